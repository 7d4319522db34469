namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>เดือนที่แล้ว | เดือนนี้ | เพิ่มขึ้น: where the third figure of a row is the difference of the two before it, the second is the month's own, whatever else the headings could mean.</summary>
internal static class Differences
{
    /// <summary>The claims of a block as they are meant.</summary>
    /// <param name="claims">The claims, row by row.</param>
    public static List<Claim> Settled(List<Claim> claims)
    {
        var settled = claims.ToList();
        for (var i = 0; i < claims.Count; i++)
        {
            if (claims[i] is not { Kind: ClaimKind.Added or ClaimKind.Comparison } third || ValueOf(third) is not { } difference || difference <= 0)
            {
                continue;
            }

            var (before, own) = (Beside(claims, third, claim => claim.Kind == ClaimKind.Base), Beside(claims, third, claim => claim.Kind is ClaimKind.Reported or ClaimKind.Added));
            if (before is [var first] && own is [var second] && claims[first].Spot!.Column < claims[second].Spot!.Column && ValueOf(claims[second]) - ValueOf(claims[first]) == difference)
            {
                (settled[second], settled[i]) = (claims[second] with { Kind = ClaimKind.Reported }, third with { Kind = ClaimKind.Comparison });
            }
        }

        return settled;
    }

    // To the left in the same row.
    private static List<int> Beside(List<Claim> claims, Claim third, Predicate<Claim> isKind) => [.. Enumerable.Range(0, claims.Count).Where(i => claims[i] is { Indicator: not null, Sight: ClaimSight.Plain } claim && isKind(claim)
        && claim.Indicator == third.Indicator && claim.Spot!.Row == third.Spot!.Row && claim.Spot.Column < third.Spot.Column && Equals(claim.District, third.District) && ValueOf(claim) is not null)];

    private static decimal? ValueOf(Claim claim) => claim.Value.TryGetValue(out var value) ? value : null;
}
