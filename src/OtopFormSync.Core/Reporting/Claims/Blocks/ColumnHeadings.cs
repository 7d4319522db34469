using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>What the headings above a column say together.</summary>
internal sealed partial record ColumnHeadings : FigureHeadings
{
    private ColumnHeadings(List<HeadingSense> near, HeadingSense? named)
        : base(near, named)
    {
    }

    /// <summary>The headings, from the outermost to the nearest.</summary>
    public ValueList<string> Texts { get; private init; } = [];

    /// <summary>True when the nearest heading names the indicator.</summary>
    public bool IsLeafIndicator { get; private init; }

    public Reading<ReportingMonth>? Month { get; private init; }

    /// <summary>1 to 12, of a month whose year does not stand above the column; else null.</summary>
    public int? MonthAlone { get; private init; }

    public bool HasUnreadableMonth { get; private init; }

    public bool SpansMonths { get; private init; }

    /// <summary>True for the satang of the column to the left.</summary>
    public bool IsSatang { get; private init; }

    public Reading<District>? District { get; private init; }

    /// <summary>True for a column headed by a district that holds figures: districts stand across.</summary>
    public bool IsOfDistrict { get; private init; }

    /// <summary>True for a column of what is less than a district: sub-districts, producers, products.</summary>
    public bool NamesParts { get; private init; }

    /// <summary>True for a column of districts.</summary>
    public bool NamesDistricts { get; private init; }

    /// <summary>True for a column of something known that is no figure of the program.</summary>
    public bool IsOther { get; private init; }

    /// <summary>True when the nearest heading has words that are not known.</summary>
    public bool HasUnknownLeaf { get; private init; }

    /// <summary>True when words beside the indicator may narrow it to a part.</summary>
    public bool IsNarrowed { get; private init; }

    /// <summary>The nearest heading; empty for none.</summary>
    public string Leaf => Texts.IsEmpty ? "" : Texts[^1];

    /// <summary>True for a column of the units of what stands beside it.</summary>
    public bool NamesUnits { get; private init; }

    /// <summary>True for a column of the groups into which a figure is parted: ประเภทผลิตภัณฑ์.</summary>
    public bool NamesGroups { get; private init; }

    /// <summary>True where every cell below should be a figure.</summary>
    public bool AsksForFigures => !NamesUnits && !NamesGroups && (Indicator is not null || Month is not null);

    /// <summary>True where a cell behind a label should be a figure: ผลการดำเนินงาน, เป้าหมาย, ปี 2566. Some head their labels so.</summary>
    public bool AsksBehindLabel => AsksForFigures || (!NamesUnits && !NamesGroups
        && (SaysResult || Year is not null || Correction > 0 || Kinds.Any(kind => kind is ClaimKind.Reported or ClaimKind.Total or ClaimKind.Cumulative or ClaimKind.Added or ClaimKind.Base or ClaimKind.Target)));

    /// <summary>The headings of every column of a block.</summary>
    public static ColumnHeadings[] Of(TableGrid grid, TableBlock block, DistrictReader districts)
    {
        var paths = Enumerable.Range(0, grid.Width).Select(column => Path(grid, block, column)).ToList();
        var columns = paths.Select(path => Of(path, districts)).ToArray();
        var counted = MonthsInOrder(paths, block, grid);
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = columns[column] with { IsOfDistrict = columns[column].District is not null && !grid.CountsRows(column) && block.Rows.Any(row => grid.Shape(row.Row, column) == CellShape.Figure) };
            if (counted[column] is { } month)
            {
                columns[column] = columns[column] with { Month = month };
            }
        }

        if (FirstOfParts(grid, block, columns) is >= 0 and var parted)
        {
            columns = [.. columns.Select((column, at) => at > parted && column.District is not null ? column with { District = null, IsOfDistrict = false, HasUnknownLeaf = true } : column)];
        }

