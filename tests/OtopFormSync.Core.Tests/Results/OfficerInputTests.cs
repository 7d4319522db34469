using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Tests.Grading;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Results;

public sealed class OfficerInputTests
{
    private static readonly DateTimeOffset Now = Given.At("2024-01-16", "08:30");

    [Theory]
    [InlineData("A", "A")]
    [InlineData(" a ", "A")]
    [InlineData("ระดับ B", "B")]
    [InlineData("ระดับb", "B")]
    [InlineData("เกรด C", "C")]
    [InlineData("D ○", "D")]
    [InlineData("B ◕ (ปรับ)", "B")]
    [InlineData("A\u200b", "A")]
    [InlineData("Ｂ", "B")]
    [InlineData("C*", "C")]
    public void An_own_grade_is_read_as_officers_type_it(string typed, string grade)
    {
        var input = Read(Typed(TabKeys.Summary, "4302", (OfficerColumns.OwnGrade, typed), (OfficerColumns.OwnGradeReason, " น้ำท่วม ")));
        Assert.Equal([new GradeOverride(A.District("ท่าบ่อ").Code, Grade.Parse(grade), "น้ำท่วม")], input.Overrides);
        Assert.Empty(input.Doubts);
    }

    [Theory]
    [InlineData("5, 4, 3, 2, 1", " 5 ", "5")]
    [InlineData("5, 4, 3, 2, 1", "ระดับ ๔", "4")]
    [InlineData("5, 4, 3, 2, 1", "2 ◔", "2")]
    [InlineData("5, 4, 3, 2, 1", "A", null)]
    [InlineData("ผ่าน, ไม่ผ่าน", "ผ่าน ●", "ผ่าน")]
    [InlineData("ผ่าน, ไม่ผ่าน", "ไม่ผ่าน~ (ผ่าน–ไม่ผ่าน)", "ไม่ผ่าน")]
    public void Grades_of_a_programs_own_names_are_read_as_the_tab_shows_them(string names, string typed, string? grade) =>
        Assert.Equal(grade, OwnGradeText.Read(typed, Graded(names))?.Name);

    // Symbol and colour go from full to empty by the place among the grades.
    [Theory]
    [InlineData("ผ่าน, ไม่ผ่าน", "ผ่าน ● GradeA; ไม่ผ่าน ○ GradeD")]
    [InlineData("ดี, พอใช้, ปรับปรุง", "ดี ● GradeA; พอใช้ ◑ GradeC; ปรับปรุง ○ GradeD")]
    [InlineData("A, B, C, D", "A ● GradeA; B ◕ GradeB; C ◑ GradeC; D ○ GradeD")]
    [InlineData("5, 4, 3, 2, 1", "5 ● GradeA; 4 ◕ GradeB; 3 ◑ GradeMiddle; 2 ◔ GradeC; 1 ○ GradeD")]
    [InlineData("1, 2, 3, 4, 5, 6, 7", "1 ● GradeA; 2 ◕ GradeB; 3 ◕ GradeB; 4 ◑ GradeMiddle; 5 ◑ GradeMiddle; 6 ◔ GradeC; 7 ○ GradeD")]
    public void Grades_take_symbol_and_colour_in_their_order(string names, string shown)
    {
        var rules = Graded(names);
        Assert.Equal(shown, string.Join("; ", rules.Grades.Select(rule => $"{GradeText.Chip(rules, rule.Grade)} {GradeText.Look(rules, rule.Grade)}")));
        Assert.Equal((CellLook.GradeNone, "Z"), (GradeText.Look(rules, Grade.Parse("Z")), GradeText.Chip(rules, Grade.Parse("Z")))); // of a file that was changed since
    }

    private static GradingRules Graded(string names) => A.Rules() with { Grades = names.Split(", ").Select(name => new GradeRule(Grade.Parse(name), [])).ToValueList() };

