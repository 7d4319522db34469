using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Sync;

/// <summary>Another machine does not answer, or does not let us in, whichever it is: what a person reads of it and when it is asked again.</summary>
public abstract class RemoteUnavailableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened and what to do, in English, without personal data.</param>
    /// <param name="inThai">The same in Thai.</param>
    /// <param name="innerException">The cause; null when there is none.</param>
    protected RemoteUnavailableException(string message, string inThai, Exception? innerException = null)
        : base(message, innerException) => InThai = inThai;

    /// <summary>What happened and what to do, in Thai.</summary>
    public string InThai { get; }

    /// <summary>Whether it was reached and let us in.</summary>
    public abstract Reach Reach { get; }

    /// <summary>When it may be asked again; null when that is not known.</summary>
    public DateTimeOffset? RetryAt { get; init; }
}
