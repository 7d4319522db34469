using System.Globalization;
using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Google.Sheets;

/// <summary>The spreadsheet's clock: its serial numbers are wall-clock time in the spreadsheet's own zone.</summary>
internal sealed class SheetTime
{
    private static readonly DateTime Zero = new(1899, 12, 30);

    private static readonly TimeSpan MostOffset = TimeSpan.FromHours(14);

    // Days of Buddhist years that were taken for Christian ones, from 2500 to 2598; a number of six digits such as 256610 is a year and month.
    private const double FirstBuddhistDay = 219_148;
    private const double EndOfBuddhistDays = 255_000;

    private readonly TimeZoneInfo _zone;

    private SheetTime(TimeZoneInfo zone) => _zone = zone;

    /// <summary>The clock of a zone.</summary>
    /// <param name="zone">As Sheets names it, such as <c>Asia/Bangkok</c> or <c>GMT+07:00</c>.</param>
    /// <returns>The clock; null when this machine does not know the zone.</returns>
    public static SheetTime? Of(string? zone)
    {
        if (zone is { Length: > 3 } && zone.StartsWith("GMT", StringComparison.Ordinal)
            && TimeSpan.TryParse(zone.AsSpan(4), CultureInfo.InvariantCulture, out var offset) && offset <= MostOffset && zone[3] is '+' or '-')
        {
            return new(TimeZoneInfo.CreateCustomTimeZone(zone, zone[3] == '-' ? -offset : offset, zone, zone));
        }

        return zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? new(found) : null;
    }

    /// <summary>The text of a wall-clock time; forms write milliseconds, which are cut off.</summary>
    /// <param name="serial">The serial number.</param>
    /// <returns>yyyy-MM-ddTHH:mm:ss; null when the number is no time of this age.</returns>
    public static string? Text(double serial) =>
        serial is > 1 and < 2_000_000 ? Zero.AddMilliseconds(Math.Round(serial * 86_400_000)).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) : null;

    /// <summary>The instant of a wall-clock time in the spreadsheet's zone.</summary>
    /// <param name="wallClock">What the sheet shows.</param>
    /// <returns>The instant, in Bangkok.</returns>
    public DateTimeOffset InstantOf(DateTime wallClock) => new DateTimeOffset(wallClock, _zone.GetUtcOffset(wallClock)).InBangkok();

    /// <summary>The text of a month that Sheets took for a date of a Buddhist year: "ตุลาคม 2566" and "10/2566" become the day 2566-10-01.</summary>
    /// <param name="serial">The serial number.</param>
    /// <returns>yyyy-MM-dd with the Buddhist year; null for any other number.</returns>
    public static string? BuddhistDay(double serial) =>
        serial is >= FirstBuddhistDay and < EndOfBuddhistDays && double.IsInteger(serial) ? Zero.AddDays(serial).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
