using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OtopFormSync.Core.Workspaces;

namespace OtopFormSync.Line.Webhook;

/// <summary>Hears LINE's calls over plain HTTP: encryption is the server's before it.</summary>
public sealed class WebhookServer : IAsyncDisposable
{
    // A hundred events of the longest texts, each letter escaped.
    private const int MostBytes = 8 * 1024 * 1024;
    private const int MostConnections = 100;

    private readonly WebApplication _app;

    private WebhookServer(WebApplication app) => _app = app;

    /// <summary>Where it is heard.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Begins to hear.</summary>
    /// <param name="settings">Where, and by which secret.</param>
    /// <param name="workspace">The workspace's folder.</param>
    /// <param name="came">Called when events came in that are new; their content is not told.</param>
    /// <param name="refused">Called with why a call was not taken, in English.</param>
    /// <param name="cancellationToken">Stops the beginning.</param>
    /// <returns>The server, which hears until it is disposed.</returns>
    /// <exception cref="IOException">The address or port cannot be had.</exception>
    public static async Task<WebhookServer> StartAsync(LineSettings settings, string workspace, Action came, Action<string> refused, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var receiver = new WebhookReceiver(new(settings.ChannelSecret, workspace), EventBox.Of(workspace));
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MostBytes;
            options.Limits.MaxConcurrentConnections = MostConnections;
            options.Listen(settings.Listen);
        });
        var app = builder.Build();
        app.Run(context => AnswerAsync(context, settings.Path, receiver, came, refused));
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception fault)
        {
            await app.DisposeAsync();
            // A port that is taken and an address of another machine are told alike, and by the machine's own words.
            throw fault is SocketException or IOException ? new IOException(fault.GetBaseException().Message, fault) : fault;
        }

        return new(app);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static async Task AnswerAsync(HttpContext context, string path, WebhookReceiver receiver, Action came, Action<string> refused)
    {
        if (!string.Equals(context.Request.Path, path, StringComparison.Ordinal))
        {
            context.Response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }

        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            context.Response.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var (answer, count) = receiver.Take(body.GetBuffer().AsMemory(0, (int)body.Length), context.Request.Headers[WebhookSignature.Header]);
        context.Response.StatusCode = (int)StatusOf(answer);
        if (Why(answer) is { } why)
        {
            refused(why);
        }

        if (count > 0)
        {
            came();
        }
    }

    private static HttpStatusCode StatusOf(WebhookAnswer answer) => answer switch
    {
        WebhookAnswer.Kept => HttpStatusCode.OK,
        WebhookAnswer.NotSigned => HttpStatusCode.Unauthorized,
        WebhookAnswer.NotRead => HttpStatusCode.BadRequest,
        WebhookAnswer.NoSecret or WebhookAnswer.NotKept => HttpStatusCode.ServiceUnavailable,
    };

    private static string? Why(WebhookAnswer answer) => answer switch
    {
        WebhookAnswer.Kept => null,
        WebhookAnswer.NotSigned => "a call without LINE's signature, or signed by another channel's secret",
        WebhookAnswer.NotRead => "a signed call that is no webhook's",
        WebhookAnswer.NoSecret => "the channel secret cannot be read",
        WebhookAnswer.NotKept => "the event could not be written to the disk",
    };
}
