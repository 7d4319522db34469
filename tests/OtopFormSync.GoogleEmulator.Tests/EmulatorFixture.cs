using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using OtopFormSync.GoogleEmulator.Sheets;

namespace OtopFormSync.GoogleEmulator.Tests;

/// <summary>A running emulator and a plain HTTP client.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    private readonly HttpClient _http = new();

    public GoogleEmulatorServer Server { get; private set; } = null!;

    /// <summary>Plays the people.</summary>
    internal People People => new(Server.State.Sheets);

    public async ValueTask InitializeAsync() => Server = await GoogleEmulatorServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>Calls as <paramref name="caller"/> and reads the JSON answer, whatever its status.</summary>
    public async Task<Reply> CallAsync(string method, string path, string? body = null, string caller = "somchai@example.go.th")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Server.Address, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", caller);
        if (body is not null) { request.Content = new StringContent(body, Encoding.UTF8, "application/json"); }
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Reply((int)response.StatusCode, text, response.Headers);
    }
}

/// <summary>An answer: its status and its text.</summary>
public sealed record Reply(int Status, string Text, HttpResponseHeaders Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>The error's message.</summary>
    public string? Message => Json["error"]?["message"]?.GetValue<string>();
}
