using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Grading;

/// <summary>Whether more reports can still change a grade.</summary>
public enum GradeStanding
{
    /// <summary>Months reported so far against the same months' targets.</summary>
    ToDate,

    /// <summary>All months of the quarter are in, or closed.</summary>
    Final,
}

/// <summary>The grading result (ผลการจัดระดับ) of one district and quarter, with its reasons.</summary>
public sealed record Scorecard
{
    /// <summary>The district; for the province's own scorecard the province's code followed by 00.</summary>
    public required DistrictCode District { get; init; }

    /// <summary>The quarter.</summary>
    public required FiscalQuarter Quarter { get; init; }

    /// <summary>What the program's rules say about the figures.</summary>
    public required GradingResult Result { get; init; }

    /// <summary>The grade by the program's rules; null when nothing could be measured, or a doubt forbids one.</summary>
    public Grade? Grade => Result.Grade;

    /// <summary>The grade whose conditions all hold as the letter writes them; null where it names none.</summary>
    public Grade? LiteralGrade => Result.LiteralGrade;

    /// <summary>True when a criterion is not measured, so that the grade rests on the others.</summary>
    public bool IsProvisional => Result.IsProvisional;

    /// <summary>One result per criterion, in the program's order.</summary>
    public ValueList<CriterionResult> Criteria => Result.Criteria;

    /// <summary>What is missing for the next better grade; null at the best, or without a grade.</summary>
    public Gap? Gap => Result.Gap;

    /// <summary>Why there is no grade; empty when there is one.</summary>
    public ValueList<Saying> Doubts => Result.Doubts;

    /// <summary>To date or final.</summary>
    public required GradeStanding Standing { get; init; }

    /// <summary>The officer's own grade; null when there is none.</summary>
    public GradeOverride? Override { get; init; }

    /// <summary>Months with at least one accepted figure; whether a month is complete is said by its <see cref="Reporting.MonthStatus"/>.</summary>
    public required ValueList<ReportingMonth> MonthsReported { get; init; }

    /// <summary>The grade that counts: the officer's, else the computed one.</summary>
    public Grade? EffectiveGrade => Override?.Grade ?? Grade;

    /// <summary>True when a grade was given that the letter does not name.</summary>
    public bool IsUncovered => Grade is not null && LiteralGrade is null && !IsProvisional;

    /// <summary>How one criterion stands.</summary>
    /// <param name="criterion">The criterion's key.</param>
    /// <returns>The result; null when the rules do not define the criterion.</returns>
    public CriterionResult? ResultOf(string criterion)
    {
        foreach (var result in Criteria)
        {
            if (string.Equals(result.Criterion, criterion, StringComparison.Ordinal))
            {
                return result;
            }
        }

        return null;
    }
}

/// <summary>Whether a criterion's best minimum is met.</summary>
public enum CriterionState
{
    /// <summary>Neither met nor missed: not in force, or not reported.</summary>
    NotMeasured,

    /// <summary>The minimum of the best grade is met.</summary>
    Met,

    /// <summary>It is met for a lower grade only.</summary>
    PartlyMet,

    /// <summary>No minimum is met.</summary>
    Missed,
}

/// <summary>How one criterion stands.</summary>
public sealed record CriterionResult
{
    /// <summary>The criterion's key.</summary>
    public required string Criterion { get; init; }

    /// <summary>The key of the indicator that was counted: the criterion's own, or its stand-in.</summary>
    public required IndicatorKey Indicator { get; init; }

    /// <summary>Whether it is met.</summary>
    public required CriterionState State { get; init; }

    /// <summary>The figure of the quarter so far; null when not measured.</summary>
    public decimal? Actual { get; init; }

    /// <summary>What the figure is held against: the target, in the indicator's unit; for a share the divisor; for a total its smallest sufficient figure; null when there is none.</summary>
    public decimal? Against { get; init; }

    /// <summary>Growth or share in percent, not rounded (28 digits); for a total the figure itself; null when not measured, or when growth has no base.</summary>
    public decimal? Measured { get; init; }

    /// <summary>The best grade whose minimum in this criterion is met; null when none is, or when not measured.</summary>
    public Grade? MetFor { get; init; }

    /// <summary>What each minimum takes, the best grade's first; of equal bounds the best grade's.</summary>
    public ValueList<MinimumFigure> Minimums { get; init; } = [];

    /// <summary>The smallest figure that meets the best grade's minimum, in the indicator's unit; null when not known.</summary>
    public decimal? NeededForBest => Minimums is [var best, ..] ? best.Needed : null;

    /// <summary>For the province's result the districts that it rests on; null for a district's own.</summary>
    public DistrictCoverage? Coverage { get; init; }

    /// <summary>The months whose figures were counted.</summary>
    public ValueList<ReportingMonth> Months { get; init; } = [];

    /// <summary>Why it is not measured, or cannot be computed; null when it is measured.</summary>
    public Saying? NotMeasuredBecause { get; init; }
}

/// <summary>What a minimum takes.</summary>
/// <param name="Grade">The grade that asks for it.</param>
/// <param name="Needed">The smallest figure that meets it, in the indicator's unit; null when there is no target or divisor to tell.</param>
public sealed record MinimumFigure(Grade Grade, decimal? Needed);

/// <summary>What a district still lacks for the next better grade, each criterion as if the others were met.</summary>
/// <param name="To">The next better grade.</param>
/// <param name="Parts">Per criterion what is missing, in the indicator's unit; zero when the minimum is met.</param>
public sealed record Gap(Grade To, ValueList<GapPart> Parts);

/// <summary>What is missing in one criterion.</summary>
/// <param name="Criterion">The criterion's key.</param>
/// <param name="Missing">Units or baht that are missing; zero when none.</param>
public sealed record GapPart(string Criterion, decimal Missing);
