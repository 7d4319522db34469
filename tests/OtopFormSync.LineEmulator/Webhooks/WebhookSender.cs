using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using OtopFormSync.LineEmulator.OpenApi;

namespace OtopFormSync.LineEmulator.Webhooks;

/// <summary>LINE's side of the webhook: makes calls as the document says, signs them and sends them.</summary>
/// <param name="world">Whose secret, account and address.</param>
public sealed class WebhookSender(LineWorld world) : IDisposable
{
    private static readonly SchemaCheck Schemas = new(OpenApiDocument.Webhook);

    // Nothing promises the one or the other; their signatures differ.
    private static readonly JsonSerializerOptions Raw = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly JsonSerializerOptions Escaped = new() { Encoder = JavaScriptEncoder.Default };

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Makes the body of a call.</summary>
    /// <param name="events">The events, none of them for a call that only tries the line.</param>
    /// <param name="escaped">Whether Thai is written as <c>\u0e..</c>.</param>
    public byte[] BodyOf(IEnumerable<JsonObject> events, bool escaped = false)
    {
        var body = new JsonObject { ["destination"] = world.BotId, ["events"] = new JsonArray([.. events.Select(happened => happened.DeepClone())]) };
        return Schemas.Of(body, OpenApiDocument.Webhook.Schema("CallbackRequest")) is [var wrong, ..]
            ? throw new InvalidOperationException($"This is no webhook as the document says: {wrong.Property} {wrong.Message}")
            : Encoding.UTF8.GetBytes(body.ToJsonString(escaped ? Escaped : Raw));
    }

    /// <summary>The signature of a body.</summary>
    public string SignatureOf(ReadOnlySpan<byte> body) => Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(world.ChannelSecret), body));

    /// <summary>Sends events to the address that is set.</summary>
    /// <param name="events">The events.</param>
    /// <returns>The status of the answer; null when there was none.</returns>
    public Task<int?> SendAsync(params JsonObject[] events) => SendAsync(BodyOf(events), null);

    /// <summary>Sends a body to the address that is set.</summary>
    /// <param name="body">The body.</param>
    /// <param name="signature">The signature; null for the right one.</param>
    /// <returns>The status of the answer; null when there was none.</returns>
    public Task<int?> SendAsync(byte[] body, string? signature) =>
        PostAsync(world.Webhook ?? throw new InvalidOperationException("No address is set that webhooks go to."), body, signature ?? SignatureOf(body));

    public void Dispose() => _http.Dispose();

    internal Task<int?> TestAsync(Uri url)
    {
        var body = BodyOf([]);
        return PostAsync(url, body, SignatureOf(body));
    }

    private async Task<int?> PostAsync(Uri url, byte[] body, string signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        request.Headers.TryAddWithoutValidation("x-line-signature", signature);
        request.Headers.UserAgent.ParseAdd("LineBotWebhook/2.0");
        try
        {
            using var answer = await _http.SendAsync(request);
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
