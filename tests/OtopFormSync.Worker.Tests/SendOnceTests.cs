using OtopFormSync.Core.Sync;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.GoogleEmulator.Sheets;
using OtopFormSync.GoogleEmulator.Traffic;
using OtopFormSync.Testing;
using OtopFormSync.Worker.Health;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>A worker that a scheduler starts anew for each cycle: what it cannot know of the sending before, it reads in its record.</summary>
public sealed class SendOnceTests
{
    private static readonly (string Name, Fault Fault)[] Faults =
    [
        ("the answer lost", new Fault.Reset(Applied: true)),
        ("the call lost", new Fault.Reset(Applied: false)),
        ("an error although sent", new Fault.Answer(Fault.Unavailable(), Applied: true)),
        ("an error", new Fault.Answer(Fault.Unavailable())),
        ("half an answer", new Fault.Truncated()),
        ("refused for a while", new Fault.Answer(Fault.OfStatus(400, "gmail.", "Failed precondition"))),
    ];

    private readonly JumpingTime _clock = new(TimeProvider.System.GetUtcNow());
    private DateTimeOffset? _last;

    public static TheoryData<string> Names => [.. Faults.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_receipt_goes_out_once_whatever_became_of_the_first_sending(string name)
    {
        await using var google = await SettledAsync();
        var before = Sent(google);
        google.Traffic.Break("gmail.users.drafts.send", Faults.Single(known => known.Name == name).Fault);
        Submit(google);
        foreach (var asOf in (string[])["2024-01-17T08:00", "2024-01-17T08:01", "2024-01-17T08:05", "2024-01-17T08:16"])
        {
            await SyncAsync(google, asOf);
        }

        Assert.Equal(before + 1, Sent(google));
        Assert.Equal((0, 0), Open(google));
    }

    [Fact]
    public async Task Why_Gmail_refused_a_mail_is_told_in_its_own_words()
    {
        await using var google = await SettledAsync();
        google.Traffic.Break("gmail.users.drafts.send", new Fault.Answer(Fault.OfStatus(403, "gmail.", "Daily limit exceeded", "dailyLimitExceeded")));
        Submit(google);
        var fault = Assert.IsAssignableFrom<RemoteUnavailableException>(Assert.Single((await SyncAsync(google, "2024-01-17T08:00")).Faults));
        Assert.Contains("Daily limit exceeded", fault.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_somebody_deleted_is_never_made_again_and_an_officer_is_told()
    {
        await using var google = await SettledAsync();
        var before = Sent(google);
        google.Traffic.Break("gmail.users.drafts.send", new Fault.Reset(Applied: false));
        Submit(google);
        await SyncAsync(google, "2024-01-17T08:00");
        var box = google.Server.State.Gmail.Of(GoogleFolder.Mailbox);
        box.Remove(box.Find(box.Drafts.Single().Value));
        box.Drafts.Clear();

        await SyncAsync(google, "2024-01-17T08:05"); // sent mails may not be listed yet
        Assert.Equal((1, 0), Open(google));
        await SyncAsync(google, "2024-01-17T08:20");
        Assert.Equal((0, 1), Open(google));
        Assert.Equal(before, Sent(google));
        Assert.Contains("Look among the mails sent", (await google.RunAsync("status")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_mails_go_out_in_a_day_than_may_and_the_rest_follows_by_itself()
    {
        await using var google = await GoogleFolder.OpenAsync(_clock);
        google.Edit("  since:", "  mailsPerDay: 4\n  since:");
        await SyncAsync(google, "2024-01-16T23:59");
        Assert.Equal((4, 6), (Sent(google), Open(google).Unsent));
        await SyncAsync(google, "2024-01-17T12:00");
        Assert.Equal(4, Sent(google));
        Assert.Contains("mailsPerDay", (await google.RunAsync("status")).Out, StringComparison.Ordinal);
        await SyncAsync(google, "2024-01-18T00:01");
        await SyncAsync(google, "2024-01-19T00:02");
        Assert.Equal((10, 0), (Sent(google), Open(google).Unsent));
    }

    [Fact]
    public async Task While_Gmail_lets_no_more_mails_out_mails_are_still_read()
    {
        await using var google = await SettledAsync();
        google.Traffic.Break("gmail.users.drafts.send", new Fault.Answer(Fault.OfStatus(403, "gmail.", "Daily limit exceeded", "dailyLimitExceeded")), 50);
        Submit(google);
        var session = await google.SessionAsync();
        using (session)
        {
            await session.RunAsync(TestContext.Current.CancellationToken);
            google.Traffic.ForgetCalls();
            await session.RunAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(1, google.Traffic.CountOf("gmail.users.history.list"));
        Assert.Equal(0, google.Traffic.CountOf("gmail.users.drafts.send"));
    }

    private async Task<GoogleFolder> SettledAsync()
    {
        var google = await GoogleFolder.OpenAsync(_clock);
        await SyncAsync(google, "2024-01-16T23:59");
        await SyncAsync(google, "2024-01-16T23:59");
        return google;
    }

    // What is waited for goes by the clocks of the machine and of Google, which here go on with the instant that is tried.
    private async Task<CycleReport> SyncAsync(GoogleFolder google, string asOf)
    {
        var instant = AsOf.Parse(asOf)!.Value;
        _clock.Advance(instant - (_last ?? instant));
        _last = instant;
        using var session = await WorkspaceSession.OpenAsync(google.Path, AsOf.Standing(instant), _clock, SessionMode.Once, TestContext.Current.CancellationToken);
        return await session.RunAsync(TestContext.Current.CancellationToken);
    }

    private static void Submit(GoogleFolder google)
    {
        var tab = google.Server.State.Sheets.Read(google.SpreadsheetId, null, book => book.Sheets.Single(sheet => sheet.Responses is not null).Id);
        new People(google.Server.State.Sheets).Submit(google.SpreadsheetId, tab, GoogleCallCountTests.Answers(), new DateTimeOffset(2024, 1, 17, 0, 30, 0, TimeSpan.Zero));
    }

    private static int Sent(GoogleFolder google) => google.Server.State.Gmail.Of(GoogleFolder.Mailbox).Mails.Count(mail => mail.Has("SENT"));

    private static (int Unsent, int Unproved) Open(GoogleFolder google)
    {
        var health = HealthFile.Read(google.In(".otopformsync", "health.json"))!;
        return (health.Unsent, health.Unproved);
    }
}
