using System.Buffers;
using System.IO.Compression;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Proves a zip sound before a library opens it: neither a bomb nor damaged. The framework checks no sums, so a flipped bit would be a wrong figure.</summary>
internal static class PackageCheck
{
    /// <summary>Reads every entry once.</summary>
    /// <exception cref="UnreadableException">Too many entries, too big, doubled or damaged.</exception>
    public static void Run(ReadOnlyMemory<byte> bytes, Budget budget)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            using var zip = new ZipArchive(Streams.Over(bytes), ZipArchiveMode.Read);
            if (zip.Entries.Count > Limits.PackageEntries)
            {
                throw new UnreadableException(Complaint.UnpacksTooBig);
            }

            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            long total = 0;
            foreach (var entry in zip.Entries)
            {
                if (!names.Add(entry.FullName))
                {
                    throw new UnreadableException(Complaint.BrokenWorkbook);
                }

                total += Sum(entry, buffer, Limits.UnpackedBytes - total, budget);
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new UnreadableException(Complaint.BrokenWorkbook);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static long Sum(ZipArchiveEntry entry, byte[] buffer, long room, Budget budget)
    {
        if (entry.Length > room)
        {
            throw new UnreadableException(Complaint.UnpacksTooBig);
        }

        using var stream = entry.Open();
        var sum = new Crc32();
        long length = 0;
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            length += read;
            if (length > room)
            {
                throw new UnreadableException(Complaint.UnpacksTooBig);
            }

            sum.Add(buffer.AsSpan(0, read));
            budget.CheckTime();
        }

        return length == entry.Length && sum.Value == entry.Crc32 ? length : throw new UnreadableException(Complaint.BrokenWorkbook);
    }
}
