namespace OtopFormSync.Core.Programs.Checks;

/// <summary>Which figure of an indicator an operand takes.</summary>
public enum CheckAspect
{
    /// <summary>This month's figure of an indicator.</summary>
    Current,

    /// <summary>The accepted figure of the same month, whichever report it came with.</summary>
    Accepted,

    /// <summary>The accepted figure of the month before, whichever quarter it lies in.</summary>
    Previous,

    /// <summary>The month's target.</summary>
    Target,

    /// <summary>The base figure of the same month.</summary>
    Base,

    /// <summary>The accepted figure of the latest month before that has one, also of the quarters before; of a survey that nobody has reported yet, what the letter prints as sent.</summary>
    Latest,

    /// <summary>The sum of the accepted figures of the quarter's months before; zero when there are none. A check that fails by them alone is not raised again.</summary>
    Before,

    /// <summary>The same sum, known from the third month on where each of those months is at least the sum of those before it, as running totals are.</summary>
    Rising,

    /// <summary>What stood for the same month before this report came.</summary>
    Stood,

    /// <summary>The printed target of the whole quarter.</summary>
    QuarterTarget,
}
