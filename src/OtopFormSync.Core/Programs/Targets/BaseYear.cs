namespace OtopFormSync.Core.Programs.Targets;

/// <summary>Which months the base year 2566 means.</summary>
public enum BaseYear
{
    /// <summary>The same months of the fiscal year before (default).</summary>
    Fiscal,

    /// <summary>The same months of the calendar year whose number is the fiscal year less one.</summary>
    Calendar,
}
