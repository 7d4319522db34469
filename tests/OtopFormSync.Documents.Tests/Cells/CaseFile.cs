using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Documents.Tests.Mail;

namespace OtopFormSync.Documents.Tests.Cells;

/// <summary>Documents as foreign programs wrote them.</summary>
internal static class CaseFile
{
    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", name));

    public static MailContent Mail(string name) => EmlReaderTests.Read(Bytes(name));

    /// <summary>An attachment's text and tables.</summary>
    public static (string Text, IReadOnlyList<ReadTable> Tables) Attachment(string name)
    {
        var tables = new List<ReadTable>();
        var text = AttachmentFile.Read(FileKinds.Of(Bytes(name)), Bytes(name), name, "ไฟล์แนบ", tables, new Budget(Limits.MailCells, TimeProvider.System));
        return (text, tables);
    }
}
