using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OtopFormSync.Line.Webhook;

/// <summary>Takes the body of a call apart into its events, none of which is read here.</summary>
internal static class WebhookBody
{
    /// <summary>The events of a body; none for the console's own check.</summary>
    /// <param name="body">The body, whose signature was found right.</param>
    /// <returns>Each event under the name by which LINE knows it, as it came; null when the body is no webhook's.</returns>
    public static IReadOnlyList<(string Id, byte[] Bytes)>? Events(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("events", out var events) && events.ValueKind == JsonValueKind.Array
                ? [.. events.EnumerateArray().Select(one => Encoding.UTF8.GetBytes(one.GetRawText()) is var bytes ? (IdOf(one, bytes), bytes) : default)]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What has no proper id is known by what it says: it becomes the name of a file.
    private static string IdOf(JsonElement one, byte[] bytes) =>
        one.ValueKind == JsonValueKind.Object && one.TryGetProperty("webhookEventId", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 and <= 64 } name && name.All(char.IsAsciiLetterOrDigit)
            ? name
            : Convert.ToHexStringLower(SHA256.HashData(bytes));
}
