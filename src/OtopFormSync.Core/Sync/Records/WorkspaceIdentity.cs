using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Core.Sync.Records;

/// <summary>Compares the record with the results that it wrote: whose they are, and whether a later state of it wrote them. Looked at in each cycle, from what is read anyway; written outside only with what is written anyway.</summary>
/// <param name="store">The record.</param>
public sealed class WorkspaceIdentity(IReportStore store)
{
    private const string IdFact = "workspace.id";
    private const string AdoptFact = "workspace.adopt";
    private const string DoubtFact = "workspace.doubt";

    private bool? _isRecordEmpty;

    /// <summary>The workspace; null as long as results that may name it cannot be read.</summary>
    public WorkspaceId? Id { get; private set; }

    /// <summary>What the record cannot know; null when it knows all.</summary>
    public RecordDoubt? Doubt { get; private set; }

    /// <summary>Whether results must be written so that they say whose they are now.</summary>
    /// <param name="state">The results as they stand.</param>
    public bool MustMark(ResultsState state) => state.Workspace is { } marked && marked != Id;

    /// <summary>Whether results say that they are another workspace's, which nobody adopted. Looks only.</summary>
    /// <param name="state">The results as they stand.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<bool> AreOfOtherAsync(ResultsState state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Workspace is { } marked && await KnownAsync(cancellationToken) is { } known && marked != known && !await IsAdoptingAsync(cancellationToken);
    }

    /// <summary>Whether the record holds nothing, as that of a new workspace does. Looks only.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<bool> IsNewAsync(CancellationToken cancellationToken) => await KnownAsync(cancellationToken) is null && await IsRecordEmptyAsync(cancellationToken);

    /// <summary>Whether results were written by a cycle, so that a record beside them is not new.</summary>
    /// <param name="state">The results as they stand.</param>
    public static bool AreWritten(ResultsState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.LayoutVersion is not null;
    }

    /// <summary>From the next cycle on, results of another workspace are this one's.</summary>
    /// <param name="cancellationToken">Stops before it is on record.</param>
    public Task AdoptAsync(CancellationToken cancellationToken) => store.SetFactAsync(AdoptFact, "next", cancellationToken);

    /// <summary>Keeps what became of the doubt.</summary>
    public async Task KeepAsync(RecordDoubt doubt, CancellationToken cancellationToken)
    {
        if (doubt != Doubt)
        {
            await store.SetFactAsync(DoubtFact, doubt.Keep(), cancellationToken);
            Doubt = doubt;
        }
    }

    /// <summary>Compares, before anything of the results is taken over.</summary>
    /// <param name="standing">The results that could be read.</param>
    /// <param name="programs">All programs, also those whose results could not be read.</param>
    /// <param name="asOf">The cycle's instant.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OtherWorkspaceException">Results say that they are another workspace's.</exception>
    internal async Task CompareAsync(IReadOnlyList<StandingResults> standing, ValueList<ProgramId> programs, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(cancellationToken);
        var isEmpty = known is null && await IsRecordEmptyAsync(cancellationToken);
        Id = known ?? standing.Select(results => results.State.Workspace).FirstOrDefault(marked => marked is not null) ?? (standing.Count == programs.Count ? WorkspaceId.New() : null);
        Doubt = RecordDoubt.Parse(await store.GetFactAsync(DoubtFact, cancellationToken));

        var isAdopting = await IsAdoptingAsync(cancellationToken);
        var other = standing.FirstOrDefault(results => MustMark(results.State));
        if (other is not null && !isAdopting)
        {
            throw new OtherWorkspaceException(other.Place);
        }

        if (other is null && isAdopting)
        {
            await store.SetFactAsync(AdoptFact, "", cancellationToken); // what is adopted is marked as ours by now
        }

        RecordGap? gap = other is not null ? RecordGap.Adopted
            : isEmpty ? standing.Any(results => AreWritten(results.State)) ? RecordGap.Empty : null
            : standing.Any(results => IsLater(results, known is null)) ? RecordGap.Older
            : null;
        if (gap is { } found)
        {
            await KeepAsync(new(found, asOf, programs, 0), cancellationToken);
        }

        if (known is null && Id is not null)
        {
            // Last: a cycle that ends before finds the same gap again.
            await store.SetFactAsync(IdFact, Id.Value, cancellationToken);
        }
    }

    private async Task<WorkspaceId?> KnownAsync(CancellationToken cancellationToken) => WorkspaceId.TryParse(await store.GetFactAsync(IdFact, cancellationToken), null, out var id) ? id : null;

    private async Task<bool> IsAdoptingAsync(CancellationToken cancellationToken) => await store.GetFactAsync(AdoptFact, cancellationToken) is { Length: > 0 };

    // A record from before it had a name, beside results that have one.
    private static bool IsLater(StandingResults results, bool isUnnamed) =>
        (isUnnamed && results.State.Workspace is not null)
        || (!results.IsOther && results.State.Edition > (results.Recorded?.Edition ?? 0));

    private async Task<bool> IsRecordEmptyAsync(CancellationToken cancellationToken) => _isRecordEmpty ??=
        (await store.ReadReportsAsync(cancellationToken)).Count == 0 && (await store.ReadNoticesAsync(cancellationToken)).Count == 0;
}

/// <summary>Results as they stand, with what the record says of them.</summary>
/// <param name="Program">The program.</param>
/// <param name="State">What stands there.</param>
/// <param name="IsOther">True when it is another program's.</param>
/// <param name="Recorded">What is on record; null before the first writing.</param>
/// <param name="Place">Where they are, for people.</param>
internal sealed record StandingResults(ProgramId Program, ResultsState State, bool IsOther, OfficerRecord? Recorded, string Place);

/// <summary>Results say that they are another workspace's: nothing of them is taken over, nothing written, nothing sent.</summary>
public sealed class OtherWorkspaceException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="place">Where the results are.</param>
    public OtherWorkspaceException(string place)
        : this(place, new(
            $"สมุดผลที่ '{place}' เป็นของโฟลเดอร์งานอื่น ระบบจึงไม่เขียนและไม่ส่งอีเมลใด หากให้โฟลเดอร์งานนี้ดูแลต่อ ให้หยุดชุดเดิมก่อน แล้วใช้คำสั่ง workspace adopt",
            $"The results at '{place}' belong to another workspace, so that nothing is written and no mail is sent. To go on with them here, stop the other one first, then use the command 'workspace adopt'."))
    {
    }

    private OtherWorkspaceException(string place, Telling telling)
        : base(telling.InEnglish) => (Place, Telling) = (place, telling);

    /// <summary>Where the results are.</summary>
    public string Place { get; }

    /// <summary>What happened and what to do.</summary>
    public Telling Telling { get; }
}
