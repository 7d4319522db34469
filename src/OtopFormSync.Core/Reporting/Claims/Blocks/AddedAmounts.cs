using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>เพิ่มในเดือน | สะสม: of amounts that are reported for each month, what was added beside what they have come to is the month's own; alone it may be how much more it was than before.</summary>
/// <param name="program">The program.</param>
internal sealed class AddedAmounts(Program program)
{
    /// <summary>The claims of a block as they are meant.</summary>
    /// <param name="claims">The claims, row by row.</param>
    public List<Claim> Settled(List<Claim> claims) => [.. claims.Select(claim => IsAdded(claim) && claims.Exists(other => IsTotalOf(other, claim)) ? claim with { Kind = ClaimKind.Reported } : claim)];

    private bool IsAdded(Claim claim) => claim is { Kind: ClaimKind.Added, Indicator: { } key, Sight: ClaimSight.Plain } && program.FindIndicator(key) is { IsMoney: true, Accumulation: Accumulation.Increment };

    private static bool IsTotalOf(Claim total, Claim added) => total is { Kind: ClaimKind.Cumulative, Sight: ClaimSight.Plain } && total.Indicator == added.Indicator && total.Spot!.Row == added.Spot!.Row && Equals(total.District, added.District)
        && total.Value.TryGetValue(out var sum) && added.Value.TryGetValue(out var value) && sum >= value;
}
