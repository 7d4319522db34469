using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>Plans the answers to districts whose reports an officer decided on, and the notices of grades that changed without a report.</summary>
internal static class AnswerPlanner
{
    private const int KeyLength = 24;
    private const string Sender = "sender-";

    /// <summary>How long a change must have stood: an officer who is at work changes several things.</summary>
    internal static readonly TimeSpan Settling = TimeSpan.FromHours(1);

    /// <summary>What was decided, taken back, or let in without a decision, and not answered yet, one answer per district.</summary>
    /// <param name="state">The state.</param>
    /// <param name="input">Decisions that had their answer, and reports that waited because their month was closed.</param>
    /// <param name="awaitsReceipt">Whether a report's receipt is due and did not go out.</param>
    public static IEnumerable<Notice.Answer> Answers(DerivedState state, NoticePlanningInput input, Func<ReceivedReport, District, bool> awaitsReceipt)
    {
        if (!state.Program.Notices.Answers || input.Answered is not { } answered)
        {
            return [];
        }

        var oldest = state.AsOf.AddDays(-state.Program.Notices.ReceiptWithinDays);
        var decided = state.Review.Where(item => item.RawId is not null && item.Decision is { Kind: not DecisionKind.Acknowledge } decision && decision.DecidedAt >= oldest && decision.DecidedAt <= state.AsOf && !answered.Holds(decision)).ToList();
        var received = state.Received.ToDictionary(report => report.RawId);
        var forgotten = Forgotten(state, input, answered, received).ToList();
        var back = input.TakenBack.Concat(forgotten).DistinctBy(taken => taken.ItemId).ToDictionary(taken => taken.ItemId);
        var byReceipt = forgotten.Select(taken => taken.ItemId).Except(input.TakenBack.Select(taken => taken.ItemId)).ToHashSet();
        var reopened = back.Count == 0 ? [] : state.Review.Where(item => item is { RawId: not null, IsOpen: true } && back.ContainsKey(item.Id)).ToList();
        var opened = input.Promised.LetIn(state)
            .Select(let => (Let: let, District: let.Report.District is { } code ? state.Province.Find(code) : null))
            .Where(let => let.District is not null && !awaitsReceipt(let.Let.Report, let.District)) // its receipt says it
            .ToLookup(let => let.District!, let => let.Let);
        var superseded = input.Promised.Superseded(state)
            .Select(late => (Late: late, District: state.Province.Find(late.Report.District!)))
            .Where(late => late.District is not null && !awaitsReceipt(late.Late.Report, late.District))
            .ToLookup(late => late.District!, late => late.Late);
        if (decided.Count == 0 && reopened.Count == 0 && opened.Count == 0 && superseded.Count == 0)
        {
            return [];
        }

        var answers = decided.Concat(reopened)
            .Select(item => (Item: item, Report: received.GetValueOrDefault(item.RawId!)))
            // Whoever was told that a report counts hears that it waits again or is refused, whosever it is now.
            .Where(decided => decided.Report is { MayBeAnswered: true } || (decided.Report is { IsOfList: false } && (decided.Item.Decision is { } decision ? decision.Kind == DecisionKind.Reject && (answered.Turns(decision) || CountedByReceipt(state, input, decided.Item, decided.Report)) : back[decided.Item.Id].Kind != DecisionKind.Reject)))
            .Select(decided => (decided.Item, decided.Report, District: (decided.Report!.District ?? decided.Item.District) is { } code ? state.Province.Find(code) : null))
            .Where(decided => decided.District is not null)
            .ToLookup(decided => decided.District!, decided => (decided.Item, Report: decided.Report!));
        return answers.Select(group => group.Key).Concat(opened.Select(group => group.Key)).Concat(superseded.Select(group => group.Key)).Distinct()
            .Select(district => Answer(state, district, [.. answers[district].Select(decided => decided.Item)], [.. answers[district].Select(decided => decided.Report).Distinct()], [.. opened[district]], [.. superseded[district]], back, byReceipt, answered, awaitsReceipt))
            .Concat(answers.SelectMany(district => ToSenders(state, input, district.Key, district, back, byReceipt, answered)));
    }

    // No decision of it was told: it counted at once by a remembered address, of which its receipt told.
    private static bool CountedByReceipt(DerivedState state, NoticePlanningInput input, ReviewItem item, ReceivedReport report) =>
        IsOfSender(item) && report.District is { } district && input.Known.Contains(NoticeKey.Of(state.Program.Id, NoticeKind.Receipt, district.Value, report.RawId.Value));

    // Whose report it is: of what was refused only the sender has heard.
    private static bool IsOfSender(ReviewItem item) => item.Code is ReviewCode.UnknownSender or ReviewCode.SenderOfOtherDistrict;

