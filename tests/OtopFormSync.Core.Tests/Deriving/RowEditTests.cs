using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>A row that is edited in the sheet keeps the time of its first answer; what it says now is as late as the edit.</summary>
public sealed class RowEditTests
{
    private static readonly Closings Closed = new([new(new ReportingMonth(2023, 11), At("2023-12-20T16:30"))], []);
    private static readonly StoredReport November = Form.Row("2023-12-14 09:00:00", "ท่าบ่อ", "พ.ย. 66", "0", "14800000", "8");

    [Fact]
    public void An_edit_after_its_month_was_closed_waits_and_what_was_accepted_stays()
    {
        var state = Derive(Edited("2023-12-21T10:00"));

        Assert.Equal(14_800_000, Sales(state));
        Assert.Equal(ReviewCode.ClosedMonth, Assert.Single(state.Review, item => item.IsOpen).Code);
        Assert.Equal(14_800_000, Sales(Derive(Edited("2023-12-21T10:00"), Assert.Single(state.Review).Decide(DecisionKind.Reject))));
        Assert.Equal(1_480_000, Sales(Derive(Edited("2023-12-21T10:00"), Assert.Single(state.Review).Decide(DecisionKind.Accept))));
    }

    [Fact]
    public void An_edit_that_an_officer_refused_stays_refused_when_its_month_is_opened_again_until_he_takes_that_back()
    {
        var edited = Edited("2023-12-21T10:00");
        var refused = Assert.Single(Derive(edited).Review).Decide(DecisionKind.Reject);

        Assert.Equal(14_800_000, Sales(Form.Derive(edited, [refused])));
        Assert.Equal(1_480_000, Sales(Form.Derive(edited)));
    }

    [Fact]
    public void An_edit_before_counts_and_so_does_a_row_that_was_only_found_late()
    {
        Assert.Equal(1_480_000, Sales(Derive(Edited("2023-12-20T10:00"))));
        Assert.Equal(14_800_000, Sales(Derive([November with { StoredAt = At("2023-12-29T10:00") }])));
    }

    // An officer took the first figure as it is; the edit to another that looks as unusual, or cannot be read, is asked about while it stands.
    [Theory]
    [InlineData("153000000")]
    [InlineData("15.3 หรือ 15.4")]
    public void What_a_row_said_before_stands_while_its_edit_is_in_question(string edited)
    {
        var october = Form.Row("2023-11-14 09:00:00", "ท่าบ่อ", "ต.ค. 66", "1", "13600000", "8");
        var first = Form.Row("2023-12-14 09:00:00", "ท่าบ่อ", "พ.ย. 66", "0", "152000000", "8");
        var taken = Assert.Single(Form.Derive([october, first]).Review, item => item.IsOpen).Decide(DecisionKind.Accept);
        var edit = Form.Row("2023-12-14 09:00:00", "ท่าบ่อ", "พ.ย. 66", "0", edited, "8") with { StoredAt = At("2023-12-15T10:00") };

        var state = Form.Derive([october, first with { WithdrawnAt = At("2023-12-15T10:00") }, edit], [taken]);

        Assert.Equal(152_000_000, Sales(state));
        var asked = Assert.Single(state.Review, item => item.IsOpen);
        Assert.Equal(edit.Report.Id, asked.RawId);
        Assert.Equal([asked.Id], state.Received.Single(report => report.RawId == edit.Report.Id).Meanwhile); // which the receipt says
        Assert.NotEqual(152_000_000, Sales(Form.Derive([october, edit], [taken]))); // a row that never said so leaves nothing
        Assert.Empty(Form.Derive([october, edit]).Received.Single(report => report.RawId == edit.Report.Id).Meanwhile);
    }

    [Fact]
    public void A_figure_that_an_edit_took_out_of_a_row_stands_no_more()
    {
        var edit = Form.Row("2023-12-14 09:00:00", "ท่าบ่อ", "พ.ย. 66", "0", "", "8") with { StoredAt = At("2023-12-15T10:00") };

        Assert.Null(Sales(Form.Derive([November with { WithdrawnAt = At("2023-12-15T10:00") }, edit])));
    }

    // Asked about "4.600", the clerk answers after the sheet was put right: the question is void, and what is said counts as any correction does.
    [Theory]
    [InlineData("ยืนยันค่ะ 14,900,000 บาท", 14_900_000)]
    [InlineData("ยืนยันค่ะ 14,800,000 บาท", 14_800_000)]
    [InlineData("ยืนยันค่ะ", 14_800_000)]
    public void An_answer_about_an_edit_that_was_undone_asks_no_officer(string words, int sales)
    {
        var edit = Form.Row("2023-12-14 09:00:00", "ท่าบ่อ", "พ.ย. 66", "0", "14.900 บาท", "8") with { StoredAt = At("2023-12-15T10:00"), WithdrawnAt = At("2023-12-15T10:10") };
        var reply = Letters.Mail("undone", "2023-12-15 10:30:00", new() { MessageId = "undone@x", From = "thabo@cdd.example.org", Subject = "Re: ได้รับรายงาน", Text = words, Answers = [$"otop-fy2567-q1.receipt.4302.{edit.Report.Id}@example.org"] });

        var state = Letters.Derive([November, edit, reply]);

        Assert.Equal(sales, Sales(state));
        Assert.DoesNotContain(state.Review, item => item.IsOpen);
    }

    private static StoredReport[] Edited(string at) =>
    [
        November with { WithdrawnAt = At(at) },
        Form.Row("2023-12-14 09:00:00", "ท่าบ่อ", "พ.ย. 66", "0", "1480000", "8") with { StoredAt = At(at) },
    ];

    private static DerivedState Derive(StoredReport[] reports, params Decision[] decisions) => Form.Derive(reports, decisions, closings: Closed);

    private static decimal? Sales(DerivedState state) => state.Entry("ท่าบ่อ", "2023-11", "sales").Accepted?.Figure.Value;

    private static DateTimeOffset At(string text) => new(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), Bangkok.Offset);
}
