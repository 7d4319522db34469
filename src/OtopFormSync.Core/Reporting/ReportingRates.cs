namespace OtopFormSync.Core.Reporting;

/// <summary>How complete and how punctual reports are: months whose due day is over, and those that came before it.</summary>
/// <param name="Expected">Months that are due or in.</param>
/// <param name="In">Months that are in.</param>
/// <param name="InTime">Months that were in by their due day.</param>
public sealed record ReportingRates(int Expected, int In, int InTime)
{
    /// <summary>Months that are in, in percent of those expected, not rounded; null when none is expected.</summary>
    public decimal? InPercent => Expected == 0 ? null : In * 100m / Expected;

    /// <summary>Months that were in by their due day, in percent of those expected, not rounded; null when none is expected.</summary>
    public decimal? InTimePercent => Expected == 0 ? null : InTime * 100m / Expected;

    /// <summary>The rates of some months.</summary>
    /// <param name="statuses">The months, of one district or of several.</param>
    /// <returns>The rates.</returns>
    public static ReportingRates Of(IEnumerable<MonthStatus> statuses)
    {
        var all = statuses.ToList();
        var arrived = all.FindAll(status => status.IsComplete);
        return new(all.Count(status => status.IsDue || status.IsComplete), arrived.Count, arrived.Count(status => status.Timeliness == Timeliness.OnTime));
    }
}
