using Microsoft.EntityFrameworkCore;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Storage.Tests;

public sealed class SqliteReportStoreTests : ReportStoreContract<IOpenStore>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override Task<IOpenStore> OpenAsync() => ReportStore.OpenAsync(_folder["state.db"], TimeProvider.System, TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_reading_is_kept_for_the_reader_that_made_it_and_gives_way_to_the_next_ones()
    {
        using (var store = await OpenAsync())
        {
            Assert.Null(store.FindReading("document", "1"));
            store.KeepReading("document", "1", [1]);
            store.KeepReading("other", "1", []);
        }

        using var again = await OpenAsync();
        Assert.Equal([1], again.FindReading("document", "1")!);
        Assert.Equal([], again.FindReading("other", "1")!);
        Assert.Null(again.FindReading("document", "2"));
        again.KeepReading("document", "2", [2]);
        Assert.Equal([2], again.FindReading("document", "2")!);
        Assert.Null(again.FindReading("document", "1"));
    }

    [Fact]
    public void The_schema_that_is_opened_without_migrating_is_the_one_that_migrations_make()
    {
        using var context = new StoreFile(_folder["state.db"]).Connect();
        Assert.Equal(context.Database.GetMigrations(), StoreSchema.Migrations);
    }

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
