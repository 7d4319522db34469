using System.CommandLine;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>read</c>: what a text says, line by line.</summary>
internal static class ReadCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("read", "Read texts as the worker reads them: JSON lines {\"kind\":\"amount\",\"input\":\"13.5 ล้านบาท\"} on standard input, one answer a line. Kinds: district, amount, percent, count, period, date.");
        command.SetAction(async (parsed, _) =>
        {
            var configuration = ConfigurationReading.Read(ConfigurationFolder.Of(context.ConfiguredOf(parsed)));
            return (int)await JsonLines.AnswerAsync(context.Input(), context.Output(), (line, writer) => ReadAnswers.Write(line, writer, configuration));
        });
        return command;
    }
}
