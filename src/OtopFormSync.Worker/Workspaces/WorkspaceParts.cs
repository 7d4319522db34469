using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Sync;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>What a workspace's cycle is connected to: a folder's files, or Google.</summary>
internal sealed record WorkspaceParts
{
    /// <summary>Where reports come from.</summary>
    public required ValueList<IReportSource> Sources { get; init; }

    /// <summary>Takes mails apart.</summary>
    public required IMailReader Mails { get; init; }

    /// <summary>How notices go out.</summary>
    public required INoticeSender Sender { get; init; }

    /// <summary>Where a program's results are written.</summary>
    public required Func<Program, IResultsTarget> ResultsOf { get; init; }

    /// <summary>Where officers open a program's results.</summary>
    public required Func<Program, string> PlaceOf { get; init; }
}
