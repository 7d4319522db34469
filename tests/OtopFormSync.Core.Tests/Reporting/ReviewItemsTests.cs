using System.Security.Cryptography;
using System.Text;
using OtopFormSync.Configuration;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Checks;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>The catalogue: each code's items with what they are made of. Decisions on record hang on the identities, so they stand here word by word.</summary>
public sealed class ReviewItemsTests
{
    private static readonly ReportingMonth December = ReportingMonth.Parse("2023-12", null);
    private static readonly District Sangkhom = ShippedConfiguration.Province.Districts.Single(district => district.Name == "สังคม");
    private static readonly District ThaBo = ShippedConfiguration.Province.Districts.Single(district => district.Name == "ท่าบ่อ");
    private static readonly Indicator Sales = ShippedConfiguration.Program.FindIndicator(IndicatorKey.Parse("sales"))!;
    private static readonly Criterion Criterion = new() { Key = "sales", Name = "การจำหน่าย", Indicator = Sales.Key, Measure = CriterionMeasure.Growth };
    private static readonly Check Check = ShippedConfiguration.Program.Checks[0];
    private static readonly DateTimeOffset Noon = new(2024, 1, 10, 12, 0, 0, Bangkok.Offset);

    private static readonly RawReport Raw = new()
    {
        Source = "inbox",
        Key = "7@example.org",
        ReceivedAt = Noon,
        Place = "inbox/07.eml",
        Content = new RawContent.FormRow(["อำเภอ"], ["สังคม"]),
    };

    private static readonly Submission Sent = new()
    {
        RawId = Raw.Id,
        Channel = ReportChannel.Mail,
        ReceivedAt = Noon,
        Place = "inbox/07.eml",
        District = Sangkhom.Code,
        Month = December,
        Figures = [],
        Explanation = "งานกาชาด",
    };

    private static readonly Figure Reported = new() { Indicator = IndicatorKey.Parse("sales"), Value = 5_600_000.50m, Original = "5.6 ล้าน", Place = "ยอดจำหน่าย" };
    private static readonly OfficerCell Cell = new("ต้องตรวจสอบ", "1a1b1c1d", "รหัส 1a1b1c1d", "คำตัดสิน", "โอเค");

    private static readonly RegisterDocument Laid = new("registers/DOC.xlsx", "DOC", "0badc0de", new(2024, 1, 10), [], [new("register.locked")]);
    private static readonly RegisterSnapshot Registered = new("OTOP", RegisterKind.Sales, new(2024, 1, 10), "registers/DOC.xlsx", [new("4308", "2023-12", 5)]);