    // Whose address was remembered was told that his reports count. Now that it is nobody's he hears that they do not, and nothing else of the district.
    private static IEnumerable<Notice.Answer> ToSenders(DerivedState state, NoticePlanningInput input, District district, IEnumerable<(ReviewItem Item, ReceivedReport Report)> decided, Dictionary<ReviewItemId, TakenBackDecision> back, HashSet<ReviewItemId> byReceipt, AnsweredDecisions answered)
    {
        DecisionKind? Told(ReviewItem item) => back.TryGetValue(item.Id, out var taken) ? taken.Kind : answered.ToldOf(item.Id);
        return decided
            .Where(of => of.Item.Decision is not { Kind: not DecisionKind.Reject } && of.Report is { Channel: ReportChannel.Mail or ReportChannel.Form, IsFromRemembered: false, Sender: not null } && (Told(of.Item) is { } told ? told == DecisionKind.AcceptAndRemember : CountedByReceipt(state, input, of.Item, of.Report)))
            .GroupBy(of => of.Report.Sender!, StringComparer.Ordinal)
            .Select(sender => ToSender(state, district, sender.Key, [.. sender], back, byReceipt, answered));
    }

    private static Notice.Answer ToSender(DerivedState state, District district, string sender, List<(ReviewItem Item, ReceivedReport Report)> decided, Dictionary<ReviewItemId, TakenBackDecision> back, HashSet<ReviewItemId> byReceipt, AnsweredDecisions answered)
    {
        var items = decided.ConvertAll(of => of.Item);
        var prints = items.Select(item => item.Decision is { } decision ? AnsweredDecisions.Print(decision) : $"- {back[item.Id].Print}").Order(StringComparer.Ordinal);
        return new()
        {
            Key = NoticeKey.Of(state.Program.Id, NoticeKind.Answer, $"{Sender}{district.Code.Value}", Fingerprint.Of([.. prints])[..KeyLength]),
            To = [sender],
            InReplyTo = decided[^1].Report.MessageId,
            At = state.AsOf,
            Content = new()
            {
                Program = state.Program,
                District = district,
                Items = items.Where(item => item.Decision is not null).ToValueList(),
                TakenBack = items.Where(item => item.Decision is null).ToValueList(),
                ByReceipt = byReceipt.ToValueList(),
                Replacing = items.Where(item => item.Decision is { } now && answered.Replaces(now)).Select(item => item.Id).ToValueList(),
                Months = decided.SelectMany(of => MonthsOf(of.Report)).Distinct().Order().ToValueList(),
                Figures = [],
                Scorecard = null,
                IsPassedOn = true,
            },
        };
    }

    // Where an address is remembered no more, every report waits again that counted by it, not only the one by which it had been remembered.
    private static IEnumerable<TakenBackDecision> Forgotten(DerivedState state, NoticePlanningInput input, AnsweredDecisions answered, Dictionary<RawReportId, ReceivedReport> received)
    {
        foreach (var decision in answered.Remembering)
        {
            if (state.Review.FirstOrDefault(item => item.Id == decision.ItemId) is not { RawId: { } by, Decision: not { Kind: DecisionKind.AcceptAndRemember } } || received.GetValueOrDefault(by) is not { District: { } district, Sender: { } sender })
            {
                continue;
            }

            foreach (var item in state.Review.Where(item => item is { IsOpen: true, RawId: not null } && IsOfSender(item) && item.RawId != by))
            {
                if (received.GetValueOrDefault(item.RawId!) is { } report && report.District == district && report.Sender == sender && input.Known.Contains(NoticeKey.Of(state.Program.Id, NoticeKind.Receipt, district.Value, report.RawId.Value)))
                {
                    yield return decision with { ItemId = item.Id, Print = $"{decision.Print} {item.Id}" };
                }
            }
        }
    }

    /// <summary>Changes of grades that are due to be told: an hour after the last of them, one mail per district a day.</summary>
    /// <param name="state">The state.</param>
    /// <param name="watch">What the grades were, and what was told.</param>
    /// <param name="known">Keys of the notices on record.</param>
    public static IEnumerable<Notice.GradeChange> Changes(DerivedState state, GradeWatch watch, IReadOnlySet<NoticeKey> known)
    {
        foreach (var (row, pending) in Pending(state, watch).Where(change => (state.AsOf - change.Pending.At).Duration() >= Settling))
        {
            var district = state.Province.Find(row.District)!;
            var ofDistrict = NoticeKey.PrefixOf(state.Program.Id, NoticeKind.GradeChange, district.Code.Value);
            var ofDay = $"{ofDistrict}{state.AsOf.DayInBangkok().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.";
            var change = "." + Slot(pending.At);
            // Of a change that is on record already nothing is known but its key, if the process ended in between.
            if (!known.Any(key => key.Value.StartsWith(ofDistrict, StringComparison.Ordinal) && (key.Value.StartsWith(ofDay, StringComparison.Ordinal) || key.Value.EndsWith(change, StringComparison.Ordinal))))
            {
                yield return new()
                {
                    Key = NoticeKey.Parse($"{ofDay}{Slot(pending.At)}", null),
                    To = district.Contacts,
                    At = state.AsOf,
                    Content = new() { Program = state.Program, District = district, Before = pending.Before.Written, Causes = pending.Causes, Open = state.Program.MonthsOf(row.District).Where(month => !state.Closings.IsClosed(row.District, month, state.AsOf)).ToValueList(), Scorecard = state.ScorecardOf(row.District) },
                };
            }
        }
    }

