using System.Globalization;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>Plans what answers reports: a receipt for each, beyond a sender's receipts of a day a list on the next, and what becomes of a report for another district.</summary>
internal static class ReceiptPlanner
{
    /// <summary>The recipient's part of a receipt's key that goes to whom reported for another district: no receipt of his own.</summary>
    private const string SentBy = "by-";

    private const string Decided = "-decided";

    private const string TakenBack = "-back-";

    private const int PrintLength = 8;

    /// <summary>Plans the receipts, those of who reported for another district last.</summary>
    /// <param name="draft">What is planned so far.</param>
    public static void Plan(NoticeDraft draft)
    {
        var state = draft.State;
        var allowance = new ReceiptAllowance(draft.Input);
        var due = state.Received.Where(report => IsAwaited(draft, report) || UndoneOf(draft, report) is not null).ToList();
        var sentTwice = SentTwice(draft, due);
        foreach (var report in due.Where(report => !sentTwice.Contains(report.RawId)))
        {
            var district = state.Province.Find(report.District!)!;
            var undone = UndoneOf(draft, report);
            var key = draft.Key(NoticeKind.Receipt, district.Code.Value, undone is null ? report.RawId.Value : $"{report.RawId}{NoticeName.Undone}{Print(undone)}");
            if (draft.IsAnsweredElsewhere(report, district) || !draft.IsWanted(key, NoticeKind.Receipt, RecipientsOf(report, district), out var recipients))
            {
                continue;
            }

            // What may have been answered before is known by its own key alone.
            if (!draft.Input.IsInDoubt && !allowance.TryTake(report, key))
            {
                draft.Leave(report);
                continue;
            }

            var owed = draft.OwedBy(district, [report]);
            draft.Add(new Notice.Receipt
            {
                Key = key,
                To = recipients,
                InReplyTo = report.MessageId,
                Covers = draft.TakeSpared(district),
                At = state.AsOf,
                Content = new()
                {
                    Program = state.Program,
                    District = district,
                    Report = report,
                    WasKept = draft.IsToldSinceSetUp(report),
                    IsUndone = undone is not null,
                    Scorecard = CardFor(state, district, [report]),
                    Owed = owed,
                },
                Forms = draft.FormsOf(district, owed),
            });
        }

        PlanMoved(draft, allowance);
        PlanSenders(draft, allowance);
    }

    /// <summary>True when a receipt to the district is still to be planned: it names all that is owed, and what is not plain.</summary>
    /// <param name="draft">What is planned so far.</param>
    /// <param name="district">The district.</param>
    public static bool IsToCome(NoticeDraft draft, District district) => draft.State.Received.Any(report =>
        report.District == district.Code && IsAwaited(draft, report) && !draft.IsAnswered(report, district));

    /// <summary>Plans the lists of what had no receipt: on the day after it came, however late that day's first cycle is. A day that has not come yet was a clock's that was ahead.</summary>
    /// <param name="draft">What is planned so far.</param>
    public static void PlanLists(NoticeDraft draft)
    {
        var state = draft.State;
        var days = draft.Input.Left.Reports.Where(left => left.Day != draft.Today).GroupBy(left => left.Day).OrderBy(day => day.Key).ToList();
        var received = days.Count == 0 ? [] : state.Received.DistinctBy(report => report.RawId).ToDictionary(report => report.RawId);
        foreach (var day in days)
        {
            var reports = day.Select(left => received.GetValueOrDefault(left.Report)).OfType<ReceivedReport>().Where(report => MayHaveReceipt(state, report));
            foreach (var ofDistrict in reports.GroupBy(report => report.District!).OrderBy(group => group.Key))
            {
                PlanList(draft, day.Key, state.Province.Find(ofDistrict.Key)!, ofDistrict.ToValueList());
            }
        }
    }

    private static void PlanList(NoticeDraft draft, DateOnly day, District district, ValueList<ReceivedReport> reports)
    {
        var state = draft.State;
        var key = draft.Key(NoticeKind.Receipt, district.Code.Value, $"list-{NoticeDraft.Slot(day)}");
        var senders = reports.SelectMany(report => RecipientsOf(report, district)).Distinct(StringComparer.OrdinalIgnoreCase).ToValueList();
        if (!draft.IsWanted(key, NoticeKind.Receipt, senders, out var recipients))
        {
            return;
        }

        var owed = draft.OwedBy(district, reports);
        draft.Add(new Notice.ReceiptList
        {
            Key = key,
            To = recipients,
            At = state.AsOf,
            Content = new()
            {
                Program = state.Program,
                District = district,
                Day = day,
                Reports = reports,
                Scorecard = CardFor(state, district, reports),
                Owed = owed,
            },
            Forms = draft.FormsOf(district, owed),
        });
    }

