using OtopFormSync.Core;
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
        var problems = new List<DocumentProblem>();
        var budget = new Budget(Limits.MailCells, clock);
        var parts = new MailParts(problems, budget);
        var body = parts.Read(name, bytes);
        return new()
        {
            Text = body.Text,
            Tables = parts.Tables.ToValueList(),
            Forwarded = body.Forwarded,
            Attachments = parts.Attachments.ToValueList(),
            Problems = problems.ToValueList(),
            Work = budget.Spent + bytes.Length,
        };
    }
}
