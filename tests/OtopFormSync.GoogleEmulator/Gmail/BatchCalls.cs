using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using OtopFormSync.GoogleEmulator.Http;
using OtopFormSync.GoogleEmulator.Traffic;

namespace OtopFormSync.GoogleEmulator.Gmail;

/// <summary>Several calls in one request. Each is a call of its own in every other respect: it is recorded, priced and may fail alone.</summary>
internal static class BatchCalls
{
    private const int MostParts = 100;

    public static void Map(IEndpointRouteBuilder endpoints, Emulator emulator)
    {
        endpoints.MapPost("/batch", http => AnswerAsync(http, emulator));
        endpoints.MapPost("/batch/{**api}", http => AnswerAsync(http, emulator));
    }

    private static async Task AnswerAsync(HttpContext http, Emulator emulator)
    {
        try
        {
            var parts = await PartsAsync(http);
            if (parts.Count > MostParts) { throw GmailError.Invalid($"The batch request contains {parts.Count} calls, more than the maximum of {MostParts}."); }
            var boundary = "batch_" + Guid.NewGuid().ToString("N");
            var body = new StringBuilder();
            foreach (var (id, content) in parts)
            {
                body.Append("--").Append(boundary).Append("\r\nContent-Type: application/http\r\n");
                if (id is not null) { body.Append("Content-ID: ").Append(id.StartsWith('<') ? $"<response-{id[1..]}" : $"response-{id}").Append("\r\n"); }
                body.Append("\r\n").Append(await CallAsync(http, emulator, content)).Append("\r\n");
            }
            await Answer.WriteAsync(http, StatusCodes.Status200OK, $"multipart/mixed; boundary={boundary}", body.Append("--").Append(boundary).Append("--\r\n").ToString());
        }
        catch (GoogleError error)
        {
            await Answer.WriteAsync(http, error);
        }
    }

    private static async Task<List<(string? Id, byte[] Content)>> PartsAsync(HttpContext http)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MatchesMediaType("multipart/mixed") || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            throw GmailError.Invalid("Failed to parse batch request, error: missing boundary in multipart/mixed body.");
        }
        var parts = new List<(string?, byte[])>();
        try
        {
            var reader = new MultipartReader(boundary, new MemoryStream(await ApiRequest.ContentAsync(http.Request)));
            while (await reader.ReadNextSectionAsync(http.RequestAborted) is { } section)
            {
                using var bytes = new MemoryStream();
                await section.Body.CopyToAsync(bytes, http.RequestAborted);
                parts.Add((section.Headers?.TryGetValue("Content-ID", out var id) is true ? id.ToString() : null, bytes.ToArray()));
            }
        }
        catch (IOException fault)
        {
            throw GmailError.Invalid($"Failed to parse batch request, error: {fault.Message}");
        }
        return parts.Count > 0 ? parts : throw GmailError.Invalid("The batch request contains no calls.");
    }

    /// <summary>Carries one part out as if it had come alone, and writes its answer as it would have gone out alone.</summary>
    private static async Task<string> CallAsync(HttpContext outer, Emulator emulator, byte[] content)
    {
        var inner = new DefaultHttpContext { RequestServices = outer.RequestServices };
        inner.Features.Set(outer.Features.Get<IHttpRequestLifetimeFeature>());
        using var answer = new MemoryStream();
        inner.Response.Body = answer;
        if (Fill(inner, outer, content)) { await Gate.PassAsync(inner, emulator, http => Pipeline.AnswerAsync(http, emulator)); }
        else { await Answer.WriteAsync(inner, GmailError.Invalid("Failed to parse batch request, error: a part is not an HTTP request.")); }

        var text = new StringBuilder("HTTP/1.1 ").Append(inner.Response.StatusCode).Append(' ').Append(ReasonPhrases.GetReasonPhrase(inner.Response.StatusCode)).Append("\r\n");
        foreach (var (name, values) in inner.Response.Headers)
        {
            foreach (var value in values) { text.Append(name).Append(": ").Append(value).Append("\r\n"); }
        }
        return text.Append("\r\n").Append(Encoding.UTF8.GetString(answer.ToArray())).ToString();
    }

    /// <summary>Reads <c>POST path HTTP/1.1</c>, headers and body. The outer headers hold for the part too.</summary>
    private static bool Fill(HttpContext inner, HttpContext outer, byte[] content)
    {
        var end = content.AsSpan().IndexOf("\r\n\r\n"u8);
        var gap = 4;
        if (end < 0) { (end, gap) = (content.AsSpan().IndexOf("\n\n"u8), 2); }
        if (end < 0) { (end, gap) = (content.Length, 0); }
        var lines = Encoding.UTF8.GetString(content, 0, end).Split('\n', StringSplitOptions.TrimEntries);
        if (lines[0].Split(' ') is not [var method, var target, ..]) { return false; }
        if (Uri.TryCreate(target, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https") { target = absolute!.PathAndQuery; }
        if (!target.StartsWith('/')) { target = '/' + target; }

        var request = inner.Request;
        request.Method = method;
        request.Scheme = outer.Request.Scheme;
        request.Host = outer.Request.Host;
        inner.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
        request.Path = WebUtility.UrlDecode(target.Split('?', 2)[0]);
        request.QueryString = target.Split('?', 2) is [_, var query] ? new QueryString('?' + query) : QueryString.Empty;
        if (outer.Request.Headers.Authorization is { Count: > 0 } token) { request.Headers.Authorization = token; }
        foreach (var line in lines.Skip(1))
        {
            if (line.Split(':', 2) is [var name, var value]) { request.Headers[name] = value.Trim(); }
        }
        request.Headers.Remove("Accept-Encoding");
        request.Body = new MemoryStream(content, Math.Min(end + gap, content.Length), Math.Max(content.Length - end - gap, 0));
        return true;
    }
}
