using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Sync;
using OtopFormSync.Folder.Files;

namespace OtopFormSync.Folder.Results;

/// <summary>The results workbook. It is replaced whole by rename, and only while nobody has it open or changed it.</summary>
/// <remarks>Between the last look at the file and the rename a moment stays in which a person's saving is lost; the version before lies in the history.</remarks>
internal sealed class FolderResults(FolderLayout layout, string file, WorkbookFormat format, TimeProvider time) : IResultsTarget
{
    private const int KeptVersions = 5;

    private string TemporaryFile => Path.Combine(Folder, $".{Path.GetFileName(file)}.new");

    // Beside the file: a rename is atomic only within one file system.
    private string Folder => Path.GetDirectoryName(file)!;

    public Task<ResultsState> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(ReadFile() is { } bytes ? format.Read(bytes) with { Version = Fingerprint.Of(bytes) } : ResultsState.None);
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
            DurableFiles.Write(TemporaryFile, output => format.Write(book, existing is null ? null : new ReadOnlyMemory<byte>(existing), output));
            KeepVersion(existing);
            KeepRights();
            RefuseWhileOpen();
            if (!IsKnown(ReadFile(), known))
            {
                return Task.FromResult(PublishOutcome.ChangedMeanwhile);
            }

            DurableFiles.Rename(TemporaryFile, file);
            DurableFiles.SyncFolder(layout.Root);
            return Task.FromResult(PublishOutcome.Published);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ResultsFaults.NotWritable(file, exception);
        }
        finally
        {
            File.Delete(TemporaryFile);
        }
    }

    private static bool IsKnown(byte[]? bytes, ResultsState known) =>
        string.Equals(bytes is null ? ResultsState.None.Version : Fingerprint.Of(bytes), known.Version, StringComparison.Ordinal);

    private byte[]? ReadFile()
    {
        if (FileFacts.Of(file) is not { } facts)
        {
            return null;
        }

        if (facts.Kind != EntryKind.File || Directory.Exists(file))
        {
            throw ResultsFaults.NoPlainFile(file);
        }

        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);

            // A workbook is never empty: somebody is saving it, or a copy to it failed.
            return bytes.Length > 0 ? bytes : throw ResultsFaults.Empty(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ResultsFaults.NotReadable(file, exception);
        }
    }

    /// <summary>Excel and LibreOffice lay an owner file beside what is open in them; on saving, they would overwrite what we write.</summary>
    private void RefuseWhileOpen()
    {
        var name = Path.GetFileName(file);
        foreach (var owner in new[] { $"~${name}", $".~lock.{name}#" })
        {
            if (File.Exists(Path.Combine(Folder, owner)))
            {
                throw ResultsFaults.Open(file, Path.Combine(Folder, owner));
            }
        }
    }

    private void KeepVersion(byte[]? existing)
    {
        if (existing is null)
        {
            return;
        }

        Directory.CreateDirectory(layout.History);
        var stamp = time.GetUtcNow().InBangkok().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
        DurableFiles.Write(Path.Combine(layout.History, $"{Path.GetFileNameWithoutExtension(file)}.{stamp}.xlsx"), output => output.Write(existing));
        foreach (var old in Directory.GetFiles(layout.History, $"{Path.GetFileNameWithoutExtension(file)}.*.xlsx").OrderDescending(StringComparer.Ordinal).Skip(KeptVersions))
        {
            File.Delete(old);
        }
    }

    private void KeepRights()
    {
        if (!OperatingSystem.IsWindows() && File.Exists(file))
        {
            File.SetUnixFileMode(TemporaryFile, File.GetUnixFileMode(file));
        }
    }
}
