using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>A report that comes through a mailing list is read, waits for an officer, and is not answered.</summary>
public sealed class MailingListTests
{
    private const string Report = "อำเภอสังคม ยอดจำหน่าย 5,600,000 บาท";

    [Theory]
    [InlineData("sangkhom@cdd.example.org")]
    [InlineData("otop-list@groups.example.org")]
    public void It_waits_whoever_wrote_it_and_counts_once_an_officer_takes_it(string from)
    {
        var mail = Mail(from, Report);
        var waits = Letters.Derive([mail]);
        var item = Assert.Single(waits.Review);

        Assert.Equal((ReviewCode.UnknownSender, true), (item.Code, item.IsOpen));
        Assert.Contains("กลุ่มอีเมล", item.Reason, StringComparison.Ordinal);
        Assert.Null(waits.Entry("สังคม", "2023-12", "sales").Accepted);
        Assert.Equal((ReceivedOutcome.Waiting, false), Assert.Single(waits.Received) is var waiting ? (waiting.Outcome, waiting.MayBeAnswered) : default);
        var taken = Letters.Derive([mail], [item.Decide(DecisionKind.Accept)]);
        Assert.Equal(5_600_000, taken.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
        Assert.False(Assert.Single(taken.Received).MayBeAnswered);
    }

    [Fact]
    public void What_a_list_sends_out_without_a_figure_is_no_report_and_no_question()
    {
        var state = Letters.Derive([Mail("news@groups.example.org", "ขอเชิญร่วมงาน OTOP City สุดสัปดาห์นี้")]);

        Assert.Empty(state.Review);
        Assert.Equal(ReceivedOutcome.NotAReport, Assert.Single(state.Received).Outcome);
    }

    private static StoredReport Mail(string from, string text) => Letters.Mail("list", "2024-01-10 09:00:00", new() { MessageId = "l@x", From = from, IsOfList = true, Subject = "[otop] เดือนธันวาคม 2566", Text = text });
}
