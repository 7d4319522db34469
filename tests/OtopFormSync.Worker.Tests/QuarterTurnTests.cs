using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Sync;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Testing.Hands;

namespace OtopFormSync.Worker.Tests;

/// <summary>A closed quarter gives way to the next one: what officers took of it, and what they are asked, stays as it is.</summary>
public sealed class QuarterTurnTests : IDisposable
{
    private const string First = "otop-fy2567-q1";
    private const string Closed = "results-2567-1.xlsx";

    private readonly DemoFolder _demo = new();

    private static DistrictCode District { get; } = DistrictCode.Parse("4302");

    public void Dispose() => _demo.Dispose();

    [Theory]
    [InlineData("รับตามที่รายงาน", "D")]
    [InlineData("ไม่ใช้รายงานนี้", "A")]
    public async Task What_an_officer_decided_of_a_new_target_stands_in_the_quarter_that_gave_way(string decision, string grade)
    {
        var asked = await RaiseTargetAsync();
        WorkbookHand.At(_demo.In("results.xlsx")).Type("ต้องตรวจสอบ", asked.Id.Value, "คำตัดสิน", decision);
        var before = StateOf(await _demo.CycleAsync("2024-01-21"));
        var after = await TurnAsync();

        Assert.Equal(Grade.Parse(grade), before.ScorecardOf(District).Grade);
        Assert.Equal(before.ScorecardOf(District).Grade, after.ScorecardOf(District).Grade);
        Assert.Equal(before.ScorecardOf(District).Question, after.ScorecardOf(District).Question);
        Assert.False(Assert.Single(after.Review, item => item.Code == ReviewCode.FinalGradeChanged).IsOpen);
        AssertShown(after, "53638812");
    }

    [Fact]
    public async Task What_is_asked_of_a_new_target_waits_in_the_quarter_that_gave_way_till_it_is_decided()
    {
        var asked = await RaiseTargetAsync();
        var after = await TurnAsync();
        Assert.Equal((asked.Id, true), (Assert.Single(after.Review, item => item.Code == ReviewCode.FinalGradeChanged).Id, after.Review.Single(item => item.Id == asked.Id).IsOpen));
        Assert.True(after.ScorecardOf(District).Question!.IsOpen);
        AssertShown(after, "53638812");

        WorkbookHand.At(_demo.In(Closed)).Type("ต้องตรวจสอบ", asked.Id.Value, "คำตัดสิน", "รับตามที่รายงาน");
        await _demo.CycleAsync("2024-01-24");
        var decided = StateOf(await _demo.CycleAsync("2024-01-25"));
        Assert.Equal((Grade.D, null), (decided.ScorecardOf(District).Grade, decided.ScorecardOf(District).Question));
        AssertShown(decided, "53638812");
    }

    [Fact]
    public async Task A_target_that_changes_afterwards_asks_nothing_of_the_quarter_that_gave_way()
    {
        await CloseAsync();
        await TurnAsync();
        Raise();
        var after = StateOf(await _demo.CycleAsync("2024-01-24"));

        Assert.DoesNotContain(after.Review, item => item.Code == ReviewCode.FinalGradeChanged);
        AssertShown(after, "43638812");
    }

    private async Task CloseAsync()
    {
        await _demo.LivedAsync();
        _demo.Edit($"config/programs/{First}.yaml", "closedMonths: []", "closedMonths: [2023-10, 2023-11, 2023-12]");
        var card = StateOf(await _demo.CycleAsync("2024-01-19")).ScorecardOf(District);
        Assert.Equal((Grade.A, GradeStanding.Final), (card.Grade, card.Standing));
    }

    private async Task<ReviewItem> RaiseTargetAsync()
    {
        await CloseAsync();
        Raise();
        return Assert.Single(StateOf(await _demo.CycleAsync("2024-01-20")).Review, item => item is { Code: ReviewCode.FinalGradeChanged, IsOpen: true });
    }

    private void Raise()
    {
        _demo.Edit($"config/programs/{First}.yaml", "15306774,  43638812]", "25306774,  53638812]");
        _demo.Edit($"config/programs/{First}.yaml", "133296706, 373482063]", "143296706, 383482063]");
    }

    private async Task<DerivedState> TurnAsync()
    {
        Assert.Equal(ExitCode.Ok, (await Cli.RunAsync("program", "new", "--quarter", "2567-2", "--yes", "--workspace", _demo.Path, "--as-of", "2024-01-22")).Code);
        await _demo.CycleAsync("2024-01-22");
        return StateOf(await _demo.CycleAsync("2024-01-23"));
    }

    // The tab says what the state says, to the target and the mark.
    private void AssertShown(DerivedState state, string target)
    {
        var book = ResultsWorkbook.Read(File.ReadAllBytes(_demo.In(Closed)));
        var grade = Cell(TabKeys.Summary, "grade");

        Assert.Equal(First, book.Program?.Value);
        Assert.Equal(target, state.Program.Indicators.Single(indicator => indicator.Key.Value == "sales").TargetOf(District)!.Quarter!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(target, Cell("sales", "sales_target"));
        Assert.StartsWith(state.ScorecardOf(District).Grade!.ToString()!, grade, StringComparison.Ordinal);
        Assert.Equal(state.ScorecardOf(District).Question is { IsOpen: true }, grade.Contains("รอทบทวน", StringComparison.Ordinal));
        Assert.All(state.Review.Where(item => item.IsOpen), item => Assert.Contains(book.Find(TabKeys.Review)!.Cells, cell => cell.Row == item.Id.Value));

        string Cell(string tab, string column) => book.Find(tab)!.Cells.Single(cell => cell.Row == District.Value && cell.Column == column).Text;
    }

    private static DerivedState StateOf(CycleReport report) => report.Programs.Single(done => done.Program.Value == First).State!;
}
