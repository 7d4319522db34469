using System.Globalization;
using Microsoft.Data.Sqlite;

namespace OtopFormSync.Storage.Sqlite;

/// <summary>SQLite's own count of what others committed, as a connection of its own sees it that never writes: all commits are others' to it, those of this process as well.</summary>
/// <param name="file">The store's file.</param>
internal sealed class StoreRevision(StoreFile file) : IDisposable
{
    private SqliteConnection? _connection;
    private SqliteCommand? _command;

    /// <summary>The count.</summary>
    public long Read()
    {
        if (_command is null)
        {
            _connection = new SqliteConnection(new SqliteConnectionStringBuilder(file.ConnectionString) { Pooling = false }.ToString());
            _connection.Open();
            _command = _connection.CreateCommand();
            _command.CommandText = "PRAGMA data_version";
        }

        return Convert.ToInt64(_command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _command?.Dispose();
        _connection?.Dispose();
    }
}
