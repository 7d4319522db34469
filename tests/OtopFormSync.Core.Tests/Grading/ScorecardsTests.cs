using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Totals;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Tests.Grading;

/// <summary>Scorecards from the ledger, mostly in ท่าบ่อ: targets 13,544,178 + 14,787,861 + 15,306,774 = 43,638,813, printed total 43,638,812, 79 registrants.</summary>
public sealed class ScorecardsTests
{
    private static readonly decimal[] ToTheBaht = [13_544_178m, 14_787_861m, 15_306_773m];

    [Fact]
    public void One_month_is_held_against_its_own_target()
    {
        var card = A.Card(A.Program(), "ท่าบ่อ", "2023-11-16",
            A.Entry("ท่าบ่อ", "2023-10", "products", 1), A.Entry("ท่าบ่อ", "2023-10", "sales", 13_544_178m), A.Entry("ท่าบ่อ", "2023-10", "wallet", 8));

        Assert.Equal(Grade.A, card.Grade);
        Assert.Equal(GradeStanding.ToDate, card.Standing);
        Assert.Equal(13_544_178m, card.Criteria[1].Against);
        Assert.Equal([A.Month("2023-10")], card.MonthsReported);
    }

    [Fact]
    public void One_satang_under_the_months_target_is_a_d()
    {
        var card = A.Card(A.Program(), "ท่าบ่อ", "2023-11-16",
            A.Entry("ท่าบ่อ", "2023-10", "products", 1), A.Entry("ท่าบ่อ", "2023-10", "sales", 13_544_177.99m), A.Entry("ท่าบ่อ", "2023-10", "wallet", 8));

        Assert.Equal(Grade.D, card.Grade);
        Assert.Equal(0.01m, card.Gap!.Parts[1].Missing);
    }

    [Fact]
    public void A_month_missing_in_the_middle_is_left_out_of_the_target_too()
    {
        var card = A.Card(A.Program(), "ท่าบ่อ", "2024-01-16",
            A.Entry("ท่าบ่อ", "2023-10", "sales", 13_544_178m), A.Entry("ท่าบ่อ", "2023-12", "sales", 15_306_774m));

        Assert.Equal(28_850_952m, card.Criteria[1].Against);
        Assert.Equal(CriterionState.Met, card.Criteria[1].State);
        Assert.Equal([A.Month("2023-10"), A.Month("2023-12")], card.Criteria[1].Months);
        Assert.Equal(GradeStanding.ToDate, card.Standing);
    }

    [Fact]
    public void The_whole_quarter_is_held_against_the_printed_total_of_the_letter()
    {
        var card = A.Card(A.Program(), "ท่าบ่อ", "2024-01-16", A.WholeQuarter("ท่าบ่อ", 1, ToTheBaht, 8));

        Assert.Equal(43_638_812m, card.Criteria[1].Actual);
        Assert.Equal(43_638_812m, card.Criteria[1].Against);
        Assert.Equal((Grade.A, Grade.A, GradeStanding.Final), (card.Grade, card.LiteralGrade, card.Standing));
    }

    [Fact]
    public void The_sum_of_the_months_can_be_set_as_the_quarters_target()
    {
        var program = A.Program(rules => rules with { QuarterTarget = QuarterTarget.Sum });

        var card = A.Card(program, "ท่าบ่อ", "2024-01-16", A.WholeQuarter("ท่าบ่อ", 1, ToTheBaht, 8));

        Assert.Equal((Grade.D, 1m), (card.Grade, card.Gap!.Parts[1].Missing));
    }

    [Fact]
    public void In_fao_rai_the_printed_total_is_one_baht_more_than_its_months()
    {
        decimal[] months = [7_903_773m, 8_032_033m, 8_390_419m];

        Assert.Equal(Grade.D, A.Card(A.Program(), "เฝ้าไร่", "2024-01-16", A.WholeQuarter("เฝ้าไร่", 1, months, 11)).Grade);
        Assert.Equal(Grade.A, A.Card(A.Program(rules => rules with { QuarterTarget = QuarterTarget.Sum }), "เฝ้าไร่", "2024-01-16", A.WholeQuarter("เฝ้าไร่", 1, months, 11)).Grade);
    }

    [Fact]
    public void Exact_growth_is_measured_against_the_base_of_the_same_months()
    {
        var program = A.Program(rules => rules with { GrowthTest = GrowthTest.ExactGrowth });

        // ท่าบ่อ, October 2565: 12,777,526 x 1.06 = 13,544,177.56.
        Assert.Equal(CriterionState.Met, A.Card(program, "ท่าบ่อ", "2023-11-16", A.Entry("ท่าบ่อ", "2023-10", "sales", 13_544_177.56m)).Criteria[1].State);
        Assert.Equal(CriterionState.Missed, A.Card(program, "ท่าบ่อ", "2023-11-16", A.Entry("ท่าบ่อ", "2023-10", "sales", 13_544_177.55m)).Criteria[1].State);
    }

