using Microsoft.Extensions.Time.Testing;
using OtopFormSync.GoogleEmulator.Traffic;
using OtopFormSync.Testing;
using OtopFormSync.Worker.Commands;
using OtopFormSync.Worker.Health;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>A cycle that hangs ends by itself, is told, and the next one runs.</summary>
public sealed class CycleLimitTests
{
    [Fact]
    public async Task A_cycle_that_hangs_ends_at_its_limit_and_the_next_one_is_whole()
    {
        await using var google = await GoogleFolder.OpenAsync();
        var clock = new FakeTimeProvider(Worker.AsOf.Parse(DemoFolder.AsOf)!.Value);
        using var session = await WorkspaceSession.OpenAsync(google.Path, clock, TimeProvider.System, SessionMode.Watching, TestContext.Current.CancellationToken);
        google.Traffic.Break("sheets.*", new Fault.Delay(Timeout.InfiniteTimeSpan), 1);
        var cycle = session.RunAsync(TestContext.Current.CancellationToken);
        clock.Advance(WorkspaceSession.CycleLimit);
        await Assert.ThrowsAsync<TimeoutException>(() => cycle);
        Assert.Equal("TimeoutException", HealthFile.Read(google.In(".otopformsync", "health.json"))!.Failure);

        google.Traffic.Mend();
        var report = await session.RunAsync(TestContext.Current.CancellationToken);
        Assert.True(report.Programs[0].IsPublished);
        Assert.Null(HealthFile.Read(google.In(".otopformsync", "health.json"))!.Failure);
    }

    [Fact]
    public async Task A_Sheets_that_never_answers_leaves_the_cycle_time_for_Gmail_and_is_waited_for()
    {
        await using var google = await GoogleFolder.OpenAsync();
        var start = TimeProvider.System.GetUtcNow();
        var machine = new JumpingTime(start);
        using var session = await google.WatchAsync(machine);
        google.Traffic.Break("sheets.*", new Fault.Delay(Timeout.InfiniteTimeSpan), int.MaxValue);
        google.Traffic.Arrived += call => { if (call.Fault is Fault.Delay) { machine.EndLimits(); } };

        var report = await session.RunAsync(TestContext.Current.CancellationToken);

        Assert.True(report.Counts.New > 0); // the mails
        Assert.Equal(ExitCode.Unavailable, CycleText.CodeOf(report));
        Assert.InRange(machine.GetUtcNow() - start, TimeSpan.Zero, TimeSpan.FromMinutes(3));
        Assert.Contains(HealthFile.Read(google.In(".otopformsync", "health.json"))!.Waits, wait => wait.Place == "Google Sheets");
    }

    [Fact]
    public async Task A_cycle_that_somebody_stops_is_no_fault()
    {
        await using var google = await GoogleFolder.OpenAsync();
        using var session = await google.SessionAsync();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.RunAsync(stop.Token));
        Assert.Null(HealthFile.Read(google.In(".otopformsync", "health.json")));
    }
}
