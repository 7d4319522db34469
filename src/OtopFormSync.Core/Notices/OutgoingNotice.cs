using System.Collections.Immutable;

namespace OtopFormSync.Core.Notices;

/// <summary>A rendered notice, ready to go out.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="To">The addresses.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Mime">The whole mail (RFC 5322).</param>
public sealed record OutgoingNotice(NoticeKey Key, NoticeKind Kind, ValueList<string> To, string Subject, ImmutableArray<byte> Mime)
{
    /// <summary>The header of the mail that carries the notice's key, by which it is found again among drafts and sent mails.</summary>
    public const string KeyHeader = "X-OtopFormSync-Notice";

    /// <summary>The media type of the part of the mail that goes to the group in LINE instead of the mail: its messages, as a JSON array. Only mails of <see cref="NoticeKind.Group"/> have one.</summary>
    public const string GroupPart = "application/x-line-messages+json";

    /// <summary>The keys of notices that go out within this one: on record with it, and never sent by themselves.</summary>
    public ValueList<NoticeKey> Covers { get; init; } = [];
}

/// <summary>How far a notice has come.</summary>
public enum NoticeState
{
    /// <summary>On record, nothing done.</summary>
    Planned,

    /// <summary>The draft exists and its id is stored.</summary>
    Drafted,

    /// <summary>The sending was announced; only the same draft may be sent again.</summary>
    Sending,

    /// <summary>It went out.</summary>
    Sent,

    /// <summary>Neither proved nor disproved; an officer decides.</summary>
    Unknown,

    /// <summary>Too late or no longer true, or within another one; never sent.</summary>
    Cancelled,
}

/// <summary>A notice on record.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="State">How far it has come.</param>
/// <param name="DraftId">The adopted draft; null while there is none.</param>
/// <param name="PlannedAt">When it was planned.</param>
/// <param name="ChangedAt">When its state last changed.</param>
public sealed record NoticeRecord(NoticeKey Key, NoticeKind Kind, string Subject, NoticeState State, string? DraftId, DateTimeOffset PlannedAt, DateTimeOffset ChangedAt)
{
    /// <summary>The addresses.</summary>
    public ValueList<string> To { get; init; } = [];

    /// <summary>False once its content was removed after its time, and for one that went out as part of another.</summary>
    public bool HasContent { get; init; } = true;
}

/// <summary>The latest firing of a schedule that is due.</summary>
/// <param name="Kind">Digest, reminder or form.</param>
/// <param name="Schedule">The schedule's key.</param>
/// <param name="At">The instant of the firing.</param>
public sealed record NoticeSlot(NoticeKind Kind, string Schedule, DateTimeOffset At);
