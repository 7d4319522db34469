using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Files;

namespace OtopFormSync.Folder;

/// <summary>
/// Which workbook holds which program's results. A program keeps the one that says it is its own, whatever the order of the
/// programs is; the quarter in front has the plain name, the other quarters of its mission are named by their quarter.
/// </summary>
/// <param name="layout">The workspace.</param>
/// <param name="main">The workbook of the quarter in front.</param>
/// <param name="programs">The programs; the mission of the first one has the plain name.</param>
public sealed class FolderBooks(FolderLayout layout, string main, ValueList<Program> programs)
{
    private readonly string _main = Path.GetFullPath(main);
    private readonly Dictionary<string, (DateTime Written, long Length, ProgramId? Owner)> _seen = new(StringComparer.Ordinal);
    private HashSet<ProgramId> _front = [programs[0].Id];

    /// <summary>Where a program's results lie now; where they will be made when there are none.</summary>
    /// <param name="program">The program.</param>
    /// <returns>The path.</returns>
    public string PlaceOf(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var wanted = WantedOf(program);
        return Standing(program) ?? (programs.Any(other => other.Id != program.Id && Standing(other) == wanted) ? OwnName(program) : wanted);
    }

    /// <summary>Takes note of a workbook that was just written, which need not be read to know whose it is.</summary>
    /// <param name="path">The workbook.</param>
    /// <param name="owner">Whose it is; null when it names nobody.</param>
    public void Wrote(string path, ProgramId? owner)
    {
        var file = new FileInfo(path);
        if (owner is not null && file.Exists)
        {
            _seen[path] = (file.LastWriteTimeUtc, file.Length, owner);
        }
    }

    /// <summary>Gives the quarters in front the plain name, and those that were there their own. What is open in a spreadsheet program is left for the next time.</summary>
    /// <param name="front">The programs that are in front.</param>
    public void Arrange(IEnumerable<ProgramId> front)
    {
        _front = [.. front];
        // One that makes room may be named after the one that waits for it.
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var program in programs)
            {
                var wanted = WantedOf(program);
                MakeRoom(program, wanted);
                if (Standing(program) is { } stands && stands != wanted && !File.Exists(wanted) && !IsOpen(stands) && TryMove(stands, wanted))
                {
                    moved = true;
                }
            }
        }
    }

    // The book of a mission that the workspace no longer has lies in nobody's way: people would take it for the one in front.
    private void MakeRoom(Program program, string wanted)
    {
        if (Standing(program) is { } stands && stands != wanted && OwnerOf(wanted) is { } gone && programs.All(other => other.Id != gone) && Named(gone.Value) is var aside && !File.Exists(aside) && !IsOpen(wanted))
        {
            TryMove(wanted, aside);
        }
    }

    private string? Standing(Program program) =>
        new[] { WantedOf(program), _main, Named(program.Quarter.ToString()), Named(program.Id.Value) }.Distinct(StringComparer.Ordinal).FirstOrDefault(path => OwnerOf(path) == program.Id);

    private string WantedOf(Program program) => program.IsOfMissionOf(programs[0]) && _front.Contains(program.Id) ? _main : OwnName(program);

    private string OwnName(Program program) => Named(program.IsOfMissionOf(programs[0]) ? program.Quarter.ToString() : program.Id.Value);

    private string Named(string addition) => Path.Combine(Path.GetDirectoryName(_main)!, $"{Path.GetFileNameWithoutExtension(_main)}-{addition}.xlsx");

    private ProgramId? OwnerOf(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return null;
        }

        if (!_seen.TryGetValue(path, out var seen) || seen.Written != file.LastWriteTimeUtc || seen.Length != file.Length)
        {
            // One that cannot be read is still whose it was.
            _seen[path] = seen = (file.LastWriteTimeUtc, file.Length, Written(path) ?? seen.Owner ?? ByName(path));
        }

        return seen.Owner;
    }

    private ProgramId? ByName(string path) => path == _main
        ? (programs.FirstOrDefault(program => program.IsOfMissionOf(programs[0]) && _front.Contains(program.Id)) ?? programs[0]).Id
        : programs.FirstOrDefault(program => path == OwnName(program) || path == Named(program.Id.Value))?.Id;

    private static ProgramId? Written(string path)
    {
        try
        {
            return ResultsWorkbook.Read(File.ReadAllBytes(path)).Program;
        }
        catch (Exception fault) when (fault is TargetUnavailableException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsOpen(string path) => FolderResults.OwnersOf(path).Any(File.Exists);

    private bool TryMove(string from, string to)
    {
        try
        {
            DurableFiles.Rename(from, to);
            DurableFiles.SyncFolder(Path.GetDirectoryName(to)!);
            _seen.Remove(from);
            FolderResults.RenameVersions(layout, from, to);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
