using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Workspaces;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>Everything that a workspace's files say, checked.</summary>
internal sealed record WorkspaceConfiguration
{
    /// <summary>The workspace's own settings.</summary>
    public required WorkspaceSettings Settings { get; init; }

    /// <summary>The province.</summary>
    public required Province Province { get; init; }

    /// <summary>The programs; the first one's results are the workspace's main results.</summary>
    public required ValueList<Program> Programs { get; init; }

    /// <summary>The programs' files as they were read.</summary>
    public required IReadOnlyDictionary<ProgramId, string> ProgramTexts { get; init; }

    /// <summary>A print of what each program's grades rest on (itself, province and days off): another one once a value changed, whatever comments say, wherever the files lie, and whatever other programs come beside it.</summary>
    public required IReadOnlyDictionary<ProgramId, string> Rules { get; init; }

    /// <summary>Days off.</summary>
    public required OfficeCalendar Calendar { get; init; }

    /// <summary>Reads district names.</summary>
    public required DistrictReader Districts { get; init; }

    /// <summary>The sentences that districts and officers read.</summary>
    public required IWording Wording { get; init; }

    /// <summary>What is odd and does not keep the worker from working.</summary>
    public ValueList<string> Notices { get; init; } = [];
}
