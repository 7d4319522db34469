using OtopFormSync.Worker.Health;

namespace OtopFormSync.Worker.Tests;

/// <summary>What somebody did to a workspace's own files and folders: no cycle can do its work, and neither the doctor nor status calls that well.</summary>
public sealed class WorkspaceFaultTests
{
    private static readonly Dictionary<string, (Action<DemoFolder> Happens, string Fact, string Remedy)> OfFolders = new(StringComparer.Ordinal)
    {
        ["a file in the place of the outbox"] = (demo => Replace(demo, "outbox"), "The folder '{0}/outbox' cannot be made", "Check that no file has this name"),
        ["a file in the place of the inbox"] = (demo => Replace(demo, "inbox"), "The folder '{0}/inbox' cannot be made", "Check that no file has this name"),
        ["a file in the place of the responses"] = (demo => Replace(demo, "responses"), "The folder '{0}/responses' cannot be made", "Check that no file has this name"),
        ["a file in the place of what is about to go out"] = (demo => Replace(demo, ".otopformsync", "staging"), "The folder '{0}/.otopformsync/staging' cannot be made", "Check that no file has this name"),
        ["a file in the place of earlier results"] = (demo => Replace(demo, ".otopformsync", "history"), "The folder '{0}/.otopformsync/history' cannot be made", "Check that no file has this name"),
        ["a file in the place of the logs"] = (demo => Replace(demo, ".otopformsync", "logs"), "The folder '{0}/.otopformsync/logs' cannot be made", "Check that no file has this name"),
        ["a folder in the place of the lock"] = (demo => PutFolder(demo, ".otopformsync", "lock"), "'{0}/.otopformsync/lock' cannot be written", "Check that no folder stands in a file's place"),
        ["a folder in the place of the list of mails sent"] = (demo => PutFolder(demo, ".otopformsync", "sent"), "'{0}/.otopformsync/sent' cannot be written", "Check that no folder stands in a file's place"),
    };

    private static readonly Dictionary<string, (Action<DemoFolder> Happens, string Fact, string Remedy)> OfContents = new(StringComparer.Ordinal)
    {
        ["results that are cut"] = (demo => File.WriteAllBytes(demo.Results, File.ReadAllBytes(demo.Results)[..9000]), "results.xlsx", "earlier versions lie in"),
        ["a folder in the place of the results"] = (demo => PutFolder(demo, "results.xlsx"), "is a link or folder, not a file", "earlier versions lie in"),
        ["results of another workspace"] = (TakeResultsOfAnother, "belong to another workspace", "workspace adopt"),
        ["a record that is gone"] = (demo => File.Delete(demo.In("state.db")), "the record (state.db) is gone or empty although cycles have run here", "put back the latest backup of state.db"),
        ["a record that is gone with the health"] = (demo => { File.Delete(demo.In("state.db")); File.Delete(demo.In(".otopformsync", "health.json")); }, "the record (state.db) is gone or empty although cycles have run here", "put back the latest backup of state.db"),
        ["a folder in the place of the record"] = (demo => PutFolder(demo, "state.db"), "is a folder, not the database", "restore state.db from a copy"),
    };

    public static TheoryData<string> Folders => [.. OfFolders.Keys];

