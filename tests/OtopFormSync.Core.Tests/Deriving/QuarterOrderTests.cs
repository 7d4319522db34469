using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>The quarter in front is the one that officers work on.</summary>
public sealed class QuarterOrderTests
{
    // January to March is the second quarter.
    [Theory]
    [InlineData("2567-1", "", "2024-06-01", "2567-1")]
    [InlineData("2567-1 2567-2", "", "2023-12-20", "2567-1")]
    [InlineData("2567-1 2567-2", "2567-1", "2023-12-20", "2567-1")] // the next has not begun
    [InlineData("2567-1 2567-2", "2567-1", "2024-01-01", "2567-2")]
    [InlineData("2567-1 2567-2", "", "2024-01-31", "2567-1")]
    [InlineData("2567-1 2567-2", "", "2024-02-01", "2567-2")]
    [InlineData("2567-2 2567-1", "", "2024-02-01", "2567-2")] // whatever their order is
    [InlineData("2567-1 2567-2 2567-3", "2567-1", "2024-04-05", "2567-2")]
    [InlineData("2567-1 2567-2 2567-3", "2567-2", "2024-04-05", "2567-3")]
    [InlineData("2567-1 2567-3", "", "2024-03-31", "2567-1")]
    public void It_is_the_earliest_that_is_open_until_the_next_ones_reports_are_due_to_come(string quarters, string closed, string today, string front)
    {
        var programs = quarters.Split(' ').Select(quarter => NoticeSample.Otop with { Id = ProgramId.Parse($"otop-fy{quarter}"), Quarter = FiscalQuarter.Parse(quarter, null) }).ToList();

        var places = QuarterOrder.Of(programs, id => closed.Length > 0 && id.Value.EndsWith(closed, StringComparison.Ordinal), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));

        var first = Assert.Single(programs, program => places[program.Id] == QuarterPlace.Front);
        Assert.Equal(front, first.Quarter.ToString());
        Assert.All(programs, program => Assert.Equal(Math.Sign(program.Quarter.CompareTo(first.Quarter)), places[program.Id] switch { QuarterPlace.Behind => -1, QuarterPlace.Front => 0, QuarterPlace.Ahead => 1 }));
    }
}
