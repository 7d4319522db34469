using OtopFormSync.GoogleEmulator.Gmail;

namespace OtopFormSync.GoogleEmulator.Traffic;

/// <summary>What goes wrong with one call.</summary>
internal abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>Answers with an error of Google's; when applied, after the work was done all the same.</summary>
    internal sealed record Answer(GoogleError Error, bool Applied = false) : Fault;

    /// <summary>A page instead of the service's answer: a front end's with 502, a hotel's network with 200. Nothing is done.</summary>
    internal sealed record Page(int Status, string? RetryAfter = null) : Fault;

    /// <summary>Hangs up without an answer; when applied, after the work was done.</summary>
    internal sealed record Reset(bool Applied) : Fault;

    /// <summary>The work is done, and half of the answer comes.</summary>
    internal sealed record Truncated : Fault;

    /// <summary>The call arrives twice; the second answer comes back.</summary>
    internal sealed record Twice : Fault;

    /// <summary>The call waits on the emulator's clock; with <see cref="Timeout.InfiniteTimeSpan"/> until the client gives up. Then it is done.</summary>
    internal sealed record Delay(TimeSpan Span) : Fault;

    /// <summary>A read sees what was there before the latest changes.</summary>
    internal sealed record Stale(int Changes) : Fault;

    public static GoogleError Unavailable() => new(503, "UNAVAILABLE", "The service is currently unavailable.");

    public static GoogleError TooMany(string? retryAfter = null) => QuotaError.Sheets("Read", perUser: true, "1234", retryAfter);

    /// <summary>Google's own words for a status, as the service of that method says them.</summary>
    public static GoogleError OfStatus(int status, string method, string? message = null, string? reason = null, string? retryAfter = null)
    {
        var (name, words, usual) = status switch
        {
            400 => ("INVALID_ARGUMENT", "Request contains an invalid argument.", "badRequest"),
            401 => ("UNAUTHENTICATED", "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.", "authError"),
            403 => ("PERMISSION_DENIED", "The caller does not have permission", "forbidden"),
            404 => ("NOT_FOUND", "Requested entity was not found.", "notFound"),
            429 => ("RESOURCE_EXHAUSTED", "Too many concurrent requests for user", "rateLimitExceeded"),
            500 => ("INTERNAL", "Internal error encountered.", "backendError"),
            502 => ("UNAVAILABLE", "Bad Gateway", "backendError"),
            503 => ("UNAVAILABLE", "The service is currently unavailable.", "backendError"),
            504 => ("DEADLINE_EXCEEDED", "Deadline expired before operation could complete.", "backendError"),
            _ => ("UNKNOWN", "Unknown error.", "unknown"),
        };
        if (method.StartsWith("gmail.", StringComparison.Ordinal))
        {
            var told = reason ?? usual;
            var error = GmailError.Of(status, name, message ?? words, told, told.EndsWith("LimitExceeded", StringComparison.Ordinal) ? "usageLimits" : "global");
            return new GoogleError(status, name, error.Message) { Errors = error.Errors, RetryAfter = retryAfter };
        }
        return status == 429 && message is null ? TooMany(retryAfter) : new GoogleError(status, name, message ?? words) { RetryAfter = retryAfter };
    }
}
