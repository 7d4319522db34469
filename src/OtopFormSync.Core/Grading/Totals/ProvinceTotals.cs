using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Grading.Totals;

/// <summary>Grades the districts' sums as if they were one district's figures.</summary>
/// <remarks>
/// One rule for every criterion: a district counts when its own scorecard measures the criterion, and then with all that this scorecard
/// rests on, such as October's figure, October's target and October's base of a district that reported October only. A district that did not report,
/// or that reported and has nothing to be held against, is in neither numerator nor denominator.
/// </remarks>
internal static class ProvinceTotals
{
    /// <summary>More decimals than this are no exact figure to the grading.</summary>
    private const int BaseDecimals = 8;

    /// <summary>Grades the sums.</summary>
    /// <param name="program">The program.</param>
    /// <param name="scorecards">The districts' scorecards.</param>
    /// <returns>The result; each criterion's coverage says how many districts it rests on.</returns>
    public static GradingResult Grade(Program program, ValueList<Scorecard> scorecards)
    {
        var figures = program.Grading.Criteria.Select(criterion => Of(program, criterion, scorecards)).ToValueList();
        return Grader.Grade(Scaled(program.Grading, figures), figures);
    }

    /// <summary>The grades that are possible for the province while some criteria may still take any value.</summary>
    /// <param name="program">The program.</param>
    /// <param name="result">The result as it stands.</param>
    /// <param name="open">The keys of those criteria.</param>
    /// <returns>The range; null without a grade.</returns>
    public static GradeSpan? Range(Program program, GradingResult result, ValueList<string> open) =>
        result.Grade is null ? null : Grader.Range(Scaled(program.Grading, result.Figures), result.Figures, open);

    private static CriterionFigures Of(Program program, Criterion criterion, ValueList<Scorecard> scorecards)
    {
        var all = scorecards.Select(card => card.Result.FiguresOf(criterion.Key)).OfType<CriterionFigures>().ToList();
        var reported = scorecards.Where(card => card.Result.FiguresOf(criterion.Key)?.Actual is not null).ToList();
        var measured = reported.FindAll(card => card.ResultOf(criterion.Key) is { State: not CriterionState.NotMeasured });

        // When none of those that reported can be computed, their sum says so as they do.
        var cards = measured.Count > 0 ? measured : reported;
        var counted = cards.ConvertAll(card => card.Result.FiguresOf(criterion.Key)!);
        var present = PresentDistricts.Of(program, cards).ConvertAll(card => card.Result.FiguresOf(criterion.Key)!);
        var like = all.Count > 0 ? all[0] : new CriterionFigures { Criterion = criterion.Key, Kind = program.KindOf(criterion.Indicator) };
        var figures = like with
        {
            Actual = Sum(program.FindIndicator(like.Indicator ?? criterion.Indicator)?.Accumulation == Accumulation.RunningTotal ? present : counted, figures => figures.Actual),
            NotMeasuredBecause = counted.Count == 0 ? Why(all) : null,
            PrintedTarget = Sum(counted, figures => figures.PrintedTarget),
            Base = counted.TrueForAll(figures => figures.Base is null) ? null : Sum(counted, figures => figures.Base ?? StandsFor(criterion, figures.PrintedTarget)),
            Divisor = Sum(present, figures => figures.Divisor),
            Months = counted.SelectMany(figures => figures.Months).Distinct().Order().ToValueList(),
            Coverage = new(counted.Count, reported.Count - counted.Count, scorecards.Count),
        };
        return figures with { IsBaseMissing = counted.Exists(one => one.IsBaseMissing) || (figures.Base is null && counted.Exists(one => one.Base is not null)) };
    }

    // The bound of a total is one district's; while none counts it stays as the letter writes it.
    private static GradingRules Scaled(GradingRules rules, ValueList<CriterionFigures> figures)
    {
        var times = rules.Criteria
            .Select((criterion, i) => (criterion, Districts: figures[i].Coverage!.Counted))
            .Where(pair => pair.criterion.Measure == CriterionMeasure.Total && pair.Districts > 0)
            .ToDictionary(pair => pair.criterion.Key, pair => pair.Districts, StringComparer.Ordinal);
        return rules with
        {
            Criteria = rules.Criteria.Select(criterion => criterion with { Points = criterion.Points.Select(points => points with { Conditions = Scaled(points.Conditions) }).ToValueList() }).ToValueList(),
            Grades = rules.Grades.Select(grade => grade with { Conditions = Scaled(grade.Conditions) }).ToValueList(),
        };

        ValueList<Condition> Scaled(ValueList<Condition> conditions) =>
            conditions.Select(condition => condition with { Bound = condition.Bound * times.GetValueOrDefault(condition.Criterion, 1) }).ToValueList();
    }

    // One district's own reason would be read as that of all.
    private static Saying? Why(List<CriterionFigures> districts) =>
        districts.Select(figures => figures.NotMeasuredBecause).Distinct().ToList() is [var same] ? same : null;

    // What a printed target stands for where some districts have base figures and this one has none.
    private static decimal? StandsFor(Criterion criterion, decimal? target) =>
        target is { } printed && criterion.TargetRate is > -100 and var rate ? decimal.Round(printed * 100 / (100 + rate), BaseDecimals) : null;

    private static decimal? Sum(List<CriterionFigures> districts, Func<CriterionFigures, decimal?> of)
    {
        decimal? sum = districts.Count == 0 ? null : 0;
        foreach (var figures in districts)
        {
            sum += of(figures);
        }

        return sum;
    }
}
