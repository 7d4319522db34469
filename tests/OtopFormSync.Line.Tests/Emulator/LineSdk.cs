using OtopFormSync.Testing;

namespace OtopFormSync.Line.Tests.Emulator;

/// <summary>LINE's own Node client, installed once from its lock file.</summary>
public sealed class LineSdk : IAsyncLifetime
{
    public static NodeFolder Folder { get; } = new("line-client");

    public async ValueTask InitializeAsync() => await Folder.InstallAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
