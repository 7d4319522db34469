using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Folder;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>Mail that goes out through a mailbox, with a file of each in the outbox: a folder's officers find there what went out, and so does a record that was restored.</summary>
/// <param name="mailbox">Sends.</param>
/// <param name="outbox">Keeps the files.</param>
internal sealed class RecordedSender(INoticeSender mailbox, FolderSender outbox) : INoticeSender
{
    public int? MostADay => mailbox.MostADay;

    public RemoteUnavailableException? Hindrance => mailbox.Hindrance;

    public async Task<bool> IsAmongSentAsync(NoticeKey key, CancellationToken cancellationToken) =>
        await outbox.IsAmongSentAsync(key, cancellationToken) || await mailbox.IsAmongSentAsync(key, cancellationToken);

    public Task<string> DraftAsync(OutgoingNotice notice, CancellationToken cancellationToken) => mailbox.DraftAsync(notice, cancellationToken);

    public async Task<SendOutcome> SendAsync(OutgoingNotice notice, string draftId, AnnouncedSending? announced, CancellationToken cancellationToken)
    {
        var outcome = await mailbox.SendAsync(notice, draftId, announced, cancellationToken);
        if (outcome == SendOutcome.Sent)
        {
            await outbox.SendAsync(notice, await outbox.DraftAsync(notice, cancellationToken), null, cancellationToken);
        }

        return outcome;
    }
}
