using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.Resolving;

/// <summary>ตุลาคม 13, พฤศจิกายน 14, ธันวาคม 15, รวม 42: figures of months without their years, which stand beside what they come to. What they come to is no month's own figure.</summary>
internal static class SummedMonths
{
    /// <summary>The months' figures; none where what fits is not their sum.</summary>
    /// <param name="indicator">What is counted; only baht are rounded.</param>
    /// <param name="month">The month that they say it of.</param>
    /// <param name="fits">The claims that say what counts.</param>
    /// <param name="all">All claims.</param>
    public static List<Claim> Of(Indicator indicator, Reading<ReportingMonth>? month, List<Claim> fits, List<Claim> all)
    {
        if (fits.Find(fit => fit.Value is Reading<decimal>.Value) is not { } fit || !fit.Value.TryGetValue(out var sum))
        {
            return [];
        }

        return all.Where(claim => claim is { Sight: ClaimSight.Plain, SpansMonths: false, Kind: ClaimKind.Part or ClaimKind.Reported } && (claim.Indicator is null || claim.Indicator == indicator.Key) && !fits.Contains(claim) && claim.Value is Reading<decimal>.Value && IsOpen(claim, month))
            .GroupBy(claim => (claim.Spot?.Table, claim.Spot?.Column))
            .Select(OfMonths)
            .FirstOrDefault(months => months.Count > 1 && ClaimResolver.Sum(months) is { } own && decimal.Abs(own - sum) <= (indicator.IsMoney ? ClaimResolver.Slack(fit, months) : 0)) ?? [];
    }

    // What is known to be another month's own is no part of this one.
    private static bool IsOpen(Claim claim, Reading<ReportingMonth>? month) => claim.Indicator is null || claim.Month?.TryGetValue(out var own) != true || (month?.TryGetValue(out var asked) == true && own == asked);

    // Each in a line of its own, or all in the words of one sentence that names as many months.
    private static List<Claim> OfMonths(IEnumerable<Claim> claims)
    {
        var named = claims.Select(claim => (Claim: claim, Months: MonthFinder.Names(HeadingLexicon.Key(claim.Words)))).Where(claim => claim.Months.Count > 0).ToList();
        var single = named.FindAll(claim => claim.Months.Count == 1);
        return single.Count > 1 && single.Select(claim => claim.Months[0]).Distinct().Count() == single.Count ? single.ConvertAll(claim => claim.Claim)
            : named.GroupBy(claim => claim.Claim.Words, StringComparer.Ordinal).FirstOrDefault(sentence => sentence.First().Months.Count > 1 && sentence.Count() == sentence.First().Months.Count)?.Select(claim => claim.Claim).ToList() ?? [];
    }
}
