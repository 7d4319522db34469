using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Results.Report;

namespace OtopFormSync.Core.Sync.Ports;

/// <summary>One program of the workspace with where its results are shown.</summary>
/// <param name="Derivation">Derives its state.</param>
/// <param name="Target">Where officers look.</param>
/// <param name="ResultsPlace">The path or link that notices name; another once the quarter is no longer in front.</param>
public sealed record WorkspaceProgram(Derivation Derivation, IResultsTarget Target, Func<string> ResultsPlace);

/// <summary>What a cycle works on.</summary>
public sealed record CycleSetup
{
    /// <summary>The province.</summary>
    public required Province Province { get; init; }

    /// <summary>The server whose word counts about the senders of mails; null while none is named.</summary>
    public string? ReceivingServer { get; init; }

    /// <summary>The office's days off.</summary>
    public required OfficeCalendar Calendar { get; init; }

    /// <summary>The programs.</summary>
    public required ValueList<WorkspaceProgram> Programs { get; init; }

    /// <summary>The sources.</summary>
    public required ValueList<IReportSource> Sources { get; init; }

    /// <summary>Takes mails apart, to know one that was saved a second time.</summary>
    public required IMailReader Mails { get; init; }

    /// <summary>Where people lay files of registers; null where nobody can.</summary>
    public IRegisterFiles? Registers { get; init; }

    /// <summary>Puts the results of the quarters in front where officers look first, once all that stood in them is on record.</summary>
    public Action<IReadOnlyCollection<ProgramId>> Arrange { get; init; } = _ => { };

    /// <summary>Whether all programs' tabs stand in one spreadsheet, so that their names must tell them apart.</summary>
    public bool SharesBook { get; init; }

    /// <summary>The latest firing of each schedule of a program up to an instant.</summary>
    public required Func<Program, DateTimeOffset, ValueList<NoticeSlot>> Slots { get; init; }

    /// <summary>The first firing of any schedule of a program after an instant; null when none comes before the day ends.</summary>
    public required Func<Program, DateTimeOffset, DateTimeOffset?> NextSlot { get; init; }

    /// <summary>Whether digests and reminders go to the group in LINE as well.</summary>
    public bool PushesToGroup { get; init; }

    /// <summary>The office's wording.</summary>
    public required IWording Wording { get; init; }

    /// <summary>The print of what a program's grades rest on: a grade that changes with it changed by a rule, a target or a name.</summary>
    public Func<ProgramId, string> RulesOf { get; init; } = _ => "";

    /// <summary>The rules of a program as its file says them: kept when its quarter is closed.</summary>
    public Func<ProgramId, string> RulesText { get; init; } = _ => "";

    /// <summary>Derives by rules that were kept; null where they cannot be read any more.</summary>
    public Func<ProgramId, string, Derivation?> ByKeptRules { get; init; } = (_, _) => null;

    /// <summary>Names the build: what changes with it is nothing that districts are told.</summary>
    public string Build { get; init; } = "";

    /// <summary>Hears how far long work is.</summary>
    public Action<WorkProgress> Progress { get; init; } = _ => { };

    /// <summary>True to plan what is due and send nothing; the record is a copy then.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Lays a report upward where officers find it, unless one of that name lies there: it may be the one that they work on. What people are told where that fails; else null.</summary>
    public Func<ProvinceReport, Telling?> LayReport { get; init; } = _ => null;

    /// <summary>For how many days a message of a chat that holds no figure is kept.</summary>
    public int ChatDays { get; init; } = Workspaces.LineSettings.StandardRetentionDays;

    /// <summary>Removes what lies of a report outside of the record once its content is gone from there.</summary>
    public Action<RawReport> Forget { get; init; } = _ => { };

    /// <summary>Lays the pictures before officers that open questions name, and takes away those that none names any more. What people are told where that fails; else null.</summary>
    public Func<IReadOnlyList<ShownPicture>, Telling?> ShowPictures { get; init; } = _ => null;

    /// <summary>Renders a notice.</summary>
    public required Func<Notice, CancellationToken, Task<OutgoingNotice>> Render { get; init; }
}
