using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>What the words of a row say of its figures.</summary>
internal sealed partial record RowHeadings : FigureHeadings
{
    private RowHeadings(List<HeadingSense> near, HeadingSense? named)
        : base(near, named)
    {
    }

    /// <summary>The words, from the left.</summary>
    public ValueList<string> Texts { get; private init; } = [];

    /// <summary>The columns in which the words stand.</summary>
    public ValueList<int> Labels { get; private init; } = [];

    public Reading<District>? District { get; private init; }

    /// <summary>The name as it stands in the row, or above it for rows that share one; empty for none.</summary>
    public string DistrictText { get; private init; } = "";

    /// <summary>True for the row below all districts.</summary>
    public bool IsTotalOfDistricts { get; private init; }

    public Reading<ReportingMonth>? Month { get; private init; }

    /// <summary>1 to 12, of a month whose year does not stand in the row; else null.</summary>
    public int? MonthAlone { get; private init; }

    public bool SpansMonths { get; private init; }

    /// <summary>True when words beside the indicator may narrow it to a part.</summary>
    public bool IsNarrowed { get; private init; }

    /// <summary>True for a row of something known that is no figure of the program.</summary>
    public bool IsOther { get; private init; }

    /// <summary>True when the nearest words are not known.</summary>
    public bool HasUnknownLabel { get; private init; }

    /// <summary>True when the row says whose, when or what its figures are.</summary>
    public bool IsNamed => District is not null || Indicator is not null || Month is not null;

    /// <summary>The column from which on the figures are those of these words.</summary>
    public int From { get; private init; }

    /// <summary>The words of a row: of more than one set where labels with their figures stand side by side.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="row">The row.</param>
    /// <param name="section">The line of words above it among the rows; null for none.</param>
    /// <param name="columns">The headings.</param>
    /// <param name="district">The column of the districts, -1 for none, and the name that stands in it above the row.</param>
    /// <param name="fiscal">The fiscal year that a title names, to which a month without a year belongs; null for none.</param>
    /// <param name="districts">Reads district names.</param>
    public static IReadOnlyList<RowHeadings> Of(TableGrid grid, int row, string? section, ColumnHeadings[] columns, (int Column, string Above) district, int? fiscal, DistrictReader districts)
    {
        var starts = Starts(grid, row, columns);
        return [.. starts.Select((start, i) => Of(grid, row, (start.From, i + 1 < starts.Count ? starts[i + 1].From : grid.Width), start.Named, section, columns, district, fiscal, districts))];
    }

    // ยอดจำหน่าย | 100 | ผลิตภัณฑ์ใหม่ | 2: a label behind a figure begins anew where no heading says what its column holds; the unit of a figure does not.
    // So does เป้าหมาย | 90 behind it, of what was named last.
    private static List<(int From, int? Named)> Starts(TableGrid grid, int row, ColumnHeadings[] columns)
    {
        var starts = new List<(int From, int? Named)> { (0, null) };
        var (before, hasFigure, label) = ((Indicator?)null, false, (int?)null);
        for (var column = 0; column < grid.Width; column++)
        {
            hasFigure |= grid.Shape(row, column) == CellShape.Figure && !grid.CountsRows(column);
            if (label is not null && hasFigure && CallsNext(grid, row, column, columns))
            {
                starts.Add((column, label));
            }

            if (grid.Shape(row, column) != CellShape.Words || columns[column].AsksForFigures || grid.Sense(row, column) is not { Indicator: { } named } sense)
            {
                continue;
            }

            var isUnit = sense.IsIndicatorByUnit && named == before;
            if (before is not null && hasFigure && !isUnit && HasCellBehind(grid, row, column) && (columns[column].Leaf.Length == 0 || IsLabelOfNext(grid, row, column, columns)))
            {
                starts.Add((column, null));
            }

            (before, label) = isUnit ? (before, label) : (named, column);
        }

        return starts;
    }

    // Words that tell a kind and nothing else, directly before a figure, under no heading.
    private static bool CallsNext(TableGrid grid, int row, int column, ColumnHeadings[] columns) =>
        column + 1 < grid.Width && grid.Shape(row, column) == CellShape.Words && grid.Shape(row, column + 1) == CellShape.Figure && columns[column].Leaf.Length == 0 && columns[column + 1].Leaf.Length == 0 && CallsKind(grid.Sense(row, column));

