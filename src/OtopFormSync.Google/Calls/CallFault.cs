using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Google;
using Google.Apis.Auth.OAuth2.Responses;
using OtopFormSync.Core;

namespace OtopFormSync.Google.Calls;

/// <summary>What one failed call means: whether it may be tried again, from when on, and whether it may have taken effect.</summary>
/// <param name="Kind">Why it failed.</param>
/// <param name="Reason">Google's own word for it, such as <c>rateLimitExceeded</c>; the status code when there is none.</param>
/// <param name="NotBefore">When Google may be asked again; null when it did not say.</param>
/// <param name="MayHaveHappened">True when the call may have taken effect.</param>
internal sealed partial record CallFault(GoogleFaultKind Kind, string Reason, DateTimeOffset? NotBefore, bool MayHaveHappened)
{
    /// <summary>This machine's clock is wrong.</summary>
    public const string ClockReason = "clock";

    /// <summary>The service account or its key was deleted.</summary>
    public const string KeyReason = "service account key";

    /// <summary>The service account may not act for the mailbox.</summary>
    public const string DelegationReason = "delegation";

    /// <summary>The client was deleted, or its secret was changed.</summary>
    public const string ClientReason = "invalid_client";

    /// <summary>The file is no Google spreadsheet.</summary>
    public const string DocumentReason = "no Google spreadsheet";

    /// <summary>A person protected cells that are to be written.</summary>
    public const string ProtectedReason = "protected cells";

    /// <summary>The interface is not switched on in the project that the client or the service account belongs to.</summary>
    public const string SwitchedOffReason = "SERVICE_DISABLED";

    /// <summary>The account has no Gmail, or the service account may not act for the mailbox.</summary>
    public const string MailOffReason = "failedPrecondition";

    /// <summary>The spreadsheet has as many cells as it may have.</summary>
    public const string FullReason = "cell limit";

    private static readonly string[] SwitchedOffReasons = ["accessNotConfigured", SwitchedOffReason];

    private static readonly TimeSpan DailyPause = TimeSpan.FromHours(1);

    private static readonly string[] LimitReasons = ["userRateLimitExceeded", "rateLimitExceeded", "dailyLimitExceeded", "quotaExceeded", "RATE_LIMIT_EXCEEDED", "429"];

    private static readonly string[] PassingReasons = [.. LimitReasons, "backendError"];

    // A clock that is wrong, ours or theirs, must not stop the work for days.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    /// <summary>Google's own sentence, without addresses of people; null when it gave none.</summary>
    public string? Said { get; private init; }

    /// <summary>True when Google would answer, and a limit of its is reached.</summary>
    public bool IsLimit => LimitReasons.Contains(Reason, StringComparer.Ordinal);

    /// <summary>Reads the exception of a call.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="retryAfter">The header of the answer; null when there was none.</param>
    /// <param name="now">The instant.</param>
    /// <returns>The fault; null when the exception is none of Google's.</returns>
    public static CallFault? Of(Exception exception, TimeSpan? retryAfter, DateTimeOffset now) => exception switch
    {
        TokenResponseException token => OfToken(token) with { Said = SaidIn(token.Error?.ErrorDescription) },
        GoogleApiException api => OfApi(api, retryAfter, now) with { Said = SaidIn(api.Error?.Message) },

        // No answer, or half of one: what was asked may have been done.
        HttpRequestException or IOException => new(GoogleFaultKind.Passing, "connection lost", null, MayHaveHappened: true),
        // The client's own look at a limit that passed is no TaskCanceledException.
        OperationCanceledException => new(GoogleFaultKind.Passing, "no answer in time", null, MayHaveHappened: true),
        _ => null,
    };

    private static CallFault OfToken(TokenResponseException token) =>
        token.StatusCode is null or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
            ? new(GoogleFaultKind.Passing, "sign-in service", null, MayHaveHappened: false)
            : new(GoogleFaultKind.SignIn, ReasonOf(token.Error?.Error ?? "sign-in", token.Error?.ErrorDescription ?? ""), null, MayHaveHappened: false);

    // One word of Google's stands for several causes, and each asks for something else of people.
    private static string ReasonOf(string error, string description) => error switch
    {
        "invalid_grant" when description.Contains("Invalid JWT: Token must be", StringComparison.Ordinal) => ClockReason,
        "invalid_grant" when description.Contains("Invalid JWT", StringComparison.Ordinal) || description.Contains("account not found", StringComparison.Ordinal) => KeyReason,
        "unauthorized_client" when description.Contains("using this method", StringComparison.Ordinal) => DelegationReason,
        "invalid_client" => ClientReason,
        _ => error,
    };

