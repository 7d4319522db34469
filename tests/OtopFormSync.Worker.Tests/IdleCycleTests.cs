using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Sync;
using OtopFormSync.Folder;
using OtopFormSync.Testing.Hands;
using OtopFormSync.Worker.Commands;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>
/// A worker that keeps running leaves out cycles that would do nothing; one that starts anew knows of none that it could leave out.
/// Both live through the same histories, drawn at random, and must stand alike after every step. IDLE_HISTORIES=1000 lives through more of them, IDLE_FIRST=100 goes on from there.
/// </summary>
public sealed class IdleCycleTests
{
    private const int Usual = 12;
    private const int Steps = 12;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_worker_that_leaves_out_idle_cycles_stands_like_one_that_leaves_out_none()
    {
        var idle = 0;
        await Parallel.ForEachAsync(Enumerable.Range(Number("IDLE_FIRST", 0), Number("IDLE_HISTORIES", Usual)), Token, async (seed, _) => Interlocked.Add(ref idle, await LiveAsync(seed)));
        Assert.True(idle > 0, "No cycle was left out: nothing was tried.");
    }

    [Fact]
    public async Task A_poll_that_finds_nothing_new_derives_nothing()
    {
        using var office = new Office(0);
        using var worker = await office.OpenAsync();
        await worker.RunAsync(Token);
        Assert.False((await worker.RunAsync(Token)).IsIdle); // the first one wrote
        Assert.True((await worker.RunAsync(Token)).IsIdle);

        office.AddRow(1);
        var report = await worker.RunAsync(Token);
        Assert.Equal((false, 1), (report.IsIdle, report.Counts.New));
    }