    public static TheoryData<string> All => [.. OfFolders.Keys, .. OfContents.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_doctor_names_it_with_what_to_do_and_still_looks_at_the_rest(string name)
    {
        var (happens, fact, remedy) = OfFolders.TryGetValue(name, out var known) ? known : OfContents[name];
        using var demo = new DemoFolder();
        await demo.LivedAsync();
        happens(demo);

        var doctor = await Cli.RunAsync("doctor", "--lang", "en", "--workspace", demo.Path, "--as-of", DemoFolder.AsOf);

        Assert.Equal((ExitCode.Failed, ""), (doctor.Code, doctor.Error));
        Assert.Contains(doctor.Lines, line => line.Contains("[✗]", StringComparison.Ordinal) && line.Contains(Told(demo, fact), StringComparison.Ordinal));
        Assert.Contains(remedy, doctor.Out, StringComparison.Ordinal);
        Assert.Contains("the zone Asia/Bangkok is known", doctor.Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Status_sees_what_no_cycle_could_leave_word_of_and_changes_nothing(string name)
    {
        var (happens, fact, remedy) = OfFolders[name];
        using var demo = new DemoFolder();
        await demo.LivedAsync();
        happens(demo);
        var before = Everything(demo);

        var status = await Cli.RunAsync("status", "--workspace", demo.Path);
        var probe = await Cli.RunAsync("status", "--probe", "--workspace", demo.Path);

        Assert.Equal((ExitCode.Failed, ExitCode.Failed, ""), (status.Code, probe.Code, status.Error));
        Assert.Contains(status.Lines, line => line.Contains(Told(demo, fact), StringComparison.Ordinal) && line.Contains(remedy, StringComparison.Ordinal));
        Assert.Contains("ทำงานได้ไม่ครบ: ", status.Out, StringComparison.Ordinal);
        Assert.Equal(before, Everything(demo));
    }

    [Fact]
    public void A_worker_that_cannot_leave_word_is_not_called_stopped()
    {
        var health = new WorkerHealth { IsWatching = true, PollSeconds = 60, CheckedAt = DateTimeOffset.UnixEpoch };
        var verdict = HealthVerdict.Of(health, DateTimeOffset.UnixEpoch.AddHours(1), new() { Obstacles = [new("ดิสก์เต็ม", "the disk is full")] });
        Assert.Equal(ExitCode.Failed, verdict.Code);
        Assert.DoesNotContain(verdict.Lines, line => line.InEnglish.Contains("Start the command run again", StringComparison.Ordinal));
        Assert.Contains(verdict.Lines, line => line.InEnglish.Contains("the cause is named below", StringComparison.Ordinal));
        Assert.EndsWith("the disk is full", verdict.Lines[^1].InEnglish, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("outbox")]
    [InlineData("inbox")]
    [InlineData("responses")]
    public async Task A_cycle_that_a_folder_stops_leaves_that_in_its_health(string folder)
    {
        using var demo = new DemoFolder();
        await demo.LivedAsync();
        Replace(demo, folder);
        Assert.Equal(ExitCode.Failed, (await demo.SyncAsync()).Code);

        var health = HealthFile.Read(demo.In(".otopformsync", "health.json"))!;
        Assert.NotNull(health.Failure);
        Assert.Contains($"'{demo.In(folder)}' cannot be made", Assert.Single(health.Notes).InEnglish, StringComparison.Ordinal);
    }

    /// <summary>Made anew and empty, it would look as if nobody wrote any more.</summary>
    [Theory]
    [InlineData("inbox")]
    [InlineData("responses")]
    public async Task A_folder_that_people_lay_reports_into_is_missed_and_not_made_anew(string folder)
    {
        using var demo = new DemoFolder();
        await demo.LivedAsync();
        Directory.Move(demo.In(folder), demo.In($"{folder}-moved"));

        var cycle = await demo.SyncAsync();
        Assert.Contains($"The folder '{folder}' is gone", cycle.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(demo.In(folder)));

        Directory.Move(demo.In($"{folder}-moved"), demo.In(folder));
        Assert.DoesNotContain("is gone", (await demo.SyncAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_is_called_unknown_while_the_results_cannot_be_read()
    {
        using var demo = new DemoFolder();
        await demo.LivedAsync();
        await File.WriteAllTextAsync(demo.Results, "no workbook", TestContext.Current.CancellationToken);

        var cycle = await demo.SyncAsync();
        var json = await demo.SyncAsync("--json");

        Assert.Contains("review:  0 waiting for an officer, without otop-fy2567-q1, of which it is not known", cycle.Out, StringComparison.Ordinal);
        Assert.Null(System.Text.Json.Nodes.JsonNode.Parse(json.Out)!["waiting"]);
        Assert.True(HealthFile.Read(demo.In(".otopformsync", "health.json"))!.ToReview > 0); // as far as is known
    }

    [Theory]
    [InlineData("cut", "{\"isWatch")]
    [InlineData("emptied", "")]
    [InlineData("a folder", null)]
    public async Task A_health_that_cannot_be_read_is_said_to_be_so_and_ends_no_command(string _, string? text)
    {
        using var demo = new DemoFolder();
        await demo.LivedAsync();
        var file = demo.In(".otopformsync", "health.json");
        File.Delete(file);
        if (text is null)
        {
            Directory.CreateDirectory(file);
        }
        else
        {
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        }

        var status = await Cli.RunAsync("status", "--workspace", demo.Path);
        Assert.Equal((ExitCode.Failed, ""), (status.Code, status.Error));
        Assert.Contains("health.json) cannot be read", status.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("No cycle has ended here yet", status.Out, StringComparison.Ordinal);
        Assert.Contains("health.json) cannot be read", (await Cli.RunAsync("doctor", "--lang", "en", "--workspace", demo.Path)).Out, StringComparison.Ordinal);
        if (text is not null)
        {
            Assert.Equal(ExitCode.Review, (await demo.SyncAsync()).Code);
            Assert.Equal(ExitCode.Review, (await Cli.RunAsync("status", "--workspace", demo.Path)).Code);
        }
    }

    [Fact]
    public async Task A_fault_of_the_health_hides_no_other_one()
    {
        using var demo = new DemoFolder();
        await demo.LivedAsync();
        File.Delete(demo.In(".otopformsync", "health.json"));
        PutFolder(demo, ".otopformsync", "health.json");
        PutFolder(demo, "state.db");

        var failed = await demo.SyncAsync();
        Assert.Equal(ExitCode.Failed, failed.Code);
        Assert.Contains("is a folder, not the database", failed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_new_file_finds_no_room_the_health_is_written_over_the_one_before()
    {
        using var demo = new DemoFolder();
        await demo.LivedAsync();
        var file = demo.In(".otopformsync", "health.json");
        Directory.CreateDirectory(file + ".new");
        var health = HealthFile.Read(file)! with { Failure = "IOException" };

        HealthFile.Write(file, health);

        Assert.Equal(HealthFile.Text(health), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    private static string Told(DemoFolder demo, string fact) => fact.Replace("{0}", demo.Path, StringComparison.Ordinal);

    private static void Replace(DemoFolder demo, params string[] folder)
    {
        if (Directory.Exists(demo.In(folder)))
        {
            Directory.Delete(demo.In(folder), recursive: true);
        }

        File.WriteAllText(demo.In(folder), "x");
    }

    private static void PutFolder(DemoFolder demo, params string[] file)
    {
        File.Delete(demo.In(file));
        Directory.CreateDirectory(demo.In(file));
    }

    private static void TakeResultsOfAnother(DemoFolder demo)
    {
        using var other = new DemoFolder();
        other.SyncAsync().GetAwaiter().GetResult();
        File.Copy(other.Results, demo.Results, overwrite: true);
    }

    private static string[] Everything(DemoFolder demo) =>
        [.. Directory.EnumerateFileSystemEntries(demo.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => $"{path} {File.GetLastWriteTimeUtc(path):O}")];
}
