using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MimeKit;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Sync;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Google.Testing;
using OtopFormSync.GoogleEmulator;
using OtopFormSync.GoogleEmulator.Sheets;
using OtopFormSync.Line.Webhook;
using OtopFormSync.LineEmulator;
using OtopFormSync.Testing.Hands;
using OtopFormSync.Testing.Mail;
using OtopFormSync.Worker.Demo;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests.Channels;

/// <summary>
/// The province's office with every channel at once: the Form's sheet and the results at an emulator of Google, a group at an emulator of LINE, and mails through Gmail
/// or through a mailbox on a real mail server, which stands in place of Gmail. What goes out is looked for where it arrives.
/// </summary>
internal abstract partial class ChannelOffice : IAsyncDisposable
{
    private static readonly string[] Questions =
    [
        "ที่อยู่อีเมล", "อำเภอ", "ประจำเดือน", "จำนวนผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่มในเดือน (ผลิตภัณฑ์)", "ยอดจำหน่ายในเดือน (บาท)",
        "จำนวนผู้เข้าร่วมโครงการ Digital Wallet สะสม (ราย)", "เดือนนี้ไม่มีผลการดำเนินงาน",
    ];

    private readonly HashSet<(string To, string Key)> _told = [];
    private readonly LineEmulatorServer _line;
    private WebhookServer _webhook = null!;
    private int _form;
    private string _spreadsheet = "";
    private int _toldGroup;

    protected ChannelOffice(GoogleEmulatorServer google, LineEmulatorServer line, MailUser user) => (Google, _line, User) = (google, line, user);

    public string Path { get; } = Directory.CreateTempSubdirectory("ทดสอบ ทุกช่องทาง ").FullName;

    public IHand Officer => new SpreadsheetHand(Google.State.Sheets, _spreadsheet);

    /// <summary>The pictures that lie before the officers.</summary>
    public int Pictures => Directory.Exists(In("review")) ? Directory.GetFiles(In("review")).Length : 0;

    protected GoogleEmulatorServer Google { get; }

    /// <summary>By whose name the office's addresses are told from those of other offices on the server.</summary>
    protected MailUser User { get; }

    /// <summary>An office before anybody has reported.</summary>
    /// <param name="isGmail">Whether mails come and go through Gmail.</param>
    /// <param name="server">The mail server.</param>
    public static async Task<ChannelOffice> OpenAsync(bool isGmail, RealMailServer server)
    {
        var (google, line, user) = (await GoogleEmulatorServer.StartAsync(), await LineEmulatorServer.StartAsync(), server.NewUser());
        ChannelOffice office = isGmail ? new WithGmail(google, line, user) : new WithMailbox(google, line, user, server);
        await office.MakeAsync();
        return office;
    }

