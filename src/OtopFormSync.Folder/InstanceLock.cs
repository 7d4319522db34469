using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Win32.SafeHandles;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Files;

namespace OtopFormSync.Folder;

/// <summary>One process per workspace. The operating system frees the lock when the process ends, however it ends.</summary>
public sealed class InstanceLock : IDisposable
{
    // What the systems say of a file that another process holds; whatever else they say is no other process.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    private readonly FileStream _lock;
    private readonly SafeFileHandle? _folder;
    private readonly string _holderFile;

    private InstanceLock(FileStream stream, SafeFileHandle? folder, string holderFile) => (_lock, _folder, _holderFile) = (stream, folder, holderFile);

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
        FileStream? stream = null;
        try
        {
            stream = new FileStream(layout.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

            // Whoever removes the file of the lock would let in a second process, with a new file of that name.
            if (!DurableFiles.TryLockFolder(layout.Root, out var folder))
            {
                stream.Dispose();
                (held, holder) = (null, ReadHolder(layout));
                return false;
            }

            WriteHolder(layout, time);
            (held, holder) = (new InstanceLock(stream, folder, layout.HolderFile), null);
            return true;
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            (held, holder) = (null, ReadHolder(layout));
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WorkspaceException(
                new(
                    $"โฟลเดอร์ '{layout.Root}' เป็นแบบอ่านอย่างเดียวสำหรับบัญชีผู้ใช้นี้ (เขียน '{layout.LockFile}' ไม่ได้: {exception.Message}) กรุณาตรวจดิสก์และให้สิทธิ์เขียน",
                    $"The folder '{layout.Root}' is read-only for this account: '{layout.LockFile}' cannot be written ({exception.Message}). Check the disk, and let the account write there."),
                exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The lock file itself stays: removing it would let two processes lock two files of one name.
        File.Delete(_holderFile);
        if (_folder is not null)
        {
            DurableFiles.UnlockFolder(_folder);
        }

        _lock.Dispose();
    }

    internal static bool IsHeld(IOException fault) => Held.Contains(fault.HResult);

    private static void WriteHolder(FolderLayout layout, TimeProvider time)
    {
        try
        {
            DurableFiles.Replace(layout.HolderFile, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId} {Bangkok.Written(time.GetUtcNow())}\n"));
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
