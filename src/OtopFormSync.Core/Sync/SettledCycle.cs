using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Core.Sync;

/// <summary>A cycle that found everything done and waited for nobody. One over the same inputs would do nothing either, until an instant at which something changes by itself.</summary>
internal sealed record SettledCycle
{
    /// <summary>What it worked on.</summary>
    public required CycleInputs Inputs { get; init; }

    /// <summary>What each source answered, by its name.</summary>
    public required IReadOnlyDictionary<string, SourceAnswer> Answers { get; init; }

    /// <summary>What it found.</summary>
    public required CycleReport Report { get; init; }

    /// <summary>The quarters in front.</summary>
    public required IReadOnlyCollection<ProgramId> Front { get; init; }

    /// <summary>The machine's clock at its end.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>The first instant at which something changes by itself.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Whether it still says all that there is to know, as far as the record, the results and the clocks go.</summary>
    /// <param name="inputs">What stands now.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="now">The machine's clock: one that went back is to be noticed.</param>
    public bool HoldsFor(CycleInputs inputs, DateTimeOffset asOf, DateTimeOffset now) =>
        asOf >= Report.AsOf && asOf < Until && now >= EndedAt && inputs == Inputs;

    /// <summary>The report of a cycle that did nothing.</summary>
    /// <param name="asOf">Its instant.</param>
    public CycleReport At(DateTimeOffset asOf) => Report with { AsOf = asOf, IsIdle = true };

    /// <summary>Whether a cycle left nothing that another one right behind it would find or try again.</summary>
    /// <param name="report">What it did. Whether it wrote anything, the record tells.</param>
    /// <param name="isLookedFor">Whether a notice that cannot be proved is still looked for among those that went out.</param>
    public static bool IsSettled(CycleReport report, Func<Notices.NoticeRecord, bool> isLookedFor) =>
        report.Problems.All(problem => problem is { IsPassing: false, Reach: Reach.Reached })
        && report.Faults.IsEmpty
        && report.Notes.IsEmpty
        && report.Pending.All(notice => notice.State == Notices.NoticeState.Unknown && !isLookedFor(notice))
        && report.Programs.All(program => program is { State: not null, Unavailable: null, Unfinished.IsEmpty: true, Changes.IsEmpty: true });
}
