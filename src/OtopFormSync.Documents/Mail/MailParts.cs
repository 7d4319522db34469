using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Tnef;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Drafts.Mails;
using OtopFormSync.Documents.Mail.Threads;
using OtopFormSync.Documents.Pictures;
using OtopFormSync.Documents.Rtf;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Mail;

/// <summary>Walks a mail's parts: what is body, what is attachment, what is neither.</summary>
internal sealed class MailParts(List<DocumentProblem> problems, Budget budget, PictureSights? pictures = null)
{
    private const string OutlooksName = "winmail.dat";
    private const string InMail = "เนื้อหาอีเมล";

    // Between a file and one within it.
    private const string Within = " › ";

    /// <summary>A picture within the text up to this is a logo or a signature; a bigger one may be a photographed report.</summary>
    private const int LogoBytes = 40 * 1024;

    private static readonly DocumentProblem ForwardedTwice = new(MailBody.InForwarded, new("document.forwarded-twice"));

    private int _parts;
    private int _depth;

    // What Outlook packed names no code page, and its reader asks for 1252.
    static MailParts() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public List<ReadTable> Tables { get; } = [];

    public List<MailAttachment> Attachments { get; } = [];

    /// <summary>A mail as the library has it.</summary>
    public static MimeMessage Parsed(ReadOnlyMemory<byte> bytes) => MimeMessage.Load(Options(), Streams.Over(bytes), persistent: true, CancellationToken.None);

    private static ParserOptions Options() => new()
    {
        CharsetEncoding = TextDecoder.Windows874,
        MaxMimeDepth = Limits.MimeDepth,
        RespectContentLength = false,
    };

    /// <summary>What was read, with what it took.</summary>
    /// <param name="read">What is known besides: who wrote, when.</param>
    /// <param name="body">What the parts say; null where none was read.</param>
    /// <param name="size">How much was given to read: bytes, or letters of a text.</param>
    public MailContent ContentOf(MailContent read, MailBody? body, int size) => read with
    {
        Text = body?.Text ?? "",
        Tables = Tables.ToValueList(),
        Forwarded = body?.Forwarded,
        Attachments = Attachments.ToValueList(),
        Pictures = pictures?.Pictures.ToValueList() ?? [],
        Problems = problems.ToValueList(),
        Work = budget.Spent + size + (pictures?.Work ?? 0),
    };

    /// <summary>Reads a file that came without a mail.</summary>
    /// <returns>What mails within it say.</returns>
    public MailBody Read(string name, byte[] bytes)
    {
        var body = BodyWithoutMail();
        ReadFile(name, bytes.Length <= Limits.FileBytes ? bytes : null, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, body);
        Guard(MailPlaces.Body, body.ReadTextTables);
        return body;
    }

    private MailBody BodyWithoutMail() => new(new(SubjectKind.Forward, []), InMail, Tables, budget);

