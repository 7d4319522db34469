using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Tests.Deriving;
using OtopFormSync.Testing;
using static OtopFormSync.Testing.NoticeSample;

namespace OtopFormSync.Core.Tests.Notices;

public class ReceiptTests
{
    [Fact]
    public void A_mail_is_answered_to_its_sender_in_its_thread()
    {
        var notice = Assert.IsType<Notice.Receipt>(Assert.Single(Plan(MailReport("4302", "2023-12", "2024-01-14T09:42")).Notices));

        Assert.Equal("otop-fy2567-q1.receipt.4302.0123456789abcdef01234567", notice.Key.Value);
        Assert.Equal(["tha-bo@cdd.example.org"], notice.To);
        Assert.Equal("0123456789abcdef01234567@mail.example.org", notice.InReplyTo);
    }

    [Fact]
    public void A_form_row_is_answered_to_the_contacts_of_the_district()
    {
        var notice = Assert.Single(Plan(FormReport("4302", "2023-12", "2024-01-14T09:42")).Notices);

        Assert.Equal(["tha-bo@cdd.example.org"], notice.To);
        Assert.Null(notice.InReplyTo);
    }

    [Theory]
    [InlineData(ReceivedOutcome.Accepted, true)]
    [InlineData(ReceivedOutcome.PartlyAccepted, true)]
    [InlineData(ReceivedOutcome.Waiting, true)]
    [InlineData(ReceivedOutcome.Replaced, true)]
    [InlineData(ReceivedOutcome.Rejected, true)]
    [InlineData(ReceivedOutcome.Withdrawn, false)]
    [InlineData(ReceivedOutcome.NotAReport, false)]
    [InlineData(ReceivedOutcome.NotYet, false)]
    public void What_is_no_report_or_was_taken_back_is_not_answered(ReceivedOutcome outcome, bool isAnswered) =>
        Assert.Equal(isAnswered, Plan(MailReport("4302", "2023-12", "2024-01-14T09:42") with { Outcome = outcome }).Notices.Count == 1);

    // Whoever was told what an edit said, and then undoes it, has a wrong figure as our last word.
    [Fact]
    public void An_edit_that_is_undone_is_told_once_each_time_if_it_was_told()
    {
        var (before, edit) = (Row("14800000", "2023-12-14T09:05"), Row("1480000", "2023-12-15T10:00"));
        var known = new HashSet<NoticeKey>();
        var first = Tell("2023-12-14T09:10", known, before);
        var edited = Tell("2023-12-15T10:00", known, before with { WithdrawnAt = At("2023-12-15T10:00") }, edit);
        StoredReport[] undone = [before, edit with { WithdrawnAt = At("2023-12-15T11:00") }];
        var back = Tell("2023-12-15T11:00", known, undone);
        var later = Tell("2023-12-16T11:00", known, undone);
        StoredReport[] again = [before with { WithdrawnAt = At("2023-12-16T12:00") }, edit];
        var anew = Tell("2023-12-16T12:00", known, again);
        var twice = Tell("2023-12-16T13:00", known, before, edit with { WithdrawnAt = At("2023-12-16T13:00") });

        Assert.Equal([14_800_000, 1_480_000, 14_800_000, 1_480_000, 14_800_000], new[] { first, edited, back, anew, twice }.Select(told => Assert.Single(told).Content.Report.Submissions[0].Figures.Single(figure => figure.Indicator.Value == "sales").Value));
        Assert.Equal([false, false, true, true, true], new[] { first, edited, back, anew, twice }.Select(told => told[0].Content.IsUndone));
        Assert.Empty(later);
        Assert.True(NoticeName.TryReadReceipt(back[0].Key.Value, Form.Code("ท่าบ่อ"), out var answered) && answered == before.Report.Id);
    }

    [Fact]
    public void An_edit_that_nobody_was_told_of_is_undone_without_a_word()
    {
        var (before, edit) = (Row("14800000", "2023-12-14T09:05"), Row("1480000", "2023-12-15T10:00"));
        var known = new HashSet<NoticeKey>();
        Tell("2023-12-14T09:10", known, before);

        Assert.Empty(Tell("2023-12-15T11:00", known, before, edit with { WithdrawnAt = At("2023-12-15T10:30") }));
    }

