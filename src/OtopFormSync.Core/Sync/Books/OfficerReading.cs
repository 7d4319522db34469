using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Sync.Records;

namespace OtopFormSync.Core.Sync.Books;

/// <summary>Reads the results as they stand, and puts on record what officers wrote there, so that it is obeyed in this very cycle and survives whatever happens to the results.</summary>
/// <param name="setup">What the cycle works on.</param>
/// <param name="store">The record.</param>
internal sealed class OfficerReading(CycleSetup setup, IReportStore store)
{
    /// <summary>Whose the results are that were read.</summary>
    public WorkspaceIdentity Identity { get; } = new(store);

    /// <summary>The name of the fact that keeps a program's entries.</summary>
    public static string Fact(ProgramId program) => $"officers.{program}";

    /// <summary>Reads the results of every program as they stand.</summary>
    public async Task<IReadOnlyList<TargetReading>> LookAsync(CancellationToken cancellationToken)
    {
        var standing = new List<TargetReading>();
        foreach (var program in setup.Programs)
        {
            try
            {
                standing.Add(new(program, await program.Target.ReadAsync(cancellationToken), null));
            }
            catch (TargetUnavailableException unavailable)
            {
                standing.Add(new(program, null, unavailable));
            }
        }

        return standing;
    }

    /// <summary>Puts on record what officers wrote in the results.</summary>
    /// <param name="standing">The results as they stand.</param>
    /// <param name="asOf">The cycle's instant.</param>
    /// <param name="cancellationToken">Stops it between two programs.</param>
    /// <exception cref="OtherWorkspaceException">They are another workspace's.</exception>
    public async Task<Dictionary<ProgramId, ReadResults>> ReadAsync(IReadOnlyList<TargetReading> standing, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        await CompareAsync(standing.Where(read => read.State is not null).Select(read => (read.Program, read.State!)), asOf, cancellationToken);
        foreach (var (program, state, _) in standing.Where(read => read.State is not null && OfficerEntries.AreOfOther(read.State, read.Program.Derivation.Program)))
        {
            await HandOverAsync(program, state!, cancellationToken);
        }

        var results = new Dictionary<ProgramId, ReadResults>();
        foreach (var (program, state, unavailable) in standing)
        {
            results.Add(program.Derivation.Program.Id, state is null ? new() { Unavailable = unavailable } : await SeeAsync(program, state, asOf, cancellationToken));
        }

        await RecordAsync(results, asOf, cancellationToken);
        return results;
    }

    /// <summary>Reads the results of one program again.</summary>
    public async Task<ReadResults> ReadAsync(WorkspaceProgram program, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var results = await SeeAsync(program, await program.Target.ReadAsync(cancellationToken), asOf, cancellationToken);
        await RecordAsync(new Dictionary<ProgramId, ReadResults> { [program.Derivation.Program.Id] = results }, asOf, cancellationToken);
        return results;
    }

    private async Task CompareAsync(IEnumerable<(WorkspaceProgram Program, ResultsState State)> standing, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var results = new List<StandingResults>();
        foreach (var (program, state) in standing)
        {
            var derived = program.Derivation.Program;
            var recorded = OfficerRecord.Parse(await store.GetFactAsync(Fact(derived.Id), cancellationToken));
            results.Add(new(derived.Id, state, OfficerEntries.AreOfOther(state, derived), recorded, program.ResultsPlace()));
        }

        await Identity.CompareAsync(results, setup.Programs.Select(program => program.Derivation.Program.Id).ToValueList(), asOf, cancellationToken);
    }

