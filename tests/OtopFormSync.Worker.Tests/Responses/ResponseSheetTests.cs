using System.Globalization;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Sync;
using static OtopFormSync.Worker.Tests.Responses.ResponseFolder;

namespace OtopFormSync.Worker.Tests.Responses;

/// <summary>Response sheets as offices have them: grids, numbers, sections, own tabs beside them, saved by other programs.</summary>
public sealed class ResponseSheetTests : IDisposable
{
    private readonly ResponseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_rows_of_a_grid_are_questions()
    {
        var state = State(await _folder.CycleAsync("grid-question.xlsx"));
        Assert.Equal((1, 15_412_300, 8), (FigureOf(state, "ท่าบ่อ", "products"), FigureOf(state, "ท่าบ่อ", "sales"), FigureOf(state, "ท่าบ่อ", "wallet")));
    }

    [Fact]
    public async Task Dates_of_Buddhist_years_are_the_same_however_a_spreadsheet_keeps_them()
    {
        var typed = State(await _folder.CycleAsync("be-dates.csv"));
        var kept = State(await _folder.CycleAsync("be-dates-libreoffice-th.xlsx"));

        Assert.Equal(typed.Months, kept.Months);
        Assert.Equal(typed.Scorecards, kept.Scorecards);
        Assert.Equal(7, kept.Months.Count(month => month.IsComplete));
        Assert.DoesNotContain(kept.Review, item => item.IsOpen);
    }

    [Fact]
    public async Task A_timestamp_that_is_a_date_of_a_Buddhist_year_is_of_this_age()
    {
        var state = State(await _folder.CycleAsync("timestamp-buddhist-date-cell.xlsx"));
        Assert.Equal(["2024-01-10 09:00", "2024-01-11 09:00"], state.Received.Select(report => report.ReceivedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
        Assert.Empty(state.Review);
    }

    [Fact]
    public async Task The_offices_own_tab_beside_the_responses_blocks_nothing()
    {
        var report = await _folder.CycleAsync("own-summary-tab.xlsx");
        Assert.Empty(report.Problems);
        Assert.DoesNotContain(State(report).Review, item => item.Code == ReviewCode.ColumnProblem);
        Assert.Equal(60_000_000, FigureOf(State(report), "เมืองหนองคาย", "sales"));
    }

    [Fact]
    public async Task A_form_with_sections_names_the_district_in_one_of_them()
    {
        var state = State(await _folder.CycleAsync(
            ["ประทับเวลา", "อำเภอ", "อำเภอ", "2. ประจำเดือน", "ข้อ 3) จำนวนผลิตภัณฑ์", "2.1 ยอดจำหน่ายในเดือน (บาท)", "5) Digital Wallet"],
            ["10/1/2567 9:00:00", "โพนพิสัย", "", "ธ.ค. 66", "1", "15521480", "7"],
            ["11/1/2567 9:00:00", "", "ท่าบ่อ", "ธ.ค. 66", "1", "15412300", "8"],
            ["12/1/2567 9:00:00", "สังคม", "สระใคร", "ธ.ค. 66", "1", "5000000", "3"],
            ["13/1/2567 9:00:00", "อ.เฝ้าไร่", "เฝ้าไร่", "ธ.ค. 66", "1", "8000000", "3"]));

        Assert.Equal(15_521_480, FigureOf(state, "โพนพิสัย", "sales"));
        Assert.Equal(15_412_300, FigureOf(state, "ท่าบ่อ", "sales"));
        Assert.Equal(8_000_000, FigureOf(state, "เฝ้าไร่", "sales"));
        var asked = Assert.Single(state.Review);
        Assert.Equal((ReviewCode.UnclearDistrict, "สังคม / สระใคร"), (asked.Code, asked.Original));
    }

    [Fact]
    public async Task A_formula_without_a_result_is_asked_about()
    {
        var state = State(await _folder.CycleAsync(Headings, Row(11, "ท่าบ่อ", "1", Core.Reporting.Claims.Tables.ReadCell.NoResultText, "8")));
        Assert.Contains("สูตรยังไม่มีค่า เปิดไฟล์แล้วบันทึกหนึ่งครั้ง", Assert.Single(state.Review).Reason, StringComparison.Ordinal);
        Assert.Null(FigureOf(state, "ท่าบ่อ", "sales"));
    }

    [Fact]
    public async Task Formulas_as_xlsxwriter_saves_them_are_asked_about_and_are_never_zero()
    {
        string[] indicators = ["products", "sales", "wallet"];
        var state = State(await _folder.CycleAsync("xlsxwriter-formula.xlsx"));

        var asked = Assert.Single(state.Review);
        Assert.Equal((ReviewCode.UnclearFigures, true), (asked.Code, asked.IsOpen));
        Assert.Equal(indicators, asked.Parts.Select(part => part.Indicator!.Value));
        Assert.All(asked.Parts, part => Assert.Contains("สูตรยังไม่มีค่า เปิดไฟล์แล้วบันทึกหนึ่งครั้ง", part.Reason, StringComparison.Ordinal));
        Assert.All(indicators, indicator => Assert.Null(FigureOf(state, "ท่าบ่อ", indicator)));
    }

    private static DerivedState State(CycleReport report) => report.Programs[0].State!;
}
