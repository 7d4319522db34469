using System.Text;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Worker.Tests;

/// <summary>Contents are kept for ever unless the office says for how long; then what is over goes on command, and no figure with it.</summary>
public sealed partial class PurgeCommandTests : IDisposable
{
    private const string Over = "2025-10-01"; // one fiscal year after that of 2567
    private const string Clerk = "นางสาวลบได้ หายไป";

    private readonly DemoFolder _demo = new();

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task Figures_grades_and_results_stay_and_say_that_the_content_was_removed()
    {
        await CloseAsync();
        var before = Results();
        var explained = await ExplainAsync();
        Assert.True(IsOnRecord(Clerk));
        Assert.Equal(ExitCode.Ok, (await RunAsync("archive", "--year", "2567")).Code);

        var shown = await RunAsync("purge");
        Assert.True(IsOnRecord(Clerk)); // nothing is removed without a word
        var removed = await RunAsync("purge", "--apply");

        Assert.Equal((ExitCode.Ok, ExitCode.Ok), (shown.Code, removed.Code));
        Assert.Contains("nothing was changed", shown.Out, StringComparison.Ordinal);
        Assert.Matches("2567: +[0-9]+ answers to the Form, [0-9]+ mails", removed.Out);
        Assert.False(IsOnRecord(Clerk));
        Assert.Contains("4302", File.ReadAllText(Assert.Single(Directory.GetFiles(_demo.In("archive"), "purged-*.csv"))), StringComparison.Ordinal);

        var cycle = await _demo.CycleAsync(Over);
        Assert.Equal(new StoredCounts(0, 0, 0), cycle.Counts);
        Assert.Equal(before, Results());
        var now = await ExplainAsync();
        Assert.Contains("ลบเนื้อหาเดิมแล้วเมื่อ 1 ตุลาคม 2568", now, StringComparison.Ordinal);
        Assert.Equal(explained, Removed().Replace(now, ""));
        Assert.Contains("nothing is to be removed", (await RunAsync("purge", "--apply")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_is_not_there_is_told_before_anything_else()
    {
        await CloseAsync();
        var result = await RunAsync("purge", "--apply", "--archive", _demo.In("no.zip"));

        Assert.Equal((ExitCode.Usage, ""), (result.Code, result.Out));
        Assert.Contains(_demo.In("no.zip"), result.Error, StringComparison.Ordinal);
        Assert.True(IsOnRecord(Clerk));
    }

    [Fact]
    public async Task What_the_office_deletes_or_leaves_at_the_sources_afterwards_changes_nothing()
    {
        await CloseAsync();
        var before = Results();
        await RunAsync("purge", "--apply", "--without-archive");
        foreach (var mail in Directory.GetFiles(_demo.In("inbox")))
        {
            File.Delete(mail);
        }

        var csv = _demo.In("responses", "responses.csv");
        File.WriteAllLines(csv, File.ReadAllLines(csv).Where(line => !line.Contains(Clerk, StringComparison.Ordinal)));
        var fewer = await _demo.CycleAsync(Over);
        File.WriteAllLines(csv, File.ReadAllLines(csv)[..1]);
        await _demo.CycleAsync(Over);

        Assert.Equal((0, 0, 0), (fewer.Counts.New, fewer.Counts.Withdrawn, fewer.Counts.Returned));
        Assert.Equal(Row(before, "4302"), Row(Results(), "4302"));
    }

    [Fact]
    public async Task Without_archives_nothing_goes_and_an_archive_that_holds_more_is_not_written_over()
    {
        await CloseAsync();
        var refused = await RunAsync("purge", "--apply");
        Assert.Equal(ExitCode.Usage, refused.Code);
        Assert.Contains("of the fiscal years 2567", refused.Error, StringComparison.Ordinal);
        Assert.True(IsOnRecord(Clerk));

        await RunAsync("archive", "--year", "2567");
        await RunAsync("purge", "--apply");
        var again = await RunAsync("archive", "--year", "2567");
        var beside = await RunAsync("archive", "--year", "2567", "--out", _demo.In("beside"));

        Assert.Equal(ExitCode.Usage, again.Code);
        Assert.Contains("holds more", again.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, beside.Code);
        Assert.Contains("hashes only", beside.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, (await RunAsync("verify", _demo.In("beside", "archive-2567.zip"))).Code);
    }

    [Theory]
    [InlineData("retention: 1", "2025-09-30", true, "nothing is to be removed")] // the last day of the year in which it is kept
    [InlineData("retention: 2", Over, true, "nothing is to be removed")]
    [InlineData("retention: 1", Over, false, "! otop-fy2567-q1 is not closed; nothing of it is removed")]
    public async Task Nothing_goes_before_its_time_or_of_an_open_quarter(string retention, string asOf, bool isClosed, string told)
    {
        await CloseAsync(retention, isClosed);

        var shown = await Cli.RunAsync("purge", "--apply", "--without-archive", "--workspace", _demo.Path, "--as-of", asOf);

        Assert.Contains(told, shown.Out, StringComparison.Ordinal);
        Assert.True(IsOnRecord(Clerk));
    }

    [Fact]
    public async Task A_workspace_without_the_setting_keeps_everything_and_says_how_to_set_it()
    {
        var refused = await RunAsync("purge", "--apply");

        Assert.Equal(ExitCode.Usage, refused.Code);
        Assert.Contains("retention: 10", refused.Error, StringComparison.Ordinal);
    }

    private async Task CloseAsync(string retention = "retention: 1", bool isClosed = true)
    {
        File.AppendAllText(_demo.UseCsv(), $"\n\"4/1/2024, 9:00:00\",thabo@cdd.example.org,ท่าบ่อ,ธันวาคม 2566,0,\"15,500,000\",8,,,{Clerk}");
        File.AppendAllText(_demo.In("workspace.yaml"), $"\n{retention}\n");
        await _demo.LivedAsync();
        if (isClosed)
        {
            _demo.Edit("config/programs/otop-fy2567-q1.yaml", "closedMonths: []", "closedMonths: [2023-10, 2023-11, 2023-12]");
        }

        await _demo.LivedAsync("2024-01-20");
        await _demo.CycleAsync(Over);
    }

    private Task<CliResult> RunAsync(params string[] args) => Cli.RunAsync([.. args, "--workspace", _demo.Path, .. args[0] == "verify" ? (string[])[] : ["--as-of", Over]]);

    private async Task<string> ExplainAsync() => (await Cli.RunAsync("explain", "--district", "ท่าบ่อ", "--workspace", _demo.Path, "--as-of", Over)).Out;

    private bool IsOnRecord(string text) => Directory.GetFiles(_demo.Path, "state.db*").Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0);

    // Every tab with figures; that of what was received says of each report that its content is gone.
    private List<string> Results() =>
        [.. _demo.ReadResults().Tabs.Where(tab => tab.Key is not (TabKeys.Received or TabKeys.Review)).SelectMany(tab => tab.Cells.Where(cell => cell.Row != OuterRowKeys.Stamp).Select(cell => $"{tab.Key} {cell.Row} {cell.Column} {cell.Text}"))];

    [GeneratedRegex(@" \(ลบเนื้อหาเดิม[^)]*\)")]
    private static partial Regex Removed();

    private static IEnumerable<string> Row(List<string> results, string row) => results.Where(cell => cell.Split(' ')[1] == row);
}
