using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace OtopFormSync.Core.Calendar;

/// <summary>The calendar month (CE) that a report is about, not the one in which it came.</summary>
public sealed record ReportingMonth : IComparable<ReportingMonth>, IParsable<ReportingMonth>
{
    /// <summary>Makes a month.</summary>
    /// <param name="year">Year, CE, 1900 to 2200.</param>
    /// <param name="month">Month, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the month is outside its range.</exception>
    public ReportingMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2200);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        Year = year;
        Month = month;
    }

    /// <summary>Year, CE.</summary>
    public int Year { get; }

    /// <summary>Month, 1 to 12.</summary>
    public int Month { get; }

    /// <summary>The Buddhist year of the calendar month.</summary>
    public int BuddhistYear => BuddhistEra.Of(Year);

    /// <summary>The first day.</summary>
    public DateOnly FirstDay => new(Year, Month, 1);

    /// <summary>The last day.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    /// <summary>The fiscal quarter that holds the month.</summary>
    public FiscalQuarter Quarter => FiscalQuarter.Of(this);

    /// <summary>The month of a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Its month.</returns>
    public static ReportingMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>The month of a fiscal year.</summary>
    /// <param name="fiscalYear">The fiscal year by the CE year of its September.</param>
    /// <param name="month">Month, 1 to 12.</param>
    /// <returns>The month.</returns>
    public static ReportingMonth OfFiscalYear(int fiscalYear, int month) => new(YearOf(fiscalYear, month), month);

    /// <summary>The calendar year of a month of a fiscal year, which begins in October.</summary>
    /// <param name="fiscalYear">The fiscal year by the CE year of its September.</param>
    /// <param name="month">Month, 1 to 12.</param>
    /// <returns>Year, CE.</returns>
    public static int YearOf(int fiscalYear, int month) => month >= 10 ? fiscalYear - 1 : fiscalYear;

    /// <summary>The month so many months later.</summary>
    /// <param name="months">Months; may be negative.</param>
    /// <returns>The month.</returns>
    public ReportingMonth Plus(int months) => Of(FirstDay.AddMonths(months));

    /// <summary>Reads <c>YYYY-MM</c> (CE).</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The month.</returns>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static ReportingMonth Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var month) ? month : throw new FormatException($"'{s}' is not a month (YYYY-MM, CE).");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ReportingMonth result)
    {
        result = DateOnly.TryParseExact(s, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200 ? Of(day) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public int CompareTo(ReportingMonth? other) => other is null ? 1 : FirstDay.CompareTo(other.FirstDay);

    /// <summary><c>YYYY-MM</c>, CE.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
