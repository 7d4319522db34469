using System.CommandLine;
using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Sync;
using OtopFormSync.Core.Thai;
using OtopFormSync.Documents.Archives;
using OtopFormSync.Files;
using OtopFormSync.Worker.Archives;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>archive</c>: what must be kept of a fiscal year, as one sealed file.</summary>
internal static class ArchiveCommand
{
    public static Command Create(CommandContext context)
    {
        var year = new Option<int>("--year") { Description = "The fiscal year, BE or CE of its September: 2567 or 2024 (October 2023 to September 2024)", HelpName = "YEAR", Required = true, CustomParser = PeriodOptions.FiscalYearOf };
        var outFolder = new OutFolder("archive");
        var command = new Command("archive", "Keep a fiscal year as one zip: reports as they came, decisions, mails, results and settings, with an index and hashes; without secrets. Changes nothing.\nเก็บปีงบประมาณเป็นไฟล์เดียวพร้อมดัชนีและรหัสตรวจสอบ") { year, outFolder.Option };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = context.WorkspaceAt(parsed);
            var wanted = parsed.GetValue(year);
            using var session = await context.OpenAsync(folder, context.ClockOf(parsed), SessionMode.Trial, cancellationToken);
            var programs = session.Configuration.Programs.Where(program => program.Quarter.FiscalYear == wanted).ToList();
            if (programs.Count == 0)
            {
                ErrorText.Write(context.Error, "There is no program of this year", string.Create(CultureInfo.InvariantCulture, $"--year {wanted}"), $"this workspace has {string.Join(", ", session.Configuration.Programs.Select(program => $"{program.Quarter} ({program.Id})"))}", "give the fiscal year of one of these");
                return (int)ExitCode.Usage;
            }

            var done = await session.RunAsync(cancellationToken);
            if (done.Programs.FirstOrDefault(other => other.State is null && programs.Any(program => program.Id == other.Program)) is { } unread)
            {
                ErrorText.Write(context.Error, "The results cannot be read now", unread.Program.Value, "what officers entered stands there", "make the results readable and run the command again");
                return (int)ExitCode.Unavailable;
            }

            var file = Path.Combine(outFolder.Of(parsed, folder), string.Create(CultureInfo.InvariantCulture, $"archive-{wanted}.zip"));
            var archive = new YearArchive(wanted, folder, session.Record, done, programs);
            var purged = await archive.PurgedAsync(cancellationToken);
            if (purged > 0 && File.Exists(file))
            {
                ErrorText.Write(context.Error, "The archive that is there holds more", file, string.Create(CultureInfo.InvariantCulture, $"the contents of {purged} reports of this year were removed from the record after their time, and lie in it"), "keep that file; for another one beside it give --out");
                return (int)ExitCode.Usage;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var entries = await archive.EntriesAsync(cancellationToken);
            (file, var seal) = await SaveAsync(file, entries, done.AsOf, cancellationToken);
            await context.Out.WriteLineAsync($"✓ archive: {file}");
            await context.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  files:   {entries.Count}"));
            await context.Out.WriteLineAsync($"  seal:    {seal}");
            if (purged > 0)
            {
                await context.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"! the contents of {purged} reports were removed before ('purge'); of these it holds hashes only"));
            }

            foreach (var open in OpenIn(wanted, programs, done))
            {
                await context.Out.WriteLineAsync(open);
            }

            await context.Out.WriteLineAsync("next:      write the seal down where the file cannot reach it, and check any copy with: otopformsync verify FILE --seal SEAL");
            return (int)ExitCode.Ok;
        });
        return command;
    }

    // An archive is made once for good: whoever makes it early is told what will not be in it.
    private static IEnumerable<string> OpenIn(int year, List<Program> programs, CycleReport done)
    {
        var last = new FiscalQuarter(year, 4).LastMonth.LastDay;
        if (last < done.AsOf.DayInBangkok())
        {
            yield break;
        }

        yield return FormattableString.Invariant($"! the fiscal year {year} is not over (its last day is {last:yyyy-MM-dd}); make the archive again after it / ปีงบประมาณ {year} ยังไม่สิ้นสุด (ถึง {ThaiText.LongDate(last)}) โปรดทำอีกครั้งหลังสิ้นปี");
        var months = done.Programs.Where(program => program.State is { IsClosed: false } && programs.Exists(own => own.Id == program.Program))
            .SelectMany(program => program.State!.Months).Where(status => !status.IsComplete).Select(status => status.Month).Distinct().Order().ToList();
        if (months.Count > 0)
        {
            yield return $"! open: reports of {string.Join(", ", months)} are not all in / เดือนที่รายงานยังไม่ครบ: {string.Join(" ", months.Select(ThaiText.ShortMonth))}";
        }

        var lacking = Enumerable.Range(1, 4).Select(number => new FiscalQuarter(year, number)).Where(quarter => !programs.Exists(program => program.Quarter == quarter)).ToList();
        if (lacking.Count > 0)
        {
            yield return $"! no program yet: {string.Join(", ", lacking)} / ไตรมาสที่ยังไม่ได้ตั้งค่า";
        }
    }

    // The seal of one that is there was written down: it stays, and is not made twice.
    private static string Beside(string file, string made) => Enumerable.Range(1, int.MaxValue - 1)
        .Select(number => number == 1 ? file : Path.Combine(Path.GetDirectoryName(file)!, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(file)} ({number}).zip")))
        .First(place => !File.Exists(place) || (new FileInfo(place).Length == new FileInfo(made).Length && File.ReadAllBytes(place).AsSpan().SequenceEqual(File.ReadAllBytes(made))));

    // A broken-off archive must not pass for one.
    private static async Task<(string File, string Seal)> SaveAsync(string file, IReadOnlyList<ArchiveEntry> entries, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var part = file + ".part";
        try
        {
            string seal;
            await using (var output = File.Create(part))
            {
                seal = await Archive.WriteAsync(output, entries, at, cancellationToken);
                output.Flush(flushToDisk: true); // what is purged afterwards is nowhere else
            }

            var place = Beside(file, part);
            DurableFiles.Rename(part, place); // the same bytes, where one is there
            DurableFiles.SyncFolder(Path.GetDirectoryName(place)!);
            return (place, seal);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
