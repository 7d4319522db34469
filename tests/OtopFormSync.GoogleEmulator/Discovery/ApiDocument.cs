using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Discovery;

/// <summary>One discovery document: its schemas and the parameters that every method takes.</summary>
internal sealed class ApiDocument(JsonObject document)
{
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

    public JsonObject Properties(string schema) => document["schemas"]![schema]!["properties"]?.AsObject() ?? [];
}
