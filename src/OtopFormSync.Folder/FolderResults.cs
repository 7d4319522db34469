using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Files;
using OtopFormSync.Folder.Files;
using OtopFormSync.Folder.Results;

namespace OtopFormSync.Folder;

/// <summary>The results workbook. It is replaced whole by rename, and only while nobody has it open or changed it.</summary>
/// <remarks>Between the last look at the file and the rename a moment stays in which a person's saving is lost; the version before lies in the history.</remarks>
/// <param name="layout">The workspace.</param>
/// <param name="place">The workbook's path, which may become another between two cycles.</param>
/// <param name="machine">The machine's clock, by which files are dated; null to open the workbook each time.</param>
/// <param name="written">Hears which workbook was written, and whose it is; null when nobody asks.</param>
public sealed class FolderResults(FolderLayout layout, Func<string> place, TimeProvider? machine = null, Action<string, ProgramId?>? written = null) : IResultsTarget
{
    private const int KeptVersions = 5;

    private string? _place;
    private StandingWorkbook? _standing; // as it was read last, whatever lies there now
    private (string Workbook, FileFacts? Facts)? _seen; // the file that lies there still as it was read; null while it may be another

    /// <summary>Makes a workbook that stays where it is.</summary>
    /// <param name="layout">The workspace.</param>
    /// <param name="file">The workbook's path.</param>
    public FolderResults(FolderLayout layout, string file)
        : this(layout, () => file)
    {
    }

    /// <summary>Runs between the writing beside and the last look, where a person may save; for tests.</summary>
    internal Action AfterWriting { get; init; } = () => { };

    private string Workbook => _place ??= Path.GetFullPath(place());

    private string Folder => Path.GetDirectoryName(Workbook)!;

    // In the same folder, and so on the same device, or the renaming would not be one step.
    private string TemporaryFile => Path.Combine(Folder, $".{Path.GetFileName(Workbook)}.new");

