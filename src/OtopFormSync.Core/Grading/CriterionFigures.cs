using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Grading;

/// <summary>What is known about one criterion of one district: the figure and what it is held against.</summary>
public sealed record CriterionFigures
{
    /// <summary>The criterion's key.</summary>
    public required string Criterion { get; init; }

    /// <summary>The key of the indicator that was counted; null for the criterion's own. Another one while a stand-in counts.</summary>
    public IndicatorKey? Indicator { get; init; }

    /// <summary>Baht (gaps in satang) or whole units.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>The figure, in the indicator's unit; null when it was not reported or the criterion is not in force.</summary>
    public decimal? Actual { get; init; }

    /// <summary>Why there is no figure; null when there is one.</summary>
    public Saying? NotMeasuredBecause { get; init; }

    /// <summary>False when another criterion counts in its place: the grade does without it.</summary>
    public bool IsInForce { get; init; } = true;

    /// <summary>True while nothing measures it, so that nobody can report a figure: the grade is given without it.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>For growth: the printed target of the same months; null when there is none.</summary>
    public decimal? PrintedTarget { get; init; }

    /// <summary>For growth: the figure of the same months of the base year; null when the table has none, then it is what the printed target stands for.</summary>
    public decimal? Base { get; init; }

    /// <summary>True when the table has base figures, but none for these months, so that none may be derived from the target.</summary>
    public bool IsBaseMissing { get; init; }

    /// <summary>For a share: the divisor; null when there is none.</summary>
    public decimal? Divisor { get; init; }

    /// <summary>For a share: what the divisor is called; null when it has no name.</summary>
    public string? DivisorName { get; init; }

    /// <summary>The months whose figures were counted.</summary>
    public ValueList<ReportingMonth> Months { get; init; } = [];

    /// <summary>For the province's sums the districts that they rest on; null for a district's own figures.</summary>
    public DistrictCoverage? Coverage { get; init; }
}
