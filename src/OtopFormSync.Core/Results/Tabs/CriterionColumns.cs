using System.Diagnostics;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Totals;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>The columns of one criterion on its indicator's tab.</summary>
internal sealed class CriterionColumns(IndexedState index, Criterion criterion, TabTable<District> table)
{
    private readonly CriterionTotal _total = index.Total(criterion);

    // By its own name: percentages and results are not in the indicator's unit.
    private readonly string _group = index.Wording.Say("setting.criterion", ("criterion", criterion.Name));

    public void Add()
    {
        switch (criterion.Measure)
        {
            case CriterionMeasure.Total:
                if (index.Program.KindOf(criterion.Indicator).IsNumber())
                {
                    AddNeeded();
                }

                AddState("ผล", index.Criteria.State);
                break;
            case CriterionMeasure.Growth:
                AddPercent("growth", "เพิ่มขึ้นจากปีฐาน (ร้อยละ)", 10);
                AddState("ผลเทียบเป้าหมาย", index.Criteria.StateOfTarget);
                break;
            case CriterionMeasure.Share:
                AddDivisor();
                AddNeeded();
                AddPercent("share", "ร้อยละ", 9);
                AddState("ผล", index.Criteria.State);
                break;
            case CriterionMeasure.OfTarget:
                AddPercent("share", "ร้อยละของเป้าหมาย", 10);
                AddState("ผลเทียบเป้าหมาย", index.Criteria.StateOfTarget);
                break;
            case CriterionMeasure.Score:
                break; // it has no indicator, so no tab but the summary
            default:
                throw new UnreachableException();
        }
    }

    private ReferenceFigure? DivisorFigure => criterion.Of is { } key ? index.Program.FindReference(key) : null;

    private void AddDivisor()
    {
        // On the divisor's own tab it stands already.
        var indicator = index.Program.FindIndicator(criterion.Indicator);
        if (DivisorFigure is { } divisor && !string.Equals(divisor.Tab, indicator?.Tab, StringComparison.Ordinal))
        {
            table.Add(Right("divisor", divisor.Name, 11), district => FigureCell.Number(Result(district)?.Against), () => FigureCell.Total(_total.Divisors));
        }
    }

    private void AddNeeded()
    {
        foreach (var (minimum, at) in index.Program.Grading.MinimumsOf(criterion.Key).Select((minimum, at) => (minimum, at)))
        {
            var title = criterion.Measure == CriterionMeasure.Share ? $"ระดับ {minimum.Grade} ({CriterionText.Percent(minimum.Bound)})"
                : criterion.Points.IsEmpty ? $"เกณฑ์ระดับ {minimum.Grade}" : $"เกณฑ์ {minimum.Grade} คะแนน";
            table.Add(
                Right($"needed_{minimum.Grade}".ToLowerInvariant(), title, 11),
                district => FigureCell.Number(Result(district)?.Minimums[at].Needed),
                () => FigureCell.Total(_total.Needed[at]));
        }
    }

    private void AddPercent(string key, string title, double width) => table.Add(Right(key, title, width), district => Percent(Result(district)), PercentTotal);

    private void AddState(string title, Func<CriterionResult, StateText> of) => table.Add(
        new() { Key = $"{criterion.Key}_state", Title = title, Group = _group, Width = 13, Alignment = Alignment.Center },
        district => State(Result(district), of));

    private Cell State(CriterionResult? result, Func<CriterionResult, StateText> of)
    {
        if (result is null)
        {
            return Cell.Of(index.Criteria.NotMeasured.Text, index.Criteria.NotMeasured.Look);
        }

        var state = of(result);
        var months = result.Months.IsEmpty || result.Months.Count == index.Months.Count ? null : index.Wording.Say("figure.months", ("months", string.Join(", ", result.Months.Select(ThaiText.ShortMonth))));
        return Cell.Of(index.Criteria.WithPrintedTarget(state.Text, result), state.Look, index.Criteria.Reason(result) ?? months);
    }

    private CriterionResult? Result(District district) => index.Result(district.Code, criterion.Key);

    private Cell Percent(CriterionResult? result) =>
        result?.Measured is { } measured ? FigureCell.Percent(measured) : Cell.Of(index.Wording.Say("figure.no-percent"), CellLook.Neutral, index.Criteria.Reason(result));

    private Cell PercentTotal() => _total.Result is { Measured: { } measured, Coverage: { } coverage }
        ? FigureCell.Percent(measured, CellLook.Strong, index.Criteria.Coverage(coverage))
        : Cell.Dash();

    private Column Right(string key, string title, double width) =>
        new() { Key = $"{criterion.Key}_{key}", Title = title, Group = _group, Width = width, Alignment = Alignment.Right };
}
