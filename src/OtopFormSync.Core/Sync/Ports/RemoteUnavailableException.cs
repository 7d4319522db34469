using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Sync.Ports;

/// <summary>Another machine does not answer, or does not let us in, whichever it is: what a person reads of it and when it is asked again.</summary>
public abstract class RemoteUnavailableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="telling">What happened and what to do.</param>
    /// <param name="innerException">The cause; null when there is none.</param>
    protected RemoteUnavailableException(Telling telling, Exception? innerException = null)
        : base(telling?.InEnglish, innerException) => Telling = telling ?? throw new ArgumentNullException(nameof(telling));

    /// <summary>What happened and what to do.</summary>
    public Telling Telling { get; }

    /// <summary>Whether it was reached and let us in.</summary>
    public abstract Reach Reach { get; }

    /// <summary>What the other machine said, in its own words; null when it said nothing.</summary>
    public string? Said { get; init; }

    /// <summary>When it may be asked again; null when that is not known.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>The fault as the problem of a source: what was not reached is tried again by itself.</summary>
    /// <param name="place">What people know the source by.</param>
    /// <returns>The problem.</returns>
    public SourceProblem AsProblemOf(string place) => new(place, Telling, "", IsPassing: Reach == Reach.Unreachable) { Reach = Reach, RetryAt = RetryAt, Said = Said };
}
