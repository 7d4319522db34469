using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Tests.Deriving;

public sealed class ReportStateTests
{
    [Fact]
    public void A_report_by_the_due_day_is_on_time_and_the_day_after_late()
    {
        var state = Form.Derive([
            Form.Row("2024-01-15 23:59:59", "ท่าบ่อ", "ธันวาคม 2566", "0", "1500000", "8"),
            Form.Row("2024-01-16 00:00:00", "สังคม", "ธันวาคม 2566", "0", "1500000", "3"),
        ]);
        Assert.Equal(Timeliness.OnTime, state.Month("ท่าบ่อ", "2023-12").Timeliness);
        Assert.Equal(Timeliness.Late, state.Month("สังคม", "2023-12").Timeliness);
        Assert.Equal(ReportState.Reported, state.Month("สังคม", "2023-12").State);
    }

    [Theory]
    [InlineData("2023-12-14 09:00:00", Timeliness.OnTime)] // two days after the letter, which no report could precede
    [InlineData("2023-12-15 23:59:59", Timeliness.OnTime)]
    [InlineData("2023-12-16 00:00:00", Timeliness.Late)]
    public void Nothing_is_late_before_the_first_due_day(string received, Timeliness timeliness)
    {
        var state = Form.Derive([Form.Row(received, "ท่าบ่อ", "ตุลาคม 2566", "0", "13600000", "8")]);

        Assert.Equal(timeliness, state.Month("ท่าบ่อ", "2023-10").Timeliness);
        Assert.Equal([new DateOnly(2023, 12, 15), new DateOnly(2023, 12, 15), new DateOnly(2024, 1, 15)], state.Months.Take(3).Select(month => month.Due));
    }

