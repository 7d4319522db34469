using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Deriving;

/// <summary>A figure that stands in a quarter before.</summary>
/// <param name="District">The district.</param>
/// <param name="Month">The month.</param>
/// <param name="Indicator">The indicator's key.</param>
/// <param name="Value">The value, in the indicator's unit.</param>
public sealed record EarlierFigure(DistrictCode District, ReportingMonth Month, IndicatorKey Indicator, decimal Value);

/// <summary>What stands in a mission's quarters before: a running total goes on over a quarter's border, and the month before the first is the last of the quarter before.</summary>
public sealed record EarlierFigures
{
    private readonly Dictionary<(DistrictCode, ReportingMonth, IndicatorKey), decimal> _values;
    private readonly ILookup<(DistrictCode, IndicatorKey), EarlierFigure> _series;

    /// <summary>Makes them.</summary>
    /// <param name="figures">The figures, at most one per district, month and indicator.</param>
    public EarlierFigures(ValueList<EarlierFigure> figures)
    {
        Figures = figures;
        _values = figures.ToDictionary(figure => (figure.District, figure.Month, figure.Indicator), figure => figure.Value);
        _series = figures.OrderBy(figure => figure.Month).ToLookup(figure => (figure.District, figure.Indicator));
    }

    /// <summary>None.</summary>
    public static EarlierFigures None { get; } = new([]);

    /// <summary>The figures.</summary>
    public ValueList<EarlierFigure> Figures { get; }

    /// <summary>What stands in a quarter's ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <returns>The accepted figures.</returns>
    public static EarlierFigures Of(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return new([.. ledger.Entries.Where(entry => entry.Accepted is not null).Select(entry => new EarlierFigure(entry.District, entry.Month, entry.Indicator, entry.Accepted!.Figure.Value))]);
    }

    /// <summary>The figure of a month.</summary>
    /// <param name="district">The district.</param>
    /// <param name="month">The month.</param>
    /// <param name="indicator">The indicator's key.</param>
    /// <returns>The value; null when none stands.</returns>
    public decimal? Find(DistrictCode district, ReportingMonth month, IndicatorKey indicator) => _values.TryGetValue((district, month, indicator), out var value) ? value : null;

    /// <summary>The figure of the latest month that has one.</summary>
    /// <param name="district">The district.</param>
    /// <param name="indicator">The indicator's key.</param>
    /// <returns>The value; null when none stands.</returns>
    public decimal? Latest(DistrictCode district, IndicatorKey indicator) => _series[(district, indicator)].LastOrDefault()?.Value;

    /// <inheritdoc/>
    public bool Equals(EarlierFigures? other) => other is not null && Figures.Equals(other.Figures);

    /// <inheritdoc/>
    public override int GetHashCode() => Figures.GetHashCode();
}
