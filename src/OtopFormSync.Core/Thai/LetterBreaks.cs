using System.Text;

namespace OtopFormSync.Core.Thai;

/// <summary>Where a line of a letter does not end: between a day, its month and its year, between a number and what it counts, between ระดับ and the grade.</summary>
public static class LetterBreaks
{
    private const char Kept = '\u00A0';

    // Not วันที่: with what follows it would be so long that programs break the word itself.
    private const string BeforeNumbers = "จำนวน";
    private static readonly string[] Counted = ["บาท", "ราย", "อำเภอ", "ชุด", "ฉบับ"];

    /// <summary>The text as it is printed.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The same letters, some of its spaces such as no line ends at.</returns>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split(' ');
        var printed = new StringBuilder(words[0], text.Length);
        for (var at = 1; at < words.Length; at++)
        {
            printed.Append(BelongTogether(words[at - 1], words[at]) ? Kept : ' ').Append(words[at]);
        }

        return printed.ToString();
    }

    private static bool BelongTogether(string left, string right) =>
        left.EndsWith("ระดับ", StringComparison.Ordinal)
        || (IsDigit(right, 0) && (EndsInMonth(left) || left.EndsWith(BeforeNumbers, StringComparison.Ordinal)))
        || (IsDigit(left, left.Length - 1) && (IsMonth(right) || Counted.Any(word => right.StartsWith(word, StringComparison.Ordinal))));

    private static bool IsDigit(string word, int at) => at >= 0 && at < word.Length && word[at] is (>= '0' and <= '9') or (>= '๐' and <= '๙');

    private static bool IsMonth(string word) => ThaiMonths.Names.Contains(word);

    private static bool EndsInMonth(string word) => ThaiMonths.Names.Any(name => word.EndsWith(name, StringComparison.Ordinal));
}
