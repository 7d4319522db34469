using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using OtopFormSync.Core.Results;
using OtopFormSync.Spreadsheets.Tabs;
using CellStyle = OtopFormSync.Spreadsheets.Tabs.CellStyle;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>The styles of a workbook: ours are looked up among those that stand there and added when missing, so that people's own cells keep theirs.</summary>
internal sealed class StyleTable
{
    private const uint FirstOwnFormat = 164;
    private readonly Stylesheet _sheet;
    private readonly Dictionary<CellStyle, int> _indexes = [];
    private readonly Dictionary<string, uint> _fonts;
    private readonly Dictionary<string, uint> _fills;
    private readonly Dictionary<string, uint> _borders;
    private readonly Dictionary<string, uint> _formats;
    private readonly Dictionary<string, uint> _cells;

    public StyleTable(Stylesheet sheet)
    {
        _sheet = sheet;
        _fonts = Known(sheet.Fonts ??= new Fonts(new Font()));
        _fills = Known(sheet.Fills ??= new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })));
        _borders = Known(sheet.Borders ??= new Borders(new Border()));
        _cells = Known(sheet.CellFormats ??= new CellFormats(new CellFormat()));
        _formats = new Dictionary<string, uint>(StringComparer.Ordinal) { ["#,##0"] = 3, ["#,##0.00"] = 4 };
        foreach (var format in sheet.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            _formats.TryAdd(format.FormatCode?.Value ?? "", format.NumberFormatId?.Value ?? 0);
        }
    }

    /// <summary>The index of a style.</summary>
    public int IndexOf(CellStyle style)
    {
        if (!_indexes.TryGetValue(style, out var index))
        {
            index = (int)Place(_sheet.CellFormats!, _cells, Format(style));
            _indexes[style] = index;
        }

        return index;
    }

    /// <summary>Writes the counts, which programs check.</summary>
    public void Finish()
    {
        _sheet.Fonts!.Count = (uint)_sheet.Fonts.ChildElements.Count;
        _sheet.Fills!.Count = (uint)_sheet.Fills.ChildElements.Count;
        _sheet.Borders!.Count = (uint)_sheet.Borders.ChildElements.Count;
        _sheet.CellFormats!.Count = (uint)_sheet.CellFormats.ChildElements.Count;
        if (_sheet.NumberingFormats is { } formats)
        {
            formats.Count = (uint)formats.ChildElements.Count;
        }
    }

    private static Dictionary<string, uint> Known(OpenXmlCompositeElement parent)
    {
        var known = new Dictionary<string, uint>(StringComparer.Ordinal);
        uint index = 0;
        foreach (var child in parent.ChildElements)
        {
            known.TryAdd(Canonical(child), index++);
        }

        return known;
    }

    /// <summary>The element without prefixes and order of attributes, in which programs differ.</summary>
    private static string Canonical(OpenXmlElement element)
    {
        var attributes = element.GetAttributes().Select(attribute => $"{attribute.LocalName}={attribute.Value}").Order(StringComparer.Ordinal);
        return $"{element.LocalName}[{string.Join(' ', attributes)}]({string.Concat(element.ChildElements.Select(Canonical))})";
    }

    private static uint Place(OpenXmlCompositeElement parent, Dictionary<string, uint> known, OpenXmlElement element)
    {
        var text = Canonical(element);
        if (!known.TryGetValue(text, out var index))
        {
            index = (uint)parent.ChildElements.Count;
            parent.AppendChild(element);
            known[text] = index;
        }

        return index;
    }

    private CellFormat Format(CellStyle style) => new()
    {
        NumberFormatId = style.Format is null ? 0 : FormatId(style.Format),
        FontId = Place(_sheet.Fonts!, _fonts, FontOf(style)),
        FillId = style.Fill is null ? 0 : Place(_sheet.Fills!, _fills, FillOf(style.Fill)),
        BorderId = style.Edge == CellEdge.None ? 0 : Place(_sheet.Borders!, _borders, BorderOf(style.Edge)),
        FormatId = 0,
        QuotePrefix = style.IsQuoted ? true : null,
        ApplyNumberFormat = style.Format is null ? null : true,
        ApplyFont = true,
        ApplyFill = style.Fill is null ? null : true,
        ApplyBorder = style.Edge == CellEdge.None ? null : true,
        ApplyAlignment = true,
        Alignment = new DocumentFormat.OpenXml.Spreadsheet.Alignment
        {
            Horizontal = style.Alignment switch
            {
                Core.Results.Alignment.Left => HorizontalAlignmentValues.Left,
                Core.Results.Alignment.Center => HorizontalAlignmentValues.Center,
                Core.Results.Alignment.Right => HorizontalAlignmentValues.Right,
            },
            Vertical = style.IsMiddle ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
            WrapText = style.IsWrapped ? true : null,
            Indent = style.Indent == 0 ? null : (uint)style.Indent,
        },
    };

    private uint FormatId(string code)
    {
        if (!_formats.TryGetValue(code, out var id))
        {
            id = Math.Max(FirstOwnFormat, _formats.Values.Max() + 1);
            _formats[code] = id;
            (_sheet.NumberingFormats ??= new NumberingFormats()).AppendChild(new NumberingFormat { NumberFormatId = id, FormatCode = code });
        }

        return id;
    }

    private static Font FontOf(CellStyle style)
    {
        var font = new Font();
        if (style.IsBold)
        {
            font.AppendChild(new Bold());
        }

        font.AppendChild(new FontSize { Val = style.Size });
        font.AppendChild(new Color { Rgb = Opaque(style.Color) });
        font.AppendChild(new FontName { Val = CellStyle.FontName });
        font.AppendChild(new FontFamilyNumbering { Val = 2 });
        font.AppendChild(new FontCharSet { Val = 222 });
        return font;
    }

    private static Fill FillOf(string color) => new(new PatternFill
    {
        PatternType = PatternValues.Solid,
        ForegroundColor = new ForegroundColor { Rgb = Opaque(color) },
        BackgroundColor = new BackgroundColor { Indexed = 64 },
    });

    private static Border BorderOf(CellEdge edge)
    {
        var top = edge == CellEdge.Total ? new TopBorder(new Color { Rgb = Opaque(Palette.Accent) }) { Style = BorderStyleValues.Medium } : new TopBorder(Rule()) { Style = BorderStyleValues.Thin };
        return new Border(
            new LeftBorder(Rule()) { Style = BorderStyleValues.Thin },
            new RightBorder(Rule()) { Style = BorderStyleValues.Thin },
            top,
            new BottomBorder(Rule()) { Style = BorderStyleValues.Thin },
            new DiagonalBorder());
    }

    private static Color Rule() => new() { Rgb = Opaque(Palette.Rule) };

    private static HexBinaryValue Opaque(string color) => string.Create(CultureInfo.InvariantCulture, $"FF{color}");
}
