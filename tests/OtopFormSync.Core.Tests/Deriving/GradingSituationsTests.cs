using System.Globalization;
using System.Text;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Tests.Grading;
using OtopFormSync.Core.Thai;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>
/// What ท่าบ่อ's grade is, whether it is final, what its contact was told until then, what an officer is asked and what the district still owes, in the situations of a quarter.
/// Its targets are 13,544,178 + 14,787,861 + 15,306,774 = 43,638,812 baht as printed; of 79 registrants 8 are 10 %, 6 are 7.5 % and 4 are 5 %.
/// </summary>
public sealed class GradingSituationsTests
{
    private const string October = "2023-12-14 09:00|ต.ค. 66|1|13600000|8";
    private const string November = "2023-12-14 09:10|พ.ย. 66|0|14800000|8";
    private const string December = "2024-01-10 09:00|ธ.ค. 66|0|15400000|8";
    private const string EarlyDecember = "2023-12-10 09:00|ธ.ค. 66|0|15400000|8";
    private const string LateOctober = "2023-12-28 09:00|ต.ค. 66|1|13600000|8";
    private const string FallingDecember = "2024-01-20 09:00|ธ.ค. 66|0|1540000|8";
    private const string RisingDecember = "2024-01-20 09:00|ธ.ค. 66|0|15900000|8";
    private const string ImplausibleDecember = "2024-01-12 09:00|ธ.ค. 66|0|400000000|8";
    private const string UnclearDecember = "2024-01-10 09:00|ธ.ค. 66|0|1.234|8";

    private const string StrangersDecember = "2024-01-11 09:00 mail|stranger@example.org|อำเภอท่าบ่อ รายงานประจำเดือนธันวาคม 2566 ยอดจำหน่าย 15,300,000 บาท";

    private static readonly string[] Kinds = ["receipt", "reminder", "answer", "grade change"];

    private static readonly District ThaBo = ShippedConfiguration.Province.Districts.First(district => district.Name == "ท่าบ่อ");

    private static readonly FinalGrade FinalA = new(ThaBo.Code, Grade.A, Grade.A, Instant("2024-01-11 08:00"), [new("sales", 43_800_000, 43_638_812)]);