    // A district was told of a row that names another one by now, be it by an edit or by one that was undone: its last word from us has to be that the report is not its own. Beyond the receipts of a day it is told on the next.
    private static void PlanMoved(NoticeDraft draft, ReceiptAllowance allowance)
    {
        var state = draft.State;
        var moved = state.Received.Where(report => report is { Outcome: ReceivedOutcome.Withdrawn, Rewritten: { } now, District: { } code } && IsLately(draft, now.At) && WasTold(draft, code, report.RawId)).ToList();
        var districts = moved.Count == 0 ? [] : state.Received.Where(report => report.Channel == ReportChannel.Form).DistinctBy(report => report.RawId).ToDictionary(report => report.RawId, report => report.District);
        foreach (var report in moved)
        {
            if (districts.GetValueOrDefault(report.Rewritten!.Now) is not { } other || other == report.District || state.Province.Find(report.District!) is not { } district)
            {
                continue;
            }

            var key = draft.Key(NoticeKind.Receipt, district.Code.Value, $"{report.RawId}{NoticeName.Moved}{Print(report.Rewritten.At)}");
            if (!draft.IsWanted(key, NoticeKind.Receipt, RecipientsOf(report, district), out var recipients) || !(draft.Input.IsInDoubt || allowance.TryTake(report, key)))
            {
                continue;
            }

            var owed = draft.OwedBy(district, [report]);
            draft.Add(new Notice.Receipt
            {
                Key = key,
                To = recipients,
                At = state.AsOf,
                Content = new() { Program = state.Program, District = district, Report = report, IsMoved = true, Scorecard = CardFor(state, district, [report]), Owed = owed },
                Forms = draft.FormsOf(district, owed),
            });
        }
    }

    private static bool IsLately(NoticeDraft draft, DateTimeOffset at) => draft.State.Program.Notices.Receipts && at >= draft.State.AsOf.AddDays(-draft.State.Program.Notices.ReceiptWithinDays);

    // What is kept for a quarter that is not set up says nothing of the grade of the one before.
    private static Scorecard? CardFor(DerivedState state, District district, ValueList<ReceivedReport> reports) =>
        reports.Any(report => report.QuartersWith(state.Program.Quarter).Contains(state.Program.Quarter)) ? state.ScorecardOf(district.Code) : null;

    // Who reported for another district hears that it waits, and then what became of it. Beyond his receipts of a day it is told on the next.
    private static void PlanSenders(NoticeDraft draft, ReceiptAllowance allowance)
    {
        var state = draft.State;
        foreach (var report in state.Received.Where(report => report.SentBy is not null && IsAnswered(report) && MayBeTold(draft, report)))
        {
            if (state.Province.Find(report.SentBy!) is not { } author || report.District is not { } code || state.Province.Find(code) is not { } district)
            {
                continue;
            }

            var (key, isAnew) = KeyOf(draft, report, author);
            if (draft.IsWanted(key, NoticeKind.Receipt, [report.Sender!], out var recipients) && (draft.Input.IsInDoubt || isAnew || allowance.TryTake(report, key)))
            {
                draft.Add(new Notice.Receipt { Key = key, To = recipients, InReplyTo = report.MessageId, At = state.AsOf, Content = new() { Program = state.Program, District = district, Report = report, SentBy = author } });
            }
        }
    }

    // What was told once is told anew when an officer takes it back or decides otherwise, and again when he decides again. That he changes his mind is none of the sender's receipts of a day, and on the next it would not be known any more.
    private static (NoticeKey Key, bool IsAnew) KeyOf(NoticeDraft draft, ReceivedReport report, District author)
    {
        var waiting = draft.Key(NoticeKind.Receipt, $"{SentBy}{author.Code.Value}", report.RawId.Value);
        var again = $"{waiting.Value}{TakenBack}";
        if (report.Outcome == ReceivedOutcome.Waiting)
        {
            return draft.Input.Known.Contains(waiting) && draft.Input.TakenBack.FirstOrDefault(taken => report.Items.Any(item => item.Id == taken.ItemId)) is { } back
                ? (Anew(again, back.Print), true)
                : (waiting, false);
        }

        var times = draft.Input.Known.Count(key => key.Value.StartsWith(again, StringComparison.Ordinal));
        var decided = NoticeKey.Parse(times == 0 ? $"{waiting.Value}{Decided}" : string.Create(CultureInfo.InvariantCulture, $"{waiting.Value}{Decided}-{times}"), null);
        return draft.Input.Known.Contains(decided) && Turning(draft.Input.Answered, report) is { } turning
            ? (Anew($"{waiting.Value}{Decided}-", AnsweredDecisions.Print(turning)), true)
            : (decided, false);
    }

