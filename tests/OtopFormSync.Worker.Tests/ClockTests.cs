using OtopFormSync.Core.Sync;
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

    private static async Task<List<string>> RunAsync(string folder, TimeSpan ahead)
    {
        using var session = await WorkspaceSession.OpenAsync(folder, Worker.AsOf.Standing(Worker.AsOf.Parse(DemoFolder.AsOf)), new JumpingTime(TimeProvider.System.GetUtcNow() + ahead), SessionMode.Once, Token);
        return [.. (await session.RunAsync(Token)).Notes.Select(note => note.InEnglish)];
    }
}
