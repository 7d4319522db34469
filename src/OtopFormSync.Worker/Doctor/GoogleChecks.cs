using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Drafts.Responses;
using OtopFormSync.Google;
using OtopFormSync.Google.Auth;
using OtopFormSync.Google.Calls;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Doctor;

/// <summary>The Google side: sign-in, spreadsheet, headers, mailbox, clock.</summary>
/// <param name="google">The workspace's Google side.</param>
/// <param name="configuration">The configuration.</param>
/// <param name="workspace">The workspace folder.</param>
internal sealed class GoogleChecks(GoogleWorkspace google, WorkspaceConfiguration configuration, string workspace)
{
    // Google refuses sign-ins of a clock that is further off.
    private static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(2);

    private static readonly Telling SignIn = new("การเข้าสู่ระบบ", "sign-in");
    private static readonly Telling Sheet = new("Google ชีต", "Google Sheets");
    private static readonly Telling Mailbox = Telling.Same("Gmail");
    private static readonly Telling Clock = new("นาฬิกา", "clock");

    private static readonly Telling Unprotect = new("เปิดเมนู ข้อมูล > ป้องกันชีตและช่วง แล้วอนุญาตให้บัญชีของระบบแก้ไข หรือนำการป้องกันออก", "in Data > Protect sheets and ranges let this account edit them, or remove that protection");

    /// <summary>The rights of the files with secrets, which need no network.</summary>
    public IEnumerable<Finding> Files()
    {
        foreach (var name in new[] { google.Settings.ServiceAccount, google.Settings.Client, GoogleWorkspace.TokenFile }.OfType<string>())
        {
            var file = Path.Combine(workspace, name);
            if (File.Exists(file))
            {
                yield return SecretFiles.Of(SignIn, name, file);
            }
            else if (name == GoogleWorkspace.TokenFile && google.Settings.Client is not null)
            {
                yield return Finding.Wrong(SignIn, new("ยังไม่ได้เข้าสู่ระบบ", "nobody has signed in yet"), Telling.Same($"otopformsync auth --workspace {workspace}"));
            }
        }
    }

    /// <summary>Everything that asks Google. Where nobody answers, nothing more is asked: each call would wait and say the same.</summary>
    /// <param name="machine">The machine's clock.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<Finding>> AskAsync(TimeProvider machine, CancellationToken cancellationToken)
    {
        var (clock, isReached) = await ClockAsync(machine, cancellationToken);
        return !isReached ? [clock] :
        [
            clock,
            .. await SignInAsync(cancellationToken),
            .. await ResponsesAsync(cancellationToken),
            await WriteAsync(cancellationToken),
            .. configuration.Settings.Mailbox is null ? [await MailboxAsync(cancellationToken)] : Array.Empty<Finding>(),
        ];
    }

    private async Task<(Finding Clock, bool IsReached)> ClockAsync(TimeProvider machine, CancellationToken cancellationToken)
    {
        try
        {
            var skew = await google.Probe.ClockSkewAsync(machine, cancellationToken) ?? TimeSpan.Zero;
            var seconds = skew.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            return (skew.Duration() <= MostSkew
                ? Finding.Well(Clock, $"ตรงกับ Google (ต่าง {seconds} วินาที)", $"agrees with Google's ({seconds} s apart)")
                : Finding.Wrong(Clock, new($"นาฬิกาของเครื่องต่างจาก Google {seconds} วินาที", $"the machine's clock is {seconds} s off Google's"), new("ตั้งเวลาของเครื่องให้ตรง เช่น ด้วย NTP", "set the machine's clock, for instance by NTP")), true);
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (Finding.Wrong(Clock, new($"ติดต่อ Google ไม่ได้ ({fault.Message})", $"Google cannot be reached ({fault.Message})"), new("ตรวจอินเทอร์เน็ต พร็อกซี และไฟร์วอลล์ของเครื่องนี้", "check this machine's internet connection, proxy and firewall")), false);
        }
    }

