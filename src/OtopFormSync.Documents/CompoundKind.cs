using System.Text;

namespace OtopFormSync.Documents;

/// <summary>Tells compound files apart by the names of their streams.</summary>
internal static class CompoundKind
{
    private static readonly byte[] WordStream = Encoding.Unicode.GetBytes("WordDocument");

    private static readonly byte[] MailStream = Encoding.Unicode.GetBytes("__properties_version1.0");

    private static readonly byte[] EncryptedStream = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>True for an office file behind a password, whatever its cipher.</summary>
    public static bool IsEncrypted(ReadOnlySpan<byte> bytes) => !bytes.StartsWith("PK"u8) && bytes.IndexOf(EncryptedStream) >= 0;

    /// <summary>True for a mail as Outlook saves it (msg).</summary>
    public static bool IsMail(ReadOnlySpan<byte> bytes) => bytes.IndexOf(MailStream) >= 0;

    public static bool IsWord(ReadOnlySpan<byte> bytes) => bytes.IndexOf(WordStream) >= 0;
}