    private static readonly Made[] All =
    [
        new(ReviewCode.UnclearFigure, ["4308", "2023-12", "sales", " 5.600 "], Unclear),
        new(ReviewCode.UnclearFigure, ["4308", "2023-12", "sales", ""], items => items.UnclearFigure(Raw, Sangkhom, December, Sales, new("", [Doubt.Of(DoubtCode.Dash)]), [], "ยอดจำหน่าย", null)),
        new(ReviewCode.UnclearFigures, [Raw.Id.Value, "2023-12"], items => items.UnclearFigures(Raw, December, [Unclear(items), Unclear(items)], ["ยอดจำหน่าย", "ยอดจำหน่าย"])),
        new(ReviewCode.UnclearDistrict, [Raw.Id.Value], items => items.UnclearDistrict(Raw, null)),
        new(ReviewCode.NearestDistrict, ["สังค์คม", "4308"], items => items.NearestDistrict(Raw, new("สังค์คม", Sangkhom))),
        new(ReviewCode.UnclearMonth, [Raw.Id.Value, "เดือนที่แล้ว"], items => items.UnclearMonth(Raw, new Reading<ReportingMonth>.Doubtful("เดือนที่แล้ว", [Doubt.Of(DoubtCode.Unreadable, "เดือนที่แล้ว")]), [])),
        new(ReviewCode.MonthOutsideQuarter, [Raw.Id.Value, "2022-12"], items => items.MonthOutsideQuarter(Raw, December.Plus(-12), ShippedConfiguration.Program.Quarter)),
        new(ReviewCode.MonthNotSetUp, [Raw.Id.Value, "2024-01"], items => items.MonthNotSetUp(Raw, December.Plus(1), ShippedConfiguration.Program)),
        new(ReviewCode.DistrictNotThere, [Raw.Id.Value, "2023-12"], items => items.DistrictNotThere(Raw, December, Sangkhom)),
        new(ReviewCode.DistrictNotThere, [Raw.Id.Value, "2023-12"], items => items.DistrictNotThere(Raw, December, Sangkhom with { From = new(2024, 1, 1) })),
        new(ReviewCode.ClosedMonth, [Raw.Id.Value, "2023-12"], items => items.ClosedMonth(Raw, December, Sangkhom, ["ยอดจำหน่าย 5,600,000"])),
        new(ReviewCode.UnknownSender, [Raw.Id.Value, "unknown"], items => items.UnknownSender(Raw, "a@example.org")),
        new(ReviewCode.UnknownSender, [Raw.Id.Value, "unauthenticated"], items => items.UnauthenticatedSender(Raw, "a@example.org")),
        new(ReviewCode.UnknownSender, [Raw.Id.Value, "unsigned"], items => items.UnsignedAnswer(Raw)),
        new(ReviewCode.UnknownSender, [Raw.Id.Value, "list"], items => items.MailOfList(Raw, "a@example.org")),
        new(ReviewCode.UnknownSender, [Raw.Id.Value, "line"], items => items.UnboundUser(Raw, "U4af4980629")),
        new(ReviewCode.UnknownSender, [Raw.Id.Value, "line"], items => items.UnboundUser(Raw, "")),
        new(ReviewCode.UnknownSender, ["authserv"], items => items.ServerNotNamed(new("mx.example.org"))),
        new(ReviewCode.UnknownSender, ["authserv"], items => items.ServerNotNamed(new(null))),
        new(ReviewCode.SenderOfOtherDistrict, [Raw.Id.Value, "4308"], items => items.SenderOfOtherDistrict(Raw, "a@example.org", ThaBo, Sangkhom)),
        new(ReviewCode.Implausible, [Check.Key, "4308", "2023-12", "sales", "5600000.5"], items => items.Implausible(Sent, Sangkhom, Sales, Reported, new(Check, 2, 1))),
        new(ReviewCode.Implausible, ["sum-sales", "4308", "2023-12", "sales", "5600000.5"], items => items.Implausible(Sent, Sangkhom, Sales, Reported, new(Check.OfSum(Sales), 2, 1))),
        new(ReviewCode.ZeroContradictsFigures, [Raw.Id.Value, "2023-12"], items => items.ZeroContradictsFigures(Raw, December, [Reported])),
        new(ReviewCode.ChannelConflict, ["4308", "2023-12", "sales", "5600000.5", "5"], items => items.ChannelConflict(Sent, Reported, Sent with { Place = "responses/x.csv" }, Reported with { Value = 5.00m }, Sales)),
        new(ReviewCode.OlderForward, ["4308", "2023-12", "sales", "5600000.5", "5"], items => items.OlderForward(Sent, Reported, AcceptedFigures.Of(Sangkhom.Code, December, Reported with { Value = 5.00m }, Raw.Id, Sent.Channel, Noon, "responses/x.csv"), Sales)),
        new(ReviewCode.OlderForward, ["4308", "2023-12", "sales", Raw.Id.Value], items => items.ForwardedCopy(Sent, Reported, Sales)),
        new(ReviewCode.SameFileTwice, ["0badc0de", "2023-12"], items => items.SameFileTwice(Raw, "0badc0de", December.Plus(-1), December)),
        new(ReviewCode.TargetsInsteadOfFigures, [Raw.Id.Value, "ไฟล์แนบ ก.xlsx", "สังคม: 1"], items => items.TargetsInsteadOfFigures(Raw, "ไฟล์แนบ ก.xlsx", "สังคม: 1")),
        new(ReviewCode.SeveralDistricts, [Raw.Id.Value, "ไฟล์แนบ ก.xlsx", "สังคม: 1 | ท่าบ่อ: 2"], items => items.SeveralDistricts(Raw, "ไฟล์แนบ ก.xlsx", ["สังคม: 1", "ท่าบ่อ: 2"], [])),
        new(ReviewCode.SeveralDistricts, [Raw.Id.Value, "ไฟล์แนบ ก.xlsx", "สังคม: 1 | ท่าบ่อ: 2"], items => items.SeveralDistricts(Raw, "ไฟล์แนบ ก.xlsx", ["สังคม: 1", "ท่าบ่อ: 2"], ["สังคม", "ท่าบ่อ"])),
        new(ReviewCode.Unreadable, [Raw.Id.Value, "ข้อความในอีเมล", "สวัสดี"], items => items.Unreadable(Raw, "สวัสดี")),
        new(ReviewCode.BlankForm, [Raw.Id.Value, "ข้อความในอีเมล", "สวัสดี"], items => items.BlankForm(Raw, "สวัสดี")),
        new(ReviewCode.Unreadable, [Raw.Id.Value, "ไฟล์แนบ ก.pdf", "ไฟล์แนบ ก.pdf"], items => items.UnreadablePart(Raw, "ไฟล์แนบ ก.pdf", new("document.unsupported", ("kind", "ไฟล์ PDF")))),
        new(ReviewCode.ColumnProblem, ["responses/x.csv", "ไม่พบคอลัมน์อำเภอ"], items => items.ColumnProblem(new("responses/x.csv", new("ไม่พบคอลัมน์อำเภอ", "A column is missing."), "", IsPassing: false))),
        new(ReviewCode.UnreadFile, ["inbox", "คำที่บันทึกไว้"], items => items.ColumnProblem(new("inbox", new("คำที่บันทึกไว้", "The folder is gone.") { Saying = new("source.folder-gone", ("place", "inbox")) }, "", IsPassing: false) { IsUnread = true })),
        new(ReviewCode.RowsVanished, ["responses", Raw.Id.Value], items => items.RowsVanished("responses", [Raw], 5)),
        new(ReviewCode.ReceivedInFuture, [], items => items.ReceivedInFuture([Raw])),
        new(ReviewCode.UnclearDecision, ["ต้องตรวจสอบ", "1a1b1c1d", "คำตัดสิน", "โอเค"], items => items.UnclearDecision(Cell, ["รับทราบ"])),
        new(ReviewCode.UnclearDecision, ["ต้องตรวจสอบ", "1a1b1c1d", "คำตัดสิน", "โอเค"], items => items.ValueWithoutDecision(Cell, "ใช้ค่าที่ระบุ")),
        new(ReviewCode.UnclearDecision, ["ต้องตรวจสอบ", "1a1b1c1d", "คำตัดสิน", "โอเค"], items => items.DecisionWithoutValue(Cell, "ใช้ค่าที่ระบุ")),
        new(ReviewCode.UnclearDecision, ["ต้องตรวจสอบ", "1a1b1c1d", "คำตัดสิน", "โอเค"], items => items.UnclearOwnGrade(Cell, Sangkhom.Code, "A, B")),
        new(ReviewCode.UnclearDecision, ["ต้องตรวจสอบ", "1a1b1c1d", "คำตัดสิน", "โอเค"], items => items.UnclearClosing(Cell, "ต.ค. 66")),
        new(ReviewCode.FinalGradeChanged, ["4308", "2567-1", "2024-01-10T12:00:00.0000000+07:00", "A → D"], items => items.FinalGradeChanged(Sangkhom.Code, ShippedConfiguration.Program.Quarter, "A (1)", Noon, "D (0)", "A → D")),
        new(ReviewCode.FinalGradeChanged, ["4308", "2567-1", "2024-01-10T12:00:00.0000000+07:00", Raw.Id.Value], items => items.FinalGradeCorrected(Raw, Sangkhom.Code, ShippedConfiguration.Program.Quarter, "A (1)", Noon, "D (0)", "A → D", "ต.ค. 66 ยอดจำหน่าย 1")),
        new(ReviewCode.CellRestored, ["summary", "4308", "grade", "A"], items => items.CellRestored("summary", "4308", "grade", "A", "แท็บ สรุป", Noon)),
        new(ReviewCode.CellRestored, ["summary", "4308", "grade", ""], items => items.CellRestored("summary", "4308", "grade", "", "แท็บ สรุป", Noon)),
        new(ReviewCode.AddressFails, [Raw.Id.Value, "a@example.org"], items => items.AddressFails(Raw, "a@example.org", "otop.reminder.4308.2024-01-16", "550 5.1.1 User unknown", isCertain: true)),
        new(ReviewCode.AddressFails, [Raw.Id.Value, "a@example.org"], items => items.AddressFails(Raw, "a@example.org", "otop.reminder.4308.2024-01-16", "", isCertain: true)),
        new(ReviewCode.AddressFails, [Raw.Id.Value, "a@example.org"], items => items.AddressFails(Raw, "a@example.org", "otop.reminder.4308.2024-01-16", "", isCertain: false)),
        new(ReviewCode.AddressFails, [Raw.Id.Value, "a@example.org"], items => items.AddressFails(Raw, "a@example.org", "", "", isCertain: false)),
        new(ReviewCode.OwnGradeWithoutReason, ["4308", "2567-1", "B"], items => items.OwnGradeWithoutReason(Cell, Sangkhom.Code, ShippedConfiguration.Program.Quarter, "B")),
        new(ReviewCode.EntriesPutBack, ["2024-01-10T12:00:00.0000000+07:00"], items => items.EntriesPutBack(Noon, [Cell], [(Cell, "รับ")], [])),
        new(ReviewCode.EntriesPutBack, ["2024-01-10T12:00:00.0000000+07:00"], items => items.EntriesPutBack(Noon, [], [(Cell, "รับ")], [(Cell, "ไม่รับ")])),
        new(ReviewCode.EntriesPutBack, ["2024-01-10T12:00:00.0000000+07:00"], items => items.EntriesPutBack(Noon, [], [], [(Cell, "ไม่รับ")])),
        new(ReviewCode.EntriesPutBack, ["OTOP ไตรมาส 1", "2024-01-10T12:00:00.0000000+07:00"], items => items.EntriesOfOther(Noon, "OTOP ไตรมาส 1", [Cell])),
        new(ReviewCode.RegisterDiffers, ["4308", "2023-12", "sales", "5600000.5", "5"], items => Differs(items, CountingSource.Reported)),
        new(ReviewCode.RegisterDiffers, ["4308", "2023-12", "sales", "5600000.5", "5"], items => Differs(items, CountingSource.Register)),
        new(ReviewCode.RegisterOffered, ["0badc0de", "sales", Fingerprint.Of(["4308 2023-12 5"])], items => items.RegisterOffered(Laid, Registered, ("ยอดจำหน่าย", "บาท"), ShippedConfiguration.Province, [new("register.counted-once", ("count", 2))])),
        new(ReviewCode.RegisterOffered, ["0badc0de", "sales", Fingerprint.Of(Array.Empty<string>())], items => items.RegisterOffered(Laid, Registered with { Figures = [] }, ("ยอดจำหน่าย", "บาท"), ShippedConfiguration.Province, [new("register.locked")])),
        new(ReviewCode.RegisterOffered, ["0badc0de"], items => items.RegisterUnread(Laid)),
        new(ReviewCode.RegisterUnclear, ["0badc0de", ""], items => items.RegisterUnclear(Laid, [], [])),
        new(ReviewCode.RegisterUnclear, ["0badc0de", "วันออกใบ\nผู้อนุมัติ"], items => items.RegisterUnclear(Laid, ["วันออกใบ", "ผู้อนุมัติ"], [new("register.counted-once", ("count", 2))])),
        Graded("ยังไม่มีตัวเลขที่ใช้จัดระดับได้", GradingReasons.NoFigures),
        Graded("เกณฑ์ตามหนังสือไม่ได้ระบุกรณีนี้ รอเจ้าหน้าที่กำหนดระดับ", GradingReasons.Review),
        Graded("ตัวเลขของเกณฑ์ “การจำหน่าย” มากหรือละเอียดเกินกว่าจะเป็นไปได้ โปรดตรวจสอบ", GradingReasons.Impossible(Criterion)),
        Graded(
            "ไม่มีจำนวนผู้ลงทะเบียนที่มากกว่า 0 จึงคำนวณเกณฑ์ “การจำหน่าย” ไม่ได้ โปรดระบุจำนวนผู้ลงทะเบียน; ไม่มีเป้าหมายหรือตัวเลขปีฐานของเกณฑ์ “การจำหน่าย” จึงเทียบการเพิ่มขึ้นไม่ได้ โปรดระบุเป้าหมาย",
            GradingReasons.NoDivisor(Criterion, "จำนวนผู้ลงทะเบียน"),
            GradingReasons.NoTarget(Criterion)),
        Graded("grading.begins 1 สิงหาคม 2567", GradingReasons.Begins(new DateOnly(2024, 8, 1))),
    ];