    private static readonly Situation[] All =
    [
        // What is in.
        new("nothing was reported", "–", "2 reminders", owes: "ต.ค. พ.ย. ธ.ค."),
        new("one month of a quarter that runs", "A~ (A–D)", "1 receipt", [October]) { AsOf = "2023-12-16 08:30", Owes = "พ.ย." },
        new("two months after the quarter", "A~ (A–D)", "2 receipts, 1 reminder", [October, November], owes: "ธ.ค."),
        new("a month missing in the middle", "A~ (A–D)", "2 receipts, 2 reminders", [October, December], owes: "พ.ย."),
        new("December reported on the 10th of December", "A~ (A–D)", "3 receipts", [October, November, EarlyDecember]) { AsOf = "2023-12-16 08:30" },
        new("all is in, in the quarter's last minute", "A~ (A–D)", "3 receipts", [October, November, EarlyDecember]) { AsOf = "2023-12-31 23:59" },
        new("all is in, and the quarter is over", "A final", "3 receipts", [October, November, EarlyDecember]) { AsOf = "2024-01-01 00:00" },
        new("one baht under the quarter's target", "D final", "3 receipts", [October, November, "2024-01-10 09:00|ธ.ค. 66|0|15238811|8"]),
        new("to the baht", "A final", "3 receipts", [October, November, "2024-01-10 09:00|ธ.ค. 66|0|15238812|8"]),
        new("no product", "C final", "3 receipts", ["2023-12-14 09:00|ต.ค. 66|0|13600000|8", November, December]),
        new("six participants", "B final", "3 receipts", ["2023-12-14 09:00|ต.ค. 66|1|13600000|6", "2023-12-14 09:10|พ.ย. 66|0|14800000|6", "2024-01-10 09:00|ธ.ค. 66|0|15400000|6"]),
        new("the participants of a running total are December's", "C final", "3 receipts", [October, November, "2024-01-10 09:00|ธ.ค. 66|0|15400000|4"], asks: "", notes: "Implausible"),
        new("a running total that November left out is in December's", "A final", "3 receipts, 1 reminder", [October, "2023-12-14 09:10|พ.ย. 66|0|14800000|", December]),
        new("what November left out of a running total is owed till a later one is in", "A~ (A–D)", "2 receipts, 2 reminders", [October, "2023-12-14 09:10|พ.ย. 66|0|14800000|"], owes: "พ.ย. ธ.ค."),
        new("nothing to report in December", "D final", "3 receipts", [October, November, "2024-01-10 09:00|ธ.ค. 66||||TRUE"]),
        new("participants were never reported", "A~ (A–D)", "3 receipts, 2 reminders", ["2023-12-14 09:00|ต.ค. 66|1|13600000|", "2023-12-14 09:10|พ.ย. 66|0|14800000|", "2024-01-10 09:00|ธ.ค. 66|0|15400000|"], owes: "ต.ค. พ.ย. ธ.ค."),
        new("without a product a missing figure cannot make it better than C", "C~ (C–D)", "3 receipts, 1 reminder", ["2023-12-14 09:00|ต.ค. 66|0|13600000|8", November, "2024-01-10 09:00|ธ.ค. 66|0|15400000|"], owes: "ธ.ค."),

        // What waits.
        new("a figure that cannot be read", "A~ (A–D)", "3 receipts, 1 reminder", [October, November, UnclearDecember], asks: "UnclearFigure", owes: "ธ.ค."),
        new("a figure that cannot be read, without a product", "C~ (C–D)", "3 receipts, 1 reminder", ["2023-12-14 09:00|ต.ค. 66|0|13600000|8", November, UnclearDecember], asks: "UnclearFigure", owes: "ธ.ค."),
        new("an officer types it", "A final", "3 receipts, 1 reminder, 1 answer", [October, November, UnclearDecember]) { Decide = [(ReviewCode.UnclearFigure, DecisionKind.UseValue, "15,400,000")] },
        new("an officer leaves it out", "A~ (A–D)", "3 receipts, 1 reminder, 1 answer", [October, November, UnclearDecember], owes: "ธ.ค.") { Decide = [(ReviewCode.UnclearFigure, DecisionKind.Reject, null)] },
        new("a correction that is held", "A~ (A–D)", "4 receipts", [October, November, December, ImplausibleDecember], asks: "Implausible"),
        new("the correction is left out", "A final", "4 receipts, 1 answer", [October, November, December, ImplausibleDecember]) { Decide = [(ReviewCode.Implausible, DecisionKind.Reject, null)] },
        new("the correction is taken", "A final", "4 receipts, 1 answer", [October, November, December, ImplausibleDecember]) { Decide = [(ReviewCode.Implausible, DecisionKind.Accept, null)] },
        new("a row without a district holds nobody up", "A final", "3 receipts", [October, November, December, "2024-01-11 09:00|ธ.ค. 66|0|1|8||-"], asks: "UnclearDistrict"),
        new("a stranger's mail holds nobody up", "A final", "3 receipts", [October, November, December, "2024-01-11 09:00 mail|stranger@example.org|อำเภอท่าบ่อ รายงานประจำเดือนธันวาคม 2566 ยอดจำหน่าย 1,000,000 บาท"], asks: "UnknownSender"),
        new("a stranger's mail that an officer leaves out is told to nobody", "A final", "3 receipts", [October, November, December, StrangersDecember]) { Decide = [(ReviewCode.UnknownSender, DecisionKind.Reject, null)] },
        new("one that he takes, and takes back", "A final", "3 receipts, 2 answers", [October, November, December, StrangersDecember], asks: "UnknownSender") { Decide = [(ReviewCode.UnknownSender, DecisionKind.Accept, null)], Then = [null] },
        new("one that he takes and then leaves out", "A final", "3 receipts, 2 answers", [October, November, December, StrangersDecember]) { Decide = [(ReviewCode.UnknownSender, DecisionKind.Accept, null)], Then = [DecisionKind.Reject] },
        new("one that he takes, takes back and then leaves out", "A final", "3 receipts, 3 answers", [October, November, December, StrangersDecember]) { Decide = [(ReviewCode.UnknownSender, DecisionKind.Accept, null)], Then = [null, DecisionKind.Reject] },
        new("the contact's own mail that waits does", "A~ (A–D)", "4 receipts", [October, November, December, "2024-01-11 09:00 mail|contact|อำเภอท่าบ่อ รายงานประจำเดือนธันวาคม 2566 ยอดจำหน่าย 1.234 บาท"], asks: "UnclearFigure"),
        new("a later good report makes the waiting figure void", "A final", "4 receipts", [October, November, UnclearDecember, "2024-01-11 09:00|ธ.ค. 66|0|15400000|8"], notes: "UnclearFigure"),

        // Closing.
        new("what came before its month was closed counts", "A final", "3 receipts", [October, November, December]) { Closed = ["2023-10 2023-12-20 16:30"] },
        new("what came after waits", "C~ (A–D)", "3 receipts, 1 reminder", [LateOctober, November, December], asks: "ClosedMonth") { Closed = ["2023-10 2023-12-20 16:30"] },
        new("what came at the very instant waits", "C~ (A–D)", "3 receipts", [October, November, December], asks: "ClosedMonth") { Closed = ["2023-10 2023-12-14 09:00"] },
        new("an officer takes the late report", "A final", "3 receipts, 1 reminder, 1 answer", [LateOctober, November, December]) { Closed = ["2023-10 2023-12-20 16:30"], Decide = [(ReviewCode.ClosedMonth, DecisionKind.Accept, null)] },
        new("an officer leaves the late report out", "C~ (A–D)", "3 receipts, 1 reminder, 1 answer", [LateOctober, November, December]) { Closed = ["2023-10 2023-12-20 16:30"], Decide = [(ReviewCode.ClosedMonth, DecisionKind.Reject, null)] },
        new("on the last day of the district's exception", "A final", "3 receipts, 1 reminder", [LateOctober, November, December]) { Closed = ["2023-10 2023-12-20 16:30"], Excepted = ["ท่าบ่อ 2023-10 2023-12-28"] },
        new("after the exception", "C~ (A–D)", "3 receipts, 1 reminder", [LateOctober, November, December], asks: "ClosedMonth") { Closed = ["2023-10 2023-12-20 16:30"], Excepted = ["ท่าบ่อ 2023-10 2023-12-27"] },
        new("an exception for another district", "C~ (A–D)", "3 receipts, 1 reminder", [LateOctober, November, December], asks: "ClosedMonth") { Closed = ["2023-10 2023-12-20 16:30"], Excepted = ["สังคม 2023-10 2023-12-28"] },
        new("only the missing month is closed", "A~ (A–D)", "2 receipts", [October, November]) { Closed = ["2023-12 2024-01-15 16:30"] },
        new("the whole quarter is closed: the missing month counts in the target", "D final", "2 receipts, 1 grade change", [October, November]) { Closed = Quarter("2024-01-15 16:30") },
        new("the whole quarter is closed, and two months were enough", "A final", "2 receipts", ["2023-12-14 09:00|ต.ค. 66|1|25000000|8", "2023-12-14 09:10|พ.ย. 66|0|20000000|8"]) { Closed = Quarter("2024-01-15 16:30") },
        new("the whole quarter is closed without participants", "A final", "3 receipts, 1 reminder", ["2023-12-14 09:00|ต.ค. 66|1|13600000|", "2023-12-14 09:10|พ.ย. 66|0|14800000|", "2024-01-10 09:00|ธ.ค. 66|0|15400000|"]) { Closed = Quarter("2024-01-15 16:30") },
        new("the whole quarter is closed without any report", "–", "1 reminder", []) { Closed = Quarter("2024-01-15 16:30") },
        new("the whole quarter is closed before it is over", "A~ (A–D)", "2 receipts", [October, November]) { Closed = Quarter("2023-12-15 16:30"), AsOf = "2023-12-20 08:30" },
        new("the whole quarter is closed but for this district", "A~ (A–D)", "2 receipts, 1 reminder", [October, November], owes: "ธ.ค.") { Closed = Quarter("2024-01-15 16:30"), Excepted = ["ท่าบ่อ 2023-12 2024-02-29"] },
        new("a late report that leaves the grade as it is holds it up no more than none would", "A final", "4 receipts", [October, November, December, RisingDecember], asks: "ClosedMonth") { Closed = Quarter("2024-01-15 16:30") },
        new("of two late reports the later is taken, and the earlier waits no more", "A final", "4 receipts, 1 answer, 1 grade change", [October, November, "2024-01-16 10:00|ธ.ค. 66|0|15300000|8", "2024-01-16 11:00|ธ.ค. 66|0|15400000|8"], notes: "ClosedMonth") { Closed = Quarter("2024-01-15 16:30"), DecideLatestOnly = true, Decide = [(ReviewCode.ClosedMonth, DecisionKind.Accept, null)] },
        new("a report after the closing of the quarter", "D~ (A–D)", "3 receipts, 1 grade change", [October, November, "2024-01-20 09:00|ธ.ค. 66|0|15400000|8"], asks: "ClosedMonth") { Closed = Quarter("2024-01-15 16:30") },

        // What was final.
        new("a correction that would change a final grade", "A (รอทบทวน D) final", "4 receipts", [October, November, December, FallingDecember], asks: "FinalGradeChanged") { Final = FinalA },
        new("an officer takes the new grade", "D final", "4 receipts, 1 answer", [October, November, December, FallingDecember]) { Final = FinalA, Decide = [(ReviewCode.FinalGradeChanged, DecisionKind.Accept, null)] },
        new("an officer keeps the old grade", "A final", "4 receipts, 1 answer", [October, November, December, FallingDecember]) { Final = FinalA, Decide = [(ReviewCode.FinalGradeChanged, DecisionKind.Reject, null)] },
        new("a correction that leaves a final grade as it is", "A final", "4 receipts", [October, November, December, RisingDecember]) { Final = FinalA },
        new("a report that is taken back after the grade was final", "A (รอทบทวน A~ (A–D)) final", "3 receipts", [October, November, "-" + December], asks: "FinalGradeChanged", owes: "ธ.ค.") { Final = FinalA },
        new("a decision that a final grade rests on is taken back", "A (รอทบทวน A~ (A–D)) final", "3 receipts, 1 reminder", [October, November, UnclearDecember], asks: "UnclearFigure FinalGradeChanged", owes: "ธ.ค.") { Final = FinalA },
        new("an officer keeps the final grade all the same", "A final", "3 receipts, 1 reminder", [October, November, UnclearDecember], asks: "UnclearFigure", owes: "ธ.ค.") { Final = FinalA, Decide = [(ReviewCode.FinalGradeChanged, DecisionKind.Reject, null)] },
        new("an officer takes it that the grade is not final any more", "A~ (A–D)", "3 receipts, 1 reminder", [October, November, UnclearDecember], asks: "UnclearFigure", owes: "ธ.ค.") { Final = FinalA, Decide = [(ReviewCode.FinalGradeChanged, DecisionKind.Accept, null)] },
        new("two corrections that would change a final grade are one question: the later", "A (รอทบทวน D) final", "5 receipts", [October, November, December, FallingDecember, "2024-01-21 09:00|ธ.ค. 66|0|1550000|8"], asks: "FinalGradeChanged") { Final = FinalA },
        new("once the later is refused, the earlier is asked about", "A (รอทบทวน D) final", "5 receipts, 1 answer", [October, November, December, "2024-01-15 09:00|ธ.ค. 66|0|1540000|8", "2024-01-18 09:00|ธ.ค. 66|0|1550000|8"], asks: "FinalGradeChanged") { Final = FinalA, Decide = [(ReviewCode.FinalGradeChanged, DecisionKind.Reject, null)] },
        new("a new rule after the grade was final", "A (รอทบทวน B) final", "3 receipts", [October, November, December], asks: "FinalGradeChanged") { Final = FinalA, Change = Rule(rules => rules with { Grades = [rules.Grades[0] with { Conditions = [.. rules.Grades[0].Conditions.Select(condition => condition.Criterion == "wallet" ? condition with { Bound = 20 } : condition)] }, .. rules.Grades.Skip(1)] }) },
        new("something waits after the grade was final", "A final", "4 receipts", [October, November, December, ImplausibleDecember], asks: "Implausible") { Final = FinalA },

        // Officers and rules.
        new("an own grade without any report is not final", "B", "2 reminders", owes: "ต.ค. พ.ย. ธ.ค.") { Own = Grade.B },
        new("an own grade when all is in", "B final", "3 receipts", [October, November, December]) { Own = Grade.B },
        new("the letter does not name the case, and an officer is to decide", "–", "3 receipts", [October, November, "2024-01-10 09:00|ธ.ค. 66|0|15400000|4"], asks: "GradeNotComputable", notes: "Implausible") { Change = Rule(rules => rules with { Uncovered = UncoveredPolicy.Review }) },
        new("the officer has decided", "C final", "3 receipts", [October, November, "2024-01-10 09:00|ธ.ค. 66|0|15400000|4"], notes: "Implausible GradeNotComputable") { Change = Rule(rules => rules with { Uncovered = UncoveredPolicy.Review }), Own = Grade.C },
        new("a suspended criterion leaves a range", "A~ (A–D)", "3 receipts", [October, November, December]) { Change = Wallet("2023-12-01 none") },
        new("until an officer closes the quarter", "A final", "3 receipts", [October, November, December]) { Change = Wallet("2023-12-01 none"), Closed = Quarter("2024-01-15 16:30") },
        new("a criterion that begins after the quarter too", "A~ (A–D)", "3 receipts", [October, November, December]) { Change = Wallet("start none", "2024-02-01 wallet") },
        new("one that begins in the quarter is not asked for before", "A~ (A–D)", "1 receipt", ["2023-12-14 09:00|ต.ค. 66|1|13600000|"]) { Change = Wallet("start none", "2023-12-20 wallet"), AsOf = "2023-12-16 08:30", Owes = "พ.ย." },
        new("figures of a suspended criterion are not owed", "A~ (A–D)", "3 receipts", ["2023-12-14 09:00|ต.ค. 66|1|13600000|", "2023-12-14 09:10|พ.ย. 66|0|14800000|", "2024-01-10 09:00|ธ.ค. 66|0|15400000|"]) { Change = Wallet("2023-12-01 none") },
        new("resumed, they are", "A~ (A–D)", "3 receipts, 1 reminder", ["2023-12-14 09:00|ต.ค. 66|1|13600000|", "2023-12-14 09:10|พ.ย. 66|0|14800000|", "2024-01-10 09:00|ธ.ค. 66|0|15400000|"], owes: "ธ.ค.") { Change = Wallet("2023-10-15 none", "2023-12-10 wallet") },
    ];