    private async Task<ReadResults> SeeAsync(WorkspaceProgram program, ResultsState state, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var derived = program.Derivation.Program;
        var isOther = OfficerEntries.AreOfOther(state, derived);
        var own = isOther ? ResultsState.None : state;
        var before = OfficerRecord.Parse(await store.GetFactAsync(Fact(derived.Id), cancellationToken));
        var (record, held, takenBack) = OfficerRecord.See(before, own, asOf);
        record = record with { Edition = Math.Max(record.Edition, own.Edition ?? 0) }; // that it was behind is noticed by now
        if (isOther)
        {
            record = record.WithThoseOfOther(OfficerEntries.In(state), OwnerOf(program, state), asOf);
        }

        return new()
        {
            State = state,
            IsOther = isOther,
            Officers = OfficerInput.Read(OfficerEntries.With(OfficerEntries.Without(own, held, record.Entries), record.Entries), derived.Of(setup.Province, asOf.DayInBangkok()), derived, setup.Wording, asOf),
            Before = before,
            Record = record,
            Held = held,
            TakenBack = takenBack,
        };
    }

    // A cell that was emptied in one program's results takes nothing back while another's still says it.
    private async Task RecordAsync(IReadOnlyDictionary<ProgramId, ReadResults> results, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var decisions = results.Values.SelectMany(read => read.Officers?.Decisions ?? []).ToList();
        var decided = decisions.Select(decision => decision.ItemId).ToHashSet();
        var takenBack = results.Values.SelectMany(read => read.TakenBack).Where(item => !decided.Contains(item)).Distinct().ToList();
        if (takenBack.Count > 0)
        {
            await store.TakeDecisionsBackAsync(takenBack, asOf, cancellationToken);
        }

        if (decisions.Count > 0)
        {
            await store.RecordDecisionsAsync(decisions, cancellationToken);
        }

        foreach (var (program, read) in results)
        {
            if (read.Record is { } record && record != read.Before)
            {
                await store.SetFactAsync(Fact(program), record.Keep(), cancellationToken);
            }
        }
    }

    // What stands in results that were another program's is that one's, unless it is on record with it already.
    private async Task HandOverAsync(WorkspaceProgram program, ResultsState state, CancellationToken cancellationToken)
    {
        if (OwnerOf(program, state)?.Id is { } owner && await store.GetFactAsync(Fact(owner), cancellationToken) is null)
        {
            await store.SetFactAsync(Fact(owner), OfficerRecord.See(null, state, default).Record.Keep(), cancellationToken);
        }
    }

    private Program? OwnerOf(WorkspaceProgram program, ResultsState state) => setup.Programs
        .Where(other => !ReferenceEquals(other, program))
        .Select(other => other.Derivation.Program)
        .FirstOrDefault(other => !OfficerEntries.AreOfOther(state, other));
}

/// <summary>A program's results as they stand.</summary>
/// <param name="Program">The program.</param>
/// <param name="State">What stands there; null when it could not be read.</param>
/// <param name="Unavailable">Why it could not be read; null when it could.</param>
internal sealed record TargetReading(WorkspaceProgram Program, ResultsState? State, TargetUnavailableException? Unavailable);

/// <summary>A program's results as they were read.</summary>
internal sealed record ReadResults
{
    /// <summary>What stands there.</summary>
    public ResultsState State { get; init; } = ResultsState.None;

    /// <summary>True when it is another program's, and is written over.</summary>
    public bool IsOther { get; init; }

    /// <summary>What officers want; null when the results could not be read.</summary>
    public OfficerInput? Officers { get; init; }

    /// <summary>The record as it was; null before the first.</summary>
    public OfficerRecord? Before { get; init; }

    /// <summary>The record with what stands there; null when the results could not be read.</summary>
    public OfficerRecord? Record { get; init; }

    /// <summary>What officers' cells hold and does not count.</summary>
    public ValueList<OfficerEntry> Held { get; init; } = [];

    /// <summary>What they hold and gives way to the record.</summary>
    public ValueList<OfficerEntry> Older => IsOther ? [] : Held;

    /// <summary>What officers' cells hold and keep.</summary>
    public ValueList<OfficerEntry> Standing => IsOther ? [] : OfficerEntries.In(State).Except(Held).ToValueList();

    /// <summary>The items whose decision was taken back.</summary>
    public ValueList<ReviewItemId> TakenBack { get; init; } = [];

    /// <summary>Why the results could not be read; null when they could.</summary>
    public TargetUnavailableException? Unavailable { get; init; }
}
