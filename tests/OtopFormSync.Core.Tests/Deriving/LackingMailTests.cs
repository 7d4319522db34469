using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>A mail that came in part, or whose file cannot be read, is asked about; once it came whole and counts, nobody need look at the part.</summary>
public sealed class LackingMailTests
{
    private const string Contact = "sangkhom@cdd.example.org";
    private const string Whole = "รายงานเดือนธันวาคม 2566\nจำนวนผลิตภัณฑ์ 1 ผลิตภัณฑ์\nยอดจำหน่าย 5,600,000 บาท\nผู้เข้าร่วม Digital Wallet 3 ราย";

    private static readonly DocumentProblem Cut = new("อีเมล", new("document.cut-mail"));
    private static readonly DocumentProblem Broken = new("ไฟล์แนบ รายงาน.xlsx", new("document.broken-workbook"));

    [Fact]
    public void The_whole_copy_of_a_cut_mail_closes_its_question()
    {
        var cut = Letters.Mail("cut", "2024-01-10 09:00:00", new() { MessageId = "one@x", From = Contact, Subject = "รายงาน", Text = "", Problems = [Cut] });
        var whole = Letters.Mail("whole", "2024-01-10 09:00:00", new() { MessageId = "one@x", From = Contact, Subject = "รายงาน", Text = Whole });
        Assert.Single(Letters.Derive([cut]).Review, item => item.IsOpen);

        foreach (var reports in new[] { [cut, whole], new[] { whole, cut } })
        {
            Closed(Letters.Derive(reports), cut);
        }
    }

    [Fact]
    public void A_grade_waits_for_a_cut_mail_only_until_its_whole_copy_came()
    {
        StoredReport[] others = [Form.Row("2023-11-06 09:00:00", "สังคม", "ต.ค. 66", "1", "5000000", "3"), Form.Row("2023-12-06 09:00:00", "สังคม", "พ.ย. 66", "1", "5000000", "3")];
        var cut = Letters.Mail("cut", "2024-01-10 09:00:00", new() { MessageId = "one@x", From = Contact, Subject = "รายงาน", Text = "", Problems = [Cut] });
        var december = Form.Row("2024-01-09 09:00:00", "สังคม", "ธ.ค. 66", "1", "5600000", "3");
        var whole = Letters.Mail("whole", "2024-01-10 09:00:00", new() { MessageId = "one@x", From = Contact, Subject = "รายงาน", Text = Whole });

        var waiting = Letters.Derive([.. others, december, cut]);
        Assert.Contains(waiting.Review, item => item.IsOpen);
        Assert.Equal(GradeStanding.ToDate, waiting.ScorecardOf(Form.Code("สังคม")).Standing);

        var settled = Letters.Derive([.. others, december, cut, whole]);
        Assert.DoesNotContain(settled.Review, item => item.IsOpen);
        Assert.Equal(GradeStanding.Final, settled.ScorecardOf(Form.Code("สังคม")).Standing);
        Assert.Empty(settled.ScorecardOf(Form.Code("สังคม")).OpenBecause);
    }

