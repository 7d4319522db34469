using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OtopFormSync.GoogleEmulator.Http;

namespace OtopFormSync.GoogleEmulator;

/// <summary>Google's Sheets and Gmail on a port of this machine, with memory but without a disk.</summary>
public sealed class GoogleEmulatorServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private GoogleEmulatorServer(WebApplication app, Emulator state)
    {
        _app = app;
        State = state;
        Address = new Uri(app.Urls.First() + "/");
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:8099/</c>.</summary>
    public Uri Address { get; }

    /// <summary>What it remembers, for tests of the same process.</summary>
    internal Emulator State { get; }

    /// <summary>Starts it on a free loopback port.</summary>
    public static Task<GoogleEmulatorServer> StartAsync(TimeProvider? clock = null) =>
        StartAsync(clock ?? TimeProvider.System, ["--urls", "http://127.0.0.1:0"]);

    /// <summary>Ends when the process is asked to stop.</summary>
    public Task UntilStoppedAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    internal static async Task<GoogleEmulatorServer> StartAsync(TimeProvider clock, string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // An answer that is cut on purpose is no error to be told.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Critical);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
            options.Limits.MaxRequestLineSize = 64 * 1024;
        });
        var app = builder.Build();
        var state = new Emulator(clock);
        Pipeline.Use(app, state);
        await app.StartAsync();
        return new GoogleEmulatorServer(app, state);
    }
}