    // An edit that names another district is told to that one; undone, its last word from us has to be that the report is none of its. So it is for the district that the row was taken from.
    [Fact]
    public void A_row_that_becomes_another_districts_and_its_own_again_is_told_to_both()
    {
        var (before, edit) = (Row("14800000", "2023-12-14T09:05"), Form.Row("2023-12-14 09:00:00", "สังคม", "พ.ย. 66", "0", "14800000", "8") with { StoredAt = At("2023-12-15T10:00") });
        var known = new HashSet<NoticeKey>();
        var first = Tell("2023-12-14T09:10", known, before);
        StoredReport[] moved = [before with { WithdrawnAt = At("2023-12-15T10:00") }, edit];
        var there = Tell("2023-12-15T10:00", known, moved);
        StoredReport[] undone = [before, edit with { WithdrawnAt = At("2023-12-15T11:00") }];
        var back = Tell("2023-12-15T11:00", known, undone);
        var again = Tell("2023-12-16T12:00", known, before with { WithdrawnAt = At("2023-12-16T12:00") }, edit);

        Assert.Equal(["4302 False"], first.Select(Said));
        Assert.Equal(["4302 True", "4308 False"], there.Select(Said).Order());
        Assert.Equal(["4302 False", "4308 True"], back.Select(Said).Order());
        Assert.Equal(["4302 True", "4308 False"], again.Select(Said).Order());
        Assert.Empty(Tell("2023-12-15T10:30", [.. known], moved));
        Assert.Empty(Tell("2023-12-15T12:00", known, undone));
        Assert.All(back.Concat(again), notice => Assert.Equal(notice.Content.IsMoved, notice.Content.Owed.Any(owed => owed.Month.ToString() == "2023-11" && !owed.IsPartial)));
        Assert.True(NoticeName.TryReadReceipt(back.Single(notice => notice.Content.IsMoved).Key.Value, Form.Code("สังคม"), out var answered) && answered == edit.Report.Id);

        static string Said(Notice.Receipt notice) => $"{notice.Content.District.Code} {notice.Content.IsMoved}";
    }

    [Fact]
    public void One_of_two_districts_rows_of_the_same_second_that_is_deleted_became_no_other()
    {
        var (one, other) = (Row("14800000", "2023-12-14T09:05"), Form.Row("2023-12-14 09:00:00", "สังคม", "พ.ย. 66", "0", "4800000", "8") with { StoredAt = At("2023-12-14T09:05") });
        var known = new HashSet<NoticeKey>();
        Assert.Equal(2, Tell("2023-12-14T09:10", known, one, other).Count);

        Assert.Empty(Tell("2023-12-15T11:00", known, one with { WithdrawnAt = At("2023-12-15T10:30") }, other));
    }

    // The record knows what came before what, whatever the clock said.
    [Fact]
    public void An_edit_that_is_undone_is_told_though_the_clock_was_set_back()
    {
        var (before, edit) = (Row("14800000", "2023-12-14T12:05") with { Number = 1 }, Row("1480000", "2023-12-14T09:30") with { Number = 2 });
        var known = new HashSet<NoticeKey>();
        Tell("2023-12-14T12:10", known, before);
        Tell("2023-12-14T09:30", known, before with { WithdrawnAt = At("2023-12-14T09:30") }, edit);

        Assert.True(Assert.Single(Tell("2023-12-14T09:40", known, before, edit with { WithdrawnAt = At("2023-12-14T09:40") })).Content.IsUndone);
    }

    private static StoredReport Row(string sales, string storedAt) => Form.Row("2023-12-14 09:00:00", "ท่าบ่อ", "พ.ย. 66", "0", sales, "8") with { StoredAt = At(storedAt) };

    private static List<Notice.Receipt> Tell(string at, HashSet<NoticeKey> known, params StoredReport[] reports)
    {
        var told = NoticePlanner.Plan(Input(Form.Derive(reports, asOf: At(at))) with { Known = known }).Notices.OfType<Notice.Receipt>().ToList();
        known.UnionWith(told.Select(notice => notice.Key));
        return told;
    }

