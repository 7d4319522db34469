using OtopFormSync.Configuration;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results.Forms;
using OtopFormSync.Testing;
using OtopFormSync.Views.Sentences;
using static OtopFormSync.Testing.NoticeSample;

namespace OtopFormSync.Views.Tests;

/// <summary>Notices as they would stand on 16 January 2024, the day after the last reports of the quarter were due.</summary>
internal static class MailSample
{
    public const string Key = "0123456789abcdef01234567";

    public static readonly IWording Thai = WordingLoader.Shipped([.. ShippedConfiguration.Sentences, .. FormSentences.All, .. MailSentences.All]);

    private static readonly Program Linked = Otop with { Form = Otop.Form with { Link = "https://docs.google.com/forms/d/e/1FAIp/viewform?usp=pp_url&entry.1001={district}&entry.1002={month}" } };

    public static DerivedState January()
    {
        var state = State(
            "2024-01-16T09:00",
            ("4308", "2023-12", ReportState.Missing),
            ("4315", "2023-11", ReportState.Missing),
            ("4315", "2023-12", ReportState.Partial),
            ("4316", "2023-12", ReportState.UnderReview));
        return state with
        {
            Scorecards =
            [
                Card("4301", Grade.A, 2, 7.41m, 31, 287),
                Card("4302", Grade.B, 1, 6.12m, 7, 79).But(result => result with { Gap = new(Grade.A, [new("products", 0), new("sales", 0), new("wallet", 1)]) }),
                Card("4305", Grade.D, 1, 5.999m, 8, 78).But(result => result with { LiteralGrade = null, Gap = new(Grade.C, [new("products", 0), new("sales", 404m), new("wallet", 0)]) }),
                Card("4307", Grade.C, 0, 6.5m, 4, 42).But(result => result with { Gap = new(Grade.B, [new("products", 1), new("sales", 0), new("wallet", 0)]) }),
                Card("4308", Grade.C, 1, 6.2m, 3, 53).But(result => result with { LiteralGrade = null, Gap = new(Grade.B, [new("products", 0), new("sales", 0), new("wallet", 1)]) }) .StillOpen(Grade.A, Grade.D, new("grading.months-lacking", ("months", "ธันวาคม 2566"))),
                Card("4314", Grade.A, 1, 8.25m, null, 54).But(result => result with { IsProvisional = true, BestPossible = Grade.A, WorstPossible = Grade.C }).StillOpen(Grade.A, Grade.C, new("grading.criteria-lacking", ("criteria", "“ผู้เข้าร่วม Digital Wallet ต่อผู้ลงทะเบียน”"))),
                Card("4315", Grade.D, 0, -12.345m, 2, 104).But(result => result with { Gap = new(Grade.C, [new("products", 0), new("sales", 4_210_115.25m), new("wallet", 4)]) }).StillOpen(Grade.A, Grade.D, new("grading.months-lacking", ("months", "พฤศจิกายน 2566 และธันวาคม 2566"))),
                Card("4316", null, 1, null, null, 116).But(result => result with { Doubts = [new("grading.no-figures")] }),
                Card("4317", Grade.D, 0, 2.5m, 1, 40) with { Override = new(Code("4317"), Grade.C, "ตลาดปิดปรับปรุงทั้งไตรมาส") },
            ],
            Review =
            [
                Item("4316", "2023-12", "sales", "ไม่สามารถอ่านค่า “1.234” ได้แน่ชัด (1,234 บาท หรือ 1.234 บาท)", "1.234", "inbox/07.eml ไฟล์แนบ รายงาน.xlsx แผ่นงาน Sheet1"),
                Item("4315", "2023-12", "wallet", "ผู้เข้าร่วมมากกว่าจำนวนผู้ลงทะเบียน 104 ราย โปรดยืนยันตัวเลข", "140", "responses/รายงาน.xlsx แถว 12"),
                Item(null, null, null, "ผู้ส่งไม่อยู่ในทะเบียนของอำเภอใด", "<script>alert('x')</script> ยอดขายเดือนนี้ดีมาก", "inbox/09.eml"),
            ],
        };
    }

