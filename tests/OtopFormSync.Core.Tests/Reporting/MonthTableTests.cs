using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Tests.Normalization.Districts;
using OtopFormSync.Testing;
using static OtopFormSync.Core.Tests.Reporting.Drafted;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>The letter's report form among other tables: districts down, months across.</summary>
public sealed class MonthTableTests
{
    private const string Sales = "ยอดจำหน่าย";

    [Theory]
    [InlineData("months in the header row", "อำเภอ | ต.ค. 66 | พ.ย. 66", "ท่าบ่อ | 10 | 20", null)]
    [InlineData("months one row below a group heading", "อำเภอ | ยอดจำหน่าย | ", " | ต.ค. 66 | พ.ย. 66", "ท่าบ่อ | 10 | 20")]
    [InlineData("a title above", "แบบรายงาน | | ", "อำเภอ | ต.ค. 66 | พ.ย. 66", "ท่าบ่อ | 10 | 20")]
    [InlineData("months in full", "อำเภอ | ตุลาคม 2566 | พฤศจิกายน 2566", "ท่าบ่อ | 10 | 20", null)]
    public void It_is_known_by_its_headings(string why, string first, string second, string? third)
    {
        var form = Of(Sales, [first, second, .. third is null ? Array.Empty<string>() : [third]]);
        Assert.True(form is not null, why);
        Assert.Equal(["ท่าบ่อ: 2023-10 10, 2023-11 20"], Rows(form));
    }

    [Theory]
    [InlineData("no column of districts", "หน่วยงาน | ต.ค. 66", "ท่าบ่อ | 10")]
    [InlineData("no month", "อำเภอ | ยอดจำหน่าย", "ท่าบ่อ | 10")]
    [InlineData("months without a year", "อำเภอ | ต.ค. | พ.ย.", "ท่าบ่อ | 10 | 20")]
    public void Other_tables_are_none(string why, params string[] rows) => Assert.True(Of(Sales, rows) is null, why);

    [Fact]
    public void A_form_for_no_amount_of_the_program_is_none() => Assert.Null(Of("จำนวนผู้มาประชุม", ["อำเภอ | ต.ค. 66", "ท่าบ่อ | 10"]));

    [Fact]
    public void Headings_far_below_are_not_looked_for() =>
        Assert.Null(Of(Sales, [.. Enumerable.Repeat("ข้อความ | x", 15), "อำเภอ | ต.ค. 66", "ท่าบ่อ | 10"]));

    [Fact]
    public void Rows_of_totals_without_a_name_or_left_empty_are_passed_over() =>
        Assert.Equal(["ท่าบ่อ: 2023-10 10"], Rows(Of(Sales, ["อำเภอ | ต.ค. 66 | พ.ย. 66", "เมืองหนองคาย | | -", "สังคม | 0 | 0.00", " | 5 | 5", "ท่าบ่อ | 10 | —", "รวม | 10 | 0", "ผลรวมทั้งหมด | 10 | 0"])!));

    [Fact]
    public void A_figure_says_in_which_row_it_stands() =>
        Assert.Equal("ไฟล์แนบ รายงาน.xlsx แถว 3", Assert.Single(Of(Sales, ["อำเภอ | ต.ค. 66", "สังคม | ", "ท่าบ่อ | 10"])!.FilledRows).Cells.Single().Place);

    [Fact]
    public void A_name_that_is_no_district_of_the_province_stays_a_doubt() =>
        Assert.False(Assert.Single(Of(Sales, ["อำเภอ | ต.ค. 66", "โซ่พิสัย | 10"])!.FilledRows).District.TryGetValue(out _));

    private static MonthTable? Of(string mailText, IEnumerable<string> rows) => MonthTable.Of(Table(rows), ShippedConfiguration.Program, NongKhai.Reader, mailText);

    private static IEnumerable<string> Rows(MonthTable form) => form.FilledRows.Select(row => $"{Told(row.District, district => district.Name)}: {string.Join(", ", row.Cells.Select(cell => $"{cell.Month} {cell.Text}"))}");
}
