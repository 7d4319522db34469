using OtopFormSync.Core.Sync;
using OtopFormSync.Folder.Inbox;
using OtopFormSync.Testing;
using OtopFormSync.Worker.Health;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>A clock that is wrong is named, harms nothing that comes after it, and sends nothing where Google's tells it.</summary>
public sealed class ClockTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_cycle_a_year_ahead_silences_no_digest_and_no_reminder_of_the_year()
    {
        using var usual = new DemoFolder();
        await usual.CycleAsync("2024-01-11T10:00");
        await usual.CycleAsync("2024-01-16T10:00");
        using var demo = new DemoFolder();
        await demo.CycleAsync("2024-01-11T10:00");
        await demo.CycleAsync("2025-01-16T10:00");

        var report = await demo.CycleAsync("2024-01-16T10:00");

        Assert.Contains(report.Sent, notice => notice.Kind == Core.Notices.NoticeKind.Digest);
        Assert.Contains(report.Sent, notice => notice.Kind == Core.Notices.NoticeKind.Reminder);
        Assert.Empty(usual.Mails().Except(demo.Mails()));
        Assert.Contains(report.Notes, note => note.InEnglish.Contains("lies after now", StringComparison.Ordinal) || note.InEnglish.Contains("lie after now", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2024-01-10T10:00")]
    [InlineData("2023-01-17")]
    public async Task A_clock_set_back_behind_reports_on_record_leaves_results_and_outbox_as_they_are(string back)
    {
        using var demo = new DemoFolder();
        await demo.CycleAsync();
        var (results, mails) = (File.ReadAllBytes(demo.Results), demo.Mails());

        var held = await demo.CycleAsync(back);
        Assert.IsType<Core.Sync.Ports.ClockBehindException>(Assert.Single(held.Faults));
        Assert.Equal(results, File.ReadAllBytes(demo.Results));
        Assert.Equal(mails, demo.Mails());
        Assert.Equal("clock", Assert.Single(HealthFile.Read(demo.In(".otopformsync", "health.json"))!.Waits).Place);

        var after = await demo.CycleAsync("2024-01-16T23:59:30");
        Assert.Empty(after.Faults);
        Assert.All(after.Programs, program => Assert.Empty(program.Changes));
        Assert.Equal(mails, demo.Mails());
    }

    [Fact]
    public async Task An_earlier_clock_that_was_tried_first_harms_nothing_that_comes_after_it()
    {
        using var usual = new DemoFolder();
        await usual.CycleAsync();
        using var demo = new DemoFolder();
        Assert.Empty((await demo.CycleAsync("2024-01-10T10:00")).Faults);

        var report = await demo.CycleAsync();
        Assert.Empty(report.Faults);
        Assert.Empty(usual.Mails().Except(demo.Mails()).Where(mail => !mail.Contains("receipt", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_clock_that_is_right_is_not_mentioned()
    {
        using var demo = new DemoFolder();
        await demo.CycleAsync("2024-01-16T10:00");
        Assert.Empty((await demo.CycleAsync("2024-01-16T10:01")).Notes);
    }

    [Fact]
    public async Task A_machine_clock_that_runs_backwards_against_the_cycle_before_is_named()
    {
        using var demo = new DemoFolder();
        await RunAsync(demo.Path, TimeSpan.FromHours(2));
        Assert.Contains(await RunAsync(demo.Path, TimeSpan.Zero), note => note.Contains("runs behind the cycle before", StringComparison.Ordinal));
        Assert.DoesNotContain(await RunAsync(demo.Path, TimeSpan.Zero), note => note.Contains("runs behind the cycle before", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    public async Task A_machine_clock_that_differs_from_Googles_is_named_and_holds_sending_until_they_agree(int hours)
    {
        await using var google = await GoogleFolder.OpenAsync();
        CycleReport held;
        using (var session = await google.WatchAsync(new JumpingTime(TimeProvider.System.GetUtcNow().AddHours(hours))))
        {
            held = await session.RunAsync(Token);
        }

        Assert.Contains("differs from Google's", Assert.Single(held.Faults).Message, StringComparison.Ordinal);
        Assert.Contains("differs from Google's", Assert.Single(HealthFile.Read(google.In(".otopformsync", "health.json"))!.Waits).InEnglish, StringComparison.Ordinal);
        Assert.Empty(held.Planned);
        Assert.Empty(held.Sent);
        Assert.NotEmpty((await google.CycleAsync()).Sent);
    }

    [Fact]
    public async Task A_mail_that_was_received_after_now_names_the_clock_and_holds_sending_in_each_process_until_they_agree()
    {
        using var demo = new DemoFolder();
        var now = TimeProvider.System.GetUtcNow();
        Receive(demo, now.AddHours(3));
        foreach (var minute in (int[])[0, 1])
        {
            var held = await CycleAsync(demo, now.AddMinutes(minute));
            Assert.IsType<WrongClockException>(Assert.Single(held.Faults));
            Assert.Empty(held.Planned);
            Assert.Contains("behind the mail server's", Assert.Single(HealthFile.Read(demo.In(".otopformsync", "health.json"))!.Waits).InEnglish, StringComparison.Ordinal);
        }

        Assert.Empty(demo.Mails());
        Assert.NotEmpty((await CycleAsync(demo, now.AddHours(2.5))).Sent);
    }

    [Fact]
    public async Task A_mail_with_a_wrong_stamp_holds_nothing_once_it_is_taken_away()
    {
        using var demo = new DemoFolder();
        var now = TimeProvider.System.GetUtcNow();
        var mail = Receive(demo, now.AddYears(1));
        Assert.Empty((await CycleAsync(demo, now)).Sent);
        File.Delete(mail);
        Assert.NotEmpty((await CycleAsync(demo, now)).Sent);
    }

    [Theory]
    [InlineData(-1000)]
    [InlineData(0)]
    [InlineData(0.9)]
    public async Task A_mail_that_was_received_before_or_just_now_proves_nothing(double hours)
    {
        using var demo = new DemoFolder();
        var now = TimeProvider.System.GetUtcNow();
        Receive(demo, now.AddHours(hours));
        var report = await CycleAsync(demo, now);
        Assert.Empty(report.Faults);
        Assert.NotEmpty(report.Sent);
    }

    private static string Receive(DemoFolder demo, DateTimeOffset at)
    {
        var mail = demo.In("inbox", "received.eml");
        File.WriteAllText(mail, FormattableString.Invariant($"Received: from a by mx.example.org; {at.UtcDateTime:ddd, dd MMM yyyy HH:mm:ss} +0000\r\nFrom: a@example.org\r\nSubject: x\r\nDate: Mon, 15 Jan 2024 09:00:00 +0700\r\nMessage-ID: <received@example.org>\r\n\r\nx\r\n"));
        return mail;
    }

    private static async Task<CycleReport> CycleAsync(DemoFolder demo, DateTimeOffset machine)
    {
        using var session = await WorkspaceSession.OpenAsync(demo.Path, Worker.AsOf.Standing(Worker.AsOf.Parse(DemoFolder.AsOf)), new JumpingTime(machine), SessionMode.Once, Token);
        return await session.RunAsync(Token);
    }

    private static async Task<List<string>> RunAsync(string folder, TimeSpan ahead)
    {
        using var session = await WorkspaceSession.OpenAsync(folder, Worker.AsOf.Standing(Worker.AsOf.Parse(DemoFolder.AsOf)), new JumpingTime(TimeProvider.System.GetUtcNow() + ahead), SessionMode.Once, Token);
        return [.. (await session.RunAsync(Token)).Notes.Select(note => note.InEnglish)];
    }
}
