using System.Text;
using OtopFormSync.Core;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Folder.Tests;

public sealed class FolderResultsTests : IDisposable
{
    private readonly Workspace _workspace = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FolderResults Target => new(_workspace.Layout, _workspace.Layout.Results);

    private string Results => _workspace.Layout.Results;

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task The_first_publication_makes_the_file_and_it_reads_back()
    {
        Assert.Equal(ResultsState.None, await Target.ReadAsync(Token));

        await PublishAsync("A");

        var state = await Target.ReadAsync(Token);
        Assert.Equal("A", state.Find("summary")?.CellAt("4302", "grade")?.Text);
        Assert.Equal([Results], Directory.GetFiles(_workspace.Layout.Root));
    }

    [Fact]
    public async Task What_a_person_saved_meanwhile_is_not_overwritten()
    {
        await PublishAsync("A");
        var known = await Target.ReadAsync(Token);
        await PublishAsync("B");
        var saved = await File.ReadAllBytesAsync(Results, Token);

        Assert.Equal(PublishOutcome.ChangedMeanwhile, await Target.PublishAsync(Book("C"), known, [], Token));
        Assert.Equal(saved, await File.ReadAllBytesAsync(Results, Token));
    }

    [Fact]
    public async Task What_a_person_saves_or_opens_while_we_write_is_still_noticed()
    {
        await PublishAsync("B");
        var theirs = await File.ReadAllBytesAsync(Results, Token);
        await PublishAsync("A");
        var known = await Target.ReadAsync(Token);

        var saving = new FolderResults(_workspace.Layout, Results) { AfterWriting = () => File.WriteAllBytes(Results, theirs) };
        Assert.Equal(PublishOutcome.ChangedMeanwhile, await saving.PublishAsync(Book("C"), known, [], Token));
        Assert.Equal(theirs, await File.ReadAllBytesAsync(Results, Token));

        var opening = new FolderResults(_workspace.Layout, Results) { AfterWriting = () => File.WriteAllText(Path.Combine(_workspace.Layout.Root, "~$results.xlsx"), "x") };
        await Assert.ThrowsAsync<TargetUnavailableException>(async () => await opening.PublishAsync(Book("C"), await Target.ReadAsync(Token), [], Token));
        Assert.Equal(theirs, await File.ReadAllBytesAsync(Results, Token));
    }

    [Fact]
    public async Task A_file_that_appeared_or_vanished_meanwhile_is_noticed()
    {
        await PublishAsync("A");
        Assert.Equal(PublishOutcome.ChangedMeanwhile, await Target.PublishAsync(Book("B"), ResultsState.None, [], Token));

        var known = await Target.ReadAsync(Token);
        File.Delete(Results);
        Assert.Equal(PublishOutcome.ChangedMeanwhile, await Target.PublishAsync(Book("B"), known, [], Token));
        Assert.False(File.Exists(Results));
    }

    [Theory]
    [InlineData("~$results.xlsx")]
    [InlineData(".~lock.results.xlsx#")]
    public async Task While_a_spreadsheet_program_has_it_open_nothing_is_written(string ownerFile)
    {
        await PublishAsync("A");
        var known = await Target.ReadAsync(Token);
        var before = await File.ReadAllBytesAsync(Results, Token);
        var owner = Path.Combine(_workspace.Layout.Root, ownerFile);
        await File.WriteAllTextAsync(owner, "x", Token);

        var refusal = await Assert.ThrowsAsync<TargetUnavailableException>(() => Target.PublishAsync(Book("B"), known, [], Token));

        Assert.Contains("ปิดไฟล์ results.xlsx", refusal.Telling.InThai, StringComparison.Ordinal);
        Assert.Contains("Close it", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Results, Token));

