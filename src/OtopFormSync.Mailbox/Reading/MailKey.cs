using MimeKit;
using OtopFormSync.Core;

namespace OtopFormSync.Mailbox.Reading;

/// <summary>What a mail is known by, whatever number the server gives it: its Message-ID, or its bytes where it has none.</summary>
internal static class MailKey
{
    // Headers of real mails are some 20 kB; more is made to cost time.
    private const int MostHeaderBytes = 256 * 1024;

    public static string Of(byte[] mail)
    {
        try
        {
            using var start = new MemoryStream(mail, 0, Math.Min(mail.Length, MostHeaderBytes));
            return HeaderList.Load(start)[HeaderId.MessageId]?.Trim().Trim('<', '>').Trim() is { Length: > 0 } id ? id : Fingerprint.Of(mail);
        }
        catch (FormatException)
        {
            return Fingerprint.Of(mail);
        }
    }
}
