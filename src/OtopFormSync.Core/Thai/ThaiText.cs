using System.Globalization;
using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Thai;

/// <summary>How dates, money, counts and quarters are written for people: Buddhist years, Arabic digits, hours with a dot.</summary>
public static class ThaiText
{
    /// <summary>A date in a sentence: 12 ธันวาคม 2566.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The text.</returns>
    public static string LongDate(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {ThaiMonths.Name(day.Month)} {BuddhistEra.Of(day.Year)}");

    /// <summary>A date in a table: 12 ธ.ค. 66.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The text.</returns>
    public static string ShortDate(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {ThaiMonths.Abbreviation(day.Month)} {ShortYear(day.Year)}");

    /// <summary>A month in a sentence: ธันวาคม 2566.</summary>
    /// <param name="month">The month.</param>
    /// <returns>The text.</returns>
    public static string Month(ReportingMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return string.Create(CultureInfo.InvariantCulture, $"{ThaiMonths.Name(month.Month)} {month.BuddhistYear}");
    }

    /// <summary>A month in a table: ธ.ค. 66.</summary>
    /// <param name="month">The month.</param>
    /// <returns>The text.</returns>
    public static string ShortMonth(ReportingMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return string.Create(CultureInfo.InvariantCulture, $"{ThaiMonths.Abbreviation(month.Month)} {ShortYear(month.Year)}");
    }

    /// <summary>The hour of an instant in Bangkok: 16.30 น.</summary>
    /// <param name="instant">The instant, in any zone.</param>
    /// <returns>The text, cut to the minute.</returns>
    public static string Time(DateTimeOffset instant)
    {
        var local = instant.InBangkok();
        return string.Create(CultureInfo.InvariantCulture, $"{local.Hour:00}.{local.Minute:00} น.");
    }

    /// <summary>An instant in a sentence: 12 ธันวาคม 2566 เวลา 16.30 น.</summary>
    /// <param name="instant">The instant, in any zone.</param>
    /// <returns>The text.</returns>
    public static string LongInstant(DateTimeOffset instant) => $"{LongDate(instant.DayInBangkok())} เวลา {Time(instant)}";

    /// <summary>An instant in a table: 12 ธ.ค. 66 16.30 น.</summary>
    /// <param name="instant">The instant, in any zone.</param>
    /// <returns>The text.</returns>
    public static string ShortInstant(DateTimeOffset instant) => $"{ShortDate(instant.DayInBangkok())} {Time(instant)}";

    /// <summary>A fiscal quarter among others: 1/2567.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <returns>The text, without the word.</returns>
    public static string QuarterNumber(FiscalQuarter quarter)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        return string.Create(CultureInfo.InvariantCulture, $"{quarter.Number}/{quarter.FiscalYear}");
    }

    /// <summary>A fiscal quarter where its months need not be said: ไตรมาส 1/2567.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <returns>The text.</returns>
    public static string ShortQuarter(FiscalQuarter quarter) => $"ไตรมาส {QuarterNumber(quarter)}";

    /// <summary>A fiscal quarter on tabs and in mails: ไตรมาส 1/2567 (ต.ค.–ธ.ค. 66).</summary>
    /// <param name="quarter">The quarter.</param>
    /// <returns>The text.</returns>
    public static string Quarter(FiscalQuarter quarter)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        return $"{ShortQuarter(quarter)} ({ThaiMonths.Abbreviation(quarter.FirstMonth.Month)}–{ShortMonth(quarter.LastMonth)})";
    }

    /// <summary>A fiscal quarter in letters: ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2567.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <returns>The text.</returns>
    public static string QuarterFormal(FiscalQuarter quarter)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        return string.Create(CultureInfo.InvariantCulture, $"ไตรมาสที่ {quarter.Number} ปีงบประมาณ พ.ศ. {quarter.FiscalYear}");
    }

    /// <summary>Baht with separators: 184,084,763, or 1,234.50 where there are satang (both digits or none).</summary>
    /// <param name="baht">Baht; rounded to the satang, halves away from zero.</param>
    /// <returns>The text, without unit.</returns>
    public static string Money(decimal baht)
    {
        var satang = decimal.Round(baht, 2, MidpointRounding.AwayFromZero);
        satang = satang == 0 ? 0 : satang;
        return satang.ToString(satang == decimal.Truncate(satang) ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);
    }

    /// <summary>A figure with separators and always two decimals: 6.00.</summary>
    /// <param name="value">The figure; rounded to hundredths, halves away from zero.</param>
    /// <returns>The text, without unit.</returns>
    public static string TwoDecimals(decimal value)
    {
        var hundredths = decimal.Round(value, 2, MidpointRounding.AwayFromZero);
        return (hundredths == 0 ? 0 : hundredths).ToString("#,##0.00", CultureInfo.InvariantCulture);
    }

    /// <summary>A count with separators: 1,003.</summary>
    /// <param name="count">The count.</param>
    /// <returns>The text.</returns>
    public static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>A figure as it is shown: further decimals are cut off, never rounded, so that 5.999 % does not look like 6 %, nor a fall of 0.0005 % like one of 0.01 %.</summary>
    /// <param name="value">Percent (7.5 = 7.5 %), or any figure: 5.999 becomes 5.99, -10.009 becomes -10.00, -0.001 becomes 0.</param>
    /// <param name="decimals">Decimals that are shown.</param>
    /// <returns>The figure.</returns>
    public static decimal Cut(decimal value, int decimals = 2) => decimal.Round(value, decimals, MidpointRounding.ToZero) is not 0 and var cut ? cut : 0; // there is no -0.00

    /// <summary>A percentage, cut as every shown figure.</summary>
    /// <param name="percent">Percent (7.5 = 7.5 %).</param>
    /// <param name="decimals">Decimals that are shown, 0 to 10.</param>
    /// <returns>The text, without the sign.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are outside 0 to 10.</exception>
    public static string Percent(decimal percent, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 10);

        return Cut(percent, decimals).ToString(decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals), CultureInfo.InvariantCulture);
    }

    private static string ShortYear(int year) => (BuddhistEra.Of(year) % 100).ToString("00", CultureInfo.InvariantCulture);
}
