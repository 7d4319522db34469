using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OtopFormSync.GoogleEmulator.Discovery;
using OtopFormSync.GoogleEmulator.Gmail;

namespace OtopFormSync.GoogleEmulator.Auth;

/// <summary>
/// Who may do what. A token that was given out here is held to its time, its grant and its scopes; any other is taken for the address
/// it spells (<c>user:address</c>, or the address itself), or for <see cref="DefaultUser"/>, until <see cref="IsStrict"/>.
/// </summary>
internal sealed class AuthDesk(TimeProvider clock)
{
    private const string MetadataScope = "https://www.googleapis.com/auth/gmail.metadata";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, AccessToken> _tokens = new(StringComparer.Ordinal);
    private readonly List<Grant> _grants = [];
    private readonly Dictionary<string, AuthorizationCode> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ServiceAccount> _robots = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _clients = new(StringComparer.Ordinal);
    private int _keysGiven;

    /// <summary>Only tokens given out here are taken.</summary>
    public bool IsStrict { get; set; }

    /// <summary>Who calls with a token that names nobody, and who consents where no address is hinted at.</summary>
    public string DefaultUser { get; set; } = Caller.Anybody;

    /// <summary>Whether people consent at once, or say no.</summary>
    public bool Consents { get; set; } = true;

    /// <summary>How far Google's clock is ahead of this machine's when it judges what was signed: to Google, this machine's is wrong.</summary>
    public TimeSpan ClockError { get; set; }

    public TimeSpan AccessTokensLast { get; set; } = TimeSpan.FromSeconds(3599);

    /// <summary>Seven days while a program's consent screen is in testing; null is for ever.</summary>
    public TimeSpan? RefreshTokensLast { get; set; }

    public IReadOnlyList<Grant> Grants
    {
        get { lock (_lock) { return [.. _grants]; } }
    }

    private DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Says who calls.</summary>
    /// <exception cref="GoogleError">Nobody who may.</exception>
    public Caller Authenticate(HttpContext http, ApiMethod method)
    {
        var gmail = method.Id.StartsWith("gmail.", StringComparison.Ordinal);
        var header = http.Request.Headers.Authorization.ToString();
        var text = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : http.Request.Query["access_token"].ToString();
        var token = text.Length == 0 ? null : Find(text);
        if (token is null)
        {
            if (IsStrict) { throw AuthError.Unauthenticated(gmail, isMissing: text.Length == 0); }
            var named = text.StartsWith("user:", StringComparison.Ordinal) ? text[5..] : text;
            return new Caller(named.Contains('@', StringComparison.Ordinal) ? named : DefaultUser);
        }

        if (token.Until <= Now || token.Grant is { IsRevoked: true }) { throw AuthError.Unauthenticated(gmail, isMissing: false); }
        if (!method.Scopes.Intersect(token.Scopes, StringComparer.Ordinal).Any())
        {
            http.Response.Headers.WWWAuthenticate = $"Bearer realm=\"https://accounts.google.com/\", error=\"insufficient_scope\", scope=\"{string.Join(' ', method.Scopes)}\"";
            throw AuthError.InsufficientScope(gmail);
        }
        if (gmail && !token.HasMailbox) { throw GmailError.Of(400, "FAILED_PRECONDITION", "Precondition check failed.", "failedPrecondition"); }
        if (gmail && !method.Scopes.Where(scope => scope != MetadataScope).Intersect(token.Scopes, StringComparer.Ordinal).Any()) { HoldToMetadata(http, method); }
        return new Caller(token.User);
    }

    /// <summary>Makes a client known. As long as none is, any is accepted.</summary>
    public void AddClient(string id, string secret)
    {
        lock (_lock) { _clients[id] = secret; }
    }

    /// <summary>Makes a service account with a key, or a new key for it.</summary>
    /// <returns>The key file as Google's console lets one download it, with the token endpoint of this emulator.</returns>
    public JsonObject AddServiceAccount(Uri emulator, string email)
    {
        var robot = new ServiceAccount(email, KeyRing.Take(Interlocked.Increment(ref _keysGiven) - 1), Guid.NewGuid().ToString("N"));
        lock (_lock) { _robots[email] = robot; }
        return new JsonObject
        {
            ["type"] = "service_account",
            ["project_id"] = email[(email.IndexOf('@', StringComparison.Ordinal) + 1)..].Split('.')[0],
            ["private_key_id"] = robot.KeyId,
            ["private_key"] = robot.Key.ExportPkcs8PrivateKeyPem() + "\n",
            ["client_email"] = email,
            ["client_id"] = "100000000000000000001",
            ["auth_uri"] = new Uri(emulator, "o/oauth2/auth").ToString(),
            ["token_uri"] = new Uri(emulator, "token").ToString(),
            ["universe_domain"] = "googleapis.com",
        };
    }

