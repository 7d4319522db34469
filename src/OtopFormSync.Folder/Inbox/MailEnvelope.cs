using MimeKit;
using MimeKit.Utils;

namespace OtopFormSync.Folder.Inbox;

/// <summary>What the header of a mail tells about its identity and time.</summary>
/// <param name="MessageId">The Message-ID without brackets; null when there is none.</param>
/// <param name="ReceivedAt">When the last server received it, by its stamp: the topmost Received line; null when there is none.</param>
/// <param name="WrittenAt">When it was written, by its writer's clock; null when it does not say.</param>
/// <param name="Subject">The subject; empty when there is none.</param>
internal sealed record MailEnvelope(string? MessageId, DateTimeOffset? ReceivedAt, DateTimeOffset? WrittenAt, string Subject)
{
    // Headers of real mails are some 20 kB; more is made to cost time.
    private const int MostBytes = 256 * 1024;

    internal static MailEnvelope Of(ReadOnlySpan<byte> mail)
    {
        try
        {
            using var start = new MemoryStream(HeaderBlock(mail[..Math.Min(mail.Length, MostBytes)]).ToArray());
            var headers = HeaderList.Load(start);
            var stamp = headers[HeaderId.Received] is { } received && received.LastIndexOf(';') is >= 0 and var at ? received[(at + 1)..] : null;
            var id = headers[HeaderId.MessageId]?.Trim().Trim('<', '>').Trim();
            return new MailEnvelope(string.IsNullOrEmpty(id) ? null : id, TimeIn(stamp), TimeIn(headers[HeaderId.Date]), headers[HeaderId.Subject] ?? "");
        }
        catch (FormatException)
        {
            return new MailEnvelope(null, null, null, "");
        }
    }

    /// <summary>When the mail came: by the server's stamp, else by its writer's clock.</summary>
    /// <param name="latest">Nothing came later: a stamp after it is not believed.</param>
    /// <returns>The instant; null where its lines do not say.</returns>
    internal DateTimeOffset? CameBy(DateTimeOffset latest) => ReceivedAt <= latest ? ReceivedAt : WrittenAt <= latest ? WrittenAt : null;

    private static ReadOnlySpan<byte> HeaderBlock(ReadOnlySpan<byte> mail)
    {
        var crlf = mail.IndexOf("\r\n\r\n"u8) is >= 0 and var first ? first + 4 : mail.Length;
        var lf = mail.IndexOf("\n\n"u8) is >= 0 and var second ? second + 2 : mail.Length;
        return mail[..Math.Min(crlf, lf)];
    }

    private static DateTimeOffset? TimeIn(string? text) => text is not null && DateUtils.TryParse(text, out var time) ? time : null;
}