    // "ยืนยันค่ะ" where several figures are open chooses none.
    [Theory]
    [InlineData(true, true, 1)]
    [InlineData(false, true, 0)] // a letter
    [InlineData(true, false, 0)]
    public void A_letter_is_answered_where_it_says_yes_to_a_question_which_figure_it_is(bool leavesOpen, bool mayBeAnswered, int notices)
    {
        var asked = Asked();
        var letter = MailReport("4302", "2023-12", "2024-01-14T09:42") with { Outcome = ReceivedOutcome.Correspondence, Submissions = [], LeftOpen = leavesOpen ? [asked] : [], MayBeAnswered = mayBeAnswered };
        var first = Plan(letter).Notices;

        Assert.Equal(notices, first.Count);
        Assert.Empty(NoticePlanner.Plan(Input(State("2024-01-17T12:00") with { Received = [letter] }) with { Known = first.Select(notice => notice.Key).ToHashSet() }).Notices);
    }

    [Theory]
    [InlineData("2024-01-16T08:00", true)]
    [InlineData("2024-01-09T12:00", true)]
    [InlineData("2024-01-09T11:59", false)]
    [InlineData("2023-11-10T09:00", false)]
    [InlineData("2024-01-16T12:01", false)]
    public void A_first_run_over_old_responses_answers_only_the_recent_ones(string receivedAt, bool isAnswered) =>
        Assert.Equal(isAnswered, Plan(FormReport("4302", "2023-12", receivedAt)).Notices.Count == 1);

    [Fact]
    public void Of_what_a_stranger_reported_for_it_the_district_hears_and_the_stranger_does_not()
    {
        var result = Plan(MailReport("4302", "2023-12", "2024-01-14T09:42") with { Sender = "stranger@example.net" });

        Assert.Equal(["tha-bo@cdd.example.org"], Assert.Single(result.Notices).To);
    }

    [Fact]
    public void Who_reported_for_another_district_hears_that_it_waits_and_then_what_became_of_it()
    {
        var report = MailReport("4302", "2023-12", "2024-01-14T09:42") with { Sender = "sangkhom@cdd.example.org", SentBy = Code("4308"), MayBeAnswered = false, Outcome = ReceivedOutcome.Waiting };
        var waits = Assert.IsType<Notice.Receipt>(Assert.Single(Plan(report).Notices));

        Assert.Equal(["sangkhom@cdd.example.org"], waits.To);
        Assert.Equal(("4308", "4302"), (waits.Content.SentBy!.Code.Value, waits.Content.District.Code.Value));
        Assert.Null(waits.Content.Scorecard); // another district's grade is nothing to him

        Assert.Empty(Again(report, waits).Notices);
        var rejected = Assert.Single(Again(report with { Outcome = ReceivedOutcome.Rejected }, waits).Notices);
        Assert.Equal(["sangkhom@cdd.example.org"], rejected.To);
        Assert.NotEqual(waits.Key, rejected.Key);
        Assert.Equal(["tha-bo@cdd.example.org", "sangkhom@cdd.example.org"], Again(report with { Outcome = ReceivedOutcome.Accepted, MayBeAnswered = true }, waits).Notices.SelectMany(notice => notice.To));

        static NoticePlanningResult Again(ReceivedReport report, Notice told) => NoticePlanner.Plan(Input(State("2024-01-16T12:00") with { Received = [report] }) with { Known = new HashSet<NoticeKey> { told.Key } });
    }

