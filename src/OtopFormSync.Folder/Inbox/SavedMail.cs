namespace OtopFormSync.Folder.Inbox;

/// <summary>A mail that a program saved as a file.</summary>
public static class SavedMail
{
    /// <summary>The mail as it came over the wire: without what a program set before its header, be it a byte order mark, empty lines, or the line by which mailbox files (mbox) part mails.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The same bytes where nothing stands before the header.</returns>
    public static byte[] Of(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        ReadOnlySpan<byte> mail = file;
        mail = mail.StartsWith("\uFEFF"u8) ? mail["\uFEFF"u8.Length..] : mail;
        mail = mail.TrimStart("\r\n"u8);
        mail = mail.StartsWith("From "u8) && mail.IndexOf((byte)'\n') is >= 0 and var end ? mail[(end + 1)..] : mail;
        return mail.Length == file.Length ? file : mail.ToArray();
    }

    /// <summary>When a mail came, as its own lines tell: what it says without a year is read by that.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="latest">Nothing came later: a stamp after it is not believed.</param>
    /// <returns>The instant; null where its lines do not say.</returns>
    public static DateTimeOffset? CameBy(ReadOnlySpan<byte> mail, DateTimeOffset latest) => MailEnvelope.Of(mail).CameBy(latest);
}