    public static Notice.Digest Digest() => new()
    {
        Key = NoticeKey.Of(Otop.Id, NoticeKind.Digest, "officers", "2024-01-16"),
        To = NongKhai.Officers,
        At = At("2024-01-16T09:00"),
        Content = new()
        {
            State = January(),
            Before = Before(),
            Board = DigestBoard.Of(January()),
            ResultsPlace = "results.xlsx",
        },
    };

    public static Notice.Reminder ReminderBefore(string district = "4308") => Reminder(
        "2024-01-12T09:00",
        district,
        new OwedMonth(Month("2023-12"), new(2024, 1, 15), false, ["ผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่ม", "ยอดจำหน่าย", "ผู้เข้าร่วมโครงการ Digital Wallet"], false));

    public static Notice.Reminder ReminderAfter(string district = "4315") => Reminder(
        "2024-01-17T09:00",
        district,
        new OwedMonth(Month("2023-11"), new(2023, 12, 15), true, ["ผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่ม", "ยอดจำหน่าย", "ผู้เข้าร่วมโครงการ Digital Wallet"], false),
        new OwedMonth(Month("2023-12"), new(2024, 1, 15), true, ["ผู้เข้าร่วมโครงการ Digital Wallet"], true) { Open = ["ยอดจำหน่าย"] });

    /// <summary>A reminder of a program whose file says the Form's link, with forms.</summary>
    public static Notice.Reminder ReminderLinked()
    {
        var reminder = ReminderAfter();
        var content = reminder.Content with { Program = Linked };
        return reminder with { Content = content, Forms = [.. content.Owed.Select(owed => new DistrictForm(Linked, content.District, owed.Month))] };
    }

    public static Notice.Form BlankForm()
    {
        var content = ReminderBefore().Content with { Program = Linked };
        return new()
        {
            Key = NoticeKey.Of(Otop.Id, NoticeKind.Form, content.District.Code.Value, "2023-12"),
            To = content.District.Contacts,
            At = At("2024-01-01T08:00"),
            Content = content,
            Forms = [new(Linked, content.District, Month("2023-12"))],
        };
    }

    /// <summary>A reminder of the second round of a survey.</summary>
    public static Notice.Survey Survey()
    {
        var round = new SurveyRound { Key = "round-2", Name = "รอบที่ 2", From = new(2023, 12, 12), Until = new(2024, 1, 15), Targets = [new(Code("4302"), 8)], Reminders = [new(2024, 1, 8)] };
        return new()
        {
            Key = NoticeKey.Of(Otop.Id, NoticeKind.Survey, "4302", "round-2-2024-01-08"),
            To = NongKhai.Find(Code("4302"))!.Contacts,
            At = At("2024-01-08T09:00"),
            Content = new() { Program = Otop with { Surveys = new(IndicatorKey.Parse("surveys"), [round]) }, District = NongKhai.Find(Code("4302"))!, Round = round, Figures = new(Code("4302"), 8, 3, 5), Today = new(2024, 1, 8) },
        };
    }

    /// <summary>A receipt for a report that was understood.</summary>
    public static Notice.Receipt ReceiptPlain(string district = "4302") => Receipt(MailReport(district, "2023-12", "2024-01-14T09:42", Key));

    /// <summary>A receipt for a report of months of two quarters: one was understood, of the other a figure is asked about, and whose report it is of both.</summary>
    public static Notice.Receipt ReceiptBoth()
    {
        const string district = "4302";
        var quarter = FiscalQuarter.Parse("2567-2", null);
        var next = Otop with { Id = ProgramId.Parse("otop-fy2567-q2"), Quarter = quarter };
        var whose = Item(null, null, null, "ผู้ส่งไม่อยู่ในทะเบียนของอำเภอใด", "", "") with { Code = ReviewCode.UnknownSender };
        var first = Receipt(MailReport(district, "2023-12", "2024-01-14T09:42", Key) with { Items = [whose], Outcome = ReceivedOutcome.Waiting });
        var report = MailReport(district, "2024-01", "2024-01-14T09:42", Key);
        var second = first.Content with
        {
            Program = next,
            Report = report with { Items = [whose, Item(district, "2024-01", "sales", "ไม่สามารถอ่านค่า “1.234” ได้แน่ชัด (1,234 บาท หรือ 1.234 บาท)", "1.234", "")], Outcome = ReceivedOutcome.Waiting },
            Scorecard = first.Content.Scorecard! with { Quarter = quarter, Standing = GradeStanding.ToDate, Possible = new(Grade.A, Grade.D), OpenBecause = [new("grading.months-lacking", ("months", "กุมภาพันธ์ 2567 และมีนาคม 2567"))] },
            Owed = [new(Month("2024-02"), new(2024, 3, 15), false, [], false)],
        };
        return first with { More = [second], Covers = [NoticeKey.Of(next.Id, NoticeKind.Receipt, district, Key)] };
    }

