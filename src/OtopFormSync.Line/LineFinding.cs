using OtopFormSync.Core;

namespace OtopFormSync.Line;

/// <summary>How something is that the channel needs.</summary>
public enum LineMark
{
    /// <summary>Well.</summary>
    Well,

    /// <summary>It works, and something is to be looked at.</summary>
    Warning,

    /// <summary>It does not work.</summary>
    Wrong,
}

/// <summary>What was found of something that the channel needs.</summary>
/// <param name="Mark">How it is.</param>
/// <param name="Fact">What was found.</param>
/// <param name="Remedy">What to do; null when nothing.</param>
public sealed record LineFinding(LineMark Mark, Telling Fact, Telling? Remedy)
{
    internal static LineFinding Well(string thai, string english) => new(LineMark.Well, new(thai, english), null);
}
