namespace OtopFormSync.Core.Programs.Checks;

/// <summary>What becomes of a figure that fails a check.</summary>
public enum CheckSeverity
{
    /// <summary>The figure stands and is shown to an officer.</summary>
    Warn,

    /// <summary>The figure waits for an officer; what stood before still stands.</summary>
    Hold,
}
