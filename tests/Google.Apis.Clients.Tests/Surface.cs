using System.Globalization;
using System.Reflection;
using Newtonsoft.Json;
using RequestParameterAttribute = Google.Apis.Util.RequestParameterAttribute;
using StringValueAttribute = Google.Apis.Util.StringValueAttribute;

namespace Google.Apis.Clients.Tests;

/// <summary>A client's public types and members as lines, <c>type › member</c>, in the wording of the official lists.</summary>
internal static class Surface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Read off an assembly.</summary>
    public static IReadOnlyList<string> Of(Assembly assembly) => [.. assembly.GetExportedTypes().SelectMany(type => Lines(Heading(type), Members(type)))];

    /// <summary>Read from a list in this project.</summary>
    public static IReadOnlyList<string> Listed(string name)
    {
        using var stream = typeof(Surface).Assembly.GetManifestResourceStream($"{name}.txt") ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        var heading = "";
        while (reader.ReadLine() is { } line)
        {
            heading = line.StartsWith(' ') ? heading : line;
            lines.Add(line.StartsWith(' ') ? Line(heading, line.Trim()) : heading);
        }

        return lines.Count > 1000 ? lines : throw new InvalidDataException($"The list '{name}' is cut short.");
    }

    private static IEnumerable<string> Lines(string heading, IEnumerable<string> members) => members.Select(member => Line(heading, member)).Prepend(heading);

    private static string Line(string heading, string member) => $"{heading} › {member}";

    private static string Heading(Type type)
    {
        if (type.IsEnum)
        {
            return $"enum {Name(type)}";
        }

        var kind = type switch { { IsInterface: true } => "interface", { IsAbstract: true, IsSealed: true } => "static class", { IsAbstract: true } => "abstract class", _ => "class" };
        return type.BaseType is { } parent && parent != typeof(object) ? $"{kind} {Name(type)} : {Name(parent)}" : $"{kind} {Name(type)}";
    }

    private static IEnumerable<string> Members(Type type) => type.IsEnum
        ? type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(EnumMember)
        : type.GetConstructors(Declared).Select(constructor => $"new({Parameters(constructor)})")
            .Concat(type.GetFields(Declared).Select(Field))
            .Concat(type.GetProperties(Declared).Select(Property))
            .Concat(type.GetMethods(Declared).Where(method => !method.IsSpecialName).Select(method => $"{Name(method.ReturnType)} {method.Name}({Parameters(method)})"));

    private static string EnumMember(FieldInfo field) => string.Create(
        CultureInfo.InvariantCulture,
        $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)} \"{field.GetCustomAttribute<StringValueAttribute>()?.Text}\"");

    private static string Field(FieldInfo field) => field.IsLiteral
        ? $"const {Name(field.FieldType)} {field.Name} = \"{field.GetRawConstantValue()}\""
        : $"{Name(field.FieldType)} {field.Name}";

    private static string Property(PropertyInfo property)
    {
        var setter = property.SetMethod is { IsPublic: true } ? " set;" : "";
        var wire = (property.GetCustomAttribute<JsonPropertyAttribute>(), property.GetCustomAttribute<RequestParameterAttribute>(), property.GetCustomAttribute<JsonIgnoreAttribute>()) switch
        {
            ({ } json, _, _) => $" \"{json.PropertyName}\"",
            (_, { } parameter, _) => $" parameter \"{parameter.Name}\"",
            (_, _, { }) => " not in JSON",
            _ => "",
        };
        var obsolete = property.IsDefined(typeof(ObsoleteAttribute)) ? ", obsolete" : "";
        return $"{Name(property.PropertyType)} {property.Name} {{ get;{setter} }}{wire}{obsolete}";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? "?" : "")}"));

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }

        return type switch
        {
            _ when type.IsGenericParameter => type.Name,
            _ when type == typeof(object) => "object",
            _ when type == typeof(string) => "string",
            _ when type == typeof(bool) => "bool",
            _ when type == typeof(int) => "int",
            _ when type == typeof(long) => "long",
            _ when type == typeof(ulong) => "ulong",
            _ when type == typeof(float) => "float",
            _ when type == typeof(double) => "double",
            _ when type == typeof(void) => "void",
            _ when type == typeof(DateTimeOffset) => nameof(DateTimeOffset),
            _ when type.IsGenericType => Generic(type),
            _ => type.FullName!.Replace('+', '.'),
        };
    }

    /// <summary>The lists cut a name at its arity, so that what is nested in a generic type goes by the outer name.</summary>
    private static string Generic(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var outer = definition == typeof(IList<>) || definition == typeof(IDictionary<,>) ? definition.Name : definition.FullName!;
        return $"{outer[..outer.IndexOf('`', StringComparison.Ordinal)].Replace('+', '.')}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
