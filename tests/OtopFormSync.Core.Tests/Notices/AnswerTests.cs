using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Reporting;
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

    // What counted at once by a remembered address was told by its receipt, and that it waits again, by an answer: that it is refused then is one more.
    [Fact]
    public void What_counted_by_a_remembered_address_and_is_refused_after_all_is_told()
    {
        const string november = "ยอดจำหน่าย 15,100,000 บาท", december = "ยอดจำหน่าย 15,400,000 บาท";
        StoredReport[] reports = [Stranger("stranger", "s@x", "2024-01-12 09:00:00", "พฤศจิกายน", november), Stranger("second", "t@x", "2024-01-13 09:00:00", "ธันวาคม", december)];
        var asked = Derive(reports).Review.Where(item => item.IsOpen).ToList();
        var (answered, known) = (AnsweredDecisions.Of([]), new HashSet<NoticeKey>());
        List<Notice> At(int hour, params Decision[] decisions)
        {
            var planned = NoticePlanner.Plan(NoticeSample.Input(Derive(reports, decisions) with { AsOf = Form.AfterTheQuarter.AddHours(hour) }) with { Answered = answered, TakenBack = answered.TakenBack(decisions), Known = known }).Notices;
            known.UnionWith(planned.SelectMany(notice => notice.Covers.Append(notice.Key)));
            answered = AnsweredDecisions.Parse(answered.Next(decisions).Keep())!;
            return [.. planned];
        }

        Decision Decided(int item, DecisionKind kind, int hour) => asked[item].Decide(kind) with { DecidedAt = Form.AfterTheQuarter.AddHours(hour) };
        At(1, Decided(0, DecisionKind.AcceptAndRemember, 1));
        var back = At(2).OfType<Notice.Answer>().ToList();
        var refused = At(3, Decided(0, DecisionKind.Reject, 3), Decided(1, DecisionKind.Reject, 3)).OfType<Notice.Answer>().ToList();

        Assert.All(back, notice => Assert.Equal(2, notice.Content.TakenBack.Count));
        Assert.Equal(["clerk@gmail.com", .. ThaBo], refused.SelectMany(notice => notice.To).Order(StringComparer.Ordinal));
        Assert.All(refused, notice => Assert.Equal(asked.Select(item => item.Id).Order(), notice.Content.Items.Select(item => item.Id).Order()));
        Assert.Empty(At(4, Decided(0, DecisionKind.Reject, 3), Decided(1, DecisionKind.Reject, 3)).OfType<Notice.Answer>());
    }

    // Of a stranger's report that was refused the district has heard nothing: what it hears first replaces nothing.
    [Fact]
    public void What_a_district_hears_first_replaces_nothing() =>
        Assert.Empty(Assert.Single(Tell(DecisionKind.Reject, DecisionKind.Accept)[1]).Content.Replacing);

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

    private static StoredReport Stranger(string key, string id, string at, string month, string text) =>
        Letters.Mail(key, at, new() { MessageId = id, From = "clerk@gmail.com", Subject = $"รายงาน OTOP เดือน{month} 2566 อำเภอท่าบ่อ", Text = text });

    private static DerivedState Derive(string text, params Decision[] decisions) => Derive([Stranger("stranger", "s@x", "2024-01-12 09:00:00", "ธันวาคม", text)], decisions);

    private static DerivedState Derive(StoredReport[] reports, params Decision[] decisions) => Letters.Derivation().Derive(new()
    {
        Reports = reports,
        Decisions = decisions,
        AsOf = Form.AfterTheQuarter,
    });
}
