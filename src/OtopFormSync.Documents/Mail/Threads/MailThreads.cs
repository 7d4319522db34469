using MimeKit;
using MimeKit.Utils;

namespace OtopFormSync.Documents.Mail.Threads;

/// <summary>Reads how a mail stands to others.</summary>
internal static class MailThreads
{
    private const int MaxAnswers = 20;

    /// <summary>The subject's kind, and the Message-IDs that it answers, the nearest first.</summary>
    public static MailThread Of(MimeMessage message)
    {
        var answered = Ids(message.Headers[HeaderId.InReplyTo]);
        var references = Ids(message.Headers[HeaderId.References]).Reverse();
        return new(SubjectKinds.Of(HeaderText.Clean(message.Subject)), [.. answered.Concat(references).Distinct(StringComparer.Ordinal).Take(MaxAnswers)]);
    }

    private static IEnumerable<string> Ids(string? header) => header is null ? [] : MimeUtils.EnumerateReferences(header).Where(id => id.Length > 0);
}
