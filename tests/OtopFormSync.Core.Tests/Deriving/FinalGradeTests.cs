using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Sync.Records;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>What a final grade rests on counts until an officer takes something else; a grade that lost it says so.</summary>
public sealed class FinalGradeTests
{
    private static readonly StoredReport October = Form.Row("2023-12-14 09:00:00", "ท่าบ่อ", "ต.ค. 66", "1", "13600000", "8");
    private static readonly StoredReport November = Form.Row("2023-12-14 09:10:00", "ท่าบ่อ", "พ.ย. 66", "0", "14800000", "8");
    private static readonly StoredReport December = Form.Row("2024-01-10 09:00:00", "ท่าบ่อ", "ธ.ค. 66", "0", "15400000", "8");
    private static readonly StoredReport Rising = Form.Row("2024-01-12 09:00:00", "ท่าบ่อ", "ธ.ค. 66", "0", "15900000", "8");
    private static readonly StoredReport Falling = Form.Row("2024-01-14 09:00:00", "ท่าบ่อ", "ธ.ค. 66", "0", "1540000", "8");
    private static readonly StoredReport FallingStill = Form.Row("2024-01-15 09:00:00", "ท่าบ่อ", "ธ.ค. 66", "0", "1550000", "8");
    private static readonly StoredReport[] Quarter = [October, November, December];
    private static readonly StoredReport Late = Form.Row("2024-01-19 09:00:00", "ท่าบ่อ", "ธ.ค. 66", "0", "15400000", "8");
    private static readonly Closings ClosedLate = new([.. ShippedConfiguration.Program.Quarter.Months.Select(month => new Closing(month, At("2024-01-18 10:00")))], []);

    [Fact]
    public void A_correction_of_a_final_grade_waits_and_what_the_grade_rests_on_counts()
    {
        var state = After([.. Quarter, Falling], Final(Quarter));

        Assert.Equal(15_400_000, Sales(state).Accepted!.Figure.Value);
        Assert.Equal((1_540_000, false), (Assert.Single(Sales(state).HeldBack).Figure.Figure.Value, Sales(state).HeldBack[0].IsRefused));
        var item = Assert.Single(state.Review);
        Assert.Equal((Falling.Report.Id, ReviewCode.FinalGradeChanged, true), (item.RawId, item.Code, item.IsOpen));
        Assert.Equal("A ● (รอทบทวน D)", GradeText.Chip(state.Program.Grading, Card(state)));
        Assert.Equal(ReceivedOutcome.Waiting, Of(state, Falling).Outcome);
    }

    [Fact]
    public void A_refused_one_stands_beside_and_in_the_record_and_the_next_is_asked_about_anew()
    {
        var final = Final(Quarter);
        var refused = Assert.Single(After([.. Quarter, Falling], final).Review).Decide(DecisionKind.Reject);
        var state = After([.. Quarter, Falling], final, refused);
        var next = After([.. Quarter, Falling, FallingStill], final, refused);

        Assert.Equal((15_400_000, true), (Sales(state).Accepted!.Figure.Value, Assert.Single(Sales(state).HeldBack).IsRefused));
        Assert.Equal((ReceivedOutcome.Rejected, "A ●"), (Of(state, Falling).Outcome, GradeText.Chip(state.Program.Grading, Card(state))));
        Assert.Contains("1,540,000 (ได้รับ 14 ม.ค. 67 09.00 น.) เจ้าหน้าที่พิจารณาไม่ใช้", FigureNote(state), StringComparison.Ordinal);
        Assert.Equal(FallingStill.Report.Id, Assert.Single(next.Review, item => item.IsOpen).RawId);
        Assert.Equal(15_400_000, Sales(next).Accepted!.Figure.Value);
    }

    [Fact]
    public void A_refused_one_does_not_count_because_another_report_makes_its_grade_the_same()
    {
        var final = Final(Quarter);
        var refused = Assert.Single(After([.. Quarter, Falling], final).Review).Decide(DecisionKind.Reject);
        var raised = Form.Row("2024-01-15 09:00:00", "ท่าบ่อ", "พ.ย. 66", "0", "90000000", "8"); // with which the falling December would be A as well

        var state = After([.. Quarter, Falling, raised], final, refused);

        Assert.Equal((15_400_000, true), (Sales(state).Accepted!.Figure.Value, Assert.Single(Sales(state).HeldBack).IsRefused));
        Assert.Equal(refused, Assert.Single(state.Review, item => item.RawId == Falling.Report.Id).Decision);
    }

    [Fact]
    public void One_that_leaves_the_grade_counts_and_is_what_it_rests_on_from_then_on()
    {
        var rising = After([.. Quarter, Rising], Final(Quarter));
        var state = After([.. Quarter, Rising, Falling], Settled(rising));

        Assert.Equal(15_900_000, Sales(rising).Accepted!.Figure.Value);
        Assert.Empty(rising.Review);
        Assert.Equal(15_900_000, Sales(state).Accepted!.Figure.Value);
    }

    [Fact]
    public void One_that_is_taken_is_not_asked_about_again_because_another_channel_said_otherwise()
    {
        var mail = Letters.Mail("taken", "2024-01-10 20:00:00", new() { From = "thabo@cdd.example.org", Subject = "รายงาน OTOP เดือนธันวาคม 2566 อำเภอท่าบ่อ", Text = "ยอดจำหน่าย 13,900,000 บาท\nผู้เข้าร่วม Digital Wallet 9 ราย" });
        var final = Final(Quarter);
        var asked = Assert.Single(Derive([], final).Review, item => item.IsOpen);
        var taken = Derive([asked.Decide(DecisionKind.Accept)], final);
        var later = Derive([asked.Decide(DecisionKind.Accept)], Settled(taken));

        Assert.Equal((ReviewCode.FinalGradeChanged, mail.Report.Id), (asked.Code, asked.RawId));
        Assert.All(new[] { taken, later }, state =>
        {
            Assert.DoesNotContain(state.Review, item => item.IsOpen);
            Assert.Equal((13_900_000, GradeStanding.Final), (Sales(state).Accepted!.Figure.Value, Card(state).Standing));
        });

        DerivedState Derive(IReadOnlyList<Decision> decisions, FinalGrade finals) =>
            Letters.Derivation().Derive(new() { Reports = [.. Quarter, mail], Decisions = decisions, Finals = [finals], AsOf = Form.AfterTheQuarter });
    }

