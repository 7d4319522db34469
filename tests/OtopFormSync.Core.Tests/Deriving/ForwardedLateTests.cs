using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>A mail that is sent on says what it said when it was written: what came in between is the later word, though the forward came last.</summary>
public sealed class ForwardedLateTests
{
    private static readonly StoredReport First = Form.Row("2024-01-08 09:00:00", "สังคม", "ธ.ค. 66", "1", "5600000", "3");
    private static readonly StoredReport Correction = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "5800000", "3");

    [Theory]
    [InlineData("2024-01-09 15:00", "5,700,000", 5_800_000, true)] // written before the correction came, and nobody's earlier figure
    [InlineData("2024-01-11 15:00", "5,700,000", 5_700_000, false)] // a genuine later report
    [InlineData("", "5,700,000", 5_700_000, false)] // nobody can tell
    [InlineData("2024-01-09 15:00", "5,800,000", 5_800_000, false)] // says what stands
    public void It_waits_with_both_figures_where_it_was_written_before_the_report_came_that_stands(string written, string said, int stands, bool isAsked)
    {
        var state = Letters.Derive([First, Correction, Forward(written, said)]);

        var entry = state.Entry("สังคม", "2023-12", "sales");
        Assert.Equal((stands, ReportState.Reported), (entry.Accepted!.Figure.Value, entry.State));
        var asked = state.Review.Where(item => item is { Code: ReviewCode.OlderForward, IsOpen: true }).ToList();
        Assert.Equal(isAsked, asked.Count == 1);
        Assert.All(asked, item => Assert.All(["5,800,000", said, "9 ม.ค. 67"], words => Assert.Contains(words, item.Reason, StringComparison.Ordinal)));
        Assert.Equal(isAsked ? ReceivedOutcome.Waiting : ReceivedOutcome.Accepted, state.Received.Single(report => report.Place == "inbox/forward.eml").Outcome);
    }

    [Fact]
    public void A_copy_of_what_was_replaced_changes_nothing_and_is_shown_as_one()
    {
        var state = Letters.Derive([First, Correction, Forward("2024-01-08 08:59", "5,600,000")]);

        Assert.Equal(5_800_000, state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
        var shown = Assert.Single(state.Review);
        Assert.Equal((ReviewCode.OlderForward, ReviewSeverity.Notice), (shown.Code, shown.Severity));
        Assert.Equal(ReceivedOutcome.Replaced, state.Received.Single(report => report.Place == "inbox/forward.eml").Outcome);
    }

    [Theory]
    [InlineData(DecisionKind.Accept, null, 5_700_000)]
    [InlineData(DecisionKind.UseValue, "5750000", 5_750_000)]
    [InlineData(DecisionKind.Reject, null, 5_800_000)]
    public void An_officer_says_which_of_both_it_is(DecisionKind kind, string? value, int stands)
    {
        var reports = new[] { First, Correction, Forward("2024-01-09 15:00", "5,700,000") };
        var item = Assert.Single(Letters.Derive(reports).Review, item => item.IsOpen);
        var state = Letters.Derive(reports, [item.Decide(kind, value)]);

        Assert.Equal(stands, state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
        Assert.DoesNotContain(state.Review, item => item.IsOpen);
    }

    [Fact]
    public void A_report_that_comes_after_it_settles_the_question()
    {
        var state = Letters.Derive([First, Correction, Forward("2024-01-09 15:00", "5,700,000"), Form.Row("2024-01-14 09:00:00", "สังคม", "ธ.ค. 66", "1", "5700000", "3")]);

        Assert.Equal(5_700_000, state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
        Assert.DoesNotContain(state.Review, item => item.IsOpen);
    }

    [Fact]
    public void Of_the_same_kind_is_what_is_attached_and_that_there_is_nothing_to_report()
    {
        var nothing = Letters.Mail("nothing", "2024-01-12 09:00:00", Content("ส่งต่อว่าไม่มี", "2024-01-09 15:00", "เดือนธันวาคม 2566 ไม่มีผลการดำเนินงาน"));
        var attached = Letters.Mail("attached", "2024-01-12 09:00:00", Content("ส่งต่อไฟล์", "2024-01-09 15:00", "ขอส่งรายงานตามแนบ") with { Attachments = [new("รายงาน.txt", "00", "เดือนธันวาคม 2566\nยอดจำหน่าย 5,700,000 บาท")] });

        foreach (var late in new[] { nothing, attached })
        {
            var state = Letters.Derive([First, Correction, late]);
            Assert.Equal(5_800_000, state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
            Assert.Contains(state.Review, item => item is { Code: ReviewCode.OlderForward, IsOpen: true } && item.Indicator!.Value == "sales");
        }
    }

    // What he writes above it himself, he says now.
    [Fact]
    public void What_is_said_above_it_is_the_senders_own_word_of_now()
    {
        var state = Letters.Derive([First, Correction, Letters.Mail("own", "2024-01-12 09:00:00", Content("แก้ไข", "2024-01-09 15:00", "เดือนธันวาคม 2566 ยอดจำหน่าย 5,700,000 บาท") with { Text = "ขอแก้ไขรายงานเดือนธันวาคม 2566 ยอดจำหน่าย 5,900,000 บาท" })]);

        Assert.Equal(5_900_000, state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
        Assert.DoesNotContain(state.Review, item => item.Code == ReviewCode.OlderForward);
    }

    // Mail programs have one button for it: who writes above it that he corrects says now what stands below.
    [Theory]
    [InlineData("ขอแก้ไขรายงานตามด้านล่างค่ะ", "Fwd: รายงานเดือนธันวาคม 2566", "รายงานเดือนธันวาคม 2566", false)]
    [InlineData("แก้ไขครั้งที่ 2 ค่ะ", "Fwd: รายงานเดือนธันวาคม 2566", "รายงานเดือนธันวาคม 2566", false)]
    [InlineData("", "แก้ไขครั้งที่ 2 Fwd: รายงานเดือนธันวาคม 2566", "รายงานเดือนธันวาคม 2566", false)]
    [InlineData("ส่งต่อให้ค่ะ", "Fwd: รายงานเดือนธันวาคม 2566", "รายงานเดือนธันวาคม 2566", true)]
    [InlineData("ส่งฉบับก่อนแก้ไขมาให้ดูค่ะ", "Fwd: รายงานเดือนธันวาคม 2566", "รายงานเดือนธันวาคม 2566", true)]
    [InlineData("ส่งต่อค่ะ หากมีข้อแก้ไขโปรดแจ้ง", "Fwd: รายงานเดือนธันวาคม 2566", "รายงานเดือนธันวาคม 2566", true)]
    [InlineData("ส่งต่อค่ะ", "Fwd: รายงานเดือนธันวาคม 2566 (แก้ไขครั้งที่ 1)", "รายงานเดือนธันวาคม 2566 (แก้ไขครั้งที่ 1)", true)] // what it was called when it was written
    [InlineData("", "Fwd: รายงานเดือนธันวาคม 2566 แก้ไขครั้งที่ 1", "", true)]
    public void A_correction_that_is_sent_by_the_forward_button_counts_and_is_not_asked(string words, string subject, string forwarded, bool isAsked)
    {
        foreach (var isAttached in new[] { false, true })
        {
            const string Report = "เดือนธันวาคม 2566\nยอดจำหน่าย 5,700,000 บาท";
            var content = Content(subject, "2024-01-09 15:00", isAttached ? "ขอส่งรายงานตามแนบ" : Report) with { Text = words };
            content = content with { Forwarded = content.Forwarded! with { Subject = forwarded }, Attachments = isAttached ? [new("รายงาน.txt", "00", Report)] : [] };
            var state = Letters.Derive([First, Correction, Letters.Mail("button", "2024-01-12 09:00:00", content)]);

            Assert.Equal(isAsked ? 5_800_000 : 5_700_000, state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
            Assert.Equal(isAsked, state.Review.Any(item => item is { Code: ReviewCode.OlderForward, IsOpen: true }));
        }
    }

    // He corrects one figure; the others stand there as they were written.
    [Fact]
    public void A_correction_of_one_figure_does_not_say_the_others_anew()
    {
        var state = Letters.Derive([First, Correction, Letters.Mail("own", "2024-01-12 09:00:00", Content("Fwd: รายงาน", "2024-01-09 15:00", "เดือนธันวาคม 2566 ยอดจำหน่าย 5,700,000 บาท\nผู้เข้าร่วม Digital Wallet สะสม 2 ราย") with { Text = "ขอแก้ไขรายงานเดือนธันวาคม 2566 ยอดจำหน่าย 5,900,000 บาท" })]);

        Assert.Equal(5_900_000, state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
        Assert.Equal(3, state.Entry("สังคม", "2023-12", "wallet").Accepted!.Figure.Value);
    }

    private static StoredReport Forward(string written, string said) =>
        Letters.Mail("forward", "2024-01-12 09:00:00", Content($"ส่งต่อ {written} {said}", written, $"รายงานเดือนธันวาคม 2566\nยอดจำหน่าย {said} บาท"));

    private static MailContent Content(string subject, string written, string text) => new()
    {
        MessageId = "forward@x",
        From = "sangkhom@cdd.example.org",
        Subject = subject,
        Text = "",
        Forwarded = new("", text, []) { Sent = written.Length == 0 ? [] : [new(DateTime.Parse(written, CultureInfo.InvariantCulture), Bangkok.Offset)] },
    };
}
