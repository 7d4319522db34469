using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Reads a condition in the letter's own words: <c>"&gt;= 10 %"</c>, <c>"&lt; 1"</c>; a range of two, <c>"&gt;= 5 &lt; 10 %"</c>; and <c>yes</c> or <c>no</c>.</summary>
internal static partial class ConditionGrammar
{
    private const string Expected = "\">= n\", \"> n\", \"<= n\" or \"< n\", or a range such as \">= 5 < 10\"; for growth, share and of-target with %; for an answer yes or no; in quotes";

    /// <summary>Reads the conditions of one text.</summary>
    /// <param name="node">The text.</param>
    /// <param name="criterion">The criterion that they are on.</param>
    /// <param name="indicators">The program's indicators.</param>
    /// <param name="log">Takes what is wrong.</param>
    /// <returns>One, or two for a range; none of a text that was refused.</returns>
    public static IReadOnlyList<Condition> Read(YamlNode node, Criterion criterion, IReadOnlyList<PlacedIndicator> indicators, ProblemLog log)
    {
        var text = (node as YamlScalar)?.Text.Trim() ?? "";
        if (text is "yes" or "no" && criterion.Measure == CriterionMeasure.Total && indicators.Any(known => known.Indicator.Key == criterion.Indicator && !known.Indicator.Kind.IsNumber()))
        {
            return [new(criterion.Key, text == "yes" ? ConditionOperator.AtLeast : ConditionOperator.LessThan, 1)];
        }

        var match = Comparisons().Match(text);
        var conditions = match.Groups["bound"].Captures
            .Zip(match.Groups["operator"].Captures, (bound, comparison) => new Condition(criterion.Key, Of(comparison.Value), decimal.Parse(bound.Value, CultureInfo.InvariantCulture)))
            .ToList();
        if (!match.Success || !IsRange(conditions))
        {
            log.Refuse(node.Spot, $"{Scalars.Shown(node)} is not a condition", Expected);
            return [];
        }

        var isPercent = text.Contains('%', StringComparison.Ordinal);
        if (isPercent != IsInPercent(criterion.Measure))
        {
            log.Refuse(node.Spot, isPercent ? $"the criterion '{criterion.Key}' counts units, not percent" : $"the criterion '{criterion.Key}' is measured in percent", Expected);
            return [];
        }

        return conditions.TrueForAll(condition => IsInBounds(condition, criterion, node, log)) ? conditions : [];
    }

    private static bool IsInBounds(Condition condition, Criterion criterion, YamlNode node, ProblemLog log)
    {
        var (min, max) = criterion.Measure switch
        {
            CriterionMeasure.Total => (0m, 1_000_000_000_000m),
            CriterionMeasure.Growth => (-100m, 1000m),
            CriterionMeasure.Share => (0m, 100m),
            CriterionMeasure.OfTarget => (0m, 1000m),
            CriterionMeasure.Score => (0m, 1000m),
        };
        if (condition.Bound < min || condition.Bound > max)
        {
            log.Refuse(node.Spot, string.Create(CultureInfo.InvariantCulture, $"the bound {condition.Bound} is out of range"), string.Create(CultureInfo.InvariantCulture, $"a bound from {min} to {max}"));
            return false;
        }

        if (condition is { Bound: 0, Operator: ConditionOperator.LessThan } && criterion.Measure != CriterionMeasure.Growth)
        {
            log.Refuse(node.Spot, $"'{criterion.Key}' is never less than zero", "a bound above zero");
            return false;
        }

        return true;
    }

    // Two comparisons are a range when one is its lower and the other its upper end.
    private static bool IsRange(List<Condition> conditions) => conditions is not [var lower, var upper]
        || (lower.Operator.AsksFor() == Better.Higher && upper.Operator.AsksFor() == Better.Lower && lower.Bound < upper.Bound);

    private static bool IsInPercent(CriterionMeasure measure) => measure switch
    {
        CriterionMeasure.Growth or CriterionMeasure.Share or CriterionMeasure.OfTarget => true,
        CriterionMeasure.Total or CriterionMeasure.Score => false,
    };

    private static ConditionOperator Of(string comparison) => comparison switch
    {
        ">" => ConditionOperator.MoreThan,
        "<" => ConditionOperator.LessThan,
        "<=" or "≤" => ConditionOperator.AtMost,
        _ => ConditionOperator.AtLeast,
    };

    [GeneratedRegex(@"^(?:(?<operator>>=|≥|<=|≤|>|<) *(?<bound>-?[0-9]{1,15}(?:\.[0-9]{1,8})?) *(?:%(?! *%))? *){1,2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Comparisons();
}
