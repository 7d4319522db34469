using OtopFormSync.Core.Reporting;
using OtopFormSync.Files;

namespace OtopFormSync.Folder.Files;

/// <summary>A file of a watched folder.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Place">Where a person finds it, such as <c>inbox/รายงาน.eml</c>.</param>
/// <param name="FullPath">Its path.</param>
/// <param name="Facts">Its facts at the listing.</param>
internal sealed record FoundFile(string Name, string Place, string FullPath, FileFacts Facts);

/// <summary>What lies in a watched folder.</summary>
/// <param name="Files">The files of the wanted kinds, by name.</param>
/// <param name="Problems">What lies there and is not taken, and the folder itself when it cannot be listed.</param>
/// <param name="IsListed">False when the folder is there but could not be listed, so that nothing is known of what it holds.</param>
internal sealed record FolderScan(IReadOnlyList<FoundFile> Files, IReadOnlyList<SourceProblem> Problems, bool IsListed)
{
    private static readonly string[] Halves = [".crdownload", ".part", ".partial", ".download", ".opdownload", ".tmp"];

    private static readonly string[] Litter = ["desktop.ini", "thumbs.db"];

    /// <summary>Lists a folder. Opens nothing, follows no link.</summary>
    /// <param name="layout">The workspace.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="extensions">The wanted kinds, with the dot.</param>
    /// <returns>What lies there; nothing and a problem when the folder is gone.</returns>
    internal static FolderScan Of(FolderLayout layout, string folder, IReadOnlyList<string> extensions)
    {
        if (List(layout, folder, out var paths) is { } problem)
        {
            return new FolderScan([], [problem], IsListed: !problem.IsPassing);
        }

        Array.Sort(paths, StringComparer.Ordinal);
        var files = new List<FoundFile>();
        var problems = new List<SourceProblem>();
        foreach (var path in paths)
        {
            var name = Path.GetFileName(path);
            if (IsPassedOver(name) || FileFacts.Of(path) is not { } facts)
            {
                continue;
            }

            var file = new FoundFile(name, layout.PlaceOf(path), path, facts);
            if (facts.Kind != EntryKind.File)
            {
                problems.Add(FileProblems.NoPlainFile(file));
            }
            else if (!extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
            {
                problems.Add(FileProblems.OtherKind(file, extensions));
            }
            else
            {
                files.Add(file);
            }
        }

        return new FolderScan(files, problems, IsListed: true);
    }

    /// <summary>Lists the names in a folder.</summary>
    /// <param name="layout">The workspace.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="paths">What lies there; nothing when it cannot be listed.</param>
    /// <returns>That the folder is gone, or, as passing, that it cannot be listed; null when it was.</returns>
    internal static SourceProblem? List(FolderLayout layout, string folder, out string[] paths)
    {
        paths = [];
        try
        {
            paths = Directory.GetFiles(folder);
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return FileProblems.FolderGone(layout.PlaceOf(folder));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FileProblems.FolderClosed(layout.PlaceOf(folder));
        }
    }

    /// <summary>Owner files of Excel and LibreOffice, hidden files, halves of downloads, litter of file managers.</summary>
    private static bool IsPassedOver(string name) =>
        name.StartsWith("~$", StringComparison.Ordinal)
        || name.StartsWith('.')
        || Halves.Any(half => name.EndsWith(half, StringComparison.OrdinalIgnoreCase))
        || Litter.Contains(name, StringComparer.OrdinalIgnoreCase);
}
