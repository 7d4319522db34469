using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Blocks;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>A table of a register: which row names its columns, and what each of them holds.</summary>
internal sealed partial class RegisterTable
{
    private const int MostAbove = 40; // titles and notices stand above a table, not a whole page

    private readonly ReadTable _table;
    private readonly DistrictReader _districts;
    private readonly List<string> _captions;
    private readonly string _year;

    private RegisterTable(ReadTable table, string name, int head, IReadOnlyDictionary<string, RegisterColumn> known, DistrictReader districts)
    {
        (_table, _districts) = (table, districts);
        var rows = table.Rows;
        _captions = [.. rows.Take(head).Select(row => string.Join(' ', row.OwnTexts.Where(text => text.Trim().Length > 0))), .. table.Above, Sheet(table.Place), name];
        _captions.RemoveAll(caption => caption.Trim().Length == 0);
        _year = YearOf(string.Join(' ', _captions));
        var below = head + 1 < rows.Count && IsSubHeading(rows[head + 1], rows[head], known) ? rows[head + 1] : null;
        var above = head > 0 && rows[head - 1].OwnTexts.Count(text => text.Trim().Length > 0) > 1 ? rows[head - 1] : null;
        Body = [.. rows.Skip(head + (below is null ? 1 : 2))];
        Columns = [.. Enumerable.Range(0, rows[head].Cells.Count).Select(at => ColumnAt(at, rows[head], above, below, known))];
        FindDistricts();
        Province = Columns.Find(column => RegisterHeadings.KeyOf(column.Heading) is "จังหวัด" or "province");
        Unit = _captions.Concat(Remarks).Select(caption => UnitOfAll().Match(caption)).FirstOrDefault(match => match.Success) is { } unit ? HeadingLexicon.MultipleOf(unit.Groups["unit"].Value) : 1;
    }

    /// <summary>The columns with a heading.</summary>
    public List<TableColumn> Columns { get; }

    /// <summary>The rows below the headings.</summary>
    public IReadOnlyList<ReadRow> Body { get; }

    /// <summary>Where the table stands.</summary>
    public string Place => _table.Place;

    /// <summary>The columns that hold something.</summary>
    public List<TableColumn> Of(RegisterColumn column) => Columns.FindAll(known => known.Holds == column);

    /// <summary>The column that names provinces; null where none does.</summary>
    public TableColumn? Province { get; }

    /// <summary>1, or what the unit stands for that titles name: 1,000 for (หน่วย : พันบาท).</summary>
    public decimal Unit { get; }

    /// <summary>Whether titles or the headings of figures say that the table tells amounts of money: no register of producers or products.</summary>
    /// <param name="figures">The columns of figures.</param>
    public bool CountsMoney(List<TableColumn> figures) => _captions.Concat(figures.Select(column => column.Heading)).Any(text => Money().IsMatch(text));

    /// <summary>Whether titles say that the figures run up from month to month: of no month is known then what it brought.</summary>
    /// <param name="areAdded">True where those that came about in a month are counted, so that all that there are say nothing of it.</param>
    public bool RunsUp(bool areAdded) => _captions.Exists(caption => caption.Contains("สะสม", StringComparison.Ordinal) || (areAdded && caption.Contains("ทั้งหมด", StringComparison.Ordinal)));

    /// <summary>The words by which a row says that it holds another figure than what came about, such as a target; null for none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="figures">The columns of figures.</param>
    public static string? OtherFigureOf(ReadRow row, IEnumerable<int> figures) =>
        row.Cells.Index().Where(cell => !figures.Contains(cell.Index)).Select(cell => cell.Item.Own.Trim()).FirstOrDefault(text => OtherRow().IsMatch(text));

    /// <summary>The one district that titles, sheet or file name; null for none and for several.</summary>
    public District? District => _captions.Select(caption => _districts.Named(caption)?.Result).OfType<District>().Distinct().ToList() is [var only] ? only : null;

    /// <summary>The one month that titles, sheet or file name; null for none and for several.</summary>
    public ReportingMonth? Month => _captions.Where(caption => !SaysDay().IsMatch(caption)).Select(MonthOf).OfType<ReportingMonth>().Distinct().ToList() is [var only] ? only : null;

    private IEnumerable<string> Remarks => Body.Where(row => row.OwnTexts.Count(text => text.Trim().Length > 0) == 1).Select(row => row.OwnTexts.First(text => text.Trim().Length > 0)).Concat(_table.Below);

    /// <summary>The day for which titles, remarks or file name say that the figures hold; null when they say none, or several.</summary>
    public DateOnly? Day => _captions.Concat(Remarks).SelectMany(caption => AsOfDay.Find(ThaiScript.ArabicDigits(ThaiScript.Canonical(caption)))).Select(found => found.Day).OfType<DateOnly>().Distinct().ToList() is [var only] ? only : null;

    /// <summary>The month that a text names, with the year of the titles where it names none itself.</summary>
    public ReportingMonth? MonthOf(string text) => PeriodReader.Read(text) switch
    {
        Reading<ReportingMonth>.Value named => named.Result,
        Reading<ReportingMonth>.Doubtful { Doubts: [{ Code: DoubtCode.NoYear }] } when _year.Length > 0 && PeriodReader.Read(text + _year).TryGetValue(out var month) => month,
        _ => null,
    };

