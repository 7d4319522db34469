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
}
