using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>The configuration folder is removed under the running worker.</summary>
public sealed class ConfigurationGoneTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_leaves_the_configuration_before_in_force_until_it_is_back()
    {
        using var demo = new DemoFolder();
        using var session = await WorkspaceSession.OpenAsync(demo.Path, Worker.AsOf.Standing(Worker.AsOf.Parse(DemoFolder.AsOf)), SessionMode.Watching, Token);
        var before = (await session.RunAsync(Token)).Programs[0].State!.Scorecards;
        Directory.Move(demo.In("config"), demo.In("away"));

        Assert.Equal(before, (await session.RunAsync(Token)).Programs[0].State!.Scorecards);
        Assert.Contains("programs: the folder is not there", Assert.Single(session.Refused!.Problems), StringComparison.Ordinal);

        Directory.Move(demo.In("away"), demo.In("config"));
        Assert.Equal(before, (await session.RunAsync(Token)).Programs[0].State!.Scorecards);
        Assert.Null(session.Refused);
    }

    [Fact]
    public async Task A_worker_that_starts_without_its_settings_does_and_sends_nothing()
    {
        using var demo = new DemoFolder();
        await demo.LivedAsync("2024-01-11");
        var mails = demo.Mails();
        File.Move(demo.In("workspace.yaml"), demo.In("away.yaml"));

        var refused = await demo.SyncAsync();
        Assert.Equal(ExitCode.Configuration, refused.Code);
        Assert.Contains("settings of its own", refused.Error, StringComparison.Ordinal);
        Assert.Equal(mails, demo.Mails());

        File.Move(demo.In("away.yaml"), demo.In("workspace.yaml"));
        Assert.Equal(ExitCode.Review, (await demo.SyncAsync()).Code);
    }

    [Fact]
    public async Task A_worker_that_starts_without_it_does_and_sends_nothing()
    {
        using var demo = new DemoFolder();
        await demo.LivedAsync("2024-01-11");
        var mails = demo.Mails();
        Directory.Move(demo.In("config"), demo.In("away"));

        var refused = await demo.SyncAsync();
        Assert.Equal(ExitCode.Configuration, refused.Code);
        Assert.Contains("configuration of its own", refused.Error, StringComparison.Ordinal);
        Assert.Equal(mails, demo.Mails());
        foreach (var command in new string[][] { ["config", "check"], ["doctor"], ["report", "--month", "2566-12"], ["form", "--district", "สระใคร", "--month", "2566-12", "--out", demo.In("form.xlsx")] })
        {
            var held = await Cli.RunAsync([.. command, "--workspace", demo.Path]);
            Assert.True(held.Code != ExitCode.Ok && (held.Out + held.Error).Contains("configuration of its own", StringComparison.Ordinal), $"{command[0]}: {held.Code} {held.Out} {held.Error}");
        }

        Directory.Move(demo.In("away"), demo.In("config"));
        Assert.Equal(ExitCode.Review, (await demo.SyncAsync()).Code);
    }
}
