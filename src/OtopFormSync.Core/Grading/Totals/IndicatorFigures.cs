using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Grading.Totals;

/// <summary>What is known of one indicator in the quarter so far: of a district, or of the province over the districts that have each figure.</summary>
/// <remarks>Enclosure 2 of the letter prints targets per month and a total per district; the two differ by one baht in two districts.</remarks>
public sealed record IndicatorFigures
{
    /// <summary>The indicator's key.</summary>
    public required IndicatorKey Indicator { get; init; }

    /// <summary>The months of the quarter, in order.</summary>
    public required ValueList<MonthFigures> Months { get; init; }

    /// <summary>The target of the quarter as printed, else the sum of its months, in the indicator's unit; null when there is neither.</summary>
    public required FigureSum QuarterTarget { get; init; }

    /// <summary>By how much the printed target of the quarter is more than the sum of its months; zero when they agree, or when either is missing.</summary>
    public required decimal QuarterRounding { get; init; }

    /// <summary>What the quarter so far is held against, in the indicator's unit: the grading's target, else the targets of the months that were reported; null when none was.</summary>
    public required FigureSum TargetToDate { get; init; }

    /// <summary>The quarter so far, in the indicator's unit: the sum of the months, or for running totals the latest; null when no month was reported.</summary>
    public required FigureSum ToDate { get; init; }

    /// <summary>A district's figures.</summary>
    /// <param name="program">The program.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="target">The district's target; null when it has none.</param>
    /// <param name="card">The district's scorecard.</param>
    /// <param name="ledger">The accepted figures.</param>
    /// <returns>The figures.</returns>
    internal static IndicatorFigures Of(Program program, Indicator indicator, DistrictTarget? target, Scorecard card, Ledger ledger)
    {
        var months = program.Quarter.Months.Select(month => MonthFigures.Of(
            month,
            target?.OfMonth(month),
            ledger.Find(card.District, month, indicator.Key)?.Accepted?.Figure.Value,
            target?.BaseOf(BaseMonth.Of(program.Grading.BaseYear, month)))).ToValueList();
        decimal? ofMonths = target is { Months.IsEmpty: false } ? target.Months.Sum(month => month.Value) : null;
        return new()
        {
            Indicator = indicator.Key,
            Months = months,
            QuarterTarget = FigureSum.Of(target?.Quarter ?? ofMonths),
            QuarterRounding = target?.Quarter - ofMonths ?? 0,
            TargetToDate = FigureSum.Of(HeldAgainst(program, indicator, card, months)),
            ToDate = FigureSum.Of(QuarterFigures.ToDate(program, card.District, ledger, indicator)),
        };
    }

    /// <summary>The province's figures.</summary>
    /// <param name="program">The program.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="districts">The districts' figures of that indicator.</param>
    /// <param name="present">Those of them whose running totals make up the province's.</param>
    /// <returns>The sums.</returns>
    internal static IndicatorFigures Of(Program program, Indicator indicator, IReadOnlyCollection<IndicatorFigures> districts, IReadOnlyCollection<IndicatorFigures> present) => new()
    {
        Indicator = indicator.Key,
        Months = program.Quarter.Months.Select((month, i) => MonthFigures.Of(month, districts.Select(district => district.Months[i]).ToList())).ToValueList(),
        QuarterTarget = FigureSum.Of(districts.Select(district => district.QuarterTarget)),
        QuarterRounding = districts.Sum(district => district.QuarterRounding),
        TargetToDate = FigureSum.Of(districts.Select(district => district.TargetToDate)),
        ToDate = FigureSum.Of((indicator.Accumulation == Accumulation.RunningTotal ? present : districts).Select(district => district.ToDate)),
    };

    // A complete quarter is held against what the grading holds it against: by default the printed total.
    private static decimal? HeldAgainst(Program program, Indicator indicator, Scorecard card, ValueList<MonthFigures> months)
    {
        var reported = months.Where(month => month.Figure.Value is not null).ToList();
        return reported.Count == 0 ? null
            : program.Grading.Criteria
                .Where(criterion => criterion.Measure is CriterionMeasure.Growth or CriterionMeasure.OfTarget && criterion.Indicator == indicator.Key)
                .Select(criterion => card.ResultOf(criterion.Key)?.Against)
                .FirstOrDefault(against => against is not null)
            ?? reported.Sum(month => month.Target.Value ?? 0);
    }
}
