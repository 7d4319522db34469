using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Google.Apis.Gmail.v1;
using Google.Apis.Services;
using Google.Apis.Sheets.v4;

namespace Google.Apis.Clients.Tests;

/// <summary>One request as it came over the wire; <see cref="Target"/> is path and query, still escaped; <see cref="UploadType"/> announces the type of a file that follows.</summary>
internal sealed record Received(string Method, string Target, string Body, string? ContentType, string? UploadType);

/// <summary>Google in a few lines: keeps what it receives and gives the same answer to all.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly HttpListener _http = new();
    private readonly ConcurrentQueue<Received> _received = new();
    private readonly Task _serving;
    private readonly string _answer;
    private readonly int _status;

    private Listener(string address, string answer, int status)
    {
        (Address, _answer, _status) = (address, answer, status);
        _http.Prefixes.Add(address);
        _http.Start();
        _serving = Serve();
    }

    /// <summary>Where it listens, with a slash at the end.</summary>
    public string Address { get; }

    /// <summary>All requests so far, in their order.</summary>
    public IReadOnlyList<Received> Received => [.. _received];

    /// <summary>The one request there was.</summary>
    public Received Only => Assert.Single(_received);

    /// <summary>A listener on a free port.</summary>
    public static Listener Answering(string answer = "{}", int status = 200)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new Listener($"http://127.0.0.1:{FreePort()}/", answer, status);
            }
            catch (HttpListenerException) when (attempt < 10)
            {
                // Someone else took the port between the question and its use.
            }
        }
    }

    /// <summary>A client that talks to this listener, in plain text.</summary>
    public SheetsService Sheets() => new(Initializer());

    /// <inheritdoc cref="Sheets"/>
    public GmailService Gmail() => new(Initializer());

    public async ValueTask DisposeAsync()
    {
        _http.Stop();
        await _serving;
        _http.Close();
    }

    private BaseClientService.Initializer Initializer() => new() { BaseUri = Address, GZipEnabled = false, ApplicationName = "Tests" };

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task Serve()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _http.GetContextAsync();
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var body = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            _received.Enqueue(new Received(context.Request.HttpMethod, context.Request.RawUrl!, await body.ReadToEndAsync(), context.Request.ContentType, context.Request.Headers["X-Upload-Content-Type"]));
            context.Response.StatusCode = _status;
            context.Response.ContentType = "application/json; charset=UTF-8";
            context.Response.Headers["Location"] = $"{Address}session";
            if (_status != 204)
            {
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(_answer));
            }

            context.Response.Close();
        }
    }
}
