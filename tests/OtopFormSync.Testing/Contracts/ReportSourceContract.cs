namespace OtopFormSync.Testing.Contracts;

/// <summary>Every place where reports come in gives each one, keeps nothing back, and tells when it cannot be read.</summary>
/// <typeparam name="TWorld">The place with its people.</typeparam>
public abstract class ReportSourceContract<TWorld>
    where TWorld : SourceWorld
{
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract Task<TWorld> OpenAsync();

    [Fact]
    public async Task An_empty_place_gives_nothing_and_is_no_problem()
    {
        await using var world = await OpenAsync();
        var collected = await world.CollectAsync();
        Assert.Empty(collected.Reports);
        Assert.Empty(collected.Problems);
    }

    [Fact]
    public async Task The_first_collection_gives_every_report_once()
    {
        await using var world = await SentAsync(1, 2, 3);

        var reports = (await world.CollectAsync()).Reports;

        Assert.Equal([1, 2, 3], reports.Select(world.FigureOf).Order());
        Assert.Equal(3, reports.Select(report => report.Key).Distinct().Count());
        Assert.All(reports, report =>
        {
            Assert.Equal(world.Source.Name, report.Source);
            Assert.Equal(TimeSpan.FromHours(7), report.ReceivedAt.Offset);
            Assert.NotEmpty(report.Place);
        });
    }

    [Fact]
    public async Task What_comes_later_is_in_the_next_collection()
    {
        await using var world = await SentAsync(1);
        var (_, cursor) = await world.CollectAllAsync();
        await world.SendAsync(2);

        Assert.Contains(2, (await world.CollectAsync(cursor)).Reports.Select(world.FigureOf));
    }

    [Fact]
    public async Task When_nothing_changed_it_says_so_to_a_new_process_as_well()
    {
        await using var world = await SentAsync(1, 2);
        var (_, cursor) = await world.CollectAllAsync();
        foreach (var isNew in (bool[])[false, true])
        {
            if (isNew)
            {
                world.Restart();
            }

            var again = await world.CollectAsync(cursor);
            Assert.True(again.IsUnchanged);
            Assert.Empty(again.Reports);
            Assert.Equal(cursor, again.Cursor);
        }
    }

    [Fact]
    public async Task Without_a_cursor_everything_is_read_again_as_the_same_reports()
    {
        await using var world = await SentAsync(1, 2);
        var (before, _) = await world.CollectAllAsync();
        world.Restart();

        var (after, _) = await world.CollectAllAsync();

        Assert.Equal(before.Select(report => (report.Key, report.Id.Value)).Order(), after.Select(report => (report.Key, report.Id.Value)).Order());
    }

    [Fact]
    public async Task While_it_cannot_be_read_that_is_told_and_nothing_is_lost_or_taken_back()
    {
        await using var world = await SentAsync(1);
        var (_, cursor) = await world.CollectAllAsync();
        await world.SendAsync(2);

        world.Break();
        var down = await world.CollectAsync(cursor);
        Assert.Empty(down.Reports);
        Assert.False(down is { IsWhole: true, IsUnchanged: false });
        Assert.NotEmpty(down.Problems);
        Assert.All(down.Problems, problem =>
        {
            Assert.True(problem.IsPassing);
            Assert.NotEmpty(problem.Telling.InThai);
            Assert.NotEmpty(problem.Telling.InEnglish);
        });

        world.Mend();
        Assert.Contains(2, (await world.CollectAllAsync(down.Cursor)).Reports.Select(world.FigureOf));
    }

    [Fact]
    public async Task A_collection_that_is_stopped_ends()
    {
        await using var world = await SentAsync(1);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Source.CollectAsync(null, new CancellationToken(canceled: true)));
    }

    protected async Task<TWorld> SentAsync(params int[] figures)
    {
        var world = await OpenAsync();
        foreach (var figure in figures)
        {
            await world.SendAsync(figure);
        }

        return world;
    }
}
