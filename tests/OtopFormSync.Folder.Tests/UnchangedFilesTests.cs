using Microsoft.Extensions.Time.Testing;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Folder.Tests;

/// <summary>A poll opens nothing that is the same by all that the system tells of it; whatever somebody does to a file shows.</summary>
public sealed class UnchangedFilesTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly FakeTimeProvider _machine = new(TimeProvider.System.GetUtcNow().AddMinutes(1)); // what is written now lay still for a while

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Results_are_opened_once_and_again_when_somebody_saved_them()
    {
        var results = new FolderResults(_workspace.Layout, () => _workspace.Layout.Results, _machine);
        await results.PublishAsync(Book("A"), await results.ReadAsync(Token), [], Token);
        var state = await results.ReadAsync(Token);
        Assert.Same(state.Tabs, (await results.ReadAsync(Token)).Tabs);

        await results.PublishAsync(Book("B"), state, [], Token);
        Assert.Equal("B", GradeIn(await results.ReadAsync(Token)));
    }

    [Fact]
    public async Task Results_that_were_just_written_are_opened_again_and_read_again_when_they_say_something_else()
    {
        _machine.AdjustTime(TimeProvider.System.GetUtcNow());
        var results = new FolderResults(_workspace.Layout, () => _workspace.Layout.Results, _machine);
        await results.PublishAsync(Book("B"), await results.ReadAsync(Token), [], Token);
        var other = await File.ReadAllBytesAsync(_workspace.Layout.Results, Token);
        await results.PublishAsync(Book("A"), await results.ReadAsync(Token), [], Token);
        var state = await results.ReadAsync(Token);
        Assert.Same(state.Tabs, (await results.ReadAsync(Token)).Tabs);

        var at = File.GetLastWriteTimeUtc(_workspace.Layout.Results);
        await File.WriteAllBytesAsync(_workspace.Layout.Results, other, Token);
        File.SetLastWriteTimeUtc(_workspace.Layout.Results, at);
        Assert.Equal("B", GradeIn(await results.ReadAsync(Token)));
    }

    [Fact]
    public async Task Results_that_are_gone_or_broken_are_not_remembered()
    {
        var results = new FolderResults(_workspace.Layout, () => _workspace.Layout.Results, _machine);
        await results.PublishAsync(Book("A"), await results.ReadAsync(Token), [], Token);
        await results.ReadAsync(Token);
        var bytes = await File.ReadAllBytesAsync(_workspace.Layout.Results, Token);

        await File.WriteAllTextAsync(_workspace.Layout.Results, "x", Token);
        await Assert.ThrowsAsync<TargetUnavailableException>(() => results.ReadAsync(Token));
        File.Delete(_workspace.Layout.Results);
        Assert.Equal(ResultsState.None.Version, (await results.ReadAsync(Token)).Version);
        await File.WriteAllBytesAsync(_workspace.Layout.Results, bytes, Token);
        Assert.Equal("A", GradeIn(await results.ReadAsync(Token)));
    }

    [Fact]
    public async Task Files_beside_the_results_are_told_all_the_same()
    {
        var results = new FolderResults(_workspace.Layout, () => _workspace.Layout.Results, _machine);
        await results.PublishAsync(Book("A"), await results.ReadAsync(Token), [], Token);
        Assert.Empty((await results.ReadAsync(Token)).Told);
        await File.WriteAllTextAsync(Path.Combine(_workspace.Layout.Root, "results (1).xlsx"), "", Token);
        Assert.Single((await results.ReadAsync(Token)).Told);
    }

    [Fact]
    public async Task A_folder_answers_as_before_until_a_file_comes_goes_or_changes()
    {
        Directory.CreateDirectory(_workspace.Layout.Inbox);
        var inbox = new FolderInbox(_workspace.Layout, _machine, Patience.Once, machine: _machine);
        var cursor = (await inbox.CollectAsync(null, Token)).Cursor;
        var quiet = await inbox.CollectAsync(cursor, Token);
        Assert.True(quiet.IsUnchanged);
        Assert.Same(quiet, await inbox.CollectAsync(cursor, Token));

        var mail = Path.Combine(_workspace.Layout.Inbox, "รายงาน.eml");
        await File.WriteAllTextAsync(mail, "Subject: a\r\n\r\na", Token);
        cursor = await TakenAsync(inbox, cursor);
        await File.WriteAllTextAsync(mail, "Subject: a\r\n\r\nb", Token);
        cursor = await TakenAsync(inbox, cursor);
        await inbox.CollectAsync(cursor, Token);
        File.Delete(mail);
        Assert.False((await inbox.CollectAsync(cursor, Token)).IsUnchanged);
    }

    [Theory]
    [InlineData("a file is renamed")]
    [InlineData("two files exchange their names")]
    [InlineData("another file of the same size and time takes its place")]
    [InlineData("a file comes that nobody sees")]
    [InlineData("the folder is gone")]
    public async Task Whatever_is_done_in_a_folder_has_it_looked_at_again(string deed)
    {
        var folder = _workspace.Layout.Inbox;
        Directory.CreateDirectory(folder);
        var (first, second, aside) = (Path.Combine(folder, "a.eml"), Path.Combine(folder, "b.eml"), Path.Combine(_workspace.Layout.Root, "c.eml"));
        foreach (var (path, text) in new[] { (first, "a"), (second, "b"), (aside, "c") })
        {
            await File.WriteAllTextAsync(path, $"Subject: a\r\nMessage-ID: <{text}@x.example>\r\n\r\n{text}", Token);
            File.SetLastWriteTimeUtc(path, new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        var inbox = new FolderInbox(_workspace.Layout, _machine, Patience.Once, machine: _machine);
        var cursor = (await inbox.CollectAsync(null, Token)).Cursor;
        var quiet = await inbox.CollectAsync(cursor, Token);
        Assert.Same(quiet, await inbox.CollectAsync(cursor, Token));

        Do();
        Assert.NotSame(quiet, await inbox.CollectAsync(cursor, Token));

        void Do()
        {
            switch (deed)
            {
                case "a file is renamed":
                    File.Move(first, Path.Combine(folder, "d.eml"));
                    break;
                case "two files exchange their names":
                    File.Move(first, Path.Combine(folder, "d.eml"));
                    File.Move(second, first);
                    File.Move(Path.Combine(folder, "d.eml"), second);
                    break;
                case "another file of the same size and time takes its place":
                    File.Move(aside, first, overwrite: true);
                    break;
                case "a file comes that nobody sees":
                    File.Move(aside, Path.Combine(folder, ".c.eml"));
                    break;
                default:
                    Directory.Delete(folder, recursive: true);
                    break;
            }
        }
    }

    private static async Task<string?> TakenAsync(FolderInbox inbox, string? cursor)
    {
        var found = await inbox.CollectAsync(cursor, Token);
        Assert.Single(found.Reports);
        return found.Cursor;
    }

    private static string? GradeIn(ResultsState state) => state.Find("summary")?.CellAt("4302", "grade")?.Text;

    private static ResultsBook Book(string grade) => new("สมุดผล",
    [
        new()
        {
            Key = "summary",
            Title = "สรุป",
            Heading = "สรุป",
            Stamp = "ข้อมูล ณ วันนี้",
            Columns = [new() { Key = "key", Title = "รหัส", Width = 8, IsKey = true }, new() { Key = "grade", Title = "ระดับ", Width = 8 }],
            Rows = [new("4302", RowKind.Item, [Cell.Of("4302"), Cell.Of(grade)])],
        },
    ]);
}
