using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.GoogleEmulator;
using OtopFormSync.GoogleEmulator.Sheets;
using OtopFormSync.Worker.Demo;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests.Year;

/// <summary>A province of two districts, ท่าบ่อ and สังคม, with the letter's rules and figures and one digest and one reminder a month, before anybody has reported.</summary>
internal abstract partial class YearOffice : IAsyncDisposable
{
    protected const string Mailbox = "otop-nongkhai@example.org";

    public const string First = "otop-fy2567-q1";

    public static readonly string[] Otop =
    [
        "ที่อยู่อีเมล", "อำเภอ", "ประจำเดือน", "จำนวนผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่มในเดือน (ผลิตภัณฑ์)", "ยอดจำหน่ายในเดือน (บาท)",
        "จำนวนผู้เข้าร่วมโครงการ Digital Wallet สะสม (ราย)", "เดือนนี้ไม่มีผลการดำเนินงาน",
    ];

    public static readonly string[] Virtue = ["ที่อยู่อีเมล", "อำเภอ", "ประจำเดือน", "ประกาศเจตนารมณ์หน่วยงานคุณธรรมแล้วหรือไม่", "กิจกรรมคุณธรรมที่ทำในเดือน"];

    private readonly HashSet<string> _counted = [];
    private readonly StoryTime _clock = new() { Now = new(2023, 10, 1, 8, 0, 0, Bangkok.Offset) }; // of the office's machine, and of Google

    public string Path { get; } = Directory.CreateTempSubdirectory("ทดสอบ ปีงาน ").FullName;

    public static YearOffice Of(string name) => name == "google" ? new AtGoogle() : new InFolder();

    /// <summary>Makes the workspace.</summary>
    public async Task OpenAsync()
    {
        var demo = In("demo");
        DemoWorkspace.Make(demo);
        Directory.Move(System.IO.Path.Combine(demo, "config"), In("config"));
        Directory.Delete(demo, recursive: true);
        Change("config/provinces/nong-khai.yaml", text => OtherDistricts().Replace(text, ""));
        Change($"config/programs/{First}.yaml", text => Notices(OtherRows().Replace(text, "")));
        Change("config/programs/virtue-fy2567-q1.yaml", text => Notices(text));
        await File.WriteAllTextAsync(In("workspace.yaml"), $"province: nong-khai\nprograms: [{First}]\n{await SettingsAsync()}");
    }

