using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;
using System.IO.Pipelines;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>A part of a package, deflated as it was written: it is nowhere whole in memory unpacked.</summary>
/// <param name="Sum">The CRC of what was written.</param>
/// <param name="Length">Bytes unpacked.</param>
/// <param name="Packed">The bytes as they lie in the package.</param>
internal sealed record PackedPart(uint Sum, long Length, ReadOnlySequence<byte> Packed)
{
    // Below what makes an array a large object, which would live until the whole memory is collected.
    private const int SegmentBytes = 32 * 1024;

    // Sheets come out a sixth larger than at level 6, in a quarter of the time.
    private static readonly ZLibCompressionOptions Level = new() { CompressionLevel = 2 };

    /// <summary>Packs what is written.</summary>
    /// <param name="write">Writes the part.</param>
    public static PackedPart Of(Action<Stream> write)
    {
        var packed = new Pipe(new(minimumSegmentSize: SegmentBytes, pauseWriterThreshold: 0, useSynchronizationContext: false));
        using var meter = new Meter(new DeflateStream(packed.Writer.AsStream(), Level));
        write(meter);
        meter.Dispose();
        return new(meter.Sum, meter.Written, packed.Reader.TryRead(out var all) ? all.Buffer : ReadOnlySequence<byte>.Empty);
    }

    /// <summary>Sums up what goes through it.</summary>
    private sealed class Meter(Stream inner) : Stream
    {
        private readonly Crc32 _sum = new();

        public uint Sum => _sum.GetCurrentHashAsUInt32();

        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Written;

        public override long Position
        {
            get => Written;
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _sum.Append(buffer);
            Written += buffer.Length;
            inner.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush()
        {
            // A flush in the midst would only make the packed part larger.
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
