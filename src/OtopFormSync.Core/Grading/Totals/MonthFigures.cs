using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Grading.Totals;

/// <summary>One month of an indicator: of a district, or of the province over the districts that have each figure.</summary>
public sealed record MonthFigures
{
    /// <summary>The reporting month.</summary>
    public required ReportingMonth Month { get; init; }

    /// <summary>The printed target, in the indicator's unit; null when there is none.</summary>
    public required FigureSum Target { get; init; }

    /// <summary>The accepted figure, in the indicator's unit; null when none is accepted.</summary>
    public required FigureSum Figure { get; init; }

    /// <summary>The figure less the target; null when either is missing.</summary>
    public required FigureSum Difference { get; init; }

    /// <summary>Growth over the base month in percent, not rounded; null when the figure or a base above zero is missing. For the province over the districts that have both.</summary>
    public required FigureSum Growth { get; init; }

    /// <summary>Figure and base of the districts that have both, the two sides of the growth; zeros when there are none.</summary>
    internal (decimal Figure, decimal Base, int Districts) Compared { get; private init; }

    /// <summary>A district's month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="target">The target, or null.</param>
    /// <param name="figure">The accepted figure, or null.</param>
    /// <param name="base">The base month's figure, or null.</param>
    /// <returns>The month.</returns>
    internal static MonthFigures Of(ReportingMonth month, decimal? target, decimal? figure, decimal? @base) =>
        With(month, FigureSum.Of(target), FigureSum.Of(figure), FigureSum.Of(figure - target), figure is { } actual && @base is { } before ? (actual, before, 1) : default);

    /// <summary>The province's month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="districts">The districts' figures of that month.</param>
    /// <returns>The sums.</returns>
    internal static MonthFigures Of(ReportingMonth month, IReadOnlyCollection<MonthFigures> districts) => With(
        month,
        FigureSum.Of(districts.Select(district => district.Target)),
        FigureSum.Of(districts.Select(district => district.Figure)),
        FigureSum.Of(districts.Select(district => district.Difference)),
        (districts.Sum(district => district.Compared.Figure), districts.Sum(district => district.Compared.Base), districts.Sum(district => district.Compared.Districts)));

    private static MonthFigures With(ReportingMonth month, FigureSum target, FigureSum figure, FigureSum difference, (decimal Figure, decimal Base, int Districts) compared) => new()
    {
        Month = month,
        Target = target,
        Figure = figure,
        Difference = difference,
        Compared = compared,
        Growth = compared.Base > 0 ? new(Measurement.GrowthPercent(compared.Figure, compared.Base), compared.Districts) : default,
    };
}
