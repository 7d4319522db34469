namespace OtopFormSync.Core.Programs.Checks;

/// <summary>How a figure was said.</summary>
public enum CheckSaid
{
    /// <summary>In any way.</summary>
    Any,

    /// <summary>In words: there is none, or nothing to report.</summary>
    Nil,

    /// <summary>As a figure.</summary>
    Figure,
}
