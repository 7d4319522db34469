using System.CommandLine;
using System.Globalization;
using System.Text;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Folder;
using OtopFormSync.Google;
using OtopFormSync.Google.Calls;
using OtopFormSync.Worker.Setup;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>init</c>: makes a workspace by asking, or from options, and says what to share with whom.</summary>
internal sealed class InitCommand
{
    private readonly CommandContext _context;
    private readonly Option<string?> _province = new("--province") { Description = "The province file's name", HelpName = "ID" };
    private readonly Option<string[]> _programs = new("--program") { Description = "A program file's name; may be given several times", HelpName = "ID" };
    private readonly Option<string?> _spreadsheet = new("--spreadsheet") { Description = "The spreadsheet with the Form's responses", HelpName = "ID|LINK" };
    private readonly Option<string?> _results = new("--results") { Description = "Another spreadsheet for the results; the same unless given", HelpName = "ID|LINK" };
    private readonly Option<string?> _mailbox = new("--mailbox") { Description = "The mailbox that receives reports and sends mails", HelpName = "ADDRESS" };
    private readonly Option<string?> _since = new("--since") { Description = "Earlier mails are not read; the first day of the program's quarter unless given", HelpName = "DATE" };
    private readonly Option<string?> _serviceAccount = new("--service-account") { Description = "The service account's key file; it is copied into the workspace", HelpName = "FILE" };
    private readonly Option<string?> _client = new("--client") { Description = "The OAuth client file (Desktop app) by which a person signs in; it is copied into the workspace", HelpName = "FILE" };
    private readonly Option<bool> _delegation = new("--delegation") { Description = "The service account acts for the mailbox (Google Workspace with domain-wide delegation)" };
    private readonly Option<string?> _address = new("--address") { Description = "An emulator of Google, for trying", HelpName = "URL" };
    private readonly Option<bool> _folder = new("--folder") { Description = "A workspace of files, without Google" };
    private readonly Option<bool> _yes = new("--yes") { Description = "Ask nothing" };
    private readonly Option<bool> _force = new("--force") { Description = "Write over a workspace.yaml that is there" };

    private InitCommand(CommandContext context) => _context = context;

