using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace OtopFormSync.GoogleEmulator.Discovery;

/// <summary>Checks the query and the path parts of a call against the method's parameters.</summary>
internal static class QueryCheck
{
    public static ApiQuery Read(ApiMethod method, IReadOnlyDictionary<string, string> path, IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var violations = new List<(string, string)>();
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, given) in query)
        {
            var known = method.Parameters.ContainsKey(name) ? name : Names.Camel(name);
            var parameter = method.Parameters[known] as JsonObject is { } own && own["location"]!.GetValue<string>() == "query" ? own
                : (method.Document.CommonParameters[name] ?? method.Document.CommonParameters["$." + name]) as JsonObject;
            if (parameter is null)
            {
                violations.Add(("", $"Invalid JSON payload received. Unknown name {JsonSerializer.Serialize(name, Json.Options)}: Cannot bind query parameter. Field '{name}' could not be found in request message."));
                continue;
            }
            var list = given.Select(static v => v ?? "").ToList();
            violations.AddRange(list.Select(v => Fault(method, known, parameter, v)).OfType<(string, string)>());
            values[method.Parameters.ContainsKey(known) ? known : name] = list;
        }
        foreach (var (name, value) in path)
        {
            if (Fault(method, name, method.Parameters[name]!.AsObject(), value) is { } fault) { violations.Add(fault); }
        }
        return violations.Count == 0 ? new ApiQuery(values) : throw GoogleError.BadRequest(violations);
    }

    private static (string Field, string Description)? Fault(ApiMethod method, string name, JsonObject parameter, string value)
    {
        var type = parameter["type"]!.GetValue<string>();
        var format = parameter["format"]?.GetValue<string>();
        var wanted = parameter["enum"] is JsonArray members
            ? members.Any(m => m!.GetValue<string>() == value) ? null : $"type.googleapis.com/{method.Document.Package}.{Names.Pascal(name)}"
            : (type, format) switch
            {
                ("boolean", _) => value is "true" or "false" or "1" or "0" or "True" or "False" or "TRUE" or "FALSE" or "" ? null : "TYPE_BOOL",
                ("integer", "uint32") => uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null : "TYPE_UINT32",
                ("integer", _) => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null : "TYPE_INT32",
                ("string", "uint64") => ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null : "TYPE_UINT64",
                ("string", "int64") => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null : "TYPE_INT64",
                _ => null,
            };
        var at = Names.Snake(name);
        return wanted is null ? null : (at, $"Invalid value at '{at}' ({wanted}), {JsonSerializer.Serialize(value, Json.Options)}");
    }
}
