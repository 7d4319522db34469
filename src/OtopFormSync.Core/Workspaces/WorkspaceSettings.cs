using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Workspaces;

/// <summary>What a workspace folder says about itself in <c>workspace.yaml</c>; without that file the defaults hold.</summary>
public sealed record WorkspaceSettings
{
    /// <summary>The id of the province.</summary>
    public string Province { get; init; } = "nong-khai";

    /// <summary>The ids of the programs; empty for every program of the configuration that is no sample (default).</summary>
    public ValueList<ProgramId> Programs { get; init; } = [];

    /// <summary>How often the worker looks for new reports; one second to one day.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The file name of the results workbook, within the folder.</summary>
    public string Results { get; init; } = "results.xlsx";

    /// <summary>Where officers open the results, for a link in mails (https); null for none.</summary>
    public string? ResultsLink { get; init; }

    /// <summary>The name under which the server that receives the mails of <c>inbox/</c> or of the mailbox writes what it found out about senders, such as <c>mx.example.org</c>; null while it is not known whose word counts: mails wait till then.</summary>
    public string? Authserv { get; init; }

    /// <summary>For how many fiscal years after its own the content of a report or mail is kept on record; null for ever. Nothing is removed but by the command <c>purge</c>.</summary>
    public int? Retention { get; init; }

    /// <summary>The Google side; null when the folder itself holds responses, inbox and results.</summary>
    public GoogleSettings? Google { get; init; }

    /// <summary>A mailbox that is not Gmail; null when mails come through Gmail or lie in the folder.</summary>
    public MailboxSettings? Mailbox { get; init; }

    /// <summary>The group in LINE; null when none is.</summary>
    public LineSettings? Line { get; init; }
}
