using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Sync.Records;
using OtopFormSync.Core.Tests.Deriving;

namespace OtopFormSync.Core.Tests.Sync;

/// <summary>Since when a month is closed.</summary>
public sealed class ClosingRecordTests
{
    private static readonly ReportingMonth October = new(2023, 10);
    private static readonly ReportingMonth November = new(2023, 11);
    private static readonly DateTimeOffset First = At(20);
    private static readonly DateTimeOffset Later = At(27);

    [Fact]
    public void The_instant_of_a_month_in_the_file_is_the_first_cycle_that_saw_it()
    {
        var first = Seen(ClosingRecord.None, First, [new(October, null)]);
        var later = Seen(ClosingRecord.Parse(first.Keep()), Later, [new(October, null), new(November, null)]);

        Assert.Equal(first, ClosingRecord.Parse(first.Keep()));
        Assert.Equal([new Closing(October, First), new Closing(November, Later)], later.Closings([]).Months);
    }

    [Fact]
    public void A_month_that_is_closed_again_is_closed_since_then()
    {
        var opened = Seen(Seen(ClosingRecord.None, First, [new(October, null)]), At(22), []);

        Assert.Empty(opened.Closings([]).Months);
        Assert.Equal(Later, Seen(opened, Later, [new(October, null)]).Closings([]).ClosedAt(October));
    }

    [Fact]
    public void The_file_can_name_the_instant()
    {
        var record = Seen(Seen(ClosingRecord.None, First, [new(October, null)]), Later, [new(October, At(15))]);

        Assert.Equal(At(15), record.Closings([]).ClosedAt(October));
    }

    [Fact]
    public void An_officers_line_closes_opens_and_closes_again()
    {
        ClosingLine close = new([October], true, null), open = new([October], false, null);
        var closed = Seen(ClosingRecord.None, First, [], close);
        var opened = Seen(closed, At(22), [], close, open);
        var again = Seen(Seen(opened, At(24), [], open), Later, [], open, close);

        Assert.Equal(First, closed.Closings([close]).ClosedAt(October)!.Value, TimeSpan.FromSeconds(1));
        Assert.Null(opened.Closings([close, open]).ClosedAt(October));
        Assert.Equal(Later, again.Closings([open, close]).ClosedAt(October)!.Value, TimeSpan.FromSeconds(1));
    }

    // Of lines that contradict each other the one holds that was entered last, though an earlier one said the same.
    [Fact]
    public void A_quarter_that_is_closed_after_its_month_was_opened_again_is_closed()
    {
        ClosingLine close = new([November], true, null) { Row = "4301" }, open = new([November], false, null) { Row = "4302" }, quarter = new([October, November], true, null) { Row = "4303" };
        var opened = Seen(Seen(ClosingRecord.None, First, [], close), At(22), [], close, open);
        var closed = Seen(ClosingRecord.Parse(opened.Keep()), At(24), [], close, open, quarter);
        var without = Seen(ClosingRecord.Parse(closed.Keep()), Later, [], close, quarter);
        var replaced = Seen(opened, At(24), [], open, quarter);
        var reopened = Seen(closed, Later, [], close, open, quarter, new ClosingLine([October], false, null) { Row = "4304" });

        Assert.Null(opened.Closings([]).ClosedAt(November));
        Assert.Equal([At(24), At(24)], closed.Closings([]).Months.Select(month => month.At));
        Assert.Equal(First, without.Closings([]).ClosedAt(November)); // nobody opened it any more
        Assert.Equal(At(24), replaced.Closings([]).ClosedAt(November));
        Assert.Equal([null, At(24)], new[] { October, November }.Select(reopened.Closings([]).ClosedAt));
    }

    [Fact]
    public void A_line_that_is_moved_to_another_row_keeps_its_instant()
    {
        ClosingLine close = new([October], true, null) { Row = "4301" };
        var moved = close with { Row = "4305" };

        Assert.Equal(First, Seen(Seen(ClosingRecord.None, First, [], close), Later, [], moved).Closings([]).ClosedAt(October));
    }

    [Fact]
    public void An_officer_opens_what_the_file_closes_also_when_both_are_seen_at_once()
    {
        ClosingLine open = new([October, November], false, null);

        Assert.Empty(Seen(ClosingRecord.None, First, [new(October, null)], open).Closings([open]).Months);
        Assert.Empty(Seen(Seen(ClosingRecord.None, First, [new(October, null)]), Later, [new(October, null)], open).Closings([open]).Months);
    }

    [Fact]
    public void A_second_word_for_a_closing_does_not_move_its_instant()
    {
        ClosingLine quarter = new([October, November], true, null), except = new([October], true, new(Form.Code("สังคม"), new(2023, 12, 1), "น้ำท่วม"));
        var record = Seen(Seen(ClosingRecord.None, First, [new(October, null)]), Later, [new(October, null)], quarter, except);

        Assert.Equal(First, record.Closings([quarter, except]).ClosedAt(October));
        Assert.Equal([new ClosingExemption(Form.Code("สังคม"), October, new(2023, 12, 1), "น้ำท่วม")], record.Closings([quarter, except]).Exemptions);
    }

