using System.Security.Cryptography;
using System.Text;

namespace OtopFormSync.Folder.Files;

/// <summary>Hashes that tell whether something changed.</summary>
internal static class Fingerprint
{
    internal static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    internal static string Of(IEnumerable<string> parts) => Of(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
}
