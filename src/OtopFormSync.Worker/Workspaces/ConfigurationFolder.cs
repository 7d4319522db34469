using OtopFormSync.Core.Sync;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>Where the configuration of a workspace lies: its own <c>config</c> folder, else the one that came with the program.</summary>
/// <param name="Root">The folder.</param>
/// <param name="Settings">The workspace's own settings file; need not exist.</param>
internal sealed record ConfigurationFolder(string Root, string Settings)
{
    // What is kept of a workspace that ever had a configuration of its own.
    private const string OwnFact = "configuration.own";

    /// <summary>The configuration of a workspace.</summary>
    public static ConfigurationFolder Of(string workspace)
    {
        var own = Path.Combine(workspace, "config");
        return new(Directory.Exists(Path.Combine(own, "programs")) ? own : Shipped, Path.Combine(workspace, "workspace.yaml"));
    }

    /// <summary>The folder that came with the program.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "config");

    /// <summary>True for the one that came with the program.</summary>
    public bool IsShipped => string.Equals(Root, Shipped, StringComparison.Ordinal);

    /// <summary>A short name of a file for messages: below the configuration folder.</summary>
    public string NameOf(string path) => Path.GetRelativePath(Directory.GetParent(Root)!.FullName, path).Replace('\\', '/');

    /// <summary>Changes when any file of the configuration changes, and when the folder is gone.</summary>
    public string Stamp()
    {
        if (!Directory.Exists(Root))
        {
            return "";
        }

        return string.Join('\n', Files().Select(file => $"{file} {new FileInfo(file).Length} {File.GetLastWriteTimeUtc(file).Ticks}"));
    }

    /// <summary>Remembers that the workspace has a configuration of its own; without it the samples that came with the program would take its place, and mails would go to their addresses.</summary>
    /// <param name="store">The record.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ConfigurationRefusedException">It had one, and has none now.</exception>
    public async Task RememberAsync(IReportStore store, CancellationToken cancellationToken)
    {
        var hadOwn = await store.GetFactAsync(OwnFact, cancellationToken) is not null;
        if (IsShipped && hadOwn)
        {
            throw new ConfigurationRefusedException([$"{Path.Combine(Path.GetDirectoryName(Settings)!, "config")}: this workspace had a configuration of its own, and its folder or the programs in it are gone — expected them there; put them back, nothing is done or sent until then"]);
        }

        if (!IsShipped && !hadOwn)
        {
            await store.SetFactAsync(OwnFact, "true", cancellationToken);
        }
    }

    /// <summary>Every file of the configuration that is there, the workspace's settings included, in order. Secrets lie in files of other kinds, which the settings only name.</summary>
    public IEnumerable<string> Files() => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Where(file => file.EndsWith(".yaml", StringComparison.Ordinal) || file.EndsWith(".csv", StringComparison.Ordinal))
        .Append(Settings)
        .Where(File.Exists)
        .Order(StringComparer.Ordinal);
}
