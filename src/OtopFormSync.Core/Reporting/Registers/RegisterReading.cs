using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>What a file says of a register: counts alone, whatever names and numbers stand beside them.</summary>
public sealed record RegisterReading
{
    /// <summary>What is plain; of each district and month at most one.</summary>
    public required ValueList<RegisterFigure> Figures { get; init; }

    /// <summary>The day for which the file says that it holds, or who gives it; null when neither says one.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The headings that were understood, with what they mean.</summary>
    public ValueList<RegisterHeading> Understood { get; init; } = [];

    /// <summary>Headings that nobody has said the meaning of.</summary>
    public ValueList<string> Unknown { get; init; } = [];

    /// <summary>What is to be known of the figures: lines that were counted once, or not.</summary>
    public ValueList<Saying> Notes { get; init; } = [];

    /// <summary>What is not plain; nothing is taken for it.</summary>
    public ValueList<Saying> Problems { get; init; } = [];
}
