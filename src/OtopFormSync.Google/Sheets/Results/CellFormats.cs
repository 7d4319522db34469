using System.Globalization;
using Google.Apis.Sheets.v4.Data;
using OtopFormSync.Core.Results;
using OtopFormSync.Spreadsheets.Tabs;
using Alignment = OtopFormSync.Core.Results.Alignment;

namespace OtopFormSync.Google.Sheets.Results;

/// <summary>How our cells look in Sheets.</summary>
internal static class CellFormats
{
    private const int MarginPixels = 3;
    private const int IndentPixels = 6;

    /// <summary>The look of cells that officers own: all but the number format, which is that of what they typed.</summary>
    public const string OfficersFields = "userEnteredFormat(backgroundColorStyle,borders,padding,horizontalAlignment,verticalAlignment,wrapStrategy,textFormat),dataValidation";

    /// <summary>The format of a style.</summary>
    public static CellFormat Of(CellStyle style) => new()
    {
        NumberFormat = style.Format is null ? null : new NumberFormat { Type = "NUMBER", Pattern = style.Format },
        BackgroundColorStyle = style.Fill is null ? null : Color(style.Fill),
        Borders = style.Edge switch
        {
            CellEdge.None => null,
            CellEdge.Thin => new Borders { Top = Rule(), Bottom = Rule(), Left = Rule(), Right = Rule() },
            CellEdge.Total => new Borders { Top = new Border { Style = "SOLID_MEDIUM", ColorStyle = Color(Palette.Accent) }, Bottom = Rule(), Left = Rule(), Right = Rule() },
        },
        Padding = new Padding { Top = 2, Bottom = 2, Left = MarginPixels + (style.Indent * IndentPixels), Right = MarginPixels },
        HorizontalAlignment = style.Alignment switch
        {
            Alignment.Left => "LEFT",
            Alignment.Center => "CENTER",
            Alignment.Right => "RIGHT",
        },
        VerticalAlignment = style.IsMiddle ? "MIDDLE" : "TOP",
        WrapStrategy = style.IsWrapped ? "WRAP" : "OVERFLOW_CELL",
        TextFormat = new TextFormat
        {
            FontFamily = CellStyle.FontName,
            FontSize = (int)style.Size,
            Bold = style.IsBold,
            ForegroundColorStyle = Color(style.Color),
        },
    };

    /// <summary>A colour written as RRGGBB.</summary>
    public static ColorStyle Color(string hex) => new()
    {
        RgbColor = new Color { Red = Part(hex, 0), Green = Part(hex, 2), Blue = Part(hex, 4) },
    };

    private static Border Rule() => new() { Style = "SOLID", ColorStyle = Color(Palette.Rule) };

    private static float Part(string hex, int at) => int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255f;
}