    public Task<ResultsState> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _place = Path.GetFullPath(place());
        try
        {
            return Task.FromResult(Read() with { Told = FileProblems.Beside(layout, Workbook) });
        }
        catch (TargetUnavailableException broken) when (!broken.Message.Contains(Workbook, StringComparison.Ordinal))
        {
            // The reader of workbooks knows no file.
            throw new TargetUnavailableException(new($"{Workbook}: {broken.Telling.InThai}", $"{Workbook}: {broken.Message}"), broken);
        }
    }

    // A file that is the same by all that the system tells of it, and was still when it was read, is not opened again.
    private ResultsState Read()
    {
        var facts = machine is null ? null : FileFacts.Of(Workbook);
        if (_seen is { } seen && seen.Workbook == Workbook && seen.Facts == facts)
        {
            return _standing!.State;
        }

        _seen = null; // also where it cannot be read
        _standing = ReadFile() is { } bytes ? Standing(bytes, ResultsWorkbook.VersionOf(bytes)) : null;
        _seen = _standing is not null && facts?.AreStillAt(machine!.GetUtcNow()) == true ? (Workbook, facts) : null;
        return _standing?.State ?? ResultsState.None;
    }

    public Task<PublishOutcome> PublishAsync(ResultsBook book, ResultsState known, ValueList<CellChange> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(known);
        cancellationToken.ThrowIfCancellationRequested();
        RefuseWhileOpen();
        var existing = ReadFile();
        if (!IsKnown(existing, known))
        {
            return Task.FromResult(PublishOutcome.ChangedMeanwhile);
        }

        try
        {
            var standing = existing is null ? null : Standing(existing, known.Version);
            DurableFiles.Write(TemporaryFile, output => ResultsWorkbook.WriteOver(standing, book, output), readersOf: Folder);
            KeepVersionOrRefuse(existing);
            KeepRights();
            AfterWriting();
            RefuseWhileOpen();
            if (!IsKnown(ReadFile(), known))
            {
                return Task.FromResult(PublishOutcome.ChangedMeanwhile);
            }

            DurableFiles.Rename(TemporaryFile, Workbook);
            DurableFiles.SyncFolder(Folder);
            written?.Invoke(Workbook, book.Program);
            return Task.FromResult(PublishOutcome.Published);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ResultsFaults.NotWritable(Workbook, exception);
        }
        finally
        {
            File.Delete(TemporaryFile);
        }
    }

    // The same bytes say the same.
    private StandingWorkbook Standing(byte[] bytes, string version) =>
        _standing is { } standing && string.Equals(standing.State.Version, version, StringComparison.Ordinal) ? standing : ResultsWorkbook.Open(bytes, LatestVersion);

    private static bool IsKnown(byte[]? bytes, ResultsState known) =>
        string.Equals(bytes is null ? ResultsState.None.Version : ResultsWorkbook.VersionOf(bytes), known.Version, StringComparison.Ordinal);

    private byte[]? ReadFile()
    {
        if (FileFacts.Of(Workbook) is not { } facts)
        {
            return null;
        }

        if (facts.Kind != EntryKind.File || Directory.Exists(Workbook))
        {
            throw ResultsFaults.NoPlainFile(Workbook);
        }

        try
        {
            using var stream = new FileStream(Workbook, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);

            // A workbook is never empty: somebody is saving it, or a copy to it failed.
            return bytes.Length > 0 ? bytes : throw ResultsFaults.Empty(Workbook);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ResultsFaults.NotReadable(Workbook, exception);
        }
    }

    /// <summary>Excel and LibreOffice lay an owner file beside what is open in them.</summary>
    internal static IEnumerable<string> OwnersOf(string file) =>
        new[] { $"~${Path.GetFileName(file)}", $".~lock.{Path.GetFileName(file)}#" }.Select(owner => Path.Combine(Path.GetDirectoryName(file)!, owner));

    /// <summary>The earlier versions of a workbook follow it to its new name.</summary>
    internal static void RenameVersions(FolderLayout layout, string from, string to)
    {
        var (was, now) = (Path.GetFileNameWithoutExtension(from), Path.GetFileNameWithoutExtension(to));
        foreach (var version in Directory.Exists(layout.History) ? VersionsOf(layout, was).ToList() : [])
        {
            DurableFiles.Rename(version, Path.Combine(layout.History, now + Path.GetFileName(version)[was.Length..]));
        }
    }

    /// <summary>On saving, they would overwrite what we write.</summary>
    private void RefuseWhileOpen()
    {
        if (OwnersOf(Workbook).FirstOrDefault(File.Exists) is { } owner)
        {
            throw ResultsFaults.Open(Workbook, owner);
        }
    }

    // What stands is not written over while it cannot be kept.
    private void KeepVersionOrRefuse(byte[]? existing)
    {
        try
        {
            KeepVersion(existing);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ResultsFaults.NotKept(layout.History, Workbook, exception);
        }
    }

    private void KeepVersion(byte[]? existing)
    {
        if (existing is null)
        {
            return;
        }

        // Named by when it was written, so that the names sort by age.
        Directory.CreateDirectory(layout.History);
        var name = Path.GetFileNameWithoutExtension(Workbook);
        var stamp = new DateTimeOffset(File.GetLastWriteTimeUtc(Workbook)).InBangkok().ToString("yyyyMMdd-HHmmss-fffffff", CultureInfo.InvariantCulture);
        DurableFiles.Write(Path.Combine(layout.History, $"{name}-{stamp}.xlsx"), output => output.Write(existing), readersOf: layout.History);
        foreach (var old in VersionsOf(layout, name).OrderDescending(StringComparer.Ordinal).Skip(KeptVersions))
        {
            File.Delete(old);
        }
    }

    /// <summary>Only the name with a stamp: "results" must not count the versions of "results-other".</summary>
    private static IEnumerable<string> VersionsOf(FolderLayout layout, string name) =>
        Directory.GetFiles(layout.History, $"{name}-{new string('?', "yyyyMMdd-HHmmss-fffffff".Length)}.xlsx")
            .Where(path => Path.GetFileNameWithoutExtension(path)[(name.Length + 1)..].All(c => c is '-' or (>= '0' and <= '9')));

    private ReadOnlyMemory<byte>? LatestVersion() =>
        Directory.Exists(layout.History) && VersionsOf(layout, Path.GetFileNameWithoutExtension(Workbook)).Max(StringComparer.Ordinal) is { } latest ? File.ReadAllBytes(latest) : (ReadOnlyMemory<byte>?)null;

    // Who was let in by hand stays.
    private void KeepRights()
    {
        if (!OperatingSystem.IsWindows() && File.Exists(Workbook))
        {
            File.SetUnixFileMode(TemporaryFile, File.GetUnixFileMode(TemporaryFile) | File.GetUnixFileMode(Workbook));
        }
    }
}
