using System.Security.Cryptography;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Drafts.Mails;
using OtopFormSync.Documents.Pictures;

namespace OtopFormSync.Documents.Mail;

/// <summary>Reads a file as if it had come attached to a mail without a word.</summary>
public static class AttachmentReader
{
    /// <summary>Reads a file; never throws on what people send.</summary>
    /// <param name="bytes">All of it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="clock">Tells when the machine is too slow to go on.</param>
    /// <param name="pictures">Reads pictures; null where they are only shown.</param>
    /// <param name="document">The hash of the report that the file is; null for the file's own.</param>
    /// <returns>The mail.</returns>
    /// <exception cref="UnfinishedReadingException">The machine is too slow now.</exception>
    public static MailContent Read(byte[] bytes, string name, TimeProvider clock, IPictureReader? pictures = null, string? document = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(name);
        var problems = new List<DocumentProblem>();
        var budget = new Budget(Limits.MailCells, clock);
        var sights = PictureSights.By(pictures, document ?? Convert.ToHexStringLower(SHA256.HashData(bytes)));
        var parts = new MailParts(problems, budget, sights);
        return parts.ContentOf(new(), parts.Read(name, bytes), bytes.Length);
    }

    /// <summary>Reads a file that came by no mail, such as a register's: its places are not called attached.</summary>
    /// <param name="bytes">All of it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="clock">Tells when the machine is too slow to go on.</param>
    /// <returns>What is in it.</returns>
    /// <exception cref="UnfinishedReadingException">The machine is too slow now.</exception>
    public static MailContent ReadAlone(byte[] bytes, string name, TimeProvider clock)
    {
        var content = Read(bytes, name, clock);
        return content with { Tables = content.Tables.Select(table => table with { Place = MailPlaces.OfFileAlone(table.Place) }).ToValueList() };
    }
}
