using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Proves a zip sound before a library opens it: neither a bomb nor damaged. The framework checks no sums, so a flipped bit would be a wrong figure.</summary>
internal static class PackageCheck
{
    /// <summary>What tells an error value or a formula may lie across two readings; the longest has a sign more.</summary>
    private const int Overlap = 5;

    /// <summary>What an entry takes beside its bytes, in its head and in the list at the end, with names of a usual length.</summary>
    private const int EntryHead = 256;

    /// <summary>How many times the file its parts are at most, as offices write them: long tables of recurring texts. What says more is given room as it comes: the list of a file of some kilobytes may say anything.</summary>
    private const long UsualRatio = 64;

    private static ReadOnlySpan<byte> ErrorType => " t=\"e\""u8;

    /// <summary>Reads every entry once.</summary>
    /// <returns>The package, unpacked.</returns>
    /// <exception cref="UnreadableException">Too many entries, too big, doubled or damaged.</exception>
    public static CheckedPackage Run(ReadOnlyMemory<byte> bytes, Budget budget)
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
            var hasUntold = false;
            // As large as the entries say, so that nothing is copied as it grows; each is refused when it says too much.
            using var unpacked = new MemoryStream((int)Math.Min(Math.Min(zip.Entries.Sum(entry => entry.Length + EntryHead), bytes.Length * UsualRatio), Limits.UnpackedBytes));
            using (var copy = new ZipArchive(unpacked, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var entry in zip.Entries)
                {
                    if (!names.Add(entry.FullName))
                    {
                        throw new UnreadableException(Complaint.BrokenWorkbook);
                    }

                    using var part = copy.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                    total += Unpack(entry, part, buffer, Limits.UnpackedBytes - total, budget, ref hasUntold);
                }
            }

            return new CheckedPackage(unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length), hasUntold);
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

    /// <summary>Unpacks one entry of any zip.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="room">How many bytes it may have.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="UnreadableException">Too big or damaged.</exception>
    public static byte[] Unpack(ZipArchiveEntry entry, long room, Budget budget)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            var hasUntold = false;
            using var unpacked = new MemoryStream((int)Math.Clamp(entry.Length, 0, room));
            Unpack(entry, unpacked, buffer, room, budget, ref hasUntold);
            return unpacked.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static long Unpack(ZipArchiveEntry entry, Stream part, byte[] buffer, long room, Budget budget, ref bool hasUntold)
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

            budget.Spend((long)Cost.Byte * read);
            sum.Append(buffer.AsSpan(kept, read));
            part.Write(buffer, kept, read);
            var seen = buffer.AsSpan(0, kept + read);
            hasUntold |= isSheet && !hasUntold && (seen.IndexOf(ErrorType) >= 0 || HoldsFormula(seen, "<f"u8) || HoldsFormula(seen, ":f"u8));

            kept = isSheet ? Math.Min(seen.Length, Overlap) : 0;
            seen[^kept..].CopyTo(buffer);
        }

        return length == entry.Length && sum.GetCurrentHashAsUInt32() == entry.Crc32 ? length : throw new UnreadableException(Complaint.BrokenWorkbook);
    }

    /// <summary>An element f, with or without a prefix; its neighbours font, filter and formula1 are none.</summary>
    private static bool HoldsFormula(ReadOnlySpan<byte> xml, ReadOnlySpan<byte> begin)
    {
        for (var at = xml.IndexOf(begin); at >= 0; at = xml.IndexOf(begin))
        {
            xml = xml[(at + begin.Length)..];
            if (!xml.IsEmpty && xml[0] is (byte)'>' or (byte)' ' or (byte)'/')
            {
                return true;
            }
        }

        return false;
    }
}
