using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Configuration.Sections;

/// <summary>An indicator with its key as written and the places that later checks point to.</summary>
internal sealed record PlacedIndicator(string Key, Indicator Indicator, Spot Spot, TargetTable? Targets, TargetTable? Base);

/// <summary>Reads the indicators.</summary>
internal static class IndicatorSection
{
    private static readonly string[] Answers = ["yes", "no"];

    public static IReadOnlyList<PlacedIndicator> Read(YamlNode? node, FiscalQuarter? quarter, TabTitles tabs, Province province, ProblemLog log)
    {
        IReadOnlyList<PlacedIndicator> indicators = [.. Named.Entries(node, "indicator", '_', log).Select(entry => ReadOne(entry, quarter, tabs, province, log))];
        CheckSums(indicators, log);
        return indicators;
    }

    private static void CheckSums(IReadOnlyList<PlacedIndicator> indicators, ProblemLog log)
    {
        foreach (var (sum, part) in indicators.SelectMany(sum => sum.Indicator.SumOf.Select(part => (sum, part))))
        {
            var known = indicators.FirstOrDefault(other => other.Indicator.Key == part)?.Indicator;
            if (known is null || !known.SumOf.IsEmpty || known.Kind != sum.Indicator.Kind || known.Accumulation != sum.Indicator.Accumulation || !known.Kind.IsNumber())
            {
                log.Refuse(sum.Spot, $"'{part}' cannot be a part of '{sum.Key}'", "indicators of this program that are no sums themselves, of the same 'kind' (amount or count) and 'reports'");
            }
        }
    }

    private static PlacedIndicator ReadOne(YamlEntry entry, FiscalQuarter? quarter, TabTitles tabs, Province province, ProblemLog log)
    {
        var map = MapReader.Of(entry.Value, Shapes.Indicator, log);
        var names = new DistrictNames(province);
        var kind = map.Choose("kind", SettingWords.Kind);
        var isWhole = kind.IsWhole();
        var targets = map["targets"] is { } targetNode ? TargetTable.Read(targetNode, hasQuarter: true, isWhole, names, log) : null;
        var figures = map["base"] is { } baseNode ? TargetTable.Read(baseNode, hasQuarter: false, isWhole, names, log) : null;
        CheckMonths(targets, figures, quarter, log);
        var later = map["laterTargets"] is { } laterNode ? Scalars.Items(laterNode, log, "a list of tables with 'from'").Select(item => TargetTable.ReadLater(item, isWhole, names, log)).ToList() : [];
        foreach (var (table, at) in later.Select((table, at) => (table, at)))
        {
            CheckMonths(table.Table, null, quarter, log);
            if (at > 0 && table.From <= later[at - 1].From)
            {
                log.Refuse(table.Table.Spot, "the later targets are not in the order of their days", "the earliest day first, each day once");
            }
        }

        var indicator = new Indicator
        {
            Key = Named.Indicator(entry.Key.Text)!, // a refused one does not leave the loader
            Name = map.Text("name"),
            Unit = map.Text("unit"),
            Kind = kind,
            Accumulation = map.Choose("reports", SettingWords.Reports),
            Required = map.Flag("required", true),
            Columns = map.Texts("columns", mayBeEmpty: false),
            Tab = tabs.TabOf(map, log) ?? "",
            Targets = Targets(targets, figures, province, quarter),
            LaterTargets = [.. later.Select(table => new LaterTargets(table.From, Targets(table.Table, null, province, quarter)))],
            SumOf = map["sumOf"] is null ? [] : [.. map.Texts("sumOf", mayBeEmpty: false).Select(Named.Indicator).OfType<IndicatorKey>()],
        };
        indicator = indicator with { Yes = map.OptionalText("yes") ?? indicator.Yes, No = map.OptionalText("no") ?? indicator.No };
        foreach (var key in Answers.Where(key => map.Has(key) && kind.IsNumber()))
        {
            log.Refuse(map.SpotOf(key), $"'{key}' belongs to an indicator of answers", "kind: yesno or text, or the line left out");
        }

        return new(entry.Key.Text, indicator, entry.Key.Spot, targets, figures);
    }

    private static ValueList<DistrictTarget> Targets(TargetTable? targets, TargetTable? figures, Province province, FiscalQuarter? quarter)
    {
        var given = (targets?.Rows ?? []).Concat(figures?.Rows ?? []).Select(row => row.District).ToHashSet();
        return
        [
            .. province.Districts.Where(district => given.Contains(district.Code)).Select(district => new DistrictTarget
            {
                District = district.Code,
                Months = targets?.MonthsOf(district, quarter) ?? [],
                Quarter = targets?.QuarterOf(district, quarter),
                Base = figures?.MonthsOf(district, quarter) ?? [],
            }),
        ];
    }

    private static void CheckMonths(TargetTable? targets, TargetTable? figures, FiscalQuarter? quarter, ProblemLog log)
    {
        if (quarter is null)
        {
            return;
        }

        foreach (var column in targets?.Columns ?? [])
        {
            if (column.Month is { } month && !quarter.Contains(month))
            {
                log.Refuse(column.Spot, $"month {month} is outside the quarter {quarter}", $"{string.Join(", ", quarter.Months)} or '{TargetTable.QuarterColumn}'");
            }
        }

        foreach (var column in figures?.Columns ?? [])
        {
            // The base year is either a year before the quarter, or the calendar year that holds its months.
            if (column.Month is { } month && !quarter.Contains(month) && !quarter.Contains(month.Plus(12)))
            {
                log.Refuse(column.Spot, $"month {month} is not one of the base year's for the quarter {quarter}", string.Join(", ", quarter.Months.Select(own => own.Plus(-12))));
            }
        }
    }
}
