using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Programs.Checks;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Thai;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>The questions that a careful officer would ask, as the shipped program asks them, and how seldom.</summary>
public sealed class CarefulChecksTests(ITestOutputHelper output)
{
    private const string TargetOfOctober = "13544178";
    private const string BaseOfOctober = "12777526";

    private static readonly StoredReport October = ThaBo("2023-11-10", "ต.ค. 66", "1", "13600000", "8");
    private static readonly StoredReport November = ThaBo("2023-12-10", "พ.ย. 66", "0", "14800000", "8");

    [Fact]
    public void None_for_a_month_that_has_figures_is_one_question_and_the_figures_stand()
    {
        var nil = Nil("2023-11-12", "ต.ค. 66");
        var held = Form.Derive([October, nil]);
        var item = Assert.Single(held.Review);
        var taken = Form.Derive([October, nil], [item.Decide(DecisionKind.Accept)]);
        var left = Form.Derive([October, nil], [item.Decide(DecisionKind.Reject)]);

        Assert.True(item is { Code: ReviewCode.Implausible, IsOpen: true, Indicator: null });
        Assert.Contains("13,600,000 บาท", item.Reason, StringComparison.Ordinal); // of all that it would take away, with names and units
        Assert.Contains("Digital Wallet 8 ราย", item.Reason, StringComparison.Ordinal);
        Assert.Equal([1m, 13_600_000m, 8m], FiguresOf(held));
        Assert.Equal([0m, 0m, 0m], FiguresOf(taken));
        Assert.Equal(FiguresOf(held), FiguresOf(left));
    }

    [Fact]
    public void A_second_none_while_the_first_is_in_question_is_in_question_too_and_none_alone_is_not()
    {
        var both = Form.Derive([October, Nil("2023-11-12", "ต.ค. 66"), Nil("2023-11-13", "ต.ค. 66")]);

        Assert.Equal([1m, 13_600_000m, 8m], FiguresOf(both));
        Assert.Equal([true, true], both.Review.Select(item => item.IsOpen));
        Assert.Empty(Form.Derive([Nil("2023-11-12", "ต.ค. 66"), Nil("2023-11-13", "ต.ค. 66")]).Review);
    }

    [Fact]
    public void None_in_a_running_total_that_stood_above_zero_waits_and_nothing_to_report_leaves_it_as_it_stood()
    {
        var none = Form.Derive([October, ThaBo("2023-12-10", "พ.ย. 66", "0", "14800000", "ไม่มี")]);
        var zero = Form.Derive([October, ThaBo("2023-12-10", "พ.ย. 66", "0", "14800000", "0")]);
        var nothing = Form.Derive([October, Nil("2023-12-10", "พ.ย. 66")]);

        Assert.True(Assert.Single(none.Review).IsOpen);
        Assert.Equal(ReportState.UnderReview, none.Entry("ท่าบ่อ", "2023-11", "wallet").State);
        Assert.False(Assert.Single(zero.Review).IsOpen); // a figure that falls is taken, with a warning
        Assert.Empty(nothing.Review);
        Assert.Equal(8, nothing.Entry("ท่าบ่อ", "2023-11", "wallet").Accepted!.Figure.Value);
    }

    [Fact]
    public void Nothing_to_report_after_a_month_of_silence_leaves_a_running_total_as_it_last_stood()
    {
        var state = Form.Derive([October, Nil("2024-01-10", "ธ.ค. 66")]);

        Assert.Empty(state.Review);
        Assert.Equal(8, state.Entry("ท่าบ่อ", "2023-12", "wallet").Accepted!.Figure.Value);
    }

    [Fact]
    public void None_in_one_cell_of_a_month_that_has_figures_is_one_question_about_that_figure()
    {
        var state = Form.Derive([October, November, ThaBo("2023-12-12", "พ.ย. 66", "1", "14900000", "ไม่มีเพิ่ม")]);
        var products = Form.Derive([October, ThaBo("2023-11-12", "ต.ค. 66", "ไม่มี", "13700000", "8")]);

        Assert.Equal("wallet", Assert.Single(state.Review, item => item.IsOpen).Indicator?.Value);
        Assert.DoesNotContain(Figure.Nothing, Assert.Single(products.Review, item => item.IsOpen).Reason, StringComparison.Ordinal); // the rest of the month is filled in
    }

