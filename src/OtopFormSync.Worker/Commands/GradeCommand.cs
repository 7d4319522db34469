using System.CommandLine;
using OtopFormSync.Core;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>grade</c>: grades of given figures in bulk.</summary>
internal static class GradeCommand
{
    public static Command Create(CommandContext context)
    {
        var program = new Option<string?>("--program") { Description = "A program of the mission by whose rules is graded, where the workspace has several missions", HelpName = "ID" };
        var command = new Command("grade", "Grade given figures in bulk, to try a changed rule before it goes live: JSON lines {\"district\":\"ท่าบ่อ\",\"quarter\":\"2567-1\",\"products\":1,\"sales\":\"43638812.00\",\"wallet\":8} on standard input, one answer a line. A figure may be null (not reported); registrants and sales_target override the program's.") { program };
        command.SetAction(async (parsed, _) =>
        {
            var configuration = ConfigurationReading.Read(ConfigurationFolder.Of(context.ConfiguredOf(parsed)));
            var mission = parsed.GetValue(program) is { } id ? ProgramChoice.Named(configuration, "--program", id) : ProgramChoice.Only(ProgramChoice.Latest(configuration));
            var programs = configuration.Programs.Where(mission.IsOfMissionOf).ToValueList();
            return (int)await JsonLines.AnswerAsync(context.Input(), context.Output(), (line, writer) => QuarterAnswers.Write(line, writer, configuration, programs));
        });
        return command;
    }
}
