using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OtopFormSync.Documents.Workbooks;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace OtopFormSync.Documents.Word;

/// <summary>What our Word documents are made of: the file itself, lines of text, tables with ruled lines.</summary>
internal static class WordParts
{
    /// <summary>The width of an upright page of A4, in twentieths of a point.</summary>
    public const int PageShort = 11906;

    /// <summary>The height of an upright page of A4, in twentieths of a point.</summary>
    public const int PageLong = 16838;

    /// <summary>Word takes no longer help on a field.</summary>
    private const int MostHelp = 138;

    // Five spaces of half a letter: what Word itself leaves in a field that nobody filled in.
    private static readonly string EmptyField = new('\u2002', 5);

    /// <summary>Makes a document; the same content gives the same bytes.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="keywords">Its keywords; null for none.</param>
    /// <param name="font">The font of all text that says no other.</param>
    /// <param name="isForm">Whether all is locked but for its fields to fill in (<see cref="Field"/>); without a password, as a help for people.</param>
    /// <param name="bodyOf">Makes its body; given the part, to which links are added.</param>
    /// <param name="output">Takes the file; need not seek.</param>
    public static void Write(string title, string? keywords, WordFont font, bool isForm, Func<MainDocumentPart, Body> bodyOf, Stream output)
    {
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = document.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "document");
            CoreProperties.Add(document, title, keywords);
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = StylesOf(font);
            if (isForm)
            {
                main.AddNewPart<DocumentSettingsPart>("settings").Settings = new(new DocumentProtection { Edit = DocumentProtectionValues.Forms, Enforcement = true });
            }

