using OtopFormSync.Testing;

namespace OtopFormSync.GoogleEmulator.Tests.Clients;

/// <summary>The public Node clients, installed once from their lock file.</summary>
public sealed class NodePackages : IAsyncLifetime
{
    private static readonly NodeFolder Folder = new("google-clients");

    public async ValueTask InitializeAsync() => await Folder.InstallAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Runs one script against an emulator and gives its exit code and what it said.</summary>
    public static Task<(int Code, string Output)> RunScriptAsync(string script, Uri emulator) => Folder.RunAsync(script, [], ("EMULATOR", emulator.ToString()));
}
