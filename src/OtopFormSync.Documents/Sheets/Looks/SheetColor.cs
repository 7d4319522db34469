using System.Xml;

namespace OtopFormSync.Documents.Sheets.Looks;

/// <summary>Colours of a workbook as names that are equal when the colours are, as far as that is known without the theme.</summary>
internal static class SheetColor
{
    public const string White = "FFFFFF";
    private const string Black = "000000";

    /// <summary>The name of the colour; null when it is left to the program.</summary>
    public static string? Of(XmlReader element)
    {
        if (element.GetAttribute("rgb") is { Length: >= 6 } rgb)
        {
            return rgb[^6..].ToUpperInvariant();
        }

        var tint = element.GetAttribute("tint") is null or "0" or "0.0" ? "" : element.GetAttribute("tint");
        return (element.GetAttribute("theme"), element.GetAttribute("indexed")) switch
        {
            ("0", _) when tint == "" => White,
            ("1", _) when tint == "" => Black,
            ({ } theme, _) => $"theme {theme} {tint}",
            (_, "1" or "9" or "65") => White,
            (_, "0" or "8" or "64") => Black,
            (_, { } index) => $"indexed {index}",
            _ => null,
        };
    }
}