            main.Document = new(bodyOf(main));
        }

        PortablePackage.WritePlain(package.GetBuffer().AsMemory(0, (int)package.Length), output);
    }

    /// <summary>A line of text.</summary>
    /// <param name="font">The font.</param>
    /// <param name="look">How it stands on the page.</param>
    /// <param name="parts">The texts; a part of one tab goes on at the next stop.</param>
    public static Paragraph Line(WordFont font, LineLook look, params ReadOnlySpan<string> parts)
    {
        var paragraph = new Paragraph(PropertiesOf(font, look));
        foreach (var part in parts)
        {
            paragraph.Append(part == "\t" ? new Run(new TabChar()) : RunOf(part, look.Size ?? font.Size, look.IsBold));
        }

        return paragraph;
    }

    /// <summary>How a paragraph stands on the page.</summary>
    /// <param name="font">The font.</param>
    /// <param name="look">The look.</param>
    public static ParagraphProperties PropertiesOf(WordFont font, LineLook look)
    {
        var properties = new ParagraphProperties();
        if (look.IsWithNext)
        {
            properties.Append(new KeepNext());
        }

        if (look.Tab is { } stop)
        {
            properties.Append(new Tabs(new TabStop { Val = TabStopValues.Left, Position = stop }));
        }

        var spacing = Spacing(font);
        spacing.Before = Twentieths(look.Before);
        spacing.After = Twentieths(look.After);
        properties.Append(spacing);
        if (look.IsHanging)
        {
            properties.Append(new Indentation { Left = Number(look.Tab!.Value), Hanging = Number(look.Tab.Value) });
        }
        else if (look.Left > 0 || look.FirstLine > 0)
        {
            properties.Append(look.FirstLine > 0 ? new Indentation { Left = Number(look.Left), FirstLine = Number(look.FirstLine) } : new Indentation { Left = Number(look.Left) });
        }

        if (look.Across is { } across)
        {
            properties.Append(new Justification { Val = across });
        }

        return properties;
    }

    /// <summary>A text in one look.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Its size, in points.</param>
    /// <param name="isBold">Whether it is bold.</param>
    public static Run RunOf(string text, double size, bool isBold)
    {
        var properties = new RunProperties();
        if (isBold)
        {
            properties.Append(new Bold(), new BoldComplexScript());
        }

        properties.Append(new FontSize { Val = Half(size) }, new FontSizeComplexScript { Val = Half(size) });
        return new(properties, new RunText(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>A field that is filled in (a form field, no content control: some programs write Thai text several times into those), empty as Word leaves it.</summary>
    /// <param name="size">The size of what is filled in, in points.</param>
    /// <param name="help">What a person is told who is in it, as far as Word takes it; null for nothing.</param>
    /// <param name="colour">The ground that it stands on.</param>
    public static IEnumerable<Run> Field(double size, string? help, string colour)
    {
        var empty = RunOf(EmptyField, size, isBold: false);
        empty.RunProperties!.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = colour });
        var data = new FormFieldData(new Enabled(), new CalculateOnExit { Val = false });
        if (help is not null)
        {
            data.Append(new StatusText { Type = InfoTextValues.Text, Val = help.Length > MostHelp ? help[..MostHelp] : help });
        }

        data.Append(new TextInput());
        yield return new(new FieldChar(data) { FieldCharType = FieldCharValues.Begin });
        yield return new(new FieldCode(" FORMTEXT ") { Space = SpaceProcessingModeValues.Preserve });
        yield return new(new FieldChar { FieldCharType = FieldCharValues.Separate });
        yield return empty;
        yield return new(new FieldChar { FieldCharType = FieldCharValues.End });
    }

    /// <summary>A table with ruled lines, without rows.</summary>
    /// <param name="widths">The widths of its columns, in twentieths of a point.</param>
    /// <param name="margin">The room at the left and right within its cells, in twentieths of a point; null for the usual.</param>
    public static Table Ruled(IReadOnlyList<int> widths, int? margin = null)
    {
        var border = new EnumValue<BorderValues>(BorderValues.Single);
        var properties = new TableProperties(
            new TableWidth { Width = Number(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableBorders(
                new TopBorder { Val = border, Size = 4 }, new LeftBorder { Val = border, Size = 4 }, new BottomBorder { Val = border, Size = 4 },
                new RightBorder { Val = border, Size = 4 }, new InsideHorizontalBorder { Val = border, Size = 4 }, new InsideVerticalBorder { Val = border, Size = 4 }),
            new TableLayout { Type = TableLayoutValues.Fixed });
        if (margin is { } room)
        {
            properties.Append(new TableCellMarginDefault(new TableCellLeftMargin { Width = (short)room, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = (short)room, Type = TableWidthValues.Dxa }));
        }

        return new(properties, new TableGrid(widths.Select(width => new GridColumn { Width = Number(width) })));
    }

    /// <summary>A row that no page breaks.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="isHead">Whether it stands again on each page.</param>
    public static TableRow RowOf(IEnumerable<TableCell> cells, bool isHead)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead)
        {
            properties.Append(new TableHeader());
        }

        return new(cells.Cast<OpenXmlElement>().Prepend(properties));
    }

    /// <summary>The width of a cell.</summary>
    /// <param name="width">In twentieths of a point.</param>
    public static TableCellProperties CellOf(int width) => new(new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa });

    private static Styles StylesOf(WordFont font) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = font.Name, HighAnsi = font.Name, EastAsia = font.Name, ComplexScript = font.Name },
                new FontSize { Val = Half(font.Size) },
                new FontSizeComplexScript { Val = Half(font.Size) },
                new Languages { Val = "en-US", Bidi = "th-TH" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(Spacing(font)))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });

    private static SpacingBetweenLines Spacing(WordFont font) => font.Line is { } line
        ? new() { Before = "0", After = "0", Line = Twentieths(line), LineRule = LineSpacingRuleValues.Exact }
        : new() { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto };

    private static string Half(double points) => Number((int)Math.Round(points * 2));

    private static string Twentieths(double points) => Number((int)Math.Round(points * 20));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How a line of text stands on the page.</summary>
internal sealed record LineLook
{
    /// <summary>How it is aligned; null for the usual.</summary>
    public JustificationValues? Across { get; init; }

    /// <summary>The room above, in points.</summary>
    public double Before { get; init; }

    /// <summary>The room below, in points.</summary>
    public double After { get; init; }

    /// <summary>The place of its tab stop, in twentieths of a point; null for none.</summary>
    public int? Tab { get; init; }

    /// <summary>Whether further lines begin at the tab stop.</summary>
    public bool IsHanging { get; init; }

    /// <summary>The indentation of all lines, in twentieths of a point.</summary>
    public int Left { get; init; }

    /// <summary>The further indentation of the first line, in twentieths of a point.</summary>
    public int FirstLine { get; init; }

    /// <summary>Whether it is bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>Its size, in points; null for the font's.</summary>
    public double? Size { get; init; }

    /// <summary>Whether no page ends behind it.</summary>
    public bool IsWithNext { get; init; }
}
