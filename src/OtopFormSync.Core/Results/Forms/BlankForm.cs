using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Forms;

namespace OtopFormSync.Core.Results.Forms;

/// <summary>A form (แบบรายงาน) that a district fills in for one month: all is printed but its figures.</summary>
public sealed record BlankForm
{
    /// <summary>Whose form it is, for which month.</summary>
    public required FormKey Key { get; init; }

    /// <summary>The name of its file, without extension.</summary>
    public required string FileName { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>District and province, below the title.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The indicators, in the program's order; never empty.</summary>
    public required ValueList<FormLine> Lines { get; init; }

    /// <summary>Lines for words: an explanation, who reports.</summary>
    public required ValueList<string> Words { get; init; }

    /// <summary>The headings: number, indicator, unit, target, result.</summary>
    public required FormHeadings Headings { get; init; }

    /// <summary>Which target is the whole quarter's, until when the form comes back, and where to; one line each.</summary>
    public required ValueList<string> Instructions { get; init; }

    /// <summary>Whether any line has a target.</summary>
    public bool HasTargets => Lines.Any(line => line.Target is not null);
}

/// <summary>The headings of a form.</summary>
/// <param name="Number">The number of a line.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Target">The target.</param>
/// <param name="Result">The figure to be filled in.</param>
public sealed record FormHeadings(string Number, string Indicator, string Unit, string Target, string Result);

/// <summary>A line of a form.</summary>
/// <param name="Indicator">What it is printed for.</param>
/// <param name="Label">What is asked for.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Target">The month's target, or the quarter's where there is no other; null where it has none.</param>
/// <param name="Kind">What kind of figure is filled in.</param>
/// <param name="Prompt">What a person is told who fills it in.</param>
public sealed record FormLine(IndicatorKey Indicator, string Label, string Unit, decimal? Target, IndicatorKind Kind, string Prompt)
{
    /// <summary>What an answer of yes or no is chosen from; empty for other kinds.</summary>
    public ValueList<string> Choices { get; init; } = [];
}
