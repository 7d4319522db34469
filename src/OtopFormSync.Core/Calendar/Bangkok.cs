using System.Globalization;

namespace OtopFormSync.Core.Calendar;

/// <summary>The zone of all dates and hours: Asia/Bangkok, which has had +07:00 without summer time since 1920, so no zone data is needed.</summary>
public static class Bangkok
{
    /// <summary>+07:00.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The zone, the same on machines without zone data.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.CreateCustomTimeZone("Asia/Bangkok", Offset, "Asia/Bangkok", "Indochina Time");

    /// <summary>An hour of a day in Bangkok.</summary>
    /// <param name="day">The day.</param>
    /// <param name="time">The hour.</param>
    /// <returns>The instant, at +07:00.</returns>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Offset);

    /// <summary>The last whole second of a day in Bangkok.</summary>
    /// <param name="day">The day.</param>
    /// <returns>23:59:59 at +07:00.</returns>
    public static DateTimeOffset EndOf(DateOnly day) => At(day, new TimeOnly(23, 59, 59));

    /// <summary>The same instant at +07:00.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The instant in Bangkok.</returns>
    public static DateTimeOffset InBangkok(this DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>An instant as programs read it, with its offset: 2024-01-16T09:00:00+07:00.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The text, to the second.</returns>
    public static string Written(DateTimeOffset instant) => instant.InBangkok().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The day of an instant in Bangkok.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The day.</returns>
    public static DateOnly DayInBangkok(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.InBangkok().DateTime);
}
