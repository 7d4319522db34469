namespace OtopFormSync.Documents.Word;

/// <summary>The font of a document.</summary>
/// <param name="Name">The font's name.</param>
/// <param name="Size">The text's size, in points.</param>
/// <param name="Table">The tables' size, in points.</param>
/// <param name="Line">The height of a line in points; null for the font's own.</param>
public sealed record WordFont(string Name, double Size, double Table, double? Line)
{
    /// <summary>The font of official letters, for Word on an office's machine.</summary>
    public static WordFont Official { get; } = new("TH SarabunPSK", 16, 14, null);

    /// <summary>Fonts for print on machines without the official one. Their letters are larger at the same size: so many points look as 16 pt of it.</summary>
    public static IReadOnlyList<WordFont> Alike { get; } = [new("Sarabun", 11, 9.5, 19), new("Laksaman", 10.5, 9, 19), new("Noto Sans Thai", 10, 8.5, 19), new("Garuda", 9, 8, 19), new("Loma", 9, 8, 19)];
}
