using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync;
using OtopFormSync.Google.Calls;
using OtopFormSync.Worker.Health;

namespace OtopFormSync.Worker.Tests;

/// <summary>How the worker is, told to officers and supervisors.</summary>
public sealed class StatusTests
{
    private static readonly DateTimeOffset Now = new(2024, 1, 16, 9, 0, 0, TimeSpan.FromHours(7));

    private static readonly WorkerHealth Well = new() { IsWatching = true, PollSeconds = 60, CheckedAt = Now.AddSeconds(-30), SucceededAt = Now.AddSeconds(-30) };

    private static readonly HealthWait Sheets = new("Google Sheets", Reach.Unreachable, "Google ไม่ตอบ", "Google does not answer") { Since = Now.AddHours(-1), Until = Now.AddMinutes(5) };

    private static readonly (string Name, WorkerHealth? Health, ExitCode Code, string Says)[] Cases =
    [
        ("all is well", Well, ExitCode.Ok, "ครบถ้วนล่าสุดเมื่อ 16 ม.ค. 67"),
        ("no cycle yet", null, ExitCode.Failed, "Start with the command run"),
        ("something to review", Well with { ToReview = 3 }, ExitCode.Review, "รอเจ้าหน้าที่ตัดสิน 3 รายการ"),
        ("a mail that waits", Well with { Unsent = 1 }, ExitCode.Review, "1 mail(s) wait to go out"),
        ("a mail that cannot be proved", Well with { Unproved = 1 }, ExitCode.Review, "Look among the mails sent"),
        ("a column that is gone", Well with { Problems = [new("responses/x.xlsx", "ไม่พบคอลัมน์ยอดจำหน่าย", "A question is gone")] }, ExitCode.Review, "responses/x.xlsx: ไม่พบคอลัมน์ยอดจำหน่าย"),
        ("more problems than a screen holds", Well with { Problems = [.. Enumerable.Range(1, 9).Select(i => new HealthProblem($"แถว {i}", "อ่านไม่ได้", "unreadable"))] }, ExitCode.Review, "อีก 4 เรื่อง"),
        ("Google away", Well with { Waits = [Sheets], ToReview = 3 }, ExitCode.Unavailable, "รอ Google Sheets ตั้งแต่ 16 ม.ค. 67"),
        ("not signed in", Well with { Waits = [Sheets, Sheets with { Place = "Gmail", Reach = Reach.Denied, InEnglish = "run auth again" }] }, ExitCode.NotAuthorised, "run auth again"),
        ("a wrong spreadsheet", Well with { Waits = [Sheets with { Reach = Reach.Missing }] }, ExitCode.Configuration, "Google Sheets"),
        ("a refused configuration", Well with { Refused = ["programs/x.yaml:3: wrong"] }, ExitCode.Configuration, "programs/x.yaml:3"),
        ("a cycle that failed", Well with { Failure = "IOException" }, ExitCode.Failed, "IOException"),
        ("stopped without a word", Well with { CheckedAt = Now.AddHours(-1) }, ExitCode.Failed, "หยุดทำงานตั้งแต่ 16 ม.ค. 67"),
        ("long after a single cycle", Well with { IsWatching = false, CheckedAt = Now.AddHours(-1) }, ExitCode.Ok, "ครบถ้วนล่าสุด"),
        ("two days after a single cycle", Well with { IsWatching = false, CheckedAt = Now.AddDays(-2) }, ExitCode.Review, "look whether it still does"),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(known => known.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Status_says(string name)
    {
        var (_, health, code, says) = Cases.Single(known => known.Name == name);
        var folder = Directory.CreateTempSubdirectory().FullName;
        Directory.CreateDirectory(Path.Combine(folder, "inbox"));
        if (health is not null)
        {
            Directory.CreateDirectory(Path.Combine(folder, ".otopformsync"));
            HealthFile.Write(Path.Combine(folder, ".otopformsync", "health.json"), health);
        }

        var result = await Cli.RunAsync("status", "--workspace", folder, "--as-of", "2024-01-16T09:00");
        Assert.Equal(code, result.Code);
        Assert.Contains(says, result.Out, StringComparison.Ordinal);

        // A supervisor restarts what stopped, not what waits.
        var probe = await Cli.RunAsync("status", "--probe", "--workspace", folder, "--as-of", "2024-01-16T09:00");
        Assert.Equal(code == ExitCode.Failed ? ExitCode.Failed : ExitCode.Ok, probe.Code);
    }

    [Fact]
    public async Task A_cycle_leaves_its_health_and_a_trial_does_not()
    {
        using var demo = new DemoFolder();
        var file = demo.In(".otopformsync", "health.json");
        await Cli.RunAsync("sync", "--dry-run", "--workspace", demo.Path, "--as-of", DemoFolder.AsOf);
        Assert.False(File.Exists(file));
        await demo.SyncAsync();
        var health = HealthFile.Read(file)!;
        Assert.Equal((3, 0, 0), (health.ToReview, health.Unsent, health.Waits.Count));
        Assert.NotNull(health.SucceededAt);
        Assert.Equal(ExitCode.Review, (await Cli.RunAsync("status", "--json", "--workspace", demo.Path)).Code);
    }

    [Fact]
    public async Task A_record_that_is_broken_is_told_with_its_reason_until_it_is_mended()
    {
        using var demo = new DemoFolder();
        await demo.LivedAsync();
        var record = await File.ReadAllBytesAsync(demo.In("state.db"), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(demo.In("state.db"), [.. Enumerable.Repeat((byte)'x', 3000)], TestContext.Current.CancellationToken);
        var failed = await demo.SyncAsync();
        Assert.Equal(ExitCode.Failed, failed.Code);

        var status = await Cli.RunAsync("status", "--workspace", demo.Path);
        Assert.Equal(ExitCode.Failed, status.Code);
        Assert.Contains("state.db", status.Out, StringComparison.Ordinal);
        Assert.NotNull(HealthFile.Read(demo.In(".otopformsync", "health.json"))!.Failure);

        await File.WriteAllBytesAsync(demo.In("state.db"), record, TestContext.Current.CancellationToken);
        await demo.SyncAsync();
        Assert.Equal(ExitCode.Review, (await Cli.RunAsync("status", "--workspace", demo.Path)).Code);
    }

    [Fact]
    public async Task A_configuration_that_is_refused_is_told_with_file_and_line()
    {
        using var demo = new DemoFolder();
        await demo.LivedAsync();
        await File.AppendAllTextAsync(demo.In("config", "programs", "otop-fy2567-q1.yaml"), "\nx: y\n", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Configuration, (await demo.SyncAsync()).Code);

        var status = await Cli.RunAsync("status", "--workspace", demo.Path);
        Assert.Equal(ExitCode.Configuration, status.Code);
        Assert.Matches(@"config/programs/otop-fy2567-q1\.yaml:\d+:1: unknown key 'x'", status.Out);
    }

    [Fact]
    public void What_Google_said_of_when_to_ask_again_is_told_for_reading_too()
    {
        var until = Now.AddMinutes(10);
        var away = new GoogleUnavailableException(GoogleFaultKind.Passing, new("ไม่ตอบ", "away")) { RetryAt = until };
        var health = WorkerHealth.After(new() { AsOf = Now, Counts = new(0, 0, 0), Problems = [new("Gmail", new("รอ", "waits"), "", IsPassing: true) { Reach = Reach.Unreachable, RetryAt = until }], Programs = [], Faults = [away] }, [], null, new(Now, IsWatching: true, 60));
        Assert.Equal(until, Assert.Single(health.Waits).Until);
        Assert.Contains(HealthVerdict.Of(health, Now).Lines, line => line.InEnglish.Contains("asked again at 2024-01-16T09:10", StringComparison.Ordinal) && line.InThai.Contains("จะลองใหม่", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mail_that_Google_refuses_waits_for_a_person_and_not_for_Google()
    {
        var refused = new GoogleUnavailableException(GoogleFaultKind.Refused, new("ไม่รับ", "refused"));
        var record = new NoticeRecord(NoticeKey.Parse("otop.receipt.4302.k1", null), NoticeKind.Receipt, "", NoticeState.Drafted, "d1", Now, Now);
        var health = WorkerHealth.After(new() { AsOf = Now, Counts = new(0, 0, 0), Problems = [], Programs = [], Pending = [record], Faults = [refused] }, [], null, new(Now, IsWatching: true, 60));
        Assert.Empty(health.Waits);
        Assert.Equal((1, ExitCode.Review), (health.Unsent, HealthVerdict.Of(health, Now).Code));
    }

    [Fact]
    public void A_wait_began_when_it_was_first_seen_and_a_fault_forgets_nothing()
    {
        var beat = new HealthBeat(Now, IsWatching: true, 60);
        var report = new CycleReport { AsOf = Now, Counts = new(0, 0, 0), Problems = [new("Gmail", new("รอ", "waits"), "", IsPassing: true) { Reach = Reach.Unreachable }], Programs = [] };
        var first = WorkerHealth.After(report, [], null, beat);
        var second = WorkerHealth.After(report, [], first, beat with { At = Now.AddHours(1) });
        Assert.Equal(Now, second.Waits.Single().Since);
        var failed = WorkerHealth.Failed(new IOException("/secret/path"), second with { ToReview = 2 }, beat with { At = Now.AddHours(2) });
        Assert.Equal((2, "IOException", Now.AddHours(2)), (failed.ToReview, failed.Failure, failed.CheckedAt));
        Assert.DoesNotContain("secret", HealthFile.Text(failed), StringComparison.Ordinal);
    }
}
