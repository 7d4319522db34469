using System.Text.Json;
using OtopFormSync.LineEmulator;

namespace OtopFormSync.Worker.Tests;

/// <summary>The demo workspace of files with a group in LINE, at an emulator of LINE.</summary>
internal sealed class LineFolder : IAsyncDisposable
{
    private LineFolder(LineEmulatorServer line) => Line = line;

    public LineEmulatorServer Line { get; }

    public DemoFolder Demo { get; } = new();

    /// <summary>What the group was told, message by message, as it stands there.</summary>
    public IReadOnlyList<string> Told => [.. Line.World.Pushes.SelectMany(push => push.Messages).Select(message => message.ToJsonString(new(JsonSerializerOptions.Default) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))];

    /// <summary>The workspace; no cycle has run yet.</summary>
    /// <param name="push">Whether digests and reminders go to the group; null where the settings do not say.</param>
    public static async Task<LineFolder> OpenAsync(bool? push = true)
    {
        var folder = new LineFolder(await LineEmulatorServer.StartAsync());
        var world = folder.Line.World;
        File.WriteAllText(folder.Demo.In("line.token"), world.AccessToken);
        File.WriteAllText(folder.Demo.In("line.secret"), world.ChannelSecret);
        File.AppendAllText(
            folder.Demo.In("workspace.yaml"),
            $"""

            line:
              secretFile: line.secret
              tokenFile: line.token
              group: {world.GroupId}
              address: {folder.Line.Address}
            {(push is { } said ? $"  push: {(said ? "true" : "false")}" : "")}

            """);
        return folder;
    }

    public Task<CliResult> RunAsync(params string[] command) => Cli.RunAsync([.. command, "--workspace", Demo.Path]);

    public Task<CliResult> SyncAsync(string asOf) => RunAsync("sync", "--once", "--as-of", asOf);

    /// <summary>The mails to the officers that stand for what could not go to the group.</summary>
    public string[] MailsInstead() => [.. Demo.Mails().Where(mail => mail.Contains(".group.", StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        Demo.Dispose();
        await Line.DisposeAsync();
    }
}
