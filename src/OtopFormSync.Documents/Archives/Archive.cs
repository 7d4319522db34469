using System.IO.Compression;
using System.Security.Cryptography;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Documents.Archives;

/// <summary>
/// One zip with an index that names each file with its length and SHA-256. The seal is the SHA-256 of the index itself:
/// who has written it down elsewhere can tell that nothing was changed, added or taken away since.
/// </summary>
public static class Archive
{
    /// <summary>The index of an archive.</summary>
    public const string Index = "index.csv";

    private const string Outside = "(before or after the archive / นอกส่วนของไฟล์)";
    private const int EndLength = 22; // what ends a zip that bears no comment, as ours do

    private static readonly string[] Headings = ["ไฟล์", "เนื้อหา", "เวลา", "ขนาด (ไบต์)", "SHA-256"];

    /// <summary>Writes an archive; the same entries and instant give the same bytes.</summary>
    /// <param name="output">Where it goes; need not seek.</param>
    /// <param name="entries">Its files, without the index.</param>
    /// <param name="at">The instant of its making.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The seal, 64 hex digits.</returns>
    public static async Task<string> WriteAsync(Stream output, IEnumerable<ArchiveEntry> entries, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(entries);
        var rows = new List<string[]>();
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in entries)
        {
            var content = await entry.Content(cancellationToken);
            await AddAsync(zip, entry.Path, content, at, cancellationToken);
            rows.Add([entry.Path, entry.What, entry.At is { } when ? Instant(when) : "", NumberText.Of((decimal)content.Length), Convert.ToHexStringLower(SHA256.HashData(content.Span))]);
        }

        var index = Table.Of(Headings, rows);
        await AddAsync(zip, Index, index, at, cancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(index.Span));
    }

    /// <summary>Holds an archive against its index.</summary>
    /// <param name="zip">The archive; must seek.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What was found.</returns>
    public static async Task<ArchiveFindings> VerifyAsync(Stream zip, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(zip);
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            var found = await VerifyAsync(archive, cancellationToken);
            return found.Seal.Length == 0 || await IsBoundedAsync(zip, cancellationToken) ? found : found with { Faults = [.. found.Faults, new(ArchiveFault.Added, Outside)] };
        }
        catch (InvalidDataException)
        {
            return new("", 0, [new(ArchiveFault.NotAnArchive, "")]);
        }
    }

    // It begins with its first file and ends with its end: before and behind, a zip may hold what no reader of zips shows.
    private static async Task<bool> IsBoundedAsync(Stream zip, CancellationToken cancellationToken)
    {
        var (head, end) = (new byte[4], new byte[EndLength]);
        zip.Position = 0;
        await zip.ReadExactlyAsync(head, cancellationToken);
        zip.Seek(-EndLength, SeekOrigin.End);
        await zip.ReadExactlyAsync(end, cancellationToken);
        return head.AsSpan().SequenceEqual("PK\u0003\u0004"u8) && end.AsSpan().StartsWith("PK\u0005\u0006"u8) && end[^1] == 0 && end[^2] == 0;
    }

    /// <summary>How instants stand in an archive's lists: Bangkok time with its offset.</summary>
    /// <param name="instant">The instant.</param>
    public static string Instant(DateTimeOffset instant) => Bangkok.Written(instant);

    private static async Task<ArchiveFindings> VerifyAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        if (archive.GetEntry(Index) is not { } index)
        {
            return new("", 0, [new(ArchiveFault.NotAnArchive, "")]);
        }

        if (index.Length > Limits.UnpackedBytes || await BytesAsync(index, cancellationToken) is not { } list)
        {
            return new("", 0, [new(ArchiveFault.Changed, Index)]);
        }

        var rows = Table.Read(list).Skip(1).ToList();
        var faults = new List<ArchiveFinding>();
        var there = archive.Entries.GroupBy(entry => entry.FullName, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row is not [var path, _, _, _, var hash])
            {
                faults.Add(new(ArchiveFault.Changed, Index));
            }
            else if (!there.Remove(path, out var entries))
            {
                faults.Add(new(ArchiveFault.Missing, path));
            }
            else if (entries.Count > 1 || !string.Equals(await HashAsync(entries[0], cancellationToken), hash, StringComparison.Ordinal))
            {
                faults.Add(new(ArchiveFault.Changed, path));
            }
        }

        faults.AddRange(there.Where(rest => !string.Equals(rest.Key, Index, StringComparison.Ordinal) || rest.Value.Count > 1).Select(rest => new ArchiveFinding(ArchiveFault.Added, rest.Key)));
        return new(Convert.ToHexStringLower(SHA256.HashData(list)), rows.Count, [.. faults]);
    }

    private static async Task AddAsync(ZipArchive zip, string path, ReadOnlyMemory<byte> content, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = at.InBangkok();
        await using var stream = await entry.OpenAsync(cancellationToken);
        await stream.WriteAsync(content, cancellationToken);
    }

    private static async Task<byte[]?> BytesAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        return await IsReadAsync(entry, part => memory.Write(part.Span), cancellationToken) ? memory.ToArray() : null;
    }

    private static async Task<string?> HashAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        return await IsReadAsync(entry, part => hash.AppendData(part.Span), cancellationToken) ? Convert.ToHexStringLower(hash.GetHashAndReset()) : null;
    }

    // False for what cannot be unpacked to its end, or is longer than it says.
    private static async Task<bool> IsReadAsync(ZipArchiveEntry entry, Action<ReadOnlyMemory<byte>> take, CancellationToken cancellationToken)
    {
        var buffer = new byte[81920];
        try
        {
            await using var stream = await entry.OpenAsync(cancellationToken);
            var left = entry.Length;
            for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0 && left >= 0;)
            {
                left -= read;
                take(buffer.AsMemory(0, read));
            }

            return left == 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
