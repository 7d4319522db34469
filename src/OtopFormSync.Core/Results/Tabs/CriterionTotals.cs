using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>Province totals of a criterion: sums of what the districts' rows show.</summary>
internal static class CriterionTotals
{
    public static Cell Summary(BookIndex index, Criterion criterion)
    {
        var results = index.Districts.Select(district => index.Result(district.Code, criterion.Key)).OfType<CriterionResult>().Where(result => result.Actual is not null).ToList();
        if (results.Count == 0)
        {
            return Cell.Of("– ยังไม่วัด", CellLook.Neutral);
        }

        var actual = results.Sum(result => result.Actual ?? 0);
        var unit = CriterionText.Unit(index.Program, criterion);
        var text = criterion.Measure switch
        {
            CriterionMeasure.Total => $"{CriterionText.Number(actual)} {unit}",
            CriterionMeasure.Growth when results.All(result => result.Against is not null) =>
                $"{CriterionText.Number(actual)} จาก {CriterionText.Number(results.Sum(result => result.Against ?? 0))} {unit}{Growth(index, criterion)}",
            CriterionMeasure.Share when results.Sum(result => result.Against ?? 0) is > 0 and var divisor =>
                $"{CriterionText.Number(actual)} {unit}\nคิดเป็น {ThaiText.Percent(actual * 100m / divisor, 2)}%",
            CriterionMeasure.Growth or CriterionMeasure.Share => $"{CriterionText.Number(actual)} {unit}",
        };
        return Cell.Of(text, CellLook.Strong, results.Count == index.Districts.Count ? null : Coverage(results.Count, index.Districts.Count));
    }

    /// <summary>Says that a total does not cover every district; null when it does.</summary>
    public static string? Coverage(int counted, int all) =>
        counted == all ? null : $"รวมจาก {ThaiText.Count(counted, "อำเภอ")} จากทั้งหมด {ThaiText.Count(all, "อำเภอ")}";

    /// <summary>Growth of the province over the same districts and months of the base year, in percent; null when the base is not known.</summary>
    public static decimal? GrowthPercent(BookIndex index, Criterion criterion)
    {
        decimal actual = 0;
        decimal before = 0;
        foreach (var district in index.Districts)
        {
            foreach (var month in index.Result(district.Code, criterion.Key)?.Months ?? [])
            {
                if (index.Figure(district.Code, month, criterion.Indicator) is { } figure && index.Base(criterion.Indicator, district.Code, month) is { } @base)
                {
                    actual += figure;
                    before += @base;
                }
            }
        }

        return before > 0 ? ((actual / before) - 1) * 100 : null;
    }

    private static string Growth(BookIndex index, Criterion criterion) =>
        GrowthPercent(index, criterion) is { } percent ? $"\n{CriterionText.Growth(percent)}" : "";
}
