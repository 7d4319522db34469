using OtopFormSync.Core;

namespace OtopFormSync.Google.Auth;

/// <summary>What became of a sign-in.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    /// <summary>Signed in, checked and stored.</summary>
    /// <param name="Account">Who; empty where the permissions do not tell.</param>
    /// <param name="Scopes">The permissions that were given.</param>
    public sealed record SignedIn(string Account, IReadOnlyList<string> Scopes) : SignInOutcome;

    /// <summary>Not signed in; nothing was stored, and an earlier sign-in stands.</summary>
    /// <param name="Why">What happened.</param>
    /// <param name="Next">What to do.</param>
    public sealed record Declined(Telling Why, Telling Next) : SignInOutcome;
}
