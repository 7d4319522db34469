using Google.Apis.Auth.OAuth2;
using Google.Apis.Http;
using OtopFormSync.Core.Configuration;

namespace OtopFormSync.Google.Auth;

/// <summary>Who calls Sheets and Gmail for a workspace.</summary>
/// <param name="Sheets">Signs the calls to Sheets.</param>
/// <param name="Mail">Signs the calls to Gmail.</param>
/// <param name="SheetsAccount">Whom the spreadsheet must be shared with.</param>
public sealed record GoogleAccess(IConfigurableHttpClientInitializer Sheets, IConfigurableHttpClientInitializer Mail, string SheetsAccount)
{
    /// <summary>The access that a workspace describes. Nothing is asked of Google yet.</summary>
    /// <param name="settings">The Google side of the workspace.</param>
    /// <param name="workspace">The workspace's folder.</param>
    /// <returns>The access.</returns>
    /// <exception cref="SignInFileException">A key file or client file cannot be used.</exception>
    public static GoogleAccess Of(GoogleSettings settings, string workspace)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var place = SignInPlace.Of(settings.Address);
        var key = settings.ServiceAccount is { } keyFile ? ServiceAccountKey.Read(workspace, keyFile) : null;
        var user = settings.Client is { } clientFile
            ? User(new(new(workspace), InstalledClient.Read(workspace, clientFile), place, UserScopes(settings)))
            : null;
        return (key, user) switch
        {
            ({ } robot, null) => new(Robot(robot, GoogleScopes.Sheets, null), Robot(robot, GoogleScopes.Mail, settings.Mailbox), robot.Email),
            ({ } robot, { } person) => new(Robot(robot, GoogleScopes.Sheets, null), person, robot.Email),
            (null, { } person) => new(person, person, settings.Mailbox),

            // Only an emulator takes an address for a token, and without its address such settings are refused.
            (null, null) => settings.Address is null ? throw new ArgumentException("Nobody signs in.", nameof(settings)) : Plain(settings.Mailbox),
        };

        RenewedOnce Robot(ServiceAccountKey robot, string scope, string? mailbox)
        {
            var credential = robot.Credential(place, scope, mailbox);
            return new(credential, credential);
        }
    }

    /// <summary>The permissions that a person gives by signing in.</summary>
    internal static IReadOnlyList<string> UserScopes(GoogleSettings settings) =>
        settings.ServiceAccount is null ? [GoogleScopes.Sheets, GoogleScopes.Mail] : [GoogleScopes.Mail];

    private static RenewedOnce User(UserSignIn signIn) => new(signIn, signIn);

    private static GoogleAccess Plain(string mailbox)
    {
        var credential = GoogleCredential.FromAccessToken(mailbox);
        return new(credential, credential, mailbox);
    }
}
