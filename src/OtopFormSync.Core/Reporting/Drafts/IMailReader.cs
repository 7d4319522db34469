namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>Takes a mail apart. Pure; given as a port because Core knows no document formats.</summary>
public interface IMailReader
{
    /// <summary>Raised when the same bytes may be read differently, so that cached readings are made anew.</summary>
    int Version { get; }

    /// <summary>Reads a mail; never throws on what people send: problems are part of the content.</summary>
    /// <param name="mail">The mail as it came.</param>
    /// <returns>Its content.</returns>
    MailContent Read(RawContent.Mail mail);
}
