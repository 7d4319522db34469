using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Resolving;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>
/// ลงทะเบียนเพิ่ม 0, ลงทะเบียนใหม่ไม่มี: counts of which only the verb tells what they count. They are of what is registered anew where the mail says
/// nothing else of it, and names everything else that is counted by its label: those who take part register as well.
/// </summary>
/// <param name="program">The program.</param>
internal sealed class ImpliedCounts(Program program)
{
    /// <summary>The claims, such counts with their indicator.</summary>
    /// <param name="claims">All claims of the mail.</param>
    public ValueList<Claim> Named(ValueList<Claim> claims) => program.Indicators.Where(indicator => indicator is { IsCounted: true, CountsNew: true, Required: true }).Aggregate(claims, Named);

    private ValueList<Claim> Named(ValueList<Claim> claims, Indicator indicator)
    {
        var nameless = claims.Where(claim => claim.Indicator is null && claim.CouldMean.Contains(indicator.Key)).ToList();
        return nameless.Count > 0 && nameless.TrueForAll(claim => claim is { IsImplied: true, Sight: ClaimSight.Plain, SpansMonths: false, Correction: 0, CouldMean.Count: 1 })
            && nameless.DistinctBy(claim => claim.Month?.Original.Trim() ?? "", StringComparer.Ordinal).Count() == nameless.Count
            && !claims.Any(claim => claim.Indicator == indicator.Key && !ClaimResolver.IsSilent(claim))
            && program.Indicators.Where(other => other != indicator && other is { IsCounted: true, Required: true }).All(other => claims.Any(claim => claim.Indicator == other.Key && claim is { Sight: ClaimSight.Plain, Value: Reading<decimal>.Value }))
            ? [.. claims.Select(claim => nameless.Contains(claim) ? claim with { Indicator = indicator.Key, CouldMean = [] } : claim)]
            : claims;
    }
}
