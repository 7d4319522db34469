using System.Diagnostics;

namespace OtopFormSync.Worker.Tests;

/// <summary>The process is killed in mid-cycle; the next cycle goes on as if nothing had been.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly DemoFolder _demo = new();
    private readonly DemoFolder _undisturbed = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _demo.Dispose();
        _undisturbed.Dispose();
    }

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
        var expected = (await _undisturbed.CycleAsync()).Programs[0].State!;
        await KillAsync(() => Directory.Exists(_demo.In(folder)) && Directory.GetFiles(_demo.In(folder), files).Length >= count);
        var sentBefore = _demo.Mails().ToDictionary(mail => mail, mail => File.ReadAllText(_demo.In("outbox", mail)), StringComparer.Ordinal);

        var report = await _demo.CycleAsync();

        Assert.Equal(expected.Scorecards, report.Programs[0].State!.Scorecards);
        Assert.Equal(expected.Received.Select(received => received.RawId), report.Programs[0].State!.Received.Select(received => received.RawId));
        Assert.Empty(report.Pending);
        Assert.Equal(_undisturbed.Mails(), _demo.Mails()); // each once, none missing
        Assert.All(sentBefore, mail => Assert.Equal(mail.Value, File.ReadAllText(_demo.In("outbox", mail.Key))));
        Assert.Equal(_undisturbed.ReadResults().Tabs, _demo.ReadResults().Tabs);
        Assert.Empty(Directory.GetFiles(_demo.Path, "*.new"));
        Assert.False((await _demo.CycleAsync()).Programs[0].IsPublished);
    }

    private async Task KillAsync(Func<bool> isReached)
    {
        using var worker = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Cli.Program, "sync", "--once", "--workspace", _demo.Path, "--as-of", DemoFolder.AsOf },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = Task.WhenAll(worker.StandardOutput.ReadToEndAsync(Token), worker.StandardError.ReadToEndAsync(Token));
        // A step that is over in a moment may be missed: then the process ends by itself, and all below must hold as well.
        while (!worker.HasExited && !isReached())
        {
            await Task.Yield();
        }

        worker.Kill();
        await worker.WaitForExitAsync(Token);
        Assert.True(File.Exists(_demo.In("state.db")), string.Concat(await output)); // it had begun
    }
}
