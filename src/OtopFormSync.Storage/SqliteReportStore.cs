using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Sync;
using OtopFormSync.Storage.Rows;

namespace OtopFormSync.Storage;

/// <summary>The store on one SQLite file. Each call is one short transaction; writers queue here instead of in SQLite's busy loop.</summary>
internal sealed class SqliteReportStore(StoreFile file) : IOpenStore
{
    private readonly SemaphoreSlim _writer = new(1);
    private readonly StoreRevision _revision = new(file);

    public Task<StoredCounts> StoreAsync(string source, IReadOnlyList<RawReport> reports, bool isWhole, string? cursor, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(context => RawReportTable.Store(context, new Collection(source, reports, isWhole, cursor, at), cancellationToken), cancellationToken);

    public Task<string?> GetCursorAsync(string source, CancellationToken cancellationToken) =>
        ReadAsync(context => context.Sources.Where(row => row.Name == source).Select(row => row.Cursor).FirstOrDefault(), cancellationToken);

    public Task<IReadOnlyList<StoredReport>> ReadReportsAsync(CancellationToken cancellationToken) =>
        ReadAsync(context => RawReportTable.Read(context, cancellationToken), cancellationToken);

    public Task RecordDecisionsAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellationToken) =>
        WriteAsync(context => DecisionTable.Record(context, decisions), cancellationToken);

    public Task TakeDecisionsBackAsync(IReadOnlyList<ReviewItemId> items, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(context => DecisionTable.TakeBack(context, items, at), cancellationToken);

    public Task<IReadOnlyList<Decision>> ReadDecisionsAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<Decision>>(context => [.. DecisionTable.Latest(context).Values], cancellationToken);

    public Task PlanNoticesAsync(IReadOnlyList<OutgoingNotice> notices, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(context => NoticeTable.Plan(context, notices, at), cancellationToken);

    public Task<IReadOnlyList<NoticeRecord>> ReadNoticesAsync(CancellationToken cancellationToken) =>
        ReadAsync(NoticeTable.Read, cancellationToken);

    public Task<OutgoingNotice> ReadNoticeAsync(NoticeKey key, CancellationToken cancellationToken) =>
        ReadAsync(context => NoticeTable.Content(context, key), cancellationToken);

    public Task MoveNoticeAsync(NoticeKey key, NoticeState state, string? draftId, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(context => NoticeTable.Move(context, key, state, draftId, at), cancellationToken);

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
        ReadAsync(context => context.Facts.Where(row => row.Name == name).Select(row => row.Value).FirstOrDefault(), cancellationToken);

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
        Guard(context => context.Readings.Where(row => row.Document == document && row.Reader == reader).Select(row => row.Content).FirstOrDefault());

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

    private Task<T> ReadAsync<T>(Func<StoreContext, T> read, CancellationToken cancellationToken) =>
        GuardAsync(
            async context =>
            {
                await using var transaction = BeginReading(context);
                return read(context);
            },
            cancellationToken);

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

    /// <summary>One snapshot for several reads; it never writes, so deferred is right and waits for nobody.</summary>
    private static IDbContextTransaction BeginReading(StoreContext context)
    {
        context.Database.OpenConnection();
        return context.Database.UseTransaction(((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true))!;
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
