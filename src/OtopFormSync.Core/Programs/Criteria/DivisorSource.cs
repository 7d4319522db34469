namespace OtopFormSync.Core.Programs.Criteria;

/// <summary>Where the divisor of a share comes from.</summary>
public enum DivisorSource
{
    /// <summary>The letter's table for its quarter (default).</summary>
    Snapshot,

    /// <summary>The latest figure that the district reported, the letter's table until then.</summary>
    Current,

    /// <summary>The register as of the quarter, where one was imported; the letter's table for districts of which it says nothing.</summary>
    Register,
}
