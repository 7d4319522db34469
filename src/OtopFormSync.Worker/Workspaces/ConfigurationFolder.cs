using System.Globalization;
using OtopFormSync.Files;
using OtopFormSync.Folder;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>Where the configuration of a workspace lies: its own <c>config</c> folder, else the one that came with the program.</summary>
/// <param name="Root">The folder.</param>
/// <param name="Settings">The workspace's own settings file; need not exist.</param>
internal sealed record ConfigurationFolder(string Root, string Settings)
{
    /// <summary>The configuration of a workspace.</summary>
    /// <exception cref="ConfigurationRefusedException">It had one of its own, and has none now.</exception>
    public static ConfigurationFolder Of(string workspace)
    {
        if (!HasOwn(workspace) && File.Exists(MarkOf(workspace)))
        {
            throw new ConfigurationRefusedException([$"{OwnOf(workspace)}: this workspace had a configuration of its own, and its folder or the programs in it are gone — expected them there; put them back, nothing is done or sent until then"]);
        }

        if (!File.Exists(SettingsOf(workspace)) && File.Exists(SettingsMarkOf(workspace)))
        {
            throw new ConfigurationRefusedException([$"{SettingsOf(workspace)}: this workspace had settings of its own, and the file is gone — expected it there; put it back (a new one names province, programs and authserv as before), nothing is done or sent until then"]);
        }

        return new(HasOwn(workspace) ? OwnOf(workspace) : Shipped, SettingsOf(workspace));
    }

    /// <summary>Remembers whether a workspace has a configuration and settings of its own; without that the samples that came with the program would take their place once they are lost, and mails would go to their addresses.</summary>
    /// <param name="workspace">The folder; must be held by this process.</param>
    public static void Remember(string workspace)
    {
        Remember(HasOwn(workspace), MarkOf(workspace));
        Remember(File.Exists(SettingsOf(workspace)), SettingsMarkOf(workspace));
    }

    private static void Remember(bool isThere, string mark)
    {
        if (isThere && !File.Exists(mark))
        {
            File.WriteAllBytes(mark, []);
        }
    }

    private static string SettingsOf(string workspace) => Path.Combine(workspace, "workspace.yaml");

    private static string SettingsMarkOf(string workspace) => Path.Combine(new FolderLayout(workspace).Private, "own-settings");

    private static string OwnOf(string workspace) => Path.Combine(workspace, "config");

    private static bool HasOwn(string workspace) => Directory.Exists(Path.Combine(OwnOf(workspace), "programs"));

    private static string MarkOf(string workspace) => Path.Combine(new FolderLayout(workspace).Private, "own-configuration");

    /// <summary>The folder that came with the program.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "config");

    /// <summary>What came with the program, with the settings that it is tried out with.</summary>
    public static ConfigurationFolder OfShipped => new(Shipped, Path.Combine(Shipped, "workspace.yaml"));

    /// <summary>A short name of a file for messages: below the configuration folder.</summary>
    public string NameOf(string path) => Path.GetRelativePath(Directory.GetParent(Root)!.FullName, path).Replace('\\', '/');

    /// <summary>Changes when any file of the configuration changes, and when the folder is gone.</summary>
    public string Stamp()
    {
        if (!Directory.Exists(Root))
        {
            return "";
        }

        return string.Join('\n', Found().Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}")));
    }

    /// <summary>Every file of the configuration that is there, the workspace's settings included, in order. Secrets lie in files of other kinds, which the settings only name.</summary>
    public IEnumerable<string> Files() => Found().Select(file => file.FullName);

    /// <summary>Every folder below the folder.</summary>
    public IEnumerable<string> Folders() => Directory.EnumerateDirectories(Root, "*", SearchOption.AllDirectories);

    private IEnumerable<FileInfo> Found() => new DirectoryInfo(Root).EnumerateFiles("*", SearchOption.AllDirectories)
        .Where(file => file.Name.EndsWith(".yaml", StringComparison.Ordinal) || file.Name.EndsWith(".csv", StringComparison.Ordinal))
        .Append(new FileInfo(Settings))
        .Where(file => file.Exists)
        .OrderBy(file => file.FullName, StringComparer.Ordinal);
}

/// <summary>A configuration at a glance, by the facts of its folders and files alone. Each poll asks it whether anything changed before it lists the files by their names and times.</summary>
internal sealed class ConfigurationGlance
{
    private readonly List<(string Path, FileFacts? Facts)> _seen;

    private ConfigurationGlance(List<(string Path, FileFacts? Facts)> seen) => _seen = seen;

    /// <summary>Looks at a configuration.</summary>
    /// <param name="folder">Where it lies.</param>
    public static ConfigurationGlance Of(ConfigurationFolder folder) =>
        new([.. (Directory.Exists(folder.Root) ? folder.Folders().Concat(folder.Files()) : []).Append(folder.Root).Append(folder.Settings).Distinct(StringComparer.Ordinal).Select(path => (path, FileFacts.Of(path)))]);

    /// <summary>Whether it shows the same now: what comes or goes changes its folder. Behind a link anything may have changed.</summary>
    public bool Holds()
    {
        foreach (var (path, facts) in _seen)
        {
            if (facts is not (null or { Kind: EntryKind.File }) || FileFacts.Of(path) != facts)
            {
                return false;
            }
        }

        return true;
    }
}
