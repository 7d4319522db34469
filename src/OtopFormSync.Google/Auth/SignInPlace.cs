namespace OtopFormSync.Google.Auth;

/// <summary>Where people sign in and tokens are given out.</summary>
/// <param name="Consent">The page for people.</param>
/// <param name="Token">Gives tokens out.</param>
/// <param name="Revoke">Takes tokens back.</param>
internal sealed record SignInPlace(Uri Consent, Uri Token, Uri Revoke)
{
    private static readonly SignInPlace Google = new(
        new("https://accounts.google.com/o/oauth2/v2/auth"), new("https://oauth2.googleapis.com/token"), new("https://oauth2.googleapis.com/revoke"));

    /// <summary>The place that belongs to the services: what is signed for an emulator never reaches Google, nor the other way round.</summary>
    /// <param name="address">The address of an emulator; null for Google.</param>
    public static SignInPlace Of(Uri? address) => address is null ? Google : new(new(address, "o/oauth2/v2/auth"), new(address, "token"), new(address, "revoke"));
}
