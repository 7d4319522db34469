using System.Text.Json.Nodes;
using OtopFormSync.GoogleEmulator;
using OtopFormSync.GoogleEmulator.Traffic;
using OtopFormSync.Testing;
using OtopFormSync.Worker.Health;

namespace OtopFormSync.Worker.Tests;

/// <summary>What the worker waits for is told in our words, with what to do, and in Google's own, by which people look for help.</summary>
public sealed class GoogleWaitsTests
{
    private static readonly (string Name, string Method, GoogleError Error, ExitCode Code, string Place, string Ours)[] Cases =
    [
        ("a full spreadsheet", "sheets.spreadsheets.batchUpdate", GoogleError.Invalid("Invalid requests[0].addSheet: This action would increase the number of cells in the workbook above the limit of 10000000 cells."), ExitCode.Unavailable, "Google Sheets", "as many cells as Google allows"),
        ("an account without Gmail", "gmail.*", Gmail(400, "FAILED_PRECONDITION", "Precondition check failed.", "failedPrecondition"), ExitCode.NotAuthorised, "Gmail", "has no Gmail"),
        ("an account whose mail is off", "gmail.*", Gmail(400, "FAILED_PRECONDITION", "Mail service not enabled", "failedPrecondition"), ExitCode.NotAuthorised, "Gmail", "has no Gmail"),
        ("Gmail's interface switched off", "gmail.*", Gmail(403, "PERMISSION_DENIED", "Gmail API has not been used in project 123 before or it is disabled.", "accessNotConfigured"), ExitCode.NotAuthorised, "Gmail", "not switched on"),
        ("the interface of Sheets switched off", "sheets.*", new GoogleError(403, "PERMISSION_DENIED", "Google Sheets API has not been used in project 123 before or it is disabled.") { Details = [new JsonObject { ["@type"] = "type.googleapis.com/google.rpc.ErrorInfo", ["reason"] = "SERVICE_DISABLED" }] }, ExitCode.NotAuthorised, "Google Sheets", "not switched on"),
        ("Gmail's limit on sending", "gmail.users.drafts.send", Gmail(429, "RESOURCE_EXHAUSTED", "User-rate limit exceeded.  Retry after 2099-01-16T04:00:00.000Z (Mail sending)", "rateLimitExceeded"), ExitCode.Unavailable, "Gmail", "As many mails went out as Gmail allows"),
        ("Gmail's limit a day", "gmail.users.drafts.send", Gmail(403, "PERMISSION_DENIED", "Daily Limit Exceeded", "dailyLimitExceeded"), ExitCode.Unavailable, "Gmail", "As many mails went out as Gmail allows"),
        ("the limit on reading", "sheets.*", new GoogleError(429, "RESOURCE_EXHAUSTED", "Quota exceeded for quota metric 'Read requests'") { Details = [new JsonObject { ["reason"] = "RATE_LIMIT_EXCEEDED" }] }, ExitCode.Unavailable, "Google Sheets", "as often as it allows"),
        ("a mailbox of somebody else", "gmail.*", Gmail(403, "PERMISSION_DENIED", "Delegation denied for otop@example.org", "forbidden"), ExitCode.NotAuthorised, "Gmail", "may not do this"),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(known => known.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Status_says(string name)
    {
        var (_, method, error, code, place, ours) = Cases.Single(known => known.Name == name);
        await using var google = await GoogleFolder.OpenAsync();
        var machine = new JumpingTime(TimeProvider.System.GetUtcNow());
        using var session = await google.WatchAsync(machine);
        google.Traffic.Break(method, new Fault.Answer(error), int.MaxValue);

        // The first call that fails, and what is said while nothing is asked.
        for (var cycle = 0; cycle < 2; cycle++)
        {
            await session.RunAsync(TestContext.Current.CancellationToken);

            var verdict = HealthVerdict.Of(HealthFile.Read(google.In(".otopformsync", "health.json")), machine.GetUtcNow());
            Assert.Equal(code, verdict.Code);
            var line = Assert.Single(verdict.Lines, line => line.InEnglish.StartsWith($"Waits for {place} ", StringComparison.Ordinal));
            Assert.Contains(ours, line.InEnglish, StringComparison.OrdinalIgnoreCase);
            Assert.All((string[])[line.InEnglish, line.InThai], text => Assert.EndsWith($"“{error.Message.Replace("otop@example.org", "…", StringComparison.Ordinal)}”", text, StringComparison.Ordinal));
        }
    }

    private static GoogleError Gmail(int code, string status, string message, string reason) => GoogleEmulator.Gmail.GmailError.Of(code, status, message, reason);
}
