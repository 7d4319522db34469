using Microsoft.Data.Sqlite;

namespace OtopFormSync.Storage.Sqlite;

/// <summary>The file of the store and how it is connected to.</summary>
internal sealed class StoreFile
{
    // Long enough for a viewer's or backup's short lock, short enough not to stall a cycle.
    private static readonly TimeSpan DefaultBusyWait = TimeSpan.FromSeconds(5);

    internal StoreFile(string path, TimeSpan? busyWait = null)
    {
        FullPath = Path.GetFullPath(path);
        ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = FullPath,
            ForeignKeys = true,
            DefaultTimeout = (int)Math.Max(1, (busyWait ?? DefaultBusyWait).TotalSeconds),
        }.ToString();
    }

    internal string FullPath { get; }

    internal string WalPath => FullPath + "-wal";

    internal string ConnectionString { get; }

    /// <summary>A connection to write by. It waits for the disk at each commit: what was stored or announced survives a power cut.</summary>
    internal SqliteConnection Connect()
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous=FULL";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Lets go of the file; pooled connections would hold it open.</summary>
    internal void Release()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