    [Fact]
    public void By_calendar_base_years_the_letters_table_has_no_base_for_october_so_growth_is_in_doubt_not_guessed()
    {
        var calendar = A.Program(rules => rules with { GrowthTest = GrowthTest.ExactGrowth, BaseYear = BaseYear.Calendar });

        var card = A.Card(calendar, "ท่าบ่อ", "2024-01-16", A.WholeQuarter("ท่าบ่อ", 1, ToTheBaht, 8));

        Assert.Null(card.Grade);
        Assert.Contains("ปีฐาน", card.Doubt(), StringComparison.Ordinal);
        Assert.Null(A.Card(A.Program(rules => rules with { BaseYear = BaseYear.Calendar }), "ท่าบ่อ", "2024-01-16", A.WholeQuarter("ท่าบ่อ", 1, ToTheBaht, 8)).Criteria[1].Measured);
    }

    [Theory]
    [InlineData("2023-10", "2022-10", "2023-10")]
    [InlineData("2023-12", "2022-12", "2023-12")]
    [InlineData("2024-01", "2023-01", "2023-01")]
    [InlineData("2024-09", "2023-09", "2023-09")]
    public void The_base_month_by_fiscal_and_by_calendar_years(string month, string fiscal, string calendar)
    {
        Assert.Equal(A.Month(fiscal), BaseMonth.Of(BaseYear.Fiscal, A.Month(month)));
        Assert.Equal(A.Month(calendar), BaseMonth.Of(BaseYear.Calendar, A.Month(month)));
    }

    [Fact]
    public void A_base_by_calendar_years_is_used_where_the_table_has_it()
    {
        var sales = A.Program().FindIndicator(IndicatorKey.Parse("sales"))!;
        var target = sales.TargetOf(A.District("ท่าบ่อ").Code)!;
        var program = A.Program(rules => rules with { GrowthTest = GrowthTest.ExactGrowth, BaseYear = BaseYear.Calendar })
            .WithIndicator(sales with { Targets = [target with { Base = [new(A.Month("2023-10"), 100m)] }] });

        Assert.Equal(6m, A.Card(program, "ท่าบ่อ", "2023-11-16", A.Entry("ท่าบ่อ", "2023-10", "sales", 106m)).Criteria[1].Measured);
    }

    [Fact]
    public void Increments_add_up_and_of_running_totals_the_latest_month_counts()
    {
        LedgerEntry[] entries = [A.Entry("ท่าบ่อ", "2023-10", "wallet", 3), A.Entry("ท่าบ่อ", "2023-12", "wallet", 5)];
        var running = A.Program().WithIndicator(A.Program().FindIndicator(IndicatorKey.Parse("wallet"))! with { Accumulation = Accumulation.RunningTotal });

        Assert.Equal(8, A.Card(A.Program(), "ท่าบ่อ", "2024-01-16", entries).Criteria[2].Actual);
        Assert.Equal(5, A.Card(running, "ท่าบ่อ", "2024-01-16", entries).Criteria[2].Actual);
    }

    [Fact]
    public void A_running_total_covers_the_months_before_it()
    {
        var running = A.Program().WithIndicator(A.Program().FindIndicator(IndicatorKey.Parse("sales"))! with { Accumulation = Accumulation.RunningTotal });

        Assert.Equal(28_332_039m, A.Card(running, "ท่าบ่อ", "2023-12-16", A.Entry("ท่าบ่อ", "2023-11", "sales", 1m)).Criteria[1].Against);
        Assert.Equal(43_638_812m, A.Card(running, "ท่าบ่อ", "2024-01-16", A.Entry("ท่าบ่อ", "2023-12", "sales", 1m)).Criteria[1].Against);
    }

    [Fact]
    public void What_was_not_reported_is_not_zero_and_makes_the_grade_provisional()
    {
        var card = A.Card(A.Program(), "ท่าบ่อ", "2023-11-16", A.Entry("ท่าบ่อ", "2023-10", "products", 1), A.Entry("ท่าบ่อ", "2023-10", "sales", 13_544_178m));

        Assert.Equal((Grade.A, null, true), (card.Grade, card.LiteralGrade, card.IsProvisional));
        Assert.Equal((Grade.A, Grade.D), (card.Result.BestPossible, card.Result.WorstPossible));
        Assert.Equal(CriterionState.NotMeasured, card.Criteria[2].State);
        Assert.Equal("ยังไม่รายงาน", card.Criteria[2].Because());
        Assert.False(card.IsUncovered);
    }

