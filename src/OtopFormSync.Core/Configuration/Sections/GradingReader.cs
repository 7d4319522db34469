using OtopFormSync.Core.Configuration.Yaml;
using OtopFormSync.Core.Grading;

namespace OtopFormSync.Core.Configuration.Sections;

/// <summary>Reads criteria, grades and settings.</summary>
internal static class GradingReader
{
    public static GradingRules Read(YamlNode? node, IReadOnlyList<PlacedIndicator> indicators, IReadOnlyList<PlacedReference> references, ProblemLog log)
    {
        if (node is null)
        {
            return new() { Criteria = [], Grades = [] };
        }

        var map = MapReader.Of(node, Shapes.Grading, log);
        map.Choose("growthPerQuarter", Choices.GrowthPerQuarter);
        var salesTest = map.Choose("salesTest", Choices.SalesTest);
        var criteria = CriterionReader.Read(map["criteria"], salesTest, indicators, references, log);
        return new()
        {
            Criteria = criteria,
            Grades = GradeReader.Read(map["grades"], criteria, log),
            Uncovered = map.Choose("uncovered", Choices.Uncovered),
            BaseYear = map.Choose("baseYear", Choices.BaseYear),
            GrowthTest = salesTest,
            QuarterTarget = map.Choose("quarterTarget", Choices.QuarterTarget),
            Registrants = map.Choose("registrants", Choices.Registrants),
            ProvinceGrade = map.Choose("provinceGrade", Choices.ProvinceGrade),
        };
    }
}
