using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Programs.Indicators;

/// <summary>How monthly figures make one of the quarter.</summary>
public static class Accumulations
{
    /// <summary>The figure of several months.</summary>
    /// <param name="accumulation">What a month's report carries.</param>
    /// <param name="months">The figures that are there, in the order of their months.</param>
    /// <returns>The figure; zero without any.</returns>
    public static decimal Total(this Accumulation accumulation, IEnumerable<decimal> months) => accumulation switch
    {
        Accumulation.Increment => months.Sum(),
        Accumulation.RunningTotal => months.LastOrDefault(),
    };

    /// <summary>The figure of a month in which nothing came about.</summary>
    /// <param name="accumulation">What a month's report carries.</param>
    /// <param name="before">The figure of the month before; null when there is none.</param>
    /// <returns>Zero for what is new in the month, no change for a running total.</returns>
    public static decimal Nothing(this Accumulation accumulation, decimal? before) => accumulation switch
    {
        Accumulation.Increment => 0,
        Accumulation.RunningTotal => before ?? 0,
    };

    /// <summary>The months that reports speak of: a running total of December covers October and November, whether or not they were reported.</summary>
    /// <param name="accumulation">What a month's report carries.</param>
    /// <param name="quarter">The quarter's months, in order.</param>
    /// <param name="reported">Those that were reported, in order, at least one.</param>
    /// <returns>The months, in order.</returns>
    public static ValueList<ReportingMonth> Covered(this Accumulation accumulation, ValueList<ReportingMonth> quarter, IReadOnlyList<ReportingMonth> reported) => accumulation switch
    {
        Accumulation.Increment => reported.ToValueList(),
        Accumulation.RunningTotal => quarter.Where(month => month.CompareTo(reported[^1]) <= 0).ToValueList(),
    };

    /// <summary>The months whose reports say all of a quarter: a running total of the last one says all that the earlier could.</summary>
    /// <param name="accumulation">What a month's report carries.</param>
    /// <param name="quarter">The quarter's months, in order.</param>
    /// <returns>The months, in order.</returns>
    public static IEnumerable<ReportingMonth> Needed(this Accumulation accumulation, ValueList<ReportingMonth> quarter) => accumulation switch
    {
        Accumulation.Increment => quarter,
        Accumulation.RunningTotal => [quarter[^1]],
    };
}
