using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Grading.Totals;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Grading;

/// <summary>Builds programs, ledgers and figures with the letter's numbers (12 December 2566, enclosures 1 and 2).</summary>
internal static class A
{
    public static readonly FiscalQuarter Quarter = FiscalQuarter.Parse("2567-1");

    /// <summary>Name, code, registrants, base months Oct to Dec 2565, targets Oct to Dec 2566, printed total.</summary>
    public static readonly (string Name, string Code, int Registrants, decimal[] Base, decimal[] Targets, decimal Printed)[] Letter =
    [
        ("เมืองหนองคาย", "4301", 287, [55942467, 56183067, 61539337], [59299015, 59554051, 65231697], 184084763),
        ("ท่าบ่อ", "4302", 79, [12777526, 13950812, 14440353], [13544178, 14787861, 15306774], 43638812),
        ("โพนพิสัย", "4305", 78, [12705300, 13168800, 14592600], [13467618, 13958928, 15468156], 42894702),
        ("ศรีเชียงใหม่", "4307", 42, [6272190, 6774710, 7412742], [6648521, 7181193, 7857507], 21687221),
        ("สังคม", "4308", 53, [4538050, 4510050, 5272200], [4810333, 4780653, 5588532], 15179518),
        ("สระใคร", "4314", 54, [3940568, 4258207, 4834348], [4177002, 4513699, 5124409], 13815110),
        ("เฝ้าไร่", "4315", 104, [7456390, 7577390, 7915490], [7903773, 8032033, 8390419], 24326226),
        ("รัตนวาปี", "4316", 116, [3737919, 4431214, 5314639], [3962194, 4697087, 5633517], 14292798),
        ("โพธิ์ตาก", "4317", 40, [4234400, 4130900, 4429900], [4488464, 4378754, 4695694], 13562912),
    ];

    public static Criterion Products { get; } = new() { Key = "products", Name = "ผลิตภัณฑ์ลงทะเบียนเพิ่มขึ้น", Indicator = IndicatorKey.Parse("products"), Measure = CriterionMeasure.Total };

    public static Criterion Sales { get; } = new() { Key = "sales", Name = "ยอดจำหน่ายเพิ่มขึ้น", Indicator = IndicatorKey.Parse("sales"), Measure = CriterionMeasure.Growth, TargetRate = 6 };

    public static Criterion Wallet { get; } = new() { Key = "wallet", Name = "การเข้าร่วม Digital Wallet", Indicator = IndicatorKey.Parse("wallet"), Measure = CriterionMeasure.Share, Of = "registrants" };

    /// <summary>The Wallet criterion, measured from days on by an indicator, or by none: "2023-12-01 none".</summary>
    public static Criterion Measured(params string[] changes) => Wallet with { Changes = [.. changes.Select(Change)] };

    public static CriterionChange Change(string text)
    {
        var (day, by) = (text.Split(' ')[0], text.Split(' ')[1]);
        return new(
            day == "start" ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            by == "none" ? new CriterionSource.Unmeasured() : by.StartsWith('=') ? new CriterionSource.OfCriterion(by[1..]) : new CriterionSource.OfIndicator(IndicatorKey.Parse(by)));
    }

    public static Province Province { get; } = new()
    {
        Id = "nong-khai",
        Code = "43",
        Name = "หนองคาย",
        EnglishName = "Nong Khai",
        Office = "สำนักงานพัฒนาชุมชนจังหวัดหนองคาย",
        Mailbox = "otop@example.org",
        Districts = Letter.Select(row => new District { Code = DistrictCode.Parse(row.Code), Name = row.Name, EnglishName = row.Name }).ToValueList(),
    };

    public static District District(string name) => Province.Districts.First(district => district.Name == name);

    public static ReportingMonth Month(string text) => ReportingMonth.Parse(text);

    public static DateTimeOffset Day(string text) => Bangkok.At(DateOnly.Parse(text, CultureInfo.InvariantCulture), new TimeOnly(12, 0));