    private static ReviewItem Unclear(ReviewItems items) =>
        items.UnclearFigure(Raw, Sangkhom, December, Sales, new(" 5.600 ", [Doubt.Of(DoubtCode.AmbiguousSeparator, "5.600", "5,600", "5.600")]), [], "ยอดจำหน่าย", "งานกาชาด");

    private static ReviewItem Differs(ReviewItems items, CountingSource counts) =>
        items.RegisterDiffers(Sangkhom, December, Sales, AcceptedFigures.Of(Sangkhom.Code, December, Reported, Raw.Id, ReportChannel.Mail, Noon, "inbox/07.eml"), new(5, new(2024, 1, 10), "DOC.xlsx"), counts);

    public static TheoryData<int> Items => [.. Enumerable.Range(0, All.Length)];

    [Fact]
    public void Figures_that_are_asked_together_stand_line_by_line_and_what_is_to_be_typed_holds_no_number()
    {
        var items = new ReviewItems([], ShippedConfiguration.Wording);
        var asked = items.UnclearFigures(Raw, December, [Unclear(items), Unclear(items) with { Original = "5 หรือ 6" }], ["ยอดจำหน่าย", "ผู้เข้าร่วม"]);
        var lines = asked.Reason.Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal($"{Unclear(items).Reason};", lines[0]);
        Assert.EndsWith("ยอดจำหน่าย … ผู้เข้าร่วม …", lines[2], StringComparison.Ordinal);
        Assert.Equal(["5.600", "5 หรือ 6"], asked.Original.Split('\n'));
    }

