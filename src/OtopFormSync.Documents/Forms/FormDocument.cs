using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Forms;
using OtopFormSync.Core.Results.Forms;
using OtopFormSync.Core.Thai;
using OtopFormSync.Documents.Word;

namespace OtopFormSync.Documents.Forms;

/// <summary>
/// Writes a form as a Word document that is locked but for its yellow cells, which are form fields: Word and LibreOffice let people type in these alone.
/// The key stands in a visible line that is a link of its own, in the names of bookmarks there and at each line's label, and among the keywords.
/// </summary>
public static class FormDocument
{
    private const int Margin = 1134; // twentieths of a point
    private const double InTable = 14;
    private const double Small = 10;
    private const string InputColour = "FFF2CC";
    private const string HeadColour = "D9E2F3";
    private const string Link = "key";

    private static readonly LineLook Centred = new() { Across = JustificationValues.Center };

    /// <summary>Writes the form; the same form gives the same bytes.</summary>
    /// <param name="form">The form.</param>
    /// <param name="output">Takes the file.</param>
    public static void Write(BlankForm form, Stream output)
    {
        ArgumentNullException.ThrowIfNull(form);
        WordParts.Write(form.Title, form.Key.ToString(), WordFont.Official, isForm: true, main => BodyOf(form, main), output);
    }

    private static Body BodyOf(BlankForm form, MainDocumentPart main)
    {
        main.AddHyperlinkRelationship(new Uri($"mailto:?subject={form.Key}"), isExternal: true, Link);
        var bookmarks = new Bookmarks(form.Key);
        var body = new Body(
            WordParts.Line(WordFont.Official, Centred with { IsBold = true }, form.Title),
            WordParts.Line(WordFont.Official, Centred with { After = 8 }, form.Subtitle),
            TableOf(form, bookmarks));
        foreach (var label in form.Words)
        {
            var line = WordParts.Line(WordFont.Official, new() { Before = 8 }, $"{label} ");
            line.Append(WordParts.Field(WordFont.Official.Size, help: null, InputColour));
            body.Append(line);
        }

        foreach (var (index, instruction) in form.Instructions.SelectMany(Lines).Index())
        {
            body.Append(WordParts.Line(WordFont.Official, new() { Before = index == 0 ? 12 : 0, Size = InTable }, instruction));
        }

        var key = new Paragraph(WordParts.PropertiesOf(WordFont.Official, Centred with { Before = 12 }), new Hyperlink(WordParts.RunOf($"{FormMarks.Label} {form.Key}", Small, isBold: false)) { Id = Link });
        body.Append(
            bookmarks.Around(key, line: null),
            new SectionProperties(
                new PageSize { Width = WordParts.PageShort, Height = WordParts.PageLong },
                new PageMargin { Left = Margin, Right = Margin, Top = Margin, Bottom = Margin, Header = 709, Footer = 709, Gutter = 0 }));
        return body;
    }

    // An address begins a line of its own: within one it may break at its hyphen, and is then copied wrongly.
    private static string[] Lines(string instruction) => Array.Find(instruction.Split(' '), word => word.Contains('@', StringComparison.Ordinal)) is { } address && instruction.IndexOf(address, StringComparison.Ordinal) is > 0 and var at
        ? [instruction[..at].TrimEnd(), instruction[at..]] : [instruction];

    private static Table TableOf(BlankForm form, Bookmarks bookmarks)
    {
        int[] widths = form.HasTargets ? [600, 3438, 1400, 1900, 2300] : [600, 5238, 1400, 2400];
        var table = WordParts.Ruled(widths);
        var headings = form.Headings;
        string[] head = [headings.Number, headings.Indicator, headings.Unit, .. form.HasTargets ? [headings.Target] : Array.Empty<string>(), headings.Result];
        table.Append(WordParts.RowOf(head.Select((text, index) => CellOf(widths[index], Paragraph(text, Centred with { IsBold = true }), HeadColour)), isHead: true));
        foreach (var (index, line) in form.Lines.Index())
        {
            Paragraph[] texts =
            [
                Paragraph(NumberText.Of((decimal)index + 1), Centred),
                bookmarks.Around(Paragraph(line.Label, new()), line.Indicator),
                Paragraph(line.Unit, Centred),
                .. form.HasTargets ? [Paragraph(line.Target is { } target ? ThaiText.Money(target) : "", AtRight)] : Array.Empty<Paragraph>(),
                Answer(line),
            ];
            table.Append(WordParts.RowOf(texts.Select((text, at) => CellOf(widths[at], text, at == texts.Length - 1 ? InputColour : null)), isHead: false));
        }

        return table;
    }

    private static LineLook AtRight => new() { Across = JustificationValues.Right };

    private static Paragraph Paragraph(string text, LineLook look) => WordParts.Line(WordFont.Official, look with { Size = InTable }, text);

    private static Paragraph Answer(FormLine line)
    {
        var paragraph = Paragraph("", line.Kind.IsNumber() ? AtRight : new());
        paragraph.RemoveAllChildren<Run>();
        paragraph.Append(WordParts.Field(InTable, line.Prompt, InputColour));
        return paragraph;
    }

    private static TableCell CellOf(int width, Paragraph text, string? colour)
    {
        var properties = WordParts.CellOf(width);
        if (colour is not null)
        {
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = colour });
        }

        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new(properties, text);
    }

    /// <summary>Bookmarks of a form, each with a number of its own.</summary>
    private sealed class Bookmarks(FormKey form)
    {
        private int _made;

        /// <summary>The paragraph with its text in a bookmark; without one where the mark is too long for its name.</summary>
        public Paragraph Around(Paragraph paragraph, IndicatorKey? line)
        {
            if (FormMarks.Bookmark(form, line) is { } name)
            {
                var id = NumberText.Of((decimal)++_made);
                paragraph.InsertAfter(new BookmarkStart { Id = id, Name = name }, paragraph.ParagraphProperties);
                paragraph.Append(new BookmarkEnd { Id = id });
            }

            return paragraph;
        }
    }
}