    public static Command Create(CommandContext context)
    {
        var init = new InitCommand(context);
        var command = new Command("init", "Make a workspace: write its configuration by asking (or from options), make the results tabs if the spreadsheet can be reached, and say what to share with whom.\nสร้างพื้นที่ทำงาน เขียนไฟล์ตั้งค่า และบอกว่าต้องแชร์อะไรให้ใคร")
        {
            init._province, init._programs, init._spreadsheet, init._results, init._mailbox, init._since, init._serviceAccount, init._client, init._delegation, init._address, init._folder, init._yes, init._force,
        };
        command.SetAction(init.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = _context.WorkspaceOf(parsed);
        var settings = Path.Combine(folder, "workspace.yaml");
        if (File.Exists(settings) && !parsed.GetValue(_force))
        {
            throw new WorkspaceFaultException(ExitCode.Usage, "This workspace is there already", settings, "init does not write over a workspace", "change workspace.yaml in an editor and run 'config check', or give --force to write it anew");
        }

        using var input = new StreamReader(_context.Input(), Encoding.UTF8);
        var questions = new SetupQuestions(_context.Out, parsed.GetValue(_yes) ? null : input);
        var answers = await AskAsync(parsed, questions, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (questions.Missing.Count > 0)
        {
            ErrorText.Write(_context.Error, "Something is not answered yet", "the command line", $"{string.Join(", ", questions.Missing)} {(questions.Missing.Count == 1 ? "is" : "are")} neither given nor answered", "give it as an option, or answer when asked (without --yes)");
            return (int)ExitCode.Usage;
        }

        var made = NewWorkspace.Make(folder, answers);
        await _context.Out.WriteLineAsync($"✓ workspace: {folder}");
        await _context.Out.WriteLineAsync("  config/    the province, program and wording files; give the districts' and officers' addresses in config/provinces");
        if (made.Settings.Google is not null)
        {
            return await ConnectAsync(parsed, folder, made, cancellationToken);
        }

        new FolderLayout(folder).Ensure();
        return await EndAsync(folder, [$"put the Form's responses into {Path.Combine(folder, "responses")} and mails into {Path.Combine(folder, "inbox")}"]);
    }

    private async Task<SetupAnswers> AskAsync(ParseResult parsed, SetupQuestions questions, CancellationToken cancellationToken)
    {
        var provinces = Shipped("provinces");
        var programs = Shipped("programs");
        var answers = new SetupAnswers
        {
            Province = await questions.TextAsync(parsed.GetValue(_province), $"จังหวัด / province ({string.Join(", ", provinces)})", "--province", provinces[0], cancellationToken),
            Programs = parsed.GetValue(_programs) is { Length: > 0 } given ? given : [await questions.TextAsync(null, $"ภารกิจ / program ({string.Join(", ", programs)})", "--program", programs[0], cancellationToken)],
        };
        var wantsGoogle = HasAny(parsed, _spreadsheet, _mailbox, _serviceAccount, _client, _address);
        if (parsed.GetValue(_folder) || !await questions.YesAsync(wantsGoogle ? true : null, "ใช้ Google ชีตและ Gmail หรือไม่ / use Google Sheets and Gmail", standard: true, cancellationToken))
        {
            return answers;
        }

        var spreadsheet = await questions.TextAsync(parsed.GetValue(_spreadsheet), "ลิงก์ของชีตที่รับคำตอบแบบฟอร์ม / link of the spreadsheet with the responses", "--spreadsheet", null, cancellationToken);
        var mailbox = await questions.TextAsync(parsed.GetValue(_mailbox), "กล่องจดหมาย / mailbox", "--mailbox", null, cancellationToken);
        var serviceAccount = await questions.TextAsync(parsed.GetValue(_serviceAccount), "ไฟล์กุญแจ service account (ถ้ามี) / key file of a service account, if any", "--service-account", "", cancellationToken);
        var delegation = parsed.GetValue(_delegation) || (serviceAccount.Length > 0 && !HasAny(parsed, _client) && await questions.YesAsync(null, "service account อ่านกล่องจดหมายแทนได้ (domain-wide delegation) / acts for the mailbox", standard: false, cancellationToken));
        var client = delegation || parsed.GetValue(_address) is not null && serviceAccount.Length == 0
            ? parsed.GetValue(_client) ?? ""
            : await questions.TextAsync(parsed.GetValue(_client), "ไฟล์ OAuth client แบบ Desktop app / OAuth client file", "--client", null, cancellationToken);
        return answers with
        {
            Google = new()
            {
                Spreadsheet = spreadsheet,
                Results = parsed.GetValue(_results),
                Mailbox = mailbox,
                Since = await questions.TextAsync(parsed.GetValue(_since), "อ่านอีเมลตั้งแต่วันที่ / read mails since", "--since", QuarterStart(answers), cancellationToken),
                ServiceAccount = serviceAccount,
                Delegation = delegation,
                Client = client,
                Address = parsed.GetValue(_address),
            },
        };
    }

    /// <summary>Makes the results tabs, if Google lets us in already; else says what is to be done first.</summary>
    private async Task<int> ConnectAsync(ParseResult parsed, string folder, WorkspaceConfiguration made, CancellationToken cancellationToken)
    {
        var settings = made.Settings.Google!;
        var next = new List<string>();
        using (var google = new GoogleWorkspace(settings, folder, TimeProvider.System, TimeProvider.System))
        {
            next.Add($"share the spreadsheet with {google.SheetsAccount} as editor: open it, press Share, and enter that address / แชร์ชีตให้ {google.SheetsAccount} เป็นผู้แก้ไข");
            if (settings.Results != settings.Spreadsheet)
            {
                next.Add("share the results' spreadsheet with the same address");
            }
        }

        if (settings.Client is not null)
        {
            next.Insert(0, $"sign in as {settings.Mailbox}: otopformsync auth --workspace {folder}");
        }

        try
        {
            using var session = await _context.OpenAsync(folder, _context.ClockOf(parsed), SessionMode.Setup, cancellationToken);
            var report = await session.RunAsync(cancellationToken);
            if (report.Programs.All(program => program.Unavailable is null) && report.Problems.All(problem => problem.Reach == Reach.Reached))
            {
                await _context.Out.WriteLineAsync($"✓ results tabs: {session.ResultsPlaceOf(made.Programs[0])}");
                return await EndAsync(folder, []);
            }

            foreach (var telling in report.Programs.Select(program => program.Unavailable).OfType<TargetUnavailableException>().Select(fault => fault.Telling)
                .Concat(report.Problems.Where(problem => problem.Reach != Reach.Reached).Select(problem => problem.Telling)).Distinct())
            {
                await _context.Out.WriteLineAsync($"! {telling.InBoth}");
            }
        }
        catch (GoogleUnavailableException fault)
        {
            await _context.Out.WriteLineAsync($"! {fault.Telling.InBoth}");
        }

        await _context.Out.WriteLineAsync("! The results tabs are made by the first cycle, once the following is done. / แท็บผลจะถูกสร้างในรอบแรก เมื่อทำขั้นตอนต่อไปนี้แล้ว");
        return await EndAsync(folder, next);
    }

    private async Task<int> EndAsync(string folder, List<string> next)
    {
        next.Add($"look whether all is well: otopformsync doctor --workspace {folder}");
        next.Add($"start: otopformsync run --workspace {folder}");
        foreach (var (index, step) in next.Index())
        {
            await _context.Out.WriteLineAsync(FormattableString.Invariant($"{index + 1}. {step}"));
        }

        return (int)ExitCode.Ok;
    }

    private static bool HasAny(ParseResult parsed, params ReadOnlySpan<Option<string?>> options)
    {
        foreach (var option in options)
        {
            if (parsed.GetValue(option) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static string? QuarterStart(SetupAnswers answers)
    {
        var shipped = ConfigurationReading.Read(new(ConfigurationFolder.Shipped, Path.Combine(ConfigurationFolder.Shipped, "workspace.yaml")));
        return shipped.Programs.FirstOrDefault(program => program.Id.Value == answers.Programs[0])?.Quarter.Months[0].FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static List<string> Shipped(string part) =>
        [.. Directory.EnumerateFiles(Path.Combine(ConfigurationFolder.Shipped, part), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];
}
