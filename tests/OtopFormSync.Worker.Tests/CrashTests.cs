using System.Collections.Concurrent;
using System.Diagnostics;
using OtopFormSync.Core.Sync;

namespace OtopFormSync.Worker.Tests;

/// <summary>The process is killed in mid-cycle; the next cycle goes on as if nothing had been.</summary>
public sealed class CrashTests(CrashTests.Undisturbed undisturbed) : IClassFixture<CrashTests.Undisturbed>, IDisposable
{
    private readonly DemoFolder _demo = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _demo.Dispose();

    // Killed as soon as so many files lie there: the record, the results, mails about to go out, mails that went out.
    [Theory]
    [InlineData(".", "state.db", 1)]
    [InlineData(".", "state.db-wal", 1)]
    [InlineData(".", ".results.xlsx.new", 1)]
    [InlineData(".", "results.xlsx", 1)]
    [InlineData(".otopformsync/staging", "*.eml", 1)]
    [InlineData("outbox", "*.eml", 1)]
    [InlineData("outbox", "*.eml", 4)]
    [InlineData("outbox", "*.eml", 9)]
    public async Task After_a_kill_the_next_cycle_loses_nothing_and_sends_nothing_twice(string folder, string files, int count)
    {
        var expected = undisturbed.Report.Programs[0].State!;
        await KillAsync(folder, files, count);
        var sentBefore = _demo.Mails().ToDictionary(mail => mail, mail => File.ReadAllText(_demo.In("outbox", mail)), StringComparer.Ordinal);

        var report = await _demo.CycleAsync();

        Assert.Equal(expected.Scorecards, report.Programs[0].State!.Scorecards);
        Assert.Equal(expected.Received.Select(received => received.RawId), report.Programs[0].State!.Received.Select(received => received.RawId));
        Assert.Empty(report.Pending);
        Assert.Equal(undisturbed.Demo.Mails(), _demo.Mails()); // each once, none missing
        Assert.All(sentBefore, mail => Assert.Equal(mail.Value, File.ReadAllText(_demo.In("outbox", mail.Key))));
        Assert.Equal(undisturbed.Demo.ReadResults().Tabs, _demo.ReadResults().Tabs);
        Assert.Empty(Directory.GetFiles(_demo.Path, "*.new"));
        Assert.False((await _demo.CycleAsync()).Programs[0].IsPublished);
    }

    /// <summary>Kills the process at the very file. One that ends before has ended by itself, and all below must hold as well.</summary>
    private async Task KillAsync(string folder, string files, int count)
    {
        Directory.CreateDirectory(_demo.In(folder));
        using var worker = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet")
            {
                ArgumentList = { Cli.Program, "sync", "--once", "--workspace", _demo.Path, "--as-of", DemoFolder.AsOf },
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        var seen = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        using var watcher = new FileSystemWatcher(_demo.In(folder), files) { NotifyFilter = NotifyFilters.FileName };
        watcher.Created += Look;
        watcher.Renamed += Look;
        watcher.EnableRaisingEvents = true;
        worker.Start();
        var output = Task.WhenAll(worker.StandardOutput.ReadToEndAsync(Token), worker.StandardError.ReadToEndAsync(Token));
        await worker.WaitForExitAsync(Token);
        Assert.True(File.Exists(_demo.In("state.db")), string.Concat(await output)); // it had begun

        void Look(object sender, FileSystemEventArgs change)
        {
            seen.TryAdd(change.Name!, true);
            if (seen.Count >= count)
            {
                worker.Kill();
            }
        }
    }

    /// <summary>The same cycle without a kill.</summary>
    public sealed class Undisturbed : IAsyncLifetime
    {
        internal DemoFolder Demo { get; } = new();

        internal CycleReport Report { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Report = await Demo.CycleAsync();

        public ValueTask DisposeAsync()
        {
            Demo.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
