using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OtopFormSync.LineEmulator.Api;
using OtopFormSync.LineEmulator.Traffic;
using OtopFormSync.LineEmulator.Webhooks;

namespace OtopFormSync.LineEmulator;

/// <summary>LINE's Messaging API and the host of its contents on one port of this machine, and LINE's side of a webhook.</summary>
public sealed class LineEmulatorServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LineEmulatorServer(WebApplication app, LineWorld world, LineTraffic traffic, WebhookSender webhook)
    {
        (_app, World, Traffic, Webhook) = (app, world, traffic, webhook);
        Address = new Uri(app.Urls.First() + "/");
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:8099/</c>.</summary>
    public Uri Address { get; }

    /// <summary>What it remembers.</summary>
    public LineWorld World { get; }

    /// <summary>Makes what happens in the group.</summary>
    public LineEvents Events => new(World);

    /// <summary>What was called, and what is to go wrong.</summary>
    public LineTraffic Traffic { get; }

    /// <summary>Sends what happens in the group.</summary>
    public WebhookSender Webhook { get; }

    /// <summary>Starts it on a free port of this machine.</summary>
    /// <param name="clock">LINE's clock; null for this machine's.</param>
    public static async Task<LineEmulatorServer> StartAsync(TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = ["--urls", "http://127.0.0.1:0"], ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // An answer that is cut on purpose is no error to be told.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Critical);
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        var app = builder.Build();
        var world = new LineWorld(clock ?? TimeProvider.System);
        var traffic = new LineTraffic();
        var webhook = new WebhookSender(world);
        app.Run(new Gate(world, traffic, new(world, webhook)).AnswerAsync);
        await app.StartAsync();
        return new(app, world, traffic, webhook);
    }

    /// <summary>Ends when the process is asked to stop.</summary>
    public Task UntilStoppedAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        Webhook.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
