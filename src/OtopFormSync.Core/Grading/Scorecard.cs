using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Grading;

/// <summary>Whether more reports can still change a grade.</summary>
public enum GradeStanding
{
    /// <summary>Months reported so far against the same months' targets.</summary>
    ToDate,

    /// <summary>The quarter is over and all of it is in and measured, or an officer closed it all the same.</summary>
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

    /// <summary>Whether the final grade is in question; null when it is not.</summary>
    public FinalQuestion? Question { get; init; }

    /// <summary>The scorecard with its final grade, whatever its figures would say today.</summary>
    /// <param name="final">The grade.</param>
    /// <param name="question">Whether it is in question.</param>
    /// <returns>The scorecard, final.</returns>
    public Scorecard With(FinalGrade final, FinalQuestion? question = null)
    {
        ArgumentNullException.ThrowIfNull(final);
        return this with
        {
            Question = question,
            Standing = GradeStanding.Final,
            Possible = null,
            Open = [],
            OpenBecause = [],
            Result = final.Grade == Grade ? Result : Result with { Grade = final.Grade, LiteralGrade = final.Literal, Gap = null, Doubts = [] },
        };
    }

    /// <summary>The grade whose conditions all hold as the letter writes them; null where it names none.</summary>
    public Grade? LiteralGrade => Result.LiteralGrade;

    /// <summary>True when there is a computed grade that counts and that may still change. It has its mark and its range wherever it is shown, and is counted apart.</summary>
    public bool IsProvisional => Override is null && Grade is not null && Standing != GradeStanding.Final;

    /// <summary>The grades that are still possible; of a grade that is not provisional that grade alone; null without a grade.</summary>
    public GradeSpan? Range => EffectiveGrade is not { } grade ? null : IsProvisional ? Possible : new(grade, grade);

    /// <summary>The grades that are possible while the open criteria may take any value; null where no value leads to one.</summary>
    public GradeSpan? Possible { get; init; }

    /// <summary>Keys of the criteria whose figures may still change; empty once the grade is final.</summary>
    public ValueList<string> Open { get; init; } = [];

    /// <summary>Why the grade is not final; empty once it is.</summary>
    public ValueList<Saying> OpenBecause { get; init; } = [];

    /// <summary>What is not in, of a quarter that is not closed; empty when all is.</summary>
    public ValueList<Saying> Lacking { get; init; } = [];

    /// <summary>What was not in when an officer closed the quarter all the same; empty when all was.</summary>
    public ValueList<Saying> ClosedWithout { get; init; } = [];

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

    /// <summary>True when the program leaves the grade of such figures to an officer, and none has given it.</summary>
    public bool AwaitsOfficer => EffectiveGrade is null && Doubts.Contains(GradingReasons.Review);

    /// <summary>True when a grade was given that the letter does not name.</summary>
    public bool IsUncovered => Grade is not null && LiteralGrade is null && !Result.IsProvisional;

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

    /// <summary>The points that it gives; null when it gives none, or when not measured.</summary>
    public decimal? Points { get; init; }

    /// <summary>The best grade whose minimum in this criterion is met, or the points; null when none is, or when not measured.</summary>
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
public sealed record Gap(Grade To, ValueList<GapPart> Parts)
{
    /// <summary>The grade that comes with it: where only one figure lacks, what leads to the next grade may lead further.</summary>
    public Grade Reached { get; init; } = To;
}

/// <summary>What is missing in one criterion.</summary>
/// <param name="Criterion">The criterion's key.</param>
/// <param name="Missing">Units or baht that are missing; zero when none.</param>
public sealed record GapPart(string Criterion, decimal Missing);
