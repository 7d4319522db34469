using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>A month written beside a figure: "ยอดจำหน่ายเดือน ธ.ค. 66 จำนวน 1,234 บาท".</summary>
internal static class MonthPhrase
{
    private static readonly string[] Before = ["ประจำเดือน", "ในเดือน", "ของเดือน", "รอบเดือน", "เดือน"];
    private static readonly string[] BeforeYear = [" ", "ปี", "พ.ศ.", "พศ.", " "];

    /// <summary>The text without its month and that month's year.</summary>
    /// <param name="text">Canonical lower-case text, Arabic digits.</param>
    /// <returns>The rest; the text itself when it names no month.</returns>
    internal static string SetAside(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if ((i > 0 && ThaiLetters.IsLetter(text[i]) && ThaiLetters.IsLetter(text[i - 1]) && !text.AsSpan(0, i).EndsWith("เดือน", StringComparison.Ordinal)) || ThaiMonths.Match(text, i, out _) is not (> 2 and var length))
            {
                continue;
            }

            var start = i;
            foreach (var word in Before)
            {
                if (text.AsSpan(0, start).TrimEnd(' ').EndsWith(word, StringComparison.Ordinal))
                {
                    start = text.AsSpan(0, start).TrimEnd(' ').Length - word.Length;
                    break;
                }
            }

            return string.Concat(text.AsSpan(0, start), " ", text.AsSpan(EndOfYear(text, i + length)));
        }

        return text;
    }

    // 66, 2566, ปี 2566, พ.ศ. 2566; but not the figure that follows.
    private static int EndOfYear(string text, int end)
    {
        var at = end;
        foreach (var word in BeforeYear)
        {
            at += text.AsSpan(at).StartsWith(word, StringComparison.Ordinal) ? word.Length : 0;
        }

        var digits = at;
        while (digits < text.Length && text[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        if (digits - at is not (2 or 4) || (digits + 1 < text.Length && text[digits] is ',' or '.' && text[digits + 1] is >= '0' and <= '9'))
        {
            return end;
        }

        return YearWindow.Holds(text[at..digits], int.Parse(text.AsSpan(at, digits - at), System.Globalization.CultureInfo.InvariantCulture)) ? digits : end;
    }
}