    [Fact]
    public async Task A_poll_that_finds_nothing_new_goes_on_in_the_file_of_health_that_is_there()
    {
        using var office = new Office(0);
        using var worker = await office.OpenAsync();
        await worker.RunAsync(Token);
        await worker.RunAsync(Token);
        await worker.RunAsync(Token);
        var before = office.Health();
        await using var open = new FileStream(office.HealthFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

        office.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.True((await worker.RunAsync(Token)).IsIdle);
        using var reader = new StreamReader(open);
        Assert.NotEqual(before, office.Health());
        Assert.Equal(office.Health(), await reader.ReadToEndAsync(Token));

        File.Delete(office.HealthFile);
        await worker.RunAsync(Token);
        Assert.NotEmpty(office.Health());
    }

    [Fact]
    public async Task What_only_a_person_can_clear_keeps_no_poll_from_being_idle()
    {
        using var office = new Office(0);
        using var worker = await office.OpenAsync();
        office.Leave("inbox/เอกสาร.docx");
        office.Leave("responses/เอกสาร.docx");
        await worker.RunAsync(Token);
        await worker.RunAsync(Token);
        var report = await worker.RunAsync(Token);
        Assert.Equal((true, 2), (report.IsIdle, report.Problems.Count));

        office.Leave("inbox/เอกสาร.docx");
        report = await worker.RunAsync(Token);
        Assert.Equal((false, 1), (report.IsIdle, report.Problems.Count));
    }

    [Fact]
    public async Task A_day_that_ends_is_something_new()
    {
        using var office = new Office(0);
        using var worker = await office.OpenAsync();
        await worker.RunAsync(Token);
        await worker.RunAsync(Token);

        office.Clock.Now = Bangkok.EndOf(office.Clock.Now.DayInBangkok());
        Assert.True((await worker.RunAsync(Token)).IsIdle);
        office.Clock.Now = office.Clock.Now.AddTicks(1);
        Assert.False((await worker.RunAsync(Token)).IsIdle); // what was due within it is due no more
    }

    [Fact]
    public async Task Single_cycles_that_end_at_a_glance_stand_like_such_as_look_at_everything()
    {
        var glances = 0;
        await Parallel.ForEachAsync(Enumerable.Range(Number("IDLE_FIRST", 0), Number("IDLE_HISTORIES", Usual / 2)), Token, async (seed, _) => Interlocked.Add(ref glances, await LiveOnceAsync(seed)));
        Assert.True(glances > 0, "No cycle ended at a glance: nothing was tried.");
    }

    [Fact]
    public async Task A_single_cycle_without_news_opens_nothing_until_something_changes()
    {
        using var office = new Office(0);
        await OnceAsync(office); // writes
        await OnceAsync(office); // finds nothing to do
        Assert.True(office.IsSettled);

        office.Clock.Now += TimeSpan.FromMinutes(59);
        Assert.True(office.IsSettled);
        office.Clock.Now += TimeSpan.FromMinutes(2);
        Assert.False(office.IsSettled); // hourly, whatever happens, everything is looked at

        await OnceAsync(office);
        Assert.True(office.IsSettled);
        office.AddRow(1);
        Assert.False(office.IsSettled);
    }

    private static async Task<int> LiveOnceAsync(int seed)
    {
        var random = new Random(seed);
        using var glancing = new Office(seed);
        using var looking = new Office(seed);
        var glances = 0;
        var told = new List<string>();
        for (var step = 0; step < Steps; step++)
        {
            var draw = random.Next();
            told.Add(glancing.Change(new Random(draw)));
            looking.Change(new Random(draw));
            if (step > 0)
            {
                looking.ForgetSettled();
            }

            glances += glancing.IsSettled ? 1 : 0;
            var history = $"history {seed}: {string.Join(", ", told)}";
            Assert.True(await OnceAsync(looking) is var expected && expected == await OnceAsync(glancing), $"{history}: {expected}");
            AssertAlike(looking, glancing, history);
        }

        return glances;
    }

    private static async Task<string> OnceAsync(Office office)
    {
        using var error = new StringWriter();
        try
        {
            var (code, text) = await SyncCommand.OnceAsync(office.Path, office.Clock, office.Clock, new() { Out = TextWriter.Null, Error = error, Input = () => Stream.Null, Output = () => Stream.Null }, Token);
            return $"{code} {text}{error}".Replace(office.Path, "", StringComparison.Ordinal);
        }
        catch (WorkspaceFaultException fault)
        {
            return $"{fault.Code}";
        }
    }

    private static async Task<int> LiveAsync(int seed)
    {
        var random = new Random(seed);
        using var running = new Office(seed);
        using var starting = new Office(seed);
        using var worker = await running.OpenAsync();
        var idle = 0;
        var told = new List<string>();
        for (var step = 0; step < Steps; step++)
        {
            var draw = random.Next();
            told.Add(running.Change(new Random(draw)));
            starting.Change(new Random(draw));
            idle += await CycleAsync(worker) is { IsIdle: true } ? 1 : 0;
            using (var anew = await starting.OpenAsync())
            {
                await CycleAsync(anew);
            }

            AssertAlike(starting, running, $"history {seed}: {string.Join(", ", told)}");
        }

        return idle;
    }

    // A cycle that a fault ends says so, and the next one goes on.
    private static async Task<CycleReport?> CycleAsync(WorkspaceSession session)
    {
        try
        {
            return await session.RunAsync(Token);
        }
        catch (WorkspaceFaultException)
        {
            return null;
        }
    }

    private static void AssertAlike(Office expected, Office actual, string history)
    {
        Assert.True(expected.Mails().SequenceEqual(actual.Mails()), $"{history}: mails {string.Join(' ', expected.Mails().Except(actual.Mails()))} and {string.Join(' ', actual.Mails().Except(expected.Mails()))}");
        Assert.True(expected.Health() == actual.Health(), $"{history}:\n{expected.Health()}\n{actual.Health()}");
        var (standing, other) = (expected.Cells(), actual.Cells());
        Assert.True(standing.SetEquals(other), $"{history}: {string.Join(' ', standing.Except(other).Take(5))} and {string.Join(' ', other.Except(standing).Take(5))}");
    }

    private static int Number(string variable, int usual) => int.Parse(Environment.GetEnvironmentVariable(variable) ?? usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A workspace of files with its clock, and everything that may happen to them.</summary>
    private sealed class Office : IDisposable
    {
        private static readonly string[] Districts = ["เมืองหนองคาย", "ท่าบ่อ", "โพนพิสัย", "ศรีเชียงใหม่", "สังคม"];
        private static readonly string[] Months = ["ตุลาคม 2566", "พฤศจิกายน 2566", "ธันวาคม 2566"];

        private readonly DemoFolder _folder = new();
        private readonly string _csv;
        private int _files;

        public Office(int seed)
        {
            // Each history begins on another day, near its end or in the middle of it.
            Clock = new() { Now = Bangkok.At(new DateOnly(2023, 12, 20).AddDays(seed % 40), new TimeOnly(seed % 2 == 0 ? 8 : 23, 40)) };
            _csv = _folder.UseCsv();
            File.WriteAllLines(_csv, File.ReadAllLines(_csv).Take(1 + 4));
            Touch(_csv);
            foreach (var mail in Directory.GetFiles(_folder.In("inbox"))) // some were received after the day on which histories begin
            {
                File.Delete(mail);
            }
        }

        public HandClock Clock { get; }

        public Task<WorkspaceSession> OpenAsync() => WorkspaceSession.OpenAsync(_folder.Path, Clock, Clock, SessionMode.Watching, Token);

        public string Path => _folder.Path;

        /// <summary>Whether a single cycle would end at a glance.</summary>
        public bool IsSettled => SettledWorkspace.Find(_folder.Path, Clock, Clock) is not null;

        public void ForgetSettled() => File.Delete(new FolderLayout(_folder.Path).SettledFile);

        public void AddRow(int number, DateTimeOffset? at = null)
        {
            var received = (at ?? Clock.Now).InBangkok();
            File.AppendAllText(_csv, $"{received.ToString("dd/MM/yyyy, H:mm:ss", CultureInfo.InvariantCulture)},,{Districts[number % Districts.Length]},{Months[number % Months.Length]},1,{(number * 1000) + 1_000_000},{number % 9},,,ผู้รายงาน\r\n");
            Touch(_csv);
        }

        public List<string> Mails() => [.. _folder.Mails()];

        public string HealthFile => _folder.In(".otopformsync", "health.json");

        public string Health() => File.Exists(HealthFile) ? File.ReadAllText(HealthFile) : "";

        public HashSet<string> Cells() => !File.Exists(_folder.Results) ? [] : _folder.ReadResults().Tabs.SelectMany(tab => tab.Cells.Select(cell => $"{tab.Key}/{cell.Row}/{cell.Column}={cell.Text}")).ToHashSet(StringComparer.Ordinal);

        /// <summary>Something happens; says what.</summary>
        public string Change(Random random)
        {
            var number = random.Next(1000);
            switch (random.Next(22))
            {
                case 0 or 1 or 2 or 3:
                    return "nothing";
                case 4:
                    return Pass(TimeSpan.FromMinutes(random.Next(1, 90)));
                case 5:
                    return Pass(TimeSpan.FromHours(random.Next(1, 30)));
                case 6:
                    return Pass(TimeSpan.FromDays(random.Next(1, 20)));
                case 7:
                    // To the second at which a day ends, or just before.
                    return Pass(Bangkok.EndOf(Clock.Now.DayInBangkok()) - Clock.Now + TimeSpan.FromTicks(random.Next(-1, 2)));
                case 8:
                    return Pass(-TimeSpan.FromMinutes(random.Next(1, 300)));
                case 9 or 10:
                    AddRow(number);
                    return "a row";
                case 11:
                    AddRow(number, Clock.Now.AddMinutes(random.Next(5, 600)));
                    return "a row dated ahead";
                case 12:
                    File.WriteAllLines(_csv, File.ReadAllLines(_csv).Select((line, at) => at == 2 ? line.Replace("1", "2", StringComparison.Ordinal) : line));
                    Touch(_csv);
                    return "a row edited";
                case 13:
                    File.WriteAllLines(_csv, File.ReadAllLines(_csv)[..^1]);
                    Touch(_csv);
                    return "a row removed";
                case 14:
                    return Mail(number, TimeSpan.Zero);
                case 15:
                    return Mail(number, TimeSpan.FromMinutes(random.Next(10, 300)));
                case 16:
                    return Officer(hand => hand.Type("สรุปผลการจัดระดับ", Districts[number % Districts.Length], "หมายเหตุ", number % 3 == 0 ? "" : $"โทรแล้ว {number}"));
                case 17:
                    return Officer(hand => hand.Type("สรุปผลการจัดระดับ", Districts[number % Districts.Length], number % 2 == 0 ? "ระดับที่ปรับ" : "ระดับ", number % 4 == 0 ? "" : "B"));
                case 18:
                    return Officer(hand => Decide(hand, number));
                case 19:
                    return Leave("results (1).xlsx");
                case 20:
                    return Leave(System.IO.Path.Combine((number % 4) switch { 0 or 1 => "inbox", 2 => "responses", _ => "registers" }, number % 3 == 0 ? "เอกสาร.docx" : "แฟ้ม.csv"));
                default:
                    _folder.Edit(System.IO.Path.Combine("config", "programs", "otop-fy2567-q1.yaml"), "id: otop-fy2567-q1", "id: otop-fy2567-q1 #");
                    return "configuration";
            }
        }

        public void Dispose() => _folder.Dispose();

        private string Pass(TimeSpan span)
        {
            Clock.Now += span;
            return $"{span} pass";
        }

        private string Mail(int number, TimeSpan ahead)
        {
            var at = (Clock.Now + ahead).ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
            var file = _folder.In("inbox", $"mail-{_files++}.eml");
            File.WriteAllText(file, $"Received: from a by mx.example.org; {at}\r\n{DemoFolder.Vouched()}From: <thabo@cdd.example.org>\r\nMessage-ID: <{_files}-{number}@cdd.example.org>\r\nDate: {at}\r\nSubject: report\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nอำเภอท่าบ่อ ประจำเดือน {Months[number % Months.Length]}\r\nยอดจำหน่ายในเดือน (บาท): {1_000_000 + number}\r\n");
            Touch(file);
            return $"a mail {ahead} ahead";
        }

        private string Officer(Action<WorkbookHand> write)
        {
            if (!File.Exists(_folder.Results))
            {
                return "nothing";
            }

            try
            {
                write(WorkbookHand.At(_folder.Results));
            }
            catch (Xunit.Sdk.XunitException)
            {
                return "nothing"; // what somebody wanted to type into is not there
            }

            return "an officer";
        }

        private void Decide(WorkbookHand hand, int number)
        {
            var items = _folder.ReadResults().Find("review")?.Cells.Where(cell => cell.Column == "code" && !cell.Row.StartsWith('#')).Select(cell => cell.Row).Order(StringComparer.Ordinal).ToList() ?? [];
            if (items.Count > 0)
            {
                hand.Type("ต้องตรวจสอบ", items[number % items.Count], "คำตัดสิน", number % 3 == 0 ? "" : "รับตามที่รายงาน");
            }
        }

        /// <summary>A file is there, or gone again.</summary>
        public string Leave(string name)
        {
            var file = _folder.In(name);
            if (File.Exists(file))
            {
                File.Delete(file);
                return $"{name} gone";
            }

            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            File.WriteAllText(file, "");
            Touch(file);
            return name;
        }

        // Written a while ago, as seen by the worker's clock.
        private void Touch(string file) => File.SetLastWriteTimeUtc(file, Clock.Now.UtcDateTime.AddSeconds(-10 - _files));
    }

    /// <summary>A clock that is moved by hand, also back.</summary>
    private sealed class HandClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
