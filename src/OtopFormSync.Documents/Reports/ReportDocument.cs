using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Report;
using Column = OtopFormSync.Core.Results.Column;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;
using ReportTable = OtopFormSync.Core.Results.Report.ReportTable;

namespace OtopFormSync.Documents.Reports;

/// <summary>Writes the report upward as a Word document in the form of official letters: A4, margins 3 and 2 cm, TH SarabunPSK 16 pt, enclosures on pages of their own.</summary>
public static class ReportDocument
{
    private const int Centimetre = 567; // twentieths of a point
    private const int PageShort = 11906;
    private const int PageLong = 16838;
    private const int Left = 3 * Centimetre;
    private const int Right = 2 * Centimetre;
    private const int Top = (5 * Centimetre) / 2;
    private const int Bottom = 2 * Centimetre;
    private const int Indent = (5 * Centimetre) / 2;
    private const int LabelWidth = 2 * Centimetre;
    private const int CellMargins = 160; // twice 60, and the rule

    /// <summary>Writes the document.</summary>
    /// <param name="report">The report.</param>
    /// <param name="font">Font and size.</param>
    /// <param name="output">Takes the file.</param>
    public static void Write(ProvinceReport report, ReportFont font, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(font);
        using var document = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = report.Letter.Lines[0].Texts[0];
        document.PackageProperties.Language = "th-TH";
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = StylesOf(font);
        var body = new Body();
        Letter(report.Letter, font, body);

        // A section's page is said by its last paragraph: the letter's stands upright, the enclosures' lie.
        foreach (var (index, table) in report.Enclosures.Index())
        {
            body.Append(SectionEnd(isLandscape: index > 0));
            Enclosure(table, font, body);
        }

        body.Append(Page(isLandscape: report.Enclosures.Count > 0));
        main.Document = new(body);
    }

