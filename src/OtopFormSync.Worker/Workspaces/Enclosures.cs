using System.Collections.Immutable;
using OtopFormSync.Core;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Results.Forms;
using OtopFormSync.Core.Results.Report;
using OtopFormSync.Documents.Forms;
using OtopFormSync.Documents.Reports;
using OtopFormSync.Documents.Word;
using OtopFormSync.Line.Pushing;
using OtopFormSync.Views.Mail;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>What goes with mails: the files, as documents that offices open, and what a group in LINE gets instead.</summary>
/// <param name="wording">The office's wording.</param>
internal sealed class Enclosures(IWording wording) : IEnclosures
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public ValueList<MailFile> FilesOf(BlankForm form) =>
    [
        new($"{form.FileName}.xlsx", Workbook, Bytes(output => FormWorkbook.Write(form, output))),
        new($"{form.FileName}.docx", Document, Bytes(output => FormDocument.Write(form, output))),
    ];

    public MailFile FileOf(ProvinceReport report) => DocumentOf(report);

    /// <summary>The file of a report upward.</summary>
    public static MailFile DocumentOf(ProvinceReport report) => new($"{report.FileName}.docx", Document, Bytes(output => ReportDocument.Write(report, WordFont.Official, output)));

    public string GroupPartOf(GroupMessage message) => FlexMessage.Of(message, wording);

    private static ImmutableArray<byte> Bytes(Action<Stream> write)
    {
        using var memory = new MemoryStream();
        write(memory);
        return [.. memory.GetBuffer().AsSpan(0, (int)memory.Length)];
    }
}
