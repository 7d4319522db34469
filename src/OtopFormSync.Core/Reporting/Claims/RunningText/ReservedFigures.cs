using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>Which figures of a sentence stand beside words that are not known to leave them as they are; what those words are is <see cref="Reservation"/>'s to say.</summary>
/// <param name="senses">What words say.</param>
internal sealed partial class ReservedFigures(SentenceSenses senses)
{
    /// <summary>True for a figure that would count, and that is supposed before its label or reserved behind it.</summary>
    /// <param name="figure">The figure, the last of its label.</param>
    /// <param name="kind">Its kind.</param>
    public bool Is(RunFigure figure, ClaimKind kind)
    {
        var (run, behind) = (figure.Run, figure.Run.Text[figure.Close..]);
        return kind is ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added or ClaimKind.Cumulative
            && (Behind(run.Indicator, run.IsLast ? behind : SentenceSenses.BeforeNext(behind)) || Reservation.Suppose(SentenceSenses.Clause(run.Before)));
    }

    /// <summary>True for words behind a figure that are not known to leave it as it is. The names of what was counted may be any.</summary>
    /// <param name="indicator">What the figure counts.</param>
    /// <param name="behind">The words, up to the next label.</param>
    public bool Behind(Indicator indicator, string behind)
    {
        behind = Per().Replace(OtherMonth(behind) is >= 0 and var other ? behind[..other] : behind, "");
        var names = indicator.IsCounted ? SentenceWords.NamesBehind(behind, 0) : -1;
        return Reservation.Behind(Plain(names < 0 ? behind : behind[..names]), senses.IsKnown, indicator.IsCounted) is not null || (names >= 0 && Reservation.Among(Plain(behind[names..])) is not null);
    }

    private string Plain(string words) => senses.WithoutDistrict(MonthFinder.WithoutMonths(LimitingWords.WithoutLateness(words)));

    // 100 บาท / พ.ย. 66 ไม่มีผลการดำเนินงาน: where the words of another month begin.
    private static int OtherMonth(string behind)
    {
        for (var at = behind.AsSpan().IndexOfAny('/', ';', '|'); at >= 0; at = behind.AsSpan(at + 1).IndexOfAny('/', ';', '|') is >= 0 and var next ? at + 1 + next : -1)
        {
            if (MonthFinder.Named(behind[(at + 1)..].ToLowerInvariant()).Any(month => behind.AsSpan(at + 1, month.From).Trim() is "" or "เดือน"))
            {
                return at;
            }
        }

        return -1;
    }

    // (เป้า 1 ผลิตภัณฑ์ต่อไตรมาส).
    [GeneratedRegex(@"^\s*ต่อ(?:ไตรมาส|ปี)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Per();
}
