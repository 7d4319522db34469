using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Checks;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>A check that compares with last year looks at the month that the grading compares with.</summary>
public sealed class BaseYearCheckTests
{
    private static readonly IndicatorKey Sales = IndicatorKey.Parse("sales");

    private static readonly ReportingMonth October = ReportingMonth.Parse("2023-10", null);

    // October 2566 is compared with October 2565 by fiscal years, and with itself by calendar years.
    [Theory]
    [InlineData(BaseYear.Fiscal, "2022-10")]
    [InlineData(BaseYear.Calendar, "2023-10")]
    public void The_same_reports_raise_the_same_items_when_the_base_figures_are_keyed_by_the_base_year(BaseYear baseYear, string key)
    {
        var state = Form.Derive(
            [
                Form.Row("2023-11-10 09:00:00", "ท่าบ่อ", "ตุลาคม 2566", "0", "2100", "8"),
                Form.Row("2023-11-11 09:00:00", "สังคม", "ตุลาคม 2566", "0", "2000", "3"),
            ],
            change: program => Compared(program, baseYear, ReportingMonth.Parse(key, null)));

        var item = Assert.Single(state.Review, item => item.Code == ReviewCode.Implausible);
        Assert.Equal((Form.Code("ท่าบ่อ"), October, Sales), (item.District, item.Month, item.Indicator));
        Assert.Contains("ยอดจำหน่าย 2,100 บาท มากกว่า 2,000 บาท", item.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_figure_of_another_base_year_is_not_compared_with()
    {
        var state = Form.Derive(
            [Form.Row("2023-11-10 09:00:00", "ท่าบ่อ", "ตุลาคม 2566", "0", "2100", "8")],
            change: program => Compared(program, BaseYear.Calendar, ReportingMonth.Parse("2022-10", null)));

        Assert.DoesNotContain(state.Review, item => item.Code == ReviewCode.Implausible);
    }

    // One check only: sales at most twice the base, which is 1,000 baht in every district.
    private static Program Compared(Program program, BaseYear baseYear, ReportingMonth key) => program with
    {
        Grading = program.Grading with { BaseYear = baseYear },
        Indicators = program.Indicators.Select(indicator => indicator.Key == Sales
            ? indicator with { Targets = ShippedConfiguration.Province.Districts.Select(district => new DistrictTarget { District = district.Code, Base = [new(key, 1_000)] }).ToValueList() }
            : indicator).ToValueList(),
        Checks =
        [
            new()
            {
                Key = "twice-last-year",
                Left = new([new(1, new CheckOperand.OfIndicator(Sales, CheckAspect.Current))]),
                Operator = CheckOperator.AtMost,
                Right = new([new(2, new CheckOperand.OfIndicator(Sales, CheckAspect.Base))]),
                Severity = CheckSeverity.Hold,
                Sentence = "ยอดจำหน่าย {left} บาท มากกว่า {right} บาท",
            },
        ],
    };
}
