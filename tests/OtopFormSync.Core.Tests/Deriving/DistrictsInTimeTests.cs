using System.Text.RegularExpressions;
using OtopFormSync.Configuration;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>โพนพิสัย ends with November and is split into จุมพล and นาหนัง; ท่าบ่อ is called ท่าบ่อเหนือ from 10 December.</summary>
public sealed partial class DistrictsInTimeTests
{
    private const string Old = "4305";
    private const string First = "4318";
    private const string Second = "4319";

    private static readonly Province Province = ShippedConfiguration.ValueOf(ProvinceLoader.Load(
        ShippedConfiguration.Text(ShippedConfiguration.ProvinceFile)
            .Replace("contacts: [phonphisai@cdd.example.org]", """
                contacts: [phonphisai@cdd.example.org]
                    until: 2023-11-30

                  - code: "4318"
                    name: จุมพล
                    englishName: Chumphon
                    from: 2023-12-01

                  - code: "4319"
                    name: นาหนัง
                    englishName: Na Nang
                    from: 2023-12-01
                """, StringComparison.Ordinal)
            .Replace("contacts: [thabo@cdd.example.org]", "renamed: [{ from: 2023-12-10, name: ท่าบ่อเหนือ, englishName: Tha Bo Nuea }]", StringComparison.Ordinal),
        ShippedConfiguration.ProvinceFile));

    private static readonly Programs.Program Program = ShippedConfiguration.ValueOf(ProgramLoader.Load(
        WithRows(ShippedConfiguration.Text(ShippedConfiguration.ProgramFile)), ShippedConfiguration.ProgramFile, Province, ShippedConfiguration.AnyCron));

    private static readonly DateTimeOffset After = Form.AfterTheQuarter;

    private static readonly StoredReport[] OfTheOld = [Form.Row("2023-11-10 09:00", "โพนพิสัย", "ต.ค. 66", "1", "13467618", "20"), Form.Row("2023-12-04 09:00", "โพนพิสัย", "พ.ย. 66", "0", "13958928", "30")];

    [Theory]
    [InlineData(Old, "2023-10 2023-11")]
    [InlineData(First, "2023-12")]
    [InlineData("4302", "2023-10 2023-11 2023-12")]
    public void A_district_owes_the_months_at_whose_end_it_is_there(string district, string months) =>
        Assert.Equal(months, string.Join(' ', OwedMonths.Of(Derive(), DistrictCode.Parse(district), After.DayInBangkok()).Select(owed => owed.Month)));

    [Fact]
    public void One_that_ended_is_graded_by_its_own_months()
    {
        var card = Derive(OfTheOld).ScorecardOf(DistrictCode.Parse(Old));

        // 13,467,618 + 13,958,928, each to the baht; the printed target of the quarter is that of three months.
        Assert.Equal(27_426_546m, card.ResultOf("sales")!.Against);
        Assert.Equal("A", card.Grade?.ToString()); // 30 of 78 registrants, one product
        Assert.False(card.IsProvisional);
    }

    [Fact]
    public void Targets_of_the_province_are_those_of_the_letter_before_and_after()
    {
        var sales = Derive().Figures.Totals.Single(total => total.Indicator.Value == "sales");

        // The sums of the letter's nine rows; two of its printed totals are a baht more.
        Assert.Equal([118_301_098m, 121_884_259m, 133_296_705m], sales.Months.Select(month => month.Target.Value!.Value));
        Assert.Equal(Form.Derive([]).Figures.Totals.Single(total => total.Indicator.Value == "sales").QuarterTarget.Value, sales.QuarterTarget.Value);
    }

    [Theory]
    [InlineData(false, 853, 30)]
    [InlineData(true, 853, 25)] // what stood in the old one stands in the new ones
    public void Registrants_and_participants_count_once(bool hasDecember, int registrants, int participants)
    {
        StoredReport[] december = [Form.Row("2024-01-04 09:00", "จุมพล", "ธ.ค. 66", "1", "8000000", "15"), Form.Row("2024-01-04 09:01", "นาหนัง", "ธ.ค. 66", "1", "7468156", "10")];

        var figures = Derive(hasDecember ? [.. OfTheOld, .. december] : OfTheOld).Figures;

        Assert.Equal(registrants, figures.References.Single(reference => reference.Reference == "registrants").Sum.Value);
        Assert.Equal(participants, figures.Totals.Single(total => total.Indicator.Value == "wallet").ToDate.Value);
        Assert.Equal(hasDecember ? 42_894_702m : 27_426_546m, figures.Totals.Single(total => total.Indicator.Value == "sales").ToDate.Value);
    }

    [Theory]
    [InlineData("โพนพิสัย", "ธ.ค. 66", "สิ้นสุดเมื่อ 30 พฤศจิกายน 2566")]
    [InlineData("จุมพล", "ต.ค. 66", "เริ่มเมื่อ 1 ธันวาคม 2566")]
    public void A_report_for_a_month_without_the_district_waits_for_an_officer(string district, string month, string why)
    {
        var state = Derive(Form.Row("2024-01-04 09:00", district, month, "1", "8000000", "15"));

        var item = Assert.Single(state.Review, item => item.IsOpen);
        Assert.Equal(ReviewCode.DistrictNotThere, item.Code);
        Assert.Contains(why, item.Reason, StringComparison.Ordinal);
        Assert.Equal(ReceivedOutcome.Waiting, Assert.Single(state.Received).Outcome);
    }

