using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Reads criteria, grades and settings.</summary>
internal static class GradingSection
{
    public static GradingRules Read(YamlNode? node, IReadOnlyList<PlacedIndicator> indicators, IReadOnlyList<PlacedReference> references, ProblemLog log)
    {
        if (node is null)
        {
            return new() { Criteria = [], Grades = [] };
        }

        var map = MapReader.Of(node, Shapes.Grading, log);
        map.Choose("growthPerQuarter", Choices.GrowthPerQuarter);
        var registrants = map.Choose("registrants", Choices.Registrants);
        var salesTest = map.Choose("salesTest", Choices.SalesTest);
        var criteria = CriterionSection.Read(map["criteria"], salesTest, indicators, references, log);
        CheckCurrent(map, registrants, criteria, indicators, log);
        return new()
        {
            Criteria = criteria,
            Grades = GradeSection.Read(map["grades"], criteria, indicators, log),
            Uncovered = map.Choose("uncovered", Choices.Uncovered),
            BaseYear = map.Choose("baseYear", Choices.BaseYear),
            GrowthTest = salesTest,
            QuarterTarget = map.Choose("quarterTarget", Choices.QuarterTarget),
            Registrants = registrants,
            ProvinceGrade = map.Choose("provinceGrade", Choices.ProvinceGrade),
        };
    }

    // The current divisor is what districts report under the reference figure's own key.
    private static void CheckCurrent(MapReader map, DivisorSource source, ValueList<Criterion> criteria, IReadOnlyList<PlacedIndicator> indicators, ProblemLog log)
    {
        foreach (var key in criteria.Select(criterion => criterion.Of).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (source == DivisorSource.Current && !indicators.Any(known => known.Key == key))
            {
                log.Refuse(map.SpotOf("registrants"), $"no district reports '{key}', so there is no current figure", $"an indicator with the key '{key}', or registrants: snapshot");
            }
        }
    }
}
