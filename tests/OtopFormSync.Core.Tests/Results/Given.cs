using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Totals;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Tests.Grading;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Results;

/// <summary>Builds derived states by hand, with the letter's program and what was reported.</summary>
internal sealed class Given
{
    public const string SalesTab = "ยอดจำหน่าย";
    public const string ProducersTab = "ผู้ประกอบการและผลิตภัณฑ์";
    public const string WalletTab = "Digital Wallet";

    private readonly List<LedgerEntry> _entries = [];
    private readonly List<ReviewItem> _review = [];
    private readonly List<ReceivedReport> _received = [];
    private readonly List<GradeOverride> _overrides = [];

    public Program Program { get; set; } = Otop;

    public Province Province { get; set; } = A.Province with { Phone = "042-000000" };

    public DateTimeOffset AsOf { get; set; } = At("2024-01-16", "08:30");

    public ProgramRegisters Registers { get; set; } = ProgramRegisters.None;

    public static Program Otop { get; } = A.Program() with
    {
        Tabs = [SalesTab, ProducersTab, WalletTab],
        Indicators =
        [
            A.Indicator("products", "ผลิตภัณฑ์ที่ลงทะเบียนเพิ่ม", "ผลิตภัณฑ์", IndicatorKind.Count) with
            {
                Tab = ProducersTab,
                Targets = A.Letter.Select(row => new DistrictTarget { District = DistrictCode.Parse(row.Code), Quarter = 1 }).ToValueList(),
            },
            A.Program().FindIndicator(IndicatorKey.Parse("sales"))! with { Tab = SalesTab },
            A.Indicator("wallet", "ผู้เข้าร่วมโครงการ", "ราย", IndicatorKind.Count) with { Tab = WalletTab, Accumulation = Accumulation.RunningTotal },
            A.Indicator("surveys", "แบบสำรวจที่ส่งแล้ว", "ราย", IndicatorKind.Count) with { Tab = WalletTab, Accumulation = Accumulation.RunningTotal, Required = false },
        ],
        References =
        [
            A.Program().FindReference("registrants")! with { Tab = ProducersTab },
            Reference("survey_target", "เป้าหมายการสำรวจ", [30, 10, 10, 6, 6, 6, 12, 15, 5]),
        ],
    };

    /// <summary>The book of a state, as shipped.</summary>
    public static ResultsBook Book(DerivedState state) => ResultsBookBuilder.Build(state, ShippedConfiguration.Wording);

    public static DateTimeOffset At(string day, string time) =>
        Bangkok.At(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture));

    public static ReviewItem Item(string id, ReviewCode code = ReviewCode.UnclearFigure, params DecisionKind[] choices) => new()
    {
        Id = ReviewItemId.Parse(id),
        Code = code,
        Severity = ReviewSeverity.Waiting,
        RawId = RawReportId.Parse(id + id + id),
        District = DistrictCode.Parse("4302"),
        Month = A.Month("2023-12"),
        Indicator = IndicatorKey.Parse("sales"),
        Reason = "อ่านค่า “1.234” ไม่ได้แน่ชัด",
        Original = "1.234",
        Place = "responses/รายงาน.csv แถว 7",
        ReceivedAt = At("2024-01-12", "10:05"),
        Choices = choices.ToValueList(),
    };

    public Given Entries(params LedgerEntry[] entries)
    {
        _entries.AddRange(entries);
        return this;
    }

    public Given Quarter(string district, decimal products, decimal[] sales, decimal wallet) => Entries(A.WholeQuarter(district, products, sales, wallet));

    public Given Review(params ReviewItem[] items)
    {
        _review.AddRange(items);
        return this;
    }

    public Given Received(params ReceivedReport[] reports)
    {
        _received.AddRange(reports);
        return this;
    }

    public Given Override(string district, Grade grade, string? reason)
    {
        _overrides.Add(new(A.District(district).Code, grade, reason));
        return this;
    }

    public DerivedState State()
    {
        var ledger = new Ledger(_entries.ToValueList());
        var scorecards = Scorecards.Build(new() { Program = Program, Province = Province, Ledger = ledger, AsOf = AsOf, Overrides = _overrides });
        var figures = ProvinceFigures.Of(Program, ledger, scorecards);
        return new()
        {
            Province = Province,
            Program = Program,
            AsOf = AsOf,
            Ledger = ledger,
            Registers = Registers,
            Months = Province.Districts.SelectMany(district => Program.Quarter.Months.Select(month => Status(ledger, district.Code, month))).ToValueList(),
            Scorecards = scorecards,
            Figures = figures,
            ProvinceScorecard = Scorecards.OfProvince(Program, Province, scorecards, figures),
            Review = _review.ToValueList(),
            Received = _received.ToValueList(),
        };
    }

    private static ReferenceFigure Reference(string key, string name, decimal[] figures) => new()
    {
        Key = key,
        Name = name,
        Unit = "ราย",
        Tab = WalletTab,
        Figures = A.Letter.Select((row, i) => new DistrictFigure(DistrictCode.Parse(row.Code), figures[i])).ToValueList(),
    };

    /// <summary>A month is as far as the least of its required figures; who derives states for real has finer rules.</summary>
    private MonthStatus Status(Ledger ledger, DistrictCode district, ReportingMonth month)
    {
        var due = Program.Deadline.DueDate(month, new OfficeCalendar([]));
        var required = Program.Indicators.Where(indicator => indicator.Required).Select(indicator => (indicator.Key, Entry: ledger.Find(district, month, indicator.Key))).ToList();
        var owed = required.Where(pair => pair.Entry?.Accepted is null).Select(pair => pair.Key).ToValueList();
        var first = required.Select(pair => pair.Entry?.Accepted?.ReceivedAt).Where(at => at is not null).Min();
        var states = required.Select(pair => pair.Entry?.State ?? ReportState.Missing).ToList();
        return new()
        {
            District = district,
            Month = month,
            Due = due,
            State = owed.IsEmpty ? states.All(state => state == ReportState.ConfirmedZero) ? ReportState.ConfirmedZero : ReportState.Reported
                : states.Contains(ReportState.UnderReview) ? ReportState.UnderReview
                : states.TrueForAll(state => state == ReportState.Withdrawn) ? ReportState.Withdrawn
                : owed.Count < required.Count ? ReportState.Partial
                : ReportState.Missing,
            Timeliness = owed.IsEmpty ? first <= Bangkok.EndOf(due) ? Timeliness.OnTime : Timeliness.Late : null,
            FirstReceivedAt = first,
            Owed = owed,
            IsDue = AsOf > Bangkok.EndOf(due),
        };
    }
}
