using System.Diagnostics;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Grading;

/// <summary>One criterion with its figures, ready to be held against any bound; exact, since only products are compared and nothing is rounded.</summary>
internal sealed class Measurement
{
    /// <summary>Beyond ten trillion baht a figure is an error, and its products would leave the exact range of decimals.</summary>
    private const decimal Largest = 10_000_000_000_000m;

    /// <summary>More decimals than any currency has would leave the exact range of decimals.</summary>
    private const int MostDecimals = 8;

    private const decimal PointStep = 0.01m;

    private readonly GrowthTest _growthTest;
    private readonly CriterionFigures? _figures;
    private readonly bool _isAssumed;
    private readonly ScaleCut? _assumed; // null for below all bounds
    private readonly (decimal Sum, decimal Weights)? _score;
    private readonly decimal _step;

    // The base year's figure is _baseTimes / _basePer, so that target / 1.06 needs no division.
    private readonly decimal? _baseTimes;
    private readonly decimal _basePer = 1;

    private Measurement(Criterion criterion, ScaleCut? assumed)
    {
        Criterion = criterion;
        (_isAssumed, _assumed) = (true, assumed);
    }

    private Measurement(Measurement score, (decimal Sum, decimal Weights) points)
    {
        Criterion = score.Criterion;
        _figures = score._figures;
        _score = points;
    }

    /// <summary>Takes the figures of one criterion.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="criterion">The criterion.</param>
    /// <param name="figures">Its figures; null when nothing is known.</param>
    public Measurement(GradingRules rules, Criterion criterion, CriterionFigures? figures)
    {
        Criterion = criterion;
        _growthTest = rules.GrowthTest;
        _figures = figures;
        _step = figures?.Kind.Step() ?? 1;
        if (criterion.Measure == CriterionMeasure.Growth && figures is { IsBaseMissing: false })
        {
            if (figures.Base is { } known)
            {
                _baseTimes = known > 0 ? known : null;
            }
            else if (figures.PrintedTarget is { } target && IsSound(target) && criterion.TargetRate is > -100 and var rate)
            {
                (_baseTimes, _basePer) = (target * 100, 100 + rate);
            }
        }

        Doubt = figures?.Actual is null ? null : FindDoubt(rules);
    }

    /// <summary>The criterion.</summary>
    public Criterion Criterion { get; }

    /// <summary>Why a reported figure cannot be held against the bounds; null when it can.</summary>
    public Saying? Doubt { get; }

    /// <summary>Whether there is a figure.</summary>
    public bool IsMeasured => _isAssumed || _score is not null || _figures?.Actual is not null;

    /// <summary>True when it is in force and not measured, so that it may still take any value; never of a score, which follows from others.</summary>
    public bool IsOpen => Criterion.Measure != CriterionMeasure.Score && !IsMeasured && _figures is not { IsInForce: false };

    /// <summary>True while nothing measures it.</summary>
    public bool IsSuspended => _figures is { IsSuspended: true };

    private decimal Actual => _figures!.Actual!.Value;

    private bool IsHigherBetter => Criterion.Better == Better.Higher;

    /// <summary>The points that the figure gives; null when it is not measured or the criterion gives none.</summary>
    private decimal? Points => !IsMeasured || Doubt is not null || Criterion.Points.IsEmpty ? null
        : (Criterion.Points.FirstOrDefault(rule => rule.Conditions.All(condition => condition.Operator.AsksFor() != Criterion.Better || Holds(condition.Operator, condition.Bound))) ?? Criterion.Points[^1]).Points;

    /// <summary>The same criteria with their scores: the weighted mean of the points of those that are measured.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="measurements">The criteria.</param>
    /// <returns>The measurements; the same array where there is no score.</returns>
    public static Measurement[] WithScores(GradingRules rules, Measurement[] measurements)
    {
        if (!rules.Criteria.Any(criterion => criterion.Measure == CriterionMeasure.Score))
        {
            return measurements;
        }

        var counted = measurements.Select(measurement => (measurement.Criterion.Weight, measurement.Points)).Where(pair => pair is { Weight: > 0, Points: not null }).ToList();
        var (sum, weights) = (counted.Sum(pair => pair.Weight * pair.Points!.Value), counted.Sum(pair => pair.Weight));
        return [.. measurements.Select(measurement => measurement.Criterion.Measure == CriterionMeasure.Score && weights > 0 ? new Measurement(measurement, (sum, weights)) : measurement)];
    }

