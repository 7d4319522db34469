using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Notices;

/// <summary>Plans notices from the state of a cycle. Pure: the same input gives the same keys, and what is on record is never planned again.</summary>
public static class NoticePlanner
{
    /// <summary>The recipient's part of a digest's key.</summary>
    internal const string Officers = "officers";

    /// <summary>The recipient's part of a receipt's key that goes to whom reported for another district: no receipt of his own.</summary>
    private const string SentBy = "by-";

    private const string Decided = "-decided";

    /// <summary>How many days after its slot a digest may still go out.</summary>
    private const int DigestWindowDays = 3;

    /// <summary>How many days after its slot a reminder may still go out.</summary>
    private const int ReminderWindowDays = 2;

    /// <summary>For how many days after a due day the first digest of all still brings the month's report.</summary>
    private const int ReportWindowDays = 14;

    /// <summary>For how many days it is told what became of a code.</summary>
    private const int BindingWindowDays = 3;

    /// <summary>How many days longer than a receipt may come late it is kept which reports a list answers.</summary>
    private const int LeftKeptDays = 31;

    /// <summary>Plans everything that is due and not on record.</summary>
    /// <param name="input">What there is to know.</param>
    /// <returns>The notices, and what was left out with its reason.</returns>
    public static NoticePlanningResult Plan(NoticePlanningInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var draft = new Draft(input);
        PlanDigest(draft);
        PlanReminders(draft);
        PlanSurveys(draft);
        PlanForms(draft);
        PlanReceiptLists(draft);
        PlanAnswers(draft);
        PlanReceipts(draft);
        PlanGradeChanges(draft);
        PlanLineBindings(draft);
        return draft.Result();
    }

    // Of a report that had no receipt before it was decided on, the answer is the receipt as well.
    private static void PlanAnswers(Draft draft)
    {
        var state = draft.State;
        foreach (var answer in AnswerPlanner.Answers(state, draft.Input, (report, district) => AwaitsReceipt(draft, report) && !draft.IsAnswered(report, district)))
        {
            if (draft.IsWanted(answer.Key, NoticeKind.Answer, answer.To, out var recipients))
            {
                draft.Add(answer with { To = recipients, Forms = EnclosedForms(state, answer.Content.District, answer.Content.Owed) });
            }
        }
    }

    private static void PlanGradeChanges(Draft draft)
    {
        var (state, watch) = (draft.State, draft.Input.Watch);

        // Whoever is told his grade in this very cycle needs no second mail about it.
        ValueList<Notice.GradeChange> changes = watch is null ? [] : [.. AnswerPlanner.Changes(state, watch.Told(draft.Result().Notices), draft.Input.Known)];
        foreach (var change in changes)
        {
            if (draft.IsWanted(change.Key, NoticeKind.GradeChange, change.To, out var recipients))
            {
                draft.Add(change with { To = recipients });
            }
        }
    }

    // The contact hears of each step; no code stands in a key, which is logged.
    private static void PlanLineBindings(Draft draft)
    {
        var state = draft.State;
        foreach (var code in draft.Input.LineCodes)
        {
            var step = code.End switch
            {
                null when code.IsOpen(state.AsOf) => "code",
                LineCodeEnd.Used when code.EndedAt > state.AsOf.AddDays(-BindingWindowDays) => "bound",
                LineCodeEnd.Shown when code.EndedAt > state.AsOf.AddDays(-BindingWindowDays) => "void",
                _ => null,
            };
            if (step is null || state.Province.Find(code.District) is not { } district)
            {
                continue;
            }

            var key = draft.Key(NoticeKind.LineBinding, district.Code.Value, string.Create(CultureInfo.InvariantCulture, $"{code.MadeAt.ToUnixTimeMilliseconds()}-{step}"));
            if (draft.IsWanted(key, NoticeKind.LineBinding, district.Contacts, out var recipients))
            {
                draft.Add(new Notice.LineBinding { Key = key, To = recipients, At = state.AsOf, Content = new() { Program = state.Program, District = district, Code = code } });
            }
        }
    }

