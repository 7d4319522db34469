using static Google.Apis.Generator.CodeText;

namespace Google.Apis.Generator;

/// <summary>Writes the classes that travel in bodies.</summary>
internal static class DataWriter
{
    /// <summary>One class for each schema, with its properties in the order of their names.</summary>
    public static void Write(CodeText code, SortedDictionary<string, DiscoverySchema> schemas, string data)
    {
        foreach (var (name, schema) in schemas)
        {
            var type = Names.Member(name);
            code.Block($"public class {type} : Google.Apis.Requests.IDirectResponseSchema", () =>
            {
                var properties = schema.Properties ?? [];
                foreach (var (wire, property) in properties)
                {
                    Property(code, wire, Names.Property(wire, type), property, data);
                }

                if (!properties.ContainsKey("etag"))
                {
                    code.Line("public virtual string ETag { get; set; }");
                }
            });
            code.Line();
        }
    }

    private static void Property(CodeText code, string wire, string name, DiscoverySchema schema, string data)
    {
        if (schema.Format == Types.GoogleDateTime)
        {
            GoogleDateTime(code, wire, name);
            return;
        }

        code.Line($"[Newtonsoft.Json.JsonPropertyAttribute({Literal(wire)})]");
        code.Line($"public virtual {Types.Of(schema, data)} {name} {{ get; set; }}");
        code.Line();
    }

    /// <summary>The text as it travels, and two views of it; the older one is kept for those who compiled against it.</summary>
    private static void GoogleDateTime(CodeText code, string wire, string name)
    {
        var (raw, value) = ($"_{Names.Argument(wire)}Raw", $"_{Names.Argument(wire)}");
        code.Line($"private string {raw};");
        code.Line($"private object {value};");
        code.Line();
        code.Line($"[Newtonsoft.Json.JsonPropertyAttribute({Literal(wire)})]");
        code.Block($"public virtual string {name}Raw", () =>
        {
            code.Line($"get => {raw};");
            code.Block("set", () =>
            {
                code.Line($"{value} = Google.Apis.Util.Utilities.DeserializeForGoogleFormat(value);");
                code.Line($"{raw} = value;");
            });
        });
        code.Line();
        code.Line("[Newtonsoft.Json.JsonIgnoreAttribute]");
        code.Line($"[System.ObsoleteAttribute(\"This property is obsolete and may behave unexpectedly; please use {name}DateTimeOffset instead.\")]");
        code.Block($"public virtual object {name}", () =>
        {
            code.Line($"get => {value};");
            code.Block("set", () =>
            {
                code.Line($"{raw} = Google.Apis.Util.Utilities.SerializeForGoogleFormat(value);");
                code.Line($"{value} = value;");
            });
        });
        code.Line();
        code.Line("[Newtonsoft.Json.JsonIgnoreAttribute]");
        code.Block($"public virtual System.DateTimeOffset? {name}DateTimeOffset", () =>
        {
            code.Line($"get => Google.Apis.Util.DiscoveryFormat.ParseGoogleDateTimeToDateTimeOffset({name}Raw);");
            code.Line($"set => {name}Raw = Google.Apis.Util.DiscoveryFormat.FormatDateTimeOffsetToGoogleDateTime(value);");
        });
        code.Line();
    }
}
