namespace OtopFormSync.Core.Workspaces;

/// <summary>A mailbox that is not Gmail: reports come to it by IMAP, notices go out from it by SMTP.</summary>
public sealed record MailboxSettings
{
    /// <summary>Leaves room for people where a server allows some hundred mails a day.</summary>
    public const int StandardMailsPerDay = 400;

    /// <summary>Where mails come in on every server.</summary>
    public const string StandardFolder = "INBOX";

    /// <summary>The mailbox's address, in small letters; what cannot be delivered comes back to it.</summary>
    public required string Address { get; init; }

    /// <summary>The first day whose mails are read, by the calendar of Bangkok.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The server that mails are read from.</summary>
    public required MailServer Imap { get; init; }

    /// <summary>The server that takes mails to be sent.</summary>
    public required MailServer Smtp { get; init; }

    /// <summary>The name that both servers know the mailbox by.</summary>
    public required string User { get; init; }

    /// <summary>Where what the servers ask for lies; it never stands in a file of the configuration.</summary>
    public required MailboxSecret Secret { get; init; }

    /// <summary>The folder that reports come into.</summary>
    public string Folder { get; init; } = StandardFolder;

    /// <summary>The folder of sent mails; null for the one that the server itself marks as such.</summary>
    public string? Sent { get; init; }

    /// <summary>Who puts a sent mail into that folder.</summary>
    public SentCopy Append { get; init; } = SentCopy.IfMissing;

    /// <summary>How many mails may go out within 24 hours.</summary>
    public int MailsPerDay { get; init; } = StandardMailsPerDay;

    /// <summary>A file (PEM) with certificates that are trusted for these servers besides the machine's, relative to the workspace; null for none.</summary>
    public string? Authority { get; init; }
}

/// <summary>A server for mail.</summary>
/// <param name="Host">Its name, which its certificate must bear.</param>
/// <param name="Port">Its port.</param>
/// <param name="Encryption">How the line is encrypted.</param>
public sealed record MailServer(string Host, int Port, MailEncryption Encryption)
{
    /// <summary>Host and port, as people write them.</summary>
    public override string ToString() => FormattableString.Invariant($"{Host}:{Port}");
}

/// <summary>How the line to a mail server is encrypted.</summary>
public enum MailEncryption
{
    /// <summary>From the first byte on.</summary>
    Implicit,

    /// <summary>Before anything is said; a server that does not offer it is told nothing.</summary>
    StartTls,

    /// <summary>Not at all: a server of tests on this machine.</summary>
    PlainForTests,
}

/// <summary>Where the password or token of a mailbox lies.</summary>
/// <param name="Kind">What it is and where.</param>
/// <param name="Name">The file, relative to the workspace, or the environment's variable.</param>
public sealed record MailboxSecret(MailboxSecretKind Kind, string Name);

/// <summary>What the secret of a mailbox is and where it lies.</summary>
public enum MailboxSecretKind
{
    /// <summary>A password, or an app password, in a file.</summary>
    PasswordFile,

    /// <summary>A password in a variable of the environment.</summary>
    PasswordVariable,

    /// <summary>An access token (OAuth 2) in a file that another program keeps fresh.</summary>
    TokenFile,
}

/// <summary>Who puts a sent mail into the folder of sent mails.</summary>
public enum SentCopy
{
    /// <summary>The server, by itself (Google, Microsoft).</summary>
    Never,

    /// <summary>The worker: the server keeps none.</summary>
    Always,

    /// <summary>The worker, when the server has put none there.</summary>
    IfMissing,
}