    /// <summary>The file of an installed program's client, with the addresses of this emulator; the client becomes known.</summary>
    public JsonObject AddInstalledClient(Uri emulator, string id = "otop.apps.googleusercontent.com", string secret = "GOCSPX-secret")
    {
        AddClient(id, secret);
        return new JsonObject
        {
            ["installed"] = new JsonObject
            {
                ["client_id"] = id,
                ["project_id"] = "otop",
                ["auth_uri"] = new Uri(emulator, "o/oauth2/auth").ToString(),
                ["token_uri"] = new Uri(emulator, "token").ToString(),
                ["client_secret"] = secret,
                ["redirect_uris"] = new JsonArray("http://localhost"),
            },
        };
    }

    /// <summary>An administrator lets a service account act for the users of the domain.</summary>
    public void Delegate(string email, params IEnumerable<string> scopes)
    {
        lock (_lock) { Robot(email).Delegated.UnionWith(scopes); }
    }

    public void DeleteKey(string email)
    {
        lock (_lock) { Robot(email).IsKeyDeleted = true; }
    }

    /// <summary>No access token that was given out is good any more; refresh tokens are.</summary>
    public void ExpireAccessTokens()
    {
        lock (_lock)
        {
            foreach (var (text, token) in _tokens.ToList()) { _tokens[text] = token with { Until = DateTimeOffset.MinValue }; }
        }
    }

    /// <summary>A person takes all programs' permissions back.</summary>
    public void Revoke(string user)
    {
        lock (_lock)
        {
            foreach (var grant in _grants.Where(grant => string.Equals(grant.User, user, StringComparison.OrdinalIgnoreCase))) { grant.IsRevoked = true; }
        }
    }

    /// <summary>Takes the permission back that a token stands for.</summary>
    /// <returns>Whether there was one.</returns>
    public bool RevokeToken(string text)
    {
        lock (_lock)
        {
            var grant = _grants.Find(grant => grant.RefreshToken == text) ?? _tokens.GetValueOrDefault(text)?.Grant;
            if (grant is null or { IsRevoked: true }) { return false; }
            grant.IsRevoked = true;
            return true;
        }
    }

    /// <summary>An access token without any flow.</summary>
    public string GiveToken(string user, params IEnumerable<string> scopes)
    {
        lock (_lock) { return Remember(new AccessToken(user, [.. scopes], Now + AccessTokensLast)); }
    }

    /// <summary>The token, if it was given out here or signed by a service account for itself.</summary>
    public AccessToken? Find(string text)
    {
        lock (_lock)
        {
            return _tokens.GetValueOrDefault(text) ?? (Assertion.TryRead(text) is { } signed && signed.Scopes.Count > 0 && _robots.TryGetValue(signed.Issuer, out var robot) && !robot.IsKeyDeleted && signed.IsSignedBy(robot.Key)
                ? new AccessToken(robot.Email, signed.Scopes, signed.Expires, HasMailbox: false)
                : null);
        }
    }

    public string NewCode(string user, string clientId, string redirectUri, IReadOnlyList<string> scopes, bool offline, string? challenge, string challengeMethod)
    {
        var code = "4/0A" + Guid.NewGuid().ToString("N");
        lock (_lock) { _codes[code] = new AuthorizationCode(user, clientId, redirectUri, scopes, offline, challenge, challengeMethod, Now.AddMinutes(10)); }
        return code;
    }

    /// <summary>Answers the token endpoint.</summary>
    /// <exception cref="TokenError">No token.</exception>
    public JsonObject Exchange(IReadOnlyDictionary<string, string> form)
    {
        lock (_lock)
        {
            return form.GetValueOrDefault("grant_type") switch
            {
                "authorization_code" => ExchangeCode(form),
                "refresh_token" => Refresh(form),
                "urn:ietf:params:oauth:grant-type:jwt-bearer" => ExchangeAssertion(form.GetValueOrDefault("assertion") ?? throw TokenError.InvalidRequest("Missing required parameter: assertion")),
                null => throw TokenError.InvalidRequest("Required parameter is missing: grant_type"),
                var other => throw new TokenError(400, "unsupported_grant_type", $"Invalid grant_type: {other}"),
            };
        }
    }

    /// <exception cref="TokenError">The client is not known.</exception>
    public void RequireClient(string? id)
    {
        lock (_lock)
        {
            if (id is null) { throw TokenError.InvalidRequest("Could not determine client ID from request."); }
            if (_clients.Count > 0 && !_clients.ContainsKey(id)) { throw new TokenError(401, "invalid_client", "The OAuth client was not found."); }
        }
    }

    private static void HoldToMetadata(HttpContext http, ApiMethod method)
    {
        if (method.Id.EndsWith(".list", StringComparison.Ordinal) && http.Request.Query.ContainsKey("q")) { throw GmailError.Of(403, "PERMISSION_DENIED", "Metadata scope does not support 'q' parameter", "forbidden"); }
        if (method.Id.EndsWith(".get", StringComparison.Ordinal) && method.Parameters.ContainsKey("format") && http.Request.Query["format"].ToString().ToUpperInvariant() is var format and not ("METADATA" or "MINIMAL"))
        {
            throw GmailError.Of(403, "PERMISSION_DENIED", $"Metadata scope doesn't allow format {(format.Length == 0 ? "FULL" : format)}", "forbidden");
        }
    }

