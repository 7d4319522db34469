using OtopFormSync.Core.Workspaces;
using OtopFormSync.Line.Messaging;
using OtopFormSync.LineEmulator;

namespace OtopFormSync.Line.Tests;

/// <summary>A workspace's folder with the secrets of a channel, at an emulator of LINE.</summary>
internal sealed class Channel : IAsyncDisposable
{
    public const string TokenFile = "line.token";
    public const string SecretFile = "line.secret";

    private Channel(LineEmulatorServer line, TimeProvider clock)
    {
        (Line, Clock) = (line, clock);
        WriteToken(line.World.AccessToken);
        File.WriteAllText(Path.Combine(Folder, SecretFile), line.World.ChannelSecret);
        Settings = new()
        {
            ChannelSecret = new(LineSecretKind.File, SecretFile),
            AccessToken = new(LineSecretKind.File, TokenFile),
            Group = line.World.GroupId,
            Push = true,
            Address = line.Address,
        };
        Client = new(Settings, Folder, clock);
    }

    public LineEmulatorServer Line { get; }

    public TimeProvider Clock { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("line ").FullName;

    public LineSettings Settings { get; }

    public LineClient Client { get; }

    public static async Task<Channel> OpenAsync(TimeProvider? clock = null) => new(await LineEmulatorServer.StartAsync(clock), clock ?? TimeProvider.System);

    public void WriteToken(string token) => File.WriteAllText(Path.Combine(Folder, TokenFile), token + "\n");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Line.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
