using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Discovery;

/// <summary>One discovery document: its schemas and the parameters that every method takes.</summary>
internal sealed class ApiDocument(JsonObject document)
{
    /// <summary>Such as <c>sheets</c>.</summary>
    public string Name { get; } = document["name"]!.GetValue<string>();

    public JsonObject CommonParameters { get; } = document["parameters"]!.AsObject();

    /// <summary>The package of its protobuf messages, as error texts name it.</summary>
    public string Package => Name == "sheets" ? "google.apps.sheets.v4" : "caribou.api.proto";

    public JsonObject Properties(string schema) => document["schemas"]![schema]!["properties"]?.AsObject() ?? [];
}