    [Theory]
    [InlineData("wallet-fell", "13600000", "14800000", "15400000", "7")]
    [InlineData("sales-like-running-total", "10000000", "14800000", "24800001", "8")]
    [InlineData("sales-over-quarter", "13600000", "14800000", "38000000", "8")]
    [InlineData("sales-equal-target", TargetOfOctober, "14800000", "15400000", "8")]
    [InlineData("sales-equal-base", BaseOfOctober, "14800000", "15400000", "8")]
    [InlineData("sales-equal-previous", "13600000", "13600000", "15400000", "8")]
    public void What_is_odd_is_taken_with_a_warning(string rule, string october, string november, string december, string wallet)
    {
        var state = Form.Derive([ThaBo("2023-11-10", "ต.ค. 66", "1", october, "8"), ThaBo("2023-12-10", "พ.ย. 66", "0", november, "8"), ThaBo("2024-01-10", "ธ.ค. 66", "0", december, wallet)]);

        Assert.Contains(rule, Rules(state));
        Assert.DoesNotContain(state.Review, item => item.IsOpen);
        Assert.Equal([october, november, december], new[] { "2023-10", "2023-11", "2023-12" }.Select(month => NumberText.Of(state.Entry("ท่าบ่อ", month, "sales").Accepted!.Figure.Value)));
    }

    [Theory]
    [InlineData("sales-like-running-total", "10000000", "14800000", "24799999")]
    [InlineData("sales-like-running-total", "13600000", "13599999", "27200000")]
    [InlineData("sales-over-quarter", "13600000", "14800000", "37058218")] // one and a half times 43,638,812 to the baht
    [InlineData("sales-equal-target", "13544179", "14800000", "15400000")]
    [InlineData("sales-equal-base", "12777527", "14800000", "15400000")]
    [InlineData("sales-equal-previous", "13600000", "13600001", "15400000")]
    public void A_baht_less_odd_is_no_warning(string rule, string october, string november, string december) =>
        Assert.DoesNotContain(rule, Rules(Form.Derive([ThaBo("2023-11-10", "ต.ค. 66", "1", october, "8"), ThaBo("2023-12-10", "พ.ย. 66", "0", november, "8"), ThaBo("2024-01-10", "ธ.ค. 66", "0", december, "8")])));

    [Fact]
    public void Two_months_that_rise_are_no_running_total() =>
        Assert.Empty(Form.Derive([ThaBo("2023-11-10", "ต.ค. 66", "1", "10000000", "8"), ThaBo("2023-12-10", "พ.ย. 66", "0", "14800000", "8")]).Review);

    [Theory]
    [InlineData("29", "surveys-fell", false)]
    [InlineData("ไม่มี", "nil-in-survey-total", true)]
    [InlineData("30", "", false)]
    public void Surveys_sent_are_a_running_total_as_well(string november, string rules, bool waits)
    {
        ValueList<string> headers = ["ประทับเวลา", "อำเภอ", "ประจำเดือน", "จำนวนแบบสำรวจ Digital Wallet ที่ส่งแล้วสะสม (ราย)"];
        var state = Form.Derive([Form.Row("2023-11-10 09:00:00", headers, "ท่าบ่อ", "ต.ค. 66", "30"), Form.Row("2023-12-10 09:00:00", headers, "ท่าบ่อ", "พ.ย. 66", november)]);

        Assert.Equal(rules, string.Join(' ', Rules(state)));
        Assert.Equal(waits, state.Review.Any(item => item.IsOpen));
    }

