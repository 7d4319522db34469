namespace OtopFormSync.Core.Programs.Criteria;

/// <summary>What decides whether sales rose enough.</summary>
public enum GrowthTest
{
    /// <summary>The printed target figure (default).</summary>
    PrintedTarget,

    /// <summary>The base figure times the exact rate.</summary>
    ExactGrowth,
}
