using System.Collections.Immutable;
using OtopFormSync.Core;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Results.Forms;
using OtopFormSync.Core.Results.Report;

namespace OtopFormSync.Views.Mail;

/// <summary>Makes the files that go with a mail.</summary>
public interface IEnclosures
{
    /// <summary>The files of a form, each kind that people fill in; the same form gives the same bytes.</summary>
    /// <param name="form">The form.</param>
    ValueList<MailFile> FilesOf(BlankForm form);

    /// <summary>The file of a report upward; the same report gives the same bytes.</summary>
    /// <param name="report">The report.</param>
    MailFile FileOf(ProvinceReport report);

    /// <summary>The messages that a group in LINE gets instead of the mail, as a JSON array; the same message gives the same text.</summary>
    /// <param name="message">What they say.</param>
    string GroupPartOf(GroupMessage message);
}

/// <summary>A file that goes with a mail.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">What it is, such as <c>application/pdf</c>.</param>
/// <param name="Content">All of it.</param>
public sealed record MailFile(string Name, string MediaType, ImmutableArray<byte> Content);
