using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Discovery;

/// <summary>Reads a body as protobuf's JSON reader does: against its schema, naming everything that does not fit.</summary>
internal sealed class SchemaCheck(ApiDocument document)
{
    /// <summary>Messages that hold one of their fields at a time.</summary>
    private static readonly Dictionary<string, string> Unions = new(StringComparer.Ordinal) { ["Request"] = "kind", ["ExtendedValue"] = "value" };

    private readonly List<(string Field, string Description)> _violations = [];

    /// <summary>The body with camelCase names, without nulls, numbers in their field's type; throws what Google answers.</summary>
    public static JsonObject Body(ApiMethod method, JsonNode? body)
    {
        if (method.Request is not { } schema) { return []; }
        var check = new SchemaCheck(method.Document);
        var root = schema.EndsWith("Request", StringComparison.Ordinal) ? "" : schema == "ValueRange" ? "data" : Names.Snake(Names.Camel(schema));
        if (body is not (null or JsonObject))
        {
            throw GoogleError.BadRequest([("", "Invalid JSON payload received. Unknown name \"\": Root element must be a message.")]);
        }
        var read = check.Message(schema, body?.AsObject() ?? [], root.Length == 0 ? null : new Place(null, root));
        return check._violations.Count == 0 ? read : throw GoogleError.BadRequest(check._violations);
    }

    private JsonObject Message(string schema, JsonObject given, Place? at)
    {
        var read = new JsonObject();
        var fields = document.Fields(schema);
        string? chosen = null;
        foreach (var (name, value) in given)
        {
            if (!fields.TryGetValue(name, out var field) && !(fields.TryGetValue(Names.Camel(name), out field) && field.Snake == name))
            {
                Violate(at, $"Invalid JSON payload received. Unknown name {JsonSerializer.Serialize(name, Json.Options)}{(at is null ? "" : $" at '{at}'")}: Cannot find field.");
                continue;
            }
            if (value is null && field.Type != "any") { continue; }
            if (Unions.TryGetValue(schema, out var union))
            {
                if (chosen is not null)
                {
                    Violate(at, $"Invalid value at '{at}' (oneof), oneof field '{union}' is already set. Cannot set '{field.Name}'");
                    continue;
                }
                chosen = field.Name;
            }
            read[field.Name] = Value(field, value, new Place(at, field.Snake));
        }
        return read;
    }

    private JsonNode? Value(SchemaField field, JsonNode? value, Place at)
    {
        if (field.Ref is { } schema)
        {
            return value switch
            {
                JsonObject message => Message(schema, message, at),
                JsonArray => NotRepeating(at),
                _ => Wrong(at, $"type.googleapis.com/{document.Package}.{schema}", value),
            };
        }
        return field.Type switch
        {
            "any" => value?.DeepClone(),
            "array" => List(field.Items!, value, at),
            "object" => Map(field.Items!, value, at),
            _ => value is JsonArray ? NotRepeating(at) : Scalar(field, value, at),
        };
    }

    private JsonNode? List(SchemaField items, JsonNode? value, Place at)
    {
        var listOfLists = items.Type == "array";
        if (value is not JsonArray given)
        {
            return Wrong(at, listOfLists ? "type.googleapis.com/google.protobuf.ListValue" : items.Ref is { } schema ? $"type.googleapis.com/{document.Package}.{schema}" : "TYPE_STRING", value);
        }
        var read = new JsonArray();
        for (var i = 0; i < given.Count; i++)
        {
            var here = new Place(at, null, i);
            if (listOfLists)
            {
                read.Add(given[i] is JsonArray row ? ListValue(row, here) : Wrong(here, "type.googleapis.com/google.protobuf.ListValue", given[i]));
            }
            else
            {
                read.Add(given[i] is { } item ? Value(items, item, here) : items.Ref is not null ? new JsonObject() : Wrong(here, "TYPE_STRING", null));
            }
        }
        return read;
    }