    /// <summary>A receipt that asks, with text that means to break out.</summary>
    public static Notice.Receipt ReceiptUnclear()
    {
        var report = MailReport("4302", "2023-12", "2024-01-14T09:42", Key);
        var read = report.Submissions[0];
        var notice = Receipt(report with
        {
            Outcome = ReceivedOutcome.PartlyAccepted,
            Submissions = [read with { Figures = read.Figures.Where(figure => figure.Indicator.Value != "wallet").ToValueList(), Explanation = "ขายดีเพราะงานกาชาด <b>และ</b> OTOP City" }],
            Items =
            [
                Item("4302", "2023-12", "wallet", "เป็นช่วงตัวเลข ไม่ใช่ตัวเลขเดียว โปรดระบุจำนวนที่แน่นอน", "8-10 ราย\r\nBcc: everybody@example.org <img src=x onerror=alert(1)>", "inbox/01.eml"),
                Item("4302", "2023-12", "sales", "ยอดจำหน่ายสูงกว่าสิบเท่าของเดือนก่อน โปรดยืนยันตัวเลข", "13.6 ล้านบาท", "inbox/01.eml"),
                Item("4302", "2023-12", null, "ชื่ออำเภอ “ท่าบอ” อ่านเป็นท่าบ่อ", "ท่าบอ", "inbox/01.eml") with { Severity = ReviewSeverity.Notice, Code = ReviewCode.NearestDistrict },
            ],
        });
        var received = notice.Content.Report;
        return notice with { Content = notice.Content with { Report = received with { Meanwhile = [.. received.Items.Select(item => item.Id)] }, Owed = [new(Month("2023-11"), new(2023, 12, 15), true, ["ยอดจำหน่าย"], true)] } };
    }

    /// <summary>A receipt for a mail of which nothing could be read.</summary>
    public static Notice.Receipt ReceiptUnread() => Receipt(MailReport("4316", "2023-12", "2024-01-14T09:42", Key) with
    {
        Outcome = ReceivedOutcome.Waiting,
        Submissions = [],
        Items = [Item("4316", null, null, "ไฟล์แนบเสียหาย เปิดอ่านไม่ได้ โปรดส่งไฟล์ใหม่", "รายงาน.xlsx", "inbox/07.eml") with { Code = ReviewCode.Unreadable }],
    });

    /// <summary>A receipt for a month in which there was nothing.</summary>
    public static Notice.Receipt ReceiptZero()
    {
        var report = FormReport("4317", "2023-12", "2024-01-14T09:42", Key);
        return Receipt(report with { Submissions = [report.Submissions[0] with { Figures = [], NothingToReport = true }] });
    }

    /// <summary>A receipt for a figure that another channel reports otherwise.</summary>
    public static Notice.Receipt ReceiptConflict() => Receipt(MailReport("4302", "2023-12", "2024-01-14T09:42", Key) with
    {
        Outcome = ReceivedOutcome.PartlyAccepted,
        Items = [Item("4302", "2023-12", "sales", "ยอดจำหน่ายที่ส่งทางแบบฟอร์มและทางอีเมลไม่ตรงกัน ระหว่างนี้ระบบใช้ค่าที่ได้รับล่าสุด คือ 13,600,000 (อีกค่าหนึ่งคือ 13,500,000)", "13.6 ล้านบาท / 13500000", "inbox/01.eml") with { Code = ReviewCode.ChannelConflict }],
    });

