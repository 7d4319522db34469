using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace OtopFormSync.Core.Calendar;

/// <summary>A quarter of a Thai fiscal year: year 2567 runs from October 2023 (CE) to September 2024, quarter 1 is October to December.</summary>
public sealed record FiscalQuarter : IComparable<FiscalQuarter>, IParsable<FiscalQuarter>
{
    private const int FirstYear = 2500;
    private const int LastYear = 2700;

    // Asked for with every row of a sheet.
    private static readonly ValueList<ReportingMonth>?[] KnownMonths = new ValueList<ReportingMonth>?[(LastYear - FirstYear + 1) * 4];

    /// <summary>Makes a quarter.</summary>
    /// <param name="fiscalYear">Fiscal year, BE, 2500 to 2700.</param>
    /// <param name="number">Quarter, 1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the quarter is outside its range.</exception>
    public FiscalQuarter(int fiscalYear, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fiscalYear, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fiscalYear, LastYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        FiscalYear = fiscalYear;
        Number = number;
    }

    /// <summary>Fiscal year, BE.</summary>
    public int FiscalYear { get; }

    /// <summary>Quarter, 1 to 4.</summary>
    public int Number { get; }

    /// <summary>The first of its three months.</summary>
    public ReportingMonth FirstMonth => new ReportingMonth(BuddhistEra.ToCommon(FiscalYear) - 1, 10).Plus((Number - 1) * 3);

    /// <summary>The last of its three months.</summary>
    public ReportingMonth LastMonth => FirstMonth.Plus(2);

    /// <summary>Its three months in order.</summary>
    public ValueList<ReportingMonth> Months => KnownMonths[((FiscalYear - FirstYear) * 4) + Number - 1] ??= [FirstMonth, FirstMonth.Plus(1), LastMonth];

    /// <summary>The quarter of a month.</summary>
    /// <param name="month">The month.</param>
    /// <returns>Its quarter.</returns>
    public static FiscalQuarter Of(ReportingMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        var shifted = month.Plus(3);
        return new(BuddhistEra.Of(shifted.Year), ((shifted.Month - 1) / 3) + 1);
    }

    /// <summary>True when the month is one of the three.</summary>
    /// <param name="month">The month.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(ReportingMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        // Asked for every row of a sheet: without making a month or a quarter.
        var first = ((BuddhistEra.ToCommon(FiscalYear) - 1) * 12) + 9 + ((Number - 1) * 3);
        return (month.Year * 12) + month.Month - 1 - first is >= 0 and < 3;
    }

    /// <summary>Reads <c>2567-1</c> (fiscal year BE, quarter).</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The quarter.</returns>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static FiscalQuarter Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var quarter) ? quarter : throw new FormatException($"'{s}' is not a fiscal quarter (such as 2567-1).");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out FiscalQuarter result)
    {
        result = s is { Length: 6 } && s[4] == '-' && s[5] is >= '1' and <= '4'
            && int.TryParse(s.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2500 and <= 2700
            ? new(year, s[5] - '0')
            : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public int CompareTo(FiscalQuarter? other) => other is null ? 1 : FirstMonth.CompareTo(other.FirstMonth);

    /// <summary><c>2567-1</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FiscalYear}-{Number}");
}