    [Fact]
    public void The_question_names_the_grade_that_a_yes_to_it_gives_though_another_channel_said_otherwise()
    {
        var mail = Letters.Mail("named", "2024-01-10 20:00:00", new() { From = "thabo@cdd.example.org", Subject = "รายงาน OTOP เดือนธันวาคม 2566 อำเภอท่าบ่อ", Text = "ยอดจำหน่าย 1,390,000 บาท\nผู้เข้าร่วม Digital Wallet 9 ราย" });
        var waiting = Derive([]);
        var asked = Assert.Single(waiting.Review, item => item.IsOpen);
        var taken = Derive([asked.Decide(DecisionKind.Accept)]);

        Assert.Equal(("D", 1_390_000m), (GradeMark.Of(Card(taken)), Sales(taken).Accepted!.Figure.Value));
        Assert.Contains("จะเป็น D (", asked.Reason, StringComparison.Ordinal);
        Assert.Equal("A ● (รอทบทวน D)", GradeText.Chip(waiting.Program.Grading, Card(waiting)));
        Assert.All([DecisionKind.Accept, DecisionKind.Reject], kind => Assert.Equal(asked.Reason, Assert.Single(Derive([asked.Decide(kind)]).Review, item => item.Id == asked.Id).Reason));

        DerivedState Derive(IReadOnlyList<Decision> decisions) =>
            Letters.Derivation().Derive(new() { Reports = [.. Quarter, mail], Decisions = decisions, Finals = [Final(Quarter)], AsOf = Form.AfterTheQuarter });
    }

