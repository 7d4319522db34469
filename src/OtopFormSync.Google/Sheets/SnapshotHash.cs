using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OtopFormSync.Google.Sheets;

/// <summary>A hash over many cells that holds no more of them than fits its buffer: an idle cycle of 100,000 rows makes no texts.</summary>
internal sealed class SnapshotHash : IDisposable
{
    private const int BufferBytes = 64 * 1024;
    private const int BytesOfChar = 3;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
    private int _used;

    /// <summary>Adds a text.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var part = text[..Math.Min(text.Length, BufferBytes / BytesOfChar)];
            if (part.Length < text.Length && char.IsHighSurrogate(part[^1]))
            {
                part = part[..^1];
            }

            if (_used + (part.Length * BytesOfChar) > _buffer.Length)
            {
                Flush();
            }

            _used += Encoding.UTF8.GetBytes(part, _buffer.AsSpan(_used));
            text = text[part.Length..];
        }
    }

    /// <summary>Adds a cell; a text and the number that looks like it differ.</summary>
    public void Add(object? cell)
    {
        Span<char> digits = stackalloc char[32];
        if (cell is string text)
        {
            Add(text.AsSpan());
        }
        else if (SheetCell.Number(cell) is { } number && number.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture))
        {
            Add("\u001c");
            Add(digits[..written]);
        }
        else
        {
            Add(SheetCell.Text(cell).AsSpan());
        }
    }

    /// <summary>The hash of all that was added.</summary>
    /// <returns>64 hex digits.</returns>
    public string Finish()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _hash.Dispose();
    }

    private void Flush()
    {
        _hash.AppendData(_buffer.AsSpan(0, _used));
        _used = 0;
    }
}
