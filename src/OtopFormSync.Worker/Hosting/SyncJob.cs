using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync;
using OtopFormSync.Worker.Workspaces;
using Quartz;

namespace OtopFormSync.Worker.Hosting;

/// <summary>One cycle. Polling, digests and reminders all fire this one job: what is due follows from our own record, so a lost, doubled or late firing does no harm.</summary>
[DisallowConcurrentExecution]
internal sealed class SyncJob(WorkspaceSession session, ToldProblems memory, ILogger<SyncJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var refusedBefore = session.Refused;
            var report = await session.RunAsync(cancellationToken);
            if (session.Refused is { } refused && !ReferenceEquals(refused, refusedBefore))
            {
                foreach (var problem in refused.Problems)
                {
                    logger.ConfigurationKept(problem);
                }
            }

            Write(report, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.CycleFailed(fault);
        }
    }

    private void Write(CycleReport report, long durationMs)
    {
        // A wait of an hour is told when it begins and when it ends, not each minute between.
        foreach (var problem in report.Problems.Where(problem => memory.IsNews((problem.Place, problem.Reach.ToString(), problem.Original))))
        {
            logger.SourceProblem(problem.InEnglish);
        }

        foreach (var program in report.Programs)
        {
            if (program.Unavailable is { } unavailable && memory.IsNews((program.Program, "results", unavailable.InnerException?.GetType().Name ?? "")))
            {
                logger.ResultsUnavailable(program.Program, unavailable.Message);
            }
        }

        if (memory.EndCycle())
        {
            logger.Recovered();
        }

        foreach (var notice in report.Sent)
        {
            logger.NoticeSent(notice.Key.Value);
        }

        foreach (var pending in report.Pending)
        {
            logger.NoticePending(pending.Key.Value, pending.State.ToString());
        }

        foreach (var fault in report.Faults)
        {
            logger.NoticeFailed(fault);
        }

        foreach (var omission in report.Omissions.Where(omission => omission.Reason == NoticeOmissionReason.NoRecipients))
        {
            logger.NoticeWithoutRecipient(omission.Key.Value);
        }

        logger.CycleDone(durationMs, report.Counts.New, report.Counts.Withdrawn, report.Counts.Returned, report.Programs.Sum(program => program.Changes.Count), report.Sent.Count, report.OpenItems);
    }
}
