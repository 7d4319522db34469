namespace OtopFormSync.Core.Reporting;

/// <summary>A report with what became of it.</summary>
/// <param name="Report">The report.</param>
/// <param name="StoredAt">When it was first stored.</param>
/// <param name="WithdrawnAt">When it was taken back; null while it is there.</param>
public sealed record StoredReport(RawReport Report, DateTimeOffset StoredAt, DateTimeOffset? WithdrawnAt)
{
    /// <summary>Its number on record, in which reports were stored one after the other, whatever the clock said then; 0 where it is not known.</summary>
    public long Number { get; init; }

    /// <summary>Whether it was stored before another one.</summary>
    /// <param name="other">The other one.</param>
    public bool IsBefore(StoredReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Number == other.Number ? StoredAt < other.StoredAt : Number < other.Number;
    }

    /// <summary>True when its content was removed after its time: it is what it is, whatever its source holds.</summary>
    public bool IsPurged => Report.Content.Match(static _ => false, static _ => false, static _ => false, static _ => true);
}
