using Microsoft.Extensions.Logging;
using OtopFormSync.Core;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Sync;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Worker.Commands;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Hosting;

/// <summary>Tells the log what cycles did. What lasts is told when it begins and when it ends, not each minute between.</summary>
/// <param name="logger">The log.</param>
/// <param name="time">The clock.</param>
internal sealed class CycleLog(ILogger<SyncJob> logger, TimeProvider time)
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(1);

    private long _lastLine = time.GetTimestamp();
    private int _idle;
    private readonly ToldProblems _waits = new();
    private readonly ToldProblems _notices = new();
    private readonly ToldProblems _notes = new();

    /// <summary>A cycle that begins; tells how far it is if it takes long.</summary>
    public Action<WorkProgress> BeginWork() => ProgressText.InLines(time, line => logger.Working(line));

    /// <summary>A cycle that ran to its end.</summary>
    /// <param name="report">What it did.</param>
    /// <param name="durationMs">How long it took.</param>
    public void Done(CycleReport report, long durationMs)
    {
        if (report.IsIdle)
        {
            _idle++;
            if (time.GetElapsedTime(_lastLine) >= LongestSilence)
            {
                logger.StillWatching(_idle);
                BeginSilence();
            }

            return;
        }

        BeginSilence();
        TellWaits(report);
        TellNotices(report);
        logger.CycleDone(durationMs, report.Counts.New, report.Counts.Withdrawn, report.Counts.Returned, report.Programs.Sum(program => program.Changes.Count), report.Sent.Count, report.OpenItems);
    }

    /// <summary>A cycle that a fault ended.</summary>
    /// <param name="fault">The fault.</param>
    public void Failed(Exception fault) => logger.CycleFailed(InOneLine(fault));

    /// <summary>Changed configuration files that are not in force.</summary>
    /// <param name="refused">Why.</param>
    public void Kept(ConfigurationRefusedException refused)
    {
        foreach (var problem in refused.Problems)
        {
            logger.ConfigurationKept(problem);
        }
    }

    private void BeginSilence() => (_lastLine, _idle) = (time.GetTimestamp(), 0);

    private void TellWaits(CycleReport report)
    {
        foreach (var problem in report.Problems.Where(problem => _waits.IsNews((problem.Place, problem.Reach.ToString(), problem.Original))))
        {
            logger.SourceProblem(problem.Telling.InEnglish);
        }

        foreach (var program in report.Programs)
        {
            if (program.Unavailable is { } unavailable && _waits.IsNews((program.Program.Value, "results", KindOf(unavailable.InnerException))))
            {
                logger.ResultsUnavailable(program.Program.Value, unavailable.Message);
            }
        }

        foreach (var fault in report.Faults.Where(fault => _waits.IsNews(("notices", "", KindOf(fault)))))
        {
            logger.NoticeFailed(InOneLine(fault));
        }

        foreach (var note in report.Notes.Where(note => _notes.IsNews(("note", "", note.InEnglish))))
        {
            logger.Note(note.InEnglish);
        }

        _notes.EndCycle();
        if (_waits.EndCycle())
        {
            logger.Recovered();
        }
    }

    private void TellNotices(CycleReport report)
    {
        foreach (var notice in report.Sent)
        {
            logger.NoticeSent(notice.Key.Value);
        }

        foreach (var pending in report.Pending.Where(pending => _notices.IsNews((pending.Key.Value, pending.State.ToString(), ""))))
        {
            logger.NoticePending(pending.Key.Value, pending.State.ToString());
        }

        foreach (var omission in report.Omissions.Where(omission => omission.Reason == NoticeOmissionReason.NoRecipients))
        {
            logger.NoticeWithoutRecipient(omission.Key.Value);
        }

        _notices.EndCycle();
    }

    /// <summary>What a fault says; of one that nobody foresaw its kind and where it arose as well.</summary>
    private static string InOneLine(Exception fault)
    {
        var line = fault switch
        {
            WorkspaceFaultException or RemoteUnavailableException or TargetUnavailableException or TimeoutException or IOException or UnauthorizedAccessException => fault.Message,
            _ => $"{fault.GetType().Name}: {fault.Message} {fault.StackTrace?.TrimStart().Split('\n')[0]}",
        };
        return line.ReplaceLineEndings(" ").TrimEnd();
    }

    private static string KindOf(Exception? fault) => fault is RemoteUnavailableException remote ? $"{fault.GetType().Name} {remote.Reach}" : fault?.GetType().Name ?? "";
}
