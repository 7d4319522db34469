using System.Globalization;
using System.IO.Hashing;
using System.Text;
using OtopFormSync.Files;
using OtopFormSync.Folder.Files;

namespace OtopFormSync.Folder;

/// <summary>A workspace at a glance, whatever a cycle reads in it: every folder and file by name, size and times alone. Opens nothing.</summary>
public sealed class WorkspaceGlance
{
    private readonly IReadOnlyList<string> _folders;
    private readonly SortedDictionary<string, FileFacts> _files;

    private WorkspaceGlance(IReadOnlyList<string> folders, SortedDictionary<string, FileFacts> files) => (_folders, _files) = (folders, files);

    /// <summary>Looks at a workspace.</summary>
    /// <param name="layout">Where things lie in it.</param>
    /// <param name="others">Files that lie elsewhere: the configuration, the program.</param>
    /// <returns>Null when something cannot be listed, is gone, or is no plain file, so that nothing can be said.</returns>
    public static WorkspaceGlance? Of(FolderLayout layout, IEnumerable<string> others)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(others);
        string[] own = [layout.LockFile, layout.HolderFile, layout.SettledFile];
        var files = new SortedDictionary<string, FileFacts>(StringComparer.Ordinal);
        if (Below(layout.Root) is not { } folders)
        {
            return null;
        }

        foreach (var folder in folders)
        {
            if (FolderGlance.Of(folder) is not { } glance)
            {
                return null;
            }

            foreach (var (path, facts) in glance.Files.Where(file => !own.Contains(file.Path, StringComparer.Ordinal)))
            {
                files.Add(path, facts);
            }
        }

        foreach (var path in others)
        {
            if (FileFacts.Of(path) is not { } facts)
            {
                return null;
            }

            files[path] = facts;
        }

        return files.Values.All(facts => facts.Kind == EntryKind.File) ? new(folders, files) : null;
    }

    /// <summary>The same as long as nothing came, went or changed.</summary>
    public string Fingerprint
    {
        get
        {
            var text = new StringBuilder().AppendJoin('\n', _folders).Append('\n');
            foreach (var (path, facts) in _files)
            {
                text.Append(CultureInfo.InvariantCulture, $"{path}\0{facts.Size} {facts.ModifiedAt.UtcTicks} {facts.ChangedTicks} {facts.Device} {facts.Node}\n");
            }

            return XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(text.ToString())).ToString("x32", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Whether nothing came, went or changed since another glance, but for one file.</summary>
    /// <param name="before">The glance before.</param>
    /// <param name="own">The file that the cycle itself writes when it has nothing to do.</param>
    public bool ShowsNothingNewAfter(WorkspaceGlance before, string own)
    {
        ArgumentNullException.ThrowIfNull(before);
        return _folders.SequenceEqual(before._folders, StringComparer.Ordinal) && _files.Where(file => file.Key != own).SequenceEqual(before._files.Where(file => file.Key != own));
    }

    /// <summary>Whether all files lay still for a while, so that whatever is written later shows.</summary>
    /// <param name="now">The machine's clock.</param>
    public bool IsStillAt(DateTimeOffset now) => _files.Values.All(facts => facts.AreStillAt(now));

    // What a link leads to may be changed where nobody looks.
    private static List<string>? Below(string root)
    {
        var folders = new List<string> { root };
        try
        {
            for (var i = 0; i < folders.Count; i++)
            {
                foreach (var folder in new DirectoryInfo(folders[i]).EnumerateDirectories().OrderBy(folder => folder.Name, StringComparer.Ordinal))
                {
                    if (folder.LinkTarget is not null)
                    {
                        return null;
                    }

                    folders.Add(folder.FullName);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        return folders;
    }
}
