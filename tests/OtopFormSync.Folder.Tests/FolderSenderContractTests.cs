using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Folder.Tests;

public sealed class FolderSenderContractTests : NoticeSenderContract
{
    protected override Task<SenderWorld> OpenAsync() => Task.FromResult<SenderWorld>(new Outbox());

    private sealed class Outbox : SenderWorld
    {
        private readonly Workspace _workspace = new();
        private FolderSender _sender;

        public Outbox() => _sender = new(_workspace.Layout);

        public override INoticeSender Sender => _sender;

        public override void Restart() => _sender = new(_workspace.Layout);

        public override IReadOnlyList<string> Sent() => KeysIn(_workspace.Layout.Outbox);

        public override IReadOnlyList<string> Drafts() => KeysIn(_workspace.Layout.Staging);

        public override void TakeAwaySent(NoticeKey key) => File.Delete(Path.Combine(_workspace.Layout.Outbox, $"{key}.eml"));

        public override void DestroyDraft(string draftId) => Directory.Delete(_workspace.Layout.Private, recursive: true);

        public override ValueTask DisposeAsync()
        {
            _workspace.Dispose();
            return ValueTask.CompletedTask;
        }

        private static List<string> KeysIn(string folder) => Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.eml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)] : [];
    }
}
