namespace OtopFormSync.Google.Auth;

/// <summary>A person's lasting sign-in.</summary>
/// <param name="Account">Who signed in.</param>
/// <param name="Client">The id of the client by which it was done; a token is good for this one only.</param>
/// <param name="TokenAddress">Where tokens are given out for it; it is shown to nobody else.</param>
/// <param name="Scopes">The permissions that were given.</param>
/// <param name="RefreshToken">The secret.</param>
internal sealed record StoredSignIn(string Account, string Client, string TokenAddress, IReadOnlyList<string> Scopes, string RefreshToken)
{
    /// <inheritdoc/>
    public override string ToString() => Account;
}
