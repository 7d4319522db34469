using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Forms;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>A district answers what it was asked: the answer names no month and no indicator, as the question did.</summary>
public sealed class QuestionAnswerTests
{
    private const string Contact = "sangkhom@cdd.example.org";
    private const string Confirmed = "ยืนยันตัวเลขถูกต้องค่ะ คือ 8,525,000 บาท";

    private static readonly StoredReport Unclear = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "8.525", "3");
    private static readonly StoredReport Nameless = Letters.Mail("nameless", "2024-01-10 10:00:00", new() { MessageId = "nameless@x", From = Contact, Subject = "รายงาน OTOP", Text = "ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์\nยอดจำหน่าย 5,600,000 บาท\nผู้เข้าร่วมโครงการ Digital Wallet 3 ราย" });
    private static readonly StoredReport November = Form.Row("2023-12-10 09:00:00", "สังคม", "พ.ย. 66", "1", "800000", "3");
    private static readonly StoredReport Outlier = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "8525000", "3");

    [Theory]
    [InlineData("receipt")]
    [InlineData("thread")]
    public void It_answers_its_question_closes_it_and_is_a_report_that_is_answered(string by)
    {
        var (state, reply) = Answered([Unclear], Confirmed, Unclear, by);

        var sales = state.Entry("สังคม", "2023-12", "sales").Accepted!;
        Assert.Equal((8_525_000, reply.Report.Id), (sales.Figure.Value, sales.RawId));
        var question = Assert.Single(state.Review);
        Assert.False(question.IsOpen);
        Assert.NotNull(question.AnsweredAt);
        var received = state.Received.Single(report => report.RawId == reply.Report.Id);
        Assert.Equal((ReceivedOutcome.Accepted, true), (received.Outcome, received.MayBeAnswered));
        Assert.Equal(Confirmed, Assert.Single(received.Submissions).Explanation);
    }

    [Theory]
    [InlineData("ขอแก้ไขเป็น ๘,๕๒๖,๐๐๐ บาท ค่ะ", 8_526_000)]
    [InlineData("8525000", 8_525_000)]
    [InlineData("8.526 ล้านบาท ครับ\n\nสมชาย ใจดี\nโทร. 042 411 234", 8_526_000)]
    [InlineData("เดือน ธ.ค. 66 คือ 8,525,000 ค่ะ", 8_525_000)]
    public void A_correction_counts_as_it_is_said(string words, int sales) =>
        Assert.Equal(sales, Answered([Unclear], words, Unclear).State.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);

    [Theory]
    [InlineData("8,525,000 หรือ 8,526,000 บาท")]
    [InlineData("12 ราย")]
    public void What_does_not_say_one_figure_is_put_before_an_officer_and_the_question_stays(string words)
    {
        var (state, reply) = Answered([Unclear], words, Unclear);

        Assert.Null(state.Entry("สังคม", "2023-12", "sales").Accepted);
        Assert.Equal(2, state.Review.Count(item => item.IsOpen));
        Assert.Equal(ReceivedOutcome.Waiting, state.Received.Single(report => report.RawId == reply.Report.Id).Outcome);
    }

    [Theory]
    [InlineData("ถูกต้องค่ะ")] // of two readings, which?
    [InlineData("ยืนยันค่ะ")]
    public void A_bare_yes_to_a_question_which_figure_it_is_leaves_that_question_and_makes_no_other(string words)
    {
        var (state, reply) = Answered([Unclear], words, Unclear);

        Assert.Equal(ReviewCode.UnclearFigure, Assert.Single(state.Review, item => item.IsOpen).Code);
        var received = state.Received.Single(report => report.RawId == reply.Report.Id);
        Assert.Equal((ReceivedOutcome.Correspondence, true), (received.Outcome, received.MayBeAnswered));
        Assert.Equal(ReviewCode.UnclearFigure, Assert.Single(received.LeftOpen).Code); // of which the district is told that a yes does not choose
    }

    [Fact]
    public void Asked_again_after_a_bare_yes_the_district_answers_the_same_question()
    {
        var (_, yes) = Answered([Unclear], "ยืนยันค่ะ", Unclear);
        var state = Letters.Derive([Unclear, yes, Reply("8,525,000 บาท ค่ะ", yes, "receipt", "2024-01-12 09:00:00", key: "again")]);

        Assert.Equal(8_525_000, state.Entry("สังคม", "2023-12", "sales").Accepted?.Figure.Value);
        Assert.DoesNotContain(state.Review, item => item.IsOpen);
        Assert.All(state.Received, report => Assert.Empty(report.LeftOpen));
    }

    [Fact]
    public void A_strangers_reply_without_a_figure_is_one_question()
    {
        var state = Letters.Derive([Unclear, Reply("ยืนยันตัวเลขถูกต้องค่ะ คือ 8,525,000 บาท", Unclear, "receipt", "2024-01-11 09:00:00", "stranger@example.org")]);

        Assert.Equal([ReviewCode.UnclearFigure, ReviewCode.UnknownSender], state.Review.Where(item => item.IsOpen).Select(item => item.Code).Order());
    }

    [Theory]
    [InlineData(Confirmed)]
    [InlineData("ถูกต้องค่ะ")]
    public void An_unusual_figure_that_is_confirmed_stands_with_the_words_that_confirm_it(string words)
    {
        Assert.True(Assert.Single(Form.Derive([November, Outlier]).Review).IsOpen);
        var (state, _) = Answered([November, Outlier], words, Outlier);

        var sales = state.Entry("สังคม", "2023-12", "sales").Accepted!;
        Assert.Equal((8_525_000, words), (sales.Figure.Value, sales.Explanation));
        var question = Assert.Single(state.Review);
        Assert.Equal((ReviewCode.Implausible, false), (question.Code, question.IsOpen));
    }

    // Why it is so is the explanation; what a reason counts, and of which months, answers nothing.
    [Theory]
    [InlineData("ยืนยันค่ะ เพราะมีงานกาชาด", "เพราะมีงานกาชาด")]
    [InlineData("ยืนยันตัวเลขค่ะ เนื่องจากมีงานกาชาด 10 วัน ขายได้ 3,000,000 บาท", "เนื่องจากมีงานกาชาด 10 วัน ขายได้ 3,000,000 บาท")]
    [InlineData("ยืนยันตัวเลขค่ะ เนื่องจากยอดจำหน่ายในงานกาชาด 3,000,000 บาท", "เนื่องจากยอดจำหน่ายในงานกาชาด 3,000,000 บาท")]
    [InlineData("ยืนยันค่ะ\nเนื่องจากเดือนพฤศจิกายนยังไม่มีงาน\n\nสมชาย ใจดี\nโทร. 042 411 234", "เนื่องจากเดือนพฤศจิกายนยังไม่มีงาน")]
    [InlineData("ถูกต้องแล้วครับ ทั้งนี้เนื่องจากเดือนก่อนยอดต่ำผิดปกติ", "ทั้งนี้เนื่องจากเดือนก่อนยอดต่ำผิดปกติ")]
    [InlineData("ยืนยัน 8,525,000 บาท ค่ะ เพราะแต่ละร้านออกงานตั้งแต่ต้นเดือน", "เพราะแต่ละร้านออกงานตั้งแต่ต้นเดือน")]
    [InlineData("เนื่องจากมีงานกาชาด จึงขอยืนยันตัวเลขค่ะ", "เนื่องจากมีงานกาชาด")]
    public void A_confirmation_with_its_reason_answers_and_the_reason_explains(string words, string reason)
    {
        foreach (var by in new[] { "receipt", "thread" })
        {
            var (state, reply) = Answered([November, Outlier], words, Outlier, by);

            var sales = state.Entry("สังคม", "2023-12", "sales").Accepted!;
            Assert.Equal((8_525_000, true), (sales.Figure.Value, sales.Explanation?.StartsWith(reason, StringComparison.Ordinal)));
            Assert.Equal(reason, state.Received.Single(report => report.RawId == reply.Report.Id).Reason?[..reason.Length]);
            Assert.DoesNotContain(state.Review, item => item.IsOpen);
        }
    }

    [Theory]
    [InlineData("ยืนยันค่ะ แต่ขอตรวจสอบกับร้านค้าก่อน")]
    [InlineData("ยืนยันค่ะ เพราะมีงานกาชาด แต่อาจมีบางร้านนับซ้ำ")]
    [InlineData("ยืนยันค่ะ เพราะมีงานกาชาด เดี๋ยวจะตรวจสอบอีกครั้ง")]
    [InlineData("ไม่ถูกต้องค่ะ เพราะมีงานกาชาด")]
    [InlineData("ยืนยันไม่ได้ค่ะ เพราะยังไม่แน่ใจ")]
    public void A_confirmation_that_doubts_stays_a_question(string words) =>
        Assert.Contains(Answered([November, Outlier], words, Outlier).State.Review, item => item is { IsOpen: true, Code: ReviewCode.Implausible });

    // Nothing is asked of a figure that is only observed; the district may put it right all the same, in the words of an answer.
    [Theory]
    [InlineData("ยอดที่ถูกต้องคือ 900,000 บาท", 900_000, 3)]
    [InlineData("ขออภัยค่ะ พิมพ์ผิด ขอแก้ไขเป็น ๙๐๐,๐๐๐ บาท ค่ะ\n\nสมชาย ใจดี\nโทร. 042 411 234", 900_000, 3)]
    [InlineData("ไม่ใช่ 800,000 บาท ค่ะ ที่ถูกต้องคือ 900,000 บาท", 900_000, 3)]
    [InlineData("ที่ถูกต้องคือ 900,000", 900_000, 3)] // of the figure that was observed
    [InlineData("ธ.ค. ที่ถูกต้องคือ 900,000 บาท", 900_000, 3)]
    [InlineData("ที่ถูกต้องคือ 5 ราย", 800_000, 5)]
    [InlineData("ไม่ใช่ 700,000 บาท ค่ะ ที่ถูกต้องคือ 900,000 บาท", 800_000, 3)] // which is meant?
    [InlineData("จะแก้เป็น 900,000 บาท ได้หรือไม่คะ", 800_000, 3)]
    [InlineData("900,000 บาท ค่ะ", 800_000, 3)]
    public void A_figure_that_was_only_observed_is_put_right_by_a_reply(string words, int sales, int wallet)
    {
        var same = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "800000", "3");
        var before = Letters.Derive([November, same]);
        Assert.Equal((ReviewSeverity.Notice, "sales"), Assert.Single(before.Review) is var observed ? (observed.Severity, observed.Indicator?.Value) : default);
        foreach (var by in new[] { "receipt", "thread" })
        {
            var (state, reply) = Answered([November, same], words, same, by);

            Assert.Equal((sales, wallet), ((int)state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value, (int)state.Entry("สังคม", "2023-12", "wallet").Accepted!.Figure.Value));
            Assert.Equal((sales, wallet) == (800_000, 3), state.Review.Any(item => item.IsOpen && item.RawId == reply.Report.Id));
            Assert.Equal((sales, wallet) == (800_000, 3) ? ReceivedOutcome.Waiting : ReceivedOutcome.Accepted, state.Received.Single(report => report.RawId == reply.Report.Id).Outcome);
        }
    }

    // One receipt asks for the months of two quarters: what does not say which is meant is no answer to either, but the very figure that was asked about is.
    [Theory]
    [InlineData("ยืนยันตัวเลขถูกต้องค่ะ คือ 48,525,000 บาท", 48_525_000)]
    [InlineData("เดือน ธ.ค. 66 คือ 4,852,500 บาท ค่ะ", 4_852_500)]
    [InlineData("ธ.ค. 66 ถูกต้องค่ะ", 48_525_000)]
    [InlineData("ขอแก้ไขเป็น 4,852,500 บาท ค่ะ", null)]
    [InlineData("เดือน ม.ค. 67 คือ 4,852,500 บาท ค่ะ", null)]
    [InlineData("ถูกต้องค่ะ", null)]
    public void An_answer_to_the_receipt_for_two_quarters_counts_for_the_month_that_it_speaks_of(string words, int? sales)
    {
        var both = Letters.Mail("both", "2024-01-10 10:00:00", new() { MessageId = "both@x", From = Contact, Subject = "รายงาน OTOP", Text = "เดือนธันวาคม 2566 ยอดจำหน่าย 48,525,000 บาท\nเดือนมกราคม 2567 ยอดจำหน่าย 49,000,000 บาท" });
        Assert.Equal(ReviewCode.Implausible, Assert.Single(Letters.Derive([November, both]).Review, item => item.Month?.ToString() == "2023-12").Code);
        foreach (var by in new[] { "receipt", "thread", "the lead's receipt" })
        {
            var state = Answered([November, both], words, both, by).State;
            Assert.Equal(sales, (int?)state.Entry("สังคม", "2023-12", "sales").Accepted?.Figure.Value);
        }
    }

    // What names its indicator answers the one question about it, whichever of the receipt's months that is of; of two, or of a figure that may be another quarter's, an officer says it.
    [Theory]
    [InlineData("เดือนธันวาคม 2566 ยอดจำหน่าย 8.525 บาท\nเดือนมกราคม 2567 ยอดจำหน่าย 9,000,000 บาท", "ยืนยันค่ะ ยอดจำหน่าย 8,525,000 บาท", 8_525_000)]
    [InlineData("เดือนธันวาคม 2566 ยอดจำหน่าย 8.525 บาท\nเดือนมกราคม 2567 ยอดจำหน่าย 9,000,000 บาท", "ขอแก้ไขยอดจำหน่าย 9,100,000 บาท", null)]
    [InlineData("เดือนพฤศจิกายน 2566 ยอดจำหน่าย 8,100,000 บาท\nเดือนธันวาคม 2566 ยอดจำหน่าย 8.525 บาท", "ยืนยันค่ะ ยอดจำหน่าย 8,525,000 บาท", 8_525_000)]
    [InlineData("เดือนพฤศจิกายน 2566 ยอดจำหน่าย 8,100,000 บาท\nเดือนธันวาคม 2566 ยอดจำหน่าย 8.525 บาท", "ยอดจำหน่าย 8,526,000 บาท ค่ะ", 8_526_000)]
    [InlineData("เดือนพฤศจิกายน 2566 ยอดจำหน่าย 8.1 บาท\nเดือนธันวาคม 2566 ยอดจำหน่าย 8.525 บาท", "ยืนยันค่ะ ยอดจำหน่าย 8,525,000 บาท", null)]
    public void An_answer_that_names_its_indicator_counts_for_the_month_whose_figure_is_in_question(string text, string words, int? sales)
    {
        var asked = Letters.Mail("both", "2024-01-10 10:00:00", new() { MessageId = "both@x", From = Contact, Subject = "รายงาน OTOP", Text = text });
        var (state, reply) = Answered([asked], words, asked);

        Assert.Equal(sales, (int?)state.Entry("สังคม", "2023-12", "sales").Accepted?.Figure.Value);
        Assert.Equal(sales is null, state.Review.Any(item => item.IsOpen && item.RawId == reply.Report.Id));
    }

    // Each month of an answer that names several has its own figure.
    [Theory]
    [InlineData("พ.ย. 8,100,000 และ ธ.ค. 8,525,000", 8_100_000, 8_525_000)]
    [InlineData("ธันวาคม 8,525,000 บาท พฤศจิกายน 8,100,000 บาท ค่ะ", 8_100_000, 8_525_000)]
    [InlineData("พ.ย. 66 = 8,100,000 บาท\nธ.ค. 66 = 8,525,000 บาท", 8_100_000, 8_525_000)]
    [InlineData("พ.ย. 8,525,000 และ ธ.ค. 8,525,000", 8_525_000, 8_525_000)]
    [InlineData("พ.ย. และ ธ.ค. 8,100,000 และ 8,525,000", null, null)] // whose is which, an officer says
    [InlineData("ก.ย. 8,100,000 และ ธ.ค. 8,525,000", null, null)] // of that month nothing is asked
    public void An_answer_that_names_several_months_gives_each_its_own_figure(string words, int? november, int? december)
    {
        var before = Form.Row("2023-12-10 09:00:00", "สังคม", "พ.ย. 66", "1", "8.1", "3");
        foreach (var by in new[] { "receipt", "thread" })
        {
            var state = Answered([before, Unclear], words, Unclear, by).State;
            Assert.Equal((november, december), ((int?)state.Entry("สังคม", "2023-11", "sales").Accepted?.Figure.Value, (int?)state.Entry("สังคม", "2023-12", "sales").Accepted?.Figure.Value));
        }
    }

    // "ไม่มี" beside a running total may mean none added, or none any more: a bare yes does not say which.
    [Theory]
    [InlineData("ยืนยันค่ะ", null)]
    [InlineData("ไม่มีเพิ่มค่ะ ยอดสะสม 3 ราย", 3)]
    [InlineData("ถอนตัวทั้งหมด คงเหลือ 0 ราย", 0)]
    public void A_bare_yes_to_none_of_a_running_total_takes_nothing_away(string words, int? wallet)
    {
        var none = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "0", "900000", "ไม่มี");
        Assert.Equal((ReviewCode.Implausible, true), Assert.Single(Form.Derive([November, none]).Review) is var asked ? (asked.Code, asked.IsOpen) : default);
        var (state, reply) = Answered([November, none], words, none);

        Assert.Equal(wallet, (int?)state.Entry("สังคม", "2023-12", "wallet").Accepted?.Figure.Value);
        Assert.Equal(wallet is null, state.Review.Any(item => item is { IsOpen: true, Code: ReviewCode.Implausible }));
        Assert.Equal(wallet is null ? ReceivedOutcome.Correspondence : ReceivedOutcome.Accepted, state.Received.Single(report => report.RawId == reply.Report.Id).Outcome);
    }

    [Theory]
    [InlineData("ยืนยันค่ะ", true, ReceivedOutcome.Accepted)]
    [InlineData("ยืนยันค่ะ เดือนธันวาคม 2566 ไม่มีผลการดำเนินงานจริง", true, ReceivedOutcome.Accepted)]
    [InlineData("เดือนธันวาคม 2566 ไม่มีผลการดำเนินงาน", true, ReceivedOutcome.Accepted)]
    [InlineData("ยืนยันค่ะ เดือนพฤศจิกายน 2566 ถูกต้อง", false, ReceivedOutcome.Correspondence)] // of a month of which nothing is asked
    [InlineData("ขอแก้ไขค่ะ กดผิด ยอดเดิมถูกต้องแล้ว", false, ReceivedOutcome.Waiting)]
    public void That_there_is_nothing_where_figures_stood_is_confirmed_by_a_reply(string words, bool isConfirmed, ReceivedOutcome outcome)
    {
        var december = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "900000", "4");
        var nothing = Form.Row("2024-01-10 10:00:00", "สังคม", "ธ.ค. 66", "", "", "", "TRUE");
        StoredReport[] reports = [November, december, nothing];
        Assert.Equal((ReviewCode.Implausible, null), Assert.Single(Form.Derive(reports).Review) is var asked ? (asked.Code, asked.Indicator) : default);
        var (state, reply) = Answered(reports, words, nothing);

        Assert.Equal(isConfirmed ? 0 : 900_000, state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
        Assert.Equal(isConfirmed ? 3 : 4, state.Entry("สังคม", "2023-12", "wallet").Accepted!.Figure.Value);
        Assert.Equal(!isConfirmed, state.Review.Any(item => item is { IsOpen: true, Code: ReviewCode.Implausible }));
        Assert.Equal(outcome, state.Received.Single(report => report.RawId == reply.Report.Id).Outcome);
    }

    [Theory]
    [InlineData("ตัวเลขถูกต้องแล้วค่ะ ไม่มีแก้ไข")]
    [InlineData("ไม่มีแก้ไขครับ")]
    [InlineData("ไม่มีข้อมูลที่ต้องแก้ไขค่ะ")]
    [InlineData("ส่งแล้วครับทางแบบฟอร์ม")]
    [InlineData("ยืนยันยอด พ.ย. 66 800,000 บาท ถูกต้องครับ")]
    public void What_confirms_where_nothing_is_asked_is_a_letter(string words)
    {
        var (state, reply) = Answered([November], words, November);

        Assert.Empty(state.Review);
        Assert.Equal(ReceivedOutcome.Correspondence, state.Received.Single(report => report.RawId == reply.Report.Id).Outcome);
        Assert.Equal(800_000, state.Entry("สังคม", "2023-11", "sales").Accepted!.Figure.Value);
    }

    [Theory]
    [InlineData("ยืนยันยอด พ.ย. 66 900,000 บาท ถูกต้องครับ")] // another figure than the one that stands
    [InlineData("ยืนยันยอด ธ.ค. 66 800,000 บาท ถูกต้องครับ")] // of a month that has not come
    [InlineData("ส่งเดือน ธ.ค. แล้วครับทางแบบฟอร์ม")]
    public void What_says_more_than_is_known_is_put_before_an_officer(string words)
    {
        var (state, reply) = Answered([November], words, November);

        Assert.Equal(ReceivedOutcome.Waiting, state.Received.Single(report => report.RawId == reply.Report.Id).Outcome);
        Assert.Contains(state.Review, item => item.IsOpen);
    }

    [Theory]
    [InlineData("ยืนยันยอด ธ.ค. 66 8,525,000 บาท ถูกต้องครับ")]
    [InlineData("ยืนยัน ธ.ค. 8,525,000 บาท ค่ะ")]
    [InlineData("ไม่มีแก้ไขครับ เดือนธันวาคม 2566")]
    public void A_confirmation_that_names_its_month_answers_the_question_of_that_month_in_whichever_thread(string words)
    {
        var (state, _) = Answered([November, Outlier], words, November);

        Assert.Equal(8_525_000, state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
        Assert.DoesNotContain(state.Review, item => item.IsOpen);
    }

    [Theory]
    [InlineData("ไม่ถูกต้องค่ะ")]
    [InlineData("ยืนยัน แต่ขอตรวจสอบอีกครั้ง")]
    public void What_does_not_confirm_confirms_nothing(string words) =>
        Assert.Null(Answered([November, Outlier], words, Outlier).State.Entry("สังคม", "2023-12", "sales").Accepted);

    [Fact]
    public void An_unusual_figure_that_is_corrected_to_another_unusual_one_is_asked_about_again() =>
        Assert.True(Assert.Single(Answered([November, Outlier], "แก้เป็น 9,525,000 บาท", Outlier).State.Review, item => item.Code == ReviewCode.Implausible).IsOpen);

    [Fact]
    public void Where_two_channels_differ_the_district_says_which_is_right()
    {
        var row = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "5500000", "3");
        var mail = Letters.Mail("m1", "2024-01-10 10:00:00", new() { MessageId = "m1@x", From = Contact, Subject = "รายงานเดือนธันวาคม 2566", Text = "ยอดจำหน่าย 5,600,000 บาท" });
        Assert.Equal(ReviewCode.ChannelConflict, Assert.Single(Letters.Derive([row, mail]).Review).Code);
        var (state, _) = Answered([row, mail], "5,500,000 บาท ค่ะ", mail, "receipt", "2024-01-10 15:00:00");

        Assert.Equal(5_500_000, state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
        Assert.DoesNotContain(state.Review, item => item.IsOpen);
    }

    // The row that the clerk sent meanwhile made the question void; what she answers to it afterwards is held against that row.
    [Theory]
    [InlineData("5,700,000 บาท ค่ะ", false)]
    [InlineData("ยืนยัน 5,700,000 บาท ถูกต้องค่ะ", false)]
    [InlineData("5,500,000 บาท ค่ะ", true)]
    [InlineData("5,800,000 บาท ค่ะ", true)]
    public void Where_two_channels_differed_and_a_newer_report_made_that_void_a_late_answer_is_held_against_what_stands(string words, bool isAsked)
    {
        var row = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "5500000", "3");
        var mail = Letters.Mail("m1", "2024-01-10 10:00:00", new() { MessageId = "m1@x", From = Contact, Subject = "รายงานเดือนธันวาคม 2566", Text = "ยอดจำหน่าย 5,600,000 บาท" });
        var newer = Form.Row("2024-01-11 16:00:00", "สังคม", "ธ.ค. 66", "1", "5700000", "3");
        Assert.DoesNotContain(Letters.Derive([row, mail, newer]).Review, item => item.IsOpen);

        var (state, reply) = Answered([row, mail, newer], words, mail, at: "2024-01-12 09:00:00");

        Assert.Equal(5_700_000, state.Entry("สังคม", "2023-12", "sales").Accepted?.Figure.Value);
        var open = state.Review.Where(item => item.IsOpen).ToList();
        Assert.Equal(isAsked ? [(ReviewCode.UnclearFigure, reply.Report.Id)] : [], open.Select(item => (item.Code, item.RawId!)));
        Assert.All(open, item => Assert.Contains("5,700,000", item.Reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ยืนยันยอดจำหน่าย พ.ย. 66 48,250,000 บาท ถูกต้องค่ะ", 48_250_000)]
    [InlineData("แก้ไขยอดจำหน่าย พ.ย. 66 เป็น 4,825,000", 4_825_000)]
    public void What_our_receipt_for_one_month_says_is_owed_of_another_is_answered_to_it(string words, int sales)
    {
        var october = Form.Row("2023-11-10 09:00:00", "สังคม", "ต.ค. 66", "1", "4700000", "3");
        var owed = Form.Row("2023-12-10 09:00:00", "สังคม", "พ.ย. 66", "1", "48250000", "3");
        var december = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "4900000", "3");
        Assert.Equal("2023-11", Assert.Single(Form.Derive([october, owed, december]).Review, item => item.IsOpen).Month!.ToString());
        var state = Answered([october, owed, december], words, december, subject: "Re: ได้รับรายงาน ธ.ค. 66 – อ.สังคม (รอยืนยัน 1 รายการ)").State;

        Assert.Equal(sales, state.Entry("สังคม", "2023-11", "sales").Accepted!.Figure.Value);
        Assert.DoesNotContain(state.Review, item => item.IsOpen);
    }

    [Fact]
    public void Nobody_else_can_answer_for_the_district()
    {
        var state = Letters.Derive([Unclear, Reply(Confirmed, Unclear, "receipt", "2024-01-11 09:00:00", "thabo@cdd.example.org")]);

        Assert.Null(state.Entry("สังคม", "2023-12", "sales").Accepted);
        Assert.Contains(state.Review, item => item is { IsOpen: true, Code: ReviewCode.UnclearFigure });
    }

    [Fact]
    public void What_an_officer_decided_meanwhile_stands()
    {
        var question = Assert.Single(Form.Derive([Unclear]).Review);
        var reply = Reply(Confirmed, Unclear, "receipt", "2024-01-11 09:00:00");
        var state = Letters.Derive([Unclear, reply], [question.Decide(DecisionKind.UseValue, "8,500,000")]);

        Assert.Equal(8_500_000, state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
        Assert.DoesNotContain(state.Review, item => item.IsOpen);
    }

    [Fact]
    public void A_contradiction_that_a_newer_report_made_void_closes_by_itself()
    {
        var contradiction = Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "5500000", "3", "TRUE");
        Assert.True(Assert.Single(Form.Derive([contradiction]).Review).IsOpen);
        var state = Form.Derive([contradiction, Form.Row("2024-01-12 09:00:00", "สังคม", "ธ.ค. 66", "1", "5500000", "3")]);

        Assert.False(Assert.Single(state.Review).IsOpen);
        Assert.Equal(ReceivedOutcome.Replaced, state.Received[0].Outcome);
    }

    [Fact]
    public void A_late_answer_to_a_question_that_a_newer_report_made_void_is_asked_against_what_stands()
    {
        var newer = Form.Row("2024-01-12 09:00:00", "สังคม", "ธ.ค. 66", "1", "8990000", "3");
        var (state, reply) = Answered([Unclear, newer], "ยืนยันค่ะ 8,525,000 บาท", Unclear, at: "2024-01-14 09:00:00");

        var asked = Assert.Single(state.Review, item => item.IsOpen);
        Assert.Equal((ReviewCode.UnclearFigure, "2023-12", "sales"), (asked.Code, asked.Month!.ToString(), asked.Indicator!.Value));
        Assert.Equal(["8990000", "8525000"], asked.Candidates);
        Assert.Contains("8,990,000 หรือ 8,525,000", asked.Reason, StringComparison.Ordinal);
        Assert.Equal((8_990_000, newer.Report.Id), (state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value, state.Entry("สังคม", "2023-12", "sales").Accepted!.RawId));
        Assert.True(state.Received.Single(report => report.RawId == reply.Report.Id).MayBeAnswered);

        var chosen = Letters.Derive([Unclear, newer, reply, Reply("8,525,000 บาท ค่ะ", reply, "receipt", "2024-01-15 09:00:00", key: "chosen")]);
        Assert.Equal(8_525_000, chosen.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
        Assert.DoesNotContain(chosen.Review, item => item.IsOpen);
    }

    [Fact]
    public void A_late_answer_that_says_what_stands_is_a_letter()
    {
        var (state, reply) = Answered([Unclear, Form.Row("2024-01-12 09:00:00", "สังคม", "ธ.ค. 66", "1", "8525000", "3")], "8,525,000 บาท ค่ะ", Unclear, at: "2024-01-14 09:00:00");

        Assert.DoesNotContain(state.Review, item => item.IsOpen);
        Assert.Equal(ReceivedOutcome.Correspondence, state.Received.Single(report => report.RawId == reply.Report.Id).Outcome);
    }

    [Fact]
    public void A_reply_that_names_the_month_places_the_figures_that_waited_for_it()
    {
        var (state, reply) = Answered([Nameless], "ธันวาคม 2566 ค่ะ", Nameless);

        Assert.Equal((5_600_000, reply.Report.Id), (state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value, state.Entry("สังคม", "2023-12", "sales").Accepted!.RawId));
        Assert.DoesNotContain(state.Review, item => item.IsOpen);
        Assert.DoesNotContain(state.ScorecardOf(Form.Code("สังคม")).OpenBecause, because => because.Key == "grading.reports-wait");
        Assert.Equal([ReceivedOutcome.Replaced, ReceivedOutcome.Accepted], state.Received.Select(report => report.Outcome));
    }

    [Theory]
    [InlineData("รายงาน OTOP ธันวาคม 2566", "5,600,000", Contact, false)]
    [InlineData("รายงาน OTOP ธันวาคม 2566", "5,600,001", Contact, true)] // another report
    [InlineData("รายงาน OTOP", "5,600,000", Contact, true)] // names none either
    public void The_same_figures_sent_again_with_their_month_settle_which_month_it_was(string subject, string sales, string from, bool isOpen)
    {
        var again = Letters.Mail("again", "2024-01-10 11:00:00", new() { MessageId = "again@x", From = from, Subject = subject, Text = $"ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์\nยอดจำหน่าย {sales} บาท\nผู้เข้าร่วมโครงการ Digital Wallet 3 ราย" });
        var state = Letters.Derive([Nameless, again]);

        Assert.Equal(isOpen, state.Review.Single(item => item.Code == ReviewCode.UnclearMonth && item.RawId == Nameless.Report.Id).IsOpen);
        Assert.Equal(isOpen, state.Received[0].Outcome == ReceivedOutcome.Waiting);
    }

    [Fact]
    public void Small_numbers_that_come_again_may_be_those_of_another_month()
    {
        var nameless = Letters.Mail("small", "2024-01-10 10:00:00", new() { MessageId = "small@x", From = Contact, Subject = "รายงาน OTOP", Text = "ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์\nผู้เข้าร่วมโครงการ Digital Wallet 3 ราย" });
        var december = Letters.Mail("named", "2024-01-10 11:00:00", new() { MessageId = "named@x", From = Contact, Subject = "รายงาน OTOP ธันวาคม 2566", Text = "ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์\nยอดจำหน่าย 5,600,000 บาท\nผู้เข้าร่วมโครงการ Digital Wallet 3 ราย" });

        Assert.Contains(Letters.Derive([nameless, december]).Review, item => item is { IsOpen: true, Code: ReviewCode.UnclearMonth });
    }

    [Fact]
    public void A_reply_that_names_the_month_sets_a_slip_of_the_year_right()
    {
        var slip = Form.Row("2024-01-10 09:00:00", "สังคม", "ธันวาคม 2567", "1", "5600000", "3");
        Assert.Equal(ReviewCode.MonthOutsideQuarter, Assert.Single(Form.Derive([slip]).Review).Code);
        var state = Answered([slip], "ธันวาคม 2566 ค่ะ พิมพ์ปีผิด", slip).State;

        Assert.Equal(5_600_000, state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
        Assert.DoesNotContain(state.Review, item => item.IsOpen);
    }

    [Theory]
    [InlineData("ธันวาคม 2566 ค่ะ", true)]
    [InlineData("ตุลาคม 2566 ค่ะ", false)]
    public void Where_a_report_names_several_months_the_reply_must_name_one_of_them(string words, bool isTaken)
    {
        var between = Letters.Mail("between", "2024-01-10 10:00:00", new() { MessageId = "between@x", From = Contact, Subject = "รายงานเดือนธันวาคม 2566", Text = "รายงานเดือนพฤศจิกายน 2566\nยอดจำหน่าย 5,600,000 บาท" });
        var state = Answered([between], words, between).State;

        Assert.Equal(isTaken, !state.Review.Any(item => item is { IsOpen: true, Code: ReviewCode.UnclearMonth }));
        Assert.Equal(isTaken ? 5_600_000m : null, state.Entry("สังคม", "2023-12", "sales").Accepted?.Figure.Value);
    }

    [Theory]
    [InlineData("ธันวาคมค่ะ")] // of which year?
    [InlineData("พฤศจิกายน 2566 หรือ ธันวาคม 2566 ค่ะ")]
    [InlineData("ธันวาคม 2567 ค่ะ")]
    public void A_reply_that_does_not_name_one_month_of_the_quarter_leaves_the_question(string words) =>
        Assert.Contains(Answered([Nameless], words, Nameless).State.Review, item => item is { IsOpen: true, Code: ReviewCode.UnclearMonth });

    [Fact]
    public void A_blank_form_is_asked_about_no_more_once_its_months_report_has_come()
    {
        var form = new FormKey(ShippedConfiguration.Program.Id, Form.Code("สังคม"), ReportingMonth.Parse("2023-12"));
        var blank = Letters.Mail("blank", "2024-01-10 10:00:00", new() { MessageId = "blank@x", From = Contact, Subject = "ส่งแบบรายงาน", Text = "ตามแนบค่ะ", Attachments = [new("แบบ.docx", "0", $"รหัสแบบ {form}")] });
        Assert.Equal((ReviewCode.BlankForm, true), (Assert.Single(Letters.Derive([blank]).Review).Code, Letters.Derive([blank]).Review[0].IsOpen));

        var other = Letters.Derive([blank, Form.Row("2024-01-11 09:00:00", "สังคม", "พ.ย. 66", "1", "5500000", "3")]);
        var filled = Letters.Derive([blank, Form.Row("2024-01-11 09:00:00", "สังคม", "ธ.ค. 66", "1", "5500000", "3")]);

        Assert.True(Assert.Single(other.Review).IsOpen);
        Assert.False(Assert.Single(filled.Review).IsOpen);
        Assert.DoesNotContain(filled.ScorecardOf(Form.Code("สังคม")).OpenBecause, because => because.Key == "grading.reports-wait");
    }

    // Which of two mails of one second is looked at first follows from their contents.
    [Theory]
    [InlineData("2024-01-10 10:00:00", "3", ReviewSeverity.Waiting, false)]
    [InlineData("2024-01-10 09:59:59.3", "3", ReviewSeverity.Waiting, false)]
    [InlineData("2024-01-10 09:59:59", "3", ReviewSeverity.Notice, false)] // it came back empty after the month had been reported: it says nothing new, and is shown
    [InlineData("2024-01-09 09:00:00", "3", ReviewSeverity.Notice, false)]
    [InlineData("2024-01-09 09:00:00", "", ReviewSeverity.Waiting, true)] // was the rest to be in it?
    public void A_blank_form_of_a_month_that_is_reported_is_asked_about_no_more(string filledAt, string wallet, ReviewSeverity severity, bool isOpen)
    {
        var form = new FormKey(ShippedConfiguration.Program.Id, Form.Code("สังคม"), ReportingMonth.Parse("2023-12"));
        var filled = Form.Row(filledAt, "สังคม", "ธ.ค. 66", "1", "5500000", wallet);
        var order = new HashSet<bool>();
        for (var at = 0; at < 12; at++)
        {
            var blank = Letters.Mail($"blank{at}", "2024-01-10 10:00:00", new() { MessageId = "blank@x", From = Contact, Subject = $"ส่งแบบรายงาน {at}", Text = "ตามแนบค่ะ", Attachments = [new("แบบ.docx", "0", $"รหัสแบบ {form}")] });
            order.Add(blank.Report.Id.CompareTo(filled.Report.Id) < 0);
            var state = Letters.Derive([blank, filled]);
            Assert.Equal((severity, isOpen), (Assert.Single(state.Review).Severity, state.Review[0].IsOpen));
            Assert.Equal(isOpen ? ReceivedOutcome.Waiting : ReceivedOutcome.Replaced, state.Received.Single(report => report.Place.StartsWith("inbox", StringComparison.Ordinal)).Outcome);
        }

        Assert.Equal(2, order.Count);
    }

    [Fact]
    public void A_month_of_which_a_figure_waits_is_not_called_lacking()
    {
        var state = Form.Derive([Form.Row("2024-01-10 09:00:00", "สังคม", "ธ.ค. 66", "1", "5500000", "ประมาณ 3")]);

        var because = state.ScorecardOf(Form.Code("สังคม")).OpenBecause.Select(saying => ShippedConfiguration.Wording.Say(saying)).ToList();
        Assert.Contains("บางตัวเลขของเดือนธันวาคม 2566 ยังรอยืนยัน", because);
        Assert.Contains("ยังขาดรายงานเดือนตุลาคม 2566 และพฤศจิกายน 2566", because);
    }

    private static (DerivedState State, StoredReport Reply) Answered(IReadOnlyList<StoredReport> reports, string words, StoredReport asked, string by = "receipt", string at = "2024-01-11 09:00:00", string subject = "Re: ได้รับรายงาน (รอยืนยัน 1 รายการ)")
    {
        var reply = Reply(words, asked, by, at, subject: subject);
        return (Letters.Derive([.. reports, reply]), reply);
    }

    private static StoredReport Reply(string words, StoredReport asked, string by, string at, string from = Contact, string subject = "Re: ได้รับรายงาน (รอยืนยัน 1 รายการ)", string key = "reply") => Letters.Mail(key, at, new()
    {
        MessageId = "reply@x",
        From = from,
        Subject = subject,
        Text = words,
        Answers = by switch
        {
            "receipt" => [$"otop-fy2567-q1.receipt.4308.{asked.Report.Id}@example.org"],
            "the lead's receipt" => [$"otop-fy2566-q4.receipt.4308.{asked.Report.Id}@example.org"],
            _ => ["CAF1@mail.gmail.com", "thread.otop-fy2567-q1.4308.2023-12@example.org", .. asked.Report.Key == "both" ? ["thread.otop-fy2567-q2.4308.2024-01@example.org"] : Array.Empty<string>()],
        },
    });
}
