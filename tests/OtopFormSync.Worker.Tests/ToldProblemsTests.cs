using OtopFormSync.Worker.Hosting;

namespace OtopFormSync.Worker.Tests;

/// <summary>The log tells an hour without Google in two lines, not in sixty.</summary>
public sealed class ToldProblemsTests
{
    private static readonly (string, string, string) Gmail = ("Gmail", "Unreachable", "");

    [Fact]
    public void A_problem_is_told_when_it_begins_and_its_end_once()
    {
        var told = new ToldProblems();
        Assert.True(told.IsNews(Gmail));
        Assert.False(told.EndCycle());
        for (var minute = 0; minute < 60; minute++)
        {
            Assert.False(told.IsNews(Gmail));
            Assert.False(told.EndCycle());
        }

        Assert.True(told.EndCycle());
        Assert.False(told.EndCycle());
        Assert.True(told.IsNews(Gmail));
    }

    [Fact]
    public void Another_problem_at_the_same_place_is_news()
    {
        var told = new ToldProblems();
        told.IsNews(Gmail);
        told.EndCycle();
        Assert.True(told.IsNews(Gmail with { Item2 = "Denied" }));
    }
}
