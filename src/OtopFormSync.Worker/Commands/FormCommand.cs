using System.CommandLine;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Results.Forms;
using OtopFormSync.Documents.Forms;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>form</c>: the form that a district fills in for a month.</summary>
internal static class FormCommand
{
    public static Command Create(CommandContext context)
    {
        var district = new Option<string>("--district") { Description = "The district, as people write it", HelpName = "NAME", Required = true };
        var month = new Option<ReportingMonth>("--month") { Description = "The month, year BE or CE: 2566-12 or 2023-12", HelpName = "YEAR-MM", Required = true, CustomParser = result => PeriodOptions.MonthOf(result)! };
        var program = new Option<string?>("--program") { Description = "The program of the mission, where several have the month", HelpName = "ID" };
        var file = new Option<string>("--out") { Description = "The file to make: a workbook (.xlsx) or a Word document (.docx)", HelpName = "FILE", Required = true };
        var force = new Option<bool>("--force") { Description = "Write over a file that is there" };
        var command = new Command("form", "Make the form that a district fills in for a month, with its name, targets and due day printed; all but the cells to fill in is locked. What comes back is known again whatever program filled it in.\nทำแบบรายงานเปล่าของอำเภอสำหรับหนึ่งเดือน") { district, month, program, file, force };
        command.SetAction(parsed =>
        {
            var configuration = ConfigurationReading.Read(ConfigurationFolder.Of(context.ConfiguredOf(parsed)));
            var (name, wanted, path) = (parsed.GetValue(district)!, parsed.GetValue(month)!, Path.GetFullPath(parsed.GetValue(file)!));
            if (!configuration.Districts.Read(name).TryGetValue(out var known))
            {
                return Refused("There is no such district", "--district", $"'{name}' is none of {string.Join(", ", configuration.Province.Districts.Select(one => one.Name))}", "give one of these");
            }

            var candidates = (parsed.GetValue(program) is { } id ? [ProgramChoice.Named(configuration, "--program", id)] : configuration.Programs).Where(one => one.Quarter.Contains(wanted)).ToList();
            if (candidates.Count == 0)
            {
                return Refused("There is no program for this month", $"--month {wanted}", $"this workspace has {string.Join(", ", configuration.Programs.Select(one => $"{one.Quarter} ({one.Id})"))}", "give a month of these, or set the quarter up with 'program new'");
            }

            var mission = ProgramChoice.Only(candidates);
            if (!mission.MonthsOf(known.Code).Contains(wanted))
            {
                return Refused("The district is not there in this month", $"--district {known.Name} --month {wanted}", $"by the province file there is such a district {(known.From is { } from ? $"from {from:yyyy-MM-dd} " : "")}{(known.Until is { } until ? $"until {until:yyyy-MM-dd}" : "")}".TrimEnd(), "give another month, or the district that reports in its place");
            }

            if (WriterOf(path) is not { } write)
            {
                return Refused("A form is a workbook or a Word document", "--out", $"'{Path.GetFileName(path)}' ends with neither .xlsx nor .docx", "give a name such as form.xlsx");
            }

            var today = context.ClockOf(parsed).GetUtcNow().DayInBangkok();
            var province = mission.Of(configuration.Province, today);
            var form = BlankFormBuilder.Build(mission.On(today), province, province.Find(known.Code)!, wanted, mission.Deadline.DueDate(wanted, configuration.Calendar), configuration.Wording);
            using var memory = new MemoryStream();
            write(form, memory);
            if (File.Exists(path) && !parsed.GetValue(force))
            {
                return Refused("There is a file of this name", path, "somebody may have filled it in", "give another name, or --force to write over it");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, memory.ToArray());
            context.Out.WriteLine($"✓ form: {path} ({form.Key})");
            return (int)ExitCode.Ok;
        });
        return command;

        int Refused(string what, string where, string why, string next)
        {
            ErrorText.Write(context.Error, what, where, why, next);
            return (int)ExitCode.Usage;
        }
    }

    private static Action<BlankForm, Stream>? WriterOf(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".XLSX" => FormWorkbook.Write,
        ".DOCX" => FormDocument.Write,
        _ => null,
    };
}
