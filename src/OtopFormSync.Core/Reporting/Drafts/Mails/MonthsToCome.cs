using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Reporting.Claims;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>Noughts of months that are not over, as the table of a whole year comes with them: ต.ค. 90 | พ.ย. 80 | ธ.ค. 100 | ม.ค. 0 | ก.พ. 0. They report nothing.</summary>
internal static class MonthsToCome
{
    /// <summary>The claims without such noughts. One alone, beside none of a later month, may be meant; so may one below a figure.</summary>
    /// <param name="claims">The claims, each with its month.</param>
    /// <param name="received">The month in which they came.</param>
    public static List<Claim> Without(List<Claim> claims, ReportingMonth received)
    {
        var come = claims.FindAll(claim => IsNought(claim) && MonthOf(claim) is { } month && month.CompareTo(received) >= 0);
        return come.Count == 0 ? claims : claims.FindAll(claim => !come.Contains(claim)
            || (MonthOf(claim)!.CompareTo(received) == 0 && !come.Exists(other => IsBeside(other, claim) && MonthOf(other)!.CompareTo(received) > 0))
            || claims.Exists(other => IsBeside(other, claim) && !IsNought(other) && MonthOf(other) is { } month && month.CompareTo(received) >= 0)
            || !claims.Exists(other => IsBeside(other, claim) && MonthOf(other) is { } month && month.CompareTo(received) < 0));
    }

    private static bool IsNought(Claim claim) => claim is { Spot: not null, Indicator: not null, Value: Reading<decimal>.Value { Result: 0 } };

    // Of the same table and indicator.
    private static bool IsBeside(Claim other, Claim claim) => other.Spot?.Table == claim.Spot!.Table && other.Indicator == claim.Indicator;

    private static ReportingMonth? MonthOf(Claim claim) => claim.Month?.TryGetValue(out var month) == true ? month : null;
}
