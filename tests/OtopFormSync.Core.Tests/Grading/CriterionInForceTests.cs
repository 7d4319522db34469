using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Grading.Totals;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Grading;

/// <summary>Note 4 of the letter: the Wallet criterion may change with the policy of the government; and the settings for what is counted.</summary>
public sealed class CriterionInForceTests
{
    private static readonly LedgerEntry[] Whole = A.WholeQuarter("ท่าบ่อ", 1, [13_544_178m, 14_787_861m, 15_306_773m], 0);

    // What the file says, the day, why nothing is measured, and the grade; ท่าบ่อ has one product and its sales, and nobody in the Wallet.
    [Theory]
    [InlineData("start none; 2023-12-31 wallet", "2024-02-01", "", "D")] // judged on the last day of the quarter, 31 December
    [InlineData("start none; 2024-01-01 wallet", "2024-02-01", "ยังไม่เริ่มวัดในไตรมาสนี้ เริ่มวัดตั้งแต่วันที่ 1 มกราคม 2567", "A~ (A–D)")]
    [InlineData("start none; 2023-11-16 wallet", "2023-11-15", "เริ่มวัดตั้งแต่วันที่ 16 พฤศจิกายน 2566", "A~ (A–D)")] // judged on the day itself while the quarter runs
    [InlineData("start none; 2023-11-16 wallet", "2023-11-16", "", "D~ (A–D)")]
    [InlineData("start none", "2024-02-01", "ยังไม่วัด", "A~ (A–D)")]
    [InlineData("2023-12-31 none", "2023-12-30", "", "D~ (A–D)")]
    [InlineData("2023-12-31 none", "2023-12-31", "ระงับการวัดตั้งแต่วันที่ 31 ธันวาคม 2566", "A~ (A–D)")]
    [InlineData("2023-12-31 none", "2024-02-01", "ระงับการวัดตั้งแต่วันที่ 31 ธันวาคม 2566", "A~ (A–D)")]
    [InlineData("2024-01-01 none", "2024-02-01", "", "D")]
    [InlineData("2023-11-01 none; 2024-01-15 wallet", "2024-02-01", "ระงับการวัดตั้งแต่วันที่ 1 พฤศจิกายน 2566 วัดอีกครั้งตั้งแต่วันที่ 15 มกราคม 2567", "A~ (A–D)")]
    [InlineData("2023-11-01 none; 2023-12-15 wallet", "2024-02-01", "", "D")] // resumed before the quarter's end
    [InlineData("2023-12-01 =products", "2024-02-01", "ใช้เกณฑ์ “ผลิตภัณฑ์ลงทะเบียนเพิ่มขึ้น” แทน", "A")] // the grade does without it
    public void What_is_not_measured_is_neither_met_nor_missed_and_leaves_a_range(string changes, string asOf, string because, string mark)
    {
        var program = A.Program(rules => rules.With(A.Measured(changes.Split("; "))));

        var card = A.Card(program, "ท่าบ่อ", asOf, Whole);

        Assert.Equal(mark, GradeMark.Of(card));
        Assert.Equal(because, card.Criteria[2].Because() ?? "");
    }

    [Fact]
    public void A_suspended_criterion_is_the_reason_of_the_range_until_an_officer_closes_the_quarter()
    {
        var program = A.Program(rules => rules.With(A.Measured("2023-12-01 none")));
        var input = A.Input(program, "2024-02-01", Whole);
        var text = new ScorecardText(program, ShippedConfiguration.Wording);

        var open = Scorecards.Build(input).Single(card => card.District == A.District("ท่าบ่อ").Code);
        var closed = Scorecards.Build(input with { Closings = A.Closed("2023-10", "2023-11", "2023-12") }).Single(card => card.District == A.District("ท่าบ่อ").Code);

        Assert.Equal("ระดับชั่วคราว ยังไม่วัด “การเข้าร่วม Digital Wallet” เมื่อข้อมูลครบอาจเป็นระดับ A ถึง D", text.Provisional(open));
        Assert.Equal(("A", GradeStanding.Final), (GradeMark.Of(closed), closed.Standing));
        Assert.Contains("ยังไม่วัด “การเข้าร่วม Digital Wallet”", text.Standing(closed), StringComparison.Ordinal);
        Assert.Equal(new GradeSpan(Grade.A, Grade.D), A.Answer(program, "ท่าบ่อ", 1, 43_638_812, 0).Range);
    }

