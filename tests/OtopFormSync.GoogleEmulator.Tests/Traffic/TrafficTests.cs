using System.Net.Http.Headers;
using OtopFormSync.GoogleEmulator.Tests.Gmail;
using OtopFormSync.GoogleEmulator.Traffic;

namespace OtopFormSync.GoogleEmulator.Tests.Traffic;

public sealed class TrafficTests
{
    private const string Create = "gmail.users.drafts.create";

    private static string Draft => $$"""{"message":{"raw":"{{PostOffice.Raw(PostOffice.Mail("x", PostOffice.Clerk, "tabo@example.org"))}}"} }""";

    [Fact]
    public async Task Every_call_is_recorded_with_who_what_and_how_it_ended_and_counted_by_kind()
    {
        await using var office = await PostOffice.OpenAsync();
        await office.GetAsync("messages/18c00000000000aa?format=raw");
        await office.PostAsync("labels", """{"name":"a"}""");
        var book = (string)(await office.CallAsync("POST", "v4/spreadsheets", "{}")).Json["spreadsheetId"]!;
        await office.CallAsync("POST", $"v4/spreadsheets/{book}/values:batchGetByDataFilter", """{"dataFilters":[{"a1Range":"A1"}]}""");
        await office.CallAsync("GET", "v5/nothing");

        var seen = await office.CallAsync("GET", "emulator/requests");
        var first = office.Traffic.Calls[0];

        Assert.Equal("""{"sheetsReads":1,"sheetsWrites":1,"gmailReads":1,"gmailWrites":1,"auth":0}""", seen.Json["counts"]!.ToJsonString());
        Assert.Equal(("gmail.users.messages.get", "GET", "/gmail/v1/users/me/messages/18c00000000000aa", 404, PostOffice.Clerk, PostOffice.Start), (first.Method, first.HttpMethod, first.Path, first.Status, first.Caller, first.At));
        Assert.Equal("unknown", office.Traffic.Calls[^1].Method);
        Assert.Equal(5, seen.Json["requests"]!.AsArray().Count);
        await office.CallAsync("DELETE", "emulator/requests");
        Assert.Empty(office.Traffic.Calls);
    }

    [Fact]
    public async Task A_get_that_came_as_a_post_is_a_read()
    {
        await using var office = await PostOffice.OpenAsync();

        var reply = await office.SendAsync("POST", "gmail/v1/users/me/messages", new FormUrlEncodedContent([new("q", "subject:x")]), headers: [("X-HTTP-Method-Override", "GET")]);

        Assert.Equal(200, reply.Status);
        Assert.Equal(("gmail.users.messages.list", CallKind.Read), (office.Traffic.Calls[0].Method, office.Traffic.Calls[0].Kind));
    }

    [Fact]
    public async Task A_fault_hits_the_methods_it_names_as_often_as_it_says()
    {
        await using var office = await PostOffice.OpenAsync();
        office.Traffic.Break("gmail.users.*.list", new Fault.Answer(Fault.Unavailable()), times: 2);

        var statuses = new List<int>();
        foreach (var path in (string[])["profile", "labels", "drafts", "messages"]) { statuses.Add((await office.GetAsync(path)).Status); }

        Assert.Equal([200, 503, 503, 200], statuses);
    }

