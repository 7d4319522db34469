using System.CommandLine;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Thai;
using OtopFormSync.Worker.Setup;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>import history</c>: figures and grades of quarters before the first one that the worker saw.</summary>
internal static class HistoryCommand
{
    private const int ProblemsShown = 10;

    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "A table with districts and months, or districts and quarters, in its headings (xlsx, xls, csv, docx)" };
        var from = new Option<string?>("--program") { Description = "A program of the mission that the figures belong to, where the workspace has several missions", HelpName = "ID" };
        var apply = new Option<bool>("--apply") { Description = "Put what was understood on record; without it nothing is written" };
        var command = new Command("history", "Take over figures and grades of past quarters, for the trend and as base figures of next quarters. Shows what it understood. (A file of that name: ./history)\nนำเข้าผลของไตรมาสก่อน ๆ") { file, from, apply };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = context.WorkspaceAt(parsed);
            var configuration = ConfigurationReading.Read(ConfigurationFolder.Of(folder));
            var path = parsed.GetValue(file)!;
            var program = parsed.GetValue(from) is { } id ? ProgramChoice.Named(configuration, "--program", id) : ProgramChoice.Only(ProgramChoice.Latest(configuration));
            GivenFile.MustBeThere(path);
            var read = HistoryFile.Read(path, program, configuration.Districts, configuration.Wording, context.ClockOf(parsed));
            if (read.Figures.IsEmpty)
            {
                throw new WorkspaceFaultException(ExitCode.Usage, "The file says nothing of past quarters that can be taken", path, read.Problems.IsEmpty ? "no table with districts and months or quarters was found" : string.Join("; ", read.Problems.Take(ProblemsShown)), "one line for each district; months (ม.ค. 2566) or quarters (ไตรมาส 2/2566) in the headings, or in a column of that name; ระดับ for grades");
            }

            await TellAsync(context.Out, read, program, configuration.Province);
            if (parsed.GetValue(apply))
            {
                using var session = await context.OpenAsync(folder, context.ClockOf(parsed), SessionMode.Setup, cancellationToken);
                await session.KeepAsync((await session.HistoryAsync(cancellationToken)).With(read.Figures), cancellationToken);
                await context.Out.WriteLineAsync(FormattableString.Invariant($"✓ {read.Figures.Count} figures are on record; the next cycle shows them in the tab แนวโน้ม"));
            }
            else
            {
                await context.Out.WriteLineAsync("nothing was written; the same command with --apply puts it on record");
            }

            return (int)(read.Problems.IsEmpty ? ExitCode.Ok : ExitCode.Review);
        });
        return command;
    }

    private static async Task TellAsync(TextWriter output, HistoryFile read, Program program, Province province)
    {
        foreach (var quarter in read.Figures.GroupBy(figure => figure.Quarter).OrderBy(quarter => quarter.Key))
        {
            var parts = quarter.GroupBy(figure => figure.Of, StringComparer.Ordinal).Select(of =>
                FormattableString.Invariant($"{(of.Key == History.Grade ? "ระดับ" : program.FindIndicator(IndicatorKey.Parse(of.Key))?.Name ?? of.Key)} {of.Count()} ({of.Select(figure => figure.District).Distinct().Count()} อำเภอ)"));
            await output.WriteLineAsync($"✓ {program.ShortTitle} {ThaiText.Quarter(quarter.Key)}: {string.Join(", ", parts)}");
            var absent = province.Districts.Where(district => !quarter.Any(figure => figure.District == district.Code.Value)).Select(district => district.Name).ToList();
            if (absent.Count > 0)
            {
                await output.WriteLineAsync($"  not in it: {string.Join(", ", absent)}");
            }
        }

        foreach (var problem in read.Problems.Take(ProblemsShown))
        {
            await output.WriteLineAsync($"! {problem}");
        }

        if (read.Problems.Count > 0)
        {
            await output.WriteLineAsync(FormattableString.Invariant($"! {read.Problems.Count} places are not plain; nothing is taken for them"));
        }
    }
}
