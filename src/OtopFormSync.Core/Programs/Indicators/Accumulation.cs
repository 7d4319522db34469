namespace OtopFormSync.Core.Programs.Indicators;

/// <summary>Whether reports carry what is new in the month or the total so far.</summary>
public enum Accumulation
{
    /// <summary>What is new in the month; added up over the quarter.</summary>
    Increment,

    /// <summary>The total so far; the latest month counts.</summary>
    RunningTotal,
}
