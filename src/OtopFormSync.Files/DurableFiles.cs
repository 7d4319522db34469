using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace OtopFormSync.Files;

/// <summary>Writing that survives a power cut: the content is on the disk before the name, and the name before the answer.</summary>
public static class DurableFiles
{
    private const UnixFileMode ReadAndWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>Puts a text in place of a file in one step. Only the owner can read it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The text.</param>
    public static void Replace(string path, string text)
    {
        var part = path + ".new";
        Write(part, output => output.Write(Encoding.UTF8.GetBytes(text)));
        Rename(part, path);
    }

    /// <summary>Writes a file that has to be there once this returns, whatever becomes of the machine: under another name first, so that one that was cut short is never taken for it. Only the owner can read it.</summary>
    /// <param name="path">The file; an earlier one of this name is replaced.</param>
    /// <param name="part">Its name until it is whole, beside it.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">It cannot be written; an earlier one is as before.</exception>
    public static void Put(string path, string part, Action<Stream> write)
    {
        try
        {
            Write(part, write);
            Rename(part, path);
        }
        catch
        {
            File.Delete(part);
            throw;
        }

        SyncFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Writes a text over one of the same length that says nearly the same, and does not wait for the disk: who reads it meanwhile, or after a power cut, finds the one, the other, or a mixture of both.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The text.</param>
    /// <returns>False where that cannot be: nothing was written.</returns>
    public static bool TryAmend(string path, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        if (OperatingSystem.IsWindows() || FileFacts.Of(path) is not { Kind: EntryKind.File, Size: var size } || size != content.Length)
        {
            return false; // on Windows, who reads it would be in the way
        }

        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.Write(file, content, 0);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Writes a text over a file in the room that it has already, for when the disk has no more. It is no longer one step: a power cut may leave a mixture.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The text.</param>
    /// <returns>False when that is not possible either.</returns>
    public static bool TryOverwrite(string path, string text)
    {
        const int Block = 4096; // what file systems give out at least
        try
        {
            if (File.Exists(path + ".new"))
            {
                File.Delete(path + ".new"); // it took the last room, and is cut
            }

            var content = Encoding.UTF8.GetBytes(text);
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None);
            if (content.Length > (stream.Length + Block - 1) / Block * Block)
            {
                return false;
            }

            stream.Write(content);
            stream.SetLength(content.Length);
            stream.Flush(flushToDisk: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Writes a file anew and waits for the disk.</summary>
    /// <param name="path">The file; an earlier one of this name is replaced, and a link of this name is not followed.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="readersOf">The folder whose readers may read it, wherever it lies until it is done; null for its owner alone.</param>
    public static void Write(string path, Action<Stream> write, string? readersOf = null)
    {
        File.Delete(path);
        var made = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            made.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(path, made);
        write(stream);
        if (readersOf is not null)
        {
            GiveRights(readersOf, path);
        }

        stream.Flush(flushToDisk: true);
    }

    /// <summary>Lets those open a file or folder who may open another folder, whatever the process allows new files: officers, and another user in a container.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="path">The file or folder that is to be like it.</param>
    public static void GiveRights(string folder, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            // First the group: giving a file away takes rights from it.
            if (FileFacts.Of(folder) is { Group: not 0 and var group } && FileFacts.Of(path)?.Group != group)
            {
                _ = lchown(Bytes(path), -1, (int)group); // only a member may; then it stays as it is
            }

            var mode = File.GetUnixFileMode(folder);
            File.SetUnixFileMode(path, Directory.Exists(path) ? mode : mode & ReadAndWrite);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file system without rights of its own gives everything the same ones.
        }
    }

    /// <summary>Gives a file another name on the same device, in one step, replacing what has that name.</summary>
    /// <param name="from">The file.</param>
    /// <param name="to">Its new name.</param>
    /// <exception cref="IOException">It cannot be renamed; both are as before.</exception>
    public static void Rename(string from, string to)
    {
        if (OperatingSystem.IsWindows())
        {
            File.Move(from, to, overwrite: true);
            return;
        }

        // File.Move would copy and delete across devices, and without overwrite it links and unlinks.
        if (rename(Bytes(from), Bytes(to)) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            throw new IOException($"'{from}' could not be renamed to '{to}': {Marshal.GetPInvokeErrorMessage(error)}.", error);
        }
    }

    /// <summary>Waits until the names in a folder are on the disk.</summary>
    /// <param name="folder">The folder.</param>
    /// <remarks>Windows has no such call; there the file system's journal keeps the order.</remarks>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = open(Bytes(folder), 0);
        if (handle < 0)
        {
            throw new IOException($"The folder '{folder}' could not be opened: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}.");
        }

        var failed = fsync(handle) != 0;
        var error = Marshal.GetLastPInvokeError();
        _ = close(handle);

        // Some network file systems cannot do this for folders (EINVAL); there is no stronger promise to be had.
        const int InvalidArgument = 22;
        if (failed && error != InvalidArgument)
        {
            throw new IOException($"The folder '{folder}' could not be written to the disk: {Marshal.GetPInvokeErrorMessage(error)}.");
        }
    }

    /// <summary>Locks a folder until it is let go by <see cref="UnlockFolder"/>. What lies in it may be removed meanwhile.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="handle">The lock; null where folders cannot be locked.</param>
    /// <returns>False when another process holds it.</returns>
    public static bool TryLockFolder(string folder, out SafeFileHandle? handle)
    {
        handle = null;
        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        const int CloseOnExec = 0x80000;
        const int ExclusiveNow = 2 | 4;
        const int WouldBlock = 11;
        var opened = new SafeFileHandle(open(Bytes(folder), CloseOnExec), ownsHandle: true);
        if (!opened.IsInvalid && flock(opened, ExclusiveNow) == 0)
        {
            handle = opened;
            return true;
        }

        // Some network file systems lock no folders; there the file of the lock is all there is.
        var isHeld = !opened.IsInvalid && Marshal.GetLastPInvokeError() == WouldBlock;
        opened.Dispose();
        return !isHeld;
    }

    /// <summary>Lets a folder go. Closing it alone is too late: a process that is just being started holds a copy of the handle until its program is loaded.</summary>
    public static void UnlockFolder(SafeFileHandle handle)
    {
        const int Free = 8;
        if (!handle.IsClosed)
        {
            _ = flock(handle, Free);
            handle.Dispose();
        }
    }

    /// <summary>Whether this account may write a file, or make and remove files in a folder, as far as the system tells without trying.</summary>
    /// <param name="path">The file or folder.</param>
    /// <returns>True also where the system does not tell.</returns>
    public static bool MayWrite(string path)
    {
        const int Write = 2;
        const int WriteAndEnter = 3;
        return OperatingSystem.IsWindows() || access(Bytes(path), Directory.Exists(path) ? WriteAndEnter : Write) == 0;
    }

    private static byte[] Bytes(string path) => Encoding.UTF8.GetBytes(path + "\0");

#pragma warning disable IDE1006, SYSLIB1054 // The C library's own names; plain bytes need no generated marshalling.
    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int rename(byte[] from, byte[] to);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int lchown(byte[] path, int owner, int group);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int access(byte[] path, int mode);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int flock(SafeFileHandle handle, int operation);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open(byte[] path, int flags);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fsync(int handle);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int handle);
#pragma warning restore IDE1006, SYSLIB1054
}
