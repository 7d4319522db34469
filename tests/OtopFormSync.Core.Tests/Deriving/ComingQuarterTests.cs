using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>Which missions go over into the next quarter.</summary>
public sealed class ComingQuarterTests
{
    // December's report is due on 15 January: that day ends a mission of the first quarter, and asks nobody for January's.
    [Theory]
    [InlineData("2567-1", null, false)]
    [InlineData("2567-1", "2023-12-31", false)]
    [InlineData("2567-1", "2024-01-15", false)]
    [InlineData("2567-1", "2024-02-14", false)]
    [InlineData("2567-1", "2024-02-15", true)]
    [InlineData("2567-1", "2024-10-15", true)]
    [InlineData("2567-4", "2024-10-15", true)] // the next letter is of the next year, and somebody must set it up
    [InlineData("2567-4", "2024-09-30", false)]
    public void A_mission_goes_on_where_a_report_of_the_next_quarter_is_asked_for(string quarter, string? until, bool isTold)
    {
        var program = ShippedConfiguration.Program with { Quarter = FiscalQuarter.Parse(quarter), Until = until is null ? null : DateOnly.ParseExact(until, "yyyy-MM-dd") };
        var next = FiscalQuarter.Of(program.Quarter.LastMonth.Plus(1));

        Assert.Equal(isTold, !ComingQuarter.Of([program], next.FirstMonth.FirstDay).IsEmpty);
        Assert.Equal(isTold, !QuarterSetup.Of([program], null).Meant.IsEmpty);
        Assert.Single(QuarterSetup.Of([program], next).Meant); // who names the quarter means it
    }

    // Thirty days before and every day after, whatever the last day of the old year's asking.
    [Theory]
    [InlineData("2567-4", "2024-10-15", "2024-08-31", "")]
    [InlineData("2567-4", "2024-10-15", "2024-09-01", "2568-1")]
    [InlineData("2567-4", "2024-10-15", "2024-10-02", "2568-1")]
    [InlineData("2567-4", "2024-10-15", "2024-10-16", "2568-1")]
    [InlineData("2567-4", "2024-10-15", "2025-03-01", "2568-1")]
    [InlineData("2567-4", "2024-09-30", "2024-10-16", "")]
    [InlineData("2567-4", null, "2024-10-16", "")]
    [InlineData("2567-1", "2024-10-15", "2024-03-01", "2567-2")]
    [InlineData("2567-1", "2024-10-15", "2024-10-02", "2567-2 2568-1")] // of the old year reports are still asked for
    [InlineData("2567-1", "2024-10-15", "2024-10-16", "2568-1")]
    [InlineData("2567-1", "2024-06-30", "2024-10-16", "")]
    public void The_turn_of_the_year_is_told_as_any_quarters(string latest, string? until, string today, string told)
    {
        var program = ShippedConfiguration.Program with { Quarter = FiscalQuarter.Parse(latest), Until = until is null ? null : DateOnly.ParseExact(until, "yyyy-MM-dd") };

        Assert.Equal(told, string.Join(' ', ComingQuarter.Of([program], DateOnly.ParseExact(today, "yyyy-MM-dd")).Select(coming => coming.Quarter)));
    }
}
