using System.CommandLine;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Views.Forms;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>form-script</c>: an Apps Script that makes the program's Google Form.</summary>
internal static class FormScriptCommand
{
    public static Command Create(CommandContext context)
    {
        var program = new Option<string?>("--program") { Description = "The program of the mission, where the workspace has several", HelpName = "ID" };
        var file = new Option<string?>("--out") { Description = "Write the script to a file instead of printing it", HelpName = "FILE" };
        var spreadsheet = new Option<string?>("--spreadsheet") { Description = "The spreadsheet that shall take the responses; a new one is made unless given here or in workspace.yaml", HelpName = "ID|LINK" };
        var update = new Option<bool>("--update") { Description = "Print the script that renews the list of months and districts of the Form that is there: run renewForm" };
        var form = new Option<string?>("--form") { Description = "With --update: the Form's link for editing; the Form that is linked with the spreadsheet unless given", HelpName = "LINK" };
        var command = new Command("form-script", "Print an Apps Script that makes the Google Form with its response sheet: paste it into https://script.google.com and run makeForm. With --update it renews a Form that is there.") { program, file, spreadsheet, update, form };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var configuration = ConfigurationReading.Read(ConfigurationFolder.Of(context.ConfiguredOf(parsed)));
            var wanted = parsed.GetValue(program) is { } id ? ProgramChoice.Named(configuration, "--program", id) : ProgramChoice.Only(ProgramChoice.Latest(configuration));
            var sheet = configuration.Settings.Google is { Address: null } google ? google.Spreadsheet : null;
            if (parsed.GetValue(spreadsheet) is { } text)
            {
                sheet = SpreadsheetId.Of(text);
                if (sheet is null)
                {
                    ErrorText.Write(context.Error, "The spreadsheet is not understood", "--spreadsheet", $"'{text}' is neither a spreadsheet's id nor its link", $"give {SpreadsheetId.Expected}");
                    return (int)ExitCode.Usage;
                }
            }

            if (parsed.GetValue(update) && sheet is null && parsed.GetValue(form) is null)
            {
                ErrorText.Write(context.Error, "The Form that shall be renewed is not known", "--update", "neither workspace.yaml nor the command line names its spreadsheet or the Form", "give --spreadsheet with the responses' link, or --form with the Form's link for editing");
                return (int)ExitCode.Usage;
            }

            var province = wanted.Of(configuration.Province, context.ClockOf(parsed).GetUtcNow().DayInBangkok());
            var script = parsed.GetValue(update)
                ? FormScript.Update(wanted, province, configuration.Calendar, parsed.GetValue(form), sheet)
                : FormScript.Of(wanted, province, configuration.Calendar, sheet);
            if (parsed.GetValue(file) is not { } path)
            {
                await context.Out.WriteAsync(script);
                return (int)ExitCode.Ok;
            }

            await File.WriteAllTextAsync(Path.GetFullPath(path), script, cancellationToken);
            await context.Out.WriteLineAsync($"script: {Path.GetFullPath(path)}");
            await context.Out.WriteLineAsync(parsed.GetValue(update)
                ? "next:   paste it into https://script.google.com and run renewForm"
                : "next:   paste it into https://script.google.com, run makeForm, and put the spreadsheet's id that it logs into workspace.yaml");
            return (int)ExitCode.Ok;
        });
        return command;
    }
}