    private static Styles StylesOf(ReportFont font)
    {
        var run = new RunPropertiesBaseStyle(
            new RunFonts { Ascii = font.Name, HighAnsi = font.Name, EastAsia = font.Name, ComplexScript = font.Name },
            new FontSize { Val = Half(font.Size) },
            new FontSizeComplexScript { Val = Half(font.Size) },
            new Languages { Val = "en-US", Bidi = "th-TH" });
        var paragraph = new ParagraphPropertiesBaseStyle(Spacing(font));
        return new(
            new DocDefaults(new RunPropertiesDefault(run), new ParagraphPropertiesDefault(paragraph)),
            new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });
    }

    private static SpacingBetweenLines Spacing(ReportFont font) => font.Line is { } line
        ? new() { Before = "0", After = "0", Line = Twentieths(line), LineRule = LineSpacingRuleValues.Exact }
        : new() { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto };

    private static void Letter(ReportLetter letter, ReportFont font, Body body)
    {
        var width = PageShort - Left - Right;
        var middle = width / 2;
        body.Append(Line(font, [letter.Number, "\t", letter.Address[0]], tab: middle));
        foreach (var line in letter.Address.Skip(1))
        {
            body.Append(Line(font, ["\t", line], tab: middle));
        }

        body.Append(Line(font, ["\t", letter.Date], tab: middle, before: 6));
        foreach (var line in letter.Lines)
        {
            foreach (var (index, text) in line.Texts.Index())
            {
                body.Append(Line(font, [index == 0 ? line.Label : "", "\t", text], tab: line.Label.Length > 8 ? (LabelWidth * 3) / 2 : LabelWidth, before: index == 0 ? 6 : 0, isHanging: true));
            }
        }

        foreach (var text in letter.Paragraphs)
        {
            body.Append(Line(font, [text], before: 6, firstLine: Indent, isJustified: true));
        }

        body.Append(Line(font, ["\t", letter.Closing], tab: middle, before: 12));
        for (var i = 0; i < 3; i++)
        {
            body.Append(Line(font, [""]));
        }

        foreach (var line in letter.Signature)
        {
            body.Append(Line(font, [line], left: middle - Centimetre, isCentred: true));
        }

        foreach (var (index, line) in letter.Foot.Index())
        {
            body.Append(Line(font, [line], before: index == 0 ? 24 : 0));
        }
    }

    private static void Enclosure(ReportTable table, ReportFont font, Body body)
    {
        body.Append(Line(font, [table.Heading], isRight: true));
        body.Append(Line(font, [table.Title], isCentred: true, isBold: true));
        body.Append(TableOf(table, font));
        foreach (var note in table.Notes)
        {
            body.Append(Line(font, [note], before: 3, size: font.Table));
        }
    }

    private static Table TableOf(ReportTable table, ReportFont font)
    {
        var width = PageLong - Left - Right;
        // A number is never broken: it has its margins, and room for one sign more than it has.
        var weights = table.Columns.Select((column, index) => Math.Max(LongestWord(column.Title), table.Rows.Max(row => LongestLine(row.Cells[index]) + (column.Alignment == Alignment.Right ? 1 : 0)))).ToList();
        var widths = weights.ConvertAll(weight => CellMargins + ((width - (CellMargins * weights.Count)) * weight / weights.Sum()));
        var border = new EnumValue<BorderValues>(BorderValues.Single);
        var result = new Table(
            new TableProperties(
                new TableWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = border, Size = 4 }, new LeftBorder { Val = border, Size = 4 }, new BottomBorder { Val = border, Size = 4 },
                    new RightBorder { Val = border, Size = 4 }, new InsideHorizontalBorder { Val = border, Size = 4 }, new InsideVerticalBorder { Val = border, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(column => new GridColumn { Width = Number(column) })));
        if (table.Columns.Any(column => column.Group is not null))
        {
            result.Append(Groups(table, widths, font));
        }

        result.Append(RowOf(table.Columns.Select((column, index) => HeadCell(column, widths[index], font, table)), isHead: true));
        foreach (var row in table.Rows)
        {
            result.Append(RowOf(row.Cells.Select((cell, index) => CellOf(cell, widths[index], font, AlignmentOf(table.Columns[index]), row.IsTotal)), isHead: false));
        }

        return result;
    }

    // The band above the headings: neighbours of one group share a cell, columns without one reach over both rows.
    private static TableRow Groups(ReportTable table, List<int> widths, ReportFont font)
    {
        var cells = new List<TableCell>();
        for (var at = 0; at < table.Columns.Count;)
        {
            var group = table.Columns[at].Group;
            var end = at + 1;
            while (group is not null && end < table.Columns.Count && string.Equals(table.Columns[end].Group, group, StringComparison.Ordinal))
            {
                end++;
            }

            var cell = CellOf(group ?? table.Columns[at].Title, widths.Skip(at).Take(end - at).Sum(), font, JustificationValues.Center, isBold: true);
            var properties = cell.GetFirstChild<TableCellProperties>()!;
            if (end - at > 1)
            {
                properties.Append(new GridSpan { Val = end - at });
            }
            else if (group is null)
            {
                properties.Append(new VerticalMerge { Val = MergedCellValues.Restart });
            }

            properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
            cells.Add(cell);
            at = end;
        }

        return RowOf(cells, isHead: true);
    }

    private static TableCell HeadCell(Column column, int width, ReportFont font, ReportTable table)
    {
        var isMerged = column.Group is null && table.Columns.Any(other => other.Group is not null);
        var cell = CellOf(isMerged ? "" : column.Title, width, font, JustificationValues.Center, isBold: true);
        var properties = cell.GetFirstChild<TableCellProperties>()!;
        if (isMerged)
        {
            properties.Append(new VerticalMerge());
        }

        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return cell;
    }

    private static TableRow RowOf(IEnumerable<TableCell> cells, bool isHead)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead)
        {
            properties.Append(new TableHeader());
        }

        return new(cells.Cast<OpenXmlElement>().Prepend(properties));
    }

    private static TableCell CellOf(string text, int width, ReportFont font, JustificationValues alignment, bool isBold)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new Justification { Val = alignment }));
        foreach (var (index, line) in text.Split('\n').Index())
        {
            var run = RunOf(line, font.Table, isBold);
            if (index > 0)
            {
                run.InsertBefore(new Break(), run.GetFirstChild<RunText>());
            }

            paragraph.Append(run);
        }

        return new(new TableCellProperties(new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa }), paragraph);
    }

    private static JustificationValues AlignmentOf(Column column) => column.Alignment switch
    {
        Alignment.Left => JustificationValues.Left,
        Alignment.Center => JustificationValues.Center,
        Alignment.Right => JustificationValues.Right,
    };

    private static Paragraph Line(ReportFont font, IReadOnlyList<string> parts, int? tab = null, double before = 0, int left = 0, int firstLine = 0, bool isHanging = false, bool isCentred = false, bool isRight = false, bool isBold = false, bool isJustified = false, double? size = null)
    {
        var properties = new ParagraphProperties();
        if (tab is { } stop)
        {
            properties.Append(new Tabs(new TabStop { Val = TabStopValues.Left, Position = stop }));
        }

        var spacing = Spacing(font);
        spacing.Before = Twentieths(before);
        properties.Append(spacing);
        if (isHanging)
        {
            properties.Append(new Indentation { Left = Number(tab!.Value), Hanging = Number(tab.Value) });
        }
        else if (left > 0 || firstLine > 0)
        {
            properties.Append(firstLine > 0 ? new Indentation { Left = Number(left), FirstLine = Number(firstLine) } : new Indentation { Left = Number(left) });
        }

        if (isCentred || isRight || isJustified)
        {
            properties.Append(new Justification { Val = isCentred ? JustificationValues.Center : isRight ? JustificationValues.Right : JustificationValues.ThaiDistribute });
        }

        var paragraph = new Paragraph(properties);
        foreach (var part in parts)
        {
            paragraph.Append(part == "\t" ? new Run(new TabChar()) : RunOf(part, size ?? font.Size, isBold));
        }

        return paragraph;
    }

    private static Run RunOf(string text, double size, bool isBold)
    {
        var properties = new RunProperties();
        if (isBold)
        {
            properties.Append(new Bold(), new BoldComplexScript());
        }

        properties.Append(new FontSize { Val = Half(size) }, new FontSizeComplexScript { Val = Half(size) });
        return new(properties, new RunText(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    private static Paragraph SectionEnd(bool isLandscape) => new(new ParagraphProperties(Page(isLandscape)));

    private static SectionProperties Page(bool isLandscape) => new(
        isLandscape
            ? new PageSize { Width = PageLong, Height = PageShort, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = PageShort, Height = PageLong },
        new PageMargin { Left = Left, Right = Right, Top = Top, Bottom = Bottom, Header = 709, Footer = 709, Gutter = 0 });

    private static int LongestLine(string text) => Math.Clamp(text.Split('\n').Max(line => line.Length), 4, 22);

    private static int LongestWord(string text) => Math.Clamp(text.Split(' ').Max(word => word.Length), 4, 12);

    private static string Half(double points) => ((int)Math.Round(points * 2)).ToString(CultureInfo.InvariantCulture);

    private static string Twentieths(double points) => ((int)Math.Round(points * 20)).ToString(CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
