using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Testing.Contracts;

/// <summary>A way for mail to go out, with the place where it then lies.</summary>
public abstract class SenderWorld : IAsyncDisposable
{
    public abstract INoticeSender Sender { get; }

    /// <summary>A new process: nothing of the old one's memory is left.</summary>
    public abstract void Restart();

    /// <summary>The keys of the mails that went out, one for each mail.</summary>
    public abstract IReadOnlyList<string> Sent();

    /// <summary>The keys of the drafts that wait, one for each draft.</summary>
    public abstract IReadOnlyList<string> Drafts();

    /// <summary>A person takes the mail away that went out.</summary>
    public abstract void TakeAwaySent(NoticeKey key);

    /// <summary>A person destroys what tells of a draft, so that nobody can know what became of it.</summary>
    public abstract void DestroyDraft(string draftId);

    public abstract ValueTask DisposeAsync();
}
