using System.Globalization;
using System.Text.Json.Nodes;
using OtopFormSync.GoogleEmulator.Discovery;

namespace OtopFormSync.GoogleEmulator;

/// <summary>One checked call: names are in camelCase, nulls are gone, numbers have the type of their field.</summary>
internal sealed record ApiCall(ApiMethod Method, IReadOnlyDictionary<string, string> Path, ApiQuery Query, JsonObject Body, FieldMask? Fields, Caller Caller)
{
    /// <summary>A part of the path, percent-decoded.</summary>
    public string this[string pathParameter] => Path[pathParameter];
}

/// <summary>The query of a call; every parameter of the method was checked against its type.</summary>
internal sealed record ApiQuery(IReadOnlyDictionary<string, IReadOnlyList<string>> Values)
{
    public string? Text(string name) => Values.TryGetValue(name, out var values) ? values[^1] : null;

    public IReadOnlyList<string> All(string name) => Values.TryGetValue(name, out var values) ? values : [];

    public bool Flag(string name) => Text(name) is "true" or "1" or "True" or "TRUE";

    public int? Number(string name) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
