using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Totals;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Testing;

/// <summary>A province, a program and states to plan and render notices from.</summary>
public static class NoticeSample
{
    public static readonly OfficeCalendar Calendar = new(
    [
        new(2023, 12, 29), new(2024, 1, 1), new(2024, 4, 8), new(2024, 4, 12), new(2024, 4, 15), new(2024, 4, 16),
    ]);

    public static readonly Province NongKhai = new()
    {
        Id = "nong-khai",
        Code = "43",
        Name = "หนองคาย",
        EnglishName = "Nong Khai",
        Office = "สำนักงานพัฒนาชุมชนจังหวัดหนองคาย",
        Mailbox = "otop-nongkhai@example.org",
        Officers = ["officer@example.org", "head@example.org"],
        Phone = "0 4200 0000",
        Districts =
        [
            Named("4301", "เมืองหนองคาย", "Mueang Nong Khai"), Named("4302", "ท่าบ่อ", "Tha Bo"), Named("4305", "โพนพิสัย", "Phon Phisai"),
            Named("4307", "ศรีเชียงใหม่", "Si Chiang Mai"), Named("4308", "สังคม", "Sangkhom"), Named("4314", "สระใคร", "Sakhrai"),
            Named("4315", "เฝ้าไร่", "Fao Rai"), Named("4316", "รัตนวาปี", "Rattanawapi"), Named("4317", "โพธิ์ตาก", "Pho Tak"),
        ],
    };

    public static readonly Program Otop = new()
    {
        Id = ProgramId.Parse("otop-fy2567-q1"),
        Title = "โครงการหนึ่งตำบล หนึ่งผลิตภัณฑ์ (OTOP)",
        ShortTitle = "OTOP",
        Source = "หนังสือจังหวัดหนองคาย",
        Quarter = new(2567, 1),
        Indicators =
        [
            Counted("products", "ผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่ม", "ผลิตภัณฑ์"),
            Counted("sales", "ยอดจำหน่าย", "บาท") with { Kind = IndicatorKind.Amount },
            Counted("wallet", "ผู้เข้าร่วมโครงการ Digital Wallet", "ราย") with { Accumulation = Accumulation.RunningTotal },
            Counted("surveys", "แบบสำรวจ Digital Wallet ที่ส่งแล้ว", "ราย") with { Accumulation = Accumulation.RunningTotal, Required = false },
        ],
        Form = new() { Timestamp = [], District = [], Month = [] },
        Grading = new()
        {
            Criteria =
            [
                new() { Key = "products", Name = "ผลิตภัณฑ์ที่ลงทะเบียนเพิ่ม", Indicator = IndicatorKey.Parse("products"), Measure = CriterionMeasure.Total },
                new() { Key = "sales", Name = "ยอดจำหน่ายเพิ่มขึ้น", Indicator = IndicatorKey.Parse("sales"), Measure = CriterionMeasure.Growth, TargetRate = 6 },
                new() { Key = "wallet", Name = "ผู้เข้าร่วม Digital Wallet ต่อผู้ลงทะเบียน", Indicator = IndicatorKey.Parse("wallet"), Measure = CriterionMeasure.Share, Of = "registrants" },
            ],
            Grades = [Graded(Grade.A, 1, 6, 10), Graded(Grade.B, 1, 6, 7.5m), Graded(Grade.C, null, 6, 5), new(Grade.D, [])],
        },
        Deadline = new(),
        Notices = new()
        {
            Digests = [new() { Key = "weekly", Cron = "0 30 8 ? * MON" }, new() { Key = "after-due", Cron = "0 30 8 16 * ?" }],
            Reminders = [new() { Key = "upcoming", Cron = "0 0 9 10 * ?" }, new() { Key = "last-day", LastWorkingDayAt = new(9, 0) }, new() { Key = "overdue", Cron = "0 0 9 17 * ?" }],
        },
    };

    public static DistrictCode Code(string code) => DistrictCode.Parse(code);

    public static ReportingMonth Month(string month) => ReportingMonth.Parse(month);