        File.Delete(owner);
        Assert.Equal(PublishOutcome.Published, await Target.PublishAsync(Book("B"), known, [], Token));
    }

    [Fact]
    public async Task A_locked_file_is_unavailable_for_reading_and_writing()
    {
        await PublishAsync("A");
        var known = await Target.ReadAsync(Token);
        using var held = new FileStream(Results, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var refusal = await Assert.ThrowsAsync<TargetUnavailableException>(() => Target.ReadAsync(Token));
        Assert.Contains("ปิดไฟล์", refusal.Telling.InThai, StringComparison.Ordinal);
        await Assert.ThrowsAsync<TargetUnavailableException>(() => Target.PublishAsync(Book("B"), known, [], Token));
    }

    [Theory]
    [InlineData("นี่ไม่ใช่สมุดงาน")]
    [InlineData("")]
    public async Task A_file_that_is_no_workbook_is_never_overwritten(string content)
    {
        await File.WriteAllTextAsync(Results, content, Token);

        await Assert.ThrowsAsync<TargetUnavailableException>(() => Target.ReadAsync(Token));
        var known = new ResultsState { Tabs = [], Version = Fingerprint.Of(Encoding.UTF8.GetBytes(content)) };
        await Assert.ThrowsAsync<TargetUnavailableException>(() => Target.PublishAsync(Book("A"), known, [], Token));

        Assert.Equal(content, await File.ReadAllTextAsync(Results, Token));
        Assert.Equal([Results], Directory.GetFiles(_workspace.Layout.Root));
    }

    [Fact]
    public async Task A_link_is_left_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        var elsewhere = Path.Combine(_workspace.Layout.Private, "elsewhere.xlsx");
        File.CreateSymbolicLink(Results, elsewhere);

        await Assert.ThrowsAsync<TargetUnavailableException>(() => Target.PublishAsync(Book("A"), ResultsState.None, [], Token));
        Assert.False(File.Exists(elsewhere));
    }

    [Fact]
    public async Task The_last_five_versions_are_kept()
    {
        for (var i = 0; i < 8; i++)
        {
            await PublishAsync($"{i}");
            File.SetLastWriteTimeUtc(Results, new DateTime(2024, 1, 1 + i, 0, 0, 0, DateTimeKind.Utc));
        }

        var kept = Directory.GetFiles(_workspace.Layout.History).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        Assert.Equal(["2", "3", "4", "5", "6"], kept.Select(bytes => Documents.Workbooks.ResultsWorkbook.Read(bytes).Find("summary")?.CellAt("4302", "grade")?.Text));
    }

    [Fact]
    public async Task What_cannot_be_kept_is_not_written_over_and_the_folder_is_named_that_is_in_the_way()
    {
        await PublishAsync("A");
        var history = _workspace.Layout.History;
        Directory.Delete(history, recursive: true);
        await File.WriteAllTextAsync(history, "no folder", Token);

        var refused = await Assert.ThrowsAsync<TargetUnavailableException>(() => PublishAsync("B"));

        Assert.Contains($"'{history}'", refused.Telling.InThai, StringComparison.Ordinal);
        Assert.DoesNotContain($"เขียนไฟล์ '{Results}' ไม่ได้", refused.Telling.InThai, StringComparison.Ordinal);
        Assert.Equal("A", (await Target.ReadAsync(Token)).Find("summary")?.CellAt("4302", "grade")?.Text);
    }

    [Fact]
    public async Task A_half_written_temporary_file_of_a_killed_process_does_no_harm()
    {
        await File.WriteAllTextAsync(Path.Combine(_workspace.Layout.Root, ".results.xlsx.new"), "half", Token);
        await PublishAsync("A");
        Assert.Equal([Results], Directory.GetFiles(_workspace.Layout.Root));
    }

    [Fact]
    public async Task The_rights_of_the_file_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Rights are inherited there.");
            return;
        }

        await PublishAsync("A");
        File.SetUnixFileMode(Results, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite);

        await PublishAsync("B");
        Assert.True(File.GetUnixFileMode(Results).HasFlag(UnixFileMode.GroupWrite));
    }

    private static ResultsBook Book(string grade) => new("ผล", [
        new Tab
        {
            Key = "summary",
            Title = "สรุป",
            Heading = "สรุปผล",
            Stamp = "ข้อมูล ณ วันที่ 16 มกราคม 2567",
            Columns = [new Column { Key = "district", Title = "อำเภอ", Width = 20, IsKey = true }, new Column { Key = "grade", Title = "ระดับ", Width = 10 }],
            Rows = [new Row("4302", RowKind.Item, [Cell.Of("ท่าบ่อ"), Cell.Of(grade)])],
        },
    ]);

    private async Task PublishAsync(string grade) =>
        Assert.Equal(PublishOutcome.Published, await Target.PublishAsync(Book(grade), await Target.ReadAsync(Token), [], Token));
}
