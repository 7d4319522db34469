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

    [Theory]
    [InlineData(DecisionKind.AcceptAndRemember, DecisionKind.Reject)]
    [InlineData(DecisionKind.AcceptAndRemember, null)]
    [InlineData(DecisionKind.AcceptAndRemember, null, DecisionKind.Reject)]
    public void Whose_address_was_remembered_hears_that_his_report_does_not_count_after_all_and_nothing_else_of_the_district(params DecisionKind?[] decisions)
    {
        var told = Tell(decisions);

        Assert.Equal(["clerk@gmail.com", .. ThaBo], told[0].SelectMany(notice => notice.To).Order(StringComparer.Ordinal)); // with the contacts, while it was the district's
        Assert.All(told.Skip(1), notices =>
        {
            Assert.Equal(ThaBo, Assert.Single(notices, notice => notice.Content.Scorecard is not null).To);
            var alone = Assert.Single(notices, notice => notice.Content.Scorecard is null);
            Assert.Equal((["clerk@gmail.com"], "s@x"), (alone.To, alone.InReplyTo));
            Assert.Empty(alone.Content.Figures);
            Assert.Single(alone.Content.Items.Concat(alone.Content.TakenBack));
        });
    }

    [Theory]
    [InlineData(DecisionKind.Accept, DecisionKind.Reject)]
    [InlineData(DecisionKind.Accept, null, DecisionKind.Reject)]
    public void Who_was_never_told_that_his_report_counts_is_not_told_that_it_does_not(params DecisionKind?[] decisions) =>
        Assert.All(Tell(decisions), notices => Assert.Equal(ThaBo, Assert.Single(notices).To));

    private static ValueList<string> ThaBo => ShippedConfiguration.Province.Districts.First(district => district.Name == "ท่าบ่อ").Contacts;

    // What goes out after each decision, an hour apart; null is a cell that was emptied.
    private static List<List<Notice.Answer>> Tell(params DecisionKind?[] kinds)
    {
        const string text = "ยอดจำหน่าย 15,400,000 บาท";
        var asked = Assert.Single(Derive(text).Review, item => item.IsOpen);
        var (answered, known, told) = (AnsweredDecisions.Of([]), new HashSet<NoticeKey>(), new List<List<Notice.Answer>>());
        foreach (var (hour, kind) in kinds.Index())
        {
            Decision[] decisions = kind is { } decided ? [asked.Decide(decided) with { DecidedAt = Form.AfterTheQuarter.AddHours(hour) }] : [];
            var planned = NoticePlanner.Plan(NoticeSample.Input(Derive(text, decisions) with { AsOf = Form.AfterTheQuarter.AddHours(hour + 0.5) }) with { Answered = answered, TakenBack = answered.TakenBack(decisions), Known = known });
            known.UnionWith(planned.Notices.Select(notice => notice.Key));
            told.Add([.. planned.Notices.OfType<Notice.Answer>()]);
            answered = AnsweredDecisions.Parse(answered.Next(decisions).Keep())!;
        }

        return told;
    }

    private static DerivedState Derive(string text, params Decision[] decisions) => Letters.Derivation().Derive(new()
    {
        Reports = [Letters.Mail("stranger", "2024-01-12 09:00:00", new() { MessageId = "s@x", From = "clerk@gmail.com", Subject = "รายงาน OTOP เดือนธันวาคม 2566 อำเภอท่าบ่อ", Text = text })],
        Decisions = decisions,
        AsOf = Form.AfterTheQuarter,
    });
}
