using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents;

/// <summary>The files in a zip that people made: with names in the code page of Thai Windows, and what programs add besides. Nothing is ever written under these names.</summary>
internal static class ZippedFiles
{
    private const int DirectoryAttribute = 0x10;

    // What macOS and Windows put beside the files.
    private static readonly string[] Additions = [".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>Unpacks the files one after the other.</summary>
    /// <param name="bytes">The zip.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="UnreadableException">Broken, encrypted, without files, or with too many or too big ones.</exception>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(ReadOnlyMemory<byte> bytes, Budget budget)
    {
        using var zip = Guarded(() => new ZipArchive(Streams.Over(bytes), ZipArchiveMode.Read, leaveOpen: false, Encoding.Latin1));
        var files = Guarded(() => zip.Entries.Where(IsFile).ToList());
        if (files.Count == 0)
        {
            throw new UnreadableException(Complaint.Empty);
        }

        if (files.Count > Limits.ZippedFiles)
        {
            throw new UnreadableException(Complaint.TooManyParts);
        }

        var room = Limits.UnpackedBytes;
        foreach (var file in files)
        {
            if (file.IsEncrypted)
            {
                throw new UnreadableException(Complaint.Encrypted);
            }

            var unpacked = Guarded(() => PackageCheck.Unpack(file, Math.Min(room, Limits.FileBytes), budget));
            room -= unpacked.Length;
            yield return (NameOf(file), unpacked);
        }
    }

    /// <summary>Names are read as bytes: one with letters beyond them was marked as UTF-8, others are that where they can be, else of Thai Windows.</summary>
    internal static string NameOf(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (!name.Any(sign => sign > '\u00FF'))
        {
            var bytes = Encoding.Latin1.GetBytes(name);
            name = (Utf8.IsValid(bytes) ? Encoding.UTF8 : TextDecoder.Windows874).GetString(bytes);
        }

        return name.Replace('\\', '/').Split('/')[^1];
    }

    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.FullName.Length > 0 && entry.FullName[^1] is not ('/' or '\\') && (entry.ExternalAttributes & DirectoryAttribute) == 0
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) && !Additions.Contains(entry.FullName.Split('/', '\\')[^1], StringComparer.OrdinalIgnoreCase);

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new UnreadableException(Complaint.BrokenZip);
        }
    }
}
