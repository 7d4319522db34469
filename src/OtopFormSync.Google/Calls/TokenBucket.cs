namespace OtopFormSync.Google.Calls;

/// <summary>Keeps a quota: so many units a minute, refilled evenly, with a full minute's worth to spend at once.</summary>
/// <param name="unitsPerMinute">The quota.</param>
/// <param name="time">The clock.</param>
public sealed class TokenBucket(int unitsPerMinute, TimeProvider time)
{
    private readonly Lock _lock = new();
    private double _units = unitsPerMinute;
    private long _at = time.GetTimestamp();

    /// <summary>Takes units, now or on account.</summary>
    /// <param name="units">How many.</param>
    /// <returns>How long to wait before the call.</returns>
    public TimeSpan Take(int units)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            _units = Math.Min(unitsPerMinute, _units + (time.GetElapsedTime(_at, now).TotalMinutes * unitsPerMinute));
            _at = now;
            _units -= units;
            return _units >= 0 ? TimeSpan.Zero : TimeSpan.FromMinutes(-_units / unitsPerMinute);
        }
    }
}
