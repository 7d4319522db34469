using System.CommandLine;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results.Report;
using OtopFormSync.Documents.Reports;
using OtopFormSync.Documents.Word;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>report</c>: the report that the province signs, as a draft.</summary>
internal static class ReportCommand
{
    public static Command Create(CommandContext context)
    {
        var month = new Option<ReportingMonth?>("--month") { Description = "The month, year BE or CE: 2566-12 or 2023-12", HelpName = "YEAR-MM", CustomParser = PeriodOptions.MonthOf };
        var quarter = new Option<FiscalQuarter?>("--quarter") { Description = "The fiscal quarter (year BE, number), such as 2567-1; the latest that is set up and has begun unless a month is given", HelpName = "YEAR-N", CustomParser = PeriodOptions.QuarterOf };
        var pdf = new Option<bool>("--pdf") { Description = "Make a PDF as well (needs LibreOffice)" };
        var outFolder = new OutFolder(ReportFolder.Name);
        var command = new Command("report", "Make the report that the province signs: a covering letter in the office's form and its tables, as a Word document. A draft; nothing is sent.\nทำหนังสือรายงานพร้อมตารางให้จังหวัดลงนาม") { month, quarter, pdf, outFolder.Option };
        command.Validators.Add(result =>
        {
            if (result.GetResult(month) is not null && result.GetResult(quarter) is not null)
            {
                result.AddError("--month and --quarter are given; expected one of them: a month has its quarter");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = context.WorkspaceAt(parsed);
            using var session = await context.OpenAsync(folder, context.ClockOf(parsed), SessionMode.Trial, cancellationToken);
            var wanted = parsed.GetValue(month)?.Quarter ?? parsed.GetValue(quarter);
            var today = context.ClockOf(parsed).GetUtcNow().DayInBangkok();
            var programs = session.Configuration.Programs.Where(program => wanted is null ? program.Quarter.FirstMonth.FirstDay <= today : program.Quarter == wanted).ToList();
            programs = wanted is null && programs.Count > 0 ? programs.FindAll(program => program.Quarter == programs.Max(other => other.Quarter)) : programs;
            if (programs.Count == 0)
            {
                ErrorText.Write(context.Error, "There is no program for this time", wanted is null ? "config/programs" : $"the quarter {wanted}", $"this workspace has {string.Join(", ", session.Configuration.Programs.Select(program => $"{program.Quarter} ({program.Id})"))}", "give another --month or --quarter, or set the quarter up with 'program new'");
                return (int)ExitCode.Usage;
            }

            var done = await session.RunAsync(cancellationToken);
            var target = outFolder.Of(parsed, folder);
            Directory.CreateDirectory(target);
            var isWhole = true;
            foreach (var program in programs)
            {
                var results = done.Programs.First(other => other.Program == program.Id);
                if (results.State is not { } state)
                {
                    ErrorText.Write(context.Error, "The results cannot be read now", program.Id.Value, "what officers entered stands there", "make the results readable and run the command again");
                    return (int)ExitCode.Failed;
                }

                var report = ProvinceReportBuilder.Build(state, parsed.GetValue(month), session.Configuration.Wording, results.Place == QuarterPlace.Behind ? results.Book : null);
                var content = Written(report, WordFont.Official);
                var file = ReportFolder.PlaceFor(target, $"{report.FileName}.docx", content);
                await File.WriteAllBytesAsync(file, content, cancellationToken);
                await context.Out.WriteLineAsync($"✓ report: {file}");
                if (program.OpenSource is { } open)
                {
                    await context.Out.WriteLineAsync($"! อ้างถึง is left blank: 'source' in config/programs/{program.Id}.yaml still says {open} / ยังไม่ได้ใส่เลขที่และวันที่ของหนังสืออ้างถึง");
                }

                isWhole &= !parsed.GetValue(pdf) || await PdfAsync(context, report, file, cancellationToken);
            }

            await context.Out.WriteLineAsync("next:    open it, fill in what is left open (number, date, signature), and have it signed");
            return (int)(isWhole ? ExitCode.Ok : ExitCode.Failed);
        });
        return command;
    }

    private static byte[] Written(ProvinceReport report, WordFont font)
    {
        using var memory = new MemoryStream();
        ReportDocument.Write(report, font, memory);
        return memory.ToArray();
    }

    private static async Task<bool> PdfAsync(CommandContext context, ProvinceReport report, string document, CancellationToken cancellationToken)
    {
        var target = Path.GetDirectoryName(document)!;
        var work = Directory.CreateTempSubdirectory("otopformsync-report-").FullName;
        try
        {
            var font = await Office.FontAsync(cancellationToken);
            var draft = Path.Combine(work, Path.GetFileName(document));
            await File.WriteAllBytesAsync(draft, Written(report, font), cancellationToken);
            if (await Office.PdfAsync(draft, target, cancellationToken) is not { } file)
            {
                ErrorText.Write(context.Error, "No PDF was made", target, "LibreOffice (the program soffice) is not installed here, or it failed", "install LibreOffice, or open the Word document and save it as PDF");
                return false;
            }

            await context.Out.WriteLineAsync($"✓ pdf:    {file} ({font.Name})");
            return true;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
