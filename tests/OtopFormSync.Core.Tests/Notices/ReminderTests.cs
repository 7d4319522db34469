using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Testing;
using static OtopFormSync.Testing.NoticeSample;

namespace OtopFormSync.Core.Tests.Notices;

public class ReminderTests
{
    [Theory]
    [InlineData(ReportState.Missing, true)]
    [InlineData(ReportState.Partial, true)]
    [InlineData(ReportState.Withdrawn, true)]
    [InlineData(ReportState.Reported, false)]
    [InlineData(ReportState.ConfirmedZero, false)]
    [InlineData(ReportState.UnderReview, false)]
    public void Only_a_district_that_still_owes_is_reminded(ReportState december, bool isReminded)
    {
        var result = Plan(State("2024-01-10T09:05", ("4308", "2023-12", december)), "2024-01-10T09:00");

        Assert.Equal(isReminded ? ["otop-fy2567-q1.reminder.4308.2024-01-10"] : [], result.Notices.Select(notice => notice.Key.Value));
        Assert.All(result.Notices, notice => Assert.Equal(["sangkhom@cdd.example.org"], notice.To));
    }

    // Reports about December are due on Monday 15 January 2024, about November on 15 December 2023.
    [Theory]
    [InlineData("before: the month that is due next, and what is overdue", "2024-01-10T09:00", "2024-01-10T09:00", "2023-11 2023-12")]
    [InlineData("on the due day itself it is still before", "2024-01-15T09:00", "2024-01-15T09:00", "2023-11 2023-12")]
    [InlineData("after: all overdue months", "2024-01-17T09:00", "2024-01-17T09:00", "2023-11 2023-12")]
    [InlineData("after, caught up two days later", "2024-01-17T09:00", "2024-01-19T20:00", "2023-11 2023-12")]
    [InlineData("three days later it is too late", "2024-01-17T09:00", "2024-01-20T00:10", "")]
    [InlineData("a slot of the future is none", "2024-01-17T09:00", "2024-01-17T08:59", "")]
    [InlineData("an announcement is not sent after the due day", "2024-01-15T09:00", "2024-01-16T08:00", "")]
    [InlineData("after a week of downtime the announcement is over", "2024-01-10T09:00", "2024-01-17T08:00", "")]
    [InlineData("months later only for programs that still run", "2024-02-17T09:00", "2024-02-17T09:00", "")]
    [InlineData("February announces a month that the program does not ask for", "2024-02-10T09:00", "2024-02-10T09:00", "")]
    public void The_slot_decides_which_months_are_asked_for(string why, string slot, string asOf, string months)
    {
        var result = Plan(State(asOf, ("4308", "2023-12", ReportState.Missing), ("4308", "2023-11", ReportState.Missing)), slot);

        var asked = result.Notices.OfType<Notice.Reminder>().SelectMany(reminder => reminder.Content.Owed).Select(owed => owed.Month.ToString());
        Assert.True(months == string.Join(' ', asked), $"{why}: {string.Join(' ', asked)}");
    }

    [Fact]
    public void An_announcement_that_comes_too_late_is_reported_as_left_out()
    {
        var result = Plan(State("2024-01-16T08:00", ("4308", "2023-12", ReportState.Missing)), "2024-01-15T09:00");

        Assert.Equal(NoticeOmissionReason.DueDayOver, Assert.Single(result.Omissions).Reason);
    }

    [Fact]
    public void What_came_in_part_names_only_what_is_missing()
    {
        var owed = Owed(State("2024-01-17T09:00", ("4308", "2023-12", ReportState.Partial)));

        Assert.True(owed.IsPartial);
        Assert.True(owed.IsOverdue);
        Assert.Equal(["ผู้เข้าร่วมโครงการ Digital Wallet"], owed.Indicators);
    }

    [Fact]
    public void Nothing_received_names_every_required_indicator_and_no_other()
    {
        var owed = Owed(State("2024-01-17T09:00", ("4308", "2023-12", ReportState.Missing)));

        Assert.False(owed.IsPartial);
        Assert.Equal(["ผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่ม", "ยอดจำหน่าย", "ผู้เข้าร่วมโครงการ Digital Wallet"], owed.Indicators);
    }

    [Fact]
    public void A_figure_under_review_is_named_as_waiting_and_not_as_missing()
    {
        var state = State("2024-01-17T09:00", ("4308", "2023-12", ReportState.Partial));
        state = state with { Ledger = new([new() { District = Code("4308"), Month = Month("2023-12"), Indicator = IndicatorKey.Parse("wallet"), State = ReportState.UnderReview }]) };

        var owed = Owed(state);
        Assert.Empty(owed.Indicators);
        Assert.Equal("ผู้เข้าร่วมโครงการ Digital Wallet", Assert.Single(owed.Open));
    }

    [Theory]
    [InlineData("2023-11-10T09:00", "")] // the letter had not come
    [InlineData("2023-12-12T09:00", "2023-10 2023-11")]
    [InlineData("2023-12-16T09:00", "2023-10 2023-11")]
    public void Before_the_first_due_day_nothing_is_overdue(string at, string months)
    {
        var program = Otop with { Deadline = Otop.Deadline with { FirstDue = new(2023, 12, 15) } };

        var result = Plan(State(program, at, ("4308", "2023-10", ReportState.Missing), ("4308", "2023-11", ReportState.Missing)), at);

        Assert.Equal(months, string.Join(' ', result.Notices.OfType<Notice.Reminder>().SelectMany(reminder => reminder.Content.Owed).Select(owed => owed.Month.ToString())));
    }

