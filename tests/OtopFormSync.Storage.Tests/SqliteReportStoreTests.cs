using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Storage.Tests;

public sealed class SqliteReportStoreTests : ReportStoreContract<IOpenStore>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override Task<IOpenStore> OpenAsync() => ReportStore.OpenAsync(_folder["state.db"], TimeProvider.System, TestContext.Current.CancellationToken);

    // Read from the record itself: the product only adds to it.
    protected override Task<IReadOnlyList<(string Happening, DateTimeOffset At)>> HistoryAsync(IOpenStore store, RawReport report)
    {
        using var context = new StoreFile(_folder["state.db"]).Connect();
        var row = context.RawReports.Single(row => row.Id == report.Id.Value);
        return Task.FromResult<IReadOnlyList<(string, DateTimeOffset)>>(
            [("Stored", row.StoredAt), .. context.ReportEvents.Where(happening => happening.ReportSeq == row.Seq).OrderBy(happening => happening.Seq).AsEnumerable().Select(happening => (happening.Kind, happening.At))]);
    }

    protected override Task<IReadOnlyList<(NoticeState State, string? DraftId, DateTimeOffset At)>> HistoryAsync(IOpenStore store, NoticeKey key)
    {
        using var context = new StoreFile(_folder["state.db"]).Connect();
        var notice = context.Notices.Single(row => row.Key == key.Value);
        return Task.FromResult<IReadOnlyList<(NoticeState, string?, DateTimeOffset)>>(
            [.. context.NoticeEvents.Where(move => move.NoticeSeq == notice.Seq).OrderBy(move => move.Seq).AsEnumerable().Select(move => (Enum.Parse<NoticeState>(move.State), move.DraftId, move.At))]);
    }
}