    [Theory]
    [InlineData("นาหนัง", 8_000_000)]
    [InlineData("โพนพิสัย", null)] // it is still not there
    public void An_officer_may_name_the_district_that_it_counts_for(string named, int? sales)
    {
        var row = Form.Row("2024-01-04 09:00", "โพนพิสัย", "ธ.ค. 66", "1", "8000000", "15");
        var asked = Assert.Single(Derive(row).Review, item => item.Code == ReviewCode.DistrictNotThere);

        var state = Derive([asked.Decide(DecisionKind.UseValue, named)], row);

        Assert.Equal(sales, (int?)state.Ledger.Find(DistrictCode.Parse(Second), ReportingMonth.Parse("2023-12", null), IndicatorKey.Parse("sales"))!.Accepted?.Figure.Value);
        Assert.Equal(sales is null, state.Review.Any(item => item is { Code: ReviewCode.DistrictNotThere, IsOpen: true }));
    }

    [Theory]
    [InlineData("2023-12-09", "ท่าบ่อ")]
    [InlineData("2023-12-10", "ท่าบ่อเหนือ")]
    public void A_renamed_district_is_shown_by_its_name_of_the_day_and_understood_by_either(string day, string name)
    {
        var state = Derive([], Bangkok.EndOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), Form.Row("2023-12-05 09:00", "ท่าบ่อ", "ต.ค. 66", "1", "9000000", "15"), Form.Row("2023-12-06 09:00", "ท่าบ่อเหนือ", "พ.ย. 66", "1", "9000000", "16"));

        Assert.Equal(2, state.ReportedMonths(DistrictCode.Parse("4302")).Count);
        var summary = ResultsBookBuilder.Build(state, ShippedConfiguration.Wording).Tabs.Single(tab => tab.Key == TabKeys.Summary);
        Assert.Equal(name, summary.Rows.Single(row => row.Key == "4302").Cells[summary.Columns.Index().Single(column => column.Item.Title == "อำเภอ").Index].Text);
        Assert.Equal(11, summary.Rows.Count(row => row.Key.Length == 4));
    }

    [Fact]
    public void Quarters_side_by_side_say_which_district_was_not_there_yet_and_which_has_no_row_any_more()
    {
        var before = FiscalQuarter.Parse("2566-4", null);
        var side = new QuarterSide(before, IsImported: false, ShippedConfiguration.Province.Districts.Select(district => new DistrictSide(district.Code, Grade.B, "B")).ToValueList());

        Assert.Equal(
            ["– ในไตรมาส 4/2566: จุมพล, นาหนัง (ยังไม่มีอำเภอนี้)", "ไตรมาส 4/2566 รวมอำเภอที่สิ้นสุดแล้ว: โพนพิสัย"],
            TrendText.Notes([side], Province.In(FiscalQuarter.Parse("2567-2", null), new(2024, 1, 1)), ShippedConfiguration.Wording));
    }

    private static DerivedState Derive(params StoredReport[] reports) => Derive([], reports);

    private static DerivedState Derive(IReadOnlyList<Decision> decisions, params StoredReport[] reports) => Derive(decisions, After, reports);

    private static DerivedState Derive(IReadOnlyList<Decision> decisions, DateTimeOffset asOf, params StoredReport[] reports) =>
        new Derivation(Program, Province, ShippedConfiguration.Calendar, [], isMain: true, new DistrictReader(Province, NationalDistricts.Parse(ShippedConfiguration.Text("reference/thai-districts.csv"))), new Form.NoMails(), ShippedConfiguration.Wording)
            .Derive(new() { Reports = reports, Decisions = decisions, AsOf = asOf });

    // The new ones' rows stand below the old one's, unknown before December; printed totals are of nine districts.
    private static string WithRows(string text) => OldRow().Replace(Totals().Replace(text, ""), row =>
    {
        var cells = row.Groups["cells"].Value.Split(',').Length;
        var (first, second) = (cells, row.Groups["cells"].Value.Contains("69", StringComparison.Ordinal)) switch
        {
            (1, _) => ("1", "1"),
            (4, true) => ("35, 5, 0, 40", "34, 4, 0, 38"),
            (4, false) => ("~, ~, 8000000, ~", "~, ~, 7468156, ~"),
            _ when row.Groups["cells"].Value.Contains("12705300", StringComparison.Ordinal) => ("~, ~, 7547170, ", "~, ~, 7045430"),
            _ => ("5, 3, 2", "5, 3, 2"),
        };
        return $"{row.Value}\n{row.Groups["indent"].Value}จุมพล: [{first.TrimEnd(',', ' ')}]\n{row.Groups["indent"].Value}นาหนัง: [{second}]";
    });

    [GeneratedRegex(@"^(?<indent> +)โพนพิสัย: +\[(?<cells>[^\]]*)\]", RegexOptions.Multiline)]
    private static partial Regex OldRow();

    [GeneratedRegex(@"^ +totals:.*\n", RegexOptions.Multiline)]
    private static partial Regex Totals();
}