    [Theory]
    [InlineData("ข")]
    [InlineData("ก")]
    [InlineData("E")]
    [InlineData("A หรือ B")]
    [InlineData("AB")]
    [InlineData("?")]
    [InlineData("1")]
    public void An_own_grade_that_is_none_is_a_doubt_and_never_guessed(string typed)
    {
        var input = Read(Typed(TabKeys.Summary, "4302", (OfficerColumns.OwnGrade, typed)));
        Assert.Empty(input.Overrides);
        var doubt = Assert.Single(input.Doubts);
        Assert.Equal(ReviewCode.UnclearDecision, doubt.Code);
        Assert.Equal("แท็บ สรุปผลการจัดระดับ แถว ท่าบ่อ ช่อง ระดับที่ปรับ", doubt.Place);
        Assert.Equal(typed, doubt.Original);
        Assert.Contains("โปรดเลือก A, B, C, D", doubt.Reason, StringComparison.Ordinal);
        Assert.True(doubt.IsOpen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("ไม่ปรับ")]
    public void No_own_grade_is_no_doubt(string typed)
    {
        var input = Read(Typed(TabKeys.Summary, "4302", (OfficerColumns.OwnGrade, typed)));
        Assert.Empty(input.Overrides);
        Assert.Empty(input.Doubts);
    }

    [Theory]
    [InlineData("รับตามที่รายงาน", DecisionKind.Accept)]
    [InlineData(" รับ ตามที่รายงาน ", DecisionKind.Accept)]
    [InlineData("รับตามทีรายงาน", DecisionKind.Accept)]
    [InlineData("อนุมัติ", DecisionKind.Accept)]
    [InlineData("ใช้ค่าที่ระบุ", DecisionKind.UseValue)]
    [InlineData("ใช้ค่าที่ระบ", DecisionKind.UseValue)]
    [InlineData("ไม่ใช้รายงานนี้", DecisionKind.Reject)]
    [InlineData("ที่อยู่นี้ใช้ได้แล้ว", DecisionKind.AddressWorks)]
    [InlineData("ที่อยู่นี้ใช้ได้", DecisionKind.AddressWorks)]
    [InlineData("ไม่ใช้รายงานนี", DecisionKind.Reject)]
    [InlineData("ไม่อนุมัติ", DecisionKind.Reject)]
    [InlineData("รับทราบ", DecisionKind.Acknowledge)]
    [InlineData("รับทราบ\u00a0", DecisionKind.Acknowledge)]
    public void A_decision_is_read_as_officers_type_it(string typed, DecisionKind kind) => Assert.Equal(kind, DecisionText.Read(typed));

    [Theory]
    [InlineData("รับ")]
    [InlineData("ใช้")]
    [InlineData("ไม่")]
    [InlineData("ไม่รับตามที่รายงาน")]
    [InlineData("ใช้รายงานนี้")]
    [InlineData("โอเค")]
    [InlineData("13,544,178")]
    public void A_text_that_is_no_decision_is_not_taken_for_one(string typed)
    {
        Assert.Null(DecisionText.Read(typed));
        var input = Read(Typed(TabKeys.Review, "1a1b1c1d", (OfficerColumns.Decision, typed)));
        Assert.Empty(input.Decisions);
        Assert.Equal("แท็บ ต้องตรวจสอบ แถว รหัส 1a1b1c1d ช่อง คำตัดสิน", Assert.Single(input.Doubts).Place);
    }

    [Fact]
    public void A_decision_carries_value_reason_and_time() => Assert.Equal(
        [new Decision(ReviewItemId.Parse("1a1b1c1d"), DecisionKind.UseValue, "1234", "โทรถามแล้ว", Now)],
        Read(Typed(TabKeys.Review, "1a1b1c1d", (OfficerColumns.Decision, "ใช้ค่าที่ระบุ"), (OfficerColumns.DecisionValue, "1234"), (OfficerColumns.DecisionReason, "โทรถามแล้ว"))).Decisions);

    [Fact]
    public void Use_value_without_a_value_is_a_doubt()
    {
        var input = Read(Typed(TabKeys.Review, "1a1b1c1d", (OfficerColumns.Decision, "ใช้ค่าที่ระบุ")));
        Assert.Empty(input.Decisions);
        Assert.Contains("โปรดพิมพ์ค่าที่ถูกต้อง", Assert.Single(input.Doubts).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_without_a_decision_is_a_doubt()
    {
        var input = Read(Typed(TabKeys.Review, "1a1b1c1d", (OfficerColumns.DecisionValue, "1234")));
        Assert.Empty(input.Decisions);
        Assert.Contains("ยังไม่ได้เลือกคำตัดสิน", Assert.Single(input.Doubts).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unclear_cell_that_was_acknowledged_is_not_asked_any_more()
    {
        var asked = Assert.Single(Read(Typed(TabKeys.Summary, "4302", (OfficerColumns.OwnGrade, "ข"))).Doubts);
        var state = Typed(TabKeys.Summary, "4302", (OfficerColumns.OwnGrade, "ข"));
        Assert.False(Assert.Single(Read(With(state, asked.Id.Value, "รับทราบ")).Doubts).IsOpen);

        var refused = Assert.Single(Read(With(state, asked.Id.Value, "รับตามที่รายงาน")).Doubts);
        Assert.True(refused.IsOpen);
        Assert.EndsWith("(คำตัดสินที่เลือกไว้ใช้กับรายการนี้ไม่ได้ โปรดเลือกใหม่)", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_unclear_cell_is_the_same_question_in_every_cycle_and_another_text_is_another()
    {
        var first = Assert.Single(Read(Typed(TabKeys.Summary, "4302", (OfficerColumns.OwnGrade, "ข"))).Doubts);
        Assert.Equal(first.Id, Assert.Single(Read(Typed(TabKeys.Summary, "4302", (OfficerColumns.OwnGrade, "ข"))).Doubts).Id);
        Assert.NotEqual(first.Id, Assert.Single(Read(Typed(TabKeys.Summary, "4302", (OfficerColumns.OwnGrade, "ค"))).Doubts).Id);
        Assert.NotEqual(first.Id, Assert.Single(Read(Typed(TabKeys.Summary, "4301", (OfficerColumns.OwnGrade, "ข"))).Doubts).Id);
    }

    [Fact]
    public void Nothing_published_yet_means_nothing_typed()
    {
        var input = Read(ResultsState.None);
        Assert.Empty(input.Decisions);
        Assert.Empty(input.Overrides);
        Assert.Empty(input.Doubts);
    }

    [Fact]
    public void A_decision_beside_a_row_that_is_no_item_decides_nothing()
    {
        var input = Read(Typed(TabKeys.Review, "แถวของเจ้าหน้าที่", (OfficerColumns.Decision, DecisionText.Of(DecisionKind.Accept))));
        Assert.Empty(input.Decisions);
        Assert.Empty(input.Doubts);
    }

    private static OfficerInput Read(ResultsState state) => OfficerInput.Read(state, A.Province, Given.Otop, ShippedConfiguration.Wording, Now);

    private static ResultsState With(ResultsState state, string item, string decision) =>
        state with { Tabs = [.. state.Tabs, .. Typed(TabKeys.Review, item, (OfficerColumns.Decision, decision)).Tabs] };

    private static ResultsState Typed(string tab, string row, params (string Column, string Text)[] cells) => new()
    {
        Version = "1",
        Tabs = [new(tab, cells.Select(cell => new StateCell(row, cell.Column, cell.Text, null)).ToValueList())],
    };
}
