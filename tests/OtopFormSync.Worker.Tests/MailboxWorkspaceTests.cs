using System.Text;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Testing.Mail;
using OtopFormSync.Worker.Commands;

namespace OtopFormSync.Worker.Tests;

/// <summary>An office without Gmail: its mails come by IMAP and go by SMTP.</summary>
public sealed class MailboxWorkspaceTests(MailboxWorkspaceTests.Post post) : IClassFixture<MailboxWorkspaceTests.Post>
{
    private static readonly (string Name, Action<MailboxFolder> Break, ExitCode Code, string Fact, string Remedy)[] Faults =
    [
        ("a wrong password", folder => folder.WritePassword("wrong"), ExitCode.NotAuthorised, "does not take the name or the password", "app password"),
        ("a server to read from that is gone", folder => folder.Line.Close(), ExitCode.Unavailable, "does not answer or broke off", "check 'host' and 'port'"),
        ("a server to send by that is gone", folder => folder.Demo.Edit("workspace.yaml", $"port: {folder.Smtp.Port}", $"port: {Ports.Free(1)[0]}"), ExitCode.Unavailable, "does not answer or broke off", "check 'host' and 'port'"),
        ("an encryption that the port does not speak", folder => folder.Demo.Edit("workspace.yaml", $"port: {folder.Line.Port}, tls: plain-for-tests", $"port: {folder.Line.Port}, tls: implicit"), ExitCode.Configuration, "does not encrypt the line as 'tls' says", "correct 'mailbox' in workspace.yaml"),
        ("a folder that is not there", folder => folder.Demo.Edit("workspace.yaml", "  passwordFile:", "  folder: OTOP\n  passwordFile:"), ExitCode.Configuration, "there is no folder OTOP", "there are: INBOX"),
        ("a folder of sent mails that is not there", folder => folder.Demo.Edit("workspace.yaml", "  passwordFile:", "  sent: Gesendet\n  passwordFile:"), ExitCode.Configuration, "the folder of sent mails is not known", "name it in workspace.yaml"),
    ];

    public static TheoryData<string> Names => [.. Faults.Select(fault => fault.Name)];

    [Fact]
    public async Task Reports_come_from_the_mailbox_notices_go_out_by_it_once_and_the_outbox_keeps_them()
    {
        using var files = new DemoFolder();
        var asFiles = await files.CycleAsync();
        await using var folder = await MailboxFolder.OpenAsync(post.Server);

        var first = await folder.SyncAsync();
        Assert.Equal(ExitCode.Review, first.Code);
        var byMail = await folder.Demo.CycleAsync();

        Assert.Equal(Grades(asFiles), Grades(byMail));
        Assert.Equal(files.Mails().Length, folder.Taken.Count);
        Assert.Equal(folder.Taken.Select(key => key + ".eml"), folder.Demo.Mails());
        Assert.Equal(folder.Taken, folder.User.Mails(".Sent").Select(mail => mail.Split(OutgoingNotice.KeyHeader + ": ")[1].Split('\r', '\n')[0]).Order(StringComparer.Ordinal));
        Assert.Empty(byMail.Sent);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_is_told_with_its_remedy_and_mended_it_goes_on(string name)
    {
        var (_, act, code, fact, remedy) = Faults.Single(known => known.Name == name);
        await using var folder = await MailboxFolder.OpenAsync(post.Server);
        var settings = await File.ReadAllTextAsync(folder.Demo.In("workspace.yaml"), TestContext.Current.CancellationToken);
        act(folder);

        var doctor = await folder.RunAsync("doctor", "--lang", "en");
        Assert.Equal(ExitCode.Failed, doctor.Code);
        Assert.Contains(fact, doctor.Out, StringComparison.Ordinal);
        Assert.Contains(remedy, doctor.Out, StringComparison.Ordinal);
        var sync = await folder.SyncAsync();
        Assert.True(code == sync.Code, sync.Error);
        Assert.Equal(code, (await Cli.RunAsync("status", "--workspace", folder.Demo.Path)).Code);

        await File.WriteAllTextAsync(folder.Demo.In("workspace.yaml"), settings, TestContext.Current.CancellationToken);
        folder.WritePassword(RealMailServer.Password);
        folder.Line.Open();
        Assert.Equal(ExitCode.Review, (await folder.SyncAsync()).Code);
        Assert.NotEmpty(folder.Taken);
        Assert.Equal(folder.Taken.Distinct(StringComparer.Ordinal), folder.Taken);
    }

    [Fact]
    public async Task What_the_real_server_returns_is_believed_and_nothing_more_goes_to_that_address()
    {
        const string gone = $"gone@{RealMailServer.Elsewhere}";
        await using var elsewhere = new ScriptedSmtp(post.Server.ElsewherePort) { Refusal = _ => "550 5.1.1 no such user here" };
        await using var folder = await MailboxFolder.OpenAsync(post.Server);
        var province = Path.Combine("config", "provinces", "nong-khai.yaml");
        folder.Demo.Edit("workspace.yaml", $"smtp: {{ host: 127.0.0.1, port: {folder.Smtp.Port}", $"smtp: {{ host: 127.0.0.1, port: {post.Server.Files.Smtp}");
        folder.Demo.Edit("workspace.yaml", "address: otop-nongkhai@example.org", $"address: {folder.User.Address}");
        folder.Demo.Edit(province, "otop-nongkhai@example.org", folder.User.Address);
        folder.Demo.Edit(province, "[sakhrai@cdd.example.org]", $"[{gone}]");
        await folder.Demo.CycleAsync();
        await post.Server.DeliverAsync(gone);
        await post.Server.DeliverAsync(folder.User.Address);

        // It came by the machine's clock.
        var returned = Assert.Single(folder.User.Mails(), mail => mail.Contains("Undelivered Mail Returned to Sender", StringComparison.Ordinal) && mail.Contains("X-Postfix-Sender", StringComparison.Ordinal));
        folder.User.Remove("X-Postfix-Sender");
        folder.User.Deliver(Encoding.UTF8.GetBytes(returned), new DateTimeOffset(2024, 1, 16, 23, 0, 0, TimeSpan.FromHours(7)));
        folder.Deliver(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(MailboxFolder.Report("s")).Replace("sakhrai@cdd.example.org", gone, StringComparison.Ordinal).Replace("header.from=cdd.example.org", $"header.from={RealMailServer.Elsewhere}", StringComparison.Ordinal)));
        var report = await folder.Demo.CycleAsync("2024-01-17");

        var failed = Assert.Single(report.Programs[0].State!.Unreached, unreached => unreached.Address == gone);
        Assert.Equal("otop-fy2567-q1.reminder.4314.2024-01-16", failed.Notice);
        Assert.Contains(report.Programs[0].State!.Review, item => item is { Code: ReviewCode.AddressFails, IsOpen: true } && item.Original.Contains(gone, StringComparison.Ordinal));
        Assert.Contains(report.Omissions, omission => omission is { Kind: NoticeKind.Receipt, Reason: NoticeOmissionReason.AddressFails });
        Assert.DoesNotContain(report.Sent, notice => notice.To.Contains(gone));
    }

