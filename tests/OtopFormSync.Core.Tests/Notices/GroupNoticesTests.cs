using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Testing;
using static OtopFormSync.Testing.NoticeSample;

namespace OtopFormSync.Core.Tests.Notices;

/// <summary>What the group in LINE is told: one message for a slot, of districts and months, and of no person.</summary>
public sealed class GroupNoticesTests
{
    private const string Monday = "2024-01-22T08:30";
    private const string Overdue = "2024-01-17T09:00";

    private static readonly Program Next = Otop with { Id = ProgramId.Parse("otop-fy2567-q2"), Quarter = FiscalQuarter.Parse("2567-2", null) };

    [Fact]
    public void A_digest_tells_grades_and_what_is_owed()
    {
        var group = Assert.Single(Groups(Planned(Input(State(Otop, Monday, ("4308", "2023-11", ReportState.Missing), ("4308", "2023-12", ReportState.Missing)), Slot(NoticeKind.Digest, Monday)))));

        Assert.Equal("otop-fy2567-q1.group.digest.2024-01-22", group.Key.Value);
        Assert.Equal(NongKhai.Officers, group.To);
        var part = Assert.Single(group.Message.Parts);
        Assert.Equal("รายงานที่ครบกำหนดแล้วครบ 8 จาก 9 อำเภอ", part.Result);
        Assert.Equal(["เมืองหนองคาย A", "สังคม A ค้าง พ.ย. 66 ธ.ค. 66"], part.Rows.Where(row => row.District is "เมืองหนองคาย" or "สังคม").Select(row => row.Line));
    }

    [Fact]
    public void Before_the_first_due_day_a_digest_does_not_say_that_all_have_reported() =>
        Assert.Equal("ยังไม่มีเดือนใดครบกำหนดรายงาน", Assert.Single(Groups(Planned(Input(State(Otop, "2023-10-09T08:30"), Slot(NoticeKind.Digest, "2023-10-09T08:30"))))).Message.Parts[0].Result);

    [Fact]
    public void Reminders_of_a_slot_are_one_message_that_also_names_districts_without_an_address()
    {
        var state = State(Otop, Overdue, ("4308", "2023-12", ReportState.Missing), ("4302", "2023-12", ReportState.Missing), ("4305", "2023-12", ReportState.Missing));
        state = state with { Province = NongKhai with { Districts = [.. NongKhai.Districts.Select(district => district.Code.Value == "4305" ? district with { Contacts = [] } : district)] } };

        var group = Assert.Single(Groups(Planned(Input(state, Slot(NoticeKind.Reminder, Overdue)))));

        Assert.Equal("otop-fy2567-q1.group.reminder.2024-01-17", group.Key.Value);
        Assert.Equal("รอรายงานจาก 3 อำเภอ", group.Message.Parts[0].Result);
        Assert.Equal(["ท่าบ่อ ธ.ค. 66 เกินกำหนด 2 วัน", "โพนพิสัย ธ.ค. 66 เกินกำหนด 2 วัน", "สังคม ธ.ค. 66 เกินกำหนด 2 วัน"], group.Message.Parts[0].Rows.Select(row => row.Line));
    }

    [Fact]
    public void Before_the_due_day_a_reminder_says_when_that_is()
    {
        const string slot = "2024-01-10T09:00";
        var group = Assert.Single(Groups(Planned(Input(State(Otop, slot, ("4308", "2023-12", ReportState.Missing)), Slot(NoticeKind.Reminder, slot)))));
        Assert.Equal("สังคม ธ.ค. 66 กำหนด 15 ม.ค. 67", Assert.Single(group.Message.Parts[0].Rows).Line);
    }

    [Fact]
    public void Several_programs_are_parts_of_one_message_and_none_is_told_again()
    {
        var (first, second) = (Input(State(Otop, "2024-02-19T08:30"), Slot(NoticeKind.Digest, "2024-02-19T08:30")), Input(State(Next, "2024-02-19T08:30"), Slot(NoticeKind.Digest, "2024-02-19T08:30")));
        first = first with { State = first.State with { Program = Otop with { Until = new(2024, 3, 1) } } };

        var group = Assert.Single(Groups(GroupNotices.With(SharedNotices.Of([Plan(first), Plan(second)]), ShippedConfiguration.Wording)));

        Assert.Equal(2, group.Message.Parts.Count);
        Assert.Equal(["otop-fy2567-q1.group.digest.2024-02-19", "otop-fy2567-q2.group.digest.2024-02-19"], group.Covers.Prepend(group.Key).Select(key => key.Value));

        // The process died after the first program's notices were on record.
        var known = new HashSet<NoticeKey>([group.Key, .. group.Covers, NoticeKey.Parse("otop-fy2567-q1.digest.officers.2024-02-19", null)]);
        Assert.Empty(Groups(GroupNotices.With(SharedNotices.Of([Plan(first with { Known = known }), Plan(second with { Known = known })]), ShippedConfiguration.Wording)));
    }

    [Fact]
    public void Nobody_reads_there_of_people_or_of_what_officers_decide()
    {
        var state = State(Otop, Monday, ("4308", "2023-12", ReportState.UnderReview), ("4302", "2023-12", ReportState.Partial));
        state = state with { Review = [new ReviewItems([], ShippedConfiguration.Wording).ColumnProblem(new("responses", new("โปรดตรวจคอลัมน์", "column"), "", IsPassing: false))] };
        var plans = Planned(Input(state, Slot(NoticeKind.Digest, Monday), Slot(NoticeKind.Reminder, Monday)));

        var said = string.Join('\n', Groups(plans).SelectMany(group => group.Message.Parts.SelectMany(part => part.Rows.Select(row => row.Line).Prepend(part.Result)).Prepend(group.Message.Opening).Append(group.Message.Closing)));

        Assert.Equal(2, Groups(plans).Count());
        Assert.DoesNotContain('@', said);
        Assert.DoesNotContain("ตรวจสอบ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("คอลัมน์", said, StringComparison.Ordinal);
    }

    private static ProgramPlanning Plan(NoticePlanningInput input) => new(input.State.Program.Id, input, NoticePlanner.Plan(input));

    private static ValueList<ProgramPlanning> Planned(NoticePlanningInput input) => GroupNotices.With([Plan(input)], ShippedConfiguration.Wording);

    private static IEnumerable<Notice.Group> Groups(ValueList<ProgramPlanning> plans) => plans.SelectMany(plan => plan.Result.Notices).OfType<Notice.Group>();
}