    public static DateTimeOffset At(string local) => DateTimeOffset.Parse($"{local}+07:00", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A state in which every district has reported every month of the quarter, but for what is said otherwise.</summary>
    public static DerivedState State(string asOf, params ReadOnlySpan<(string District, string Month, ReportState State)> otherwise) => State(Otop, asOf, otherwise);

    public static DerivedState State(Program program, string asOf, params ReadOnlySpan<(string District, string Month, ReportState State)> otherwise)
    {
        var instant = At(asOf);
        var states = new Dictionary<(string, string), ReportState>();
        foreach (var (district, month, state) in otherwise)
        {
            states[(district, month)] = state;
        }

        var ledger = new Ledger([]);
        var scorecards = NongKhai.Districts.Select(district => Card(district.Code, Grade.A, program)).ToValueList();
        return new()
        {
            Province = NongKhai,
            Program = program,
            AsOf = instant,
            Ledger = ledger,
            Months =
            [
                .. from district in NongKhai.Districts
                   from month in program.Quarter.Months
                   let due = program.Deadline.DueDate(month, Calendar)
                   select new MonthStatus
                   {
                       District = district.Code,
                       Month = month,
                       Due = due,
                       State = states.GetValueOrDefault((district.Code.Value, month.ToString()), ReportState.Reported),
                       Owed = states.GetValueOrDefault((district.Code.Value, month.ToString())) == ReportState.Partial ? [IndicatorKey.Parse("wallet")] : [],
                       IsDue = due < instant.DayInBangkok(),
                   },
            ],
            Scorecards = scorecards,
            Figures = ProvinceFigures.Of(program, ledger, scorecards),
            Review = [],
            Received = [],
        };
    }

    public static Scorecard Card(DistrictCode district, Grade? grade, Program? program = null) => new()
    {
        District = district,
        Quarter = (program ?? Otop).Quarter,
        Result = new() { Grade = grade, LiteralGrade = grade, IsProvisional = false, Criteria = [] },
        Standing = grade is null ? GradeStanding.ToDate : GradeStanding.Final,
        MonthsReported = (program ?? Otop).Quarter.Months,
    };

    /// <summary>A mail of a district's contact with one month's figures.</summary>
    public static ReceivedReport MailReport(string district, string month, string receivedAt, string rawId = "0123456789abcdef01234567") => new()
    {
        RawId = RawReportId.Parse(rawId),
        Channel = ReportChannel.Mail,
        ReceivedAt = At(receivedAt),
        Place = "inbox/01.eml",
        District = Code(district),
        Outcome = ReceivedOutcome.Accepted,
        Sender = NongKhai.Find(Code(district))!.Contacts[0],
        MessageId = $"{rawId}@mail.example.org",
        MayBeAnswered = true,
        Submissions = [Submitted(district, month, receivedAt, rawId, ReportChannel.Mail)],
    };

    public static ReceivedReport FormReport(string district, string month, string receivedAt, string rawId = "fedcba987654321001234567") => MailReport(district, month, receivedAt, rawId) with
    {
        Channel = ReportChannel.Form,
        Place = "responses/รายงาน.xlsx แถว 12",
        Sender = null,
        MessageId = null,
        Submissions = [Submitted(district, month, receivedAt, rawId, ReportChannel.Form)],
    };

    public static NoticePlanningInput Input(DerivedState state, params ValueList<NoticeSlot> slots) => new()
    {
        State = state,
        Calendar = Calendar,
        Slots = slots,
        Known = new HashSet<NoticeKey>(),
        ResultsPlace = "results.xlsx",
    };

    public static NoticeSlot Slot(NoticeKind kind, string at, string schedule = "schedule") => new(kind, schedule, At(at));

    private static Submission Submitted(string district, string month, string receivedAt, string rawId, ReportChannel channel) => new()
    {
        RawId = RawReportId.Parse(rawId),
        Channel = channel,
        ReceivedAt = At(receivedAt),
        Place = "inbox/01.eml",
        District = Code(district),
        Month = Month(month),
        Figures =
        [
            new() { Indicator = IndicatorKey.Parse("products"), Value = 1, Original = "1", Place = "จำนวนผลิตภัณฑ์" },
            new() { Indicator = IndicatorKey.Parse("sales"), Value = 13_600_000, Original = "13.6 ล้านบาท", Place = "ยอดจำหน่าย", Steps = [ReadingStep.Affix, ReadingStep.Multiplier] },
            new() { Indicator = IndicatorKey.Parse("wallet"), Value = 8, Original = "๘ ราย", Place = "ผู้เข้าร่วม", Steps = [ReadingStep.ThaiDigits, ReadingStep.Affix] },
        ],
    };

    private static District Named(string code, string name, string english) => new()
    {
        Code = DistrictCode.Parse(code),
        Name = name,
        EnglishName = english,
        Contacts = [$"{english.ToLowerInvariant().Replace(' ', '-')}@cdd.example.org"],
    };

    private static Indicator Counted(string key, string name, string unit) => new() { Key = IndicatorKey.Parse(key), Name = name, Unit = unit, Kind = IndicatorKind.Count, Columns = [name], Tab = name };

    private static GradeRule Graded(Grade grade, decimal? products, decimal sales, decimal wallet) => new(
        grade,
        [
            .. products is { } least ? [new Condition("products", ConditionOperator.AtLeast, least)] : Array.Empty<Condition>(),
            new("sales", ConditionOperator.AtLeast, sales),
            new("wallet", ConditionOperator.AtLeast, wallet),
        ]);
}
