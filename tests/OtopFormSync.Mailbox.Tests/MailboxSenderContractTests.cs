using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Mailbox.Tests;

public sealed class MailboxSenderContractTests(MailServerFixture mail) : NoticeSenderContract
{
    protected override async Task<SenderWorld> OpenAsync() => new Outbox(await Desk.OpenAsync(mail.Server));

    private sealed class Outbox(Desk desk) : SenderWorld
    {
        public override INoticeSender Sender => desk.Sender;

        public override void Restart() => desk.Restart();

        public override IReadOnlyList<string> Sent() => desk.Taken;

        public override IReadOnlyList<string> Drafts() => desk.Drafts();

        public override void TakeAwaySent(NoticeKey key)
        {
            desk.User.Remove(key.Value, Desk.SentFolder);
            desk.Smtp.Taken.Clear();
        }

        public override void DestroyDraft(string draftId) => desk.User.Remove(draftId, Desk.Outgoing);

        public override ValueTask DisposeAsync() => desk.DisposeAsync();
    }
}
