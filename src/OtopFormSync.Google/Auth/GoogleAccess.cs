using Google.Apis.Auth.OAuth2;
using Google.Apis.Http;
using OtopFormSync.Core.Workspaces;

namespace OtopFormSync.Google.Auth;

/// <summary>Who calls Sheets and Gmail for a workspace.</summary>
/// <param name="Sheets">Signs the calls to Sheets.</param>
/// <param name="Mail">Signs the calls to Gmail.</param>
/// <param name="SheetsAccount">Whom the spreadsheet must be shared with; null for whoever signs in for spreadsheets alone, whose address Google does not tell then.</param>
internal sealed record GoogleAccess(IConfigurableHttpClientInitializer Sheets, IConfigurableHttpClientInitializer Mail, string? SheetsAccount)
{
    /// <summary>The access that a workspace describes. Nothing is asked of Google yet.</summary>
    /// <param name="settings">The Google side of the workspace.</param>
    /// <param name="workspace">The workspace's folder.</param>
    /// <exception cref="SignInFileException">A key file or client file cannot be used.</exception>
    public static GoogleAccess Of(GoogleSettings settings, string workspace)
    {
        var place = SignInPlace.Of(settings.Address);
        var user = settings.Client is { } clientFile
            ? User(new(new(workspace), InstalledClient.Read(workspace, clientFile), place, UserScopes(settings)))
            : null;
        if (settings.ServiceAccount is { } keyFile)
        {
            return new(Robot(GoogleScopes.Sheets, null), user ?? Robot(GoogleScopes.Mail, settings.Mailbox), ServiceAccountKey.Read(workspace, keyFile).Email);
        }

        // Only an emulator takes an address for a token, and without its address such settings are refused.
        return user is not null ? new(user, user, settings.Mailbox)
            : settings is { Address: not null, Mailbox: { } mailbox } ? Plain(mailbox)
            : throw new ArgumentException("Nobody signs in.", nameof(settings));

        RenewedOnce Robot(string scope, string? actsFor)
        {
            var signIn = new ServiceAccountSignIn(Path.Combine(workspace, keyFile), () => ServiceAccountKey.Read(workspace, keyFile).Credential(place, scope, actsFor));
            return new(signIn, signIn);
        }
    }

    /// <summary>What is wrong with the files that a workspace names, all at once.</summary>
    public static IEnumerable<string> ProblemsOf(GoogleSettings settings, string workspace)
    {
        if (settings.ServiceAccount is { } keyFile && ProblemOf(() => ServiceAccountKey.Read(workspace, keyFile).Credential(SignInPlace.Of(settings.Address), GoogleScopes.Sheets, null)) is { } wrongKey)
        {
            yield return wrongKey;
        }

        if (settings.Client is { } clientFile && ProblemOf(() => InstalledClient.Read(workspace, clientFile)) is { } wrongClient)
        {
            yield return wrongClient;
        }
    }

    /// <summary>The permissions that a person gives by signing in.</summary>
    public static IReadOnlyList<string> UserScopes(GoogleSettings settings) =>
        [.. settings.ServiceAccount is null ? [GoogleScopes.Sheets] : Array.Empty<string>(), .. settings.Mailbox is null ? Array.Empty<string>() : [GoogleScopes.Mail]];

    private static string? ProblemOf(Func<object> read)
    {
        try
        {
            read();
            return null;
        }
        catch (SignInFileException problem)
        {
            return problem.Message;
        }
    }

    private static RenewedOnce User(UserSignIn signIn) => new(signIn, signIn);

    private static GoogleAccess Plain(string mailbox)
    {
        var credential = GoogleCredential.FromAccessToken(mailbox);
        return new(credential, credential, mailbox);
    }
}
