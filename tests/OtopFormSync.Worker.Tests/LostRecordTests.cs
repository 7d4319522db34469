using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Worker.Health;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>The record is emptied, restored from a copy, or works in two places: no mail goes out twice, what is new is answered, and status says what was done.</summary>
public sealed class LostRecordTests
{
    private static readonly (string World, string Name, Func<World, Task<string[]>> Happens)[] Cases =
    [
        ("folder", "emptied", world => world.EmptyAsync()),
        ("folder", "deleted", world => world.DeleteAsync()),
        ("folder", "restored from the first day", world => world.RestoreAsync(1)),
        ("folder", "restored from before the digest", world => world.RestoreAsync(2)),
        ("folder", "as it was", world => world.RestoreAsync(3)),
        ("folder, mails taken", "emptied", world => world.EmptyAsync()),
        ("folder, mails taken", "deleted", world => world.DeleteAsync()),
        ("folder, mails taken", "restored from the first day", world => world.RestoreAsync(1)),
        ("folder, mails taken", "restored from before the digest", world => world.RestoreAsync(2)),
        ("folder, mails taken", "as it was", world => world.RestoreAsync(3)),
        ("google", "emptied", world => world.EmptyAsync()),
        ("google", "deleted", world => world.DeleteAsync()),
        ("google", "restored from the first day", world => world.RestoreAsync(1)),
        ("google", "restored from before the digest", world => world.RestoreAsync(2)),
        ("google", "as it was", world => world.RestoreAsync(3)),
        ("google", "copied, the copy alone goes on", world => world.CopyAsync(2, withOriginal: false)),
        ("google", "copied on the first day, both go on", world => world.CopyAsync(1, withOriginal: true)),
        ("google", "copied before the digest, both go on", world => world.CopyAsync(2, withOriginal: true)),
        ("google", "copied just now, both go on", world => world.CopyAsync(3, withOriginal: true)),
        ("google", "a second folder, both go on", world => world.CopyAsync(0, withOriginal: true)),
    ];

    // What the copy stored later it shows with a later time, so that each finds the other's results in every cycle: neither can ever know what the other has just sent, and both ask.
    private static readonly string[] WriteInTurn = ["copied on the first day, both go on"];