    [Fact]
    public void A_centre_counted_beside_its_producers_is_taken_with_a_warning()
    {
        var state = Form.Derive([ThaBo("2023-11-10", "ต.ค. 66", "1", "13600000", "8", "รวมศูนย์จำหน่ายสินค้าชุมชน 1 แห่ง และสมาชิก 7 ราย")]);

        Assert.Equal(["wallet-with-centre"], Rules(state));
        Assert.Equal(8, state.Entry("ท่าบ่อ", "2023-10", "wallet").Accepted!.Figure.Value);
    }

    [Fact]
    public void Counts_of_a_few_units_are_alike_by_chance()
    {
        Assert.Empty(Form.Derive([ThaBo("2023-11-10", "ต.ค. 66", "1", "13600000", "8"), ThaBo("2023-12-10", "พ.ย. 66", "1", "14800000", "8")]).Review);
        Assert.Equal(["products-equal-previous"], Rules(Form.Derive([ThaBo("2023-11-10", "ต.ค. 66", "12", "13600000", "8"), ThaBo("2023-12-10", "พ.ย. 66", "12", "14800000", "8")])));
    }

    [Fact]
    public void A_product_that_is_withdrawn_counts_with_a_reason_and_is_asked_without_one()
    {
        var explained = Form.Derive([October, ThaBo("2023-12-10", "พ.ย. 66", "-1", "14800000", "8", "ผู้ประกอบการถอนทะเบียน 1 ผลิตภัณฑ์")]);
        var unexplained = Form.Derive([October, ThaBo("2023-12-10", "พ.ย. 66", "-1", "14800000", "8", "งานกาชาด")]);
        var item = Assert.Single(unexplained.Review);
        StoredReport[] reports = [October, ThaBo("2023-12-10", "พ.ย. 66", "-1", "14800000", "8", "งานกาชาด")];

        Assert.Equal(-1, explained.Entry("ท่าบ่อ", "2023-11", "products").Accepted!.Figure.Value);
        Assert.Equal(["products-negative"], Rules(explained));
        Assert.True(item.IsOpen);
        Assert.Equal(-1, Form.Derive(reports, [item.Decide(DecisionKind.UseValue, "-1", "โทรยืนยันแล้ว ถอนทะเบียน")]).Entry("ท่าบ่อ", "2023-11", "products").Accepted!.Figure.Value);
        Assert.True(Assert.Single(Form.Derive(reports, [item.Decide(DecisionKind.UseValue, "-1")]).Review).IsOpen);
        Assert.Equal(0, explained.Scorecards.First(card => card.District == Form.Code("ท่าบ่อ")).Criteria[0].Actual);
    }

    [Fact]
    public void A_program_file_without_these_rules_asks_as_before()
    {
        static Programs.Program Before(Programs.Program program) => program with { Checks = program.Checks.Where(check => check.Key is "sales-jump" or "sales-in-thousands" or "sales-in-satang" or "wallet-over-registrants" or "products-many").ToValueList() };
        StoredReport[] reports = [October, Nil("2023-11-12", "ต.ค. 66"), ThaBo("2023-12-10", "พ.ย. 66", "12", "13600000", "ไม่มี"), ThaBo("2024-01-10", "ธ.ค. 66", "12", "13600000", "3")];

        Assert.Empty(Form.Derive(reports, change: Before).Review);
    }

    /// <summary>A year as it is: seasons, some growth, running totals that grow slowly; nothing in it is wrong, so every warning is one for nothing.</summary>
    [Fact]
    public void A_warning_is_seldom_over_a_year()
    {
        var raised = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var check in ShippedConfiguration.Program.Checks)
        {
            raised[check.Key] = 0;
        }

        var months = 0;
        var random = new Random(2567);
        for (var year = 2560; year < 2580; year++)
        {
            foreach (var quarter in Enumerable.Range(1, 4).Select(number => new FiscalQuarter(year, number)))
            {
                var (program, reports) = Quarter(quarter, random);
                months += reports.Count;
                foreach (var rule in Rules(Form.Derive(reports, asOf: reports[^1].StoredAt.AddDays(1), change: _ => program)))
                {
                    raised[rule]++;
                }
            }
        }

