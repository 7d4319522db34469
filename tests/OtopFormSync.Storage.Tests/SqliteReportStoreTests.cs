using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Storage.Sqlite;
using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Storage.Tests;

public sealed class SqliteReportStoreTests : ReportStoreContract<IOpenStore>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override Task<IOpenStore> OpenAsync() => StoreOpener.OpenAsync(_folder["state.db"], TimeProvider.System, TestContext.Current.CancellationToken);

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
    public async Task What_was_read_of_a_report_and_of_its_pictures_goes_when_its_content_goes()
    {
        using var store = await OpenAsync();
        var mail = A.Mail();
        await store.StoreAsync("inbox", [mail], false, null, A.Morning, TestContext.Current.CancellationToken);
        foreach (var document in (string[])[mail.Content.Hash, $"{mail.Content.Hash}/picture", "other", "other/picture"])
        {
            store.KeepReading(document, "1", [1]);
        }

        await store.PurgeAsync([mail.Restated(mail.Key, mail.ReceivedAt, new RawContent.Purged(mail.Content.Hash, mail.Channel, A.Morning, []))], [], TestContext.Current.CancellationToken);

        Assert.Null(store.FindReading(mail.Content.Hash, "1"));
        Assert.Null(store.FindReading($"{mail.Content.Hash}/picture", "1"));
        Assert.NotNull(store.FindReading("other", "1"));
        Assert.NotNull(store.FindReading("other/picture", "1"));
    }

    // Read from the record itself: the product only adds to it.
    protected override Task<IReadOnlyList<(string Happening, DateTimeOffset At)>> HistoryAsync(IOpenStore store, RawReport report)
    {
        using var reading = StoreReading.Begin(new StoreFile(_folder["state.db"]).ConnectionString);
        var (seq, storedAt) = reading.Rows("""SELECT "Seq", "StoredAt" FROM raw_reports WHERE "Id" = $id""", row => (row.GetInt64(0), UnixMilliseconds.Instant(row.GetInt64(1))), ("$id", report.Id.Value)).Single();
        return Task.FromResult<IReadOnlyList<(string, DateTimeOffset)>>(
            [("Stored", storedAt), .. reading.Rows("""SELECT "Kind", "At" FROM report_events WHERE "ReportSeq" = $report ORDER BY "Seq" """, row => (row.GetString(0), UnixMilliseconds.Instant(row.GetInt64(1))), ("$report", seq))]);
    }

    protected override Task<IReadOnlyList<(NoticeState State, string? DraftId, DateTimeOffset At)>> HistoryAsync(IOpenStore store, NoticeKey key)
    {
        using var reading = StoreReading.Begin(new StoreFile(_folder["state.db"]).ConnectionString);
        return Task.FromResult<IReadOnlyList<(NoticeState, string?, DateTimeOffset)>>(
            [.. reading.Rows("""SELECT e."State", e."DraftId", e."At" FROM notice_events e JOIN notices n ON n."Seq" = e."NoticeSeq" WHERE n."Key" = $key ORDER BY e."Seq" """, row => (Enum.Parse<NoticeState>(row.GetString(0)), row.IsDBNull(1) ? null : row.GetString(1), UnixMilliseconds.Instant(row.GetInt64(2))), ("$key", key.Value))]);
    }
}
