using System.Globalization;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Configuration.Sections;

/// <summary>A condition with its place.</summary>
internal sealed record PlacedCondition(Condition Condition, Spot Spot);

/// <summary>A grade with its place.</summary>
internal sealed record PlacedGrade(Grade Grade, Spot Spot, IReadOnlyList<PlacedCondition> Conditions);

/// <summary>Reads the grades, best first, in the letter's own words: <c>"&gt;= 10 %"</c>, <c>"&lt; 1"</c>.</summary>
internal static class GradeSection
{
    private const string Expected = "\">= n\" or \"< n\" for a total, \">= n %\" or \"< n %\" for growth and share, in quotes";

    public static ValueList<GradeRule> Read(YamlNode? node, ValueList<Criterion> criteria, ProblemLog log)
    {
        if (node is null)
        {
            return [];
        }

        if (node is not YamlMap map || map.Entries.Count == 0)
        {
            log.Refuse(node.Spot, node is YamlMap ? "there is no grade here" : $"{node.Kind} stands where the grades are", "one line 'A: { criterion: \">= 1\" }' for each grade, best first");
            return [];
        }

        var grades = new List<PlacedGrade>();
        foreach (var (key, value) in map.Entries)
        {
            if (!Grade.TryParse(key.Text, null, out var grade))
            {
                log.Refuse(key.Spot, $"'{key.Text}' cannot be the name of a grade", "letters and digits without spaces, at most 20, such as A, 5 or ผ่าน");
                continue;
            }

            if (grades.Count > 0 && IsLetter(grade) && IsLetter(grades[^1].Grade) && string.CompareOrdinal(grades[^1].Grade.Name, grade.Name) > 0)
            {
                log.Refuse(key.Spot, $"grade {grade} stands after grade {grades[^1].Grade}", "the grades from the best to the lowest");
            }

            grades.Add(new(grade, key.Spot, Conditions(value, criteria, log)));
        }

        GradeContradictions.Refuse(grades, log);
        return [.. grades.Select(grade => new GradeRule(grade.Grade, [.. grade.Conditions.Select(placed => placed.Condition)]))];
    }

    // Letters have their order; numbers may go up or down.
    private static bool IsLetter(Grade grade) => grade.Name is [>= 'A' and <= 'Z'];

    private static List<PlacedCondition> Conditions(YamlNode node, ValueList<Criterion> criteria, ProblemLog log)
    {
        var conditions = new List<PlacedCondition>();
        if (node is not YamlMap map)
        {
            log.Refuse(node.Spot, $"{node.Kind} stands where the conditions of a grade are", "{ criterion: \">= 1\", … }");
            return conditions;
        }

        foreach (var (key, value) in map.Entries)
        {
            var criterion = criteria.FirstOrDefault(known => known.Key == key.Text);
            if (criterion is null)
            {
                var known = criteria.Select(other => other.Key);
                log.Refuse(key.Spot, $"unknown criterion '{key.Text}'{Nearest.Hint(key.Text, known)}", $"one of {string.Join(", ", known)}");
            }
            else if (Condition(value, criterion, log) is { } condition)
            {
                conditions.Add(new(condition, value.Spot));
            }
        }

        return conditions;
    }

    private static Condition? Condition(YamlNode node, Criterion criterion, ProblemLog log)
    {
        var text = (node as YamlScalar)?.Text.Trim() ?? "";
        ConditionOperator? comparison = text.StartsWith(">=", StringComparison.Ordinal) || text.StartsWith('≥') ? ConditionOperator.AtLeast
            : text.StartsWith('<') && !text.StartsWith("<=", StringComparison.Ordinal) ? ConditionOperator.LessThan
            : null;
        var isPercent = text.EndsWith('%');
        var number = text.Trim('>', '=', '<', '≥', '%', ' ');
        if (comparison is null || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var bound) || !IsPlainForm(text, number, isPercent))
        {
            log.Refuse(node.Spot, $"{Scalars.Shown(node)} is not a condition", Expected);
            return null;
        }

        if (isPercent != (criterion.Measure != CriterionMeasure.Total))
        {
            log.Refuse(node.Spot, isPercent ? $"the criterion '{criterion.Key}' counts units, not percent" : $"the criterion '{criterion.Key}' is measured in percent", Expected);
            return null;
        }

        var (min, max) = criterion.Measure switch
        {
            CriterionMeasure.Total => (0m, 1_000_000_000_000m),
            CriterionMeasure.Growth => (-100m, 1000m),
            CriterionMeasure.Share => (0m, 100m),
        };
        if (bound < min || bound > max)
        {
            log.Refuse(node.Spot, string.Create(CultureInfo.InvariantCulture, $"the bound {bound} is out of range"), string.Create(CultureInfo.InvariantCulture, $"a bound from {min} to {max}"));
            return null;
        }

        if (bound == 0 && comparison == ConditionOperator.LessThan && criterion.Measure != CriterionMeasure.Growth)
        {
            log.Refuse(node.Spot, $"'{criterion.Key}' is never less than zero", "a bound above zero");
            return null;
        }

        return new(criterion.Key, comparison.Value, bound);
    }

    // What trimming took away must be one comparison and at most one percent sign: ">= <= 10 %%" is no condition.
    private static bool IsPlainForm(string text, string number, bool isPercent)
    {
        var rest = text.Replace(" ", "", StringComparison.Ordinal);
        var tail = number + (isPercent ? "%" : "");
        return rest == $">={tail}" || rest == $"≥{tail}" || rest == $"<{tail}";
    }
}