        output.WriteLine($"{"rule",-28} {"in 20 years",12} {"a year",8}   of {months / 20} reports a year");
        foreach (var (rule, count) in raised)
        {
            output.WriteLine($"{rule,-28} {count,12} {count / 20m,8:0.0}");
        }

        Assert.All(raised, rule => Assert.InRange(rule.Value, 0, months / 50)); // no rule at more than one report in fifty
        Assert.InRange(raised.Values.Sum(), 0, months / 20);
    }

    // Every district's quarter under the shipped rules, with targets of 6 % over a base of that quarter.
    private static (Programs.Program Program, List<StoredReport> Reports) Quarter(FiscalQuarter quarter, Random random)
    {
        var shipped = ShippedConfiguration.Program;
        var targets = new List<DistrictTarget>();
        var reports = new List<StoredReport>();
        foreach (var district in ShippedConfiguration.Province.Districts)
        {
            var usual = 4_000_000m + (random.Next(100) * 500_000m);
            var wallet = random.Next(0, 6);
            var baseYear = quarter.Months.Select(month => new MonthFigure(month.Plus(-12), decimal.Round(usual * (decimal)(0.8 + (random.NextDouble() * 0.4))))).ToList();
            targets.Add(new() { District = district.Code, Months = baseYear.Select(figure => new MonthFigure(figure.Month.Plus(12), decimal.Round(figure.Value * 1.06m))).ToValueList(), Base = baseYear.ToValueList() });
            foreach (var (index, month) in quarter.Months.Index())
            {
                var sales = decimal.Round(baseYear[index].Value * (decimal)(0.75 + (random.NextDouble() * 0.7)));
                wallet += random.Next(3);
                var received = month.LastDay.AddDays(1 + random.Next(14));
                var name = ThaiText.Month(month);
                reports.Add(Form.Row($"{received:yyyy-MM-dd} {9 + random.Next(8):00}:{random.Next(60):00}:{random.Next(60):00}", district.Name, name, $"{(random.Next(3) == 0 ? random.Next(4) : 0)}", NumberText.Of(sales), $"{wallet}"));
            }
        }

        var sold = shipped.FindIndicator(IndicatorKey.Parse("sales"))! with { Targets = targets.ToValueList() };
        return (shipped with { Quarter = quarter, Until = null, Indicators = shipped.Indicators.Select(indicator => indicator.Key == sold.Key ? sold : indicator).ToValueList() }, reports.OrderBy(report => report.StoredAt).ToList());
    }

    private static List<string> Rules(DerivedState state) => [.. state.Review.Where(item => item.Code == ReviewCode.Implausible).Select(item => state.Program.Checks.First(check => IsOf(check, item)).Key)];

    // The sentence of a check is its own, up to the first figure of it.
    private static bool IsOf(Check check, ReviewItem item) => System.Text.RegularExpressions.Regex.IsMatch(
        item.Reason,
        "^" + System.Text.RegularExpressions.Regex.Replace(System.Text.RegularExpressions.Regex.Escape(check.Sentence), @"\\\{[a-z]+}", ".*", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)) + "$",
        System.Text.RegularExpressions.RegexOptions.Singleline,
        TimeSpan.FromSeconds(5));

    private static decimal?[] FiguresOf(DerivedState state) => [.. new[] { "products", "sales", "wallet" }.Select(indicator => state.Entry("ท่าบ่อ", "2023-10", indicator).Accepted?.Figure.Value)];

    private static StoredReport ThaBo(string day, string month, string products, string sales, string wallet, string explanation = "") => Form.Row($"{day} 09:00:00", "ท่าบ่อ", month, products, sales, wallet, explanation: explanation);

    private static StoredReport Nil(string day, string month) => Form.Row($"{day} 09:00:00", "ท่าบ่อ", month, "", "", "", nothing: "ไม่มีผลการดำเนินงาน");
}
