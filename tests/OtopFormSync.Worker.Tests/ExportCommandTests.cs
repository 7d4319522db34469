using OtopFormSync.Documents.Workbooks;

namespace OtopFormSync.Worker.Tests;

/// <summary>What the results no longer show is still to be had.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private readonly DemoFolder _demo = new();

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task Every_report_is_written_as_the_tab_shows_it()
    {
        await _demo.LivedAsync();
        var shown = _demo.ReadResults().Find("received")!.Cells.Where(cell => !cell.Row.StartsWith('#')).ToList();

        await ExportAsync();

        var written = ResultsWorkbook.Read(await File.ReadAllBytesAsync(_demo.In("reports", "received-otop-fy2567-q1.xlsx"), TestContext.Current.CancellationToken)).Find("received")!.Cells;
        Assert.Equal(shown.Select(cell => (cell.Row, cell.Column, cell.Text)), written.Where(cell => !cell.Row.StartsWith('#')).Select(cell => (cell.Row, cell.Column, cell.Text)));
    }

    [Fact]
    public async Task Of_a_day_only_what_came_on_it_is_written()
    {
        await _demo.LivedAsync();
        await ExportAsync("--csv");
        var all = await LinesAsync();
        await ExportAsync("--csv", "--from", "2566-12-01", "--to", "2566-12-31");
        var december = await LinesAsync();
        Assert.Equal(all[0], december[0]);
        Assert.InRange(december.Length, 2, all.Length - 1);
        Assert.All(december.Skip(1), line => Assert.Contains("ธ.ค. 66", line.Split(',')[1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_day_is_refused() =>
        Assert.Equal(ExitCode.Usage, (await Cli.RunAsync("export", "received", "--workspace", _demo.Path, "--from", "yesterday")).Code);

    private async Task ExportAsync(params string[] more)
    {
        var result = await Cli.RunAsync(["export", "received", "--workspace", _demo.Path, "--as-of", DemoFolder.AsOf, .. more]);
        Assert.True(result.Code == ExitCode.Ok, result.Error);
    }

    // A cell of several lines is one record.
    private async Task<string[]> LinesAsync() =>
        [.. (await File.ReadAllTextAsync(_demo.In("reports", "received-otop-fy2567-q1.csv"), TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
}
