using Google.Apis.Auth.OAuth2;
using Google.Apis.Auth.OAuth2.Flows;
using Google.Apis.Http;
using OtopFormSync.Google.Calls;

namespace OtopFormSync.Google.Auth;

/// <summary>Signs calls for the person who signed in. The file is looked at before each call, so that a new sign-in counts at once, without a restart.</summary>
/// <param name="file">The lasting sign-in.</param>
/// <param name="client">The client.</param>
/// <param name="place">Where tokens are given out.</param>
/// <param name="scopes">The permissions that are needed.</param>
internal sealed class UserSignIn(SignInFile file, InstalledClient client, SignInPlace place, IReadOnlyList<string> scopes)
    : IHttpExecuteInterceptor, IHttpUnsuccessfulResponseHandler
{
    private readonly Lock _lock = new();
    private readonly AuthorizationCodeFlow _flow = client.Flow(place);
    private (DateTime Stamp, UserCredential Credential)? _known;

    public Task InterceptAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Current().InterceptAsync(request, cancellationToken);

    public Task<bool> HandleResponseAsync(HandleUnsuccessfulResponseArgs args) => Current().HandleResponseAsync(args);

    private UserCredential Current()
    {
        lock (_lock)
        {
            var stamp = file.Stamp;
            if (_known is not { } known || known.Stamp != stamp)
            {
                var stored = file.Read() ?? throw FaultText.NotSignedIn();
                if (!IsGood(stored))
                {
                    throw FaultText.OtherSignIn();
                }

                _known = known = (stamp, new UserCredential(_flow, stored.Account, new() { RefreshToken = stored.RefreshToken }));
            }

            return known.Credential;
        }
    }

    private bool IsGood(StoredSignIn stored) =>
        string.Equals(stored.Client, client.Id, StringComparison.Ordinal)
        && string.Equals(stored.TokenAddress, place.Token.AbsoluteUri, StringComparison.Ordinal)
        && !scopes.Except(stored.Scopes, StringComparer.Ordinal).Any();
}
