using System.Security.Cryptography;
using MimeKit;

namespace OtopFormSync.Documents.Mail;

/// <summary>Decodes the bytes of a part within bounds.</summary>
internal static class PartBytes
{
    /// <summary>Decodes.</summary>
    /// <returns>The bytes, null when they are too many; their hash and their number in any case.</returns>
    public static (byte[]? Bytes, string Hash, long Length) Of(MimePart part)
    {
        using var sink = new BoundedStream(Limits.FileBytes);
        part.Content?.DecodeTo(sink);
        return (sink.ToArray(), sink.Hash(), sink.Length);
    }

    /// <summary>Keeps bytes up to a bound and goes on counting and hashing beyond it.</summary>
    private sealed class BoundedStream(int bound) : Stream
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private MemoryStream? _kept = new();
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => _length; set => throw new NotSupportedException(); }

        public byte[]? ToArray() => _kept?.ToArray();

        public string Hash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

        public override void Flush()
        {
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            _length += count;
            _hash.AppendData(buffer, offset, count);
            if (_length > bound)
            {
                _kept = null;
            }

            _kept?.Write(buffer, offset, count);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            _hash.Dispose();
            base.Dispose(disposing);
        }
    }
}
