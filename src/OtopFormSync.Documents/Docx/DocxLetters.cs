using System.Xml;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Docx;

/// <summary>Reads how letters look from the properties of a docx.</summary>
internal static class DocxLetters
{
    /// <summary>With what an element of <c>rPr</c> says.</summary>
    public static Letters With(this Letters letters, XmlReader property) => property.LocalName switch
    {
        "strike" or "dstrike" => letters with { IsStruck = XmlFlags.IsOn(property) || (letters.IsStruck ?? false) },
        "vertAlign" => letters with { IsRaised = DocxShade.Value(property, "val") is "superscript" or "subscript" },
        "position" => letters with { IsRaised = (letters.IsRaised ?? false) || IsShifted(DocxShade.Value(property, "val")) },
        "vanish" => letters with { IsHidden = XmlFlags.IsOn(property) },
        "color" => letters with { Color = DocxShade.Color(DocxShade.Value(property, "val")) },
        "shd" => letters with { Ground = DocxShade.Of(property) ?? letters.Ground },
        "highlight" when DocxShade.Value(property, "val") is not "none" => letters with { Ground = Letters.UnknownGround },
        _ => letters,
    };

    // Half points, or a length with its unit; up, or down: 8, 4pt, -4pt.
    private static bool IsShifted(string? position) => position is not null && position.AsSpan().IndexOfAnyInRange('1', '9') >= 0;
}
