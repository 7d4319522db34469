using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using OtopFormSync.LineEmulator.OpenApi;

namespace OtopFormSync.LineEmulator.Api;

/// <summary>What LINE's reference limits beyond the OpenAPI document. Lengths are counted in UTF-16 units.</summary>
internal static class MessageLimits
{
    private const int LongestText = 5000;
    private const int LongestAltText = 400; // the older reference; a newer one allows more
    private const int LargestBubble = 30 * 1024;
    private const int LargestCarousel = 50 * 1024;
    private const int MostBubbles = 12;

    private static readonly string[] Texts = ["text", "span"];

    public static IEnumerable<SchemaFault> Of(JsonObject push) =>
        push["messages"]!.AsArray().SelectMany((message, at) => OfMessage(message!.AsObject(), string.Create(CultureInfo.InvariantCulture, $"messages[{at}]")));

    private static IEnumerable<SchemaFault> OfMessage(JsonObject message, string path) => (string)message["type"]! switch
    {
        "text" => Length(message, "text", LongestText, path),
        "flex" => Length(message, "altText", LongestAltText, path).Concat(OfContainer(message["contents"]!.AsObject(), $"{path}.contents")),
        _ => [],
    };

    private static IEnumerable<SchemaFault> OfContainer(JsonObject container, string path)
    {
        var isCarousel = (string)container["type"]! == "carousel";
        var bubbles = isCarousel ? container["contents"]!.AsArray().Select(bubble => bubble!.AsObject()).ToList() : [container];
        if (bubbles.Count is 0 or > MostBubbles)
        {
            yield return new("size must be between 1 and 12", $"{path}.contents");
        }

        if (isCarousel && SizeOf(container) > LargestCarousel || bubbles.Exists(bubble => SizeOf(bubble) > LargestBubble))
        {
            yield return new("is too large", path);
        }

        foreach (var fault in bubbles.SelectMany(bubble => bubble).Where(block => block.Value is JsonObject).SelectMany(block => OfComponent(block.Value!, $"{path}.{block.Key}")))
        {
            yield return fault;
        }
    }

    private static IEnumerable<SchemaFault> OfComponent(JsonNode node, string path)
    {
        if (node is JsonArray items)
        {
            return items.SelectMany((item, at) => OfComponent(item!, string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]")));
        }

        if (node is not JsonObject component)
        {
            return [];
        }

        IEnumerable<SchemaFault> own = component["type"] is JsonValue type && Texts.Contains((string)type!) && component["contents"] is null && string.IsNullOrEmpty((string?)component["text"])
            ? [new("must be non-empty text", $"{path}.text")]
            : [];
        return own.Concat(component.Where(child => child.Value is JsonArray or JsonObject).SelectMany(child => OfComponent(child.Value!, $"{path}.{child.Key}")));
    }

    private static IEnumerable<SchemaFault> Length(JsonObject message, string property, int longest, string path)
    {
        if (((string)message[property]!).Length is var length && (length == 0 || length > longest))
        {
            yield return new(string.Create(CultureInfo.InvariantCulture, $"Length must be between 1 and {longest}"), $"{path}.{property}");
        }
    }

    private static int SizeOf(JsonNode node) => Encoding.UTF8.GetByteCount(node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
}
