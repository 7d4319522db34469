using System.Text;

namespace OtopFormSync.Documents.Mail;

/// <summary>Tells compound files apart by the names of their streams.</summary>
internal static class CompoundKind
{
    private static readonly byte[] WordStream = Encoding.Unicode.GetBytes("WordDocument");

    public static bool IsWord(ReadOnlySpan<byte> bytes) => bytes.IndexOf(WordStream) >= 0;
}
