using System.Text.Json;

namespace OtopFormSync.Line.Reading;

/// <summary>Where something was said, and by whom.</summary>
/// <param name="Kind">In what kind of chat.</param>
/// <param name="Group">The group's id; null outside of one.</param>
/// <param name="User">Who it was; null when LINE does not say.</param>
internal sealed record LineChat(LineChatKind Kind, string? Group, string? User)
{
    private const int LongestId = 64;

    /// <summary>Not said.</summary>
    public static LineChat None { get; } = new(LineChatKind.Other, null, null);

    /// <summary>Reads the source of an event.</summary>
    /// <param name="source">The source.</param>
    /// <returns>The chat.</returns>
    public static LineChat Of(JsonElement source)
    {
        var user = IdOf(source, "userId");
        return (source.ValueKind == JsonValueKind.Object && source.TryGetProperty("type", out var type) ? type.GetString() : null) switch
        {
            "user" when user is not null => new(LineChatKind.Alone, null, user),
            "group" when IdOf(source, "groupId") is { } group => new(LineChatKind.Group, group, user),
            _ => None,
        };
    }

    private static string? IdOf(JsonElement source, string name) =>
        source.ValueKind == JsonValueKind.Object && source.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and <= LongestId } id && id.All(char.IsAsciiLetterOrDigit) ? id : null;
}

/// <summary>The kinds of chats.</summary>
internal enum LineChatKind
{
    /// <summary>One person alone with our account.</summary>
    Alone,

    /// <summary>A group.</summary>
    Group,

    /// <summary>Any other, of which nothing is read.</summary>
    Other,
}
