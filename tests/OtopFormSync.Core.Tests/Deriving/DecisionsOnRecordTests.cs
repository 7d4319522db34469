using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Programs;
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

    private static Decision OfSales(string words, DecisionKind kind, string? value) =>
        new(ReviewItemId.Of(ReviewCode.UnclearFigure, DistrictOf("ท่าบ่อ").Code.Value, December.ToString(), IndicatorKey.Parse("sales").Value, words), kind, value, null, new(2024, 1, 6, 9, 0, 0, Bangkok.Offset));
}
