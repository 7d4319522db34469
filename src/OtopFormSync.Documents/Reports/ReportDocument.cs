using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OtopFormSync.Core;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Report;
using OtopFormSync.Core.Thai;
using OtopFormSync.Documents.Word;
using Column = OtopFormSync.Core.Results.Column;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;
using ReportTable = OtopFormSync.Core.Results.Report.ReportTable;

namespace OtopFormSync.Documents.Reports;

/// <summary>Writes the report upward as a Word document in the form of official letters: A4, margins 3 and 2 cm, TH SarabunPSK 16 pt, room for the Garuda at the top (the picture itself is reserved to state offices), enclosures on pages of their own.</summary>
public static class ReportDocument
{
    private const int Centimetre = 567; // twentieths of a point
    private const int Left = 3 * Centimetre;
    private const int Right = 2 * Centimetre;
    private const int Top = (5 * Centimetre) / 2;
    private const int Bottom = 2 * Centimetre;
    private const int EmblemTop = (3 * Centimetre) / 2;
    private const int EmblemHeight = 3 * Centimetre;
    private const double BelowNumber = 14; // points: from the page's number to where the text of further pages begins
    private const int Indent = (5 * Centimetre) / 2;
    private const int LabelWidth = 2 * Centimetre;
    private const string PageNumber = "pageNumber";

    /// <summary>Writes the document.</summary>
    /// <param name="report">The report.</param>
    /// <param name="font">Font and size.</param>
    /// <param name="output">Takes the file.</param>
    public static void Write(ProvinceReport report, WordFont font, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(font);
        WordParts.Write(report.Letter.Lines[0].Texts[0], keywords: null, font, isForm: false, main => BodyOf(report, font, main), output);
    }

    private static Body BodyOf(ProvinceReport report, WordFont font, MainDocumentPart main)
    {
        main.AddNewPart<HeaderPart>(PageNumber).Header = new(NumberLine(font));
        var body = new Body();
        Letter(report.Letter, font, body);

        // A section's page is said by its last paragraph: the letter's stands upright, the enclosures' lie.
        foreach (var (index, table) in report.Enclosures.Index())
        {
            body.Append(new Paragraph(new ParagraphProperties(index > 0 ? EnclosurePage() : LetterPage())));
            Enclosure(table, font, body);
        }

        body.Append(report.Enclosures.Count > 0 ? EnclosurePage() : LetterPage());
        return body;
    }

    private static void Letter(ReportLetter letter, WordFont font, Body body)
    {
        var width = WordParts.PageShort - Left - Right;
        var middle = width / 2;
        var atMiddle = new LineLook { Tab = middle };
        body.Append(Emblem());
        body.Append(WordParts.Line(font, atMiddle, letter.Number, "\t", letter.Address[0]));
        foreach (var line in letter.Address.Skip(1))
        {
            body.Append(WordParts.Line(font, atMiddle, "\t", line));
        }

        body.Append(WordParts.Line(font, atMiddle with { Before = 6 }, "\t", letter.Date));
        foreach (var line in letter.Lines)
        {
            foreach (var (index, text) in line.Texts.Index())
            {
                var look = new LineLook { Tab = line.Label.Length > 8 ? (LabelWidth * 3) / 2 : LabelWidth, Before = index == 0 ? 6 : 0, IsHanging = true };
                body.Append(WordParts.Line(font, look, index == 0 ? line.Label : "", "\t", LetterBreaks.Of(text)));
            }
        }

        foreach (var (index, text) in letter.Paragraphs.Index())
        {
            body.Append(WordParts.Line(font, new() { Before = 6, FirstLine = Indent, Across = JustificationValues.ThaiDistribute, IsWithNext = index == letter.Paragraphs.Count - 1 }, LetterBreaks.Of(text)));
        }

        // Closing, signature and foot are one block: where it does not fit, it goes over whole, with the end of the letter's text above it.
        body.Append(WordParts.Line(font, atMiddle with { Before = 12, IsWithNext = true }, "\t", letter.Closing));
        for (var i = 0; i < 3; i++)
        {
            body.Append(WordParts.Line(font, new() { IsWithNext = true }, ""));
        }

        foreach (var (index, line) in letter.Signature.Index())
        {
            body.Append(WordParts.Line(font, new() { Left = middle - Centimetre, Across = JustificationValues.Center, IsWithNext = !letter.Foot.IsEmpty || index < letter.Signature.Count - 1 }, line));
        }

        foreach (var (index, line) in letter.Foot.Index())
        {
            body.Append(WordParts.Line(font, new() { Before = index == 0 ? 24 : 0, IsWithNext = index < letter.Foot.Count - 1 }, line));
        }
    }

    // An empty line that is as high as the Garuda is to be, and takes its picture: 3 cm, 1.5 cm from the edge. Its own letters are of one point, so that the picture makes it no higher.
    private static Paragraph Emblem() => new(new ParagraphProperties(
        new SpacingBetweenLines { Before = "0", After = "0", Line = NumberText.Of((decimal)EmblemHeight), LineRule = LineSpacingRuleValues.AtLeast },
        new Justification { Val = JustificationValues.Center },
        new ParagraphMarkRunProperties(new FontSize { Val = "2" }, new FontSizeComplexScript { Val = "2" })));

