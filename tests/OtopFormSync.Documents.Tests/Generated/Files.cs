using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace OtopFormSync.Documents.Tests.Generated;

/// <summary>Writes tables as the files that people send, with nothing but what the format needs.</summary>
internal static class Files
{
    private static readonly (string Begin, string End)[] Strikes = [("<s>", "</s>"), ("<del>", "</del>"), ("<strike>", "</strike>"), ("<span style=\"text-decoration: line-through\">", "</span>")];

    public static byte[] Xlsx(IReadOnlyList<Sheet> tables)
    {
        var sheets = tables.Select(table => table.WithLinesAsRows()).ToList();
        var styles = """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font/><font><strike/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>""";
        var names = new StringBuilder();
        var relations = new StringBuilder();
        var types = new StringBuilder();
        var parts = new List<(string Name, string Text)> { ("xl/styles.xml", styles) };
        for (var i = 0; i < sheets.Count; i++)
        {
            names.Append(CultureInfo.InvariantCulture, $"""<sheet name="{sheets[i].Name}" sheetId="{i + 1}"{(sheets[i].IsHidden ? " state=\"hidden\"" : "")} r:id="rId{i + 1}"/>""");
            relations.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{i + 1}.xml"/>""");
            types.Append(CultureInfo.InvariantCulture, $"""<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""");
            parts.Add(($"xl/worksheets/sheet{i + 1}.xml", SheetXml(sheets[i])));
        }

        parts.Add(("xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{names}</sheets></workbook>"""));
        parts.Add(("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}<Relationship Id="rId{sheets.Count + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"""));
        parts.Add(("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""));
        parts.Add(("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{types}</Types>"""));
        return Zip(parts);
    }

    public static byte[] Docx(IReadOnlyList<Sheet> tables, IEnumerable<string> lines)
    {
        var body = new StringBuilder().AppendJoin("", lines.Select(WordLine));
        foreach (var table in tables)
        {
            body.AppendJoin("", table.Above.Select(WordLine));
            body.Append(table.IsNested ? $"<w:tbl><w:tr><w:tc><w:tcPr/>{WordTable(table)}<w:p/></w:tc></w:tr></w:tbl>" : WordTable(table));
            body.AppendJoin("", table.Below.DefaultIfEmpty("").Select(WordLine));
        }

        return Mail.DocxSample.Make(body.ToString());
    }

    public static string Html(IReadOnlyList<Sheet> tables, IEnumerable<string> lines)
    {
        var html = new StringBuilder("<html><body>").AppendJoin("", lines.Select(HtmlLine));
        foreach (var table in tables)
        {
            html.AppendJoin("", table.Above.Select(HtmlLine));
            html.Append(table.IsNested ? $"<table><tr><td>{HtmlTable(table)}</td></tr></table>" : HtmlTable(table));
            html.AppendJoin("", table.Below.Select(HtmlLine));
        }

        return html.Append("</body></html>").ToString();
    }

    /// <summary>Rows of texts, parted by a character; merged cells keep their first place, as saving as text does.</summary>
    public static string Text(IReadOnlyList<Sheet> tables, char parting)
    {
        var text = new StringBuilder();
        foreach (var table in tables.Select(table => table.WithLinesAsRows()))
        {
            for (var row = 0; row < table.Height; row++)
            {
                var filled = table.Cells.Where(cell => cell.At.Row == row).Select(cell => cell.At.Column).DefaultIfEmpty(-1).Max();
                text.AppendJoin(parting, Enumerable.Range(0, parting == '\t' ? filled + 1 : table.Width).Select(column => Parted(table[row, column]?.Text ?? "", parting))).Append("\r\n");
            }

            text.Append("\r\n");
        }

        return text.ToString();
    }

    private static string Parted(string text, char parting) => text.Contains(parting, StringComparison.Ordinal) ? $"\"{text}\"" : text;

    private static string WordLine(string line) => $"<w:p><w:r><w:t xml:space=\"preserve\">{Escaped(line)}</w:t></w:r></w:p>";

    private static string WordTable(Sheet table)
    {
        var xml = new StringBuilder("<w:tbl>");
        for (var row = 0; row < table.Height; row++)
        {
            xml.Append("<w:tr>");
            for (var column = 0; column < table.Width; column++)
            {
                if (table[row, column] is { } cell)
                {
                    xml.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr>{(cell.Across > 1 ? $"<w:gridSpan w:val=\"{cell.Across}\"/>" : "")}{(cell.Down > 1 ? "<w:vMerge w:val=\"restart\"/>" : "")}</w:tcPr><w:p>{WordRuns(cell)}</w:p></w:tc>");
                    column += cell.Across - 1;
                }
                else
                {
                    xml.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr>{(table.IsCovered(row, column) ? "<w:vMerge/>" : "")}</w:tcPr><w:p/></w:tc>");
                }
            }

            xml.Append("</w:tr>");
        }

        return xml.Append("</w:tbl>").ToString();
    }