    [Fact]
    public void The_gap_leads_to_the_grade_that_districts_with_the_same_figures_have_while_it_is_suspended()
    {
        var program = A.Program(rules => rules.With(A.Measured("2023-12-01 none")));
        var lacking = A.Card(program, "ท่าบ่อ", "2024-02-01", A.WholeQuarter("ท่าบ่อ", 1, [13_544_178m, 14_787_861m, 15_306_000m], 0));

        Assert.Equal(("D~ (D)", "A~ (A–D)"), (GradeMark.Of(lacking), GradeMark.Of(A.Card(program, "ท่าบ่อ", "2024-02-01", Whole))));
        Assert.Equal("ระดับ D ยังขาดยอดจำหน่ายอีก 773 บาท จึงจะถึงระดับ A", new ScorecardText(program, ShippedConfiguration.Wording).Gap(lacking));
        Assert.Equal(Grade.A, A.Answer(program, "ท่าบ่อ", 1, 43_638_039, 0).Result!.Gap!.Reached);
    }

    // While it is suspended nobody is asked for its figures; once it is measured again, for those of the months that count.
    [Theory]
    [InlineData("2023-12-01 none", "2023-11-20", "2023-10 2023-11 2023-12")]
    [InlineData("2023-12-01 none", "2023-12-16", "")]
    [InlineData("2023-11-10 none; 2023-12-15 wallet", "2023-12-16", "2023-10 2023-12")]
    [InlineData("start none", "2023-12-16", "")]
    [InlineData("2023-12-01 surveys", "2023-12-16", "")]
    [InlineData("2023-12-01 =products", "2023-12-16", "")]
    public void Only_months_that_count_are_asked_for(string changes, string today, string asked)
    {
        var program = A.Program(rules => rules.With(A.Measured(changes.Split("; ")))).On(DateOnly.ParseExact(today, "yyyy-MM-dd"));

        Assert.Equal(asked, string.Join(' ', program.Quarter.Months.Where(program.FindIndicator(A.Wallet.Indicator)!.RequiredIn)));
        Assert.All(program.Quarter.Months, month => Assert.True(program.FindIndicator(A.Sales.Indicator)!.RequiredIn(month)));
    }

    [Fact]
    public void A_criterion_that_is_named_in_anothers_place_waits_for_its_day()
    {
        var stand = A.Wallet with { Key = "centres", Name = "ศูนย์จำหน่าย", Indicator = IndicatorKey.Parse("surveys"), Measure = CriterionMeasure.Total, Of = null };
        var program = A.Program(rules => rules.With(A.Measured("2023-12-01 =centres")) with
        {
            Criteria = [A.Products, A.Sales, A.Measured("2023-12-01 =centres"), stand],
            Grades = [.. rules.Grades.Select(rule => rule.Grade == Grade.A ? rule with { Conditions = [.. rule.Conditions, A.AtLeast("centres", 3)] } : rule)],
        });
        LedgerEntry[] entries = [.. Whole, A.Entry("ท่าบ่อ", "2023-12", "surveys", 2)];

        Assert.Equal("D~ (A–D)", GradeMark.Of(A.Card(program, "ท่าบ่อ", "2023-11-30", entries))); // nobody in the Wallet
        Assert.Equal("B", GradeMark.Of(A.Card(program, "ท่าบ่อ", "2024-02-01", entries))); // two where A asks for three
    }

    // Another letter in the middle of the quarter: grades that do not ask for the Wallet, and a target that ท่าบ่อ misses, both from 15 December.
    [Theory]
    [InlineData("2023-12-14", "D~ (A–D)", "D~ (A–D)")]
    [InlineData("2023-12-15", "A~ (A–D)", "D~ (A–D)")]
    [InlineData("2024-02-01", "A", "D")]
    public void Grades_and_targets_of_a_day_hold_for_the_whole_quarter(string asOf, string byGrades, string byTargets)
    {
        var day = new DateOnly(2023, 12, 15);
        var grades = A.Program(rules => rules with { LaterGrades = [new(day, rules.Grades.Select(rule => rule with { Conditions = rule.Conditions.Where(condition => condition.Criterion != "wallet").ToValueList() }).ToValueList())] });
        var sales = A.Program().FindIndicator(A.Sales.Indicator)!;
        var targets = grades.WithIndicator(sales with { LaterTargets = [new(day, [sales.TargetOf(A.District("ท่าบ่อ").Code)! with { Months = [new(A.Month("2023-10"), 20_000_000), new(A.Month("2023-11"), 20_000_000), new(A.Month("2023-12"), 20_000_000)], Quarter = null }])] });

        Assert.Equal(byGrades, GradeMark.Of(A.Card(grades, "ท่าบ่อ", asOf, Whole)));
        Assert.Equal(byTargets, GradeMark.Of(A.Card(targets, "ท่าบ่อ", asOf, Whole)));
        Assert.Equal("A", A.Answer(grades, "ท่าบ่อ", 1, 43_638_812, 0).Grade?.Name);
    }