    [Fact]
    public void Words_in_question_are_shown_without_the_gaps_where_a_month_stood()
    {
        var asked = new ReviewItems([], ShippedConfiguration.Wording).UnclearFigure(Raw, Sangkhom, December, Sales, new(" in               were 100 ", [Doubt.Of(DoubtCode.Unreadable)]), [], "ยอดจำหน่าย", null);
        Assert.Contains("“in were 100”", asked.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_has_its_items() => Assert.Equal(Enum.GetValues<ReviewCode>(), All.Select(made => made.Code).Distinct().Order());

    [Theory]
    [MemberData(nameof(Items))]
    public void An_item_keeps_its_identity_and_can_be_decided_as_it_offers(int number)
    {
        var (code, identity, make) = All[number];
        var item = make(new([], ShippedConfiguration.Wording));
        Assert.Equal(code, item.Code);
        var asked = code switch { ReviewCode.MonthNotSetUp => ReviewCode.MonthOutsideQuarter, ReviewCode.UnreadFile => ReviewCode.ColumnProblem, _ => code }; // what was decided of it before holds
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{asked}\n{string.Join('\n', identity)}")))[..8], item.Id.Value);
        Assert.NotEmpty(item.Place);
        Assert.Equal(identity is ["authserv"], item.Choices.IsEmpty); // the settings alone answer it
        Assert.Contains(item.Reason, c => c is >= 'ก' and <= 'ฮ');
        Assert.Equal(item.Choices.Contains(DecisionKind.AcceptAndRemember), item.Reason.Contains("รับและจำที่อยู่นี้", StringComparison.Ordinal)); // who is asked often must hear that he need not be
        foreach (var kind in Enum.GetValues<DecisionKind>())
        {
            var decision = new Decision(item.Id, kind, "1", null, Noon);
            var decided = make(new([decision], ShippedConfiguration.Wording));
            var said = kind == DecisionKind.Reject && code == ReviewCode.AddressFails ? DecisionKind.AddressWorks : kind; // the word that it had before it had one of its own
            Assert.Equal(item.Choices.Contains(said) ? decision with { Kind = said } : null, decided.Decision);
            Assert.Equal(item.Choices.Contains(said) ? item.Reason : $"{item.Reason} (คำตัดสินที่เลือกไว้ใช้กับรายการนี้ไม่ได้ โปรดเลือกใหม่)", decided.Reason);
            Assert.Equal(item.Reason, decided.Asked ?? decided.Reason); // what was wrong with an officer's decision is not the district's business
        }
    }

    [Fact]
    public void Every_sentence_is_said_by_the_item_of_its_name_with_every_placeholder_filled_in_and_no_wording_makes_it_another_item()
    {
        var sentences = ShippedConfiguration.Sentences;
        var wording = ShippedConfiguration.ValueOf(WordingLoader.Load(
            string.Join('\n', sentences.Select(sentence => $"{sentence.Key}: \"⟦{sentence.Key}⟧{string.Concat(sentence.Placeholders.Select(name => $"⟨{{{{ {name} }}}}⟩"))}\"")), "marked", sentences));
        var undecided = new ReviewItems([], wording);
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (code, _, make) in All)
        {
            var (id, reason) = (make(undecided).Id, make(undecided).Reason);
            Assert.Equal(make(new([], ShippedConfiguration.Wording)).Id, id);
            Assert.DoesNotContain("⟨⟩", reason, StringComparison.Ordinal);
            if (!reason.StartsWith("⟦review.", StringComparison.Ordinal))
            {
                continue; // a check says its sentence in the program file; sources, documents and the grading have sentences of their own
            }

            var key = reason[1..reason.IndexOf('⟧', StringComparison.Ordinal)];
            Assert.StartsWith(code == ReviewCode.EntriesPutBack ? "review.entries-" : $"review.{string.Concat(code.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{c}" : $"{c}")).ToLowerInvariant()}", key, StringComparison.Ordinal);
            said.Add(key);
            said.UnionWith(Parts.Where(part => reason.Contains($"⟦{part}⟧", StringComparison.Ordinal)));
        }

