using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Documents.Tests.Generated;

/// <summary>How one writer writes months and figures.</summary>
internal sealed record Spelling(int MonthForm, bool ThaiDigits, bool AlwaysDecimals, bool Units)
{
    public static Spelling Of(Random random) => new(random.Next(7), random.Next(4) == 0, random.Next(2) == 0, random.Next(5) == 0);

    /// <summary>A month with its year, in one of seven spellings.</summary>
    public string Month(ReportingMonth month) => Digits(MonthForm switch
    {
        0 => ThaiText.Month(month),
        1 => ThaiText.ShortMonth(month),
        2 => $"{ThaiMonths.Abbreviation(month.Month)}{month.BuddhistYear % 100}",
        3 => $"เดือน{ThaiMonths.Name(month.Month)} พ.ศ. {month.BuddhistYear}",
        4 => string.Create(CultureInfo.InvariantCulture, $"{month.Month:00}/{month.BuddhistYear}"),
        5 => $"{ThaiMonths.Abbreviation(month.Month)} {month.BuddhistYear}",
        _ => $"{ThaiMonths.Name(month.Month)} {month.BuddhistYear % 100}",
    });

    /// <summary>The month's name alone.</summary>
    public string Name(ReportingMonth month) => MonthForm % 2 == 0 ? ThaiMonths.Name(month.Month) : ThaiMonths.Abbreviation(month.Month);

    public string Money(decimal baht) => Digits(AlwaysDecimals || !decimal.IsInteger(baht) ? baht.ToString("#,##0.00", CultureInfo.InvariantCulture) : baht.ToString("#,##0", CultureInfo.InvariantCulture)) + (Units ? " บาท" : "");

    public string Count(int count, string unit) => Digits(count.ToString(CultureInfo.InvariantCulture)) + (Units ? " " + unit : "");

    public string Digits(string text) => ThaiDigits ? string.Concat(text.Select(c => c is >= '0' and <= '9' ? (char)(c - '0' + '๐') : c)) : text;
}
