using System.Text.RegularExpressions;
using MimeKit;
using OtopFormSync.Core;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Mail.Threads;

namespace OtopFormSync.Documents.Mail;

/// <summary>Reads what mail servers write about mails that they could not deliver: reports (RFC 3464), and texts of those that write none.</summary>
internal static partial class DeliveryFailures
{
    private const int MostRecipients = 50;
    private const int MostChars = 200_000;
    private const int WhyLength = 200;

    private static readonly string[] Daemons = ["mailer-daemon", "postmaster", "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e"];

    // The server still tries.
    private static readonly string[] Delays = ["(delay)", "delayed", "delivery incomplete", "will retry", "will be retried", "keep trying", "temporary problem", "ล่าช้า", "จะลองอีก", "จะลองส่ง"];

    // Below these stands the mail itself, with addresses that did not fail.
    private static readonly string[] Returned = ["----- original message", "-----original message", "original message headers", "original message details", "--- below this line is a copy", "diagnostic information for administrators", "----- message header follows"];

    /// <summary>True for the address of a program that delivers mail.</summary>
    public static bool IsDaemon(MimeMessage message) =>
        message.From.Mailboxes.FirstOrDefault()?.Address is { } from && Daemons.Contains(from.Split('@')[0].ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>What could not be delivered.</summary>
    /// <param name="message">The mail.</param>
    /// <returns>Null for any other mail, also for one that tells of a delay or of success.</returns>
    public static DeliveryFailure? Of(MimeMessage message)
    {
        var parts = Parts(message.Body).Take(Limits.MimeParts).ToList();
        var status = parts.OfType<MessageDeliveryStatus>().ToList();
        var isOtherReport = message.Body is Multipart body && body.ContentType.IsMimeType("multipart", "report") && body.ContentType.Parameters["report-type"] is { } type && !string.Equals(type, "delivery-status", StringComparison.OrdinalIgnoreCase);
        if (isOtherReport || (status.Count == 0 && !IsDaemon(message) && !message.Headers.Contains("X-Failed-Recipients")))
        {
            return null;
        }

        var text = TextOf(parts);
        var recipients = status.Count > 0 ? status.SelectMany(Failed) : Named(message, text);
        var failed = recipients.DistinctBy(recipient => recipient.Address, StringComparer.Ordinal).Take(MostRecipients).ToValueList();
        return failed.IsEmpty ? null : new(NoticesOf(message, parts, text).Distinct(StringComparer.Ordinal).ToValueList(), failed) { IsWrittenHere = IsWrittenHere(message) };
    }

    private static IEnumerable<FailedRecipient> Failed(MessageDeliveryStatus status) => status.StatusGroups.Skip(1)
        .Where(group => group["Action"]?.Trim().ToLowerInvariant() is "failed" or null && group["Status"]?.Trim().StartsWith('2') != true)
        .Select(group => (Address: AddressOf(group["Original-Recipient"]) ?? AddressOf(group["Final-Recipient"]), Group: group))
        .Where(recipient => recipient.Address is not null)
        .Select(recipient => new FailedRecipient(recipient.Address!, Why(recipient.Group["Diagnostic-Code"] is { } said ? said[(said.IndexOf(';', StringComparison.Ordinal) + 1)..] : recipient.Group["Status"])));

    // Every server says whence it got a mail; only what hands it on to the mailbox (LMTP) is the machine itself.
    private static bool IsWrittenHere(MimeMessage message) => message.Headers.Where(header => header.Id == HeaderId.Received)
        .Select(header => header.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .All(words => !words.Contains("from", StringComparer.OrdinalIgnoreCase) || words.Zip(words.Skip(1)).Any(pair => pair.First == "with" && pair.Second.StartsWith("LMTP", StringComparison.Ordinal)));

    // The addresses above the returned mail; which of them is meant follows from whom the notice went to.
    private static IEnumerable<FailedRecipient> Named(MimeMessage message, string text)
    {
        var told = $"{message.Subject}\n{text}";
        var end = Returned.Select(mark => told.IndexOf(mark, StringComparison.OrdinalIgnoreCase)).Where(at => at > 0).DefaultIfEmpty(told.Length).Min();
        var (above, why) = (told[..end], Why(Refusal().Match(told).Value));
        if (message.Headers["X-Failed-Recipients"] is { } header)
        {
            return Addresses().Matches(header).Select(match => new FailedRecipient(match.Value.ToLowerInvariant(), why));
        }

        return Array.Exists(Delays, word => above.Contains(word, StringComparison.OrdinalIgnoreCase)) ? [] : Addresses().Matches(above).Select(match => new FailedRecipient(match.Value.ToLowerInvariant(), why));
    }

    // The notice's own header first; some servers change the Message-ID, and some return no more than a few lines.
    private static IEnumerable<string> NoticesOf(MimeMessage message, List<MimeEntity> parts, string text)
    {
        foreach (var headers in parts.Select(HeadersOf).OfType<HeaderList>())
        {
            foreach (var value in new[] { headers[OutgoingNotice.KeyHeader], headers[HeaderId.MessageId], headers["X-Google-Original-Message-ID"] }.OfType<string>())
            {
                yield return KeyOf(value);
            }
        }

        foreach (var status in parts.OfType<MessageDeliveryStatus>().SelectMany(status => status.StatusGroups.Take(1)))
        {
            if (status["X-Original-Message-ID"] is { } original)
            {
                yield return KeyOf(original);
            }
        }

        foreach (var id in MailThreads.Of(message).Answers)
        {
            yield return KeyOf(id);
        }

        foreach (var key in Keys().Matches(text).Select(key => key.Value.TrimEnd('.', '-')).Where(OwnNotice.IsKey))
        {
            yield return key;
        }
    }

    private static string KeyOf(string id) => id.Trim().Trim('<', '>').Split('@')[0];

    private static HeaderList? HeadersOf(MimeEntity part) => part switch
    {
        MessagePart { Message: { } returned } => returned.Headers,
        TextPart text when text.ContentType.IsMimeType("text", "rfc822-headers") => Parsed(text),
        _ => null,
    };

    private static HeaderList? Parsed(TextPart headers)
    {
        using var stream = new MemoryStream();
        headers.Content?.DecodeTo(stream);
        stream.Write("\r\n\r\n"u8);
        stream.Position = 0;
        try
        {
            return HeaderList.Load(stream, CancellationToken.None);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // The report with all its parts, those of the returned mail too.
    private static IEnumerable<MimeEntity> Parts(MimeEntity? entity)
    {
        if (entity is null)
        {
            yield break;
        }

        yield return entity;
        var within = entity switch
        {
            Multipart multipart => multipart,
            MessagePart { Message.Body: { } body } => [body],
            _ => Enumerable.Empty<MimeEntity>(),
        };
        foreach (var part in within.SelectMany(Parts))
        {
            yield return part;
        }
    }

    private static string TextOf(IEnumerable<MimeEntity> parts)
    {
        var texts = parts.OfType<TextPart>().Select(part => part.IsHtml ? Tags().Replace(part.Text, " ") : part.Text);
        var text = string.Join('\n', texts);
        return text.Length <= MostChars ? text : text[..MostChars];
    }

    private static string? AddressOf(string? recipient) => recipient is not null && Addresses().Match(recipient) is { Success: true } match ? match.Value.ToLowerInvariant() : null;

    private static string Why(string? said)
    {
        var line = string.Join(' ', (said ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= WhyLength ? line : line[..WhyLength] + "…";
    }

    [GeneratedRegex(@"[\w.+\-']{1,64}@[a-z0-9\-]{1,63}(?:\.[a-z0-9\-]{1,63}){1,8}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\b[a-z0-9\-]{1,60}\.[a-z]{1,20}\.[a-z0-9\-]{1,20}\.[a-z0-9\-]{1,40}(?:\.[a-z0-9]{8,20})?", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Keys();

    // 550 5.1.1 The email account that you tried to reach does not exist.
    [GeneratedRegex(@"\b[45][0-9]{2}[ \-][45]\.[0-9]{1,2}\.[0-9]{1,3}[^\n]*|\b5[0-9]{2} [A-Za-z][^\n]*", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Refusal();

    [GeneratedRegex("<[^<>]{0,2000}>", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Tags();
}
