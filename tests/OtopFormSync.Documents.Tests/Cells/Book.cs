using System.IO.Compression;
using System.Text;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Mail;

namespace OtopFormSync.Documents.Tests.Cells;

/// <summary>A workbook written part by part.</summary>
internal sealed record Book
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>""";

    /// <summary>The content of styles.xml.</summary>
    public string Styles { get; init; } = "";

    /// <summary>The items of the shared texts.</summary>
    public string Texts { get; init; } = "";

    /// <summary>What stands in workbook.xml behind the sheets.</summary>
    public string Behind { get; init; } = "";

    /// <summary>The sheets: name, attributes, content of the part.</summary>
    public (string Name, string Attributes, string Content)[] Sheets { get; init; } = [];

    /// <summary>What is noted on the first sheet's cells: the content of a part of notes of old, and of one of comments that can be answered; empty for none.</summary>
    public (string Notes, string Threads) Noted { get; init; } = ("", "");

    /// <summary>A workbook of one visible sheet.</summary>
    public static Book Of(string content) => new() { Sheets = [("1", "", content)] };

    /// <summary>Its tables, read as an attachment.</summary>
    public IReadOnlyList<ReadTable> Read()
    {
        var tables = new List<ReadTable>();
        AttachmentFile.Read(FileKind.Workbook, Make(), "a.xlsx", "ไฟล์แนบ", tables, new Budget(Limits.MailCells, TimeProvider.System));
        return tables;
    }

    /// <summary>The cells of its only table.</summary>
    public string[][] Cells() => Shown.Rows(Assert.Single(Read()));

    public byte[] Make()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string path, string xml)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(xml));
            }

            Add("[Content_Types].xml", Types);
            Add("_rels/.rels", Relations($"""<Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/>"""));
            Add("xl/_rels/workbook.xml.rels", Relations(
                $"""<Relationship Id="s" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="t" Type="{Office}/sharedStrings" Target="/xl/sharedStrings.xml"/>"""
                + string.Concat(Sheets.Select((_, index) => FormattableString.Invariant($"""<Relationship Id="r{index}" Type="{Office}/worksheet" Target="worksheets/sheet{index}.xml"/>""")))));
            var sheets = string.Concat(Sheets.Select((sheet, index) => FormattableString.Invariant($"""<sheet name="{sheet.Name}" sheetId="{index + 1}" r:id="r{index}" {sheet.Attributes}/>""")));
            Add("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{sheets}</sheets>{Behind}</workbook>""");
            Add("xl/styles.xml", $"""<styleSheet xmlns="{Main}">{(Styles.Length > 0 ? Styles : "<cellXfs><xf/></cellXfs>")}</styleSheet>""");
            Add("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{Texts}</sst>""");
            if (Noted.Notes.Length > 0)
            {
                Add("xl/worksheets/_rels/sheet0.xml.rels", Relations($"""<Relationship Id="n" Type="{Office}/comments" Target="../comments1.xml"/><Relationship Id="h" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>"""));
                Add("xl/comments1.xml", $"""<comments xmlns="{Main}"><commentList>{Noted.Notes}</commentList></comments>""");
                Add("xl/threadedComments/threadedComment1.xml", $"""<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">{Noted.Threads}</ThreadedComments>""");
            }

            foreach (var (index, sheet) in Sheets.Index())
            {
                Add(FormattableString.Invariant($"xl/worksheets/sheet{index}.xml"), $"""<worksheet xmlns="{Main}">{sheet.Content}</worksheet>""");
            }
        }

        return stream.ToArray();
    }

    private static string Relations(string relations) => $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>""";
}
