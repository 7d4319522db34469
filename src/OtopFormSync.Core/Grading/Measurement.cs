using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Grading;

/// <summary>One criterion with its figures, ready to be held against any bound; exact, since only products are compared and nothing is rounded.</summary>
internal sealed class Measurement
{
    /// <summary>Beyond ten trillion baht a figure is an error, and its products would leave the exact range of decimals.</summary>
    private const decimal Largest = 10_000_000_000_000m;

    /// <summary>More decimals than any currency has would leave the exact range of decimals.</summary>
    private const int MostDecimals = 8;

    private readonly GrowthTest _growthTest;
    private readonly CriterionFigures? _figures;
    private readonly decimal? _assumedLevel;
    private readonly decimal _step;

    // The base year's figure is _baseTimes / _basePer, so that target / 1.06 needs no division.
    private readonly decimal? _baseTimes;
    private readonly decimal _basePer = 1;

    private Measurement(Criterion criterion, decimal assumedLevel)
    {
        Criterion = criterion;
        _assumedLevel = assumedLevel;
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
    public bool IsMeasured => _assumedLevel is not null || _figures?.Actual is not null;

    /// <summary>True when it is in force and not measured, so that it may still take any value.</summary>
    public bool IsOpen => !IsMeasured && _figures is not { IsInForce: false };

    private decimal Actual => _figures!.Actual!.Value;

    /// <summary>Growth in percent.</summary>
    /// <param name="actual">The figure.</param>
    /// <param name="base">The base figure, above zero, in the same unit.</param>
    /// <returns>The percentage, not rounded; 6 for six percent more, negative for a fall.</returns>
    public static decimal GrowthPercent(decimal actual, decimal @base) => (actual * 100 / @base) - 100;

    /// <summary>The same criterion as if its figure met all bounds up to a level.</summary>
    /// <param name="level">The highest bound that is met.</param>
    /// <returns>The measurement.</returns>
    public Measurement Assume(decimal level) => new(Criterion, level);

    /// <summary>Whether the figure is at least the bound.</summary>
    /// <param name="bound">Units for a total, percent for growth and share.</param>
    /// <returns>Whether it is.</returns>
    public bool Meets(decimal bound) => _assumedLevel is { } level ? bound <= level : Meets(Actual, bound);

    /// <summary>The smallest number of units or satang that must come on top to reach a bound.</summary>
    /// <param name="bound">The bound.</param>
    /// <returns>Units or baht; zero when it is met or nothing is measured.</returns>
    public decimal Missing(decimal bound) => IsMeasured && Doubt is null ? SmallestOnTop(Actual, bound) : 0;

    /// <summary>How the criterion stands.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>The result.</returns>
    public CriterionResult Result(GradingRules rules)
    {
        var minimums = rules.MinimumsOf(Criterion.Key).ToList();
        var best = minimums.Count > 0 ? minimums[0] : null;
        var measured = IsMeasured && Doubt is null;
        var metFor = measured ? minimums.Find(minimum => Meets(minimum.Bound))?.Grade : null;
        var figures = minimums.Select(minimum => new MinimumFigure(minimum.Grade, CanCompare(minimum.Bound) ? SmallestOnTop(0, minimum.Bound) : null)).ToValueList();
        var needed = best is null ? null : figures[0].Needed;
        return new()
        {
            Criterion = Criterion.Key,
            Indicator = _figures?.Indicator ?? Criterion.Indicator,
            State = !measured ? CriterionState.NotMeasured
                : best is null || Meets(best.Bound) ? CriterionState.Met
                : metFor is not null ? CriterionState.PartlyMet
                : CriterionState.Missed,
            Actual = _figures?.Actual,
            Against = Criterion.Measure switch
            {
                CriterionMeasure.Total => needed,
                CriterionMeasure.Growth => best is not null && IsPrinted(best.Bound) ? _figures?.PrintedTarget : needed,
                CriterionMeasure.Share => _figures?.Divisor,
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
    };

    private bool Meets(decimal actual, decimal bound) => Criterion.Measure switch
    {
        CriterionMeasure.Total => actual >= bound,
        CriterionMeasure.Growth when IsPrinted(bound) => actual >= _figures!.PrintedTarget!.Value,
        CriterionMeasure.Growth => actual * _basePer * 100 >= _baseTimes!.Value * (100 + bound),
        CriterionMeasure.Share => actual * 100 >= bound * _figures!.Divisor!.Value,
    };

    private decimal SmallestOnTop(decimal actual, decimal bound)
    {
        var need = Criterion.Measure switch
        {
            CriterionMeasure.Total => bound,
            CriterionMeasure.Growth when IsPrinted(bound) => _figures!.PrintedTarget!.Value,
            CriterionMeasure.Growth => _baseTimes!.Value * (100 + bound) / (100 * _basePer),
            CriterionMeasure.Share => bound * _figures!.Divisor!.Value / 100,
        };
        var steps = Math.Max(0, decimal.Ceiling((need - actual) / _step));

        // The estimate divides; the exact comparison has the last word.
        while (!Meets(actual + (steps * _step), bound))
        {
            steps++;
        }

        while (steps > 0 && Meets(actual + ((steps - 1) * _step), bound))
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
    };

    private Saying? FindDoubt(GradingRules rules)
    {
        if (!IsExact(Actual))
        {
            return GradingReasons.Impossible(Criterion);
        }

        foreach (var rule in rules.Grades)
        {
            foreach (var condition in rule.Conditions)
            {
                if (string.Equals(condition.Criterion, Criterion.Key, StringComparison.Ordinal) && !CanCompare(condition.Bound))
                {
                    return Criterion.Measure == CriterionMeasure.Share
                        ? GradingReasons.NoDivisor(Criterion, _figures!.DivisorName ?? Criterion.Of!)
                        : GradingReasons.NoTarget(Criterion);
                }
            }
        }

        return null;
    }

    private static bool IsSound(decimal? value) => value is > 0 && IsExact(value.Value);

    private static bool IsExact(decimal value) => Math.Abs(value) < Largest && decimal.Round(value, MostDecimals) == value;
}
