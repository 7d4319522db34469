using System.CommandLine;
using System.Text;
using OtopFormSync.Configuration.Quarters;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Worker.Setup;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>program new</c>: sets up a quarter from the one before.</summary>
internal sealed class ProgramCommand
{
    private readonly CommandContext _context;
    private readonly Option<FiscalQuarter?> _quarter = new("--quarter") { Description = "The fiscal quarter (year BE, number), such as 2567-2; unless given, the one after --from, or the first that a mission which goes on lacks", HelpName = "YEAR-N", CustomParser = PeriodOptions.QuarterOf };
    private readonly Option<string?> _from = new("--from") { Description = "The program whose rules, words and comments are taken over; unless given, those of all missions that go over into the quarter", HelpName = "ID" };
    private readonly Option<string?> _base = new("--base") { Description = "A file with the base year's figures: districts and months in its headings (xlsx, xls, csv, docx)", HelpName = "FILE" };
    private readonly Option<bool> _yes = new("--yes") { Description = "Ask nothing; what is not known stays open in the file" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Print the file and write nothing" };

    private ProgramCommand(CommandContext context) => _context = context;

    public static Command Create(CommandContext context)
    {
        var program = new ProgramCommand(context);
        var make = new Command("new", "Set up a quarter: write its program file from the one before, with base figures from the record or a file and targets by the letter's rule, and add it to workspace.yaml.\nตั้งค่าไตรมาสใหม่จากไตรมาสก่อน โดยไม่ต้องพิมพ์ตัวเลข")
        {
            program._quarter, program._from, program._base, program._yes, program._dryRun,
        };
        make.SetAction(program.NewAsync);
        return new("program", "Work with the program files.") { make };
    }

    private async Task<int> NewAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = _context.WorkspaceAt(parsed);
        var configuration = ConfigurationReading.Read(ConfigurationFolder.Of(folder));
        var setup = parsed.GetValue(_from) is { } id
            ? OfMission(configuration, ProgramChoice.Named(configuration, "--from", id), parsed.GetValue(_quarter))
            : OfMissions(configuration, parsed.GetValue(_quarter));
        if (parsed.GetValue(_base) is { } file && setup.Meant.Count > 1)
        {
            throw new WorkspaceFaultException(ExitCode.Usage, "It is not clear to which mission the base figures belong", $"--base {file}", $"{setup.Quarter} is to be set up for {Names(setup.Meant)}", $"give a command for each, with the file of its own: {Commands(setup.Meant)}");
        }

        using var input = new StreamReader(_context.Input(), Encoding.UTF8);
        var code = ExitCode.Ok;
        foreach (var coming in setup.Meant)
        {
            // workspace.yaml names one more after each.
            code = await SetUpAsync(parsed, ConfigurationReading.Read(ConfigurationFolder.Of(folder)), coming, input, cancellationToken);
            if (code != ExitCode.Ok)
            {
                return (int)code;
            }
        }

        foreach (var other in setup.Others)
        {
            await (parsed.GetValue(_dryRun) ? _context.Error : _context.Out).WriteLineAsync($"! not set up for {setup.Quarter}: {other.After.ShortTitle}, which does not follow on or ends before by its 'until'; if it goes on: {other.Command}");
        }

        return (int)code;
    }

    private async Task<ExitCode> SetUpAsync(ParseResult parsed, WorkspaceConfiguration configuration, ComingQuarter coming, TextReader input, CancellationToken cancellationToken)
    {
        var (from, quarter, folder) = (coming.After, coming.Quarter, _context.WorkspaceAt(parsed));
        var province = configuration.Province.In(quarter, quarter.FirstMonth.FirstDay);
        var past = new BaseFigures(from, quarter);
        if (await FileAsync(parsed, past, from, input, cancellationToken) is { } file && !past.TakeFile(file, configuration.Districts, configuration.Wording, _context.ClockOf(parsed), _context.Error))
        {
            return ExitCode.Usage;
        }

        if (past.Unknown(province).Any())
        {
            using var session = await _context.OpenAsync(folder, _context.ClockOf(parsed), SessionMode.Trial, cancellationToken);
            if (configuration.Programs.Any(past.MayHold))
            {
                past.TakeRecord(await session.RunAsync(cancellationToken), configuration.Programs);
            }

            past.TakeHistory(await session.HistoryAsync(cancellationToken), province);
        }

        var made = NewQuarter.Prepare(folder, from, quarter, past.Of, province);
        if (parsed.GetValue(_dryRun))
        {
            await _context.Out.WriteAsync(made.Text);
        }
        else
        {
            made.Write();
        }

        await TellAsync(parsed.GetValue(_dryRun), made, from, past, configuration, province, _context.ClockOf(parsed).GetUtcNow().DayInBangkok());
        return ExitCode.Ok;
    }