    private ServiceAccount Robot(string email) => _robots.GetValueOrDefault(email) ?? throw new ArgumentException($"There is no service account {email}", nameof(email));

    private string Remember(AccessToken token)
    {
        var text = "ya29.a0" + Guid.NewGuid().ToString("N");
        _tokens[text] = token;
        return text;
    }

    private string HoldClient(IReadOnlyDictionary<string, string> form)
    {
        var id = form.GetValueOrDefault("client_id");
        RequireClient(id);
        return _clients.Count == 0 || _clients[id!] == form.GetValueOrDefault("client_secret") ? id! : throw new TokenError(401, "invalid_client", "Unauthorized");
    }

    private JsonObject ExchangeCode(IReadOnlyDictionary<string, string> form)
    {
        var client = HoldClient(form);
        if (!_codes.Remove(form.GetValueOrDefault("code") ?? "", out var code) || code.Until <= Now) { throw TokenError.InvalidGrant("Malformed auth code."); }
        if (code.ClientId != client) { throw TokenError.InvalidGrant("Bad Request"); }
        if (code.RedirectUri != form.GetValueOrDefault("redirect_uri")) { throw new TokenError(400, "redirect_uri_mismatch", "Bad Request"); }
        if (code.Challenge is { } challenge && challenge != Challenge(form.GetValueOrDefault("code_verifier") ?? "", code.ChallengeMethod)) { throw TokenError.InvalidGrant("Invalid code verifier."); }
        var grant = new Grant("1//0g" + Guid.NewGuid().ToString("N"), code.User, client, code.Scopes, RefreshTokensLast is { } span ? Now + span : DateTimeOffset.MaxValue);
        _grants.Add(grant);
        var answer = TokenAnswer(new AccessToken(grant.User, grant.Scopes, Now + AccessTokensLast, Grant: grant));
        if (code.IsOffline)
        {
            answer["refresh_token"] = grant.RefreshToken;
            if (RefreshTokensLast is { } lasts) { answer["refresh_token_expires_in"] = (int)lasts.TotalSeconds; }
        }
        return answer;
    }

    private JsonObject Refresh(IReadOnlyDictionary<string, string> form)
    {
        var client = HoldClient(form);
        var text = form.GetValueOrDefault("refresh_token") ?? throw TokenError.InvalidRequest("Missing required parameter: refresh_token");
        var grant = _grants.Find(grant => grant.RefreshToken == text) ?? throw TokenError.InvalidGrant("Bad Request");
        if (grant.ClientId != client) { throw new TokenError(401, "unauthorized_client", "Unauthorized"); }
        return grant.IsRevoked || grant.Until <= Now
            ? throw TokenError.InvalidGrant("Token has been expired or revoked.")
            : TokenAnswer(new AccessToken(grant.User, grant.Scopes, Now + AccessTokensLast, Grant: grant));
    }

    private JsonObject ExchangeAssertion(string text)
    {
        var assertion = Assertion.TryRead(text) ?? throw TokenError.InvalidGrant("Bad Request");
        var robot = _robots.GetValueOrDefault(assertion.Issuer) ?? throw TokenError.InvalidGrant("Invalid grant: account not found");
        if (robot.IsKeyDeleted || !assertion.IsSignedBy(robot.Key)) { throw TokenError.InvalidGrant("Invalid JWT Signature."); }
        if (!assertion.IsTimely(Now + ClockError)) { throw TokenError.InvalidGrant("Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim."); }
        if (assertion.Scopes.Count == 0) { throw new TokenError(400, "invalid_scope", "Invalid OAuth scope or ID token audience provided."); }
        var isDelegated = assertion.Subject is { } subject && !string.Equals(subject, robot.Email, StringComparison.OrdinalIgnoreCase);
        if (isDelegated && !assertion.Scopes.All(robot.Delegated.Contains))
        {
            throw new TokenError(401, "unauthorized_client", "Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.");
        }
        return TokenAnswer(new AccessToken(isDelegated ? assertion.Subject! : robot.Email, assertion.Scopes, Now + AccessTokensLast, HasMailbox: isDelegated));
    }

    private JsonObject TokenAnswer(AccessToken token) => new()
    {
        ["access_token"] = Remember(token),
        ["expires_in"] = (int)AccessTokensLast.TotalSeconds,
        ["scope"] = string.Join(' ', token.Scopes),
        ["token_type"] = "Bearer",
    };

    private static string Challenge(string verifier, string method) =>
        method == "S256" ? Base64Url.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(verifier))).TrimEnd('=') : verifier;
}
