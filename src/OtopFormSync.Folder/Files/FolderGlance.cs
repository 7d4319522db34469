using System.IO.Enumeration;
using OtopFormSync.Files;

namespace OtopFormSync.Folder.Files;

/// <summary>A watched folder at a glance, by the facts of its files alone: the same as long as no file in it came, went or changed. Opens nothing.</summary>
internal sealed class FolderGlance
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly string _folder;
    private readonly Dictionary<string, SeenFile> _files;

    private FolderGlance(string folder, Dictionary<string, SeenFile> files) => (_folder, _files) = (folder, files);

    /// <summary>The files, in no order.</summary>
    internal IReadOnlyCollection<SeenFile> Files => _files.Values;

    /// <summary>Looks at a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Null when it cannot be listed.</returns>
    internal static FolderGlance? Of(string folder)
    {
        try
        {
            var files = new Dictionary<string, SeenFile>(StringComparer.Ordinal);
            foreach (var path in Directory.EnumerateFiles(folder))
            {
                if (FileFacts.Of(path) is { } facts)
                {
                    files.Add(Path.GetFileName(path), new(path, facts));
                }
            }

            return new(folder, files);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether all files lay still for a while, so that whatever is written later shows.</summary>
    /// <param name="now">The machine's clock.</param>
    internal bool IsStillAt(DateTimeOffset now) => _files.Values.All(file => file.Facts.AreStillAt(now));

    /// <summary>Whether the folder shows the same now. Each poll asks it of each file, so it is asked without a text for each.</summary>
    internal bool Holds()
    {
        try
        {
            var known = _files.GetAlternateLookup<ReadOnlySpan<char>>();
            var same = new FileSystemEnumerable<bool>(_folder, (ref entry) => known.TryGetValue(entry.FileName, out var file) && FileFacts.Of(file.Path) == file.Facts, Everything)
            {
                ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
            };
            var count = 0;
            foreach (var isSame in same)
            {
                if (!isSame)
                {
                    return false;
                }

                count++;
            }

            return count == _files.Count;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

/// <summary>A file as it was seen.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Facts">Its facts.</param>
internal sealed record SeenFile(string Path, FileFacts Facts);
