using System.Buffers.Binary;
using System.Text;

namespace OtopFormSync.Documents.Sheets;

/// <summary>The streams of a compound file, as old office files are.</summary>
internal static class CompoundFile
{
    private const int HeaderBytes = 512;
    private const int EntryBytes = 128;
    private const int SmallSectorBytes = 64;
    private const int FatSectorsInHeader = 109;

    private static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>True for a compound file in which every stream would be found: of a longer one the header does not list all sectors.</summary>
    /// <param name="file">The file.</param>
    public static bool IsFollowed(ReadOnlySpan<byte> file) => file.StartsWith(Signature) && file.Length <= FatSectorsInHeader * (512 / 4) * 512;

    /// <summary>Reads a stream.</summary>
    /// <param name="file">The file.</param>
    /// <param name="names">The names that it may have.</param>
    /// <returns>Its bytes; null when it is not there, or the file is broken: whether it can be read is decided by who reads its values.</returns>
    public static CompoundStream? Stream(ReadOnlySpan<byte> file, params ReadOnlySpan<string> names)
    {
        if (file.Length < HeaderBytes || U16(file, 0x1E) is not (9 or 12))
        {
            return null;
        }

        var size = 1 << U16(file, 0x1E);
        var fat = Fat(file, size);
        if (Chain(file, U32(file, 0x30), fat, size)?.Bytes is not { Length: >= EntryBytes } directory)
        {
            return null;
        }

        for (var at = 0; at + EntryBytes <= directory.Length; at += EntryBytes)
        {
            var length = Math.Clamp(U16(directory, at + 0x40) - 2, 0, 62);
            if (names.Contains(Encoding.Unicode.GetString(directory, at, length)))
            {
                var (first, bytes) = (U32(directory, at + 0x74), U32(directory, at + 0x78));
                var chain = bytes >= U32(file, 0x38) ? Chain(file, first, fat, size)
                    : Chain(file, U32(directory, 0x74), fat, size) is { } small && Chain(file, U32(file, 0x3C), fat, size) is { } links ? Chain(small.Bytes, first, links.Bytes, SmallSectorBytes, from: 0)?.Within(small)
                    : null;
                return chain is null || chain.Bytes.Length < bytes ? null : chain with { Bytes = chain.Bytes[..(int)bytes] };
            }
        }

        return null;
    }

    private static byte[] Fat(ReadOnlySpan<byte> file, int size)
    {
        using var fat = new MemoryStream();
        for (var i = 0; i < Math.Min(FatSectorsInHeader, U32(file, 0x2C)); i++)
        {
            if (Sector(file, U32(file, 0x4C + (4 * i)), size, size) is not { IsEmpty: false } sector)
            {
                break;
            }

            fat.Write(sector);
        }

        return fat.ToArray();
    }

    // A chain that runs in a circle would be longer than the file.
    private static CompoundStream? Chain(ReadOnlySpan<byte> file, uint first, ReadOnlySpan<byte> links, int size, int? from = null)
    {
        using var chain = new MemoryStream();
        var places = new List<long>();
        var at = first;
        while (at < links.Length / 4)
        {
            if (chain.Length > file.Length || Sector(file, at, size, from ?? size) is not { IsEmpty: false } sector)
            {
                return null;
            }

            chain.Write(sector);
            places.Add((from ?? size) + ((long)at * size));
            at = U32(links, (int)at * 4);
        }

        return new(chain.ToArray(), places, size);
    }

    // The last sector may be cut short.
    private static ReadOnlySpan<byte> Sector(ReadOnlySpan<byte> file, uint number, int size, int from)
    {
        var at = from + ((long)number * size);
        return at >= file.Length ? [] : file.Slice((int)at, (int)Math.Min(size, file.Length - at));
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}

/// <summary>A stream of a compound file.</summary>
/// <param name="Bytes">What it holds.</param>
/// <param name="Places">Where each of its sectors lies in the file.</param>
/// <param name="SectorBytes">How long they are.</param>
internal sealed record CompoundStream(byte[] Bytes, IReadOnlyList<long> Places, int SectorBytes)
{
    /// <summary>Where a byte of the stream lies in the file.</summary>
    public int PlaceOf(int at) => (int)Places[at / SectorBytes] + (at % SectorBytes);

    /// <summary>The stream with places in the file, where those it has are in a stream of small sectors.</summary>
    public CompoundStream Within(CompoundStream small) => this with { Places = [.. Places.Select(place => (long)small.PlaceOf((int)place))] };
}
