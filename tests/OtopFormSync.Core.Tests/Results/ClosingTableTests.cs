using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Tests.Deriving;
using OtopFormSync.Core.Tests.Grading;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Results;

/// <summary>The officers' table of closings, beside the districts on การส่งรายงาน.</summary>
public sealed class ClosingTableTests
{
    private static readonly ReportingMonth October = new(2023, 10);
    private static readonly ValueList<ReportingMonth> Quarter = A.Quarter.Months;
    private static readonly DistrictCode Sangkhom = DistrictCode.Parse("4308");

    // A month that is closed is asked for nowhere, and the tab says so as the digest does.
    [Fact]
    public void Of_a_month_that_was_closed_without_all_reports_the_tab_says_so()
    {
        var state = Form.Derive([], closings: new([new(October, Form.AfterTheQuarter.AddDays(-5))], []));

        var tab = ResultsBookBuilder.Build(state, ShippedConfiguration.Wording).Tabs.Single(tab => tab.Key == TabKeys.Reporting);

        var owed = tab.Rows[0].Cells[tab.Columns.ToList().FindIndex(column => column.Key == "owed")].Text!.Split('\n');
        Assert.Equal(["ต.ค. 66: ปิดรับแล้วโดยยังไม่ได้รับครบ", "พ.ย. 66: ทั้งรายงาน (เกินกำหนด)"], owed[..2]);
    }

