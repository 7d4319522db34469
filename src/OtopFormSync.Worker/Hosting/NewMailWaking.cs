using Microsoft.Extensions.Hosting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Worker.Workspaces;
using Quartz;

namespace OtopFormSync.Worker.Hosting;

/// <summary>Begins a cycle when the mailbox's server says that a mail came in. The poll stays: a word that is lost does no harm.</summary>
/// <param name="session">The opened workspace.</param>
/// <param name="schedulers">Begins cycles.</param>
/// <param name="time">The clock.</param>
internal sealed class NewMailWaking(WorkspaceSession session, ISchedulerFactory schedulers, TimeProvider time) : BackgroundService
{
    // What keeps the server from telling is told by the cycle, which asks it as well.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await CameAsync(stoppingToken))
            {
                var scheduler = await schedulers.GetScheduler(stoppingToken);
                await scheduler.TriggerJob(WorkerHost.Job, stoppingToken);
            }
            else
            {
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }

    private async Task<bool> CameAsync(CancellationToken cancellationToken)
    {
        try
        {
            return session.NewMail is { } mail && await mail.WaitAsync(cancellationToken);
        }
        catch (RemoteUnavailableException)
        {
            return false;
        }
    }
}
