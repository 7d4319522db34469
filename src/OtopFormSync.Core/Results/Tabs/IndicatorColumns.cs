using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>The columns of one indicator: its months, its quarter, and the criteria that measure it.</summary>
internal sealed class IndicatorColumns(BookIndex index, Indicator indicator, TabTable<District> table)
{
    private readonly bool _hasMonthTargets = indicator.Targets.Any(target => !target.Months.IsEmpty);
    private readonly bool _hasBase = indicator.Targets.Any(target => !target.Base.IsEmpty);
    private readonly double _width = indicator.Kind switch
    {
        IndicatorKind.Amount => 14,
        IndicatorKind.Count => 10,
    };

    /// <summary>The key of the column with the figure of the quarter so far.</summary>
    public static string ActualKey(Indicator indicator) => $"{indicator.Key}_total";

    /// <summary>The key of the column with the target of the months that were counted.</summary>
    public static string TargetToDateKey(Indicator indicator) => $"{indicator.Key}_target_to_date";

    public bool HasTargetToDate => _hasMonthTargets;

    public void Add()
    {
        foreach (var month in index.Months)
        {
            AddMonth(month);
        }

        AddQuarter();
        foreach (var criterion in index.Program.Grading.Criteria.Where(criterion => criterion.Indicator == indicator.Key))
        {
            new CriterionColumns(index, criterion, Group, table).Add();
        }
    }

    private string ActualTitle => indicator.Accumulation switch
    {
        Accumulation.Increment => "ผลงานสะสม",
        Accumulation.RunningTotal => "ยอดสะสมล่าสุด",
    };

    private string Group => $"{indicator.Name} ({indicator.Unit})";

    private void AddMonth(ReportingMonth month)
    {
        var key = $"{indicator.Key}_{month}";
        if (!_hasMonthTargets)
        {
            table.Add(
                Number(key, ThaiText.ShortMonth(month), Group),
                district => FigureCell.Of(index, indicator, district, month),
                () => Sum(district => index.Figure(district.Code, month, indicator.Key)));
            return;
        }

        var group = $"{ThaiText.Month(month)} ({indicator.Unit})";
        table
            .Add(
                Number($"{key}_target", "เป้าหมาย", group),
                district => FigureCell.Number(index.Target(indicator.Key, district.Code)?.OfMonth(month)),
                () => Sum(district => index.Target(indicator.Key, district.Code)?.OfMonth(month)))
            .Add(
                Number(key, "ผลงาน", group),
                district => FigureCell.Of(index, indicator, district, month),
                () => Sum(district => index.Figure(district.Code, month, indicator.Key)));
        if (_hasBase)
        {
            table.Add(
                new() { Key = $"{key}_growth", Title = "เพิ่มขึ้น (ร้อยละ)", Group = group, Width = 9, Alignment = Alignment.Right },
                district => Growth([district], month),
                () => Growth(index.Districts, month));
        }
        else
        {
            table.Add(
                Number($"{key}_difference", "ส่วนต่าง", group),
                district => Difference(district, month) is { } difference ? FigureCell.Number(difference, difference < 0 ? CellLook.Bad : CellLook.Plain) : Cell.Of("–", CellLook.Muted),
                () => Sum(district => Difference(district, month)));
        }
    }

    private void AddQuarter()
    {
        var group = _hasMonthTargets ? "รวมไตรมาส" : Group;
        if (indicator.Targets.Any(target => target.Quarter is not null || !target.Months.IsEmpty))
        {
            table.Add(
                Number($"{indicator.Key}_target", "เป้าหมายไตรมาส", group),
                QuarterTarget,
                () => Sum(district => PrintedTarget(district), QuarterTotalNote()));
        }

        if (_hasMonthTargets)
        {
            table.Add(
                Number(TargetToDateKey(indicator), "เป้าหมายเดือนที่รายงานแล้ว", group),
                district => FigureCell.Number(TargetToDate(district)),
                () => Sum(TargetToDate));
        }

        table.Add(
            Number(ActualKey(indicator), ActualTitle, group),
            district => FigureCell.Number(Actual(district)),
            () => Sum(Actual));
    }

