using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs.Criteria;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Reads the criteria and checks that what each one measures is there.</summary>
internal static class CriterionSection
{
    private static readonly string[] NotOfScore = ["indicator", "better", "weight", "points", "less", "measured", "from", "proxy", "suspendedFrom"];

    public static ValueList<Criterion> Read(YamlNode? node, GrowthTest test, IReadOnlyList<PlacedIndicator> indicators, IReadOnlyList<PlacedReference> references, ProblemLog log)
    {
        var entries = Named.Entries(node, "criterion", '_', log);
        var changes = new CriterionChanges([.. indicators.Select(known => known.Key)], entries, log);
        ValueList<Criterion> criteria = [.. entries.Select(entry => ReadOne(entry, test, indicators, references, changes, log))];
        foreach (var (entry, criterion) in entries.Zip(criteria).Where(pair => pair.Second.Measure == CriterionMeasure.Score && !criteria.Any(other => other.Weight > 0)))
        {
            log.Refuse(entry.Key.Spot, $"no criterion gives points to the score '{criterion.Key}'", "'weight' and 'points' in the criteria that count");
        }

        return criteria;
    }

    /// <summary>The criteria of which it cannot be read what they measure: whatever asks something of them cannot be judged.</summary>
    /// <param name="node">The criteria.</param>
    public static IReadOnlySet<string> Unmeasured(YamlNode? node) =>
        (node as YamlMap)?.Entries.Where(entry => !IsMeasured(entry.Value)).Select(entry => entry.Key.Text).ToHashSet(StringComparer.Ordinal) ?? [];

    private static bool IsMeasured(YamlNode criterion) =>
        criterion is YamlMap map && map.Entries.FirstOrDefault(entry => entry.Key.Text == "measure")?.Value is YamlScalar word && SettingWords.Measure.Find(word.Text) is not null;

    private static Criterion ReadOne(YamlEntry entry, GrowthTest test, IReadOnlyList<PlacedIndicator> indicators, IReadOnlyList<PlacedReference> references, CriterionChanges changes, ProblemLog log)
    {
        var map = MapReader.Of(entry.Value, Shapes.Criterion, log);
        var criterion = new Criterion
        {
            Key = entry.Key.Text,
            Name = map.Text("name"),
            Indicator = Named.Indicator(map.OptionalText("indicator") ?? entry.Key.Text)!, // a refused one does not leave the loader; a score has none
            Measure = map.Choose("measure", SettingWords.Measure),
            Better = map.Choose("better", SettingWords.Better),
            Weight = map.Number("weight", 0, 1000) ?? 0,
            Of = map.Name("of"),
            TargetRate = map.Number("targetRate", -100, 1000),
            Less = Named.Indicator(map.Name("less")),
        };
        criterion = criterion with { Points = IsMeasured(entry.Value) ? PointSection.Read(map, criterion, indicators, log) : [] };
        criterion = criterion with { Changes = changes.Read(map, criterion) };
        foreach (var key in new[] { "indicator", "less" })
        {
            Named.CheckKnown(map, key, "indicator", indicators.Select(known => known.Key), log);
        }

        Named.CheckKnown(map, "of", "reference figure", references.Select(known => known.Figure.Key), log);
        CheckMeasure(map, criterion, IsMeasured(entry.Value), log);
        if (criterion.Less is { } other && other == criterion.Indicator)
        {
            log.Refuse(map.SpotOf("less"), $"'{other}' is the indicator that the criterion measures", "another indicator, or none");
        }

        if (indicators.FirstOrDefault(known => known.Indicator.Key == criterion.Indicator) is { } measured)
        {
            CheckFigures(map, criterion, measured, test, log);
        }

        return criterion;
    }

    private static void CheckMeasure(MapReader map, Criterion criterion, bool isMeasured, ProblemLog log)
    {
        // Without a readable measure nothing can be said about what goes with it.
        if (!isMeasured)
        {
            return;
        }

        if (criterion.Measure == CriterionMeasure.Score)
        {
            foreach (var key in NotOfScore.Where(map.Has))
            {
                log.Refuse(map.SpotOf(key), $"'{key}' does not belong to a score, which follows from the points of the other criteria", "the line left out");
            }
        }
        else if (!map.Has("indicator"))
        {
            log.Refuse(map.Spot, $"key 'indicator' is missing in the criterion '{criterion.Key}'", "the key of the indicator that it measures, or measure: score");
        }

        Belongs("of", "share", criterion.Measure == CriterionMeasure.Share);
        Belongs("targetRate", "growth", criterion.Measure == CriterionMeasure.Growth);

        void Belongs(string key, string measure, bool isNeeded)
        {
            if (isNeeded && !map.Has(key))
            {
                log.Refuse(map.Spot, $"key '{key}' is missing in the criterion '{criterion.Key}', which measures a {measure}", key == "of" ? "the key of the reference figure that it is a share of" : "the rate in percent that the targets stand for, such as 6");
            }
            else if (!isNeeded && map.Has(key))
            {
                log.Refuse(map.SpotOf(key), $"'{key}' belongs to a criterion that measures a {measure}", $"measure: {measure}, or the line left out");
            }
        }
    }

    private static void CheckFigures(MapReader map, Criterion criterion, PlacedIndicator measured, GrowthTest test, ProblemLog log)
    {
        if (criterion.Measure == CriterionMeasure.OfTarget && measured.Targets is null)
        {
            log.Refuse(map.SpotOf("indicator"), $"the indicator '{measured.Key}' has no targets to be a share of", "a table 'targets' in that indicator");
        }

        if (criterion.Measure != CriterionMeasure.Growth)
        {
            return;
        }

        var (table, key) = test == GrowthTest.PrintedTarget ? (measured.Targets, "targets") : (measured.Base, "base");
        if (table is null || !table.Months.Any())
        {
            log.Refuse(map.SpotOf("indicator"), $"the indicator '{measured.Key}' has no figures per month to measure growth by", $"a table '{key}' with the quarter's months in that indicator");
        }
    }
}
