using System.Globalization;
using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>Reads fiscal quarters: ไตรมาสที่ ๑/๒๕๖๗, ไตรมาส 1 ปีงบประมาณ 2567, Q1/2567, 2567-1, ต.ค.-ธ.ค. 66.</summary>
public static class QuarterReader
{
    /// <summary>Reads a fiscal quarter; never throws and never guesses.</summary>
    /// <param name="text">What was written; a Buddhist year beside a quarter is the fiscal year, a CE year is doubtful unless it is called one.</param>
    /// <returns>The quarter or a doubt.</returns>
    public static Reading<FiscalQuarter> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FiscalQuarter.TryParse(text, CultureInfo.InvariantCulture, out var plain) && plain.FiscalYear is >= 2560 and <= 2580
            ? new Reading<FiscalQuarter>.Value(text, plain)
            : CalendarReading.Read(text, part => CalendarText.Read(part, forQuarter: true), Finish);
    }

    private static (FiscalQuarter? Value, Doubt? Doubt) Finish(CalendarText calendar)
    {
        if (calendar.Day is not null)
        {
            return (null, Doubt.Of(DoubtCode.SeveralDates, $"{calendar.Day}"));
        }

        if (calendar.Quarter is { } number)
        {
            return OfNumber(calendar, number);
        }

        if (calendar.NamedMonths is [var first, .., var last] && calendar.Year is { } year)
        {
            // The year stands behind the last month; no quarter runs over a new year.
            return (first + 2) % 12 % 3 == 0 && last == first + 2 ? (FiscalQuarter.Of(new ReportingMonth(year, last)), null) : (null, Doubt.Of(DoubtCode.SeveralMonths, $"{first}-{last}"));
        }

        // 1/2567 and 2567-1 in a column of quarters.
        return calendar is { Month: >= 1 and <= 4 and var quarter, Year: { } fiscal, NamedMonths: [] } && fiscal + 543 >= 2560 && calendar.FiscalYear is null
            ? (new FiscalQuarter(fiscal + 543, quarter), null)
            : (null, Doubt.Of(DoubtCode.Unreadable));
    }

    private static (FiscalQuarter? Value, Doubt? Doubt) OfNumber(CalendarText calendar, int number)
    {
        var year = calendar.FiscalYear ?? calendar.QuarterYear ?? (calendar.NamedMonths.Count == 0 ? calendar.Year : null);
        if (calendar.NamedMonths.Count > 0 && calendar.Year is { } named)
        {
            var quarter = FiscalQuarter.Of(new ReportingMonth(named, calendar.NamedMonths[^1]));
            return quarter.Number == number && (year is null || quarter.FiscalYear == year + 543)
                ? (quarter, null)
                : (null, Doubt.Of(DoubtCode.QuarterContradiction, $"{number}/{year + 543}"));
        }

        return (year, calendar.FiscalYear, calendar.Steps.Has(ReadingStep.BuddhistEra)) switch
        {
            (null, _, _) => (null, Doubt.Of(DoubtCode.NoYear)),
            (_, null, false) => (null, Doubt.Of(DoubtCode.QuarterYearUnclear, $"{number}/{year}")),
            _ when calendar is { FiscalYear: { } fiscal, QuarterYear: { } other } && fiscal != other => (null, Doubt.Of(DoubtCode.QuarterContradiction, $"{number}/{other + 543}")),
            _ => (new FiscalQuarter(year.Value + 543, number), null),
        };
    }
}
