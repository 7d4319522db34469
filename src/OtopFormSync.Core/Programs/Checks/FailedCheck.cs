namespace OtopFormSync.Core.Programs.Checks;

/// <summary>A plausibility check that failed.</summary>
/// <param name="Check">The check.</param>
/// <param name="Left">Its left side.</param>
/// <param name="Right">Its right side.</param>
internal sealed record FailedCheck(Check Check, decimal Left, decimal Right);
