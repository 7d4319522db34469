using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Tests.Deriving;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Notices;

/// <summary>What an answer says besides the decision: what is owed by it, and which other report waits no more; and which changes of a grade no receipt explains.</summary>
public sealed class AnsweredMattersTests
{
    private static readonly StoredReport October = Form.Row("2023-12-14 09:00:00", "ท่าบ่อ", "ต.ค. 66", "1", "13600000", "8");

    [Fact]
    public void What_is_refused_is_owed_and_the_answer_says_so()
    {
        var november = Form.Row("2023-12-15 09:00:00", "ท่าบ่อ", "พ.ย. 66", "0", "14800000", "ไม่มี");
        var asked = Assert.Single(Form.Derive([October, november]).Review, item => item.IsOpen);
        var refused = asked.Decide(DecisionKind.Reject);
        var state = Form.Derive([October, november], [refused]);

        var answer = Assert.Single(Planned(state, AnsweredDecisions.Of([])).OfType<Notice.Answer>());

        var owed = Assert.Single(answer.Content.Owed);
        Assert.Equal(("2023-11", true), (owed.Month.ToString(), owed.IsPartial));
        Assert.Equal([ShippedConfiguration.Program.FindIndicator(asked.Indicator!)!.Name], owed.Indicators);
    }

    [Fact]
    public void Of_two_late_reports_the_earlier_is_told_once_that_it_waits_no_more()
    {
        Closings closed = new([new(ReportingMonth.Parse("2023-10"), At("2023-12-20 16:30"))], []);
        StoredReport[] late = [Form.Row("2023-12-28 09:00:00", "ท่าบ่อ", "ต.ค. 66", "1", "13600000", "8"), Form.Row("2023-12-28 09:10:00", "ท่าบ่อ", "ต.ค. 66", "1", "13700000", "8")];
        var waits = Form.Derive(late, closings: closed);
        var promised = PromisedAnswers.Parse(PromisedAnswers.None.Next(waits).Keep());
        var taken = waits.Review.Single(item => item.IsOpen && item.RawId == late[1].Report.Id).Decide(DecisionKind.Accept);
        var state = Form.Derive(late, [taken], closings: closed);
        var known = late.Select(report => NoticeKey.Of(state.Program.Id, NoticeKind.Receipt, "4302", report.Report.Id.Value)).ToHashSet();

        Assert.DoesNotContain(state.Review, item => item.IsOpen);
        Assert.Equal(ReceivedOutcome.Replaced, state.Received.Single(report => report.RawId == late[0].Report.Id).Outcome);
        var answer = Assert.Single(Planned(state, AnsweredDecisions.Of([]), promised, known).OfType<Notice.Answer>());
        Assert.Equal(late[0].Report.Id, Assert.Single(answer.Content.Superseded).Report.RawId);
        Assert.Empty(Planned(state, AnsweredDecisions.Of([taken]), promised.Next(state), known).OfType<Notice.Answer>());
    }

    // What changed beside a report no receipt explains: it is told an hour later, with the grade that was told before.
    [Theory]
    [InlineData(true, 0)] // in the report's own cycle
    [InlineData(false, 30)] // half an hour before it
    public void A_rule_that_changed_beside_a_report_is_told_although_a_receipt_has_told_the_grade(bool isTogether, int minutes)
    {
        var october = Form.Row("2024-01-15 09:00:00", "ท่าบ่อ", "ต.ค. 66", "1", "13600000", "8");
        var first = Form.Derive([october], asOf: At("2024-01-16 09:00"));
        var low = Form.Row("2024-01-16 10:00:00", "ท่าบ่อ", "พ.ย. 66", "0", "100000", "8");
        var watch = Told(GradeWatch.Next(null, Cycle(first, "rules")), first);
        var at = At("2024-01-16 10:00");
        if (!isTogether)
        {
            watch = GradeWatch.Next(watch, Cycle(Lower(at.AddMinutes(-minutes), october), "other rules"));
        }

        var state = Lower(at, october, low);
        watch = GradeWatch.Next(watch, Cycle(state, "other rules", low));
        watch = Told(watch, state);

        var later = state with { AsOf = at.AddMinutes(61) };
        var change = Assert.Single(AnswerPlanner.Changes(later, watch, new HashSet<NoticeKey>()));
        Assert.Equal("A~ (A–D)", change.Content.Before);
        Assert.Equal(isTogether ? [GradeCause.Rules, GradeCause.Report] : [GradeCause.Rules], change.Content.Causes); // by the report alone it did not change again
        Assert.Empty(AnswerPlanner.Changes(later, watch.Told([change]), new HashSet<NoticeKey>()));

        static DerivedState Lower(DateTimeOffset at, params StoredReport[] reports) => Form.Derive(reports, asOf: at, change: program => program with
        {
            Grading = program.Grading with { Grades = [.. program.Grading.Grades.Skip(1)] },
        });
    }

