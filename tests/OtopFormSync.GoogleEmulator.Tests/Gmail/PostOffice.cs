using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using OtopFormSync.GoogleEmulator.Auth;
using OtopFormSync.GoogleEmulator.Discovery;
using OtopFormSync.GoogleEmulator.Gmail;
using OtopFormSync.GoogleEmulator.Traffic;

namespace OtopFormSync.GoogleEmulator.Tests.Gmail;

/// <summary>An emulator whose clock stands still until a test moves it, and a plain HTTP client.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    public const string Clerk = "clerk@example.go.th";
    public const string Chief = "chief@example.go.th";

    public static readonly DateTimeOffset Start = new(2024, 1, 16, 2, 0, 0, TimeSpan.Zero);

    // A cut line must be seen as one: no second try behind the test's back.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero });

    private PostOffice(GoogleEmulatorServer server, FakeTimeProvider clock) => (Server, Clock) = (server, clock);

    public GoogleEmulatorServer Server { get; }

    public FakeTimeProvider Clock { get; }

    public HttpClient Http => _http;

    public TrafficDesk Traffic => Server.State.Traffic;

    public AuthDesk Auth => Server.State.Auth;

    public GmailWorld Gmail => Server.State.Gmail;

    public Mailbox Box => Gmail.Of(Clerk);

    public static async Task<PostOffice> OpenAsync()
    {
        var clock = new FakeTimeProvider(Start);
        return new PostOffice(await GoogleEmulatorServer.StartAsync(clock), clock);
    }

    /// <summary>A plain mail.</summary>
    public static byte[] Mail(string subject, string from = "tabo@example.org", string to = Clerk, string more = "", string text = "ยอดจำหน่าย 100 บาท") =>
        Encoding.UTF8.GetBytes($"From: {from}\r\nTo: {to}\r\nSubject: {subject}\r\n{more}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{text}\r\n");

    /// <summary>A mail with a file.</summary>
    public static byte[] MailWithFile(string subject, string file, byte[] content)
    {
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse("tabo@example.org"));
        message.To.Add(MailboxAddress.Parse(Clerk));
        message.Subject = subject;
        var body = new BodyBuilder { TextBody = "แนบแล้ว", HtmlBody = "<p>แนบแล้ว <b>ค่ะ</b></p>" };
        body.Attachments.Add(file, content);
        message.Body = body.ToMessageBody();
        using var bytes = new MemoryStream();
        message.WriteTo(bytes);
        return bytes.ToArray();
    }

    public static string Raw(byte[] mail) => Base64Url.Encode(mail);

    public StoredMail Receive(string subject, string from = "tabo@example.org", string more = "", string text = "ยอดจำหน่าย 100 บาท") =>
        Gmail.Receive(Clerk, Mail(subject, from, more: more, text: text), SenderCheck.Pass);

    /// <summary>Calls below <c>gmail/v1/users/me/</c> as the clerk.</summary>
    public Task<Reply> GetAsync(string path) => CallAsync("GET", "gmail/v1/users/me/" + path);

    /// <summary>Calls below <c>gmail/v1/users/me/</c> as the clerk.</summary>
    public Task<Reply> PostAsync(string path, string body = "{}") => CallAsync("POST", "gmail/v1/users/me/" + path, body);

    public Task<Reply> CallAsync(string method, string path, string? body = null, string? token = Clerk) =>
        SendAsync(method, path, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"), token);

    public async Task<Reply> SendAsync(string method, string path, HttpContent? content, string? token = Clerk, params IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Server.Address, path)) { Content = content };
        if (token is not null) { request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token); }
        foreach (var (name, value) in headers) { request.Headers.TryAddWithoutValidation(name, value); }
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Reply((int)response.StatusCode, text, response.Headers);
    }

    /// <summary>The ids that a search finds.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string query)
    {
        var reply = await GetAsync($"messages?q={Uri.EscapeDataString(query)}");
        Assert.True(reply.Status == 200, reply.Text);
        return Ids(reply, "messages");
    }

    public static IReadOnlyList<string> Ids(Reply reply, string list) => [.. (reply.Json[list] as JsonArray ?? []).Select(item => (string)item!["id"]!)];

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }
}