    [Fact]
    public async Task A_fault_may_last_for_a_while()
    {
        await using var office = await PostOffice.OpenAsync();
        office.Traffic.BreakFor(TimeSpan.FromHours(1), "*", new Fault.Answer(Fault.Unavailable()));

        Assert.Equal(503, (await office.GetAsync("profile")).Status);
        office.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(503, (await office.GetAsync("profile")).Status);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await office.GetAsync("profile")).Status);
        Assert.Empty(office.Traffic.Rules);
    }

    [Fact]
    public async Task An_error_may_come_before_or_after_the_work()
    {
        await using var office = await PostOffice.OpenAsync();

        office.Traffic.Break(Create, new Fault.Answer(Fault.Unavailable()));
        Assert.Equal(503, (await office.PostAsync("drafts", Draft)).Status);
        Assert.Empty(office.Box.Drafts);

        office.Traffic.Break(Create, new Fault.Answer(Fault.Unavailable(), Applied: true));
        Assert.Equal(503, (await office.PostAsync("drafts", Draft)).Status);
        Assert.Single(office.Box.Drafts);
        Assert.Equal([503, 503], office.Traffic.Calls.Select(c => c.Status));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task The_line_may_be_cut_before_or_after_the_work(bool applied, int drafts)
    {
        await using var office = await PostOffice.OpenAsync();
        office.Traffic.Break(Create, new Fault.Reset(applied));

        await Assert.ThrowsAsync<HttpRequestException>(() => office.PostAsync("drafts", Draft));

        Assert.Equal(drafts, office.Box.Drafts.Count);
        Assert.Equal(0, Assert.Single(office.Traffic.Calls).Status);
    }

    [Fact]
    public async Task The_line_may_be_cut_in_the_middle_of_the_answer()
    {
        await using var office = await PostOffice.OpenAsync();
        office.Traffic.Break(Create, new Fault.Truncated());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(office.Server.Address, "gmail/v1/users/me/drafts")) { Content = new StringContent(Draft, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", PostOffice.Clerk);

        using var response = await office.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)response.StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Single(office.Box.Drafts);
    }

    [Fact]
    public async Task A_call_may_arrive_twice_though_it_was_sent_once()
    {
        await using var office = await PostOffice.OpenAsync();
        office.Traffic.Break(Create, new Fault.Twice());

        var reply = await office.PostAsync("drafts", Draft);

        Assert.Equal(2, office.Box.Drafts.Count);
        Assert.Equal(office.Box.Drafts.Keys.Last(), (string)reply.Json["id"]!);
        Assert.Equal(1, office.Traffic.CountOf(Create));
    }

    [Theory]
    [InlineData(502)]
    [InlineData(200)]
    public async Task A_page_may_come_instead_of_JSON(int status)
    {
        await using var office = await PostOffice.OpenAsync();
        office.Traffic.Break(Create, new Fault.Page(status, RetryAfter: "7"));

        var reply = await office.PostAsync("drafts", Draft);

        Assert.Equal(status, reply.Status);
        Assert.StartsWith("<!DOCTYPE html>", reply.Text, StringComparison.Ordinal);
        Assert.Equal("7", reply.Headers.RetryAfter!.ToString());
        Assert.Empty(office.Box.Drafts);
    }

    [Fact]
    public async Task A_stale_read_sees_what_was_before()
    {
        await using var office = await PostOffice.OpenAsync();
        office.Receive("first");
        office.Receive("second");
        var book = (string)(await office.CallAsync("POST", "v4/spreadsheets", "{}")).Json["spreadsheetId"]!;
        foreach (var value in (int[])[1, 2, 3]) { await office.CallAsync("PUT", $"v4/spreadsheets/{book}/values/A1?valueInputOption=RAW", $$"""{"values":[[{{value}}]]}"""); }
        office.Traffic.Break("gmail.users.messages.list", new Fault.Stale(1));
        office.Traffic.Break("sheets.*", new Fault.Stale(2));

        var (stale, fresh) = (await office.GetAsync("messages"), await office.GetAsync("messages"));
        var (old, now) = (await office.CallAsync("GET", $"v4/spreadsheets/{book}/values/A1"), await office.CallAsync("GET", $"v4/spreadsheets/{book}/values/A1"));

        Assert.Equal([1, 2], new[] { stale, fresh }.Select(r => r.Json["messages"]!.AsArray().Count));
        Assert.Equal(["1", "3"], new[] { old, now }.Select(r => (string)r.Json["values"]![0]![0]!));
    }

    [Fact]
    public async Task Slowness_is_counted_on_the_emulators_clock()
    {
        await using var office = await PostOffice.OpenAsync();
        office.Traffic.Latency = TimeSpan.FromSeconds(30);

        var call = office.PostAsync("drafts", Draft);
        while (office.Traffic.Calls.Count == 0) { await Task.Yield(); }
        Assert.Empty(office.Box.Drafts);
        while (!call.IsCompleted)
        {
            office.Clock.Advance(TimeSpan.FromSeconds(30));
            await Task.Yield(); // the timer is armed a moment after the call is on record
        }

        Assert.Equal(200, (await call).Status);
        Assert.Single(office.Box.Drafts);
    }

    [Fact]
    public async Task A_call_that_is_never_answered_ends_when_the_client_gives_up()
    {
        await using var office = await PostOffice.OpenAsync();
        office.Traffic.Break("*", new Fault.Delay(Timeout.InfiniteTimeSpan));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(office.Server.Address, "gmail/v1/users/me/profile"));

        var call = office.Http.SendAsync(request, patience.Token);
        while (office.Traffic.Calls.Count == 0) { await Task.Yield(); }
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(200, (await office.GetAsync("profile")).Status);
    }

    [Fact]
    public async Task Sheets_lets_a_user_read_so_often_a_minute_and_write_as_often()
    {
        await using var office = await PostOffice.OpenAsync();
        var book = (string)(await office.CallAsync("POST", "v4/spreadsheets", "{}")).Json["spreadsheetId"]!;
        office.Traffic.Quotas = new Quotas { SheetsPerUser = 2, SheetsPerProject = 3 };
        Task<Reply> Read(string who) => office.CallAsync("GET", $"v4/spreadsheets/{book}", token: who);

        Assert.Equal(200, (await Read(PostOffice.Clerk)).Status);
        Assert.Equal(200, (await Read(PostOffice.Clerk)).Status);
        var refused = await Read(PostOffice.Clerk);
        Assert.Equal(403, (await Read(PostOffice.Chief)).Status);
        var project = await Read(PostOffice.Chief);
        Assert.Equal(200, (await office.CallAsync("PUT", $"v4/spreadsheets/{book}/values/A1?valueInputOption=RAW", """{"values":[[1]]}""")).Status);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await Read(PostOffice.Clerk)).Status);

        Assert.Equal(429, refused.Status);
        Assert.Equal("Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:1234'.", refused.Message);
        Assert.Equal("""{"consumer":"projects/1234","quota_limit":"ReadRequestsPerMinutePerUser","quota_metric":"sheets.googleapis.com/read_requests","service":"sheets.googleapis.com"}""", refused.Json["error"]!["details"]![0]!["metadata"]!.ToJsonString());
        Assert.Contains("'Read requests per minute'", project.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 429, "RESOURCE_EXHAUSTED")]
    [InlineData(true, 403, "PERMISSION_DENIED")]
    public async Task Gmail_counts_units_and_refuses_in_either_way(bool forbidden, int status, string name)
    {
        await using var office = await PostOffice.OpenAsync();
        office.Traffic.Quotas = new Quotas { GmailUnitsPerSecond = 10, GmailSaysForbidden = forbidden };

        Assert.Equal(200, (await office.GetAsync("messages")).Status);
        Assert.Equal(200, (await office.GetAsync("messages")).Status);
        var refused = await office.GetAsync("messages");
        office.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((status, name), (refused.Status, (string)refused.Json["error"]!["status"]!));
        Assert.Equal(("usageLimits", "rateLimitExceeded"), ((string)refused.Json["error"]!["errors"]![0]!["domain"]!, (string)refused.Json["error"]!["errors"]![0]!["reason"]!));
        Assert.Null(refused.Headers.RetryAfter);
        Assert.Equal(200, (await office.GetAsync("messages")).Status);
    }

    [Fact]
    public async Task A_days_mails_are_limited_and_the_time_to_go_on_stands_in_the_text()
    {
        await using var office = await PostOffice.OpenAsync();
        office.Traffic.Quotas = new Quotas { GmailSendsPerDay = 1 };
        var mail = $$"""{"raw":"{{PostOffice.Raw(PostOffice.Mail("x", PostOffice.Clerk, "tabo@example.org"))}}"}""";

        Assert.Equal(200, (await office.PostAsync("messages/send", mail)).Status);
        var refused = await office.PostAsync("messages/send", mail);
        office.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal((429, "User-rate limit exceeded.  Retry after 2024-01-17T02:00:00.000Z (Mail sending)"), (refused.Status, refused.Message));
        Assert.Equal(200, (await office.PostAsync("messages/send", mail)).Status);
    }

    [Theory]
    [InlineData("""{"method":"gmail.*","kind":"status","status":429,"message":"User-rate limit exceeded.  Retry after 2026-09-11T20:00:00.000Z","reason":"userRateLimitExceeded","retryAfter":"20"}""", 429, "userRateLimitExceeded")]
    [InlineData("""{"kind":"page","status":504}""", 504, "<!DOCTYPE html>")]
    [InlineData("""{"kind":"status","status":503,"applied":true,"forSeconds":60}""", 503, "The service is currently unavailable.")]
    public async Task Faults_are_asked_for_over_HTTP_too(string fault, int status, string words)
    {
        await using var office = await PostOffice.OpenAsync();

        Assert.Equal(200, (await office.CallAsync("POST", "emulator/faults", fault, token: null)).Status);
        var listed = await office.CallAsync("GET", "emulator/faults", token: null);
        var broken = await office.GetAsync("profile");
        await office.CallAsync("DELETE", "emulator/faults", token: null);

        Assert.Single(listed.Json["faults"]!.AsArray());
        Assert.Equal(status, broken.Status);
        Assert.Contains(words, broken.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await office.GetAsync("profile")).Status);
    }

    [Fact]
    public async Task Admin_calls_that_make_no_sense_are_refused()
    {
        await using var office = await PostOffice.OpenAsync();

        Assert.Equal(400, (await office.CallAsync("POST", "emulator/faults", """{"kind":"?"}""", token: null)).Status);
        Assert.Equal(400, (await office.CallAsync("POST", "emulator/faults", "[", token: null)).Status);
        Assert.Equal(400, (await office.CallAsync("POST", "emulator/auth/nonsense", "{}", token: null)).Status);
        Assert.Equal(400, (await office.CallAsync("POST", "emulator/auth/deleteKey", """{"email":"nobody@example.org"}""", token: null)).Status);
        Assert.Equal(200, (await office.CallAsync("PUT", "emulator/quotas", """{"ofGoogle":true}""", token: null)).Status);
        Assert.Equal(Quotas.OfGoogle, office.Traffic.Quotas);
    }
}
