using System.Collections.Immutable;

namespace OtopFormSync.Documents.Mail.Threads;

/// <summary>How a mail stands to others.</summary>
/// <param name="Subject">What it is by its subject.</param>
/// <param name="Answers">Message-IDs that it answers.</param>
internal sealed record MailThread(SubjectKind Subject, ImmutableArray<string> Answers)
{
    /// <summary>True when it says by its subject or headers that there was a mail before.</summary>
    public bool HasPast => Subject != SubjectKind.Fresh || !Answers.IsEmpty;
}
