using System.Collections.Immutable;
using OtopFormSync.Core;
using OtopFormSync.Core.Results.Forms;
using OtopFormSync.Core.Results.Report;
using OtopFormSync.Documents.Forms;
using OtopFormSync.Documents.Reports;
using OtopFormSync.Documents.Word;
using OtopFormSync.Views.Mail;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>The files that go with mails, as documents that offices open.</summary>
internal sealed class Enclosures : IEnclosures
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public ValueList<MailFile> FilesOf(BlankForm form) =>
    [
        new($"{form.FileName}.xlsx", Workbook, Bytes(output => FormWorkbook.Write(form, output))),
        new($"{form.FileName}.docx", Document, Bytes(output => FormDocument.Write(form, output))),
    ];

    public MailFile FileOf(ProvinceReport report) => new($"{report.FileName}.docx", Document, Bytes(output => ReportDocument.Write(report, WordFont.Official, output)));

    private static ImmutableArray<byte> Bytes(Action<Stream> write)
    {
        using var memory = new MemoryStream();
        write(memory);
        return [.. memory.GetBuffer().AsSpan(0, (int)memory.Length)];
    }
}
