using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using OtopFormSync.Core;

namespace OtopFormSync.Storage;

/// <summary>Lists of texts as bytes, exact to the code unit: a format byte, then per text its length (four bytes) and its UTF-16 units.</summary>
internal static class TextsCodec
{
    // A number for the format, so that a later one can stand beside it.
    private const byte Format = 1;

    internal static byte[] Encode(ValueList<string> texts)
    {
        var length = 1;
        foreach (var text in texts)
        {
            length += 4 + (text.Length * 2);
        }

        var bytes = new byte[length];
        bytes[0] = Format;
        var rest = bytes.AsSpan(1);
        foreach (var text in texts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, text.Length);
            rest = rest[4..];
            if (BitConverter.IsLittleEndian)
            {
                MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(rest);
            }
            else
            {
                for (var i = 0; i < text.Length; i++)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(rest[(i * 2)..], text[i]);
                }
            }

            rest = rest[(text.Length * 2)..];
        }

        return bytes;
    }

    /// <summary>Reads the list back.</summary>
    /// <param name="bytes">What <see cref="Encode"/> made.</param>
    /// <param name="pool">Keeps one copy of texts that recur.</param>
    /// <returns>The texts.</returns>
    /// <exception cref="InvalidDataException">The bytes are no such list.</exception>
    internal static ValueList<string> Decode(ReadOnlySpan<byte> bytes, TextPool pool)
    {
        if (bytes is not [Format, .. var rest])
        {
            throw new InvalidDataException("Unknown format of a stored list of texts.");
        }

        var texts = new List<string>();
        while (!rest.IsEmpty)
        {
            var length = rest.Length < 4 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(rest);
            if (length < 0 || length > (rest.Length - 4) / 2)
            {
                throw new InvalidDataException("A stored list of texts is cut short.");
            }

            texts.Add(Text(rest.Slice(4, length * 2), pool));
            rest = rest[(4 + (length * 2))..];
        }

        return ValueList.Create<string>(CollectionsMarshal.AsSpan(texts));
    }

    private static string Text(ReadOnlySpan<byte> bytes, TextPool pool)
    {
        if (BitConverter.IsLittleEndian)
        {
            return pool.Take(MemoryMarshal.Cast<byte, char>(bytes));
        }

        var units = new ArrayBufferWriter<char>(Math.Max(1, bytes.Length / 2));
        for (var i = 0; i < bytes.Length; i += 2)
        {
            units.Write([(char)BinaryPrimitives.ReadUInt16LittleEndian(bytes[i..])]);
        }

        return pool.Take(units.WrittenSpan);
    }
}
