using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Sync.Records;

namespace OtopFormSync.Core.Sync;

/// <summary>What a cycle did, for logs, the console and the caller's exit code.</summary>
public sealed record CycleReport
{
    /// <summary>The instant of the cycle.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Reports stored, taken back and returned.</summary>
    public required StoredCounts Counts { get; init; }

    /// <summary>Places of sources that could not be read, or columns that are missing or doubled.</summary>
    public required ValueList<SourceProblem> Problems { get; init; }

    /// <summary>One report per program.</summary>
    public required ValueList<ProgramReport> Programs { get; init; }

    /// <summary>Notices that went out in this cycle.</summary>
    public ValueList<OutgoingNotice> Sent { get; init; } = [];

    /// <summary>Notices that were planned in this cycle; in a trial run those that would go out.</summary>
    public ValueList<OutgoingNotice> Planned { get; init; } = [];

    /// <summary>Notices whose sending failed and will be tried again, or cannot be proved.</summary>
    public ValueList<NoticeRecord> Pending { get; init; } = [];

    /// <summary>Why notices stay that could not be sent.</summary>
    public ValueList<Exception> Faults { get; init; } = [];

    /// <summary>What people are told and nothing waits for: what the record cannot know, a clock that was wrong.</summary>
    public ValueList<Telling> Notes { get; init; } = [];

    /// <summary>Notices that were due and left out, with the reason.</summary>
    public ValueList<NoticeOmission> Omissions { get; init; } = [];

    /// <summary>True for a cycle that found nothing new and therefore did nothing; the rest is as the last one left it.</summary>
    public bool IsIdle { get; init; }

    /// <summary>Until when another cycle over the same would do nothing either; null when it is not known to.</summary>
    public DateTimeOffset? SettledUntil { get; init; }

    /// <summary>True when results could not be written, a source not read, or a notice not sent.</summary>
    public bool IsPartial => !Problems.IsEmpty || !Pending.IsEmpty || !Faults.IsEmpty || Programs.Any(program => program.Unavailable is not null);

    /// <summary>Review items that wait for an officer; one that stands in several books is decided by one word, and counts once.</summary>
    public int OpenItems => ReviewItem.CountOpen(Programs.Select(program => program.State).OfType<DerivedState>().Select(state => state.Review));

    /// <summary>The programs of which it is not known what waits, because nothing was derived; empty when all is known.</summary>
    public ValueList<ProgramId> Uncounted => [.. Programs.Where(program => program.State is null).Select(program => program.Program)];
}

/// <summary>What a cycle did for one program.</summary>
public sealed record ProgramReport
{
    /// <summary>The program's id.</summary>
    public required ProgramId Program { get; init; }

    /// <summary>What was derived; null when the results could not be read, or a mail whose figures stand in them could not be read again.</summary>
    public DerivedState? State { get; init; }

    /// <summary>The book that stands, or would stand; null when nothing was derived.</summary>
    public ResultsBook? Book { get; init; }

    /// <summary>The cells that differed.</summary>
    public ValueList<CellChange> Changes { get; init; } = [];

    /// <summary>Computed cells that a person had overwritten; they are written anew.</summary>
    public ValueList<CellChange> Restored { get; init; } = [];

    /// <summary>Grades that are others than in the cycle before; empty when nothing is planned.</summary>
    public ValueList<GradeMove> Grades { get; init; } = [];

    /// <summary>Mails whose reading was broken off; the next cycle reads them.</summary>
    public ValueList<UnfinishedMail> Unfinished { get; init; } = [];

    /// <summary>Where its quarter stands among those of its mission.</summary>
    public QuarterPlace Place { get; init; } = QuarterPlace.Front;

    /// <summary>True for a program of which officers need hear nothing now: not begun, or closed with nothing to decide and another quarter in front.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether the results were written.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Why the results could not be read or written; null when they could.</summary>
    public TargetUnavailableException? Unavailable { get; init; }
}
