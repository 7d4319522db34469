namespace OtopFormSync.Testing;

/// <summary>A clock on which every wait is over at once and has taken its time.</summary>
public sealed class JumpingTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<LimitTimer> _limits = [];
    private DateTimeOffset _now = start;

    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(TimeSpan span)
    {
        lock (_lock)
        {
            _now += span;
        }
    }

    /// <summary>A minute passes in which nobody answers: what runs against the limit on one call has reached it.</summary>
    public void EndLimits()
    {
        List<LimitTimer> ended;
        lock (_lock)
        {
            _now += Limit;
            ended = [.. _limits];
            _limits.Clear();
        }

        ended.ForEach(limit => limit.End());
    }

    /// <summary>Waits end at once; the limit on one call, a minute, only when that is said.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Limit)
        {
            return new LimitTimer(this, () => callback(state));
        }

        if (dueTime < TimeSpan.Zero)
        {
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        Waits.Add(dueTime);
        Advance(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }

    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(60);

    private sealed class LimitTimer : ITimer
    {
        private readonly JumpingTime _time;

        public LimitTimer(JumpingTime time, Action end)
        {
            (_time, End) = (time, end);
            lock (time._lock)
            {
                time._limits.Add(this);
            }
        }

        public Action End { get; }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            lock (_time._lock)
            {
                _time._limits.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
