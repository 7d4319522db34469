using System.Globalization;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs.Criteria;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Reads the points that a criterion gives, the most first: <c>points: { 5: "&gt;= 100 %", 4: "&gt;= 90 %", 1: "&lt; 90 %" }</c>.</summary>
internal static class PointSection
{
    private const string Expected = "one line such as points: { 5: \">= 100 %\", 4: \">= 90 %\", 1: \"< 90 %\" }, the most points first";

    public static ValueList<PointRule> Read(MapReader criterion, Criterion of, IReadOnlyList<PlacedIndicator> indicators, ProblemLog log)
    {
        if (criterion["points"] is not { } node)
        {
            if (of.Weight > 0)
            {
                log.Refuse(criterion.SpotOf("weight"), $"the criterion '{of.Key}' has a weight and gives no points", Expected);
            }

            return [];
        }

        if (of.Weight == 0)
        {
            log.Refuse(node.Spot, $"the points of the criterion '{of.Key}' count nothing", "a 'weight' above zero");
        }

        if (node is not YamlMap { Entries.Count: > 0 } map)
        {
            log.Refuse(node.Spot, $"{node.Kind} stands where the points are", Expected);
            return [];
        }

        var points = new List<(PointRule Rule, PlacedGrade Placed)>();
        foreach (var (key, value) in map.Entries)
        {
            if (!decimal.TryParse(key.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 1000 || decimal.Round(number, 2) != number)
            {
                log.Refuse(key.Spot, $"'{key.Text}' is not a number of points", "a number from 0 to 1000 with at most two decimals");
                continue;
            }

            if (points.Count > 0 && number >= points[^1].Rule.Points)
            {
                log.Refuse(key.Spot, $"{key.Text} points stand after {points[^1].Rule.Name}", "the most points first");
            }

            var rule = new PointRule(number, [.. ConditionGrammar.Read(value, of, indicators, log)]);
            points.Add((rule, new(rule.Name, key.Spot, [.. rule.Conditions.Select(condition => new PlacedCondition(condition, value.Spot))], IsWhole: !rule.Conditions.IsEmpty)));
        }

        foreach (var (rule, placed) in points.SkipLast(1).Where(pair => !pair.Rule.Conditions.IsEmpty && !pair.Rule.Conditions.Any(condition => condition.Operator.AsksFor() == of.Better)))
        {
            log.Refuse(placed.Spot, $"{rule.Name} points ask for no {(of.Better == Better.Higher ? "least" : "greatest")} figure, so fewer points would never be given", "a minimum, or these points at the end");
        }

        GradeContradictions.Refuse("number of points", [.. points.Select(pair => pair.Placed)], [of], log);
        return [.. points.Select(pair => pair.Rule)];
    }
}
