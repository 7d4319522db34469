using System.IO.Compression;
using System.Security;
using System.Text;

namespace OtopFormSync.Documents.Tests.Responses;

/// <summary>The smallest workbook: style 0 general, style 1 a date with time, as Google Sheets downloads responses.</summary>
internal static class Xlsx
{
    public static byte[] Make(string sheet, params string[] rows) => Make(sheet, "", rows);

    public static byte[] MakeMerged(string sheet, string merges, params string[] rows) => Make(sheet, $"<mergeCells>{merges}</mergeCells>", rows);

    public static string Row(int number, params string[] texts) =>
        FormattableString.Invariant($"""<row r="{number}">""") + string.Concat(texts.Select((text, index) => text.Length == 0 ? "" : FormattableString.Invariant($"""<c r="{(char)('A' + index)}{number}" t="inlineStr"><is><t>{SecurityElement.Escape(text)}</t></is></c>"""))) + "</row>";

    private static byte[] Make(string sheet, string after, string[] rows)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
            Add(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""");
            Add(zip, "xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="{sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Add(zip, "xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="d/m/yyyy\ h:mm:ss"/></numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            Add(zip, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{string.Concat(rows)}</sheetData>{after}</worksheet>""");
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string path, string xml)
    {
        using var part = zip.CreateEntry(path).Open();
        part.Write(Encoding.UTF8.GetBytes(xml));
    }
}