    /// <summary>What answers a yes to a question which figure it is.</summary>
    public static Notice.Receipt ReceiptUnchosen() => Receipt(MailReport("4302", "2023-12", "2024-01-15T10:42", Key) with
    {
        Outcome = ReceivedOutcome.Correspondence,
        Submissions = [],
        LeftOpen = [Item("4302", "2023-12", "wallet", "เป็นช่วงตัวเลข ไม่ใช่ตัวเลขเดียว โปรดระบุจำนวนที่แน่นอน", "8-10 ราย", "inbox/01.eml") with { Candidates = ["8", "10"] }],
    });

    /// <summary>The list of what came beyond the receipts of a day.</summary>
    public static Notice.ReceiptList ReceiptList()
    {
        var read = MailReport("4302", "2023-12", "2024-01-15T09:42", Key);
        var unread = MailReport("4302", "2023-11", "2024-01-15T09:50", Key) with
        {
            Outcome = ReceivedOutcome.Waiting,
            Submissions = [],
            Items = [Item("4302", "2023-11", "wallet", "เป็นช่วงตัวเลข ไม่ใช่ตัวเลขเดียว โปรดระบุจำนวนที่แน่นอน", "8-10 ราย", "inbox/02.eml")],
        };
        var nothing = read with { ReceivedAt = At("2024-01-15T10:05"), Submissions = [read.Submissions[0] with { Figures = [], NothingToReport = true }] };
        var plain = ReceiptPlain();
        return new()
        {
            Key = NoticeKey.Of(Otop.Id, NoticeKind.Receipt, "4302", "list-2024-01-15"),
            To = plain.To,
            At = plain.At,
            Content = new() { Program = Otop, District = plain.Content.District, Day = new(2024, 1, 15), Reports = [read, unread, nothing], Scorecard = plain.Content.Scorecard },
        };
    }

    /// <summary>The answer to what an officer decided on two figures and one report.</summary>
    public static Notice.Answer Answer(string district = "4302")
    {
        var state = January();
        LedgerEntry Entry(string indicator, ReportState stands, decimal? value) => new()
        {
            District = Code(district),
            Month = Month("2023-12"),
            Indicator = IndicatorKey.Parse(indicator),
            State = stands,
            Accepted = value is { } known ? AcceptedFigures.Of(Code(district), Month("2023-12"), new() { Indicator = IndicatorKey.Parse(indicator), Value = known, Original = "", Place = "" }, new RawReport { Source = "inbox", Key = "1", ReceivedAt = At("2024-01-14T09:00"), Place = "inbox/01.eml", Content = new RawContent.FormRow([], []) }.Id, ReportChannel.Mail, At("2024-01-14T09:00"), "inbox/01.eml") : null,
            History = [],
        };

        return new()
        {
            Key = NoticeKey.Of(Otop.Id, NoticeKind.Answer, district, "20240116t020000"),
            To = NongKhai.Find(Code(district))!.Contacts,
            At = At("2024-01-16T09:00"),
            Content = new()
            {
                Program = Otop,
                District = NongKhai.Find(Code(district))!,
                Items =
                [
                    Decided(Item(district, "2023-12", "sales", "ยอดจำหน่ายสูงกว่าสิบเท่าของเดือนก่อน", "13.6 ล้านบาท", "inbox/01.eml"), DecisionKind.UseValue, "13,600,000", "โทรยืนยันแล้ว"),
                    Decided(Item(district, "2023-12", "wallet", "เป็นช่วงตัวเลข", "8-10 ราย", "inbox/01.eml"), DecisionKind.Accept, null, null),
                    Decided(Item(district, "2023-12", null, "เดือนนี้ปิดรับแล้ว", "<b>รายงาน</b>", "inbox/02.eml"), DecisionKind.Reject, null, "ส่งซ้ำ"),
                    Decided(Item(district, "2023-12", null, "ชื่ออำเภอ", "ท่าบอ", "inbox/02.eml"), DecisionKind.Acknowledge, null, "ทราบ"),
                ],
                Months = [Month("2023-12")],
                Figures = [Entry("sales", ReportState.Reported, 13_600_000), Entry("wallet", ReportState.UnderReview, null), Entry("products", ReportState.Missing, null)],
                Scorecard = state.ScorecardOf(Code(district)),
                Superseded = [new(MailReport(district, "2023-12", "2024-01-13T09:42", Key), [Month("2023-12")])],
                Owed = [new(Month("2023-12"), new(2024, 1, 15), true, ["ผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่ม"], true)],
            },
        };

        static ReviewItem Decided(ReviewItem item, DecisionKind kind, string? value, string? reason) => item with { Decision = new(item.Id, kind, value, reason, At("2024-01-16T09:00")) };
    }

