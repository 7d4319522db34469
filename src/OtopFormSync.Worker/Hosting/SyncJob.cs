using System.Diagnostics;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Worker.Workspaces;
using Quartz;

namespace OtopFormSync.Worker.Hosting;

/// <summary>One cycle. Polling, digests and reminders all fire this one job: what is due follows from our own record, so a lost, doubled or late firing does no harm.</summary>
[DisallowConcurrentExecution]
internal sealed class SyncJob(WorkspaceSession session, CycleLog log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var refusedBefore = session.Refused;
            var report = await session.RunAsync(log.BeginWork(), cancellationToken);
            if (session.Refused is { } refused && !ReferenceEquals(refused, refusedBefore))
            {
                log.Kept(refused);
            }

            log.Done(report, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (Exception fault) when (!fault.IsStopBy(cancellationToken))
        {
            // Whatever it is: a trigger whose job throws too often is never fired again.
            log.Failed(fault);
        }
    }
}
