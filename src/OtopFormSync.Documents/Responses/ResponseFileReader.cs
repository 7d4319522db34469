using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Excel2003;
using OtopFormSync.Documents.OpenDocument;
using OtopFormSync.Documents.Sheets;

namespace OtopFormSync.Documents.Responses;

/// <summary>Reads the responses of a Form as Google Sheets downloads them: xlsx, ods, csv or tsv, or a csv in a zip; also xls, and csv as Excel writes it.</summary>
public static class ResponseFileReader
{
    /// <summary>Reads a file. What it is follows from its content, never from its name.</summary>
    /// <param name="bytes">All of it.</param>
    /// <param name="fileName">Its name without folders, for messages and as the tab of a csv.</param>
    /// <param name="clock">Tells when the machine is too slow to go on; null for the machine's own.</param>
    /// <returns>Its tables, or why it cannot be read.</returns>
    public static ResponseFile Read(ReadOnlyMemory<byte> bytes, string fileName, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        try
        {
            var sink = new ResponseTableSink();
            var budget = new Budget(Limits.Cells, clock ?? TimeProvider.System);
            ReadInto(sink, bytes, fileName, budget);
            var tables = sink.Tables();
            return tables.IsEmpty ? throw new UnreadableException(Complaint.NoTable) : new ResponseFile.Readable(tables);
        }
        catch (UnreadableException e)
        {
            return Refused(fileName, e.Complaint);
        }
        catch (UnfinishedReadingException)
        {
            return Refused(fileName, Complaint.Unfinished);
        }
    }

    private static ResponseFile.Unreadable Refused(string fileName, Complaint complaint) =>
        new($"ไฟล์ {fileName}", complaint.Telling, complaint.IsPassing) { IsOfContent = complaint != Complaint.Unfinished };

    private static void ReadInto(ResponseTableSink sink, ReadOnlyMemory<byte> bytes, string fileName, Budget budget)
    {
        if (bytes.Length > Limits.FileBytes)
        {
            throw new UnreadableException(Complaint.TooBig(bytes.Length));
        }

        var kind = FileKinds.Of(bytes);
        if (kind != FileKind.Zip)
        {
            ReadInto(sink, kind, bytes, fileName, budget);
            return;
        }

        // The Form's own download is a csv in a zip.
        foreach (var (name, file) in ZippedFiles.Of(bytes, budget))
        {
            ReadInto(sink, FileKinds.Of(file), file, name, budget);
        }
    }

    private static void ReadInto(ResponseTableSink sink, FileKind kind, ReadOnlyMemory<byte> bytes, string fileName, Budget budget)
    {
        switch (kind)
        {
            case FileKind.Workbook or FileKind.Compound:
                ExcelRows.Read(bytes, sink, budget);
                break;
            case FileKind.OpenDocument:
                OpenDocumentFile.ReadRows(bytes, sink, budget);
                break;
            case FileKind.XmlWorkbook:
                Excel2003File.ReadRows(bytes, sink, budget);
                break;
            case FileKind.Text:
                CsvFile.Read(bytes, fileName, sink, budget);
                break;
            default:
                throw new UnreadableException(Refusal(kind));
        }
    }

    private static Complaint Refusal(FileKind kind) => kind switch
    {
        FileKind.Empty => Complaint.Empty,
        FileKind.Html => Complaint.WebPage,
        FileKind.Xml => Complaint.XmlSheet,
        FileKind.Pdf => Complaint.WrongKind(" PDF", "a PDF"),
        FileKind.Picture => Complaint.WrongKind("รูปภาพ", "a picture"),
        FileKind.WordDocument => Complaint.WrongKind("เอกสาร Word", "a Word document"),
        FileKind.RichText => Complaint.WrongKind("เอกสาร RTF", "rich text"),
        FileKind.Zip => Complaint.WrongKind("ไฟล์บีบอัด (zip) ในไฟล์บีบอัด", "a zip archive within another"),
        FileKind.Mail or FileKind.Outlook => Complaint.WrongKind("อีเมล", "a mail"),
        FileKind.Unknown or FileKind.Workbook or FileKind.OpenDocument or FileKind.XmlWorkbook or FileKind.Compound or FileKind.Text => Complaint.WrongKind("ชนิดที่ไม่รู้จัก", "of an unknown kind"),
    };
}