    /// <summary>To whose address had been remembered: one of his reports is left out, another, of which he had a receipt alone, waits again.</summary>
    public static Notice.Answer AnswerToSender()
    {
        var answer = Answer();
        ReviewItem Of(int day, ReviewItem item) => item with { Code = ReviewCode.UnknownSender, Month = null, Indicator = null, Original = "clerk@example.org", ReceivedAt = At($"2024-01-{day}T09:00"), Id = ReviewItemId.Parse($"000000{day}", null) };
        var (refused, waiting) = (Of(14, answer.Content.Items[2]), Of(15, answer.Content.Items[2]) with { Decision = null });
        return answer with
        {
            Key = NoticeKey.Of(Otop.Id, NoticeKind.Answer, "sender-4302", "20240116t020000"),
            To = ["clerk@example.org"],
            Content = answer.Content with { Items = [refused], TakenBack = [waiting], ByReceipt = [waiting.Id], Figures = [], Scorecard = null, Superseded = [], Owed = [], IsPassedOn = true },
        };
    }

    /// <summary>What should have gone to the group in LINE.</summary>
    public static Notice.Group Group() => new()
    {
        Key = NoticeKey.Of(Otop.Id, NoticeKind.Group, "digest", "2024-01-16"),
        To = NongKhai.Officers,
        At = At("2024-01-16T09:00"),
        Message = GroupNotices.MessageOf(Digest(), Thai),
    };

    /// <summary>That a grade changed by a rule, a decision and an own grade.</summary>
    public static Notice.GradeChange GradeChange(string district = "4302") => new()
    {
        Key = NoticeKey.Of(Otop.Id, NoticeKind.GradeChange, district, "2024-01-16.20240116t010000"),
        To = NongKhai.Find(Code(district))!.Contacts,
        At = At("2024-01-16T09:00"),
        Content = new() { Program = Otop, District = NongKhai.Find(Code(district))!, Before = "C~ (A–D)", Causes = [.. Enum.GetValues<GradeCause>()], Scorecard = January().ScorecardOf(Code(district)) },
    };

    /// <summary>The code by which a person in LINE is bound to a district, or what became of it.</summary>
    public static Notice.LineBinding LineBinding(LineCodeEnd? end, string district = "4302") => new()
    {
        Key = NoticeKey.Of(Otop.Id, NoticeKind.LineBinding, district, "1705370400000-code"),
        To = NongKhai.Find(Code(district))!.Contacts,
        At = At("2024-01-16T09:00"),
        Content = new() { Program = Otop, District = NongKhai.Find(Code(district))!, Code = new("1234567890", Code(district), At("2024-01-16T09:00"), end, end is null ? null : At("2024-01-16T09:30")) },
    };

    /// <summary>All kinds of mails by the name of their golden file.</summary>
    public static Notice Named(string name) => name switch
    {
        "digest" => Digest(),
        "digest-first" => Digest() with { Content = Digest().Content with { Before = null } },
        "reminder-before" => ReminderBefore(),
        "reminder-after" => ReminderAfter(),
        "reminder-linked" => ReminderLinked(),
        "blank-form" => BlankForm(),
        "survey" => Survey(),
        "receipt-plain" => ReceiptPlain(),
        "receipt-unclear" => ReceiptUnclear(),
        "receipt-unread" => ReceiptUnread(),
        "receipt-zero" => ReceiptZero(),
        "receipt-both" => ReceiptBoth(),
        "receipt-conflict" => ReceiptConflict(),
        "receipt-unchosen" => ReceiptUnchosen(),
        "receipt-list" => ReceiptList(),
        "answer" => Answer(),
        "answer-sender" => AnswerToSender(),
        "grade-change" => GradeChange(),
        "line-code" => LineBinding(null),
        "line-bound" => LineBinding(LineCodeEnd.Used),
        "line-void" => LineBinding(LineCodeEnd.Shown),
        "group" => Group(),
        _ => throw new ArgumentException($"No mail '{name}'.", nameof(name)),
    };

