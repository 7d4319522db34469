using System.Globalization;
using Microsoft.Data.Sqlite;
using OtopFormSync.Files;

namespace OtopFormSync.Storage.Sqlite;

/// <summary>Opening: looks before it touches, copies before it changes, and refuses what it does not know.</summary>
internal static class StoreFileOpening
{
    /// <summary>Earlier versions can lose commits when two connections meet around a checkpoint.</summary>
    internal static readonly Version LeastSqlite = new(3, 51, 3);

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly string ThisProduct = typeof(StoreFileOpening).Assembly.GetName().Version!.ToString(3);

    private static readonly TimeSpan MigrationDeadline = TimeSpan.FromMinutes(1);

    /// <summary>Checks the file and brings its schema up to date. The caller holds the lock of the workspace: no other process of ours runs.</summary>
    /// <param name="file">The file.</param>
    /// <param name="time">The clock for the deadline.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <returns>A task.</returns>
    /// <exception cref="StoreUnavailableException">The file cannot be used; it was not changed, or a copy from before the change lies beside it.</exception>
    internal static async Task OpenAsync(StoreFile file, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.FullPath)!);
            var exists = LooksLikeADatabase(file);
            KeepPrivate(file);
            await using var connection = new SqliteConnection(file.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            RefuseOldSqlite(connection.ServerVersion);
            if (exists)
            {
                RefuseDamaged(connection, file);
                RefuseNewerSchema(connection, file);
            }

            Scalar(connection, "PRAGMA journal_mode=WAL");
            Migrate(connection, file, exists, time, cancellationToken);
        }
        catch (SqliteException exception)
        {
            throw StoreFaults.From(exception, file.FullPath);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw StoreFaults.NotAllowed(file.FullPath, exception);
        }
        catch (IOException exception)
        {
            throw StoreFaults.InputOutput(file.FullPath, exception);
        }
    }

    /// <summary>Whether there is a store, by a look that changes nothing.</summary>
    /// <param name="file">The file.</param>
    /// <returns>False where a new one would be made.</returns>
    /// <exception cref="StoreUnavailableException">Something else stands there, or it cannot be read.</exception>
    internal static bool IsThere(StoreFile file)
    {
        try
        {
            return LooksLikeADatabase(file);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw StoreFaults.NotAllowed(file.FullPath, exception);
        }
        catch (IOException exception)
        {
            throw StoreFaults.InputOutput(file.FullPath, exception);
        }
    }

    internal static void RefuseOldSqlite(string version)
    {
        if (!Version.TryParse(version, out var parsed) || parsed < LeastSqlite)
        {
            throw StoreFaults.SqliteTooOld(version, LeastSqlite);
        }
    }

    private static bool LooksLikeADatabase(StoreFile file)
    {
        if (Directory.Exists(file.FullPath))
        {
            throw StoreFaults.NoFile(file.FullPath);
        }

        if (!File.Exists(file.FullPath))
        {
            // SQLite would silently delete the log, and with it the latest commits.
            return File.Exists(file.WalPath) && new FileInfo(file.WalPath).Length > 0 ? throw StoreFaults.Orphaned(file.FullPath) : false;
        }

        using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length == 0)
        {
            return false;
        }

        Span<byte> start = stackalloc byte[16];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == 16 && start.SequenceEqual("SQLite format 3\0"u8)
            ? true
            : throw StoreFaults.Damaged(file.FullPath, null);
    }

    // What districts wrote is for the owner alone, whatever the process allows new files. SQLite gives its log the rights of the file.
    private static void KeepPrivate(StoreFile file)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        if (!File.Exists(file.FullPath))
        {
            new FileStream(file.FullPath, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }).Dispose();
            return;
        }

        foreach (var part in new[] { file.FullPath, file.WalPath, $"{file.FullPath}-shm" }.Where(File.Exists))
        {
            try
            {
                if (File.GetUnixFileMode(part) != OwnerOnly)
                {
                    File.SetUnixFileMode(part, OwnerOnly);
                }
            }
            catch (UnauthorizedAccessException)
            {
                // It is another account's, which lets this one in: that is theirs to say.
            }
        }
    }

    private static void RefuseDamaged(SqliteConnection connection, StoreFile file)
    {
        if (!string.Equals(Scalar(connection, "PRAGMA quick_check(1)"), "ok", StringComparison.Ordinal))
        {
            throw StoreFaults.Damaged(file.FullPath, null);
        }
    }

    private static void RefuseNewerSchema(SqliteConnection connection, StoreFile file)
    {
        if (!HasTable(connection, StoreSchema.HistoryTable))
        {
            return;
        }

        if (Applied(connection).FirstOrDefault(applied => !StoreSchema.Migrations.Contains(applied, StringComparer.Ordinal)) is { } unknown)
        {
            throw StoreFaults.NewerSchema(file.FullPath, unknown);
        }
    }

    private static void Migrate(SqliteConnection connection, StoreFile file, bool exists, TimeProvider time, CancellationToken cancellationToken)
    {
        var applied = exists && HasTable(connection, StoreSchema.HistoryTable) ? Applied(connection) : [];
        if (applied.Count == StoreSchema.Migrations.Count)
        {
            return;
        }

        if (exists)
        {
            Copy(connection, $"{file.FullPath}.before-{StoreSchema.Migrations[applied.Count]}");
        }

        using var deadline = new CancellationTokenSource(MigrationDeadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            foreach (var migration in StoreSchema.Migrations.Skip(applied.Count))
            {
                either.Token.ThrowIfCancellationRequested();
                Apply(file, migration);
            }
        }
        catch (OperationCanceledException exception) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw StoreFaults.MigrationTooSlow(file.FullPath, MigrationDeadline, exception);
        }
    }

    // With the note that it was, so that one that is killed is done again as a whole.
    internal static void Apply(StoreFile file, string migration)
    {
        using var writing = StoreWriting.Begin(file);
        writing.Execute($"""CREATE TABLE IF NOT EXISTS "{StoreSchema.HistoryTable}" ("MigrationId" TEXT NOT NULL CONSTRAINT "PK_{StoreSchema.HistoryTable}" PRIMARY KEY, "ProductVersion" TEXT NOT NULL)""");
        writing.Execute(StoreSchema.Script(migration));
        writing.Execute($"""INSERT INTO "{StoreSchema.HistoryTable}" VALUES ($migration, $version)""", ("$migration", migration), ("$version", ThisProduct));
        writing.Commit();
    }

    private static List<string> Applied(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""SELECT "MigrationId" FROM "{StoreSchema.HistoryTable}" ORDER BY "MigrationId" """;
        using var row = command.ExecuteReader();
        var applied = new List<string>();
        while (row.Read())
        {
            applied.Add(row.GetString(0));
        }

        return applied;
    }

    private static void Copy(SqliteConnection connection, string target)
    {
        if (File.Exists(target))
        {
            return;
        }

        // The name becomes final only when the copy is complete.
        var part = target + ".part";
        File.Delete(part);
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "VACUUM INTO $part";
            command.Parameters.Add(new SqliteParameter("$part", part));
            command.ExecuteNonQuery();
        }

        using (var stream = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(stream.SafeFileHandle, OwnerOnly);
            }

            stream.Flush(flushToDisk: true);
        }

        DurableFiles.Rename(part, target);
        DurableFiles.SyncFolder(Path.GetDirectoryName(target)!);
    }

    private static bool HasTable(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = $name";
        command.Parameters.Add(new SqliteParameter("$name", name));
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) > 0;
    }

    private static string? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar() as string;
    }
}
