using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace OtopFormSync.LineEmulator.OpenApi;

/// <summary>What in a body is not as its schema says. A property that the document does not know is wrong, too.</summary>
/// <param name="document">Whose schemas.</param>
internal sealed class SchemaCheck(OpenApiDocument document)
{
    /// <summary>Everything that is wrong, each with the property that it is in.</summary>
    public IReadOnlyList<SchemaFault> Of(JsonNode? body, YamlNode schema)
    {
        var faults = new List<SchemaFault>();
        Check(body, schema, "", faults);
        return faults;
    }

    private void Check(JsonNode? node, YamlNode reference, string path, List<SchemaFault> faults)
    {
        var schema = Chosen(node, document.Resolve(reference), path, faults);
        if (schema is null)
        {
            return;
        }

        if (node is null)
        {
            if (OpenApiDocument.Text(schema, "nullable") != "true")
            {
                faults.Add(new("must not be null", path));
            }

            return;
        }

        switch (OpenApiDocument.Text(schema, "type") ?? (OpenApiDocument.Items(schema, "allOf").Any() ? "object" : null))
        {
            case "object" when node is JsonObject map:
                CheckObject(map, schema, path, faults);
                break;
            case "array" when node is JsonArray items:
                CheckArray(items, schema, path, faults);
                break;
            case "string" when node.GetValueKind() == JsonValueKind.String:
                CheckText(node.GetValue<string>(), schema, path, faults);
                break;
            case "integer" or "number" when node.GetValueKind() == JsonValueKind.Number:
                CheckNumber(node, schema, path, faults);
                break;
            case "boolean" when node.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
            case null:
                break;
            case { } expected:
                faults.Add(new($"must be of type {expected}", path));
                break;
        }
    }

    /// <summary>Where a property says which of several schemas it is, that one; null when it says none that there is.</summary>
    private YamlMappingNode? Chosen(JsonNode? node, YamlMappingNode schema, string path, List<SchemaFault> faults)
    {
        if (OpenApiDocument.Child(schema, "discriminator") is not { } discriminator || node is not JsonObject map)
        {
            return schema;
        }

        var property = OpenApiDocument.Text(discriminator, "propertyName")!;
        var mapping = OpenApiDocument.Child(discriminator, "mapping")!;
        if (map[property] is JsonValue value && value.TryGetValue<string>(out var name) && OpenApiDocument.Text(mapping, name) is { } target)
        {
            return document.Schema(target[(target.LastIndexOf('/') + 1)..]);
        }

        faults.Add(new($"must be one of the following values: [{string.Join(", ", mapping.Children.Keys)}]", Join(path, property)));
        return null;
    }

    private void CheckObject(JsonObject map, YamlMappingNode schema, string path, List<SchemaFault> faults)
    {
        var properties = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        var required = new HashSet<string>(StringComparer.Ordinal);
        Flatten(schema, properties, required);
        faults.AddRange(required.Where(name => !map.ContainsKey(name)).Select(name => new SchemaFault("must be specified", Join(path, name))));
        var further = OpenApiDocument.Child(schema, "additionalProperties");
        foreach (var (name, value) in map)
        {
            if (properties.GetValueOrDefault(name) is { } known)
            {
                Check(value, known, Join(path, name), faults);
            }
            else if (further is not null)
            {
                Check(value, further, Join(path, name), faults);
            }
            else
            {
                faults.Add(new("unknown field", Join(path, name)));
            }
        }
    }

    private void Flatten(YamlMappingNode schema, Dictionary<string, YamlNode> properties, HashSet<string> required)
    {
        foreach (var part in OpenApiDocument.Items(schema, "allOf"))
        {
            Flatten(document.Resolve(part), properties, required);
        }

        required.UnionWith(OpenApiDocument.Items(schema, "required").Select(name => ((YamlScalarNode)name).Value!));
        foreach (var (name, property) in OpenApiDocument.Child(schema, "properties")?.Children ?? Enumerable.Empty<KeyValuePair<YamlNode, YamlNode>>())
        {
            properties[((YamlScalarNode)name).Value!] = property;
        }
    }

    private void CheckArray(JsonArray items, YamlMappingNode schema, string path, List<SchemaFault> faults)
    {
        if (items.Count < (Number(schema, "minItems") ?? 0) || items.Count > (Number(schema, "maxItems") ?? int.MaxValue))
        {
            faults.Add(new(string.Create(CultureInfo.InvariantCulture, $"size must be between {Number(schema, "minItems") ?? 0} and {Number(schema, "maxItems")}"), path));
        }

        for (var at = 0; at < items.Count; at++)
        {
            Check(items[at], schema["items"], string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]"), faults);
        }
    }

    private static void CheckText(string text, YamlMappingNode schema, string path, List<SchemaFault> faults)
    {
        if (text.Length < (Number(schema, "minLength") ?? 0) || text.Length > (Number(schema, "maxLength") ?? int.MaxValue))
        {
            faults.Add(new(string.Create(CultureInfo.InvariantCulture, $"length must be between {Number(schema, "minLength") ?? 0} and {Number(schema, "maxLength")}"), path));
        }

        if (OpenApiDocument.Items(schema, "enum").Select(value => ((YamlScalarNode)value).Value).ToList() is { Count: > 0 } allowed && !allowed.Contains(text))
        {
            faults.Add(new($"must be one of the following values: [{string.Join(", ", allowed)}]", path));
        }

        if (OpenApiDocument.Text(schema, "pattern") is { } pattern && !Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
        {
            faults.Add(new($"must match \"{pattern}\"", path));
        }

        if (!HasFormat(text, OpenApiDocument.Text(schema, "format")))
        {
            faults.Add(new($"invalid {OpenApiDocument.Text(schema, "format")}", path));
        }
    }

    private static bool HasFormat(string text, string? format) => format switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };

    private static void CheckNumber(JsonNode node, YamlMappingNode schema, string path, List<SchemaFault> faults)
    {
        var value = decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
        var whole = OpenApiDocument.Text(schema, "type") == "integer";
        var most = OpenApiDocument.Text(schema, "format") == "int32" ? int.MaxValue : long.MaxValue;
        if (whole && (value != decimal.Truncate(value) || value > most || value < -(decimal)most - 1)
            || value < (Number(schema, "minimum") ?? decimal.MinValue) || value > (Number(schema, "maximum") ?? decimal.MaxValue))
        {
            faults.Add(new("must be a number in its range", path));
        }
    }

    private static decimal? Number(YamlMappingNode schema, string key) =>
        OpenApiDocument.Text(schema, key) is { } text && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}

/// <summary>Something in a body that its schema does not allow.</summary>
/// <param name="Message">What.</param>
/// <param name="Property">Where.</param>
internal sealed record SchemaFault(string Message, string Property);
