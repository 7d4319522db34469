using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Worker.Tests;

/// <summary>Ends a process before or after one of the effects of a sending: nothing of it runs on, not even what tidies up.</summary>
/// <param name="at">The effect and the side of it; null to live.</param>
/// <param name="of">The mail at which it strikes; any when null.</param>
internal sealed class Death((Effect Effect, bool IsAfter)? at, Func<OutgoingNotice, bool>? of = null) : IDisposable
{
    private readonly CancellationTokenSource _end = new();

    /// <summary>Ends with the process.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>True once it struck.</summary>
    public bool HasStruck => _end.IsCancellationRequested;

    public INoticeSender Of(INoticeSender sender) => new Sender(sender, this);

    public IReportStore Of(IReportStore store) => new Store(store, this);

    public void Dispose() => _end.Dispose();

    private async Task<T> RunAsync<T>(Effect effect, Func<Task<T>> run, OutgoingNotice? notice = null)
    {
        var isMeant = of is null || (notice is not null && of(notice));
        Strike(effect, isAfter: false, isMeant);
        var result = await run();
        Strike(effect, isAfter: true, isMeant);
        return result;
    }

    private void Strike(Effect effect, bool isAfter, bool isMeant)
    {
        if (isMeant && at == (effect, isAfter))
        {
            _end.Cancel();
            _end.Token.ThrowIfCancellationRequested();
        }
    }

    private sealed class Sender(INoticeSender sender, Death death) : INoticeSender
    {
        public int? MostADay => sender.MostADay;

        public Task<bool> IsAmongSentAsync(NoticeKey key, CancellationToken cancellationToken) => sender.IsAmongSentAsync(key, cancellationToken);

        public Task<string> DraftAsync(OutgoingNotice notice, CancellationToken cancellationToken) =>
            death.RunAsync(Effect.Draft, () => sender.DraftAsync(notice, cancellationToken), notice);

        public Task<SendOutcome> SendAsync(OutgoingNotice notice, string draftId, AnnouncedSending? announced, CancellationToken cancellationToken) =>
            death.RunAsync(Effect.Send, () => sender.SendAsync(notice, draftId, announced, cancellationToken), notice);
    }

    private sealed class Store(IReportStore store, Death death) : IReportStore
    {
        public Task MoveNoticeAsync(NoticeKey key, NoticeState state, string? draftId, DateTimeOffset at, CancellationToken cancellationToken) => death.RunAsync(
            state switch
            {
                NoticeState.Drafted => Effect.KeepDraft,
                NoticeState.Sending => Effect.Announce,
                _ => Effect.KeepSent,
            },
            async () =>
            {
                await store.MoveNoticeAsync(key, state, draftId, at, cancellationToken);
                return 0;
            });

        public Task<StoredCounts> StoreAsync(string source, IReadOnlyList<Core.Reporting.RawReport> reports, bool isWhole, string? cursor, DateTimeOffset at, CancellationToken cancellationToken) => store.StoreAsync(source, reports, isWhole, cursor, at, cancellationToken);

        public Task<int> TakeBackAsync(string source, IReadOnlyCollection<string> keys, DateTimeOffset at, CancellationToken cancellationToken) => store.TakeBackAsync(source, keys, at, cancellationToken);

        public Task<string?> GetCursorAsync(string source, CancellationToken cancellationToken) => store.GetCursorAsync(source, cancellationToken);

        public Task<IReadOnlyList<StoredReport>> ReadReportsAsync(CancellationToken cancellationToken) => store.ReadReportsAsync(cancellationToken);

        public Task RecordDecisionsAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellationToken) => store.RecordDecisionsAsync(decisions, cancellationToken);

        public Task TakeDecisionsBackAsync(IReadOnlyList<ReviewItemId> items, DateTimeOffset at, CancellationToken cancellationToken) => store.TakeDecisionsBackAsync(items, at, cancellationToken);

        public Task<IReadOnlyList<Decision>> ReadDecisionsAsync(CancellationToken cancellationToken) => store.ReadDecisionsAsync(cancellationToken);

        public Task PlanNoticesAsync(IReadOnlyList<OutgoingNotice> notices, DateTimeOffset at, CancellationToken cancellationToken) => store.PlanNoticesAsync(notices, at, cancellationToken);

        public Task<IReadOnlyList<NoticeRecord>> ReadNoticesAsync(CancellationToken cancellationToken) => store.ReadNoticesAsync(cancellationToken);

        public Task<OutgoingNotice> ReadNoticeAsync(NoticeKey key, CancellationToken cancellationToken) => store.ReadNoticeAsync(key, cancellationToken);

        public Task PurgeAsync(IReadOnlyList<Core.Reporting.RawReport> reports, IReadOnlyList<NoticeKey> notices, CancellationToken cancellationToken) => store.PurgeAsync(reports, notices, cancellationToken);

        public Task<long> ReadRevisionAsync(CancellationToken cancellationToken) => store.ReadRevisionAsync(cancellationToken);

        public Task<string?> GetFactAsync(string name, CancellationToken cancellationToken) => store.GetFactAsync(name, cancellationToken);

        public Task SetFactAsync(string name, string value, CancellationToken cancellationToken) => store.SetFactAsync(name, value, cancellationToken);
    }
}

/// <summary>The effects of a sending, in their order.</summary>
public enum Effect
{
    /// <summary>The draft is made in the mailbox.</summary>
    Draft,

    /// <summary>Its id is stored.</summary>
    KeepDraft,

    /// <summary>The sending is announced in the record.</summary>
    Announce,

    /// <summary>The draft is sent.</summary>
    Send,

    /// <summary>That it went out is stored.</summary>
    KeepSent,
}