    [Fact]
    public void A_grade_does_not_wait_for_what_is_unclear_in_a_report_that_an_officer_rejected()
    {
        StoredReport[] rows = [Form.Row("2023-11-06 09:00:00", "สังคม", "ต.ค. 66", "1", "5000000", "3"), Form.Row("2023-12-06 09:00:00", "สังคม", "พ.ย. 66", "1", "5100000", "3"), Form.Row("2024-01-09 09:00:00", "สังคม", "ธ.ค. 66", "1", "5600000", "3")];
        MailAttachment file = new("ผล.txt", "00", "ภาพกิจกรรม");
        var first = Letters.Mail("first", "2023-12-07 09:00:00", new() { MessageId = "one@x", From = Contact, Subject = "รายงานเดือนพฤศจิกายน 2566", Text = "รายงานเดือนพฤศจิกายน 2566\nยอดจำหน่าย 5,100,000 บาท", Attachments = [file] });
        var unclear = Letters.Mail("unclear", "2024-01-10 09:00:00", new() { MessageId = "two@x", From = Contact, Subject = "รายงานเดือนธันวาคม 2566", Text = Whole.Replace("5,600,000", "ประมาณ 5,700,000", StringComparison.Ordinal), Attachments = [file] });
        var asked = Assert.Single(Letters.Derive([.. rows, first, unclear]).Review, item => item.IsOpen);
        Assert.Equal(ReviewCode.SameFileTwice, asked.Code);

        var rejected = Letters.Derive([.. rows, first, unclear], [asked.Decide(DecisionKind.Reject)]);

        Assert.DoesNotContain(rejected.Review, item => item.IsOpen);
        Assert.Equal(GradeStanding.Final, rejected.ScorecardOf(Form.Code("สังคม")).Standing);
    }

    [Theory]
    [InlineData("ธ.ค. 66", false)]
    [InlineData("พ.ย. 66", true)] // of another month
    public void A_later_report_with_all_that_its_month_needs_closes_it_whichever_way_it_came(string month, bool isOpen)
    {
        var cut = Letters.Mail("cut", "2024-01-10 09:00:00", new() { MessageId = "one@x", From = Contact, Subject = "รายงานเดือนธันวาคม 2566", Text = "", Problems = [Cut] });
        var state = Letters.Derive([cut, Form.Row("2024-01-11 09:00:00", "สังคม", month, "1", "5600000", "3")]);

        Assert.Equal(isOpen, state.Review.Any(item => item.IsOpen && item.RawId == cut.Report.Id));
    }

    [Theory]
    [InlineData("ไฟล์แนบ รายงาน.xlsx", "ธันวาคม 2566", Contact, false)]
    [InlineData("ไฟล์แนบ อื่น.xlsx", "ธันวาคม 2566", Contact, true)] // another file
    [InlineData("ไฟล์แนบ รายงาน.xlsx", "พฤศจิกายน 2566", Contact, true)] // the file of another month, which is called the same
    [InlineData("ไฟล์แนบ รายงาน.xlsx", "ธันวาคม 2566", "stranger@example.org", true)] // does not count
    public void The_same_file_in_one_piece_closes_the_question_about_the_broken_one(string place, string month, string from, bool isOpen)
    {
        var broken = Letters.Mail("broken", "2024-01-10 09:00:00", new() { MessageId = "one@x", From = Contact, Subject = "ส่งรายงาน", Text = "ตามแนบค่ะ", Problems = [Broken] });
        var text = Whole.Replace("ธันวาคม 2566", month, StringComparison.Ordinal);
        var again = Letters.Mail("again", "2024-01-10 15:00:00", new() { MessageId = "two@x", From = from, Subject = "ส่งรายงาน อำเภอสังคม", Text = "แนบใหม่ค่ะ", Attachments = [new(place["ไฟล์แนบ ".Length..], "00", text)] });
        var state = Letters.Derive([broken, again]);

        Assert.Equal(from == Contact, state.Received.Single(report => report.RawId == again.Report.Id).Outcome == ReceivedOutcome.Accepted);
        Assert.Equal(isOpen, state.Review.Any(item => item.IsOpen && item.RawId == broken.Report.Id));
        if (!isOpen)
        {
            Closed(state, broken);
        }
    }

    private static void Closed(DerivedState state, StoredReport part)
    {
        Assert.DoesNotContain(state.Review, item => item.IsOpen);
        Assert.Equal(5_600_000, state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
        Assert.Equal(ReceivedOutcome.Replaced, state.Received.Single(report => report.RawId == part.Report.Id).Outcome);
        Assert.Contains(state.Review, item => item.RawId == part.Report.Id && item.Reason.Contains("ไม่ต้องพิจารณาแล้ว", StringComparison.Ordinal));
    }
}
