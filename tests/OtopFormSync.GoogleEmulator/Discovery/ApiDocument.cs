using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Discovery;

/// <summary>One discovery document: its schemas and the parameters that every method takes.</summary>
internal sealed class ApiDocument(JsonObject document)
{
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, SchemaField>> _fields = new(StringComparer.Ordinal);

    private static readonly Lazy<ApiDocument> SheetsV4 = new(static () => Load("sheets.v4"));

    public static ApiDocument Sheets => SheetsV4.Value;

    /// <summary>Such as <c>sheets</c>.</summary>
    public string Name { get; } = document["name"]!.GetValue<string>();

    public JsonObject CommonParameters { get; } = document["parameters"]!.AsObject();

    /// <summary>The package of its protobuf messages, as error texts name it.</summary>
    public string Package => Name == "sheets" ? "google.apps.sheets.v4" : "caribou.api.proto";

    public static ApiDocument Load(string name)
    {
        using var stream = typeof(ApiDocument).Assembly.GetManifestResourceStream($"discovery/{name}.json")!;
        return new ApiDocument(JsonNode.Parse(stream)!.AsObject());
    }

    /// <summary>The fields of a message by their camelCase names.</summary>
    public IReadOnlyDictionary<string, SchemaField> Fields(string schema) =>
        _fields.GetOrAdd(schema, static (name, self) => self.Properties(name).ToDictionary(static f => f.Key, f => new SchemaField(f.Value!.AsObject(), f.Key, name), StringComparer.Ordinal), this);

    public JsonObject Properties(string schema) => document["schemas"]![schema]!["properties"]?.AsObject() ?? [];
}