    /// <summary>The letter's rules, with a change.</summary>
    public static GradingRules Rules(Func<GradingRules, GradingRules>? change = null)
    {
        var rules = new GradingRules
        {
            Criteria = [Products, Sales, Wallet],
            Grades =
            [
                new(Grade.A, [AtLeast("products", 1), AtLeast("sales", 6), AtLeast("wallet", 10)]),
                new(Grade.B, [AtLeast("products", 1), AtLeast("sales", 6), AtLeast("wallet", 7.5m)]),
                new(Grade.C, [LessThan("products", 1), AtLeast("sales", 6), AtLeast("wallet", 5)]),
                new(Grade.D, [LessThan("products", 1), LessThan("sales", 6), LessThan("wallet", 5)]),
            ],
        };
        return change is null ? rules : change(rules);
    }

    public static GradingRules With(this GradingRules rules, Criterion criterion) =>
        rules with { Criteria = rules.Criteria.Select(old => old.Key == criterion.Key ? criterion : old).ToValueList() };

    /// <summary>The letter's program for quarter 1 of fiscal year 2567, with changed rules.</summary>
    public static Program Program(Func<GradingRules, GradingRules>? change = null) => new()
    {
        Id = ProgramId.Parse("otop-fy2567-q1"),
        Title = "โครงการหนึ่งตำบล หนึ่งผลิตภัณฑ์ (OTOP)",
        ShortTitle = "OTOP",
        Source = "หนังสือจังหวัดหนองคาย ลงวันที่ 12 ธันวาคม 2566",
        Quarter = Quarter,
        Until = new DateOnly(2024, 9, 30),
        Indicators =
        [
            Indicator("products", "ผลิตภัณฑ์ใหม่", "ผลิตภัณฑ์", IndicatorKind.Count),
            Indicator("sales", "ยอดจำหน่าย", "บาท", IndicatorKind.Amount) with { Targets = Letter.Select(Target).ToValueList() },
            Indicator("wallet", "ผู้เข้าร่วม", "ราย", IndicatorKind.Count),
            Indicator("surveys", "แบบสำรวจที่ส่งแล้ว", "ราย", IndicatorKind.Count) with { Required = false },
        ],
        References =
        [
            new()
            {
                Key = "registrants",
                Name = "จำนวนผู้ลงทะเบียน",
                Unit = "ราย",
                Figures = Letter.Select(row => new DistrictFigure(DistrictCode.Parse(row.Code), row.Registrants)).ToValueList(),
            },
        ],
        Form = new() { Timestamp = ["ประทับเวลา"], District = ["อำเภอ"], Month = ["ประจำเดือน"] },
        Grading = Rules(change),
        Deadline = new(),
        Notices = new(),
    };

    public static Program WithIndicator(this Program program, Indicator indicator) => program with
    {
        Indicators = program.FindIndicator(indicator.Key) is null
            ? program.Indicators.Append(indicator).ToValueList()
            : program.Indicators.Select(old => old.Key == indicator.Key ? indicator : old).ToValueList(),
    };

    public static Indicator Indicator(string key, string name, string unit, IndicatorKind kind) =>
        new() { Key = IndicatorKey.Parse(key), Name = name, Unit = unit, Kind = kind, Columns = [name], Tab = name };

    public static Ledger Ledger(params LedgerEntry[] entries) => new(entries.ToValueList());

    public static LedgerEntry Entry(string district, string month, string indicator, decimal value) => new()
    {
        District = District(district).Code,
        Month = Month(month),
        Indicator = IndicatorKey.Parse(indicator),
        State = ReportState.Reported,
        Timeliness = Timeliness.OnTime,
        Accepted = AcceptedFigures.Of(
            District(district).Code,
            Month(month),
            new() { Indicator = IndicatorKey.Parse(indicator), Value = value, Original = value.ToString(CultureInfo.InvariantCulture), Place = indicator },
            RawReportId.Parse("0123456789abcdef01234567"),
            ReportChannel.Form,
            Bangkok.At(Month(month).Plus(1).FirstDay.AddDays(13), new TimeOnly(9, 42)),
            "responses/รายงาน.xlsx แถว 2"),
    };

    public static LedgerEntry Without(string district, string month, string indicator, ReportState state) =>
        Entry(district, month, indicator, 0) with { State = state, Accepted = null };

