using System.Text.Json;

namespace OtopFormSync.Line.Reading;

/// <summary>What an event says, as far as it concerns us.</summary>
internal abstract record LineEvent
{
    private LineEvent()
    {
    }

    /// <summary>Where it happened.</summary>
    public required LineChat Chat { get; init; }

    /// <summary>When it happened, by LINE's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Somebody wrote.</summary>
    /// <param name="MessageId">The message's id.</param>
    /// <param name="Said">The text.</param>
    public sealed record Text(string MessageId, string Said) : LineEvent;

    /// <summary>Somebody sent a file or a picture.</summary>
    /// <param name="MessageId">The message's id.</param>
    /// <param name="Name">The file's name; null for a picture.</param>
    public sealed record File(string MessageId, string? Name) : LineEvent;

    /// <summary>Somebody took a message back.</summary>
    /// <param name="MessageId">The message's id.</param>
    public sealed record Unsent(string MessageId) : LineEvent;

    /// <summary>Our account came into a group.</summary>
    public sealed record Joined : LineEvent;

    /// <summary>Our account is in a group no more.</summary>
    public sealed record Left : LineEvent;

    /// <summary>Nothing that is a report: stickers, voices, places, who became a friend.</summary>
    public sealed record Other : LineEvent;

    /// <summary>Reads an event.</summary>
    /// <param name="bytes">The event as it came.</param>
    /// <returns>What it says.</returns>
    public static LineEvent Read(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return Read(json.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return new Other { Chat = LineChat.None, At = DateTimeOffset.UnixEpoch }; // signed by LINE, and of a shape that no document describes
        }
    }

    private static LineEvent Read(JsonElement one)
    {
        var at = one.TryGetProperty("timestamp", out var stamp) && stamp.TryGetInt64(out var ms) && ms is >= 0 and < 253_402_300_799_000 ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : DateTimeOffset.UnixEpoch;
        var chat = one.TryGetProperty("source", out var source) ? LineChat.Of(source) : LineChat.None;
        var message = one.TryGetProperty("message", out var sent) ? sent : default;
        // Another system answers while the channel stands by.
        return (String(one, "mode") == "standby" ? null : String(one, "type"), String(message, "type")) switch
        {
            ("message", "text") when IdOf(message, "id") is { } id => new Text(id, String(message, "text") ?? "") { Chat = chat, At = at },
            ("message", "file") when IdOf(message, "id") is { } id => new File(id, String(message, "fileName") ?? "") { Chat = chat, At = at },
            ("message", "image") when IdOf(message, "id") is { } id => new File(id, null) { Chat = chat, At = at },
            ("unsend", _) when one.TryGetProperty("unsend", out var unsent) && IdOf(unsent, "messageId") is { } id => new Unsent(id) { Chat = chat, At = at },
            ("join", _) => new Joined { Chat = chat, At = at },
            ("leave", _) => new Left { Chat = chat, At = at },
            _ => new Other { Chat = chat, At = at },
        };
    }

    // It becomes part of a file's name and of an address.
    private static string? IdOf(JsonElement parent, string name) => String(parent, name) is { Length: > 0 and <= 64 } id && id.All(char.IsAsciiLetterOrDigit) ? id : null;

    private static string? String(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
