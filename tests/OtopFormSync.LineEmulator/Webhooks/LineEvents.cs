using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace OtopFormSync.LineEmulator.Webhooks;

/// <summary>What happens in the group, as events of the webhook.</summary>
/// <param name="world">Where it happens.</param>
public sealed class LineEvents(LineWorld world)
{
    private const string UlidDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Somebody writes.</summary>
    /// <param name="text">What.</param>
    /// <param name="user">Who; null where LINE does not tell.</param>
    /// <param name="at">When; null for now.</param>
    public JsonObject Text(string text, string? user = null, DateTimeOffset? at = null) => Message(new() { ["type"] = "text", ["text"] = text, ["quoteToken"] = LineWorld.NewId() }, user, at);

    /// <summary>Somebody sends a file, which then lies at LINE.</summary>
    public JsonObject File(string name, byte[] bytes, string? user = null, DateTimeOffset? at = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return Stored(Message(new() { ["type"] = "file", ["fileName"] = name, ["fileSize"] = bytes.Length }, user, at), new(bytes, "application/octet-stream"));
    }

    /// <summary>Somebody sends a picture, which then lies at LINE.</summary>
    public JsonObject Image(byte[] bytes, string? user = null, DateTimeOffset? at = null) =>
        Stored(Message(new() { ["type"] = "image", ["contentProvider"] = new JsonObject { ["type"] = "line" }, ["quoteToken"] = LineWorld.NewId() }, user, at), new(bytes, "image/jpeg"));

    /// <summary>Somebody sends a sticker.</summary>
    public JsonObject Sticker(string? user = null, DateTimeOffset? at = null) =>
        Message(new() { ["type"] = "sticker", ["packageId"] = "446", ["stickerId"] = "1988", ["stickerResourceType"] = "STATIC", ["quoteToken"] = LineWorld.NewId() }, user, at);

    /// <summary>Somebody takes a message back.</summary>
    /// <param name="messageId">Which.</param>
    /// <param name="user">Who; null where LINE does not tell.</param>
    /// <param name="at">When; null for now.</param>
    public JsonObject Unsend(string messageId, string? user = null, DateTimeOffset? at = null) => Event("unsend", user, at, ("unsend", new JsonObject { ["messageId"] = messageId }));

    /// <summary>The account is invited to the group.</summary>
    public JsonObject Join(DateTimeOffset? at = null) => Event("join", null, at, ("replyToken", LineWorld.NewId()));

    /// <summary>The account is removed from the group.</summary>
    public JsonObject Leave(DateTimeOffset? at = null) => Event("leave", null, at);

    /// <summary>The same event as LINE sends it again.</summary>
    public static JsonObject Redelivered(JsonObject happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var again = happened.DeepClone().AsObject();
        again["deliveryContext"] = new JsonObject { ["isRedelivery"] = true };
        return again;
    }

    /// <summary>The same event in another group.</summary>
    public static JsonObject InGroup(JsonObject happened, string group)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var elsewhere = happened.DeepClone().AsObject();
        elsewhere["source"]!["groupId"] = group;
        return elsewhere;
    }

    /// <summary>The id of the message that an event is about.</summary>
    public static string MessageIdOf(JsonObject happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return (string)happened["message"]!["id"]!;
    }

    private JsonObject Stored(JsonObject happened, StoredContent content)
    {
        world.Contents[MessageIdOf(happened)] = content;
        return happened;
    }

    private JsonObject Message(JsonObject message, string? user, DateTimeOffset? at)
    {
        message["id"] = world.NextMessageId();
        return Event("message", user, at, ("replyToken", LineWorld.NewId()), ("message", message));
    }

    private JsonObject Event(string type, string? user, DateTimeOffset? at, params (string Name, JsonNode Value)[] more)
    {
        var instant = at ?? world.Clock.GetUtcNow();
        var source = new JsonObject { ["type"] = "group", ["groupId"] = world.GroupId };
        if (user is not null)
        {
            source["userId"] = user;
        }

        var happened = new JsonObject
        {
            ["type"] = type,
            ["mode"] = "active",
            ["timestamp"] = instant.ToUnixTimeMilliseconds(),
            ["source"] = source,
            ["webhookEventId"] = Ulid(instant),
            ["deliveryContext"] = new JsonObject { ["isRedelivery"] = false },
        };
        foreach (var (name, value) in more)
        {
            happened[name] = value;
        }

        return happened;
    }

    private static string Ulid(DateTimeOffset at)
    {
        var time = new char[10];
        var left = at.ToUnixTimeMilliseconds();
        for (var place = time.Length - 1; place >= 0; place--)
        {
            time[place] = UlidDigits[(int)(left % UlidDigits.Length)];
            left /= UlidDigits.Length;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{new string(time)}{RandomNumberGenerator.GetString(UlidDigits, 16)}");
    }
}
