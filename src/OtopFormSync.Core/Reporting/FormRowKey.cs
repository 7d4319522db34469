using System.Globalization;
using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Reporting;

/// <summary>
/// What names a row of a response sheet: the wall-clock time that the sheet shows, to the second and without a zone, and an ordinal among equal ones.
/// It is written as the instant of that wall clock in Bangkok, the form in which rows are on record.
/// </summary>
public static class FormRowKey
{
    private const string Form = "O";
    private const char Ordinal = '#';

    /// <summary>The name without the ordinal of a row whose time can be read.</summary>
    /// <param name="wallClock">What the sheet shows, taken for Bangkok's time whatever the sheet's zone.</param>
    /// <returns>The name.</returns>
    public static string MomentOf(DateTimeOffset wallClock) =>
        new DateTimeOffset(wallClock.Ticks - (wallClock.Ticks % TimeSpan.TicksPerSecond), wallClock.Offset).UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The key of a row.</summary>
    /// <param name="moment">Its <see cref="MomentOf(DateTimeOffset)"/>, or the text of a time that cannot be read.</param>
    /// <param name="ordinal">The how-manieth it is of its sheet, from 1.</param>
    /// <returns>The key.</returns>
    public static string Of(string moment, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{moment}{Ordinal}{ordinal}");

    /// <summary>The key without its ordinal.</summary>
    /// <param name="key">A row's key.</param>
    /// <returns>The name that rows of the same second share.</returns>
    public static string MomentOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var end = key.LastIndexOf(Ordinal);
        return end < 0 ? key : key[..end];
    }

    /// <summary>The ordinal of a key: of rows of one second the lower stands above.</summary>
    /// <param name="key">A report's key.</param>
    /// <returns>From 1; 0 for a key without one.</returns>
    public static int OrdinalOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return int.TryParse(key.AsSpan(key.LastIndexOf(Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) ? ordinal : 0;
    }

    /// <summary>The wall clock that a key names.</summary>
    /// <param name="key">A row's key.</param>
    /// <returns>The time in Bangkok; null when the row's time could not be read.</returns>
    public static DateTimeOffset? WallClockOf(string key) =>
        DateTime.TryParseExact(MomentOf(key), Form, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) && moment.Kind == DateTimeKind.Utc
            ? new DateTimeOffset(moment).InBangkok()
            : null;
}
