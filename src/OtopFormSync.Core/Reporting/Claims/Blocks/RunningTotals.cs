using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>
/// What a table says of an indicator that is reported as a running total: where what it has come to stands beside the months, whatever words name it,
/// that is the last month's figure, and a month's own figure is what came in it.
/// </summary>
/// <param name="program">The program.</param>
/// <param name="yearOf">The year that the words around a figure name; null for none.</param>
/// <param name="isOfTime">Whether a figure is of a week or other days of its month.</param>
internal sealed class RunningTotals(Program program, Func<Claim, int?> yearOf, Func<Claim, bool> isOfTime)
{
    /// <summary>The claims of a block as they are meant.</summary>
    /// <param name="claims">The claims, row by row.</param>
    public IReadOnlyList<Claim> Settled(List<Claim> claims)
    {
        for (var total = 0; total < claims.Count; total++)
        {
            SettleTimes(claims, total);
            if (IsTotal(claims[total]) && Months(claims, total) is { Count: > 0 } months)
            {
                Settle(claims, total, months);
            }
        }

        return claims;
    }

    // สัปดาห์ที่ 1 to 4 beside รวม 8: 2, 5, 7 and 8 is what it had come to each week, so that the last is the month's; 2, 3, 2 and 1 is what each week added.
    private void SettleTimes(List<Claim> claims, int at)
    {
        var total = claims[at];
        if (!IsRunning(total) || total is not { SpansMonths: false, Kind: ClaimKind.Total or ClaimKind.Cumulative } || isOfTime(total))
        {
            return;
        }

        var beside = Enumerable.Range(0, at).Where(i => claims[i].Kind is ClaimKind.Part or ClaimKind.Cumulative && IsRunning(claims[i]) && isOfTime(claims[i])
            && claims[i].Indicator == total.Indicator && Equals(claims[i].District, total.District) && Equals(claims[i].Month, total.Month)).ToList();
        var row = beside.FindAll(i => claims[i].Spot!.Row == total.Spot!.Row);
        var times = row.Count > 0 ? row : beside.FindAll(i => claims[i].Spot!.Column == total.Spot!.Column);
        if (times.Count < 2)
        {
            return;
        }

        var isSum = times.Sum(i => ValueOf(claims[i])) == ValueOf(total);
        var hasCome = ValueOf(claims[times[^1]]) == ValueOf(total) && times.Zip(times.Skip(1)).All(pair => ValueOf(claims[pair.First]) <= ValueOf(claims[pair.Second]));
        if (hasCome && (!isSum || total.Kind == ClaimKind.Cumulative || total.Words.Contains("สะสม", StringComparison.Ordinal)))
        {
            times.ForEach(i => claims[i] = claims[i] with { Kind = ClaimKind.Base });
        }
        else if (isSum)
        {
            times.Append(at).ToList().ForEach(i => claims[i] = claims[i] with { Kind = ClaimKind.Added });
        }
    }

    private bool IsRunning(Claim claim) => claim is { Indicator: { } key, Sight: ClaimSight.Plain, Value: Reading<decimal>.Value } && program.FindIndicator(key) is { Accumulation: Accumulation.RunningTotal };

    private bool IsTotal(Claim claim) => IsRunning(claim) && (claim.Kind == ClaimKind.Cumulative || claim is { Kind: ClaimKind.Total, SpansMonths: true });

    // The months' figures of the same row, else of the same column above, in the order of the months.
    private List<int> Months(List<Claim> claims, int at)
    {
        var total = claims[at];
        var own = Enumerable.Range(0, claims.Count).Where(i => claims[i] is { SpansMonths: false, Kind: ClaimKind.Reported or ClaimKind.Added } claim && IsRunning(claim)
            && claim.Indicator == total.Indicator && claim.District == total.District && claim.Month is null or Reading<ReportingMonth>.Value
            && (total.SpansMonths ? claim.Month is not null && !(yearOf(total) < MonthOf(claim)!.Year) : MonthOf(claim) == MonthOf(total))).ToList();
        var row = own.FindAll(i => claims[i].Spot!.Row == total.Spot!.Row);
        return [.. (row.Count > 0 ? row : own.FindAll(i => claims[i].Spot!.Column == total.Spot!.Column && claims[i].Spot!.Row < total.Spot.Row)).OrderBy(i => MonthOf(claims[i])?.ToString(), StringComparer.Ordinal)];
    }

    private static void Settle(List<Claim> claims, int at, List<int> months)
    {
        var total = claims[at];
        if (EndOf(total) is { } end)
        {
            // สะสมถึง พ.ย. 66 | ธ.ค. 66: a figure below what was there before it is none that came to be.
            foreach (var later in months.FindAll(i => IsAfter(claims[i], end) && ValueOf(claims[i]) < ValueOf(total)))
            {
                claims[later] = Doubted(claims[later], total);
            }

            months = months.FindAll(i => !IsAfter(claims[i], end));
            if (months is [] || MonthOf(claims[months[^1]])?.Month != end)
            {
                return;
            }
        }

        var (last, sum) = (claims[months[^1]], months.Sum(i => ValueOf(claims[i])));
        if (ValueOf(total) == ValueOf(last) || (months.Count > 1 && total.Kind == ClaimKind.Total))
        {
            return;
        }

        claims[at] = total with { Month = last.Month, SpansMonths = false, Kind = ClaimKind.Cumulative };
        if (ValueOf(total) > ValueOf(last) && (months.Count == 1 || ValueOf(total) == sum))
        {
            claims[months[^1]] = last with { Kind = ClaimKind.Added };
        }

        // 3 | 2 | 2 | สะสม 7: what came in each month. To the first one's nothing was added before.
        foreach (var (i, place) in months.SkipLast(1).Select((i, place) => (i, place)))
        {
            claims[i] = place == 0 && ValueOf(total) == sum ? claims[i] with { Kind = ClaimKind.Reported } : Doubted(claims[i], total);
        }
    }

    private static Claim Doubted(Claim claim, Claim total) => claim with
    {
        Kind = ClaimKind.Reported,
        Value = new Reading<decimal>.Doubtful(claim.Value.Original, [Doubt.Of(DoubtCode.OnlyAdded, $"{claim.AsCandidate}; {total.AsCandidate}")]),
    };

    // The month up to which the total counts, by its words; null when they name none, or only the one from which it does.
    private static int? EndOf(Claim total) => MonthFinder.Names(HeadingLexicon.Key(total.Words)) is [.., var last] named && !(named.Count == 1 && total.Words.Contains("ตั้งแต่", StringComparison.Ordinal)) ? last : null;

    // Within a fiscal year, which begins with October.
    private static bool IsAfter(Claim claim, int end) => MonthOf(claim) is { } month && (month.Month + 2) % 12 > (end + 2) % 12;

    private static ReportingMonth? MonthOf(Claim claim) => claim.Month?.TryGetValue(out var month) == true ? month : null;

    private static decimal ValueOf(Claim claim) => claim.Value.TryGetValue(out var value) ? value : 0;
}