    private static void PlanDigest(Draft draft)
    {
        if (draft.Input.IsQuiet)
        {
            return;
        }

        var days = draft.SlotDays(NoticeKind.Digest);
        var latest = days.Cast<DateOnly?>().FirstOrDefault(day => day >= draft.Today.AddDays(-DigestWindowDays));
        foreach (var missed in days.Where(day => day != latest).Select(day => (day, key: draft.Key(NoticeKind.Digest, Officers, Slot(day)))).Where(missed => !draft.Input.Known.Contains(missed.key)))
        {
            draft.Omit(missed.key, NoticeKind.Digest, latest is null || missed.day < draft.Today.AddDays(-DigestWindowDays) ? NoticeOmissionReason.SlotTooOld : NoticeOmissionReason.Superseded);
        }

        if (latest is not { } slot)
        {
            return;
        }

        var key = draft.Key(NoticeKind.Digest, Officers, Slot(slot));
        if (draft.IsSlotOver(Slot(slot)))
        {
            draft.Omit(key, NoticeKind.Digest, NoticeOmissionReason.Superseded);
        }
        else if (draft.IsWanted(key, NoticeKind.Digest, draft.State.Province.Officers, out var officers))
        {
            draft.Add(new Notice.Digest { Key = key, To = officers, At = draft.State.AsOf, Content = ContentOf(draft.Input) });
        }
    }

    /// <summary>What a digest shows of a program.</summary>
    /// <param name="input">What there is to know.</param>
    /// <returns>Its part.</returns>
    public static DigestContent ContentOf(NoticePlanningInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new()
        {
            State = input.State,
            Before = input.LastDigest,
            Board = DigestBoard.Of(input.State),
            ResultsPlace = input.ResultsPlace,
            Trend = input.Trend,
            Reports = ReportsOf(input),
            Coming = ComingQuarter.Of(input.Others.Select(other => other.Program).Prepend(input.State.Program), input.State.AsOf.DayInBangkok()).FirstOrDefault(coming => coming.After.Id == input.State.Program.Id),
        };
    }

    // The months whose due day went by since the digest before; before the first digest, lately.
    private static ValueList<ReportingMonth> ReportsOf(NoticePlanningInput input)
    {
        var (program, today) = (input.State.Program, input.State.AsOf.DayInBangkok());
        var since = input.LastDigest?.At.DayInBangkok() ?? today.AddDays(-ReportWindowDays);
        return program.Notices.EnclosesReport ? [.. program.Quarter.Months.Where(month => program.Deadline.DueDate(month, input.Calendar) is var due && due < today && due >= since)] : [];
    }

    private static void PlanReminders(Draft draft)
    {
        var state = draft.State;
        var latest = draft.SlotDays(NoticeKind.Reminder).Cast<DateOnly?>().FirstOrDefault(day => day >= draft.Today.AddDays(-ReminderWindowDays));
        if (latest is not { } slot || draft.Today > ReminderDays.LastReminder(state.Program, draft.Input.Calendar))
        {
            return;
        }

        // A slot belongs to the due day that is nearer, so any cron expression either announces or demands.
        var (last, next) = ReminderDays.Around(state.Program, draft.Input.Calendar, slot);
        var announces = next.DayNumber - slot.DayNumber <= slot.DayNumber - last.DayNumber;
        if (announces && next < draft.Today)
        {
            draft.Omit(draft.Key(NoticeKind.Reminder, "all", Slot(slot)), NoticeKind.Reminder, NoticeOmissionReason.DueDayOver);
            return;
        }

        var months = state.Months.Concat(MonthsBeyond.Of(state, draft.Input.Calendar, draft.Input.Others.Select(other => other.Program))).ToLookup(status => status.District);
        foreach (var district in state.Province.All)
        {
            // What is overdue is asked for along with what falls due, and alone only after a due day. A figure that came and is not plain lacks as much as one that did not come.
            var owed = OwedMonths.Of(state, months[district.Code], draft.Today, status => announces ? status.Due <= next : status.Due < slot);
            var key = draft.Key(NoticeKind.Reminder, district.Code.Value, Slot(slot));
            if (!owed.Any(month => !announces || month.Due == next) || draft.IsRemindedElsewhere(district, Slot(slot)))
            {
                continue;
            }

            var content = new ReminderContent { Program = state.Program, District = district, Owed = owed, Today = draft.Today };
            draft.Ask(slot, content);
            if (draft.IsWanted(key, NoticeKind.Reminder, district.Contacts, out var contacts))
            {
                draft.Add(new Notice.Reminder
                {
                    Key = key,
                    To = contacts,
                    At = state.AsOf,
                    Content = content,
                    Forms = EnclosedForms(state, district, owed),
                });
            }
        }
    }

