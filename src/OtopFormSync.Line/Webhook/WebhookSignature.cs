using System.Security.Cryptography;
using System.Text;

namespace OtopFormSync.Line.Webhook;

/// <summary>By what LINE proves that a call is its own: Base64 of HMAC-SHA256 over the bytes as they came, by the channel secret.</summary>
internal static class WebhookSignature
{
    /// <summary>The header that carries it.</summary>
    public const string Header = "x-line-signature";

    private const int LongestSignature = 200;

    /// <summary>Whether a signature is of these bytes.</summary>
    /// <param name="body">The body as it came, before anything is read of it.</param>
    /// <param name="secret">The channel secret.</param>
    /// <param name="signature">What the header says; null when there is none.</param>
    /// <returns>Whether it is; compared in constant time.</returns>
    public static bool IsOf(ReadOnlySpan<byte> body, string secret, string? signature)
    {
        if (signature is not { Length: > 0 and <= LongestSignature })
        {
            return false;
        }

        var given = new byte[LongestSignature];
        return Convert.TryFromBase64String(signature.Trim(), given, out var length)
            && CryptographicOperations.FixedTimeEquals(given.AsSpan(0, length), HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
    }
}
