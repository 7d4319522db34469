namespace OtopFormSync.Testing;

/// <summary>A machine whose clock is a minute further at each look while it is slow, and stands still while it is not.</summary>
public sealed class SlowMachine : TimeProvider
{
    private long _minutes;

    /// <summary>Whether it is slow now.</summary>
    public bool IsSlow { get; set; }

    /// <inheritdoc/>
    public override long TimestampFrequency => 1;

    /// <inheritdoc/>
    public override long GetTimestamp() => 60 * (IsSlow ? ++_minutes : _minutes);
}
