using System.Text;
using OtopFormSync.Core;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Results.Forms;
using OtopFormSync.Core.Results.Report;
using OtopFormSync.Views.Mail;

namespace OtopFormSync.Views.Tests;

/// <summary>A form as a text of its key, a report of its date: how the real files look is no matter of the mail's.</summary>
internal sealed class TextEnclosures : IEnclosures
{
    public ValueList<MailFile> FilesOf(BlankForm form) => [new($"{form.FileName}.txt", "text/plain", [.. Encoding.UTF8.GetBytes(form.Key.ToString())])];

    public MailFile FileOf(ProvinceReport report) => new($"{report.FileName}.txt", "text/plain", [.. Encoding.UTF8.GetBytes(report.Letter.Date)]);

    public string GroupPartOf(GroupMessage message) => $"[{{\"type\":\"text\",\"text\":\"{message.Title}\"}}]";
}
