using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Storage.Rows;

namespace OtopFormSync.Storage;

/// <summary>The store on one SQLite file. Each call is one short transaction; writers queue here instead of in SQLite's busy loop.</summary>
internal sealed class SqliteReportStore(StoreFile file) : IOpenStore
{
    private readonly SemaphoreSlim _writer = new(1);
    private readonly StoreRevision _revision = new(file);
    private readonly Lock _knownLock = new();
    private KnownReports _known = new();

    public Task<StoredCounts> StoreAsync(string source, IReadOnlyList<RawReport> reports, bool isWhole, string? cursor, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(context => RawReportTable.Store(context, new Collection(source, reports, isWhole, cursor, at), cancellationToken), cancellationToken);

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
            await WriteAsync(context => DecisionTable.Record(context, decisions), cancellationToken);
        }
    }

    public Task TakeDecisionsBackAsync(IReadOnlyList<ReviewItemId> items, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(context => DecisionTable.TakeBack(context, items, at), cancellationToken);

    public Task<IReadOnlyList<Decision>> ReadDecisionsAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<Decision>>(reading => [.. DecisionTable.Latest(reading).Values], cancellationToken);

    public Task PlanNoticesAsync(IReadOnlyList<OutgoingNotice> notices, DateTimeOffset at, CancellationToken cancellationToken) =>
        notices.Count == 0 ? Task.CompletedTask : WriteAsync(context => NoticeTable.Plan(context, notices, at), cancellationToken);

    public Task<IReadOnlyList<NoticeRecord>> ReadNoticesAsync(CancellationToken cancellationToken) =>
        ReadAsync(NoticeTable.Read, cancellationToken);

    public Task<OutgoingNotice> ReadNoticeAsync(NoticeKey key, CancellationToken cancellationToken) =>
        ReadAsync(reading => NoticeTable.Content(reading, key), cancellationToken);

    public Task MoveNoticeAsync(NoticeKey key, NoticeState state, string? draftId, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(context => NoticeTable.Move(context, key, state, draftId, at), cancellationToken);

    // What was removed must not lie on in free pages of the file or in its log.
    public async Task PurgeAsync(IReadOnlyList<RawReport> reports, IReadOnlyList<NoticeKey> notices, CancellationToken cancellationToken)
    {
        await WriteAsync(context => RawReportTable.Purge(context, reports, cancellationToken) + NoticeTable.Purge(context, notices), cancellationToken);
        lock (_knownLock)
        {
            _known = new();
        }

        await _writer.WaitAsync(cancellationToken);
        try
        {
            Guard(context => context.Database.ExecuteSqlRaw("VACUUM") + context.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)"));
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
            context =>
            {
                if (context.Facts.Where(row => row.Name == name).ExecuteUpdate(set => set.SetProperty(row => row.Value, value)) == 0)
                {
                    context.Facts.Add(new FactRow { Name = name, Value = value });
                }

                return 0;
            },
            cancellationToken);

    public byte[]? FindReading(string document, string reader) =>
        Read(reading => reading.Value("""SELECT "Content" FROM readings WHERE "Document" = $document AND "Reader" = $reader""", ("$document", document), ("$reader", reader)) as byte[]);

    public void KeepReading(string document, string reader, byte[] reading)
    {
        _writer.Wait();
        try
        {
            Guard(context => context.Database.ExecuteSql($"""INSERT INTO readings ("Document", "Reader", "Content") VALUES ({document}, {reader}, {reading}) ON CONFLICT ("Document") DO UPDATE SET "Reader" = {reader}, "Content" = {reading}"""));
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

    private T Read<T>(Func<StoreReading, T> read)
    {
        try
        {
            using var reading = StoreReading.Begin(file.ConnectionString);
            return read(reading);
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

    private async Task<T> WriteAsync<T>(Func<StoreContext, T> write, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            return await GuardAsync(
                async context =>
                {
                    // Immediate: a deferred transaction that reads and then writes can fail without a remedy.
                    await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
                    var answer = write(context);
                    await context.SaveChangesAsync(cancellationToken);
                    cancellationToken.ThrowIfCancellationRequested();
                    await transaction.CommitAsync(CancellationToken.None);
                    return answer;
                },
                cancellationToken);
        }
        finally
        {
            _writer.Release();
        }
    }

    private T Guard<T>(Func<StoreContext, T> work)
    {
        try
        {
            using var context = file.Connect();
            return work(context);
        }
        catch (SqliteException exception)
        {
            throw StoreFaults.From(exception, file.FullPath);
        }
    }

    private async Task<T> GuardAsync<T>(Func<StoreContext, Task<T>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await using var context = file.Connect();
            return await work(context);
        }
        catch (SqliteException exception)
        {
            throw StoreFaults.From(exception, file.FullPath);
        }
        catch (DbUpdateException exception) when (exception.InnerException is SqliteException inner)
        {
            throw StoreFaults.From(inner, file.FullPath);
        }
        catch (InvalidDataException exception)
        {
            throw StoreFaults.Damaged(file.FullPath, exception);
        }
    }
}
