using System.Xml;
using OtopFormSync.Documents.Sheets;

namespace OtopFormSync.Documents.Mail;

/// <summary>How letters look by one set of properties; null what it does not say.</summary>
internal sealed record DocxLetters(bool? IsStruck = null, bool? IsRaised = null, bool? IsHidden = null, string? Color = null, string? Ground = null)
{
    public static DocxLetters Unsaid { get; } = new();

    /// <summary>With what an element of <c>rPr</c> says.</summary>
    public DocxLetters With(XmlReader property) => property.LocalName switch
    {
        "strike" or "dstrike" => this with { IsStruck = XmlFlags.IsOn(property) || (IsStruck ?? false) },
        "vertAlign" => this with { IsRaised = DocxShade.Value(property, "val") is "superscript" or "subscript" },
        "position" => this with { IsRaised = (IsRaised ?? false) || IsShifted(DocxShade.Value(property, "val")) },
        "vanish" => this with { IsHidden = XmlFlags.IsOn(property) },
        "color" => this with { Color = DocxShade.Color(DocxShade.Value(property, "val")) },
        "shd" => this with { Ground = DocxShade.Of(property) ?? Ground },
        "highlight" when DocxShade.Value(property, "val") is not "none" => this with { Ground = DocxShade.Unknown },
        _ => this,
    };

    /// <summary>With what a weaker set says where this one says nothing.</summary>
    public DocxLetters Over(DocxLetters weaker) => new(IsStruck ?? weaker.IsStruck, IsRaised ?? weaker.IsRaised, IsHidden ?? weaker.IsHidden, Color ?? weaker.Color, Ground ?? weaker.Ground);

    // Half points, or a length with its unit; up, or down: 8, 4pt, -4pt.
    private static bool IsShifted(string? position) => position is not null && position.AsSpan().IndexOfAnyInRange('1', '9') >= 0;
}
