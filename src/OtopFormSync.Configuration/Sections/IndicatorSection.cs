using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Configuration.Sections;

/// <summary>An indicator with its key as written and the places that later checks point to.</summary>
internal sealed record PlacedIndicator(string Key, Indicator Indicator, Spot Spot, TargetTable? Targets, TargetTable? Base);

/// <summary>Reads the indicators.</summary>
internal static class IndicatorSection
{
    public static IReadOnlyList<PlacedIndicator> Read(YamlNode? node, FiscalQuarter? quarter, TabTitles tabs, Province province, ProblemLog log) =>
        [.. Named.Entries(node, "indicator", '_', log).Select(entry => ReadOne(entry, quarter, tabs, province, log))];

    private static PlacedIndicator ReadOne(YamlEntry entry, FiscalQuarter? quarter, TabTitles tabs, Province province, ProblemLog log)
    {
        var map = MapReader.Of(entry.Value, Shapes.Indicator, log);
        var names = new DistrictNames(province);
        var kind = map.Choose("kind", Choices.Kind);
        var isWhole = kind.IsWhole();
        var targets = map["targets"] is { } targetNode ? TargetTable.Read(targetNode, hasQuarter: true, isWhole, names, log) : null;
        var figures = map["base"] is { } baseNode ? TargetTable.Read(baseNode, hasQuarter: false, isWhole, names, log) : null;
        CheckMonths(targets, figures, quarter, log);
        var indicator = new Indicator
        {
            Key = Named.Indicator(entry.Key.Text)!, // a refused one does not leave the loader
            Name = map.Text("name"),
            Unit = map.Text("unit"),
            Kind = kind,
            Accumulation = map.Choose("reports", Choices.Reports),
            Required = map.Flag("required", true),
            Columns = map.Texts("columns", mayBeEmpty: false),
            Tab = tabs.TabOf(map, log) ?? "",
            Targets = Targets(targets, figures, province),
        };
        indicator = indicator with { Yes = map.OptionalText("yes") ?? indicator.Yes, No = map.OptionalText("no") ?? indicator.No };
        foreach (var key in new[] { "yes", "no" }.Where(key => map.Has(key) && kind.IsNumber()))
        {
            log.Refuse(map.SpotOf(key), $"'{key}' belongs to an indicator of answers", "kind: yesno or text, or the line left out");
        }

        return new(entry.Key.Text, indicator, entry.Key.Spot, targets, figures);
    }

    private static ValueList<DistrictTarget> Targets(TargetTable? targets, TargetTable? figures, Province province)
    {
        var given = (targets?.Rows ?? []).Concat(figures?.Rows ?? []).Select(row => row.District).ToHashSet();
        return
        [
            .. province.Districts.Where(district => given.Contains(district.Code)).Select(district => new DistrictTarget
            {
                District = district.Code,
                Months = targets?.MonthsOf(district.Code) ?? [],
                Quarter = targets?.QuarterOf(district.Code),
                Base = figures?.MonthsOf(district.Code) ?? [],
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
