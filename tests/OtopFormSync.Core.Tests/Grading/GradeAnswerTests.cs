using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Tests.Grading;

/// <summary>The bulk questions: whole quarters, own registers and targets, and what cannot be answered.</summary>
public sealed class GradeAnswerTests
{
    [Theory]
    [InlineData(1, 43638812.00, 8, "A", "A", null)]
    [InlineData(1, 43638811.99, 8, "D", "-", "C: products 0, sales 0.01, wallet 0")]
    [InlineData(1, 43638812.00, 7, "B", "B", "A: products 0, sales 0, wallet 1")]
    [InlineData(1, 43638812.00, 5, "C", "-", "B: products 0, sales 0, wallet 1")]
    [InlineData(0, 43638812.00, 79, "C", "C", "B: products 1, sales 0, wallet 0")]
    [InlineData(0, 0, 0, "D", "D", "C: products 0, sales 43638812, wallet 4")]
    public void A_whole_quarter_in_tha_bo(int products, double sales, int wallet, string grade, string literal, string? gap)
    {
        var answer = A.Answer(A.Program(), "ท่าบ่อ", products, (decimal)sales, wallet);

        Assert.Equal(A.ParseGrade(grade), answer.Grade);
        Assert.Equal(A.ParseGrade(literal), answer.LiteralGrade);
        Assert.Equal(gap, answer.Gap.Text());
        Assert.Null(answer.Doubt());
        Assert.False(answer.IsProvisional);
    }

    // Products, sales met, participants; null = not reported | grade on what is known | best and worst possible.
    [Theory]
    [InlineData(null, true, 8, "A", "A", "C")]
    [InlineData(1, null, 8, "A", "A", "D")]
    [InlineData(1, true, null, "A", "A", "D")]
    [InlineData(0, true, null, "C", "C", "D")]
    [InlineData(0, null, null, "C", "C", "D")]
    [InlineData(1, null, null, "A", "A", "D")]
    [InlineData(null, true, null, "A", "A", "D")]
    [InlineData(null, false, null, "D", "D", "D")]
    [InlineData(null, null, 6, "B", "B", "D")]
    [InlineData(null, null, 3, "D", "D", "D")]
    [InlineData(null, false, 8, "D", "D", "D")]
    public void A_figure_that_was_not_reported_is_neither_met_nor_missed(int? products, bool? salesMet, int? wallet, string grade, string best, string worst)
    {
        var answer = A.Answer(A.Program(), "ท่าบ่อ", products, salesMet is null ? null : salesMet.Value ? 43_638_812 : 0, wallet);

        Assert.True(answer.IsProvisional);
        Assert.Null(answer.LiteralGrade);
        Assert.Equal(A.ParseGrade(grade), answer.Grade);
        Assert.Equal((A.ParseGrade(best), A.ParseGrade(worst)), (answer.Result!.BestPossible, answer.Result.WorstPossible));
    }

    [Fact]
    public void Nothing_reported_is_no_grade()
    {
        var answer = A.Answer(A.Program(), "ท่าบ่อ", null, null, null);

        Assert.Null(answer.Grade);
        Assert.Null(answer.Gap);
        Assert.NotNull(answer.Doubt());
    }

    [Fact]
    public void An_own_register_and_an_own_target_replace_the_programs()
    {
        var question = A.Question(1, 1_060m, 2) with { References = [new("registrants", 20)], Targets = [new(IndicatorKey.Parse("sales"), 1_060m)] };

        var answer = GradeAnswers.Answer(A.Program(), A.District("ท่าบ่อ"), question);

        Assert.Equal(Grade.A, answer.Grade);
        Assert.Equal(6m, answer.Result!.Criteria[1].Measured);
        Assert.Equal(10m, answer.Result.Criteria[2].Measured);
        var exact = A.Program(rules => rules with { GrowthTest = GrowthTest.ExactGrowth });
        Assert.Equal(Grade.A, GradeAnswers.Answer(exact, A.District("ท่าบ่อ"), question).Grade);
        Assert.Equal(Grade.D, GradeAnswers.Answer(exact, A.District("ท่าบ่อ"), question with { Targets = [new(IndicatorKey.Parse("sales"), 1_060.01m)] }).Grade);
    }

    [Fact]
    public void A_later_quarter_of_the_year_is_graded_when_the_row_brings_its_target()
    {
        var later = A.Question(1, 5_000m, 8) with { Quarter = FiscalQuarter.Parse("2567-2") };

        Assert.Contains("ปีฐาน", GradeAnswers.Answer(A.Program(), A.District("ท่าบ่อ"), later).Doubt(), StringComparison.Ordinal);
        Assert.Equal(Grade.A, GradeAnswers.Answer(A.Program(), A.District("ท่าบ่อ"), later with { Targets = [new(IndicatorKey.Parse("sales"), 5_000m)] }).Grade);
    }

