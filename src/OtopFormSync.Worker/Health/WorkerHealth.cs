using System.Text.Json.Serialization;
using OtopFormSync.Core;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Sync.Records;
using OtopFormSync.Folder;
using OtopFormSync.Storage;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Health;

/// <summary>How the worker is, as of its last cycle. Pure; by the machine's clock.</summary>
internal sealed record WorkerHealth
{
    private static readonly TimeSpan NewsAnyway = TimeSpan.FromHours(1);
    private static readonly IReadOnlyList<HealthWait> NoWaits = [];
    private static readonly IReadOnlyList<string> NoRefusals = [];
    private static readonly IReadOnlyList<HealthProblem> NoProblems = [];
    private static readonly IReadOnlyList<HealthNote> NoNotes = [];
    private const int MostProblems = 20; // more are told by the cycle and the results

    /// <summary>True when the worker keeps watching, so that another cycle must follow.</summary>
    public required bool IsWatching { get; init; }

    /// <summary>Seconds between two cycles.</summary>
    public required double PollSeconds { get; init; }

    /// <summary>When the last cycle ended, well or not.</summary>
    public required DateTimeOffset CheckedAt { get; init; }

    /// <summary>When a cycle last read and wrote everything; null when none did yet.</summary>
    public DateTimeOffset? SucceededAt { get; init; }

    /// <summary>What is waited for.</summary>
    public IReadOnlyList<HealthWait> Waits { get; init; } = [];

    /// <summary>What people must mend at the sources, such as a column that is gone; the first ones where there are many.</summary>
    public IReadOnlyList<HealthProblem> Problems { get; init; } = [];

    /// <summary>What people are told and nothing waits for.</summary>
    public IReadOnlyList<HealthNote> Notes { get; init; } = [];

    /// <summary>Items that wait for an officer.</summary>
    public int ToReview { get; init; }

    /// <summary>Notices that have not gone out and are tried again.</summary>
    public int Unsent { get; init; }

    /// <summary>Notices of which it cannot be proved whether they went out; a person must look.</summary>
    public int Unproved { get; init; }

    /// <summary>Why changed configuration files are not in force; empty when they are.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>The kind of fault that ended the last cycle; null when it ran to its end.</summary>
    public string? Failure { get; init; }

    /// <summary>The health after a cycle that ran to its end.</summary>
    /// <param name="report">What the cycle did.</param>
    /// <param name="refused">Why changed configuration files are not in force.</param>
    /// <param name="before">The health before; null at the first cycle.</param>
    /// <param name="beat">The worker's rhythm, and when the cycle ended.</param>
    public static WorkerHealth After(CycleReport report, IReadOnlyList<string> refused, WorkerHealth? before, HealthBeat beat)
    {
        var waits = WaitsOf(report).DistinctBy(wait => (wait.Place, wait.Reach, wait.Reach == Reach.Unreachable ? "" : wait.InEnglish)).Select(wait => wait.LikeBefore(before, beat.At)).ToList();
        return new()
        {
            IsWatching = beat.IsWatching,
            PollSeconds = beat.PollSeconds,
            CheckedAt = beat.At,
            SucceededAt = waits.Count == 0 ? beat.At : before?.SucceededAt,
            Waits = waits,
            Problems = [.. ProblemsOf(report).Distinct().Take(MostProblems)],
            Notes = [.. report.Notes.Select(note => new HealthNote(note.InThai, note.InEnglish))],
            ToReview = report.Uncounted.IsEmpty ? report.OpenItems : Math.Max(report.OpenItems, before?.ToReview ?? 0),
            Unsent = report.Pending.Count(notice => notice.State != NoticeState.Unknown),
            Unproved = report.Pending.Count(notice => notice.State == NoticeState.Unknown),
            Refused = refused,
        };
    }

    /// <summary>The health after a cycle that a fault ended: what it had found before still counts.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="before">The health before; null at the first cycle.</param>
    /// <param name="beat">The worker's rhythm, and when the cycle ended.</param>
    public static WorkerHealth Failed(Exception fault, WorkerHealth? before, HealthBeat beat) =>
        (before ?? new() { IsWatching = beat.IsWatching, PollSeconds = beat.PollSeconds, CheckedAt = beat.At }) with
        {
            IsWatching = beat.IsWatching,
            PollSeconds = beat.PollSeconds,
            CheckedAt = beat.At,
            Waits = WaitOf(fault) is { } wait ? [wait.LikeBefore(before, beat.At)] : before?.Waits ?? [],
            Failure = WaitOf(fault) is null ? fault.GetType().Name : null,
            Notes = ReasonOf(fault) is { } reason ? [new(reason.InThai, reason.InEnglish)] : before?.Notes ?? [],
        };

    // What a person must mend before another cycle can go on.
    private static Telling? ReasonOf(Exception fault) => (fault as WorkspaceFaultException)?.InnerException switch
    {
        OtherWorkspaceException other => other.Telling,
        WorkspaceException folder => folder.Telling,
        StoreUnavailableException { Fault: not StoreFault.Locked } store => store.Telling,
        _ => null,
    };

