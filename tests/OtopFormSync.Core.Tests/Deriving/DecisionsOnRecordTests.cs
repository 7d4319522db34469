using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Testing;
using static OtopFormSync.Core.Tests.Reporting.Drafted;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>What an officer decided about words stands when the same words are read better later.</summary>
public sealed class DecisionsOnRecordTests
{
    private const string Month = "รายงานประจำเดือนธันวาคม 2566";
    private static readonly ReportingMonth December = new(2023, 12);

    /// <summary>The mail, what was asked about its sales then, and what they are now without a decision.</summary>
    public static TheoryData<string, string, decimal> Once => new()
    {
        { "ยอดจำหน่าย 6,223,279 บาท (เดือนก่อน 5,600,951 บาท)", "6,223,279 บาท (เดือนก่อน 5,600,951 บาท", 6_223_279 },
        { "ยอดจำหน่าย 100 บาท\nเป้าหมายยอดจำหน่าย 90 บาท", "100 บาท / 90 บาท", 100 },
        { "ยอดจำหน่าย 100 บาท\n--\nฝ่ายยอดจำหน่าย ต่อ 15", "100 บาท / ต่อ 15", 100 },
        { "ยอดจำหน่าย | 8,739,128 | เพิ่มขึ้น 6.4%", "8,739,128 เพิ่มขึ้น 6.4%", 8_739_128 },
    };

    [Theory]
    [MemberData(nameof(Once))]
    public void A_value_that_an_officer_typed_for_the_words_is_the_figure(string text, string asked, decimal now)
    {
        Assert.Equal(now, Assert.Single(Assess(text).Figures).Value);
        var decided = Assess(text, OfSales(asked, DecisionKind.UseValue, "5,797,927"));
        Assert.Equal(5_797_927, Assert.Single(decided.Figures).Value);
        Assert.False(Assert.Single(decided.Items).IsOpen);
    }

    [Theory]
    [MemberData(nameof(Once))]
    public void A_figure_that_an_officer_left_out_stays_out(string text, string asked, decimal now)
    {
        Assert.Equal(now, Assert.Single(Assess(text).Figures).Value);
        var decided = Assess(text, OfSales(asked, DecisionKind.Reject, null));
        Assert.Empty(decided.Figures);
        Assert.Equal(DecisionKind.Reject, Assert.Single(decided.Items).Decision!.Kind);
    }

    /// <summary>A mail with words that once were a figure of products, and the words.</summary>
    public static TheoryData<string, string> NoFigures => new()
    {
        { "ยอดจำหน่าย 100 บาท\nกลุ่มงานส่งเสริมผลิตภัณฑ์ OTOP โทร 042-411234", "OTOP โทร 042-411234" },
        { "รายงานผลการดำเนินงานผลิตภัณฑ์ OTOP ปี 2566 ฉบับที่ 2\nยอดจำหน่าย 100 บาท", "OTOP ปี 2566 ฉบับที่ 2" },
    };

    [Theory]
    [MemberData(nameof(NoFigures))]
    public void What_was_decided_about_words_that_are_no_figure_any_more_stands(string text, string asked)
    {
        var typed = Assess(text, Of("products", asked, DecisionKind.UseValue, "3"));
        Assert.Equal(["products 3", "sales 100"], typed.Figures.Select(figure => $"{figure.Indicator} {figure.Value}").Order());
        var leftOut = Assess(text, Of("products", asked, DecisionKind.Reject, null));
        Assert.Equal("sales", Assert.Single(leftOut.Figures).Indicator.Value);
        Assert.False(Assert.Single(leftOut.Items).IsOpen);
    }

    [Fact]
    public void What_was_decided_about_a_line_stands_for_the_cell_that_is_asked_about_now()
    {
        const string Row = "ยอดจำหน่าย | ๘.๕๒๕ บาท |";
        Assert.True(Assert.Single(Assess(Row).Items).IsOpen);
        Assert.Equal(8_525_000, Assert.Single(Assess(Row, OfSales("8.525 บาท", DecisionKind.UseValue, "8,525,000")).Figures).Value);
    }

    [Theory]
    [InlineData("เดือนนี้ไม่มีผลการดำเนินงาน")]
    [InlineData("เรียน จังหวัด\nอำเภอท่าบ่อ ขอรายงานว่า เดือนนี้ไม่มีผลการดำเนินงานค่ะ")]
    public void What_was_decided_of_a_running_total_when_it_was_still_asked_in_a_month_without_work_stands(string text)
    {
        Assert.Empty(Assess(text).Items);
        Assert.Equal(8, Assert.Single(Assess(text, Of("wallet", "", DecisionKind.UseValue, "8")).Figures).Value);
    }

    [Fact]
    public void A_plain_figure_is_taken_whatever_was_decided_about_another_report_with_the_same_number() =>
        Assert.Equal(4_695_694, Assert.Single(Assess("ยอดจำหน่าย 4,695,694 บาท", OfSales("4,695,694 บาท", DecisionKind.Reject, null)).Figures).Value);

    [Fact]
    public void A_mail_that_was_set_aside_unread_is_found_again_by_how_it_begins()
    {
        var draft = Read(MailOf("ยอดจำหน่าย 100 บาท"), "ท่าบ่อ");
        Assert.Null(Items().SetAsideUnread(draft.Raw, draft.Excerpt!));
        var asked = Items().Unreadable(draft.Raw, draft.Excerpt!);
        Assert.NotNull(Items(new Decision(asked.Id, DecisionKind.Reject, null, null, draft.Raw.ReceivedAt)).SetAsideUnread(draft.Raw, draft.Excerpt!));
        Assert.Null(Items(new Decision(asked.Id, DecisionKind.Acknowledge, null, null, draft.Raw.ReceivedAt)).SetAsideUnread(draft.Raw, draft.Excerpt!));
    }

    private static FigureAssessment Assess(string text, params ReadOnlySpan<Decision> decisions)
    {
        var draft = Read(MailOf(text), "ท่าบ่อ");
        return new FigureAssessor(ShippedConfiguration.Program, Items(decisions)).Assess(draft, Assert.Single(draft.Months), December, DistrictOf("ท่าบ่อ"));
    }

    private static MailContent MailOf(string text) => text.Contains('|', StringComparison.Ordinal) ? Mail(Month, "", Table("รายการ | ผล | หมายเหตุ", text)) : Mail(Month, text);

    private static ReviewItems Items(params ReadOnlySpan<Decision> decisions) => new(decisions.ToArray(), ShippedConfiguration.Wording);

    private static Decision OfSales(string words, DecisionKind kind, string? value) => Of("sales", words, kind, value);

    private static Decision Of(string indicator, string words, DecisionKind kind, string? value) =>
        new(ReviewItemId.Of(ReviewCode.UnclearFigure, DistrictOf("ท่าบ่อ").Code.Value, December.ToString(), IndicatorKey.Parse(indicator).Value, words), kind, value, null, new(2024, 1, 6, 9, 0, 0, Bangkok.Offset));
}
