using System.IO.Compression;
using OtopFormSync.Core.Sync;

namespace OtopFormSync.Worker.Tests.Upgrade;

/// <summary>
/// A workspace of a former version, in which officers had decided everything that it asked: a decision of each kind, on a mail whose name says which.
/// One cycle of this version has run on it.
/// </summary>
public sealed class DecidedWorkspace : IAsyncLifetime
{
    private readonly DemoFolder _demo = new();

    /// <summary>What the cycle did.</summary>
    public CycleReport Cycle { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Directory.Delete(_demo.In("inbox"), recursive: true);
        Directory.Delete(_demo.In("responses"), recursive: true);
        await ZipFile.ExtractToDirectoryAsync(Path.Combine(AppContext.BaseDirectory, "Upgrade", "decided.zip"), _demo.Path, overwriteFiles: true, TestContext.Current.CancellationToken);
        Cycle = await _demo.CycleAsync();
    }

    public ValueTask DisposeAsync()
    {
        _demo.Dispose();
        return ValueTask.CompletedTask;
    }
}