    [Fact]
    public void Who_reported_for_another_district_hears_it_too_when_an_officer_takes_his_decision_back_and_decides_again()
    {
        var item = Asked();
        var report = MailReport("4302", "2023-12", "2024-01-14T09:42") with { Sender = "sangkhom@cdd.example.org", SentBy = Code("4308"), MayBeAnswered = false, Outcome = ReceivedOutcome.Waiting, Items = [item] };
        var known = new HashSet<NoticeKey>();
        var told = new List<ReceivedOutcome>();
        foreach (var (outcome, isBack) in new[] { (ReceivedOutcome.Waiting, false), (ReceivedOutcome.Rejected, false), (ReceivedOutcome.Waiting, true), (ReceivedOutcome.Waiting, false), (ReceivedOutcome.Rejected, false), (ReceivedOutcome.Rejected, false) })
        {
            var state = State("2024-01-16T12:00") with { Received = [report with { Outcome = outcome }] };
            foreach (var notice in NoticePlanner.Plan(Input(state) with { Known = known, TakenBack = isBack ? [new(item.Id, DecisionKind.Reject, "print")] : [] }).Notices.ToList())
            {
                known.Add(notice.Key);
                told.Add(Assert.IsType<Notice.Receipt>(notice).Content.Report.Outcome);
            }
        }

        Assert.Equal([ReceivedOutcome.Waiting, ReceivedOutcome.Rejected, ReceivedOutcome.Waiting, ReceivedOutcome.Rejected], told);
    }

    [Fact]
    public void Who_reported_for_another_district_hears_it_once_too_when_an_officer_decides_otherwise()
    {
        var known = new HashSet<NoticeKey>();
        var answered = AnsweredDecisions.Of([]);

        Assert.Equal([ReceivedOutcome.Waiting], Told(ReceivedOutcome.Waiting, null));
        Assert.Equal([ReceivedOutcome.Accepted], Told(ReceivedOutcome.Accepted, DecisionKind.Accept));
        Assert.Equal([ReceivedOutcome.Rejected], Told(ReceivedOutcome.Rejected, DecisionKind.Reject));
        Assert.Empty(Told(ReceivedOutcome.Rejected, DecisionKind.Reject));
        Assert.Equal([ReceivedOutcome.PartlyAccepted], Told(ReceivedOutcome.PartlyAccepted, DecisionKind.Accept));
        Assert.Empty(Told(ReceivedOutcome.Replaced, DecisionKind.Accept)); // it did count
        Assert.Equal([ReceivedOutcome.Rejected], Told(ReceivedOutcome.Rejected, DecisionKind.Reject));

        IEnumerable<ReceivedOutcome> Told(ReceivedOutcome outcome, DecisionKind? decided)
        {
            var decisions = decided is { } kind ? (Decision[])[new(OfOther().Id, kind, null, null, At("2024-01-15T09:00").AddMinutes(known.Count))] : [];
            var state = State("2024-01-16T12:00") with { Received = [ForAnother(outcome, decisions)] };
            var planned = NoticePlanner.Plan(Input(state) with { Known = known, Answered = answered }).Notices;
            Assert.Equal(planned, NoticePlanner.Plan(Input(state) with { Known = known, Answered = answered }).Notices); // as after a crash before it was kept that it was told
            known.UnionWith(planned.Select(notice => notice.Key));
            Assert.Empty(NoticePlanner.Plan(Input(state) with { Known = known, Answered = answered }).Notices);
            answered = AnsweredDecisions.Of(decisions);
            return planned.OfType<Notice.Receipt>().Select(notice => notice.Content.Report.Outcome);
        }
    }

    [Fact]
    public void What_is_decided_otherwise_of_one_of_its_months_alone_changes_nothing_of_what_he_heard()
    {
        var refused = new Decision(OfOther().Id, DecisionKind.Reject, null, null, At("2024-01-15T09:00"));
        var taken = refused with { Kind = DecisionKind.Accept, DecidedAt = At("2024-01-15T10:00") };
        var report = ForAnother(ReceivedOutcome.Accepted, taken);
        var waits = $"otop-fy2567-q1.receipt.by-4308.{report.RawId}";
        var input = Input(State("2024-01-16T12:00")) with { Known = new HashSet<NoticeKey> { NoticeKey.Parse(waits, null), NoticeKey.Parse($"{waits}-decided", null) }, Answered = AnsweredDecisions.Of([refused]) };

        Assert.Single(Planned(report));
        Assert.Empty(Planned(report with { Items = [report.Items[0] with { Month = Month("2023-11") }] }));
        Assert.Empty(Planned(report with { Items = [report.Items[0] with { Indicator = Otop.Indicators[0].Key }] }));

        ValueList<Notice> Planned(ReceivedReport report) => NoticePlanner.Plan(input with { State = input.State with { Received = [report] } }).Notices;
    }

