using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Tests.Grading;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Results;

public sealed class StateTextTests
{
    [Theory]
    [InlineData(ReportState.Reported, Timeliness.OnTime, true, "ตรงเวลา", CellLook.Good)]
    [InlineData(ReportState.Reported, Timeliness.Late, true, "ล่าช้า", CellLook.Attention)]
    [InlineData(ReportState.Reported, null, false, "ส่งรายงานแล้ว", CellLook.Good)]
    [InlineData(ReportState.ConfirmedZero, Timeliness.OnTime, true, "ไม่มีผลงาน", CellLook.Neutral)]
    [InlineData(ReportState.ConfirmedZero, Timeliness.Late, true, "ไม่มีผลงาน (ล่าช้า)", CellLook.Attention)]
    [InlineData(ReportState.Partial, null, true, "บางส่วน", CellLook.Attention)]
    [InlineData(ReportState.UnderReview, null, true, "รอตรวจสอบ", CellLook.Attention)]
    [InlineData(ReportState.Withdrawn, null, true, "ถอนรายงาน", CellLook.Bad)]
    [InlineData(ReportState.Missing, null, true, "ยังไม่รายงาน", CellLook.Bad)]
    [InlineData(ReportState.Missing, null, false, "ยังไม่ถึงกำหนด", CellLook.Neutral)]
    public void A_months_state_is_said_in_words(ReportState state, Timeliness? timeliness, bool isDue, string text, CellLook look) => Assert.Equal(
        new StateText(text, look),
        StateText.Of(ShippedConfiguration.Wording, new()
        {
            District = A.District("ท่าบ่อ").Code,
            Month = A.Month("2023-12"),
            Due = new(2024, 1, 15),
            State = state,
            Timeliness = timeliness,
            IsDue = isDue,
        }));

    [Theory]
    [InlineData(ReportState.Missing, true, true, "ยังไม่รายงาน")]
    [InlineData(ReportState.Missing, false, true, "ยังไม่ถึงกำหนด")]
    [InlineData(ReportState.Missing, true, false, "–")]
    [InlineData(ReportState.UnderReview, true, true, "รอตรวจสอบ")]
    [InlineData(ReportState.Withdrawn, true, false, "ถอนรายงาน")]
    public void A_figure_that_is_not_there_says_why(ReportState state, bool isDue, bool isRequired, string text) =>
        Assert.Equal(text, StateText.OfAbsent(ShippedConfiguration.Wording, state, isDue, isRequired).Text);

    [Fact]
    public void Every_review_code_has_its_own_label() =>
        Assert.Equal(Enum.GetValues<ReviewCode>().Length, Enum.GetValues<ReviewCode>().Select(ShippedConfiguration.Wording.Label).Distinct().Count());
}
