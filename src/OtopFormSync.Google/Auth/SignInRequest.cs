using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using Google.Apis.Auth.OAuth2.Requests;

namespace OtopFormSync.Google.Auth;

/// <summary>One sign-in that is under way: the link for the person, and what its answer must fit.</summary>
public sealed class SignInRequest
{
    private const int SecretBytes = 32;

    private readonly string _state = Secret();

    internal SignInRequest(InstalledClient client, SignInPlace place, IEnumerable<string> scopes, string? mailbox, Uri redirect)
    {
        Redirect = redirect;
        Link = new GoogleAuthorizationCodeRequestUrl(place.Consent)
        {
            ClientId = client.Id,
            RedirectUri = redirect.AbsoluteUri,
            Scope = string.Join(' ', scopes),
            AccessType = "offline",

            // A lasting token comes only with a consent that is asked for.
            Prompt = "consent",
            LoginHint = mailbox,
            State = _state,
            CodeChallenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            CodeChallengeMethod = "S256",
        }.Build();
    }

    /// <summary>What the person opens in a browser.</summary>
    public Uri Link { get; }

    /// <summary>Where the browser goes with the answer.</summary>
    internal Uri Redirect { get; }

    /// <summary>Proves that who redeems the code is who asked for it.</summary>
    internal string Verifier { get; } = Secret();

    /// <summary>Whether an address that a browser came to answers this very sign-in.</summary>
    /// <param name="address">The address, whole or from its path on.</param>
    /// <returns>False for another sign-in's answer, and for whatever else browsers ask for.</returns>
    public bool IsAnswer(string address) => string.Equals(Part(address, "state"), _state, StringComparison.Ordinal);

    /// <summary>A part of the answer.</summary>
    /// <returns>The text; null when it is not there.</returns>
    internal static string? Part(string address, string name) =>
        address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at && HttpUtility.ParseQueryString(address[at..].Split('#')[0])[name] is { Length: > 0 } found ? found : null;

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
}
