using System.Globalization;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Documents.Sheets.Looks;

/// <summary>What a program shows in place of a number, where the file tells the text itself.</summary>
internal static class ShownNumber
{
    // A format for Thai digits that the program did not know shows its sign: t15,306,774.
    private const char ThaiDigitsSign = 't';

    private static readonly string[] Silent = ["บาท", "baht", "thb"];

    /// <summary>What people see besides the number.</summary>
    /// <param name="shown">The text.</param>
    /// <param name="number">The number.</param>
    /// <returns>Empty when they see nothing; null when they see the number.</returns>
    public static string? Of(string shown, double number)
    {
        var text = shown.Trim();
        text = text is [ThaiDigitsSign, >= '0' and <= '9', ..] ? text[1..] : text;
        if (text.Length == 0)
        {
            return "";
        }

        // A column too narrow shows ####, a long number 1.2E+07, a bookkeeper's nought a dash.
        if (text.Trim('#').Length == 0 || (text == "-" && number == 0) || (text.Contains('E', StringComparison.Ordinal) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
        {
            return null;
        }

        var digits = ThaiScript.ArabicDigits(text);
        var point = digits.LastIndexOf('.');
        var decimals = point < 0 ? 0 : digits.AsSpan(point + 1).IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : digits.Length - point - 1;
        return !HasWords(text) && double.Abs(number) < 1e15 && NumberFormat.SaysSame(text, (decimal)number, decimals) ? null : text;
    }

    private static bool HasWords(string text) => Silent.Aggregate(text.ToLowerInvariant(), (left, word) => left.Replace(word, "", StringComparison.Ordinal)).Any(char.IsLetter);
}
