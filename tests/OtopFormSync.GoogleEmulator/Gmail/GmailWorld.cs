using System.Globalization;
using System.Text;
using MimeKit;

namespace OtopFormSync.GoogleEmulator.Gmail;

/// <summary>What Google's server found out about a sender.</summary>
internal enum SenderCheck
{
    Pass,
    Fail,
    None,
}

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

    /// <summary>A mail arrives from the outside, with what Google's own server found out about its sender; null adds nothing: the mail stays exactly as given.</summary>
    public StoredMail Receive(string address, byte[] raw, string? authentication, params string[] labels) => Receive(address, raw, authentication, null, labels);

    /// <summary>A mail that arrived at an instant, which is now when it is null.</summary>
    public StoredMail Receive(string address, byte[] raw, string? authentication, DateTimeOffset? at, params string[] labels)
    {
        var head = authentication is null ? "" : $"Authentication-Results: mx.google.com;\r\n       {authentication}\r\n";
        lock (Gate) { return Of(address).Add([.. Encoding.UTF8.GetBytes(head), .. raw], labels.Length > 0 ? labels : ["INBOX", "UNREAD"], internalDate: at); }
    }

    /// <summary>A mail arrives whose sender is who it says, is not, or of whose domain nothing is known.</summary>
    public StoredMail Receive(string address, byte[] raw, SenderCheck check, params string[] labels) => Receive(address, raw, check, null, labels);

    /// <summary>Such a mail that arrived at an instant, which is now when it is null.</summary>
    public StoredMail Receive(string address, byte[] raw, SenderCheck check, DateTimeOffset? at, params string[] labels)
    {
        using var message = MimeMessage.Load(new MemoryStream(raw, writable: false));
        return Receive(address, raw, Words(check, message.From.Mailboxes.FirstOrDefault()?.Address ?? "unknown@example.com"), at, labels);
    }

    /// <summary>A mail arrives, and a filter of the box's owner labels it on the way.</summary>
    public StoredMail ReceiveFiltered(string address, byte[] raw, SenderCheck check, params string[] filterLabels)
    {
        lock (Gate)
        {
            Of(address).RequireLabels(filterLabels);
            using var message = MimeMessage.Load(new MemoryStream(raw, writable: false));
            var head = $"Authentication-Results: mx.google.com;\r\n       {Words(check, message.From.Mailboxes.FirstOrDefault()?.Address ?? "unknown@example.com")}\r\n";
            return Of(address).Add([.. Encoding.UTF8.GetBytes(head), .. raw], ["INBOX", "UNREAD"], filterLabels: filterLabels);
        }
    }

    /// <summary>What Google's server writes about a sender.</summary>
    public static string Words(SenderCheck check, string sender)
    {
        var domain = sender[(sender.IndexOf('@', StringComparison.Ordinal) + 1)..];
        return check switch
        {
            SenderCheck.Pass => $"dkim=pass header.i=@{domain} header.s=20230601 header.b=obydRoeE;\r\n       spf=pass (google.com: domain of {sender} designates 209.85.220.41 as permitted sender) smtp.mailfrom={sender};\r\n       dmarc=pass (p=NONE sp=QUARANTINE dis=NONE) header.from={domain}",
            SenderCheck.Fail => $"spf=softfail (google.com: domain of transitioning {sender} does not designate 203.0.113.7 as permitted sender) smtp.mailfrom={sender};\r\n       dmarc=fail (p=NONE sp=NONE dis=NONE) header.from={domain}",
            SenderCheck.None => $"spf=none (google.com: {sender} does not designate permitted sender hosts) smtp.mailfrom={sender}",
        };
    }

    /// <summary>Sends a mail: Gmail gives it a Message-ID of its own and takes Bcc away from what recipients get.</summary>
    public StoredMail Send(Mailbox box, byte[] raw, string? threadId)
    {
        using var message = MimeMessage.Load(new MemoryStream(raw, writable: false));
        var recipients = message.To.Mailboxes.Concat(message.Cc.Mailboxes).Concat(message.Bcc.Mailboxes).Select(mailbox => mailbox.Address).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (recipients.Count == 0) { throw GmailError.Invalid("Recipient address required"); }
        message.MessageId = string.Create(CultureInfo.InvariantCulture, $"CA{Clock.GetUtcNow().UtcTicks:x}{box.HistoryId:x}@mail.gmail.com");
        if (message.From.Mailboxes.FirstOrDefault() is not { } from || !(from.Address.Equals(box.Address, StringComparison.OrdinalIgnoreCase) || box.Aliases.Contains(from.Address)))
        {
            var name = message.From.Mailboxes.FirstOrDefault()?.Name ?? "";
            message.From.Clear();
            message.From.Add(new MailboxAddress(name, box.Address));
        }
        if (!message.Headers.Contains(HeaderId.Date)) { message.Date = Clock.GetUtcNow(); }
        var sent = Bytes(message);
        message.Bcc.Clear();
        var delivered = Bytes(message);
        foreach (var recipient in recipients)
        {
            if (_boxes.TryGetValue(recipient, out var other) && other != box)
            {
                Receive(recipient, delivered, Words(SenderCheck.Pass, box.Address));
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
