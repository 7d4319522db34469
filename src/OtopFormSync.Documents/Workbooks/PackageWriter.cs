using System.Buffers.Binary;
using System.Text;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>Writes a package forward, part after part, the list of them at its end. All are dated 1 January 1980, so that equal content gives equal bytes.</summary>
/// <param name="output">Where it goes; need not seek.</param>
internal sealed class PackageWriter(Stream output) : IDisposable
{
    private const uint PartMark = 0x04034B50;
    private const uint EntryMark = 0x02014B50;
    private const uint EndMark = 0x06054B50;
    private const uint January1980 = 0x0021_0000;
    private const ushort Version = 20; // folders and deflate
    private const ushort NamesInUtf8 = 0x0800;
    private const ushort Deflated = 8;

    private readonly MemoryStream _entries = new();
    private ushort _count;
    private long _at;

    /// <summary>Writes a part.</summary>
    /// <param name="name">Its name, as in <c>xl/workbook.xml</c>.</param>
    /// <param name="part">The part.</param>
    public void Add(string name, PackedPart part)
    {
        Span<byte> head = stackalloc byte[26]; // what both lists say of a part
        BinaryPrimitives.WriteUInt16LittleEndian(head, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(head[2..], NamesInUtf8);
        BinaryPrimitives.WriteUInt16LittleEndian(head[4..], Deflated);
        BinaryPrimitives.WriteUInt32LittleEndian(head[6..], January1980);
        BinaryPrimitives.WriteUInt32LittleEndian(head[10..], part.Sum);
        BinaryPrimitives.WriteUInt32LittleEndian(head[14..], checked((uint)part.Packed.Length));
        BinaryPrimitives.WriteUInt32LittleEndian(head[18..], checked((uint)part.Length));
        var text = Encoding.UTF8.GetBytes(name);
        BinaryPrimitives.WriteUInt16LittleEndian(head[22..], checked((ushort)text.Length));

        Write(_entries, EntryMark);
        _entries.Write(head[..2]); // made by
        _entries.Write(head);
        _entries.Write(stackalloc byte[10]); // no remark, no attributes
        Write(_entries, checked((uint)_at));
        _entries.Write(text);

        Write(output, PartMark);
        output.Write(head);
        output.Write(text);
        foreach (var segment in part.Packed)
        {
            output.Write(segment.Span);
        }

        _at += 4 + head.Length + text.Length + part.Packed.Length;
        _count++;
    }

    /// <summary>Writes the list of parts.</summary>
    public void Dispose()
    {
        output.Write(_entries.GetBuffer().AsSpan(0, (int)_entries.Length));
        Span<byte> end = stackalloc byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, EndMark);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], _count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], _count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)_entries.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], checked((uint)_at));
        output.Write(end);
        _entries.Dispose();
    }

    private static void Write(Stream to, uint mark)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, mark);
        to.Write(bytes);
    }
}
