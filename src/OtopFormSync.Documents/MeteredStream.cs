namespace OtopFormSync.Documents;

/// <summary>Bytes whose reading is counted as work: however often a library goes over them, it stops in the end.</summary>
/// <param name="bytes">All of them.</param>
/// <param name="budget">What their reading may cost.</param>
internal sealed class MeteredStream(ReadOnlyMemory<byte> bytes, Budget budget) : Stream
{
    private readonly MemoryStream _bytes = Streams.Over(bytes);

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => _bytes.Length;

    /// <inheritdoc/>
    public override long Position { get => _bytes.Position; set => _bytes.Position = value; }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = _bytes.Read(buffer);
        budget.Spend((long)Cost.Byte * read);
        return read;
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => _bytes.Seek(offset, origin);

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _bytes.Dispose();
        base.Dispose(disposing);
    }
}
