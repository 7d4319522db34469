using OtopFormSync.Files;

namespace OtopFormSync.Folder.Files;

/// <summary>A watched folder at a glance, by the facts of its files alone: the same as long as no file in it came, went or changed. Opens nothing.</summary>
internal sealed class FolderGlance
{
    private readonly string _folder;
    private readonly FileFacts _facts;
    private readonly List<SeenFile> _files;

    private FolderGlance(string folder, FileFacts facts, List<SeenFile> files) => (_folder, _facts, _files) = (folder, facts, files);

    /// <summary>The files, in no order.</summary>
    internal IReadOnlyCollection<SeenFile> Files => _files;

    /// <summary>Looks at a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Null when it cannot be listed.</returns>
    internal static FolderGlance? Of(string folder)
    {
        try
        {
            if (OfFolder(folder) is not { } facts)
            {
                return null;
            }

            var files = new List<SeenFile>();
            foreach (var path in Directory.EnumerateFiles(folder))
            {
                if (FileFacts.Of(path) is { } seen)
                {
                    files.Add(new(path, seen));
                }
            }

            return new(folder, facts, files);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether the folder and all files lay still for a while, so that whatever comes, goes or is written later shows.</summary>
    /// <param name="now">The machine's clock.</param>
    internal bool IsStillAt(DateTimeOffset now) => _facts.AreStillAt(now) && _files.TrueForAll(file => file.Facts.AreStillAt(now));

    /// <summary>Whether the folder shows the same now. Each poll asks it of each file, so it is asked without listing: what comes or goes changes its folder.</summary>
    internal bool Holds() => OfFolder(_folder) == _facts && _files.TrueForAll(file => FileFacts.Of(file.Path) == file.Facts);

    // The folder itself, also where a link leads to it.
    private static FileFacts? OfFolder(string folder) => FileFacts.Of(Path.Join(folder, "."));
}

/// <summary>A file as it was seen.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Facts">Its facts.</param>
internal sealed record SeenFile(string Path, FileFacts Facts);