    private async Task<IReadOnlyList<Finding>> SignInAsync(CancellationToken cancellationToken)
    {
        if (google.Settings.Client is null)
        {
            return [];
        }

        using var flow = new SignInFlow(google.Settings, workspace, TimeProvider.System);
        try
        {
            return await flow.CheckAsync(cancellationToken) switch
            {
                SignInOutcome.SignedIn good => [Finding.Well(SignIn, $"เข้าสู่ระบบแล้ว สิทธิ์: {string.Join(", ", good.Scopes)}", $"signed in, permissions: {string.Join(", ", good.Scopes)}")],
                SignInOutcome.Declined declined => [Finding.Wrong(SignIn, declined.Why, declined.Next)],
                _ => [],
            };
        }
        catch (GoogleUnavailableException fault)
        {
            return [Fault(SignIn, fault)];
        }
    }

    private async Task<IReadOnlyList<Finding>> ResponsesAsync(CancellationToken cancellationToken)
    {
        ProbedResponses found;
        try
        {
            found = await google.Probe.ReadAsync(configuration.Programs, cancellationToken);
        }
        catch (GoogleUnavailableException fault)
        {
            return [Fault(Sheet, fault)];
        }

        var findings = new List<Finding> { Finding.Well(Sheet, $"อ่านชีตคำตอบได้ เขตเวลา {found.TimeZone}", $"the spreadsheet with the responses can be read, time zone {found.TimeZone}") };
        if (!found.IsZoneKnown)
        {
            findings.Add(Finding.Wrong(Sheet, new($"ไม่รู้จักเขตเวลาของชีต {found.TimeZone}", $"the spreadsheet's time zone {found.TimeZone} is not known"), new("ตั้งเขตเวลาในเมนู ไฟล์ > การตั้งค่า เป็น (GMT+07:00) Bangkok", "set it to (GMT+07:00) Bangkok in File > Settings")));
        }

        if (found.Tabs.Count == 0)
        {
            findings.Add(Finding.Wrong(Sheet, new("ไม่พบแท็บคำตอบของแบบฟอร์ม", "there is no tab with a Form's responses"), new("เชื่อมแบบฟอร์มกับชีตนี้ (การตอบกลับ > ลิงก์กับชีต) หรือสร้างด้วย form-script", "link the Form to it (Responses > Link to Sheets), or make one with form-script")));
        }

        findings.AddRange(found.Tabs.SelectMany(HeadersOf));
        findings.AddRange(configuration.Programs
            .Where(program => found.Tabs.Count > 0 && !found.Tabs.Any(tab => IsFor(tab, program)) && configuration.Programs.Count > 1)
            .Select(program => Finding.Wrong(Sheet, new($"ไม่มีแท็บใดถามข้อมูลของ {program.Id}", $"no tab asks for what {program.Id} needs"), new($"สร้างแบบฟอร์มด้วย form-script --program {program.Id} หรือเพิ่มชื่อคำถามที่ใช้อยู่ใน columns", $"make its Form with form-script --program {program.Id}, or add the present names of its questions to 'columns'"))));
        return findings;
    }

    private static bool IsFor(ProbedTab tab, Program program) => !ColumnMap.Of(program, tab.Headers).Indicators.IsEmpty;

    // Several programs may have a tab each: a tab answers for those whose figures it has, and the only program for every tab.
    private IEnumerable<Finding> HeadersOf(ProbedTab tab)
    {
        foreach (var finding in configuration.Programs.Where(program => configuration.Programs.Count == 1 || IsFor(tab, program)).SelectMany(program => HeadersOf(tab, program)))
        {
            yield return finding;
        }

        var unknown = tab.Headers.Where(header => configuration.Programs.All(program => ColumnMap.Of(program, tab.Headers).Unknown.Contains(header))).ToList();
        if (unknown.Count > 0)
        {
            yield return Finding.Warning(Sheet, new($"แท็บ {tab.Title} มีคอลัมน์ที่ไม่รู้จัก: {string.Join(", ", unknown)}", $"the tab {tab.Title} has columns that mean nothing: {string.Join(", ", unknown)}"), new("หากเป็นคำถามของภารกิจ ให้เพิ่มชื่อใน columns หากไม่ใช่ ให้เพิ่มใน ignored", "if it is a question of the program, add its name to 'columns', if not, to 'ignored'"));
        }
    }

