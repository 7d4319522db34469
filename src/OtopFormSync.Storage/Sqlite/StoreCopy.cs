using Microsoft.Data.Sqlite;

namespace OtopFormSync.Storage.Sqlite;

/// <summary>Copies of a store, also while another process works on it.</summary>
internal static class StoreCopy
{
    /// <summary>Copies what is committed. Copying the file itself would miss what still lies in its log.</summary>
    /// <param name="path">The store; it is only read.</param>
    /// <param name="copy">The copy; must not be there yet.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be read, or the copy cannot be written.</exception>
    public static void To(string path, string copy)
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
                DefaultTimeout = 5,
            }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $copy";
            command.Parameters.AddWithValue("$copy", Path.GetFullPath(copy));
            command.ExecuteNonQuery();
        }
        catch (SqliteException exception)
        {
            throw StoreFaults.From(exception, path);
        }
    }
}
