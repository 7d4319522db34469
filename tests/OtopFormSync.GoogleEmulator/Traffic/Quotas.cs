using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;
using OtopFormSync.GoogleEmulator.Discovery;
using OtopFormSync.GoogleEmulator.Gmail;

namespace OtopFormSync.GoogleEmulator.Traffic;

/// <summary>What callers may use. Null sets no limit.</summary>
internal sealed record Quotas
{
    public static Quotas None { get; } = new();

    /// <summary>What Google gives a project made today.</summary>
    public static Quotas OfGoogle { get; } = new() { SheetsPerUser = 60, SheetsPerProject = 300, GmailUnitsPerMinute = 6000, GmailSendsPerDay = 500 };

    /// <summary>Sheets: reads, and as many writes, in one minute by one user.</summary>
    public int? SheetsPerUser { get; init; }

    /// <summary>Sheets: reads, and as many writes, in one minute by the whole project.</summary>
    public int? SheetsPerProject { get; init; }

    /// <summary>Gmail: units in one second by one user.</summary>
    public int? GmailUnitsPerSecond { get; init; }

    /// <summary>Gmail: units in one minute by one user.</summary>
    public int? GmailUnitsPerMinute { get; init; }

    /// <summary>Gmail: mails in any 24 hours by one user.</summary>
    public int? GmailSendsPerDay { get; init; }

    /// <summary>Whether Gmail refuses with 403 rateLimitExceeded instead of 429.</summary>
    public bool GmailSaysForbidden { get; init; }

    /// <summary>Gmail's price list; what is not in it costs 5.</summary>
    public IReadOnlyDictionary<string, int> GmailUnits { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["getProfile"] = 1,
        ["labels.list"] = 1,
        ["labels.get"] = 1,
        ["history.list"] = 2,
        ["messages.list"] = 5,
        ["messages.get"] = 20,
        ["threads.get"] = 40,
        ["threads.list"] = 10,
        ["drafts.create"] = 10,
        ["drafts.update"] = 15,
        ["drafts.delete"] = 10,
        ["drafts.send"] = 100,
        ["messages.send"] = 100,
        ["messages.batchModify"] = 50,
        ["messages.batchDelete"] = 50,
        ["messages.insert"] = 25,
        ["messages.import"] = 25,
        ["messages.delete"] = 10,
        ["watch"] = 100,
        ["stop"] = 50,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}

/// <summary>Counts what callers have used.</summary>
internal sealed class Meter(Quotas quotas, TimeProvider clock)
{
    private const int DefaultUnits = 5;

    private readonly Dictionary<string, (long Window, int Used)> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Queue<DateTimeOffset>> _sent = new(StringComparer.OrdinalIgnoreCase);

    public Quotas Quotas => quotas;

    public void Spend(ApiMethod method, Caller caller)
    {
        if (method.Id.StartsWith("sheets.", StringComparison.Ordinal)) { SpendSheets(method, caller); }
        else { SpendGmail(method.Id["gmail.users.".Length..], caller); }
    }

    private void SpendSheets(ApiMethod method, Caller caller)
    {
        var kind = RecordedCall.KindOf(method.Id, method.HttpMethod) == CallKind.Read ? "Read" : "Write";
        if (!Fits($"{kind} {caller.Project} {caller.Email}", 1, quotas.SheetsPerUser, TimeSpan.FromMinutes(1))) { throw QuotaError.Sheets(kind, perUser: true, caller.Project); }
        if (!Fits($"{kind} {caller.Project}", 1, quotas.SheetsPerProject, TimeSpan.FromMinutes(1))) { throw QuotaError.Sheets(kind, perUser: false, caller.Project); }
    }

    private void SpendGmail(string method, Caller caller)
    {
        var units = quotas.GmailUnits.GetValueOrDefault(method, DefaultUnits);
        if (!Fits($"second {caller.Email}", units, quotas.GmailUnitsPerSecond, TimeSpan.FromSeconds(1)) || !Fits($"minute {caller.Email}", units, quotas.GmailUnitsPerMinute, TimeSpan.FromMinutes(1)))
        {
            throw QuotaError.Gmail(quotas.GmailSaysForbidden);
        }
        if (quotas.GmailSendsPerDay is { } most && method is "messages.send" or "drafts.send")
        {
            var now = clock.GetUtcNow();
            if (!_sent.TryGetValue(caller.Email, out var sent)) { _sent[caller.Email] = sent = new(); }
            while (sent.Count > 0 && sent.Peek() <= now.AddDays(-1)) { sent.Dequeue(); }
            if (sent.Count >= most) { throw QuotaError.GmailSending(sent.Count > 0 ? sent.Peek().AddDays(1) : now.AddDays(1)); }
            sent.Enqueue(now);
        }
    }

    private bool Fits(string whose, int cost, int? limit, TimeSpan window)
    {
        if (limit is null) { return true; }
        var number = clock.GetUtcNow().UtcTicks / window.Ticks;
        var used = _used.GetValueOrDefault(whose) is var (then, count) && then == number ? count : 0;
        if (used + cost > limit) { return false; }
        _used[whose] = (number, used + cost);
        return true;
    }
}

/// <summary>How Google words that a quota is used up.</summary>
internal static class QuotaError
{
    public static GoogleError Sheets(string kind, bool perUser, string project, string? retryAfter = null) => new(
        429,
        "RESOURCE_EXHAUSTED",
        $"Quota exceeded for quota metric '{kind} requests' and limit '{kind} requests per minute{(perUser ? " per user" : "")}' of service 'sheets.googleapis.com' for consumer 'project_number:{project}'.")
    {
        RetryAfter = retryAfter,
        Details =
        [
            new JsonObject
            {
                ["@type"] = "type.googleapis.com/google.rpc.ErrorInfo",
                ["reason"] = "RATE_LIMIT_EXCEEDED",
                ["domain"] = "googleapis.com",
                ["metadata"] = new JsonObject
                {
                    ["consumer"] = $"projects/{project}",
                    ["quota_limit"] = $"{kind}RequestsPerMinutePer{(perUser ? "User" : "Project")}",
                    ["quota_metric"] = $"sheets.googleapis.com/{(kind == "Read" ? "read_requests" : "write_requests")}",
                    ["service"] = "sheets.googleapis.com",
                },
            },
        ],
    };

    public static GoogleError Gmail(bool forbidden) => forbidden
        ? GmailError.Of(403, "PERMISSION_DENIED", "Rate Limit Exceeded", "rateLimitExceeded", "usageLimits")
        : GmailError.Of(429, "RESOURCE_EXHAUSTED", "Too many concurrent requests for user", "rateLimitExceeded", "usageLimits");

    /// <summary>The day's mails are sent. There is no header: the instant stands in the text.</summary>
    public static GoogleError GmailSending(DateTimeOffset retryAfter) =>
        GmailError.Of(429, "RESOURCE_EXHAUSTED", string.Create(CultureInfo.InvariantCulture, $"User-rate limit exceeded.  Retry after {retryAfter.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} (Mail sending)"), "userRateLimitExceeded", "usageLimits");
}
