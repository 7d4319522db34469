using System.Buffers;
using System.IO.Compression;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Proves a zip sound before a library opens it: neither a bomb nor damaged. The framework checks no sums, so a flipped bit would be a wrong figure.</summary>
internal static class PackageCheck
{
    private static ReadOnlySpan<byte> ErrorType => " t=\"e\""u8;

    /// <summary>Reads every entry once.</summary>
    /// <returns>True when a worksheet holds error values.</returns>
    /// <exception cref="UnreadableException">Too many entries, too big, doubled or damaged.</exception>
    public static bool Run(ReadOnlyMemory<byte> bytes, Budget budget)
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
            var hasErrors = false;
            foreach (var entry in zip.Entries)
            {
                if (!names.Add(entry.FullName))
                {
                    throw new UnreadableException(Complaint.BrokenWorkbook);
                }

                total += Sum(entry, buffer, Limits.UnpackedBytes - total, budget, ref hasErrors);
            }

            return hasErrors;
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

    private static long Sum(ZipArchiveEntry entry, byte[] buffer, long room, Budget budget, ref bool hasErrors)
    {
        if (entry.Length > room)
        {
            throw new UnreadableException(Complaint.UnpacksTooBig);
        }

        var isSheet = entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase);
        using var stream = entry.Open();
        var sum = new Crc32();
        long length = 0;
        int read;
        var kept = 0;
        while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            length += read;
            if (length > room)
            {
                throw new UnreadableException(Complaint.UnpacksTooBig);
            }

            sum.Add(buffer.AsSpan(kept, read));
            var seen = buffer.AsSpan(0, kept + read);
            hasErrors |= isSheet && !hasErrors && seen.IndexOf(ErrorType) >= 0;

            // The mark may lie across two readings.
            kept = isSheet ? Math.Min(seen.Length, ErrorType.Length - 1) : 0;
            seen[^kept..].CopyTo(buffer);
            budget.CheckTime();
        }

        return length == entry.Length && sum.Value == entry.Crc32 ? length : throw new UnreadableException(Complaint.BrokenWorkbook);
    }
}