    [Fact]
    public void A_confirmed_zero_is_measured_and_silence_is_not()
    {
        var zero = A.Entry("ท่าบ่อ", "2023-10", "wallet", 0) with { State = ReportState.ConfirmedZero };

        Assert.Equal(CriterionState.Missed, A.Card(A.Program(), "ท่าบ่อ", "2023-11-16", zero).Criteria[2].State);
        Assert.Equal(CriterionState.NotMeasured, A.Card(A.Program(), "ท่าบ่อ", "2023-11-16", A.Without("ท่าบ่อ", "2023-10", "wallet", ReportState.Missing)).Criteria[2].State);
    }

    [Theory]
    [InlineData(ReportState.UnderReview, "รอการตรวจสอบ")]
    [InlineData(ReportState.Withdrawn, "ถูกถอน")]
    public void A_figure_that_waits_or_was_withdrawn_says_so(ReportState state, string because) =>
        Assert.Contains(because, A.Card(A.Program(), "ท่าบ่อ", "2023-11-16", A.Without("ท่าบ่อ", "2023-10", "wallet", state)).Criteria[2].Because(), StringComparison.Ordinal);

    [Fact]
    public void Without_any_report_there_is_no_grade_and_a_reason()
    {
        var card = A.Card(A.Program(), "ท่าบ่อ", "2023-11-16");

        Assert.Null(card.Grade);
        Assert.Null(card.Gap);
        Assert.NotNull(card.Doubt());
        Assert.Empty(card.MonthsReported);
    }

    [Fact]
    public void A_running_total_is_final_with_its_last_month()
    {
        var running = A.Program().WithIndicator(A.Program().FindIndicator(IndicatorKey.Parse("wallet"))! with { Accumulation = Accumulation.RunningTotal });
        var entries = A.WholeQuarter("ท่าบ่อ", 1, ToTheBaht, 8).Where(entry => entry.Indicator.Value != "wallet" || entry.Month == A.Month("2023-12")).ToArray();

        Assert.Equal(GradeStanding.Final, A.Card(running, "ท่าบ่อ", "2024-01-16", entries).Standing);
    }

    [Fact]
    public void A_target_for_the_quarter_only_is_measured_once_the_quarter_is_in()
    {
        var sales = A.Program().FindIndicator(IndicatorKey.Parse("sales"))!;
        var program = A.Program().WithIndicator(sales with { Targets = sales.Targets.Select(target => target with { Months = [] }).ToValueList() });

        Assert.Equal(CriterionState.NotMeasured, A.Card(program, "ท่าบ่อ", "2023-11-16", A.Entry("ท่าบ่อ", "2023-10", "sales", 50_000_000m)).Criteria[1].State);
        Assert.Equal(Grade.A, A.Card(program, "ท่าบ่อ", "2024-01-16", A.WholeQuarter("ท่าบ่อ", 1, ToTheBaht, 8)).Grade);
    }

    [Fact]
    public void Without_a_target_or_a_register_there_is_a_doubt_and_no_division_error()
    {
        var entries = A.WholeQuarter("ท่าบ่อ", 1, ToTheBaht, 8);
        var noTarget = A.Program().WithIndicator(A.Program().FindIndicator(IndicatorKey.Parse("sales"))! with { Targets = [] });
        var noRegister = A.Program() with { References = [] };
        var emptyRegister = A.Program() with { References = [A.Program().References[0] with { Figures = [new(A.District("ท่าบ่อ").Code, 0)] }] };

        Assert.All([noTarget, noRegister, emptyRegister], program =>
        {
            var card = A.Card(program, "ท่าบ่อ", "2024-01-16", entries);
            Assert.Null(card.Grade);
            Assert.Null(card.LiteralGrade);
            Assert.NotNull(card.Doubt());
        });
        Assert.Contains("จำนวนผู้ลงทะเบียน", A.Card(emptyRegister, "ท่าบ่อ", "2024-01-16", entries).Doubt(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_officers_own_grade_overrules_and_the_computed_one_stays_visible()
    {
        var own = new GradeOverride(A.District("ท่าบ่อ").Code, Grade.B, "ตรวจสอบหลักฐานแล้ว");

        var cards = Scorecards.Build(A.Input(A.Program(), "2024-01-16", A.WholeQuarter("ท่าบ่อ", 0, ToTheBaht, 8)) with { Overrides = [own] });

        Assert.Equal(A.Province.Districts.Select(district => district.Code), cards.Select(card => card.District));
        Assert.Equal((Grade.B, Grade.C), (cards[1].EffectiveGrade, cards[1].Grade));
        Assert.Null(cards[0].Override);
    }
}