    private static void Enclosure(ReportTable table, WordFont font, Body body)
    {
        body.Append(WordParts.Line(font, new() { Across = JustificationValues.Right }, table.Heading));
        body.Append(WordParts.Line(font, new() { Across = JustificationValues.Center, IsBold = true }, table.Title));
        body.Append(TableOf(table, font));
        foreach (var note in table.Notes)
        {
            body.Append(WordParts.Line(font, new() { Before = 3, Size = font.Table }, note));
        }
    }

    private static Table TableOf(ReportTable table, WordFont font)
    {
        var layout = TableWidths.Of(table, WordParts.PageLong - Left - Right);
        var (widths, size) = (layout.Columns, font.Table * layout.Scale);
        var result = WordParts.Ruled(widths, TableWidths.Margin);
        if (table.Columns.Any(column => column.Group is not null))
        {
            result.Append(Groups(table, widths, size));
        }

        result.Append(WordParts.RowOf(table.Columns.Select((column, index) => HeadCell(column, widths[index], size, table)), isHead: true));
        foreach (var row in table.Rows)
        {
            result.Append(WordParts.RowOf(row.Cells.Select((cell, index) => CellOf(cell, widths[index], size, AlignmentOf(table.Columns[index]), row.IsTotal)), isHead: false));
        }

        return result;
    }

    // The band above the headings: neighbours of one group share a cell, columns without one reach over both rows.
    private static TableRow Groups(ReportTable table, List<int> widths, double size)
    {
        var groups = TableWidths.GroupsOf(table).ToDictionary(group => group.First);
        var cells = new List<TableCell>();
        for (var at = 0; at < table.Columns.Count;)
        {
            var (_, count, text) = groups.GetValueOrDefault(at, (at, 1, table.Columns[at].Title));
            var cell = CellOf(TableWidths.Heading(text), widths.GetRange(at, count).Sum(), size, JustificationValues.Center, isBold: true);
            var properties = cell.GetFirstChild<TableCellProperties>()!;
            if (count > 1)
            {
                properties.Append(new GridSpan { Val = count });
            }
            else if (!groups.ContainsKey(at))
            {
                properties.Append(new VerticalMerge { Val = MergedCellValues.Restart });
            }

            properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
            cells.Add(cell);
            at += count;
        }

        return WordParts.RowOf(cells, isHead: true);
    }

    private static TableCell HeadCell(Column column, int width, double size, ReportTable table)
    {
        var isMerged = column.Group is null && table.Columns.Any(other => other.Group is not null);
        var cell = CellOf(isMerged ? "" : TableWidths.Heading(column.Title), width, size, JustificationValues.Center, isBold: true);
        var properties = cell.GetFirstChild<TableCellProperties>()!;
        if (isMerged)
        {
            properties.Append(new VerticalMerge());
        }

        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return cell;
    }

    private static TableCell CellOf(string text, int width, double size, JustificationValues alignment, bool isBold)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new Justification { Val = alignment }));
        foreach (var (index, line) in text.Split('\n').Index())
        {
            var run = WordParts.RunOf(line, size, isBold);
            if (index > 0)
            {
                run.InsertBefore(new Break(), run.GetFirstChild<RunText>());
            }

            paragraph.Append(run);
        }

        return new(WordParts.CellOf(width), paragraph);
    }

    private static JustificationValues AlignmentOf(Column column) => column.Alignment switch
    {
        Alignment.Left => JustificationValues.Left,
        Alignment.Center => JustificationValues.Center,
        Alignment.Right => JustificationValues.Right,
    };

    // The first page begins with the Garuda; on further ones the line of the number keeps the text down.
    private static SectionProperties LetterPage() => Page(new PageSize { Width = WordParts.PageShort, Height = WordParts.PageLong }, EmblemTop);

    private static SectionProperties EnclosurePage() => Page(new PageSize { Width = WordParts.PageLong, Height = WordParts.PageShort, Orient = PageOrientationValues.Landscape }, Top);

    // Each part counts its own pages; its first one bears no number.
    private static SectionProperties Page(PageSize size, int top) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = PageNumber },
        size,
        new PageMargin { Left = Left, Right = Right, Top = top, Bottom = Bottom, Header = 709, Footer = 709, Gutter = 0 },
        new PageNumberType { Format = NumberFormatValues.ThaiNumbers, Start = 1 },
        new TitlePage());

    // - ๒ -
    private static Paragraph NumberLine(WordFont font)
    {
        var line = WordParts.Line(font, new() { Across = JustificationValues.Center, After = BelowNumber }, "- ");
        line.Append(new SimpleField(WordParts.RunOf("๒", font.Size, isBold: false)) { Instruction = @"PAGE \* THAIARABIC" }, WordParts.RunOf(" -", font.Size, isBold: false));
        foreach (var run in line.Descendants<Run>().ToList())
        {
            run.RunProperties!.Append(new Languages { Val = "th-TH", Bidi = "th-TH" }); // a number is of no script: whose digits it takes is for its language to say
        }

        return line;
    }
}
