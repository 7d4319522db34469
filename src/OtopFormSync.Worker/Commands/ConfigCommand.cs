using System.CommandLine;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>config check</c>: every problem of the configuration, with file and line.</summary>
internal static class ConfigCommand
{
    public static Command Create(CommandContext context)
    {
        var check = new Command("check", "Check the province, program, wording and workspace files; every problem is named with file, line and what is expected, and so are program files that the workspace does not use and targets that are last quarter's.");
        check.SetAction(parsed =>
        {
            var folder = ConfigurationFolder.Of(context.WorkspaceAt(parsed));
            var configuration = ConfigurationReading.Check(folder);
            foreach (var notice in configuration.Notices)
            {
                context.Out.WriteLine($"! {notice}");
            }

            context.Out.WriteLine($"✓ {folder.Root}");
            context.Out.WriteLine($"  province: {configuration.Province.Name} ({configuration.Province.Districts.Count} districts)");
            foreach (var program in configuration.Programs)
            {
                context.Out.WriteLine($"  program:  {program.Id} – {program.Title}, quarter {program.Quarter}, {program.Indicators.Count} indicators, {program.Grading.Criteria.Count} criteria, {program.Checks.Count} checks");
            }

            if (configuration.Settings.Google is { } google)
            {
                context.Out.WriteLine($"  google:   spreadsheet {google.Spreadsheet}{(configuration.Settings.Mailbox is null ? FormattableString.Invariant($", mailbox {google.Mailbox}, mails since {google.Since:yyyy-MM-dd}") : "")}");
            }

            if (configuration.Settings.Mailbox is { } mailbox)
            {
                context.Out.WriteLine($"  mailbox:  {mailbox.Address}, imap {mailbox.Imap}, smtp {mailbox.Smtp}, mails since {mailbox.Since:yyyy-MM-dd}");
            }

            if (configuration.Settings.Line is { } line)
            {
                context.Out.WriteLine($"  line:     {(line.Group is null ? "no group is named yet" : $"group {line.Group}")}, webhook {line.Listen}{line.Path}{(line.Pushes ? ", pushes" : "")}");
            }

            return (int)ExitCode.Ok;
        });
        return new("config", "Work with the configuration.") { check };
    }
}
