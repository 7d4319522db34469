using MimeKit;
using OtopFormSync.Core.Notices;

namespace OtopFormSync.Documents.Mail;

/// <summary>Tells mails that machines wrote (RFC 3834), which are never a report and never answered.</summary>
internal static class AutomaticMail
{
    public static bool Is(MimeMessage message)
    {
        var headers = message.Headers;
        var submitted = headers[HeaderId.AutoSubmitted]?.Split(';')[0].Trim();
        return (submitted is { Length: > 0 } && !string.Equals(submitted, "no", StringComparison.OrdinalIgnoreCase))
            || headers[HeaderId.Precedence]?.Trim().ToLowerInvariant() is "bulk" or "list" or "junk" or "auto_reply"
            || headers.Contains(HeaderId.ListId)
            || IsOwn(message)
            || headers.Contains("X-Autoreply")
            || headers.Contains("X-Autorespond")
            || headers[HeaderId.ReturnPath]?.Replace(" ", "", StringComparison.Ordinal) is "<>"
            || (message.Body is Multipart body && body.ContentType.IsMimeType("multipart", "report"));
    }

    /// <summary>True for a notice of our own.</summary>
    public static bool IsOwn(MimeMessage message) => message.Headers.Contains(OutgoingNotice.KeyHeader);
}
