using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>What a file says of a register: counts alone, whatever names and numbers stand beside them.</summary>
public sealed record RegisterReading
{
    /// <summary>What is plain; of each district and month at most one.</summary>
    public required ValueList<RegisterFigure> Figures { get; init; }

    /// <summary>The day for which the file says that it holds; null when it does not say one.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The headings that were understood, with what they mean.</summary>
    public ValueList<RegisterHeading> Understood { get; init; } = [];

    /// <summary>Headings that nobody has said the meaning of.</summary>
    public ValueList<string> Unknown { get; init; } = [];

    /// <summary>What is to be known of the figures: lines that were counted once, or not.</summary>
    public ValueList<Saying> Notes { get; init; } = [];

    /// <summary>What is not plain; nothing is taken for it.</summary>
    public ValueList<Saying> Problems { get; init; } = [];

    /// <summary>The reading as of a day: figures of a day that has not come are none yet.</summary>
    /// <param name="today">The day.</param>
    public RegisterReading On(DateOnly today) => Day > today ? this with { Figures = [], Problems = [.. Problems, new("register.day-ahead", ("day", ThaiText.LongDate(Day.Value)))] } : this;
}
