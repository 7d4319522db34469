using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Tests.Grading;

/// <summary>Note 4 of the letter: the Wallet criterion may change with the policy of the government; and the settings for what is counted.</summary>
public sealed class CriterionInForceTests
{
    private static readonly LedgerEntry[] Whole = A.WholeQuarter("ท่าบ่อ", 1, [13_544_178m, 14_787_861m, 15_306_773m], 0);

    [Theory]
    [InlineData("2023-12-31", "2024-02-01", "", "D")] // judged on the last day of the quarter, 31 December
    [InlineData("2024-01-01", "2024-02-01", "ยังไม่เริ่มวัดในไตรมาสนี้ เริ่มวัดตั้งแต่วันที่ 1 มกราคม 2567", "A")] // the grade does without it
    [InlineData("2023-11-16", "2023-11-15", "เริ่มวัดตั้งแต่วันที่ 16 พฤศจิกายน 2566", "A~ (A–D)")] // judged on the day itself while the quarter runs
    [InlineData("2023-11-16", "2023-11-16", "", "D~ (A–D)")]
    public void Before_its_first_day_a_criterion_is_neither_met_nor_missed(string from, string asOf, string because, string mark)
    {
        var program = A.Program(rules => rules.With(A.Wallet with { From = DateOnly.ParseExact(from, "yyyy-MM-dd") }));

        var card = A.Card(program, "ท่าบ่อ", asOf, Whole);

        Assert.Equal(mark, GradeMark.Of(card));
        Assert.Equal(because.StartsWith("เริ่ม", StringComparison.Ordinal) ? Grade.D : null, card.Result.WorstPossible);
        Assert.Equal(because, card.Criteria[2].Because() ?? "");
    }

    [Theory]
    [InlineData("2023-12-31", true)]
    [InlineData("2024-01-01", false)]
    public void From_the_day_of_its_suspension_a_criterion_is_not_measured(string suspended, bool isOut)
    {
        var program = A.Program(rules => rules.With(A.Wallet with { SuspendedFrom = DateOnly.ParseExact(suspended, "yyyy-MM-dd") }));

        Assert.Equal(isOut ? "A" : "D", GradeMark.Of(A.Card(program, "ท่าบ่อ", "2024-02-01", Whole))); // the quarter is over, and all in force is measured
        Assert.False(A.Answer(program, "ท่าบ่อ", 1, 43_638_812, 0).IsProvisional);
        Assert.Equal(isOut ? "A" : "D", A.Answer(program, "ท่าบ่อ", 1, 43_638_812, 0).Grade.ToString());
    }

    [Fact]
    public void Surveys_never_count_as_participation_unless_they_are_set_to_stand_in()
    {
        var later = A.Wallet with { From = new DateOnly(2024, 9, 1) };
        LedgerEntry[] entries = [.. Whole, A.Entry("ท่าบ่อ", "2023-12", "surveys", 8)];

        var none = A.Card(A.Program(rules => rules.With(later)), "ท่าบ่อ", "2024-01-16", entries);
        var survey = A.Card(A.Program(rules => rules.With(later with { Proxy = IndicatorKey.Parse("surveys") })), "ท่าบ่อ", "2024-01-16", entries);
        var open = A.Card(A.Program(rules => rules.With(A.Wallet with { Proxy = IndicatorKey.Parse("surveys") })), "ท่าบ่อ", "2024-01-16", entries);

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
