using System.CommandLine;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync.Records;
using OtopFormSync.Line.Pushing;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>workspace</c>: what only a person can say of a workspace: that results of another one are its own now, and what became of mails.</summary>
internal static class WorkspaceCommand
{
    public static Command Create(CommandContext context) => new("workspace", "Say what the worker cannot know: that another workspace's results are this one's now, and whether mails went out.")
    {
        Adopt(context),
        Decide(context, "sent", _ => NoticeState.Sent, "They went out: record them as sent."),
        Decide(context, "send", SentAgain, "They did not go out: send them in the next cycle. Only pushes to the LINE group, and mails without a draft; what had one may still be sent by it."),
    };

    private static Command Adopt(CommandContext context)
    {
        var command = new Command("adopt", "Take over results that another workspace wrote, from the next cycle on. Stop the other worker first: it is refused afterwards.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var session = await context.OpenAsync(context.WorkspaceAt(parsed), context.ClockOf(parsed), SessionMode.Setup, cancellationToken);
            await session.Identity.AdoptAsync(cancellationToken);
            await context.Out.WriteLineAsync("✓ the next cycle takes over the results; mails that may have gone out before wait for their proof");
            return (int)ExitCode.Ok;
        });
        return command;
    }

    // LINE knows the push's key no longer when an officer is asked, so that it takes the push as a new one.
    private static NoticeState? SentAgain(NoticeRecord notice) => RecordDoubt.IsHeld(notice) ? NoticeState.Planned : PushDraft.Is(notice.DraftId) ? NoticeState.Sending : null;

    private static Command Decide(CommandContext context, string name, Func<NoticeRecord, NoticeState?> stateOf, string description)
    {
        var keys = new Argument<string[]>("key") { Description = "The notices, by the keys that sync names; without any, all that cannot be proved", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(name, description) { keys };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var session = await context.OpenAsync(context.WorkspaceAt(parsed), context.ClockOf(parsed), SessionMode.Setup, cancellationToken);
            var named = parsed.GetValue(keys) ?? [];
            var unproved = (await session.UnprovedAsync(cancellationToken)).Where(notice => stateOf(notice) is not null).ToList();
            if (named.FirstOrDefault(key => unproved.TrueForAll(notice => notice.Key.Value != key)) is { } unknown)
            {
                ErrorText.Write(context.Error, "There is no such mail to decide", unknown, "no mail of this key waits for a proof", "'sync --once' names the keys; name none to mean all");
                return (int)ExitCode.Usage;
            }

            foreach (var notice in unproved.Where(notice => named.Length == 0 || named.Contains(notice.Key.Value, StringComparer.Ordinal)))
            {
                await session.DecideAsync(notice, stateOf(notice)!.Value, cancellationToken);
                await context.Out.WriteLineAsync($"✓ {notice.Key}");
            }

            return (int)ExitCode.Ok;
        });
        return command;
    }
}
