using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Grading.Totals;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Results.Words;

namespace OtopFormSync.Core.Tests.Grading;

/// <summary>A grade that may still change is marked, shows its range and is counted apart, wherever it is shown.</summary>
public sealed class ProvisionalTests
{
    private static readonly decimal[] Met = [13_600_000m, 14_800_000m, 15_400_000m];

    [Fact]
    public void The_cell_and_the_note_say_what_is_open_and_what_is_possible()
    {
        var card = A.Card(A.Program(), "ท่าบ่อ", "2024-01-31", [.. new[] { "2023-10", "2023-11" }.SelectMany(month => new[] { A.Entry("ท่าบ่อ", month, "products", 1), A.Entry("ท่าบ่อ", month, "sales", 15_000_000), A.Entry("ท่าบ่อ", month, "wallet", 8) })]);

        Assert.Equal("A~ (A–D)", GradeText.Chip(A.Rules(), card));
        Assert.Equal(new GradeSpan(Grade.A, Grade.D), card.Range);
        Assert.Equal("ระดับชั่วคราว A~ (A–D)", A.Text(A.Program()).GradeLine(card));
        Assert.Equal("ระดับชั่วคราว ยังขาดรายงานเดือนธันวาคม 2566 เมื่อข้อมูลครบอาจเป็นระดับ A ถึง D", A.Text(A.Program()).Provisional(card));
    }

    [Fact]
    public void A_grade_from_one_criterion_of_three_is_counted_as_provisional()
    {
        var cards = A.Cards(
            A.Program(),
            "2024-01-31",
            [.. A.WholeQuarter("ท่าบ่อ", 1, Met, 8), .. A.WholeQuarter("สังคม", 1, [4_900_000, 4_800_000, 5_600_000], 2), .. A.WholeQuarter("สระใคร", 1, [5_000_000, 5_000_000, 5_500_000], 6).Where(entry => entry.Indicator.Value == "products")]);

        Assert.Equal((1, 6), (GradeTally.Of(A.Rules(), cards).Provisional, GradeTally.Of(A.Rules(), cards).None));
        Assert.Equal("ระดับ A จำนวน 1 อำเภอ · ระดับ D จำนวน 1 อำเภอ · ชั่วคราว จำนวน 1 อำเภอ · ยังไม่มีระดับ จำนวน 6 อำเภอ", A.Text(A.Program()).Tally(cards));
    }

    [Fact]
    public void A_final_grade_that_waits_for_an_officers_word_is_counted_apart_until_it_is_kept()
    {
        var final = A.Card(A.Program(), "ท่าบ่อ", "2024-01-31", A.WholeQuarter("ท่าบ่อ", 1, Met, 8));

        Assert.Equal("รอทบทวน จำนวน 1 อำเภอ", A.Text(A.Program()).Tally([final with { Question = new("B", [], IsByReport: false, IsOpen: true) }]));
        Assert.Equal("ระดับ A จำนวน 1 อำเภอ", A.Text(A.Program()).Tally([final with { Question = new("B", [], IsByReport: false, IsOpen: false) }]));
    }

    [Fact]
    public void What_is_settled_bounds_what_is_possible()
    {
        var noProduct = A.WholeQuarter("ท่าบ่อ", 0, Met, 8).Where(entry => entry.Indicator.Value != "wallet").ToArray();

        Assert.Equal("C~ (C–D)", GradeMark.Of(A.Card(A.Program(), "ท่าบ่อ", "2024-01-31", noProduct)));
    }

    [Fact]
    public void An_officers_own_grade_is_a_grade()
    {
        var cards = Scorecards.Build(A.Input(A.Program(), "2023-11-16", A.Entry("ท่าบ่อ", "2023-10", "products", 1)) with { Overrides = [new(A.District("ท่าบ่อ").Code, Grade.B, "ตรวจแล้ว")] });

        Assert.Equal((false, "B ◕ (ปรับ)", "B"), (cards[1].IsProvisional, GradeText.Chip(A.Rules(), cards[1]), GradeMark.Of(cards[1])));
    }
}
