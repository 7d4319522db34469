namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>Takes a mail apart, or a message of a chat. Pure; given as a port because Core knows no document formats.</summary>
public interface IMailReader
{
    /// <summary>Another one with everything that may make it read otherwise: what was read by another version is read again.</summary>
    string Version { get; }

    /// <summary>Reads a mail; never throws on what people send: problems are part of the content.</summary>
    /// <param name="mail">The mail as it came.</param>
    /// <returns>Its content.</returns>
    /// <exception cref="UnfinishedReadingException">The machine is too slow now; the same mail is to be read again later.</exception>
    MailContent Read(RawContent.Mail mail);

    /// <summary>Reads a message of a LINE chat as a mail of the same words, or with the same file, would be read; never throws on what people send.</summary>
    /// <param name="message">The message as it came.</param>
    /// <returns>Its content, from whom LINE says.</returns>
    /// <exception cref="UnfinishedReadingException">The machine is too slow now; the same message is to be read again later.</exception>
    MailContent Read(RawContent.LineMessage message);
}
