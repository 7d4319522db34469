using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Tests.Deriving;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Notices;

/// <summary>A figure that came and is not plain is owed as one that did not come: it counts only once the district has said what is meant.</summary>
public sealed class OwedFiguresTests
{
    private static readonly DateTimeOffset LastDay = NoticeSample.At("2024-01-15T09:00");

    [Theory]
    [InlineData("", "1.234", "", "ผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่ม, ผู้เข้าร่วมโครงการ Digital Wallet", "ยอดจำหน่าย")]
    [InlineData("1", "1.234", "", "ผู้เข้าร่วมโครงการ Digital Wallet", "ยอดจำหน่าย")]
    [InlineData("1", "1.234", "7 หรือ 8", "", "ยอดจำหน่าย, ผู้เข้าร่วมโครงการ Digital Wallet")]
    [InlineData("1", "400000000", "7", "", "ยอดจำหน่าย")] // over ten times the target: plain, and held all the same
    public void One_doubtful_figure_and_two_missing_are_three_things_owed(string products, string sales, string wallet, string missing, string open)
    {
        var owed = Assert.Single(Of(State(products, sales, wallet)));

        Assert.Equal((missing, open), (string.Join(", ", owed.Indicators), string.Join(", ", owed.Open)));
        Assert.True(owed.IsPartial);
    }

    [Theory]
    [InlineData("14000000", 2, 0)]
    [InlineData("1.234", 2, 1)]
    public void What_a_report_lacks_is_owed_in_its_receipt_however_early_it_came(string sales, int missing, int open)
    {
        var early = NoticeSample.At("2023-11-02T11:00"); // October is due in December
        var state = Form.Derive([Form.Row("2023-11-02 09:00:00", "ท่าบ่อ", "ต.ค. 66", "", sales, "")], asOf: early);
        var receipt = Assert.Single(NoticePlanner.Plan(NoticeSample.Input(state)).Notices.OfType<Notice.Receipt>());

        var owed = Assert.Single(receipt.Content.Owed);
        Assert.Equal((ReportingMonth.Parse("2023-10"), missing, open, false), (owed.Month, owed.Indicators.Count, owed.Open.Count, owed.IsOverdue));
        Assert.Empty(OwedMonths.Of(state, Form.Code("ท่าบ่อ"), early.DayInBangkok())); // nobody is chased for it before
    }

    [Fact]
    public void What_a_yes_that_does_not_choose_leaves_open_is_owed_in_its_receipt_however_early_it_came()
    {
        var row = Form.Row("2023-11-02 09:00:00", "สังคม", "ต.ค. 66", "1", "7.903", "3"); // October is due in December
        var yes = Letters.Mail("yes", "2023-11-02 10:00:00", new() { MessageId = "yes@x", From = "sangkhom@cdd.example.org", Subject = "Re: ได้รับรายงาน", Text = "ยืนยันตัวเลขถูกต้องค่ะ", Answers = [$"otop-fy2567-q1.receipt.4308.{row.Report.Id}@example.org"] });
        var state = Letters.Derivation().Derive(new() { Reports = [row, yes], Decisions = [], AsOf = NoticeSample.At("2023-11-02T11:00") });

        var receipts = NoticePlanner.Plan(NoticeSample.Input(state)).Notices.OfType<Notice.Receipt>().ToList();

        Assert.Equal(2, receipts.Count);
        Assert.All(receipts, receipt => Assert.Equal(["ยอดจำหน่าย"], Assert.Single(receipt.Content.Owed).Open));
    }

    [Fact]
    public void A_month_that_lacks_a_figure_is_reminded_of_also_where_all_that_lacks_came_and_is_not_plain()
    {
        var owed = Assert.Single(Assert.Single(Reminders(State("1", "1.234", ""), LastDay)).Content.Owed);

        Assert.Equal(("ผู้เข้าร่วมโครงการ Digital Wallet", "ยอดจำหน่าย"), (Assert.Single(owed.Indicators), Assert.Single(owed.Open)));
        var doubtful = Assert.Single(Assert.Single(Reminders(State("1", "1.234", "7"), LastDay, isAnswered: true)).Content.Owed);
        Assert.Equal((0, "ยอดจำหน่าย"), (doubtful.Indicators.Count, Assert.Single(doubtful.Open)));
        Assert.Empty(Reminders(State("1", "1234000", "7"), LastDay));
    }

    [Fact]
    public void What_a_receipt_asks_at_the_same_time_is_not_asked_by_a_reminder_as_well()
    {
        var plan = Plan(State("1", "1.234", "7"), LastDay, encloses: false, isAnswered: false);

        Assert.DoesNotContain(plan.Notices.OfType<Notice.Reminder>(), reminder => reminder.Content.District.Code == Form.Code("ท่าบ่อ"));
        Assert.Single(plan.Notices.OfType<Notice.Receipt>(), receipt => receipt.Covers.Any(key => key.Value.Contains(".reminder.", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_an_officer_decided_is_owed_no_more()
    {
        var item = State("1", "1.234", "7").Review.Single(item => item.Code == ReviewCode.UnclearFigure);

        Assert.Empty(Of(State("1", "1.234", "7", new Decision(item.Id, DecisionKind.UseValue, "5600000", null, LastDay))));
    }

    [Fact]
    public void A_form_is_enclosed_for_the_month_that_lacks_a_figure() =>
        Assert.Equal("2023-12", Assert.Single(Assert.Single(Reminders(State("1", "1.234", ""), LastDay, encloses: true)).Forms).Month.ToString());

    private static DerivedState State(string products, string sales, string wallet, params Decision[] decisions) => Form.Derive(
    [
        Form.Row("2023-12-13 09:00:00", "ท่าบ่อ", "ต.ค. 66", "1", "13600000", "5"),
        Form.Row("2023-12-14 09:00:00", "ท่าบ่อ", "พ.ย. 66", "1", "14900000", "6"),
        Form.Row("2024-01-10 09:00:00", "ท่าบ่อ", "ธ.ค. 66", products, sales, wallet),
    ], decisions, LastDay);

    private static ValueList<OwedMonth> Of(DerivedState state) => OwedMonths.Of(state, Form.Code("ท่าบ่อ"), state.AsOf.DayInBangkok());

    private static IEnumerable<Notice.Reminder> Reminders(DerivedState state, DateTimeOffset slot, bool encloses = false, bool isAnswered = false) =>
        Plan(state, slot, encloses, isAnswered).Notices.OfType<Notice.Reminder>().Where(reminder => reminder.Content.District.Code == Form.Code("ท่าบ่อ"));

    private static NoticePlanningResult Plan(DerivedState state, DateTimeOffset slot, bool encloses, bool isAnswered)
    {
        var input = NoticeSample.Input(
            encloses ? state with { Program = state.Program with { Notices = state.Program.Notices with { EnclosesForms = true } } } : state,
            new NoticeSlot(NoticeKind.Reminder, "test", slot));
        return NoticePlanner.Plan(isAnswered ? input with { Known = NoticePlanner.Plan(input).Notices.OfType<Notice.Receipt>().Select(receipt => receipt.Key).ToHashSet() } : input);
    }
}
