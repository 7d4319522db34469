using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Sync.Records;

/// <summary>Which contents are kept no longer: reports and mails that concern closed quarters of fiscal years whose time is over, and nothing else. Pure; what stays of them is said here as well.</summary>
/// <param name="Reports">The reports as they stay: figures, decisions, hashes.</param>
/// <param name="Notices">Mails of ours that went out.</param>
/// <param name="Open">Quarters whose time is over and that are not closed: nothing of them is removed.</param>
/// <param name="Strangers">How many reports as old concern no program that the workspace has: how they count is not known, and they stay.</param>
public sealed record PurgePlan(ValueList<RawReport> Reports, ValueList<NoticeRecord> Notices, ValueList<ProgramId> Open, int Strangers)
{
    /// <summary>Whether there is nothing to remove.</summary>
    public bool IsEmpty => Reports.IsEmpty && Notices.IsEmpty;

    /// <summary>Plans.</summary>
    /// <param name="years">How many fiscal years a content is kept after its own.</param>
    /// <param name="states">The states of all programs.</param>
    /// <param name="stored">Every report.</param>
    /// <param name="notices">Every notice.</param>
    /// <param name="asOf">The instant.</param>
    public static PurgePlan Of(int years, IReadOnlyCollection<DerivedState> states, IEnumerable<StoredReport> stored, IEnumerable<NoticeRecord> notices, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(notices);
        var over = states.Where(state => IsOver(state.Program.Quarter.FiscalYear, years, asOf)).ToList();
        var closed = over.FindAll(state => state.IsClosed);
        var uses = new ReportUses(states);
        var old = stored.Where(report => !report.IsPurged && IsOver(FiscalYearOf(report.Report.ReceivedAt), years, asOf)).ToList();
        return new(
            [
                .. from report in old
                   where !uses.IsAsked(report.Report.Id)
                       && uses.IsKnown(report.Report.Id)
                       && uses.Of(report.Report.Id).All(pair => closed.Contains(pair.State))
                   select report.Report.Restated(report.Report.Key, report.Report.ReceivedAt, Left(report.Report, uses.Of(report.Report.Id), asOf)),
            ],
            [.. notices.Where(notice => notice is { State: NoticeState.Sent, HasContent: true } && closed.Exists(state => notice.Key.IsOf(state.Program.Id)) && IsOver(FiscalYearOf(notice.PlannedAt), years, asOf))],
            [.. over.Except(closed).Select(state => state.Program.Id)],
            old.Count(report => !uses.IsKnown(report.Report.Id)));
    }

    private static bool IsOver(int fiscalYear, int years, DateTimeOffset asOf) => asOf.DayInBangkok() > new FiscalQuarter(fiscalYear + years, 4).LastMonth.LastDay;

    private static int FiscalYearOf(DateTimeOffset at) => ReportingMonth.Of(at.DayInBangkok()).Quarter.FiscalYear;

    private static RawContent.Purged Left(RawReport report, IEnumerable<(DerivedState State, ReceivedReport Report)> received, DateTimeOffset at) => new(
        report.Content.Hash,
        report.Channel,
        at,
        [
            .. received.Select(pair => new PurgedPart(
                pair.State.Program.Id,
                pair.Report.District,
                pair.Report.Outcome is ReceivedOutcome.Accepted or ReceivedOutcome.PartlyAccepted or ReceivedOutcome.Replaced,
                pair.Report.Submissions.Select(submission => new PurgedMonth(submission.District, submission.Month, submission.Figures, submission.NothingToReport, submission.Explanation) { IsAnswer = submission.IsAnswer, SaidAt = submission.SaidAt }).ToValueList())),
        ]);
}
