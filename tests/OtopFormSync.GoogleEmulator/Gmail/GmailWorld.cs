using System.Globalization;
using System.Text;
using MimeKit;

namespace OtopFormSync.GoogleEmulator.Gmail;

/// <summary>All mailboxes, and the post between them.</summary>
internal sealed class GmailWorld(TimeProvider clock)
{
    private readonly Dictionary<string, Mailbox> _boxes = new(StringComparer.OrdinalIgnoreCase);

    public Lock Gate { get; } = new();

    public TimeProvider Clock { get; } = clock;

    public IEnumerable<Mailbox> Boxes => _boxes.Values;

    /// <summary>Mails that went out to addresses which are no mailbox here.</summary>
    public List<(string To, byte[] Raw)> Elsewhere { get; } = [];

    public Mailbox Of(string address)
    {
        if (!_boxes.TryGetValue(address, out var box)) { _boxes[address] = box = new Mailbox(address, Clock); }
        return box;
    }

    /// <summary>A mail arrives from the outside, with what Google's own server found out about its sender; null adds nothing.</summary>
    public StoredMail Receive(string address, byte[] raw, string? authentication, params string[] labels)
    {
        lock (Gate)
        {
            var head = authentication is null ? "" : $"Authentication-Results: mx.google.com;\r\n       {authentication}\r\n";
            return Of(address).Add([.. Encoding.UTF8.GetBytes(head), .. raw], labels.Length > 0 ? labels : ["INBOX", "UNREAD"]);
        }
    }

    /// <summary>Sends a mail: Gmail gives it a Message-ID of its own and takes Bcc away from what recipients get.</summary>
    public StoredMail Send(Mailbox box, byte[] raw, string? threadId)
    {
        using var message = MimeMessage.Load(new MemoryStream(raw, writable: false));
        var recipients = message.To.Mailboxes.Concat(message.Cc.Mailboxes).Concat(message.Bcc.Mailboxes).Select(mailbox => mailbox.Address).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (recipients.Count == 0) { throw GmailError.Invalid("Recipient address required"); }
        message.MessageId = string.Create(CultureInfo.InvariantCulture, $"CA{Clock.GetUtcNow().UtcTicks:x}{box.HistoryId:x}@mail.gmail.com");
        if (!message.Headers.Contains(HeaderId.From)) { message.From.Add(new MailboxAddress("", box.Address)); }
        var sent = Bytes(message);
        message.Bcc.Clear();
        var delivered = Bytes(message);
        foreach (var recipient in recipients)
        {
            if (_boxes.TryGetValue(recipient, out var other) && other != box)
            {
                var domain = box.Address[(box.Address.IndexOf('@', StringComparison.Ordinal) + 1)..];
                Receive(recipient, delivered, $"dkim=pass header.i=@{domain};\r\n       spf=pass smtp.mailfrom={box.Address};\r\n       dmarc=pass (p=NONE) header.from={domain}");
            }
            else
            {
                Elsewhere.Add((recipient, delivered));
            }
        }

        return box.Add(sent, recipients.Contains(box.Address, StringComparer.OrdinalIgnoreCase) ? ["SENT", "INBOX", "UNREAD"] : ["SENT"], threadId);
    }

    private static byte[] Bytes(MimeMessage message)
    {
        using var bytes = new MemoryStream();
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        message.WriteTo(format, bytes);
        return bytes.ToArray();
    }
}
