using System.Globalization;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Sections;
using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Configuration;

/// <summary>Reads the list of days off (CSV).</summary>
public static class HolidayCalendarLoader
{
    private const string DateColumn = "date";
    private const string ClosedColumn = "government_office_closed";
    private const string WeekdayColumn = "weekday";

    /// <summary>Reads the list: columns <c>date</c> (YYYY-MM-DD, CE), <c>government_office_closed</c> (yes or no) and, to catch slips, <c>weekday</c> (Mon to Sun); others are not read.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file's name, for problems.</param>
    /// <returns>The calendar of the days on which offices are closed, or all problems.</returns>
    public static Loaded<OfficeCalendar> Load(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var log = new ProblemLog(file);
        var rows = CsvRows.Read(text.TrimStart('\uFEFF'), log);
        var header = rows.Count == 0 ? [] : rows[0].Cells;
        var (date, closed, weekday) = (IndexOf(DateColumn), IndexOf(ClosedColumn), IndexOf(WeekdayColumn));
        foreach (var missing in new[] { (DateColumn, date), (ClosedColumn, closed) }.Where(column => column.Item2 < 0))
        {
            log.Refuse(Spot.Start, $"column '{missing.Item1}' is missing in the first line", $"a header line with {DateColumn} and {ClosedColumn}");
        }

        var days = log.HasProblems ? [] : rows.Skip(1).Select(row => Day(row, header.Count, date, closed, weekday, log)).OfType<DateOnly>().ToList();
        return log.Outcome(() => new OfficeCalendar(days));

        int IndexOf(string column) => header.ToList().FindIndex(cell => string.Equals(cell.Trim(), column, StringComparison.Ordinal));
    }

    private static DateOnly? Day(CsvRow row, int width, int date, int closed, int weekday, ProblemLog log)
    {
        var spot = new Spot(row.Line, 1);
        if (row.Cells.Count != width)
        {
            log.Refuse(spot, string.Create(CultureInfo.InvariantCulture, $"the line has {row.Cells.Count} columns"), string.Create(CultureInfo.InvariantCulture, $"{width}, as in the first line; a text with a comma stands in quotes"));
            return null;
        }

        if (!DateOnly.TryParseExact(row.Cells[date].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 1950 or > 2199)
        {
            log.Refuse(spot, $"'{row.Cells[date]}' is not a date", "a date of the Common Era (BE less 543), such as 2024-04-15");
            return null;
        }

        if (weekday >= 0 && row.Cells[weekday].Trim() is { Length: > 0 } name && !string.Equals(name, day.DayOfWeek.ToString()[..3], StringComparison.Ordinal))
        {
            log.Refuse(spot, $"{row.Cells[date]} is no '{name}'", $"{day.DayOfWeek.ToString()[..3]}, or another date");
        }

        var word = row.Cells[closed].Trim();
        if (word is not ("yes" or "no"))
        {
            log.Refuse(spot, $"'{word}' stands in column {ClosedColumn}", "yes or no");
        }

        return word == "yes" ? day : null;
    }
}