    /// <summary>Finds the table's headings.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">The file's name without extension.</param>
    /// <param name="known">What headings mean, by key.</param>
    /// <param name="districts">Reads district names.</param>
    /// <returns>The table; null for what is no table with headings.</returns>
    public static RegisterTable? Of(ReadTable table, string name, IReadOnlyDictionary<string, RegisterColumn> known, DistrictReader districts)
    {
        var rows = table.Rows.ToList();
        var scored = rows.Take(MostAbove).Select(row => row.Cells.Count(cell => Means(cell.Text, cell.Own)) + (row.OwnTexts.Count(text => districts.Named(text) is not null) is > 1 and var across ? across : 0)).ToList();
        var best = scored.Count == 0 ? 0 : scored.Max();
        var head = best >= 2 ? scored.IndexOf(best) : Nearest();
        return head < 0 || head + 1 >= rows.Count ? null : new(table, name, head, known, districts);

        bool Means(string text, string own) => own.Trim().Length > 0 && (known.ContainsKey(RegisterHeadings.KeyOf(text)) || IsMonth(text));

        // Where no word is known, the row above the first district that is no caption.
        int Nearest()
        {
            var first = rows.FindIndex(row => row.OwnTexts.Count(text => text.Trim().Length > 0) > 1 && row.OwnTexts.Count(text => districts.Named(text) is not null) == 1);
            return first <= 0 ? -1 : rows.FindLastIndex(first - 1, row => row.OwnTexts.Count(text => text.Trim().Length > 0) > 1);
        }
    }

    private TableColumn ColumnAt(int at, ReadRow head, ReadRow? above, ReadRow? below, IReadOnlyDictionary<string, RegisterColumn> known)
    {
        var under = below?.Cells[at].Own.Trim() ?? "";
        var own = Carried(head, at, under, known);
        var over = above is null ? "" : Carried(above, at, own, known);
        var texts = new[] { own, $"{over} {own}".Trim(), under, $"{own} {under}".Trim() }.Where(text => text.Length > 0).ToList();
        var isPair = IsBand(over) && !IsBand(own);

        // What stands over a month or a district is no title, but what is counted there.
        var holds = texts.Concat(IsBand(own) ? [over] : Array.Empty<string>()).Select(text => known.TryGetValue(RegisterHeadings.KeyOf(text), out var column) ? column : (RegisterColumn?)null).FirstOrDefault(column => column is not null);
        var shown = $"{(own.Length == 0 || (isPair && holds is not null) ? $"{over} {(over == own ? "" : own)}".Trim() : own)} {(under == own ? "" : under)}".Trim();

        // A month or a district over several figures, or figures over several months: each column is both.
        if (holds is null or RegisterColumn.Count or RegisterColumn.Amount)
        {
            var part = isPair ? own : IsBand(own) && !IsBand(under) ? under : "";
            var isPart = holds is null && (OtherFigure().IsMatch($"{over} {own} {under}") || RegisterHeadings.KeyOf(part) is { Length: > 0 } key && !UnitAlone().IsMatch(key));
            var heading = isPart && part.Length > 0 ? part : shown;
            var parts = (string[])[.. texts, .. isPair ? [over] : Array.Empty<string>()];
            if (parts.Select(MonthOf).FirstOrDefault(month => month is not null) is { } month)
            {
                return new(at, heading) { Holds = holds, Month = month, IsPart = isPart };
            }

            if (parts.Select(text => _districts.Named(text)?.Result).FirstOrDefault(district => district is not null) is { } district)
            {
                return new(at, heading) { Holds = holds, District = district, IsPart = isPart };
            }
        }

        return new(at, shown) { Holds = holds };
    }

    private bool IsBand(string text) => text.Length > 0 && (IsMonth(text) || _districts.Named(text) is not null);

    // A csv has no joined cells: of a month over จำนวน and มูลค่า, or a year over months, it holds the text in the first column alone.
    private string Carried(ReadRow row, int at, string below, IReadOnlyDictionary<string, RegisterColumn> known)
    {
        if (row.Cells[at].Text.Trim() is { Length: > 0 } own)
        {
            return own;
        }

        var left = row.Cells.Take(at).Select(cell => cell.Text.Trim()).LastOrDefault(text => text.Length > 0) ?? "";
        return (known.TryGetValue(RegisterHeadings.KeyOf(below), out var column) && column is RegisterColumn.Count or RegisterColumn.Amount && IsBand(left))
            || (IsMonth(below) && MonthOf(below) is null && MonthOf($"{left} {below}") is not null)
            ? left
            : "";
    }

    // A heading in other words over cells that name districts says what it means.
    private void FindDistricts()
    {
        if (Of(RegisterColumn.District).Count > 0)
        {
            return;
        }

        if (Columns.Where(column => column.IsUnknown && MostlyDistricts(column)).ToList() is [var only])
        {
            only.Holds = RegisterColumn.District;
        }

        bool MostlyDistricts(TableColumn column) =>
            Body.Count(row => _districts.Named(row.Cells[column.At].Own) is not null) is > 0 and var named && named * 2 > Body.Count(row => row.Cells[column.At].Own.Trim().Length > 0);
    }

