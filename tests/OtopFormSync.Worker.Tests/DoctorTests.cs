using System.Text.Json.Nodes;
using OtopFormSync.GoogleEmulator.Sheets;
using OtopFormSync.GoogleEmulator.Traffic;
using OtopFormSync.Worker.Doctor;

namespace OtopFormSync.Worker.Tests;

/// <summary>What the doctor finds, and that it says what to do.</summary>
public sealed class DoctorTests
{
    private const string Robot = "robot@otop.iam.gserviceaccount.com";

    /// <summary>One thing that is wrong, what is told of it, and what to do.</summary>
    private static readonly (string Name, Func<GoogleFolder, Task> Break, string Fact, string Remedy)[] Faults =
    [
        ("a wrong spreadsheet", Sync(google => google.Edit(google.SpreadsheetId, "1abcdefghijklmnopqrstuvwxyz0123456789")), "What was asked for is not there", "correct 'spreadsheet' in workspace.yaml"),
        ("not shared", Sync(google => UseRobot(google, share: null)), "The account may not do this", $"make {Robot} an editor"),
        ("shared for reading only", Sync(google => UseRobot(google, share: "reader")), "The account may not do this", $"make {Robot} an editor"),
        ("an Excel file", Sync(google => google.Traffic.Break("sheets.*", new Fault.Answer(Fault.OfStatus(400, "sheets.", "This operation is not supported for this document")), 50)), "Excel workbook in Google Drive", "follow the reason above"),
        ("a question renamed", Sync(google => new People(google.Server.State.Sheets).RenameQuestion(google.SpreadsheetId, ResponsesTab(google), "ยอดจำหน่ายในเดือน (บาท)", "รายรับ")), "lacks the columns: ยอดจำหน่ายในเดือน (บาท)", "columns"),
        ("a question twice", Sync(google => new People(google.Server.State.Sheets).AddQuestion(google.SpreadsheetId, ResponsesTab(google), "ยอดขาย")), "has columns twice", "delete or rename"),
        ("no responses", Sync(EmptySpreadsheet), "no tab with a Form's responses", "form-script"),
        ("not signed in", Sync(google => google.UseClient()), "nobody has signed in", "otopformsync auth"),
        ("a consent taken back", RevokedAsync, "no longer valid", "auth"),
        ("a wrong time zone", Sync(google => google.Server.State.Sheets.Change(google.SpreadsheetId, null, book => book.Properties["timeZone"] = "Mars/Olympus")), "time zone Mars/Olympus is not known", "File > Settings"),
        ("a wrong configuration", Sync(google => google.Edit("province: nong-khai", "province: nong-kai")), "nong-kai", "config check"),
    ];

