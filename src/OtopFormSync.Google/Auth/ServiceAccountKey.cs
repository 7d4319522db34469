using System.Security.Cryptography;
using Google.Apis.Auth.OAuth2;
using Google.Apis.Http;

namespace OtopFormSync.Google.Auth;

/// <summary>A service account's key.</summary>
internal sealed class ServiceAccountKey
{
    private const string Expected = "the key file of a service account (JSON)";

    private readonly string _keyId;
    private readonly string _privateKey;
    private readonly SignInDocument _file;

    private ServiceAccountKey(SignInDocument file) =>
        (_file, Email, _keyId, _privateKey) = (file, file.Text("client_email"), file.Text("private_key_id"), file.Text("private_key"));

    /// <summary>The account's address, with which a spreadsheet is shared.</summary>
    public string Email { get; }

    /// <summary>Reads a key file.</summary>
    /// <exception cref="SignInFileException">It cannot be used.</exception>
    public static ServiceAccountKey Read(string workspace, string name)
    {
        var file = SignInDocument.Read(workspace, name, Expected);
        return file.OptionalText("type") == "service_account" ? new(file) : throw file.Wrong("the file is no service account's key");
    }

    /// <summary>Signs calls.</summary>
    /// <param name="place">Where tokens are given out.</param>
    /// <param name="scope">The one permission that is asked for.</param>
    /// <param name="mailbox">Whom the account acts for; null for itself.</param>
    /// <exception cref="SignInFileException">The key is damaged.</exception>
    public ServiceAccountCredential Credential(SignInPlace place, string scope, string? mailbox)
    {
        var settings = new ServiceAccountCredential.Initializer(Email, place.Token.AbsoluteUri)
        {
            KeyId = _keyId,
            User = mailbox,
            Scopes = [scope],
            DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
        };
        try
        {
            return new(settings.FromPrivateKey(_privateKey));
        }
        catch (Exception broken) when (broken is ArgumentException or CryptographicException or FormatException)
        {
            throw _file.Wrong("the private key in the file is damaged", broken);
        }
    }
}
