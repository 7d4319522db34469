using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Storage.Tests;

public sealed class SqliteReportStoreTests : ReportStoreContract<IOpenStore>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override Task<IOpenStore> OpenAsync() => ReportStore.OpenAsync(_folder["state.db"], TimeProvider.System, TestContext.Current.CancellationToken);

    protected override async Task<IReadOnlyList<(string Happening, DateTimeOffset At)>> HistoryAsync(IOpenStore store, RawReport report) =>
        [.. (await store.ReadReportHistoryAsync(report.Id, TestContext.Current.CancellationToken)).Select(happening => (happening.Kind.ToString(), happening.At))];

    protected override async Task<IReadOnlyList<(NoticeState State, string? DraftId, DateTimeOffset At)>> HistoryAsync(IOpenStore store, NoticeKey key) =>
        [.. (await store.ReadNoticeHistoryAsync(key, TestContext.Current.CancellationToken)).Select(move => (move.State, move.DraftId, move.At))];
}