    public static TheoryData<string> Names => [.. Faults.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_finds(string name)
    {
        var (_, act, fact, remedy) = Faults.Single(known => known.Name == name);
        await using var google = await GoogleFolder.OpenAsync();
        await act(google);
        var result = await google.RunAsync("doctor", "--lang", "en");
        Assert.Equal(ExitCode.Failed, result.Code);
        Assert.Contains(fact, result.Out, StringComparison.Ordinal);
        Assert.Contains(remedy, result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_all_is_well_it_says_so_and_leaves_nothing_behind()
    {
        await using var google = await GoogleFolder.OpenAsync();
        EndWithQuarter(google.In("config", "programs", "otop-fy2567-q1.yaml"));
        await google.SyncAsync();
        var before = google.Server.State.Sheets.Read(google.SpreadsheetId, null, Everything);
        var result = await google.RunAsync("doctor", "--lang", "th");
        Assert.True(result.Code == ExitCode.Ok, result.Out);
        Assert.EndsWith("พร้อมใช้งาน\n", result.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(before, google.Server.State.Sheets.Read(google.SpreadsheetId, null, Everything));
    }

    [Fact]
    public async Task Offline_it_asks_nothing_of_Google()
    {
        await using var google = await GoogleFolder.OpenAsync();
        await google.RunAsync("doctor", "--offline");
        Assert.Empty(google.Traffic.Calls);
    }

    [Fact]
    public async Task A_key_file_that_others_can_read_is_a_warning()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // which has no such rights
        }

        await using var google = await GoogleFolder.OpenAsync();
        UseRobot(google, share: "writer");
        File.SetUnixFileMode(google.In("robot.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        await google.SyncAsync();
        var result = await google.RunAsync("doctor", "--lang", "en");
        Assert.Equal(ExitCode.Review, result.Code);
        Assert.Contains("others on this machine can read robot.json", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_of_files_is_looked_at_as_one_and_as_JSON()
    {
        using var demo = new DemoFolder();
        EndWithQuarter(demo.In("config", "programs", "otop-fy2567-q1.yaml"));
        await demo.SyncAsync();
        var result = await Cli.RunAsync("doctor", "--json", "--lang", "en", "--workspace", demo.Path, "--as-of", DemoFolder.AsOf);
        Assert.Equal(ExitCode.Ok, result.Code);
        var findings = JsonNode.Parse(result.Out)!["findings"]!.AsArray();
        Assert.All(findings, finding => Assert.Equal("ok", finding!["mark"]!.ToString()));
        Assert.Contains(findings, finding => finding!["fact"]!.ToString().StartsWith("inbox/ holds", StringComparison.Ordinal));
    }

    // A mission that goes on would want its next quarter set up by then.
    private static void EndWithQuarter(string program) => File.WriteAllText(program, File.ReadAllText(program).Replace("until: 2024-10-15", "until: none", StringComparison.Ordinal));

    [Fact]
    public async Task A_workspace_without_a_cycle_is_told_how_to_begin()
    {
        var folder = Directory.CreateTempSubdirectory();
        folder.CreateSubdirectory("responses");
        var result = await Cli.RunAsync("doctor", "--lang", "th", "--workspace", folder.FullName);
        Assert.Equal(ExitCode.Review, result.Code);
        Assert.Contains("เริ่มด้วยคำสั่ง run", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_that_does_not_answer_is_told_once()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.Edit(google.Server.Address.GetLeftPart(UriPartial.Authority), "http://127.0.0.1:9");
        var result = await google.RunAsync("doctor", "--lang", "en");
        Assert.Equal(ExitCode.Failed, result.Code);
        Assert.Contains("Google cannot be reached", Assert.Single(result.Lines, line => line.Contains("[✗]", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_does_not_ask_for_the_month_is_something_to_look_at()
    {
        await using var google = await GoogleFolder.OpenAsync();
        new People(google.Server.State.Sheets).RenameQuestion(google.SpreadsheetId, ResponsesTab(google), "ประจำเดือน", "งวด");
        await google.SyncAsync();
        var result = await google.RunAsync("doctor", "--lang", "en");
        Assert.Equal(ExitCode.Review, result.Code);
        Assert.Contains("has no column of the month", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("lacks the columns", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_program_has_its_own_form()
    {
        await using var google = await GoogleFolder.OpenAsync();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Demo", "savings", "savings-fy2567-q1.yaml"), google.In("config", "programs", "savings-fy2567-q1.yaml"));
        google.Edit("[otop-fy2567-q1]", "[otop-fy2567-q1, savings-fy2567-q1]");
        var without = await google.RunAsync("doctor", "--lang", "en");
        new People(google.Server.State.Sheets).LinkForm(google.SpreadsheetId, "ออม", File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Demo", "savings", "savings.csv")).First().Split(',')[1..]);
        await google.SyncAsync();
        var with = await google.RunAsync("doctor", "--lang", "en");
        Assert.Equal(ExitCode.Failed, without.Code);
        Assert.Contains("no tab asks for what savings-fy2567-q1 needs", Assert.Single(without.Lines, line => line.Contains("[✗]", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("[✗]", with.Out, StringComparison.Ordinal);
        Assert.Contains("the tab ออม: all columns are there", with.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_account_that_may_not_act_for_the_mailbox_is_not_told_to_sign_in()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseServiceAccount(Robot);
        new People(google.Server.State.Sheets).Share(google.SpreadsheetId, [Robot]);
        var result = await google.RunAsync("doctor", "--lang", "en");
        Assert.Equal(ExitCode.Failed, result.Code);
        Assert.Contains("domain-wide delegation", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("otopformsync auth", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_what_runs_next_and_that_a_program_has_ended()
    {
        using var demo = new DemoFolder();
        await demo.LivedAsync();
        var now = await Cli.RunAsync("doctor", "--lang", "en", "--workspace", demo.Path, "--as-of", DemoFolder.AsOf);
        var later = await Cli.RunAsync("doctor", "--lang", "en", "--workspace", demo.Path, "--as-of", "2025-01-01");
        Assert.Contains("[✓] otop-fy2567-q1: the next notice is due 2024-01-22 08:30 (weekly)", now.Out, StringComparison.Ordinal);
        Assert.Contains("[✓] otop-fy2567-q1: the next notice is due 2025-01-06 08:30 (weekly); no report is asked for after 2024-10-15", later.Out, StringComparison.Ordinal);
        Assert.Contains("otopformsync program new --quarter 2568-1 --from otop-fy2567-q1; if the mission does not go on in the new year, write 'until: none'", later.Out, StringComparison.Ordinal);
        Assert.Contains("program new --quarter 2568-1", (await Cli.RunAsync("status", "--workspace", demo.Path, "--as-of", "2025-01-01")).Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Review, later.Code);
    }

    [Theory]
    [InlineData("th_TH.UTF-8", "en_US.UTF-8", true)]
    [InlineData("", "th_TH.UTF-8", true)]
    [InlineData("en_US.UTF-8", "th_TH.UTF-8", false)]
    [InlineData(null, null, false)]
    public void It_speaks_as_the_environment_asks(string? all, string? lang, bool thai) =>
        Assert.Equal(thai, Commands.DoctorCommand.SpeaksThai(name => name switch { "LC_ALL" => all, "LANG" => lang, _ => null }));

    [Fact]
    public void A_machine_without_zone_or_room_is_told_so()
    {
        Assert.Equal(Mark.Wrong, MachineChecks.ZoneOf("Mars/Olympus").Mark);
        Assert.Equal((Mark.Wrong, Mark.Warning, Mark.Well), (MachineChecks.FreeOf(new(1_000_000)).Mark, MachineChecks.FreeOf(new(100_000_000)).Mark, MachineChecks.FreeOf(new(1_000_000_000)).Mark));
    }

    private static Func<GoogleFolder, Task> Sync(Action<GoogleFolder> act) => google =>
    {
        act(google);
        return Task.CompletedTask;
    };

    private static void EmptySpreadsheet(GoogleFolder google)
    {
        var before = google.SpreadsheetId;
        google.Edit(before, new People(google.Server.State.Sheets).Create(GoogleFolder.Mailbox, "ชีตเปล่า"));
    }

    private static async Task RevokedAsync(GoogleFolder google)
    {
        google.UseClient();
        await google.SignInAsync();
        google.Server.State.Auth.Revoke(GoogleFolder.Mailbox);
    }

    private static void UseRobot(GoogleFolder google, string? share)
    {
        google.UseServiceAccount(Robot);
        google.Server.State.Auth.Delegate(Robot, ["https://www.googleapis.com/auth/gmail.modify"]);
        var people = new People(google.Server.State.Sheets);
        people.Share(google.SpreadsheetId, share == "writer" ? [Robot] : [], share == "reader" ? [Robot] : []);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(google.In("robot.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static int ResponsesTab(GoogleFolder google) => google.Server.State.Sheets.Read(google.SpreadsheetId, null, book => book.Sheets.Single(sheet => sheet.Responses is not null).Id);

    private static string Everything(Spreadsheet book) =>
        string.Join('\n', book.Sheets.Select(sheet => $"{sheet.Id} {sheet.Title} {sheet.Properties.ToJsonString()} {string.Join(';', sheet.Cells.OrderBy(cell => cell.Key).Select(cell => $"{cell.Key} {cell.Value.ToJsonString()}"))}"));
}