    public static TheoryData<string, string> Names => [.. Cases.Select(known => new TheoryDataRow<string, string>(known.World, known.Name))];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_mail_goes_out_twice(string name, string happening)
    {
        await using var world = await World.OpenAsync(name);
        await world.LiveAsync();
        var before = world.Sent();

        var folders = await Cases.Single(known => known.World == name && known.Name == happening).Happens(world);
        foreach (var minute in (string[])["09:30", "09:31", "09:50"])
        {
            foreach (var folder in folders)
            {
                await world.SyncAsync($"2024-01-22T{minute}", folder);
            }
        }

        Assert.Equal(before, world.Sent());

        world.Submit(23);
        foreach (var minute in (string[])["09:30", "09:31", "09:50"])
        {
            foreach (var folder in folders)
            {
                await world.SyncAsync($"2024-01-23T{minute}", folder);
            }
        }

        var after = world.Sent();
        Assert.Equal(after.Distinct(StringComparer.Ordinal), after);
        Assert.Equal(before.Count + (WriteInTurn.Contains(happening) ? 0 : 1), after.Count);
        Assert.Equal(WriteInTurn.Contains(happening), folders.All(folder => HealthFile.Read(Path.Combine(folder, ".otopformsync", "health.json"))!.Unproved > 0));
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("google")]
    public async Task An_emptied_record_beside_results_is_told_and_what_is_proved_asks_for_nothing(string name)
    {
        await using var world = await World.OpenAsync(name);
        await world.LiveAsync();
        await world.EmptyAsync();
        await world.SyncAsync("2024-01-22T09:30", world.Path);

        var status = await Cli.RunAsync("status", "--workspace", world.Path, "--as-of", "2024-01-22T09:30");
        Assert.Contains("this is no new workspace", status.Out, StringComparison.Ordinal);
        Assert.Matches("[1-9][0-9]* found among the mails sent", status.Out);
        Assert.DoesNotContain("not proved", status.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_proved_waits_until_an_officer_says_what_became_of_it()
    {
        await using var world = await World.OpenAsync("folder, mails taken");
        await world.LiveAsync();
        var sent = world.Sent();
        File.Delete(Path.Combine(world.Path, ".otopformsync", "sent"));
        await world.EmptyAsync();
        await world.SyncAsync("2024-01-22T09:30", world.Path);
        var asked = await world.SyncAsync("2024-01-22T09:31", world.Path);
        Assert.Equal(sent, world.Sent());
        Assert.Contains("workspace send", asked.Error, StringComparison.Ordinal);
        var unproved = HealthFile.Read(Path.Combine(world.Path, ".otopformsync", "health.json"))!.Unproved;
        var key = sent.Last(known => known.Contains("digest", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Usage, (await Cli.RunAsync("workspace", "send", "otop.digest.none", "--workspace", world.Path)).Code);
        Assert.Equal([$"✓ {key}"], (await Cli.RunAsync("workspace", "send", key, "--workspace", world.Path)).Lines);
        Assert.Equal(unproved - 1, (await Cli.RunAsync("workspace", "sent", "--workspace", world.Path)).Lines.Length);
        await world.SyncAsync("2024-01-22T09:32", world.Path);
        Assert.Equal([.. sent, key], world.Sent());
        Assert.DoesNotContain("workspace send", (await world.SyncAsync("2024-01-22T09:33", world.Path)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_of_another_workspace_are_refused_until_they_are_adopted()
    {
        using var one = new DemoFolder();
        using var other = new DemoFolder();
        await one.SyncAsync();
        await other.SyncAsync();
        File.Copy(one.Results, other.Results, overwrite: true);
        var (results, mails) = (await File.ReadAllBytesAsync(other.Results, Token), other.Mails());

        var refused = await other.SyncAsync();
        Assert.Equal(ExitCode.Locked, refused.Code);
        Assert.Contains("workspace adopt", refused.Error, StringComparison.Ordinal);
        Assert.Contains("workspace adopt", (await Cli.RunAsync("status", "--workspace", other.Path)).Out, StringComparison.Ordinal);
        Assert.Equal(results, await File.ReadAllBytesAsync(other.Results, Token));

        Assert.Equal(ExitCode.Ok, (await Cli.RunAsync("workspace", "adopt", "--workspace", other.Path)).Code);
        Assert.Equal(ExitCode.Review, (await other.SyncAsync()).Code);
        Assert.Equal(mails, other.Mails());
        File.Copy(other.Results, one.Results, overwrite: true);
        Assert.Equal(ExitCode.Locked, (await one.SyncAsync()).Code); // it is the other's now
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("google")]
    public async Task What_a_later_record_wrote_is_not_called_typed_over(string name)
    {
        await using var world = await World.OpenAsync(name);
        await world.LiveAsync();
        await world.RestoreAsync(1);

        var cycle = await world.CycleAsync(Worker.AsOf.Parse("2024-01-22T09:30")!.Value, TimeSpan.Zero);

        Assert.DoesNotContain(cycle.Programs.Single().State!.Review, item => item.Code == ReviewCode.CellRestored);
    }

    [Fact]
    public async Task Results_are_marked_only_where_something_is_written_anyway()
    {
        using var demo = new DemoFolder();
        await demo.SyncAsync();
        Assert.NotNull(demo.ReadResults().Workspace);
        var before = await File.ReadAllBytesAsync(demo.Results, Token);
        await demo.SyncAsync();
        Assert.Equal(before, await File.ReadAllBytesAsync(demo.Results, Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_record_that_is_lost_under_the_running_worker_is_noticed_and_sends_nothing_again(bool replaced)
    {
        using var demo = new DemoFolder();
        using var session = await WorkspaceSession.OpenAsync(demo.Path, Worker.AsOf.Standing(Worker.AsOf.Parse(DemoFolder.AsOf)), SessionMode.Watching, Token);
        var copy = await File.ReadAllBytesAsync(demo.In("state.db"), Token);
        await session.RunAsync(Token);
        var mails = demo.Mails();
        foreach (var file in Directory.GetFiles(demo.Path, "state.db*"))
        {
            File.Delete(file);
        }

        if (replaced)
        {
            await File.WriteAllBytesAsync(demo.In("state.db"), copy, Token);
        }

        var fault = await Assert.ThrowsAsync<WorkspaceFaultException>(() => session.RunAsync(Token));
        Assert.Contains("deleted or replaced", fault.What, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, (await Cli.RunAsync("status", "--workspace", demo.Path)).Code);

        var report = await session.RunAsync(Token);
        Assert.Contains(report.Notes, note => note.InEnglish.Contains("no new workspace", StringComparison.Ordinal));
        Assert.Empty(report.Sent);
        Assert.Equal(mails, demo.Mails());
    }
}
