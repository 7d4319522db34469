using System.Text;
using MimeKit;
using OtopFormSync.Testing.Mail;

namespace OtopFormSync.Worker.Tests;

/// <summary>The demo workspace of files whose mails come and go through a mailbox on a real server.</summary>
internal sealed class MailboxFolder : IAsyncDisposable
{
    public const string Password = "mailbox.password";

    private MailboxFolder(RealMailServer server, string[] hidden)
    {
        User = server.NewUser();
        Line = new(server.Files.Imap, hidden);
    }

    public DemoFolder Demo { get; } = new();

    public MailUser User { get; }

    public Relay Line { get; }

    public ScriptedSmtp Smtp { get; } = new();

    /// <summary>The group of the workspace's settings.</summary>
    public string Group =>
        $$"""
        mailbox:
          address: otop-nongkhai@example.org
          since: 2023-10-01
          user: {{User.Name}}
          imap: { host: 127.0.0.1, port: {{Line.Port}}, tls: plain-for-tests }
          smtp: { host: 127.0.0.1, port: {{Smtp.Port}}, tls: plain-for-tests }
          passwordFile: {{Password}}

        """;

    /// <summary>The workspace, with the demo's mails in the mailbox instead of the folder; no cycle has run yet.</summary>
    public static async Task<MailboxFolder> OpenAsync(RealMailServer server, params string[] hidden)
    {
        var folder = new MailboxFolder(server, hidden);
        File.AppendAllText(folder.Demo.In("workspace.yaml"), "\n" + folder.Group);
        folder.WritePassword(RealMailServer.Password);
        Assert.Equal(ExitCode.Ok, (await folder.RunAsync("auth", "mailbox", "--check")).Code); // makes the mailbox
        foreach (var file in Directory.GetFiles(folder.Demo.In("inbox"), "*.eml").Order(StringComparer.Ordinal))
        {
            folder.Deliver(File.ReadAllBytes(file));
            File.Delete(file);
        }

        return folder;
    }

    public void WritePassword(string password) => File.WriteAllText(Demo.In(Password), password);

    /// <summary>A mail comes in, received when it was written.</summary>
    public void Deliver(byte[] mail) => User.Deliver(mail, MimeMessage.Load(new MemoryStream(mail), TestContext.Current.CancellationToken).Date);

    public Task<CliResult> RunAsync(params string[] command) => Cli.RunAsync([.. command, "--workspace", Demo.Path, "--as-of", DemoFolder.AsOf]);

    public Task<CliResult> SyncAsync() => RunAsync("sync", "--once");

    /// <summary>The keys of the mails that went out, one for each mail.</summary>
    public List<string> Taken => [.. Smtp.Taken.Select(mail => KeyOf(mail.Mail)).Order(StringComparer.Ordinal)];

    public static byte[] Report(string id) => Encoding.UTF8.GetBytes(DemoFolder.Vouched() + $"Date: Tue, 16 Jan 2024 08:00:00 +0700\r\nMessage-ID: <{id}@cdd.example.org>\r\nFrom: sakhrai@cdd.example.org\r\nSubject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes("รายงาน สระใคร ธ.ค. 66"))}?=\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nอำเภอสระใคร เดือนธันวาคม 2566\r\nยอดจำหน่าย 9,000,000 บาท\r\n");

    public async ValueTask DisposeAsync()
    {
        Demo.Dispose();
        await Line.DisposeAsync();
        await Smtp.DisposeAsync();
    }

    private static string KeyOf(string mail) => mail.Split('\n').First(line => line.StartsWith(Core.Notices.OutgoingNotice.KeyHeader + ":", StringComparison.OrdinalIgnoreCase)).Split(':')[1].Trim();
}
