using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Tests.Grading;
using static OtopFormSync.Testing.NoticeSample;

namespace OtopFormSync.Core.Tests.Notices;

public class DigestTests
{
    [Theory]
    [InlineData("on time", "2024-01-15T08:30", "2024-01-15T08:31", "2024-01-15")]
    [InlineData("three days late", "2024-01-15T08:30", "2024-01-18T23:59", "2024-01-15")]
    [InlineData("four days late it would only confuse", "2024-01-15T08:30", "2024-01-19T00:01", null)]
    [InlineData("not before its time", "2024-01-15T08:30", "2024-01-15T08:29", null)]
    public void A_digest_goes_out_in_its_window(string why, string slot, string asOf, string? key)
    {
        var result = Plan(asOf, Slot(NoticeKind.Digest, slot));

        Assert.True((key is null ? null : $"otop-fy2567-q1.digest.officers.{key}") == result.Notices.SingleOrDefault()?.Key.Value, why);
        Assert.All(result.Notices, notice => Assert.Equal(NongKhai.Officers, notice.To));
    }

    /// <summary>What the office must send up next is made when its month is due, once.</summary>
    [Theory]
    [InlineData("2024-01-16T08:30", "2024-01-08T08:30", "2023-12")]
    [InlineData("2024-01-16T08:30", "2024-01-15T08:30", "2023-12")] // the due day itself was not over
    [InlineData("2024-01-22T08:30", "2024-01-16T08:30", "")]
    [InlineData("2024-01-22T08:30", null, "2023-12")]
    [InlineData("2024-01-15T08:30", "2024-01-08T08:30", "")]
    [InlineData("2024-01-16T08:30", "2023-12-11T08:30", "2023-11 2023-12")] // after weeks of downtime
    public void The_first_digest_after_a_due_day_brings_the_months_report(string asOf, string? last, string months)
    {
        var program = Otop with { Notices = Otop.Notices with { EnclosesReport = true } };
        var state = State(program, asOf);
        var input = Input(state, Slot(NoticeKind.Digest, asOf)) with { LastDigest = last is null ? null : DigestBoard.Of(State(program, last)) };

        Assert.Equal(months, string.Join(' ', Assert.IsType<Notice.Digest>(Assert.Single(NoticePlanner.Plan(input).Notices)).Content.Reports));
        var off = State(asOf);
        Assert.Empty(Assert.IsType<Notice.Digest>(Assert.Single(NoticePlanner.Plan(input with { State = off }).Notices)).Content.Reports);
    }

    [Fact]
    public void Schedules_on_one_day_make_one_digest() =>
        Assert.Single(Plan("2024-01-16T09:00", Slot(NoticeKind.Digest, "2024-01-16T08:30", "weekly"), Slot(NoticeKind.Digest, "2024-01-16T08:45", "after-due")).Notices);

    [Fact]
    public void After_downtime_the_latest_slot_is_caught_up_once_and_the_rest_is_reported()
    {
        var result = Plan("2024-01-17T09:00", Slot(NoticeKind.Digest, "2024-01-15T08:30", "weekly"), Slot(NoticeKind.Digest, "2024-01-16T08:30", "after-due"), Slot(NoticeKind.Digest, "2024-01-01T08:30", "monthly"));

        Assert.Equal("otop-fy2567-q1.digest.officers.2024-01-16", Assert.Single(result.Notices).Key.Value);
        Assert.Equal([NoticeOmissionReason.Superseded, NoticeOmissionReason.SlotTooOld], result.Omissions.Select(omission => omission.Reason));
    }

    [Fact]
    public void Without_officers_nothing_is_planned_and_it_is_said()
    {
        var state = State("2024-01-15T09:00") with { Province = NongKhai with { Officers = [] } };

        var result = NoticePlanner.Plan(Input(state, Slot(NoticeKind.Digest, "2024-01-15T08:30")));

        Assert.Empty(result.Notices);
        Assert.Equal(NoticeOmissionReason.NoRecipients, Assert.Single(result.Omissions).Reason);
    }

    [Fact]
    public void A_board_survives_its_text_form()
    {
        var state = State("2024-01-16T09:00:30", ("4308", "2023-12", ReportState.Missing), ("4317", "2023-10", ReportState.Partial));
        state = state with { Scorecards = state.Scorecards.Select(card => card.District == Code("4308") ? card with { Result = card.Result with { Grade = null } } : card).ToValueList() };

        var board = DigestBoard.Of(state);

        Assert.Equal(board, DigestBoard.Parse(board.ToString()));
        Assert.Contains("4308 - 2023-10,2023-11 2023-12\n", board.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("board-1 otop")]
    [InlineData("board-2 otop 2024-01-16T09:00:00+07:00 0\n")]
    [InlineData("board-1 otop 2024-01-16T09:00:00+07:00 0\n4301 ? - -\n")]
    [InlineData("board-1 otop 2024-01-16T09:00:00+07:00 0\n4301 A 2023-13 -\n")]
    public void A_broken_board_is_refused_not_guessed(string text)
    {
        Assert.False(DigestBoard.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => DigestBoard.Parse(text));
    }

    [Fact]
    public void Changes_name_grades_months_that_came_in_and_months_that_fell_due()
    {
        var before = Board("2024-01-15T09:00", Grade.C, ("4302", "2023-12", ReportState.Missing), ("4308", "2023-12", ReportState.Missing));
        var now = Board("2024-01-16T09:00", Grade.B, ("4308", "2023-12", ReportState.Missing));

        var changes = DigestChange.Between(before, now);

        Assert.Equal(
            [
                new DigestChange(Code("4302"), before.Rows[1], now.Rows[1], [Month("2023-12")], []),
                new DigestChange(Code("4308"), before.Rows[4], now.Rows[4], [], [Month("2023-12")]),
            ],
            changes);
        Assert.True(changes[0].IsBetter(A.Rules()));
        Assert.False(DigestChange.Between(now, before)[0].IsBetter(A.Rules()));
    }

    [Fact]
    public void A_provisional_grade_is_kept_with_its_mark_and_told_when_it_is_settled()
    {
        var now = Board("2024-01-16T09:00", Grade.B);
        var before = now with { Rows = now.Rows.Select(row => row.District == Code("4302") ? row with { IsProvisional = true } : row).ToValueList() };

        Assert.Equal(before, DigestBoard.Parse(before.ToString()));
        Assert.Contains("\n4302 B~ ", before.ToString(), StringComparison.Ordinal);
        Assert.True(Assert.Single(DigestChange.Between(before, now)).IsGradeSettled);
        Assert.Empty(DigestChange.Between(now, before)); // a board from before marks were kept is no news
    }

    [Fact]
    public void A_board_has_no_change_against_itself_nor_against_another_program()
    {
        var board = Board("2024-01-16T09:00", Grade.B);

        Assert.Empty(DigestChange.Between(board, board));
        Assert.Empty(DigestChange.Between(board with { Program = ProgramId.Parse("other"), Rows = [] }, board));
        Assert.Empty(DigestChange.Between(null, board));
    }

    private static DigestBoard Board(string asOf, Grade grade, params ReadOnlySpan<(string District, string Month, ReportState State)> otherwise)
    {
        var state = State(asOf, otherwise);
        return DigestBoard.Of(state with { Scorecards = state.Scorecards.Select(card => card.District == Code("4302") ? Card(card.District, grade) : card).ToValueList() });
    }

    private static NoticePlanningResult Plan(string asOf, params ValueList<NoticeSlot> slots) => NoticePlanner.Plan(Input(State(asOf), slots));
}
