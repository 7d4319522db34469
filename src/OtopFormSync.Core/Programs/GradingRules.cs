namespace OtopFormSync.Core.Programs;

/// <summary>What becomes of a combination that the letter does not name.</summary>
public enum UncoveredPolicy
{
    /// <summary>The best grade whose minimums are all met, else the lowest (default).</summary>
    BestMet,

    /// <summary>The lowest grade.</summary>
    Lowest,

    /// <summary>No grade until an officer decides.</summary>
    Review,
}

/// <summary>Which months the base year 2566 means.</summary>
public enum BaseYear
{
    /// <summary>The same months of the fiscal year before (default).</summary>
    Fiscal,

    /// <summary>The same months of the calendar year whose number is the fiscal year less one.</summary>
    Calendar,
}

/// <summary>What decides whether sales rose enough.</summary>
public enum GrowthTest
{
    /// <summary>The printed target figure (default).</summary>
    PrintedTarget,

    /// <summary>The base figure times the exact rate.</summary>
    ExactGrowth,
}

/// <summary>Which target stands for a complete quarter.</summary>
public enum QuarterTarget
{
    /// <summary>The printed total (default).</summary>
    Printed,

    /// <summary>The sum of the months' targets.</summary>
    Sum,
}

/// <summary>Where the divisor of a share comes from.</summary>
public enum DivisorSource
{
    /// <summary>The letter's table for its quarter (default).</summary>
    Snapshot,

    /// <summary>The latest figure that the district reported, the letter's table until then.</summary>
    Current,
}

/// <summary>Whether the province gets a grade of its own.</summary>
public enum ProvinceGrade
{
    /// <summary>Totals only (default; the letter defines none).</summary>
    Off,

    /// <summary>The same rule on the sums over the districts that reported, with one product for each of them as its minimum.</summary>
    SameRule,
}

/// <summary>Criteria (เกณฑ์) and grades as data, with a setting for each question that the letter leaves open.</summary>
public sealed record GradingRules
{
    /// <summary>The criteria, in the letter's order.</summary>
    public required ValueList<Criterion> Criteria { get; init; }

    /// <summary>The grades, best first; the last is the lowest.</summary>
    public required ValueList<GradeRule> Grades { get; init; }

    /// <summary>Combinations that the letter does not name.</summary>
    public UncoveredPolicy Uncovered { get; init; }

    /// <summary>Meaning of the base year.</summary>
    public BaseYear BaseYear { get; init; }

    /// <summary>Test of growth.</summary>
    public GrowthTest GrowthTest { get; init; }

    /// <summary>Target of a complete quarter.</summary>
    public QuarterTarget QuarterTarget { get; init; }

    /// <summary>Divisor of shares.</summary>
    public DivisorSource Registrants { get; init; }

    /// <summary>The province's own grade.</summary>
    public ProvinceGrade ProvinceGrade { get; init; }

    /// <summary>The minimums of a criterion, the best grade's first; of equal bounds the best grade's.</summary>
    /// <param name="criterion">The criterion's key.</param>
    /// <returns>The minimums.</returns>
    public IEnumerable<Minimum> MinimumsOf(string criterion) => Grades
        .SelectMany(rule => rule.Conditions, (rule, condition) => (rule.Grade, condition))
        .Where(pair => pair.condition.Operator == ConditionOperator.AtLeast && string.Equals(pair.condition.Criterion, criterion, StringComparison.Ordinal))
        .Select(pair => new Minimum(pair.Grade, pair.condition.Bound))
        .DistinctBy(minimum => minimum.Bound);
}

/// <summary>What a grade asks for at least.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Bound">Units for a total, percent for growth and share (7.5 = 7.5 %).</param>
public sealed record Minimum(Grade Grade, decimal Bound);

/// <summary>How a criterion is measured.</summary>
public enum CriterionMeasure
{
    /// <summary>The figure of the quarter itself, in the indicator's unit.</summary>
    Total,

    /// <summary>Growth over the same months of the base year, in percent.</summary>
    Growth,

    /// <summary>The figure as a share of a reference figure, in percent.</summary>
    Share,
}

/// <summary>One criterion (เกณฑ์).</summary>
public sealed record Criterion
{
    /// <summary>The key within the program, such as <c>wallet</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The Thai name for tab headings.</summary>
    public required string Name { get; init; }

    /// <summary>The key of the indicator that it measures.</summary>
    public required IndicatorKey Indicator { get; init; }

    /// <summary>How it is measured.</summary>
    public required CriterionMeasure Measure { get; init; }

    /// <summary>For a share: the key of the reference figure that is the divisor; else null.</summary>
    public string? Of { get; init; }

    /// <summary>For growth: the rate, in percent, that the printed targets stand for; else null.</summary>
    public decimal? TargetRate { get; init; }

    /// <summary>The key of an indicator that is taken off, for a net change; null for gross (default).</summary>
    public IndicatorKey? Less { get; init; }

    /// <summary>The key of an indicator that stands in before <see cref="From"/>; null for none (default).</summary>
    public IndicatorKey? Proxy { get; init; }

    /// <summary>The first day on which it is measured; null when it always was. Before, it is "not yet measured".</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first day on which it is no longer measured; null when it is in force.</summary>
    public DateOnly? SuspendedFrom { get; init; }
}

/// <summary>A grade and the conditions that the letter writes for it.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Conditions">The conditions, at most one per criterion.</param>
public sealed record GradeRule(Grade Grade, ValueList<Condition> Conditions);

/// <summary>How a condition compares.</summary>
public enum ConditionOperator
{
    /// <summary>Not less than the bound: a minimum.</summary>
    AtLeast,

    /// <summary>Less than the bound: part of the literal grade only, never bars a better performer.</summary>
    LessThan,
}

/// <summary>One condition of a grade.</summary>
/// <param name="Criterion">The criterion's key.</param>
/// <param name="Operator">At least, or less than.</param>
/// <param name="Bound">Units for a total, percent for growth and share (7.5 = 7.5 %).</param>
public sealed record Condition(string Criterion, ConditionOperator Operator, decimal Bound);
