using System.Text.Json;
using OtopFormSync.Core.Deriving;

namespace OtopFormSync.Core.Sync.Records;

/// <summary>Which servers' word counted about the senders of mails, and until when. Kept as a fact: the settings say only whose counts now.</summary>
/// <param name="Present">Whose counted when the record was last brought up to date; null for nobody's.</param>
/// <param name="Former">Whose counts no more, in the order in which it was seen.</param>
internal sealed record ServerRecord(string? Present, ValueList<FormerServer> Former)
{
    /// <summary>Nothing was seen yet.</summary>
    public static ServerRecord None { get; } = new(null, []);

    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Keep"/> gave; null when nothing was kept.</param>
    public static ServerRecord Parse(string? kept) => kept is null || JsonSerializer.Deserialize<Kept>(kept) is not { } record ? None : new(record.Present, record.Former.ToValueList());

    /// <summary>The record as a text.</summary>
    public string Keep() => JsonSerializer.Serialize(new Kept(Present, [.. Former]));

    /// <summary>The record once the settings were seen.</summary>
    /// <param name="server">The server that they name; null for none.</param>
    /// <param name="until">An instant behind all that was stored while another was named.</param>
    public ServerRecord Next(string? server, DateTimeOffset until) =>
        string.Equals(server, Present, StringComparison.OrdinalIgnoreCase) ? this : new(server, Present is null ? Former : [.. Former, new(Present, until)]);

    private sealed record Kept(string? Present, List<FormerServer> Former);
}
