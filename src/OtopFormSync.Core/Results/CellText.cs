using System.Globalization;
using System.Text;

namespace OtopFormSync.Core.Results;

/// <summary>Texts of people as they may stand in a cell: what a spreadsheet would silently change is changed here, so that what is read back equals what was written.</summary>
internal static class CellText
{
    /// <summary>Longest text of a cell. Spreadsheets cut at 32,767 characters; longer texts would also make a row that fills the screen.</summary>
    private const int MaxLength = 2_000;

    /// <summary>The text with plain line ends, without control characters and half characters, trimmed, and cut with an ellipsis.</summary>
    public static string Clean(string? text, int maxLength = MaxLength)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = new StringBuilder(Math.Min(text.Length, maxLength));
        foreach (var rune in text.AsSpan().Trim().EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > maxLength - 1)
            {
                return clean.ToString().TrimEnd() + "…";
            }

            if (rune.Value is '\r' or 0xFFFE or 0xFFFF)
            {
                continue;
            }

            clean.Append(rune.Value != '\n' && Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control ? " " : rune.ToString());
        }

        return clean.ToString().Trim();
    }
}
