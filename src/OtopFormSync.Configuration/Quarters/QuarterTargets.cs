using System.Globalization;
using System.Text;
using OtopFormSync.Configuration.Sections;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Configuration.Quarters;

/// <summary>The tables of one indicator in a new quarter, as lines of a program file.</summary>
/// <param name="program">The program that is there.</param>
/// <param name="province">The province.</param>
/// <param name="indicator">The indicator.</param>
/// <param name="quarter">The new quarter.</param>
/// <param name="rate">The rise in percent that its targets stand for; null when they follow no rule.</param>
/// <param name="baseOf">The figure of a month of the base year; null where it is not known.</param>
internal sealed class QuarterTargets(Program program, Province province, Indicator indicator, FiscalQuarter quarter, decimal? rate, Func<Indicator, DistrictCode, ReportingMonth, decimal?> baseOf)
{
    private const int NameWidth = 15;
    private const int LeastWidth = 9;

    /// <summary>The base year's months, with what is known of them.</summary>
    public IEnumerable<string> Base() =>
    [
        $"# ยอดของปีฐาน ({Span(BaseMonths)}) ~ = ยังไม่ทราบ ให้แก้เป็นตัวเลขเมื่อทราบ ระหว่างนี้ระบบยังไม่วัดการเพิ่มขึ้นของอำเภอนั้น",
        "base:",
        .. Table([.. BaseMonths.Select(month => month.ToString())], district => [.. BaseMonths.Select(month => baseOf(indicator, district, month))]),
    ];

    /// <summary>The targets: base figure and the letter's rate, rounded to whole units a month; the quarter's is their sum.</summary>
    public IEnumerable<string> Targets() =>
    [
        rate is { } percent
            ? string.Create(CultureInfo.InvariantCulture, $"# เป้าหมาย = ปีฐาน x {1 + (percent / 100)} ปัดเป็นจำนวนเต็มทีละเดือน ทั้งไตรมาสเป็นผลบวกของเดือน หากหนังสือพิมพ์เป้าหมายไว้ ให้แก้ตามหนังสือ")
            : "# ยังไม่ทราบเป้าหมายของไตรมาสนี้ (~) ให้แก้เป็นตัวเลขตามหนังสือ",
        "targets:",
        .. Table([.. quarter.Months.Select(month => month.ToString()), TargetTable.QuarterColumn], TargetsOf),
    ];

    private List<ReportingMonth> BaseMonths => [.. quarter.Months.Select(month => BaseMonth.Of(program.Grading.BaseYear, month))];

    private List<decimal?> TargetsOf(DistrictCode district)
    {
        var months = BaseMonths.ConvertAll(month => rate is { } percent && baseOf(indicator, district, month) is { } known ? decimal.Round(known * (1 + (percent / 100)), MidpointRounding.AwayFromZero) : (decimal?)null);
        return [.. months, Sum(months)];
    }

    private IEnumerable<string> Table(List<string> columns, Func<DistrictCode, List<decimal?>> figuresOf)
    {
        var rows = province.Districts.Select(district => (district.Name, Figures: figuresOf(district.Code))).ToList();
        var totals = columns.Select((_, column) => Sum([.. rows.Select(row => row.Figures[column])])).ToList();
        var width = Math.Max(LeastWidth, totals.Max(total => Text(total).Length));
        yield return Line("  ", "columns", columns);
        yield return "  rows:";
        foreach (var (name, figures) in rows)
        {
            yield return Line("    ", name, figures.Select(Text));
        }

        yield return Line("  ", "totals", totals.Select(Text));

        string Line(string indent, string name, IEnumerable<string> cells) =>
            $"{indent}{name}:{new string(' ', Math.Max(1, NameWidth + 4 - indent.Length - ColumnsOf(name)))}[{string.Join(", ", cells.Select(cell => cell.PadLeft(width)))}]";
    }

    // What adds up with something unknown is unknown.
    private static decimal? Sum(List<decimal?> figures) => figures.Aggregate((decimal?)0, (sum, figure) => sum + figure);

    private static string Text(decimal? figure) => figure is { } known ? NumberText.Of(known) : DistrictRows.Unknown;

    // Marks above and below a letter take no column of their own.
    private static int ColumnsOf(string name) => name.EnumerateRunes().Count(rune => Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark);

    /// <summary>The months of a table as comments name them: มกราคม ถึง มีนาคม 2567.</summary>
    public static string Span(IReadOnlyList<ReportingMonth> months) => $"{ThaiMonths.Name(months[0].Month)} ถึง {ThaiText.Month(months[^1])}";

    /// <summary>The same in short: ต.ค.-ธ.ค. 2565.</summary>
    public static string ShortSpan(IReadOnlyList<ReportingMonth> months) => FormattableString.Invariant($"{ThaiMonths.Abbreviation(months[0].Month)}-{ThaiMonths.Abbreviation(months[^1].Month)} {BuddhistEra.Of(months[^1].Year)}");
}
