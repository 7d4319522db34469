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

    private string In(string name) => Path.Combine(_folder, name);

    [Fact]
    public async Task Five_answers_make_a_workspace_of_files()
    {
        var result = await Cli.RunAsync(["init", "--workspace", _folder], "\n\nn\n\n\n");
        Assert.Equal(ExitCode.Ok, result.Code);
        Assert.True(Directory.Exists(Path.Combine(_folder, "responses")));
        Assert.Equal(ExitCode.Ok, (await Cli.RunAsync("config", "check", "--workspace", _folder)).Code);
        Assert.Contains($"otopformsync run --workspace {_folder}", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_make_a_workspace_with_a_mailbox_and_a_LINE_group_and_the_doctor_says_what_is_to_do()
    {
        var result = await Cli.RunAsync(["init", "--workspace", _folder], "\n\nn\ny\notop@example.go.th\nimap.example.invalid\nsmtp.example.invalid:587\n\n\n\n\ny\n\n\n\n");
        Assert.True(result.Code == ExitCode.Ok, result.Error);
        foreach (var step in (string[])[$"put the mailbox's password in one line into {In("mailbox.password")}", $"put the channel secret of LINE in one line into {In("line.secret")}", "as Webhook URL", "invite the account to the group", "auth mailbox", "auth line --check", "doctor"])
        {
            Assert.Contains(step, result.Out, StringComparison.Ordinal);
        }

        var check = await Cli.RunAsync("config", "check", "--workspace", _folder);
        Assert.Equal(ExitCode.Ok, check.Code);
        Assert.DoesNotContain(check.Lines, line => line.StartsWith("! workspace.yaml", StringComparison.Ordinal));
        Assert.Contains("mailbox:  otop@example.go.th, imap imap.example.invalid:993, smtp smtp.example.invalid:587", check.Out, StringComparison.Ordinal);

        var doctor = await Cli.RunAsync("doctor", "--lang", "th", "--workspace", _folder);
        Assert.Equal(ExitCode.Failed, doctor.Code);
        foreach (var open in (string[])["ไม่พบรหัสผ่านหรือโทเคนของกล่องจดหมายที่ mailbox.password", "ไม่พบ channel secret ที่ line.secret", "ไม่พบ channel access token"])
        {
            Assert.Contains(open, doctor.Out, StringComparison.Ordinal);
        }

        var offline = await Cli.RunAsync("doctor", "--offline", "--lang", "th", "--workspace", _folder);
        Assert.Equal(ExitCode.Failed, offline.Code);
        Assert.Contains("ไฟล์ mailbox.password ยังว่าง", offline.Out, StringComparison.Ordinal);

        // What was typed into the files since is not emptied by setting up anew.
        await File.WriteAllTextAsync(In("mailbox.password"), "geheim", Token);
        Assert.Equal(ExitCode.Ok, (await Cli.RunAsync("init", "--workspace", _folder, "--yes", "--force", "--folder", "--mailbox", "otop@example.go.th", "--imap", "imap.example.invalid", "--smtp", "smtp.example.invalid")).Code);
        Assert.Equal("geheim", await File.ReadAllTextAsync(In("mailbox.password"), Token));
    }

    [Fact]
    public async Task A_script_sets_up_mailbox_and_LINE_by_options_with_its_secrets_for_the_owner_alone()
    {
        var secrets = Directory.CreateTempSubdirectory().FullName;
        foreach (var name in (string[])["password", "secret", "token"])
        {
            await File.WriteAllTextAsync(Path.Combine(secrets, name), $"{name}\n", Token);
        }

        var result = await Cli.RunAsync(
            "init", "--workspace", _folder, "--yes", "--folder", "--mailbox", "otop@example.go.th", "--imap", "imap.example.go.th:143", "--smtp", "smtp.example.go.th:587", "--mailbox-user", "otop", "--password-file", Path.Combine(secrets, "password"),
            "--authserv", "mx.example.go.th", "--since", "2023-10-01", "--line-secret", Path.Combine(secrets, "secret"), "--line-token", Path.Combine(secrets, "token"), "--line-group", "C" + new string('0', 32));

        Assert.True(result.Code == ExitCode.Ok, result.Error);
        var settings = ConfigurationReading.Read(ConfigurationFolder.Of(_folder)).Settings;
        Assert.Equal(("otop", 143, "mailbox.password", "mx.example.go.th"), (settings.Mailbox!.User, settings.Mailbox.Imap.Port, settings.Mailbox.Secret.Name, settings.Authserv));
        Assert.Equal(("line.secret", "line.token", "C" + new string('0', 32)), (settings.Line!.ChannelSecret.Name, settings.Line.AccessToken.Name, settings.Line.Group));
        Assert.All((string[])["mailbox.password", "line.secret", "line.token"], name => Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(In(name)) == (UnixFileMode.UserRead | UnixFileMode.UserWrite)));
        Assert.DoesNotContain("put the", string.Join('\n', result.Lines.Where(line => !line.Contains("responses", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_of_files_may_name_the_server_that_checks_senders()
    {
        var result = await Cli.RunAsync("init", "--workspace", _folder, "--yes", "--folder", "--authserv", "mx.example.go.th");

        Assert.True(result.Code == ExitCode.Ok, result.Error);
        Assert.Equal("mx.example.go.th", ConfigurationReading.Read(ConfigurationFolder.Of(_folder)).Settings.Authserv);
    }

    [Fact]
    public async Task A_mailbox_of_its_own_beside_Google_Sheets_asks_for_no_Gmail()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseServiceAccount(Robot);
        new People(google.Server.State.Sheets).Share(google.SpreadsheetId, [Robot]);
        var result = await Cli.RunAsync(
            "init", "--workspace", _folder, "--yes", "--spreadsheet", google.SpreadsheetId, "--service-account", google.In("robot.json"), "--address", google.Server.Address.AbsoluteUri,
            "--mailbox", "otop@example.go.th", "--imap", "imap.example.invalid", "--smtp", "smtp.example.invalid", "--as-of", DemoFolder.AsOf);

        Assert.True(result.Code == ExitCode.Ok, result.Error);
        Assert.Null(ConfigurationReading.Read(ConfigurationFolder.Of(_folder)).Settings.Google!.Mailbox);
        var doctor = await Cli.RunAsync("doctor", "--lang", "en", "--workspace", _folder, "--as-of", DemoFolder.AsOf);
        Assert.Contains("the results' spreadsheet can be written", doctor.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("gmail.googleapis", string.Join(' ', google.Traffic.Calls.Select(call => call.Path)), StringComparison.Ordinal);
        Assert.DoesNotContain(google.Traffic.Calls, call => call.Method.StartsWith("gmail.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_may_sign_in_for_spreadsheets_alone()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseClient();
        google.Edit($"  mailbox: {GoogleFolder.Mailbox}\n", "");
        google.Edit("google:", "mailbox:\n  address: otop@example.go.th\n  since: 2023-10-01\n  imap: { host: imap.example.invalid }\n  smtp: { host: smtp.example.invalid }\n  passwordVariable: OTOP_NO_SUCH_VARIABLE\ngoogle:");
        var signedIn = await google.SignInAsync();
        Assert.True(signedIn.Code == ExitCode.Ok, signedIn.Error);
        Assert.Contains("permission: https://www.googleapis.com/auth/spreadsheets", signedIn.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("gmail", signedIn.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, (await Cli.RunAsync("auth", "--check", "--workspace", google.Path)).Code);
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
    public async Task Who_answers_nothing_about_Google_is_told_that_it_goes_without()
    {
        var result = await Cli.RunAsync("init", "--workspace", _folder, "--yes");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("--folder makes a workspace of files, without Google", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--folder", (await Cli.RunAsync("init", "--workspace", _folder, "--yes", "--folder", "--mailbox", "otop@example.go.th")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_once_and_nothing_is_written()
    {
        var result = await Cli.RunAsync("init", "--workspace", _folder, "--yes", "--spreadsheet", "ชีต", "--mailbox", "คุณสมชาย", "--client", "no.json");
        Assert.Equal(ExitCode.Configuration, result.Code);
        Assert.Contains("3 problems", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder));
    }

    [Theory]
    [InlineData("--spreadsheet", Sheet)]
    [InlineData("--results", Sheet)]
    [InlineData("--service-account", "key.json")]
    [InlineData("--client", "client.json")]
    [InlineData("--delegation", null)]
    [InlineData("--address", "http://127.0.0.1:1")]
    [InlineData("--since", "yesterday")]
    public async Task An_option_that_a_workspace_of_files_has_no_use_for_is_refused(string option, string? value)
    {
        var result = await Cli.RunAsync(["init", "--workspace", _folder, "--yes", "--folder", option, .. value is null ? (string[])[] : [value]]);

        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains($"{option} is of", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public async Task A_name_that_is_not_there_is_refused_with_those_that_are_and_asked_for_again()
    {
        var given = await Cli.RunAsync("init", "--workspace", _folder, "--yes", "--folder", "--program", "otop");
        Assert.Equal(ExitCode.Usage, given.Code);
        Assert.Contains("There is no 'otop'", given.Error, StringComparison.Ordinal);
        Assert.Contains("otop-fy2567-q1", given.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder));

        var asked = await Cli.RunAsync(["init", "--workspace", _folder], "\notop\notop-fy2567-q1\nn\n\n\n");
        Assert.True(asked.Code == ExitCode.Ok, asked.Error);
        Assert.Contains("ไม่มี 'otop'", asked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_needed_is_asked_for_until_it_is_there()
    {
        var result = await Cli.RunAsync(["init", "--workspace", _folder], "\n\nn\ny\n\notop@example.go.th\nimap.example.invalid\n\nsmtp.example.invalid:587\n\n\n\n\nn\n");

        Assert.True(result.Code == ExitCode.Ok, result.Error);
        Assert.Equal(2, result.Out.Split("ต้องตอบข้อนี้").Length - 1);
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
