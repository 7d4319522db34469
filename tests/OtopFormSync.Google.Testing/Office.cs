using System.Text;
using Google.Apis.Auth.OAuth2;
using Google.Apis.Gmail.v1;
using Microsoft.Extensions.Time.Testing;
using OtopFormSync.Core.Notices;
using OtopFormSync.Google.Calls;
using OtopFormSync.Google.Gmail;
using OtopFormSync.GoogleEmulator;
using OtopFormSync.GoogleEmulator.Gmail;
using OtopFormSync.Testing;

namespace OtopFormSync.Google.Testing;

/// <summary>The province's mailbox at an emulated Gmail, reached over real HTTP. Waiting costs no time: the clock jumps to the end of each wait.</summary>
internal sealed class Office : IAsyncDisposable
{
    public const string Address = "otop-nongkhai@example.org";

    public static readonly DateTimeOffset Start = new(2024, 1, 16, 2, 0, 0, TimeSpan.Zero);

    private readonly GmailService _service;

    private Office(GoogleEmulatorServer server, FakeTimeProvider google)
    {
        Server = server;
        GoogleClock = google;
        _service = GoogleClients.Gmail(GoogleCredential.FromAccessToken(Address), server.Address);
        Restart();
    }

    public GoogleEmulatorServer Server { get; }

    public JumpingTime Clock { get; } = new(Start);

    public FakeTimeProvider GoogleClock { get; }

    public Mailbox Box => Server.State.Gmail.Of(Address);

    public GoogleCalls Calls { get; private set; } = null!;

    public GmailInbox Inbox { get; private set; } = null!;

    public GmailSender Sender { get; private set; } = null!;

    public static async Task<Office> OpenAsync()
    {
        var google = new FakeTimeProvider(Start);
        return new(await GoogleEmulatorServer.StartAsync(google), google);
    }

    /// <summary>A new process: nothing of the old one's memory is left.</summary>
    public void Restart()
    {
        Calls = new GoogleCalls(Clock, new GoogleQuotas(), () => 0.5);
        var mailbox = new GmailMailbox(_service, Calls);
        Inbox = new GmailInbox(mailbox, Start.AddDays(-30));
        Sender = new GmailSender(mailbox, Clock);
    }

    public StoredMail Receive(string subject, params string[] labels) =>
        Server.State.Gmail.Receive(Address, Encoding.UTF8.GetBytes($"From: tabo@example.org\r\nTo: {Address}\r\nSubject: {subject}\r\nMessage-ID: <{subject}@example.org>\r\n\r\nยอดจำหน่าย 100 บาท\r\n"), "dmarc=pass header.from=example.org", labels);

    public static OutgoingNotice Notice(string key, string? inReplyTo = null, string to = "tabo@example.org") => new(
        NoticeKey.Parse(key, null),
        NoticeKind.Receipt,
        [to],
        "Re: receipt",
        [.. Encoding.UTF8.GetBytes($"From: {Address}\r\nTo: {to}\r\nSubject: {(inReplyTo is null ? "ได้รับแล้ว" : "Re: " + inReplyTo)}\r\n{(inReplyTo is null ? "" : $"In-Reply-To: <{inReplyTo}@example.org>\r\n")}{OutgoingNotice.KeyHeader}: {key}\r\n\r\nได้รับแล้ว\r\n")]);

    public IEnumerable<StoredMail> Sent() => Box.Mails.Where(mail => mail.Has("SENT"));

    public async ValueTask DisposeAsync()
    {
        _service.Dispose();
        await Server.DisposeAsync();
    }
}
