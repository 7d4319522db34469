using System.Collections.Immutable;
using MimeKit;
using MimeKit.Utils;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Views.Letters;
using OtopFormSync.Views.Sentences;

namespace OtopFormSync.Views.Mail;

/// <summary>The mail around text and HTML: headers that let people thread it, robots leave it alone, and us find it again.</summary>
internal static class MailMessage
{
    /// <summary>Longer subjects are cut off by phones.</summary>
    private const int SubjectLength = 60;

    /// <summary>As far as a district's name may reach beyond it.</summary>
    private const int SubjectWithName = 90;

    /// <summary>A program has three months.</summary>
    private const int MostThreads = 3;

    /// <summary>A line of a mail has at most 998 characters.</summary>
    private const int MessageIdLength = 900;

    public static NoticeKind KindOf(Notice notice) => notice switch
    {
        Notice.Digest => NoticeKind.Digest,
        Notice.Reminder => NoticeKind.Reminder,
        Notice.Form => NoticeKind.Form,
        Notice.Survey => NoticeKind.Survey,
        Notice.Receipt or Notice.ReceiptList => NoticeKind.Receipt,
        Notice.Answer => NoticeKind.Answer,
        Notice.GradeChange => NoticeKind.GradeChange,
        Notice.LineBinding => NoticeKind.LineBinding,
        Notice.Group => NoticeKind.Group,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string SubjectOf(string subject, Province province)
    {
        var line = MailWording.OnOneLine(subject);
        var name = line.Length <= SubjectLength ? null : province.All.Select(district => (At: line.LastIndexOf(district.Name, StringComparison.Ordinal), district.Name.Length))
            .Where(name => name.At >= 0 && name.At + name.Length is >= SubjectLength and <= SubjectWithName)
            .OrderBy(name => name.At).Cast<(int At, int Length)?>().FirstOrDefault();

        // Half a name is another's, or none.
        return name is not { } whole ? TextCut.At(line, SubjectLength) : whole.At + whole.Length == line.Length ? line : TextCut.At(line, whole.At + whole.Length + 1);
    }

    public static ImmutableArray<byte> Of(Notice notice, Province province, string subject, MailBody body, ValueList<MailFile> files)
    {
        var mailbox = Address(MailWording.OnOneLine(province.Office), province.Mailbox);
        using var message = new MimeMessage();
        message.Headers.Clear();
        message.From.Add(mailbox);
        message.ReplyTo.Add(mailbox);
        foreach (var address in notice.To)
        {
            message.To.Add(Address("", address));
        }

        message.Date = notice.At.InBangkok();
        message.Subject = subject;
        message.MessageId = $"{notice.Key.Value}@{mailbox.Domain}";
        AddThread(message, notice, mailbox.Domain);
        AddForRobots(message, notice, mailbox.Address);
        message.Headers.Add(OutgoingNotice.KeyHeader, notice.Key.Value);
        message.Body = Enclosing(files, Body(notice.Key, body));

        using var stream = new MemoryStream();
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        message.WriteTo(format, stream);
        return [.. stream.GetBuffer().AsSpan(0, (int)stream.Length)];
    }

    private static MailboxAddress Address(string name, string address)
    {
        return MailboxAddress.TryParse(address, out var parsed) && string.Equals(parsed.Address, address.Trim(), StringComparison.Ordinal) && parsed.Domain.Length > 0
            ? new(name, parsed.Address)
            : throw new FormatException("A contact, an officer or the province's mailbox is no mail address; correct the province file.");
    }

    /// <summary>Mails about one district and month stand in one thread; a receipt also stands under the report that it answers.</summary>
    private static void AddThread(MimeMessage message, Notice notice, string domain)
    {
        foreach (var thread in Threads(notice))
        {
            message.References.Add($"{thread}@{domain}");
        }

        if (notice.InReplyTo is { } id && IsMessageId(id))
        {
            message.InReplyTo = id;
            message.References.Add(id);
        }
    }

    /// <summary>A foreign id goes into headers only when it is one id and nothing else.</summary>
    private static bool IsMessageId(string id) =>
        id.Length <= MessageIdLength
        && id.Split('@') is [{ Length: > 0 }, { Length: > 0 }]
        && id.All(c => c is > ' ' and < '\x7f' and not '<' and not '>')
        && MimeUtils.EnumerateReferences($"<{id}>").SequenceEqual([id], StringComparer.Ordinal);

    private static IEnumerable<string> Threads(Notice notice) => notice switch
    {
        Notice.Reminder { Content: var first, More: var more } => more.Prepend(first).SelectMany(content => Threads(content.Program, content.District, content.Owed.Where(owed => !owed.Open.IsEmpty).Select(owed => owed.Month).Prepend(content.Owed[0].Month))), // what is asked may be answered in short
        Notice.Form { Content: var first, More: var more } => more.Prepend(first).Select(content => NoticeThread.Of(content.Program.Id, content.District.Code, content.Owed[0].Month)),
        Notice.Answer { Content: var content } => Threads(content.Program, content.District, content.Months),
        Notice.Receipt { Content.SentBy: null } receipt => receipt.Parts.SelectMany(part => Threads(part.Program, part.District, ReceiptLetter.Months(part.Report).Take(1))),
        Notice.ReceiptList { Content: var content } => Threads(content.Program, content.District, content.Reports.SelectMany(ReceiptLetter.Months).Order()),
        _ => [],
    };

    private static IEnumerable<string> Threads(Program program, District district, IEnumerable<ReportingMonth> months) =>
        months.Distinct().Take(MostThreads).Select(month => NoticeThread.Of(program.Id, district.Code, month));

    private static void AddForRobots(MimeMessage message, Notice notice, string mailbox)
    {
        message.Headers.Add(HeaderId.AutoSubmitted, notice is Notice.Receipt or Notice.ReceiptList ? "auto-replied" : "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "OOF, AutoReply");
        if (notice is Notice.Digest)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<mailto:{mailbox}?subject=unsubscribe>");
        }
    }

    // What stands first is the least of the mail: programs show the last that they know.
    private static MultipartAlternative Body(NoticeKey key, MailBody content)
    {
        var body = new MultipartAlternative();
        if (content.ForGroup is { } messages)
        {
            body.Add(new MimePart(ContentType.Parse(OutgoingNotice.GroupPart))
            {
                Content = new MimeContent(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(messages), writable: false)),
                ContentTransferEncoding = ContentEncoding.Base64,
            });
        }

        body.Add(Part("plain", content.Text));
        body.Add(Part("html", content.Html));
        body.Boundary = $"=_{key.Value[..Math.Min(key.Value.Length, 60)]}";
        return body;
    }

    private static Multipart Enclosing(ValueList<MailFile> files, MultipartAlternative words)
    {
        if (files.IsEmpty)
        {
            return words;
        }

        var all = new Multipart("mixed") { words };
        all.Boundary = $"=_with{words.Boundary}";
        foreach (var file in files)
        {
            all.Add(new MimePart(ContentType.Parse(file.MediaType))
            {
                Content = new MimeContent(new MemoryStream([.. file.Content], writable: false)),
                ContentDisposition = new(ContentDisposition.Attachment),
                ContentTransferEncoding = ContentEncoding.Base64,
                FileName = file.Name,
            });
        }

        return all;
    }

    private static TextPart Part(string subtype, string text)
    {
        var part = new TextPart(subtype) { ContentTransferEncoding = ContentEncoding.Base64 };
        part.SetText(System.Text.Encoding.UTF8, text.ReplaceLineEndings("\r\n"));
        return part;
    }
}

/// <summary>The same said in several ways.</summary>
/// <param name="Text">As plain text.</param>
/// <param name="Html">As HTML.</param>
/// <param name="ForGroup">As messages of a group in LINE; null for what goes to none.</param>
internal sealed record MailBody(string Text, string Html, string? ForGroup);
