using System.CommandLine;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Line;
using OtopFormSync.Line.Messaging;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>auth line</c>: looks whether LINE lets the worker in.</summary>
internal static class AuthLineCommand
{
    public static Command Create(CommandContext context)
    {
        var check = new Option<bool>("--check") { Description = "Only look, which is all that there is to do: channel secret and access token lie where workspace.yaml says, and are put there by you" };
        var command = new Command("line", "Look whether the secrets of the group 'line' in workspace.yaml serve: LINE takes the token, reaches the webhook, and the account is in the group. Ends with 0 when all is well, 3 with something to look at, 5 when it does not work.\nตรวจว่าโทเคน webhook และกลุ่ม LINE ใช้งานได้หรือไม่") { check };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var workspace = context.WorkspaceAt(parsed);
            var settings = SettingsOf(workspace);
            using var client = new LineClient(settings, workspace, TimeProvider.System);
            var findings = await new LineCheck(client, settings, workspace).LookAsync(cancellationToken);
            foreach (var finding in findings)
            {
                await context.Out.WriteLineAsync($"{Sign(finding.Mark)} {finding.Fact.InEnglish}");
                if (finding.Remedy is { } remedy)
                {
                    await context.Out.WriteLineAsync($"  next: {remedy.InEnglish}");
                }
            }

            return (int)(findings.Any(finding => finding.Mark == LineMark.Wrong) ? ExitCode.NotAuthorised : findings.Any(finding => finding.Mark == LineMark.Warning) ? ExitCode.Review : ExitCode.Ok);
        });
        return command;
    }

    /// <summary>The channel of a workspace.</summary>
    /// <exception cref="WorkspaceFaultException">It has none.</exception>
    public static LineSettings SettingsOf(string workspace) =>
        ConfigurationReading.Read(ConfigurationFolder.Of(workspace)).Settings.Line ?? throw new WorkspaceFaultException(
            ExitCode.Configuration,
            "This workspace has no channel in LINE",
            Path.Combine(workspace, "workspace.yaml"),
            "there is no group 'line' in it",
            "add 'line:' with secretFile and tokenFile, or choose another folder with --workspace DIR");

    private static string Sign(LineMark mark) => mark switch
    {
        LineMark.Well => "✓",
        LineMark.Warning => "!",
        LineMark.Wrong => "✗",
    };
}
