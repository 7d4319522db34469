using System.CommandLine;
using System.Globalization;
using System.Text;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Workspaces;
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
    private readonly Option<string?> _mailbox = new("--mailbox") { Description = "The mailbox that receives reports and sends mails: Gmail's, or with --imap another one", HelpName = "ADDRESS" };
    private readonly Option<string?> _since = new("--since") { Description = "Earlier mails are not read; the first day of the program's quarter unless given", HelpName = "DATE" };
    private readonly Option<string?> _serviceAccount = new("--service-account") { Description = "The service account's key file; it is copied into the workspace", HelpName = "FILE" };
    private readonly Option<string?> _client = new("--client") { Description = "The OAuth client file (Desktop app) by which a person signs in; it is copied into the workspace", HelpName = "FILE" };
    private readonly Option<bool> _delegation = new("--delegation") { Description = "The service account acts for the mailbox (Google Workspace with domain-wide delegation)" };
    private readonly Option<string?> _address = new("--address") { Description = "An emulator of Google, for trying", HelpName = "URL" };
    private readonly Option<bool> _folder = new("--folder") { Description = "A workspace of files, without Google" };
    private readonly Option<string?> _imap = new("--imap") { Description = "The server that mails are read from, for a mailbox that is not Gmail", HelpName = "HOST[:PORT]" };
    private readonly Option<string?> _smtp = new("--smtp") { Description = "The server that takes mails to be sent", HelpName = "HOST[:PORT]" };
    private readonly Option<string?> _user = new("--mailbox-user") { Description = "The name that both servers know the mailbox by; its address unless given", HelpName = "NAME" };
    private readonly Option<string?> _password = new("--password-file") { Description = "A file with the mailbox's password in one line; it is copied into the workspace. Without it an empty one is made there, to be filled", HelpName = "FILE" };
    private readonly Option<string?> _passwordVariable = new("--password-variable") { Description = "The environment's variable that holds the password, instead of a file", HelpName = "NAME" };
    private readonly Option<string?> _authserv = new("--authserv") { Description = "The server that checks senders; doctor proposes it once mails are there", HelpName = "NAME" };
    private readonly Option<bool> _line = new("--line") { Description = "Districts report in a LINE group, too" };
    private readonly Option<string?> _lineSecret = new("--line-secret") { Description = "A file with the channel secret in one line; it is copied into the workspace. Without it an empty one is made there, to be filled", HelpName = "FILE" };
    private readonly Option<string?> _lineToken = new("--line-token") { Description = "A file with the channel access token, in the same way", HelpName = "FILE" };
    private readonly Option<string?> _lineGroup = new("--line-group") { Description = "The group's id, which status tells once the account was invited", HelpName = "ID" };
    private readonly Option<bool> _yes = new("--yes") { Description = "Ask nothing" };
    private readonly Option<bool> _force = new("--force") { Description = "Write over a workspace.yaml that is there" };

    private InitCommand(CommandContext context) => _context = context;

    public static Command Create(CommandContext context)
    {
        var init = new InitCommand(context);
        var command = new Command("init", "Make a workspace: write its configuration by asking (or from options), make the results tabs if the spreadsheet can be reached, and say what to share with whom.\nสร้างพื้นที่ทำงาน เขียนไฟล์ตั้งค่า และบอกว่าต้องแชร์อะไรให้ใคร")
        {
            init._province, init._programs, init._spreadsheet, init._results, init._mailbox, init._since, init._serviceAccount, init._client, init._delegation, init._address, init._folder,
            init._imap, init._smtp, init._user, init._password, init._passwordVariable, init._authserv, init._line, init._lineSecret, init._lineToken, init._lineGroup, init._yes, init._force,
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
        var answers = await AskAsync(parsed, folder, questions, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (questions.Missing.Count > 0)
        {
            ErrorText.Write(_context.Error, "Something is not answered yet", "the command line", $"{string.Join(", ", questions.Missing)} {(questions.Missing.Count == 1 ? "is" : "are")} neither given nor answered", $"give it as an option, or answer when asked (without --yes){(answers.Google is null ? "" : "; --folder makes a workspace of files, without Google / --folder สร้างพื้นที่ทำงานแบบแฟ้ม ไม่ใช้ Google")}");
            return (int)ExitCode.Usage;
        }

        if (Unused(parsed, answers) is { Count: > 0 } unused)
        {
            ErrorText.Write(_context.Error, "These options would be lost", "the command line", string.Join("; ", unused), "leave them away, or choose what they belong to");
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
        return await EndAsync(folder, made.Settings, [made.Settings.Mailbox is null
            ? $"put the Form's responses into {Path.Combine(folder, "responses")} and mails into {Path.Combine(folder, "inbox")}"
            : $"put the Form's responses into {Path.Combine(folder, "responses")}"]);
    }

    private async Task<SetupAnswers> AskAsync(ParseResult parsed, string folder, SetupQuestions questions, CancellationToken cancellationToken)
    {
        var answers = new SetupAnswers
        {
            Province = await questions.OneOfAsync(parsed.GetValue(_province), "จังหวัด / province", "--province", Named(folder, "provinces"), cancellationToken),
            Programs = await AskProgramsAsync(parsed, questions, Named(folder, "programs"), cancellationToken),
        };
        // An address of a mailbox alone is Gmail's.
        var isElsewhere = HasAny(parsed, _imap, _smtp, _user, _password, _passwordVariable) || (parsed.GetValue(_folder) && HasAny(parsed, _mailbox));
        var wantsGoogle = HasAny(parsed, _spreadsheet, _serviceAccount, _client, _address) || (!isElsewhere && HasAny(parsed, _mailbox));
        var isGoogle = !parsed.GetValue(_folder) && await questions.YesAsync(wantsGoogle ? true : null, "ใช้ Google ชีตรับคำตอบแบบฟอร์มและแสดงผลหรือไม่ (n = ใช้ไฟล์) / use Google Sheets (n: files)", standard: !isElsewhere, cancellationToken);
        var isMailbox = await questions.YesAsync(isElsewhere ? true : HasAny(parsed, _mailbox) ? false : null, $"ใช้กล่องจดหมายที่ไม่ใช่ Gmail (IMAP/SMTP) หรือไม่ (n = {(isGoogle ? "Gmail" : "ไฟล์ใน inbox/")}) / use a mailbox that is not Gmail (n: {(isGoogle ? "Gmail" : "files in inbox/")})", standard: false, cancellationToken);
        return answers with
        {
            Google = isGoogle ? await AskGoogleAsync(parsed, questions, answers, isMailbox, cancellationToken) : null,
            Mailbox = isMailbox ? await AskMailboxAsync(parsed, questions, answers, cancellationToken) : null,
            Authserv = isMailbox ? await questions.TextAsync(parsed.GetValue(_authserv), "เซิร์ฟเวอร์ที่ตรวจผู้ส่ง (ว่าง = ให้ doctor เสนอภายหลัง) / server that checks senders (empty: doctor proposes it later)", "--authserv", "", cancellationToken) : parsed.GetValue(_authserv),
            Line = await AskLineAsync(parsed, questions, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<string>> AskProgramsAsync(ParseResult parsed, SetupQuestions questions, List<string> programs, CancellationToken cancellationToken)
    {
        var answers = new List<string>();
        foreach (var given in parsed.GetValue(_programs) is { Length: > 0 } several ? several : new string?[1])
        {
            answers.Add(await questions.OneOfAsync(given, "ภารกิจ / program", "--program", programs, cancellationToken));
        }

        return answers;
    }

    private async Task<GoogleAnswers> AskGoogleAsync(ParseResult parsed, SetupQuestions questions, SetupAnswers answers, bool isMailElsewhere, CancellationToken cancellationToken)
    {
        var spreadsheet = await questions.TextAsync(parsed.GetValue(_spreadsheet), "ลิงก์ของชีตที่รับคำตอบแบบฟอร์ม / link of the spreadsheet with the responses", "--spreadsheet", null, cancellationToken);
        var mailbox = isMailElsewhere ? null : await questions.TextAsync(parsed.GetValue(_mailbox), "กล่องจดหมาย / mailbox", "--mailbox", null, cancellationToken);
        var serviceAccount = await questions.TextAsync(parsed.GetValue(_serviceAccount), "ไฟล์กุญแจ service account (ถ้ามี) / key file of a service account, if any", "--service-account", "", cancellationToken);
        var delegation = !isMailElsewhere && (parsed.GetValue(_delegation) || (serviceAccount.Length > 0 && !HasAny(parsed, _client) && await questions.YesAsync(null, "service account อ่านกล่องจดหมายแทนได้ (domain-wide delegation) / acts for the mailbox", standard: false, cancellationToken)));
        var needsNobody = delegation || (isMailElsewhere ? serviceAccount.Length > 0 : parsed.GetValue(_address) is not null && serviceAccount.Length == 0);
        return new()
        {
            Spreadsheet = spreadsheet,
            Results = parsed.GetValue(_results),
            Mailbox = mailbox,
            Client = needsNobody ? parsed.GetValue(_client) ?? "" : await questions.TextAsync(parsed.GetValue(_client), "ไฟล์ OAuth client แบบ Desktop app / OAuth client file", "--client", null, cancellationToken),
            Since = isMailElsewhere ? null : await AskSinceAsync(parsed, questions, answers, cancellationToken),
            ServiceAccount = serviceAccount,
            Delegation = delegation,
            Address = parsed.GetValue(_address),
        };
    }

    private async Task<MailboxAnswers> AskMailboxAsync(ParseResult parsed, SetupQuestions questions, SetupAnswers answers, CancellationToken cancellationToken)
    {
        var address = await questions.TextAsync(parsed.GetValue(_mailbox), "ที่อยู่อีเมลของกล่องจดหมาย / address of the mailbox", "--mailbox", null, cancellationToken);
        var imap = await questions.TextAsync(parsed.GetValue(_imap), "เครื่องแม่ข่ายรับอีเมล IMAP เช่น imap.example.go.th หรือ imap.example.go.th:143 / IMAP server", "--imap", null, cancellationToken);
        var smtp = await questions.TextAsync(parsed.GetValue(_smtp), "เครื่องแม่ข่ายส่งอีเมล SMTP เช่น smtp.example.go.th หรือ smtp.example.go.th:587 / SMTP server", "--smtp", null, cancellationToken);
        var variable = parsed.GetValue(_passwordVariable);
        return new()
        {
            Address = address,
            Imap = imap,
            Smtp = smtp,
            User = await questions.TextAsync(parsed.GetValue(_user), "ชื่อผู้ใช้ หากไม่ใช่ที่อยู่อีเมล / the login's name, if not the address", "--mailbox-user", "", cancellationToken),
            PasswordVariable = variable,
            PasswordFile = variable is not null ? null : await questions.TextAsync(parsed.GetValue(_password), $"ไฟล์ที่มีรหัสผ่านหนึ่งบรรทัด (ว่าง = ใส่ใน {MailboxAnswers.StandardFile} ภายหลัง) / file with the password (empty: put it there later)", "--password-file", "", cancellationToken),
            Since = await AskSinceAsync(parsed, questions, answers, cancellationToken),
        };
    }

    private async Task<LineAnswers?> AskLineAsync(ParseResult parsed, SetupQuestions questions, CancellationToken cancellationToken)
    {
        var isGiven = parsed.GetValue(_line) || HasAny(parsed, _lineSecret, _lineToken, _lineGroup);
        if (!await questions.YesAsync(isGiven ? true : null, "รับรายงานจากกลุ่ม LINE หรือไม่ / reports in a LINE group", standard: false, cancellationToken))
        {
            return null;
        }

        return new()
        {
            SecretFile = await questions.TextAsync(parsed.GetValue(_lineSecret), $"ไฟล์ที่มี channel secret (ว่าง = ใส่ใน {LineAnswers.StandardSecret} ภายหลัง) / file with the channel secret (empty: put it there later)", "--line-secret", "", cancellationToken),
            TokenFile = await questions.TextAsync(parsed.GetValue(_lineToken), $"ไฟล์ที่มี channel access token (ว่าง = ใส่ใน {LineAnswers.StandardToken} ภายหลัง) / file with the channel access token (empty: put it there later)", "--line-token", "", cancellationToken),
            Group = await questions.TextAsync(parsed.GetValue(_lineGroup), "รหัสกลุ่ม (ว่าง = ใส่ภายหลัง คำสั่ง status แสดงเมื่อเชิญบัญชีแล้ว) / the group's id (empty: status tells it once the account was invited)", "--line-group", "", cancellationToken),
        };
    }

    private Task<string> AskSinceAsync(ParseResult parsed, SetupQuestions questions, SetupAnswers answers, CancellationToken cancellationToken) =>
        questions.TextAsync(parsed.GetValue(_since), "อ่านอีเมลตั้งแต่วันที่ / read mails since", "--since", QuarterStart(answers), cancellationToken);

    /// <summary>Makes the results tabs, if Google lets us in already; else says what is to be done first.</summary>
    private async Task<int> ConnectAsync(ParseResult parsed, string folder, WorkspaceConfiguration made, CancellationToken cancellationToken)
    {
        var settings = made.Settings.Google!;
        var next = new List<string>();
        using (var google = new GoogleWorkspace(settings, folder, TimeProvider.System, TimeProvider.System))
        {
            next.Add($"share the spreadsheet with {google.SheetsAccount ?? "the account that signs in"} as editor: open it, press Share, and enter that address / แชร์ชีตให้ {google.SheetsAccount ?? "บัญชีที่เข้าสู่ระบบ"} เป็นผู้แก้ไข");
            if (settings.Results != settings.Spreadsheet)
            {
                next.Add("share the results' spreadsheet with the same address");
            }
        }

        if (settings.Client is not null)
        {
            next.Insert(0, $"sign in{(settings.Mailbox is null ? "" : $" as {settings.Mailbox}")}: otopformsync auth --workspace {folder}");
        }

        try
        {
            using var session = await _context.OpenAsync(folder, _context.ClockOf(parsed), SessionMode.Setup, cancellationToken);
            var report = await session.RunAsync(cancellationToken);
            if (report.Programs.All(program => program.Unavailable is null) && report.Problems.All(problem => problem.Reach == Reach.Reached))
            {
                await _context.Out.WriteLineAsync($"✓ results tabs: {session.ResultsPlaceOf(made.Programs[0])}");
                return await EndAsync(folder, made.Settings, []);
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
        return await EndAsync(folder, made.Settings, next);
    }

    private async Task<int> EndAsync(string folder, WorkspaceSettings settings, List<string> next)
    {
        if (settings.Mailbox is { Secret: var secret })
        {
            if (secret.Kind == MailboxSecretKind.PasswordFile && IsEmpty(folder, secret.Name))
            {
                next.Add($"put the mailbox's password in one line into {Path.Combine(folder, secret.Name)} / ใส่รหัสผ่านหนึ่งบรรทัดในไฟล์นี้");
            }

            next.Add($"look whether both mail servers let the worker in: otopformsync auth mailbox --workspace {folder}");
        }

        if (settings.Line is { } line)
        {
            next.AddRange(new[] { (Secret: line.ChannelSecret, What: "channel secret"), (Secret: line.AccessToken, What: "channel access token") }
                .Where(needed => IsEmpty(folder, needed.Secret.Name))
                .Select(needed => $"put the {needed.What} of LINE in one line into {Path.Combine(folder, needed.Secret.Name)} / ใส่ {needed.What} หนึ่งบรรทัดในไฟล์นี้"));
            next.Add($"enter https://your-host{line.Path} as Webhook URL in the LINE Developers console, pass it on to {line.Listen}, then: otopformsync auth line --check --workspace {folder}");
            if (line.Group is null)
            {
                next.Add("invite the account to the group, write something there, and name the group that 'status' tells in workspace.yaml (line, group) / เชิญบัญชีเข้ากลุ่ม แล้วใส่รหัสกลุ่มที่ status แสดง");
            }
        }

        next.Add($"look whether all is well: otopformsync doctor --workspace {folder}");
        next.Add($"start: otopformsync run --workspace {folder}");
        foreach (var (index, step) in next.Index())
        {
            await _context.Out.WriteLineAsync(FormattableString.Invariant($"{index + 1}. {step}"));
        }

        return (int)ExitCode.Ok;
    }

    // A script that names a spreadsheet wants it watched: none of what it says is dropped without a word.
    private List<string> Unused(ParseResult parsed, SetupAnswers answers)
    {
        var unused = new List<string>();
        Note(answers.Google is null, "is of Google, which this workspace does not use", _spreadsheet, _results, _serviceAccount, _client, _address, _delegation);
        Note(answers.Google?.Mailbox is null && answers.Mailbox is null, "is of a mailbox, and this workspace reads mails from its folder inbox/", _mailbox, _since);
        return unused;

        void Note(bool isUnused, string why, params ReadOnlySpan<Option> options)
        {
            foreach (var option in options)
            {
                if (isUnused && parsed.GetResult(option) is { Implicit: false })
                {
                    unused.Add($"{option.Name} {why}");
                }
            }
        }
    }

    private static bool IsEmpty(string folder, string secret) => new FileInfo(Path.Combine(folder, secret)) is { Exists: true, Length: 0 };

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
        var shipped = ConfigurationReading.Read(ConfigurationFolder.OfShipped);
        return shipped.Programs.FirstOrDefault(program => program.Id.Value == answers.Programs[0])?.Quarter.Months[0].FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    // What lies there already is the office's own.
    private static List<string> Named(string folder, string part) => new[] { Path.Combine(folder, "config", part), Path.Combine(ConfigurationFolder.Shipped, part) }
        .Where(Directory.Exists)
        .Select(files => Directory.EnumerateFiles(files, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal).ToList())
        .First(names => names.Count > 0);
}
