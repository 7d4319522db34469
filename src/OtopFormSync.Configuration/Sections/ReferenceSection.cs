using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Configuration.Sections;

/// <summary>A reference figure with its place.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Spot">Its place.</param>
/// <param name="Unknown">The districts whose row says that it is not known yet.</param>
internal sealed record PlacedReference(ReferenceFigure Figure, Spot Spot, ValueList<DistrictCode> Unknown);

/// <summary>Reads the tables of reference figures: several figures side by side, one district a line.</summary>
internal static class ReferenceSection
{
    public static IReadOnlyList<PlacedReference> Read(YamlNode? node, TabTitles tabs, Province province, ProblemLog log) =>
        node is null ? [] : [.. Scalars.Items(node, log, "a list of tables").SelectMany(table => ReadTable(table, tabs, province, log))];

    private static List<PlacedReference> ReadTable(YamlNode node, TabTitles tabs, Province province, ProblemLog log)
    {
        var map = MapReader.Of(node, Shapes.ReferenceTable, log);
        var tab = tabs.TabOf(map, log);
        var columns = Named.Entries(map["figures"], "figure", '_', log);
        var rows = columns.Count == 0 ? [] : DistrictRows.Read(map["rows"], columns.Count, isWhole: false, mayBeUnknown: true, new(province), log);
        DistrictRows.CheckTotals(map["totals"], columns.Count, isWhole: true, rows, log);
        return [.. columns.Select((column, index) => ReadFigure(column, index, tab, rows, province, log))];
    }

    private static PlacedReference ReadFigure(YamlEntry column, int index, string? tab, IReadOnlyList<DistrictRow> rows, Province province, ProblemLog log)
    {
        var map = MapReader.Of(column.Value, Shapes.ReferenceFigure, log);
        var figures = from district in province.Districts
                      join row in rows on district.Code equals row.District
                      where row.Figures[index].Value is not null
                      select new DistrictFigure(district.Code, row.Figures[index].Value!.Value);
        var (whole, done) = (map.Has("of") ? map.Name("of") : null, Named.Indicator(map.Has("less") ? map.Name("less") : null));
        if (map.Has("of") != map.Has("less"))
        {
            log.Refuse(column.Key.Spot, $"the figure '{column.Key.Text}' has only one of 'of' and 'less'", "both: what is to be done, and the indicator of what has been done; or neither");
        }

        return new(new() { Key = column.Key.Text, Name = map.Text("name"), Unit = map.Text("unit"), Tab = tab, Whole = whole, Done = done, Figures = figures.ToValueList() }, column.Key.Spot, rows.Where(row => row.Figures[index].Value is null).Select(row => row.District).ToValueList());
    }

    /// <summary>Refuses figures that hang on what is not there.</summary>
    public static void CheckNames(IReadOnlyList<PlacedReference> references, IReadOnlyList<PlacedIndicator> indicators, ProblemLog log)
    {
        foreach (var (reference, spot, _) in references)
        {
            if (reference.Whole is { } whole && !references.Any(other => string.Equals(other.Figure.Key, whole, StringComparison.Ordinal)))
            {
                log.Refuse(spot, $"'of' of the figure '{reference.Key}' names '{whole}', which is no reference figure", string.Join(", ", references.Select(other => other.Figure.Key)));
            }

            if (reference.Done is { } done && !indicators.Any(placed => placed.Indicator.Key == done))
            {
                log.Refuse(spot, $"'less' of the figure '{reference.Key}' names '{done}', which is no indicator", string.Join(", ", indicators.Select(placed => placed.Indicator.Key)));
            }
        }
    }
}
