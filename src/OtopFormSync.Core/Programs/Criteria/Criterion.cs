using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Programs.Criteria;

/// <summary>How a criterion is measured.</summary>
public enum CriterionMeasure
{
    /// <summary>The figure of the quarter itself, in the indicator's unit.</summary>
    Total,

    /// <summary>Growth over the same months of the base year, in percent.</summary>
    Growth,

    /// <summary>The figure as a share of a reference figure, in percent.</summary>
    Share,

    /// <summary>The figure as a share of the target of the same months, in percent.</summary>
    OfTarget,

    /// <summary>The weighted mean of the points that the other criteria give.</summary>
    Score,
}

/// <summary>Which of two figures is the better one.</summary>
public enum Better
{
    /// <summary>The higher (default).</summary>
    Higher,

    /// <summary>The lower: complaints, days of delay.</summary>
    Lower,
}

/// <summary>One criterion (เกณฑ์).</summary>
public sealed record Criterion
{
    /// <summary>The key within the program, such as <c>wallet</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The Thai name for tab headings.</summary>
    public required string Name { get; init; }

    /// <summary>The key of the indicator that it measures; of a score a key that no indicator has.</summary>
    public required IndicatorKey Indicator { get; init; }

    /// <summary>How it is measured.</summary>
    public required CriterionMeasure Measure { get; init; }

    /// <summary>For a share: the key of the reference figure that is the divisor; else null.</summary>
    public string? Of { get; init; }

    /// <summary>For growth: the rate, in percent, that the printed targets stand for; else null.</summary>
    public decimal? TargetRate { get; init; }

    /// <summary>The key of an indicator that is taken off, for a net change; null for gross (default).</summary>
    public IndicatorKey? Less { get; init; }

    /// <summary>Which figures are better.</summary>
    public Better Better { get; init; }

    /// <summary>What its points count in a score; zero for a criterion without points.</summary>
    public decimal Weight { get; init; }

    /// <summary>The points that it gives, the most first; the last are given when no others are reached. Empty for a criterion without points.</summary>
    public ValueList<PointRule> Points { get; init; } = [];

    /// <summary>What measures it from which day on, the earliest first; empty when its indicator always does (default).</summary>
    public ValueList<CriterionChange> Changes { get; init; } = [];

    /// <summary>Every indicator that may count, with the one that is taken off.</summary>
    public IEnumerable<IndicatorKey> Indicators =>
        Changes.Select(change => change.Source).OfType<CriterionSource.OfIndicator>().Select(source => source.Key).Prepend(Indicator).Concat(Less is null ? [] : [Less]).Distinct();

    /// <summary>What measures it on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The source.</returns>
    public CriterionSource SourceOn(DateOnly day)
    {
        CriterionSource source = new CriterionSource.OfIndicator(Indicator);
        foreach (var change in Changes)
        {
            if (change.From is null || change.From <= day)
            {
                source = change.Source;
            }
        }

        return source;
    }
}
