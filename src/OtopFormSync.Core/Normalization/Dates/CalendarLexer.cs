using System.Globalization;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>Takes a text about a day, month or quarter apart.</summary>
internal static class CalendarLexer
{
    /// <summary>The tokens of a text.</summary>
    /// <param name="text">Canonical text, lower case, Arabic digits.</param>
    /// <param name="steps">Collects what was done.</param>
    /// <returns>The tokens; what is not known becomes <see cref="CalendarRole.Unknown"/>.</returns>
    internal static List<CalendarToken> Tokens(string text, StepSet steps)
    {
        var tokens = new List<CalendarToken>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == ' ')
            {
                i++;
                continue;
            }

            var space = i > 0 && text[i - 1] == ' ';
            var (token, length) = Next(text, i, steps);
            tokens.Add(token with { SpaceBefore = space });
            i += length;
        }

        return tokens;
    }

    private static (CalendarToken Token, int Length) Next(string text, int at, StepSet steps)
    {
        if (text[at] is >= '0' and <= '9')
        {
            var end = at;
            while (end < text.Length && text[end] is >= '0' and <= '9')
            {
                end++;
            }

            var digits = text[at..end];
            return (new(CalendarRole.Number, digits, digits.Length <= 9 ? int.Parse(digits, CultureInfo.InvariantCulture) : int.MaxValue), digits.Length);
        }

        // 15th, and the T of ISO 8601, stand right behind a digit.
        if (at > 0 && text[at - 1] is >= '0' and <= '9' && OrdinalLength(text, at) is > 0 and var ordinal)
        {
            return (new(CalendarRole.Aside, text.Substring(at, ordinal)), ordinal);
        }

        var monthLength = ThaiMonths.Match(text, at, out var month);
        var wordLength = CalendarLexicon.Match(text, at, out var role, out var value);
        if (monthLength > 0 && monthLength >= wordLength)
        {
            return (new(CalendarRole.Month, text.Substring(at, monthLength), month), monthLength);
        }

        if (wordLength > 0 && !IsWithinWord(text, at, wordLength))
        {
            return (new(role, text.Substring(at, wordLength), value), wordLength);
        }

        return Misspelled(text, at, steps);
    }

    private static int OrdinalLength(string text, int at)
    {
        if (text[at] == 't' && at + 1 < text.Length && text[at + 1] is >= '0' and <= '9')
        {
            return 1;
        }

        var rest = text.AsSpan(at);
        var isOrdinal = rest.StartsWith("st") || rest.StartsWith("nd") || rest.StartsWith("rd") || rest.StartsWith("th");
        return isOrdinal && (rest.Length == 2 || rest[2] is not (>= 'a' and <= 'z')) ? 2 : 0;
    }

    // A weekday's or an hour's one letter counts only where a word ends.
    private static bool IsWithinWord(string text, int at, int length) =>
        length <= 2 && ThaiLetters.IsLetter(text[at]) && at + length < text.Length && ThaiLetters.IsLetter(text[at + length]) && text[at + length - 1] != '.';

    private static (CalendarToken Token, int Length) Misspelled(string text, int at, StepSet steps)
    {
        var end = at;
        while (end < text.Length && ThaiLetters.IsLetter(text[end]))
        {
            end++;
        }

        if (end > at && ThaiMonths.Nearest(text[at..end]) is > 0 and var month)
        {
            steps.Add(ReadingStep.NearestName);
            return (new(CalendarRole.Month, text[at..end], month), end - at);
        }

        var length = Math.Max(end - at, 1);
        return (new(CalendarRole.Unknown, text.Substring(at, length)), length);
    }
}
