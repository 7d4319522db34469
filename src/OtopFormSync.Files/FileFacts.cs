using System.Runtime.InteropServices;
using System.Text;

namespace OtopFormSync.Files;

/// <summary>What kind of thing a directory entry is.</summary>
public enum EntryKind
{
    /// <summary>A plain file.</summary>
    File,

    /// <summary>A symbolic link or junction; what it leads to may lie anywhere.</summary>
    Link,

    /// <summary>A pipe, device or socket; opening it may wait for ever.</summary>
    Special,
}

/// <summary>Facts of a file that .NET does not tell: the kind of special files, the device, the change time that no program can set.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ModifiedAt">Last change of the content, as set.</param>
/// <param name="ChangedTicks">Last change of anything, by the system alone; 0 where the system does not tell.</param>
/// <param name="Device">The device that it lies on; empty where the system does not tell.</param>
public readonly record struct FileFacts(EntryKind Kind, long Size, DateTimeOffset ModifiedAt, long ChangedTicks, string Device)
{
    /// <summary>How long a file must have been still before it is read.</summary>
    public static readonly TimeSpan Still = TimeSpan.FromSeconds(2);

    /// <summary>Tells the file from another that takes its name on the device: its number there, or where the system does not tell, when it was made.</summary>
    public required ulong Node { get; init; }

    /// <summary>The group that it belongs to; 0 where the system does not tell.</summary>
    public uint Group { get; init; }

    /// <summary>Whether the file lay still for a while when these facts were read, so that whatever is written to it later shows in them. A time of change after the clock (a copy from another machine) says nothing about being written.</summary>
    public bool AreStillAt(DateTimeOffset now) => (now - ModifiedAt).Duration() >= Still && (now.UtcTicks - ChangedTicks > Still.Ticks || ChangedTicks > now.UtcTicks);

    /// <summary>Reads the facts without opening the file or following a link.</summary>
    /// <param name="path">The file or folder.</param>
    /// <returns>The facts; null when it is not there (any more).</returns>
    public static FileFacts? Of(string path)
    {
        if (OperatingSystem.IsLinux())
        {
            return OfLinux(path);
        }

        FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        if (!info.Exists)
        {
            return null;
        }

        var kind = info.Attributes.HasFlag(FileAttributes.ReparsePoint) ? EntryKind.Link
            : info.Attributes.HasFlag(FileAttributes.Device) ? EntryKind.Special
            : EntryKind.File;
        return new FileFacts(kind, (info as FileInfo)?.Length ?? 0, new DateTimeOffset(info.LastWriteTimeUtc), 0, Path.GetPathRoot(Path.GetFullPath(path)) ?? "") { Node = (ulong)info.CreationTimeUtc.Ticks };
    }

    // statx has one layout on every processor, unlike stat. Asked for each file at each poll: it leaves nothing behind but the facts.
    private static FileFacts? OfLinux(string path)
    {
        const int AtCurrentFolder = -100;
        const int NoFollow = 0x100;
        const uint BasicStats = 0x7ff;
        const int UsualPath = 512;
        Span<byte> buffer = stackalloc byte[256];
        var size = Encoding.UTF8.GetMaxByteCount(path.Length) + 1;
        Span<byte> name = size <= UsualPath ? stackalloc byte[UsualPath] : new byte[size];
        name[Encoding.UTF8.GetBytes(path, name)] = 0;
        if (statx(AtCurrentFolder, ref MemoryMarshal.GetReference(name), NoFollow, BasicStats, ref MemoryMarshal.GetReference(buffer)) != 0)
        {
            return null;
        }

        var type = BitConverter.ToUInt16(buffer[28..]) & 0xF000;
        var kind = type switch
        {
            0x8000 or 0x4000 => EntryKind.File,
            0xA000 => EntryKind.Link,
            _ => EntryKind.Special,
        };
        var device = DeviceOf(BitConverter.ToUInt32(buffer[136..]), BitConverter.ToUInt32(buffer[140..]));
        return new FileFacts(kind, BitConverter.ToInt64(buffer[40..]), Instant(buffer[112..]), Instant(buffer[96..]).UtcTicks, device)
        {
            Node = BitConverter.ToUInt64(buffer[32..]),
            Group = BitConverter.ToUInt32(buffer[24..]),
        };
    }

    // A workspace lies on one device, mostly.
    private static string DeviceOf(uint major, uint minor)
    {
        if (_device is not { } last || last.Major != major || last.Minor != minor)
        {
            _device = last = new(major, minor, $"{major}:{minor}");
        }

        return last.Name;
    }

    private static KnownDevice? _device;

    private sealed record KnownDevice(uint Major, uint Minor, string Name);

    private static DateTimeOffset Instant(ReadOnlySpan<byte> at) =>
        DateTimeOffset.FromUnixTimeSeconds(BitConverter.ToInt64(at)).AddTicks(BitConverter.ToUInt32(at[8..]) / 100);

#pragma warning disable IDE1006, SYSLIB1054, SA1300 // The C library's own name; plain bytes need no generated marshalling.
    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, ref byte path, int flags, uint mask, ref byte buffer);
#pragma warning restore IDE1006, SYSLIB1054, SA1300
}