    [Theory]
    [InlineData("thabo@cdd.example.org", true, ReviewCode.ClosedMonth)]
    [InlineData("clerk@gmail.com", true, ReviewCode.UnknownSender)]
    [InlineData("clerk@gmail.com", false, ReviewCode.UnknownSender)]
    public void So_does_the_question_that_one_word_decides_with_it(string from, bool isClosed, ReviewCode code)
    {
        var mail = Letters.Mail($"one-word-{from}", "2024-01-10 20:00:00", new() { From = from, Subject = "รายงาน OTOP เดือนธันวาคม 2566 อำเภอท่าบ่อ", Text = "ยอดจำหน่าย 1,390,000 บาท\nผู้เข้าร่วม Digital Wallet 9 ราย" });
        var asked = Assert.Single(Derive([]).Review, item => item.IsOpen);
        var taken = Derive([asked.Decide(DecisionKind.Accept)]);

        Assert.Equal((code, "D"), (asked.Code, GradeMark.Of(Card(taken))));
        Assert.Contains("จะเป็น D (", asked.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(taken.Review, item => item.IsOpen);

        DerivedState Derive(IReadOnlyList<Decision> decisions) => Letters.Derivation().Derive(new()
        {
            Reports = [.. Quarter, mail],
            Closings = isClosed ? new([.. ShippedConfiguration.Program.Quarter.Months.Select(month => new Closing(month, At("2024-01-10 12:00")))], []) : Closings.None,
            Decisions = decisions,
            Finals = [Final(Quarter)],
            AsOf = Form.AfterTheQuarter,
        });
    }

    [Fact]
    public void Of_two_that_wait_each_names_what_a_yes_to_itself_gives_while_the_other_waits_on()
    {
        var reports = (StoredReport[])[.. Quarter, Form.Row("2024-01-13 09:00:00", "ท่าบ่อ", "พ.ย. 66", "0", "1480000", "8"), Falling];
        var final = Final(Quarter);
        var asked = After(reports, final).Review;

        Assert.Equal(2, asked.Count);
        Assert.All(asked, item => Assert.Equal(item.Reason, Assert.Single(After(reports, final, item.Decide(DecisionKind.Accept)).Review, decided => decided.Id == item.Id).Reason));
        Assert.NotEqual(asked[0].Reason, asked[1].Reason);
    }

    [Fact]
    public void One_that_is_taken_counts_with_its_grade_until_that_is_taken_back()
    {
        var final = Final(Quarter);
        var taken = Assert.Single(After([.. Quarter, Falling], final).Review).Decide(DecisionKind.Accept);
        var state = After([.. Quarter, Falling], final, taken);
        var later = After([.. Quarter, Falling], Settled(state), taken);
        var back = After([.. Quarter, Falling], Settled(later));

        Assert.All([state, later], then => Assert.Equal((Grade.D, 1_540_000m, GradeStanding.Final), (Card(then).Grade, Sales(then).Accepted!.Figure.Value, Card(then).Standing)));
        Assert.Equal(state.Review.Select(item => item.Reason), later.Review.Select(item => item.Reason));
        Assert.Equal((Grade.A, 15_400_000m), (Card(back).Grade, Sales(back).Accepted!.Figure.Value));
        Assert.True(Assert.Single(back.Review).IsOpen);
    }

    [Fact]
    public void A_row_that_was_edited_in_the_sheet_waits_as_well()
    {
        var edited = Form.Row("2024-01-10 09:00:00", "ท่าบ่อ", "ธ.ค. 66", "0", "1600000", "8");
        var state = After([October, November, December with { WithdrawnAt = edited.StoredAt.AddDays(3) }, edited], Final(Quarter));

        Assert.Equal(15_400_000, Sales(state).Accepted!.Figure.Value);
        Assert.Equal(edited.Report.Id, Assert.Single(state.Review).RawId);
    }

    [Fact]
    public void A_late_report_of_a_month_that_the_grade_did_without_is_one_question_for_month_and_grade()
    {
        Closings closed = new([.. ShippedConfiguration.Program.Quarter.Months.Select(month => new Closing(month, Bangkok.EndOf(new(2024, 1, 5))))], []);
        var final = Settled(Form.Derive([October, November], closings: closed));
        var late = Form.Derive([October, November, December], closings: closed, finals: [final]);
        var asked = Assert.Single(late.Review, item => item.IsOpen);
        var taken = asked.Decide(DecisionKind.Accept);
        var state = Form.Derive([October, November, December], [taken], closings: closed, finals: [final]);
        var later = Form.Derive([October, November, December], [taken], closings: closed, finals: [Settled(state)]);
        var back = Form.Derive([October, November, December], closings: closed, finals: [Settled(later)]);

        Assert.Equal((ReviewCode.ClosedMonth, Grade.D), (asked.Code, final.Grade));
        Assert.Contains("คือ D (", asked.Reason, StringComparison.Ordinal);
        Assert.Contains("จะเป็น A (", asked.Reason, StringComparison.Ordinal);
        Assert.Equal("D ○", GradeText.Chip(late.Program.Grading, Card(late)));
        Assert.All([state, later], then =>
        {
            Assert.Equal(ReviewCode.ClosedMonth, Assert.Single(then.Review).Code);
            Assert.Equal((Grade.A, 15_400_000m, GradeStanding.Final), (Card(then).Grade, Sales(then).Accepted!.Figure.Value, Card(then).Standing));
        });
        Assert.Equal((Grade.D, null), (Card(back).Grade, Sales(back).Accepted));
        Assert.True(Assert.Single(back.Review).IsOpen);
    }

    [Theory]
    [InlineData("100000", "8")] // hardly a hundredth of the target
    [InlineData("100000", "900")] // and more participants than producers
    public void A_late_report_that_waits_for_other_checks_as_well_names_both_grades_first(string sales, string wallet)
    {
        Closings closed = new([.. ShippedConfiguration.Program.Quarter.Months.Select(month => new Closing(month, At("2024-01-11 08:00")))], []);
        var final = Final(Quarter);
        StoredReport[] reports = [.. Quarter, Form.Row("2024-01-12 09:00:00", "ท่าบ่อ", "ธ.ค. 66", "0", sales, wallet)];
        var asked = Assert.Single(Form.Derive(reports, closings: closed, finals: [final]).Review, item => item.IsOpen);
        var decisions = new List<Decision> { asked.Decide(DecisionKind.Accept) };
        var then = Form.Derive(reports, decisions, closings: closed, finals: [final]);
        Assert.All(then.Review.Where(item => item.IsOpen), item => Assert.Equal(ReviewCode.Implausible, item.Code));
        decisions.AddRange(then.Review.Where(item => item.IsOpen).Select(item => item.Decide(DecisionKind.Accept)));
        var state = Form.Derive(reports, decisions, closings: closed, finals: [final]);

        Assert.Equal(ReviewCode.ClosedMonth, asked.Code);
        Assert.Contains("คือ A (", asked.Reason, StringComparison.Ordinal);
        Assert.Contains("จะเป็น D (", asked.Reason, StringComparison.Ordinal);
        Assert.Equal((Grade.A, Grade.D), (Card(then).Grade, Card(state).Grade)); // the word on the late report was for the grade as well
        Assert.DoesNotContain(state.Review, item => item.IsOpen);
    }

    [Fact]
    public void A_late_report_that_leaves_the_grade_says_that_it_stays()
    {
        Closings closed = new([.. ShippedConfiguration.Program.Quarter.Months.Select(month => new Closing(month, At("2024-01-11 08:00")))], []);
        var asked = Assert.Single(Form.Derive([.. Quarter, Rising], closings: closed, finals: [Final(Quarter)]).Review);

        Assert.Equal(ReviewCode.ClosedMonth, asked.Code);
        Assert.Contains("หากรับรายงานนี้ ระดับคงเดิม A (", asked.Reason, StringComparison.Ordinal);
        Assert.Contains("44,300,000/43,638,812", asked.Reason, StringComparison.Ordinal); // with what it would rest on then
    }

    [Fact]
    public void A_late_report_that_was_taken_before_the_grade_was_final_says_nothing_of_it()
    {
        Closings closed = new([.. ShippedConfiguration.Program.Quarter.Months.Select(month => new Closing(month, At("2024-01-11 08:00")))], []);
        var taken = Assert.Single(Form.Derive([.. Quarter, Falling], closings: closed).Review).Decide(DecisionKind.Accept) with { DecidedAt = At("2024-01-11 07:00") };
        var state = Form.Derive([.. Quarter, Falling], [taken], closings: closed, finals: [Final(Quarter)]);

        Assert.Equal(ReviewCode.FinalGradeChanged, Assert.Single(state.Review, item => item.IsOpen).Code);
        Assert.Equal(15_400_000, Sales(state).Accepted!.Figure.Value);
    }

    [Fact]
    public void What_was_decided_of_a_figure_that_waits_stays_in_sight()
    {
        var final = Settled(Derive([October, November, Falling], asOf: "2024-01-16 08:00"));
        var unusual = Form.Row("2024-01-16 09:00:00", "ท่าบ่อ", "ธ.ค. 66", "0", "400000000", "8");
        var decided = Assert.Single(After([October, November, Falling, unusual], final).Review).Decide(DecisionKind.Accept);
        var state = After([October, November, Falling, unusual], final, decided);

        Assert.Equal(Grade.D, final.Grade);
        Assert.Equal([(ReviewCode.Implausible, false), (ReviewCode.FinalGradeChanged, true)], state.Review.Select(item => (item.Code, item.IsOpen)).Order());
    }

    [Fact]
    public void What_was_decided_by_the_letters_alone_speaks_of_the_reports_of_then()
    {
        var final = Final(Quarter);
        var asked = ReviewItemId.Of(ReviewCode.FinalGradeChanged, "4302", ShippedConfiguration.Program.Quarter.ToString(), final.At.ToString("O", CultureInfo.InvariantCulture), "A → D");
        var refused = new Decision(asked, DecisionKind.Reject, null, null, Falling.Report.ReceivedAt.AddHours(1));

        Assert.DoesNotContain(After([.. Quarter, Falling], final, refused).Review, item => item.IsOpen);
        Assert.Equal(FallingStill.Report.Id, Assert.Single(After([.. Quarter, Falling, FallingStill], final, refused).Review, item => item.IsOpen).RawId);
    }

    [Fact]
    public void A_grade_whose_report_waits_again_is_marked_and_keeps_its_letter_though_an_earlier_figure_gives_the_same()
    {
        var unusual = Form.Row("2024-01-12 09:00:00", "ท่าบ่อ", "ธ.ค. 66", "0", "400000000", "8");
        var asked = Assert.Single(Derive([.. Quarter, unusual]).Review);
        var decided = Derive([.. Quarter, unusual], decisions: asked.Decide(DecisionKind.Accept));
        var state = After([.. Quarter, unusual], Settled(decided));

        Assert.Equal((GradeStanding.Final, 400_000_000m), (Card(decided).Standing, Sales(decided).Accepted!.Figure.Value));
        Assert.Equal((Grade.A, GradeStanding.Final), (Card(state).Grade, Card(state).Standing));
        Assert.Equal("A ● (รอทบทวน A~ (A–D))", GradeText.Chip(state.Program.Grading, Card(state)));
        Assert.Equal("A → A~", Assert.Single(state.Review, item => item.Code == ReviewCode.FinalGradeChanged).Original);
    }

    [Fact]
    public void A_criterion_that_begins_after_the_quarter_is_said_to_in_the_tab_and_leaves_a_range_everywhere()
    {
        Func<Program, Program> later = program => program with
        {
            Grading = program.Grading with { Criteria = [.. program.Grading.Criteria.Select(criterion => criterion.Key == "wallet" ? criterion with { Changes = [new(null, new CriterionSource.Unmeasured()), new(new(2024, 2, 1), new CriterionSource.OfIndicator(criterion.Indicator))] } : criterion)] },
        };
        var state = Form.Derive(Quarter, change: later);
        var cell = ResultsBookBuilder.Build(state, ShippedConfiguration.Wording).Tabs.Single(tab => tab.Key == TabKeys.Summary) is var tab
            ? tab.Rows.Single(row => row.Key == "4302").Cells[tab.Columns.ToList().FindIndex(column => column.Key == "criterion_wallet")] : null;
        var answer = GradeAnswers.Answer(state.Program, ShippedConfiguration.Province.Districts.First(district => district.Name == "ท่าบ่อ"), new()
        {
            Quarter = state.Program.Quarter,
            Figures = [new(IndicatorKey.Parse("products"), 1), new(IndicatorKey.Parse("sales"), 43_800_000)],
        });

        Assert.Equal("– ยังไม่เริ่มวัดในไตรมาสนี้", cell!.Text);
        Assert.Equal(("A~ (A–D)", GradeStanding.ToDate), (GradeMark.Of(Card(state)), Card(state).Standing));
        Assert.Equal((Grade.A, true, new GradeSpan(Grade.A, Grade.D)), (answer.Grade, answer.IsProvisional, answer.Range));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // for this district alone
    public void A_grade_that_was_final_by_closing_alone_is_open_again_with_the_quarter(bool byException)
    {
        var closed = new Closings([.. ShippedConfiguration.Program.Quarter.Months.Select(month => new Closing(month, At("2024-01-18 10:00")))], []);
        var before = Form.Derive([October, November], asOf: At("2024-01-18 11:00"), closings: closed);
        var again = byException ? closed with { Exemptions = [new(Form.Code("ท่าบ่อ"), ReportingMonth.Parse("2023-12"), new(2024, 1, 25), "น้ำท่วม")] } : Closings.None;

        var open = Form.Derive([October, November], asOf: At("2024-01-19 11:00"), closings: again, finals: [Settled(before)]);
        var ofEarlierBuild = Form.Derive([October, November], asOf: At("2024-01-19 11:00"), closings: again, finals: [Settled(before) with { IsByClosing = null }]);
        var after = Form.Derive([October, November], asOf: At("2024-01-26 11:00"), closings: again, finals: open.Finals);

        Assert.Equal(("D", GradeStanding.Final), (GradeMark.Of(Card(before)), Card(before).Standing));
        Assert.Equal(("A~ (A–D)", GradeStanding.ToDate, null), (GradeMark.Of(Card(open)), Card(open).Standing, Card(open).Question));
        Assert.Empty(open.Review);
        Assert.Empty(open.Finals);
        Assert.Equal("A~ (A–D)", GradeMark.Of(Card(ofEarlierBuild)));
        Assert.Equal(byException ? "D" : "A~ (A–D)", GradeMark.Of(Card(after))); // the exception is over
    }

    [Fact]
    public void A_grade_that_rests_on_all_months_stays_final_when_the_quarter_is_opened_again()
    {
        var closed = new Closings([.. ShippedConfiguration.Program.Quarter.Months.Select(month => new Closing(month, At("2024-01-18 10:00")))], []);
        var final = Settled(Form.Derive(Quarter, asOf: At("2024-01-18 11:00"), closings: closed));

        var state = Form.Derive([.. Quarter, Form.Row("2024-01-19 09:00:00", "ท่าบ่อ", "ธ.ค. 66", "0", "1540000", "8")], asOf: At("2024-01-19 11:00"), finals: [final]);

        Assert.Equal(("A (รอทบทวน D)", GradeStanding.Final), (GradeMark.Of(Card(state)), Card(state).Standing));
        Assert.Equal(ReviewCode.FinalGradeChanged, Assert.Single(state.Review, item => item.IsOpen).Code);
    }

    [Fact]
    public void A_late_report_that_an_exception_lets_in_counts_without_another_word()
    {
        var closed = new Closings([.. ShippedConfiguration.Program.Quarter.Months.Select(month => new Closing(month, At("2024-01-18 10:00")))], []);
        var final = Settled(Form.Derive([October, November], asOf: At("2024-01-18 11:00"), closings: closed));
        var late = Form.Row("2024-01-19 10:00:00", "ท่าบ่อ", "ธ.ค. 66", "0", "15400000", "8");

        var state = Form.Derive([October, November, late], asOf: At("2024-01-20 11:00"), closings: closed with { Exemptions = [new(Form.Code("ท่าบ่อ"), ReportingMonth.Parse("2023-12"), new(2024, 1, 25), "น้ำท่วม")] }, finals: [final]);

        Assert.DoesNotContain(state.Review, item => item.IsOpen);
        Assert.Equal((late.Report.Id, "A", GradeStanding.Final), (Sales(state).Accepted!.RawId, GradeMark.Of(Card(state)), Card(state).Standing));
    }

    [Fact]
    public void A_late_report_that_waits_counts_without_another_word_once_its_quarter_is_opened_again()
    {
        var waits = LateInTheClosedQuarter();

        var state = LateInTheClosedQuarter(waits, Closings.None);

        Assert.Equal(("D", ReviewCode.ClosedMonth), (Card(waits).Grade?.ToString(), Assert.Single(waits.Review, item => item.IsOpen).Code));
        Assert.DoesNotContain(state.Review, item => item.IsOpen);
        Assert.Equal((Late.Report.Id, "A", GradeStanding.Final), (Sales(state).Accepted!.RawId, GradeMark.Of(Card(state)), Card(state).Standing));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // for this district alone
    public void A_late_report_that_an_officer_took_stays_taken_when_its_quarter_is_opened_again(bool byException)
    {
        var waits = LateInTheClosedQuarter();
        var accepted = Assert.Single(waits.Review, item => item.IsOpen).Decide(DecisionKind.Accept) with { DecidedAt = At("2024-01-20 09:00") };
        var taken = LateInTheClosedQuarter(waits, ClosedLate, accepted);
        var again = byException ? ClosedLate with { Exemptions = [new(Form.Code("ท่าบ่อ"), ReportingMonth.Parse("2023-12"), new(2024, 1, 31), "ผ่อนผัน")] } : Closings.None;

        var open = LateInTheClosedQuarter(taken, again, accepted);
        var back = LateInTheClosedQuarter(open, again);

        Assert.All([taken, open, back], state =>
        {
            Assert.Equal(("A", GradeStanding.Final, null), (GradeMark.Of(Card(state)), Card(state).Standing, Card(state).Question));
            Assert.Equal(Late.Report.Id, Sales(state).Accepted!.RawId);
            Assert.DoesNotContain(state.Review, item => item.IsOpen);
        });
        Assert.Equal(accepted, Assert.Single(open.Review).Decision);
    }

    [Fact]
    public void A_late_report_that_an_officer_refused_waits_no_more_and_stays_refused_when_its_quarter_is_opened_again_until_he_takes_that_back()
    {
        var waits = LateInTheClosedQuarter();
        var decision = Assert.Single(waits.Review, item => item.IsOpen).Decide(DecisionKind.Reject);

        var refused = LateInTheClosedQuarter(waits, ClosedLate, decision);
        var open = LateInTheClosedQuarter(refused, Closings.None, decision);
        var back = LateInTheClosedQuarter(open, Closings.None);

        Assert.Equal([("D", GradeStanding.Final), ("A~ (A–D)", GradeStanding.ToDate)], new[] { refused, open }.Select(state => (GradeMark.Of(Card(state)), Card(state).Standing)));
        Assert.All([refused, open], state =>
        {
            Assert.Equal((ReportState.Missing, null, ReportState.Missing), (Sales(state).State, Sales(state).Accepted, state.Month("ท่าบ่อ", "2023-12").State));
            Assert.Equal(decision, Assert.Single(state.Review).Decision);
            Assert.Equal(ReceivedOutcome.Rejected, Of(state, Late).Outcome);
        });
        Assert.Equal((Late.Report.Id, "A", GradeStanding.Final), (Sales(back).Accepted!.RawId, GradeMark.Of(Card(back)), Card(back).Standing));
        Assert.Empty(back.Review);
    }

    [Fact]
    public void A_report_that_was_found_after_the_closing_and_refused_because_of_the_grade_stays_refused_when_its_quarter_is_opened_again_until_that_is_taken_back()
    {
        var found = Form.Row("2024-01-17 09:00:00", "ท่าบ่อ", "ธ.ค. 66", "0", "15400000", "8"); // before the closing, which nobody knew then
        var final = Form.Derive([October, November], asOf: At("2024-01-18 11:00"), closings: ClosedLate).Finals;
        var waits = Derived(ClosedLate, final);
        var asked = Assert.Single(waits.Review, item => item.IsOpen);
        var decision = asked.Decide(DecisionKind.Reject);

        var refused = Derived(ClosedLate, waits.Finals, decision);
        var open = Derived(Closings.None, refused.Finals, decision);
        var later = Derived(Closings.None, FinalGradeRecord.Parse(FinalGradeRecord.Keep(open.Finals)), decision);
        var closedAgain = Derived(ClosedLate, later.Finals, decision);
        var back = Derived(Closings.None, later.Finals);

        Assert.Equal(ReviewCode.FinalGradeChanged, asked.Code);
        Assert.Equal([("D", GradeStanding.Final), ("A~ (A–D)", GradeStanding.ToDate), ("A~ (A–D)", GradeStanding.ToDate), ("D", GradeStanding.Final)], new[] { refused, open, later, closedAgain }.Select(state => (GradeMark.Of(Card(state)), Card(state).Standing)));
        Assert.All([refused, open, later, closedAgain], state =>
        {
            Assert.Equal((null, ReceivedOutcome.Rejected), (Sales(state).Accepted, Of(state, found).Outcome));
            Assert.Equal((decision, asked.Reason), (Assert.Single(state.Review).Decision, state.Review[0].Reason));
        });
        Assert.Equal((found.Report.Id, "A", GradeStanding.Final), (Sales(back).Accepted!.RawId, GradeMark.Of(Card(back)), Card(back).Standing));
        Assert.Empty(back.Review);
        Assert.False(Settled(back).IsOpenAgain);

        DerivedState Derived(Closings closings, ValueList<FinalGrade> finals, params Decision[] decisions) =>
            Form.Derive([October, November, found], decisions, asOf: At("2024-01-20 11:00"), closings: closings, finals: finals);
    }

    [Fact]
    public void Of_two_late_reports_each_names_the_grade_that_a_yes_to_it_alone_gives()
    {
        Closings closed = new([.. ShippedConfiguration.Program.Quarter.Months.Select(month => new Closing(month, At("2024-01-18 10:00")))], []);
        StoredReport[] late = [Form.Row("2024-01-19 09:00:00", "ท่าบ่อ", "พ.ย. 66", "0", "14800000", "8"), Form.Row("2024-01-19 09:10:00", "ท่าบ่อ", "ธ.ค. 66", "0", "15400000", "8"), Form.Row("2024-01-19 09:20:00", "สังคม", "ธ.ค. 66", "0", "99000000", "8")];
        var final = Form.Derive([October, Form.Row("2023-12-14 09:20:00", "สังคม", "ต.ค. 66", "1", "100000", "8")], asOf: At("2024-01-18 11:00"), closings: closed).Finals;
        StoredReport[] all = [October, Form.Row("2023-12-14 09:20:00", "สังคม", "ต.ค. 66", "1", "100000", "8"), .. late];

        var asked = Form.Derive(all, asOf: At("2024-01-20 11:00"), closings: closed, finals: final).Review.Where(item => item is { IsOpen: true, Code: ReviewCode.ClosedMonth }).ToList();

        Assert.Equal(3, asked.Count);
        Assert.All(asked, item => Assert.Equal(
            Form.Derive([.. all.Where(report => !late.Contains(report) || report.Report.Id == item.RawId)], asOf: At("2024-01-20 11:00"), closings: closed, finals: final).Review.Single(alone => alone.Id == item.Id).Reason,
            item.Reason));
        // Two months of three are not enough for A, which both together would be: each alone leaves D.
        Assert.All(asked.Where(item => item.District == Form.Code("ท่าบ่อ")), item => Assert.Contains("ระดับคงเดิม D (", item.Reason, StringComparison.Ordinal));
        Assert.DoesNotContain(asked, item => item.District == Form.Code("ท่าบ่อ") && item.Reason.Contains("จะเป็น A (", StringComparison.Ordinal));
    }

    // A yes to one of them comes before a yes to the other: what the other says is true of what stands by then.
    [Theory]
    [InlineData("พ.ย. 66", "14800000", "ธ.ค. 66", "15400000", true)] // each alone leaves D, both give A
    [InlineData("พ.ย. 66", "30200000", "ธ.ค. 66", "15400000", true)] // the first gives A already
    [InlineData("พ.ย. 66", "30200000", "ธ.ค. 66", "15400000", false)]
    [InlineData("พ.ย. 66", "30200000", "พ.ย. 66", "9000000", true)] // both of one month
    [InlineData("พ.ย. 66", "9000000", "พ.ย. 66", "30200000", true)]
    public void Of_two_late_reports_the_other_names_what_a_yes_to_it_gives_once_one_was_decided(string firstMonth, string firstSales, string otherMonth, string otherSales, bool isTaken)
    {
        StoredReport[] late = [Form.Row("2024-01-19 09:00:00", "ท่าบ่อ", firstMonth, "0", firstSales, "8"), Form.Row("2024-01-19 09:10:00", "ท่าบ่อ", otherMonth, "0", otherSales, "8")];
        foreach (var (first, other) in new[] { (late[0], late[1]), (late[1], late[0]) })
        {
            var final = Form.Derive([October], asOf: At("2024-01-18 11:00"), closings: ClosedLate).Finals;
            var word = Question(Derived("2024-01-19 11:00", final), first).Decide(isTaken ? DecisionKind.Accept : DecisionKind.Reject) with { DecidedAt = At("2024-01-19 12:00") };
            var decided = Derived("2024-01-19 12:00", final, word);
            var asked = new[] { decided, Derived("2024-01-19 12:30", decided.Finals, word) };
            if (isTaken && firstMonth == otherMonth && first == late[1])
            {
                Assert.All(asked, state => Assert.DoesNotContain(state.Review, item => item.IsOpen)); // the earlier waits no more
                continue;
            }

            var yes = Question(asked[1], other).Decide(DecisionKind.Accept) with { DecidedAt = At("2024-01-19 13:00") };
            var then = Derived("2024-01-19 13:00", asked[1].Finals, word, yes);
            var (before, after) = (GradeMark.Of(Card(asked[1])), GradeMark.Of(Card(then)));
            Assert.DoesNotContain(then.Review, item => item.IsOpen);
            Assert.All(asked, state => Assert.Contains(before == after ? $"ระดับคงเดิม {after} (" : $"จะเป็น {after} (", Question(state, other).Reason, StringComparison.Ordinal));
        }

        ReviewItem Question(DerivedState state, StoredReport report) => Assert.Single(state.Review, item => item.IsOpen && item.RawId == report.Report.Id);

        DerivedState Derived(string asOf, ValueList<FinalGrade> finals, params Decision[] decisions) => Form.Derive([October, .. late], decisions, asOf: At(asOf), closings: ClosedLate, finals: finals);
    }

    // The clerk was promised an answer, or heard that the report is left out: that it counts after all, nobody decides any more.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_report_that_the_final_grade_held_up_is_told_to_the_district_once_it_counts_because_its_quarter_was_opened_again(bool wasRefused)
    {
        var found = Form.Row("2024-01-17 09:00:00", "ท่าบ่อ", "ธ.ค. 66", "0", "15400000", "8");
        var waits = Derived(ClosedLate, Form.Derive([October, November], asOf: At("2024-01-18 11:00"), closings: ClosedLate).Finals);
        Decision[] decisions = wasRefused ? [Assert.Single(waits.Review, item => item.IsOpen).Decide(DecisionKind.Reject)] : [];
        var refused = Derived(ClosedLate, waits.Finals, decisions);
        var open = Derived(Closings.None, refused.Finals, decisions);
        var back = Derived(Closings.None, open.Finals);
        var answered = AnsweredDecisions.Of(decisions);
        var promised = PromisedAnswers.Parse(PromisedAnswers.None.Next(refused).Keep());

        Notice.Answer[] Told(DerivedState state, PromisedAnswers known, params Decision[] standing) =>
            [.. NoticePlanner.Plan(NoticeSample.Input(state) with { Answered = answered, TakenBack = answered.TakenBack(standing), Promised = known, Known = new HashSet<NoticeKey> { NoticeKey.Of(state.Program.Id, NoticeKind.Receipt, "4302", found.Report.Id.Value) } }).Notices.OfType<Notice.Answer>()];

        if (wasRefused)
        {
            Assert.Empty(Told(open, promised, decisions)); // it is left out still
            promised = promised.Next(open);
        }

        var answer = Assert.Single(Told(back, promised));
        Assert.Equal(([ReportingMonth.Parse("2023-12")], [], []), (answer.Content.LetGo, answer.Content.Opened, answer.Content.TakenBack));
        Assert.Equal(15_400_000, Assert.Single(answer.Content.Figures, entry => entry.Indicator.Value == "sales").Accepted!.Figure.Value);
        Assert.Empty(Told(back, promised.Next(back)));

        DerivedState Derived(Closings closings, ValueList<FinalGrade> finals, params Decision[] decided) =>
            Form.Derive([October, November, found], decided, asOf: At("2024-01-20 11:00"), closings: closings, finals: finals);
    }

    [Fact]
    public void That_the_refusal_of_a_late_report_is_taken_back_is_told_once_as_the_refusal_was()
    {
        var waits = LateInTheClosedQuarter();
        var refusal = Assert.Single(waits.Review, item => item.IsOpen).Decide(DecisionKind.Reject) with { DecidedAt = At("2024-01-20 10:30") };
        var refused = LateInTheClosedQuarter(waits, decisions: refusal);
        var back = LateInTheClosedQuarter(refused);
        var known = new HashSet<NoticeKey> { NoticeKey.Of(waits.Program.Id, NoticeKind.Receipt, "4302", Late.Report.Id.Value) };

        Notice.Answer[] Told(DerivedState state, AnsweredDecisions answered, params Decision[] standing) =>
            [.. NoticePlanner.Plan(NoticeSample.Input(state) with { Answered = answered, TakenBack = answered.TakenBack(standing), Known = known }).Notices.OfType<Notice.Answer>()];

        Assert.Equal([refusal.ItemId], Assert.Single(Told(refused, AnsweredDecisions.Of([]), refusal)).Content.Items.Select(item => item.Id));
        Assert.Equal([refusal.ItemId], Assert.Single(Told(back, AnsweredDecisions.Of([refusal]))).Content.TakenBack.Select(item => item.Id));
        Assert.Empty(Told(back, AnsweredDecisions.Of([refusal]).Next([])));
    }

    // The matter goes with what made it one; the officer has taken nothing back.
    [Fact]
    public void A_grade_that_changes_because_its_quarter_was_opened_again_is_not_put_down_to_a_decision_that_stands()
    {
        var decision = Assert.Single(LateInTheClosedQuarter().Review, item => item.IsOpen).Decide(DecisionKind.Reject);
        var refused = LateInTheClosedQuarter(null, ClosedLate, decision);
        var open = Form.Derive([October, November], asOf: refused.AsOf);
        var told = GradeWatch.Next(null, Cycle(refused, decision));

        Assert.Equal([GradeCause.OpenedAgain], Causes(decision));
        Assert.Equal([GradeCause.DecisionTakenBack, GradeCause.OpenedAgain], Causes());

        static WatchedCycle Cycle(DerivedState state, params Decision[] decided) => new() { State = state, Build = "", Rules = "", Touched = new HashSet<RawReportId>(), Known = new HashSet<NoticeKey> { NoticeKey.Of(state.Program.Id, NoticeKind.Receipt, "4302", "told") }, Decided = decided };
        ValueList<GradeCause> Causes(params Decision[] decided) => GradeWatch.Next(told, Cycle(open, decided)).Rows.Single(row => row.District == Form.Code("ท่าบ่อ")).Pending!.Causes;
    }

    // A stranger holds nobody up; what he sent may be the district's own report all the same.
    [Fact]
    public void Who_closes_while_a_strangers_report_waits_is_told_so_where_he_closes_and_in_the_question_with_both_grades()
    {
        var state = ClosedWhileAStrangerWaits();
        var notes = ResultsBookBuilder.Build(state, ShippedConfiguration.Wording).Tabs.Single(tab => tab.Key == TabKeys.Reporting).Notes.Select(note => note.Text).ToList();
        var asked = Assert.Single(state.Review, item => item.IsOpen);

        Assert.Equal(("D", GradeStanding.Final), (GradeMark.Of(Card(state)), Card(state).Standing));
        Assert.Contains("ปิดเดือนธันวาคม 2566 โดยยังมีรายงานรอพิจารณาว่าจะรับหรือไม่ 1 ฉบับ ซึ่งยังไม่นับในระดับ: ท่าบ่อ 12 ม.ค. 67 09.00 น. โปรดตัดสินในแท็บ ต้องตรวจสอบ", notes);
        Assert.DoesNotContain(notes, note => note!.StartsWith("ปิดเดือนพฤศจิกายน", StringComparison.Ordinal));
        Assert.Equal(ReviewCode.UnknownSender, asked.Code);
        Assert.Contains("คือ D (", asked.Reason, StringComparison.Ordinal);
        Assert.Contains("จะเป็น A (", asked.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DecisionKind.Accept)]
    [InlineData(DecisionKind.AcceptAndRemember)]
    public void One_word_on_a_strangers_report_decides_the_final_grade_with_it(DecisionKind kind)
    {
        var closed = ClosedWhileAStrangerWaits();
        var asked = Assert.Single(closed.Review, item => item.IsOpen);
        var state = WithStranger([Settled(closed)], asked.Decide(kind));
        var later = WithStranger([Settled(state)], asked.Decide(kind));
        var refused = WithStranger([Settled(closed)], asked.Decide(DecisionKind.Reject));
        var back = WithStranger([Settled(later)]);

        Assert.All([state, later], then =>
        {
            Assert.DoesNotContain(then.Review, item => item.IsOpen || item.Code == ReviewCode.FinalGradeChanged);
            Assert.Equal((Grade.A, 15_400_000m, GradeStanding.Final), (Card(then).Grade, Sales(then).Accepted!.Figure.Value, Card(then).Standing));
        });
        Assert.Equal((Grade.D, null), (Card(refused).Grade, Sales(refused).Accepted));
        Assert.Equal((Grade.D, null, true), (Card(back).Grade, Sales(back).Accepted, Assert.Single(back.Review).IsOpen));
    }

    [Theory]
    [InlineData(DecisionKind.Accept)]
    [InlineData(DecisionKind.AcceptAndRemember)]
    public void One_word_on_a_strangers_report_that_came_after_the_closing_decides_month_and_grade_with_it(DecisionKind kind)
    {
        const string Closed = "2024-01-11 10:00";
        var closed = WithStranger([], Closed);
        var asked = Assert.Single(closed.Review, item => item.IsOpen);
        var state = WithStranger([Settled(closed)], Closed, asked.Decide(kind));
        var later = WithStranger([Settled(state)], Closed, asked.Decide(kind));
        var refused = WithStranger([Settled(closed)], Closed, asked.Decide(DecisionKind.Reject));
        var back = WithStranger([Settled(later)], Closed);

        Assert.Equal(ReviewCode.UnknownSender, asked.Code);
        Assert.All(["ปิดรับรายงานประจำเดือนธันวาคม 2566 แล้ว", "คือ D (", "จะเป็น A ("], words => Assert.Contains(words, asked.Reason, StringComparison.Ordinal));
        Assert.All([state, later], then =>
        {
            Assert.Equal(ReviewCode.UnknownSender, Assert.Single(then.Review).Code);
            Assert.Equal((Grade.A, 15_400_000m, GradeStanding.Final), (Card(then).Grade, Sales(then).Accepted!.Figure.Value, Card(then).Standing));
        });
        Assert.Equal((Grade.D, null), (Card(refused).Grade, Sales(refused).Accepted));
        Assert.Equal((Grade.D, null, true), (Card(back).Grade, Sales(back).Accepted, Assert.Single(back.Review).IsOpen));
    }

    [Fact]
    public void What_was_refused_of_a_strangers_month_by_itself_stays_refused()
    {
        const string Closed = "2024-01-11 10:00";
        var closed = WithStranger([], Closed);
        var asked = Assert.Single(closed.Review, item => item.IsOpen);
        var month = new Decision(ReviewItems.ClosedMonthId(asked.RawId!, ReportingMonth.Parse("2023-12")), DecisionKind.Reject, null, null, At("2024-01-13 08:00"));

        var state = WithStranger([Settled(closed)], Closed, asked.Decide(DecisionKind.Accept), month);

        Assert.Equal((Grade.D, null), (Card(state).Grade, Sales(state).Accepted));
        Assert.DoesNotContain(state.Review, item => item.IsOpen);
    }

    // Which figure it is, is one matter; that the grade was final, another: the clerk hears what is true of both at once.
    [Fact]
    public void Of_a_figure_that_is_taken_and_would_change_a_final_grade_the_district_hears_that_the_grade_is_looked_at()
    {
        var final = Settled(Derive([October, November, Falling], asOf: "2024-01-16 08:00"));
        var unusual = Form.Row("2024-01-16 09:00:00", "ท่าบ่อ", "ธ.ค. 66", "0", "400000000", "8");
        var decided = Assert.Single(After([October, November, Falling, unusual], final).Review).Decide(DecisionKind.Accept);
        var state = Derive([October, November, Falling, unusual], final, decisions: decided);
        var planned = NoticePlanner.Plan(NoticeSample.Input(state with { AsOf = decided.DecidedAt.AddMinutes(1) }) with { Answered = AnsweredDecisions.Of([]) });
        var answer = Assert.Single(planned.Notices.OfType<Notice.Answer>());

        Assert.Equal([decided.ItemId], answer.Content.AwaitingGrade);
        Assert.Equal((ReportState.Reported, 1_540_000), answer.Content.Figures.Where(entry => entry.Indicator.Value == "sales").Select(entry => (entry.State, (int)entry.Accepted!.Figure.Value)).Single());
    }

    /// <summary>ท่าบ่อ's December came from an address that nobody knows, and an officer closed the quarter.</summary>
    internal static DerivedState ClosedWhileAStrangerWaits() => WithStranger([]);

    private static DerivedState WithStranger(FinalGrade[] finals, params Decision[] decisions) => WithStranger(finals, "2024-01-15 10:00", decisions);

    private static DerivedState WithStranger(FinalGrade[] finals, string closed, params Decision[] decisions) => Letters.Derivation().Derive(new()
    {
        Reports = [October, November, Letters.Mail("stranger", "2024-01-12 09:00:00", new() { MessageId = "s@x", From = "clerk@gmail.com", Subject = "รายงาน OTOP เดือนธันวาคม 2566 อำเภอท่าบ่อ", Text = "จำนวนผลิตภัณฑ์ 0 ผลิตภัณฑ์\nยอดจำหน่าย 15,400,000 บาท\nผู้เข้าร่วม Digital Wallet 8 ราย" })],
        Closings = new([.. ShippedConfiguration.Program.Quarter.Months.Select(month => new Closing(month, At(closed)))], []),
        Decisions = decisions,
        Finals = finals,
        AsOf = Form.AfterTheQuarter,
    });

    /// <summary>ท่าบ่อ's December came when the quarter was closed and its grade D final; a cycle has seen it wait, and what is given then.</summary>
    private static DerivedState LateInTheClosedQuarter(DerivedState? before = null, Closings? closings = null, params Decision[] decisions) => Form.Derive(
        [October, November, Late],
        decisions,
        asOf: At("2024-01-20 11:00"),
        closings: closings ?? ClosedLate,
        finals: before?.Finals ?? LateInTheClosedQuarterBefore());

    private static ValueList<FinalGrade> LateInTheClosedQuarterBefore() => Form.Derive([October, November], asOf: At("2024-01-18 11:00"), closings: ClosedLate).Finals;

    private static DateTimeOffset At(string text) => new(DateTime.Parse(text, CultureInfo.InvariantCulture), Bangkok.Offset);

    private static FinalGrade Final(IReadOnlyList<StoredReport> reports) => Settled(Derive(reports, asOf: "2024-01-11 08:00"));

    private static DerivedState After(IReadOnlyList<StoredReport> reports, FinalGrade final, params Decision[] decisions) => Derive(reports, final, decisions: decisions);

    private static DerivedState Derive(IReadOnlyList<StoredReport> reports, FinalGrade? final = null, string asOf = "2024-01-16 23:59", params Decision[] decisions) =>
        Form.Derive(reports, decisions, new(DateTime.Parse(asOf, CultureInfo.InvariantCulture), Bangkok.Offset), finals: final is null ? [] : [final]);

    private static FinalGrade Settled(DerivedState state) => Assert.Single(state.Finals);

    private static Scorecard Card(DerivedState state) => state.ScorecardOf(Form.Code("ท่าบ่อ"));

    private static LedgerEntry Sales(DerivedState state) => state.Entry("ท่าบ่อ", "2023-12", "sales");

    private static ReceivedReport Of(DerivedState state, StoredReport report) => state.Received.Single(received => received.RawId == report.Report.Id);

    private static string FigureNote(DerivedState state)
    {
        var tab = ResultsBookBuilder.Build(state, ShippedConfiguration.Wording).Tabs.Single(tab => tab.Columns.Any(column => column.Key == "sales_2023-12"));
        return tab.Rows.Single(row => row.Key == "4302").Cells[tab.Columns.ToList().FindIndex(column => column.Key == "sales_2023-12")].Note ?? "";
    }
}