    public static TheoryData<string> Names => [.. All.Select(situation => situation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_situation_has_its_grade_its_range_and_its_end(string name)
    {
        var situation = All.Single(other => other.Name == name);

        var state = situation.Derive();

        var card = state.ScorecardOf(ThaBo.Code);
        Assert.Equal(situation.Expected, $"{GradeMark.Of(card) ?? "–"}{(card.Standing == GradeStanding.Final ? " final" : "")}");
        Assert.Equal(situation.Asks, string.Join(' ', state.Review.Where(item => item.IsOpen).Select(item => item.Code)));
        Assert.Equal(situation.Owes, string.Join(' ', OwedMonths.Of(state, ThaBo.Code, state.AsOf.DayInBangkok()).Where(owed => owed.IsOverdue).Select(owed => ThaiText.ShortMonth(owed.Month).Split(' ')[0])));
        Assert.Equal(situation.Notes, string.Join(' ', state.Review.Where(item => item is { IsOpen: false, Decision: null }).Select(item => item.Code)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_situation_is_told_to_whom_it_concerns_and_to_nobody_else(string name)
    {
        var situation = All.Single(other => other.Name == name);

        var told = situation.Tell().ToLookup(notice => notice.Key.Value.Contains($".{ThaBo.Code}.", StringComparison.Ordinal));
        var words = told[true].GroupBy(Kind).OrderBy(kind => Array.IndexOf(Kinds, kind.Key)).Select(kind => $"{kind.Count()} {kind.Key}{(kind.Count() == 1 ? "" : "s")}");

        Assert.Equal(situation.Told, string.Join(", ", words));
        Assert.All(told[true], notice => Assert.Equal(ThaBo.Contacts, notice.To));
        // Officers hear by the digest what waits for them; of others nobody hears but by a reminder of what he owes himself.
        var digest = Assert.IsType<Notice.Digest>(Assert.Single(told[false], notice => notice is not Notice.Reminder));
        Assert.Equal((ShippedConfiguration.Province.Officers, situation.Asks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length), (digest.To, digest.Content.Board.OpenItems));
    }

    [Fact]
    public void A_final_grade_that_would_change_is_put_to_the_officer_with_both_grades_and_their_figures()
    {
        var state = All.Single(other => other.Name == "a correction that would change a final grade").Derive();

        var item = Assert.Single(state.Review, item => item.Code == ReviewCode.FinalGradeChanged);
        Assert.Contains("คือ A (ยอดจำหน่ายเพิ่มขึ้น 43,800,000/43,638,812)", item.Reason, StringComparison.Ordinal);
        Assert.Contains("จะเป็น D (", item.Reason, StringComparison.Ordinal);
        Assert.Equal("ธ.ค. 66 ผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่ม 0, ยอดจำหน่าย 1,540,000, ผู้เข้าร่วมโครงการ Digital Wallet 8", item.Original);
    }

    [Fact]
    public void A_quarter_closed_all_the_same_names_what_is_missing()
    {
        var state = All.Single(other => other.Name == "the whole quarter is closed: the missing month counts in the target").Derive();

        var text = new ScorecardText(state.Program, ShippedConfiguration.Wording).Standing(state.ScorecardOf(ThaBo.Code));
        Assert.Contains("ยังขาดรายงานเดือนธันวาคม 2566", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("participants were never reported", "ยังขาดผู้เข้าร่วมโครงการ Digital Wallet ของเดือนธันวาคม 2566")]
    [InlineData("the whole quarter is closed without participants", "ยังขาดผู้เข้าร่วมโครงการ Digital Wallet ของเดือนธันวาคม 2566")]
    [InlineData("two months after the quarter", "ยังขาดรายงานเดือนธันวาคม 2566")]
    [InlineData("a figure that cannot be read", "บางตัวเลขของเดือนธันวาคม 2566 ยังรอยืนยัน")]
    public void Of_a_month_that_came_in_part_only_what_is_lacking_is_called_so(string name, string lacking)
    {
        var state = All.Single(other => other.Name == name).Derive();

        var card = state.ScorecardOf(ThaBo.Code);
        var said = (card.OpenBecause.IsEmpty ? card.ClosedWithout : card.OpenBecause).Select(saying => ShippedConfiguration.Wording.Say(saying)).ToList();
        Assert.Contains(lacking, said);
        Assert.DoesNotContain(said, words => words != lacking && words.Contains("รายงานเดือน", StringComparison.Ordinal));
    }

    private static string Kind(Notice notice) => notice switch
    {
        Notice.Receipt => "receipt",
        Notice.Reminder => "reminder",
        Notice.Answer => "answer",
        Notice.GradeChange => "grade change",
        _ => notice.Key.Value,
    };

    private static Func<Program, Program> Rule(Func<GradingRules, GradingRules> change) => program => program with { Grading = change(program.Grading) };

    private static Func<Program, Program> Wallet(params string[] changes) => Rule(rules => rules.With(rules.Criteria.Single(criterion => criterion.Key == "wallet") with { Changes = [.. changes.Select(A.Change)] }));

    private static string[] Quarter(string at) => [$"2023-10 {at}", $"2023-11 {at}", $"2023-12 {at}"];

    private static DateTimeOffset Instant(string text) => new(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), Bangkok.Offset);

    /// <summary>A situation: what came, what officers did, and what follows from it.</summary>
    private sealed record Situation(string Name, string Expected, string Told, string[] Reports, string Asks, string Notes)
    {
        private static readonly DateTimeOffset[] Overdue = [Instant("2023-12-16 09:00"), Instant("2024-01-16 09:00")];

        public Situation(string name, string expected, string told, string[]? reports = null, string asks = "", string notes = "", string owes = "")
            : this(name, expected, told, reports ?? [], asks, notes) => Owes = owes;

        public string AsOf { get; init; } = "2024-01-31 08:30";

        /// <summary>Months that are overdue and asked for.</summary>
        public string Owes { get; init; } = "";

        public string[] Closed { get; init; } = [];

        public string[] Excepted { get; init; } = [];

        public (ReviewCode Code, DecisionKind Kind, string? Value)[] Decide { get; init; } = [];

        /// <summary>Whether of several questions of one kind the officer decides on that about the latest report alone.</summary>
        public bool DecideLatestOnly { get; init; }

        /// <summary>What the officer made of it afterwards, an hour each; null where he emptied the cell.</summary>
        public DecisionKind?[] Then { get; init; } = [];

        public FinalGrade? Final { get; init; }

        public Grade? Own { get; init; }

        public Func<Program, Program> Change { get; init; } = program => program;

        private DateTimeOffset Now => Instant(AsOf);

        private DateTimeOffset DecidedAt => Now.AddDays(-1);

        public DerivedState Derive() => Derive(Now);

        /// <summary>The mails that went out till then: a cycle looks at each report as it comes, at each closing and decision, when reminders of what is overdue are due, and in the end, when the officers' digest is.</summary>
        public List<Notice> Tell()
        {
            var (known, told, watch, answered) = (new HashSet<NoticeKey>(), new List<Notice>(), (GradeWatch?)null, AnsweredDecisions.Of([]));
            var came = Reports.Select(Stored).ToLookup(stored => stored.Report.ReceivedAt);
            foreach (var at in came.Select(reports => reports.Key).Concat(Closed.Select(text => Instant(text[8..]))).Concat(Overdue).Append(DecidedAt).Concat(Then.Select((_, hour) => DecidedAt.AddHours(hour + 1))).Append(Now).Where(at => at <= Now).Distinct().Order())
            {
                var state = Derive(at);
                watch = GradeWatch.Next(watch, new() { State = state, Build = "", Rules = "", Touched = came[at].Select(stored => stored.Report.Id).ToHashSet(), Known = known, Decided = [] });
                var plan = NoticePlanner.Plan(new()
                {
                    State = state,
                    Calendar = ShippedConfiguration.Calendar,
                    Slots = at == Now ? [new(NoticeKind.Digest, "weekly", at)] : Overdue.Contains(at) ? [new(NoticeKind.Reminder, "overdue", at)] : [],
                    Known = known,
                    Answered = answered,
                    TakenBack = answered.TakenBack(DecisionsOf(state)),
                    Watch = watch,
                    ResultsPlace = "results.xlsx",
                });
                told.AddRange(plan.Notices);
                known.UnionWith(plan.Notices.Select(notice => notice.Key));
                watch = watch.Told(plan.Notices);
                answered = answered.Next(DecisionsOf(state));
            }

            return told;
        }

        private DerivedState Derive(DateTimeOffset at)
        {
            var derivation = new Derivation(Change(ShippedConfiguration.Program), ShippedConfiguration.Province, ShippedConfiguration.Calendar, [], isMain: true, Form.Districts.Value, new LetterReader(), ShippedConfiguration.Wording);
            var input = new DerivationInput
            {
                Reports = [.. Reports.Select(Stored).Where(stored => stored.Report.ReceivedAt <= at).Select(stored => at < Now ? stored with { WithdrawnAt = null } : stored)],
                Overrides = Own is { } own ? [new(ThaBo.Code, own, "ตรวจแล้ว")] : [],
                Closings = new([.. Closed.Select(text => new Closing(ReportingMonth.Parse(text[..7]), Instant(text[8..]))).Where(closing => closing.At <= at)], [.. Excepted.Select(Exempt)]),
                Finals = Final is null ? [] : [Final],
                AsOf = at,
            };
            var asked = derivation.Derive(input);
            var times = Math.Min(Then.Length, (int)Math.Max(0, (at - DecidedAt).TotalHours));
            return Decide.Length == 0 || at < DecidedAt || (times > 0 && Then[times - 1] is null) ? asked : derivation.Derive(input with
            {
                Decisions = [.. Decide.SelectMany(decided => asked.Review.Where(item => item.Code == decided.Code).TakeLast(DecideLatestOnly ? 1 : int.MaxValue).Select(item => item.Decide(times > 0 ? Then[times - 1]!.Value : decided.Kind, decided.Value) with { DecidedAt = DecidedAt.AddHours(times) }))],
            });
        }

        private static List<Decision> DecisionsOf(DerivedState state) => [.. state.Review.Select(item => item.Decision).OfType<Decision>()];

        private static ClosingExemption Exempt(string text)
        {
            var parts = text.Split(' ');
            return new(Form.Code(parts[0]), ReportingMonth.Parse(parts[1]), DateOnly.ParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture), "น้ำท่วม");
        }

        // A row: received, month, products, sales, participants, nothing, district; a mail: received mail, sender, text.
        private static StoredReport Stored(string text)
        {
            var parts = text.TrimStart('-').Split('|');
            if (!parts[0].EndsWith(" mail", StringComparison.Ordinal))
            {
                return Form.Row(parts[0] + ":00", parts.Length > 6 ? parts[6] : ThaBo.Name, parts[1], parts[2], parts[3], parts[4], parts.Length > 5 ? parts[5] : "", withdrawn: text.StartsWith('-'));
            }

            var at = Instant(parts[0][..16]);
            return new(new() { Source = "inbox", Key = text, ReceivedAt = at, Place = "inbox/1.eml", Content = new RawContent.Mail([.. Encoding.UTF8.GetBytes(text)]) }, at, null);
        }
    }

    // A mail whose bytes are what a situation says of it.
    private sealed class LetterReader : IMailReader
    {
        public string Version => "";

        public MailContent Read(RawContent.Mail mail)
        {
            var parts = Encoding.UTF8.GetString(mail.Bytes.AsSpan()).Split('|');
            return new() { MessageId = "1@example.org", From = parts[1] == "contact" ? ThaBo.Contacts[0] : parts[1], Text = parts[2], SenderAuthenticated = true };
        }

        public MailContent Read(RawContent.LineMessage message) => throw new NotSupportedException("These tests have no messages.");
    }
}
