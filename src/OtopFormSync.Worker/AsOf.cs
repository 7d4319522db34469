using System.Globalization;
using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Worker;

/// <summary>The worker's clock: the machine's, or one that stands at or starts from a given instant.</summary>
internal static class AsOf
{
    // No program is older, and no calendar of days off reaches further.
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    /// <summary>Reads a day (its last second in Bangkok) or an instant (without offset: Bangkok); the year may be one of the Buddhist era.</summary>
    /// <param name="text">Such as <c>2024-01-16</c>, <c>2567-01-16</c> or <c>2024-01-16T09:30</c>.</param>
    /// <returns>The instant; null when it is neither, or in no year of this age.</returns>
    public static DateTimeOffset? Parse(string text)
    {
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var written))
        {
            return null;
        }

        var year = BuddhistEra.CommonOf(written);
        return year is >= FirstYear and <= LastYear ? ParseCommon(string.Create(CultureInfo.InvariantCulture, $"{year:0000}{text.AsSpan(4)}")) : null;
    }

    private static DateTimeOffset? ParseCommon(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Bangkok.EndOf(day);
        }

        if (DateTime.TryParseExact(text, ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return new(local, Bangkok.Offset);
        }

        return DateTimeOffset.TryParseExact(text, ["yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mmZ"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.InBangkok()
            : null;
    }

    /// <summary>A clock that stands at the instant, for one cycle: all of it happens at one time.</summary>
    /// <param name="instant">The instant; null for the machine's clock.</param>
    /// <returns>The clock.</returns>
    public static TimeProvider Standing(DateTimeOffset? instant) => instant is { } start ? new Shifted(start, isRunning: false) : TimeProvider.System;

    /// <summary>A clock that shows the instant now and runs on from it.</summary>
    /// <param name="instant">The instant; null for the machine's clock.</param>
    /// <returns>The clock.</returns>
    public static TimeProvider Running(DateTimeOffset? instant) => instant is { } start ? new Shifted(start, isRunning: true) : TimeProvider.System;

    private sealed class Shifted(DateTimeOffset start, bool isRunning) : TimeProvider
    {
        private readonly long _since = System.GetTimestamp();

        public override TimeZoneInfo LocalTimeZone => Bangkok.Zone;

        public override DateTimeOffset GetUtcNow() => start.ToUniversalTime() + (isRunning ? System.GetElapsedTime(_since) : TimeSpan.Zero);
    }
}