    // Words below joined or empty headings are headings, too, whatever they say.
    private bool IsSubHeading(ReadRow row, ReadRow head, IReadOnlyDictionary<string, RegisterColumn> known)
    {
        var texts = row.OwnTexts.Where(text => text.Trim().Length > 0).ToList();
        return texts.Count(text => IsMonth(text) || known.ContainsKey(RegisterHeadings.KeyOf(text))) > 1
            || (texts.Count > 1 && head.Cells.Any(cell => cell.Own.Trim().Length == 0) && texts.TrueForAll(text => !text.Any(char.IsDigit) && _districts.Named(text) is null));
    }

    /// <summary>The month that a title between the rows names; null for another text.</summary>
    /// <param name="text">The only text of its row.</param>
    public ReportingMonth? MonthTitled(string text) => IsMonth(text) && !SaysDay().IsMatch(text) ? MonthOf(text) : null;

    private static bool IsMonth(string text) => text.Length is > 1 and < 40 && !double.TryParse(text, CultureInfo.InvariantCulture, out _)
        && DateReader.Read(text) is not Reading<DateOnly>.Value
        && PeriodReader.Read(text) is Reading<ReportingMonth>.Value or Reading<ReportingMonth>.Doubtful { Doubts: [{ Code: DoubtCode.NoYear }] };

    private static string Sheet(string place) => place.LastIndexOf(BlockSurroundings.SheetWord, StringComparison.Ordinal) is var at and >= 0 ? place[(at + BlockSurroundings.SheetWord.Length)..].Trim() : "";

    private static string YearOf(string captions)
    {
        var plain = ThaiScript.ArabicDigits(ThaiScript.Canonical(captions));
        var fiscal = FiscalYear().Matches(plain).Select(match => match.Groups["year"].Value).Distinct(StringComparer.Ordinal).ToList();
        var years = CalendarYear().Matches(plain).Select(match => match.Groups["year"].Value).Distinct(StringComparer.Ordinal).ToList();
        return fiscal is [var ofFiscal] ? $" ปีงบประมาณ {ofFiscal}" : fiscal.Count == 0 && years is [var only] ? $" {only}" : "";
    }

    [GeneratedRegex(@"ปีงบประมาณ\s*(?:พ\.ศ\.\s*)?(?<year>25[0-9]{2})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex FiscalYear();

    [GeneratedRegex(@"(?:ปี|พ\.ศ\.)\s*(?:พ\.ศ\.\s*)?(?<year>25[0-9]{2})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex CalendarYear();

    [GeneratedRegex(@"(?:หน่วย\s*[:=]?\s*|[(\[]\s*)(?<unit>(?:พัน|หมื่น|แสน|ล้าน)บาท)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex UnitOfAll();

    [GeneratedRegex(@"ยอด(?:จำหน่าย|ขาย)|มูลค่า(?:การ)?(?:จำหน่าย|ขาย)|[(\[]\s*(?:หน่วย\s*[:=]?\s*)?(?:พัน|หมื่น|แสน|ล้าน)?บาท\s*[)\]]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Money();

    [GeneratedRegex("เป้า|แผน|ร้อยละ|%|ปีฐาน|ปีก่อน|ปีที่แล้ว|สะสม|เพิ่มขึ้น|ลดลง|ผลต่าง|เปรียบเทียบ", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OtherFigure();

    [GeneratedRegex("^(?:ค่า)?(?:เป้าหมาย|แผน|ร้อยละ|%|ปีฐาน|ปีก่อน|ปีที่แล้ว|สะสม|ยอดสะสม|ผลต่าง).{0,20}$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OtherRow();

    [GeneratedRegex("^(?:พัน|หมื่น|แสน|ล้าน)?(?:บาท|ราย|ผลิตภัณฑ์|รายการ|ชิ้น)$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex UnitAlone();

    [GeneratedRegex(@"ณ\s*(?:วัน|[0-9๐-๙])|พิมพ์เมื่อ|วันที่พิมพ์|ออกรายงาน", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex SaysDay();
}

/// <summary>A column of a register's table.</summary>
/// <param name="at">Where it stands, from 0.</param>
/// <param name="heading">Its heading as people see it.</param>
internal sealed class TableColumn(int at, string heading)
{
    public int At { get; } = at;

    public string Heading { get; } = heading;

    /// <summary>What stands under it; null where the heading is a month or a district, or nobody knows.</summary>
    public RegisterColumn? Holds { get; set; }

    /// <summary>The month that its figures are of; null for no such column.</summary>
    public ReportingMonth? Month { get; init; }

    /// <summary>The district that its figures are of; null for no such column.</summary>
    public District? District { get; init; }

    /// <summary>True below or above a month or district where words that nobody knows say what is counted, or words that say another figure than what came about.</summary>
    public bool IsPart { get; init; }

    public bool IsUnknown => Holds is null && ((Month is null && District is null) || IsPart) && Heading.Length > 0;
}
