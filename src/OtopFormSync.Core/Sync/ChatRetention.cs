using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Sync.Records;

namespace OtopFormSync.Core.Sync;

/// <summary>Removes from the record what people said in a chat and need not be kept: what its sender took back, at once; what holds no figure, after its days. Figures that count, and what is asked about, stay.</summary>
/// <param name="setup">What the cycle works on.</param>
/// <param name="store">The record.</param>
internal sealed class ChatRetention(CycleSetup setup, IReportStore store)
{
    /// <summary>Removes what is to be removed.</summary>
    /// <param name="stored">Every report.</param>
    /// <param name="programs">What was derived.</param>
    /// <param name="asOf">The cycle's instant.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>Whether anything was.</returns>
    public async Task<bool> RemoveAsync(IReadOnlyList<StoredReport> stored, ValueList<ProgramReport> programs, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var states = programs.Select(program => program.State).OfType<DerivedState>().ToList();
        if (states.Count < programs.Count)
        {
            return false; // what counts and what is asked is not known
        }

        var uses = new ReportUses(states);
        var over = stored
            .Where(report => report.Report.Channel == ReportChannel.Line && !report.IsPurged && (report.WithdrawnAt <= asOf || IsOver(report)))
            .Select(report => report.Report)
            .ToList();
        if (over.Count == 0)
        {
            return false;
        }

        await store.PurgeAsync([.. over.Select(report => report.Restated(report.Key, report.ReceivedAt, Left(report)))], [], cancellationToken);
        over.ForEach(setup.Forget);
        return true;

        bool IsOver(StoredReport report) =>
            report.Report.ReceivedAt.AddDays(setup.ChatDays) <= asOf
            && !uses.IsAsked(report.Report.Id)
            && uses.Of(report.Report.Id).All(pair => pair.Report.Submissions.IsEmpty && pair.Report.Claims.All(claim => claim.Indicator is null));

        // Not even the figures: whoever took them back does not say them any more.
        RawContent.Purged Left(RawReport report) => new(
            report.Content.Hash,
            report.Channel,
            asOf,
            [.. uses.Of(report.Id).Where(pair => pair.Report.Outcome == ReceivedOutcome.Withdrawn).Select(pair => new PurgedPart(pair.State.Program.Id, pair.Report.District, Counts: false, []))]);
    }
}
