namespace OtopFormSync.Core.Reporting;

/// <summary>A place of a source that could not be read.</summary>
/// <param name="Place">The file, tab or mail.</param>
/// <param name="Telling">What happened and what to do.</param>
/// <param name="Original">The text in question; empty when there is none.</param>
/// <param name="IsPassing">True when it will be tried again by itself (locked, being written).</param>
public sealed record SourceProblem(string Place, Telling Telling, string Original, bool IsPassing)
{
    /// <summary>True when nothing is held up by it: an officer who has taken note of it is not told again.</summary>
    public bool IsNote { get; init; }

    /// <summary>True when the file, folder or mail itself is not read; false when it is read, and something in it is missing or doubled.</summary>
    public bool IsUnread { get; init; }

    /// <summary>Whether the place itself was reached.</summary>
    public Reach Reach { get; init; }

    /// <summary>What the other machine said, in its own words; null when it said nothing.</summary>
    public string? Said { get; init; }

    /// <summary>When it may be asked again; null when that is not known.</summary>
    public DateTimeOffset? RetryAt { get; init; }
}

/// <summary>Whether a place on another machine was reached.</summary>
public enum Reach
{
    /// <summary>It was; the problem is in what is there.</summary>
    Reached,

    /// <summary>It does not answer now.</summary>
    Unreachable,

    /// <summary>It does not let us in: a person must sign in or give permission.</summary>
    Denied,

    /// <summary>There is no such place: the configuration names a wrong one.</summary>
    Missing,
}
