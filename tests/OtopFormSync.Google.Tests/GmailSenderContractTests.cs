using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Google.Gmail;
using OtopFormSync.Google.Testing;
using OtopFormSync.GoogleEmulator.Gmail;
using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Google.Tests;

public sealed class GmailSenderContractTests : NoticeSenderContract
{
    protected override async Task<SenderWorld> OpenAsync() => new Outbox(await Office.OpenAsync());

    private sealed class Outbox(Office office) : SenderWorld
    {
        public override INoticeSender Sender => office.Sender;

        public override void Restart() => office.Restart();

        public override IReadOnlyList<string> Sent() => [.. office.Sent().Select(KeyOf).Order(StringComparer.Ordinal)];

        public override IReadOnlyList<string> Drafts() => [.. office.Box.Drafts.Values.Select(id => KeyOf(office.Box.Find(id))).Order(StringComparer.Ordinal)];

        public override void TakeAwaySent(NoticeKey key) => office.Box.Remove(office.Sent().Single(mail => KeyOf(mail) == key.ToString()));

        public override void DestroyDraft(string draftId)
        {
            var id = WrittenDraft.Parse(draftId).Id;
            office.Box.Remove(office.Box.Find(office.Box.Drafts[id]));
            office.Box.Drafts.Remove(id);
        }

        public override ValueTask DisposeAsync() => office.DisposeAsync();

        private static string KeyOf(StoredMail mail) => mail.Message.Headers[OutgoingNotice.KeyHeader]!;
    }
}
