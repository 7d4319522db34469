using System.Text;
using OtopFormSync.Core;
using OtopFormSync.Core.Results.Forms;
using OtopFormSync.Views.Mail;

namespace OtopFormSync.Views.Tests;

/// <summary>A form as a text of its key: how the real files look is no matter of the mail's.</summary>
internal sealed class TextEnclosures : IEnclosures
{
    public ValueList<MailFile> Of(BlankForm form) => [new($"{form.FileName}.txt", "text/plain", [.. Encoding.UTF8.GetBytes(form.Key.ToString())])];
}
