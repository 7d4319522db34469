using System.Globalization;
using Microsoft.Data.Sqlite;

namespace OtopFormSync.Storage.Sqlite;

/// <summary>One transaction that writes to the record; without <see cref="Commit"/> nothing of it stays.</summary>
internal sealed class StoreWriting : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    private StoreWriting(SqliteConnection connection, SqliteTransaction transaction) =>
        (_connection, _transaction, Reading) = (connection, transaction, StoreReading.In(connection, transaction));

    /// <summary>What the transaction sees.</summary>
    public StoreReading Reading { get; }

    /// <summary>Begins. Immediate: a deferred transaction that reads and then writes can fail without a remedy.</summary>
    /// <param name="file">The store's file.</param>
    public static StoreWriting Begin(StoreFile file)
    {
        var connection = file.Connect();
        try
        {
            return new(connection, connection.BeginTransaction(deferred: false));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Executes a statement once.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="values">The values of its parameters.</param>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, params (string Name, object? Value)[] values)
    {
        using var command = StoreReading.Command(_connection, _transaction, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Adds a row.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="values">The values of its parameters.</param>
    /// <returns>The row's number.</returns>
    public long Insert(string sql, params (string Name, object? Value)[] values)
    {
        Execute(sql, values);
        return Convert.ToInt64(Reading.Value("SELECT last_insert_rowid()"), CultureInfo.InvariantCulture);
    }

    /// <summary>A statement that is executed for many rows; its parameters are made, and filled in by the caller.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="parameters">Their names.</param>
    public SqliteCommand Prepare(string sql, params IReadOnlyList<string> parameters)
    {
        var command = StoreReading.Command(_connection, _transaction, sql, []);
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    /// <summary>Makes it last.</summary>
    public void Commit() => _transaction.Commit();

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }
}
