using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Sync.Collecting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Sync.Sending;

namespace OtopFormSync.Core.Sync;

/// <summary>Looks before a cycle whether it has anything to do, and remembers behind it whether the next one would. What is left out is only what is known to come to the same.</summary>
/// <param name="setup">What the cycle works on.</param>
/// <param name="store">The record.</param>
/// <param name="sender">How mail goes out; null where a cycle is the only one, so that nothing is remembered.</param>
/// <param name="machine">The machine's clock.</param>
internal sealed class Settling(CycleSetup setup, IReportStore store, INoticeSender? sender, TimeProvider machine)
{
    private SettledCycle? _settled;

    /// <summary>Looks at the sources when everything else is as it was.</summary>
    /// <param name="inputs">The record and the results as they stand.</param>
    /// <param name="asOf">The cycle's instant.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    /// <returns>The settled cycle that still says everything, or what the sources answered until then.</returns>
    public async Task<FirstLook> LookAsync(CycleInputs inputs, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var settled = _settled;
        _settled = null; // whatever happens from here on, the next cycle looks at everything
        var answers = new Dictionary<string, SourceAnswer>(StringComparer.Ordinal);
        if (settled is null || !settled.HoldsFor(inputs, asOf, machine.GetUtcNow()))
        {
            return new(null, answers);
        }

        foreach (var source in setup.Sources)
        {
            var before = settled.Answers[source.Name];
            var answer = new SourceAnswer(before.Cursor, await source.CollectAsync(before.Cursor, cancellationToken));
            answers.Add(source.Name, answer);
            if (!answer.SaysNoMoreThan(before))
            {
                return new(null, answers);
            }
        }

        // Asked last: a source may have kept something, or found that the clock is wrong.
        if (sender?.Hindrance is not null || await store.ReadRevisionAsync(cancellationToken) != inputs.Revision)
        {
            return new(null, answers);
        }

        _settled = settled;
        return new(settled, answers);
    }

    /// <summary>Remembers a cycle that left nothing to do.</summary>
    /// <param name="report">What it did.</param>
    /// <param name="collected">What was on record.</param>
    /// <param name="inputs">What it began with: a cycle that wrote to the record is followed by one that looks at that.</param>
    /// <param name="front">The quarters in front.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Until when the next one has nothing to do; null when it is not known.</returns>
    public async Task<DateTimeOffset?> RememberAsync(CycleReport report, CollectedReports collected, CycleInputs inputs, IReadOnlyCollection<ProgramId> front, CancellationToken cancellationToken)
    {
        if (sender is null || !SettledCycle.IsSettled(report, notice => NoticeDelivery.IsLookedFor(notice, machine.GetUtcNow())))
        {
            return null;
        }

        var states = report.Programs.Select(program => program.State!).ToList();
        var until = NextInstant.After(report.AsOf, new()
        {
            States = states,
            Reports = collected.Stored,
            Notices = collected.Notices,
            Slots = [.. states.Select(state => setup.NextSlot(state.Program, report.AsOf)).OfType<DateTimeOffset>()],
            Changes = await ChangesAsync(states, cancellationToken),
        });
        if (await store.ReadRevisionAsync(cancellationToken) != inputs.Revision)
        {
            return null;
        }

        _settled = new() { Inputs = inputs, Answers = collected.Answers, Report = report, Front = front, EndedAt = machine.GetUtcNow(), Until = until };
        return until;
    }

    private async Task<IReadOnlyList<PendingChange>> ChangesAsync(List<DerivedState> states, CancellationToken cancellationToken)
    {
        var changes = new List<PendingChange>();
        foreach (var state in states)
        {
            var watch = GradeWatch.Parse(await store.GetFactAsync(CycleNotices.GradesFact(state.Program.Id), cancellationToken));
            changes.AddRange(watch?.Rows.Select(row => row.Pending).OfType<PendingChange>() ?? []);
        }

        return changes;
    }
}

/// <summary>What a cycle saw before it began.</summary>
/// <param name="Settled">The cycle before, when there is nothing else to say; null when there may be.</param>
/// <param name="Answers">What sources answered already, by their names.</param>
internal sealed record FirstLook(SettledCycle? Settled, IReadOnlyDictionary<string, SourceAnswer> Answers)
{
    /// <summary>Asks a source, unless it answered to the same already.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cursor">What it is asked with.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<SourceAnswer> AskAsync(IReportSource source, string? cursor, CancellationToken cancellationToken) =>
        Answers.TryGetValue(source.Name, out var answer) && string.Equals(answer.Cursor, cursor, StringComparison.Ordinal)
            ? answer
            : new(cursor, await source.CollectAsync(cursor, cancellationToken));
}
