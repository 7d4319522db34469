using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OtopFormSync.LineEmulator.OpenApi;
using OtopFormSync.LineEmulator.Traffic;

namespace OtopFormSync.LineEmulator.Api;

/// <summary>Every call passes here: it is recorded, broken where that was asked for, held against the document, answered, and its answer held against the document, too.</summary>
internal sealed class Gate(LineWorld world, LineTraffic traffic, LineApi api)
{
    private const string RetryKey = "X-Line-Retry-Key";
    private const int LongestBody = 2 * 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly SchemaCheck Schemas = new(OpenApiDocument.MessagingApi);

    public async Task AnswerAsync(HttpContext http)
    {
        var path = http.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?', 2)[0];
        var (operation, parameters) = OpenApiDocument.MessagingApi.Operations
            .Select(known => (known, values: known.Match(http.Request.Method, path)))
            .FirstOrDefault(found => found.values is not null);
        var body = await BodyAsync(http.Request);
        var requestId = Guid.NewGuid().ToString("D");
        http.Response.Headers["X-Line-Request-Id"] = requestId;
        var call = new LineCall(operation?.Id ?? "unknown", requestId, http.Request.Headers[RetryKey].FirstOrDefault(), Encoding.UTF8.GetString(body));
        var fault = traffic.Begin(call);
        traffic.Arrived?.Invoke(call);
        switch (fault)
        {
            case LineFault.Lost { IsApplied: false }:
                http.Abort();
                return;
            case LineFault.Answer { IsApplied: false } refused:
                await WriteAsync(http, refused.Status, new JsonObject { ["message"] = refused.Message });
                return;
            case LineFault.Page:
                http.Response.ContentType = "text/html";
                await http.Response.WriteAsync("<!DOCTYPE html><title>Welcome</title><p>Please sign in to the network.");
                return;
            case LineFault.Slow slow:
                await Task.Delay(slow.Wait, world.Clock, http.RequestAborted);
                break;
        }

        var answer = await CarryOutAsync(http, operation, parameters, call, body);
        traffic.CarriedOut?.Invoke(call);
        switch (fault)
        {
            case LineFault.Lost:
                http.Abort();
                break;
            case LineFault.Answer applied:
                await WriteAsync(http, applied.Status, new JsonObject { ["message"] = applied.Message });
                break;
            case LineFault.Cut:
                http.Response.ContentLength = answer.Bytes.Length + 1;
                await WriteAsync(http, answer);
                await http.Response.Body.FlushAsync();
                http.Abort();
                break;
            default:
                await WriteAsync(http, answer);
                break;
        }
    }

    private async Task<Answered> CarryOutAsync(HttpContext http, ApiOperation? operation, IReadOnlyDictionary<string, string>? parameters, LineCall call, byte[] body)
    {
        try
        {
            if (operation is null || parameters is null)
            {
                throw new LineError(404, "Not found");
            }

            if (http.Request.Headers.Authorization != $"Bearer {world.AccessToken}")
            {
                throw new LineError(401, "Authentication failed. Confirm that the access token in the authorization header is valid.");
            }

            RefuseRetryKey(operation, call.RetryKey);
            var answer = await api.AnswerAsync(operation, new(parameters, Checked(http.Request, operation, body), call.RetryKey, call.RequestId));
            if (answer.Json is { } json && operation.Answers.GetValueOrDefault(answer.Status) is { } schema && Schemas.Of(json, schema) is [var wrong, ..])
            {
                throw new InvalidOperationException($"The emulator answers {operation.Id} otherwise than the document says: {wrong.Property} {wrong.Message}");
            }

            return answer;
        }
        catch (LineError error)
        {
            if (error.AcceptedRequestId is { } accepted)
            {
                http.Response.Headers["X-Line-Accepted-Request-Id"] = accepted;
            }

            var told = error.ToJson();
            return Schemas.Of(told, OpenApiDocument.MessagingApi.Schema("ErrorResponse")) is [var wrong, ..]
                ? throw new InvalidOperationException($"The emulator tells an error otherwise than the document says: {wrong}", error)
                : Answered.Of(told, error.Status);
        }
    }

    private static void RefuseRetryKey(ApiOperation operation, string? key)
    {
        if (key is null)
        {
            return;
        }

        if (!operation.Headers.Contains(RetryKey, StringComparer.OrdinalIgnoreCase))
        {
            throw new LineError(400, "The retry key can't be used in this API");
        }

        if (!Guid.TryParseExact(key, "D", out _))
        {
            throw new LineError(400, "The retry key is invalid");
        }
    }

    /// <summary>The body, which is as the document says.</summary>
    private static JsonObject? Checked(HttpRequest request, ApiOperation operation, byte[] body)
    {
        if (operation.Body is null)
        {
            return null;
        }

        if (body.Length > LongestBody)
        {
            throw new LineError(413, "The request exceeds the max size of 2MB");
        }

        if (request.ContentType?.Split(';')[0].Trim() is not "application/json")
        {
            throw new LineError(415, "The media type is not supported");
        }

        JsonNode? node;
        try
        {
            node = JsonNode.Parse(body, documentOptions: new() { AllowDuplicateProperties = false });
        }
        catch (JsonException unparsed)
        {
            throw new LineError(400, "The request body could not be parsed as JSON", unparsed);
        }

        var faults = Schemas.Of(node, operation.Body);
        if (node is JsonObject pushed && operation.Id == "pushMessage" && faults.Count == 0)
        {
            faults = [.. MessageLimits.Of(pushed)];
        }

        return faults.Count == 0 && node is JsonObject found ? found : throw new LineError(400, $"The request body has {faults.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} error(s)")
        {
            Details = [.. faults.Select(fault => new JsonObject { ["message"] = fault.Message, ["property"] = fault.Property })],
        };
    }

    private static async Task<byte[]> BodyAsync(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        return bytes.ToArray();
    }

    private static Task WriteAsync(HttpContext http, int status, JsonObject body) => WriteAsync(http, Answered.Of(body, status));

    private static async Task WriteAsync(HttpContext http, Answered answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.MediaType;
        await http.Response.Body.WriteAsync(answer.Bytes);
    }

    /// <summary>An answer before it leaves.</summary>
    internal sealed record Answered(int Status, string MediaType, byte[] Bytes, JsonNode? Json)
    {
        public static Answered Of(JsonNode json, int status = 200) => new(status, "application/json", Encoding.UTF8.GetBytes(json.ToJsonString(Gate.Json)), json);
    }
}
