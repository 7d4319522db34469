using System.Diagnostics.CodeAnalysis;

namespace OtopFormSync.Documents.Mail;

/// <summary>Looks at a mail's bytes before any parser does.</summary>
internal static class MailBounds
{
    private const int MaxBoundaries = 4 * Limits.MimeParts;

    /// <summary>True when the mail may be parsed.</summary>
    public static bool IsWithin(ReadOnlySpan<byte> mail, int maxBytes, [NotNullWhen(false)] out Complaint? complaint)
    {
        complaint = mail.Length > maxBytes ? Complaint.TooBig(mail.Length)
            : HasTooManyHeaders(mail) || mail.Count((byte)'\n') > Limits.MimeLines || mail.Count("\n--"u8) > MaxBoundaries + (mail.Length / 4096) ? Complaint.TooManyParts
            : null;
        return complaint is null;
    }

    /// <summary>Header lines before the first empty one; of inner parts the boundaries' count is bound enough.</summary>
    private static bool HasTooManyHeaders(ReadOnlySpan<byte> mail)
    {
        var end = mail.IndexOf("\n\r\n"u8) is var crlf && crlf >= 0 ? crlf : mail.Length;
        end = mail[..end].IndexOf("\n\n"u8) is var lf && lf >= 0 ? lf : end;
        return mail[..end].Count((byte)'\n') > Limits.MimeHeaders;
    }
}
