using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Discovery;

/// <summary>A <c>fields</c> parameter or a field mask: <c>a(b,c),d</c>, <c>a/b</c>, <c>a.b</c>, <c>*</c>.</summary>
internal sealed class FieldMask
{
    private readonly Dictionary<string, FieldMask> _children = new(StringComparer.Ordinal);

    /// <summary>The named fields; none means the whole value.</summary>
    public IReadOnlyDictionary<string, FieldMask> Children => _children;

    /// <summary>Whether everything from here on is meant.</summary>
    public bool IsWhole => _children.Count == 0 || _children.ContainsKey("*");

    /// <summary>The mask below a field; null where the field is not in the mask.</summary>
    public FieldMask? Below(string field) => IsWhole ? Whole : _children.GetValueOrDefault(field);

    private static FieldMask Whole { get; } = new();

    public static bool IsMask(string text) => TryParse(text, out _);

    public static bool TryParse(string text, out FieldMask mask)
    {
        mask = new FieldMask();
        var at = 0;
        return text.Length == 0 || (Members(text, ref at, mask) && at == text.Length);
    }

    /// <summary>The first path that the schema does not have, or null.</summary>
    public string? UnknownPath(ApiDocument document, string schema)
    {
        var fields = document.Properties(schema);
        foreach (var (name, child) in _children)
        {
            if (name == "*") { continue; }
            var camel = fields.ContainsKey(name) ? name : Names.Camel(name);
            if (fields[camel] is not JsonObject field) { return name; }
            var inner = field;
            while (inner["items"] is JsonObject items) { inner = items; }
            if (inner["$ref"]?.GetValue<string>() is { } below)
            {
                if (child.UnknownPath(document, below) is { } unknown) { return $"{name}.{unknown}"; }
            }
            else if (!child.IsWhole && inner["type"]?.GetValue<string>() != "object")
            {
                return $"{name}.{child._children.Keys.First()}";
            }
        }
        return null;
    }

    /// <summary>Only the masked fields; lists are masked item by item.</summary>
    public JsonNode? Apply(JsonNode? value)
    {
        if (IsWhole) { return value?.DeepClone(); }
        switch (value)
        {
            case JsonArray list:
                return new JsonArray([.. list.Select(Apply)]);
            case JsonObject message:
                var kept = new JsonObject();
                foreach (var (name, field) in message)
                {
                    if ((_children.GetValueOrDefault(name) ?? _children.GetValueOrDefault(Names.Snake(name))) is { } child) { kept[name] = child.Apply(field); }
                }
                return kept;
            default:
                return value?.DeepClone();
        }
    }

    private static bool Members(string text, ref int at, FieldMask into)
    {
        while (true)
        {
            if (!Path(text, ref at, into)) { return false; }
            if (at >= text.Length || text[at] != ',') { return true; }
            at++;
        }
    }

    private static bool Path(string text, ref int at, FieldMask into)
    {
        var node = into;
        while (true)
        {
            var start = at;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '*' or '@' or '-')) { at++; }
            if (at == start) { return false; }
            var name = text[start..at];
            if (!node._children.TryGetValue(name, out var child))
            {
                child = new FieldMask();
                node._children[name] = child;
            }
            node = child;
            if (at >= text.Length) { return true; }
            switch (text[at])
            {
                case '/' or '.':
                    at++;
                    continue;
                case '(':
                    at++;
                    if (!Members(text, ref at, node) || at >= text.Length || text[at] != ')') { return false; }
                    at++;
                    return true;
                default:
                    return true;
            }
        }
    }
}
