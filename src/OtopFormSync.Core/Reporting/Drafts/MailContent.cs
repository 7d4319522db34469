using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>A mail taken apart: what its text and attachments say, without any reading of figures.</summary>
public sealed record MailContent
{
    /// <summary>The Message-ID without angle brackets; null when the mail has none.</summary>
    public string? MessageId { get; init; }

    /// <summary>The sender's address, lower case, or who LINE says it was; null when there is none or more than one.</summary>
    public string? From { get; init; }

    /// <summary>The subject, decoded; empty when there is none.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The Date header; null when missing or broken.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The text the sender wrote: plain part, or the HTML part as text; quoted replies and our own footers cut off.</summary>
    public string Text { get; init; } = "";

    /// <summary>Tables of the HTML body and of attachments, in order.</summary>
    public ValueList<ReadTable> Tables { get; init; } = [];

    /// <summary>What a forwarded mail within this one says; null when none is forwarded. It is the report where the sender's own text has none.</summary>
    public ForwardedMail? Forwarded { get; init; }

    /// <summary>Message-IDs of the mails that this one answers, without angle brackets, the nearest first; empty for none.</summary>
    public ValueList<string> Answers { get; init; } = [];

    /// <summary>The attachments.</summary>
    public ValueList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>What a machine saw in pictures and scanned documents; empty where none reads them. Each is among the problems, too.</summary>
    public ValueList<MailPicture> Pictures { get; init; } = [];

    /// <summary>What could not be read, each with its place and remedy in Thai.</summary>
    public ValueList<DocumentProblem> Problems { get; init; } = [];

    /// <summary>What the reading cost, in units of about ten nanoseconds on an office machine; counted, not timed, so that it is the same everywhere.</summary>
    public long Work { get; init; }

    /// <summary>False when the server whose word counts does not vouch for the sender; null when nobody is asked, or it said nothing.</summary>
    public bool? SenderAuthenticated { get; init; }

    /// <summary>True when the sender would have passed while the topmost check counted, whoever made it: what came then is judged so for good.</summary>
    public bool SenderPassedBefore { get; init; }

    /// <summary>The server whose check stands topmost and vouches for the sender, whichever server the settings name; null when it does not vouch for them, or nothing stands there.</summary>
    public string? VouchedBy { get; init; }

    /// <summary>What is known of the receiving server while the settings name none, so that nobody's word counts; null where they do.</summary>
    public UnnamedServer? UnnamedServer { get; init; }

    /// <summary>True for automatic answers, bounces and our own notices: never a report, never answered.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>True for a mail that came through a mailing list.</summary>
    public bool IsOfList { get; init; }

    /// <summary>True for a message of a chat, where people talk: what holds no figure is no report, and nothing is asked about it.</summary>
    public bool IsChat { get; init; }

    /// <summary>What a mail server says that it could not deliver; null for any other mail.</summary>
    public DeliveryFailure? Failure { get; init; }
}

/// <summary>An attachment.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Hash">SHA-256 of its bytes, hex.</param>
/// <param name="Text">Its text outside tables (docx, txt); empty when it has none.</param>
public sealed record MailAttachment(string Name, string Hash, string Text);

/// <summary>A document, or part of one, that could not be read.</summary>
/// <param name="Place">Where, in Thai: ไฟล์แนบ รายงาน.xlsx.</param>
/// <param name="Reason">Why and what to do.</param>
public sealed record DocumentProblem(string Place, Saying Reason)
{
    /// <summary>For a picture: the file in the workspace under which it is laid before officers while they are asked; else null.</summary>
    public string? Picture { get; init; }
}
