namespace OtopFormSync.GoogleEmulator.Traffic;

/// <summary>What goes wrong with one call.</summary>
internal abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>Answers with an error of Google's; when applied, after the work was done all the same.</summary>
    internal sealed record Answer(GoogleError Error, bool Applied = false) : Fault;

    /// <summary>A front end's page instead of the service's answer; nothing is done.</summary>
    internal sealed record Page(int Status) : Fault;

    /// <summary>Hangs up without an answer; when applied, after the work was done.</summary>
    internal sealed record Reset(bool Applied) : Fault;

    /// <summary>The work is done, and half of the answer comes.</summary>
    internal sealed record Truncated : Fault;

    public static GoogleError Unavailable() => new(503, "UNAVAILABLE", "The service is currently unavailable.");

    public static GoogleError TooMany(string? retryAfter = null) => new(429, "RESOURCE_EXHAUSTED", "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:1234'.") { RetryAfter = retryAfter };
}
