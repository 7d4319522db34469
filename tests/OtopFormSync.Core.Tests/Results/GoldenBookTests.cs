using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Tests.Grading;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Results;

public sealed class GoldenBookTests
{
    [Fact]
    public void The_whole_book_reads_as_agreed() => Golden.Check(typeof(GoldenBookTests).Assembly, "otop-book.golden.txt", BookRendering.Text(Given.Book(Quarter().State())));

    [Fact]
    public void The_letters_program_has_eight_tabs_in_this_order() => Assert.Equal(
        ["สรุปผลการจัดระดับ", "ยอดจำหน่าย", "ผู้ประกอบการและผลิตภัณฑ์", "Digital Wallet", "การส่งรายงาน", "ต้องตรวจสอบ", "บันทึกการรับ", "คำอธิบาย"],
        Given.Book(new Given().State()).Tabs.Select(tab => tab.Title));

    [Fact]
    public void Every_row_has_a_cell_for_every_column_and_keys_are_single()
    {
        foreach (var tab in Given.Book(Quarter().State()).Tabs)
        {
            Assert.All(tab.Rows, row => Assert.Equal(tab.Columns.Count, row.Cells.Count));
            Assert.Equal(tab.Rows.Count, tab.Rows.Select(row => row.Key).Distinct().Count());
            Assert.Equal(tab.Columns.Count, tab.Columns.Select(column => column.Key).Distinct().Count());
            Assert.Single(tab.Columns, column => column.IsKey);
        }
    }

    /// <summary>A quarter with everything that a book must show: met and missed, late, zero, explained, replaced, waiting, withdrawn, an officer's own grade.</summary>
    internal static Given Quarter()
    {
        var given = new Given()
            .Quarter("เมืองหนองคาย", 2, [60_000_000, 60_000_000, 64_084_762.5m], 29)
            .Quarter("ท่าบ่อ", 1, [13_544_178, 14_787_861, 15_306_773], 6)
            .Quarter("โพนพิสัย", 0, [14_000_000, 14_000_000, 16_000_000], 4)
            .Quarter("สังคม", 1, [4_000_000, 4_000_000, 5_000_000], 6)
            .Entries(
                A.Entry("ศรีเชียงใหม่", "2023-10", "sales", 6_700_000) with { Timeliness = Timeliness.Late },
                A.Entry("ศรีเชียงใหม่", "2023-10", "products", 0),
                A.Entry("ศรีเชียงใหม่", "2023-10", "wallet", 1),
                A.Entry("ศรีเชียงใหม่", "2023-11", "sales", 7_200_000))
            .Override("สังคม", Grade.C, "อุทกภัยเดือนตุลาคม")
            .Review(
                Given.Item("0a0b0c0d", ReviewCode.NearestDistrict) with { Severity = ReviewSeverity.Notice, Reason = "อ่านชื่อ “ท่าบอ” เป็น ท่าบ่อ", Original = "ท่าบอ", Indicator = null },
                Given.Item("1a1b1c1d", ReviewCode.UnclearFigure, DecisionKind.UseValue, DecisionKind.Reject),
                Given.Item("2a2b2c2d", ReviewCode.Implausible) with { Explanation = "งานแสดงสินค้า", Decision = new(ReviewItemId.Parse("2a2b2c2d"), DecisionKind.Accept, null, "ตรวจแล้ว", Given.At("2024-01-13", "09:00")) });
        given.Entries(Zero("สระใคร"));
        given.Entries(
            A.Entry("เฝ้าไร่", "2023-10", "sales", 8_000_000) with { History = [A.Entry("เฝ้าไร่", "2023-10", "sales", 7_900_000).Accepted!.In(RawReportId.Parse("0ddba11e0ddba11e0ddba11e"), Given.At("2023-11-10", "09:00"))] },
            A.Without("เฝ้าไร่", "2023-11", "sales", ReportState.UnderReview),
            A.Without("รัตนวาปี", "2023-10", "sales", ReportState.Withdrawn),
            A.Without("รัตนวาปี", "2023-10", "products", ReportState.Withdrawn),
            A.Without("รัตนวาปี", "2023-10", "wallet", ReportState.Withdrawn));
        var explained = A.Entry("โพธิ์ตาก", "2023-10", "sales", 44_884_640);
        given.Entries(explained with { Accepted = explained.Accepted! with { Explanation = "มีงานแสดงสินค้าระดับประเทศ" } });
        return given.Received(
            Report("0ddba11e0ddba11e0ddba11e", "เฝ้าไร่", ReceivedOutcome.Replaced, Given.At("2023-11-10", "09:00"), 7_900_000) with { Signing = FormSigning.Empty },
            Report("0123456789abcdef01234567", "เฝ้าไร่", ReceivedOutcome.Accepted, Given.At("2023-11-14", "09:42"), 8_000_000) with { Signing = FormSigning.Typed },
            Report("1a1b1c1d1a1b1c1d1a1b1c1d", "ท่าบ่อ", ReceivedOutcome.Waiting, Given.At("2024-01-12", "10:05"), null) with
            {
                Channel = ReportChannel.Mail,
                Sender = "someone@example.org",
                Place = "inbox/someone@example.org-7.eml",
                Items = [Given.Item("1a1b1c1d")],
            });
    }

    private static LedgerEntry[] Zero(string district) => [.. A.WholeQuarter(district, 0, [0, 0, 0], 0).Select(entry => entry with
    {
        State = ReportState.ConfirmedZero,
        Accepted = entry.Accepted! with { Figure = entry.Accepted!.Figure with { IsConfirmedZero = true, Original = "ไม่มี" } },
    })];

    private static ReceivedReport Report(string rawId, string district, ReceivedOutcome outcome, DateTimeOffset at, decimal? sales) => new()
    {
        RawId = RawReportId.Parse(rawId),
        Channel = ReportChannel.Form,
        ReceivedAt = at,
        Place = "responses/รายงาน.csv แถว 7",
        District = A.District(district).Code,
        Outcome = outcome,
        Submissions = sales is { } value
            ?
            [
                new()
                {
                    RawId = RawReportId.Parse(rawId),
                    Channel = ReportChannel.Form,
                    ReceivedAt = at,
                    Place = "responses/รายงาน.csv แถว 7",
                    District = A.District(district).Code,
                    Month = A.Month("2023-10"),
                    Figures = [new() { Indicator = IndicatorKey.Parse("sales"), Value = value, Original = "", Place = "ยอดจำหน่าย" }],
                },
            ]
            : [],
    };
}