    public string In(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Changes a file, as an editor would.</summary>
    public void Change(string file, Func<string, string> change)
    {
        var before = File.ReadAllText(In(file));
        var after = change(before);
        Assert.NotEqual(before, after);
        File.WriteAllText(In(file), after);
    }

    /// <summary>A district answers the Form, question by question; what it leaves out is empty.</summary>
    public abstract void Answer(string[] form, DateTimeOffset at, string[] answers);

    /// <summary>A district writes a mail.</summary>
    public abstract void Mail(DateTimeOffset at, string from, string text);

    /// <summary>The clock of the office's machine and of Google, put on to an instant.</summary>
    public TimeProvider ClockAt(DateTimeOffset at)
    {
        _clock.Now = at;
        return _clock;
    }

    public async Task<CycleReport> CycleAsync(DateTimeOffset at)
    {
        using var session = await WorkspaceSession.OpenAsync(Path, AsOf.Standing(at), ClockAt(at), SessionMode.Once, TestContext.Current.CancellationToken);
        return await session.RunAsync(TestContext.Current.CancellationToken);
    }

    public async Task CommandAsync(DateOnly day, params string[] command)
    {
        var result = await Cli.RunAsync([.. command, "--workspace", Path, "--as-of", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
        Assert.True(result.Code == ExitCode.Ok, result.Error + result.Out);
    }

    /// <summary>The mails that went out since this was asked last, by kind.</summary>
    public string NewMails() =>
        string.Join(' ', Keys().Where(_counted.Add).Select(key => key.Split('.')[1]).CountBy(kind => kind, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key}:{kind.Value}"));

    /// <summary>The quarter in front, and the quarters behind of which only the summary, or the workbook under its quarter's name, is left.</summary>
    public abstract (string Front, IReadOnlyCollection<string> Behind) Books();

    /// <summary>The keys of the mails that went out, each as often as it did.</summary>
    public abstract IEnumerable<string> Keys();

    protected abstract Task<string> SettingsAsync();

    public virtual ValueTask DisposeAsync()
    {
        Directory.Delete(Path, recursive: true);
        return ValueTask.CompletedTask;
    }

    protected static byte[] MailOf(DateTimeOffset at, string from, string text, string head = "") => Encoding.UTF8.GetBytes(
        $"{head}From: {from}\r\nTo: {Mailbox}\r\nDate: {at.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0700\r\nSubject: =?utf-8?b?{Convert.ToBase64String(Encoding.UTF8.GetBytes("รายงานผล OTOP"))}?=\r\nMessage-ID: <{at.UtcTicks}@cdd.example.org>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{text}\r\n");

    // One digest and one reminder on the 16th.
    private static string Notices(string text) => Schedules().Replace(text, """
        notices:
          digests: { after-due: { cron: "0 30 8 16 * ?" } }
          reminders: { overdue: { cron: "0 0 9 16 * ?" } }

        """.ReplaceLineEndings("\n"));

    [GeneratedRegex(@"  - code: ""43(?!02|08)[0-9]{2}""\n(?:    .*\n)+\n?")]
    private static partial Regex OtherDistricts();

    [GeneratedRegex(@"^ +(?:เมืองหนองคาย|โพนพิสัย|ศรีเชียงใหม่|สระใคร|เฝ้าไร่|รัตนวาปี|โพธิ์ตาก): +\[.*\n|^ +totals:.*\n", RegexOptions.Multiline)]
    private static partial Regex OtherRows();

    [GeneratedRegex(@"^notices:\n(?:  (?:digests|reminders):.*\n(?:    .*\n)*)+", RegexOptions.Multiline)]
    private static partial Regex Schedules();

    // Once there is a second mission, tabs say theirs as well.
    [GeneratedRegex("^สรุป (?:OTOP )?(?<quarter>[1-4])/(?<year>25[0-9]{2})$")]
    private static partial Regex SummaryTitle();

    private sealed class InFolder : YearOffice
    {
        public override void Answer(string[] form, DateTimeOffset at, string[] answers)
        {
            var file = In("responses", form == Otop ? "otop.csv" : "virtue.csv");
            var line = string.Join(',', answers.Select(answer => $"\"{answer}\"").Prepend($"\"{at.ToString("d/M/yyyy, H:mm:ss", CultureInfo.InvariantCulture)}\""));
            File.AppendAllText(file, File.Exists(file) ? $"\n{line}" : $"ประทับเวลา,{string.Join(',', form)}\n{line}");
        }

        public override void Mail(DateTimeOffset at, string from, string text) => File.WriteAllBytes(
            In("inbox", $"{at.UtcTicks}.eml"),
            MailOf(at, from, text, $"{DemoFolder.Vouched()}Received: from a by mx.example.org; {at.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0700\r\n"));

        public override (string, IReadOnlyCollection<string>) Books() => (
            QuarterOf(In("results.xlsx")),
            [.. Directory.GetFiles(Path, "results-256*.xlsx").Select(System.IO.Path.GetFileNameWithoutExtension).Select(name => name!["results-".Length..]).Order(StringComparer.Ordinal)]);

        public override IEnumerable<string> Keys() => Directory.Exists(In("outbox")) ? Directory.GetFiles(In("outbox"), "*.eml").Select(file => System.IO.Path.GetFileName(file)) : [];

        protected override Task<string> SettingsAsync()
        {
            Directory.CreateDirectory(In("responses"));
            Directory.CreateDirectory(In("inbox"));
            return Task.FromResult("authserv: mx.example.org\n");
        }

        private static string QuarterOf(string book) => ResultsWorkbook.Read(File.ReadAllBytes(book)).Program!.Value.Replace("otop-fy", "", StringComparison.Ordinal).Replace("-q", "-", StringComparison.Ordinal);
    }

    /// <summary>A clock that is put on and then goes as any other.</summary>
    private sealed class StoryTime : TimeProvider
    {
        private TimeSpan _ahead;

        public DateTimeOffset Now
        {
            get => GetUtcNow();
            set => _ahead = value - System.GetUtcNow();
        }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;
    }

    internal sealed class AtGoogle : YearOffice
    {
        private readonly Dictionary<string[], int> _tabs = [];
        private GoogleEmulatorServer _server = null!;
        private string _spreadsheet = "";

        /// <summary>What arrived at the districts and officers.</summary>
        public IReadOnlyCollection<(string To, byte[] Raw)> Arrived => _server.State.Gmail.Elsewhere;

        public override void Answer(string[] form, DateTimeOffset at, string[] answers)
        {
            var people = new People(_server.State.Sheets);
            if (!_tabs.TryGetValue(form, out var tab))
            {
                _tabs.Add(form, tab = people.LinkForm(_spreadsheet, form == Otop ? "การตอบกลับ OTOP" : "การตอบกลับ คุณธรรม", form));
            }

            people.Submit(_spreadsheet, tab, form.Zip(answers).Where(pair => pair.Second.Length > 0).ToDictionary(pair => pair.First, pair => (JsonNode?)pair.Second), at);
        }

        public override void Mail(DateTimeOffset at, string from, string text) =>
            _server.State.Gmail.Receive(Mailbox, MailOf(at, from, text), "dmarc=pass header.from=cdd.example.org", at);

        public override (string, IReadOnlyCollection<string>) Books()
        {
            var titles = _server.State.Sheets.Read(_spreadsheet, null, book => book.Sheets.Select(sheet => sheet.Title).ToList());
            var quarters = titles.Select(title => SummaryTitle().Match(title)).Where(title => title.Success).Select(title => $"{title.Groups["year"].Value}-{title.Groups["quarter"].Value}").ToList();
            return quarters.Count == 0 ? ("2567-1", []) : (quarters[0], [.. quarters.Skip(1).Order(StringComparer.Ordinal)]);
        }

        public override IEnumerable<string> Keys() => _server.State.Gmail.Of(Mailbox).Mails.Where(mail => mail.Has("SENT")).Select(mail => mail.Message.Headers[OutgoingNotice.KeyHeader]!);

        protected override async Task<string> SettingsAsync()
        {
            _server = await GoogleEmulatorServer.StartAsync(_clock);
            _spreadsheet = new People(_server.State.Sheets).Create(Mailbox, "รายงาน OTOP");
            _tabs.Add(Otop, new People(_server.State.Sheets).LinkForm(_spreadsheet, "การตอบกลับ OTOP", Otop));
            return $"google:\n  spreadsheet: {_spreadsheet}\n  mailbox: {Mailbox}\n  since: 2023-10-01\n  address: {_server.Address.GetLeftPart(UriPartial.Authority)}\n";
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await _server.DisposeAsync();
        }
    }
}
