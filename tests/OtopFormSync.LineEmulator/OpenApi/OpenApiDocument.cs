using System.Reflection;
using YamlDotNet.RepresentationModel;

namespace OtopFormSync.LineEmulator.OpenApi;

/// <summary>One of LINE's own descriptions of its interface.</summary>
internal sealed class OpenApiDocument
{
    private readonly YamlMappingNode _root;

    private OpenApiDocument(YamlMappingNode root)
    {
        _root = root;
        Operations = Child(root, "paths") is { } paths ? [.. OperationsOf(paths)] : [];
    }

    /// <summary>What can be called.</summary>
    public static OpenApiDocument MessagingApi { get; } = Load("messaging-api.yml");

    /// <summary>What is called at us.</summary>
    public static OpenApiDocument Webhook { get; } = Load("webhook.yml");

    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>A schema by its name.</summary>
    public YamlMappingNode Schema(string name) =>
        (YamlMappingNode)_root["components"]["schemas"][name];

    /// <summary>What a schema stands for, where it only refers to another.</summary>
    public YamlMappingNode Resolve(YamlNode schema)
    {
        var found = (YamlMappingNode)schema;
        while (Text(found, "$ref") is { } reference)
        {
            found = Schema(reference[(reference.LastIndexOf('/') + 1)..]);
        }

        return found;
    }

    internal static YamlMappingNode? Child(YamlMappingNode map, string key) => map.Children.TryGetValue(key, out var child) ? child as YamlMappingNode : null;

    internal static IEnumerable<YamlNode> Items(YamlMappingNode map, string key) => map.Children.TryGetValue(key, out var child) && child is YamlSequenceNode items ? items : [];

    internal static string? Text(YamlMappingNode map, string key) => map.Children.TryGetValue(key, out var child) && child is YamlScalarNode scalar ? scalar.Value : null;

    private static IEnumerable<ApiOperation> OperationsOf(YamlMappingNode paths)
    {
        foreach (var (path, methods) in paths.Children)
        {
            // What stands beside the methods is no operation.
            foreach (var (method, operation) in ((YamlMappingNode)methods).Children.Where(child => child.Value is YamlMappingNode).Select(child => (child.Key, (YamlMappingNode)child.Value)))
            {
                var headers = Items(operation, "parameters").Cast<YamlMappingNode>().Where(parameter => Text(parameter, "in") == "header").Select(parameter => Text(parameter, "name")!);
                yield return new(Text(operation, "operationId")!, ((YamlScalarNode)method).Value!.ToUpperInvariant(), ((YamlScalarNode)path).Value!, BodyOf(Child(operation, "requestBody")), AnswersOf(operation), [.. headers]);
            }
        }
    }

    private static Dictionary<int, YamlNode?> AnswersOf(YamlMappingNode operation) => Child(operation, "responses")!.Children
        .Where(answer => int.TryParse(((YamlScalarNode)answer.Key).Value, out _))
        .ToDictionary(answer => int.Parse(((YamlScalarNode)answer.Key).Value!, System.Globalization.CultureInfo.InvariantCulture), answer => BodyOf((YamlMappingNode)answer.Value));

    private static YamlNode? BodyOf(YamlMappingNode? carrier) =>
        carrier is not null && Child(carrier, "content") is { } content && Child(content, "application/json") is { } json ? json["schema"] : null;

    private static OpenApiDocument Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return new((YamlMappingNode)yaml.Documents[0].RootNode);
    }
}

/// <summary>Something that can be called.</summary>
/// <param name="Id">Its name in the document.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, with its parameters in braces.</param>
/// <param name="Body">The schema of what is sent; null when nothing is.</param>
/// <param name="Answers">The schemas of the answers by status; null for one without JSON.</param>
/// <param name="Headers">The headers that it knows besides the common ones.</param>
internal sealed record ApiOperation(string Id, string Method, string Path, YamlNode? Body, IReadOnlyDictionary<int, YamlNode?> Answers, IReadOnlyList<string> Headers)
{
    /// <summary>The values of the path's parameters; null when the path is another.</summary>
    public IReadOnlyDictionary<string, string>? Match(string method, string path)
    {
        var (expected, given) = (Path.Split('/'), path.Split('/'));
        if (method != Method || expected.Length != given.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (part, value) in expected.Zip(given))
        {
            if (part.StartsWith('{') && value.Length > 0)
            {
                values.Add(part[1..^1], Uri.UnescapeDataString(value));
            }
            else if (part != value)
            {
                return null;
            }
        }

        return values;
    }
}