    private static CallFault OfApi(GoogleApiException api, TimeSpan? retryAfter, DateTimeOffset now)
    {
        var code = (int)api.HttpStatusCode;
        var reason = ReasonOf(api) ?? code.ToString(CultureInfo.InvariantCulture);
        var notBefore = NotBeforeOf(api, retryAfter, now);
        return code switch
        {
            // The answer could not be read: it was given, so it was done.
            0 => new(GoogleFaultKind.Passing, "unreadable answer", notBefore, MayHaveHappened: true),
            401 => new(GoogleFaultKind.SignIn, reason, null, MayHaveHappened: false),
            // For the rest of the day; asked again now and then, as the day is a rolling one.
            403 when SwitchedOffReasons.Contains(reason, StringComparer.Ordinal) => new(GoogleFaultKind.Forbidden, SwitchedOffReason, null, MayHaveHappened: false),
            403 when reason is "dailyLimitExceeded" => new(GoogleFaultKind.Passing, reason, now + DailyPause, MayHaveHappened: false),
            403 when PassingReasons.Contains(reason, StringComparer.Ordinal) => new(GoogleFaultKind.Passing, reason, notBefore, MayHaveHappened: false),
            403 => new(GoogleFaultKind.Forbidden, reason, null, MayHaveHappened: false),
            404 => new(GoogleFaultKind.NotFound, reason, null, MayHaveHappened: false),
            400 when api.Error?.Message?.Contains("not supported for this document", StringComparison.Ordinal) ?? false => new(GoogleFaultKind.Refused, DocumentReason, null, MayHaveHappened: false),
            400 when reason is MailOffReason => new(GoogleFaultKind.Forbidden, reason, null, MayHaveHappened: false),
            400 when CellLimitText().IsMatch(api.Error?.Message ?? "") => new(GoogleFaultKind.Refused, FullReason, null, MayHaveHappened: false),
            400 when api.Error?.Message?.Contains("protected cell or object", StringComparison.Ordinal) ?? false => new(GoogleFaultKind.Forbidden, ProtectedReason, null, MayHaveHappened: false),
            408 or 429 => new(GoogleFaultKind.Passing, reason, notBefore, MayHaveHappened: code == 408),
            >= 500 => new(GoogleFaultKind.Passing, reason, notBefore, MayHaveHappened: true),
            _ => new(GoogleFaultKind.Refused, reason, null, MayHaveHappened: false),
        };
    }

    private static string? ReasonOf(GoogleApiException api)
    {
        if (api.Error?.Errors is [{ Reason: { Length: > 0 } reason }, ..])
        {
            return reason;
        }

        try
        {
            using var body = JsonDocument.Parse(api.Error?.ErrorResponseContent ?? "");
            return body.RootElement.TryGetProperty("error", out var error) && error.TryGetProperty("details", out var details)
                ? details.EnumerateArray().Select(detail => detail.TryGetProperty("reason", out var found) ? found.GetString() : null).FirstOrDefault(found => found is not null)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null; // HTML of a front end, or nothing
        }
    }

    // Gmail sends no header; the instant stands in the text.
    private static DateTimeOffset? NotBeforeOf(GoogleApiException api, TimeSpan? retryAfter, DateTimeOffset now)
    {
        DateTimeOffset? at = retryAfter is { } wait ? now + wait
            : RetryAfterText().Match(api.Error?.Message ?? "") is { Success: true } match && DateTimeOffset.TryParse(match.Groups["at"].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var written) ? written
            : null;
        return at is null ? null : at < now ? now : at > now + LongestWait ? now + LongestWait : at;
    }

    private static string? SaidIn(string? message) =>
        string.IsNullOrWhiteSpace(message) ? null : AddressText().Replace(message, "…").ReplaceLineEndings(" ").Trim();

    [GeneratedRegex(@"[^\s<>""'(]+@[^\s<>""')]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Most)]
    private static partial Regex AddressText();

    [GeneratedRegex(@"number of cells .* limit of [0-9]+ cells", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Most)]
    private static partial Regex CellLimitText();

    [GeneratedRegex(@"Retry after (?<at>\S+?)\.?(\s|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternTime.Most)]
    private static partial Regex RetryAfterText();
}
