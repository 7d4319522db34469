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
}
