using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Utils;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Mail.Threads;
using OtopFormSync.Documents.Pictures;

namespace OtopFormSync.Documents.Mail;

/// <summary>Takes a mail apart: text, tables and attachments, within bounds.</summary>
/// <param name="server">The server whose word counts about senders: what it does not vouch for is not authenticated. Null for a mail that lies outside of a mailbox: then the topmost word counts, and silence is no failure.</param>
/// <param name="clock">Tells when the machine is too slow to go on; null for the machine's own.</param>
/// <param name="pictures">Reads pictures; null where they are only shown.</param>
public sealed class EmlReader(ReceivingServer? server = null, TimeProvider? clock = null, IPictureReader? pictures = null) : IMailReader
{
    private const int HeaderBytes = 256 * 1024;

    /// <inheritdoc/>
    public string Version => field ??= Fingerprint.Of([ReaderVersion.Value, $"{server}", pictures?.Version ?? ""]);

    /// <inheritdoc/>
    public MailContent Read(RawContent.Mail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var bytes = mail.Bytes.AsMemory();
        var problems = new List<DocumentProblem>();
        var budget = new Budget(Limits.MailCells, clock ?? TimeProvider.System);
        var isTooBig = !MailBounds.IsWithin(bytes.Span, Limits.MailBytes, out var complaint);
        if (isTooBig)
        {
            problems.Add(new DocumentProblem("อีเมล", complaint!.Reason));
            bytes = bytes[..Math.Min(bytes.Length, HeaderBytes)];
        }

        try
        {
            using var message = MailParts.Parsed(bytes);
            var content = Headers(message);
            var sights = PictureSights.By(pictures, mail.Hash);
            var parts = new MailParts(problems, budget, sights);
            var thread = MailThreads.Of(message);
            var isCut = !isTooBig && IsCut(message, bytes.Span);
            if (isCut)
            {
                problems.Add(new DocumentProblem("อีเมล", new("document.cut-mail")));
            }

            var body = isTooBig || isCut ? null : parts.Read(message, thread);
            return parts.ContentOf(content, body, bytes.Length) with { Answers = thread.Answers.ToValueList() };
        }
        catch (RegexMatchTimeoutException slow)
        {
            throw new UnfinishedReadingException(slow);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or UnfinishedReadingException))
        {
            // Whatever a parser stumbles over: the mail is kept whole, and a person looks at it.
            problems.Add(new DocumentProblem("อีเมล", new("document.broken-mail")));
            return new MailContent { Problems = problems.ToValueList(), Work = budget.Spent + bytes.Length };
        }
    }

    /// <inheritdoc/>
    public MailContent Read(RawContent.LineMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return LineMessageReader.Read(message, clock ?? TimeProvider.System, pictures);
    }

    // The parts of a mail end with a line of their own (RFC 2046, 5.1.1). Where it is missing, so may be the end of a figure, or the file with all of them;
    // unless a file that is packed, and tells itself whether it is whole, or one with whole lines is the last of what is there.
    private static bool IsCut(MimeMessage message, ReadOnlySpan<byte> bytes) =>
        message.Body is Multipart { Count: > 0, ContentType.Boundary: { Length: > 0 } boundary } parts
        && bytes.IndexOf(Encoding.Latin1.GetBytes($"--{boundary}--")) < 0
        && !(Last(parts) is MimePart file && ((file.IsAttachment && bytes[^1] == (byte)'\n') || (file is { ContentTransferEncoding: ContentEncoding.Base64, ContentType.MediaType: not "text" } && !IsCalledText(file.FileName))));

    // Many programs send these as octets.
    private static bool IsCalledText(string? name) => Path.GetExtension(name)?.ToLowerInvariant() is ".txt" or ".csv" or ".tsv" or ".htm" or ".html" or ".xml" or ".eml";

    private static MimeEntity Last(MimeEntity part)
    {
        while (part is Multipart { Count: > 0 } parts)
        {
            part = parts[^1];
        }

        return part;
    }

    private MailContent Headers(MimeMessage message)
    {
        var date = message.Headers[HeaderId.Date];
        var sender = message.From is [MailboxAddress { Address.Length: > 0 } from] ? from.Address.Trim().ToLowerInvariant() : null;
        var topmost = SenderCheck.Of(message.Headers[HeaderId.AuthenticationResults]);
        var seen = SenderCheck.ServerOf(message.Headers);
        var authenticated = server is null ? topmost : server.Name is { } name && SenderCheck.By(message.Headers, sender, name);
        return new MailContent
        {
            MessageId = string.IsNullOrWhiteSpace(message.MessageId) ? null : message.MessageId,
            From = sender,
            Subject = HeaderText.Clean(message.Subject),
            Date = date is not null && DateUtils.TryParse(date, out var parsed) ? parsed : null,
            SenderAuthenticated = authenticated,
            SenderPassedBefore = server is { HasAlwaysCounted: true } ? authenticated == true : topmost != false,
            VouchedBy = seen is not null && SenderCheck.By(message.Headers, sender, seen) ? seen : null,
            UnnamedServer = server is { Name: null } ? new(seen) : null,
            IsAutomatic = AutomaticMail.Is(message),
            IsOfList = AutomaticMail.IsOfList(message),
            Failure = DeliveryFailures.Of(message),
        };
    }
}
