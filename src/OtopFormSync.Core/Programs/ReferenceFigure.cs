using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Programs;

/// <summary>A fixed figure per district that no one reports, such as the number of registered producers of the letter's table.</summary>
public sealed record ReferenceFigure
{
    /// <summary>The key within the program, such as <c>registrants</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The Thai column header.</summary>
    public required string Name { get; init; }

    /// <summary>The classifier, such as ราย.</summary>
    public required string Unit { get; init; }

    /// <summary>The title of the results tab that shows it; null when none does.</summary>
    public string? Tab { get; init; }

    /// <summary>For what is still to be done: the key of the figure of all that is to be done; null for a figure that stays as it is printed.</summary>
    public string? Whole { get; init; }

    /// <summary>For what is still to be done: the indicator of what has been done; null for a figure that stays as it is printed.</summary>
    public IndicatorKey? Done { get; init; }

    /// <summary>The figure per district as printed.</summary>
    public required ValueList<DistrictFigure> Figures { get; init; }

    /// <summary>The figure of a district.</summary>
    /// <param name="district">The district.</param>
    /// <returns>The figure, or null.</returns>
    public decimal? Of(DistrictCode district)
    {
        foreach (var figure in Figures)
        {
            if (figure.District == district)
            {
                return figure.Value;
            }
        }

        return null;
    }
}

/// <summary>A figure of one district.</summary>
/// <param name="District">The district.</param>
/// <param name="Value">The figure.</param>
public sealed record DistrictFigure(DistrictCode District, decimal Value);
