using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Reporting.Claims.Resolving;

/// <summary>ผ้า 100 และ อาหาร 200 รวมยอดจำหน่าย 300 บาท: figures that no label names, and that are meant to be all of the one that a label names.</summary>
internal static class PartsWithoutLabel
{
    private const string Sum = "รวม";
    private const decimal LikeSize = 2; // from half to double

    /// <summary>The parts beside what counts; none where nothing says that they are all of it: neither that they nearly come to it, nor a word that it is their sum.</summary>
    /// <param name="indicator">What is counted.</param>
    /// <param name="month">The month.</param>
    /// <param name="fits">The claims that say what counts.</param>
    /// <param name="all">All claims.</param>
    public static List<Claim> Of(Indicator indicator, Reading<ReportingMonth>? month, List<Claim> fits, List<Claim> all)
    {
        if (!indicator.IsMoney || fits is not [{ Value: Reading<decimal>.Value whole } fit, ..])
        {
            return [];
        }

        return all.Where(claim => IsNameless(claim, indicator) && (claim.Kind == ClaimKind.Part || claim is { Kind: ClaimKind.Reported, Spot: not null }) && MayBeOf(claim, month))
            .GroupBy(claim => (claim.Spot?.Table, claim.Spot?.Column))
            .Select(parts => parts.ToList())
            .FirstOrDefault(parts => parts.Count > 1 && ClaimResolver.Sum(parts) is { } sum && (AreWithin(sum, whole.Result, ClaimResolver.MostOfNearlyAll) || AreSummed(parts, sum, fit, whole.Result))) ?? [];
    }

    /// <summary>The figures that the sentence of a sum names before it; none where it is called no sum.</summary>
    /// <param name="indicator">What is counted.</param>
    /// <param name="whole">The sum.</param>
    /// <param name="all">All claims.</param>
    public static List<Claim> Before(Indicator indicator, Claim whole, List<Claim> all) => !whole.Words.Contains(Sum, StringComparison.Ordinal) ? []
        : all.FindAll(claim => IsNameless(claim, indicator) && claim is { Spot: null, Kind: ClaimKind.Part or ClaimKind.Reported } && claim.Place == whole.Place);

    /// <summary>Figures of lines that call themselves parts: หน้าร้าน 40 บาท.</summary>
    /// <param name="indicator">What is counted.</param>
    /// <param name="month">The month.</param>
    /// <param name="all">All claims.</param>
    public static IEnumerable<Claim> InLines(Indicator indicator, Reading<ReportingMonth>? month, List<Claim> all) => all.Where(claim => IsNameless(claim, indicator) && claim is { Spot: null, Kind: ClaimKind.Part } && MayBeOf(claim, month));

    /// <summary>ยอดจำหน่ายในอำเภอ 40 บาท, นอกอำเภอ 60 บาท, รวม 100 บาท as lines: the others and the sum, to which what seemed to count comes together with them; empty where no line says so.</summary>
    /// <param name="indicator">What is counted.</param>
    /// <param name="month">The month.</param>
    /// <param name="fits">The claims that say what counts.</param>
    /// <param name="all">All claims.</param>
    public static List<Claim> AddedUpBelow(Indicator indicator, Reading<ReportingMonth>? month, List<Claim> fits, List<Claim> all)
    {
        if (fits is not [{ Spot: null, Correction: 0 } fit] || !fit.Value.TryGetValue(out var one) || one == 0)
        {
            return [];
        }

        var lines = all.FindAll(claim => IsNameless(claim, indicator) && claim is { Spot: null, Kind: ClaimKind.Reported or ClaimKind.Part } && MayBeOf(claim, month) && claim.Place != fit.Place);
        return lines.Count > 1 && lines.FindAll(claim => claim.Words.TrimStart(' ', '-', '•', '*').StartsWith(Sum, StringComparison.Ordinal)) is [var sum] && sum.Value.TryGetValue(out var said) && ClaimResolver.Sum(lines) is { } together && together - said == said - one ? lines : [];
    }

    private static bool MayBeOf(Claim claim, Reading<ReportingMonth>? month) => claim.Month is null || ClaimResolver.KeyOf(claim.Month) == ClaimResolver.KeyOf(month);

    private static bool IsNameless(Claim claim, Indicator indicator) => claim is { Indicator: null, Sight: ClaimSight.Plain, SpansMonths: false } && claim.CouldMean.Contains(indicator.Key);

    // In the words of one sentence the sum is theirs, however far off; over lines and in tables they must be of its size.
    private static bool AreSummed(List<Claim> parts, decimal sum, Claim fit, decimal whole) => (fit.Kind == ClaimKind.Total || fit.Words.Contains(Sum, StringComparison.Ordinal))
        && (AreWithin(sum, whole, LikeSize) || parts.TrueForAll(part => part.Spot is null && part.Place == fit.Place));

    private static bool AreWithin(decimal sum, decimal whole, decimal factor) => sum * factor >= whole && sum <= whole * factor;
}
