using MimeKit;

namespace OtopFormSync.GoogleEmulator.Gmail;

/// <summary>A mail as a mailbox holds it. Its bytes never change; its labels do.</summary>
internal sealed class StoredMail(string id, string threadId, byte[] raw, DateTimeOffset internalDate)
{
    public string Id { get; } = id;

    public string ThreadId { get; } = threadId;

    public byte[] Raw { get; } = raw;

    /// <summary>When Google accepted it.</summary>
    public DateTimeOffset InternalDate { get; } = internalDate;

    public SortedSet<string> Labels { get; } = new(StringComparer.Ordinal);

    public ulong HistoryId { get; set; }

    /// <summary>The change that brought it.</summary>
    public ulong AddedBy { get; init; }

    /// <summary>When it came into this box, whatever it says of itself.</summary>
    public DateTimeOffset AddedAt { get; init; }

    /// <summary>The mail taken apart.</summary>
    public MimeMessage Message => field ??= MimeMessage.Load(new MemoryStream(Raw, writable: false));

    public bool Has(string label) => Labels.Contains(label);
}