    [Theory]
    [InlineData("TRUE")]
    [InlineData("ใช่")]
    [InlineData("เดือนนี้ไม่มีผลการดำเนินงาน")]
    public void A_tick_for_nothing_to_report_is_a_confirmed_zero_and_owes_nothing(string tick)
    {
        var month = Form.Derive([Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "", "", "", tick)]).Month("สังคม", "2023-12");
        Assert.Equal(ReportState.ConfirmedZero, month.State);
        Assert.Empty(month.Owed);
        Assert.Equal(Timeliness.OnTime, month.Timeliness);
    }

    [Theory]
    [InlineData("ไม่ใช่")]
    [InlineData("FALSE")]
    [InlineData("มี")]
    public void A_tick_that_says_no_is_no_zero(string tick) =>
        Assert.Equal(ReportState.Missing, Form.Derive([Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "", "", "", tick)]).Month("สังคม", "2023-12").State);

    [Theory]
    [InlineData("Re: ยังไม่ได้รับรายงาน OTOP ธ.ค. 66 – อ.สังคม", "ไม่มีผลการดำเนินงาน")]
    [InlineData("รายงาน OTOP", "เดือนธันวาคม 2566 ไม่มีผลการดำเนินงาน")]
    public void Nothing_to_report_by_mail_says_what_it_says_by_the_form(string subject, string text)
    {
        var mail = Letters.Mail("nothing", "2024-01-10 09:00:00", new() { From = "sangkhom@cdd.example.org", Subject = subject, Text = text });
        var state = Letters.Derive([Form.Row("2023-12-10 09:00:00", "สังคม", "พ.ย. 66", "1", "4800000", "5"), mail]);

        Assert.Equal(ReportState.ConfirmedZero, state.Month("สังคม", "2023-12").State);
        Assert.Equal((0m, 5m), (state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value, state.Entry("สังคม", "2023-12", "wallet").Accepted!.Figure.Value));
        Assert.DoesNotContain(state.Review, item => item.IsOpen);
    }

    [Fact]
    public void None_said_of_a_running_total_itself_is_asked_about()
    {
        var mail = Letters.Mail("none", "2024-01-10 09:00:00", new() { From = "sangkhom@cdd.example.org", Subject = "รายงานเดือนธันวาคม 2566", Text = "Digital Wallet ไม่มี" });
        var state = Letters.Derive([Form.Row("2023-12-10 09:00:00", "สังคม", "พ.ย. 66", "1", "4800000", "5"), mail]);

        Assert.Single(state.Review, item => item.IsOpen);
        Assert.Null(state.Entry("สังคม", "2023-12", "wallet").Accepted);
    }

    [Fact]
    public void Nothing_to_report_leaves_a_running_total_as_it_was()
    {
        var state = Form.Derive([
            Form.Row("2023-12-10 09:00:00", "สังคม", "พ.ย. 66", "1", "4800000", "5"),
            Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "", "", "", "TRUE"),
        ]);
        Assert.Equal(5, state.Entry("สังคม", "2023-12", "wallet").Accepted!.Figure.Value);
        Assert.Equal(0, state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
    }

    [Fact]
    public void Nothing_to_report_says_nothing_of_what_a_report_need_not_hold() =>
        Assert.Null(Form.Derive([Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "", "", "", "TRUE")]).Entry("สังคม", "2023-12", "surveys").Accepted);

    [Fact]
    public void Silence_is_missing_and_names_what_is_owed()
    {
        var state = Form.Derive([Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "", "3")]);
        Assert.Equal(ReportState.Partial, state.Month("สังคม", "2023-12").State);
        Assert.Equal(["sales"], state.Month("สังคม", "2023-12").Owed.Select(key => key.Value));
        Assert.Equal(ReportState.Missing, state.Month("สังคม", "2023-11").State);
        Assert.True(state.Month("สังคม", "2023-11").IsDue);
    }

    [Fact]
    public void A_report_that_was_taken_back_leaves_its_month_withdrawn()
    {
        var state = Form.Derive([Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "5600000", "3", withdrawn: true)]);
        Assert.Equal(ReportState.Withdrawn, state.Month("สังคม", "2023-12").State);
        Assert.Equal(ReceivedOutcome.Withdrawn, Assert.Single(state.Received).Outcome);
    }

    [Fact]
    public void The_latest_received_stands_and_the_older_stay_in_the_history()
    {
        var state = Form.Derive([
            Form.Row("2024-01-12 09:00:00", "สังคม", "12/2566", "1", "5700000", "3"),
            Form.Row("2024-01-10 09:00:00", "สังคม", "ธันวาคม ๒๕๖๖", "1", "5600000", "3"),
        ]);
        var entry = state.Entry("สังคม", "2023-12", "sales");
        Assert.Equal(5_700_000, entry.Accepted!.Figure.Value);
        Assert.Equal(5_600_000, Assert.Single(entry.History).Figure.Value);
        Assert.Equal(ReceivedOutcome.Replaced, state.Received[0].Outcome);
    }

    [Fact]
    public void The_first_stands_when_the_program_says_so()
    {
        var state = Form.Derive(
            [Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "5600000", "3"), Form.Row("2024-01-12 09:00:00", "สังคม", "ธ.ค. 66", "1", "5700000", "3")],
            change: program => program with { LatestWins = false });
        Assert.Equal(5_600_000, state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
    }

    [Fact]
    public void An_on_time_report_that_is_corrected_late_stays_on_time()
    {
        var state = Form.Derive([
            Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "5600000", "3"),
            Form.Row("2024-01-16 09:00:00", "สังคม", "ธ.ค. 66", "1", "5700000", "3"),
        ]);
        Assert.Equal(Timeliness.OnTime, state.Month("สังคม", "2023-12").Timeliness);
    }

    [Fact]
    public void A_report_received_after_the_clock_does_not_count_yet_and_is_named_once()
    {
        var state = Form.Derive([Form.Row("2024-01-20 09:00:00", "สังคม", "ธ.ค. 66", "1", "5600000", "3"), Form.Row("2024-01-21 09:00:00", "สังคม", "ธ.ค. 66", "1", "5600000", "3")]);
        Assert.Equal(ReportState.Missing, state.Month("สังคม", "2023-12").State);
        Assert.Equal(ReviewCode.ReceivedInFuture, Assert.Single(state.Review).Code);
    }

    [Fact]
    public void Of_rows_of_the_same_second_the_lower_one_is_the_later_one_whatever_they_say()
    {
        foreach (var sales in Enumerable.Range(5_700_000, 20))
        {
            var state = Form.Derive([Same(10, $"{sales}"), Same(9, "5600000")]);

            Assert.Equal(sales, state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
        }

        static StoredReport Same(int ordinal, string sales)
        {
            var row = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", sales, "3");
            return row with { Report = row.Report with { Key = FormRowKey.Of("2024-01-10T02:00:00.0000000Z", ordinal) } };
        }
    }

    [Fact]
    public void Of_a_report_from_the_future_that_is_gone_nothing_is_asked()
    {
        var future = Form.Row("2024-01-20 09:00:00", "สังคม", "ธ.ค. 66", "1", "5600000", "3");

        var state = Form.Derive([future with { WithdrawnAt = future.StoredAt }]);

        Assert.Empty(state.Review);
        Assert.Equal(ReceivedOutcome.Withdrawn, Assert.Single(state.Received).Outcome);
    }

    [Fact]
    public void Arrival_in_any_order_gives_the_same_state()
    {
        StoredReport[] rows =
        [
            Form.Row("2023-11-10 09:00:00", "ท่าบ่อ", "ต.ค. 66", "1", "13,550,000", "5"),
            Form.Row("2023-12-10 09:00:00", "ท่าบ่อ", "พ.ย. 66", "0", "900,000,000", "6"),
            Form.Row("2023-12-11 09:00:00", "ท่าบ่อ", "พ.ย. 66", "0", "14.5 ล้านบาท", "6"),
            Form.Row("2024-01-10 09:00:00", "ท่าบ่อ", "ธ.ค. 66", "0", "1.234", "8"),
            Form.Row("2024-01-11 09:00:00", "ท่าบ่อ", "ธ.ค. 66", "", "", "", "TRUE"),
            Form.Row("2024-01-11 09:00:00", "เผ่าไร่", "ธ.ค. 66", "1", "8000000", "8"),
        ];
        var expected = Form.Derive(rows);
        var random = new Random(7);
        for (var i = 0; i < 50; i++)
        {
            random.Shuffle(rows);
            var state = Form.Derive(rows);
            Assert.Equal(expected.Ledger, state.Ledger);
            Assert.Equal(expected.Scorecards, state.Scorecards);
            Assert.Equal(expected.Review, state.Review);
            Assert.Equal(expected.Received, state.Received);
        }
    }

    [Fact]
    public void A_copy_with_other_content_has_an_identity_of_its_own()
    {
        var report = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "5600000", "3").Report;
        var row = (RawContent.FormRow)report.Content;
        var (id, hash) = (report.Id, row.Hash);
        Assert.NotEqual(hash, (row with { Cells = ["x"] }).Hash);
        Assert.NotEqual(id, (report with { Content = row with { Cells = ["x"] } }).Id);
        Assert.NotEqual(id, (report with { Key = "other" }).Id);
        Assert.Equal(id, (report with { Place = "elsewhere" }).Id);
    }
}
