using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.Resolving;

/// <summary>Figures of a letter that no label names and that may be meant in place of the one that counts: what the letter sets anew (ขอแก้เป็น 8,423,150), and a second amount of like size that nothing explains.</summary>
internal static class RivalFigures
{
    private const decimal LikeSize = 2; // from half to double

    /// <summary>The figures; none where the letter's own come to the one that counts, being its parts.</summary>
    /// <param name="indicator">What is counted.</param>
    /// <param name="month">The month.</param>
    /// <param name="fits">The claims that say what counts.</param>
    /// <param name="all">All claims.</param>
    public static List<Claim> Of(Indicator indicator, Reading<ReportingMonth>? month, List<Claim> fits, List<Claim> all)
    {
        if (!fits[0].Value.TryGetValue(out var value))
        {
            return [];
        }

        if (indicator.IsMoney)
        {
            all = [.. all, .. Unread(indicator, month, all)];
        }

        var correction = fits.Max(claim => claim.Correction);
        var others = all.FindAll(claim => claim is { Indicator: null, Spot: null, Sight: ClaimSight.Plain, SpansMonths: false, Kind: ClaimKind.Reported }
            && claim.CouldMean.Contains(indicator.Key) && claim.Correction >= correction && MayBeOf(claim, month) && claim.Value.TryGetValue(out var other) && other != value);
        return others.TrueForAll(claim => claim.Correction == 0) && others.Sum(ValueOf) == value ? []
            : others.FindAll(claim => claim.Correction > 0 || (indicator.IsMoney && IsLike(ValueOf(claim), value) && !IsPrinted(indicator, ValueOf(claim))));
    }

    // ยอดจำหน่ายที่แท้จริง 100 บาท: words that only look like a label, of which the figure alone can be read.
    private static IEnumerable<Claim> Unread(Indicator indicator, Reading<ReportingMonth>? month, List<Claim> all) =>
        from claim in all
        where claim.Indicator == indicator.Key && claim is { Sight: ClaimSight.Mentioned, Value: Reading<decimal>.Doubtful } && MayBeOf(claim, month)
        let figures = FigureRun.Of(claim.Value.Original)
        where figures.Count == 1
        let figure = figures[0]
        select claim with { Indicator = null, CouldMean = [indicator.Key], Sight = ClaimSight.Plain, Value = IndicatorReader.Read(indicator, claim.Value.Original[figure.At..figure.End]) };

    private static decimal ValueOf(Claim claim) => claim.Value.TryGetValue(out var value) ? value : 0;

    // What is set anew may be of any month where the letter names several.
    private static bool MayBeOf(Claim claim, Reading<ReportingMonth>? month) => claim.Month is null || claim.Month.Equals(month)
        || (claim.Month.TryGetValue(out var own) ? month?.TryGetValue(out var named) == true && named == own : claim.Correction > 0);

    private static bool IsLike(decimal other, decimal value) => other * LikeSize > value && other < value * LikeSize;

    // A target or a figure of the base year that the letter repeats.
    private static bool IsPrinted(Indicator indicator, decimal figure) =>
        indicator.Targets.Any(target => target.Quarter == figure || target.Months.Concat(target.Base).Any(printed => printed.Value == figure));
}
