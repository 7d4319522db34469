using System.Security.Cryptography;
using OtopFormSync.Core.Results;

namespace OtopFormSync.Worker.Tests;

public sealed class EndToEndTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_cycle_writes_nothing()
    {
        using var demo = new DemoFolder();
        await demo.SyncAsync();
        var before = Snapshot(demo.Path);
        var second = await demo.SyncAsync();
        Assert.Equal(ExitCode.Review, second.Code);
        Assert.Contains("unchanged, 0 cells changed", second.Out, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot(demo.Path));
    }

    [Fact]
    public async Task Console_summary_and_digest_agree_on_what_was_reported_and_each_explanation_stands_in_the_book()
    {
        using var demo = new DemoFolder();
        var report = await demo.CycleAsync();
        var program = report.Programs[0];
        var board = Core.Notices.DigestBoard.Of(program.State!);
        using var console = System.Text.Json.JsonDocument.Parse((await demo.SyncAsync("--json")).Out);
        var summary = demo.ReadResults().Find(TabKeys.Summary)!.Cells.Where(cell => cell.Column == "reported").ToDictionary(cell => cell.Row, cell => cell.Text);
        foreach (var district in console.RootElement.GetProperty("programs")[0].GetProperty("districts").EnumerateArray())
        {
            var code = district.GetProperty("code").GetString()!;
            var reported = district.GetProperty("reported").GetInt32();
            Assert.Equal($"{reported}/3", summary[code]);
            Assert.Equal(reported, board.Rows.Single(row => row.District.Value == code).Complete.Count);
        }

        var texts = program.Book!.Tabs.ToDictionary(tab => tab.Key, tab => string.Join('\n', tab.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text)));
        var said = program.State!.Received.Select(received => received.Explanation).OfType<string>().Distinct().ToList();
        Assert.Equal(4, said.Count);
        Assert.All(said, explanation => Assert.True(texts["sales"].Contains(explanation, StringComparison.Ordinal) && texts[TabKeys.Received].Contains(explanation, StringComparison.Ordinal), explanation));
    }

    [Fact]
    public async Task A_dry_run_prints_the_changes_and_writes_nothing()
    {
        using var demo = new DemoFolder();
        var csv = demo.UseCsv();
        await demo.SyncAsync();
        await Correct(csv, "65131110", "65131113");
        var before = Snapshot(demo.Path);
        var trial = await demo.SyncAsync("--dry-run");
        Assert.Contains("สรุปผลการจัดระดับ › เมืองหนองคาย › ระดับ: D ○ → D ○ (รอทบทวน A)", trial.Out, StringComparison.Ordinal); // the grade is final: an officer is asked
        Assert.DoesNotContain("ยอดจำหน่าย › เมืองหนองคาย › ธันวาคม 2566", trial.Out, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot(demo.Path));
    }

    [Fact]
    public async Task Correcting_one_row_changes_just_the_cells_that_depend_on_it()
    {
        using var demo = new DemoFolder();
        var csv = demo.UseCsv();
        await demo.SyncAsync();
        await Correct(csv, "4,530,800", "4,530,803");
        var program = (await demo.CycleAsync()).Programs[0];
        Assert.True(program.IsPublished);
        // Of the program's tabs only the district's own row, the totals and the notes that count grades may differ.
        var rows = program.Changes.Where(change => change.Tab is TabKeys.Summary or "sales" or "products" or "wallet" or TabKeys.Reporting).Select(change => change.Row).Distinct().ToList();
        Assert.Subset(new HashSet<string>(["4314", "total", "#note0", "#note1", "#note2"]), rows.ToHashSet());
        Assert.Contains(program.Changes, change => change is { Tab: "sales", Row: "4314" });
        Assert.DoesNotContain(program.Changes, change => change is { Tab: TabKeys.Summary, Column: "grade" });
        Assert.DoesNotContain(program.Changes, change => change.Tab is "products" or "wallet" or TabKeys.Guide);
        var received = program.Changes.Where(change => change.Tab == TabKeys.Received).Select(change => change.Row).Distinct();
        Assert.InRange(received.Count(), 1, 2); // the row taken back and the one that came
    }

    [Theory]
    [InlineData("utf-8-bom")]
    [InlineData("windows-874")]
    [InlineData("thai-era")]
    [InlineData("english")]
    public async Task The_same_responses_in_another_encoding_language_or_era_give_the_same_grades(string variant)
    {
        using var expected = new DemoFolder();
        using var demo = new DemoFolder();
        demo.UseCsv(variant);
        var cards = (await demo.CycleAsync()).Programs[0].State!.Scorecards;
        Assert.Equal((await expected.CycleAsync()).Programs[0].State!.Scorecards, cards);
    }

    [Fact]
    public async Task Mails_are_not_sent_again_when_the_record_is_lost()
    {
        using var demo = new DemoFolder();
        await demo.SyncAsync();
        var before = Directory.GetFiles(demo.Outbox).ToDictionary(file => file, File.GetLastWriteTimeUtc);
        foreach (var file in Directory.GetFiles(demo.Path, "state.db*"))
        {
            File.Delete(file);
        }

        await demo.SyncAsync();
        Assert.Equal(before, Directory.GetFiles(demo.Outbox).ToDictionary(file => file, File.GetLastWriteTimeUtc));
    }

    [Fact]
    public async Task A_lost_workbook_is_made_again()
    {
        using var demo = new DemoFolder();
        await demo.SyncAsync();
        var before = demo.ReadResults();
        File.Delete(demo.Results);
        await demo.SyncAsync();
        var after = demo.ReadResults();
        Assert.Equal(before.Edition + 1, after.Edition);
        Assert.Equal(before, after with { Version = before.Version, Edition = before.Edition });
    }

    [Fact]
    public async Task After_downtime_the_digest_is_caught_up_once()
    {
        using var demo = new DemoFolder();
        await demo.CycleAsync("2024-01-06T10:00");
        var before = demo.Mails().Count(mail => mail.Contains(".digest.", StringComparison.Ordinal));
        await demo.CycleAsync("2024-01-17T10:00"); // meanwhile the 8th, the 15th and the 16th were due
        Assert.Equal(["otop-fy2567-q1.digest.officers.2024-01-16.eml"], demo.Mails().Where(mail => mail.Contains(".digest.", StringComparison.Ordinal)).Skip(before));
        await demo.CycleAsync("2024-01-17T11:00");
        Assert.Equal(before + 1, demo.Mails().Count(mail => mail.Contains(".digest.", StringComparison.Ordinal)));
    }

    private static async Task Correct(string csv, string was, string becomes)
    {
        var text = await File.ReadAllTextAsync(csv, Token);
        Assert.Contains(was, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(csv, text.Replace(was, becomes, StringComparison.Ordinal), Token);
    }

    // The worker's own marks are no part of what it publishes: whether it may leave a cycle out hangs on how long ago files were written.
    private static string Snapshot(string folder) => string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => !file.Contains("state.db", StringComparison.Ordinal) && Path.GetFileName(file) is not ("lock" or "settled"))
        .Order(StringComparer.Ordinal)
        .Select(file => $"{file} {File.GetLastWriteTimeUtc(file).Ticks} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"));
}
