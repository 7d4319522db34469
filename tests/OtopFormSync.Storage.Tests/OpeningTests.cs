using System.Globalization;
using Microsoft.Data.Sqlite;
using OtopFormSync.Storage.Sqlite;
using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Storage.Tests;

public sealed class OpeningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Db => _folder["state.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Commits_wait_for_the_disk_in_wal_mode()
    {
        await MakeAsync();

        await using var connection = new StoreFile(Db).Connect();
        Assert.Equal("2", Scalar(connection, "PRAGMA synchronous"));
        Assert.Equal("wal", Scalar(connection, "PRAGMA journal_mode"));
        Assert.Equal("1", Scalar(connection, "PRAGMA foreign_keys"));
        new StoreFile(Db).Release();
    }

    [Fact]
    public async Task A_file_of_any_earlier_version_becomes_what_a_new_one_is()
    {
        await MakeAsync();
        var made = SchemaOf(Db);
        for (var count = 1; count < StoreSchema.Migrations.Count; count++)
        {
            var earlier = new StoreFile(_folder[$"{count}.db"]);
            foreach (var migration in StoreSchema.Migrations.Take(count))
            {
                StoreFileOpening.Apply(earlier, migration);
            }

            Assert.NotEqual(made, SchemaOf(earlier.FullPath));
            using (await StoreOpener.OpenAsync(earlier.FullPath, TimeProvider.System, Token))
            {
                Assert.Equal(made, SchemaOf(earlier.FullPath));
            }
        }
    }

    [Fact]
    public void The_scripts_of_the_schema_are_applied_in_the_order_of_their_making() =>
        Assert.Equal(["20261124221000_Initial", "20261128120000_Restatements", "20261128190000_Readings", "20261129090000_Places"], StoreSchema.Migrations);

    [Theory]
    [InlineData("3.40.1", false)]
    [InlineData("3.51.2", false)]
    [InlineData("3.51.3", true)]
    [InlineData("3.53.3", true)]
    [InlineData("nonsense", false)]
    public void A_sqlite_that_can_lose_commits_is_refused(string version, bool good)
    {
        if (good)
        {
            StoreFileOpening.RefuseOldSqlite(version);
        }
        else
        {
            var refusal = Assert.Throws<StoreUnavailableException>(() => StoreFileOpening.RefuseOldSqlite(version));
            Assert.Equal(StoreFault.SqliteTooOld, refusal.Fault);
        }
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_and_left_alone()
    {
        await File.WriteAllTextAsync(Db, "นี่ไม่ใช่ฐานข้อมูล", Token);
        var before = await File.ReadAllBytesAsync(Db, Token);

        var refusal = await RefusalAsync();

        Assert.Equal(StoreFault.Damaged, refusal.Fault);
        Assert.Contains(Db, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(Db, refusal.Telling.InThai, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Db, Token));
        Assert.Equal([Db], Directory.GetFileSystemEntries(_folder.FullPath));
    }

    [Fact]
    public async Task A_damaged_page_is_noticed_at_the_start_and_nothing_is_overwritten()
    {
        using (var store = await StoreOpener.OpenAsync(Db, TimeProvider.System, Token))
        {
            await store.StoreAsync("responses", [.. Enumerable.Range(0, 2000).Select(i => A.Row(key: $"{i}"))], true, null, A.Morning, Token);
        }

        var bytes = await File.ReadAllBytesAsync(Db, Token);
        bytes.AsSpan(bytes.Length / 2, 8192).Fill(0xA5);
        await File.WriteAllBytesAsync(Db, bytes, Token);

        Assert.Equal(StoreFault.Damaged, (await RefusalAsync()).Fault);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Db, Token));
    }

    [Fact]
    public async Task A_changed_report_is_noticed_when_it_is_read()
    {
        using var store = await StoreOpener.OpenAsync(Db, TimeProvider.System, Token);
        await store.StoreAsync("responses", [A.Row(sales: "1000")], true, null, A.Morning, Token);
        Execute("DROP TRIGGER raw_reports_keep_update; UPDATE raw_reports SET \"Key\" = 'other'");

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ReadReportsAsync(Token));
        Assert.Equal(StoreFault.Damaged, refusal.Fault);
    }

    [Fact]
    public async Task A_log_without_its_database_is_not_thrown_away()
    {
        await File.WriteAllTextAsync(Db + "-wal", "the latest commits", Token);

        Assert.Equal(StoreFault.Damaged, (await RefusalAsync()).Fault);
        Assert.Equal("the latest commits", await File.ReadAllTextAsync(Db + "-wal", Token));
        Assert.False(File.Exists(Db));
    }

    [Fact]
    public async Task An_empty_file_is_a_new_database()
    {
        await File.WriteAllBytesAsync(Db, [], Token);
        await MakeAsync();
        Assert.True(new FileInfo(Db).Length > 0);
    }

    [Fact]
    public async Task A_newer_schema_is_refused_with_a_clear_text()
    {
        await MakeAsync();
        Execute("INSERT INTO \"__EFMigrationsHistory\" VALUES ('20990101000000_Later', '11.0.0')");
        var before = await File.ReadAllBytesAsync(Db, Token);

        var refusal = await RefusalAsync();

        Assert.Equal(StoreFault.NewerSchema, refusal.Fault);
        Assert.Contains("20990101000000_Later", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("รุ่นใหม่กว่า", refusal.Telling.InThai, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Db, Token));
    }

    [Fact]
    public async Task An_update_that_was_killed_is_continued_and_the_file_was_copied_before()
    {
        // What a kill left of an earlier version: a row that locks, and no migration applied.
        Execute(
            """
            PRAGMA journal_mode=WAL;
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2024-01-01 00:00:00');
            CREATE TABLE kept (text TEXT); INSERT INTO kept VALUES ('เดิม');
            """);

        using var store = await StoreOpener.OpenAsync(Db, TimeProvider.System, Token).WaitAsync(TimeSpan.FromSeconds(20), Token);
        await store.SetFactAsync("a", "b", Token);

        var copy = Assert.Single(Directory.GetFiles(_folder.FullPath, "state.db.before-*"));
        await using var connection = new SqliteConnection($"Data Source={copy};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(Token);
        Assert.Equal("เดิม", Scalar(connection, "SELECT text FROM kept"));
        Assert.Equal("0", Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'facts'"));
    }

    [Fact]
    public async Task A_locked_database_is_waited_for_a_bounded_time_and_then_named()
    {
        var file = new StoreFile(Db, TimeSpan.FromSeconds(1));
        using var store = await StoreOpener.OpenAsync(file, TimeProvider.System, Token);
        await using (var other = new SqliteConnection($"Data Source={Db};Pooling=False"))
        {
            await other.OpenAsync(Token);
            Execute(other, "BEGIN EXCLUSIVE");
            var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(
                () => store.StoreAsync("responses", [A.Row()], true, null, A.Morning, Token));

            Assert.Equal(StoreFault.Locked, refusal.Fault);
            Assert.Contains("ปิดโปรแกรม", refusal.Telling.InThai, StringComparison.Ordinal);
            Execute(other, "ROLLBACK");
        }

        await store.StoreAsync("responses", [A.Row()], true, null, A.Morning, Token);
        Assert.Single(await store.ReadReportsAsync(Token));
    }

    [Theory]
    [InlineData("UPDATE raw_reports SET \"Place\" = 'x'")]
    [InlineData("DELETE FROM raw_reports")]
    [InlineData("DELETE FROM report_events")]
    [InlineData("UPDATE decisions SET \"Reason\" = 'x'")]
    [InlineData("DELETE FROM decisions")]
    [InlineData("DELETE FROM notice_events")]
    [InlineData("DELETE FROM notices")]
    [InlineData("DELETE FROM header_lists")]
    public async Task What_is_on_record_can_be_neither_changed_nor_deleted(string sql)
    {
        using var store = await StoreOpener.OpenAsync(Db, TimeProvider.System, Token);
        await store.StoreAsync("responses", [A.Row()], true, null, A.Morning, Token);
        await store.StoreAsync("responses", [], true, null, A.Morning, Token);
        await store.RecordDecisionsAsync([A.Decision()], Token);
        await store.PlanNoticesAsync([A.Notice()], A.Morning, Token);

        Assert.Equal(19, Assert.Throws<SqliteException>(() => Execute(sql)).SqliteErrorCode);
    }

    [Fact]
    public async Task A_closed_store_lets_go_of_its_files()
    {
        await MakeAsync();
        Assert.Equal([Db], Directory.GetFileSystemEntries(_folder.FullPath));
    }

    [Fact]
    public async Task A_copy_beside_an_open_store_holds_what_is_committed()
    {
        using var store = await StoreOpener.OpenAsync(Db, TimeProvider.System, Token);
        await store.SetFactAsync("slot", "1", Token);

        StoreCopy.To(Db, _folder["copy.db"]);

        using var copy = await StoreOpener.OpenAsync(_folder["copy.db"], TimeProvider.System, Token);
        Assert.Equal("1", await copy.GetFactAsync("slot", Token));
        await copy.SetFactAsync("slot", "2", Token);
        Assert.Equal("1", await store.GetFactAsync("slot", Token));
        Assert.Equal(StoreFault.NotAllowed, Assert.Throws<StoreUnavailableException>(() => StoreCopy.To(_folder["none.db"], _folder["x.db"])).Fault);
    }

    [Fact]
    public async Task A_hundred_thousand_rows_are_stored_and_read_back()
    {
        using var store = await StoreOpener.OpenAsync(Db, TimeProvider.System, Token);
        var rows = Enumerable.Range(0, 100_000)
            .Select(i => A.Row(sales: i.ToString(CultureInfo.InvariantCulture), key: $"5/1/2024, 8:30:00#{i}")).ToList();
        await store.StoreAsync("responses", rows, true, "c", A.Morning, Token);
        var read = await store.ReadReportsAsync(Token);
        await store.StoreAsync("responses", rows, true, "c", A.Morning, Token);

        Assert.Equal(100_000, read.Count);
        Assert.Equal(rows[99_999].Id, read[99_999].Report.Id);
        Assert.Equal("1", Sql("SELECT count(*) FROM header_lists"));
    }

    private static string? Scalar(System.Data.Common.DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Db};Pooling=False");
        connection.Open();
        Execute(connection, sql);
    }

    private string? Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Db};Pooling=False");
        connection.Open();
        return Scalar(connection, sql);
    }

    private static List<string> SchemaOf(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY sql";
        using var row = command.ExecuteReader();
        var schema = new List<string>();
        while (row.Read())
        {
            schema.Add(row.GetString(0));
        }

        return schema;
    }

    private async Task MakeAsync()
    {
        using var store = await StoreOpener.OpenAsync(Db, TimeProvider.System, Token);
    }

    private Task<StoreUnavailableException> RefusalAsync() =>
        Assert.ThrowsAsync<StoreUnavailableException>(() => StoreOpener.OpenAsync(Db, TimeProvider.System, Token));
}
