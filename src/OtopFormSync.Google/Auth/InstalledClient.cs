using Google.Apis.Auth.OAuth2.Flows;
using Google.Apis.Http;

namespace OtopFormSync.Google.Auth;

/// <summary>By which client people sign in.</summary>
/// <param name="Id">The client's id.</param>
/// <param name="Secret">Its secret, which for an installed program is none.</param>
internal sealed record InstalledClient(string Id, string Secret)
{
    private const string Expected = "the file of an OAuth client of the type 'Desktop app'";

    /// <summary>Reads a client file.</summary>
    /// <exception cref="SignInFileException">It cannot be used.</exception>
    public static InstalledClient Read(string workspace, string name)
    {
        var file = SignInDocument.Read(workspace, name, Expected).Part("installed");
        return new(file.Text("client_id"), file.Text("client_secret"));
    }

    /// <summary>Asks for tokens; stores none and repeats nothing.</summary>
    public AuthorizationCodeFlow Flow(SignInPlace place) => new(new(place.Consent.AbsoluteUri, place.Token.AbsoluteUri)
    {
        ClientSecrets = new() { ClientId = Id, ClientSecret = Secret },
        DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
    });

    /// <inheritdoc/>
    public override string ToString() => Id;
}
