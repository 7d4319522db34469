using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Reads from which day on what measures a criterion: the list 'measured', or the single days 'from', 'proxy' and 'suspendedFrom' in its place.</summary>
/// <param name="indicators">The program's indicators.</param>
/// <param name="criteria">The program's criteria, as they stand in the file.</param>
/// <param name="log">Takes what is wrong.</param>
internal sealed class CriterionChanges(ValueList<string> indicators, IReadOnlyList<YamlEntry> criteria, ProblemLog log)
{
    private static readonly string[] Days = ["from", "proxy", "suspendedFrom"];

    public ValueList<CriterionChange> Read(MapReader map, Criterion criterion)
    {
        if (map["measured"] is not { } node)
        {
            return OfDays(map, criterion);
        }

        foreach (var key in Days.Where(map.Has))
        {
            log.Refuse(map.SpotOf(key), $"'{key}' and 'measured' both say from when the criterion '{criterion.Key}' is measured", $"the line '{key}' left out");
        }

        var items = Scalars.Items(node, log, "a list such as [{ from: 2023-12-01, by: none }]");
        var changes = new List<CriterionChange>();
        foreach (var item in items)
        {
            var change = ReadOne(item, criterion);
            if (change.From is null && changes.Count > 0)
            {
                log.Refuse(item.Spot, "only the first change can hold from the start", "a day in 'from'");
            }
            else if (changes.Count > 0 && change.From <= changes[^1].From)
            {
                log.Refuse(item.Spot, "the changes are not in the order of their days", "the earliest day first, each day once");
            }

            if (change.Source is CriterionSource.Unmeasured)
            {
                log.Note(item.Spot, $"the criterion '{criterion.Key}' is not measured {(change.From is null ? "from the start" : $"from {change.From:yyyy-MM-dd}")} on", "a further change from the day on which it is measured; till then grades are ranges, and final only once an officer closes the quarter");
            }

            changes.Add(change);
        }

        return [.. changes];
    }

    private CriterionChange ReadOne(YamlNode node, Criterion criterion)
    {
        var map = MapReader.Of(node, Shapes.CriterionChange, log);
        if (node is YamlMap && map.Has("by") == map.Has("criterion"))
        {
            log.Refuse(map.Spot, "a change names either 'by' or 'criterion'", "by: none (not measured), by: an indicator, or criterion: another criterion in its place");
        }

        var others = criteria.Where(entry => !string.Equals(entry.Key.Text, criterion.Key, StringComparison.Ordinal)).ToList();
        Named.CheckKnown(map, "by", "indicator", indicators, log);
        Named.CheckKnown(map, "criterion", "criterion", others.Select(entry => entry.Key.Text), log);
        var other = map.Name("criterion");
        if (others.Find(entry => string.Equals(entry.Key.Text, other, StringComparison.Ordinal)) is { Value: YamlMap { Entries: var own } } && own.Any(entry => entry.Key.Text is "measured" || Days.Contains(entry.Key.Text, StringComparer.Ordinal)))
        {
            log.Refuse(map.SpotOf("criterion"), $"the criterion '{other}' is to stand in and has days of its own", $"'{other}' without 'measured'");
        }

        return new(map.Date("from"), other is not null ? new CriterionSource.OfCriterion(other) : Of(Named.Indicator(map.Name("by"))));
    }

    private ValueList<CriterionChange> OfDays(MapReader map, Criterion criterion)
    {
        var (from, proxy, suspended) = (map.Date("from"), Named.Indicator(map.Name("proxy")), map.Date("suspendedFrom"));
        Named.CheckKnown(map, "proxy", "indicator", indicators, log);
        if (proxy is not null && proxy == criterion.Indicator)
        {
            log.Refuse(map.SpotOf("proxy"), $"'{proxy}' is the indicator that the criterion measures", "another indicator, or none");
        }

        if (proxy is not null && from is null)
        {
            log.Refuse(map.SpotOf("proxy"), $"'{proxy}' would never stand in, since the criterion is measured from the beginning", "a day in 'from', until which it stands in, or proxy: none");
        }

        if (suspended <= from)
        {
            log.Refuse(map.SpotOf("suspendedFrom"), "the criterion is suspended before it is measured", $"a day after 'from' ({Scalars.Shown(map["from"]!)})");
        }

        return
        [
            .. from is null ? (ReadOnlySpan<CriterionChange>)[] : [new(null, Of(proxy)), new(from, Of(criterion.Indicator))],
            .. suspended is null ? (ReadOnlySpan<CriterionChange>)[] : [new(suspended, Of(null))],
        ];
    }

    private static CriterionSource Of(IndicatorKey? indicator) => indicator is null ? new CriterionSource.Unmeasured() : new CriterionSource.OfIndicator(indicator);
}
