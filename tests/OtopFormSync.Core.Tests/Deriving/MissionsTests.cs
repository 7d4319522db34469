using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
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

        var assessed = new MonthAssessor(ShippedConfiguration.Program, Programs(others), new(ShippedConfiguration.Program, items), Closings.None, RowEdits.None, items).Assess(draft, part, DistrictOf("ท่าบ่อ"));

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

    private static Program[] Programs(string named) => [.. named.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(' ')).Select(one =>
        NoticeSample.Otop with { Id = ProgramId.Parse(one[0] == "OTOP" ? $"otop-fy{one[1]}" : $"savings-fy{one[1]}"), ShortTitle = one[0], Quarter = FiscalQuarter.Parse(one[1]) })];
}
