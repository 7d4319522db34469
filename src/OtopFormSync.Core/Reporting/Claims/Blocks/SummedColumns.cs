using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>
/// Rows of one month over the sum of what they count, or columns beside it: ร้านค้า 100, งานแสดงสินค้า 200, รวมยอดจำหน่าย 300. They are the sum's parts, whatever they are called;
/// amounts that nothing names are so even where they do not come to it, so that the sum is asked about.
/// </summary>
/// <param name="program">The program.</param>
internal sealed class SummedColumns(Program program)
{
    /// <summary>The claims of a block as they are meant.</summary>
    /// <param name="claims">The claims, row by row.</param>
    public List<Claim> Settled(List<Claim> claims)
    {
        for (var at = 0; at < claims.Count; at++)
        {
            if (claims[at] is { Kind: ClaimKind.Total, SpansMonths: false, Sight: ClaimSight.Plain, Indicator: { } indicator } total && total.Value.TryGetValue(out var sum))
            {
                var parts = Above(claims, at);
                if (parts.Exists(i => claims[i].Kind == ClaimKind.Base) && program.FindIndicator(indicator)!.CountsNew && parts.TrueForAll(i => MayBePart(claims[i] with { Kind = ClaimKind.Part }, total)) && parts.Sum(i => ValueOf(claims[i])) == sum)
                {
                    claims[at] = total with { Kind = ClaimKind.Cumulative }; // ผลิตภัณฑ์เดิม 45, ผลิตภัณฑ์ใหม่ 2, รวม 47 are all that there are
                    continue;
                }

                var beside = Beside(claims, at);
                if (beside.Exists(i => claims[i].Kind == ClaimKind.Part) && beside.Sum(i => ValueOf(claims[i])) == sum)
                {
                    beside.ForEach(i => claims[i] = claims[i] with { Indicator = indicator, CouldMean = [], Kind = ClaimKind.Part });
                }

                if (parts.Count > 1 && parts.TrueForAll(i => MayBePart(claims[i], total)) && (parts.Sum(i => ValueOf(claims[i])) == sum || (program.FindIndicator(indicator)!.IsMoney && parts.Exists(i => claims[i].Indicator is null))))
                {
                    parts.ForEach(i => claims[i] = claims[i] with { Indicator = indicator, CouldMean = [], Kind = ClaimKind.Part });
                }
            }
        }

        return claims;
    }

    // ออนไลน์ | งานแสดงสินค้า | รวม: what the sum of a row adds up, though a heading says nothing that is known.
    private static List<int> Beside(List<Claim> claims, int at) => [.. Enumerable.Range(0, at).Where(i => claims[i].Spot!.Row == claims[at].Spot!.Row && MayBePart(claims[i], claims[at]) && (claims[i].Kind == ClaimKind.Part || claims[i].Indicator is null))];

    // Up to the sum before.
    private static List<int> Above(List<Claim> claims, int at) => [.. Enumerable.Range(0, at).Reverse().Where(i => claims[i].Spot!.Column == claims[at].Spot!.Column && claims[i].Spot!.Row < claims[at].Spot!.Row).TakeWhile(i => claims[i].Kind != ClaimKind.Total)];

    private static bool MayBePart(Claim claim, Claim total) => claim is { Kind: ClaimKind.Reported or ClaimKind.Part, Sight: ClaimSight.Plain, SpansMonths: false, Value: Reading<decimal>.Value }
        && (claim.Indicator == total.Indicator || (claim.Indicator is null && claim.CouldMean.Contains(total.Indicator!))) && Equals(claim.District, total.District) && Equals(claim.Month, total.Month);

    private static decimal ValueOf(Claim claim) => claim.Value.TryGetValue(out var value) ? value : 0;
}