    /// <summary>Changes that are to be told, due or not.</summary>
    /// <param name="state">The state.</param>
    /// <param name="watch">What the grades were, and what was told.</param>
    public static IEnumerable<(WatchedGrade Row, PendingChange Pending)> Pending(DerivedState state, GradeWatch watch) =>
        !state.Program.Notices.GradeChanges ? []
        : watch.Rows.Where(row => row.Pending is { } pending && pending.Before.Grade != row.Grade && state.Province.Find(row.District) is not null).Select(row => (row, row.Pending!));

    private static Notice.Answer Answer(DerivedState state, District district, ValueList<ReviewItem> items, ValueList<ReceivedReport> decided, ValueList<LetIn> opened, ValueList<SupersededReport> superseded, Dictionary<ReviewItemId, TakenBackDecision> back, HashSet<ReviewItemId> byReceipt, AnsweredDecisions answered, Func<ReceivedReport, District, bool> awaitsReceipt)
    {
        var reports = decided.Concat(opened.Select(let => let.Report)).Concat(superseded.Select(late => late.Report)).Distinct().ToValueList();
        var received = reports.Where(report => awaitsReceipt(report, district)).ToValueList();
        var months = items.Select(item => item.Month).OfType<ReportingMonth>().Concat((items.Any(item => item.Month is null) ? decided : received).SelectMany(MonthsOf)).Concat(opened.SelectMany(let => let.Months.Concat(let.OfGrade))).Concat(superseded.SelectMany(late => late.Months)).Distinct().Order().ToValueList();
        var owed = OwedMonths.After(reports, state, district.Code, state.AsOf.DayInBangkok());
        return new()
        {
            // By what was decided: after a crash before it was kept on record the same decisions make the same answer.
            Key = NoticeKey.Of(state.Program.Id, NoticeKind.Answer, district.Code.Value, Fingerprint.Of(items.Select(item => item.Decision is { } decision ? AnsweredDecisions.Print(decision) : $"- {back[item.Id].Print}").Concat(opened.SelectMany(let => let.Months.Concat(let.OfGrade).Select(month => $"{let.Report.RawId} {month}"))).Concat(superseded.SelectMany(late => late.Months.Select(month => $"{late.Report.RawId} {month} superseded"))).Order(StringComparer.Ordinal))[..KeyLength]),
            To = reports.SelectMany(report => ReceiptPlanner.RecipientsOf(report, district)).Distinct(StringComparer.OrdinalIgnoreCase).ToValueList(),
            InReplyTo = reports is [{ MessageId: { } mail }] ? mail : null,
            At = state.AsOf,
            Content = new()
            {
                Program = state.Program,
                District = district,
                Items = [.. items.Where(item => item.Decision is not null)],
                TakenBack = [.. items.Where(item => item.Decision is null)],
                ByReceipt = byReceipt.ToValueList(),
                Replacing = [.. items.Where(item => item.Decision is { } decision && answered.Replaces(decision) && !(IsOfSender(item) && answered.ToldOf(item.Id) == DecisionKind.Reject)).Select(item => item.Id)],
                AwaitingGrade = [.. items.Where(item => item.Decision is { Kind: not DecisionKind.Reject } && state.Review.Any(grade => grade is { Code: ReviewCode.FinalGradeChanged, IsOpen: true } && grade.RawId == item.RawId)).Select(item => item.Id)],
                LetIn = [.. reports.Where(report => !received.Contains(report) && (opened.Any(let => let.Report == report) || items.Any(item => item.RawId == report.RawId && item is { IsAboutFigures: false, Decision: not null })))],
                Opened = opened.SelectMany(let => let.Months).Distinct().Order().ToValueList(),
                Superseded = superseded,
                LetGo = opened.SelectMany(let => let.OfGrade).Distinct().Order().ToValueList(),
                Months = months,
                Figures = state.Ledger.Entries.Where(entry => entry.District == district.Code && months.Contains(entry.Month) && (entry.Accepted is not null || state.Program.FindIndicator(entry.Indicator) is { Required: true })).ToValueList(),
                Scorecard = state.ScorecardOf(district.Code),
                Received = received,
                IsPassedOn = reports.Any(report => report.IsPassedOn),
                Owed = received.IsEmpty ? [.. owed.Where(month => months.Contains(month.Month))] : owed,
            },
            Covers = received.Select(report => NoticeKey.Of(state.Program.Id, NoticeKind.Receipt, district.Code.Value, report.RawId.Value)).ToValueList(),
        };
    }

    // Of a month whose figures all wait nothing is submitted yet.
    private static IEnumerable<ReportingMonth> MonthsOf(ReceivedReport report) =>
        report.Submissions.Select(submission => submission.Month).Concat(report.Items.Select(item => item.Month).OfType<ReportingMonth>());

    private static string Slot(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture).ToLowerInvariant();
}