    [Fact]
    public void That_an_officer_decides_otherwise_is_told_however_many_receipts_its_sender_caused()
    {
        var refused = new Decision(OfOther().Id, DecisionKind.Reject, null, null, At("2024-01-15T09:00"));
        var report = ForAnother(ReceivedOutcome.Accepted, refused with { Kind = DecisionKind.Accept, DecidedAt = At("2024-01-15T10:00") });
        var many = Enumerable.Range(0, 7).Select(at => report with { RawId = RawReportId.Parse($"{at:x24}", null) }).ToValueList();
        var known = many.SelectMany(one => (string[])[$"otop-fy2567-q1.receipt.by-4308.{one.RawId}", $"otop-fy2567-q1.receipt.by-4308.{one.RawId}-decided"]).Select(key => NoticeKey.Parse(key, null)).ToHashSet();

        Assert.Equal(7, NoticePlanner.Plan(Input(State("2024-01-16T12:00") with { Received = many }) with { Known = known, Answered = AnsweredDecisions.Of([refused]) }).Notices.Count);
    }

    [Fact]
    public void It_is_told_of_no_more_reports_a_day_than_anybody()
    {
        var report = MailReport("4302", "2023-12", "2024-01-14T09:42") with { Sender = "sangkhom@cdd.example.org", SentBy = Code("4308"), MayBeAnswered = false, Outcome = ReceivedOutcome.Waiting };
        var many = Enumerable.Range(0, 7).Select(at => report with { RawId = RawReportId.Parse($"{at:x24}", null) }).ToValueList();

        Assert.Equal(5, NoticePlanner.Plan(Input(State("2024-01-16T12:00") with { Received = many })).Notices.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_address_that_an_officer_had_remembered_is_answered_beside_the_contacts(bool isMail)
    {
        var report = isMail ? MailReport("4302", "2023-12", "2024-01-14T09:42") : FormReport("4302", "2023-12", "2024-01-14T09:42");
        var result = Plan(report with { Sender = "somchai@example.net", IsFromRemembered = true });

        Assert.Equal(["tha-bo@cdd.example.org", "somchai@example.net"], Assert.Single(result.Notices).To);
    }

    [Fact]
    public void The_senders_address_is_compared_without_case()
    {
        var result = Plan(MailReport("4302", "2023-12", "2024-01-14T09:42") with { Sender = "THA-BO@cdd.example.org" });

        Assert.Equal(["tha-bo@cdd.example.org"], Assert.Single(result.Notices).To);
    }

    [Fact]
    public void Without_leave_without_district_or_with_receipts_switched_off_nothing_is_planned()
    {
        var report = MailReport("4302", "2023-12", "2024-01-14T09:42");

        Assert.Empty(Plan(report with { MayBeAnswered = false }).Notices);
        Assert.Empty(Plan(report with { District = null }).Notices);
        Assert.Empty(Plan(report with { District = Code("4101") }).Notices);
        var silent = Otop with { Notices = Otop.Notices with { Receipts = false } };
        Assert.Empty(NoticePlanner.Plan(Input(State(silent, "2024-01-16T12:00") with { Received = [report] })).Notices);
    }

    [Fact]
    public void It_names_overdue_months_and_the_one_due_soon()
    {
        var state = State("2024-01-02T12:00", ("4302", "2023-10", ReportState.Missing), ("4302", "2023-12", ReportState.Missing));
        state = state with { Received = [FormReport("4302", "2023-11", "2024-01-02T09:42")] };

        var receipt = Assert.IsType<Notice.Receipt>(Assert.Single(NoticePlanner.Plan(Input(state)).Notices));

        Assert.Equal([(Month("2023-10"), true), (Month("2023-12"), false)], receipt.Content.Owed.Select(owed => (owed.Month, owed.IsOverdue)));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void A_report_whose_receipt_went_for_another_program_that_has_it_no_more_is_not_answered_twice(bool isStillTheirs, int receipts)
    {
        var report = MailReport("4302", "2023-12", "2024-01-14T09:42");
        var other = Otop with { Id = ProgramId.Parse("otop-fy2567-q2") };
        var input = Input(State("2024-01-16T12:00") with { Received = [report] }) with
        {
            Others = [State(other, "2024-01-16T12:00") with { Received = isStillTheirs ? [report] : [] }],
            Known = new HashSet<NoticeKey> { NoticeKey.Of(other.Id, NoticeKind.Receipt, "4302", report.RawId.Value) },
        };

        Assert.Equal(receipts, NoticePlanner.Plan(input).Notices.Count);
    }

    // A mail that names two months, of which the second one's quarter is set up only now: which month it is was asked with the first receipt.
    [Theory]
    [InlineData(null, 0)]
    [InlineData("2023-12", 0)] // the earlier quarter's to ask
    [InlineData("2024-01", 1)] // a figure of this quarter, which was only kept before
    public void A_quarter_that_is_set_up_asks_about_a_kept_report_only_what_was_not_asked_with_the_receipt_before(string? month, int receipts)
    {
        var report = MailReport("4302", "2024-01", "2024-02-06T10:05") with { Outcome = ReceivedOutcome.Waiting, Items = [Asked() with { Month = month is null ? null : Month(month) }] };
        var next = Otop with { Id = ProgramId.Parse("otop-fy2567-q2"), Quarter = new(2567, 2) };
        var input = Input(State(next, "2024-02-07T12:00") with { Received = [report] }) with
        {
            Others = [State(Otop, "2024-02-07T12:00")],
            Known = new HashSet<NoticeKey> { NoticeKey.Of(Otop.Id, NoticeKind.Receipt, "4302", report.RawId.Value) },
        };

        Assert.Equal(receipts, NoticePlanner.Plan(input).Notices.OfType<Notice.Receipt>().Count());
    }

    // The thanks said that it is kept, and nothing of its figures.
    [Theory]
    [InlineData("", 1)]
    [InlineData("otop-fy2567-q2.receipt.4302.0123456789abcdef01234567", 0)]
    [InlineData("otop-fy2567-q2.digest.officers.2024-02-05", 0)] // set up long ago: by a program that told nobody
    [InlineData("otop-fy2567-q2.reminder.4308.2024-02-10", 0)]
    public void A_quarter_that_is_set_up_says_once_what_was_understood_of_a_report_that_was_kept(string known, int receipts)
    {
        var report = MailReport("4302", "2024-01", "2024-01-20T10:05");
        var next = Otop with { Id = ProgramId.Parse("otop-fy2567-q2"), Quarter = new(2567, 2) };
        var input = Input(State(next, "2024-02-17T12:00") with { Received = [report] }) with
        {
            Others = [State(Otop, "2024-02-17T12:00")],
            Known = known.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append($"otop-fy2567-q1.receipt.4302.{report.RawId}").Select(key => NoticeKey.Parse(key, null)).ToHashSet(),
        };

        Assert.Equal(receipts, NoticePlanner.Plan(input).Notices.OfType<Notice.Receipt>().Count(receipt => receipt.Content.WasKept));
        Assert.Empty(NoticePlanner.Plan(input with { LastDigest = DigestBoard.Of(input.State) }).Notices);
    }

    private static NoticePlanningResult Plan(ReceivedReport report) => NoticePlanner.Plan(Input(State("2024-01-16T12:00") with { Received = [report] }));

    private static ReceivedReport ForAnother(ReceivedOutcome outcome, params Decision[] decisions) =>
        MailReport("4302", "2023-12", "2024-01-14T09:42") with { Sender = "sangkhom@cdd.example.org", SentBy = Code("4308"), MayBeAnswered = false, Outcome = outcome, Items = [OfOther(decisions)] };

    private static ReviewItem OfOther(params Decision[] decisions) => new ReviewItems(decisions, ShippedConfiguration.Wording).SenderOfOtherDistrict(Raw, "sangkhom@cdd.example.org", NongKhai.Find(Code("4308"))!, NongKhai.Find(Code("4302"))!);

    private static ReviewItem Asked() => new ReviewItems([], ShippedConfiguration.Wording).Unreadable(Raw, "?");

    private static RawReport Raw => new() { Source = "inbox", Key = "1", ReceivedAt = At("2024-01-14T09:42"), Place = "inbox/1.eml", Content = new RawContent.FormRow([], []) };
}
