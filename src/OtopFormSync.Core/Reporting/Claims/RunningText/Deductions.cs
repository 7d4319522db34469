using System.Text.RegularExpressions;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>9 ราย ยกเลิก 1 ราย คงเหลือ 8 ราย: a figure from which something is taken away, and what is left of it.</summary>
internal static partial class Deductions
{
    /// <summary>The claims of a label whose figures are such; null for any others.</summary>
    /// <param name="claim">What is known of all.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="hit">The label.</param>
    /// <param name="end">Where its words end.</param>
    /// <param name="figures">The figures, counted from behind the label.</param>
    public static List<Claim>? Of(Claim claim, ReadSentence sentence, Label hit, int end, IReadOnlyList<FigurePart> figures)
    {
        var (plain, text) = (sentence.Plain[hit.End..end], sentence.Text[hit.End..end]);
        // Of a target what is left is still to be done.
        if (figures.Count < 2 || !LimitingWords.Remain(text[figures[^1].Start..figures[^1].At]) || LimitingWords.NameTarget(text[..figures[^1].At]))
        {
            return null;
        }

        var claims = figures.Select(figure => claim with { Kind = ClaimKind.Reported, Value = IndicatorReader.Read(hit.Indicator, plain[figure.At..figure.End].Trim()) }).ToList();
        if (claims.Select(ValueOf).ToList() is not [{ } whole, .. var others] || others.Exists(value => value is null))
        {
            return claims; // which of them counts is asked
        }

        var (left, taken) = (others[^1]!.Value, others.SkipLast(1).Sum(value => value!.Value));
        var isTaken = others.Count > 1 && Enumerable.Range(1, others.Count - 1).All(i => LimitingWords.Deduct(text[figures[i].Start..figures[i].At]));

        // What is left of baht may be what is earned, and no sales.
        return isTaken && hit.Indicator.IsCounted && whole - taken == left ? [claims[^1], .. claims.SkipLast(1).Select(before => before with { Kind = ClaimKind.Comparison })]
            : (others.Count == 1 && IsRestOfOther(sentence, hit, whole + left)) || (!isTaken && others.Count > 1 && whole - taken == left) ? null // what is left to do, or to join
            : isTaken || others.Count == 1 ? [claims[0], claims[^1]]
            : claims;
    }

    /// <summary>True for a line that goes on with what is taken away from a figure of the line before it, or is left of it.</summary>
    /// <param name="sentence">The line.</param>
    public static bool GoOn(ReadSentence sentence) => sentence.Labels.Count == 0 && FigureRun.Of(sentence.Plain).Count == 1 && Opening().Match(sentence.Text) is { Success: true } opening
        && sentence.Text[opening.Length..] is var words && (LimitingWords.Deduct(words) || LimitingWords.Remain(words));

    // ผู้ประกอบการ 54 ราย เข้าร่วม 9 ราย คงเหลือ 45 ราย: those are left who do not take part.
    private static bool IsRestOfOther(ReadSentence sentence, Label hit, decimal whole) =>
        FigureRun.Of(sentence.Plain[..hit.Start]).Any(figure => IndicatorReader.Read(hit.Indicator, sentence.Plain[figure.At..figure.End].Trim()).TryGetValue(out var value) && value == whole);

    private static decimal? ValueOf(Claim claim) => claim.Value.TryGetValue(out var value) ? value : null;

    [GeneratedRegex(@"^\s*(?:[0-9]{1,2}[.)]|[-–•*])?\s*(?=[ก-๎])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Opening();
}
