using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Resolving;
using OtopFormSync.Core.Tests.Normalization.Districts;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Reporting.Claims;

/// <summary>Which of a report's claims is its figure: the one that all that fit agree on, else none, with every candidate named.</summary>
public sealed class ClaimResolverTests
{
    private static readonly ClaimResolver Resolver = new(ShippedConfiguration.Program);
    private static readonly IndicatorKey Sales = IndicatorKey.Parse("sales");
    private static readonly IndicatorKey Wallet = IndicatorKey.Parse("wallet");
    private static readonly IndicatorKey Products = IndicatorKey.Parse("products");
    private static readonly ReportingMonth October = new(2023, 10);
    private static readonly ReportingMonth December = new(2023, 12);

    private static readonly (string Name, Claim[] Claims, string Says)[] Cases =
    [
        // A sum of whole baht that is one off: printed figures were rounded one by one, numbers of a sheet were not.
        ("a printed sum that is one baht off", [At(100, 1, October), At(200, 2, December), Quarter(301, 3)], "sales 2023-10 100; sales 2023-12 200"),
        ("a sum of whole numbers that is one baht off", [Exact(At(100, 1, October)), Exact(At(200, 2, December)), Exact(Quarter(301, 3))], "sales 2023-10 TotalDiffers? 100|301; sales 2023-12 TotalDiffers? 200|301"),
        ("a sum of numbers with satang that is rounded", [Exact(At(100.25m, 1, October)), Exact(At(200.25m, 2, December)), Exact(Quarter(301, 3))], "sales 2023-10 100.25; sales 2023-12 200.25"),
        ("parts in whole numbers that are one baht off", [Exact(Part(100, 1)), Exact(Part(200, 2)), Exact(Total(301, 3))], "sales 2023-12 SeveralClaims? 301|100|200"),

        ("one claim", [Of(100)], "sales 2023-12 100"),
        ("two that agree", [Of(100), Of(100)], "sales 2023-12 100"),
        ("two that differ", [Of(100), Of(200)], "sales 2023-12 SeveralClaims? 100|200"),
        ("one that cannot be read beside one that can", [Of(100), Unreadable("~100")], "sales 2023-12 SeveralClaims? 100"),
        ("one that can be read in two ways", [Of(0) with { Value = new Reading<decimal>.Doubtful("5 130,000", [Doubt.Of(DoubtCode.AmbiguousSeparator, "5 130,000", "5,130,000", "5,130.000")]) }], "sales 2023-12 AmbiguousSeparator? 5130000|5130"),
        ("one that cannot be read", [Unreadable("1.234")], "sales 2023-12 AmbiguousSeparator? 1.234"),
        ("a target beside the result", [Of(90) with { Kind = ClaimKind.Target }, Of(100)], "sales 2023-12 100"),
        ("a target alone", [Of(90) with { Kind = ClaimKind.Target }], "sales 2023-12 OnlyTarget? 90"),
        ("the target of a month that has no result yet, beside another month's result", [Of(90) with { Kind = ClaimKind.Target }, Of(100, October)], "sales 2023-10 100"),
        ("last year's figure alone, beside one that nothing names", [Of(90) with { Kind = ClaimKind.Base }, Of(100) with { Indicator = null, CouldMean = [Sales] }], "sales 2023-12 OnlyBase? 90|100"),
        ("the same month of last year beside this year's", [Of(90, December.Plus(-12)), Of(100)], "sales 2023-12 100"),
        ("a running total where the month's figure is asked for", [Of(300) with { Kind = ClaimKind.Cumulative }], "sales 2023-12 OnlyCumulative? 300"),
        ("a running total where one is asked for", [Of(8) with { Kind = ClaimKind.Cumulative, Indicator = Wallet }], "wallet 2023-12 8"),
        ("the province's figure alone", [Of(900) with { Kind = ClaimKind.Province }], "sales 2023-12 OnlyProvince? 900"),
        ("a sum over months alone", [Of(300) with { Kind = ClaimKind.Total, SpansMonths = true, Month = null }], "sales - OnlyCumulative? 300"),
        ("a percentage alone", [Of(6) with { Kind = ClaimKind.Comparison }], "sales 2023-12 OnlyComparison? 6"),
        ("a percentage beside the figure", [Of(6) with { Kind = ClaimKind.Comparison }, Of(100)], "sales 2023-12 100"),
        ("a percentage beside the target", [Of(6) with { Kind = ClaimKind.Comparison }, Of(90) with { Kind = ClaimKind.Target }], "sales 2023-12 OnlyTarget? 90"),

        // Parts and totals.
        ("a total that its parts add up to", [Part(40, 0), Part(60, 1), Total(100, 2)], "sales 2023-12 100"),
        ("a total half a baht off for each part that was rounded", [Part(40, 0), Part(60, 1), Total(101, 2)], "sales 2023-12 101"),
        ("a total that its parts do not add up to", [Part(40, 0), Part(60, 1), Total(190, 2)], "sales 2023-12 SeveralClaims? 190|40|60"),
        ("sums of groups and the sum to which they come", [Below(Part(40, 1), 1), Below(Total(40, 1), 2), Below(Part(60, 1), 3), Below(Total(60, 1), 4), Below(Total(100, 1), 5)], "sales 2023-12 100"),
        ("sums of groups and another sum", [Below(Part(40, 1), 1), Below(Total(40, 1), 2), Below(Part(60, 1), 3), Below(Total(60, 1), 4), Below(Total(190, 1), 5)], "sales 2023-12 SeveralClaims? 40|60|190"),
        ("sums of groups without one of all", [Below(Total(40, 1), 2), Below(Total(60, 1), 4)], "sales 2023-12 SeveralClaims? 40|60"),
        ("counts of groups that come to the last of them by chance", [.. new[] { 1, 1, 2 }.Select((count, row) => Below(Total(count, 1), row) with { Indicator = Products })], "products 2023-12 SeveralClaims? 1|2"),
        ("a month in one table, and another beside the sum of both in the next", [At(200, 1, October), Elsewhere(At(400, 1)), Elsewhere(Quarter(600, 2))], "sales 2023-10 200; sales 2023-12 400"),
        ("a month in one table, and another beside another sum in the next", [At(200, 1, October), Elsewhere(At(400, 1)), Elsewhere(Quarter(590, 2))], "sales 2023-10 200; sales 2023-12 TotalDiffers? 400|590"),
        ("parts without a total", [Part(40, 0), Part(60, 1)], "sales 2023-12 OnlyParts? 40|60"),
        ("lines of parts and the sum below them, which no label names", [Line(40), Line(60), Of(100) with { Indicator = null, CouldMean = [Sales] }], "sales 2023-12 100"),
        ("lines of parts and another sum below them", [Line(40), Line(60), Of(190) with { Indicator = null, CouldMean = [Sales] }], "sales 2023-12 OnlyParts? 40|60|190|100"),
        ("the sum of two months beside one of them", [At(40, 0, October), At(100, 0) with { Month = null, SpansMonths = true, Words = "ต.ค.-พ.ย. 66" }], "sales 2023-10 40; sales 2023-11 OnlyCumulative? 100"),
        ("a total without parts", [Total(100, 2)], "sales 2023-12 100"),
        ("a figure with one part of it beside", [At(100, 0), Part(60, 1)], "sales 2023-12 100"),
        ("a part that is more than the figure", [At(100, 0), Part(160, 1)], "sales 2023-12 SeveralClaims? 100|160"),
        ("the quarter's total fits its months", [At(40, 0, October), At(60, 1), Quarter(100, 2)], "sales 2023-10 40; sales 2023-12 60"),
        ("the quarter's total does not fit its months", [At(40, 0, October), At(60, 1), Quarter(9_000_100, 2)], "sales 2023-10 TotalDiffers? 40|9000100; sales 2023-12 TotalDiffers? 60|9000100"),
        ("a total of nought was never computed", [At(40, 0, October), At(60, 1), Quarter(0, 2)], "sales 2023-10 40; sales 2023-12 60"),
        ("under the total of a form that rises by 6 % stands how much it rose", [At(5_000_000, 0, October), At(6_000_000, 1), Quarter(6.42m, 2) with { Words = "ยอดจำหน่ายรวม เพิ่ม 6%" }], "sales 2023-10 5000000; sales 2023-12 6000000"),
        ("the target that the letter prints for the quarter is no sum", [At(5_000_000, 0, October), Quarter(43_638_812, 2) with { District = ThaBo }], "sales 2023-10 5000000"),
        ("running totals do not add up", [At(4, 0, October) with { Indicator = Wallet }, At(6, 1) with { Indicator = Wallet }, Quarter(6, 2) with { Indicator = Wallet }], "wallet 2023-10 4; wallet 2023-12 6"),
        ("what came in each month and its sum are no running totals", [At(3, 0, October) with { Indicator = Wallet }, At(2, 1) with { Indicator = Wallet }, Quarter(5, 2) with { Indicator = Wallet }], "wallet 2023-10 OnlyAdded? 3|5; wallet 2023-12 OnlyAdded? 2|5"),
        ("what was added since an earlier month's total is none", [At(5, 0, October) with { Indicator = Wallet }, At(2, 1) with { Indicator = Wallet, Kind = ClaimKind.Added }], "wallet 2023-10 5; wallet 2023-12 OnlyAdded? 2"),
        ("what was before and the month come to what is now", [Carried(10, 0, ClaimKind.Base), At(20, 1), Carried(30, 2, ClaimKind.Cumulative)], "sales 2023-12 20"),
        ("what was before and the month do not come to what is now", [Carried(10, 0, ClaimKind.Base), At(20, 1), Carried(90, 2, ClaimKind.Cumulative)], "sales 2023-12 TotalDiffers? 20|90"),
        ("what is more under a label that is not known", [At(10, 0), At(5, 1) with { Indicator = null, CouldMean = [Wallet], Kind = ClaimKind.Added }], "sales 2023-12 10; wallet 2023-12 OnlyUnexplained? 5"),
        ("the column's total does not fit", [At(40, 0), At(900, 0) with { Kind = ClaimKind.Province, Spot = new(0, 9, 0) }], "sales 2023-12 TotalDiffers? 40|900"),

        ("two parts that nearly come to the figure", [At(100, 0), Part(40, 1), Part(50, 2)], "sales 2023-12 SeveralClaims? 100|40|50"),
        ("a part that is awaited beside a total that the others come to", [Total(100, 0), Part(100, 1), Part(0, 2) with { Value = new Reading<decimal>.Doubtful("รอข้อมูล", [Doubt.Of(DoubtCode.Waiting, "รอ")]) }], "sales 2023-12 Waiting? 100|รอข้อมูล"),
        ("a count beside a figure without a unit", [Range("10 ราย / 6")], "sales 2023-12 Range? 10|6"),
        ("a range whose unit stands behind its end", [Range("15.2-15.4 ล้านบาท")], "sales 2023-12 Range? 15200000|15400000"),
        ("a range that names both in full", [Range("15,200,000-15.4 ล้านบาท")], "sales 2023-12 Range? 15200000|15400000"),
        ("two parts of many", [At(100, 0), Part(10, 1), Part(20, 2)], "sales 2023-12 100"),
        ("figures that no label names and that nearly come to the total beside them", [Of(100), Nameless(40, 0), Nameless(50, 1)], "sales 2023-12 SeveralClaims? 100|40|50"),
        ("figures that no label names and that come to the total", [Of(100), Nameless(40, 0), Nameless(60, 1)], "sales 2023-12 100"),
        ("producers beside centres", [Of(7) with { Indicator = Wallet, Words = "ผู้เข้าร่วม Digital Wallet ผู้ผลิต" }, Part(1, 1) with { Indicator = Wallet, Words = "ผู้เข้าร่วม Digital Wallet ศูนย์จำหน่าย" }], "wallet 2023-12 SeveralClaims? 7|1"),
        ("the quarter's total of a letter does not fit its months", [At(40, 0, October), At(50, 1, December.Plus(-1)), At(60, 2), Quarter(200, 0) with { Spot = null, Words = "ยอดจำหน่ายไตรมาส 1 รวม" }], "sales 2023-10 TotalDiffers? 40|200; sales 2023-11 TotalDiffers? 50|200; sales 2023-12 TotalDiffers? 60|200"),

        // How a claim stands.
        ("a hidden one beside one in the open", [Of(90) with { Sight = ClaimSight.Hidden }, Of(100)], "sales 2023-12 100"),
        ("a hidden one alone", [Of(90) with { Sight = ClaimSight.Hidden }], "sales 2023-12 OnlyHidden? 90"),
        ("a struck one beside one that is not", [Of(90) with { Sight = ClaimSight.Struck }, Of(100)], "sales 2023-12 100"),
        ("a struck one alone", [Of(90) with { Sight = ClaimSight.Struck }], "sales 2023-12 OnlyStruck? 90"),
        ("a mention that cannot be read beside a figure", [Of(100), Unreadable("โทร") with { Sight = ClaimSight.Mentioned }], "sales 2023-12 100"),
        ("a mention with another figure", [Of(100), Of(200) with { Sight = ClaimSight.Mentioned }], "sales 2023-12 SeveralClaims? 100|200"),
        ("a mention alone", [Of(100) with { Sight = ClaimSight.Mentioned }], "sales 2023-12 OnlyMentioned? 100"),
        ("a silent label beside another indicator", [Silent(), Of(8) with { Indicator = Wallet }], "sales 2023-12 Empty? …; wallet 2023-12 8"),
        ("a silent label beside its figure", [Silent(), Of(100)], "sales 2023-12 100"),
        ("a silent label beside a figure that it may want", [Silent(), Of(8) with { Indicator = Wallet }, Of(100) with { Indicator = null, CouldMean = [Sales] }], "wallet 2023-12 8; sales 2023-12 OnlyUnexplained? 100"),
        ("silent labels in a mail without any figure", [Silent(), Silent() with { Indicator = Wallet }], ""),

        // Corrections.
        ("a corrected sheet beside the one it corrects", [At(100, 0), At(120, 1) with { Correction = 1 }], "sales 2023-12 120"),
        ("the second correction beside the first", [At(110, 0) with { Correction = 1 }, At(120, 1) with { Correction = 2 }], "sales 2023-12 120"),
        ("a sentence that corrects a file beside it", [At(100, 0), Of(120) with { Correction = 1 }], "sales 2023-12 SeveralClaims? 100|120"),

        // What nothing explains.
        ("an unknown column beside all that it could mean", [At(100, 0), At(5, 1) with { Indicator = null, CouldMean = [Sales] }], "sales 2023-12 100"),
        ("an unknown column beside another indicator", [At(100, 0), At(5, 1) with { Indicator = null, CouldMean = [Wallet] }], "sales 2023-12 100; wallet 2023-12 OnlyUnexplained? 5"),
        ("a sentence without a label beside another indicator", [Of(100), Of(5) with { Indicator = null, CouldMean = [Wallet] }], "sales 2023-12 100; wallet 2023-12 OnlyUnexplained? 5"),
        ("a sentence without a label that speaks of what is new", [Of(100), Of(5) with { Indicator = null, CouldMean = [Wallet], Kind = ClaimKind.Added }], "sales 2023-12 100; wallet 2023-12 OnlyUnexplained? 5"),
        ("a sentence without a label beside its figure", [Of(100), Of(5) with { Indicator = null, CouldMean = [Sales] }], "sales 2023-12 100"),
        ("a sentence without a label, of like size", [Of(100), Of(110) with { Indicator = null, CouldMean = [Sales] }], "sales 2023-12 SeveralClaims? 100|110"),
        ("a sentence without a label, of like size, of another month", [Of(100), Of(110, October) with { Indicator = null, CouldMean = [Sales] }], "sales 2023-12 100; sales 2023-10 OnlyUnexplained? 110"),
        ("one of another quarter's month", [Of(100), Of(110, December.Plus(6)) with { Indicator = null, CouldMean = [Sales] }], "sales 2023-12 100"),
        ("one of a month that has a figure", [Of(100), Of(300) with { Indicator = null, CouldMean = [Sales] }], "sales 2023-12 100"),
        ("a count of another month that not every report has", [Of(100), Of(110, October) with { Indicator = null, CouldMean = [IndicatorKey.Parse("surveys")] }], "sales 2023-12 100"),
        ("a sentence without a label, and another count", [Of(8) with { Indicator = Wallet }, Of(9) with { Indicator = null, CouldMean = [Wallet] }], "wallet 2023-12 8"),
        ("a sentence without a label that sets a count anew", [Of(8) with { Indicator = Wallet }, Of(30) with { Indicator = null, CouldMean = [Wallet], Correction = 1 }], "wallet 2023-12 SeveralClaims? 8|30"),
        ("sentences without a label that come to the figure", [Of(100), Of(60) with { Indicator = null, CouldMean = [Sales] }, Of(40) with { Indicator = null, CouldMean = [Sales] }], "sales 2023-12 100"),
        ("none so far", [Waiting("ยังไม่มีผู้เข้าร่วม")], "sales 2023-12 Waiting? 0"),
        ("no figures so far", [Waiting("ยังไม่มีข้อมูล")], "sales 2023-12 Waiting? ยังไม่มีข้อมูล"),
        ("a sentence without a label, of an indicator that not every report has", [Of(100), Of(5) with { Indicator = null, CouldMean = [IndicatorKey.Parse("surveys")] }], "sales 2023-12 100"),
        ("a table in which nothing names what it counts", [Nameless(100)], "sales 2023-12 OnlyUnexplained? 100"),
        ("a table of targets in which nothing names what it counts", [Nameless(100) with { Kind = ClaimKind.Target }], "sales 2023-12 OnlyTarget? 100"),
        ("a nameless table of each month", [Nameless(40) with { Month = new Reading<ReportingMonth>.Value("", October) }, Nameless(60)], "sales 2023-10 OnlyUnexplained? 40; sales 2023-12 OnlyUnexplained? 60"),
        ("a nameless table of another quarter", [Nameless(100) with { Month = new Reading<ReportingMonth>.Value("", December.Plus(6)) }], ""),
        ("a nameless table without a month", [Nameless(100) with { Month = null }], ""),
        ("a nameless table of percentages, of last year, of the province", [Nameless(6) with { Kind = ClaimKind.Comparison }, Nameless(90) with { Kind = ClaimKind.Base }, Nameless(900) with { Kind = ClaimKind.Province }], ""),
        ("a nameless table of what not every report has", [Nameless(5) with { CouldMean = [IndicatorKey.Parse("surveys")] }], ""),
        ("a nameless table that nobody sees", [Nameless(100) with { Sight = ClaimSight.Hidden }], ""),
        ("a mention that cannot be read beside the province's figure", [Unreadable("โทร") with { Sight = ClaimSight.Mentioned }, At(900, 0) with { Kind = ClaimKind.Province }], "sales 2023-12 OnlyMentioned? โทร|900"),
        ("a sentence without a label in a mail without any", [Of(5) with { Indicator = null, CouldMean = [Wallet] }], ""),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(known => known.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Chooses(string name)
    {
        var (_, claims, says) = Cases.Single(known => known.Name == name);
        Assert.Equal(says, Told(claims));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_order_of_the_claims_decides_nothing(string name)
    {
        var (_, claims, says) = Cases.Single(known => known.Name == name);
        Assert.Equal(Sorted(says), Sorted(Told([.. claims.Reverse()])));

        static string Sorted(string said) => string.Join("; ", said.Split("; ").Select(choice => string.Join('|', choice.Split('|', ' ').Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_question_names_every_candidate_with_its_place_and_words()
    {
        var choice = Assert.Single(Resolver.Choose([Of(100) with { Place = "แถว 3", Words = "เป้าหมาย" }, Of(200) with { Place = "แถว 4", Words = "ผล" }]));
        Assert.Equal("100 (เป้าหมาย · แถว 3); 200 (ผล · แถว 4)", Assert.Single(((Reading<decimal>.Doubtful)choice.Reading).Doubts).Facts[0]);
        Assert.Equal("100 / 200", choice.Reading.Original);
    }

    private static Reading<District> ThaBo => new Reading<District>.Value("ท่าบ่อ", NongKhai.Province.Districts.Single(district => district.Name == "ท่าบ่อ"));

    private static Claim Of(decimal value, ReportingMonth? month = null) => new()
    {
        Indicator = Sales,
        Month = new Reading<ReportingMonth>.Value("", month ?? December),
        Value = new Reading<decimal>.Value(NumberText.Of(value), value),
        Place = "จดหมาย",
        Words = "",
    };

    private static Claim Unreadable(string text) => Of(0) with { Value = new Reading<decimal>.Doubtful(text, [Doubt.Of(DoubtCode.AmbiguousSeparator)]) };

    private static Claim Range(string text) => Of(0) with { Value = new Reading<decimal>.Doubtful(text, [Doubt.Of(DoubtCode.Range, text)]) };

    private static Claim Silent() => Of(0) with { Value = new Reading<decimal>.Doubtful("…", [Doubt.Of(DoubtCode.Empty)]), Sight = ClaimSight.Mentioned };

    private static Claim Waiting(string words) => Of(0) with { Value = new Reading<decimal>.Doubtful(words, [Doubt.Of(DoubtCode.Waiting, "ยังไม่มี")]) };

    private static Claim At(decimal value, int column, ReportingMonth? month = null) => Of(value, month) with { Spot = new(0, 1, column) };

    private static Claim Nameless(decimal value) => At(value, 0) with { Indicator = null, CouldMean = [Sales] };

    private static Claim Line(decimal value) => Of(value) with { Kind = ClaimKind.Part };

    private static Claim Nameless(decimal value, int row) => At(value, 0) with { Indicator = null, CouldMean = [Sales], Spot = new(1, row, 1) };

    private static Claim Exact(Claim claim) => claim with { IsExact = true };

    private static Claim Part(decimal value, int column) => At(value, column) with { Kind = ClaimKind.Part };

    private static Claim Total(decimal value, int column) => At(value, column) with { Kind = ClaimKind.Total };

    private static Claim Below(Claim claim, int row) => claim with { Spot = claim.Spot! with { Row = row } };

    private static Claim Elsewhere(Claim claim) => claim with { Spot = claim.Spot! with { Table = 1 } };

    private static Claim Carried(decimal value, int column, ClaimKind kind) => At(value, column) with { Kind = kind, Words = "สะสม" };

    private static Claim Quarter(decimal value, int column) => Total(value, column) with { SpansMonths = true, Month = null };

    private static string Told(Claim[] claims) => string.Join("; ", Resolver.Choose(claims).Select(choice =>
        $"{choice.Indicator} {(choice.Month is null ? "-" : Drafted.Told(choice.Month, month => month.ToString()))} {Drafted.Told(choice.Reading, NumberText.Of)}"
        + (choice.Reading is Reading<decimal>.Doubtful ? " " + string.Join('|', choice.Candidates) : "")));
}
