using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync;
using OtopFormSync.Google.Calls;
using OtopFormSync.Worker.Health;
using OtopFormSync.Worker.Hosting;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>What the log says while mails cannot go out, and when a cycle ends in a way that nobody foresaw.</summary>
public sealed class CycleLogTests
{
    private static readonly CycleReport Well = new() { AsOf = new(2024, 1, 16, 9, 0, 0, TimeSpan.FromHours(7)), Counts = new(0, 0, 0), Problems = [], Programs = [] };

    private readonly FakeLogger<SyncJob> _logger = new();
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void An_hour_in_which_ten_mails_cannot_go_out_is_told_once_and_its_end_once()
    {
        var log = new CycleLog(_logger, _time);
        for (var minute = 0; minute < 60; minute++)
        {
            log.Done(Well with { Pending = [.. Enumerable.Range(0, 10).Select(Waiting)], Faults = [.. Enumerable.Range(0, 10).Select(_ => Away(minute))] }, 1);
        }

        log.Done(Well, 1);

        Assert.Equal(10, Count(EventIds.NoticePending));
        Assert.Equal(1, Count(EventIds.NoticeFailed));
        Assert.Equal(1, Count(EventIds.Recovered));
        Assert.Equal(61, Count(EventIds.CycleDone));
    }

    [Fact]
    public void A_mail_that_nobody_can_prove_does_not_hide_that_all_else_is_well_again()
    {
        var log = new CycleLog(_logger, _time);
        var unknown = Waiting(0) with { State = NoticeState.Unknown };
        log.Done(Well with { Pending = [unknown, Waiting(1)], Faults = [Away(0)] }, 1);
        log.Done(Well with { Pending = [unknown] }, 1);
        Assert.Equal(1, Count(EventIds.Recovered));
    }

    [Fact]
    public void That_a_person_must_sign_in_is_told_although_Google_was_away_before()
    {
        var log = new CycleLog(_logger, _time);
        log.Done(Well with { Faults = [Away(0)] }, 1);
        log.Done(Well with { Faults = [new GoogleUnavailableException(GoogleFaultKind.SignIn, new("ใช้คำสั่ง auth", "Run `auth` again."))] }, 1);
        Assert.Equal(2, Count(EventIds.NoticeFailed));
    }

    [Fact]
    public void Cycles_that_find_nothing_new_are_told_together_once_an_hour()
    {
        var log = new CycleLog(_logger, _time);
        for (var minute = 0; minute < 150; minute++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            log.Done(Well with { IsIdle = true }, 1);
        }

        Assert.Equal(["60", "60"], _logger.Collector.GetSnapshot().Where(record => record.Id.Id == EventIds.StillWatching).Select(record => record.GetStructuredStateValue("Cycles")));
        Assert.Equal(0, Count(EventIds.CycleDone));
    }

    [Fact]
    public async Task A_cancellation_that_nobody_asked_for_is_told_and_the_next_cycle_runs()
    {
        using var demo = new DemoFolder();
        var clock = new StumblingTime();
        using var session = await WorkspaceSession.OpenAsync(demo.Path, clock, SessionMode.Watching, TestContext.Current.CancellationToken);
        var job = new SyncJob(session, new(_logger, _time));
        clock.Stumbles = true;
        await job.Execute(null!, TestContext.Current.CancellationToken);
        Assert.Equal(1, Count(EventIds.CycleFailed));
        Assert.Equal(nameof(OperationCanceledException), HealthFile.Read(demo.In(".otopformsync", "health.json"))!.Failure);

        clock.Stumbles = false;
        await job.Execute(null!, TestContext.Current.CancellationToken);
        Assert.Equal(1, Count(EventIds.CycleDone));
        Assert.Null(HealthFile.Read(demo.In(".otopformsync", "health.json"))!.Failure);
    }

    private static NoticeRecord Waiting(int number) =>
        new(NoticeKey.Parse($"otop.receipt.4302.k{number}", null), NoticeKind.Receipt, "", NoticeState.Drafted, null, Well.AsOf, Well.AsOf);

    private static GoogleUnavailableException Away(int minute) =>
        new(GoogleFaultKind.Passing, new("รอ", $"Asked again at minute {minute}.")) { RetryAt = Well.AsOf.AddMinutes(minute) };

    private int Count(int id) => _logger.Collector.GetSnapshot().Count(record => record.Id.Id == id && record.Level != LogLevel.None);

    /// <summary>Stands at the samples' evening; while it stumbles, asking for the time is cancelled by something.</summary>
    private sealed class StumblingTime : TimeProvider
    {
        public bool Stumbles { get; set; }

        public override DateTimeOffset GetUtcNow() => Stumbles ? throw new OperationCanceledException() : Worker.AsOf.Parse(DemoFolder.AsOf)!.Value.ToUniversalTime();
    }
}
