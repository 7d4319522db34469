using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OtopFormSync.GoogleEmulator.Discovery;

/// <summary>One method of a discovery document.</summary>
internal sealed partial class ApiMethod
{
    private readonly Regex _path;

    public ApiMethod(ApiDocument document, JsonObject method)
    {
        Document = document;
        Id = method["id"]!.GetValue<string>();
        HttpMethod = method["httpMethod"]!.GetValue<string>();
        Request = method["request"]?["$ref"]?.GetValue<string>();
        Response = method["response"]?["$ref"]?.GetValue<string>();
        Parameters = method["parameters"]?.AsObject() ?? [];
        Scopes = method["scopes"]?.AsArray().Select(static s => s!.GetValue<string>()).ToArray() ?? [];
        TakesUploads = method["mediaUpload"] is not null;
        (_path, LiteralLength) = Compile(method["path"]!.GetValue<string>());
    }

    public ApiDocument Document { get; }

    public string Id { get; }

    public string HttpMethod { get; }

    /// <summary>The schema of the body, or null where there is none.</summary>
    public string? Request { get; }

    public string? Response { get; }

    public JsonObject Parameters { get; }

    public IReadOnlyList<string> Scopes { get; }

    public bool TakesUploads { get; }

    public int LiteralLength { get; }

    /// <summary>The path's parts, percent-decoded, or null where the path is another's.</summary>
    public IReadOnlyDictionary<string, string>? Match(string rawPath)
    {
        var match = _path.Match(rawPath);
        return match.Success
            ? match.Groups.Values.Skip(1).ToDictionary(static g => g.Name, static g => Uri.UnescapeDataString(g.Value), StringComparer.Ordinal)
            : null;
    }

    private static (Regex Path, int LiteralLength) Compile(string template)
    {
        var pattern = new StringBuilder("^");
        var literals = 0;
        var at = 0;
        foreach (Match part in TemplatePart().Matches(template))
        {
            Literal(template[at..part.Index]);
            pattern.Append("(?<").Append(part.Groups["name"].Value).Append('>').Append(part.Groups["open"].Length > 0 ? ".+" : "[^/]+").Append(')');
            at = part.Index + part.Length;
        }
        Literal(template[at..]);
        return (new Regex(pattern.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)), literals);

        void Literal(string text)
        {
            pattern.Append(Regex.Escape(text));
            literals += text.Length;
        }
    }

    [GeneratedRegex(@"\{(?<open>\+?)(?<name>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TemplatePart();
}
