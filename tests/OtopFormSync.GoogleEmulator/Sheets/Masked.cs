using System.Text.Json;
using System.Text.Json.Nodes;
using OtopFormSync.GoogleEmulator.Discovery;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>Updates under a field mask: what the mask names and the update lacks is reset; what the mask does not name is left alone.</summary>
internal static class Masked
{
    private static readonly string[] Colors = ["backgroundColor", "foregroundColor", "tabColor", "color", "headerColor", "firstBandColor", "secondBandColor", "footerColor"];

    /// <summary>Reads a mask of an update; throws where it is missing or names a field that the schema lacks.</summary>
    public static FieldMask Parse(string? fields, string schema)
    {
        if (string.IsNullOrEmpty(fields) || !FieldMask.TryParse(fields, out var mask))
        {
            throw GoogleError.Invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
        }
        return mask.UnknownPath(ApiDocument.Sheets, schema) is { } unknown ? throw GoogleError.Invalid($"Invalid field: {unknown}") : mask;
    }

    public static void Apply(JsonObject target, JsonObject? source, FieldMask mask, string schema)
    {
        var fields = ApiDocument.Sheets.Properties(schema);
        var names = mask.IsWhole ? fields.Select(static f => (Name: f.Key, Below: (FieldMask?)null)) : mask.Children.Select(static c => (Name: Names.Camel(c.Key), Below: (FieldMask?)c.Value));
        foreach (var (name, below) in names.ToList())
        {
            if (below is null || below.IsWhole)
            {
                // A colour and its style are one thing.
                Set(name);
                if (name.EndsWith("Style", StringComparison.Ordinal) && fields.ContainsKey(name[..^5])) { Set(name[..^5]); }
                if (fields.ContainsKey(name + "Style")) { Set(name + "Style"); }
            }
            else if (fields[name]!["$ref"]?.GetValue<string>() is { } inner)
            {
                var next = target[name] as JsonObject ?? [];
                Apply(next, source.Object(name), below, inner);
                if (next.Parent is null && next.Count > 0) { target[name] = next; }
                else if (next.Count == 0) { target.Remove(name); }
            }
            else
            {
                Set(name);
            }
        }

        void Set(string name)
        {
            if (source?[name] is { } value) { target[name] = value.DeepClone(); } else { target.Remove(name); }
        }
    }

    /// <summary>What came in, as it is kept: colours in both spellings, zeros and false left out where protobuf leaves them out.</summary>
    public static JsonObject Stored(JsonObject given)
    {
        var stored = given.Copy();
        Tidy(stored, "");
        return stored;
    }

    private static void Tidy(JsonNode? node, string under)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) { Tidy(item, under); }
            return;
        }
        if (node is not JsonObject message) { return; }
        if (message.Any(static f => f.Key.EndsWith("olor", StringComparison.Ordinal) || f.Key.EndsWith("olorStyle", StringComparison.Ordinal))) { TidyColors(message); }
        foreach (var (name, value) in message.ToList())
        {
            Tidy(value, name);
            var isNothing = value is JsonValue && value.GetValueKind() switch
            {
                JsonValueKind.Number => name is "red" or "green" or "blue" or "sheetId" or "rowIndex" or "columnIndex" or "offsetXPixels" or "offsetYPixels" or "frozenRowCount" or "frozenColumnCount" && value.Number() is 0,
                JsonValueKind.False => name != "boolValue" && under is not ("textFormat" or "format"),
                JsonValueKind.String => value.GetValue<string>().Length == 0,
                _ => false,
            };
            if (isNothing) { message.Remove(name); }
        }
    }

    private static void TidyColors(JsonObject message)
    {
        foreach (var color in Colors)
        {
            if (message.Object(color + "Style") is { } style)
            {
                if (style.Object("rgbColor") is { } rgb) { message[color] = rgb.DeepClone(); }
            }
            else if (message.Object(color) is { } plain)
            {
                message[color + "Style"] = new JsonObject { ["rgbColor"] = plain.DeepClone() };
            }
        }
    }
}
