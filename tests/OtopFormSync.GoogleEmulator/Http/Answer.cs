using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace OtopFormSync.GoogleEmulator.Http;

/// <summary>Writes answers with Google's headers and layout.</summary>
internal static class Answer
{
    public static async Task WriteAsync(HttpContext http, JsonNode? answer, bool pretty = true)
    {
        if (answer is null)
        {
            Headers(http.Response);
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        await WriteAsync(http, StatusCodes.Status200OK, "application/json; charset=UTF-8", answer.ToJsonString(pretty ? Json.Pretty : Json.Options) + "\n");
    }

    public static Task WriteAsync(HttpContext http, GoogleError error)
    {
        if (error.RetryAfter is { } seconds) { http.Response.Headers.RetryAfter = seconds; }
        if (error.Code == 401) { http.Response.Headers.WWWAuthenticate = "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\""; }
        return WriteAsync(http, error.Code, "application/json; charset=UTF-8", error.ToJson().ToJsonString(Json.Pretty) + "\n");
    }

    /// <summary>Google's front end answers paths that no API has with a page.</summary>
    public static Task WritePageNotFoundAsync(HttpContext http, string path) =>
        WriteAsync(http, StatusCodes.Status404NotFound, "text/html; charset=UTF-8", $"<!DOCTYPE html>\n<html lang=en>\n<title>Error 404 (Not Found)!!1</title>\n<p><b>404.</b> <ins>That’s an error.</ins>\n<p>The requested URL <code>{WebUtility.HtmlEncode(path)}</code> was not found on this server.  <ins>That’s all we know.</ins>\n");

    public static async Task WriteAsync(HttpContext http, int status, string contentType, string body)
    {
        var response = http.Response;
        Headers(response);
        response.StatusCode = status;
        response.ContentType = contentType;
        var bytes = Encoding.UTF8.GetBytes(body);
        if (http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase)
            && http.Request.Headers.UserAgent.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            response.Headers.ContentEncoding = "gzip";
            using var zipped = new MemoryStream();
            await using (var zip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true)) { await zip.WriteAsync(bytes); }
            bytes = zipped.ToArray();
        }
        await response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static void Headers(HttpResponse response)
    {
        response.Headers.Server = "ESF";
        response.Headers.CacheControl = "private";
        response.Headers.Append("Vary", new(["Origin", "X-Origin", "Referer"]));
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "SAMEORIGIN";
        response.Headers.XXSSProtection = "0";
    }
}
