using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OtopFormSync.Core.Reporting.Forms;
using OtopFormSync.Core.Results.Forms;
using OtopFormSync.Core.Thai;
using OtopFormSync.Documents.Reports;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace OtopFormSync.Documents.Forms;

/// <summary>Writes a form as a Word document with empty cells: no content controls, in which some programs write Thai text several times. The key stands in a visible line that is a link of its own, as a bookmark's name, and among the keywords.</summary>
public static class FormDocument
{
    private const int Width = 9638; // between the margins of A4, in twentieths of a point
    private const int Margin = 1134;
    private const string InTable = "28"; // half points
    private const string InputColour = "FFF2CC";
    private const string HeadColour = "D9E2F3";

    /// <summary>Writes the form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="output">Takes the file; must seek.</param>
    public static void Write(BlankForm form, Stream output)
    {
        ArgumentNullException.ThrowIfNull(form);
        using var document = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = form.Title;
        document.PackageProperties.Keywords = form.Key.ToString();
        document.PackageProperties.Language = "th-TH";
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = StylesOf();
        main.AddHyperlinkRelationship(new Uri($"mailto:?subject={form.Key}"), isExternal: true, "key");
        var body = new Body(
            Line(form.Title, JustificationValues.Center, isBold: true),
            Line(form.Subtitle, JustificationValues.Center, after: 8),
            Table(form));
        foreach (var label in form.Words)
        {
            body.Append(Line($"{label} ", JustificationValues.Left, before: 8));
        }

        var key = new Hyperlink(new Run(new RunProperties(new FontSize { Val = "20" }, new FontSizeComplexScript { Val = "20" }), new RunText($"{FormMarks.Label} {form.Key}"))) { Id = "key" };
        body.Append(
            new Paragraph(
                new ParagraphProperties(new SpacingBetweenLines { Before = "240" }, new Justification { Val = JustificationValues.Center }),
                new BookmarkStart { Id = "1", Name = $"otop_{form.Key.District}_{form.Key.Month.ToString().Replace('-', '_')}" },
                key,
                new BookmarkEnd { Id = "1" }),
            new SectionProperties(
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Left = Margin, Right = Margin, Top = Margin, Bottom = Margin, Header = 709, Footer = 709, Gutter = 0 }));
        main.Document = new(body);
    }

    private static Styles StylesOf() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = ReportFont.Official.Name, HighAnsi = ReportFont.Official.Name, EastAsia = ReportFont.Official.Name, ComplexScript = ReportFont.Official.Name },
                new FontSize { Val = "32" },
                new FontSizeComplexScript { Val = "32" },
                new Languages { Val = "en-US", Bidi = "th-TH" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0" }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });

    private static Table Table(BlankForm form)
    {
        int[] widths = form.HasTargets ? [600, 3738, 1500, 1900, 1900] : [600, 5138, 1500, 2400];
        var border = new EnumValue<BorderValues>(BorderValues.Single);
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Number(Width), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = border, Size = 4 }, new LeftBorder { Val = border, Size = 4 }, new BottomBorder { Val = border, Size = 4 },
                    new RightBorder { Val = border, Size = 4 }, new InsideHorizontalBorder { Val = border, Size = 4 }, new InsideVerticalBorder { Val = border, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(width => new GridColumn { Width = Number(width) })));
        var headings = form.Headings;
        table.Append(RowOf(
            widths,
            [.. ((string[])[headings.Number, headings.Indicator, headings.Unit, .. form.HasTargets ? [headings.Target] : Array.Empty<string>(), headings.Result]).Select(text => (text, JustificationValues.Center, (string?)HeadColour))],
            isHead: true));
        foreach (var (index, line) in form.Lines.Index())
        {
            table.Append(RowOf(
                widths,
                [
                    (Number(index + 1), JustificationValues.Center, null),
                    (line.Label, JustificationValues.Left, null),
                    (line.Unit, JustificationValues.Center, null),
                    .. form.HasTargets ? [(line.Target is { } target ? ThaiText.Money(target) : "", JustificationValues.Right, null)] : Array.Empty<(string, JustificationValues, string?)>(),
                    ("", JustificationValues.Right, InputColour),
                ],
                isHead: false));
        }

        return table;
    }

    private static TableRow RowOf(int[] widths, IReadOnlyList<(string Text, JustificationValues Across, string? Colour)> cells, bool isHead)
    {
        var row = new TableRow(isHead ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()));
        foreach (var (index, (text, across, colour)) in cells.Index())
        {
            var properties = new TableCellProperties(new TableCellWidth { Width = Number(widths[index]), Type = TableWidthUnitValues.Dxa });
            if (colour is not null)
            {
                properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = colour });
            }

            properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
            row.Append(new TableCell(properties, Line(text, across, isBold: isHead, size: InTable)));
        }

        return row;
    }

    private static Paragraph Line(string text, JustificationValues across, bool isBold = false, int before = 0, int after = 0, string? size = null)
    {
        var look = new RunProperties();
        if (isBold)
        {
            look.Append(new Bold(), new BoldComplexScript());
        }

        if (size is not null)
        {
            look.Append(new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        }

        var run = new Run(look);
        run.Append(new RunText(text) { Space = SpaceProcessingModeValues.Preserve });
        return new(new ParagraphProperties(new SpacingBetweenLines { Before = Number(before * 20), After = Number(after * 20) }, new Justification { Val = across }), run);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
