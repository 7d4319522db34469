using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace OtopFormSync.GoogleEmulator.Http;

/// <summary>A call to the emulator itself: JSON in, JSON out, no token.</summary>
internal static class AdminCall
{
    public static async Task AnswerAsync(HttpContext http, Func<JsonObject, JsonNode?> act)
    {
        try
        {
            var content = await ApiRequest.ContentAsync(http.Request);
            var body = content.Length == 0 ? [] : JsonNode.Parse(content) as JsonObject ?? throw GoogleError.Invalid("A JSON object is expected");
            await Answer.WriteAsync(http, act(body) ?? new JsonObject());
        }
        catch (GoogleError error)
        {
            await Answer.WriteAsync(http, error);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException)
        {
            await Answer.WriteAsync(http, GoogleError.Invalid(fault.Message));
        }
    }
}
