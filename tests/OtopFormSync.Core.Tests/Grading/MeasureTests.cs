using System.Globalization;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Grading;

/// <summary>Rules of other missions: percent of a target, lower is better, answers, ranges and weighted scores. What is told after the quarter, with what is missing for the next grade.</summary>
public sealed class MeasureTests
{
    private static readonly string[] Months = ["2023-10", "2023-11", "2023-12"];

    // How it is measured; the three months' figures (~ for none); grade, and what the gap says.
    [Theory]
    [InlineData("of-target", "50 40 10", "A", null)] // 100 of 100
    [InlineData("of-target", "50 40 9", "B", "ระดับ B ยังขาดครัวเรือนอีก 1 ราย จึงจะถึงระดับ A")]
    [InlineData("of-target", "40 30 9", "C", "ระดับ C ยังขาดครัวเรือนอีก 1 ราย จึงจะถึงระดับ B")]
    [InlineData("of-target", "50 40 ~", "B~ (A–C)", "ระดับ B ยังขาดครัวเรือนอีก 10 ราย จึงจะถึงระดับ A")] // of the quarter's target, so far
    [InlineData("lower", "9 5 2", "A", null)] // at most 2
    [InlineData("lower", "0 0 3", "B", "ระดับ B ยังขาดครัวเรือนลดลง 1 ราย จึงจะถึงระดับ A")]
    [InlineData("lower", "0 0 5", "C", "ระดับ C ยังขาดครัวเรือนลดลง 1 ราย จึงจะถึงระดับ B")] // less than 5
    [InlineData("more", "0 0 6", "A", null)] // more than 5
    [InlineData("more", "0 0 5", "B", "ระดับ B ยังขาดครัวเรือนอีก 1 ราย จึงจะถึงระดับ A")]
    [InlineData("more", "0 0 2", "C", "ระดับ C ยังขาดครัวเรือนอีก 1 ราย จึงจะถึงระดับ B")] // more than 2 and at most 5
    [InlineData("answer", "0 0 1", "A", null)]
    [InlineData("answer", "1 1 0", "C", "ระดับ C ยังขาดครัวเรือน (ต้องเป็น “มี”) จึงจะถึงระดับ A")]
    [InlineData("score", "100 0 2", "4", "ระดับ 4 ยังขาดคะแนนรวมอีก 0.50 คะแนน จึงจะถึงระดับ 5")] // (60 × 5 + 40 × 3) / 100 = 4.2
    [InlineData("score", "90 0 0", "4", "ระดับ 4 ยังขาดคะแนนรวมอีก 0.30 คะแนน จึงจะถึงระดับ 5")] // (60 × 4 + 40 × 5) / 100 = 4.4
    [InlineData("score", "10 0 9", "1", "ระดับ 1 ยังขาดคะแนนรวมอีก 0.50 คะแนน จึงจะถึงระดับ 2")]
    [InlineData("score", "100 0 ~", "5~ (5–3)", null)] // from (60 × 5 + 40 × 5) down to (60 × 5 + 40 × 1): 5 to 3.4
    public void A_figure_has_its_grade_and_its_gap(string kind, string figures, string mark, string? gap)
    {
        var program = Of(kind);
        var values = figures.Split(' ');
        var entries = kind == "score"
            ? Months.SelectMany((month, i) => new[] { (Key: "households", Value: i == 0 ? values[0] : "0"), (Key: "complaints", Value: i == 2 ? values[2] : values[1]) }.Where(pair => pair.Value != "~").Select(pair => A.Entry("ท่าบ่อ", month, pair.Key, Number(pair.Value))))
            : Months.Zip(values).Where(pair => pair.Second != "~").Select(pair => A.Entry("ท่าบ่อ", pair.First, "households", Number(pair.Second)));

        var card = A.Card(program, "ท่าบ่อ", "2024-01-16", [.. entries]);

        Assert.Equal(mark, GradeMark.Of(card));
        Assert.Equal(gap, new ScorecardText(program, ShippedConfiguration.Wording).Gap(card));
        Assert.Equal(mark.Contains('~', StringComparison.Ordinal), card.Standing == GradeStanding.ToDate);
    }

