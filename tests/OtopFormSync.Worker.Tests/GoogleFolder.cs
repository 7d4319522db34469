using OtopFormSync.Core.Sync;
using OtopFormSync.GoogleEmulator;
using OtopFormSync.GoogleEmulator.Traffic;
using OtopFormSync.Worker.Demo;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>The demo workspace at an emulator of Google, reached over real HTTP.</summary>
internal sealed class GoogleFolder : IAsyncDisposable
{
    public const string Mailbox = "otop-nongkhai@example.org";

    private GoogleFolder(GoogleEmulatorServer server) => Server = server;

    public GoogleEmulatorServer Server { get; }

    public string Path { get; } = Directory.CreateTempSubdirectory("ทดสอบ google ").FullName;

    public TrafficDesk Traffic => Server.State.Traffic;

    public string SpreadsheetId => Server.State.Sheets.All.Single().Id;

    /// <summary>The districts have reported; no cycle has run yet.</summary>
    /// <param name="clock">Google's clock; null for this machine's.</param>
    public static async Task<GoogleFolder> OpenAsync(TimeProvider? clock = null)
    {
        var folder = new GoogleFolder(await GoogleEmulatorServer.StartAsync(clock));
        await DemoWorkspace.MakeAsync(folder.Path, folder.Server.Address, TestContext.Current.CancellationToken);
        folder.Traffic.ForgetCalls();
        return folder;
    }

    public string In(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public Task<CliResult> RunAsync(params string[] command) => Cli.RunAsync([.. command, "--workspace", Path, "--as-of", DemoFolder.AsOf]);

    public Task<CliResult> SyncAsync() => RunAsync("sync", "--once");

    public Task<WorkspaceSession> SessionAsync(SessionMode mode = SessionMode.Once) =>
        WorkspaceSession.OpenAsync(Path, Worker.AsOf.Standing(Worker.AsOf.Parse(DemoFolder.AsOf)), mode, TestContext.Current.CancellationToken);

    /// <summary>A worker that keeps watching, on a machine where waiting takes no time.</summary>
    public Task<WorkspaceSession> WatchAsync(TimeProvider machine) =>
        WorkspaceSession.OpenAsync(Path, Worker.AsOf.Standing(Worker.AsOf.Parse(DemoFolder.AsOf)), machine, SessionMode.Watching, TestContext.Current.CancellationToken);

    public async Task<CycleReport> CycleAsync()
    {
        using var session = await SessionAsync();
        return await session.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>From now on a person signs in, and only tokens that were given out are taken.</summary>
    public void UseClient()
    {
        Server.State.Auth.IsStrict = true;
        File.WriteAllText(In("client.json"), Server.State.Auth.AddInstalledClient(Server.Address).ToJsonString());
        Edit("google:", "google:\n  client: client.json");
    }

    /// <summary>From now on a service account calls, for the mailbox as its delegate.</summary>
    public void UseServiceAccount(string email)
    {
        Server.State.Auth.IsStrict = true;
        File.WriteAllText(In("robot.json"), Server.State.Auth.AddServiceAccount(Server.Address, email).ToJsonString());
        Edit("google:", "google:\n  serviceAccount: robot.json\n  delegation: true");
    }

    /// <summary>Changes the workspace's settings, as an editor would.</summary>
    public void Edit(string old, string changed)
    {
        var text = File.ReadAllText(In("workspace.yaml"));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(In("workspace.yaml"), text.Replace(old, changed, StringComparison.Ordinal));
    }

    /// <summary>Signs in: the person's browser follows the link and comes back.</summary>
    public async Task<CliResult> SignInAsync(string? asUser = null)
    {
        using var browser = new HttpClient();
        Task? page = null;
        var result = await Cli.RunAsync(["auth", "--workspace", Path], _ => "", link =>
        {
            page = browser.GetStringAsync(asUser is null ? link : new Uri(link.AbsoluteUri.Replace(Uri.EscapeDataString(Mailbox), Uri.EscapeDataString(asUser), StringComparison.Ordinal)), TestContext.Current.CancellationToken);
            return true;
        });
        await (page ?? Task.CompletedTask);
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(Path, recursive: true);
        await Server.DisposeAsync();
    }
}
