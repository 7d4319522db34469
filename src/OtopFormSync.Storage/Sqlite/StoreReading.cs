using Microsoft.Data.Sqlite;

namespace OtopFormSync.Storage.Sqlite;

/// <summary>One snapshot of the record.</summary>
internal sealed class StoreReading : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction? _transaction;
    private readonly bool _isOwn;

    private StoreReading(SqliteConnection connection, SqliteTransaction? transaction, bool isOwn) => (_connection, _transaction, _isOwn) = (connection, transaction, isOwn);

    /// <summary>A snapshot for several reads; it never writes, so deferred is right and waits for nobody.</summary>
    public static StoreReading Begin(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            return new(connection, connection.BeginTransaction(deferred: true), isOwn: true);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>What a transaction that writes sees.</summary>
    public static StoreReading In(SqliteConnection connection, SqliteTransaction transaction) => new(connection, transaction, isOwn: false);

    /// <summary>Rows, one by one.</summary>
    /// <param name="sql">The question.</param>
    /// <param name="read">Takes a row.</param>
    /// <param name="values">The values of its parameters.</param>
    public IEnumerable<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params (string Name, object? Value)[] values)
    {
        using var command = Command(_connection, _transaction, sql, values);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            yield return read(row);
        }
    }

    /// <summary>One value; null when there is none.</summary>
    /// <param name="sql">The question.</param>
    /// <param name="values">The values of its parameters.</param>
    public object? Value(string sql, params (string Name, object? Value)[] values)
    {
        using var command = Command(_connection, _transaction, sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    public void Dispose()
    {
        if (_isOwn)
        {
            _transaction?.Dispose();
            _connection.Dispose();
        }
    }

    /// <summary>A statement with its values.</summary>
    public static SqliteCommand Command(SqliteConnection connection, SqliteTransaction? transaction, string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Only constants of this project.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
