using Microsoft.Extensions.Logging;

namespace OtopFormSync.Worker;

/// <summary>The worker's log sentences: codes and counts, never names, addresses or texts of people.</summary>
internal static partial class Log
{
    [LoggerMessage(EventIds.Started, LogLevel.Information, "Watching {Workspace} every {PollSeconds} s")]
    public static partial void Started(this ILogger logger, string workspace, double pollSeconds);

    [LoggerMessage(EventIds.Stopping, LogLevel.Information, "Stopping")]
    public static partial void Stopping(this ILogger logger);

    [LoggerMessage(EventIds.CycleDone, LogLevel.Information, "Cycle done in {DurationMs} ms: {New} new, {Withdrawn} withdrawn, {Returned} returned, {Changes} cells changed, {Sent} notices sent, {OpenItems} items to review")]
    public static partial void CycleDone(this ILogger logger, long durationMs, int @new, int withdrawn, int returned, int changes, int sent, int openItems);

    [LoggerMessage(EventIds.StillWatching, LogLevel.Information, "Still watching: {Cycles} cycles since the last line found nothing new")]
    public static partial void StillWatching(this ILogger logger, int cycles);

    [LoggerMessage(EventIds.Working, LogLevel.Information, "{Progress}")]
    public static partial void Working(this ILogger logger, string progress);

    [LoggerMessage(EventIds.CycleFailed, LogLevel.Error, "Cycle failed; the last good state stands and the next cycle tries again: {Fault}")]
    public static partial void CycleFailed(this ILogger logger, string fault);

    [LoggerMessage(EventIds.SourceProblem, LogLevel.Warning, "{Problem}")]
    public static partial void SourceProblem(this ILogger logger, string problem);

    [LoggerMessage(EventIds.ResultsUnavailable, LogLevel.Warning, "Results of {Program} not written: {Reason}")]
    public static partial void ResultsUnavailable(this ILogger logger, string program, string reason);

    [LoggerMessage(EventIds.NoticeSent, LogLevel.Information, "Notice {Key} sent")]
    public static partial void NoticeSent(this ILogger logger, string key);

    [LoggerMessage(EventIds.NoticePending, LogLevel.Warning, "Notice {Key} not sent yet ({State})")]
    public static partial void NoticePending(this ILogger logger, string key, string state);

    [LoggerMessage(EventIds.ConfigurationKept, LogLevel.Warning, "The changed configuration is refused and the one before stays in force: {Problem}")]
    public static partial void ConfigurationKept(this ILogger logger, string problem);

    [LoggerMessage(EventIds.NoticeFailed, LogLevel.Warning, "A notice could not be sent and is tried again in the next cycle: {Fault}")]
    public static partial void NoticeFailed(this ILogger logger, string fault);

    [LoggerMessage(EventIds.NoticeWithoutRecipient, LogLevel.Warning, "Notice {Key} has nobody to go to: add an address in the province file")]
    public static partial void NoticeWithoutRecipient(this ILogger logger, string key);

    [LoggerMessage(EventIds.Note, LogLevel.Warning, "{Note}")]
    public static partial void Note(this ILogger logger, string note);

    [LoggerMessage(EventIds.Hearing, LogLevel.Information, "Hearing LINE's webhook at {Listen}{Path}")]
    public static partial void Hearing(this ILogger logger, string listen, string path);

    [LoggerMessage(EventIds.NotHearing, LogLevel.Error, "LINE's webhook cannot be heard at {Listen}, and is tried again: {Fault}")]
    public static partial void NotHearing(this ILogger logger, string listen, string fault);

    [LoggerMessage(EventIds.WebhookRefused, LogLevel.Warning, "A call to LINE's webhook was not taken: {Reason}")]
    public static partial void WebhookRefused(this ILogger logger, string reason);

    [LoggerMessage(EventIds.Recovered, LogLevel.Information, "Everything is read and written again")]
    public static partial void Recovered(this ILogger logger);
}