    // What ends the row has no figure of its own: a remark that names what it speaks of.
    private static bool HasCellBehind(TableGrid grid, int row, int column) => Enumerable.Range(column + 1, grid.Width - column - 1).Any(next => grid.Shape(row, next) != CellShape.Blank);

    // Under "อำเภอ | ท่าบ่อ | เดือน | ธันวาคม 2566" two labels stand with their figures, though words stand above them.
    private static bool IsLabelOfNext(TableGrid grid, int row, int column, ColumnHeadings[] columns) =>
        column + 1 < grid.Width && grid.Shape(row, column + 1) == CellShape.Figure && !grid.Sense(row, column).IsIndicatorByUnit && !Remark.MayStandUnder(columns[column].Leaf)
        && columns[column] is { NamesUnits: false, NamesGroups: false, Indicator: null, Kinds.Count: 0 } && columns[column + 1] is { Indicator: null, Kinds.Count: 0 } value && (value.Month is not null || value.District is not null || value.Leaf.Length == 0);

    private static RowHeadings Of(TableGrid grid, int row, (int From, int To) span, int? lead, string? section, ColumnHeadings[] columns, (int Column, string Above) district, int? fiscal, DistrictReader districts)
    {
        var districtColumn = district.Column;
        var labels = Labelled(grid, row, span, columns, districtColumn);
        if (lead is { } named)
        {
            labels.Insert(0, named);
        }

        var senses = labels.Where(column => column != districtColumn).Select(column => grid.Sense(row, column)).ToList();
        if (section is not null)
        {
            senses.Insert(0, grid.SenseOf(section));
        }

        var near = WithoutUnits([.. senses.AsEnumerable().Reverse()], onlyMarked: false);
        var name = districtColumn >= 0 ? grid.Cell(row, districtColumn).Text.Trim() : "";
        var sumsUp = senses.Exists(sense => sense.Kind is ClaimKind.Total or ClaimKind.Province && sense.Indicator is null && IsTotal(sense.Text));
        name = name.Length == 0 && !sumsUp && labels.Exists(column => column != districtColumn) ? district.Above : name;
        var own = OwnTotal(name, districts);
        var isTotal = (own is null && IsTotal(name)) || (name.Length == 0 && districtColumn >= 0 && sumsUp);
        var naming = NamedIn(near);
        var label = near.Find(sense => !IsUnit(sense)) ?? near.FirstOrDefault(); // the unit behind a figure says nothing of what its label names
        return new(near, naming)
        {
            Texts = (name.Length > 0 ? senses.Select(sense => sense.Text).Prepend(name) : senses.Select(sense => sense.Text)).ToValueList(),
            Labels = (districtColumn >= 0 ? labels.Append(districtColumn) : labels).ToValueList(),
            From = span.From,
            District = name.Length == 0 || isTotal ? null : own ?? districts.Read(name),
            DistrictText = name,
            IsTotalOfDistricts = isTotal && districtColumn >= 0,
            Month = MonthOf(near, fiscal),
            MonthAlone = near.Find(sense => sense.Month is not null) is { FullMonth: null, StrangeYear: null, Month: { } month } && !near.Exists(sense => sense.Year is not null && sense.Month is null) ? month : null,
            SpansMonths = near.Exists(sense => sense.SpansMonths || sense.NamesOneEnd),
            IsNarrowed = (naming is not null && ColumnHeadings.IsNarrowedBy(naming, districts)) || near.Exists(sense => sense.NamesPlaceOfSale) || IsNarrowedInSection(naming, section, near, districts),
            HasUnknownLabel = label is { Unknown.Count: > 0, Indicator: null, Month: null, Kind: null },
            IsOther = label is { IsOther: true, Kind: null },
        };
    }

    // กลุ่มบ้านโคก below the line ยอดจำหน่าย: what the line names is parted by the words of its rows.
    private static bool IsNarrowedInSection(HeadingSense? named, string? section, List<HeadingSense> near, DistrictReader districts) =>
        named is not null && section is not null && named.Text == section.Trim() && near.Exists(sense => sense != named && ColumnHeadings.IsNarrowedBy(sense, districts));

