using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Figures;

/// <summary>Takes a text about a figure apart.</summary>
internal static class FigureLexer
{
    /// <summary>The tokens of a text.</summary>
    /// <param name="text">Canonical text, lower case, Arabic digits.</param>
    /// <param name="steps">Collects what was done.</param>
    /// <returns>The tokens; what is not known becomes <see cref="FigureRole.Unknown"/>.</returns>
    internal static List<FigureToken> Tokens(string text, StepSet steps)
    {
        var tokens = new List<FigureToken>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == ' ' || IsFullStop(text, i))
            {
                i++;
            }
            else if (NumeralLength(text, i) is > 0 and var length)
            {
                i = AddNumeral(tokens, text, i, length, steps);
            }
            else if (FigureLexicon.Match(text, i, out var role, out var value) is > 0 and var known)
            {
                tokens.Add(new(role, text.Substring(i, known), value));
                i += known;
            }
            else
            {
                i = AddUnknown(tokens, text, i);
            }
        }

        return tokens;
    }

    // A dot that ends a sentence or an abbreviation says nothing.
    private static bool IsFullStop(string text, int i) => text[i] == '.' && i > 0 && text[i - 1] is not (' ' or '.') && (i + 1 == text.Length || text[i + 1] is ' ' or ')');

    private static int NumeralLength(string text, int start)
    {
        if (!IsDigitAt(text, start) && !(text[start] == '.' && IsDigitAt(text, start + 1) && (start == 0 || !IsDigitAt(text, start - 1))))
        {
            return 0;
        }

        var end = start + 1;
        while (IsDigitAt(text, end) || (end < text.Length && text[end] is '.' or ',' or '\'' or ' ' && IsDigitAt(text, end + 1)))
        {
            end++;
        }

        return end - start;
    }

    private static bool IsDigitAt(string text, int i) => i < text.Length && text[i] is >= '0' and <= '9';

    private static int AddNumeral(List<FigureToken> tokens, string text, int start, int length, StepSet steps)
    {
        var run = text.AsSpan(start, length);
        var shape = NumberShape.Of(run);
        var end = start + length;
        if (shape.Grouped)
        {
            steps.Add(ReadingStep.Separators);
        }

        if (end + 1 < text.Length && text[end] == 'e' && (IsDigitAt(text, end + 1) || (text[end + 1] is '+' or '-' && IsDigitAt(text, end + 2))))
        {
            tokens.Add(new(FigureRole.Scientific, text));
            return text.Length;
        }

        tokens.Add(new(FigureRole.Numeral, run.ToString(), shape.Value, shape.Fault));
        return AddNoSatang(tokens, text, end);
    }

    // 24,326,226.- and its typed variants.
    private static int AddNoSatang(List<FigureToken> tokens, string text, int end)
    {
        var at = end < text.Length && text[end] == ' ' ? end + 1 : end;
        if (at + 1 < text.Length && text[at] is '.' or ',' or '/' && text[at + 1] is '-' or '=')
        {
            var after = at + 2;
            while (after < text.Length && text[after] is '-' or '=')
            {
                after++;
            }

            tokens.Add(new(FigureRole.NoSatang, text[at..after]));
            return after;
        }

        return end;
    }

    // รอ in การอนุมัติ, บ in ได้รับการ: two letters within a word that nobody knows say nothing.
    private static bool IsWithinWord(string text, int start, int known) => known == 0 || (known <= 2 && start + known < text.Length && ThaiLetters.IsLetter(text[start]) && ThaiLetters.IsLetter(text[start + known]));

    private static int AddUnknown(List<FigureToken> tokens, string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && text[end] != ' ' && !IsDigitAt(text, end) && (ThaiLetters.IsMark(text[end]) || IsWithinWord(text, end, FigureLexicon.Match(text, end, out _, out _))))
        {
            end++;
        }

        tokens.Add(new(FigureRole.Unknown, text[start..end]));
        return end;
    }
}
