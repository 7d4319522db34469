using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using static OtopFormSync.Testing.NoticeSample;

namespace OtopFormSync.Core.Tests.Notices;

/// <summary>Each district's own form: once for a month, while it is of use, and to those who have not reported.</summary>
public sealed class FormTests
{
    // Reports about December are due on 15 January 2024.
    [Theory]
    [InlineData("the month that has passed", "2024-01-01T08:00", "2024-01-01T08:00", "2023-12")]
    [InlineData("after days of downtime it still serves", "2024-01-01T08:00", "2024-01-15T22:00", "2023-12")]
    [InlineData("after the due day it does not", "2024-01-01T08:00", "2024-01-16T00:10", "")]
    [InlineData("before the hour there is none", "2024-01-01T08:00", "2024-01-01T07:59", "")]
    [InlineData("January is another program's", "2024-02-01T08:00", "2024-02-01T08:00", "")]
    [InlineData("October is the first", "2023-11-01T08:00", "2023-11-01T08:00", "2023-10")]
    public void The_first_of_a_month_brings_the_form_of_the_month_before(string why, string slot, string asOf, string month)
    {
        var result = Plan(asOf, slot);

        var keys = result.Notices.Select(notice => notice.Key.Value).ToList();
        Assert.True(string.Join(' ', keys) == (month.Length == 0 ? "" : $"otop-fy2567-q1.form.4308.{month}"), $"{why}: {string.Join(' ', keys)}");
        Assert.All(result.Notices.OfType<Notice.Form>(), form => Assert.Equal((month, "4308"), (Assert.Single(form.Forms).Month.ToString(), form.Forms[0].District.Code.Value)));
    }

    [Fact]
    public void Two_schedules_send_a_months_form_once_and_what_is_on_record_is_not_sent_again()
    {
        var input = Input(Owing("2024-01-08T09:00"), Slot(NoticeKind.Form, "2024-01-01T08:00", "monthly"), Slot(NoticeKind.Form, "2024-01-08T08:00", "again"));
        var sent = Assert.Single(NoticePlanner.Plan(input).Notices);

        Assert.Empty(NoticePlanner.Plan(input with { Known = new HashSet<NoticeKey> { sent.Key } }).Notices);
    }

    [Fact]
    public void A_form_that_comes_too_late_is_reported_as_left_out_and_an_unreached_district_as_well()
    {
        Assert.Equal(NoticeOmissionReason.DueDayOver, Assert.Single(Plan("2024-01-16T09:00", "2024-01-01T08:00").Omissions).Reason);
        var state = Owing("2024-01-01T08:00") with { Unreached = [new("sangkhom@cdd.example.org", Code("4308"), "otop-fy2567-q1.receipt.4308.k1", At("2023-12-20T09:00"))] };
        Assert.Equal(NoticeOmissionReason.AddressFails, Assert.Single(NoticePlanner.Plan(Input(state, Slot(NoticeKind.Form, "2024-01-01T08:00"))).Omissions).Reason);
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "2023-11 2023-12")]
    public void Reminders_bring_the_forms_of_the_months_that_are_owed_where_the_office_wants_it(bool isWanted, string months)
    {
        var program = Otop with { Notices = Otop.Notices with { EnclosesForms = isWanted }, Until = new(2024, 3, 15) };
        var state = State(program, "2024-02-17T09:00", ("4308", "2023-12", ReportState.Missing), ("4308", "2023-11", ReportState.Missing));

        var reminder = NoticePlanner.Plan(Input(state, Slot(NoticeKind.Reminder, "2024-02-17T09:00"))).Notices.OfType<Notice.Reminder>().Single(reminder => reminder.Content.District.Code == Code("4308"));

        Assert.Equal(["2023-11", "2023-12", "2024-01"], reminder.Content.Owed.Select(owed => owed.Month.ToString())); // January has no program yet, and no target to print
        Assert.Equal(months, string.Join(' ', reminder.Forms.Select(form => form.Month.ToString())));
    }

    [Fact]
    public void A_receipt_brings_the_forms_of_what_is_still_owed()
    {
        var program = Otop with { Notices = Otop.Notices with { EnclosesForms = true } };
        var state = State(program, "2024-01-14T10:00", ("4308", "2023-11", ReportState.Missing)) with { Received = [MailReport("4308", "2023-12", "2024-01-14T09:42")] };

        Assert.Equal("2023-11", Assert.Single(Assert.Single(NoticePlanner.Plan(Input(state)).Notices).Forms).Month.ToString());
    }

    [Fact]
    public void A_district_gets_the_forms_of_all_missions_in_one_mail()
    {
        var other = Otop with { Id = ProgramId.Parse("women-fund-fy2567-q1"), ShortTitle = "กองทุนสตรี" };
        const string slot = "2024-01-01T08:00";
        var plans = ((Program[])[Otop, other]).Select(program => Input(State(program, slot, ("4308", "2023-12", ReportState.Missing)), Slot(NoticeKind.Form, slot))).Select(input => new ProgramPlanning(input.State.Program.Id, input, NoticePlanner.Plan(input)));

        var form = Assert.IsType<Notice.Form>(Assert.Single(SharedNotices.Of(plans.ToValueList()).SelectMany(plan => plan.Result.Notices)));

        Assert.Equal("women-fund-fy2567-q1.form.4308.2023-12", Assert.Single(form.Covers).Value);
        Assert.Equal([Otop.Id, other.Id], form.Forms.Select(one => one.Program.Id));
        Assert.Single(form.More);
    }

    private static NoticePlanningResult Plan(string asOf, string slot) => NoticePlanner.Plan(Input(Owing(asOf), Slot(NoticeKind.Form, slot)));

    private static Core.Deriving.DerivedState Owing(string asOf) =>
        State(asOf, ("4308", "2023-10", ReportState.Missing), ("4308", "2023-11", ReportState.Missing), ("4308", "2023-12", ReportState.Missing));
}
