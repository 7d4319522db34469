using System.CommandLine;
using OtopFormSync.Mailbox;
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
            await mailbox.Probe.ReadAsync(cancellationToken);
            await context.Out.WriteLineAsync($"✓ imap: {settings.User} at {settings.Imap}");
            await mailbox.Probe.LogInToSendAsync(cancellationToken);
            await context.Out.WriteLineAsync($"✓ smtp: {settings.User} at {settings.Smtp}");
            return (int)ExitCode.Ok;
        });
        return command;
    }
}
