using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Deriving.Answering;

/// <summary>The figures of an answer that names several months, each with its own: ม.ค. 14,000,000 และ ธ.ค. 15,310,000.</summary>
internal static class FiguresOfMonths
{
    /// <summary>Pairs figures with the months that stand before them.</summary>
    /// <param name="words">The answer, without its signature.</param>
    /// <returns>Each figure with its month, 1 to 12; null where the words name fewer than two months, or one of them has no figure of its own, or a figure none.</returns>
    public static IReadOnlyList<(int Month, string Figure)>? In(string words)
    {
        var text = ThaiScript.ArabicDigits(ThaiScript.Canonical(words));
        var plain = text.ToCharArray();
        foreach (var (index, length) in MonthFinder.Spans(text))
        {
            plain.AsSpan(index, length).Fill(' ');
        }

        var blanked = new string(plain);
        var pairs = FigureRun.Of(blanked).Select(part => (Months: MonthFinder.Names(HeadingLexicon.Key(text[part.Start..part.At])), Figure: blanked[part.At..part.End].Trim())).ToList();
        return pairs.Count > 1 && pairs.TrueForAll(pair => pair.Months is [_]) && MonthFinder.Names(HeadingLexicon.Key(text)).Count == pairs.Count
            ? [.. pairs.Select(pair => (pair.Months[0], pair.Figure))] : null;
    }
}
