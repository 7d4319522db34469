using MimeKit;
using OtopFormSync.Core.Notices;
using OtopFormSync.Documents.Mail.Threads;

namespace OtopFormSync.Documents.Mail;

/// <summary>Tells mails that machines wrote (RFC 3834), which are never a report and never answered.</summary>
internal static class AutomaticMail
{
    // Programs that answer for people who are away, and mark it nowhere else.
    private static readonly string[] Absences = ["Automatic reply:", "Auto:", "Auto reply:", "Autoreply:", "Out of Office", "ตอบกลับอัตโนมัติ", "การตอบกลับอัตโนมัติ"];

    public static bool Is(MimeMessage message)
    {
        var headers = message.Headers;
        var submitted = headers[HeaderId.AutoSubmitted]?.Split(';')[0].Trim();
        return (submitted is { Length: > 0 } && !string.Equals(submitted, "no", StringComparison.OrdinalIgnoreCase))
            || PrecedenceOf(message) is "junk" or "auto_reply"
            || (PrecedenceOf(message) is "bulk" && !headers.Contains(HeaderId.ListId))
            || IsOwn(message)
            || headers.Contains("X-Autoreply")
            || headers.Contains("X-Autorespond")
            || headers.Contains("X-Failed-Recipients")
            || headers.Contains("X-MS-Exchange-Message-Is-Ndr")
            || DeliveryFailures.IsDaemon(message)
            || Array.Exists(Absences, word => HeaderText.Clean(message.Subject).StartsWith(word, StringComparison.OrdinalIgnoreCase))
            || headers[HeaderId.ReturnPath]?.Replace(" ", "", StringComparison.Ordinal) is "<>"
            || (message.Body is Multipart body && body.ContentType.IsMimeType("multipart", "report"));
    }

    /// <summary>True for a mail that came through a mailing list: a person may have written it, but whom an answer would reach is not known.</summary>
    public static bool IsOfList(MimeMessage message) => message.Headers.Contains(HeaderId.ListId) || PrecedenceOf(message) is "list";

    /// <summary>True for a notice of our own.</summary>
    public static bool IsOwn(MimeMessage message) => message.Headers.Contains(OutgoingNotice.KeyHeader) || OwnNotice.IsId(message.MessageId);

    private static string? PrecedenceOf(MimeMessage message) => message.Headers[HeaderId.Precedence]?.Trim().ToLowerInvariant();
}
