using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Claims;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>ปี 2565 | ปี 2566 | เพิ่ม/ลด | ร้อยละ: what a result in a table is measured by is of no month of the report, and needs none.</summary>
internal static class YearsCompared
{
    /// <summary>The claims without what stands beside a result of the quarter to measure it: a base of another year, a difference without its year.</summary>
    /// <param name="claims">The claims, each with its month.</param>
    /// <param name="program">The program.</param>
    public static List<Claim> Without(List<Claim> claims, Program program) => claims.FindAll(claim => !IsMeasure(claim) || IsOfQuarter(claim, program) || !claims.Exists(other => IsResult(other) && IsOfQuarter(other, program)
        && other.Spot!.Table == claim.Spot!.Table && other.Spot.Row == claim.Spot.Row && other.Indicator == claim.Indicator && Equals(other.District, claim.District)));

    private static bool IsMeasure(Claim claim) => claim is { Spot: not null, Indicator: not null, Month: not null, Kind: ClaimKind.Base or ClaimKind.Comparison };

    private static bool IsResult(Claim claim) => claim is { Spot: not null, Kind: ClaimKind.Reported, Sight: ClaimSight.Plain, Value: Reading<decimal>.Value };

    private static bool IsOfQuarter(Claim claim, Program program) => claim.Month?.TryGetValue(out var month) == true && program.Quarter.Contains(month);
}
