using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OtopFormSync.GoogleEmulator.Discovery;

namespace OtopFormSync.GoogleEmulator.Auth;

/// <summary>What a service account says of itself, signed.</summary>
internal sealed record Assertion(string Issuer, string? Subject, IReadOnlyList<string> Scopes, DateTimeOffset Issued, DateTimeOffset Expires, byte[] Signed, byte[] Signature)
{
    /// <summary>How far two clocks may be apart.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static Assertion? TryRead(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 3 || !Base64Url.TryDecode(parts[1], out var json) || !Base64Url.TryDecode(parts[2], out var signature)) { return null; }
        try
        {
            var claims = JsonNode.Parse(json);
            return claims.Text("iss") is { } issuer && claims!["iat"].Number() is { } issued && claims["exp"].Number() is { } expires
                ? new Assertion(
                    issuer,
                    claims.Text("sub"),
                    (claims.Text("scope") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
                    DateTimeOffset.FromUnixTimeSeconds((long)issued),
                    DateTimeOffset.FromUnixTimeSeconds((long)expires),
                    Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"),
                    signature)
                : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    public bool IsSignedBy(RSA key) => key.VerifyData(Signed, Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public bool IsTimely(DateTimeOffset now) => Issued <= now + Tolerance && Expires > now - Tolerance && Expires - Issued <= TimeSpan.FromHours(1) + Tolerance;
}
