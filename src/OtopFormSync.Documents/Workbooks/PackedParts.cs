using System.Buffers.Binary;
using System.Text;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>The parts of a package as they lie in it, to be copied without unpacking them: the framework's archive gives them only unpacked.</summary>
internal static class PackedParts
{
    private const uint EntryMark = 0x02014B50;
    private const uint EndMark = 0x06054B50;
    private const int EndBytes = 22;
    private const int EntryBytes = 46;
    private const int PartBytes = 30;
    private const ushort Deflated = 8;
    private const ushort NamesInUtf8 = 0x0800;

    /// <summary>Finds the parts that lie deflated in a package which the framework wrote.</summary>
    /// <param name="package">All of it, without a remark at its end.</param>
    /// <returns>The parts by name; empty when the package is built in another way.</returns>
    public static Dictionary<string, PackedPart> Of(ReadOnlyMemory<byte> package)
    {
        var parts = new Dictionary<string, PackedPart>(StringComparer.Ordinal);
        var bytes = package.Span;
        if (bytes.Length < EndBytes || U32(bytes, bytes.Length - EndBytes) != EndMark)
        {
            return parts;
        }

        var at = (int)Math.Min(U32(bytes, bytes.Length - 6), (uint)bytes.Length);
        while (at + EntryBytes <= bytes.Length && U32(bytes, at) == EntryMark)
        {
            var (flags, method, sum, packed, length, name, start) = (U16(bytes, at + 8), U16(bytes, at + 10), U32(bytes, at + 16), U32(bytes, at + 20), U32(bytes, at + 24), U16(bytes, at + 28), U32(bytes, at + 42));
            if (method == Deflated && start + PartBytes <= bytes.Length)
            {
                var from = (long)start + PartBytes + U16(bytes, (int)start + 26) + U16(bytes, (int)start + 28);
                if (from + packed <= bytes.Length)
                {
                    var text = (flags & NamesInUtf8) == 0 ? Encoding.ASCII : Encoding.UTF8;
                    parts[text.GetString(bytes.Slice(at + EntryBytes, name))] = new(sum, length, new(package.Slice((int)from, (int)packed)));
                }
            }

            at += EntryBytes + name + U16(bytes, at + 30) + U16(bytes, at + 32);
        }

        return parts;
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
