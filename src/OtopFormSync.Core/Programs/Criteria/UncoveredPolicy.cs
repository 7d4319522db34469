namespace OtopFormSync.Core.Programs.Criteria;

/// <summary>What becomes of a combination that the letter does not name.</summary>
public enum UncoveredPolicy
{
    /// <summary>The best grade whose minimums are all met, else the lowest (default).</summary>
    BestMet,

    /// <summary>The lowest grade.</summary>
    Lowest,

    /// <summary>No grade until an officer decides.</summary>
    Review,
}
