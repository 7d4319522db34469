using System.Globalization;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Reporting;
using static OtopFormSync.Testing.NoticeSample;

namespace OtopFormSync.Core.Tests.Notices;

/// <summary>How many receipts a sender may cause on a day, and that what is left is answered by one list and never lost.</summary>
public sealed class ReceiptLimitTests
{
    [Fact]
    public void The_oldest_five_are_answered_the_same_day_and_the_rest_by_one_list_on_the_next()
    {
        var office = new Office([.. Reports(12)]);

        Assert.Equal([.. Ids(0..5)], Receipts(office.Plan("2024-01-16T10:00")));
        Assert.Empty(office.Plan("2024-01-16T18:00"));
        var list = Assert.IsType<Notice.ReceiptList>(Assert.Single(office.Plan("2024-01-17T08:00")));
        Assert.Equal([.. Ids(5..12)], list.Content.Reports.Select(report => report.RawId.Value));
        Assert.Equal("otop-fy2567-q1.receipt.4302.list-2024-01-16", list.Key.Value);
        Assert.Empty(office.Plan("2024-01-17T09:00"));
        Assert.Empty(office.Plan("2024-01-20T09:00"));
    }

    [Fact]
    public void What_comes_in_later_cycles_of_a_day_counts_together()
    {
        var office = new Office([.. Reports(3)]);
        Assert.Equal(3, office.Plan("2024-01-16T10:00").Count);
        office.Received = [.. Reports(9)];

        Assert.Equal([.. Ids(3..5)], Receipts(office.Plan("2024-01-16T11:00")));
        Assert.Equal(4, Assert.IsType<Notice.ReceiptList>(Assert.Single(office.Plan("2024-01-17T08:00"))).Content.Reports.Count);
    }

    [Fact]
    public void Each_sender_has_receipts_of_his_own_and_who_does_not_say_who_he_is_counts_as_the_district()
    {
        var forms = Enumerable.Range(0, 6).Select(at => FormReport("4302", "2023-12", $"2024-01-16T09:0{at}", Id(at)));
        var others = Enumerable.Range(6, 6).Select(at => FormReport("4305", "2023-12", $"2024-01-16T09:{at:00}", Id(at)));
        var office = new Office([.. forms, .. others]);

        Assert.Equal(10, office.Plan("2024-01-16T10:00").Count);
        Assert.Equal(["4302", "4305"], office.Plan("2024-01-17T08:00").OfType<Notice.ReceiptList>().Select(list => list.Content.District.Code.Value));
    }

    [Theory]
    [InlineData("2024-01-16T09:00", 1)]
    [InlineData("2024-01-16T09:01", 2)] // another minute: sent again on purpose
    public void A_form_that_was_sent_twice_in_one_second_is_answered_once(string second, int receipts)
    {
        var office = new Office([FormReport("4302", "2023-12", "2024-01-16T09:00", Id(1))]);
        var both = new Office([.. office.Received, FormReport("4302", "2023-12", second, Id(2))]);
        Assert.Single(office.Plan("2024-01-16T10:00"));
        office.Received = both.Received;

        Assert.Equal(receipts, both.Plan("2024-01-16T10:00").Count);
        Assert.Equal(receipts - 1, office.Plan("2024-01-16T11:00").Count);
    }

    [Fact]
    public void The_number_is_a_setting()
    {
        var office = new Office([.. Reports(3)]) { MostADay = 1 };

        Assert.Single(office.Plan("2024-01-16T10:00"));
        Assert.Equal(2, Assert.IsType<Notice.ReceiptList>(Assert.Single(office.Plan("2024-01-17T08:00"))).Content.Reports.Count);
    }

    [Fact]
    public void A_list_that_is_late_still_goes_out_and_says_nothing_of_what_was_taken_back()
    {
        var office = new Office([.. Reports(7)]);
        office.Plan("2024-01-16T10:00");
        office.Received = [.. Reports(6), Reports(7)[^1] with { Outcome = ReceivedOutcome.Withdrawn }];

        var list = Assert.IsType<Notice.ReceiptList>(Assert.Single(office.Plan("2024-02-05T08:00")));
        Assert.Equal([.. Ids(5..6)], list.Content.Reports.Select(report => report.RawId.Value));
    }

    [Fact]
    public void What_is_left_is_kept_as_text()
    {
        var left = new ReceiptsLeft([new(RawReportId.Parse(Id(1)), new(2024, 1, 16)), new(RawReportId.Parse(Id(2)), new(2024, 1, 17))]);

        Assert.Equal(left, ReceiptsLeft.Parse(left.ToString()));
        Assert.Equal(ReceiptsLeft.None, ReceiptsLeft.Parse(""));
        Assert.False(ReceiptsLeft.TryParse("what is this", null, out _));
    }

    private static List<ReceivedReport> Reports(int count) => [.. Enumerable.Range(0, count).Select(at => MailReport("4302", "2023-12", "2024-01-16T09:00", Id(at)))];

    private static string Id(int at) => at.ToString("x24", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Ids(Range range) => Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value).Select(Id);

    private static IEnumerable<string> Receipts(IEnumerable<Notice> notices) => notices.Select(notice => Assert.IsType<Notice.Receipt>(notice).Content.Report.RawId.Value);

    /// <summary>Plans cycle after cycle, with what is on record between them.</summary>
    private sealed class Office(ValueList<ReceivedReport> received)
    {
        private readonly List<(NoticeKey Key, DateOnly Day)> _known = [];
        private ReceiptsLeft _left = ReceiptsLeft.None;

        public ValueList<ReceivedReport> Received { get; set; } = received;

        public int MostADay { get; init; } = 5;

        public ValueList<Notice> Plan(string asOf)
        {
            var state = State(Otop with { Notices = Otop.Notices with { ReceiptsPerDay = MostADay } }, asOf) with { Received = Received };
            var today = DateOnly.FromDateTime(state.AsOf.DateTime);
            var plan = NoticePlanner.Plan(Input(state) with
            {
                Known = _known.Select(known => known.Key).ToHashSet(),
                ReceiptsToday = [.. _known.Where(known => known.Day == today).Select(known => known.Key)],
                Left = _left,
            });
            _left = plan.Left;
            _known.AddRange(plan.Notices.Select(notice => (notice.Key, today)));
            return plan.Notices;
        }
    }
}
