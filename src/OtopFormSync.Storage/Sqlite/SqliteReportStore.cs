using Microsoft.Data.Sqlite;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Storage.Sqlite;

/// <summary>The store on one SQLite file. Each call is one short transaction; writers queue here instead of in SQLite's busy loop.</summary>
internal sealed class SqliteReportStore(StoreFile file) : IOpenStore
{
    private readonly SemaphoreSlim _writer = new(1);
    private readonly StoreRevision _revision = new(file);
    private readonly Lock _knownLock = new();
    private KnownReports _known = new();

    public async Task<StoredCounts> StoreAsync(string source, IReadOnlyList<RawReport> reports, bool isWhole, string? cursor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (counts, added) = await WriteAsync(writing => RawReportTable.Store(writing, new Collection(source, reports, isWhole, cursor, at), cancellationToken), cancellationToken);
        lock (_knownLock)
        {
            _known.Expect(added);
        }

        return counts;
    }

    public Task<int> TakeBackAsync(string source, IReadOnlyCollection<string> keys, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(writing => RawReportTable.TakeBack(writing, source, keys, at), cancellationToken);

    public Task<string?> GetCursorAsync(string source, CancellationToken cancellationToken) =>
        ReadAsync(reading => reading.Value("""SELECT "Cursor" FROM sources WHERE "Name" = $name""", ("$name", source)) as string, cancellationToken);

    public Task<IReadOnlyList<StoredReport>> ReadReportsAsync(CancellationToken cancellationToken) =>
        ReadAsync(
            reading =>
            {
                lock (_knownLock)
                {
                    return RawReportTable.Read(reading, _known, cancellationToken);
                }
            },
            cancellationToken);

    // Nearly always they are known, and no cycle waits for a lock to say it again.
    public async Task RecordDecisionsAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellationToken)
    {
        var latest = await ReadAsync(DecisionTable.Latest, cancellationToken);
        if (!decisions.All(decision => DecisionTable.IsKnown(latest, decision)))
        {
            await WriteAsync(writing => DecisionTable.Record(writing, decisions), cancellationToken);
        }
    }

    public Task TakeDecisionsBackAsync(IReadOnlyList<ReviewItemId> items, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(writing => DecisionTable.TakeBack(writing, items, at), cancellationToken);

    public Task<IReadOnlyList<Decision>> ReadDecisionsAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<Decision>>(reading => [.. DecisionTable.Latest(reading).Values], cancellationToken);

    public Task PlanNoticesAsync(IReadOnlyList<OutgoingNotice> notices, DateTimeOffset at, CancellationToken cancellationToken) =>
        notices.Count == 0 ? Task.CompletedTask : WriteAsync(writing => NoticeTable.Plan(writing, notices, at), cancellationToken);

    public Task<IReadOnlyList<NoticeRecord>> ReadNoticesAsync(CancellationToken cancellationToken) =>
        ReadAsync(NoticeTable.Read, cancellationToken);

    public Task<OutgoingNotice> ReadNoticeAsync(NoticeKey key, CancellationToken cancellationToken) =>
        ReadAsync(reading => NoticeTable.Content(reading, key), cancellationToken);

    public Task MoveNoticeAsync(NoticeKey key, NoticeState state, string? draftId, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(writing => NoticeTable.Move(writing, key, state, draftId, at), cancellationToken);

    // What was removed must not lie on in free pages of the file or in its log.
    public async Task PurgeAsync(IReadOnlyList<RawReport> reports, IReadOnlyList<NoticeKey> notices, CancellationToken cancellationToken)
    {
        await WriteAsync(writing => RawReportTable.Purge(writing, reports, cancellationToken) + NoticeTable.Purge(writing, notices), cancellationToken);
        lock (_knownLock)
        {
            _known = new();
        }

        await _writer.WaitAsync(cancellationToken);
        try
        {
            Guard(Compact);
        }
        finally
        {
            _writer.Release();
        }
    }

    public Task<long> ReadRevisionAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return Task.FromResult(_revision.Read());
        }
        catch (SqliteException exception)
        {
            throw StoreFaults.From(exception, file.FullPath);
        }
    }

    public Task<string?> GetFactAsync(string name, CancellationToken cancellationToken) =>
        ReadAsync(reading => reading.Value("""SELECT "Value" FROM facts WHERE "Name" = $name""", ("$name", name)) as string, cancellationToken);

    public Task SetFactAsync(string name, string value, CancellationToken cancellationToken) =>
        WriteAsync(
            writing => writing.Execute("""INSERT INTO facts ("Name", "Value") VALUES ($name, $value) ON CONFLICT ("Name") DO UPDATE SET "Value" = $value""", ("$name", name), ("$value", value)),
            cancellationToken);

    public byte[]? FindReading(string document, string reader) =>
        Read(reading => reading.Value("""SELECT "Content" FROM readings WHERE "Document" = $document AND "Reader" = $reader""", ("$document", document), ("$reader", reader)) as byte[]);

    public void KeepReading(string document, string reader, byte[] reading)
    {
        _writer.Wait();
        try
        {
            Guard(() =>
            {
                using var writing = StoreWriting.Begin(file);
                writing.Execute(
                    """INSERT INTO readings ("Document", "Reader", "Content") VALUES ($document, $reader, $reading) ON CONFLICT ("Document") DO UPDATE SET "Reader" = $reader, "Content" = $reading""",
                    ("$document", document),
                    ("$reader", reader),
                    ("$reading", reading));
                writing.Commit();
                return 0;
            });
        }
        finally
        {
            _writer.Release();
        }
    }

    public void Dispose()
    {
        _revision.Dispose();
        file.Release();
        _writer.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<T> ReadAsync<T>(Func<StoreReading, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Read(read));
    }

    private T Read<T>(Func<StoreReading, T> read) => Guard(() =>
    {
        using var reading = StoreReading.Begin(file.ConnectionString);
        return read(reading);
    });

    private async Task<T> WriteAsync<T>(Func<StoreWriting, T> write, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            return Guard(() =>
            {
                using var writing = StoreWriting.Begin(file);
                var answer = write(writing);
                cancellationToken.ThrowIfCancellationRequested();
                writing.Commit();
                return answer;
            });
        }
        finally
        {
            _writer.Release();
        }
    }

    private int Compact()
    {
        using var connection = file.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM; PRAGMA wal_checkpoint(TRUNCATE)";
        return command.ExecuteNonQuery();
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException exception)
        {
            throw StoreFaults.From(exception, file.FullPath);
        }
        catch (InvalidDataException exception)
        {
            throw StoreFaults.Damaged(file.FullPath, exception);
        }
    }
}
