using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Discovery;

/// <summary>The methods of Google's discovery documents.</summary>
internal sealed class ApiCatalogue(IReadOnlyList<ApiMethod> methods)
{
    private static readonly Lazy<ApiCatalogue> Read = new(Load);

    /// <summary>Read once a process: nothing changes it, and a test run starts hundreds of emulators.</summary>
    public static ApiCatalogue Google => Read.Value;

    public IReadOnlyList<ApiMethod> All => methods;

    private static ApiCatalogue Load()
    {
        var assembly = typeof(ApiCatalogue).Assembly;
        var methods = new List<ApiMethod>();
        foreach (var name in assembly.GetManifestResourceNames().Where(static n => n.StartsWith("discovery/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var document = JsonNode.Parse(stream)!.AsObject();
            Collect(new ApiDocument(document), document, methods);
        }
        // The longest literal first: `values/{range}:append` is tried before `values/{range}`.
        return new ApiCatalogue([.. methods.OrderByDescending(static m => m.LiteralLength)]);
    }

    /// <summary>Finds the method of a path as it came over the wire, still percent-encoded.</summary>
    public ApiMatch? Find(string httpMethod, string rawPath)
    {
        var kind = rawPath.StartsWith("/upload/", StringComparison.Ordinal) ? UploadKind.Simple
            : rawPath.StartsWith("/resumable/upload/", StringComparison.Ordinal) ? UploadKind.Resumable
            : UploadKind.None;
        var path = kind switch { UploadKind.Simple => rawPath[8..], UploadKind.Resumable => rawPath[18..], UploadKind.None => rawPath.TrimStart('/') };
        // The service overlooks an empty last part: `…/ID/` and `…/ID/:batchUpdate` are what they look like.
        path = path.Replace("/:", ":", StringComparison.Ordinal).TrimEnd('/');
        foreach (var method in methods)
        {
            if (string.Equals(method.HttpMethod, httpMethod, StringComparison.Ordinal) && (kind == UploadKind.None || method.TakesUploads) && method.Match(path) is { } parts)
            {
                return new ApiMatch(method, parts, kind);
            }
        }
        return null;
    }

    private static void Collect(ApiDocument document, JsonObject resource, List<ApiMethod> into)
    {
        foreach (var (_, method) in resource["methods"]?.AsObject() ?? [])
        {
            into.Add(new ApiMethod(document, method!.AsObject()));
        }
        foreach (var (_, child) in resource["resources"]?.AsObject() ?? [])
        {
            Collect(document, child!.AsObject(), into);
        }
    }
}

/// <summary>How the body of an upload comes.</summary>
internal enum UploadKind
{
    None,
    Simple,
    Resumable,
}

internal sealed record ApiMatch(ApiMethod Method, IReadOnlyDictionary<string, string> Path, UploadKind Upload);
