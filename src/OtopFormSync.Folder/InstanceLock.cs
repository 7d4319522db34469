using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Folder;

/// <summary>One process per workspace. The operating system frees the lock when the process ends, however it ends.</summary>
public sealed class InstanceLock : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _holderFile;

    private InstanceLock(FileStream stream, string holderFile) => (_lock, _holderFile) = (stream, holderFile);

    /// <summary>Takes the lock.</summary>
    /// <param name="layout">The workspace, with its folders made.</param>
    /// <param name="time">The clock for the note of who holds it.</param>
    /// <param name="held">The lock; null when another process holds it.</param>
    /// <param name="holder">Who holds it, as far as the note says; null when the lock was taken.</param>
    /// <returns>True when this process holds it now.</returns>
    /// <exception cref="WorkspaceException">The lock file cannot be opened for another reason than being held.</exception>
    public static bool TryTake(FolderLayout layout, TimeProvider time, [NotNullWhen(true)] out InstanceLock? held, [NotNullWhen(false)] out LockHolder? holder)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(time);
        try
        {
            var stream = new FileStream(layout.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            WriteHolder(layout, time);
            (held, holder) = (new InstanceLock(stream, layout.HolderFile), null);
            return true;
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            (held, holder) = (null, ReadHolder(layout));
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WorkspaceException(
                new(
                    $"เปิดไฟล์ '{layout.LockFile}' เพื่อเขียนไม่ได้ กรุณาตรวจว่ามีโฟลเดอร์นี้และบัญชีผู้ใช้นี้มีสิทธิ์เขียน",
                    $"'{layout.LockFile}' cannot be opened for writing. Check that the folder exists and that this account may write there."),
                exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The lock file itself stays: removing it would let two processes lock two files of one name.
        File.Delete(_holderFile);
        _lock.Dispose();
    }

    private static void WriteHolder(FolderLayout layout, TimeProvider time)
    {
        try
        {
            var since = time.GetUtcNow().InBangkok().ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
            File.WriteAllText(layout.HolderFile, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId} {since}\n"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The note serves the message only; the lock holds without it.
        }
    }

    private static LockHolder ReadHolder(FolderLayout layout)
    {
        try
        {
            var parts = File.ReadAllText(layout.HolderFile).Trim().Split(' ');
            return new LockHolder(
                int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture),
                DateTimeOffset.ParseExact(parts[1], "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            return new LockHolder(null, null);
        }
    }
}

/// <summary>Who holds the lock of a workspace, by its own note.</summary>
/// <param name="ProcessId">The process; null when the note cannot be read.</param>
/// <param name="Since">Since when; null when the note cannot be read.</param>
public sealed record LockHolder(int? ProcessId, DateTimeOffset? Since);
