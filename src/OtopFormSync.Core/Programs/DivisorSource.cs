namespace OtopFormSync.Core.Programs;

/// <summary>Where the divisor of a share comes from.</summary>
public enum DivisorSource
{
    /// <summary>The letter's table for its quarter (default).</summary>
    Snapshot,

    /// <summary>The latest figure that the district reported, the letter's table until then.</summary>
    Current,
}