    /// <summary>Growth in percent.</summary>
    /// <param name="actual">The figure.</param>
    /// <param name="base">The base figure, above zero, in the same unit.</param>
    /// <returns>The percentage, not rounded; 6 for six percent more, negative for a fall.</returns>
    public static decimal GrowthPercent(decimal actual, decimal @base) => (actual * 100 / @base) - 100;

    /// <summary>The same criterion as if its figure lay at a place of its scale.</summary>
    /// <param name="level">The place; null for below all bounds.</param>
    /// <returns>The measurement.</returns>
    public Measurement Assume(ScaleCut? level) => new(Criterion, level);

    /// <summary>Whether the figure stands to the bound as the operator says.</summary>
    /// <param name="operator">The operator.</param>
    /// <param name="bound">Units for a total, points for a score, else percent.</param>
    /// <returns>Whether it does.</returns>
    public bool Holds(ConditionOperator @operator, decimal bound) => @operator.Holds(
        _isAssumed ? _assumed?.CompareToBound(bound) ?? -1
        : _score is { } score ? score.Sum.CompareTo(bound * score.Weights)
        : Compare(Actual, bound));

    /// <summary>The smallest number of units, satang or hundredths of points that must come on top to reach a bound; of a criterion of which lower is better, by how much the figure is too high.</summary>
    /// <param name="operator">The operator.</param>
    /// <param name="bound">The bound.</param>
    /// <returns>Units or baht; zero when it is met or nothing is measured.</returns>
    public decimal Missing(ConditionOperator @operator, decimal bound) =>
        !IsMeasured || Doubt is not null || Holds(@operator, bound) ? 0
        : _score is { } score ? Math.Max(PointStep, decimal.Ceiling((bound - (score.Sum / score.Weights)) / PointStep) * PointStep)
        : StepsTo(Actual, @operator, bound);

    /// <summary>How the criterion stands.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>The result.</returns>
    public CriterionResult Result(GradingRules rules)
    {
        var minimums = rules.MinimumsOf(Criterion.Key).ToList();
        var best = minimums.Count > 0 ? minimums[0] : null;
        var measured = IsMeasured && Doubt is null;
        var metFor = measured ? minimums.Find(minimum => Holds(minimum.Operator, minimum.Bound))?.Grade : null;
        var figures = minimums.Select(minimum => new MinimumFigure(minimum.Grade, Needed(minimum))).ToValueList();
        var needed = best is null ? null : figures[0].Needed;
        return new()
        {
            Criterion = Criterion.Key,
            Indicator = _figures?.Indicator ?? Criterion.Indicator,
            State = !measured ? CriterionState.NotMeasured
                : best is null || Holds(best.Operator, best.Bound) ? CriterionState.Met
                : metFor is not null ? CriterionState.PartlyMet
                : CriterionState.Missed,
            Actual = _score is { } score ? score.Sum / score.Weights : _figures?.Actual,
            Points = Points,
            Against = Criterion.Measure switch
            {
                CriterionMeasure.Total => needed,
                CriterionMeasure.Growth => best is not null && IsPrinted(best.Bound) ? _figures?.PrintedTarget : needed,
                CriterionMeasure.Share => _figures?.Divisor,
                CriterionMeasure.OfTarget => _figures?.PrintedTarget,
                CriterionMeasure.Score => null,
            },
            Measured = measured ? Measured() : null,
            MetFor = metFor,
            Minimums = figures,
            Months = _figures?.Months ?? [],
            Coverage = _figures?.Coverage,
            NotMeasuredBecause = measured ? null : Doubt ?? _figures?.NotMeasuredBecause ?? GradingReasons.NotReported,
        };
    }

    private decimal? Measured() => Criterion.Measure switch
    {
        CriterionMeasure.Total => Actual,
        CriterionMeasure.Growth => _baseTimes is { } times ? GrowthPercent(Actual * _basePer, times) : null,
        CriterionMeasure.Share => Actual * 100 / _figures!.Divisor!.Value,
        CriterionMeasure.OfTarget => Actual * 100 / _figures!.PrintedTarget!.Value,
        CriterionMeasure.Score => _score!.Value.Sum / _score.Value.Weights,
    };