    // What the record cannot know is asked once; without an answer it stays open.
    private async Task<string?> FileAsync(ParseResult parsed, BaseFigures past, Program from, TextReader input, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_base) is { } given || parsed.GetValue(_yes) || parsed.GetValue(_dryRun) || !past.IsNeeded)
        {
            return parsed.GetValue(_base);
        }

        var questions = new SetupQuestions(_context.Out, input);
        var answer = await questions.TextAsync(null, $"{from.ShortTitle}: ไฟล์ตัวเลขปีฐาน {past.Span} (xlsx, csv; เว้นว่าง = ใช้ที่มีในระบบ ที่เหลือใส่ภายหลัง) / file with the base year's figures, or nothing", "--base", "", cancellationToken);
        if (questions.HasEnded)
        {
            // Silence is no consent.
            throw new WorkspaceFaultException(ExitCode.Usage, "Nothing was written", "standard input", "it ended before the question was answered", "answer it, or give --base FILE, or --yes to leave open what is not known");
        }

        return answer.Length > 0 ? answer : null;
    }

    private async Task TellAsync(bool isTrial, NewQuarter made, Program from, BaseFigures past, WorkspaceConfiguration configuration, Province province, DateOnly today)
    {
        var (output, done) = isTrial ? (_context.Error, "would write") : (_context.Out, "✓");
        await output.WriteLineAsync($"{done} program: {made.Name} (quarter {made.Quarter}), taken over from {from.Id}");
        foreach (var source in past.Sources())
        {
            await output.WriteLineAsync($"  base:    {source}");
        }

        var unknown = past.Unknown(province).ToList();
        if (unknown.Count > 0)
        {
            await output.WriteLineAsync(FormattableString.Invariant($"! {unknown.Count} base figures are not known and stand as ~ in the file; till they are typed in, growth is not measured there and grades are ranges: {string.Join(", ", unknown.Select(open => open.District.Name).Distinct())}"));
        }

        var rounds = QuarterFile.RoundsWithoutDays(from, made.Quarter);
        if (!rounds.IsEmpty)
        {
            await output.WriteLineAsync($"! the days of the survey's {string.Join(", ", rounds.Select(round => round.Key))} are of the quarter before and were left out: where a round goes on, set its from, until and remind in {made.Name} / วันของรอบแบบสำรวจเป็นของไตรมาสก่อนจึงไม่ยกมา หากรอบดำเนินต่อ ให้ใส่วันใหม่");
        }

        foreach (var notice in made.Notices)
        {
            await output.WriteLineAsync($"! {notice}");
        }

        if (ComingQuarter.IsEarly(made.Quarter, today))
        {
            await output.WriteLineAsync(FormattableString.Invariant($"! {made.Quarter} begins only on {made.Quarter.FirstMonth.FirstDay:yyyy-MM-dd}; it is set up this early because {from.Quarter} is there already. Not meant? Take the file away{(made.IsNamedInSettings ? " and its name out of workspace.yaml" : "")} / ไตรมาสนี้ยังไม่เริ่ม ตั้งค่าล่วงหน้าเพราะมี {from.Quarter} แล้ว หากไม่ได้ตั้งใจ ให้ลบไฟล์และชื่อใน workspace.yaml"));
        }

        if (made.IsNamedInSettings)
        {
            await output.WriteLineAsync($"{done} workspace.yaml: programs: {string.Join(", ", configuration.Programs.Select(program => program.Id.Value).Append(made.Id.Value))}");
        }

        await output.WriteLineAsync(isTrial ? "dry run: nothing was written" : "next:      compare targets and reference figures with the letter, then: otopformsync config check");
    }

    private static QuarterSetup OfMission(WorkspaceConfiguration configuration, Program from, FiscalQuarter? wanted)
    {
        var quarter = wanted ?? FiscalQuarter.Of(from.Quarter.LastMonth.Plus(1));
        return configuration.Programs.FirstOrDefault(known => known.Quarter == quarter && known.IsOfMissionOf(from)) is { } there
            ? throw IsThere(quarter, [there])
            : new(quarter, [new ComingQuarter(from, quarter)], []);
    }

    private static QuarterSetup OfMissions(WorkspaceConfiguration configuration, FiscalQuarter? wanted) => QuarterSetup.Of(configuration.Programs, wanted) switch
    {
        { Meant.IsEmpty: true, Others.IsEmpty: true } done => throw IsThere(done.Quarter, configuration.Programs.Where(known => known.Quarter == done.Quarter)),
        { Meant.IsEmpty: true } over when wanted is null => throw new WorkspaceFaultException(ExitCode.Usage, "No mission goes on", string.Join(", ", over.Others.Select(mission => $"config/programs/{mission.After.Id}.yaml")), $"by 'until' no report about {over.Quarter} is asked for: {Names(over.Others)}", $"where a mission goes on all the same, change its 'until', or: {Commands(over.Others)}"),
        { Meant.IsEmpty: true } unclear => throw new WorkspaceFaultException(ExitCode.Usage, $"It is not clear for which mission {unclear.Quarter} is to be set up", "--quarter", $"the quarter before is not set up for {Names(unclear.Others)}", $"give --from: {Commands(unclear.Others)}"),
        var clear => clear,
    };

    private static WorkspaceFaultException IsThere(FiscalQuarter quarter, IEnumerable<Program> there) => new(
        ExitCode.Usage,
        "This quarter is set up already",
        string.Join(", ", there.Select(program => $"config/programs/{program.Id}.yaml")),
        $"{quarter} is there for {string.Join(", ", there.Select(program => program.ShortTitle))}",
        "change that file in an editor and run 'config check', or give another --quarter");

    private static string Names(ValueList<ComingQuarter> missions) => string.Join(", ", missions.Select(mission => mission.After.ShortTitle));

    private static string Commands(ValueList<ComingQuarter> missions) => string.Join(" | ", missions.Select(mission => mission.Command));
}
