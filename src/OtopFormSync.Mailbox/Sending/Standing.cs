using MailKit;

namespace OtopFormSync.Mailbox.Sending;

/// <summary>Where a notice stands in the mailbox.</summary>
/// <param name="IsSent">Whether it is among the mails sent.</param>
/// <param name="Drafts">What lies of it in the folder of mails that are to go out; more than one only where two workers were at it.</param>
internal sealed record Standing(bool IsSent, IReadOnlyList<Draft> Drafts)
{
    /// <summary>Whether its sending was begun: it may have gone out.</summary>
    public bool IsBegun => Drafts.Any(draft => draft.IsBegun);
}

/// <summary>A mail that is to go out.</summary>
/// <param name="Id">Its number in the folder.</param>
/// <param name="IsBegun">Whether its sending was begun.</param>
internal readonly record struct Draft(UniqueId Id, bool IsBegun);
