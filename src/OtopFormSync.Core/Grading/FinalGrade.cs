using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Grading;

/// <summary>A grade that was final once, with the figures it rested on. It stays until an officer takes another in its place.</summary>
/// <param name="District">The district.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Literal">The grade that the letter named for them; null where it named none.</param>
/// <param name="At">Since when it is final.</param>
/// <param name="Figures">What it rested on, one per criterion.</param>
public sealed record FinalGrade(DistrictCode District, Grade Grade, Grade? Literal, DateTimeOffset At, ValueList<FinalFigure> Figures)
{
    /// <summary>The final grade in whose place an officer took it; null when there was none. It stands again when the decision is taken back.</summary>
    public FinalGrade? Replaced { get; init; }

    /// <summary>The report that an officer took, and by which it came in the place of <see cref="Replaced"/>; null when no report of the district did it.</summary>
    public RawReportId? Through { get; init; }

    /// <summary>True when it was final only because an officer closed the quarter without what was not in: it is final no more once that quarter is opened again. Null where it was put on record before this was.</summary>
    public bool? IsByClosing { get; init; }

    /// <summary>True when its quarter was opened again: it stands no more, and is on record for the reports alone that an officer refused because of it.</summary>
    public bool IsOpenAgain { get; init; }

    /// <summary>The reports whose figures it rests on, one per month and indicator; empty where they are not known.</summary>
    public ValueList<FinalRest> Rests { get; init; } = [];

    /// <summary>True when an officer took it for what other rules or targets make of the very figures on which <see cref="Replaced"/> rested.</summary>
    public bool IsByOtherRules => Through is null && !Rests.IsEmpty && Replaced is { } before
        && Rests.Select(Said).ToHashSet().SetEquals(before.Rests.Select(Said));

    /// <summary>The grade of a scorecard that is final now.</summary>
    /// <param name="card">The scorecard.</param>
    /// <param name="asOf">The instant.</param>
    /// <returns>The grade; null while it is not final, or is an officer's alone.</returns>
    public static FinalGrade? Of(Scorecard card, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card is { Standing: GradeStanding.Final, Grade: { } grade }
            ? new(card.District, grade, card.LiteralGrade, asOf, card.Criteria.Select(result => new FinalFigure(result.Criterion, result.Actual, result.Against)).ToValueList()) { IsByClosing = !card.ClosedWithout.IsEmpty }
            : null;
    }

    private static (ReportingMonth Month, IndicatorKey Indicator, decimal Value) Said(FinalRest rest) => (rest.Month, rest.Indicator, rest.Value);
}

/// <summary>A figure that a final grade rested on.</summary>
/// <param name="Criterion">The criterion's key.</param>
/// <param name="Actual">The figure; null when it was not measured.</param>
/// <param name="Against">What it was held against; null when there was nothing.</param>
public sealed record FinalFigure(string Criterion, decimal? Actual, decimal? Against);

/// <summary>A report whose figure a final grade rests on.</summary>
/// <param name="Month">The month.</param>
/// <param name="Indicator">The indicator's key.</param>
/// <param name="RawId">The report.</param>
/// <param name="Value">The figure, in the indicator's unit.</param>
public sealed record FinalRest(ReportingMonth Month, IndicatorKey Indicator, RawReportId RawId, decimal Value);