    // Words left of the first figure, and a unit or a month right of the last one; a remark at the end is no heading.
    private static List<int> Labelled(TableGrid grid, int row, (int From, int To) span, ColumnHeadings[] columns, int districtColumn)
    {
        var first = Enumerable.Range(span.From, span.To - span.From).FirstOrDefault(column => grid.Shape(row, column) == CellShape.Figure && !columns[column].IsOther && !grid.CountsRows(column), span.To);
        var (labels, behind) = (new List<int>(), new List<int>());
        for (var column = span.From; column < span.To; column++)
        {
            // Without a figure the words behind the label stand where the figure should.
            if (first == span.To && labels.Exists(label => grid.Sense(row, label).Indicator is not null && grid.LabelsRows(label)))
            {
                break;
            }

            var isWords = grid.Shape(row, column) == CellShape.Words || (grid.Shape(row, column) == CellShape.Blank && grid.Cell(row, column).Has(CellMarks.Covered) && !columns[column].AsksForFigures);
            var isBehindLabel = labels.Exists(label => grid.Sense(row, label).Indicator is not null);
            var asks = isBehindLabel ? columns[column].AsksBehindLabel && !TellsKind(columns[column], grid.Sense(row, column)) : columns[column].AsksForFigures;
            // ยอดจำหน่าย (บาท) | ต.ค. 66 | พ.ย. 66: what stands over the words of the rows is said of the months' figures.
            var isCorner = asks && isWords && column < first && columns[column] is { Indicator: not null, Month: null } && !grid.HoldsFigures(column) && columns.Skip(column + 1).Any(other => other.Month is not null);
            if (!isWords || (asks && !isCorner) || columns[column].IsOfDistrict)
            {
                continue;
            }

            var sense = grid.Sense(row, column);
            if ((column < first && (!columns[column].IsOther || IsTotal(sense.Text))) || column == districtColumn || (column > first && IsUnit(sense)))
            {
                labels.Add(column);
            }
            else if (column > first && IsMonthBehind(sense, columns[column].Leaf))
            {
                behind.Add(column);
            }
        }

        return [.. behind, .. labels]; // the nearest words stand left of the figure
    }

    // แผน, and ผล in the row below, under แผน/ผล: no figure, but which kind the row's figures are of.
    private static bool TellsKind(ColumnHeadings heading, HeadingSense sense) =>
        heading is { Indicator: null, Month: null } && CallsKind(sense);

    private static bool CallsKind(HeadingSense sense) => sense is { Kind: ClaimKind.Target or ClaimKind.Base or ClaimKind.Reported, Unknown.Count: 0, Indicator: null, NamesSeveral: false, NamesMonths: false, Month: null, NamesOther: false, NamesFigure: false, NamesBaht: false, CountUnit: null };

    // Under เดือน or ปี at the right of the figures stands when they came about.
    private static bool IsMonthBehind(HeadingSense sense, string heading) =>
        (sense.Month is not null || sense.Year is not null) && sense is { Unknown.Count: 0, Indicator: null, NamesSeveral: false, Kind: null, NamesOther: false, NamesFigure: false, Day: null, SpansMonths: false } && HeadsMonths().IsMatch(HeadingLexicon.Key(heading));

    // บาท; and not "เป้าหมาย 15,306,774 บาท", which is a remark.
    private static bool IsUnit(HeadingSense sense) =>
        sense is { Unknown.Count: 0, Indicator: null, Month: null, NamesOther: false } && (sense.NamesBaht || sense.CountUnit is not null) && !sense.Text.AsSpan().ContainsAnyInRange('0', '9');

    // "รวมอำเภอท่าบ่อ" below its sub-districts is the district's own, and not all districts'.
    private static Reading<District>.Value? OwnTotal(string name, DistrictReader districts) =>
        name.StartsWith("รวม", StringComparison.Ordinal) ? districts.Named(name["รวม".Length..]) : null;

    private static bool IsTotal(string name)
    {
        var key = HeadingLexicon.Key(name);
        return TotalWords.Begin(key) || CountOfDistricts().IsMatch(key);
    }

    private static Reading<ReportingMonth>? MonthOf(List<HeadingSense> near, int? fiscal) =>
        near.Find(sense => sense.Month is not null)?.MonthIn(near.Find(sense => sense.Year is not null && sense.Month is null)?.Year, fiscal);

    [GeneratedRegex("^(?:ทั้ง\\s*)?(?:[0-9]+|ทุก)\\s*อำเภอ$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex CountOfDistricts();

    [GeneratedRegex("^(?:(?:ประจำ|ของ)?(?:เดือน|งวด|รอบ)|(?:ประจำ)?ปี|พ\\.?ศ|month|year|period)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex HeadsMonths();
}
