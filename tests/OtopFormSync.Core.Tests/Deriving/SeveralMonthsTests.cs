using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Testing;
using static OtopFormSync.Core.Tests.Reporting.Drafted;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>A mail that names two months is asked about in the programs of those months only.</summary>
public sealed class SeveralMonthsTests
{
    private static readonly Program Next = ShippedConfiguration.Program with { Quarter = FiscalQuarter.Parse("2567-2", null) };

    [Theory]
    [InlineData("มกราคม 2567", "กุมภาพันธ์ 2567", false)]
    [InlineData("ธันวาคม 2566", "มกราคม 2567", true)]
    [InlineData("ตุลาคม 2566", "ธันวาคม 2566", true)]
    public void It_is_asked_where_one_of_the_months_belongs(string subject, string text, bool isAsked) =>
        Assert.Equal(isAsked, Assess(subject, text, [Next]).ConcernsProgram);

    [Fact]
    public void Months_of_no_program_are_asked_about() =>
        Assert.True(Assess("มกราคม 2567", "กุมภาพันธ์ 2567", []).ConcernsProgram);

    [Fact]
    public void Where_an_officer_has_named_the_month_it_stays()
    {
        var asked = Assert.Single(Assess("มกราคม 2567", "กุมภาพันธ์ 2567", []).Items);
        var decision = new Decision(asked.Id, DecisionKind.UseValue, "ธันวาคม 2566", null, new(2024, 1, 6, 9, 0, 0, Bangkok.Offset));
        Assert.Equal(new ReportingMonth(2023, 12), Assess("มกราคม 2567", "กุมภาพันธ์ 2567", [Next], decision).Submission!.Month);
    }

    /// <summary>Such a month was once asked about.</summary>
    [Theory]
    [InlineData(DecisionKind.UseValue, "พฤศจิกายน 2566", "2023-11")]
    [InlineData(DecisionKind.Reject, null, null)]
    public void What_an_officer_decided_of_a_month_without_a_year_holds(DecisionKind kind, string? value, string? counts)
    {
        var draft = Read(Mail("รายงานเดือนธันวาคม", "ยอดจำหน่าย 100 บาท"), "ท่าบ่อ");
        var asked = new ReviewItems([], ShippedConfiguration.Wording).UnclearMonth(draft.Raw, null, []);
        Assert.Equal(new ReportingMonth(2023, 12), Assess(draft, []).Submission!.Month);
        Assert.Equal(counts, Assess(draft, [], new Decision(asked.Id, kind, value, null, new(2024, 1, 6, 9, 0, 0, Bangkok.Offset))).Submission?.Month.ToString());
    }

    private static MonthAssessment Assess(string subject, string text, Program[] others, params Decision[] decisions) =>
        Assess(Read(Mail($"รายงานเดือน{subject}", $"ขอส่งรายงานเดือน{text} ยอดจำหน่าย 100 บาท"), "ท่าบ่อ"), others, decisions);

    private static MonthAssessment Assess(DraftReport draft, Program[] others, params Decision[] decisions)
    {
        var items = new ReviewItems(decisions, ShippedConfiguration.Wording);
        return new MonthAssessor(ShippedConfiguration.Program, others, new(Form.Districts.Value, ShippedConfiguration.Province, items), new(ShippedConfiguration.Program, items), Closings.None, EditedRowTimes.None, items).Assess(draft, Assert.Single(draft.Months), DistrictOf("ท่าบ่อ"), sender: null);
    }
}
