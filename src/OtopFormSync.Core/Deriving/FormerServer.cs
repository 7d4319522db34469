namespace OtopFormSync.Core.Deriving;

/// <summary>A server whose word counted about senders and does not any more: the mails that counted by it count on.</summary>
/// <param name="Name">Its own name.</param>
/// <param name="Until">What was stored before it was stored while the server was named.</param>
public sealed record FormerServer(string Name, DateTimeOffset Until)
{
    /// <summary>Whether it vouched for a mail's sender while it was named.</summary>
    /// <param name="vouchedBy">The server that vouches for the sender; null for none.</param>
    /// <param name="storedAt">When the mail was stored.</param>
    public bool Vouched(string? vouchedBy, DateTimeOffset storedAt) => storedAt < Until && string.Equals(vouchedBy, Name, StringComparison.OrdinalIgnoreCase);
}