    private Column Number(string key, string title, string group) =>
        new() { Key = key, Title = title, Group = group, Width = _width, Alignment = Alignment.Right };

    private decimal? PrintedTarget(District district) => index.Target(indicator.Key, district.Code) is { } target
        ? target.Quarter ?? (target.Months.IsEmpty ? null : target.Months.Sum(month => month.Value))
        : null;

    private Cell QuarterTarget(District district)
    {
        var target = index.Target(indicator.Key, district.Code);
        var difference = target is { Quarter: { } printed, Months.IsEmpty: false } ? printed - target.Months.Sum(month => month.Value) : 0;
        return FigureCell.Number(
            PrintedTarget(district),
            note: difference == 0 ? null : $"ยอดรวมตามที่พิมพ์ในหนังสือต่างจากผลรวมรายเดือน {CriterionText.Number(Math.Abs(difference))} {indicator.Unit} เนื่องจากการปัดเศษ");
    }

    private string? QuarterTotalNote()
    {
        var printed = index.Districts.Sum(district => PrintedTarget(district) ?? 0);
        var months = index.Districts.Sum(district => index.Target(indicator.Key, district.Code)?.Months.Sum(month => month.Value) ?? 0);
        return !_hasMonthTargets || printed == months ? null : $"ผลรวมของยอดไตรมาสต่างจากผลรวมรายเดือน {CriterionText.Number(Math.Abs(printed - months))} {indicator.Unit} เนื่องจากการปัดเศษ";
    }

    private decimal? TargetToDate(District district)
    {
        var counted = index.Months.Where(month => index.Figure(district.Code, month, indicator.Key) is not null).ToList();
        if (counted.Count == 0)
        {
            return null;
        }

        // A complete quarter is held against what the grading holds it against: by default the printed total.
        var result = index.Program.Grading.Criteria
            .Where(criterion => criterion.Measure == CriterionMeasure.Growth && criterion.Indicator == indicator.Key)
            .Select(criterion => index.Result(district.Code, criterion.Key)?.Against)
            .FirstOrDefault(against => against is not null);
        return result ?? counted.Sum(month => index.Target(indicator.Key, district.Code)?.OfMonth(month) ?? 0);
    }

    private decimal? Actual(District district)
    {
        var figures = index.Months.Select(month => index.Figure(district.Code, month, indicator.Key)).OfType<decimal>().ToList();
        return figures.Count == 0 ? null : indicator.Accumulation.Total(figures);
    }

    private decimal? Difference(District district, ReportingMonth month) =>
        index.Figure(district.Code, month, indicator.Key) - index.Target(indicator.Key, district.Code)?.OfMonth(month);

    /// <summary>Growth of the districts that reported the month and have a base figure for it.</summary>
    private Cell Growth(IEnumerable<District> districts, ReportingMonth month)
    {
        decimal actual = 0;
        decimal before = 0;
        foreach (var district in districts)
        {
            if (index.Figure(district.Code, month, indicator.Key) is { } figure && index.Base(indicator.Key, district.Code, month) is { } @base)
            {
                actual += figure;
                before += @base;
            }
        }

        return before > 0 ? CriterionColumns.Cut(((actual / before) - 1) * 100) : Cell.Of("–", CellLook.Muted);
    }

    private Cell Sum(Func<District, decimal?> figure, string? note = null)
    {
        var figures = index.Districts.Select(figure).Where(value => value is not null).ToList();
        return figures.Count == 0
            ? Cell.Of("–", CellLook.Muted)
            : FigureCell.Number(figures.Sum(), CellLook.Strong, note ?? CriterionTotals.Coverage(figures.Count, index.Districts.Count));
    }
}
