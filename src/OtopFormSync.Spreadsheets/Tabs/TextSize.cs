namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>How much room a text takes; estimated, because the reader's fonts are unknown here. Rather too high than a tone mark cut off.</summary>
public static class TextSize
{
    /// <summary>Points for one line of body text: Thai needs room for marks above vowels and for vowels below.</summary>
    public const double LinePoints = 16.5;

    /// <summary>Points around the lines of a cell.</summary>
    public const double PaddingPoints = 4;

    /// <summary>What indent and margins take of a column.</summary>
    private const double PaddingChars = 2;

    /// <summary>Thai breaks at words, which leaves the ends of lines empty.</summary>
    private const double RaggedShare = 1.12;

    // Asked for each sign of every longer text.
    private static readonly double[] Widths = [.. Enumerable.Range(0, '\u0E80').Select(sign => WidthOf((char)sign))];

    /// <summary>Width in columns' characters; marks above and below take none.</summary>
    public static double Width(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var sign in text)
        {
            width += sign < Widths.Length ? Widths[sign] : WidthOf(sign);
        }

        return width;
    }

    /// <summary>Lines that a wrapped text takes.</summary>
    public static int Lines(string text, double columnWidth)
    {
        // Most cells are short: no need to measure them.
        if (text.Length < (columnWidth - PaddingChars) * 0.8 && !text.AsSpan().Contains('\n'))
        {
            return 1;
        }

        var lines = 0;
        foreach (var paragraph in text.AsSpan().Split('\n'))
        {
            var width = Width(text.AsSpan(paragraph));
            lines += width <= columnWidth - PaddingChars ? 1 : (int)Math.Ceiling(width * RaggedShare / Math.Max(columnWidth - PaddingChars, 1));
        }

        return lines;
    }

    /// <summary>The height of a row with so many lines; Excel allows no more than 409 points.</summary>
    public static double Height(int lines) => Math.Min((lines * LinePoints) + PaddingPoints, 409);

    private static double WidthOf(char sign) =>
        IsMark(sign) ? 0 : sign is >= '\u0E00' and <= '\u0E7F' ? 1.06 : char.IsAsciiLetterUpper(sign) ? 1.2 : sign is ' ' or '.' or ',' ? 0.6 : 1;

    private static bool IsMark(char sign) => sign is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E') or '\u200B' or '\u2060';
}
