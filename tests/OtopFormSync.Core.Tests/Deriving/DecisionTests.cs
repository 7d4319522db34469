using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Tests.Results;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Deriving;

public sealed class DecisionTests
{
    private static readonly StoredReport Unclear = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "5.600", "3");
    private static readonly StoredReport November = Form.Row("2023-12-10 09:00:00", "สังคม", "พ.ย. 66", "1", "4800000", "3");
    private static readonly StoredReport Outlier = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "48500000", "3", explanation: "งานกาชาดจังหวัด");

    [Fact]
    public void An_unclear_figure_waits_and_is_read_as_the_officer_decides()
    {
        var item = Assert.Single(Form.Derive([Unclear]).Review);
        Assert.Equal(ReviewCode.UnclearFigure, item.Code);
        Assert.True(item.IsOpen);
        Assert.Equal(ReportState.UnderReview, Form.Derive([Unclear]).Entry("สังคม", "2023-12", "sales").State);

        var decided = Form.Derive([Unclear], [item.Decide(DecisionKind.UseValue, "5,600,000 บาท", "โทรยืนยันแล้ว")]);
        Assert.Equal(5_600_000, decided.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
        Assert.False(Assert.Single(decided.Review).IsOpen);
    }

    [Theory]
    [InlineData("ยอดจำหน่าย 5,589,532 ผู้เข้าร่วมโครงการ Digital Wallet 6")]
    [InlineData("ยอดจำหน่าย: 5.589532 ล้าน; ผู้เข้าร่วมโครงการ Digital Wallet: ๖ ราย")]
    [InlineData("ยอดจำหน่าย = 5,589,532\nDigital Wallet = 6")]
    public void Several_unclear_figures_are_read_as_the_officer_types_them_together(string typed)
    {
        var unclear = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "5.589", "5-6");
        var item = Assert.Single(Form.Derive([unclear]).Review);
        Assert.Equal(ReviewCode.UnclearFigures, item.Code);

        var decided = Form.Derive([unclear], [item.Decide(DecisionKind.UseValue, typed)]);
        Assert.Equal((1, 5_589_532, 6), (Value(decided, "products"), Value(decided, "sales"), Value(decided, "wallet")));
        Assert.False(Assert.Single(decided.Review).IsOpen);
    }

    [Fact]
    public void Of_several_unclear_figures_none_counts_until_all_are_typed()
    {
        var unclear = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "5.589", "5-6");
        var decided = Form.Derive([unclear], [Assert.Single(Form.Derive([unclear]).Review).Decide(DecisionKind.UseValue, "ยอดจำหน่าย 5,589,532")]);

        Assert.Equal((null, null), (Value(decided, "sales"), Value(decided, "wallet")));
        Assert.True(Assert.Single(decided.Review).IsOpen);
    }

    [Fact]
    public void A_decision_whose_value_cannot_be_read_stays_open_and_says_why()
    {
        var item = Assert.Single(Form.Derive([Unclear]).Review);
        var again = Assert.Single(Form.Derive([Unclear], [item.Decide(DecisionKind.UseValue, "ประมาณ 5 ล้าน")]).Review);
        Assert.True(again.IsOpen);
        Assert.Contains("ประมาณ 5 ล้าน", again.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_that_the_item_does_not_offer_is_not_obeyed()
    {
        var item = Assert.Single(Form.Derive([Unclear]).Review);
        var again = Assert.Single(Form.Derive([Unclear], [item.Decide(DecisionKind.Accept)]).Review);
        Assert.True(again.IsOpen);
        Assert.Equal($"{item.Reason} (คำตัดสินที่เลือกไว้ใช้กับรายการนี้ไม่ได้ โปรดเลือกใหม่)", again.Reason);
    }

    [Fact]
    public void What_stood_before_still_stands_while_a_correction_is_unclear()
    {
        var earlier = Form.Row("2024-01-09 09:00:00", "สังคม", "ธ.ค. 66", "1", "5500000", "3");
        Assert.Equal(5_500_000, Form.Derive([earlier, Unclear]).Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
    }

    [Fact]
    public void An_outlier_waits_and_once_taken_keeps_its_explanation_and_is_not_asked_again()
    {
        var held = Form.Derive([November, Outlier]);
        var item = Assert.Single(held.Review);
        Assert.Equal(ReviewCode.Implausible, item.Code);
        Assert.Equal("งานกาชาดจังหวัด", item.Explanation);
        Assert.Equal(ReportState.UnderReview, held.Entry("สังคม", "2023-12", "sales").State);

        var decision = item.Decide(DecisionKind.Accept);
        var sentAgain = Form.Row("2024-01-12 09:00:00", "สังคม", "ธ.ค. 66", "1", "48,500,000", "3", explanation: "งานกาชาดจังหวัด");
        var taken = Form.Derive([November, Outlier, sentAgain], [decision]);
        Assert.Equal(48_500_000, taken.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
        Assert.Equal("งานกาชาดจังหวัด", taken.Entry("สังคม", "2023-12", "sales").Accepted!.Explanation);
        Assert.DoesNotContain(taken.Review, other => other.IsOpen);
    }

    [Fact]
    public void What_a_district_explains_stands_beside_its_figure_also_while_that_waits()
    {
        var explained = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "5500000", "3", explanation: "ร้านปิดปรับปรุง");
        foreach (var state in (DerivedState[])[Form.Derive([explained]), Form.Derive([November, Outlier])])
        {
            var said = state.Received[^1].Explanation!;
            var book = ResultsBookBuilder.Build(state, ShippedConfiguration.Wording);
            Assert.Contains(said, TabContentTests.At(book, "sales", "4308", "explanation").Text, StringComparison.Ordinal);
            Assert.Equal(said, TabContentTests.At(book, "received", state.Received[^1].RawId.Value, "explanation").Text);
        }
    }

    [Fact]
    public void What_was_explained_holds_when_a_later_report_repeats_the_figure_without_a_word()
    {
        var explained = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "5500000", "3", explanation: "ร้านปิดปรับปรุง");
        var state = Form.Derive([explained, Form.Row("2024-01-12 09:00:00", "สังคม", "ธ.ค. 66", "2", "5500000", "3")]);

        Assert.Equal("ร้านปิดปรับปรุง", state.Entry("สังคม", "2023-12", "sales").Accepted!.Explanation);
        Assert.Null(state.Entry("สังคม", "2023-12", "products").Accepted!.Explanation);
    }

    [Fact]
    public void After_a_month_of_zero_ten_times_says_nothing() =>
        Assert.Empty(Form.Derive([
            Form.Row("2023-12-10 09:00:00", "สังคม", "พ.ย. 66", "", "", "", "TRUE"),
            Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "5500000", "3"),
        ]).Review);

    [Fact]
    public void A_rejected_outlier_does_not_count()
    {
        var item = Assert.Single(Form.Derive([November, Outlier]).Review);
        Assert.Equal(ReportState.Missing, Form.Derive([November, Outlier], [item.Decide(DecisionKind.Reject)]).Entry("สังคม", "2023-12", "sales").State);
    }

    [Fact]
    public void A_month_outside_the_quarter_is_asked_and_counts_for_the_month_that_the_officer_names()
    {
        var row = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 65", "1", "5600000", "3");
        var item = Assert.Single(Form.Derive([row]).Review);
        Assert.Equal(ReviewCode.MonthOutsideQuarter, item.Code);
        Assert.Equal(5_600_000, Form.Derive([row], [item.Decide(DecisionKind.UseValue, "ธันวาคม 2566")]).Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("โซ่พิสัย")]
    [InlineData("หนองคาย")]
    public void An_unclear_district_is_asked_and_the_report_is_kept_whole(string district)
    {
        var row = Form.Row("2024-01-10 09:00:00", district, "ธ.ค. 66", "1", "5600000", "3");
        var state = Form.Derive([row]);
        var item = Assert.Single(state.Review);
        Assert.Equal(ReviewCode.UnclearDistrict, item.Code);
        Assert.Equal(ReceivedOutcome.Waiting, Assert.Single(state.Received).Outcome);
        Assert.Equal(5_600_000, Form.Derive([row], [item.Decide(DecisionKind.UseValue, "สังคม")]).Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
    }

    [Fact]
    public void A_nearest_name_counts_and_is_shown()
    {
        var state = Form.Derive([Form.Row("2024-01-10 09:00:00", "ศรีเขียงใหม่", "ธ.ค. 66", "1", "7900000", "3")]);
        Assert.Equal(ReviewCode.NearestDistrict, Assert.Single(state.Review).Code);
        Assert.Equal(ReportState.Reported, state.Month("ศรีเชียงใหม่", "2023-12").State);
    }

    [Fact]
    public void Figures_beside_nothing_to_report_wait()
    {
        var row = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "5600000", "3", "TRUE");
        var item = Assert.Single(Form.Derive([row]).Review);
        Assert.Equal(ReviewCode.ZeroContradictsFigures, item.Code);
        Assert.Equal("ไม่มีผลการดำเนินงาน, 1, 5600000, 3", item.Original);
        Assert.Equal(ReportState.UnderReview, Form.Derive([row]).Month("สังคม", "2023-12").State);
        Assert.Equal(ReportState.Reported, Form.Derive([row], [item.Decide(DecisionKind.Accept)]).Month("สังคม", "2023-12").State);
    }

    [Fact]
    public void A_question_that_a_later_report_answers_closes_by_itself_and_the_first_report_counts_as_replaced()
    {
        var asked = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "", "1.234", "");
        var clear = Form.Row("2024-01-11 09:00:00", "สังคม", "ธ.ค. 66", "1", "5600000", "3");
        var state = Form.Derive([asked, clear]);

        Assert.Equal((false, clear.Report.ReceivedAt), (state.Review.Single(item => item.Code == ReviewCode.UnclearFigure) is var item && item.IsOpen, item.AnsweredAt));
        Assert.Equal(ReceivedOutcome.Replaced, state.Received[0].Outcome);
        Assert.True(Form.Derive([asked with { Report = asked.Report with { ReceivedAt = clear.Report.ReceivedAt.AddHours(1) } }, clear]).Review.Single(item => item.Code == ReviewCode.UnclearFigure).IsOpen);
    }

    [Fact]
    public void Of_one_doubtful_figure_and_two_missing_ones_the_missing_are_owed()
    {
        var month = Form.Derive([Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "", "1.234", "")]).Month("สังคม", "2023-12");
        Assert.Equal(ReportState.Partial, month.State);
        Assert.Equal(["products", "wallet"], month.Owed.Select(key => key.Value));
    }

    [Fact]
    public void A_report_for_a_closed_month_waits()
    {
        var row = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "5600000", "3");
        var state = Form.Derive([row], closings: new([new(ReportingMonth.Parse("2023-12", null), new(2024, 1, 9, 16, 30, 0, Bangkok.Offset))], []));
        Assert.Equal(ReviewCode.ClosedMonth, Assert.Single(state.Review).Code);
        Assert.Equal(ReportState.UnderReview, state.Month("สังคม", "2023-12").State);
    }

    private static decimal? Value(DerivedState state, string indicator) => state.Entry("สังคม", "2023-12", indicator).Accepted?.Figure.Value;

    [Fact]
    public void A_table_of_several_districts_says_so_and_counts_for_one_without_the_sum_of_all()
    {
        string[][] lines = [["อำเภอ", "ผลิตภัณฑ์ใหม่", "ยอดจำหน่าย", "Digital Wallet"], ["ท่าบ่อ", "1", "15,400,000", "8"], ["โพนพิสัย", "0", "15,500,000", "8"], ["สระใคร", "1", "5,130,000", "9"], ["รวม", "2", "36,030,000", "25"]];
        var mail = Letters.Mail("all", "2024-01-10 09:30:00", new()
        {
            MessageId = "all@x",
            From = "officer@example.org",
            Subject = "ข้อมูล OTOP ธ.ค. 66",
            Text = "สรุปข้อมูลเดือนธันวาคม 2566",
            Tables = [new("เนื้อหาอีเมล ตารางที่ 1", [.. lines.Select((line, at) => new ReadRow(at + 1, [.. line.Select(text => new ReadCell(text))]))])],
        });
        var asked = Letters.Derive([mail]).Review.Where(item => item.IsOpen).ToList();
        var several = Assert.Single(asked, item => item.Code == ReviewCode.SeveralDistricts);

        var taken = Letters.Derive([mail], [.. asked.Select(item => item.Decide(DecisionKind.Accept))]);

        Assert.All(["3 อำเภอ", "ท่าบ่อ โพนพิสัย สระใคร"], words => Assert.Contains(words, several.Reason, StringComparison.Ordinal));
        Assert.DoesNotContain(taken.Review, item => item.IsOpen);
        Assert.Equal([1m, 15_400_000m, 8m], new[] { "products", "sales", "wallet" }.Select(indicator => taken.Entry("ท่าบ่อ", "2023-12", indicator).Accepted!.Figure.Value));
    }
}
