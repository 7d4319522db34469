namespace Google.Apis.Generator;

/// <summary>Which C# type carries a wire type. A type or format not named here stops the build: guessing would differ from the official package in silence.</summary>
internal static class Types
{
    /// <summary>The format whose properties come in three views of one text.</summary>
    public const string GoogleDateTime = "google-datetime";

    /// <summary>The type of a body's property or list item, with data classes in <paramref name="data"/>.</summary>
    public static string Of(DiscoverySchema schema, string data) => schema switch
    {
        { Ref: { } name } => $"{data}.{Names.Member(name)}",
        { Type: "array", Items: { } items } => $"System.Collections.Generic.IList<{Of(items, data)}>",
        { Type: "object", AdditionalProperties: { } values } => $"System.Collections.Generic.IDictionary<string, {Of(values, data)}>",
        { Type: { } type } => Scalar(type, schema.Format),
        _ => throw new NotSupportedException("A schema has neither a type nor a reference."),
    };

    /// <summary>The type of a parameter without regard to its being repeated or an enum.</summary>
    public static string Of(DiscoveryParameter parameter)
    {
        var type = Scalar(parameter.Type, parameter.Format);
        return parameter.Required ? type.TrimEnd('?') : type;
    }

    private static string Scalar(string type, string? format) => (type, format) switch
    {
        ("any", null) => "object",
        ("boolean", null) => "bool?",
        ("integer", "int32") => "int?",
        ("integer", "uint32") => "long?",
        ("number", "double") => "double?",
        ("number", "float") => "float?",
        ("string", null or "byte") => "string",
        ("string", "int64") => "long?",
        ("string", "uint64") => "ulong?",
        ("string", "google-fieldmask" or "google-duration") => "object",
        _ => throw new NotSupportedException($"The generator knows no C# type for '{type}' with format '{format}'."),
    };
}
