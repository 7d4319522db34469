using System.CommandLine;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>sync</c>: one cycle, or what it would write.</summary>
internal static class SyncCommand
{
    public static Command Create(CommandContext context)
    {
        var once = new Option<bool>("--once") { Description = "Run one cycle and end (the only way of this command; 'run' keeps going)" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Write nothing; print the cells, grades and mails that would change" };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of text: what was done, and how every district stands" };
        var command = new Command("sync", "Run one cycle: collect reports, grade, write the results, send what is due.") { once, dryRun, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var trial = parsed.GetValue(dryRun);
            var (workspace, clock) = (context.WorkspaceAt(parsed), context.ClockOf(parsed));
            if (!trial && !parsed.GetValue(json))
            {
                var (answer, text) = await OnceAsync(workspace, clock, TimeProvider.System, context, cancellationToken);
                await context.Out.WriteAsync(text);
                return (int)answer;
            }

            using var session = await context.OpenAsync(workspace, clock, trial ? SessionMode.DryRun : SessionMode.Once, cancellationToken);
            var report = await context.WithProgressAsync(progress => session.RunAsync(progress, cancellationToken));
            if (parsed.GetValue(json))
            {
                await CycleJson.WriteAsync(context.Out, report);
                return (int)CycleText.Write(report, TextWriter.Null, context.Error);
            }

            foreach (var program in report.Programs)
            {
                if (report.Programs.Count > 1)
                {
                    await context.Out.WriteLineAsync($"{program.Program}:");
                }

                if (program.Book is { } book)
                {
                    foreach (var line in BookText.Describe(book, program.Changes))
                    {
                        await context.Out.WriteLineAsync(line);
                    }
                }

                foreach (var move in program.Grades)
                {
                    await context.Out.WriteLineAsync($"grade: {move.District.Name} {move.Before?.ToString() ?? "–"} → {move.Now?.ToString() ?? "–"}{(move.IsToBeTold ? " (the district is told in an hour, unless it changes again)" : "")}");
                }
            }

            foreach (var notice in report.Planned)
            {
                await context.Out.WriteLineAsync($"mail:  {notice.Kind} – {notice.Subject}");
            }

            await context.Out.WriteLineAsync("dry run: nothing was written");
            return (int)CycleText.Write(report, context.Out, context.Error);
        });
        return command;
    }

    /// <summary>One cycle; at a glance where the last one found nothing to do and nothing changed since.</summary>
    /// <param name="workspace">The folder.</param>
    /// <param name="time">The worker's clock.</param>
    /// <param name="machine">The machine's clock.</param>
    /// <param name="context">Where it reads and writes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The answer, and what was done.</returns>
    public static async Task<(ExitCode Code, string Text)> OnceAsync(string workspace, TimeProvider time, TimeProvider machine, CommandContext context, CancellationToken cancellationToken)
    {
        if (context.Through is null && SettledWorkspace.Find(workspace, time, machine) is { } settled)
        {
            return (settled.Code, settled.Text);
        }

        using var session = await WorkspaceSession.OpenAsync(workspace, time, machine, SessionMode.Once, cancellationToken, context.Through);
        var report = await context.WithProgressAsync(progress => session.RunAsync(progress, cancellationToken));
        using var said = new StringWriter();
        var code = CycleText.Write(report, said, context.Error);
        session.KeepSettled(report, code, said.ToString());
        return (code, said.ToString());
    }
}
