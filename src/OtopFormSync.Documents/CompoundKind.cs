using System.Text;

namespace OtopFormSync.Documents;

/// <summary>Tells compound files apart by the names of their streams.</summary>
internal static class CompoundKind
{
    private static readonly byte[] WordStream = Encoding.Unicode.GetBytes("WordDocument");

    private static readonly byte[] EncryptedStream = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>True for an office file behind a password, whatever its cipher.</summary>
    public static bool IsEncrypted(ReadOnlySpan<byte> bytes) => !bytes.StartsWith("PK"u8) && bytes.IndexOf(EncryptedStream) >= 0;

    public static bool IsWord(ReadOnlySpan<byte> bytes) => bytes.IndexOf(WordStream) >= 0;
}
