using OtopFormSync.Core;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Google.Calls;

/// <summary>Why a call to Google did not succeed.</summary>
public enum GoogleFaultKind
{
    /// <summary>It passes by itself: too many requests, an error of Google's, a lost connection.</summary>
    Passing,

    /// <summary>The sign-in is no longer valid; a person must sign in again.</summary>
    SignIn,

    /// <summary>The account may not do this: not shared, a scope is missing, an interface is not switched on.</summary>
    Forbidden,

    /// <summary>What was asked for is not there.</summary>
    NotFound,

    /// <summary>Google refuses what was asked.</summary>
    Refused,
}

/// <summary>A call to Google did not succeed, after everything that may be tried again was tried again.</summary>
public sealed class GoogleUnavailableException : RemoteUnavailableException, ISendFault
{
    /// <summary>Makes the exception.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="telling">What happened and what to do.</param>
    /// <param name="innerException">The cause; null when no call was made.</param>
    public GoogleUnavailableException(GoogleFaultKind kind, Telling telling, Exception? innerException = null)
        : base(telling, innerException) => Kind = kind;

    /// <summary>Why.</summary>
    public GoogleFaultKind Kind { get; }

    /// <inheritdoc/>
    public override Reach Reach => Kind switch
    {
        GoogleFaultKind.Passing => Reach.Unreachable,
        GoogleFaultKind.SignIn or GoogleFaultKind.Forbidden => Reach.Denied,
        GoogleFaultKind.NotFound => Reach.Missing,
        GoogleFaultKind.Refused => Reach.Reached,
    };

    /// <summary>True when the call may have taken effect although no answer came.</summary>
    public bool MayHaveHappened { get; init; }

    /// <summary>True when nothing was asked: what became of an earlier call is not known yet.</summary>
    public bool IsWaiting { get; init; }

    /// <inheritdoc/>
    public SendDoubt Doubt => IsWaiting ? SendDoubt.StillUnknown : MayHaveHappened ? SendDoubt.MayBeSent : SendDoubt.NotSent;
}
