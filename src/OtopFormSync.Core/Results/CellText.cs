using System.Buffers;
using System.Globalization;
using System.Text;

namespace OtopFormSync.Core.Results;

/// <summary>What a cell may hold, so that what is read back equals what was written: spreadsheets change other texts silently.</summary>
public static class CellText
{
    /// <summary>Excel's own bound for one cell; a longer text makes it "repair" the file. Sheets takes more.</summary>
    public const int MaxChars = 32_767;

    private const int MaxShown = 2_000; // a longer text would fill the screen

    private const char CutMark = '…';

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Enumerable.Range(0, 32).Select(value => (char)value).Where(value => value is not ('\t' or '\n')),
        '\uFFFE', '\uFFFF',
        .. Enumerable.Range(0xD800, 0x800).Select(value => (char)value),
    ]);

    /// <summary>The text as every kind of cell carries it: with line feeds only, without control characters and half characters, and cut where Excel would cut. The last word on whatever is written.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>What will be read back.</returns>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= MaxChars && (!MayHoldSuspects(text) || !text.AsSpan().ContainsAny(Suspects)))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (sign == '\r')
            {
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            }
            else if (char.IsHighSurrogate(sign) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(sign).Append(text[++i]);
            }
            else if (!char.IsSurrogate(sign) && (sign >= ' ' || sign is '\t' or '\n') && sign < '\uFFFE')
            {
                clean.Append(sign);
            }
        }

        if (clean.Length > MaxChars)
        {
            var end = MaxChars - 1;
            clean.Length = char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end;
            clean.Append(CutMark);
        }

        return clean.ToString();
    }

    /// <summary>A cell as a text.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>What will be read back; empty for an empty cell.</returns>
    public static string Of(Cell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Text is { } text ? Of(text) : cell.Number is { } number ? NumberText.Of(number) : "";
    }

    // Two ranges are looked through many letters at a time, the set letter by letter.
    private static bool MayHoldSuspects(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\0', '\u001F') || text.ContainsAnyInRange('\uD800', '\uFFFF');

    /// <summary>A text of other people as it is shown among ours: trimmed, with blanks for control characters, and cut with an ellipsis. Says less than <see cref="Of(string)"/> would let through.</summary>
    /// <param name="text">What they wrote; null for nothing.</param>
    /// <param name="maxLength">How many characters are shown at most.</param>
    /// <returns>The text; empty for nothing.</returns>
    public static string Shorten(string? text, int maxLength = MaxShown)
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
                return clean.ToString().TrimEnd() + CutMark;
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
