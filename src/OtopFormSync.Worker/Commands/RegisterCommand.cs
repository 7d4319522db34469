using System.CommandLine;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Thai;
using OtopFormSync.Worker.Setup;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>import registrants</c>, <c>import products</c>, <c>import sales</c>: what OTOP Big Data and DOC hold.</summary>
internal sealed class RegisterCommand
{
    private readonly CommandContext _context;
    private readonly RegisterKind _kind;
    private readonly Argument<string> _file = new("FILE") { Description = "A line for each producer, product or sale, or a table of figures with districts and months (xlsx, xls, ods, csv)" };
    private readonly Option<string?> _from = new("--program") { Description = "A program of the mission that it belongs to, where several missions have such a register", HelpName = "ID" };
    private readonly Option<string?> _day = new("--day") { Description = "The day for which the file holds; what its titles say (ณ วันที่ …), else today, unless given", HelpName = "DAY" };
    private readonly Option<string[]> _heading = new("--heading") { Description = $"What a heading means, remembered with --apply: 'วันออกใบ=day'. One of {RegisterHeadings.Choices(isThai: false)}; or in Thai {RegisterHeadings.Choices(isThai: true)}", HelpName = "TEXT=MEANING", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _ignore = new("--ignore-others") { Description = "Headings that are not known mean nothing that is read; remembered with --apply. A word of a title is answered by itself" };
    private readonly Option<bool> _apply = new("--apply") { Description = "Put what was understood on record; without it nothing is written" };

    private RegisterCommand(CommandContext context, RegisterKind kind) => (_context, _kind) = (context, kind);

    public static Command Create(CommandContext context, RegisterKind kind)
    {
        var import = new RegisterCommand(context, kind);
        var command = new Command(kind.Word(), DescriptionOf(kind)) { import._file, import._from, import._day, import._heading, import._ignore, import._apply };
        command.SetAction(import.ImportAsync);
        return command;
    }

    private async Task<int> ImportAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = _context.WorkspaceAt(parsed);
        var configuration = ConfigurationReading.Read(ConfigurationFolder.Of(folder));
        var program = ProgramOf(configuration, parsed.GetValue(_from));
        var path = parsed.GetValue(_file)!;
        GivenFile.MustBeThere(path);
        if (!Has(program))
        {
            throw new WorkspaceFaultException(ExitCode.Usage, $"The program {program.Id} has no register of {_kind.Word()}", $"programs/{program.Id}.yaml", program.Registers is null ? "the file has no group 'registers'" : $"it has neither an indicator nor a reference figure '{_kind.Word()}'", "copy the group 'registers' from the program file that came with the program, or give another --program");
        }

        var clock = _context.ClockOf(parsed);
        var said = SaidOf(parsed.GetValue(_heading) ?? [], program, _kind);
        var given = DayOf(parsed.GetValue(_day));
        if (given > clock.GetUtcNow().DayInBangkok())
        {
            throw new WorkspaceFaultException(ExitCode.Usage, $"'{parsed.GetValue(_day)}' has not come yet", "--day", "no register holds for a day in the future", "the day for which the file's figures hold");
        }

        var applies = parsed.GetValue(_apply);
        using var session = await _context.OpenAsync(folder, clock, applies ? SessionMode.Setup : SessionMode.Trial, cancellationToken);
        var record = (await session.RegistersAsync(cancellationToken)).With(said);
        var name = Path.GetFileName(path);
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        var read = RegisterFile.Read(bytes, name, _kind, program, record, configuration, clock, given);
        if (parsed.GetValue(_ignore) && !read.Reading.Unknown.IsEmpty)
        {
            record = record.With(read.Reading.Unknown.Where(unknown => !RegisterHeadings.IsWord(unknown)).Select(unknown => new RememberedHeading(program.ShortTitle, _kind, RegisterHeadings.AskedKeyOf(unknown), RegisterColumn.Ignored)));
            read = RegisterFile.Read(bytes, name, _kind, program, record, configuration, clock, given);
        }

        var snapshot = new RegisterSnapshot(program.ShortTitle, _kind, read.Reading.Day ?? clock.GetUtcNow().DayInBangkok(), name, read.Reading.Figures);
        await TellAsync(_context.Out, read, snapshot, isDayKnown: read.Reading.Day is not null || read.Reading.Problems.Any(problem => problem.Key == "register.days"), program, configuration);
        if (read.Reading.Figures.IsEmpty && read.Reading.Unknown.IsEmpty)
        {
            throw read.Reading.Problems.IsEmpty && read.Reading.Notes.IsEmpty && read.Unread.IsEmpty
                ? new WorkspaceFaultException(ExitCode.Usage, "The file says nothing that can be taken", path, "no table with districts and " + (_kind == RegisterKind.Sales ? "sales" : "lines or counts") + " was understood", "headings as under 'registers' in the program file, or --heading 'TEXT=MEANING'")
                : new WorkspaceFaultException(ExitCode.Usage, "Nothing of the file can be taken", path, string.Join(" · ", read.Unread.Concat(read.Reading.Problems.Concat(read.Reading.Notes).Select(configuration.Wording.Say))), "mend in the file what is named, then give the same command again");
        }

        var isAsked = !read.Reading.Unknown.IsEmpty;
        if (applies && !isAsked)
        {
            await session.KeepAsync(record.With(snapshot), cancellationToken);
            await _context.Out.WriteLineAsync(FormattableString.Invariant($"✓ {snapshot.Figures.Count} figures are on record as of {ThaiText.ShortDate(snapshot.Day)}; the next cycle shows them in the tab ตรวจสอบกับทะเบียน"));
        }
        else
        {
            await _context.Out.WriteLineAsync(isAsked ? "nothing was written; say what these headings and words mean" : "nothing was written; the same command with --apply puts it on record");
        }

        return (int)(isAsked || !read.Reading.Problems.IsEmpty || !read.Unread.IsEmpty ? ExitCode.Review : ExitCode.Ok);
    }

