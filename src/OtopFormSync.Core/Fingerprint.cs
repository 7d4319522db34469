using System.Security.Cryptography;
using System.Text;

namespace OtopFormSync.Core;

/// <summary>Hashes that tell whether something changed.</summary>
public static class Fingerprint
{
    /// <summary>The fingerprint of a file.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <returns>64 hex digits.</returns>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The fingerprint of texts in their order.</summary>
    /// <param name="parts">The texts.</param>
    /// <returns>64 hex digits.</returns>
    public static string Of(IEnumerable<string> parts) => Of(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
}
