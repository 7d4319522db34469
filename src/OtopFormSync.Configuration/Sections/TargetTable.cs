using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Configuration.Sections;

/// <summary>A table of targets or base figures as it is written: a row of columns, one line for each district, printed totals.</summary>
internal sealed record TargetTable(Spot Spot, IReadOnlyList<TargetColumn> Columns, IReadOnlyList<DistrictRow> Rows)
{
    public const string QuarterColumn = "quarter";

    public IEnumerable<ReportingMonth> Months => Columns.Select(column => column.Month).OfType<ReportingMonth>();

    public static TargetTable Read(YamlNode node, bool hasQuarter, bool isWhole, DistrictNames names, ProblemLog log) =>
        Read(MapReader.Of(node, Shapes.Table, log), node.Spot, hasQuarter, isWhole, names, log);

    /// <summary>Targets that hold from a day on.</summary>
    public static (DateOnly From, TargetTable Table) ReadLater(YamlNode node, bool isWhole, DistrictNames names, ProblemLog log)
    {
        var map = MapReader.Of(node, Shapes.LaterTable, log);
        return (map.Date("from") ?? DateOnly.MinValue, Read(map, node.Spot, hasQuarter: true, isWhole, names, log));
    }

    private static TargetTable Read(MapReader map, Spot spot, bool hasQuarter, bool isWhole, DistrictNames names, ProblemLog log)
    {
        var columns = map["columns"] is { } list ? ReadColumns(list, hasQuarter, log) : [];
        var rows = columns.Count == 0 ? [] : DistrictRows.Read(map["rows"], columns.Count, isWhole, mayBeUnknown: true, names, log);
        DistrictRows.CheckTotals(map["totals"], columns.Count, isWhole, rows, log);
        var table = new TargetTable(spot, columns, rows);
        table.CheckQuarters(isWhole, log);
        return table;
    }

    /// <summary>The monthly figures of a row, as far as they are known and count.</summary>
    public ValueList<MonthFigure> MonthsOf(District district, FiscalQuarter? quarter) =>
        [.. Counting(district, quarter).Select(pair => pair is { Column.Month: { } month, Figure.Value: { } value } ? new MonthFigure(month, value) : null).OfType<MonthFigure>()];

    /// <summary>The printed figure of the quarter in a row; null when there is none, or it is not known.</summary>
    public decimal? QuarterOf(District district, FiscalQuarter? quarter) =>
        Counting(district, quarter).Where(pair => pair.Column.IsQuarter).Select(pair => pair.Figure.Value).FirstOrDefault();

    /// <summary>Whether a row lacks a figure that counts.</summary>
    public bool HasUnknown(District district, FiscalQuarter? quarter) => Counting(district, quarter).Any(pair => pair.Figure.Value is null);

    /// <summary>The figures of a row that count for nothing, since the district is not there in those months.</summary>
    public IEnumerable<(TargetColumn Column, PlacedFigure Figure)> Idle(District district, FiscalQuarter? quarter) =>
        Cells(district).Except(Counting(district, quarter)).Where(pair => pair is { Column.Month: not null, Figure.Value: not null });

    // Of a district that begins or ends within the quarter its own months count; a figure of the whole quarter then only where there are no others.
    private IEnumerable<(TargetColumn Column, PlacedFigure Figure)> Counting(District district, FiscalQuarter? quarter)
    {
        var own = quarter?.Months.Where(district.ReportsFor).ToList();
        return quarter is null || own!.Count == quarter.Months.Count
            ? Cells(district)
            : Cells(district).Where(pair => pair.Column.Month is { } month ? own.Contains(month) || own.Contains(month.Plus(12)) : !Months.Any());
    }

    private IEnumerable<(TargetColumn Column, PlacedFigure Figure)> Cells(District district) => Row(district.Code) is { } row ? Columns.Zip(row.Figures) : [];

    private static List<TargetColumn> ReadColumns(YamlNode node, bool hasQuarter, ProblemLog log)
    {
        var columns = new List<TargetColumn>();
        var items = Scalars.Items(node, log, $"a list of months{(hasQuarter ? $" and '{QuarterColumn}'" : "")}, such as [2023-10, 2023-11]");
        if (items.Count == 0 && node is YamlList)
        {
            log.Refuse(node.Spot, "the table has no columns", "at least one month");
        }

        foreach (var item in items)
        {
            var isQuarter = hasQuarter && item is YamlScalar { Text: QuarterColumn };
            var month = isQuarter ? null : Scalars.Month(item, log);
            if (columns.Exists(column => (isQuarter && column.IsQuarter) || (month is not null && column.Month == month)))
            {
                log.Refuse(item.Spot, $"column {Scalars.Shown(item)} stands twice", "each column once");
            }

            columns.Add(new(month, isQuarter, item.Spot));
        }

        return columns;
    }

    private void CheckQuarters(bool isWhole, ProblemLog log)
    {
        // Less than three months cannot be held against the quarter's figure.
        if (Months.Count() != 3 || !Columns.Any(column => column.IsQuarter))
        {
            return;
        }

        foreach (var row in Rows)
        {
            var parts = Columns.Zip(row.Figures).ToLookup(pair => pair.First.Month is not null, pair => pair.Second);
            DistrictRows.CheckSum(parts[false].First(), parts[true].Select(part => part.Value), row.Name, isWhole, log);
        }
    }

    private DistrictRow? Row(DistrictCode district) => Rows.FirstOrDefault(row => row.District == district);
}

/// <summary>A column: a month, or the whole quarter.</summary>
internal sealed record TargetColumn(ReportingMonth? Month, bool IsQuarter, Spot Spot);
