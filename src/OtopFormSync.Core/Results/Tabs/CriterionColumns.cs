using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>The columns of one criterion on its indicator's tab.</summary>
internal sealed class CriterionColumns(BookIndex index, Criterion criterion, string group, TabTable<District> table)
{
    public void Add()
    {
        switch (criterion.Measure)
        {
            case CriterionMeasure.Total:
                AddNeeded();
                AddState("ผล", "ผ่าน", "ไม่ผ่าน");
                break;
            case CriterionMeasure.Growth:
                table.Add(
                    Right("growth", "เพิ่มขึ้นจากปีฐาน (ร้อยละ)", 10),
                    district => Percent(Result(district)),
                    () => CriterionTotals.GrowthPercent(index, criterion) is { } growth ? Cut(growth, CellLook.Strong) : Cell.Of("–", CellLook.Muted));
                AddState("ผลเทียบเป้าหมาย", "บรรลุ", "ไม่บรรลุ");
                break;
            case CriterionMeasure.Share:
                AddDivisor();
                AddNeeded();
                table.Add(
                    Right("share", "ร้อยละ", 9),
                    district => Percent(Result(district)),
                    ShareTotal);
                AddState("ผล", "ผ่าน", "ไม่ผ่าน");
                break;
        }
    }

    /// <summary>A percentage cut to two decimals, never rounded up; a fall of 0.001 shows as one of 0.01, as in the grading's sentences.</summary>
    public static Cell Cut(decimal percent, CellLook look = CellLook.Plain) => Cell.Of(decimal.Round(percent, 2, MidpointRounding.ToNegativeInfinity), NumberLook.TwoDecimals, look);

    /// <summary>The best first: the grades with a minimum for this criterion, with their bounds; of equal bounds the best grade.</summary>
    private IEnumerable<(Grade Grade, decimal Bound)> Minimums => index.Program.Grading.Grades
        .SelectMany(rule => rule.Conditions, (rule, condition) => (rule.Grade, Condition: condition))
        .Where(pair => pair.Condition.Operator == ConditionOperator.AtLeast && string.Equals(pair.Condition.Criterion, criterion.Key, StringComparison.Ordinal))
        .Select(pair => (pair.Grade, pair.Condition.Bound))
        .DistinctBy(pair => pair.Bound);

    private ReferenceFigure? DivisorFigure => criterion.Of is { } key ? index.Program.FindReference(key) : null;

    private void AddDivisor()
    {
        // On the divisor's own tab it stands already.
        var indicator = index.Program.FindIndicator(criterion.Indicator);
        if (DivisorFigure is { } divisor && !string.Equals(divisor.Tab, indicator?.Tab, StringComparison.Ordinal))
        {
            table.Add(Right("divisor", divisor.Name, 11), district => FigureCell.Number(Divisor(district)), () => Sum(Divisor));
        }
    }

    private void AddNeeded()
    {
        foreach (var (grade, bound) in Minimums)
        {
            var title = criterion.Measure == CriterionMeasure.Share ? $"ระดับ {grade} ({CriterionText.Percent(bound)})" : $"เกณฑ์ระดับ {grade}";
            table.Add(
                Right($"needed_{grade}".ToLowerInvariant(), title, 9),
                district => FigureCell.Number(Needed(district, bound)),
                () => Sum(district => Needed(district, bound)));
        }
    }

    private void AddState(string title, string met, string missed) => table.Add(
        new() { Key = $"{criterion.Key}_state", Title = title, Group = group, Width = 13, Alignment = Alignment.Center },
        district => State(Result(district), met, missed));

    private Cell State(CriterionResult? result, string met, string missed)
    {
        if (result is null)
        {
            return Cell.Of("– ยังไม่วัด", CellLook.Neutral);
        }

        var state = CriterionText.State(result, met, missed);
        var months = result.Months.IsEmpty || result.Months.Count == index.Months.Count ? null : $"คิดจากเดือนที่รายงานแล้ว: {string.Join(", ", result.Months.Select(ThaiText.ShortMonth))}";
        return Cell.Of(state.Text, state.Look, result.NotMeasuredBecause ?? months);
    }

    private CriterionResult? Result(District district) => index.Result(district.Code, criterion.Key);

    private static Cell Percent(CriterionResult? result) =>
        result?.Measured is { } measured ? Cut(measured) : Cell.Of("ยังไม่วัด", CellLook.Neutral, result?.NotMeasuredBecause);

    private decimal? Divisor(District district) => Result(district)?.Against ?? (criterion.Of is { } key ? index.Reference(key, district.Code) : null);

    private decimal? Needed(District district, decimal bound) =>
        criterion.Measure == CriterionMeasure.Share ? Divisor(district) is { } divisor ? CriterionText.UnitsFor(bound, divisor) : null : bound;

    private Cell ShareTotal()
    {
        var measured = index.Districts.Select(Result).Where(result => result is { Actual: not null, Against: > 0 }).ToList();
        return measured.Count == 0
            ? Cell.Of("–", CellLook.Muted)
            : Cut(measured.Sum(result => result?.Actual ?? 0) * 100m / measured.Sum(result => result?.Against ?? 0), CellLook.Strong);
    }

    private Cell Sum(Func<District, decimal?> figure)
    {
        var figures = index.Districts.Select(figure).Where(value => value is not null).ToList();
        return figures.Count == 0 ? Cell.Of("–", CellLook.Muted) : FigureCell.Number(figures.Sum(), CellLook.Strong);
    }

    private Column Right(string key, string title, double width) =>
        new() { Key = $"{criterion.Key}_{key}", Title = title, Group = group, Width = width, Alignment = Alignment.Right };
}
