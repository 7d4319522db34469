using OtopFormSync.Core.Programs.Indicators;
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

    /// <summary>The figure per district as printed; where <see cref="Registered"/> has taken its place, as the register holds it.</summary>
    public required ValueList<DistrictFigure> Figures { get; init; }

    /// <summary>The register's file and day for each district whose printed figure it has taken the place of; empty for a figure as printed.</summary>
    public ValueList<RegisteredFigure> Registered { get; init; } = [];

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

/// <summary>A printed figure whose place the register's has taken.</summary>
/// <param name="District">The district.</param>
/// <param name="Printed">What is printed; null when nothing is.</param>
/// <param name="Day">The day for which the register says it.</param>
/// <param name="Source">The register's file.</param>
public sealed record RegisteredFigure(DistrictCode District, decimal? Printed, DateOnly Day, string Source);

/// <summary>A figure of one district.</summary>
/// <param name="District">The district.</param>
/// <param name="Value">The figure.</param>
public sealed record DistrictFigure(DistrictCode District, decimal Value);