    [Fact]
    public void Surveys_never_count_as_participation_unless_they_are_set_to_stand_in()
    {
        LedgerEntry[] entries = [.. Whole, A.Entry("ท่าบ่อ", "2023-12", "surveys", 8)];

        var none = A.Card(A.Program(rules => rules.With(A.Measured("start none", "2024-09-01 wallet"))), "ท่าบ่อ", "2024-01-16", entries);
        var survey = A.Card(A.Program(rules => rules.With(A.Measured("start surveys", "2024-09-01 wallet"))), "ท่าบ่อ", "2024-01-16", entries);
        var open = A.Card(A.Program(), "ท่าบ่อ", "2024-01-16", entries);

        Assert.Equal(CriterionState.NotMeasured, none.Criteria[2].State);
        Assert.Equal((Grade.A, 8m, "surveys", false), (survey.Grade, survey.Criteria[2].Actual, survey.Criteria[2].Indicator.Value, survey.IsProvisional));
        Assert.Equal((Grade.D, 0m, "wallet"), (open.Grade, open.Criteria[2].Actual, open.Criteria[2].Indicator.Value));
    }

    [Fact]
    public void Products_are_gross_unless_cancellations_are_set_to_be_taken_off()
    {
        var cancelled = A.Indicator("cancelled", "ผลิตภัณฑ์ที่ยกเลิก", "ผลิตภัณฑ์", IndicatorKind.Count);
        LedgerEntry[] entries = [.. Whole, .. new[] { "2023-10", "2023-11", "2023-12" }.Select(month => A.Entry("ท่าบ่อ", month, "cancelled", month == "2023-12" ? 1 : 0))];
        var gross = A.Program().WithIndicator(cancelled);
        var net = A.Program(rules => rules.With(A.Products with { Less = IndicatorKey.Parse("cancelled") })).WithIndicator(cancelled);

        Assert.Equal(1, A.Card(gross, "ท่าบ่อ", "2024-01-16", entries).Criteria[0].Actual);
        Assert.Equal(0, A.Card(net, "ท่าบ่อ", "2024-01-16", entries).Criteria[0].Actual);
        Assert.Equal(CriterionState.NotMeasured, A.Card(net, "ท่าบ่อ", "2024-01-16", Whole).Criteria[0].State);
        Assert.Equal(1, A.Card(net.WithIndicator(cancelled with { Required = false }), "ท่าบ่อ", "2024-01-16", Whole).Criteria[0].Actual);
    }

    [Fact]
    public void Registrants_are_the_letters_unless_the_current_number_is_set_and_was_reported()
    {
        var registrants = A.Indicator("registrants", "จำนวนผู้ลงทะเบียนปัจจุบัน", "ราย", IndicatorKind.Count) with { Accumulation = Accumulation.RunningTotal, Required = false };
        LedgerEntry[] entries = [.. Whole, A.Entry("ท่าบ่อ", "2023-10", "registrants", 80), A.Entry("ท่าบ่อ", "2023-11", "registrants", 90)];
        var snapshot = A.Program().WithIndicator(registrants);
        var current = A.Program(rules => rules with { Registrants = DivisorSource.Current }).WithIndicator(registrants);

        Assert.Equal(79, A.Card(snapshot, "ท่าบ่อ", "2024-01-16", entries).Criteria[2].Against);
        Assert.Equal(90, A.Card(current, "ท่าบ่อ", "2024-01-16", entries).Criteria[2].Against);
        Assert.Equal(79, A.Card(current, "ท่าบ่อ", "2024-01-16", Whole).Criteria[2].Against);
    }

    [Fact]
    public void The_province_has_no_grade_unless_it_is_set_then_the_same_rule_with_a_product_per_district()
    {
        var program = A.Program(rules => rules with { ProvinceGrade = ProvinceGrade.SameRule });
        var entries = A.Letter.SelectMany(row => A.WholeQuarter(row.Name, 1, [row.Targets[0], row.Targets[1], row.Printed - row.Targets[0] - row.Targets[1]], 10)).ToArray();
        var oneProductLess = entries.Select(entry => entry.Indicator.Value == "products" && entry.District == A.District("สังคม").Code ? A.Entry("สังคม", entry.Month.ToString(), "products", 0) : entry).ToArray();

        Assert.Null(A.ProvinceCard(A.Program(), "2024-01-16", entries));
        var card = A.ProvinceCard(program, "2024-01-16", entries)!;

        // 90 of 853 registrants are 10.55 %; the nine printed totals add up to 373,482,062 (the letter prints 373,482,063).
        Assert.Equal(("4300", Grade.A, GradeStanding.Final), (card.District.Value, card.Grade, card.Standing));
        Assert.Equal((373_482_062m, 853m, 9m), (card.Criteria[1].Against, card.Criteria[2].Against, card.Criteria[0].Actual));
        Assert.Equal(Grade.C, A.ProvinceCard(program, "2024-01-16", oneProductLess)!.Grade);
        Assert.Equal(1, A.ProvinceCard(program, "2024-01-16", oneProductLess)!.Gap!.Parts[0].Missing);
    }
}
