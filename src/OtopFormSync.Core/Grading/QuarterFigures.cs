using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Grading;

/// <summary>Adds up what the ledger holds of one district's quarter, criterion by criterion.</summary>
public static class QuarterFigures
{
    /// <summary>The figures to date: months with accepted figures against the same months' targets; the printed target of the quarter once all months are in.</summary>
    /// <param name="program">The program, for its own quarter.</param>
    /// <param name="district">The district.</param>
    /// <param name="ledger">The accepted figures.</param>
    /// <param name="day">The day on which it is judged which criteria are in force.</param>
    /// <param name="isClosed">True when the quarter was closed as it is: it is then held against all of its months, also those that nobody reported.</param>
    /// <returns>One per criterion, in the program's order.</returns>
    public static ValueList<CriterionFigures> Of(Program program, DistrictCode district, Ledger ledger, DateOnly day, bool isClosed = false)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(ledger);
        return program.Grading.Criteria.Select(criterion => OfCriterion(program, district, ledger, criterion, day, isClosed)).ToValueList();
    }

    /// <summary>The sum, or for running totals the latest figure, that the ledger holds of an indicator in the quarter.</summary>
    /// <param name="program">The program.</param>
    /// <param name="district">The district.</param>
    /// <param name="ledger">The accepted figures.</param>
    /// <param name="indicator">The indicator.</param>
    /// <returns>The figure, in the indicator's unit; null when no month was reported.</returns>
    internal static decimal? ToDate(Program program, DistrictCode district, Ledger ledger, Indicator indicator)
    {
        var months = AcceptedMonths(program, district, ledger, indicator.Key);
        return months.Count > 0 ? Total(indicator, district, ledger, months) : null;
    }

    /// <summary>The divisor of shares: the program's reference figure, or the latest that the district reported where the rules want the current one.</summary>
    /// <param name="program">The program.</param>
    /// <param name="district">The district.</param>
    /// <param name="ledger">The accepted figures; null where there are none.</param>
    /// <param name="reference">The key of the reference figure.</param>
    /// <returns>The figure, or null.</returns>
    public static decimal? DivisorOf(Program program, DistrictCode district, Ledger? ledger, string reference)
    {
        ArgumentNullException.ThrowIfNull(program);
        if (program.Grading.Registrants == DivisorSource.Current && ledger is not null && program.ReportedFor(reference) is { } reported)
        {
            var months = AcceptedMonths(program, district, ledger, reported.Key);
            if (months.Count > 0)
            {
                return ledger.Find(district, months[^1], reported.Key)!.Accepted!.Figure.Value;
            }
        }

        return program.FindReference(reference)?.Of(district);
    }

    /// <summary>A criterion before its figures: what measures it, and why nothing does where nothing does.</summary>
    /// <param name="program">The program.</param>
    /// <param name="criterion">The criterion.</param>
    /// <param name="force">Which indicator measures it.</param>
    /// <param name="quarter">The quarter that is graded.</param>
    /// <param name="day">The day by whose rules.</param>
    internal static CriterionFigures Unfilled(Program program, Criterion criterion, CriterionForce force, FiscalQuarter quarter, DateOnly day)
    {
        var figures = new CriterionFigures
        {
            Criterion = criterion.Key,
            Indicator = force.Indicator,
            Kind = program.KindOf(force.Indicator ?? criterion.Indicator),
            DivisorName = criterion.Of is null ? null : program.FindReference(criterion.Of)?.Name,
        };
        return criterion.Measure == CriterionMeasure.Score ? figures with { NotMeasuredBecause = GradingReasons.NoFigures } // it follows from the other criteria
            : force.Indicator is null ? figures with { NotMeasuredBecause = NotInForce.Why(program.Grading, criterion, force, quarter, day), IsInForce = force.IsInForce, IsSuspended = true }
            : figures;
    }

    private static CriterionFigures OfCriterion(Program program, DistrictCode district, Ledger ledger, Criterion criterion, DateOnly day, bool isClosed)
    {
        var force = CriterionForce.Of(program.Grading, criterion, program.Quarter, day);
        var source = force.Indicator;
        var indicator = program.FindIndicator(source ?? criterion.Indicator);
        var figures = Unfilled(program, criterion, force, program.Quarter, day) with { Divisor = criterion.Of is null ? null : DivisorOf(program, district, ledger, criterion.Of) };
        if (source is null || figures.NotMeasuredBecause is not null)
        {
            return figures;
        }

        if (indicator is null)
        {
            return figures with { NotMeasuredBecause = GradingReasons.NoIndicator(source) };
        }

        var months = AcceptedMonths(program, district, ledger, indicator.Key).FindAll(force.Months.Contains);
        var less = criterion.Less is not null && source == criterion.Indicator ? program.FindIndicator(criterion.Less) : null;
        if (less is { Required: true })
        {
            // A net change needs both sides of a month; what need not be reported counts as none when it is not.
            months = months.FindAll(month => ledger.Find(district, month, less.Key)?.Accepted is not null);
        }

        if (months.Count == 0)
        {
            return figures with { NotMeasuredBecause = WhyNotReported(force.Months, district, ledger, indicator) };
        }

        var target = TargetFigures.Of(program, indicator, district, isClosed ? [.. program.MonthsOf(district).Where(force.Months.Contains)] : indicator.Accumulation.Covered(program.MonthsOf(district), months));
        if (criterion.Measure == CriterionMeasure.OfTarget && target.IsOnlyForQuarter)
        {
            target = target with { Printed = indicator.TargetOf(district)?.Quarter }; // how much of the quarter's target is reached so far
        }

        if (criterion.Measure == CriterionMeasure.Growth && target.IsOnlyForQuarter)
        {
            return figures with { NotMeasuredBecause = GradingReasons.TargetOfQuarter };
        }

        if (criterion.Measure == CriterionMeasure.Growth && target.IsOpen)
        {
            return figures with { NotMeasuredBecause = GradingReasons.TargetOpen };
        }

        return figures with
        {
            Actual = Total(indicator, district, ledger, months) - (less is null ? 0 : Total(less, district, ledger, months)),
            PrintedTarget = target.Printed,
            Base = target.Base,
            IsBaseMissing = target.IsBaseMissing,
            Months = months.ToValueList(),
        };
    }

    private static List<ReportingMonth> AcceptedMonths(Program program, DistrictCode district, Ledger ledger, IndicatorKey indicator) =>
        [.. program.Quarter.Months.Where(month => ledger.Find(district, month, indicator)?.Accepted is not null)];

    private static decimal Total(Indicator indicator, DistrictCode district, Ledger ledger, List<ReportingMonth> months) =>
        indicator.Accumulation.Total(months.Select(month => ledger.Find(district, month, indicator.Key)?.Accepted).OfType<AcceptedFigure>().Select(accepted => accepted.Figure.Value));

    private static Saying WhyNotReported(ValueList<ReportingMonth> months, DistrictCode district, Ledger ledger, Indicator indicator)
    {
        var states = months.Select(month => ledger.Find(district, month, indicator.Key)?.State ?? ReportState.Missing).ToList();
        return states.Contains(ReportState.UnderReview) ? GradingReasons.UnderReview(indicator)
            : states.Contains(ReportState.Withdrawn) ? GradingReasons.Withdrawn(indicator)
            : GradingReasons.NotReported;
    }
}
