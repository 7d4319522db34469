using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Reporting;
using static OtopFormSync.Testing.NoticeSample;

namespace OtopFormSync.Core.Tests.Notices;

/// <summary>Programs of one workspace share a mail where they write to the same person in the same slot, and none of it goes out twice.</summary>
public sealed class SharedNoticesTests
{
    private const string Monday = "2024-02-05T08:30";

    private static readonly Program Next = Otop with { Id = ProgramId.Parse("otop-fy2567-q2"), Quarter = FiscalQuarter.Parse("2567-2", null) };

    // Which programs' slots are due, which keys are on record, which program is quiet; then the digests' keys with the keys that go out within.
    [Theory]
    [InlineData("q1 q2", "", "", "q1+q2")]
    [InlineData("q2", "", "", "q2+q1")] // a slot of one is told of all
    [InlineData("q1 q2", "", "q1", "q2")]
    [InlineData("q1 q2", "q1", "", "q2")] // the other went out, and its part with it
    [InlineData("q1 q2", "q1 q2", "", "")]
    [InlineData("q1", "", "q1", "")]
    public void A_slot_has_one_digest_with_a_part_for_each(string due, string known, string quiet, string digests)
    {
        var plans = SharedNotices.Of([Plan(Otop, due, known, quiet), Plan(Next, due, known, quiet)]);

        Assert.Equal(digests, string.Join(' ', Notices(plans).Select(digest => string.Join('+', digest.Covers.Prepend(digest.Key).Select(ShortOf)))));
        Assert.All(Notices(plans).OfType<Notice.Digest>(), digest => Assert.Equal(digest.Covers.Count, digest.More.Count));
    }

    // A machine that was off on Monday finds that day's slot of the one mission and today's of the other.
    [Fact]
    public void Missions_whose_latest_slots_were_on_different_days_have_one_digest()
    {
        const string tuesday = "2024-02-06T09:40";
        ProgramPlanning Due(Programs.Program program, string slot) => Planned(Input(State(program, tuesday), Slot(NoticeKind.Digest, slot)));
        foreach (var plans in new[] { SharedNotices.Of([Due(Otop, tuesday), Due(Next, Monday)]), SharedNotices.Of([Due(Otop, Monday), Due(Next, tuesday)]) })
        {
            var digest = Assert.IsType<Notice.Digest>(Assert.Single(Notices(plans)));
            Assert.Equal(2, digest.Parts.Count());
            Assert.Equal(2, digest.Covers.Count); // the other's own slot, so that it is not told anew
        }
    }

    [Fact]
    public void A_quarter_that_was_set_up_after_the_slots_digest_comes_with_the_next_one()
    {
        var (known, later) = (Input(State(Otop, Monday)).State, Input(State(Next, Monday), Slot(NoticeKind.Digest, Monday)));
        var sent = later with { Others = [known], Known = new HashSet<NoticeKey> { NoticeKey.Parse("otop-fy2567-q1.digest.officers.2024-02-05", null) } };

        Assert.Empty(NoticePlanner.Plan(sent).Notices);
        Assert.Equal(NoticeOmissionReason.Superseded, Assert.Single(NoticePlanner.Plan(sent).Omissions).Reason);
        Assert.IsType<Notice.Digest>(Assert.Single(NoticePlanner.Plan(sent with { Known = new HashSet<NoticeKey>() }).Notices));
        Assert.IsType<Notice.Digest>(Assert.Single(NoticePlanner.Plan(sent with { LastDigest = DigestBoard.Of(later.State) }).Notices)); // its results could not be read then
    }

    [Fact]
    public void A_mail_for_two_quarters_is_answered_once_when_the_second_is_set_up_after_its_receipt()
    {
        var report = MailReport("4302", "2023-12", "2024-02-05T08:00");
        var first = Input(State(Otop, Monday) with { Received = [report] });
        var second = Input(State(Next, Monday) with { Received = [report] }) with { Others = [first.State] };
        var receipt = Assert.Single(NoticePlanner.Plan(first).Notices);

        Assert.Empty(NoticePlanner.Plan(second with { Known = new HashSet<NoticeKey> { receipt.Key } }).Notices);
        Assert.Single(NoticePlanner.Plan(second).Notices);
    }