    [Fact]
    public void A_score_without_a_criterion_that_is_not_measured_is_the_mean_of_the_others()
    {
        var program = Of("score");
        program = program with { Grading = program.Grading.With(program.Grading.Criteria[1] with { Changes = [A.Change("start none")] }) };

        var card = A.Card(program, "ท่าบ่อ", "2024-01-16", [.. Months.Select(month => A.Entry("ท่าบ่อ", month, "households", 30))]);

        Assert.Equal((4m, "4~ (4–2)"), (card.ResultOf("score")!.Measured, GradeMark.Of(card)));
    }

    /// <summary>A program of each kind with a card of it that is not the best.</summary>
    internal static IEnumerable<(Program Program, Scorecard Card)> Samples() => new[] { "of-target", "lower", "more", "answer", "score" }.Select(kind => (Of(kind), A.Card(
        Of(kind),
        "ท่าบ่อ",
        "2024-01-16",
        [.. Months.SelectMany(month => new[] { A.Entry("ท่าบ่อ", month, "households", kind == "answer" ? 0 : 4), A.Entry("ท่าบ่อ", month, "complaints", 2) })])));

    private static Program Of(string kind)
    {
        var households = A.Indicator("households", "ครัวเรือน", "ราย", kind == "answer" ? IndicatorKind.YesNo : IndicatorKind.Count) with
        {
            Accumulation = kind is "of-target" or "score" ? Accumulation.Increment : Accumulation.RunningTotal,
            Targets = [new() { District = A.District("ท่าบ่อ").Code, Quarter = 100 }],
        };
        var criterion = new Criterion { Key = "households", Name = "ครัวเรือนเป้าหมาย", Indicator = households.Key, Measure = kind is "of-target" or "score" ? CriterionMeasure.OfTarget : CriterionMeasure.Total, Better = kind == "lower" ? Better.Lower : Better.Higher };
        var program = A.Program() with { Indicators = [households], References = [] };
        return program with
        {
            Grading = kind switch
            {
                "of-target" => Graded(criterion, "A >= 100; B >= 80; C < 80"),
                "lower" => Graded(criterion, "A <= 2; B < 5; C >= 5"),
                "more" => Graded(criterion, "A > 5; B > 2 <= 5; C <= 2"),
                "answer" => Graded(criterion, "A >= 1; C < 1"),
                _ => Graded(new() { Key = "score", Name = "คะแนนรวม", Indicator = IndicatorKey.Parse("score"), Measure = CriterionMeasure.Score }, "5 >= 4.7; 4 >= 4; 3 >= 3; 2 >= 1.5; 1 < 1.5") is var rules
                    ? rules with { Criteria = [criterion with { Weight = 60, Points = Points("households", "5 >= 100; 4 >= 90; 1 < 90") }, Complaints, .. rules.Criteria] } : rules,
            },
            Indicators = kind == "score" ? [households, A.Indicator("complaints", "เรื่องร้องเรียน", "เรื่อง", IndicatorKind.Count) with { Accumulation = Accumulation.RunningTotal }] : program.Indicators,
        };
    }

    private static Criterion Complaints => new() { Key = "complaints", Name = "เรื่องร้องเรียน", Indicator = IndicatorKey.Parse("complaints"), Measure = CriterionMeasure.Total, Better = Better.Lower, Weight = 40, Points = Points("complaints", "5 <= 0; 3 <= 3; 1 > 3") };

    private static GradingRules Graded(Criterion criterion, string grades) => new()
    {
        Criteria = [criterion],
        Grades = [.. grades.Split("; ").Select(grade => new GradeRule(Grade.Parse(grade.Split(' ')[0]), Conditions(criterion.Key, grade)))],
    };

    private static ValueList<PointRule> Points(string criterion, string points) => [.. points.Split("; ").Select(rule => new PointRule(Number(rule.Split(' ')[0]), Conditions(criterion, rule)))];

    private static ValueList<Condition> Conditions(string criterion, string rule) => [.. rule.Split(' ').Skip(1).Chunk(2).Select(pair => new Condition(criterion, pair[0] switch { ">=" => ConditionOperator.AtLeast, ">" => ConditionOperator.MoreThan, "<" => ConditionOperator.LessThan, _ => ConditionOperator.AtMost }, Number(pair[1])))];

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
