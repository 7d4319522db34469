using System.Security.Cryptography;

namespace OtopFormSync.GoogleEmulator.Auth;

/// <summary>What a person allowed a program.</summary>
internal sealed record Grant(string RefreshToken, string User, string ClientId, IReadOnlyList<string> Scopes, DateTimeOffset Until)
{
    public bool IsRevoked { get; set; }
}

/// <summary>A token as the services see it.</summary>
/// <param name="User">The address it speaks for.</param>
/// <param name="HasMailbox">False for a service account that speaks for itself.</param>
/// <param name="Grant">What it came from; null for service accounts.</param>
internal sealed record AccessToken(string User, IReadOnlyList<string> Scopes, DateTimeOffset Until, bool HasMailbox = true, Grant? Grant = null);

/// <summary>The consent of a person on its way to the token endpoint.</summary>
internal sealed record AuthorizationCode(string User, string ClientId, string RedirectUri, IReadOnlyList<string> Scopes, bool IsOffline, string? Challenge, string ChallengeMethod, DateTimeOffset Until);

/// <summary>A robot with a key of its own.</summary>
internal sealed record ServiceAccount(string Email, RSA Key, string KeyId)
{
    /// <summary>What a domain's administrator lets it do in the name of any user.</summary>
    public HashSet<string> Delegated { get; } = new(StringComparer.Ordinal);

    public bool IsKeyDeleted { get; set; }
}

/// <summary>An error of the token endpoint: flat, unlike all others.</summary>
internal sealed class TokenError(int status, string error, string description) : Exception(description)
{
    public int Status { get; } = status;

    public string Error { get; } = error;

    public static TokenError InvalidGrant(string description) => new(400, "invalid_grant", description);

    public static TokenError InvalidRequest(string description) => new(400, "invalid_request", description);
}
