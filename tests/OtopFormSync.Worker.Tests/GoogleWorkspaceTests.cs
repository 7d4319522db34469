using System.Text;
using OtopFormSync.GoogleEmulator.Sheets;
using OtopFormSync.GoogleEmulator.Traffic;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>A workspace with a spreadsheet and a mailbox, and what is told when Google does not let it in.</summary>
public sealed class GoogleWorkspaceTests
{
    private const string Robot = "robot@otop.iam.gserviceaccount.com";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sync", "--dry-run")]
    [InlineData("explain", "--district", "ท่าบ่อ")]
    [InlineData("digest", "--preview")]
    public async Task Trying_writes_nothing_and_makes_no_labels(params string[] command)
    {
        await using var google = await GoogleFolder.OpenAsync();

        var result = await google.RunAsync(command);

        Assert.True(result.Code is ExitCode.Ok or ExitCode.Review, result.Error);
        Assert.NotEmpty(google.Traffic.Calls);
        Assert.Equal(0, google.Traffic.CountOf(CallKind.Write));
        Assert.DoesNotContain(Directory.EnumerateFiles(google.Path), file => file.Contains("state.db", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cycle_reads_a_spreadsheet_once_for_responses_and_results()
    {
        await using var google = await GoogleFolder.OpenAsync();
        using var session = await google.SessionAsync();
        await session.RunAsync(Stop);
        await session.RunAsync(Stop);
        google.Traffic.ForgetCalls();

        var idle = await session.RunAsync(Stop);

        Assert.False(idle.Programs[0].IsPublished);
        Assert.Equal((1, 0), (google.Traffic.CountOf(CallKind.Read, "sheets."), google.Traffic.CountOf(CallKind.Write, "sheets.")));
        Assert.Equal((1, 0), (google.Traffic.CountOf(CallKind.Read, "gmail."), google.Traffic.CountOf(CallKind.Write, "gmail.")));
        Assert.Contains("OTOP/รับแล้ว", google.Server.State.Gmail.Of(GoogleFolder.Mailbox).UserLabels.Keys.Concat(google.Server.State.Gmail.Of(GoogleFolder.Mailbox).UserLabels.Values));
    }

    [Fact]
    public async Task The_results_may_stand_in_a_spreadsheet_of_their_own()
    {
        await using var google = await GoogleFolder.OpenAsync();
        var other = new People(google.Server.State.Sheets).Create(GoogleFolder.Mailbox, "ผล");
        google.Edit("google:", $"google:\n  results: {other}");

        Assert.True((await google.CycleAsync()).Programs[0].IsPublished);

        Assert.Contains("สรุปผลการจัดระดับ", TabsOf(google, other));
        Assert.DoesNotContain("สรุปผลการจัดระดับ", TabsOf(google, google.Server.State.Sheets.All.Single(book => book.Id != other).Id));
    }

    [Fact]
    public async Task Files_in_the_folder_are_not_read_and_no_folders_for_them_are_made()
    {
        await using var google = await GoogleFolder.OpenAsync();
        Assert.Equal(ExitCode.Review, (await google.SyncAsync()).Code);
        Assert.Equal(["config"], Directory.EnumerateDirectories(google.Path).Select(folder => Path.GetFileName(folder)).Where(name => !name.StartsWith('.')));

        Directory.CreateDirectory(google.In("inbox"));
        await File.WriteAllTextAsync(google.In("inbox", "x.eml"), "Subject: x\r\n\r\nx\r\n", Stop);

        Assert.Contains("reports: 0 new", (await google.SyncAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sender_is_believed_on_the_word_of_Googles_server_alone()
    {
        await using var google = await GoogleFolder.OpenAsync();
        var before = (await google.CycleAsync()).OpenItems;
        var forged = Encoding.UTF8.GetBytes($"Authentication-Results: mx.example.org; dmarc=pass header.from=cdd.example.org\r\nFrom: thabo@cdd.example.org\r\nTo: {GoogleFolder.Mailbox}\r\nSubject: รายงาน OTOP ธันวาคม 2566\r\nMessage-ID: <forged@example.org>\r\nDate: Mon, 15 Jan 2024 10:00:00 +0700\r\n\r\nอำเภอท่าบ่อ ประจำเดือนธันวาคม 2566\r\nยอดจำหน่าย 1 บาท\r\n");
        google.Server.State.Gmail.Receive(GoogleFolder.Mailbox, forged, authentication: null, new DateTimeOffset(2024, 1, 15, 3, 0, 0, TimeSpan.Zero));

        var after = await google.CycleAsync();

        Assert.Equal(before + 1, after.OpenItems);
        Assert.Empty(after.Sent);
    }

    [Fact]
    public async Task Mails_name_the_spreadsheet()
    {
        await using var google = await GoogleFolder.OpenAsync();

        var preview = await google.RunAsync("digest", "--preview");

        Assert.Contains($"{google.Server.Address}sheets/{google.SpreadsheetId}", preview.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_signed_in_lets_the_cycle_run()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseClient();
        Assert.Equal(ExitCode.Ok, (await google.SignInAsync()).Code);

        Assert.Equal(ExitCode.Review, (await google.SyncAsync()).Code);
        Assert.Contains("สรุปผลการจัดระดับ", TabsOf(google, google.SpreadsheetId));
    }

    [Fact]
    public async Task A_service_account_with_delegation_lets_the_cycle_run()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseServiceAccount(Robot);
        google.Server.State.Auth.Delegate(Robot, "https://www.googleapis.com/auth/gmail.modify");
        new People(google.Server.State.Sheets).Share(google.SpreadsheetId, [Robot]);

        var result = await google.SyncAsync();

        Assert.Equal((ExitCode.Review, ""), (result.Code, result.Error));
    }

    [Fact]
    public async Task Without_a_sign_in_the_cycle_says_so_and_ends_with_not_authorised()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseClient();

        var result = await google.SyncAsync();

        Assert.Equal(ExitCode.NotAuthorised, result.Code);
        Assert.Contains("Run `auth`", result.Error, StringComparison.Ordinal);
        Assert.Contains("กรุณาใช้คำสั่ง auth", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_that_was_revoked_between_two_cycles_leaves_what_stands()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseClient();
        await google.SignInAsync();
        await google.SyncAsync();
        google.Server.State.Auth.Revoke(GoogleFolder.Mailbox);
        var before = google.Server.State.Sheets.All.Single();

        var result = await google.SyncAsync();

        Assert.Equal(ExitCode.NotAuthorised, result.Code);
        Assert.Contains("Run `auth` again", result.Error, StringComparison.Ordinal);
        Assert.Same(before, google.Server.State.Sheets.All.Single());
    }

    [Fact]
    public async Task A_spreadsheet_that_is_not_shared_is_told_as_such()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseServiceAccount(Robot);
        google.Server.State.Auth.Delegate(Robot, "https://www.googleapis.com/auth/gmail.modify");

        var result = await google.SyncAsync();

        Assert.Equal(ExitCode.NotAuthorised, result.Code);
        Assert.Contains("Share the spreadsheet with it as an editor", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spreadsheet_that_does_not_exist_points_to_the_configuration()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.Edit(google.SpreadsheetId, new string('x', 44));

        var result = await google.SyncAsync();

        Assert.Equal(ExitCode.Configuration, result.Code);
        Assert.Contains("correct workspace.yaml", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sheets.*")]
    [InlineData("gmail.*")]
    public async Task What_passes_by_itself_says_so(string method)
    {
        await using var google = await GoogleFolder.OpenAsync();

        // So late that it is not waited for.
        google.Traffic.Break(method, new Fault.Page(503, "3600"), 1000);

        var result = await google.SyncAsync();

        Assert.Equal(ExitCode.Unavailable, result.Code);
        Assert.Contains("it is tried again by itself", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_file_that_is_not_there_is_a_problem_of_the_configuration()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseServiceAccount(Robot);
        File.Delete(google.In("robot.json"));

        var result = await google.SyncAsync();

        Assert.Equal(ExitCode.Configuration, result.Code);
        Assert.StartsWith("robot.json: the file is not there — expected", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_of_the_configuration_looks_into_key_files_and_at_the_mailbox()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseServiceAccount(Robot);
        google.Edit($"mailbox: {GoogleFolder.Mailbox}", "mailbox: other@example.org");

        var noted = await google.RunAsync("config", "check");
        await File.WriteAllTextAsync(google.In("robot.json"), "{}", Stop);
        var refused = await google.RunAsync("config", "check");

        Assert.Equal([ExitCode.Ok, ExitCode.Configuration], [noted.Code, refused.Code]);
        Assert.Contains("! workspace.yaml: the mailbox 'other@example.org' is not the province's", noted.Out, StringComparison.Ordinal);
        Assert.Contains("mails since 2023-10-01", noted.Out, StringComparison.Ordinal);
        Assert.Contains("robot.json: the file is no service account's key", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_cannot_be_used_leaves_the_configuration_before_in_force()
    {
        await using var google = await GoogleFolder.OpenAsync();
        using var session = await google.SessionAsync(SessionMode.Watching);
        await session.RunAsync(Stop);
        google.Edit("google:", "google:\n  client: not-there.json");

        var report = await session.RunAsync(Stop);

        Assert.Contains("not-there.json", Assert.Single(session.Refused!.Problems), StringComparison.Ordinal);
        Assert.Empty(report.Problems);
        Assert.Null(session.Configuration.Settings.Google!.Client);
    }

    [Fact]
    public async Task Signing_in_again_counts_for_the_next_cycle_without_a_restart()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseClient();
        using var session = await google.SessionAsync(SessionMode.Watching);
        Assert.NotEmpty((await session.RunAsync(Stop)).Problems);

        await google.SignInAsync();

        Assert.True((await session.RunAsync(Stop)).Programs[0].IsPublished);
    }

    private static List<string> TabsOf(GoogleFolder google, string spreadsheet) =>
        google.Server.State.Sheets.Read(spreadsheet, null, book => book.Sheets.Select(sheet => sheet.Title).ToList());
}
