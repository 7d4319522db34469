using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Line.Webhook;
using OtopFormSync.Worker.Workspaces;
using Quartz;

namespace OtopFormSync.Worker.Hosting;

/// <summary>Hears LINE's webhook where the workspace has a channel, and begins a cycle when something came in. The poll stays: a word that is lost does no harm.</summary>
/// <param name="session">The opened workspace.</param>
/// <param name="schedulers">Begins cycles.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed class LineListening(WorkspaceSession session, ISchedulerFactory schedulers, TimeProvider time, ILogger<LineListening> logger) : BackgroundService
{
    // Settings that were changed, and a port that was taken, are looked at again after it.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    // Anybody can call: the log is not theirs to fill.
    private static readonly TimeSpan ToldAgainAfter = TimeSpan.FromHours(1);

    private readonly Channel<bool> _came = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentDictionary<string, long> _told = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(HearAsync(stoppingToken), WakeAsync(stoppingToken));

    private async Task HearAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (session.Configuration.Settings.Line is not { } settings || !await HearAsync(settings, stoppingToken))
            {
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }

    // True when it was heard until the settings said otherwise; false when it could not be.
    private async Task<bool> HearAsync(LineSettings settings, CancellationToken stoppingToken)
    {
        try
        {
            await using var server = await WebhookServer.StartAsync(settings, session.Root, () => _came.Writer.TryWrite(true), Refused, stoppingToken);
            logger.Hearing(settings.Listen.ToString(), settings.Path);
            while (session.Configuration.Settings.Line is { } now && IsHeardAlike(now, settings))
            {
                await Task.Delay(Pause, time, stoppingToken);
            }

            return true;
        }
        catch (IOException fault)
        {
            Tell(fault.Message, () => logger.NotHearing(settings.Listen.ToString(), fault.Message));
            return false;
        }
    }

    // What else the settings say closes no door that LINE may be knocking at.
    private static bool IsHeardAlike(LineSettings one, LineSettings other) =>
        one.ChannelSecret == other.ChannelSecret && one.Listen.Equals(other.Listen) && string.Equals(one.Path, other.Path, StringComparison.Ordinal);

    private async Task WakeAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in _came.Reader.ReadAllAsync(stoppingToken))
        {
            var scheduler = await schedulers.GetScheduler(stoppingToken);
            await scheduler.TriggerJob(WorkerHost.Job, stoppingToken);
        }
    }

    private void Refused(string why) => Tell(why, () => logger.WebhookRefused(why));

    private void Tell(string what, Action tell)
    {
        var now = time.GetTimestamp();
        if (!_told.TryGetValue(what, out var last) || time.GetElapsedTime(last, now) >= ToldAgainAfter)
        {
            _told[what] = now;
            tell();
        }
    }
}
