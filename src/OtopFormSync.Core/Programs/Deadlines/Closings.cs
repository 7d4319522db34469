using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Programs.Deadlines;

/// <summary>Which months are closed for reports, since when, and which districts may report all the same. What came before the instant counts as ever; what comes later waits.</summary>
/// <param name="Months">The closed months, each once.</param>
/// <param name="Exemptions">The districts that may still report.</param>
public sealed record Closings(ValueList<Closing> Months, ValueList<ClosingExemption> Exemptions)
{
    /// <summary>The months of a quarter that is closed and gave way to the next: what comes for them later waits as well, and nothing else follows from it.</summary>
    public ValueList<Closing> Left { get; init; } = [];

    /// <summary>Nothing is closed.</summary>
    public static Closings None { get; } = new([], []);

    /// <summary>Since when a month is closed.</summary>
    /// <param name="month">The month.</param>
    /// <returns>The instant; null while it is open.</returns>
    public DateTimeOffset? ClosedAt(ReportingMonth month) => At(Months, month);

    /// <summary>Whether a report of a month must wait for an officer.</summary>
    /// <param name="district">The district.</param>
    /// <param name="month">The month.</param>
    /// <param name="receivedAt">When the report was received.</param>
    /// <returns>True when it came after the closing, and not within an exception.</returns>
    public bool Waits(DistrictCode district, ReportingMonth month, DateTimeOffset receivedAt) =>
        (IsSince(ClosedAt(month), receivedAt) || IsSince(At(Left, month), receivedAt)) && !IsExempt(district, month, receivedAt);

    /// <summary>Whether a district's month takes no more reports.</summary>
    /// <param name="district">The district.</param>
    /// <param name="month">The month.</param>
    /// <param name="asOf">The instant.</param>
    /// <returns>True from the closing on, and after the last day of an exception.</returns>
    public bool IsClosed(DistrictCode district, ReportingMonth month, DateTimeOffset asOf) => IsSince(ClosedAt(month), asOf) && !IsExempt(district, month, asOf);

    private static bool IsSince(DateTimeOffset? since, DateTimeOffset at) => since <= at;

    private static DateTimeOffset? At(ValueList<Closing> closings, ReportingMonth month)
    {
        foreach (var closing in closings)
        {
            if (closing.Month == month)
            {
                return closing.At;
            }
        }

        return null;
    }

    private bool IsExempt(DistrictCode district, ReportingMonth month, DateTimeOffset at) =>
        Exemptions.Any(exemption => exemption.District == district && exemption.Month == month && exemption.IsOpen(at));
}

/// <summary>A closed month.</summary>
/// <param name="Month">The month.</param>
/// <param name="At">The instant from which reports wait.</param>
public sealed record Closing(ReportingMonth Month, DateTimeOffset At);

/// <summary>A district that may report a closed month.</summary>
/// <param name="District">The district.</param>
/// <param name="Month">The month.</param>
/// <param name="Until">The last day on which its report is taken.</param>
/// <param name="Reason">The officer's reason.</param>
public sealed record ClosingExemption(DistrictCode District, ReportingMonth Month, DateOnly Until, string Reason)
{
    /// <summary>When an officer took the exception away: what came before stays accepted; null while it stands.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether the district may report.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>True till the end of the last day, or till the exception was taken away.</returns>
    public bool IsOpen(DateTimeOffset at) => at <= Bangkok.EndOf(Until) && !(at >= EndedAt);
}
