using MimeKit;
using MimeKit.Tnef;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Documents.Mail;

/// <summary>Walks a mail's parts: what is body, what is attachment, what is neither.</summary>
internal sealed class MailParts(List<DocumentProblem> problems, Budget budget)
{
    private const string InMail = "เนื้อหาอีเมล";
    private const string InText = "ข้อความในอีเมล";
    private const string InForwarded = "อีเมลที่ส่งต่อ";

    /// <summary>A picture within the text up to this is a logo or a signature; a bigger one may be a photographed report.</summary>
    private const int LogoBytes = 40 * 1024;

    private readonly List<string> _texts = [];
    private int _parts;
    private bool _hasMarkupTables;

    public string Text => string.Join('\n', _texts);

    public List<ReadTable> Tables { get; } = [];

    public List<MailAttachment> Attachments { get; } = [];

    /// <summary>Reads all parts.</summary>
    public void Read(MimeMessage message)
    {
        if (message.Body is { } body)
        {
            Walk(body, InMail, forwarded: 0);
        }
    }

    /// <summary>Columns in the text are tables of their own where none came from markup.</summary>
    /// <param name="text">What of <see cref="Text"/> the sender wrote.</param>
    public void ReadTables(string text)
    {
        if (!_hasMarkupTables)
        {
            Guard(InText, () => Tables.AddRange(TextTables.Of(text, InText, budget)));
        }
    }

    private void Walk(MimeEntity entity, string place, int forwarded)
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
                problems.Add(new DocumentProblem(place, new("document.broken-parts")));
                break;
            case MultipartAlternative alternative:
                ReadAlternative(alternative, place, forwarded);
                break;
            case MultipartRelated related:
                ReadRelated(related, place, forwarded);
                break;
            case Multipart multipart when multipart.ContentType.IsMimeType("multipart", "encrypted"):
                problems.Add(new DocumentProblem("อีเมล", new("document.encrypted-mail")));
                break;
            case Multipart multipart:
                foreach (var child in multipart)
                {
                    Walk(child, place, forwarded);
                }

                break;
            case MessagePart { Message.Body: { } inner } when forwarded == 0:
                Walk(inner, InForwarded, forwarded + 1);
                break;
            case MessagePart:
                problems.Add(new DocumentProblem(InForwarded, new("document.forwarded-twice")));
                break;
            case TnefPart:
                problems.Add(new DocumentProblem("ไฟล์แนบ winmail.dat", new("document.outlook")));
                break;
            case TextPart text when !IsAttachment(text):
                ReadBody(text, place);
                break;
            case MimePart part:
                ReadAttachment(part);
                break;
            default:
                break;
        }
    }

    /// <summary>The same said twice: the plain text is read as text, tables are taken from the markup.</summary>
    private void ReadAlternative(MultipartAlternative alternative, string place, int forwarded)
    {
        var before = _texts.Count;
        foreach (var child in alternative)
        {
            if (child is TextPart { IsPlain: true } plain && !IsAttachment(plain))
            {
                ReadBody(plain, place);
            }
        }

        var hasText = _texts.Skip(before).Any(text => !string.IsNullOrWhiteSpace(text));
        foreach (var child in alternative)
        {
            var html = child as TextPart ?? ((child as MultipartRelated)?.Root as TextPart);
            if (html is { IsHtml: true } && hasText)
            {
                Guard(place, () => AddTables(HtmlFile.Read(BodyText(html), place, budget).Tables));
                WalkRest(child as MultipartRelated, html, place, forwarded);
            }
            else if (child is not TextPart { IsPlain: true } && !(child is TextPart { IsHtml: false } other && !IsAttachment(other)))
            {
                Walk(child, place, forwarded);
            }
        }
    }

    private void ReadRelated(MultipartRelated related, string place, int forwarded)
    {
        if (related.Root is { } root)
        {
            Walk(root, place, forwarded);
        }

        WalkRest(related, related.Root, place, forwarded);
    }

    private void WalkRest(MultipartRelated? related, MimeEntity? root, string place, int forwarded)
    {
        foreach (var child in (IEnumerable<MimeEntity>?)related ?? [])
        {
            if (child != root && child is not MimePart { ContentType.MediaType: "image", Content.Stream.Length: <= LogoBytes })
            {
                Walk(child, place, forwarded);
            }
        }
    }

    private void ReadBody(TextPart part, string place) => Guard(place, () =>
    {
        if (part.IsHtml)
        {
            var html = HtmlFile.Read(BodyText(part), place, budget);
            _texts.Add(html.Text);
            AddTables(html.Tables);
        }
        else if (part.IsPlain || part.ContentType.IsMimeType("text", "enriched"))
        {
            _texts.Add(BodyText(part));
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

        return text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }

    private void ReadAttachment(MimePart part)
    {
        if (part.ContentType.IsMimeType("application", "pgp-signature") || part.ContentType.IsMimeType("application", "pkcs7-signature")
            || part.ContentType.IsMimeType("application", "x-pkcs7-signature") || part.ContentType.IsMimeType("text", "calendar"))
        {
            return;
        }

        var name = HeaderText.FileName(part.FileName);
        var place = $"ไฟล์แนบ {name}";
        var (bytes, hash, length) = PartBytes.Of(part);
        var text = "";
        Guard(place, () =>
        {
            if (bytes is null)
            {
                throw new UnreadableException(Complaint.TooBig(length));
            }

            text = AttachmentFile.Read(bytes, name, place, Tables, budget);
        });
        Attachments.Add(new MailAttachment(name, hash, text));
    }

    private void AddTables(IReadOnlyList<ReadTable> tables)
    {
        Tables.AddRange(tables);
        _hasMarkupTables |= tables.Count > 0;
    }

    private void Guard(string place, Action read)
    {
        try
        {
            read();
        }
        catch (UnreadableException e)
        {
            problems.Add(new DocumentProblem(place, e.Complaint.Reason));
        }
    }

    private static bool IsAttachment(MimePart part) =>
        part.IsAttachment || !string.IsNullOrWhiteSpace(part.FileName);
}