    private static NoticeKey Anew(string told, string print) => NoticeKey.Parse($"{told}{Fingerprint.Of([print])[..PrintLength]}", null);

    // The district was told what an edit said, or that the row is another's, and the row says again what it had been told before: its last word from us has to be what stands.
    private static UndoneEdit? UndoneOf(NoticeDraft draft, ReceivedReport report) =>
        report is { Undone: { } undone, District: { } district }
        && MayHaveReceipt(draft.State, report)
        && IsLately(draft, undone.At)
        && WasTold(draft, district, report.RawId) && (WasTold(draft, district, undone.Edit) || WasToldAs(NoticeName.Moved, draft, district, report.RawId))
            ? undone : null;

    private static bool WasTold(NoticeDraft draft, DistrictCode district, RawReportId report) =>
        draft.Key(NoticeKind.Receipt, district.Value, report.Value) is var key
        && (draft.Input.Known.Contains(key) || WasToldAs(NoticeName.Undone, draft, district, report));

    private static bool WasToldAs(string what, NoticeDraft draft, DistrictCode district, RawReportId report) =>
        draft.Key(NoticeKind.Receipt, district.Value, report.Value + what).Value is var begin && draft.Input.Known.Any(known => known.Value.StartsWith(begin, StringComparison.Ordinal));

    private static string Print(UndoneEdit undone) => Print(undone.At, undone.Edit.Value);

    private static string Print(DateTimeOffset at, params ReadOnlySpan<string> of) => Fingerprint.Of([.. of, at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)])[..PrintLength];

    // The decision by which the report as a whole counts now and did not before, or the reverse: what is decided of some of its figures or months alone changes nothing of that.
    private static Decision? Turning(AnsweredDecisions? answered, ReceivedReport report) => answered is null ? null : report.Items
        .Where(item => !item.IsAboutFigures && report.Submissions.All(submission => item.Month is null || item.Month == submission.Month))
        .Select(item => item.Decision).OfType<Decision>()
        .FirstOrDefault(decision => answered.Turns(decision) && (decision.Kind == DecisionKind.Reject) == (report.Outcome == ReceivedOutcome.Rejected));

    // The button of a form that was pressed twice: the rows say the same in the same second, and the one that stands is answered.
    private static HashSet<RawReportId> SentTwice(NoticeDraft draft, List<ReceivedReport> due) =>
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

    /// <summary>Whether a report is to have a receipt of its own, on record or not.</summary>
    /// <param name="draft">What is planned so far.</param>
    /// <param name="report">The report.</param>
    public static bool IsAwaited(NoticeDraft draft, ReceivedReport report) => MayBeTold(draft, report) && MayHaveReceipt(draft.State, report) && !draft.IsLeft(report);

    private static bool MayBeTold(NoticeDraft draft, ReceivedReport report) =>
        draft.State.Program.Notices.Receipts
        && (report.ReceivedAt >= draft.State.AsOf.AddDays(-draft.State.Program.Notices.ReceiptWithinDays) || draft.IsToldSinceSetUp(report))
        && report.ReceivedAt <= draft.State.AsOf;

    private static bool MayHaveReceipt(DerivedState state, ReceivedReport report) =>
        report.District is { } code && report.MayBeAnswered && IsAnswered(report) && state.Province.Find(code) is not null;

    // A letter needs no answer, unless it says yes where that is none.
    private static bool IsAnswered(ReceivedReport report) => report.Outcome switch
    {
        ReceivedOutcome.Accepted or ReceivedOutcome.PartlyAccepted or ReceivedOutcome.Waiting or ReceivedOutcome.Rejected or ReceivedOutcome.Replaced => true,
        ReceivedOutcome.Withdrawn or ReceivedOutcome.NotAReport or ReceivedOutcome.NotYet => false,
        ReceivedOutcome.Correspondence => !report.LeftOpen.IsEmpty,
    };

    /// <summary>Who hears of a report. A contact's mail is answered to the contact. A row is everybody's, and of what others report for a district its contacts hear as well.</summary>
    /// <param name="report">The report.</param>
    /// <param name="district">The district that it is about.</param>
    public static ValueList<string> RecipientsOf(ReceivedReport report, District district)
    {
        var contact = district.Contacts.FirstOrDefault(contact => string.Equals(contact, report.Sender, StringComparison.OrdinalIgnoreCase));
        return report.Channel switch
        {
            ReportChannel.Mail when contact is not null => [contact],
            ReportChannel.Mail or ReportChannel.Form when report is { IsFromRemembered: true, Sender: { } remembered } => [.. district.Contacts.Append(remembered).Distinct(StringComparer.OrdinalIgnoreCase)],
            ReportChannel.Mail or ReportChannel.Form or ReportChannel.Line => district.Contacts,
        };
    }
}
