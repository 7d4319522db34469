using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Reporting.Registers;

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
        map.Choose("growthPerQuarter", SettingWords.GrowthPerQuarter);
        var registrants = map.Choose("registrants", SettingWords.Registrants);
        var salesTest = map.Choose("salesTest", SettingWords.SalesTest);
        var criteria = CriterionSection.Read(map["criteria"], salesTest, indicators, references, log);
        var unmeasured = CriterionSection.Unmeasured(map["criteria"]);
        CheckCurrent(map, registrants, criteria, indicators, log);
        return new()
        {
            Criteria = criteria,
            Grades = GradeSection.Read(map["grades"], criteria, unmeasured, indicators, log),
            LaterGrades = ReadLater(map["laterGrades"], criteria, unmeasured, indicators, log),
            Uncovered = map.Choose("uncovered", SettingWords.Uncovered),
            BaseYear = map.Choose("baseYear", SettingWords.BaseYear),
            GrowthTest = salesTest,
            QuarterTarget = map.Choose("quarterTarget", SettingWords.QuarterTarget),
            Registrants = registrants,
            ProvinceGrade = map.Choose("provinceGrade", SettingWords.ProvinceGrade),
        };
    }

    private static ValueList<LaterGrades> ReadLater(YamlNode? node, ValueList<Criterion> criteria, IReadOnlySet<string> unmeasured, IReadOnlyList<PlacedIndicator> indicators, ProblemLog log)
    {
        var later = new List<LaterGrades>();
        foreach (var item in node is null ? [] : Scalars.Items(node, log, "a list of grades with 'from'"))
        {
            var map = MapReader.Of(item, Shapes.LaterGrades, log);
            var grades = new LaterGrades(map.Date("from") ?? DateOnly.MinValue, GradeSection.Read(map["grades"], criteria, unmeasured, indicators, log));
            if (later.Count > 0 && grades.From <= later[^1].From)
            {
                log.Refuse(item.Spot, "the later grades are not in the order of their days", "the earliest day first, each day once");
            }

            later.Add(grades);
        }

        return [.. later];
    }

    // The current divisor is what districts report under the reference figure's own key.
    private static void CheckCurrent(MapReader map, DivisorSource source, ValueList<Criterion> criteria, IReadOnlyList<PlacedIndicator> indicators, ProblemLog log)
    {
        foreach (var key in criteria.Select(criterion => criterion.Of).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (source == DivisorSource.Register && key != RegisterKind.Registrants.Word())
            {
                log.Refuse(map.SpotOf("registrants"), $"no register holds '{key}'", $"a criterion 'of: {RegisterKind.Registrants.Word()}', or registrants: snapshot");
            }

            if (source == DivisorSource.Current && !indicators.Any(known => known.Key == key))
            {
                log.Refuse(map.SpotOf("registrants"), $"no district reports '{key}', so there is no current figure", $"an indicator with the key '{key}', or registrants: snapshot");
            }
        }
    }
}