    /// <summary>True when it says no more than the one before: nothing but the clock went on, and not for long. Single cycles then write nothing.</summary>
    /// <param name="before">The health before.</param>
    public bool IsNoNewsAfter(WorkerHealth? before) =>
        before is not null && !IsWatching && CheckedAt - before.CheckedAt < NewsAnyway && SaysTheSameAs(before);

    /// <summary>True when nothing but the clock went on.</summary>
    /// <param name="before">The health before.</param>
    public bool SaysTheSameAs(WorkerHealth before) =>
        Waits.SequenceEqual(before.Waits) && Refused.SequenceEqual(before.Refused) && Problems.SequenceEqual(before.Problems) && Notes.SequenceEqual(before.Notes)
        && WithoutLists == before.WithoutLists;

    private WorkerHealth WithoutLists => this with { Waits = NoWaits, Refused = NoRefusals, Problems = NoProblems, Notes = NoNotes, CheckedAt = default, SucceededAt = default };

    // A single mail that is refused, or a draft that a person edited, waits for a person.
    private static IEnumerable<HealthProblem> ProblemsOf(CycleReport report) =>
        report.Problems.Where(problem => problem is { Reach: Reach.Reached, IsPassing: false }).Select(problem => new HealthProblem(problem.Place, problem.Telling.InThai, problem.Telling.InEnglish) { Said = problem.Said })
            .Concat(report.Faults.OfType<RemoteUnavailableException>().Where(fault => fault.Reach == Reach.Reached).Select(fault => new HealthProblem(RemotePlace.Of(fault), fault.Telling.InThai, fault.Telling.InEnglish) { Said = fault.Said }));

    // Held by another program, the record is free again later.
    private static HealthWait? WaitOf(Exception fault) =>
        fault is WorkspaceFaultException { Code: ExitCode.Unavailable, InnerException: StoreUnavailableException store } ? new("state.db", Reach.Unreachable, store.Telling) : null;

    private static IEnumerable<HealthWait> WaitsOf(CycleReport report)
    {
        foreach (var problem in report.Problems.Where(problem => problem.Reach != Reach.Reached || problem.IsPassing))
        {
            yield return new(problem.Place, problem.Reach == Reach.Reached ? Reach.Unreachable : problem.Reach, problem.Telling) { Until = problem.RetryAt, Said = problem.Said };
        }

        foreach (var program in report.Programs)
        {
            if (program.Unavailable is { } unavailable)
            {
                yield return unavailable.InnerException is RemoteUnavailableException remote
                    ? HealthWait.Of("Google Sheets", remote)
                    : new(program.Program.Value, Reach.Unreachable, unavailable.Telling);
            }
        }

        // One that refuses a single mail is waited for by nobody: the mail is counted as not sent.
        foreach (var fault in report.Faults.OfType<RemoteUnavailableException>().Where(fault => fault.Reach != Reach.Reached))
        {
            yield return HealthWait.Of(RemotePlace.Of(fault), fault);
        }
    }
}

/// <summary>Something that people are told.</summary>
/// <param name="InThai">In Thai.</param>
/// <param name="InEnglish">In English.</param>
internal sealed record HealthNote(string InThai, string InEnglish);

/// <summary>The worker's rhythm.</summary>
/// <param name="At">When the cycle ended, by the machine's clock.</param>
/// <param name="IsWatching">True when another cycle follows.</param>
/// <param name="PollSeconds">Seconds between two cycles.</param>
internal readonly record struct HealthBeat(DateTimeOffset At, bool IsWatching, double PollSeconds);

/// <summary>Something that is waited for.</summary>
/// <param name="Place">The place: Google Sheets, Gmail, a file, a program's results.</param>
/// <param name="Reach">Whether it answers.</param>
/// <param name="InThai">What happened and what to do, in Thai.</param>
/// <param name="InEnglish">The same in English.</param>
/// <remarks>In the file the two languages stand beside the other facts, where supervisors look for them.</remarks>
[method: JsonConstructor]
internal sealed record HealthWait(string Place, Reach Reach, string InThai, string InEnglish)
{
    public HealthWait(string place, Reach reach, Telling telling)
        : this(place, reach, telling.InThai, telling.InEnglish)
    {
    }

    /// <summary>What the place itself said, in its own words; null when it said nothing.</summary>
    public string? Said { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>When it is asked again; null when that is not known, and it is in the next cycle.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>A fault of another machine's as something that is waited for.</summary>
    public static HealthWait Of(string place, RemoteUnavailableException fault) =>
        new(place, fault.Reach == Reach.Reached ? Reach.Unreachable : fault.Reach, fault.Telling) { Until = fault.RetryAt, Said = fault.Said };

    /// <summary>The same wait, since it began.</summary>
    public HealthWait LikeBefore(WorkerHealth? before, DateTimeOffset now) =>
        this with { Since = before?.Waits.FirstOrDefault(wait => string.Equals(wait.Place, Place, StringComparison.Ordinal) && wait.Reach == Reach)?.Since ?? now };
}
