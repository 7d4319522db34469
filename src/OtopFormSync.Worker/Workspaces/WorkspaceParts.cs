using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>What a workspace's cycle is connected to: a folder's files, or Google.</summary>
internal sealed record WorkspaceParts
{
    /// <summary>Where reports come from.</summary>
    public required ValueList<IReportSource> Sources { get; init; }

    /// <summary>Takes mails apart.</summary>
    public required IMailReader Mails { get; init; }

    /// <summary>The server whose word counts about the senders of mails; null while none is named.</summary>
    public required string? ReceivingServer { get; init; }

    /// <summary>How notices go out.</summary>
    public required INoticeSender Sender { get; init; }

    /// <summary>Where a program's results are written.</summary>
    public required Func<Program, IResultsTarget> ResultsOf { get; init; }

    /// <summary>Where officers open a program's results.</summary>
    public required Func<Program, string> PlaceOf { get; init; }

    /// <summary>Puts the results of the quarters in front where officers look first, once all that stood in them is on record.</summary>
    public Action<IReadOnlyCollection<ProgramId>> Arrange { get; init; } = _ => { };

    /// <summary>Removes what lies of a report outside of the record once its content is gone from there.</summary>
    public Action<RawReport> Forget { get; init; } = _ => { };

    /// <summary>Whether all programs' tabs stand in one spreadsheet, so that their names must tell them apart.</summary>
    public bool SharesBook { get; init; }
}
