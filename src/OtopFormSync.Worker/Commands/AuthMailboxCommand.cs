using System.CommandLine;
using System.Runtime.ExceptionServices;
using OtopFormSync.Mailbox;
using OtopFormSync.Mailbox.Connections;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>auth mailbox</c>: looks whether the mailbox's servers let the worker in.</summary>
internal static class AuthMailboxCommand
{
    public static Command Create(CommandContext context)
    {
        var check = new Option<bool>("--check") { Description = "Only look, which is all that there is to do: the password or token lies where workspace.yaml says, and is put there by you" };
        var command = new Command("mailbox", "Look whether the servers of the group 'mailbox' in workspace.yaml take its name and password, or token. Ends with 5 when they do not, 6 when they do not answer.\nตรวจว่าเข้าสู่ระบบกล่องจดหมาย (IMAP และ SMTP) ได้หรือไม่") { check };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var workspace = context.WorkspaceAt(parsed);
            var settings = ConfigurationReading.Read(ConfigurationFolder.Of(workspace)).Settings.Mailbox ?? throw new WorkspaceFaultException(
                ExitCode.Configuration,
                "This workspace has no mailbox of its own",
                Path.Combine(workspace, "workspace.yaml"),
                "there is no group 'mailbox' in it",
                "add 'mailbox:' with address, since, imap, smtp and passwordFile, or choose another folder with --workspace DIR");
            using var mailbox = new MailboxWorkspace(settings, workspace, TimeProvider.System);
            var imap = await LookAsync($"imap: {settings.User} at {settings.Imap}", () => mailbox.Probe.ReadAsync(cancellationToken));
            var smtp = await LookAsync($"smtp: {settings.User} at {settings.Smtp}", () => mailbox.Probe.LogInToSendAsync(cancellationToken));
            if ((imap ?? smtp) is { } fault)
            {
                ExceptionDispatchInfo.Throw(fault);
            }

            return (int)ExitCode.Ok;
        });
        return command;

        // What is wrong with the one server says nothing of the other.
        async Task<MailboxUnavailableException?> LookAsync(string server, Func<Task> ask)
        {
            try
            {
                await ask();
                await context.Out.WriteLineAsync($"✓ {server}");
                return null;
            }
            catch (MailboxUnavailableException fault)
            {
                await context.Out.WriteLineAsync($"✗ {server}: {fault.Telling.InEnglish}");
                return fault;
            }
        }
    }
}
