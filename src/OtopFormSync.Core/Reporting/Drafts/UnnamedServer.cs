namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>The server that received a mail, which the settings do not name yet.</summary>
/// <param name="Seen">The name under which a check of the sender stands topmost in the mail; null when none does.</param>
public sealed record UnnamedServer(string? Seen)
{
    /// <summary>The server that most mails name: the best guess for a person to confirm, never to go by.</summary>
    /// <param name="mails">What each mail names.</param>
    /// <returns>It; with null when no mail names one.</returns>
    public static UnnamedServer MostSeen(IEnumerable<string?> mails) => new(mails
        .OfType<string>()
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
        .FirstOrDefault()?.Key);
}
