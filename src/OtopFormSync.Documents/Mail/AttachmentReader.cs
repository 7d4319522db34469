using System.Security.Cryptography;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Documents.Mail;

/// <summary>Reads a file as if it had come attached to a mail without a word.</summary>
public static class AttachmentReader
{
    /// <summary>Reads a file; never throws on what people send.</summary>
    /// <param name="bytes">All of it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="clock">Tells when the machine is too slow to go on.</param>
    /// <returns>The mail.</returns>
    /// <exception cref="UnfinishedReadingException">The machine is too slow now.</exception>
    public static MailContent Read(byte[] bytes, string name, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(name);
        var place = MailPlaces.Attachment(name);
        var tables = new List<ReadTable>();
        var budget = new Budget(Limits.MailCells, clock);
        var (text, problems) = ("", new List<DocumentProblem>());
        try
        {
            text = bytes.Length <= Limits.FileBytes
                ? AttachmentFile.Read(bytes, name, place, tables, budget)
                : throw new UnreadableException(Complaint.TooBig(bytes.Length));
        }
        catch (UnreadableException refused)
        {
            problems.Add(new(place, refused.Complaint.Reason));
        }

        return new()
        {
            Tables = [.. tables],
            Attachments = [new(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), text)],
            Problems = [.. problems],
            Work = budget.Spent + bytes.Length,
        };
    }
}