    public string In(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>The address of a district's office, by its name before the at sign.</summary>
    public string AddressOf(string name) => $"{User.Name}-{name}@{RealMailServer.Domain}";

    /// <summary>A district answers the Form: products, sales, participants of the Wallet.</summary>
    public void Answer(DateTimeOffset at, string name, string district, string month, string figures)
    {
        var answers = figures.Split(' ').Prepend(month).Prepend(district).Prepend(AddressOf(name));
        new People(Google.State.Sheets).Submit(_spreadsheet, _form, Questions.Zip(answers).ToDictionary(pair => pair.First, pair => (JsonNode?)pair.Second), at);
    }

    /// <summary>A district writes a mail.</summary>
    public void Mail(DateTimeOffset at, string name, string text) => Receive(at, Encoding.UTF8.GetBytes(
        $"From: {AddressOf(name)}\r\nTo: {User.Address}\r\nDate: {at.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0700\r\nSubject: =?utf-8?b?{Convert.ToBase64String(Encoding.UTF8.GetBytes("รายงานผล OTOP"))}?=\r\nMessage-ID: <{at.UtcTicks}@{RealMailServer.Domain}>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{text}\r\n"));

    /// <summary>Somebody writes in the group.</summary>
    public Task WriteAsync(DateTimeOffset at, int user, string text) => HearAsync(_line.Events.Text(text, LineWorld.UserOf(user), at));

    /// <summary>Somebody sends a file to the group.</summary>
    public Task SendFileAsync(DateTimeOffset at, int user, string name, string text) => HearAsync(_line.Events.File(name, Encoding.UTF8.GetBytes(text), LineWorld.UserOf(user), at));

    /// <summary>Somebody sends a picture to the group.</summary>
    public Task SendPictureAsync(DateTimeOffset at, int user) => HearAsync(_line.Events.Image([0xFF, 0xD8, 1], LineWorld.UserOf(user), at));

    /// <summary>Somebody types to our account, alone with it, the code that arrived last at a district's contact.</summary>
    public Task TypeCodeAsync(DateTimeOffset at, int user, string name)
    {
        var code = Arrived().Where(mail => mail.To == AddressOf(name) && mail.Key.Contains(".linebinding.", StringComparison.Ordinal)).Select(mail => Code().Match(mail.Text).Value).Last();
        var typed = _line.Events.Text(code, LineWorld.UserOf(user), at);
        typed["source"] = new JsonObject { ["type"] = "user", ["userId"] = LineWorld.UserOf(user) };
        return HearAsync(typed);
    }

    /// <summary>An officer decides the one open question of a kind.</summary>
    public void Decide(DerivedState state, ReviewCode code, string decision) =>
        Officer.Type("ต้องตรวจสอบ", state.Review.Single(item => item.IsOpen && item.Code == code).Id.Value, "คำตัดสิน", decision);

    public async Task CommandAsync(DateTimeOffset at, params string[] command)
    {
        var result = await Cli.RunAsync([.. command, "--workspace", Path, "--as-of", AsOfText(at)]);
        Assert.True(result.Code == ExitCode.Ok, result.Error + result.Out);
    }

    /// <summary>One cycle in this process.</summary>
    /// <param name="asOf">The worker's clock.</param>
    /// <param name="ahead">How far the machine's clock has gone on: what waits for an answer waits by it.</param>
    public async Task<CycleReport> CycleAsync(DateTimeOffset asOf, TimeSpan ahead = default)
    {
        using var session = await WorkspaceSession.OpenAsync(Path, AsOf.Standing(asOf), new LaterTime(ahead), SessionMode.Once, TestContext.Current.CancellationToken);
        return await session.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The notices of which an officer is asked whether they went out.</summary>
    public async Task<IReadOnlyList<string>> AskedAsync(DateTimeOffset asOf)
    {
        using var session = await WorkspaceSession.OpenAsync(Path, AsOf.Standing(asOf), SessionMode.Trial, TestContext.Current.CancellationToken);
        return [.. (await session.UnprovedAsync(TestContext.Current.CancellationToken)).Select(notice => notice.Key.Value)];
    }

    /// <summary>Tells of each effect of a worker while it is held: what kind it is, before it is carried out and behind it.</summary>
    /// <param name="effect">Called with the kind.</param>
    public virtual IDisposable Watch(Action<EffectKind> effect)
    {
        Google.State.Traffic.Arrived = call => effect(KindOf(call.Method));
        Google.State.Traffic.Answered = call => effect(KindOf(call.Method));
        _line.Traffic.Arrived = _ => effect(EffectKind.Line);
        _line.Traffic.CarriedOut = _ => effect(EffectKind.Line);
        var watcher = new FileSystemWatcher(Path) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size, InternalBufferSize = 64 * 1024 };
        watcher.Created += (_, change) => effect(OfFile(change.Name!));
        watcher.Changed += (_, change) => effect(OfFile(change.Name!));
        watcher.Renamed += (_, change) => effect(OfFile(change.Name!));
        watcher.Deleted += (_, change) => effect(OfFile(change.Name!));
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    /// <summary>Every mail that arrived at a district or an officer, as often as it did.</summary>
    public IEnumerable<ArrivedMail> Arrived() => Delivered().Select(mail =>
    {
        using var message = MimeMessage.Load(new MemoryStream(mail.Raw, writable: false));
        return new ArrivedMail(mail.To, message.Headers[OutgoingNotice.KeyHeader]!, message.TextBody ?? "");
    });

    /// <summary>What the group was told, message by message, as often as it was.</summary>
    public IEnumerable<string> Told() => _line.World.Pushes.SelectMany(push => push.Messages).Select(message => (string)message["altText"]!);

    /// <summary>The mails that arrived since this was asked last, whom they went to and of what kind they are, and how often the group was told something.</summary>
    public string NewMails()
    {
        var mails = Arrived().Where(mail => _told.Add((mail.To, mail.Key))).Select(mail => $"{mail.To[(User.Name.Length + 1)..].Split('@')[0]}:{mail.Key.Split('.')[1]}").CountBy(mail => mail, StringComparer.Ordinal);
        var group = Told().Skip(_toldGroup).ToList();
        _toldGroup += group.Count;
        return string.Join(' ', mails.OrderBy(mail => mail.Key, StringComparer.Ordinal).Select(mail => mail.Value == 1 ? mail.Key : $"{mail.Key}×{mail.Value}").Concat(group.Count == 0 ? [] : [$"group×{group.Count}"]));
    }

    /// <summary>Whether a notice that nobody got lies ready for an officer to send it himself.</summary>
    public virtual bool IsReady(string key) => false;

    /// <summary>Waits until whatever was handed over has arrived.</summary>
    public virtual Task ArriveAsync() => Task.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        await _webhook.DisposeAsync();
        await Google.DisposeAsync();
        await _line.DisposeAsync();
        Directory.Delete(Path, recursive: true);
    }

    /// <summary>How the workspace's mails come and go, where it is not through Gmail.</summary>
    protected abstract Task<string> SettingsAsync();

    /// <summary>A mail comes in, of whose sender the server is sure.</summary>
    protected abstract void Receive(DateTimeOffset at, byte[] mail);

    protected abstract IEnumerable<(string To, byte[] Raw)> Delivered();

    protected static string AsOfText(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private static EffectKind OfFile(string name) => name.StartsWith("state.db", StringComparison.Ordinal) ? EffectKind.Record : EffectKind.File;

    private static EffectKind KindOf(string method) => method.StartsWith("gmail.", StringComparison.Ordinal) ? EffectKind.Mail : EffectKind.Sheet;

    // LINE calls and is answered once the event lies in the box.
    private async Task HearAsync(JsonObject happened) => Assert.Equal(200, await _line.Webhook.SendAsync(happened));

    private async Task MakeAsync()
    {
        var demo = In("demo");
        DemoWorkspace.Make(demo);
        Directory.Move(System.IO.Path.Combine(demo, "config"), In("config"));
        Directory.Delete(demo, recursive: true);
        Change("config/provinces/nong-khai.yaml", text => Addresses().Replace(text, address => AddressOf(address.Groups["name"].Value)).Replace(AddressOf("otop-nongkhai"), User.Address, StringComparison.Ordinal));
        // One digest and one reminder, both on the 16th.
        Change("config/programs/otop-fy2567-q1.yaml", text => Schedules().Replace(text, "notices:\n  digests: { after-due: { cron: \"0 30 8 16 * ?\" } }\n  reminders: { overdue: { cron: \"0 0 9 16 * ?\" } }\n"));
        var people = new People(Google.State.Sheets);
        _spreadsheet = people.Create(User.Address, "รายงาน OTOP");
        _form = people.LinkForm(_spreadsheet, "การตอบแบบฟอร์ม 1", Questions);
        await File.WriteAllTextAsync(In("line.secret"), _line.World.ChannelSecret);
        await File.WriteAllTextAsync(In("line.token"), _line.World.AccessToken);
        await File.WriteAllTextAsync(In("workspace.yaml"), $"""
            province: nong-khai
            programs: [otop-fy2567-q1]
            line:
              secretFile: line.secret
              tokenFile: line.token
              group: {_line.World.GroupId}
              push: true
              address: {_line.Address}
            google:
              spreadsheet: {_spreadsheet}
              mailbox: {User.Address}
              since: 2023-10-01
              address: {Google.Address.GetLeftPart(UriPartial.Authority)}
            {await SettingsAsync()}
            """);
        _webhook = await WebhookServer.StartAsync(
            new() { ChannelSecret = new(LineSecretKind.File, "line.secret"), AccessToken = new(LineSecretKind.File, "line.token"), Listen = new(IPAddress.Loopback, 0) },
            Path,
            () => { },
            why => throw new InvalidOperationException(why),
            TestContext.Current.CancellationToken);
        _line.World.Webhook = new(_webhook.Address, LineSettings.StandardPath);
        await SignInAsync();
    }

    /// <summary>Makes whatever the settings alone do not.</summary>
    protected virtual Task SignInAsync() => Task.CompletedTask;

    private void Change(string file, Func<string, string> change)
    {
        var before = File.ReadAllText(In(file));
        var after = change(before);
        Assert.NotEqual(before, after);
        File.WriteAllText(In(file), after);
    }

    [GeneratedRegex(@"(?<=[\[: ])(?<name>[a-z-]+)@(?:cdd\.)?example\.org(?=[\] ])")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"^notices:\n(?:  (?:digests|reminders):.*\n(?:    .*\n)*)+", RegexOptions.Multiline)]
    private static partial Regex Schedules();

    [GeneratedRegex("[0-9]{5}-[0-9]{5}")]
    private static partial Regex Code();

    /// <summary>Mails through Gmail.</summary>
    private sealed class WithGmail(GoogleEmulatorServer google, LineEmulatorServer line, MailUser user) : ChannelOffice(google, line, user)
    {
        protected override Task<string> SettingsAsync() => Task.FromResult("");

        protected override void Receive(DateTimeOffset at, byte[] mail) => Google.State.Gmail.Receive(User.Address, mail, $"dmarc=pass header.from={RealMailServer.Domain}", at);

        protected override IEnumerable<(string To, byte[] Raw)> Delivered() => [.. Google.State.Gmail.Elsewhere];
    }

    /// <summary>Mails through a mailbox on a real server, on lines that are listened to.</summary>
    private sealed class WithMailbox(GoogleEmulatorServer google, LineEmulatorServer line, MailUser user, RealMailServer server) : ChannelOffice(google, line, user)
    {
        private static readonly string[] Contacts = ["officer", "mueang-nongkhai", "thabo", "phonphisai", "srichiangmai", "sangkhom", "sakhrai", "faorai", "rattanawapi", "photak"];

        private readonly Relay _imap = new(server.Files.Imap);
        private readonly Relay _smtp = new(server.Files.Smtp);

        public override IDisposable Watch(Action<EffectKind> effect)
        {
            _imap.Passing = _smtp.Passing = _ =>
            {
                effect(EffectKind.Mail);
                return Task.CompletedTask;
            };
            return base.Watch(effect);
        }

        public override bool IsReady(string key) => User.Mails(".OTOP").Any(mail => mail.Contains($"{OutgoingNotice.KeyHeader}: {key}\r\n", StringComparison.Ordinal));

        public override Task ArriveAsync() => server.DeliverAsync(User.Name + "-");

        public override async ValueTask DisposeAsync()
        {
            await _imap.DisposeAsync();
            await _smtp.DisposeAsync();
            await base.DisposeAsync();
        }

        // The first sign-in makes the mailbox.
        protected override async Task SignInAsync()
        {
            var result = await Cli.RunAsync("auth", "mailbox", "--check", "--workspace", Path);
            Assert.True(result.Code == ExitCode.Ok, result.Error + result.Out);
        }

        protected override async Task<string> SettingsAsync()
        {
            await File.WriteAllTextAsync(In("mailbox.password"), RealMailServer.Password);
            return $$"""
                authserv: mx.example.org
                mailbox:
                  address: {{User.Address}}
                  since: 2023-10-01
                  user: {{User.Name}}
                  imap: { host: 127.0.0.1, port: {{_imap.Port}}, tls: plain-for-tests }
                  smtp: { host: 127.0.0.1, port: {{_smtp.Port}}, tls: plain-for-tests }
                  passwordFile: mailbox.password

                """;
        }

        protected override void Receive(DateTimeOffset at, byte[] mail) => User.Deliver([.. Encoding.UTF8.GetBytes(DemoFolder.Vouched(RealMailServer.Domain)), .. mail], at);

        protected override IEnumerable<(string To, byte[] Raw)> Delivered() =>
            Contacts.SelectMany(name => server.UserOf($"{User.Name}-{name}").Mails().Select(mail => (AddressOf(name), Encoding.UTF8.GetBytes(mail))));
    }
}
