using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Testing;
using static OtopFormSync.Core.Tests.Reporting.Drafted;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>Which program a month beyond its own quarter belongs to is asked of its own mission: another one may be a quarter ahead.</summary>
public sealed class MissionsTests
{
    // The others are "mission quarter"; OTOP has the first quarter of 2567 and goes on.
    [Theory]
    [InlineData("sales 5 million", "มกราคม 2567", "", true)]
    [InlineData("sales 5 million", "มกราคม 2567", "OTOP 2567-2", false)]
    [InlineData("sales 5 million", "มกราคม 2567", "ออมทรัพย์ 2567-2", true)]
    [InlineData("nothing to report", "มกราคม 2567", "ออมทรัพย์ 2567-2", true)]
    [InlineData("a row that only the other mission filled in", "มกราคม 2567", "ออมทรัพย์ 2567-2", false)]
    [InlineData("sales 5 million", "เมษายน 2567", "OTOP 2567-2", false)] // asked about once, by the latest
    [InlineData("sales 5 million", "เมษายน 2567", "ออมทรัพย์ 2567-2", true)]
    [InlineData("a row that only the other mission filled in", "เมษายน 2567", "ออมทรัพย์ 2567-2", false)]
    [InlineData("sales 5 million", "ธันวาคม 2566", "OTOP 2567-2", true)]
    [InlineData("a row that only the other mission filled in", "ธันวาคม 2566", "ออมทรัพย์ 2567-1", true)]
    public void A_report_of_a_month_beyond_is_kept_by_its_mission(string says, string month, string others, bool isKept)
    {
        var draft = Read(Mail($"รายงานเดือน{month}", says.StartsWith("sales", StringComparison.Ordinal) ? "ยอดจำหน่าย 5,000,000 บาท" : "ไม่มีข้อมูลรายงาน ยอดจำหน่าย 0 บาท"), "ท่าบ่อ");
        var part = Assert.Single(draft.Months);
        part = says switch
        {
            "nothing to report" => part with { Figures = [], NothingToReport = true },
            "sales 5 million" => part,
            _ => part with { Figures = [], NothingToReport = false },
        };
        var items = new ReviewItems([], ShippedConfiguration.Wording);

        var assessed = new MonthAssessor(ShippedConfiguration.Program, Programs(others), new(Form.Districts.Value, ShippedConfiguration.Province, items), new(ShippedConfiguration.Program, items), Closings.None, EditedRowTimes.None, items).Assess(draft, part, DistrictOf("ท่าบ่อ"), sender: null);

        Assert.Equal(isKept, assessed.ConcernsProgram);
    }

    [Theory]
    [InlineData("", 9)]
    [InlineData("OTOP 2567-2", 0)]
    [InlineData("ออมทรัพย์ 2567-2", 9)]
    [InlineData("ออมทรัพย์ 2567-2, OTOP 2567-2", 0)]
    public void A_month_beyond_is_reminded_of_by_its_mission(string others, int reminders)
    {
        var going = NoticeSample.Otop with { Until = new(2024, 9, 30) };
        var input = NoticeSample.Input(NoticeSample.State(going, "2024-02-17T09:00"), NoticeSample.Slot(NoticeKind.Reminder, "2024-02-17T09:00"))
            with
        { Others = Programs(others).Select(other => NoticeSample.State(other, "2024-02-17T09:00")).ToValueList() };

        Assert.Equal(reminders, NoticePlanner.Plan(input).Notices.Count);
    }

    [Theory]
    [InlineData("20 ตัน", 20)]
    [InlineData("๒๐.๕ ตัน", 20.5)]
    [InlineData("1,250.25ตัน", 1250.25)]
    public void An_amount_is_read_in_the_missions_own_unit(string text, double tons)
    {
        var waste = ShippedConfiguration.Program.FindIndicator(IndicatorKey.Parse("sales"))! with { Unit = "ตัน" };

        Assert.Equal((decimal)tons, Assert.IsType<Reading<decimal>.Value>(IndicatorReader.Read(waste, text)).Result);
        Assert.IsType<Reading<decimal>.Doubtful>(IndicatorReader.Read(waste, "1.234 ตัน")); // of tons, too, it may be a thousand
        Assert.IsType<Reading<decimal>.Doubtful>(IndicatorReader.Read(waste, "20 คัน"));
    }

    [Fact]
    public void Every_figure_that_is_shown_is_held_against_the_target_that_holds()
    {
        var sales = ShippedConfiguration.Program.FindIndicator(IndicatorKey.Parse("sales"))!;
        var later = sales.TargetOf(Form.Code("ท่าบ่อ"))! with { Months = [new(ReportingMonth.Parse("2023-10"), 14_000_000), new(ReportingMonth.Parse("2023-11"), 15_000_000), new(ReportingMonth.Parse("2023-12"), 16_000_000)], Quarter = 45_000_000 };
        var state = Form.Derive(
            [Form.Row("2023-12-10 09:00:00", "ท่าบ่อ", "ต.ค. 66", "1", "14500000", "8")],
            change: program => program with { Indicators = [.. program.Indicators.Select(indicator => indicator.Key == sales.Key ? indicator with { LaterTargets = [new(new(2023, 12, 20), [later])] } : indicator)] });

        var shown = state.Figures.Districts.Single(figures => figures.District == later.District).Indicators.Single(figures => figures.Indicator == sales.Key);
        Assert.Equal((45_000_000m, 14_000_000m), (shown.QuarterTarget.Value, shown.Months[0].Target.Value));
    }

    private static Program[] Programs(string named) => [.. named.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(' ')).Select(one =>
        NoticeSample.Otop with { Id = ProgramId.Parse(one[0] == "OTOP" ? $"otop-fy{one[1]}" : $"savings-fy{one[1]}"), ShortTitle = one[0], Quarter = FiscalQuarter.Parse(one[1]) })];
}