    // Nothing of the district's report was at issue; where its report is gone, something was.
    [Theory]
    [InlineData(true, GradeCause.Rules)]
    [InlineData(false, GradeCause.Decision)]
    public void A_final_grade_that_an_officer_gives_up_to_another_rule_changed_by_that_rule(bool isByRule, GradeCause cause)
    {
        StoredReport[] reports = [.. new[] { ("ต.ค. 66", "13600000"), ("พ.ย. 66", "14900000"), ("ธ.ค. 66", "15400000") }.Select((month, day) => Form.Row($"2024-01-0{day + 1} 09:00:00", "ท่าบ่อ", month.Item1, "1", month.Item2, "8"))];
        StoredReport[] left = isByRule ? reports : [.. reports, Form.Row("2024-01-16 08:00:00", "ท่าบ่อ", "ธ.ค. 66", "1", "1540000", "8")];
        var first = Form.Derive(left, asOf: At("2024-01-17 08:00"));
        left = isByRule ? left : [left[0], left[1], left[2], left[3] with { WithdrawnAt = At("2024-01-18 09:00") }];
        var told = GradeWatch.Next(null, Cycle(first, "rules") with { Known = new HashSet<NoticeKey> { NoticeKey.Of(first.Program.Id, NoticeKind.Receipt, "4302", "told") } });
        var asks = Later(first);
        told = GradeWatch.Next(told, Cycle(asks, isByRule ? "other rules" : "rules"));
        var decision = Assert.Single(asks.Review, item => item is { Code: ReviewCode.FinalGradeChanged, IsOpen: true }).Decide(DecisionKind.Accept);
        var taken = Later(first, decision);

        Assert.Null(told.Rows.Single(row => row.District == Form.Code("ท่าบ่อ")).Pending);
        var pending = GradeWatch.Next(told, Cycle(taken, isByRule ? "other rules" : "rules")).Rows.Single(row => row.District == Form.Code("ท่าบ่อ")).Pending;
        Assert.Equal([cause], pending!.Causes);

        DerivedState Later(DerivedState before, params Decision[] decisions) => Form.Derive(left, decisions, finals: [.. before.Finals], asOf: At("2024-01-18 10:00"), change: program => !isByRule ? program : program with
        {
            Grading = program.Grading with { Grades = [.. program.Grading.Grades.Skip(1)] },
        });
    }

    [Fact]
    public void What_a_report_alone_changed_its_receipt_tells()
    {
        var october = Form.Row("2024-01-15 09:00:00", "ท่าบ่อ", "ต.ค. 66", "1", "13600000", "8");
        var first = Form.Derive([october], asOf: At("2024-01-16 09:00"));
        var low = Form.Row("2024-01-16 10:00:00", "ท่าบ่อ", "พ.ย. 66", "0", "100000", "8");
        var state = Form.Derive([october, low], asOf: At("2024-01-16 10:00"));

        var watch = Told(GradeWatch.Next(Told(GradeWatch.Next(null, Cycle(first, "rules")), first), Cycle(state, "rules", low)), state);

        Assert.Empty(AnswerPlanner.Changes(state with { AsOf = At("2024-01-16 12:00") }, watch, new HashSet<NoticeKey>()));
    }

    private static WatchedCycle Cycle(DerivedState state, string rules, params StoredReport[] touched) =>
        new() { State = state, Build = "", Rules = rules, Touched = touched.Select(report => report.Report.Id).ToHashSet(), Known = new HashSet<NoticeKey>(), Decided = [] };

    private static GradeWatch Told(GradeWatch watch, DerivedState state) => watch.Told(Planned(state, AnsweredDecisions.Of([])).OfType<Notice.Receipt>().ToValueList<Notice>());

    private static ValueList<Notice> Planned(DerivedState state, AnsweredDecisions answered, PromisedAnswers? promised = null, HashSet<NoticeKey>? known = null) =>
        NoticePlanner.Plan(NoticeSample.Input(state) with { Answered = answered, Promised = promised ?? PromisedAnswers.None, Known = known ?? [] }).Notices;

    private static DateTimeOffset At(string text) => new(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), Bangkok.Offset);
}
