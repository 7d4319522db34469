using System.CommandLine;
using System.CommandLine.Parsing;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Documents.Archives;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>export</c>: what is on record and no longer shown, as a file.</summary>
internal static class ExportCommand
{
    public static Command Create(CommandContext context) =>
        new("export", "Write what is on record into a file.\nเขียนข้อมูลในบันทึกของระบบออกเป็นไฟล์") { Received(context) };

    private static Command Received(CommandContext context)
    {
        var from = Day("--from", "The first day of receipt; the beginning unless given");
        var to = Day("--to", "The last day of receipt; today unless given");
        var csv = new Option<bool>("--csv") { Description = "A CSV file instead of a workbook" };
        var outFolder = new OutFolder(ReportFolder.Name);
        var command = new Command("received", "Write all reports that were received, also those that the results no longer show: what was read of each and what became of it.\nเขียนบันทึกการรับทุกฉบับ รวมฉบับที่สมุดผลไม่แสดงแล้ว") { from, to, csv, outFolder.Option };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = context.WorkspaceAt(parsed);
            using var session = await context.OpenAsync(folder, context.ClockOf(parsed), SessionMode.Trial, cancellationToken);
            var done = await session.RunAsync(cancellationToken);
            var target = outFolder.Of(parsed, folder);
            Directory.CreateDirectory(target);
            foreach (var program in done.Programs)
            {
                if (program.State is not { } state)
                {
                    ErrorText.Write(context.Error, "The results cannot be read now", program.Program.Value, "what officers entered stands there", "make the results readable and run the command again");
                    return (int)ExitCode.Failed;
                }

                var book = ResultsBookBuilder.Received(state, parsed.GetValue(from), parsed.GetValue(to), session.Configuration.Wording);
                var file = Path.Combine(target, $"received-{program.Program}.{(parsed.GetValue(csv) ? "csv" : "xlsx")}");
                await WriteAsync(book, file, cancellationToken);
                await context.Out.WriteLineAsync(FormattableString.Invariant($"✓ {book.Tabs[0].Rows.Count} reports: {file}"));
            }

            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static async Task WriteAsync(ResultsBook book, string file, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        if (Path.GetExtension(file) == ".csv")
        {
            var tab = book.Tabs[0];
            memory.Write(Table.Of(tab.Columns.Select(column => column.Title), tab.Rows.Select(row => row.Cells.Select(cell => cell.Text))).Span);
        }
        else
        {
            ResultsWorkbook.Write(book, null, memory);
        }

        await File.WriteAllBytesAsync(file, memory.ToArray(), cancellationToken);
    }

    private static Option<DateOnly?> Day(string name, string description) => new(name) { Description = description, HelpName = "DATE", CustomParser = Parse };

    private static DateOnly? Parse(ArgumentResult result)
    {
        var text = CommandContext.TextOf(result);
        if (text.Length == 10 && AsOf.Parse(text) is { } end)
        {
            return end.DayInBangkok();
        }

        result.AddError($"'{text}' is no day; expected such as 2024-01-16 or 2567-01-16");
        return null;
    }
}
