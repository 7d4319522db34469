namespace OtopFormSync.Core;

/// <summary>How long a pattern may search before a text counts as too slow to read.</summary>
public static class PatternTime
{
    /// <summary>Milliseconds by the clock. No pattern needs more than a few of its own, so that only a machine that stands still, or a pattern that runs away, comes near it.</summary>
    public const int Most = 10_000;
}