    private static IEnumerable<Finding> HeadersOf(ProbedTab tab, Program program)
    {
        var questions = new FormQuestions(program);
        var map = ColumnMap.Of(questions, tab.Headers);
        var missing = new List<string>();
        Add(map.Timestamp, program.Form.Timestamp[0]);
        Add(map.Districts.IsEmpty ? -1 : map.Districts[0], program.Form.District[0]);
        missing.AddRange(program.Indicators.Where(indicator => indicator.Required && map.Indicators.All(column => column.Indicator.Key != indicator.Key)).Select(indicator => indicator.Columns[0]));
        if (missing.Count > 0)
        {
            yield return Finding.Wrong(Sheet, new($"แท็บ {tab.Title} ไม่มีคอลัมน์: {string.Join(", ", missing)}", $"the tab {tab.Title} lacks the columns: {string.Join(", ", missing)}"), new($"แก้ชื่อคำถามในแบบฟอร์ม หรือเพิ่มชื่อที่ใช้อยู่ใน columns ของ config/programs/{program.Id}.yaml", $"rename the question in the Form, or add its present name to 'columns' in config/programs/{program.Id}.yaml"));
        }

        if (!map.Doubled.IsEmpty)
        {
            yield return Finding.Wrong(Sheet, new($"แท็บ {tab.Title} มีคอลัมน์ซ้ำ: {string.Join(", ", map.Doubled.Select(question => question.Name))}", $"the tab {tab.Title} has columns twice: {string.Join(", ", map.Doubled.Select(question => question.Name))}"), new("ลบหรือเปลี่ยนชื่อคอลัมน์ที่ซ้ำ", "delete or rename one of each"));
        }

        if (map.Month < 0 && !program.Form.Month.IsEmpty && !map.Doubled.Contains(questions.Month))
        {
            yield return Finding.Warning(Sheet, new($"แท็บ {tab.Title} ไม่มีคอลัมน์เดือน จึงถือว่ารายงานเดือนตามกำหนดส่ง", $"the tab {tab.Title} has no column of the month, so that each report counts for the month that was due"), new($"หากแบบฟอร์มถามเดือน ให้เพิ่มชื่อคำถามใน form › month ของ config/programs/{program.Id}.yaml", $"if the Form asks for it, add the question's name to form › month in config/programs/{program.Id}.yaml"));
        }

        if (missing.Count == 0 && map.Doubled.IsEmpty)
        {
            yield return Finding.Well(Sheet, $"แท็บ {tab.Title}: คอลัมน์ครบ {tab.Rows} คำตอบ", $"the tab {tab.Title}: all columns are there, {tab.Rows} responses");
        }

        void Add(int column, string title)
        {
            if (column < 0)
            {
                missing.Add(title);
            }
        }
    }

    private async Task<Finding> MailboxAsync(CancellationToken cancellationToken)
    {
        try
        {
            var account = await google.AccountAsync(cancellationToken);
            return string.Equals(account, google.Settings.Mailbox, StringComparison.OrdinalIgnoreCase)
                ? Finding.Well(Mailbox, $"เปิดกล่องจดหมายได้: {account}", $"the mailbox opens: {account}")
                : Finding.Wrong(Mailbox, new($"บัญชีนี้คือ {account} แต่ตั้งค่าไว้เป็น {google.Settings.Mailbox}", $"this account is {account}, while {google.Settings.Mailbox} is configured"), new("แก้ mailbox ใน workspace.yaml หรือเข้าสู่ระบบใหม่ด้วยคำสั่ง auth", "correct 'mailbox' in workspace.yaml, or sign in again with auth"));
        }
        catch (GoogleUnavailableException fault)
        {
            return Fault(Mailbox, fault);
        }
    }

