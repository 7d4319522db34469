using System.Text;
using Microsoft.Extensions.Time.Testing;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Mailbox.Connections;
using OtopFormSync.Testing.Mail;

namespace OtopFormSync.Mailbox.Tests;

/// <summary>An office's mailbox on the real server, reached by a line that can be cut, with a small server that takes its mails.</summary>
internal sealed class Desk : IAsyncDisposable
{
    /// <summary>Where drafts lie on the disk.</summary>
    public const string Outgoing = ".OTOP";

    /// <summary>Where sent mails lie on the disk.</summary>
    public const string SentFolder = ".Sent";

    private readonly string _folder = Directory.CreateTempSubdirectory("otop-desk-").FullName;

    private Desk(RealMailServer server, string[] hidden)
    {
        User = server.NewUser();
        Line = new(server.Files.Imap, hidden);
        WritePassword(RealMailServer.Password);
        Settings = new()
        {
            Address = User.Address,
            User = User.Name,
            Since = new(2024, 1, 1),
            Imap = new("127.0.0.1", Line.Port, MailEncryption.PlainForTests),
            Smtp = new("127.0.0.1", Smtp.Port, MailEncryption.PlainForTests),
            Secret = new(MailboxSecretKind.PasswordFile, "password"),
        };
        Mailbox = new(Settings, _folder, Clock);
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public MailUser User { get; }

    public Relay Line { get; }

    public ScriptedSmtp Smtp { get; } = new();

    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public MailboxSettings Settings { get; private set; }

    public MailboxWorkspace Mailbox { get; private set; }

    public INoticeSender Sender => Mailbox.Sender;

    /// <summary>The keys of the mails that the small server took, one for each mail.</summary>
    public List<string> Taken => [.. Smtp.Taken.Select(mail => KeyOf(mail.Mail)).Order(StringComparer.Ordinal)];

    /// <summary>Opens the desk; the mailbox is there and empty.</summary>
    public static async Task<Desk> OpenAsync(RealMailServer server, params string[] hidden)
    {
        var desk = new Desk(server, hidden);
        await desk.CollectAsync();
        return desk;
    }

    /// <summary>A new process: nothing of the old one's memory is left.</summary>
    public void Restart(Func<MailboxSettings, MailboxSettings>? with = null)
    {
        Mailbox.Dispose();
        Settings = with?.Invoke(Settings) ?? Settings;
        Mailbox = new(Settings, _folder, Clock);
    }

    /// <summary>So much time passes that a server that was silent is asked again.</summary>
    public void Wait() => Clock.Advance(TimeSpan.FromMinutes(1));

    public void WritePassword(string password) => File.WriteAllText(Path.Combine(_folder, "password"), password + "\n");

    public MailboxAccess Access() => new(Settings, _folder, Clock);

    public Task<Collected> CollectAsync(string? cursor = null) => Mailbox.Inbox.CollectAsync(cursor, Token);

    /// <summary>The kind of the problem with which a collection ends.</summary>
    public async Task<SourceProblem> ProblemAsync() => Assert.Single((await CollectAsync()).Problems);

    /// <summary>Does something when the worker says a word to the server.</summary>
    public void When(string word, Func<Task> act) => Line.Passing = line => line.Contains(word, StringComparison.OrdinalIgnoreCase) ? act() : Task.CompletedTask;

    /// <summary>Waits for the next mail, by the server's own word; begun when this returns.</summary>
    public async Task<Task<bool>> WatchAsync()
    {
        var isIdle = new TaskCompletionSource();
        When(" IDLE", () =>
        {
            isIdle.TrySetResult();
            return Task.CompletedTask;
        });
        var waking = Mailbox.NewMail.WaitAsync(Token);
        await isIdle.Task;
        return waking;
    }

    /// <summary>A district's mail.</summary>
    public static byte[] Mail(string id, string text = "ยอดจำหน่าย 100 บาท") =>
        Encoding.UTF8.GetBytes($"Date: Mon, 15 Jan 2024 09:59:00 +0700\r\nMessage-ID: <{id}@example.org>\r\nFrom: thabo@example.org\r\nSubject: {id}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{text}\r\n");

    public OutgoingNotice Notice(string key = "otop.receipt.4302.k1", params string[] to) => new(
        NoticeKey.Parse(key, null),
        NoticeKind.Receipt,
        to.Length == 0 ? ["thabo@example.org"] : [.. to],
        "ได้รับแล้ว",
        [.. Encoding.UTF8.GetBytes($"From: {User.Address}\r\nTo: {string.Join(", ", to.Length == 0 ? ["thabo@example.org"] : to)}\r\nSubject: x\r\nMessage-ID: <{key}@example.test>\r\n{OutgoingNotice.KeyHeader}: {key}\r\n\r\nreceived\r\n")]);

    /// <summary>Drafts and sends.</summary>
    public async Task<SendOutcome> SendAsync(OutgoingNotice notice) => await Sender.SendAsync(notice, await Sender.DraftAsync(notice, Token), null, Token);

    /// <summary>What another process makes of a sending whose end is not known, long after.</summary>
    public Task<SendOutcome> SendLaterAsync(OutgoingNotice notice) => Sender.SendAsync(notice, notice.Key.Value, new(TimeSpan.FromHours(1), _ => Task.CompletedTask), Token);

    /// <summary>Holds what lies as sent, and that nothing waits to go out.</summary>
    public void AssertSent(params string[] keys)
    {
        Assert.Equal(keys, Sent());
        Assert.Empty(Drafts());
    }

    public List<string> Drafts() => Keys(Outgoing);

    public List<string> Sent() => Keys(SentFolder);

    public async ValueTask DisposeAsync()
    {
        Mailbox.Dispose();
        await Line.DisposeAsync();
        await Smtp.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private List<string> Keys(string folder) => [.. User.Mails(folder).Select(KeyOf).Order(StringComparer.Ordinal)];

    private static string KeyOf(string mail) => mail.Split('\n').First(line => line.StartsWith(OutgoingNotice.KeyHeader + ":", StringComparison.OrdinalIgnoreCase)).Split(':')[1].Trim();
}
