using System.Runtime.InteropServices;

namespace OtopFormSync.Documents;

/// <summary>Streams over bytes in memory.</summary>
internal static class Streams
{
    /// <summary>A read-only stream over the same bytes, without a copy where they lie in an array.</summary>
    public static MemoryStream Over(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part)
            ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