    [Fact]
    public void A_month_whose_running_total_a_later_one_contains_is_complete_and_its_note_says_why()
    {
        var state = Form.Derive([Form.Row("2023-12-14 09:10:00", "ท่าบ่อ", "พ.ย. 66", "0", "14800000", ""), Form.Row("2024-01-10 09:00:00", "ท่าบ่อ", "ธ.ค. 66", "0", "15400000", "8")]);

        Assert.True(state.Month("ท่าบ่อ", "2023-11").IsComplete);
        var tab = ResultsBookBuilder.Build(state, ShippedConfiguration.Wording).Tabs.Single(tab => tab.Key == TabKeys.Reporting);
        Assert.Contains(tab.Rows.SelectMany(row => row.Cells), cell => cell.Note?.Contains("ยอดสะสมของเดือนหลังรวมไว้แล้ว", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("ต.ค. 66", "ปิด", true, 1)]
    [InlineData("ตุลาคม 2566", " เปิด ", false, 1)]
    [InlineData("2023-10", "ปิด", true, 1)]
    [InlineData("45200", "ปิดรับรายงาน", true, 1)] // Excel's number of 1 October 2023
    [InlineData("ไตรมาส", "ปิด", true, 3)]
    [InlineData("ไตรมาสที่ ๑", "ปิด", true, 3)]
    [InlineData("ไตรมาส 1/2567", "เปิด", false, 3)]
    [InlineData("2567-1", "ปิด", true, 3)]
    public void A_month_or_the_quarter_is_closed_or_opened(string month, string status, bool closes, int months)
    {
        var input = Read((OfficerColumns.ClosingMonth, month), (OfficerColumns.ClosingStatus, status));

        Assert.Empty(input.Doubts);
        Assert.Equal([new ClosingLine(months == 1 ? [October] : Quarter, closes, null)], input.Closings.Select(line => line with { Row = null }));
    }

    [Theory]
    [InlineData("สังคม", "30 พ.ย. 66")]
    [InlineData("อ.สังคม", "30/11/2566")]
    [InlineData("4308", "45260")]
    public void One_district_may_report_until_a_day(string district, string until)
    {
        var input = Read((OfficerColumns.ClosingMonth, "ต.ค. 66"), (OfficerColumns.ClosingStatus, "ปิด"), (OfficerColumns.ClosingExcept, district), (OfficerColumns.ClosingUntil, until), (OfficerColumns.ClosingReason, "น้ำท่วม"));

        Assert.Empty(input.Doubts);
        Assert.Equal([new ClosingLine([October], true, new(Sangkhom, new(2023, 11, 30), "น้ำท่วม"))], input.Closings.Select(line => line with { Row = null }));
    }

    [Theory]
    [InlineData("", "ปิด", "", "", "", "เดือน")]
    [InlineData("ม.ค. 67", "ปิด", "", "", "", "เดือน")] // of another quarter
    [InlineData("ไตรมาส 2", "ปิด", "", "", "", "เดือน")]
    [InlineData("ต.ค. 66", "", "", "", "", "สถานะ")]
    [InlineData("ต.ค. 66", "พัก", "", "", "", "สถานะ")]
    [InlineData("ต.ค. 66", "ปิด", "สังคน", "30 พ.ย. 66", "น้ำท่วม", "อำเภอยกเว้น")]
    [InlineData("ต.ค. 66", "ปิด", "", "30 พ.ย. 66", "น้ำท่วม", "อำเภอยกเว้น")]
    [InlineData("ต.ค. 66", "ปิด", "สังคม", "", "น้ำท่วม", "ถึงวันที่")]
    [InlineData("ต.ค. 66", "ปิด", "สังคม", "สิ้นเดือน", "น้ำท่วม", "ถึงวันที่")]
    [InlineData("ต.ค. 66", "ปิด", "สังคม", "30 พ.ย. 66", "", "เหตุผล")]
    public void A_line_that_is_not_complete_or_not_clear_is_asked_about_and_not_obeyed(string month, string status, string except, string until, string reason, string column)
    {
        var input = Read((OfficerColumns.ClosingMonth, month), (OfficerColumns.ClosingStatus, status), (OfficerColumns.ClosingExcept, except), (OfficerColumns.ClosingUntil, until), (OfficerColumns.ClosingReason, reason));

        Assert.Empty(input.Closings);
        var doubt = Assert.Single(input.Doubts);
        Assert.True(doubt.IsOpen);
        Assert.Equal((ReviewCode.UnclearDecision, $"แท็บ การส่งรายงาน แถว ท่าบ่อ ช่อง {column}"), (doubt.Code, doubt.Place));
    }

    [Fact]
    public void A_remark_alone_is_no_line() => Assert.Equal((0, 0), Read((OfficerColumns.ClosingReason, "โทรแล้ว")) is var input ? (input.Closings.Count, input.Doubts.Count) : default);

    [Fact]
    public void The_tab_has_the_table_and_lists_what_is_closed_and_excepted()
    {
        var state = new Given { AsOf = Given.At("2023-11-22", "08:30") }.State() with
        {
            Closings = new([new(October, Given.At("2023-11-20", "16:30"))], [new(Sangkhom, October, new(2023, 11, 30), "น้ำท่วม"), new(Sangkhom, October, new(2023, 11, 21), "ครั้งก่อน")]),
        };
        var tab = Given.Book(state).Tabs.Single(tab => tab.Key == TabKeys.Reporting);

        Assert.Equal(["เดือน", "สถานะ", "อำเภอยกเว้น", "ถึงวันที่", "เหตุผล"], tab.Columns.Where(column => column.IsOfficers).Select(column => column.Title));
        Assert.Equal(["ปิด", "เปิด"], tab.Columns.Single(column => column.Key == OfficerColumns.ClosingStatus).Choices);
        Assert.Contains(tab.Notes, note => note.Text!.StartsWith("ปิดรับรายงานเดือนตุลาคม 2566 ตั้งแต่ 20 พ.ย. 66", StringComparison.Ordinal));
        Assert.Equal("ยกเว้น: อำเภอสังคม ส่งรายงานเดือนตุลาคม 2566 ได้ถึง 30 พ.ย. 66 (น้ำท่วม)", Assert.Single(tab.Notes, note => note.Text!.StartsWith("ยกเว้น", StringComparison.Ordinal)).Text);
    }

    private static OfficerInput Read(params (string Column, string Text)[] cells) => OfficerInput.Read(
        new() { Version = "1", Tabs = [new(TabKeys.Reporting, [.. cells.Select(cell => new StateCell("4302", cell.Column, cell.Text, null))])] },
        A.Province,
        A.Program(),
        ShippedConfiguration.Wording,
        Given.At("2023-11-20", "16:30"));
}