    [Theory]
    [InlineData("2566-4")]
    [InlineData("2568-1")]
    public void Quarters_of_other_years_have_no_rules(string quarter)
    {
        var question = A.Question(1, 5_000m, 8) with { Quarter = FiscalQuarter.Parse(quarter), Targets = [new(IndicatorKey.Parse("sales"), 5_000m)] };

        Assert.Null(GradeAnswers.Answer(A.Program(), A.District("ท่าบ่อ"), question).Grade);
        Assert.NotNull(GradeAnswers.Answer(A.Program(), A.District("ท่าบ่อ"), question).Doubt());
    }

    [Theory]
    [InlineData("2024-03-31", "2567-3", false)]
    [InlineData("2024-04-01", "2567-3", true)]
    [InlineData(null, "2567-2", false)]
    public void The_program_ends_on_its_last_day_or_with_its_quarter(string? until, string quarter, bool isGraded)
    {
        var program = A.Program() with { Until = until is null ? null : DateOnly.ParseExact(until, "yyyy-MM-dd") };
        var question = A.Question(1, 5_000m, 8) with { Quarter = FiscalQuarter.Parse(quarter), Targets = [new(IndicatorKey.Parse("sales"), 5_000m)] };

        Assert.Equal(isGraded, GradeAnswers.Answer(program, A.District("ท่าบ่อ"), question).Doubt() is null);
    }

    public static readonly TheoryData<string, GradeQuestion, string> Impossible = new()
    {
        { "negative sales", A.Question(1, -0.01m, 8), "ยอดจำหน่ายติดลบ" },
        { "negative products", A.Question(-1, 0, 8), "ผลิตภัณฑ์ใหม่ติดลบ" },
        { "half a participant", A.Question(1, 0, 7.5m), "ไม่เป็นจำนวนเต็ม" },
        { "no registrants", A.Question(1, 0, 8) with { References = [new("registrants", 0)] }, "จำนวนผู้ลงทะเบียนต้องมากกว่า 0" },
        { "fewer than none", A.Question(1, 0, 8) with { References = [new("registrants", -5)] }, "จำนวนผู้ลงทะเบียนต้องมากกว่า 0" },
        { "half a registrant", A.Question(1, 0, 8) with { References = [new("registrants", 0.5m)] }, "ไม่เป็นจำนวนเต็ม" },
        { "no target", A.Question(1, 0, 8) with { Targets = [new(IndicatorKey.Parse("sales"), 0)] }, "ต้องมากกว่า 0" },
        { "a misspelt indicator", A.Question(1, 0, 8) with { Figures = [new(IndicatorKey.Parse("walet"), 8)] }, "walet" },
        { "more than all money", A.Question(1, decimal.MaxValue, 8), "โปรดตรวจสอบ" },
        { "a target that is more than all money", A.Question(1, 1, 8) with { Targets = [new(IndicatorKey.Parse("sales"), decimal.MaxValue)] }, "โปรดระบุเป้าหมาย" },
        { "a register that is more than all people", A.Question(1, 1, 8) with { References = [new("registrants", decimal.MaxValue)] }, "จำนวนผู้ลงทะเบียน" },
        { "finer than any coin", A.Question(1, 0.0000000000000000001m, 8), "โปรดตรวจสอบ" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_cannot_be_is_a_doubt_and_never_a_grade(string name, GradeQuestion question, string doubt)
    {
        foreach (var test in Enum.GetValues<GrowthTest>())
        {
            var answer = GradeAnswers.Answer(A.Program(rules => rules with { GrowthTest = test }), A.District("ท่าบ่อ"), question);

            Assert.True(answer.Doubt()?.Contains(doubt, StringComparison.Ordinal), $"{name}: {answer.Doubt()}");
            Assert.Null(answer.Grade);
            Assert.Null(answer.LiteralGrade);
            Assert.Null(answer.Gap);
        }
    }

    [Fact]
    public void Other_rules_from_data_alone_grade_other_indicators()
    {
        var program = A.Program(rules => rules with
        {
            Criteria = [new() { Key = "trained", Name = "ผู้ผ่านการอบรม", Indicator = IndicatorKey.Parse("surveys"), Measure = CriterionMeasure.Total }],
            Grades = [new(Grade.A, [A.AtLeast("trained", 20)]), new(Grade.C, [A.AtLeast("trained", 5)]), new(Grade.D, [])],
        });

        var answer = GradeAnswers.Answer(program, A.District("ท่าบ่อ"), new() { Quarter = A.Quarter, Figures = [new(IndicatorKey.Parse("surveys"), 7)] });

        Assert.Equal((Grade.C, "A: surveys 13"), (answer.Grade, answer.Gap.Text()));
        Assert.Equal(Grade.D, GradeAnswers.Answer(program, A.District("ท่าบ่อ"), new() { Quarter = A.Quarter, Figures = [new(IndicatorKey.Parse("surveys"), 4)] }).Grade);
    }
}