        return ReplaceFormer(grid, block, paths) ? [.. columns.Select(column => CallsNew().IsMatch(column.Leaf) ? column with { Kinds = [], Correction = Math.Max(1, column.Correction) } : column)] : columns;
    }

    // ตำบล | สระใคร | คอกช้าง over ยอดจำหน่าย | 100 | 200: the columns are sub-districts, one of which bears the district's name.
    private static int FirstOfParts(TableGrid grid, TableBlock block, ColumnHeadings[] columns) => Array.FindIndex(columns, column => HeadingLexicon.Key(column.Leaf) is "ตำบล" or "หมู่บ้าน" or "ชุมชน") is >= 0 and var first
        && block.Rows.Any(row => grid.Shape(row.Row, first) == CellShape.Words && grid.Sense(row.Row, first) is { Indicator: not null } or { Kind: not null }) ? first : -1;

    // เดิม | ใหม่: of baht nothing is new but the figure itself, and what stands beside it is called as it is. People who are new come beside those who were there.
    private static bool ReplaceFormer(TableGrid grid, TableBlock block, List<List<HeadingSense>> paths) =>
        paths.Exists(path => path is [.., { IsFormer: true }]) && !paths.Exists(path => path is [.., { Kind: ClaimKind.Total }])
        && block.Rows.Any(row => Enumerable.Range(0, grid.Width).Any(column => grid.Shape(row.Row, column) == CellShape.Words && grid.SenseOf(grid.Cell(row.Row, column).Text) is { Indicator.IsMoney: true }));

    // ใหม่ beside เดิม: what stands in place of what was reported before, and not what has come in the month.
    [GeneratedRegex(@"^\s*(?:ของ|ยอด|ค่า|ตัวเลข|ข้อมูล)?ใหม่(?:\s*\((?:บาท|ราย)\))?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex CallsNew();

    private static List<HeadingSense> Path(TableGrid grid, TableBlock block, int column)
    {
        var path = new List<HeadingSense>();
        for (var i = 0; i < block.Headings.Count; i++)
        {
            var text = TextAt(grid, block, i, column);
            if (!string.IsNullOrWhiteSpace(text) && (path.Count == 0 || !string.Equals(path[^1].Text, text.Trim(), StringComparison.Ordinal)))
            {
                path.Add(grid.SenseOf(text));
            }
        }

        return path;
    }

    // A group's name stands in the first of its columns, whether the cells are merged or just left empty.
    private static string TextAt(TableGrid grid, TableBlock block, int heading, int column)
    {
        var row = block.Headings[heading];
        var cell = grid.Cell(row, column);
        if (cell.Text.Length > 0 || !HasHeadingBelow(grid, block, heading, column))
        {
            return cell.Text;
        }

        for (var left = column - 1; left >= 0; left--)
        {
            var candidate = grid.Cell(row, left);
            if (candidate.Text.Length > 0)
            {
                return candidate.Has(CellMarks.Covered) || !HasHeadingBelow(grid, block, heading, left) ? "" : candidate.Text;
            }
        }

        return "";
    }

    private static bool HasHeadingBelow(TableGrid grid, TableBlock block, int heading, int column)
    {
        for (var below = heading + 1; below < block.Headings.Count; below++)
        {
            var cell = grid.Cell(block.Headings[below], column);
            if (cell.Text.Length > 0 && !cell.Has(CellMarks.Covered))
            {
                return true;
            }
        }

        return false;
    }

    private static ColumnHeadings Of(List<HeadingSense> path, DistrictReader districts)
    {
        var up = WithoutUnits([.. path.AsEnumerable().Reverse()], onlyMarked: true);
        var leaf = up.FirstOrDefault();
        var named = NamedIn(up);
        var district = up.Select(sense => DistrictOf(sense.Text, districts)).FirstOrDefault(found => found is not null);
        return new(up, named)
        {
            Texts = path.Select(sense => sense.Text).ToValueList(),
            IsLeafIndicator = leaf?.Indicator is not null,
            Month = MonthOf(up),
            MonthAlone = up.Find(sense => sense.Month is not null) is { FullMonth: null, StrangeYear: null, Month: { } month } && !up.Exists(sense => (sense.Year is not null || sense.FiscalYear is not null) && sense.Month is null) ? month : null,
            HasUnreadableMonth = up.Exists(sense => sense.HasUnreadableMonth) || IsMistypedMonth(leaf),
            SpansMonths = up.Take(up.FindIndex(sense => sense.Month is not null) is >= 0 and var near ? near + 1 : up.Count).Any(sense => sense.SpansMonths || sense.NamesOneEnd), // the quarter over its months is none of them
            IsSatang = leaf?.IsSatang ?? false,
            District = district,
            NamesGroups = NamesGroupsIn(leaf),
            NamesParts = NamesGroupsIn(leaf) || (leaf is not null && OfPart().IsMatch(HeadingLexicon.Key(leaf.Text))),
            NamesUnits = leaf is not null && HeadingLexicon.Key(leaf.Text) is "หน่วย" or "หน่วยนับ" or "หน่วยวัด" or "unit",
            NamesDistricts = leaf is not null && NamesDistrictColumn(path),
            IsOther = leaf is { IsOther: true } or { IsAside: true },
            HasUnknownLeaf = leaf is { Unknown.Count: > 0, Month: null, HasUnreadableMonth: false } && !IsMistypedMonth(leaf) && district is null,
            IsNarrowed = (named is not null && IsNarrowedBy(named, districts) && !IsPartedBy(up, named)) || up.Exists(sense => sense.NamesPlaceOfSale),
        };
    }

    /// <summary>Whether words beside the indicator may narrow it to a part; the name of a district does not.</summary>
    public static bool IsNarrowedBy(HeadingSense named, DistrictReader districts) => named.Narrowing.Any(word => districts.Read(word) is not Reading<District>.Value);

    // ตำบล, ชื่อกลุ่ม, ชื่อกลุ่ม/ผู้ประกอบการ OTOP.
    [GeneratedRegex(@"^(?:(?:ราย)?ชื่อ)?(?:ของ)?(?:(?:^|(?<=[/,\s]|และ|หรือ|ชื่อ|ของ))(?:ตำบล|หมู่บ้าน|ชุมชน|กลุ่ม(?:ผู้ผลิต|อาชีพ|องค์กร|วิสาหกิจ)?|ผู้ประกอบการ|ผู้ผลิต|ผู้จำหน่าย|วิสาหกิจ(?:ชุมชน)?|ร้าน(?:ค้า)?|กิจการ|เจ้าของ|ราย|บุคคล|ผลิตภัณฑ์|สินค้า)\s*(?:otop|โอทอป|ชุมชน)?\s*(?:[/,]|และ|หรือ|$)\s*(?:ชื่อ)?)+$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfPart();

    private static bool NamesGroupsIn(HeadingSense? leaf) => leaf is not null
        && HeadingLexicon.Key(leaf.Text) is "ประเภทผลิตภัณฑ์" or "ประเภทสินค้า" or "ชนิดผลิตภัณฑ์" or "ชนิดสินค้า" or "หมวดผลิตภัณฑ์" or "หมวดสินค้า" or "กลุ่มผลิตภัณฑ์" or "กลุ่มสินค้า";

    // พฤศจิกายม 2566: one word that nobody knows, and a year.
    private static bool IsMistypedMonth(HeadingSense? leaf) => leaf is { Unknown.Count: 1, Month: null, NamesMonths: false, Year: not null, Indicator: null, NamesSeveral: false, Kind: null, NamesOther: false };

    private static bool NamesDistrictColumn(List<HeadingSense> path) => path.Exists(sense =>
        HeadingLexicon.Key(sense.Text) is var key && (key.Contains("อำเภอ", StringComparison.Ordinal) || key is "สพอ." or "หน่วยงาน" or "พื้นที่" or "district" or "ชื่ออำเภอ"));

    /// <summary>True for the heading of what all districts have come to: จังหวัด.</summary>
    /// <param name="leaf">The nearest heading.</param>
    public static bool NamesProvince(string leaf) => HeadingLexicon.Key(leaf).TrimEnd('.') is "จังหวัด" or "จว" or "province";

    private static Reading<District>? DistrictOf(string text, DistrictReader districts) =>
        text.Length is > 2 and < 60 ? districts.Named(text) : null;

    // The nearest heading with a month; its year may stand in another heading of the same column.
    private static Reading<ReportingMonth>? MonthOf(List<HeadingSense> up)
    {
        var fiscal = up.Find(sense => sense.FiscalYear is not null)?.FiscalYear;
        return up.Find(sense => sense.Month is not null)?.MonthIn(up.Find(sense => sense.Year is not null && sense.Month is null)?.Year, fiscal);
    }

    // ต.ค. พ.ย. ธ.ค. 66: a year that stands once holds for its neighbours in order.
    private static Reading<ReportingMonth>?[] MonthsInOrder(List<List<HeadingSense>> paths, TableBlock block, TableGrid grid)
    {
        var months = paths.Select(path => path.AsEnumerable().Reverse().FirstOrDefault(sense => sense.Month is not null)).ToArray();
        var known = new ReportingMonth?[months.Length];
        for (var i = 0; i < months.Length; i++)
        {
            known[i] = months[i] is null ? null : MonthOf([.. paths[i].AsEnumerable().Reverse()])?.TryGetValue(out var full) == true ? full : null;
        }

        Spread(months, known, Enumerable.Range(0, months.Length));
        Spread(months, known, Enumerable.Range(0, months.Length).Reverse());
        var ends = block.Titles.Reverse().Select(grid.SenseOf).Select(title => title.FiscalYear).FirstOrDefault(year => year is not null);
        var year = block.Titles.Reverse().Select(grid.SenseOf).Select(title => title.Year).FirstOrDefault(year => year is not null);
        var found = new Reading<ReportingMonth>?[months.Length];
        for (var i = 0; i < months.Length; i++)
        {
            if (months[i] is { FullMonth: null, HasUnreadableMonth: false, StrangeYear: null, Month: { } month } sense)
            {
                found[i] = known[i] is { } neighbour ? new Reading<ReportingMonth>.Value(sense.Text, neighbour)
                    : ends is { } fiscal ? new Reading<ReportingMonth>.Value(sense.Text, ReportingMonth.OfFiscalYear(fiscal, month), [ReadingStep.FiscalYear])
                    : year is { } common ? new Reading<ReportingMonth>.Value(sense.Text, new(common, month))
                    : null;
            }
        }

        return found;
    }

    private static void Spread(HeadingSense?[] months, ReportingMonth?[] known, IEnumerable<int> order)
    {
        (int Column, ReportingMonth Month)? before = null;
        foreach (var column in order)
        {
            if (months[column] is not { Month: { } month } sense)
            {
                continue;
            }

            if (known[column] is null && before is { } neighbour && sense is { HasUnreadableMonth: false, StrangeYear: null })
            {
                // To the right the months rise, to the left they fall; the same name may stand over several columns.
                var step = column > neighbour.Column ? 1 : -1;
                known[column] = neighbour.Month.Month == month ? neighbour.Month : neighbour.Month.Plus(step).Month == month ? neighbour.Month.Plus(step) : null;
            }

            before = known[column] is { } now ? (column, now) : null;
        }
    }
}
