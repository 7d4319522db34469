using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs.Criteria;

namespace OtopFormSync.Configuration.Sections;

/// <summary>A condition with its place.</summary>
internal sealed record PlacedCondition(Condition Condition, Spot Spot);

/// <summary>A grade with its place.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Spot">The place.</param>
/// <param name="Conditions">Its conditions, as far as they could be read.</param>
/// <param name="IsWhole">False when one could not: what the grade asks for is then not known.</param>
internal sealed record PlacedGrade(Grade Grade, Spot Spot, IReadOnlyList<PlacedCondition> Conditions, bool IsWhole);

/// <summary>Reads the grades, best first, in the letter's own words: <c>"&gt;= 10 %"</c>, <c>"&lt; 1"</c>.</summary>
internal static class GradeSection
{
    public static ValueList<GradeRule> Read(YamlNode? node, ValueList<Criterion> criteria, IReadOnlySet<string> unmeasured, IReadOnlyList<PlacedIndicator> indicators, ProblemLog log)
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

            grades.Add(GradeOf(grade, key.Spot, value, criteria, unmeasured, indicators, log));
        }

        GradeContradictions.Refuse("grade", grades, criteria, log);
        return [.. grades.Select(grade => new GradeRule(grade.Grade, [.. grade.Conditions.Select(placed => placed.Condition)]))];
    }

    // Letters have their order; numbers may go up or down.
    private static bool IsLetter(Grade grade) => grade.Name is [>= 'A' and <= 'Z'];

    private static PlacedGrade GradeOf(Grade grade, Spot spot, YamlNode node, ValueList<Criterion> criteria, IReadOnlySet<string> unmeasured, IReadOnlyList<PlacedIndicator> indicators, ProblemLog log)
    {
        if (node is not YamlMap map)
        {
            log.Refuse(node.Spot, $"{node.Kind} stands where the conditions of a grade are", "{ criterion: \">= 1\", … }");
            return new(grade, spot, [], IsWhole: false);
        }

        var (conditions, isWhole) = (new List<PlacedCondition>(), true);
        foreach (var (key, value) in map.Entries)
        {
            var criterion = criteria.FirstOrDefault(known => known.Key == key.Text);
            if (criterion is null)
            {
                var known = criteria.Select(other => other.Key);
                log.Refuse(key.Spot, $"unknown criterion '{key.Text}'{Nearest.Hint(key.Text, known)}", $"one of {string.Join(", ", known)}");
                isWhole = false;
            }
            else if (unmeasured.Contains(key.Text))
            {
                isWhole = false;
            }
            else
            {
                var read = ConditionGrammar.Read(value, criterion, indicators, log);
                conditions.AddRange(read.Select(condition => new PlacedCondition(condition, value.Spot)));
                isWhole &= read.Count > 0;
            }
        }

        return new(grade, spot, conditions, isWhole);
    }
}
