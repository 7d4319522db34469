using OtopFormSync.Google.Calls;
using OtopFormSync.Google.Testing;
using OtopFormSync.GoogleEmulator;
using OtopFormSync.GoogleEmulator.Traffic;
using OtopFormSync.Testing;

namespace OtopFormSync.Google.Tests;

public sealed class GoogleCallsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_passes_is_asked_again_with_growing_waits(int status)
    {
        await using var office = await Office.OpenAsync();
        office.Server.State.Traffic.Break("gmail.*", status == 502 ? new Fault.Page(502) : new Fault.Answer(new GoogleError(status, "X", "x")), 3);

        var collected = await office.Inbox.CollectAsync(null, Stop);

        Assert.Empty(collected.Problems);
        Assert.Equal([0.75, 1.5, 3.0], office.Clock.Waits.Select(wait => wait.TotalSeconds));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task What_does_not_pass_is_asked_once(int status)
    {
        await using var office = await Office.OpenAsync();
        office.Server.State.Traffic.Break("gmail.*", new Fault.Answer(new GoogleError(status, "X", "x")), 100);

        var collected = await office.Inbox.CollectAsync(null, Stop);

        Assert.Single(collected.Problems);
        Assert.Single(office.Server.State.Traffic.Calls);
        Assert.Empty(office.Clock.Waits);
    }

    [Fact]
    public void A_limit_that_ends_a_call_between_two_of_its_steps_passes_like_one_that_ends_it_within()
    {
        Assert.Equal(
            CallFault.Of(new TaskCanceledException(), null, Office.Start),
            CallFault.Of(new OperationCanceledException(), null, Office.Start));
    }

    [Fact]
    public async Task Retry_After_is_honoured()
    {
        await using var office = await Office.OpenAsync();
        office.Server.State.Traffic.Break("gmail.*", new Fault.Answer(Fault.TooMany(retryAfter: "20")));

        await office.Inbox.CollectAsync(null, Stop);

        Assert.Equal([20.0], office.Clock.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task Gmail_tells_the_time_in_words_and_nothing_is_asked_before()
    {
        await using var office = await Office.OpenAsync();
        var error = new GoogleError(403, "PERMISSION_DENIED", "User-rate limit exceeded.  Retry after 2024-01-16T04:00:00.000Z")
        {
            Errors = [new System.Text.Json.Nodes.JsonObject { ["domain"] = "usageLimits", ["reason"] = "userRateLimitExceeded", ["message"] = "x" }],
        };
        office.Server.State.Traffic.Break("gmail.*", new Fault.Answer(error));

        var first = await office.Inbox.CollectAsync(null, Stop);
        var second = await office.Inbox.CollectAsync(null, Stop);
        Assert.Single(office.Server.State.Traffic.Calls);
        office.Clock.Advance(TimeSpan.FromHours(2));
        var third = await office.Inbox.CollectAsync(null, Stop);

        Assert.True(Assert.Single(first.Problems).IsPassing);
        Assert.Contains("11:00", Assert.Single(second.Problems).Telling.InThai, StringComparison.Ordinal);
        Assert.Empty(third.Problems);
    }

    [Fact]
    public async Task While_Google_is_down_it_is_asked_less_and_less_often_and_the_health_says_so()
    {
        await using var office = await Office.OpenAsync();
        office.Server.State.Traffic.Break("gmail.*", new Fault.Answer(Fault.Unavailable()), 100_000);
        var hour = office.Clock.GetUtcNow().AddHours(1);

        string? waiting = null;
        while (office.Clock.GetUtcNow() < hour)
        {
            await office.Inbox.CollectAsync(null, Stop);
            waiting = office.Calls.Waiting ?? waiting;
            office.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Contains("Gmail does not answer", waiting, StringComparison.Ordinal);
        Assert.InRange(office.Server.State.Traffic.Calls.Count, 20, 70);
        office.Server.State.Traffic.Mend();
        office.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Empty((await office.Inbox.CollectAsync(null, Stop)).Problems);
        Assert.Null(office.Calls.Waiting);
    }

    [Fact]
    public async Task A_Sheets_that_answers_slowly_has_its_share_of_a_cycle_and_leaves_the_rest_to_mail()
    {
        await using var office = await Office.OpenAsync();
        using var sheets = GoogleClients.Sheets(global::Google.Apis.Auth.OAuth2.GoogleCredential.FromAccessToken(Office.Address), office.Server.Address);
        office.Server.State.Traffic.Arrived += call => office.Clock.Advance(call.Method.StartsWith("sheets.", StringComparison.Ordinal) ? TimeSpan.FromSeconds(59) : TimeSpan.Zero);
        Task<GoogleUnavailableException> UseUpAsync() => Assert.ThrowsAsync<GoogleUnavailableException>(async () =>
        {
            while (true)
            {
                try
                {
                    await office.Calls.RunAsync(sheets.Spreadsheets.Get("nowhere"), Quota.SheetsReads, 1, Repeat.Safe, Stop);
                }
                catch (GoogleUnavailableException answered) when (answered.Kind == GoogleFaultKind.NotFound)
                {
                }
            }
        });

        office.Calls.BeginCycle();
        var refused = await UseUpAsync();
        var asked = office.Server.State.Traffic.Calls.Count;
        Assert.Equal(GoogleFaultKind.Passing, refused.Kind);
        Assert.Equal(7, asked); // 6 minutes and what began before they were over
        Assert.Empty((await office.Inbox.CollectAsync(null, Stop)).Problems);

        office.Calls.BeginCycle();
        await UseUpAsync();
        Assert.Equal(7, office.Server.State.Traffic.Calls.Count(call => call.Method.StartsWith("sheets.", StringComparison.Ordinal)) - asked);
    }

    [Fact]
    public void A_bucket_lets_a_minutes_worth_through_at_once_and_then_its_pace()
    {
        var clock = new JumpingTime(Office.Start);
        var bucket = new TokenBucket(60, clock);

        var first = Enumerable.Range(0, 60).Select(_ => bucket.Take(1)).ToList();
        var next = bucket.Take(1);
        clock.Advance(TimeSpan.FromSeconds(11));
        var later = Enumerable.Range(0, 10).Select(_ => bucket.Take(1)).ToList();

        Assert.All(first, wait => Assert.Equal(TimeSpan.Zero, wait));
        Assert.Equal(1.0, next.TotalSeconds, 3);
        Assert.All(later, wait => Assert.Equal(TimeSpan.Zero, wait));
        Assert.True(bucket.Take(1) > TimeSpan.Zero);
    }
}
