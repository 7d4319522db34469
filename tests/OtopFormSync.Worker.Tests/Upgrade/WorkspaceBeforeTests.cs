using System.IO.Compression;
using Microsoft.Data.Sqlite;
using OtopFormSync.Core.Sync;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests.Upgrade;

/// <summary>A whole workspace as an earlier build made it: its configuration, its record, its results and the mails that it sent.</summary>
public sealed class WorkspaceBeforeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ทดสอบ ก่อนปรับรุ่น ").FullName;

    public WorkspaceBeforeTests() => ZipFile.ExtractToDirectory(Path.Combine(AppContext.BaseDirectory, "Upgrade", "workspace-before.zip"), _folder);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Its_configuration_loads_as_it_is()
    {
        var configuration = ConfigurationReading.Read(ConfigurationFolder.Of(_folder));
        Assert.Equal("otop-fy2567-q1", Assert.Single(configuration.Programs).Id.Value);
        Assert.Equal(9, configuration.Province.Districts.Count);
    }

    [Fact]
    public async Task It_goes_on_unchanged_and_its_record_was_copied_before()
    {
        var (reports, mails) = (Count("state.db", "raw_reports"), Mails());

        var report = await CycleAsync();

        Assert.Equal((0, 0, 0), (report.Counts.New, report.Counts.Withdrawn, report.Counts.Returned));
        Assert.Equal(mails, Mails());
        Assert.Empty(report.Pending);
        var copy = Path.GetFileName(Assert.Single(Directory.GetFiles(_folder, "state.db.before-*")));
        Assert.Equal((reports, 0), (Count(copy, "raw_reports"), Count(copy, "sqlite_master", "name = 'restatements'")));
        Assert.Equal(reports, Count("state.db", "raw_reports"));
        Assert.False((await CycleAsync()).Programs[0].IsPublished);
        Assert.Single(Directory.GetFiles(_folder, "state.db.before-*"));
    }

    private async Task<CycleReport> CycleAsync()
    {
        using var session = await WorkspaceSession.OpenAsync(_folder, Worker.AsOf.Standing(Worker.AsOf.Parse(DemoFolder.AsOf)), SessionMode.Once, Token);
        return await session.RunAsync(Token);
    }

    private string[] Mails() => [.. Directory.GetFiles(Path.Combine(_folder, "outbox")).Select(Path.GetFileName).Order(StringComparer.Ordinal)!];

    private long Count(string record, string table, string condition = "true")
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, record), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table} WHERE {condition}";
        return (long)command.ExecuteScalar()!;
    }
}