    public static string Css() => Text(typeof(MailSentences).Assembly, "OtopFormSync.Views.mail.css");

    public static string Embedded(string name) => Text(typeof(MailSample).Assembly, name);

    private static string Text(System.Reflection.Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No resource '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Notice.Reminder Reminder(string at, string district, params ValueList<OwedMonth> owed) => new()
    {
        Key = NoticeKey.Of(Otop.Id, NoticeKind.Reminder, district, at[..10]),
        To = NongKhai.Find(Code(district))!.Contacts,
        At = At(at),
        Content = new() { Program = Otop, District = NongKhai.Find(Code(district))!, Owed = owed, Today = At(at).DayInBangkok() },
    };

    private static Notice.Receipt Receipt(ReceivedReport report)
    {
        var input = Input(January() with { Received = [report] });
        return Assert.IsType<Notice.Receipt>(Assert.Single(NoticePlanner.Plan(input).Notices));
    }

    private static DigestBoard Before()
    {
        var state = State("2024-01-15T08:30", ("4301", "2023-12", ReportState.Missing), ("4302", "2023-12", ReportState.Missing), ("4308", "2023-12", ReportState.Missing), ("4315", "2023-11", ReportState.Missing), ("4315", "2023-12", ReportState.Missing), ("4316", "2023-12", ReportState.Missing));
        Grade?[] grades = [Grade.B, Grade.C, Grade.C, Grade.C, Grade.C, null, Grade.D, Grade.D, Grade.C];
        return DigestBoard.Of(state with { Scorecards = NongKhai.Districts.Select((district, i) => NoticeSample.Card(district.Code, grades[i])).ToValueList() });
    }

    private static Scorecard Card(string district, Grade? grade, decimal products, decimal? growth, decimal? wallet, decimal registrants) => NoticeSample.Card(Code(district), grade).But(result => result with
    {
        Criteria =
        [
            new() { Criterion = "products", Indicator = IndicatorKey.Parse("products"), State = products >= 1 ? CriterionState.Met : CriterionState.Missed, Actual = products, Measured = products },
            growth is { } rise
                ? new() { Criterion = "sales", Indicator = IndicatorKey.Parse("sales"), State = rise >= 6 ? CriterionState.Met : CriterionState.Missed, Actual = decimal.Round(40_000_000m * (1 + (rise / 100))), Against = 42_400_000, Measured = rise }
                : new() { Criterion = "sales", Indicator = IndicatorKey.Parse("sales"), State = CriterionState.NotMeasured, NotMeasuredBecause = new("grading.under-review", ("indicator", "ยอดจำหน่าย")) },
            wallet is { } joined
                ? new() { Criterion = "wallet", Indicator = IndicatorKey.Parse("wallet"), State = (joined / registrants) switch { >= 0.1m => CriterionState.Met, >= 0.05m => CriterionState.PartlyMet, _ => CriterionState.Missed }, Actual = joined, Against = registrants, Measured = joined / registrants * 100, MetFor = (joined / registrants) switch { >= 0.1m => Grade.A, >= 0.075m => Grade.B, >= 0.05m => Grade.C, _ => null } }
                : new() { Criterion = "wallet", Indicator = IndicatorKey.Parse("wallet"), State = CriterionState.NotMeasured, NotMeasuredBecause = new("grading.begins", ("day", "1 สิงหาคม 2567")) },
        ],
    });

    private static Scorecard But(this Scorecard card, Func<GradingResult, GradingResult> change) => card with { Result = change(card.Result) };

    private static Scorecard StillOpen(this Scorecard card, Grade best, Grade worst, Saying because) =>
        card with { Standing = GradeStanding.ToDate, Possible = new(best, worst), OpenBecause = [because] };

    private static ReviewItem Item(string? district, string? month, string? indicator, string reason, string original, string place) => new()
    {
        Id = ReviewItemId.Parse(Fingerprint.Of([district ?? "", month ?? "", indicator ?? "", reason])[..8]),
        Code = ReviewCode.UnclearFigure,
        Severity = ReviewSeverity.Waiting,
        District = district is null ? null : Code(district),
        Month = month is null ? null : Month(month),
        Indicator = indicator is null ? null : IndicatorKey.Parse(indicator),
        Reason = reason,
        Original = original,
        Place = place,
    };
}