    private static void PlanSurveys(Draft draft)
    {
        var state = draft.State;
        foreach (var figures in state.Surveys.Where(figures => figures.Round.Printed is null && figures.Round.HasBegun(draft.Today)))
        {
            var days = draft.Input.Slots.Where(slot => slot.Kind == NoticeKind.Survey && slot.Schedule == figures.Round.Key && slot.At <= state.AsOf).Select(slot => slot.At.DayInBangkok()).ToList();
            foreach (var (day, survey) in days.Where(day => day >= draft.Today.AddDays(-ReminderWindowDays)).SelectMany(day => figures.Districts.Where(survey => survey.Left > 0), (day, survey) => (day, survey)))
            {
                var district = state.Province.Find(survey.District!)!;
                var key = draft.Key(NoticeKind.Survey, district.Code.Value, $"{figures.Round.Key}-{Slot(day)}");
                if (draft.IsWanted(key, NoticeKind.Survey, district.Contacts, out var contacts))
                {
                    draft.Add(new Notice.Survey { Key = key, To = contacts, At = state.AsOf, Content = new() { Program = state.Program, District = district, Round = figures.Round, Figures = survey, Today = draft.Today } });
                }
            }
        }
    }

    // A form is as good some days later, up to the day on which the report is due; of each month it goes out once, however many schedules fire.
    private static void PlanForms(Draft draft)
    {
        var state = draft.State;
        foreach (var month in draft.SlotDays(NoticeKind.Form).Select(day => ReportingMonth.Of(day).Plus(state.Program.Deadline.ReportOffsetMonths)).Where(state.Program.Quarter.Contains).Distinct())
        {
            foreach (var district in state.Province.Districts)
            {
                var owed = OwedMonths.Of(state, state.Months.Where(status => status.District == district.Code), draft.Today, status => status.Month == month);
                var key = draft.Key(NoticeKind.Form, district.Code.Value, month.ToString());
                if (owed is not [{ Indicators.IsEmpty: false }] || draft.Input.Known.Contains(key))
                {
                    continue;
                }

                if (owed[0].IsOverdue)
                {
                    draft.Omit(key, NoticeKind.Form, NoticeOmissionReason.DueDayOver);
                }
                else if (draft.IsWanted(key, NoticeKind.Form, district.Contacts, out var contacts))
                {
                    draft.Add(new Notice.Form
                    {
                        Key = key,
                        To = contacts,
                        At = state.AsOf,
                        Content = new() { Program = state.Program, District = district, Owed = owed, Today = draft.Today },
                        Forms = [new(state.Program, district, month)],
                    });
                }
            }
        }
    }

    // A form says its month's targets, so that there is one only within the quarter.
    private static ValueList<DistrictForm> EnclosedForms(DerivedState state, District district, ValueList<OwedMonth> owed) => state.Program.Notices.EnclosesForms
        ? [.. owed.Where(month => !month.Indicators.IsEmpty).Select(month => month.Month).Where(state.Program.Quarter.Contains).Distinct().Order().Select(month => new DistrictForm(state.Program, district, month))]
        : [];