    [Fact]
    public async Task The_doctor_finds_a_mailbox_that_serves_in_order_and_proposes_whose_check_of_senders_may_count()
    {
        await using var folder = await MailboxFolder.OpenAsync(post.Server);
        var named = await folder.RunAsync("doctor", "--lang", "en");
        Assert.Contains("only the check of senders by mx.example.org counts", named.Out, StringComparison.Ordinal);
        Assert.Contains("sent mails lie in Sent", named.Out, StringComparison.Ordinal);
        Assert.Contains("the server tells at once when a mail comes in", named.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("inbox/", named.Out, StringComparison.Ordinal);

        folder.Demo.Edit("workspace.yaml", "authserv: mx.example.org", "");
        Assert.Contains("put into workspace.yaml: authserv: mx.example.org", (await folder.RunAsync("doctor", "--lang", "en")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_the_servers_let_the_worker_in_is_looked_at_by_a_command()
    {
        await using var folder = await MailboxFolder.OpenAsync(post.Server);
        folder.WritePassword("wrong");
        var refused = await folder.RunAsync("auth", "mailbox");
        Assert.Equal(ExitCode.NotAuthorised, refused.Code);
        Assert.Contains("does not take the name or the password", refused.Error, StringComparison.Ordinal);
        Assert.Contains("✗ imap: ", refused.Out, StringComparison.Ordinal);
        Assert.Contains(" smtp: ", refused.Out, StringComparison.Ordinal);

        File.Delete(folder.Demo.In(MailboxFolder.Password));
        var gone = await folder.RunAsync("auth", "mailbox");
        Assert.Equal(ExitCode.Configuration, gone.Code);
        Assert.Contains($"{MailboxFolder.Password}: the file is not there", gone.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_comes_in_is_read_at_once_and_not_only_by_the_next_poll()
    {
        await using var folder = await MailboxFolder.OpenAsync(post.Server);
        folder.Demo.Edit("workspace.yaml", "poll: ", "poll: 24h # ");
        await folder.SyncAsync();
        var (isIdle, isRead) = (new TaskCompletionSource(), new TaskCompletionSource());
        folder.Line.Passing = line =>
        {
            (line.Contains(" IDLE", StringComparison.Ordinal) ? isIdle : line.Contains("BODY.PEEK[]", StringComparison.OrdinalIgnoreCase) ? isRead : null)?.TrySetResult();
            return Task.CompletedTask;
        };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var silent = new StringWriter();
        var context = new CommandContext { Out = silent, Error = silent, Input = () => Stream.Null, Output = () => Stream.Null };
        var watching = RunCommand.WatchAsync(context, folder.Demo.Path, AsOf.Running(AsOf.Parse(DemoFolder.AsOf)), stop.Token);

        await isIdle.Task.WaitAsync(stop.Token);
        folder.Deliver(MailboxFolder.Report("later"));
        await isRead.Task.WaitAsync(stop.Token);

        await stop.CancelAsync();
        await watching;
    }

    [Fact]
    public async Task Beside_a_spreadsheet_at_Google_the_mailbox_takes_the_place_of_Gmail()
    {
        await using var google = await GoogleFolder.OpenAsync();
        await using var folder = await MailboxFolder.OpenAsync(post.Server);
        await File.AppendAllTextAsync(google.In("workspace.yaml"), "authserv: mx.example.org\n" + folder.Group, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(google.In(MailboxFolder.Password), RealMailServer.Password, TestContext.Current.CancellationToken);

        var report = await google.CycleAsync();

        Assert.Equal(0, google.Traffic.Calls.Count(call => call.Method.StartsWith("gmail", StringComparison.Ordinal)));
        Assert.NotEmpty(report.Sent);
        Assert.Equal(report.Sent.Select(notice => notice.Key.Value).Order(StringComparer.Ordinal), folder.Taken);
        Assert.Contains(report.Programs[0].State!.Received, received => received.Channel == Core.Reporting.ReportChannel.Mail);
    }

    private static string Grades(Core.Sync.CycleReport report) => string.Join(' ', report.Programs[0].State!.Scorecards.Select(card => $"{card.District}:{card.Result.Grade}"));

    /// <summary>The mail server of these tests.</summary>
    public sealed class Post : IAsyncLifetime
    {
        public RealMailServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await RealMailServer.StartAsync();

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