    /// <summary>All three months of one district: sales as given, products and wallet in December, zero before.</summary>
    public static LedgerEntry[] WholeQuarter(string district, decimal products, decimal[] sales, decimal wallet) =>
    [
        .. new[] { "2023-10", "2023-11", "2023-12" }.SelectMany((month, i) => new[]
        {
            Entry(district, month, "products", i == 2 ? products : 0),
            Entry(district, month, "sales", sales[i]),
            Entry(district, month, "wallet", i == 2 ? wallet : 0),
        }),
    ];

    /// <summary>The scorecard of one district on a day.</summary>
    public static Scorecard Card(Program program, string district, string asOf, params LedgerEntry[] entries) =>
        Cards(program, asOf, entries).Single(card => card.District == District(district).Code);

    /// <summary>The scorecards of all districts on a day.</summary>
    public static ValueList<Scorecard> Cards(Program program, string asOf, params LedgerEntry[] entries) =>
        Scorecards.Build(Input(program, asOf, entries));

    /// <summary>What grades follow from on a day.</summary>
    public static GradingInput Input(Program program, string asOf, params LedgerEntry[] entries) =>
        new() { Program = program, Province = Province, Ledger = Ledger(entries), AsOf = Day(asOf) };

    /// <summary>Months that are closed since long.</summary>
    public static Closings Closed(params string[] months) => new(months.Select(month => new Closing(Month(month), DateTimeOffset.MinValue)).ToValueList(), []);

    /// <summary>The province's own scorecard on a day; null unless the program asks for one.</summary>
    public static Scorecard? ProvinceCard(Program program, string asOf, params LedgerEntry[] entries)
    {
        var cards = Cards(program, asOf, entries);
        return Scorecards.OfProvince(program, Province, cards, ProvinceFigures.Of(program, Ledger(entries), cards));
    }

    public static GradeAnswer Answer(Program program, string district, decimal? products, decimal? sales, decimal? wallet) =>
        GradeAnswers.Answer(program, District(district), Question(products, sales, wallet));

    public static GradeQuestion Question(decimal? products, decimal? sales, decimal? wallet) => new()
    {
        Quarter = Quarter,
        Figures = [new(IndicatorKey.Parse("products"), products), new(IndicatorKey.Parse("sales"), sales), new(IndicatorKey.Parse("wallet"), wallet)],
    };

    /// <summary>Says how districts stand, as shipped.</summary>
    public static ScorecardText Text(Program program) => new(program, ShippedConfiguration.Wording);

    /// <summary>Explains grades, as shipped.</summary>
    public static Explanations Explain(Program program) => new(program, ShippedConfiguration.Wording);

    /// <summary>Why there is no grade, as shipped; null when there is one.</summary>
    public static string? Doubt(this Scorecard card) => Doubt(card.Doubts);

    /// <inheritdoc cref="Doubt(Scorecard)"/>
    public static string? Doubt(this GradeAnswer answer) => Doubt(answer.Doubts);

    /// <summary>Why nothing is measured, as shipped; null when it is.</summary>
    public static string? Because(this CriterionResult result) => result.NotMeasuredBecause is { } reason ? ShippedConfiguration.Wording.Say(reason) : null;

    /// <summary>Missing units by indicator, as text: <c>products 1, sales 0.01, wallet 0</c>.</summary>
    public static string? Text(this AnswerGap? gap) => gap is null ? null
        : $"{gap.To}: " + string.Join(", ", gap.Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Indicator} {part.Missing:0.##}")));

    public static Grade? ParseGrade(string text) => text == "-" ? null : Grade.Parse(text);

    public static Condition AtLeast(string criterion, decimal bound) => new(criterion, ConditionOperator.AtLeast, bound);

    public static Condition LessThan(string criterion, decimal bound) => new(criterion, ConditionOperator.LessThan, bound);

    private static string? Doubt(ValueList<Saying> doubts) => doubts.IsEmpty ? null : ShippedConfiguration.Wording.Say(doubts);

    private static DistrictTarget Target((string Name, string Code, int Registrants, decimal[] Base, decimal[] Targets, decimal Printed) row) => new()
    {
        District = DistrictCode.Parse(row.Code),
        Months = row.Targets.Select((value, i) => new MonthFigure(Quarter.FirstMonth.Plus(i), value)).ToValueList(),
        Quarter = row.Printed,
        Base = row.Base.Select((value, i) => new MonthFigure(Quarter.FirstMonth.Plus(i - 12), value)).ToValueList(),
    };
}