    private async Task<Finding> WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await google.Probe.WriteAsync(cancellationToken);
            return await google.Probe.ProtectedTabsAsync(cancellationToken) is { Count: > 0 } tabs
                ? Finding.Wrong(Sheet, new($"มีผู้ป้องกันช่องในแท็บผล: {string.Join(", ", tabs)}", $"somebody protected cells of the results' tabs against this account: {string.Join(", ", tabs)}"), Unprotect)
                : Finding.Well(Sheet, "เขียนชีตผลได้", "the results' spreadsheet can be written");
        }
        catch (GoogleUnavailableException fault)
        {
            return Fault(Sheet, fault);
        }
    }

    // What Google says beside is its own word on a refusal that none of our sentences explains.
    private Finding Fault(Telling group, GoogleUnavailableException fault) => Finding.Wrong(
        group,
        fault.Kind == GoogleFaultKind.Refused ? fault.Telling.Quoting(fault.Said) : fault.Telling,
        fault.Kind switch
        {
            GoogleFaultKind.Passing when fault.RetryAt is not null => new("รอตามเวลาข้างต้นแล้วใช้คำสั่ง doctor อีกครั้ง", "wait till then, and run doctor again"),
            GoogleFaultKind.Passing => new("รอสักครู่แล้วใช้คำสั่ง doctor อีกครั้ง หากเป็นซ้ำ ตรวจอินเทอร์เน็ต พร็อกซี และหน้าเข้าสู่ระบบของเครือข่าย (Wi-Fi ที่ต้องล็อกอิน)", "wait a little and run doctor again; if it stays, check the internet connection, the proxy, and whether this network wants a login page of its own"),
            GoogleFaultKind.SignIn when google.Settings.Client is not null && !(group == Sheet && google.Settings.ServiceAccount is not null) => Telling.Same($"otopformsync auth --workspace {workspace}"),

            // Nobody signs in for a service account.
            GoogleFaultKind.SignIn => new("ทำตามเหตุผลข้างต้น", "follow the reason above"),
            GoogleFaultKind.Forbidden when fault.Telling.Saying?.Key == "source.google-protected" => Unprotect,
            GoogleFaultKind.Forbidden when fault.Telling.Saying?.Key is "source.google-switched-off" or "source.google-mail-off" => new("ทำตามเหตุผลข้างต้น", "follow the reason above"),
            GoogleFaultKind.Forbidden when group == Mailbox => new("เปิดใช้ Gmail API ในโปรเจ็กต์ และให้สิทธิ์ gmail.modify", "enable the Gmail API in the project, and give the permission gmail.modify"),
            GoogleFaultKind.Forbidden => new($"เปิดชีต กด แชร์ แล้วให้ {google.SheetsAccount ?? "บัญชีที่เข้าสู่ระบบ"} เป็นผู้แก้ไข และเปิดใช้ Google Sheets API", $"open the spreadsheet, press Share and make {google.SheetsAccount ?? "the account that signs in"} an editor; enable the Google Sheets API"),
            GoogleFaultKind.NotFound => new("แก้ spreadsheet ใน workspace.yaml", "correct 'spreadsheet' in workspace.yaml"),
            GoogleFaultKind.Refused when fault.Telling.Saying?.Key == "source.google-refused" => new("ตรวจ spreadsheet และ results ใน workspace.yaml หากยังเป็นอยู่ แจ้งข้อความนี้แก่ผู้ดูแลระบบ", "check 'spreadsheet' and 'results' in workspace.yaml; if it stays, tell this to whoever looks after the program"),
            GoogleFaultKind.Refused => new("ทำตามเหตุผลข้างต้น", "follow the reason above"),
        });
}
