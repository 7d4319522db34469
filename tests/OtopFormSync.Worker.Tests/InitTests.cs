using OtopFormSync.GoogleEmulator.Sheets;
using OtopFormSync.Worker.Commands;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>Setting a workspace up, by answering or from options.</summary>
public sealed class InitTests
{
    private const string Sheet = "https://docs.google.com/spreadsheets/d/1abcdefghijklmnopqrstuvwxyz0123456789/edit#gid=0";
    private const string Robot = "robot@otop.iam.gserviceaccount.com";

    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("ทดสอบ init ").FullName, "otop");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_answers_make_a_workspace_of_files()
    {
        var result = await Cli.RunAsync(["init", "--workspace", _folder], "\n\nn\n");
        Assert.Equal(ExitCode.Ok, result.Code);
        Assert.True(Directory.Exists(Path.Combine(_folder, "responses")));
        Assert.Equal(ExitCode.Ok, (await Cli.RunAsync("config", "check", "--workspace", _folder)).Code);
        Assert.Contains($"otopformsync run --workspace {_folder}", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupted_at_a_question_it_ends_and_writes_nothing()
    {
        using var interrupt = new CancellationTokenSource();
        using var output = new StringWriter();
        var context = new CommandContext { Out = output, Error = output, Input = () => new Console(interrupt), Output = () => Stream.Null };

        var code = await Root.RunAsync(["init", "--workspace", _folder], context, interrupt.Token).WaitAsync(Token);

        Assert.Equal(ExitCode.Interrupted, (ExitCode)code);
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public async Task With_Google_it_makes_the_results_tabs_and_sends_nothing()
    {
        await using var google = await GoogleFolder.OpenAsync();
        var result = await Cli.RunAsync("init", "--workspace", _folder, "--yes", "--spreadsheet", google.SpreadsheetId, "--mailbox", GoogleFolder.Mailbox, "--address", google.Server.Address.AbsoluteUri, "--as-of", DemoFolder.AsOf);
        Assert.Equal(ExitCode.Ok, result.Code);
        Assert.Contains("✓ results tabs", result.Out, StringComparison.Ordinal);
        Assert.Contains("สรุปผลการจัดระดับ", google.Server.State.Sheets.Read(google.SpreadsheetId, null, book => book.Sheets.Select(sheet => sheet.Title).ToList()));
        Assert.DoesNotContain(google.Server.State.Gmail.Of(GoogleFolder.Mailbox).Mails, mail => mail.Has("SENT"));

        // And the first real cycle sends what is due, once.
        var sync = await Cli.RunAsync("sync", "--workspace", _folder, "--as-of", DemoFolder.AsOf);
        Assert.Contains("10 sent", sync.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_sharing_it_says_whom_to_share_with_and_the_rest_comes_by_itself()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseServiceAccount(Robot);
        google.Server.State.Auth.Delegate(Robot, ["https://www.googleapis.com/auth/gmail.modify"]);
        string[] init = ["init", "--workspace", _folder, "--yes", "--spreadsheet", google.SpreadsheetId, "--mailbox", GoogleFolder.Mailbox, "--service-account", google.In("robot.json"), "--delegation", "--address", google.Server.Address.AbsoluteUri, "--as-of", DemoFolder.AsOf];
        var result = await Cli.RunAsync(init);
        Assert.Equal(ExitCode.Ok, result.Code);
        Assert.Contains($"share the spreadsheet with {Robot} as editor", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("✓ results tabs", result.Out, StringComparison.Ordinal);

        new People(google.Server.State.Sheets).Share(google.SpreadsheetId, [Robot]);
        Assert.Contains("✓ results tabs", (await Cli.RunAsync([.. init, "--force"])).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_files_are_copied_for_the_owner_alone()
    {
        var key = Path.Combine(Directory.CreateTempSubdirectory().FullName, "ลูกค้า.json");
        await using var google = await GoogleFolder.OpenAsync();
        await File.WriteAllTextAsync(key, google.Server.State.Auth.AddInstalledClient(google.Server.Address).ToJsonString(), Token);
        var result = await Cli.RunAsync("init", "--workspace", _folder, "--yes", "--spreadsheet", Sheet, "--mailbox", GoogleFolder.Mailbox, "--client", key);
        Assert.Equal(ExitCode.Ok, result.Code);
        Assert.Contains($"1. sign in as {GoogleFolder.Mailbox}: otopformsync auth --workspace {_folder}", result.Out, StringComparison.Ordinal);
        var copy = Path.Combine(_folder, "client.json");
        Assert.Equal("client.json", ConfigurationReading.Read(ConfigurationFolder.Of(_folder)).Settings.Google!.Client);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copy));
        }
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_once_and_nothing_is_written()
    {
        var result = await Cli.RunAsync("init", "--workspace", _folder, "--yes", "--spreadsheet", "ชีต", "--mailbox", "คุณสมชาย", "--client", "no.json");
        Assert.Equal(ExitCode.Configuration, result.Code);
        Assert.Contains("3 problems", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public async Task What_was_not_answered_is_named()
    {
        var result = await Cli.RunAsync("init", "--workspace", _folder, "--yes");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("--spreadsheet, --mailbox, --client", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_that_is_there_is_left_alone_and_own_configuration_stays_even_when_written_anew()
    {
        await Cli.RunAsync("init", "--workspace", _folder, "--yes", "--folder");
        var settings = Path.Combine(_folder, "workspace.yaml");
        var wording = Path.Combine(_folder, "config", "wording", "th.yaml");
        await File.AppendAllTextAsync(settings, "# ของเรา\n", Token);
        await File.AppendAllTextAsync(wording, "# ของเรา\n", Token);
        Assert.Equal(ExitCode.Usage, (await Cli.RunAsync("init", "--workspace", _folder, "--yes", "--folder")).Code);
        Assert.EndsWith("# ของเรา\n", await File.ReadAllTextAsync(settings, Token), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, (await Cli.RunAsync("init", "--workspace", _folder, "--yes", "--folder", "--force")).Code);
        Assert.DoesNotContain("# ของเรา", await File.ReadAllTextAsync(settings, Token), StringComparison.Ordinal);
        Assert.EndsWith("# ของเรา\n", await File.ReadAllTextAsync(wording, Token), StringComparison.Ordinal);
    }

    /// <summary>A console at which the person presses Ctrl+C instead of answering.</summary>
    private sealed class Console(CancellationTokenSource interrupt) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await interrupt.CancelAsync();
            await Task.Yield();
            return 0;
        }
    }
}
