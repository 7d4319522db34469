using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Docx;
using OtopFormSync.Documents.Excel2003;
using OtopFormSync.Documents.Html;
using OtopFormSync.Documents.OldWord;
using OtopFormSync.Documents.OpenDocument;
using OtopFormSync.Documents.Pdf;
using OtopFormSync.Documents.Rtf;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Documents.Tables;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Mail;

/// <summary>Reads an attachment by what it is, not by what it is called. Files that hold others are taken apart before.</summary>
internal static class AttachmentFile
{
    /// <summary>Reads tables and text.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="place">Where it stands, in Thai.</param>
    /// <param name="tables">Takes the tables.</param>
    /// <param name="budget">What it may cost.</param>
    /// <returns>The text outside tables.</returns>
    /// <exception cref="UnreadableException">It cannot be read.</exception>
    public static string Read(FileKind kind, byte[] bytes, string name, string place, List<ReadTable> tables, Budget budget)
    {
        switch (kind)
        {
            case FileKind.Compound when CompoundKind.IsMail(bytes):
                throw new UnreadableException(Complaint.OutlookMail);
            case FileKind.Compound when CompoundKind.IsWord(bytes):
                var (old, inOld) = OldWordFile.Read(bytes, place, budget);
                tables.AddRange(inOld);
                return old;
            case FileKind.Workbook or FileKind.Compound:
                var (forms, sheets) = ExcelTables.Read(bytes, place, budget);
                tables.AddRange(sheets);
                return forms;
            case FileKind.WordDocument:
                var (text, found) = DocxFile.Read(bytes, place, budget);
                tables.AddRange(found);
                return text;
            case FileKind.OpenDocument:
                var (lines, open) = OpenDocumentFile.Read(bytes, place, budget);
                tables.AddRange(open);
                return lines;
            case FileKind.RichText:
                var (rich, within) = RtfFile.Read(bytes, place, budget);
                tables.AddRange(within);
                return rich;
            case FileKind.Pdf:
                var (printed, ruled) = PdfFile.Read(bytes, place, budget);
                tables.AddRange(ruled);
                return printed;
            case FileKind.XmlWorkbook:
                var (keys, xml) = Excel2003File.Read(bytes, place, budget);
                tables.AddRange(xml);
                return keys;
            case FileKind.Html:
                var html = HtmlFile.Read(Bounded(TextDecoder.Decode(bytes), Limits.HtmlChars), place, budget);
                tables.AddRange(html.Tables);
                return html.Text;
            case FileKind.Text when IsCsv(bytes, name):
                var sink = new ReadTableSink(place, budget);
                CsvFile.Read(bytes, name, sink, budget);
                tables.AddRange(sink.Tables());
                return "";
            case FileKind.Text:
                var plain = Bounded(TextDecoder.Decode(bytes), Limits.TextChars);
                tables.AddRange(TextTables.Of(plain, place, budget));
                return plain;
            default:
                throw new UnreadableException(Refusal(kind, bytes));
        }
    }

    private static bool IsCsv(byte[] bytes, string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".csv" or ".tsv"
        || (Path.GetExtension(name).ToLowerInvariant() is not ".txt" && CsvFile.IsTable(bytes));

    private static string Bounded(string text, int bound) =>
        text.Length <= bound ? text : throw new UnreadableException(Complaint.TextTooLong);

    private static Complaint Refusal(FileKind kind, byte[] bytes) => kind switch
    {
        FileKind.Empty => Complaint.Empty,
        FileKind.Picture => Complaint.PictureOf(bytes),
        FileKind.Xml => Complaint.Unsupported("ไฟล์ XML", "XML"),
        FileKind.Unknown or FileKind.Zip or FileKind.Mail or FileKind.Outlook or FileKind.Workbook or FileKind.Compound or FileKind.WordDocument or FileKind.OpenDocument or FileKind.XmlWorkbook or FileKind.Pdf or FileKind.RichText or FileKind.Html or FileKind.Text =>
            Complaint.Unsupported("ไฟล์ชนิดที่ไม่รู้จัก", "of an unknown kind"),
    };
}
