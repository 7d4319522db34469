using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs.Criteria;

namespace OtopFormSync.Core.Tests.Grading;

/// <summary>Figures beside the bounds, computed by hand from the letter's tables.</summary>
public sealed class EdgeFigureTests
{
    [Theory]
    [InlineData("โพธิ์ตาก", 1, "D")] // 1 / 40 = 2.5 %
    [InlineData("โพธิ์ตาก", 2, "C")] // exactly 5 %
    [InlineData("โพธิ์ตาก", 3, "B")] // exactly 7.5 %
    [InlineData("โพธิ์ตาก", 4, "A")] // exactly 10 %
    [InlineData("ท่าบ่อ", 3, "D")] // 3.797 %
    [InlineData("ท่าบ่อ", 4, "C")] // 5.063 %
    [InlineData("ท่าบ่อ", 5, "C")] // 6.329 %
    [InlineData("ท่าบ่อ", 6, "B")] // 7.594 %
    [InlineData("ท่าบ่อ", 7, "B")] // 8.860 %
    [InlineData("ท่าบ่อ", 8, "A")] // 10.126 %
    [InlineData("เมืองหนองคาย", 14, "D")] // 4.878 %
    [InlineData("เมืองหนองคาย", 28, "B")] // 9.756 %, prints as 9.8
    [InlineData("เมืองหนองคาย", 29, "A")] // 10.104 %
    [InlineData("เฝ้าไร่", 10, "B")] // 9.615 %
    [InlineData("เฝ้าไร่", 11, "A")] // 10.576 %
    public void Shares_are_compared_exactly(string district, int participants, string grade) =>
        Assert.Equal(A.ParseGrade(grade), A.Answer(A.Program(), district, 1, 200_000_000, participants).Grade);

    [Theory]
    [InlineData("เมืองหนองคาย", 15, 22, 29)]
    [InlineData("ท่าบ่อ", 4, 6, 8)]
    [InlineData("โพนพิสัย", 4, 6, 8)]
    [InlineData("ศรีเชียงใหม่", 3, 4, 5)]
    [InlineData("สังคม", 3, 4, 6)]
    [InlineData("สระใคร", 3, 5, 6)]
    [InlineData("เฝ้าไร่", 6, 8, 11)]
    [InlineData("รัตนวาปี", 6, 9, 12)]
    [InlineData("โพธิ์ตาก", 2, 3, 4)]
    public void Participants_needed_for_5_7_5_and_10_percent(string district, int five, int sevenAndAHalf, int ten)
    {
        Assert.Equal(five, Needed(0));
        Assert.Equal(sevenAndAHalf - five, Needed(five));
        Assert.Equal(ten - sevenAndAHalf, Needed(sevenAndAHalf));
        Assert.Null(A.Answer(A.Program(), district, 1, 200_000_000, ten).Gap);
        Assert.Equal(ten, A.Answer(A.Program(), district, 1, 200_000_000, 0).Result!.Criteria[2].NeededForBest);

        decimal Needed(int participants) => A.Answer(A.Program(), district, 1, 200_000_000, participants).Gap!.Parts[2].Missing;
    }

    [Theory]
    [InlineData("เมืองหนองคาย", "184084763.00", "A", "D")] // 5.99999985 %: meets the printed target, not 173,664,871 x 1.06 = 184,084,763.26
    [InlineData("เมืองหนองคาย", "184084762.99", "D", "D")]
    [InlineData("เมืองหนองคาย", "184084763.26", "A", "A")]
    [InlineData("ศรีเชียงใหม่", "21687220.60", "D", "A")] // more than 6 % (20,459,642 x 1.06 = 21,687,220.52), below the printed 21,687,221
    [InlineData("ศรีเชียงใหม่", "21687220.51", "D", "D")]
    [InlineData("ศรีเชียงใหม่", "21687221.00", "A", "A")]
    [InlineData("ท่าบ่อ", "43638812.00", "A", "D")] // the printed total; 41,168,691 x 1.06 = 43,638,812.46
    [InlineData("ท่าบ่อ", "43638812.46", "A", "A")]
    [InlineData("เฝ้าไร่", "24326226.00", "A", "D")] // 22,949,270 x 1.06 = 24,326,226.20
    [InlineData("โพธิ์ตาก", "13562912.00", "A", "A")] // exactly 6 %
    public void Sales_against_the_printed_target_and_against_exact_growth(string district, string sales, string printed, string exact)
    {
        var figure = decimal.Parse(sales, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(A.ParseGrade(printed), A.Answer(A.Program(), district, 1, figure, 287).Grade);
        Assert.Equal(A.ParseGrade(exact), A.Answer(Exact, district, 1, figure, 287).Grade);
    }

    [Theory]
    [InlineData("เมืองหนองคาย", 184084763, "5.99")]
    [InlineData("ท่าบ่อ", 43638812, "5.99")]
    [InlineData("โพธิ์ตาก", 13562912, "6.00")]
    public void Growth_is_shown_from_the_base_and_cut(string district, int sales, string shown)
    {
        var growth = A.Answer(A.Program(), district, 1, sales, 0).Result!.Criteria[1].Measured;

        Assert.Equal($"เพิ่มขึ้นร้อยละ {shown}", A.Text(A.Program()).Growth(growth!.Value));
    }

    [Fact]
    public void The_gap_in_sales_is_in_satang_up_to_the_printed_target_or_up_to_exact_growth()
    {
        Assert.Equal("C: products 0, sales 1234567.01, wallet 0", A.Answer(A.Program(), "ท่าบ่อ", 1, 43_638_812m - 1_234_567.01m, 8).Gap.Text());

        // เมืองหนองคาย: 173,664,871 x 1.06 = 184,084,763.26 exactly.
        Assert.Equal("C: products 0, sales 0.26, wallet 0", A.Answer(Exact, "เมืองหนองคาย", 1, 184_084_763m, 29).Gap.Text());
    }

    [Fact]
    public void Exact_growth_is_rounded_up_to_the_next_satang_in_the_gap()
    {
        var figures = new CriterionFigures { Criterion = "sales", Kind = Programs.Indicators.IndicatorKind.Amount, Actual = 100m, Base = 100.01m };
        var rules = A.Rules(rules => rules with { GrowthTest = GrowthTest.ExactGrowth });

        // 100.01 x 1.06 = 106.0106, so 106.01 is not enough.
        Assert.Equal(6.02m, Grader.Grade(rules, [figures]).Gap!.Parts[1].Missing);
        Assert.Equal(Grade.D, Grader.Grade(rules, [figures with { Actual = 106.01m }]).Grade);
        Assert.Equal(Grade.A, Grader.Grade(rules, [figures with { Actual = 106.02m }]).Grade);
    }

    [Fact]
    public void From_d_the_next_grade_is_c_which_wants_no_product() =>
        Assert.Equal("C: products 0, sales 43638812, wallet 4", A.Answer(A.Program(), "ท่าบ่อ", 0, 0, 0).Gap.Text());

    [Fact]
    public void From_c_the_next_grade_is_b_and_each_part_is_as_if_the_others_were_met() =>
        Assert.Equal("B: products 1, sales 0, wallet 1", A.Answer(A.Program(), "ท่าบ่อ", 0, 43_638_812, 5).Gap.Text());

    private static Core.Programs.Program Exact => A.Program(rules => rules with { GrowthTest = GrowthTest.ExactGrowth });
}
