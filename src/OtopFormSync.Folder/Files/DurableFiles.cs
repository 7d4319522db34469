using System.Runtime.InteropServices;
using System.Text;

namespace OtopFormSync.Folder.Files;

/// <summary>Writing that survives a power cut: the content is on the disk before the name, and the name before the answer.</summary>
internal static class DurableFiles
{
    /// <summary>Writes a file anew and waits for the disk.</summary>
    /// <param name="path">The file; an earlier one of this name is replaced.</param>
    /// <param name="write">Writes the content.</param>
    internal static void Write(string path, Action<Stream> write)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        write(stream);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Gives a file another name on the same device, in one step, replacing what has that name.</summary>
    /// <param name="from">The file.</param>
    /// <param name="to">Its new name.</param>
    /// <exception cref="IOException">It cannot be renamed; both are as before.</exception>
    internal static void Rename(string from, string to)
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
    internal static void SyncFolder(string folder)
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

    private static byte[] Bytes(string path) => Encoding.UTF8.GetBytes(path + "\0");

#pragma warning disable IDE1006, SYSLIB1054 // The C library's own names; plain bytes need no generated marshalling.
    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int rename(byte[] from, byte[] to);

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