    // Which programs' receipts are on record, and of which programs the record does not know what went out; then the receipts' keys with the keys that go out within, whichever program is in front.
    [Theory]
    [InlineData("", "", "q1+q2")]
    [InlineData("q1", "", "q2")] // the other's results could not be read then
    [InlineData("q2", "", "q1")]
    [InlineData("q1 q2", "", "")] // also from a time when each program answered for itself
    [InlineData("", "q1 q2", "q1+q2")]
    [InlineData("", "q2", "q1 q2")] // what is held does not hold up the other
    public void A_report_of_two_quarters_has_one_receipt_with_a_part_for_each(string known, string doubtful, string receipts)
    {
        var report = MailReport("4302", "2023-12", "2024-02-05T08:00");
        foreach (var programs in new[] { new[] { Otop, Next }, [Next, Otop] })
        {
            var plans = SharedNotices.Of(programs.Select(program => Planned(Input(State(program, Monday) with { Received = [report] }) with
            {
                Known = known.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => NoticeKey.Parse($"otop-fy2567-{one}.receipt.4302.{report.RawId}", null)).ToHashSet(),
                IsInDoubt = doubtful.Contains(Short(program), StringComparison.Ordinal),
            })).ToValueList());

            Assert.Equal(receipts, string.Join(' ', Notices(plans).OrderBy(notice => notice.Key.Value).Select(receipt => string.Join('+', receipt.Covers.Prepend(receipt.Key).Select(ShortOf)))));
            Assert.All(plans.SelectMany(plan => plan.Result.Notices, (plan, notice) => (plan.Program, Notice: Assert.IsType<Notice.Receipt>(notice))), planned =>
            {
                Assert.Equal(planned.Program, planned.Notice.Content.Program.Id);
                Assert.Equal(planned.Notice.Covers.Count, planned.Notice.More.Count);
            });
        }
    }

    [Fact]
    public void Two_reports_of_a_district_have_a_receipt_each()
    {
        ValueList<ReceivedReport> reports = [MailReport("4302", "2023-12", "2024-02-05T08:00", Id(1)), MailReport("4302", "2023-12", "2024-02-05T08:01", Id(2))];
        var plans = SharedNotices.Of([Planned(Input(State(Otop, Monday) with { Received = reports })), Planned(Input(State(Next, Monday) with { Received = reports }))]);

        Assert.Equal(reports.Select(report => report.RawId), Notices(plans).Cast<Notice.Receipt>().Select(receipt => receipt.Content.Report.RawId));
        Assert.All(Notices(plans), receipt => Assert.Single(receipt.Covers));
    }

    [Fact]
    public void A_receipt_for_both_counts_once_among_those_that_a_sender_may_cause()
    {
        ValueList<ReceivedReport> reports = [MailReport("4302", "2023-12", "2024-02-05T08:00", Id(3)), MailReport("4302", "2023-12", "2024-02-05T08:01", Id(4)), MailReport("4302", "2023-12", "2024-02-05T08:02", Id(5))];
        var two = Otop.Notices with { ReceiptsPerDay = 2 };
        var first = Planned(Input(State(Otop with { Notices = two }, Monday) with { Received = reports }));
        var second = Planned(Input(State(Next with { Notices = two }, Monday) with { Received = reports }) with { Others = [first.Input.State], ReceiptsToday = [.. first.Result.Notices.Select(notice => notice.Key)] });

        Assert.Equal(2, Notices(SharedNotices.Of([first, second])).Count());
        Assert.Equal([reports[2].RawId], second.Result.Left.Reports.Select(left => left.Report));
        Assert.Equal(first.Result.Left, second.Result.Left);
        var known = first.Result.Notices.Concat(second.Result.Notices).Select(notice => notice.Key).ToHashSet();
        var later = first.Input with { State = first.Input.State with { Received = [.. reports.Take(1), MailReport("4302", "2023-12", "2024-02-05T08:03", Id(6))] }, Known = known, ReceiptsToday = [.. known.Where(key => key.Value.EndsWith(reports[0].RawId.Value, StringComparison.Ordinal))] };
        Assert.Single(NoticePlanner.Plan(later).Notices);
    }

    [Fact]
    public void A_district_that_owes_in_both_has_one_reminder()
    {
        const string slot = "2024-02-17T09:00";
        var first = Input(State(Otop, slot, ("4308", "2023-12", ReportState.Missing), ("4302", "2023-12", ReportState.Missing)), Slot(NoticeKind.Reminder, slot)) with { Slots = [Slot(NoticeKind.Reminder, slot)] };
        first = first with { State = first.State with { Program = Otop with { Until = new(2024, 3, 1) } } };
        var second = Input(State(Next, slot, ("4308", "2024-01", ReportState.Missing), ("4305", "2024-01", ReportState.Missing)), Slot(NoticeKind.Reminder, slot)) with { Others = [first.State] };
        first = first with { Others = [second.State] };

        var reminders = Notices(SharedNotices.Of([Planned(first), Planned(second)])).OfType<Notice.Reminder>().ToList();

        Assert.Equal(["4302", "4308", "4305"], reminders.Select(reminder => reminder.Content.District.Code.Value));
        var shared = reminders.Single(reminder => reminder.Content.District.Code.Value == "4308");
        Assert.Equal("2024-01", Assert.Single(Assert.Single(shared.More).Owed).Month.ToString());
        Assert.Equal("otop-fy2567-q2.reminder.4308.2024-02-17", Assert.Single(shared.Covers).Value);
    }

    // Both quarters announce what falls due on 15 February; the first has nothing that does.
    [Theory]
    [InlineData("2024-02-10T09:00", "2023-12 2024-01")]
    [InlineData("2024-03-16T09:00", "2023-12 2024-01 2024-02")] // a month after the first quarter's last reminder
    public void Who_is_reminded_is_reminded_of_what_is_overdue_in_other_quarters_till_it_comes_or_is_closed(string slot, string months)
    {
        Assert.Equal(months, Reminded(Two(slot, isClosed: false)));
        Assert.Equal(months["2023-12 ".Length..], Reminded(Two(slot, isClosed: true)));
        Assert.Equal(months["2023-12 ".Length..], Reminded(Two(slot, false, "otop-fy2567-q1.reminder.4308." + slot[..10])));
        Assert.Equal("", Reminded(Two(slot, false, "otop-fy2567-q1.reminder.4308." + slot[..10], "otop-fy2567-q2.reminder.4308." + slot[..10])));

        static string Reminded(ValueList<ProgramPlanning> plans)
        {
            var reminders = Notices(SharedNotices.Of(plans)).OfType<Notice.Reminder>().ToList();
            Assert.All(reminders, reminder => Assert.Equal(
                reminder.More.Prepend(reminder.Content).Select(part => NoticeKey.Of(part.Program.Id, NoticeKind.Reminder, "4308", NoticeName.SubjectOf(reminder.Key.Value)).Value),
                reminder.Covers.Append(reminder.Key).Select(key => key.Value).Order(StringComparer.Ordinal)));
            return string.Join(' ', reminders.SelectMany(reminder => reminder.More.Prepend(reminder.Content)).SelectMany(part => part.Owed).Select(owed => owed.Month));
        }

        static ValueList<ProgramPlanning> Two(string slot, bool isClosed, params string[] known)
        {
            var first = State(Otop, slot, ("4308", "2023-12", ReportState.Missing)) with { Closings = isClosed ? new([new(Month("2023-12"), At("2024-02-01T16:30"))], []) : Closings.None };
            var second = State(Next, slot, ("4308", "2024-01", ReportState.Missing), ("4308", "2024-02", ReportState.Missing));
            var keys = known.Select(key => NoticeKey.Parse(key, null)).ToHashSet();
            return
            [
                Planned(Input(second, Slot(NoticeKind.Reminder, slot)) with { Others = [first], Known = keys, LastDigest = DigestBoard.Of(second) }),
                Planned(Input(first, Slot(NoticeKind.Reminder, slot)) with { Others = [second], Known = keys }),
            ];
        }
    }

    [Fact]
    public void A_receipt_says_what_is_owed_in_every_quarter()
    {
        var first = Input(State(Otop, Monday, ("4308", "2023-12", ReportState.Missing), ("4302", "2023-12", ReportState.Missing)));
        var second = Input(State(Next, Monday) with { Received = [MailReport("4308", "2024-01", Monday)] });
        var receipt = Assert.IsType<Notice.Receipt>(Assert.Single(Notices(SharedNotices.Of([Planned(second), Planned(first)]))));

        Assert.Empty(receipt.Content.Owed);
        var elsewhere = Assert.Single(receipt.OwedElsewhere);
        Assert.Equal((Otop.Id, "2023-12"), (elsewhere.Program.Id, Assert.Single(elsewhere.Owed).Month.ToString()));
    }

    [Fact]
    public void What_is_owed_in_a_quarter_that_no_program_has_yet_is_said_by_a_receipt_too()
    {
        var state = State(Otop with { Until = new(2024, 10, 15) }, Monday) with { Received = [MailReport("4308", "2023-12", Monday)] };
        var receipt = Assert.IsType<Notice.Receipt>(Assert.Single(NoticePlanner.Plan(Input(state)).Notices));

        Assert.Equal("2024-01", Assert.Single(receipt.Content.Owed).Month.ToString());
    }

    private static ProgramPlanning Plan(Program program, string due, string known, string quiet) => Planned(
        Input(State(program, Monday), [.. due.Contains(Short(program), StringComparison.Ordinal) ? new[] { Slot(NoticeKind.Digest, Monday) } : []]) with
        {
            IsQuiet = quiet == Short(program),
            Known = known.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => NoticeKey.Parse($"otop-fy2567-{one}.digest.officers.2024-02-05", null)).ToHashSet(),
        });

    private static ProgramPlanning Planned(NoticePlanningInput input) => new(input.State.Program.Id, input, NoticePlanner.Plan(input));

    private static IEnumerable<Notice> Notices(ValueList<ProgramPlanning> plans) => plans.SelectMany(plan => plan.Result.Notices);

    private static string Id(int at) => at.ToString("x24", CultureInfo.InvariantCulture);

    private static string Short(Program program) => program.Id.Value[^2..];

    private static string ShortOf(NoticeKey key) => key.Value.Split('.')[0][^2..];
}
