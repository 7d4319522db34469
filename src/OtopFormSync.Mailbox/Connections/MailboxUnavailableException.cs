using OtopFormSync.Core;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Mailbox.Connections;

/// <summary>Why a mail server could not be used.</summary>
public enum MailboxFaultKind
{
    /// <summary>It passes by itself: no answer, a lost line, a server that is busy.</summary>
    Passing,

    /// <summary>The server does not take the name and password or token, or there are none.</summary>
    SignIn,

    /// <summary>The server cannot prove who it is.</summary>
    Certificate,

    /// <summary>The settings name what is not there: a host, a port, a folder.</summary>
    Settings,

    /// <summary>The server refuses what was asked.</summary>
    Refused,
}

/// <summary>A mail server could not be used.</summary>
public sealed class MailboxUnavailableException : RemoteUnavailableException, ISendFault
{
    /// <summary>What people know the place by that cannot be used.</summary>
    public const string Place = "mailbox";

    /// <summary>Makes the exception.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="telling">What happened and what to do.</param>
    /// <param name="innerException">The cause; null when there is none.</param>
    public MailboxUnavailableException(MailboxFaultKind kind, Telling telling, Exception? innerException = null)
        : base(telling, innerException) => Kind = kind;

    /// <summary>Why.</summary>
    public MailboxFaultKind Kind { get; }

    /// <inheritdoc/>
    public override Reach Reach => Kind switch
    {
        MailboxFaultKind.Passing => Reach.Unreachable,
        MailboxFaultKind.SignIn or MailboxFaultKind.Certificate => Reach.Denied,
        MailboxFaultKind.Settings => Reach.Missing,
        MailboxFaultKind.Refused => Reach.Reached,
    };

    /// <inheritdoc/>
    public SendDoubt Doubt { get; init; } = SendDoubt.NotSent;
}
