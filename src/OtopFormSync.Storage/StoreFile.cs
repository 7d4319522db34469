using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OtopFormSync.Storage;

/// <summary>The file of the store and how it is connected to.</summary>
internal sealed class StoreFile
{
    // Long enough for a viewer's or backup's short lock, short enough not to stall a cycle.
    private static readonly TimeSpan DefaultBusyWait = TimeSpan.FromSeconds(5);

    private readonly Lazy<DbContextOptions<StoreContext>> _options;

    internal StoreFile(string path, TimeSpan? busyWait = null)
    {
        FullPath = Path.GetFullPath(path);
        ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = FullPath,
            ForeignKeys = true,
            DefaultTimeout = (int)Math.Max(1, (busyWait ?? DefaultBusyWait).TotalSeconds),
        }.ToString();
        _options = new(() => new DbContextOptionsBuilder<StoreContext>()
            .UseSqlite(ConnectionString, sqlite => sqlite.CommandTimeout((int)Math.Max(1, (busyWait ?? DefaultBusyWait).TotalSeconds)))
            .AddInterceptors(new DurableConnections())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            // A test holds the model to the migrations; to compare them again would build the model twice at the first start.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options);
    }

    internal string FullPath { get; }

    internal string WalPath => FullPath + "-wal";

    internal string ConnectionString { get; }

    internal StoreContext Connect() => new(_options.Value);

    /// <summary>Lets go of the file; pooled connections would hold it open.</summary>
    internal void Release()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