    private bool Has(Program program) => program.Registers is not null && _kind.NameIn(program) is not null;

    private Program ProgramOf(WorkspaceConfiguration configuration, string? id)
    {
        var missions = ProgramChoice.Latest(configuration);
        return id is not null ? ProgramChoice.Named(configuration, "--program", id)
            : missions.FindAll(Has) is { Count: > 0 } having ? ProgramChoice.Only(having)
            : missions[0]; // which has no such register, as none has
    }

    private static string DescriptionOf(RegisterKind kind) => kind switch
    {
        RegisterKind.Registrants => "Take over the registered producers (OTOP Big Data): a list, or counts per district.\nนำเข้าทะเบียนผู้ผลิต ผู้ประกอบการ",
        RegisterKind.Products => "Take over the registered products (OTOP Big Data), by month of registration.\nนำเข้าทะเบียนผลิตภัณฑ์",
        RegisterKind.Sales => "Take over the sales on record (DOC), by month.\nนำเข้ายอดจำหน่าย",
    } + " Shows what it understood; keeps counts per district and month alone, no names, codes or telephone numbers. (A file of that name: ./" + kind.Word() + ")";

    private static List<RememberedHeading> SaidOf(string[] said, Program program, RegisterKind kind) => [.. said.Select(text =>
    {
        var at = text.LastIndexOf('=');
        return at > 0 && RegisterHeadings.Parse(text[(at + 1)..]) is { } column
            ? new RememberedHeading(program.ShortTitle, kind, RegisterHeadings.AskedKeyOf(text[..at]), column)
            : throw new WorkspaceFaultException(ExitCode.Usage, $"'{text}' does not say what a heading means", "--heading", "neither meaning nor sign '=' is known", $"'TEXT=MEANING' with one of {RegisterHeadings.Choices(isThai: false)}");
    })];

    private static DateOnly? DayOf(string? text) => text is null ? null : DateReader.Read(text).TryGetValue(out var day) ? day
        : throw new WorkspaceFaultException(ExitCode.Usage, $"'{text}' is no day", "--day", "it cannot be read in just one way", "such as 2023-12-31 or 31/12/2566");

    private static async Task TellAsync(TextWriter output, RegisterFile read, RegisterSnapshot snapshot, bool isDayKnown, Program program, WorkspaceConfiguration configuration)
    {
        var unused = snapshot.Kind == RegisterKind.Sales ? RegisterColumn.Count : RegisterColumn.Amount;
        var (name, unit) = snapshot.Kind.NameIn(program)!.Value;
        if (!read.Reading.Understood.IsEmpty)
        {
            await output.WriteLineAsync($"  {string.Join(" · ", read.Reading.Understood.Where(known => known.Column != RegisterColumn.Ignored && known.Column != unused).Select(known => $"{known.Text} = {RegisterHeadings.InThai(known.Column)}"))}");
        }

        await output.WriteLineAsync($"{(snapshot.Figures.IsEmpty ? '?' : '✓')} {name} ({unit}) ณ {ThaiText.LongDate(snapshot.Day)}{(!isDayKnown ? " (the file does not say the day; --day gives it)" : "")}");
        var months = snapshot.Figures.Select(figure => figure.Month).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var shown = snapshot.Kind == RegisterKind.Registrants ? [] : months;
        foreach (var district in configuration.Province.Districts.Where(district => snapshot.Figures.Any(figure => figure.District == district.Code.Value)))
        {
            var own = snapshot.Figures.Where(figure => figure.District == district.Code.Value).ToList();
            var parts = shown.Select(month => $"{ThaiText.ShortMonth(ReportingMonth.Parse(month))} {(own.Find(figure => figure.Month == month) is { } figure ? ThaiText.Money(figure.Value) : "–")}");
            await output.WriteLineAsync($"  {district.Name}: {ThaiText.Money(own.Sum(figure => figure.Value))}{(shown.Count == 0 ? "" : $" ({string.Join(", ", parts)})")}");
        }

        var absent = configuration.Province.Districts.Where(district => !snapshot.Figures.Any(figure => figure.District == district.Code.Value)).Select(district => district.Name).ToList();
        if (absent.Count > 0 && !snapshot.Figures.IsEmpty)
        {
            await output.WriteLineAsync($"  not in it: {string.Join(", ", absent)}");
        }

        foreach (var note in read.Reading.Notes)
        {
            await output.WriteLineAsync($"  {configuration.Wording.Say(note)}");
        }

        foreach (var problem in read.Unread.Concat(read.Reading.Problems.Select(configuration.Wording.Say)))
        {
            await output.WriteLineAsync($"! {problem}");
        }

        foreach (var unknown in read.Reading.Unknown)
        {
            var choices = RegisterHeadings.IsWord(unknown) ? $"{RegisterHeadings.Word(snapshot.Kind == RegisterKind.Sales ? RegisterColumn.Amount : RegisterColumn.Count)}, {RegisterHeadings.Word(RegisterColumn.Ignored)}" : RegisterHeadings.Choices(isThai: false);
            await output.WriteLineAsync($"? '{unknown}': --heading '{unknown}={choices.Replace(", ", "|", StringComparison.Ordinal)}'");
        }

        if (read.Reading.Unknown.Any(unknown => !RegisterHeadings.IsWord(unknown)))
        {
            await output.WriteLineAsync("? or --ignore-others, where none of them matters");
        }
    }
}
