using System.Globalization;
using System.Text;

namespace OtopFormSync.Documents;

/// <summary>How wide texts are when they are printed. At the size in which tables are set, letters of all our fonts are about equally wide; rather too wide than too narrow, as bold ones are.</summary>
internal static class LetterWidths
{
    /// <summary>The width of most letters, in twentieths of a point.</summary>
    public const int Letter = 122;

    private const int Digit = 128;
    private const int Wide = 180;
    private const string WideSigns = "%mwMW";
    private const int Middle = 95;
    private const string MiddleSigns = "()าtfrijl";
    private const int Narrow = 60;
    private const string NarrowSigns = ".,:-–~* เแโไใ";
    private const double BrokenEarly = 1.1; // a line ends where a word does

    /// <summary>The width of a text in one line, in twentieths of a point.</summary>
    /// <param name="text">The text.</param>
    public static int Of(string text) => text.EnumerateRunes().Sum(sign =>
        Rune.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark ? 0
        : Rune.IsDigit(sign) ? Digit
        : WideSigns.Contains(sign.ToString(), StringComparison.Ordinal) ? Wide
        : MiddleSigns.Contains(sign.ToString(), StringComparison.Ordinal) ? Middle
        : NarrowSigns.Contains(sign.ToString(), StringComparison.Ordinal) ? Narrow
        : Letter);

    /// <summary>In how many lines a text stands in a cell of a sheet.</summary>
    /// <param name="text">The text.</param>
    /// <param name="digits">The width of the cell, as sheets have it: in digits of the usual size.</param>
    /// <param name="scale">How much larger than that the text is.</param>
    /// <returns>At least one.</returns>
    public static int LinesIn(string text, double digits, double scale = 1) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(Of(line) * scale * BrokenEarly / (digits * Digit))));
}
