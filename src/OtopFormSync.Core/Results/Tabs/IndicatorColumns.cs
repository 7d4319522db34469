using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Totals;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>The columns of one indicator: its months, its quarter, and the criteria that measure it.</summary>
internal sealed class IndicatorColumns(IndexedState index, Indicator indicator, TabTable<District> table)
{
    private readonly bool _hasMonthTargets = indicator.Targets.Any(target => !target.Months.IsEmpty);
    private readonly bool _hasBase = indicator.Targets.Any(target => !target.Base.IsEmpty);
    private readonly IndicatorFigures _totals = index.Totals(indicator.Key);
    private readonly double _width = indicator.Kind switch
    {
        IndicatorKind.Amount => 14,
        IndicatorKind.Count or IndicatorKind.YesNo => 10,
        IndicatorKind.Text => 26,
    };

    /// <summary>The key of the column with the figure of the quarter so far.</summary>
    public static string ActualKey(Indicator indicator) => $"{indicator.Key}_total";

    /// <summary>The key of the column with the target of the months that were counted.</summary>
    public static string TargetToDateKey(Indicator indicator) => $"{indicator.Key}_target_to_date";

    public bool HasTargetToDate => _hasMonthTargets;

    public void Add()
    {
        for (var at = 0; at < index.Months.Count; at++)
        {
            AddMonth(at);
        }

        AddQuarter();
        foreach (var criterion in index.Program.Grading.Criteria.Where(criterion => criterion.Indicator == indicator.Key))
        {
            new CriterionColumns(index, criterion, table).Add();
        }
    }

    private string ActualTitle => indicator.Accumulation switch
    {
        Accumulation.Increment => "ผลงานสะสม",
        Accumulation.RunningTotal => "ยอดสะสมล่าสุด",
    };

    private string Group => $"{indicator.Name} ({indicator.Unit})";

    private void AddMonth(int at)
    {
        var month = index.Months[at];
        var key = $"{indicator.Key}_{month}";
        if (!_hasMonthTargets)
        {
            table.Add(
                Number(key, ThaiText.ShortMonth(month), Group),
                district => FigureCell.Of(index, indicator, district, month),
                () => Sum(_totals.Months[at].Figure));
            return;
        }

        var group = $"{ThaiText.Month(month)} ({indicator.Unit})";
        table
            .Add(
                Number($"{key}_target", "เป้าหมาย", group),
                district => FigureCell.Number(Figures(district)?.Months[at].Target.Value),
                () => Sum(_totals.Months[at].Target))
            .Add(
                Number(key, "ผลงาน", group),
                district => FigureCell.Of(index, indicator, district, month),
                () => Sum(_totals.Months[at].Figure));
        if (_hasBase)
        {
            table.Add(
                new() { Key = $"{key}_growth", Title = "เพิ่มขึ้น (ร้อยละ)", Group = group, Width = 12, Alignment = Alignment.Right },
                district => Growth(Figures(district)?.Months[at].Growth.Value),
                () => Growth(_totals.Months[at].Growth.Value, Coverage(_totals.Months[at].Growth)));
        }
        else
        {
            table.Add(
                Number($"{key}_difference", "ส่วนต่าง", group),
                district => Figures(district)?.Months[at].Difference.Value is { } difference ? FigureCell.Number(difference, difference < 0 ? CellLook.Bad : CellLook.Plain) : Cell.Dash(),
                () => Sum(_totals.Months[at].Difference));
        }
    }

    private void AddQuarter()
    {
        var group = _hasMonthTargets ? "รวมไตรมาส" : Group;
        if (indicator.Targets.Any(target => target.Quarter is not null || !target.Months.IsEmpty))
        {
            table.Add(
                Number($"{indicator.Key}_target", "เป้าหมายไตรมาส", group),
                district => FigureCell.Number(
                    Figures(district)?.QuarterTarget.Value,
                    note: Figures(district)?.QuarterRounding is { } rounding and not 0 ? Rounding("figure.rounding", rounding) : null),
                () => Sum(_totals.QuarterTarget, _totals.QuarterRounding == 0 ? null : Rounding("figure.rounding-total", _totals.QuarterRounding)));
        }

        if (_hasMonthTargets)
        {
            table.Add(
                Number(TargetToDateKey(indicator), "เป้าหมายเดือนที่รายงานแล้ว", group),
                district => FigureCell.Number(Figures(district)?.TargetToDate.Value),
                () => Sum(_totals.TargetToDate));
        }

        table.Add(
            Number(ActualKey(indicator), ActualTitle, group),
            district => FigureCell.ToDate(indicator, Figures(district)?.ToDate.Value),
            () => Sum(_totals.ToDate));
    }

    private Column Number(string key, string title, string group) =>
        new() { Key = key, Title = title, Group = group, Width = _width, Alignment = Alignment.Right };

    private IndicatorFigures? Figures(District district) => index.Figures(indicator.Key, district.Code);

    private string Rounding(string sentence, decimal difference) => index.Wording.Say(sentence, ("difference", CriterionText.Number(Math.Abs(difference))), ("unit", indicator.Unit));

    private static Cell Growth(decimal? percent, string? note = null) => percent is { } known ? FigureCell.Percent(known, note: note) : Cell.Dash();

    private string? Coverage(FigureSum sum) => index.Criteria.Coverage(sum.Districts, index.Districts.Count);

    private Cell Sum(FigureSum sum, string? note = null) => FigureCell.Total(sum, note ?? Coverage(sum));
}
