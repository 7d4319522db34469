namespace OtopFormSync.Core.Workspaces;

/// <summary>
/// The Google side of a workspace: which spreadsheet, which mailbox, and who signs in. Three ways are open: a service account that an
/// administrator lets act for the mailbox, a service account for Sheets beside a user for the mailbox, or a user for both. Where mails go
/// through another mailbox, a service account or a user serves for Sheets alone.
/// </summary>
public sealed record GoogleSettings
{
    /// <summary>Leaves a fifth of what Gmail allows to people.</summary>
    public const int StandardMailsPerDay = 400;

    private static readonly DateOnly FirstOfGmail = new(2004, 4, 1);

    /// <summary>The id of the spreadsheet with the Form's responses.</summary>
    public required string Spreadsheet { get; init; }

    /// <summary>The id of the spreadsheet that the results are written to; by default the one with the responses.</summary>
    public required string Results { get; init; }

    /// <summary>The mailbox that reports come to and notices go out from, in small letters; null where mails go through another mailbox: of Google only spreadsheets are asked for then.</summary>
    public string? Mailbox { get; init; }

    /// <summary>The first day whose mails are read, by the calendar of Bangkok.</summary>
    public DateOnly Since { get; init; } = FirstOfGmail;

    /// <summary>How many mails may go out within 24 hours; Gmail allows a consumer box about 500 a day, the officers' own mails among them.</summary>
    public int MailsPerDay { get; init; } = StandardMailsPerDay;

    /// <summary>The service account's key file, relative to the workspace; null when a user signs in for Sheets.</summary>
    public string? ServiceAccount { get; init; }

    /// <summary>Whether the service account acts for the mailbox (domain-wide delegation).</summary>
    public bool Delegation { get; init; }

    /// <summary>The file of the installed-app client by which a user signs in, relative to the workspace; null when no user does.</summary>
    public string? Client { get; init; }

    /// <summary>Where Sheets, Gmail and the sign-in are, for an emulator; null for Google's. With neither service account nor client, the mailbox's address is its own token there.</summary>
    public Uri? Address { get; init; }
}
