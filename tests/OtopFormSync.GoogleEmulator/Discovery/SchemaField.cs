using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Discovery;

/// <summary>One field of a message, read once from the discovery document.</summary>
internal sealed class SchemaField
{
    public SchemaField(JsonObject field, string name, string schema)
    {
        Name = name;
        Snake = Names.Snake(name);
        TypeName = $"{schema}.{Names.Pascal(name)}";
        Ref = field["$ref"]?.GetValue<string>();
        Type = field["type"]?.GetValue<string>();
        Format = field["format"]?.GetValue<string>();
        Members = field["enum"]?.AsArray().Select(static m => m!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        Items = (field["items"] ?? field["additionalProperties"]) is JsonObject items ? new SchemaField(items, name, schema) : null;
    }

    public string Name { get; }

    /// <summary>The name as error texts spell it.</summary>
    public string Snake { get; }

    /// <summary>Such as <c>MergeCellsRequest.MergeType</c>, for error texts about enums.</summary>
    public string TypeName { get; }

    /// <summary>The message that it holds.</summary>
    public string? Ref { get; }

    public string? Type { get; }

    public string? Format { get; }

    /// <summary>The members of its enum.</summary>
    public IReadOnlySet<string>? Members { get; }

    /// <summary>What a list or a map holds.</summary>
    public SchemaField? Items { get; }
}
