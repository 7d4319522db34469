using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization.Dates;

namespace OtopFormSync.Spreadsheets.Responses;

/// <summary>Reads the timestamps of one file. Which of the first two numbers is the day is proved by the file itself.</summary>
public static class TimestampColumn
{
    // A machine's clock or zone may be off; beyond a day the order of the numbers is wrong.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromDays(1);

    /// <summary>Reads one timestamp.</summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="order">The order that the file proves; null when it proves none.</param>
    /// <returns>The instant; null when it cannot be read in just one way.</returns>
    internal static DateTimeOffset? Read(string text, DateOrder? order) =>
        DateCell.TryRead(text, out var cell) ? cell
        : InstantReader.Read(text, order).TryGetValue(out var instant) ? instant
        : null;

    /// <summary>The order that the file proves.</summary>
    /// <param name="header">The header of the column.</param>
    /// <param name="rows">All timestamps in the order of the rows, each with the month that its row reports, as written.</param>
    /// <param name="modifiedAt">When the file was written: no response came later.</param>
    /// <returns>The order; null when none is needed or none is proved.</returns>
    internal static DateOrder? OrderOf(string header, IReadOnlyList<(string At, string Month)> rows, DateTimeOffset modifiedAt)
    {
        var written = rows.Select(row => row.At).Where(text => !string.IsNullOrWhiteSpace(text) && !DateCell.TryRead(text, out _)).ToList();
        if (written.Count == 0)
        {
            return null;
        }

        foreach (var text in written)
        {
            var (dayFirst, monthFirst) = (Read(text, DateOrder.DayFirst), Read(text, DateOrder.MonthFirst));
            if (dayFirst is null != monthFirst is null)
            {
                return dayFirst is not null ? DateOrder.DayFirst : DateOrder.MonthFirst;
            }
        }

        return OrderByTime(written, modifiedAt)
            ?? (written.Exists(HasMeridiem) ? OrderByMonths(rows) ?? DateOrder.MonthFirst
                : header.Contains("เวลา", StringComparison.Ordinal) ? DateOrder.DayFirst
                : OrderByMonths(rows));
    }

    /// <summary>Responses are appended as they come, and none comes after the file was written.</summary>
    private static DateOrder? OrderByTime(List<string> texts, DateTimeOffset modifiedAt)
    {
        var latest = modifiedAt + ClockSlack;
        var (dayFirst, monthFirst) = (Instants(texts, DateOrder.DayFirst), Instants(texts, DateOrder.MonthFirst));
        if (dayFirst.SequenceEqual(monthFirst))
        {
            return null;
        }

        return (dayFirst.TrueForAll(instant => instant <= latest), monthFirst.TrueForAll(instant => instant <= latest)) switch
        {
            (true, false) => DateOrder.DayFirst,
            (false, true) => DateOrder.MonthFirst,
            _ => (IsRising(dayFirst), IsRising(monthFirst)) switch
            {
                (true, false) => DateOrder.DayFirst,
                (false, true) => DateOrder.MonthFirst,
                _ => null,
            },
        };
    }

    // Nobody reports a month that has not begun; one who does has chosen a wrong one.
    private static DateOrder? OrderByMonths(IReadOnlyList<(string At, string Month)> rows)
    {
        var reported = rows.Where(row => !string.IsNullOrWhiteSpace(row.At)).Select(row => (row.At, Month: PeriodReader.Read(row.Month).TryGetValue(out var month) ? month : null)).Where(row => row.Month is not null).ToList();
        return (TooEarly(DateOrder.DayFirst), TooEarly(DateOrder.MonthFirst)) switch
        {
            (0, > 1) => DateOrder.DayFirst,
            ( > 1, 0) => DateOrder.MonthFirst,
            _ => null,
        };

        int TooEarly(DateOrder order) => reported.Count(row => Read(row.At, order) is { } at && at.DayInBangkok() < row.Month!.FirstDay);
    }

    // 1/11/2024 9:30:05 AM: who writes the half of the day writes the month first.
    private static bool HasMeridiem(string text) => text.TrimEnd().EndsWith("AM", StringComparison.OrdinalIgnoreCase) || text.TrimEnd().EndsWith("PM", StringComparison.OrdinalIgnoreCase);

    private static List<DateTimeOffset> Instants(List<string> texts, DateOrder order) => [.. texts.Select(text => Read(text, order)).OfType<DateTimeOffset>()];

    private static bool IsRising(List<DateTimeOffset> instants) => instants.Zip(instants.Skip(1)).All(pair => pair.First <= pair.Second);
}
