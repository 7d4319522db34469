using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Sync;
using static OtopFormSync.Testing.NoticeSample;

namespace OtopFormSync.Core.Tests.Notices;

public sealed class LastDigestsTests
{
    private static readonly Program Next = Otop with { Id = ProgramId.Parse("otop-fy2567-q2"), Quarter = FiscalQuarter.Parse("2567-2", null) };

    // The first quarter is closed on 19 February at 10:00; digests go out on Mondays at 8:35.
    [Theory]
    [InlineData("2024-02-19T08:35", "2024-02-19T08:35", false)] // the next digest shows its final grades
    [InlineData("2024-02-26T08:35", "2024-02-26T08:35", true)] // and did
    [InlineData("2024-02-12T08:35", "2024-02-26T08:35", true)] // closed long before: by a program that showed nothing then
    [InlineData(null, "2024-02-19T08:35", true)] // never shown, as in a record that was lost
    public void A_quarter_that_was_closed_is_shown_by_the_next_digest_alone(string? shown, string latest, bool isQuiet)
    {
        var digests = new LastDigests([.. shown is null ? Array.Empty<DigestBoard>() : [DigestBoard.Of(State(Otop, shown))], DigestBoard.Of(State(Next, latest))]);

        Assert.Equal(isQuiet, digests.IsQuiet(Closed("2024-02-19T10:00")));
    }

    [Fact]
    public void What_was_closed_in_the_very_cycle_of_a_digest_is_not_shown_again()
    {
        var closed = Closed("2024-02-19T08:35");
        var digests = new LastDigests([DigestBoard.Of(State(Otop, "2024-02-12T08:35")), DigestBoard.Of(State(Next, "2024-02-12T08:35"))]);
        var after = new LastDigests([DigestBoard.Of(closed.State!), DigestBoard.Of(State(Next, "2024-02-19T08:35"))]);

        Assert.False(digests.IsQuiet(closed));
        Assert.True(after.IsQuiet(closed));
    }

    [Fact]
    public void Digests_show_the_quarter_in_front_and_then_the_others_the_latest_first()
    {
        var programs = new[] { ("2567-2", QuarterPlace.Behind), ("2567-3", QuarterPlace.Behind), ("2567-4", QuarterPlace.Front), ("2568-1", QuarterPlace.Ahead) }
            .Select(one => Done(Otop with { Id = ProgramId.Parse($"otop-fy{one.Item1.Replace("-", "-q", StringComparison.Ordinal)}"), Quarter = FiscalQuarter.Parse(one.Item1, null) }, one.Item2));

        Assert.Equal(["2567-4", "2568-1", "2567-3", "2567-2"], new LastDigests([]).InOrder(programs).Select(done => done.State!.Program.Quarter.ToString()));
    }

    private static ProgramReport Closed(string at) => Done(Otop, QuarterPlace.Behind) with
    {
        IsQuiet = true,
        State = State(Otop, "2024-02-26T08:35") with { AsOf = At(at), Closings = new([.. Otop.Quarter.Months.Select(month => new Closing(month, At(at)))], []) },
    };

    private static ProgramReport Done(Program program, QuarterPlace place) => new() { Program = program.Id, Place = place, State = State(program, "2024-10-10T08:35") };
}
