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
        await demo.SyncAsync();
        var result = await Cli.RunAsync("doctor", "--json", "--lang", "en", "--workspace", demo.Path);
        Assert.Equal(ExitCode.Ok, result.Code);
        var findings = JsonNode.Parse(result.Out)!["findings"]!.AsArray();
        Assert.All(findings, finding => Assert.Equal("ok", finding!["mark"]!.ToString()));
        Assert.Contains(findings, finding => finding!["fact"]!.ToString().StartsWith("inbox/ holds", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_without_a_workspace_is_told_how_to_begin()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var result = await Cli.RunAsync("doctor", "--lang", "th", "--workspace", folder);
        Assert.Equal(ExitCode.Review, result.Code);
        Assert.Contains("เริ่มด้วยคำสั่ง run", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_without_zone_or_room_is_told_so()
    {
        Assert.Equal(Mark.Wrong, MachineChecks.ZoneOf("Mars/Olympus").Mark);
        Assert.Equal((Mark.Warning, Mark.Well), (MachineChecks.FreeOf(1_000_000).Mark, MachineChecks.FreeOf(1_000_000_000).Mark));
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