    private static string HtmlLine(string line) => $"<p>{Escaped(line)}</p>";

    private static string HtmlTable(Sheet table)
    {
        var html = new StringBuilder("<table>");
        for (var row = 0; row < table.Height; row++)
        {
            html.Append("<tr>");
            for (var column = 0; column < table.Width; column++)
            {
                if (table[row, column] is { } cell)
                {
                    var (begin, end) = Strikes[(row + column) % Strikes.Length];
                    var struck = cell.StruckBefore.Length > 0 ? $"{begin}{Escaped(cell.StruckBefore)}{end}" : "";
                    var text = cell.IsStruck ? $"{begin}{Escaped(cell.Text)}{end}" : Escaped(cell.Text);
                    html.Append(CultureInfo.InvariantCulture, $"<td{(cell.Across > 1 ? $" colspan=\"{cell.Across}\"" : "")}{(cell.Down > 1 ? $" rowspan=\"{cell.Down}\"" : "")}>{struck}{text}{(cell.Note.Length > 0 ? $"<sup>{cell.Note}</sup>" : "")}</td>");
                }
                else if (!table.IsCovered(row, column))
                {
                    html.Append("<td></td>");
                }
            }

            html.Append("</tr>");
        }

        return html.Append("</table>").ToString();
    }

    private static string SheetXml(Sheet sheet)
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        if (sheet.HiddenColumns.Count > 0)
        {
            xml.Append("<cols>").AppendJoin("", sheet.HiddenColumns.Order().Select(column => $"<col min=\"{column + 1}\" max=\"{column + 1}\" width=\"0\" hidden=\"1\" customWidth=\"1\"/>")).Append("</cols>");
        }

        xml.Append("<sheetData>");
        foreach (var row in sheet.Cells.GroupBy(cell => cell.At.Row))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row.Key + 1}\"{(sheet.HiddenRows.Contains(row.Key) ? " hidden=\"1\"" : "")}>");
            foreach (var (at, cell) in row)
            {
                xml.Append(CellXml(at.Row, at.Column, cell));
            }

            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        var merged = sheet.Cells.Where(cell => cell.Cell.Across > 1 || cell.Cell.Down > 1).ToList();
        if (merged.Count > 0)
        {
            xml.Append("<mergeCells>").AppendJoin("", merged.Select(cell => $"<mergeCell ref=\"{Name(cell.At.Row, cell.At.Column)}:{Name(cell.At.Row + cell.Cell.Down - 1, cell.At.Column + cell.Cell.Across - 1)}\"/>")).Append("</mergeCells>");
        }

        return xml.Append("</worksheet>").ToString();
    }

    private static string CellXml(int row, int column, Written cell)
    {
        var name = Name(row, column);
        if (cell.IsFormula)
        {
            return $"<c r=\"{name}\"><f>SUM(A1:A2)</f></c>";
        }

        var style = cell.IsStruck ? " s=\"1\"" : "";
        if (cell is { Number: { } number, StruckBefore: "", Note: "" })
        {
            return $"<c r=\"{name}\"{style}><v>{number.ToString(CultureInfo.InvariantCulture)}</v></c>";
        }

        var runs = (cell.StruckBefore.Length > 0 ? Run(cell.StruckBefore, "<strike/>") : "") + Run(cell.Text, "") + (cell.Note.Length > 0 ? Run(cell.Note, "<vertAlign val=\"superscript\"/>") : "");
        return $"<c r=\"{name}\"{style} t=\"inlineStr\"><is>{runs}</is></c>";

        static string Run(string text, string properties) => $"<r>{(properties.Length > 0 ? $"<rPr>{properties}</rPr>" : "")}<t xml:space=\"preserve\">{Escaped(text)}</t></r>";
    }

    private static string WordRuns(Written cell) =>
        (cell.StruckBefore.Length > 0 ? Run(cell.StruckBefore, "<w:strike/>") : "")
        + Run(cell.Text, cell.IsStruck ? "<w:strike/>" : "")
        + (cell.Note.Length > 0 ? Run(cell.Note, "<w:vertAlign w:val=\"superscript\"/>") : "");

    private static string Run(string text, string properties) => $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{Escaped(text)}</w:t></w:r>";

    private static string Name(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row + 1}");

    private static string Escaped(string text) => SecurityElement.Escape(text);

    private static byte[] Zip(List<(string Name, string Text)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
