using OtopFormSync.Core;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Line.Messaging;

/// <summary>Why LINE could not be used.</summary>
public enum LineFaultKind
{
    /// <summary>It passes by itself: no answer, a lost line, a stumble of LINE's, too many calls in a while.</summary>
    Passing,

    /// <summary>There is no channel access token, or LINE does not take it.</summary>
    Token,

    /// <summary>The account or its plan may not do that.</summary>
    NotAllowed,

    /// <summary>What was asked about is not there: the account is not in the group, no webhook is set.</summary>
    NotThere,

    /// <summary>The month's messages are used up.</summary>
    MonthlyLimit,

    /// <summary>LINE does not take what was sent, and will not.</summary>
    Refused,
}

/// <summary>LINE could not be used.</summary>
public sealed class LineUnavailableException : RemoteUnavailableException, ISendFault
{
    /// <summary>What people know the place by that cannot be used.</summary>
    public const string Place = "LINE";

    /// <summary>Makes the exception.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="telling">What happened and what to do.</param>
    /// <param name="innerException">The cause; null when there is none.</param>
    public LineUnavailableException(LineFaultKind kind, Telling telling, Exception? innerException = null)
        : base(telling, innerException) => Kind = kind;

    /// <summary>Why.</summary>
    public LineFaultKind Kind { get; }

    /// <summary>What LINE calls the request, for its support; null when there was no answer.</summary>
    public string? RequestId { get; init; }

    /// <inheritdoc/>
    public SendDoubt Doubt { get; init; } = SendDoubt.NotSent;

    /// <inheritdoc/>
    public override Reach Reach => Kind switch
    {
        LineFaultKind.Passing => Reach.Unreachable,
        LineFaultKind.Token or LineFaultKind.NotAllowed => Reach.Denied,
        LineFaultKind.NotThere => Reach.Missing,
        LineFaultKind.MonthlyLimit or LineFaultKind.Refused => Reach.Reached,
    };

    internal LineUnavailableException With(SendDoubt doubt) => new(Kind, Telling, this) { RequestId = RequestId, Said = Said, RetryAt = RetryAt, Doubt = doubt };
}