    [Fact]
    public void A_closed_month_is_not_asked_for()
    {
        var state = State("2024-01-17T09:00", ("4308", "2023-12", ReportState.Missing)) with { Closings = new([new(Month("2023-12"), At("2024-01-16T16:30"))], []) };

        Assert.Empty(Plan(state, "2024-01-17T09:00").Notices);
    }

    [Theory]
    [InlineData(null, "2024-01-25T09:00", 1)]
    [InlineData(null, "2024-02-17T09:00", 0)]
    [InlineData("2024-03-15", "2024-02-17T09:00", 9)] // all nine owe January, which no program has yet
    [InlineData("2024-01-15", "2024-01-17T09:00", 1)] // what falls due on the last day of the asking can be overdue only after it
    [InlineData("2024-01-15", "2024-02-17T09:00", 0)]
    public void A_month_after_the_program_has_ended_nobody_is_reminded_of_it_alone(string? until, string at, int reminders)
    {
        var program = Otop with { Until = until is null ? null : DateOnly.ParseExact(until, "yyyy-MM-dd", null) };

        Assert.Equal(reminders, Plan(State(program, at, ("4308", "2023-12", ReportState.Missing)), at).Notices.Count);
    }

    [Fact]
    public void Two_schedules_on_one_day_make_one_reminder()
    {
        var state = State("2024-01-12T10:00", ("4308", "2023-12", ReportState.Missing));

        var result = NoticePlanner.Plan(Input(state, Slot(NoticeKind.Reminder, "2024-01-12T09:00", "last-day"), Slot(NoticeKind.Reminder, "2024-01-12T09:30", "upcoming")));

        Assert.Single(result.Notices);
    }

    [Fact]
    public void A_district_without_contacts_is_reported_and_the_others_are_reminded()
    {
        var state = State("2024-01-17T09:00", ("4308", "2023-12", ReportState.Missing), ("4302", "2023-12", ReportState.Missing));
        state = state with { Province = NongKhai with { Districts = NongKhai.Districts.Select(district => district.Code == Code("4308") ? district with { Contacts = [] } : district).ToValueList() } };

        var result = Plan(state, "2024-01-17T09:00");

        Assert.Equal("otop-fy2567-q1.reminder.4302.2024-01-17", Assert.Single(result.Notices).Key.Value);
        Assert.Equal(new(NoticeKey.Parse("otop-fy2567-q1.reminder.4308.2024-01-17", null), NoticeKind.Reminder, NoticeOmissionReason.NoRecipients), Assert.Single(result.Omissions));
    }

    // 15 April is Songkran every year; in 2024 the 12th (Friday) was off as well, and in 2023 the 13th and 14th (Thursday, Friday).
    [Theory]
    [InlineData("2567-1", "2024-01-15T23:00", "2024-01-12T09:00")]
    [InlineData("2567-1", "2023-12-15T23:00", "2023-12-14T09:00")]
    [InlineData("2567-2", "2024-04-15T23:00", "2024-04-11T09:00")]
    [InlineData("2566-2", "2023-04-15T23:00", "2023-04-12T09:00")]
    [InlineData("2567-3", "2024-06-15T23:00", "2024-06-14T09:00")]
    [InlineData("2567-1", "2024-01-12T08:59", "2023-12-14T09:00")]
    [InlineData("2567-1", "2023-11-01T09:00", null)]
    public void The_last_working_day_lies_before_the_due_day(string quarter, string asOf, string? slot)
    {
        var program = Otop with { Quarter = FiscalQuarter.Parse(quarter) };

        var slots = ReminderSlots.LastWorkingDay(program, NoticeSample.Calendar, At(asOf));

        Assert.Equal(slot is null ? [] : [new NoticeSlot(NoticeKind.Reminder, "last-day", At(slot))], slots);
    }

    [Fact]
    public void Before_Songkran_districts_are_reminded_of_March()
    {
        var program = Otop with { Quarter = FiscalQuarter.Parse("2567-2") };
        var state = State(program, "2024-04-11T09:00", ("4317", "2024-03", ReportState.Missing));

        var result = NoticePlanner.Plan(Input(state, ReminderSlots.LastWorkingDay(program, NoticeSample.Calendar, state.AsOf)));

        var owed = Assert.Single(Assert.IsType<Notice.Reminder>(Assert.Single(result.Notices)).Content.Owed);
        Assert.Equal((Month("2024-03"), new DateOnly(2024, 4, 15), false), (owed.Month, owed.Due, owed.IsOverdue));
    }

    private static OwedMonth Owed(DerivedState state) =>
        Assert.Single(Assert.IsType<Notice.Reminder>(Assert.Single(Plan(state, "2024-01-17T09:00").Notices)).Content.Owed);

    private static NoticePlanningResult Plan(DerivedState state, string slot) => NoticePlanner.Plan(Input(state, Slot(NoticeKind.Reminder, slot)));
}
