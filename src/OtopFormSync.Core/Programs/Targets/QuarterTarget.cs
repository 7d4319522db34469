namespace OtopFormSync.Core.Programs.Targets;

/// <summary>Which target stands for a complete quarter.</summary>
public enum QuarterTarget
{
    /// <summary>The printed total (default).</summary>
    Printed,

    /// <summary>The sum of the months' targets.</summary>
    Sum,
}
