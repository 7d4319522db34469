using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator;

/// <summary>JSON as Google writes it: Thai as it is, two spaces.</summary>
internal static class Json
{
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonSerializerOptions Pretty { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" };

    public static string? Text(this JsonNode? node, string name) => node?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static int? Int(this JsonNode? node, string name) => node?[name] is { } value && value.Number() is { } number ? (int)number : null;

    /// <summary>A number, whether it was parsed or made here.</summary>
    public static double? Number(this JsonNode? node) => node is not JsonValue value || value.GetValueKind() != JsonValueKind.Number ? null
        : value.TryGetValue<double>(out var d) ? d
        : value.TryGetValue<int>(out var i) ? i
        : value.TryGetValue<long>(out var l) ? l
        : value.TryGetValue<float>(out var f) ? f
        : value.TryGetValue<uint>(out var u) ? u
        : double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);

    public static bool Flag(this JsonNode? node, string name) => node?[name] is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    public static JsonObject? Object(this JsonNode? node, string name) => node?[name] as JsonObject;

    public static JsonArray List(this JsonNode? node, string name) => node?[name] as JsonArray ?? [];

    public static JsonObject Copy(this JsonObject node) => node.DeepClone().AsObject();
}
