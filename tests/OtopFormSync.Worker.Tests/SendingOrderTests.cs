using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Sync.Sending;
using OtopFormSync.Storage;

namespace OtopFormSync.Worker.Tests;

/// <summary>In which order mails go out, and which never do.</summary>
public sealed class SendingOrderTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2024, 1, 16, 2, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("ทดสอบ ลำดับ ").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Digest_and_reminders_go_before_receipts_and_the_oldest_first_also_where_only_so_many_may_go()
    {
        using var store = await StoreOpener.OpenAsync(Path.Combine(_folder, "state.db"), TimeProvider.System, Token);
        await store.PlanNoticesAsync([Notice("receipt.4302.a", NoticeKind.Receipt), Notice("receipt.4302.b", NoticeKind.Receipt)], Now, Token);
        await store.PlanNoticesAsync([Notice("reminder.4305.x", NoticeKind.Reminder), Notice("digest.officers.x", NoticeKind.Digest), Notice("receipt.4302.c", NoticeKind.Receipt)], Now, Token);
        var sender = new Sender { MostADay = 4 };
        await new NoticeDelivery(store, sender, TimeProvider.System).DeliverAsync([], Token);

        Assert.Equal(["otop.digest.officers.x", "otop.reminder.4305.x", "otop.receipt.4302.a", "otop.receipt.4302.b"], sender.Sent);
    }

    [Fact]
    public async Task What_was_planned_for_an_address_that_mails_do_not_reach_never_goes_out()
    {
        using var store = await StoreOpener.OpenAsync(Path.Combine(_folder, "state.db"), TimeProvider.System, Token);
        await store.PlanNoticesAsync([Notice("receipt.4302.a", NoticeKind.Receipt), Notice("receipt.4305.a", NoticeKind.Receipt, "b@example.org")], Now, Token);
        var sender = new Sender();
        await new NoticeDelivery(store, sender, TimeProvider.System).DeliverAsync(["A@example.org"], Token);

        Assert.Equal(["otop.receipt.4305.a"], sender.Sent);
        Assert.Equal([NoticeState.Cancelled, NoticeState.Sent], (await store.ReadNoticesAsync(Token)).Select(record => record.State));
    }

    private static OutgoingNotice Notice(string key, NoticeKind kind, string to = "a@example.org") => new(NoticeKey.Parse($"otop.{key}", null), kind, [to], "เรื่อง", [1]);

    private sealed class Sender : INoticeSender
    {
        public int? MostADay { get; init; }

        public List<string> Sent { get; } = [];

        public Task<bool> IsAmongSentAsync(NoticeKey key, CancellationToken cancellationToken) => Task.FromResult(false);

        public Task<string> DraftAsync(OutgoingNotice notice, CancellationToken cancellationToken) => Task.FromResult(notice.Key.Value);

        public Task<SendOutcome> SendAsync(OutgoingNotice notice, string draftId, AnnouncedSending? announced, CancellationToken cancellationToken)
        {
            Sent.Add(notice.Key.Value);
            return Task.FromResult(SendOutcome.Sent);
        }
    }
}