    private int Compare(decimal actual, decimal bound) => Criterion.Measure switch
    {
        CriterionMeasure.Total => actual.CompareTo(bound),
        CriterionMeasure.Growth when IsPrinted(bound) => actual.CompareTo(_figures!.PrintedTarget!.Value),
        CriterionMeasure.Growth => (actual * _basePer * 100).CompareTo(_baseTimes!.Value * (100 + bound)),
        CriterionMeasure.Share => (actual * 100).CompareTo(bound * _figures!.Divisor!.Value),
        CriterionMeasure.OfTarget => (actual * 100).CompareTo(bound * _figures!.PrintedTarget!.Value),
        CriterionMeasure.Score => throw new UnreachableException(), // compared by its points
    };

    private decimal FigureAt(decimal bound) => Criterion.Measure switch
    {
        CriterionMeasure.Total or CriterionMeasure.Score => bound,
        CriterionMeasure.Growth when IsPrinted(bound) => _figures!.PrintedTarget!.Value,
        CriterionMeasure.Growth => _baseTimes!.Value * (100 + bound) / (100 * _basePer),
        CriterionMeasure.Share => bound * _figures!.Divisor!.Value / 100,
        CriterionMeasure.OfTarget => bound * _figures!.PrintedTarget!.Value / 100,
    };

    // The smallest figure that meets a minimum; where lower is better the greatest.
    private decimal? Needed(Minimum minimum)
    {
        if (!CanCompare(minimum.Bound))
        {
            return null;
        }

        if (Criterion.Measure == CriterionMeasure.Score)
        {
            return minimum.Bound;
        }

        // The first step above it is surely too high.
        var above = (decimal.Ceiling(Math.Max(0, FigureAt(minimum.Bound)) / _step) + 1) * _step;
        return IsHigherBetter ? StepsTo(0, minimum.Operator, minimum.Bound) : above - StepsTo(above, minimum.Operator, minimum.Bound);
    }

    // How far the figure lies from meeting the bound, in steps towards better ones.
    private decimal StepsTo(decimal actual, ConditionOperator @operator, decimal bound)
    {
        var step = IsHigherBetter ? _step : -_step;
        var steps = Math.Max(0, decimal.Ceiling((FigureAt(bound) - actual) / step));

        // The estimate divides; the exact comparison has the last word.
        while (!@operator.Holds(Compare(actual + (steps * step), bound)))
        {
            steps++;
        }

        while (steps > 0 && @operator.Holds(Compare(actual + ((steps - 1) * step), bound)))
        {
            steps--;
        }

        return steps * _step;
    }

    private bool IsPrinted(decimal bound) => _growthTest == GrowthTest.PrintedTarget && bound == Criterion.TargetRate;

    private bool CanCompare(decimal bound) => Criterion.Measure switch
    {
        CriterionMeasure.Total => _figures is not null,
        CriterionMeasure.Growth => IsPrinted(bound) ? IsSound(_figures?.PrintedTarget) : IsSound(_figures?.PrintedTarget ?? 1) && IsSound(_baseTimes / 100),
        CriterionMeasure.Share => IsSound(_figures?.Divisor),
        CriterionMeasure.OfTarget => IsSound(_figures?.PrintedTarget),
        CriterionMeasure.Score => true,
    };

    private Saying? FindDoubt(GradingRules rules)
    {
        if (!IsExact(Actual))
        {
            return GradingReasons.Impossible(Criterion);
        }

        if (rules.ConditionsOf(Criterion.Key).Any(condition => !CanCompare(condition.Bound)))
        {
            return Criterion.Measure == CriterionMeasure.Share
                ? GradingReasons.NoDivisor(Criterion, _figures!.DivisorName ?? Criterion.Of!)
                : GradingReasons.NoTarget(Criterion);
        }

        return null;
    }

    private static bool IsSound(decimal? value) => value is > 0 && IsExact(value.Value);

    private static bool IsExact(decimal value) => Math.Abs(value) < Largest && decimal.Round(value, MostDecimals) == value;
}