        var item = All[0].Make(new([new(All[0].Make(undecided).Id, DecisionKind.UseValue, "ราว ๆ", null, Noon)], wording));
        said.Add(KeyOf(undecided.Undecidable(item, [Doubt.Of(DoubtCode.Dash)])));
        said.Add(KeyOf(undecided.Undecidable(item with { Decision = item.Decision! with { Value = null } }, [])));
        said.Add(KeyOf(undecided.AnsweredSince(All[0].Make(undecided), Noon)));
        said.Add(KeyOf(undecided.BlankAfter(undecided.BlankForm(Raw, "สวัสดี"), Noon)));
        said.Add(KeyOf(item with { Reason = undecided.FinalGradeStays("A (1)") }));
        said.Add(KeyOf(undecided.Confirmed(All[0].Make(undecided), Noon)));
        said.Add(KeyOf(All[0].Make(new([item.Decision! with { Kind = DecisionKind.Accept }], wording))));
        Assert.Equal(ReviewSentences.All.Select(sentence => sentence.Key).Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));

        static string KeyOf(ReviewItem item) => item.Reason[1..item.Reason.IndexOf('⟧', StringComparison.Ordinal)];
    }

    // Sentences that stand within others.
    private static readonly string[] Parts = ["unreached.notice", "unreached.notice-unknown"];

    private static Made Graded(string identity, params ValueList<Saying> why) =>
        new(ReviewCode.GradeNotComputable, ["4308", identity], items => items.GradeNotComputable(Sangkhom.Code, ShippedConfiguration.Program.Quarter, why, waits: false));

    private sealed record Made(ReviewCode Code, string[] Identity, Func<ReviewItems, ReviewItem> Make);
}
