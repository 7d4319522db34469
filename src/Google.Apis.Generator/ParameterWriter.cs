using static Google.Apis.Generator.CodeText;

namespace Google.Apis.Generator;

/// <summary>Writes the parameters of a request: their properties, their enums, and their entry in the core's own list.</summary>
internal static class ParameterWriter
{
    /// <summary>The C# type by which a parameter is handed over. Of a repeated enum this is the single value: the list has a property beside it.</summary>
    public static string TypeOf(string name, DiscoveryParameter parameter) => parameter switch
    {
        { Enum: not null, Required: true } => EnumOf(name),
        { Enum: not null } => EnumOf(name) + "?",
        { Repeated: true } => Repeatable(Types.Of(parameter)),
        _ => Types.Of(parameter),
    };

    /// <summary>One property for each parameter; required ones are set by the constructor alone.</summary>
    public static void Properties(CodeText code, IEnumerable<KeyValuePair<string, DiscoveryParameter>> parameters)
    {
        foreach (var (name, parameter) in parameters)
        {
            Property(code, name, parameter, TypeOf(name, parameter), Names.Member(name));
            if (parameter is { Enum: not null, Repeated: true })
            {
                Property(code, name, parameter, Repeatable(EnumOf(name)), Names.Member(name) + "List");
            }

            if (parameter.Enum is { } values)
            {
                Enum(code, EnumOf(name), values);
            }
        }
    }

    /// <summary>The core sends no parameter that it was not told of here, and checks required ones by it.</summary>
    public static void Register(CodeText code, IEnumerable<KeyValuePair<string, DiscoveryParameter>> parameters)
    {
        code.Line();
        code.Block("protected override void InitParameters()", () =>
        {
            code.Line("base.InitParameters();");
            foreach (var (name, parameter) in parameters)
            {
                code.Block($"RequestParameters.Add({Literal(name)}, new Google.Apis.Discovery.Parameter", () =>
                {
                    code.Line($"Name = {Literal(name)},");
                    code.Line($"IsRequired = {(parameter.Required ? "true" : "false")},");
                    code.Line($"ParameterType = {Literal(parameter.Location)},");
                    code.Line($"DefaultValue = {Literal(parameter.Default)},");
                    code.Line($"Pattern = {Literal(parameter.Pattern)},");
                }, "});");
            }
        });
    }

    private static string EnumOf(string name) => Names.Member(name) + "Enum";

    private static string Repeatable(string type) => $"Google.Apis.Util.Repeatable<{type.TrimEnd('?')}>";

    private static void Property(CodeText code, string name, DiscoveryParameter parameter, string type, string property)
    {
        code.Line();
        code.Line($"[Google.Apis.Util.RequestParameterAttribute({Literal(name)}, Google.Apis.Util.RequestParameterType.{Names.Member(parameter.Location)})]");
        code.Line($"public virtual {type} {property} {{ get; {(parameter.Required ? "private set" : "set")}; }}");
    }

    private static void Enum(CodeText code, string name, string[] values)
    {
        code.Line();
        code.Block($"public enum {name}", () =>
        {
            foreach (var (number, value) in values.Index())
            {
                code.Line($"[Google.Apis.Util.StringValueAttribute({Literal(value)})]");
                code.Line($"{Names.EnumMember(value)} = {number},");
            }
        });
    }
}
