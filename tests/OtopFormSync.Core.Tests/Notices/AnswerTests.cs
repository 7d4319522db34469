using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Tests.Deriving;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Notices;

/// <summary>The answer to a district about what an officer decided.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData("ยอดจำหน่าย 15,400,000 บาท")]
    [InlineData("ยอดจำหน่าย 1.234 บาท")] // of which nothing counts yet
    public void About_who_sent_a_report_it_names_the_reports_month(string text)
    {
        var asked = Assert.Single(Derive(text).Review, item => item.IsOpen);
        var decided = asked.Decide(DecisionKind.AcceptAndRemember);
        var state = Derive(text, decided);

        var planned = NoticePlanner.Plan(NoticeSample.Input(state with { AsOf = decided.DecidedAt.AddMinutes(1) }) with { Answered = AnsweredDecisions.Of([]) });

        Assert.Equal(ReviewCode.UnknownSender, asked.Code);
        Assert.Equal([ReportingMonth.Parse("2023-12")], Assert.Single(planned.Notices.OfType<Notice.Answer>()).Content.Months);
    }

    private static DerivedState Derive(string text, params Decision[] decisions) => Letters.Derivation().Derive(new()
    {
        Reports = [Letters.Mail("stranger", "2024-01-12 09:00:00", new() { MessageId = "s@x", From = "clerk@gmail.com", Subject = "รายงาน OTOP เดือนธันวาคม 2566 อำเภอท่าบ่อ", Text = text })],
        Decisions = decisions,
        AsOf = Form.AfterTheQuarter,
    });
}