    private static void PlanReceipts(Draft draft)
    {
        var state = draft.State;
        var allowance = new ReceiptAllowance(draft.Input);
        var due = state.Received.Where(report => AwaitsReceipt(draft, report)).ToList();
        var sentTwice = SentTwice(draft, due);
        foreach (var report in due.Where(report => !sentTwice.Contains(report.RawId)))
        {
            var district = state.Province.Find(report.District!)!;
            var key = draft.Key(NoticeKind.Receipt, district.Code.Value, report.RawId.Value);
            if (draft.IsAnsweredElsewhere(report, district) || !draft.IsWanted(key, NoticeKind.Receipt, RecipientsOf(report, district), out var recipients))
            {
                continue;
            }

            // What may have been answered before is known by its own key alone.
            if (!draft.Input.IsInDoubt && !allowance.TryTake(report))
            {
                draft.Leave(report);
                continue;
            }

            var owed = OwedMonths.Of(state, district.Code, draft.Today);
            draft.Add(new Notice.Receipt
            {
                Key = key,
                To = recipients,
                InReplyTo = report.MessageId,
                At = state.AsOf,
                Content = new()
                {
                    Program = state.Program,
                    District = district,
                    Report = report,
                    Scorecard = state.Scorecards.FirstOrDefault(card => card.District == district.Code),
                    Owed = owed,
                },
                Forms = EnclosedForms(state, district, owed),
            });
        }

        PlanSenders(draft, allowance);
    }

    private static bool AwaitsReceipt(Draft draft, ReceivedReport report) => MayBeTold(draft, report) && MayHaveReceipt(draft.State, report) && !draft.IsLeft(report);

    private static bool MayBeTold(Draft draft, ReceivedReport report) =>
        draft.State.Program.Notices.Receipts
        && (report.ReceivedAt >= draft.State.AsOf.AddDays(-draft.State.Program.Notices.ReceiptWithinDays) || draft.IsAskedSinceSetUp(report))
        && report.ReceivedAt <= draft.State.AsOf;

    // Who reported for another district hears that it waits, and then what became of it. Beyond his receipts of a day it is told on the next.
    private static void PlanSenders(Draft draft, ReceiptAllowance allowance)
    {
        var state = draft.State;
        foreach (var report in state.Received.Where(report => report.SentBy is not null && IsAnswered(report.Outcome) && MayBeTold(draft, report)))
        {
            if (state.Province.Find(report.SentBy!) is not { } author || report.District is not { } code || state.Province.Find(code) is not { } district)
            {
                continue;
            }

            var key = draft.Key(NoticeKind.Receipt, $"{SentBy}{author.Code.Value}", report.Outcome == ReceivedOutcome.Waiting ? report.RawId.Value : $"{report.RawId.Value}{Decided}");
            if (draft.IsWanted(key, NoticeKind.Receipt, [report.Sender!], out var recipients) && (draft.Input.IsInDoubt || allowance.TryTake(report)))
            {
                draft.Add(new Notice.Receipt { Key = key, To = recipients, InReplyTo = report.MessageId, At = state.AsOf, Content = new() { Program = state.Program, District = district, Report = report, SentBy = author } });
            }
        }
    }

    // The button of a form that was pressed twice: the rows say the same in the same second, and the one that stands is answered.
    private static HashSet<RawReportId> SentTwice(Draft draft, List<ReceivedReport> due) =>
    [
        .. due.Where(report => report.Channel == ReportChannel.Form)
            .GroupBy(report => (report.District, report.ReceivedAt, report.Sender, Said: report.Submissions.Select(submission => submission with { RawId = due[0].RawId, Place = "" }).ToValueList()))
            .Select(same => same.ToList())
            .Where(same => same.Count > 1)
            .SelectMany(same =>
            {
                var answered = same.FindIndex(report => draft.Input.Known.Contains(draft.Key(NoticeKind.Receipt, report.District!.Value, report.RawId.Value)));
                return same.Where((_, at) => at != (answered < 0 ? same.Count - 1 : answered)).Select(report => report.RawId);
            }),
    ];