    /// <summary>Reads a text that came without a mail.</summary>
    /// <returns>What it says.</returns>
    public MailBody ReadText(string text)
    {
        var body = BodyWithoutMail();
        if (text.Length <= Limits.TextChars)
        {
            Guard(MailPlaces.Body, () => body.AddPlain(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')));
        }
        else
        {
            problems.Add(new(MailPlaces.Body, Complaint.TextTooLong.Reason));
        }

        Guard(MailPlaces.Body, body.ReadTextTables);
        return body;
    }

    /// <summary>Reads all parts.</summary>
    /// <returns>What the body says.</returns>
    public MailBody Read(MimeMessage message, MailThread thread)
    {
        var body = new MailBody(thread, InMail, Tables, budget);
        if (message.Body is { } root)
        {
            Walk(root, body);
        }

        Guard(MailPlaces.Body, body.ReadTextTables);
        return body;
    }

    private void Walk(MimeEntity entity, MailBody body)
    {
        if (++_parts > Limits.MimeParts)
        {
            if (_parts == Limits.MimeParts + 1)
            {
                problems.Add(new DocumentProblem("อีเมล", Complaint.TooManyParts.Reason));
            }

            return;
        }

        switch (entity)
        {
            case Multipart { Count: 0 }:
                problems.Add(new DocumentProblem(body.Place, new("document.broken-parts")));
                break;
            case MultipartAlternative alternative:
                ReadAlternative(alternative, body);
                break;
            case MultipartRelated related:
                ReadRelated(related, body);
                break;
            case Multipart multipart when multipart.ContentType.IsMimeType("multipart", "encrypted"):
                problems.Add(new DocumentProblem("อีเมล", new("document.encrypted-mail")));
                break;
            case Multipart multipart:
                foreach (var child in multipart)
                {
                    Walk(child, body);
                }

                break;
            case MessagePart { Message: { Body: not null } inner } when body.Place != MailBody.InForwarded:
                ReadInner(inner, body);
                break;
            case MessagePart:
                problems.Add(ForwardedTwice);
                break;
            case TextPart text when !IsAttachment(text):
                ReadBody(text, body);
                break;
            case MimePart part:
                ReadAttachment(part, body);
                break;
            default:
                break;
        }
    }

    /// <summary>A mail that lies within as a whole was sent on, but for the one that is answered: some programs add it to the answer.</summary>
    private void ReadInner(MimeMessage message, MailBody body)
    {
        var tables = new List<ReadTable>();
        var inner = new MailBody(MailThreads.Of(message), MailBody.InForwarded, tables, budget);
        Walk(message.Body!, inner);
        var isAnswered = body.Thread.Subject != SubjectKind.Forward && message.MessageId is { } id && body.Thread.Answers.Contains(id);
        if (!isAnswered && !AutomaticMail.IsOwn(message))
        {
            body.AddForwarded(HeaderText.Clean(message.Subject), message.From is [MailboxAddress { Address.Length: > 0 } from] ? from.Address.Trim().ToLowerInvariant() : null, message.Headers.Contains(HeaderId.Date) && message.Date.Year > 1 ? message.Date : null, inner, tables);
        }
    }

    private void ReadAlternative(MultipartAlternative alternative, MailBody body)
    {
        var plain = alternative.OfType<TextPart>().Where(part => part.IsPlain && !IsAttachment(part)).ToList();
        var texts = new List<string>();
        foreach (var part in plain)
        {
            Guard(body.Place, () => texts.Add(BodyText(part)));
        }

        var text = string.Join('\n', texts);
        var isRead = string.IsNullOrWhiteSpace(text);
        foreach (var child in alternative.Where(child => !plain.Contains(child)))
        {
            var html = child as TextPart ?? ((child as MultipartRelated)?.Root as TextPart);
            if (html is { IsHtml: true } && !isRead)
            {
                isRead = true;
                ReadTwice(text, html, body);
                WalkRest(child as MultipartRelated, html, body);
            }
            else if (!(child is TextPart { IsHtml: false } other && !IsAttachment(other)))
            {
                Walk(child, body);
            }
        }

        if (!isRead)
        {
            body.AddPlain(text);
        }
    }

    private void ReadTwice(string text, TextPart html, MailBody body)
    {
        string? markup = null;
        Guard(body.Place, () => markup = BodyText(html));
        if (markup is null)
        {
            body.AddPlain(text);
        }
        else
        {
            Guard(body.Place, () => body.AddAlternative(text, markup));
        }
    }

    private void ReadRelated(MultipartRelated related, MailBody body)
    {
        if (related.Root is { } root)
        {
            Walk(root, body);
        }

        WalkRest(related, related.Root, body);
    }

    private void WalkRest(MultipartRelated? related, MimeEntity? root, MailBody body)
    {
        foreach (var child in (IEnumerable<MimeEntity>?)related ?? [])
        {
            if (child != root && child is not MimePart { ContentType.MediaType: "image", Content.Stream.Length: <= LogoBytes })
            {
                Walk(child, body);
            }
        }
    }

    private void ReadBody(TextPart part, MailBody body) => Guard(body.Place, () =>
    {
        if (part.IsHtml)
        {
            body.AddHtml(BodyText(part));
        }
        else if (part.IsPlain || part.ContentType.IsMimeType("text", "enriched"))
        {
            body.AddPlain(BodyText(part));
        }
        else if (part.ContentType.IsMimeType("text", "rtf") && PartBytes.Of(part).Bytes is { } bytes)
        {
            // The body of a mail that Outlook packed.
            var (text, tables) = RtfFile.Read(bytes, body.Place, budget);
            body.AddPlain(text);
            Tables.AddRange(tables);
        }
    });

    private string BodyText(TextPart part)
    {
        var (bytes, _, length) = PartBytes.Of(part);
        if (bytes is null)
        {
            throw new UnreadableException(Complaint.TooBig(length));
        }

        var text = BodyCharset.Decode(bytes, part.ContentType.Charset);
        if (text.Length > (part.IsHtml ? Limits.HtmlChars : Limits.TextChars))
        {
            throw new UnreadableException(Complaint.TextTooLong);
        }

        if (text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            problems.Add(new DocumentProblem(InMail, new("document.broken-letters")));
        }

        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return part.IsFlowed ? FlowedText.Joined(text, string.Equals(part.ContentType.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase)) : text;
    }

    private void ReadAttachment(MimePart part, MailBody body)
    {
        if (part.ContentType.IsMimeType("application", "pgp-signature") || part.ContentType.IsMimeType("application", "pkcs7-signature")
            || part.ContentType.IsMimeType("application", "x-pkcs7-signature") || part.ContentType.IsMimeType("text", "calendar"))
        {
            return;
        }

        var (bytes, hash, length) = PartBytes.Of(part);
        ReadFile(HeaderText.FileName(part.FileName ?? (part is TnefPart ? OutlooksName : null)), bytes, hash, length, body);
    }

    /// <summary>Reads a file, and those within it as if each had come attached.</summary>
    private void ReadFile(string name, byte[]? bytes, string hash, long length, MailBody body)
    {
        var text = "";
        _depth++;
        Guard(MailPlaces.Attachment(name), () => text = bytes is null ? throw new UnreadableException(Complaint.TooBig(length)) : TextOf(name, bytes, body), fault => pictures?.Look(fault, bytes, MailPlaces.Attachment(name), budget));
        _depth--;

        // Behind those within it, whose names begin with its own.
        Attachments.Add(new MailAttachment(name, hash, text));
    }

    private string TextOf(string name, byte[] bytes, MailBody body)
    {
        var kind = FileKinds.Of(bytes);
        if (kind is (FileKind.Zip or FileKind.Mail or FileKind.Outlook) && _depth > Limits.FileDepth)
        {
            throw new UnreadableException(Complaint.TooDeep);
        }

        switch (kind)
        {
            case FileKind.Zip:
                foreach (var (inner, unpacked) in ZippedFiles.Of(bytes, budget))
                {
                    ReadFile($"{name}{Within}{HeaderText.FileName(inner)}", unpacked, Convert.ToHexStringLower(SHA256.HashData(unpacked)), unpacked.Length, body);
                }

                return "";
            case FileKind.Mail when body.Place != MailBody.InForwarded:
                using (var mail = Parsed(MailBounds.IsWithin(bytes, Limits.MailBytes, out var complaint) ? bytes : throw new UnreadableException(complaint)))
                {
                    ReadInner(mail, body);
                }

                return "";
            case FileKind.Mail:
                problems.Add(ForwardedTwice);
                return "";
            case FileKind.Outlook:
                ReadOutlook(bytes, body);
                return "";
            case not FileKind.Outlook when name.EndsWith(OutlooksName, StringComparison.OrdinalIgnoreCase):
                throw new UnreadableException(Complaint.BrokenOutlook);
            default:
                return AttachmentFile.Read(kind, bytes, name.Split(Within)[^1], MailPlaces.Attachment(name), Tables, budget);
        }
    }

    /// <summary>What Outlook packed; of the text within nothing where the mail says it outside, too.</summary>
    private void ReadOutlook(byte[] bytes, MailBody body)
    {
        try
        {
            budget.Spend((long)Cost.Byte * bytes.Length);
            using var tnef = new TnefPart { Content = new MimeContent(Streams.Over(bytes)) };
            using var message = tnef.ConvertToMessage();
            foreach (var part in message.BodyParts.ToList())
            {
                if (part is not TextPart || IsAttachment((MimePart)part) || body.Text.Length == 0)
                {
                    Walk(part, body);
                }
            }
        }
        catch (Exception e) when (e is not (UnreadableException or UnfinishedReadingException or OutOfMemoryException))
        {
            // Whatever the library stumbles over.
            throw new UnreadableException(Complaint.BrokenOutlook);
        }
    }

    /// <param name="place">What is read.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="look">Looks at what cannot be read otherwise; null where nothing is to be seen.</param>
    private void Guard(string place, Action read, Func<Complaint, (string File, Saying? Why)?>? look = null)
    {
        try
        {
            read();
        }
        catch (UnreadableException e)
        {
            var seen = look?.Invoke(e.Complaint);
            problems.Add(new DocumentProblem(place, seen?.Why ?? e.Complaint.Reason) { Picture = seen?.File });
        }
    }

    private static bool IsAttachment(MimePart part) =>
        part.IsAttachment || !string.IsNullOrWhiteSpace(part.FileName);
}
