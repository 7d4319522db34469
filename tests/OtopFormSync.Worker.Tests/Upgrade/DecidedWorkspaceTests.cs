using System.Globalization;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;

namespace OtopFormSync.Worker.Tests.Upgrade;

/// <summary>What officers decided while a former version read the reports keeps its effect, however they are read now.</summary>
public sealed class DecidedWorkspaceTests(DecidedWorkspace workspace) : IClassFixture<DecidedWorkspace>
{
    private DerivedState State => Assert.Single(workspace.Cycle.Programs).State!;

    [Theory]
    [InlineData("responses.csv แถว 2", "2023-10: products 1, sales 13544111, wallet 5")]
    [InlineData("responses.csv แถว 3", "2023-10: products 1, wallet 4")]
    [InlineData("responses.csv แถว 4", "2023-10: products 1, sales 4200000, wallet 3")]
    [InlineData("typed-beside-signature", "2023-10: products 2, sales 62858044")]
    [InlineData("left-out-beside-signature", "2023-11: sales 64528653")]
    [InlineData("typed-beside-file", "2023-10: products 2, sales 7961106, wallet 3")] // sales stand in the file, which was not understood then
    [InlineData("typed-for-title", "2023-11: products 3, sales 8365177")]
    [InlineData("typed-for-comparison", "2023-12: products 1, sales 8400000")]
    [InlineData("typed-for-signature-alone", "2023-12: products 1")]
    [InlineData("left-out-comparison", "2023-11: products 0")]
    [InlineData("typed-month", "2023-11: products 0, sales 15359306")]
    [InlineData("accepted-targets", "2023-10: sales 4488464; 2023-11: sales 4378754; 2023-12: sales 4695694")]
    [InlineData("accepted-targets-beside-results", "2023-10: sales 4810333; 2023-11: sales 4780653; 2023-12: sales 5588532")]
    [InlineData("accepted-several-districts", "2023-10: sales 14783955; 2023-11: sales 13994351; 2023-12: sales 16091179")]
    [InlineData("accepted-stranger", "2023-12: products 0, sales 16529292, wallet 5")]
    public void What_counted_counts(string report, string figures) =>
        Assert.Equal(figures, string.Join("; ", Of(report).Submissions.OrderBy(month => month.Month).Select(month =>
            $"{month.Month}: {string.Join(", ", month.Figures.OrderBy(figure => figure.Indicator.Value, StringComparer.Ordinal).Select(figure => $"{figure.Indicator} {figure.Value.ToString(CultureInfo.InvariantCulture)}"))}")));

    [Theory]
    [InlineData("rejected-targets")]
    [InlineData("rejected-targets-beside-results")]
    [InlineData("rejected-stranger")]
    [InlineData("set-aside-unread")]
    public void What_was_left_out_stays_out(string report) => Assert.Equal(ReceivedOutcome.Rejected, Of(report).Outcome);

    [Fact]
    public void Nothing_is_asked_and_nobody_is_written_to_again()
    {
        Assert.Empty(State.Review.Where(item => item.IsOpen).Select(item => $"{item.Place}: {item.Reason}"));
        Assert.Empty(workspace.Cycle.Sent);
    }

    private ReceivedReport Of(string report) => Assert.Single(State.Received, received => received.Place.EndsWith($"/{report}.eml", StringComparison.Ordinal) || received.Place.EndsWith($"/{report}", StringComparison.Ordinal));
}
