using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Workspaces;

namespace OtopFormSync.Line.Messaging;

/// <summary>Calls LINE's Messaging API. Each call is made once: who repeats it knows what it means.</summary>
/// <remarks>The access token is read anew for each call and is part of no message, log or exception.</remarks>
public sealed class LineClient : ILineContent, IDisposable
{
    private const string RetryKey = "X-Line-Retry-Key";
    private const int LongestAnswer = 1024 * 1024;
    private const int Piece = 64 * 1024;

    private static readonly Uri OfLine = new("https://api.line.me/");
    private static readonly Uri ContentsOfLine = new("https://api-data.line.me/");
    private static readonly TimeSpan BusyFor = TimeSpan.FromMinutes(1);

    private readonly LineSecretText _token;
    private readonly Uri _api;
    private readonly Uri _contents;
    private readonly TimeProvider _machine;
    private readonly HttpClient _http;

    /// <summary>Makes the client; nothing is asked yet.</summary>
    /// <param name="settings">What the workspace says.</param>
    /// <param name="workspace">The workspace's folder.</param>
    /// <param name="machine">The machine's clock.</param>
    public LineClient(LineSettings settings, string workspace, TimeProvider machine)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _token = new(settings.AccessToken, workspace);
        (_api, _contents) = (settings.Address ?? OfLine, settings.Address ?? ContentsOfLine);
        _machine = machine;
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) }) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>How long an answer is waited for.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Pushes messages. Repeated with the same key within 24 hours, they go out once.</summary>
    /// <param name="to">The group's id.</param>
    /// <param name="messages">One to five message objects, as a JSON array.</param>
    /// <param name="retryKey">The key.</param>
    /// <param name="cancellationToken">Stops the waiting; whether it was taken is not known then.</param>
    /// <returns>That it was taken.</returns>
    /// <exception cref="LineUnavailableException">It was not taken, or nobody knows: see <see cref="ISendFault.Doubt"/>.</exception>
    public async Task<AcceptedPush> PushAsync(string to, JsonElement messages, Guid retryKey, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_api, "v2/bot/message/push"))
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new(to, messages), LineJson.Default.PushRequest)) { Headers = { ContentType = new("application/json") } },
        };
        request.Headers.Add(RetryKey, retryKey.ToString("D"));
        var answer = await SendAsync(request, cancellationToken);
        return answer.Status switch
        {
            HttpStatusCode.OK when IsJson(answer.Bytes) => new(answer.RequestId, WasBefore: false),
            HttpStatusCode.OK => throw LineFaults.Foreign(),
            HttpStatusCode.Conflict => new(answer.AcceptedRequestId, WasBefore: true),
            _ => throw FaultOf(answer),
        };
    }

    /// <summary>The official account that the token belongs to.</summary>
    /// <exception cref="LineUnavailableException">LINE cannot be used.</exception>
    public Task<BotInfo> GetBotAsync(CancellationToken cancellationToken) => GetAsync("v2/bot/info", LineJson.Default.BotInfo, cancellationToken);

    /// <summary>What a group is called.</summary>
    /// <exception cref="LineUnavailableException">LINE cannot be used, or the account is not in the group.</exception>
    public Task<GroupSummary> GetGroupAsync(string group, CancellationToken cancellationToken) => GetAsync($"v2/bot/group/{Uri.EscapeDataString(group)}/summary", LineJson.Default.GroupSummary, cancellationToken);

    /// <summary>How many members a group has, the account itself not counted.</summary>
    /// <exception cref="LineUnavailableException">LINE cannot be used, or the account is not in the group.</exception>
    public async Task<long> CountMembersAsync(string group, CancellationToken cancellationToken) =>
        (await GetAsync($"v2/bot/group/{Uri.EscapeDataString(group)}/members/count", LineJson.Default.CountAnswer, cancellationToken)).Count;

    /// <summary>How many messages may go out this month, and how many did.</summary>
    /// <exception cref="LineUnavailableException">LINE cannot be used.</exception>
    public async Task<MessageQuota> GetQuotaAsync(CancellationToken cancellationToken)
    {
        var most = await GetAsync("v2/bot/message/quota", LineJson.Default.QuotaAnswer, cancellationToken);
        var used = await GetAsync("v2/bot/message/quota/consumption", LineJson.Default.ConsumptionAnswer, cancellationToken);
        return new(most.Type == "none" ? null : most.Value ?? 0, used.TotalUsage);
    }

    /// <summary>Where LINE sends what happens; null when no address is set.</summary>
    /// <exception cref="LineUnavailableException">LINE cannot be used.</exception>
    public async Task<WebhookEndpoint?> FindWebhookAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync("v2/bot/channel/webhook/endpoint", LineJson.Default.WebhookEndpoint, cancellationToken);
        }
        catch (LineUnavailableException fault) when (fault.Kind == LineFaultKind.NotThere)
        {
            return null;
        }
    }

    /// <summary>Lets LINE call the webhook, with no event.</summary>
    /// <exception cref="LineUnavailableException">LINE cannot be used.</exception>
    public async Task<WebhookTest> TestWebhookAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_api, "v2/bot/channel/webhook/test")) { Content = new ByteArrayContent("{}"u8.ToArray()) { Headers = { ContentType = new("application/json") } } };
        return Parsed(await SendAsync(request, cancellationToken), LineJson.Default.WebhookTest);
    }

    /// <inheritdoc/>
    public async Task<LineContent> DownloadAsync(string messageId, long longest, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_contents, $"v2/bot/message/{Uri.EscapeDataString(messageId)}/content"));
            var answer = await SendAsync(request, cancellationToken, longest);
            return answer.Status switch
            {
                _ when answer.IsTooLong => new LineContent.TooLong(),
                HttpStatusCode.OK => new LineContent.Fetched([.. answer.Bytes], answer.MediaType),
                HttpStatusCode.Accepted => new LineContent.NotReady(),
                HttpStatusCode.NotFound or HttpStatusCode.Gone => new LineContent.Gone(),
                _ => new LineContent.Unavailable(FaultOf(answer).Message),
            };
        }
        catch (LineUnavailableException fault)
        {
            return new LineContent.Unavailable(fault.Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<TAnswer> GetAsync<TAnswer>(string path, JsonTypeInfo<TAnswer> type, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_api, path));
        return Parsed(await SendAsync(request, cancellationToken), type);
    }

    private TAnswer Parsed<TAnswer>(Answer answer, JsonTypeInfo<TAnswer> type)
    {
        if (answer.Status != HttpStatusCode.OK)
        {
            throw FaultOf(answer);
        }

        try
        {
            return JsonSerializer.Deserialize(answer.Bytes, type) ?? throw LineFaults.Foreign();
        }
        catch (JsonException foreign)
        {
            throw LineFaults.Foreign(foreign);
        }
    }

    private LineUnavailableException FaultOf(Answer answer) => LineFaults.OfAnswer(answer.Status, answer.Bytes, answer.RequestId, _machine.GetUtcNow() + BusyFor);

    private async Task<Answer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken, long longest = LongestAnswer)
    {
        request.Headers.Authorization = new("Bearer", _token.Read() is { } token && token.All(sign => sign is > ' ' and < '\x7F') ? token : throw LineFaults.NoToken(_token.Name));
        using var limit = new CancellationTokenSource(Patience, _machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var isContent = answer.StatusCode == HttpStatusCode.OK;
            var bytes = await ReadAsync(answer.Content, isContent ? longest : LongestAnswer, either.Token);
            return new(answer.StatusCode, bytes ?? [], answer.Content.Headers.ContentType?.MediaType, Header(answer, "X-Line-Request-Id"), Header(answer, "X-Line-Accepted-Request-Id")) { IsTooLong = isContent && bytes is null };
        }
        catch (Exception fault) when (!fault.IsStopBy(cancellationToken) && fault is HttpRequestException or IOException or OperationCanceledException)
        {
            throw LineFaults.OfLine(fault);
        }
    }

    private static async Task<byte[]?> ReadAsync(HttpContent content, long longest, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > longest)
        {
            return null;
        }

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var whole = new MemoryStream();
        var piece = new byte[Piece];
        while (await stream.ReadAsync(piece, cancellationToken) is var count and > 0)
        {
            whole.Write(piece, 0, count);
            if (whole.Length > longest)
            {
                return null;
            }
        }

        return whole.ToArray();
    }

    private static bool IsJson(byte[] bytes)
    {
        try
        {
            using var parsed = JsonDocument.Parse(bytes);
            return parsed.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private sealed record Answer(HttpStatusCode Status, byte[] Bytes, string? MediaType, string? RequestId, string? AcceptedRequestId)
    {
        public bool IsTooLong { get; init; }
    }
}
