using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Reads the criteria and checks that what each one measures is there.</summary>
internal static class CriterionSection
{
    public static ValueList<Criterion> Read(YamlNode? node, GrowthTest test, IReadOnlyList<PlacedIndicator> indicators, IReadOnlyList<PlacedReference> references, ProblemLog log) =>
        [.. Named.Entries(node, "criterion", '_', log).Select(entry => ReadOne(entry, test, indicators, references, log))];

    private static Criterion ReadOne(YamlEntry entry, GrowthTest test, IReadOnlyList<PlacedIndicator> indicators, IReadOnlyList<PlacedReference> references, ProblemLog log)
    {
        var map = MapReader.Of(entry.Value, Shapes.Criterion, log);
        var criterion = new Criterion
        {
            Key = entry.Key.Text,
            Name = map.Text("name"),
            Indicator = Named.Indicator(map.Text("indicator"))!, // a refused one does not leave the loader
            Measure = map.Choose("measure", Choices.Measure),
            Of = map.Name("of"),
            TargetRate = map.Number("targetRate", -100, 1000),
            Less = Named.Indicator(map.Name("less")),
            Proxy = Named.Indicator(map.Name("proxy")),
            From = map.Date("from"),
            SuspendedFrom = map.Date("suspendedFrom"),
        };
        foreach (var key in new[] { "indicator", "less", "proxy" })
        {
            Known(map, key, "indicator", indicators.Select(known => known.Key), log);
        }

        Known(map, "of", "reference figure", references.Select(known => known.Figure.Key), log);
        CheckMeasure(map, criterion, log);
        CheckStandIns(map, criterion, log);
        if (criterion.Measure == CriterionMeasure.Growth && indicators.FirstOrDefault(known => known.Indicator.Key == criterion.Indicator) is { } measured)
        {
            CheckFigures(map, measured, test, log);
        }

        return criterion;
    }

    private static void Known(MapReader map, string key, string what, IEnumerable<string> known, ProblemLog log)
    {
        if (map[key] is YamlScalar { Text: not Named.None and not "" } scalar && !known.Contains(scalar.Text, StringComparer.Ordinal))
        {
            log.Refuse(scalar.Spot, $"unknown {what} '{scalar.Text}'{Nearest.Hint(scalar.Text, known)}", known.Any() ? $"one of {string.Join(", ", known)}" : $"a {what} of this program");
        }
    }

    private static void CheckMeasure(MapReader map, Criterion criterion, ProblemLog log)
    {
        // Without a readable measure nothing can be said about what goes with it.
        if (map["measure"] is not YamlScalar scalar || Choices.Measure.Find(scalar.Text) is null)
        {
            return;
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

    private static void CheckStandIns(MapReader map, Criterion criterion, ProblemLog log)
    {
        foreach (var (key, other) in new[] { ("less", criterion.Less), ("proxy", criterion.Proxy) })
        {
            if (other is not null && other == criterion.Indicator)
            {
                log.Refuse(map.SpotOf(key), $"'{other}' is the indicator that the criterion measures", "another indicator, or none");
            }
        }

        if (criterion.Proxy is not null && criterion.From is null)
        {
            log.Refuse(map.SpotOf("proxy"), $"'{criterion.Proxy}' would never stand in, since the criterion is measured from the beginning", "a day in 'from', until which it stands in, or proxy: none");
        }

        if (criterion.From is { } from && criterion.SuspendedFrom is { } until && until <= from)
        {
            log.Refuse(map.SpotOf("suspendedFrom"), "the criterion is suspended before it is measured", $"a day after 'from' ({Scalars.Shown(map["from"]!)})");
        }
    }

    private static void CheckFigures(MapReader map, PlacedIndicator measured, GrowthTest test, ProblemLog log)
    {
        var (table, key) = test == GrowthTest.PrintedTarget ? (measured.Targets, "targets") : (measured.Base, "base");
        if (table is null || !table.Months.Any())
        {
            log.Refuse(map.SpotOf("indicator"), $"the indicator '{measured.Key}' has no figures per month to measure growth by", $"a table '{key}' with the quarter's months in that indicator");
        }
    }
}
