using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Sync;
using OtopFormSync.Testing;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>A file that should be readable in the next cycle and is not is put before an officer after an hour, also by a worker that was started anew.</summary>
public sealed class LastingProblemTests : IDisposable
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly DemoFolder _demo = new();

    private string Empty => _demo.In("responses", "empty.csv");

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task After_an_hour_it_is_in_the_tab_and_when_it_is_mended_no_more()
    {
        await File.WriteAllBytesAsync(Empty, [], TestContext.Current.CancellationToken);
        Assert.Empty(await AskedAsync(0));
        Assert.Empty(await AskedAsync(59));
        Assert.Contains("นานกว่าหนึ่งชั่วโมง", Assert.Single(await AskedAsync(61)).Reason, StringComparison.Ordinal);
        Assert.Single(await AskedAsync(62));

        File.Delete(Empty);
        Assert.Empty(await AskedAsync(63));
    }

    [Fact]
    public async Task What_was_readable_in_between_is_waited_for_anew()
    {
        await File.WriteAllBytesAsync(Empty, [], TestContext.Current.CancellationToken);
        Assert.Empty(await AskedAsync(0));
        File.Delete(Empty);
        Assert.Empty(await AskedAsync(50));
        await File.WriteAllBytesAsync(Empty, [], TestContext.Current.CancellationToken);
        Assert.Empty(await AskedAsync(100));
    }

    [Fact]
    public async Task By_a_clock_for_trying_an_hour_is_that_clocks_hour()
    {
        await File.WriteAllBytesAsync(Empty, [], TestContext.Current.CancellationToken);
        Assert.Empty(await AskedAsync(0, "2024-01-16T09:00"));
        Assert.Empty(await AskedAsync(1, "2024-01-16T09:59"));
        Assert.Single(await AskedAsync(2, "2024-01-16T10:00"));
        Assert.Empty(await AskedAsync(3, "2024-01-16T09:30"));
    }

    [Theory]
    [InlineData("2024-01-16T09:00", "2024-01-18T09:00")]
    [InlineData("2099-01-16T09:00", "2099-01-18T09:00")]
    public async Task What_was_tried_by_another_clock_makes_no_hour_of_the_machines(string first, string second)
    {
        await File.WriteAllBytesAsync(Empty, [], TestContext.Current.CancellationToken);
        Assert.Empty(await AskedAsync(0, first));
        Assert.Single(await AskedAsync(1, second));

        Assert.Empty(await AskedAsync(2, null));
        Assert.Empty(await AskedAsync(59, null));
        Assert.Single(await AskedAsync(60, null));
    }

    private async Task<List<ReviewItem>> AskedAsync(int minutes, string? asOf = DemoFolder.AsOf)
    {
        var now = Now.AddMinutes(minutes);
        using var session = await WorkspaceSession.OpenAsync(_demo.Path, Worker.AsOf.Standing(asOf is null ? now : Worker.AsOf.Parse(asOf)), new JumpingTime(now), SessionMode.Once, TestContext.Current.CancellationToken);
        CycleReport report = await session.RunAsync(TestContext.Current.CancellationToken);
        return [.. report.Programs[0].State!.Review.Where(item => item.Place.EndsWith("empty.csv", StringComparison.Ordinal))];
    }
}