    // On the day after they came, however late that day's first cycle is. A day that has not come yet was a clock's that was ahead.
    private static void PlanReceiptLists(Draft draft)
    {
        var state = draft.State;
        var received = state.Received.DistinctBy(report => report.RawId).ToDictionary(report => report.RawId);
        foreach (var day in draft.Input.Left.Reports.Where(left => left.Day != draft.Today).GroupBy(left => left.Day).OrderBy(day => day.Key))
        {
            var reports = day.Select(left => received.GetValueOrDefault(left.Report)).OfType<ReceivedReport>();
            foreach (var left in reports.GroupBy(report => report.District).OrderBy(group => group.Key))
            {
                var answered = left.Where(report => MayHaveReceipt(state, report)).ToValueList();
                if (answered.IsEmpty)
                {
                    continue;
                }

                var district = state.Province.Find(left.Key!)!;
                var key = draft.Key(NoticeKind.Receipt, district.Code.Value, $"list-{Slot(day.Key)}");
                var senders = answered.SelectMany(report => RecipientsOf(report, district)).Distinct(StringComparer.OrdinalIgnoreCase).ToValueList();
                if (draft.IsWanted(key, NoticeKind.Receipt, senders, out var recipients))
                {
                    var owed = OwedMonths.Of(state, district.Code, draft.Today);
                    draft.Add(new Notice.ReceiptList
                    {
                        Key = key,
                        To = recipients,
                        At = state.AsOf,
                        Content = new()
                        {
                            Program = state.Program,
                            District = district,
                            Day = day.Key,
                            Reports = answered,
                            Scorecard = state.Scorecards.FirstOrDefault(card => card.District == district.Code),
                            Owed = owed,
                        },
                        Forms = EnclosedForms(state, district, owed),
                    });
                }
            }
        }
    }

    private static bool MayHaveReceipt(DerivedState state, ReceivedReport report) =>
        report.District is { } code && report.MayBeAnswered && IsAnswered(report.Outcome) && state.Province.Find(code) is not null;

    // A contact's mail is answered to the contact. A row is everybody's, and of what others report for a district its contacts hear as well.
    internal static ValueList<string> RecipientsOf(ReceivedReport report, District district)
    {
        var contact = district.Contacts.FirstOrDefault(contact => string.Equals(contact, report.Sender, StringComparison.OrdinalIgnoreCase));
        return report.Channel switch
        {
            ReportChannel.Mail when contact is not null => [contact],
            ReportChannel.Mail or ReportChannel.Form when report is { IsFromRemembered: true, Sender: { } remembered } => [.. district.Contacts.Append(remembered).Distinct(StringComparer.OrdinalIgnoreCase)],
            ReportChannel.Mail or ReportChannel.Form or ReportChannel.Line => district.Contacts,
        };
    }

    private static bool IsAnswered(ReceivedOutcome outcome) => outcome switch
    {
        ReceivedOutcome.Accepted or ReceivedOutcome.PartlyAccepted or ReceivedOutcome.Waiting or ReceivedOutcome.Rejected or ReceivedOutcome.Replaced => true,
        ReceivedOutcome.Withdrawn or ReceivedOutcome.NotAReport or ReceivedOutcome.Correspondence or ReceivedOutcome.NotYet => false,
    };