    [Fact]
    public void A_district_that_a_line_opens_for_opens_for_nobody_else()
    {
        ClosingLine open = new([October], false, new(Form.Code("สังคม"), new(2023, 12, 1), "น้ำท่วม"));
        var closings = Seen(ClosingRecord.None, First, [new(October, null)], open).Closings([open]);

        Assert.False(closings.Waits(Form.Code("สังคม"), October, Later));
        Assert.True(closings.Waits(Form.Code("ท่าบ่อ"), October, Later));
    }

    [Fact]
    public void A_quarter_that_gave_way_to_the_next_is_closed_since_then_until_an_officer_opens_it()
    {
        ClosingLine open = new([October], false, null);
        var before = Seen(ClosingRecord.None, First, [], open);
        var left = before.With([], [open], Later, [October, November], _ => null);
        var opened = left.With([], [], At(28), [October, November], _ => null).With([], [open], At(29), [October, November], _ => null);

        Assert.Equal((false, true), Waits(left.Closings([open]), October));
        Assert.Null(left.Closings([open]).ClosedAt(October)); // its grades are as final as they were
        Assert.Equal((false, false), Waits(opened.Closings([open]), October));
        Assert.Equal((false, true), Waits(opened.Closings([open]), November));

        static (bool Before, bool After) Waits(Closings closings, ReportingMonth month) => (closings.Waits(Form.Code("สังคม"), month, Later.AddDays(-1)), closings.Waits(Form.Code("สังคม"), month, At(30)));
    }

    [Fact]
    public void What_waited_before_instants_were_kept_waits_on()
    {
        var (early, late) = (Form.Row("2023-11-10 09:00:00", "สังคม", "ต.ค. 66", "1", "5000000", "3"), Form.Row("2023-11-12 09:00:00", "ท่าบ่อ", "ต.ค. 66", "1", "14000000", "8"));
        var (asked, taken) = (Published(late), new Decision(ReviewItems.ClosedMonthId(late.Report.Id, October), DecisionKind.Accept, null, null, First));

        Assert.Equal(late.Report.ReceivedAt, ClosedBefore.WaitedSince(October, [early, late], [], [PublishedMark.None, asked]));
        Assert.Null(ClosedBefore.WaitedSince(November, [early, late], [], [asked]));
        Assert.Null(ClosedBefore.WaitedSince(October, [early, late], [taken], [asked]));
        Assert.Null(ClosedBefore.WaitedSince(October, [early, late], [], []));
    }

    [Fact]
    public void It_is_on_record_since_when_a_district_is_excepted()
    {
        ClosingLine except = new([October], true, new(Form.Code("สังคม"), new(2023, 12, 1), "น้ำท่วม"));
        var record = Seen(ClosingRecord.Parse(Seen(ClosingRecord.None, First, [], except).Keep()), Later, [], except);

        Assert.Equal(First, Assert.Single(record.Words, word => word.Exempt == "4308 2023-12-01").At);
    }

    [Fact]
    public void An_exception_whose_line_is_gone_ends_for_what_comes_later_alone()
    {
        ClosingLine close = new([October], true, null), except = new([October], true, new(Form.Code("สังคม"), new(2023, 12, 1), "น้ำท่วม"));
        var stood = Seen(Seen(ClosingRecord.None, First, [], close), At(21), [], close, except);
        var gone = Seen(ClosingRecord.Parse(Seen(stood, At(24), [], close).Keep()), Later, [], close);
        var back = Seen(gone, At(28), [], close, except);

        Assert.Equal((false, true, true), Waits(gone.Closings([close])));
        Assert.True(gone.Closings([close]).IsClosed(Form.Code("สังคม"), October, At(24)));
        Assert.Equal((false, false, true), Waits(back.Closings([close, except])));

        static (bool Before, bool After, bool OfAnother) Waits(Closings closings) => (closings.Waits(Form.Code("สังคม"), October, At(23)), closings.Waits(Form.Code("สังคม"), October, At(25)), closings.Waits(Form.Code("ท่าบ่อ"), October, At(23)));
    }

    private static PublishedMark Published(StoredReport report) => PublishedMark.Of(new("", [new Tab
    {
        Key = TabKeys.Review,
        Title = "",
        Heading = "",
        Stamp = "",
        Columns = [new() { Key = "code", Title = "รหัส", Width = 10 }],
        Rows = [new(ReviewItems.ClosedMonthId(report.Report.Id, October).Value, RowKind.Item, [Cell.Of("x")])],
    }]));

    private static ClosingRecord Seen(ClosingRecord known, DateTimeOffset asOf, ValueList<ClosedMonth> file, params ValueList<ClosingLine> lines) => known.With(file, lines, asOf, [], _ => null);

    private static DateTimeOffset At(int day) => new(2023, 11, day, 16, 30, 0, Bangkok.Offset);
}
