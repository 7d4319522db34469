using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Google.Calls;
using OtopFormSync.Line.Messaging;
using OtopFormSync.Line.Pushing;
using OtopFormSync.Mailbox.Connections;
using OtopFormSync.Worker.Health;

namespace OtopFormSync.Worker.Commands;

/// <summary>What a cycle did, for the console, and its exit code.</summary>
internal static class CycleText
{
    /// <summary>Writes problems to the error writer and a summary to the output.</summary>
    public static ExitCode Write(CycleReport report, TextWriter output, TextWriter error)
    {
        foreach (var problem in report.Problems)
        {
            ErrorText.Write(error, problem.IsNote ? "Something in a source is told, and nothing is missing" : "A source could not be read in full", problem.Place, problem.Telling.InBoth, NextAfter(problem));
        }

        foreach (var program in report.Programs)
        {
            if (program.Unavailable is { } unavailable)
            {
                ErrorText.Write(error, "The results could not be read or written", program.Program.Value, unavailable.Telling.InBoth, unavailable.InnerException is GoogleUnavailableException google ? RemoteFaults.NextInCycle(google.Reach) : "do what is said under why, then run the command again; nothing was lost");
            }
        }

        foreach (var pending in report.Pending)
        {
            ErrorText.Write(error, "A notice has not gone out", pending.Key.Value, WhyOf(pending), NextFor(pending));
        }

        foreach (var fault in report.Faults)
        {
            ErrorText.Write(error, "A notice could not be sent", fault is RemoteUnavailableException remote ? RemotePlace.Of(remote) : "outbox", fault.Message, "mend the cause; it is tried again in the next cycle");
        }

        foreach (var omission in report.Omissions.Where(omission => omission.Reason == NoticeOmissionReason.NoRecipients))
        {
            ErrorText.Write(error, "A notice has nobody to go to", omission.Key.Value, "no address is given for its recipient", "add the address under contacts or officers in the province file");
        }

        foreach (var note in report.Notes)
        {
            error.WriteLine($"! {note.InBoth}");
        }

        output.WriteLine($"reports: {report.Counts.New} new, {report.Counts.Withdrawn} withdrawn, {report.Counts.Returned} returned");
        foreach (var program in report.Programs)
        {
            var done = program.IsPublished ? "written" : program.Unavailable is null ? "unchanged" : "not written";
            output.WriteLine($"results: {program.Program} {done}, {program.Changes.Count} cells changed{(program.Restored.IsEmpty ? "" : $", {program.Restored.Count} computed cells that someone had overwritten were restored")}");
        }

        output.WriteLine($"notices: {report.Sent.Count} sent");
        output.WriteLine($"review:  {report.OpenItems} waiting for an officer{(report.Uncounted is { IsEmpty: false } unknown ? $", without {string.Join(", ", unknown)}, of which it is not known" : "")}");
        return CodeOf(report);
    }

    /// <summary>The exit code of a cycle: what a person must do first comes first.</summary>
    public static ExitCode CodeOf(CycleReport report)
    {
        var reaches = report.Problems.Select(problem => problem.Reach)
            .Concat(report.Programs.Select(program => program.Unavailable?.InnerException).Concat(report.Faults).OfType<RemoteUnavailableException>().Where(fault => fault is GoogleUnavailableException or MailboxUnavailableException or LineUnavailableException).Select(fault => fault.Reach))
            .ToHashSet();
        return reaches.Contains(Reach.Denied) ? ExitCode.NotAuthorised
            : reaches.Contains(Reach.Missing) ? ExitCode.Configuration
            : reaches.Contains(Reach.Unreachable) || report.Programs.Any(program => program.Unavailable is not null) ? ExitCode.Unavailable
            : report.IsPartial || report.OpenItems > 0 ? ExitCode.Review
            : ExitCode.Ok;
    }

    private static string WhyOf(NoticeRecord pending) => pending.State switch
    {
        NoticeState.Planned => "it lies ready, and nothing of it was handed over yet / เตรียมไว้แล้ว ยังไม่ได้ส่ง",
        NoticeState.Drafted => "its draft is there, and was not sent yet / มีฉบับร่างแล้ว ยังไม่ได้ส่ง",
        NoticeState.Sending => "the sending began, and nothing answered that it is done / เริ่มส่งแล้ว ยังไม่มีคำตอบว่าส่งเสร็จ",
        NoticeState.Unknown => "it may have gone out or not, which nothing proves / ไม่ทราบว่าส่งออกไปแล้วหรือไม่",
        NoticeState.Sent or NoticeState.Cancelled => throw new ArgumentOutOfRangeException(nameof(pending), pending.State, "is not pending"),
    };

    private static string NextFor(NoticeRecord pending) => pending switch
    {
        { State: not NoticeState.Unknown } => "nothing; it is tried again in the next cycle",
        _ when PushDraft.Is(pending.DraftId) => "look in the LINE group whether it is there, then say so with 'workspace sent', or with 'workspace send' to push it again",
        _ => "look among the mails sent (outbox/, or the mailbox's folder of sent mails) whether it is there, then say so with 'workspace sent', or with 'workspace send'",
    };

    private static string NextAfter(SourceProblem problem) =>
        problem.Reach != Reach.Reached ? RemoteFaults.NextInCycle(problem.Reach)
        : problem.IsNote ? "mend it, or take note of it in the results (รับทราบ): it is not told again"
        : problem.IsPassing ? "nothing; it is read again in the next cycle"
        : "mend the file; the last good state stays until then";
}
