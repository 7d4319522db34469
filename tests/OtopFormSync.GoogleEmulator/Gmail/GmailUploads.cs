using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using OtopFormSync.GoogleEmulator.Discovery;
using OtopFormSync.GoogleEmulator.Http;

namespace OtopFormSync.GoogleEmulator.Gmail;

/// <summary>Mails that come as bytes instead of within JSON: at once, beside JSON, or in pieces.</summary>
internal sealed class GmailUploads(Emulator emulator)
{
    /// <summary>Where the pieces of an upload go.</summary>
    public const string SessionPath = "/upload/session/";

    private const int ResumeIncomplete = 308;

    private readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    /// <summary>Answers a call below <c>/upload/</c>.</summary>
    public async Task AnswerAsync(HttpContext http, ApiMatch match, Caller caller)
    {
        var query = QueryCheck.Read(match.Method, match.Path, http.Request.Query);
        var content = await ApiRequest.ContentAsync(http.Request);
        switch (http.Request.Query["uploadType"].ToString())
        {
            case "media":
                await FinishAsync(http, match, query, caller, [], content);
                break;
            case "multipart":
                var (json, raw) = await PartsAsync(http.Request.ContentType, content);
                await FinishAsync(http, match, query, caller, json, raw);
                break;
            case "resumable":
                var id = Guid.NewGuid().ToString("N");
                _sessions[id] = new Session(match, query, caller, content.Length == 0 ? [] : Parse(content));
                http.Response.Headers.Location = $"{http.Request.Scheme}://{http.Request.Host}{SessionPath}{id}";
                http.Response.Headers["X-GUploader-UploadID"] = id;
                break;
            default:
                throw GmailError.Invalid("Invalid uploadType");
        }
    }

    /// <summary>Takes a piece of an upload, or tells how much has come.</summary>
    public async Task TakeAsync(HttpContext http, string id)
    {
        try
        {
            if (!_sessions.TryGetValue(id, out var session)) { throw GmailError.NotFound(); }
            var piece = await ApiRequest.ContentAsync(http.Request);
            var range = ContentRangeHeaderValue.TryParse(http.Request.Headers.ContentRange.ToString(), out var parsed) ? parsed : new ContentRangeHeaderValue(0, Math.Max(piece.Length - 1, 0), piece.Length);
            if (piece.Length > 0 && range.From == session.Bytes.Length) { session.Bytes.Write(piece); }
            if (range.Length is { } total && session.Bytes.Length >= total)
            {
                _sessions.TryRemove(id, out _);
                await FinishAsync(http, session.Match, session.Query, session.Caller, session.Json, session.Bytes.ToArray());
                return;
            }

            http.Response.StatusCode = ResumeIncomplete;
            if (session.Bytes.Length > 0) { http.Response.Headers.Range = string.Create(CultureInfo.InvariantCulture, $"bytes=0-{session.Bytes.Length - 1}"); }
        }
        catch (GoogleError error)
        {
            await Answer.WriteAsync(http, error);
        }
    }

    private async Task FinishAsync(HttpContext http, ApiMatch match, ApiQuery query, Caller caller, JsonObject json, byte[] mail)
    {
        var body = json.Copy();
        var message = match.Method.Request == "Draft" ? body["message"] as JsonObject ?? [] : body;
        message["raw"] = Base64Url.Encode(mail);
        if (match.Method.Request == "Draft" && message.Parent is null) { body["message"] = message; }
        var checkedBody = SchemaCheck.Body(match.Method, body);
        if (mail.Length > LargestOf(match.Method)) { throw GmailError.Of(413, "INVALID_ARGUMENT", "Media larger than allowed.", "uploadTooLarge"); }
        await Answer.WriteAsync(http, await emulator.Handlers[match.Method.Id](new ApiCall(match.Method, match.Path, query, checkedBody, null, caller)));
    }

    private static int LargestOf(ApiMethod method) => method.Id.EndsWith(".insert", StringComparison.Ordinal) || method.Id.EndsWith(".import", StringComparison.Ordinal) ? 52_428_800 : 36_700_160;

    private static async Task<(JsonObject Json, byte[] Raw)> PartsAsync(string? contentType, byte[] content)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            throw GmailError.Invalid("Missing multipart boundary");
        }

        var reader = new MultipartReader(boundary, new MemoryStream(content, writable: false));
        var parts = new List<byte[]>();
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            using var bytes = new MemoryStream();
            await section.Body.CopyToAsync(bytes);
            parts.Add(bytes.ToArray());
        }

        return parts is [var json, var raw] ? (json.Length == 0 ? [] : Parse(json), raw) : throw GmailError.Invalid("Expected two parts");
    }

    private static JsonObject Parse(byte[] json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject ?? throw new InvalidOperationException("Not an object.");
        }
        catch (Exception fault) when (fault is System.Text.Json.JsonException or InvalidOperationException)
        {
            throw GmailError.Invalid($"Invalid JSON payload received.\n{fault.Message}");
        }
    }

    private sealed record Session(ApiMatch Match, ApiQuery Query, Caller Caller, JsonObject Json)
    {
        public MemoryStream Bytes { get; } = new();
    }
}