    internal static string Slot(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class Draft(NoticePlanningInput input)
    {
        private readonly List<Notice> _notices = [];
        private readonly List<NoticeOmission> _omissions = [];
        private readonly HashSet<NoticeKey> _taken = [];
        private readonly HashSet<RawReportId> _left = [.. input.Left.Reports.Select(left => left.Report)];
        private readonly List<ReceiptLeft> _newlyLeft = [];
        private AskedReports? _asked;
        private readonly HashSet<string> _unreached = input.State.Unreached.Select(unreached => unreached.Address).ToHashSet(StringComparer.OrdinalIgnoreCase);

        public NoticePlanningInput Input => input;

        public DerivedState State => input.State;

        public DateOnly Today => input.State.AsOf.DayInBangkok();

        public NoticeKey Key(NoticeKind kind, string recipient, string slot) => NoticeKey.Of(State.Program.Id, kind, recipient, slot);

        /// <summary>The days on which schedules of the kind fired, latest first; several schedules on one day make one notice.</summary>
        public List<DateOnly> SlotDays(NoticeKind kind) =>
            [.. input.Slots.Where(slot => slot.Kind == kind && slot.At <= State.AsOf).Select(slot => slot.At.DayInBangkok()).Distinct().OrderDescending()];

        /// <summary>False when it is on record, or nobody is there to have it.</summary>
        public bool IsWanted(NoticeKey key, NoticeKind kind, ValueList<string> addresses, out ValueList<string> recipients)
        {
            recipients = addresses.Where(address => !_unreached.Contains(address)).ToValueList();
            if (input.Known.Contains(key) || _taken.Contains(key))
            {
                return false;
            }

            if (recipients.IsEmpty)
            {
                Omit(key, kind, addresses.IsEmpty ? NoticeOmissionReason.NoRecipients : NoticeOmissionReason.AddressFails);
            }

            return !recipients.IsEmpty;
        }

        /// <summary>True when the report's receipt is on record, also of a time when it was taken for one of another program.</summary>
        public bool IsAnswered(ReceivedReport report, District district) =>
            input.Known.Contains(Key(NoticeKind.Receipt, district.Code.Value, report.RawId.Value)) || IsAnsweredElsewhere(report, district);

        /// <summary>True when the receipt went while the report was taken for one of another program, which has it no more, or for an earlier quarter's, before this one was set up. What is asked since has not been asked then.</summary>
        public bool IsAnsweredElsewhere(ReceivedReport report, District district) => !IsAskedSinceSetUp(report) && input.Others.Any(other =>
            input.Known.Contains(NoticeKey.Of(other.Program.Id, NoticeKind.Receipt, district.Code.Value, report.RawId.Value))
            && (IsSetUpAfter(other) || !other.Received.Any(theirs => theirs.RawId == report.RawId)));

        /// <summary>True when the report was kept for this quarter, its district was thanked in the name of an earlier one, and its figures are in question: however long ago that was, nobody has asked.</summary>
        public bool IsAskedSinceSetUp(ReceivedReport report) => report.District is { } district && report.Items.Any(item => item.IsOpen) && input.Others.Any(other =>
            IsBefore(other) && input.Known.Contains(NoticeKey.Of(other.Program.Id, NoticeKind.Receipt, district.Value, report.RawId.Value)));

        /// <summary>True when officers had the slot's digest before this program was set up: it comes with the next one.</summary>
        public bool IsSlotOver(string slot) => input.LastDigest is null && input.Others.Any(other => input.Known.Contains(NoticeKey.Of(other.Program.Id, NoticeKind.Digest, Officers, slot)));

        /// <summary>True when the mission's program of an earlier quarter reminded the district before this one was set up: it asked for these months, too.</summary>
        public bool IsRemindedElsewhere(District district, string slot) => input.Others.Any(other =>
            IsSetUpAfter(other)
            && input.Known.Contains(NoticeKey.Of(other.Program.Id, NoticeKind.Reminder, district.Code.Value, slot)));

        private bool IsSetUpAfter(DerivedState other) =>
            input.LastDigest is null && IsBefore(other);

        private bool IsBefore(DerivedState other) =>
            other.Program.IsOfMissionOf(State.Program) && other.Program.Quarter.CompareTo(State.Program.Quarter) < 0;

        public void Add(Notice notice)
        {
            _taken.Add(notice.Key);
            _taken.UnionWith(notice.Covers);
            _notices.Add(notice);
        }

        /// <summary>True when the report is answered by a list, today's or an earlier one's.</summary>
        public bool IsLeft(ReceivedReport report) => _left.Contains(report.RawId);

        public void Leave(ReceivedReport report)
        {
            _left.Add(report.RawId);
            _newlyLeft.Add(new(report.RawId, Today));
        }

        // What came and waits to be made plain is between the district and the officers: a group hears nothing of it.
        public void Ask(DateOnly slot, ReminderContent content)
        {
            if (content.Owed.Any(month => !month.Indicators.IsEmpty))
            {
                _asked = new(slot, [.. _asked?.Districts ?? [], content]);
            }
        }

        public void Omit(NoticeKey key, NoticeKind kind, NoticeOmissionReason reason) => _omissions.Add(new(key, kind, reason));

        public NoticePlanningResult Result() => new(_notices.ToValueList(), _omissions.ToValueList()) { Left = Left(), Asked = _asked };

        // What is too old for a receipt is not left for a list again.
        private ReceiptsLeft Left() => new(input.Left.Reports.Where(left => left.Day > Today.AddDays(-LeftKeptDays - State.Program.Notices.ReceiptWithinDays)).Concat(_newlyLeft).ToValueList());
    }
}
