using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OtopFormSync.Core.Sync;
using OtopFormSync.Worker.Tests;
using OtopFormSync.Worker.Workspaces;

[assembly: AssemblyFixture(typeof(LivedCycles))]

namespace OtopFormSync.Worker.Tests;

/// <summary>
/// What most tests only begin with is lived once in a run: of workspaces whose files are the same to the byte, one lives the cycle of an instant, and the others get what it left.
/// A test of the very cycle lives it itself.
/// </summary>
public sealed class LivedCycles : IDisposable
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<(string Folder, CycleReport Report)>>> Lived = new(StringComparer.Ordinal);

    public void Dispose()
    {
        foreach (var lived in Lived.Values.Where(lived => lived is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
        {
            Directory.Delete(lived.Value.Result.Folder, recursive: true);
        }
    }

    /// <summary>One live cycle of a workspace.</summary>
    /// <param name="workspace">The folder, in which nobody is at work.</param>
    /// <param name="asOf">The worker's clock.</param>
    internal static async Task<CycleReport> LiveAsync(string workspace, DateTimeOffset? asOf)
    {
        var (folder, report) = await Lived.GetOrAdd(string.Create(CultureInfo.InvariantCulture, $"{asOf:O} {FingerprintOf(workspace)}"), _ => new(() => LiveInCopyAsync(workspace, asOf))).Value;
        foreach (var entry in new DirectoryInfo(workspace).EnumerateFileSystemInfos())
        {
            (entry as DirectoryInfo)?.Delete(recursive: true);
            (entry as FileInfo)?.Delete();
        }

        Copy(folder, workspace);
        return report;
    }

    private static async Task<(string Folder, CycleReport Report)> LiveInCopyAsync(string workspace, DateTimeOffset? asOf)
    {
        var folder = Directory.CreateTempSubdirectory("ทดสอบ lived ").FullName;
        Copy(workspace, folder);
        using var session = await WorkspaceSession.OpenAsync(folder, AsOf.Standing(asOf), SessionMode.Once, TestContext.Current.CancellationToken);
        return (folder, await session.RunAsync(TestContext.Current.CancellationToken));
    }

    private static string FingerprintOf(string workspace)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(workspace, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var content = File.ReadAllBytes(file);
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(workspace, file)}\0{content.Length}\0"));
            hash.AppendData(content);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            File.Copy(file, copy);
            File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(file)); // none lies there newer than it was read
        }
    }
}
