using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using OtopFormSync.GoogleEmulator.Discovery;

namespace OtopFormSync.GoogleEmulator.Http;

/// <summary>A request as it is meant: unzipped, and a GET whose address was too long turned back into a GET.</summary>
internal sealed record ApiRequest(string HttpMethod, string RawPath, IReadOnlyDictionary<string, StringValues> Query, byte[] Content)
{
    public static async Task<ApiRequest> ReadAsync(HttpContext http)
    {
        var request = http.Request;
        var path = PathOf(http);
        var isUpload = path.Contains("upload/", StringComparison.Ordinal);
        var content = isUpload ? [] : await ContentAsync(request);
        var query = request.Query.ToDictionary(StringComparer.Ordinal);
        var method = request.Method;
        if (request.Headers["X-HTTP-Method-Override"].ToString() is { Length: > 0 } meant)
        {
            method = meant.ToUpperInvariant();
            if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is true)
            {
                foreach (var (name, value) in QueryHelpers.ParseQuery(Encoding.UTF8.GetString(content)))
                {
                    query[name] = StringValues.Concat(query.GetValueOrDefault(name), value);
                }
                content = [];
            }
        }
        return new ApiRequest(method, path, query, content);
    }

    /// <summary>The path as it came over the wire, still percent-encoded.</summary>
    public static string PathOf(HttpContext http)
    {
        var target = http.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw ? raw : $"{http.Request.PathBase}{http.Request.Path}";
        return target.Split('?', 2)[0];
    }

    /// <summary>The bytes of a body, unzipped where they came zipped.</summary>
    public static async Task<byte[]> ContentAsync(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        if (request.Headers.ContentEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            await using var zip = new GZipStream(request.Body, CompressionMode.Decompress, leaveOpen: true);
            await zip.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        }
        else
        {
            await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        }
        return bytes.ToArray();
    }

    public JsonNode? Body(ApiMethod method)
    {
        if (Content.Length == 0 || method.Request is null) { return null; }
        try
        {
            return JsonNode.Parse(Content, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException fault)
        {
            throw GoogleError.Invalid($"Invalid JSON payload received. Unexpected token.\n{fault.Message}");
        }
    }
}
