using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Reads the rounds of a program's survey.</summary>
internal static class SurveySection
{
    public static SurveyRounds? Read(YamlNode? node, IReadOnlyList<PlacedIndicator> indicators, IReadOnlyList<PlacedReference> references, Province province, ProblemLog log)
    {
        if (node is null)
        {
            return null;
        }

        var map = MapReader.Of(node, Shapes.Surveys, log);
        var running = indicators.Where(placed => placed.Indicator is { Accumulation: Accumulation.RunningTotal, IsCounted: true }).Select(placed => placed.Indicator.Key).OfType<IndicatorKey>().ToList(); // one that is refused has none
        if (running.Find(key => key.Value == map.Text("indicator")) is not { } indicator)
        {
            log.Refuse(map.SpotOf("indicator"), $"'{map.Text("indicator")}' is no indicator whose running total is counted", running.Count == 0 ? "an indicator with 'kind: count' and 'reports: cumulative'" : string.Join(", ", running));
            return null;
        }

        var rounds = Named.Entries(map["rounds"], "round", '-', log).Select(entry => ReadRound(entry, references, province, log)).ToValueList();
        foreach (var (round, before) in rounds.Skip(1).Zip(rounds))
        {
            if (round.From < before.From)
            {
                log.Refuse(map.SpotOf("rounds"), $"the round '{round.Key}' begins before '{before.Key}'", "the rounds in the order of their days");
            }
        }

        return new(indicator, rounds);
    }

    private static SurveyRound ReadRound(YamlEntry entry, IReadOnlyList<PlacedReference> references, Province province, ProblemLog log)
    {
        var map = MapReader.Of(entry.Value, Shapes.SurveyRound, log);
        if (map.Has("target") == map.Has("rows"))
        {
            log.Refuse(entry.Key.Spot, $"the round '{entry.Key.Text}' has {(map.Has("rows") ? "both 'target' and 'rows'" : "no targets")}", "either 'target' with the key of a reference figure, or 'rows' with a line for each district");
        }

        var (from, until) = (map.Date("from"), map.Date("until"));
        if (until < from)
        {
            log.Refuse(map.SpotOf("until"), $"the round '{entry.Key.Text}' ends before it begins", "a day from 'from' on");
        }

        return new()
        {
            Key = entry.Key.Text,
            Name = map.Text("name"),
            From = from,
            Until = until,
            Targets = map.Has("rows")
                ? [.. DistrictRows.Read(map["rows"], 1, isWhole: true, mayBeUnknown: false, new(province), log).Select(row => new DistrictFigure(row.District, row.Figures[0].Value ?? 0))]
                : FiguresOf("target", map, references, log) ?? [],
            Printed = FiguresOf("sent", map, references, log),
            Reminders = map["remind"] is { } days ? [.. Scalars.Items(days, log, "a list of days").Select(day => Scalars.Date(day, log)).OfType<DateOnly>().Order()] : [],
        };
    }

    private static ValueList<DistrictFigure>? FiguresOf(string key, MapReader map, IReadOnlyList<PlacedReference> references, ProblemLog log)
    {
        if (!map.Has(key))
        {
            return null;
        }

        if (references.FirstOrDefault(placed => string.Equals(placed.Figure.Key, map.Text(key), StringComparison.Ordinal)) is { } reference)
        {
            return reference.Figure.Figures;
        }

        log.Refuse(map.SpotOf(key), $"'{map.Text(key)}' is no reference figure", references.Count == 0 ? "a figure under 'references'" : string.Join(", ", references.Select(placed => placed.Figure.Key)));
        return [];
    }
}
