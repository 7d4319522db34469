using Microsoft.Data.Sqlite;

namespace OtopFormSync.Storage;

/// <summary>Copies a record while it is in use.</summary>
public static class StoreCopy
{
    /// <summary>Copies what is committed; the source is not changed.</summary>
    /// <param name="source">The record's file.</param>
    /// <param name="target">The copy; must not exist.</param>
    /// <exception cref="StoreUnavailableException">The source cannot be read.</exception>
    public static void To(string source, string target)
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $target";
            command.Parameters.Add(new SqliteParameter("$target", target));
            command.ExecuteNonQuery();
        }
        catch (SqliteException exception)
        {
            throw StoreFaults.From(exception, source);
        }
    }
}