    /// <summary>A row of cells: text, number, yes or no, nothing. Google refuses lists and objects as cells.</summary>
    private JsonArray ListValue(JsonArray row, Place at)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] is JsonObject or JsonArray)
            {
                var kind = row[i] is JsonObject ? "struct_value" : "list_value";
                Violate(null, $"Invalid {new Place(at, null, i)}: {kind} {{\n}}\n");
            }
        }
        return row.DeepClone().AsArray();
    }

    private JsonNode? Map(SchemaField items, JsonNode? value, Place at)
    {
        if (value is not JsonObject given) { return Wrong(at, "TYPE_MESSAGE", value); }
        var read = new JsonObject();
        foreach (var (key, item) in given) { read[key] = Value(items, item, new Place(at, key)); }
        return read;
    }

    private JsonNode? Scalar(SchemaField field, JsonNode? value, Place at)
    {
        if (field.Members is { } members)
        {
            return Text(value) is { } name && members.Contains(name)
                ? JsonValue.Create(name)
                : Wrong(at, $"type.googleapis.com/{document.Package}.{field.TypeName}", value);
        }
        var format = field.Format;
        JsonNode? read = (field.Type, format) switch
        {
            ("boolean", _) => value!.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? value.DeepClone() : Text(value) is "true" or "false" ? JsonValue.Create(Text(value) == "true") : null,
            ("integer", "uint32") => Number(value) is { } n && n % 1 == 0 && n is >= uint.MinValue and <= uint.MaxValue ? JsonValue.Create((uint)n) : null,
            ("integer", _) => Number(value) is { } n && n % 1 == 0 && n is >= int.MinValue and <= int.MaxValue ? JsonValue.Create((int)n) : null,
            ("string", "int64") => Integer(value) is { } n && n >= long.MinValue && n <= long.MaxValue ? JsonValue.Create(n.ToString(CultureInfo.InvariantCulture)) : null,
            ("string", "uint64") => Integer(value) is { } n && n >= 0 && n <= ulong.MaxValue ? JsonValue.Create(n.ToString(CultureInfo.InvariantCulture)) : null,
            ("number", "float") => Number(value) is { } n ? JsonValue.Create((float)n) : null,
            ("number", _) => Number(value) is { } n ? JsonValue.Create(n) : null,
            ("string", "byte") => Text(value) is { } text && Base64Url.IsBytes(text) ? JsonValue.Create(text) : null,
            ("string", "google-fieldmask") => Text(value) is { } text && FieldMask.IsMask(text) ? JsonValue.Create(text) : null,
            _ => Text(value) is { } text ? JsonValue.Create(text) : null,
        };
        return read ?? Wrong(at, TypeName(field.Type, format), value, format == "byte" && Text(value) is not null ? "Base64 decoding failed for " : "");
    }

    private static string TypeName(string? type, string? format) => (type, format) switch
    {
        ("boolean", _) => "TYPE_BOOL",
        ("integer", "uint32") => "TYPE_UINT32",
        ("integer", _) => "TYPE_INT32",
        ("string", "int64") => "TYPE_INT64",
        ("string", "uint64") => "TYPE_UINT64",
        ("number", "float") => "TYPE_FLOAT",
        ("number", _) => "TYPE_DOUBLE",
        ("string", "byte") => "TYPE_BYTES",
        ("string", "google-fieldmask") => "type.googleapis.com/google.protobuf.FieldMask",
        _ => "TYPE_STRING",
    };

    private static string? Text(JsonNode? value) => value is JsonValue v && v.GetValueKind() == JsonValueKind.String ? v.GetValue<string>() : null;

    private static double? Number(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Number => Json.Number(value),
        JsonValueKind.String when double.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var n) => n,
        _ => null,
    };

    private static System.Numerics.BigInteger? Integer(JsonNode? value) =>
        System.Numerics.BigInteger.TryParse(Text(value) ?? (value?.GetValueKind() == JsonValueKind.Number ? value.ToJsonString() : ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : null;

    private JsonNode? NotRepeating(Place at)
    {
        var parent = at.Parent is null ? "" : $" at '{at.Parent}'";
        Violate(at.Parent, $"Invalid JSON payload received. Unknown name \"{at.Name}\"{parent}: Proto field is not repeating, cannot start list.");
        return null;
    }

    private JsonNode? Wrong(Place at, string type, JsonNode? value, string because = "")
    {
        Violate(at, $"Invalid value at '{at}' ({type}), {because}{value?.ToJsonString(Json.Options) ?? "null"}");
        return null;
    }

    private void Violate(Place? at, string description) => _violations.Add((at?.ToString() ?? "", description));

    /// <summary>Where in the body; written out only when something is wrong there.</summary>
    private sealed class Place(Place? parent, string? name, int index = 0)
    {
        public Place? Parent => parent;

        public string Name => name ?? $"[{index.ToString(CultureInfo.InvariantCulture)}]";

        public override string ToString() => name is null ? $"{parent}{Name}" : parent is null ? name : $"{parent}.{name}";
    }
}
