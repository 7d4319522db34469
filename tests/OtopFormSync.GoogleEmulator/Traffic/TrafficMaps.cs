using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using OtopFormSync.GoogleEmulator.Http;

namespace OtopFormSync.GoogleEmulator.Traffic;

/// <summary>The traffic desk for those outside of this process.</summary>
internal static class TrafficMaps
{
    public static void Map(IEndpointRouteBuilder endpoints, TrafficDesk desk)
    {
        endpoints.MapGet("/emulator/requests", http => AdminCall.AnswerAsync(http, _ => Requests(desk)));
        endpoints.MapDelete("/emulator/requests", http => AdminCall.AnswerAsync(http, _ => Done(desk.ForgetCalls)));
        endpoints.MapGet("/emulator/faults", http => AdminCall.AnswerAsync(http, _ => Faults(desk)));
        endpoints.MapPost("/emulator/faults", http => AdminCall.AnswerAsync(http, body => Done(() => Break(desk, body))));
        endpoints.MapDelete("/emulator/faults", http => AdminCall.AnswerAsync(http, _ => Done(desk.Mend)));
        endpoints.MapPut("/emulator/quotas", http => AdminCall.AnswerAsync(http, body => Done(() => desk.Quotas = QuotasOf(body))));
        endpoints.MapPut("/emulator/latency", http => AdminCall.AnswerAsync(http, body => Done(() => desk.Latency = TimeSpan.FromMilliseconds(body["milliseconds"].Number() ?? 0))));
    }

    private static JsonObject? Done(Action act)
    {
        act();
        return null;
    }

    private static JsonObject Requests(TrafficDesk desk)
    {
        var calls = desk.Calls;
        return new JsonObject
        {
            ["counts"] = new JsonObject
            {
                ["sheetsReads"] = desk.CountOf(CallKind.Read, "sheets."),
                ["sheetsWrites"] = desk.CountOf(CallKind.Write, "sheets."),
                ["gmailReads"] = desk.CountOf(CallKind.Read, "gmail."),
                ["gmailWrites"] = desk.CountOf(CallKind.Write, "gmail."),
                ["auth"] = desk.CountOf(CallKind.Auth),
            },
            ["requests"] = new JsonArray([.. calls.Select(static call => new JsonObject
            {
                ["time"] = call.At.ToString("O", CultureInfo.InvariantCulture),
                ["method"] = call.Method,
                ["kind"] = call.Kind.ToString(),
                ["httpMethod"] = call.HttpMethod,
                ["path"] = call.Path,
                ["status"] = call.Status,
                ["caller"] = call.Caller,
                ["fault"] = call.Fault?.GetType().Name,
            })]),
        };
    }

    private static JsonObject Faults(TrafficDesk desk) => new()
    {
        ["faults"] = new JsonArray([.. desk.Rules.Select(static rule => new JsonObject
        {
            ["method"] = rule.Method,
            ["kind"] = rule.Fault.GetType().Name,
            ["left"] = rule.Until == DateTimeOffset.MaxValue ? rule.Left : null,
            ["until"] = rule.Until == DateTimeOffset.MaxValue ? null : rule.Until.ToString("O", CultureInfo.InvariantCulture),
        })]),
    };

    private static void Break(TrafficDesk desk, JsonObject body)
    {
        var method = body.Text("method") ?? "*";
        var fault = FaultOf(body, method);
        if (body["forSeconds"].Number() is { } seconds) { desk.BreakFor(TimeSpan.FromSeconds(seconds), method, fault); }
        else { desk.Break(method, fault, body.Int("times") ?? 1); }
    }

    private static Fault FaultOf(JsonObject body, string method) => body.Text("kind") switch
    {
        "status" => new Fault.Answer(Fault.OfStatus(body.Int("status") ?? 503, method, body.Text("message"), body.Text("reason"), body.Text("retryAfter")), body.Flag("applied")),
        "page" => new Fault.Page(body.Int("status") ?? 502, body.Text("retryAfter")),
        "reset" => new Fault.Reset(body.Flag("applied")),
        "truncated" => new Fault.Truncated(),
        "twice" => new Fault.Twice(),
        "delay" => new Fault.Delay(body["milliseconds"].Number() is { } span ? TimeSpan.FromMilliseconds(span) : Timeout.InfiniteTimeSpan),
        "stale" => new Fault.Stale(body.Int("changes") ?? 1),
        _ => throw GoogleError.Invalid("kind is one of: status, page, reset, truncated, twice, delay, stale"),
    };

    private static Quotas QuotasOf(JsonObject body) => body.Flag("ofGoogle") ? Quotas.OfGoogle : new Quotas
    {
        SheetsPerUser = body.Int("sheetsPerUser"),
        SheetsPerProject = body.Int("sheetsPerProject"),
        GmailUnitsPerSecond = body.Int("gmailUnitsPerSecond"),
        GmailUnitsPerMinute = body.Int("gmailUnitsPerMinute"),
        GmailSendsPerDay = body.Int("gmailSendsPerDay"),
        GmailSaysForbidden = body.Flag("gmailSaysForbidden"),
    };
}
