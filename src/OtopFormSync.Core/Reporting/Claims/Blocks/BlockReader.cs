using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>Reads the claims of one block of a table.</summary>
internal sealed partial class BlockReader
{
    private readonly Program _program;
    private readonly DistrictReader _districts;
    private readonly TableGrid _grid;
    private readonly TableBlock _block;
    private readonly int _table;
    private readonly BlockSurroundings _around;
    private readonly ColumnHeadings[] _columns;
    private readonly FiguresBeside _beside;
    private readonly SurplusCells _surplus;
    private readonly BlockIndicators _indicators;
    private readonly YearsBeside _years;
    private readonly bool _isPast;
    private readonly int _districtColumn;
    private readonly Dictionary<int, IReadOnlyList<RowHeadings>> _rows;
    private readonly bool _listsDistricts;
    private readonly bool _listsParts;
    private readonly bool _sumsGroups;
    private readonly ReportingMonth? _onlyMonth;
    private readonly bool _hasMonthColumns;
    private readonly bool _hasMonthRows;
    private readonly Reading<ReportingMonth>? _monthOfRows; // one that all rows share: their total is its own
    private readonly bool _hasTotalRow;
    private readonly HashSet<ReportingMonth> _months;

    public BlockReader(Program program, DistrictReader districts, TableGrid grid, TableBlock block, int table, HeadingSense mail, bool isPast)
    {
        _isPast = isPast;
        (_program, _districts, _grid, _block, _table, _around) = (program, districts, grid, block, table, new(program, districts, grid, block, mail));
        _columns = ColumnHeadings.Of(grid, block, districts);
        _beside = new(program, grid, _columns);
        _surplus = new(grid, block);
        _districtColumn = FindDistrictColumn();
        _rows = ReadRows();
        var rows = _rows.Values.SelectMany(row => row).ToList();
        _years = new(program, _columns, rows, _around);
        _listsDistricts = rows.Select(row => row.District).OfType<Reading<District>.Value>().Select(known => known.Result).Distinct().Take(2).Count() == 2;
        _listsParts = _rows.Keys.Any(IsRowOfPart);
        _onlyMonth = OnlyMonth();
        _hasMonthColumns = _columns.Any(column => column.Month is not null);
        _hasMonthRows = rows.Exists(row => row.Month is not null);
        _monthOfRows = rows.Select(row => row.Month).OfType<Reading<ReportingMonth>>().ToList() is [_, _, ..] named && named.All(month => month is Reading<ReportingMonth>.Value one && named[0] is Reading<ReportingMonth>.Value first && one.Result == first.Result) ? named[0] : null;
        _months = MonthsOf(rows);
        _indicators = new(grid, _around, _columns, _rows, _hasMonthColumns || _hasMonthRows);
        _hasTotalRow = rows.Exists(row => row is { District: null, Indicator: null, Month: null, HasUnknownLabel: false } && row.Kinds.Contains(ClaimKind.Total));
        _sumsGroups = _hasTotalRow && rows.Exists(row => row is { District: null, Indicator: null, Month: null } && (row.HasUnknownLabel || row.Kinds.Contains(ClaimKind.Part)));
    }

    public IEnumerable<Claim> Read() => new RunningTotals(_program, claim => _columns[claim.Spot!.Column].Year ?? Left(claim.Spot.Row, claim.Spot.Column).Year, IsOfTime).Settled(new SummedColumns(_program).Settled(new AddedAmounts(_program).Settled(Differences.Settled([.. Rows()])))).Concat(Lists());

    private IEnumerable<Claim> Rows()
    {
        foreach (var (row, _) in _block.Rows)
        {
            var filled = IsFilled(row);
            var claims = new List<Claim>();
            for (var column = 0; column < _grid.Width; column++)
            {
                if (!IsFigure(row, column, filled))
                {
                    continue;
                }

                if (_columns[column].IsSatang && claims.FindLastIndex(claim => claim.Spot!.Column < column) is >= 0 and var baht)
                {
                    claims[baht] = FiguresBeside.WithSatang(claims[baht], _grid.Cell(row, column).Text);
                }
                else
                {
                    claims.AddRange(ClaimsOf(row, column));
                }
            }

            var remarks = RemarksIn(row);
            foreach (var claim in _surplus.Settled(row, claims))
            {
                yield return Remarked(_beside.AsRestated(claim, claims), row, remarks);
            }

            foreach (var claim in claims.Count == 0 ? Awaited(row) : [])
            {
                yield return claim;
            }

            foreach (var claim in _beside.Remarks(row, claims))
            {
                yield return claim;
            }
        }
    }

    // กลุ่มอาหาร | | รอข้อมูล among the parts of a sum: the remark stands for the figure that is to come.
    private IEnumerable<Claim> Awaited(int row)
    {
        var awaited = !_hasTotalRow ? null : Enumerable.Range(0, _grid.Width).Where(column => column != _districtColumn && _grid.Shape(row, column) == CellShape.Words && !Left(row, column).Labels.Contains(column))
            .Select(column => LimitingWords.Await(_grid.Cell(row, column).Text)).FirstOrDefault(words => words is not null);
        return awaited is null ? [] : Enumerable.Range(0, _grid.Width)
            .Where(column => IsValueColumn(column) && _columns[column] is { IsLeafIndicator: true } or { Indicator: not null, Month: not null } && _grid.Shape(row, column) is CellShape.Blank or CellShape.Dash)
            .Select(column => new Claim
            {
                Indicator = _columns[column].Indicator!.Key,
                District = Left(row, column).District ?? _around.District,
                Month = MonthOf(_columns[column], Left(row, column)),
                Kind = ClaimKind.Part,
                Value = new Reading<decimal>.Doubtful(awaited, [Doubt.Of(DoubtCode.Waiting, awaited)]),
                Place = ReadTable.PlaceOfRow(_grid.Place, _grid.NumberOf(row)),
                Words = string.Join(" › ", _columns[column].Texts.Concat(Left(row, column).Texts).Where(text => text.Length > 0).Distinct()),
                Spot = new(_table, row, column),
            });
    }

    private Claim Remarked(Claim claim, int row, List<Remark> remarks)
    {
        if (remarks.Count > 0)
        {
            var months = MonthsOf(_rows[row]);
            claim = remarks.Aggregate(claim, (said, remark) => remark.On(said with { Value = CellFigure.AsRounded(said.Value, remark.Rounded) }, months));
        }

        return _around.Remarks.Aggregate(claim, (said, remark) => remark.On(said, _months));
    }

    // A week by its heading, by the words of its row, or by its number.
    private bool IsOfTime(Claim claim) => _columns[claim.Spot!.Column].Texts.Concat(Left(claim.Spot.Row, claim.Spot.Column).Texts).Any(text => _grid.SenseOf(text).NamesTime)
        || Enumerable.Range(0, _grid.Width).Any(column => _grid.CountsRows(column) && _grid.Shape(claim.Spot.Row, column) == CellShape.Figure && _grid.SenseOf(_columns[column].Leaf).NamesTime);

    // Words to the right of a row's figures that are none of its labels.
    private List<Remark> RemarksIn(int row)
    {
        var first = Enumerable.Range(0, _grid.Width).FirstOrDefault(column => IsValueColumn(column) && _grid.Shape(row, column) == CellShape.Figure, _grid.Width);
        return [.. Enumerable.Range(0, _grid.Width)
            .Where(column => column > first && _grid.Shape(row, column) == CellShape.Words && column != _districtColumn && !_grid.IsUnit(row, column) && (Remark.MayStandUnder(_columns[column].Leaf) || _grid.Cell(row, column).Text.Trim() is ['(', .., ')']) && !Left(row, column).Labels.Contains(column))
            .Select(column => Remark.Of(_grid.Cell(row, column).Text, isOfRow: true, _grid, _program, _districts)).OfType<Remark>()];
    }

    private HashSet<ReportingMonth> MonthsOf(IEnumerable<RowHeadings> rows) =>
        [.. _columns.Select(column => column.Month).Concat(rows.Select(row => row.Month)).Select(month => month?.TryGetValue(out var known) == true ? known : null).OfType<ReportingMonth>()];

    // ท่าบ่อ stands once beside several rows, merged or not.
    private Dictionary<int, IReadOnlyList<RowHeadings>> ReadRows()
    {
        var (rows, above) = (new Dictionary<int, IReadOnlyList<RowHeadings>>(), "");
        foreach (var (row, section) in _block.Rows)
        {
            rows[row] = RowHeadings.Of(_grid, row, section, _columns, (_districtColumn, above), _around.FiscalYear, _districts);
            above = rows[row][0].DistrictText;
        }

        return rows;
    }

    // The words that a figure belongs to.
    private RowHeadings Left(int row, int column) => _rows[row].Last(left => left.From <= column);

    // Where people see another figure than the number that the cell holds, either may be meant.
    private IEnumerable<Claim> ClaimsOf(int row, int column)
    {
        if (ClaimOf(row, column) is not { } claim)
        {
            yield break;
        }

        var (cell, above, left) = (_grid.Cell(row, column), _columns[column], Left(row, column));
        if (CellNotes.Of(cell) is { } note)
        {
            yield return CellNotes.On(claim, note);
            yield break;
        }

        if (cell.Shown is null)
        {
            yield return claim;
            yield break;
        }

        var indicator = claim.Indicator is null ? null : _program.FindIndicator(claim.Indicator);
        var shown = CellFigure.ReadShown(indicator, cell, FactorOf(above, left));
        claim = claim with { Words = $"{claim.Words} › {cell.Shown}" };
        var held = CellFigure.Read(indicator, cell, 1);
        if (!CellFigure.IsShownAs(held, shown))
        {
            yield return claim with { Value = shown };
        }

        yield return claim with { Value = shown is Reading<decimal>.Doubtful ? shown : held };
    }

    private Claim? ClaimOf(int row, int column)
    {
        var (cell, above, left) = (_grid.Cell(row, column), _columns[column], Left(row, column));
        if (above.IsOther || (left.IsOther && above.Indicator is null))
        {
            return null;
        }

        var indicator = _indicators.Of(above, left);
        var kind = KindIn(indicator is null ? cell : cell with { Text = CountUnits.WithoutOwn(cell.Text, indicator) }) ?? (IsResultOfCriterion(above, left, row, cell, indicator) ? ClaimKind.Reported : KindOf(above, left));
        kind = kind == ClaimKind.Reported && above.Leaf.Length == 0 && cell.Text.TrimEnd().EndsWith('%') ? ClaimKind.Comparison : kind;
        cell = cell with { Text = BracketRemark.Without(indicator, cell.Text, _grid.SenseOf) };
        var isOfMonths = SpansMonths(kind == ClaimKind.Part && above.Kinds.Concat(left.Kinds).Contains(ClaimKind.Total) ? ClaimKind.Total : kind, above, left); // also what a producer or a group sold in all of them
        if ((!isOfMonths && indicator is not null && IsNarrowed(above, left) && kind is ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added or ClaimKind.Cumulative) || IsPart(row, column, indicator, kind))
        {
            kind = ClaimKind.Part;
        }

        if (indicator is { Accumulation: Accumulation.RunningTotal } && kind == ClaimKind.Reported && (above.SaysInMonth || left.SaysInMonth || IndicatorReader.SaysIncrease(cell.Text)))
        {
            kind = ClaimKind.Added;
        }

        var month = MonthOf(above, left);
        if (kind is ClaimKind.Reported or ClaimKind.Total && _years.AreEarlier(above, left, month))
        {
            kind = ClaimKind.Base;
        }

        var spans = isOfMonths || SpansMonths(kind, above, left) || (month is null && kind is ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added && indicator is { Accumulation: Accumulation.Increment } && _around.SpanMonths);
        var sight = SightOf(row, column) is var seen && seen == ClaimSight.Plain && (_around.IsVoid || IsOfOtherThanSheet(left)) ? ClaimSight.Mentioned : seen;
        var claim = new Claim
        {
            Indicator = indicator?.Key,
            CouldMean = indicator is null ? CouldMean(above, left, row, cell) : [],
            District = left.District ?? above.District ?? _around.District,
            Month = spans ? null : month,
            SpansMonths = spans,
            Kind = left.IsTotalOfDistricts || IsRowOfProvince(row) || ColumnHeadings.NamesProvince(above.Leaf) ? ClaimKind.Province : kind,
            Sight = sight,
            Correction = Math.Max(_around.Correction, Math.Max(above.Correction, left.Correction)),
            Value = CellFigure.AsRounded(CellFigure.Read(indicator, cell, FactorOf(above, left)), above.Rounded ?? left.Rounded ?? _around.Rounded(indicator)),
            IsExact = cell.Has(CellMarks.Number),
            Place = ReadTable.PlaceOfRow(_grid.Place, _grid.NumberOf(row)),
            Words = string.Join(" › ", new[] { kind == ClaimKind.Part ? PartAround(above, left) : null }.OfType<string>().Concat(above.Texts).Concat(left.Texts).Where(text => text.Length > 0).Distinct()),
            Spot = new(_table, row, column),
        };
        return indicator is null && claim.CouldMean.IsEmpty ? null : claim;
    }

    // ยอดจำหน่ายเพิ่มขึ้น 6 % | ผลการดำเนินงาน | ร้อยละ: the row is named after its criterion, and the percentage has a column of its own.
    private bool IsResultOfCriterion(ColumnHeadings above, RowHeadings left, int row, ReadCell cell, Indicator? indicator) =>
        above.SaysResult && !above.Kinds.Contains(ClaimKind.Comparison) && left.Kinds.Contains(ClaimKind.Comparison) && left.Texts.Any(Recital.NamesCriterion)
        && Enumerable.Range(0, _grid.Width).Any(column => _columns[column] is { SaysResult: false } other && other.Kinds.Contains(ClaimKind.Comparison) && _grid.Shape(row, column) is CellShape.Figure or CellShape.Blank or CellShape.Dash)
        && CellFigure.Read(indicator, cell, 1).TryGetValue(out var value) && indicator?.Kind switch
        {
            IndicatorKind.Amount => value >= 1000,
            IndicatorKind.Count or IndicatorKind.YesNo or IndicatorKind.Text or null => decimal.IsInteger(value),
        };

    // 20 (สะสม), and a number that is shown as "เป้าหมาย 20"; of "20 (สะสม 60)" it is said of the second.
    private ClaimKind? KindIn(ReadCell cell) => FigureRun.Of(ThaiScript.ArabicDigits(cell.Text)).Count > 1 ? null
        : _grid.SenseOf(cell.Text).Kind is { } written && (BlockSurroundings.IsOfWholeTable(written) || (written == ClaimKind.Comparison && cell.Text.TrimStart().StartsWith("จาก", StringComparison.Ordinal))) ? written
        : cell.Shown is { } text && _grid.SenseOf(text).Kind is { } shown and not ClaimKind.Reported && BlockSurroundings.IsOfWholeTable(shown) ? shown
        : null;

    private bool IsNarrowed(ColumnHeadings above, RowHeadings left) => above.IsNarrowed || left.IsNarrowed || _around.NamesPart || PartAround(above, left) is not null;

    // กลุ่มทอผ้าบ้านนาข่า over the table, or as the name of its sheet.
    private string? PartAround(ColumnHeadings above, RowHeadings left) => left.District is null && above.District is null && !left.IsTotalOfDistricts && !above.Texts.Concat(left.Texts).Any(PartTitles.NameWhole) ? _around.Part : null;

    private bool IsPart(int row, int column, Indicator? indicator, ClaimKind kind)
    {
        var (above, left) = (_columns[column], Left(row, column));
        // The indicator may stand over the words of the rows, and months over their figures.
        var isOfRows = above.Indicator is not null || (indicator is not null && left.Indicator is null && above.Month is not null && left is { District: null, IsTotalOfDistricts: false } && !left.Texts.Any(text => _districts.Read(text) is Reading<District>.Value));
        var isRowOfSum = _hasTotalRow && left is { HasUnknownLabel: true } or { IsOther: true } && left.Kinds.Count == 0 && isOfRows && kind == ClaimKind.Reported;
        var isUnknownPart = above.HasUnknownLeaf && (indicator is not null || above.Month is not null) && kind == ClaimKind.Reported && !above.IsLeafIndicator && !(indicator is not null && BlockIndicators.IsOfLabel(_grid.SenseOf(above.Leaf), indicator));
        // งานกาชาด | 600,000 above OTOP City | 5,000,000: what stands beside a part is one itself.
        var isBesidePart = above.Indicator is not null && kind == ClaimKind.Reported && left is { HasUnknownLabel: true, Kinds.Count: 0, District: null, Month: null, Indicator: null } && _rows.Values.Any(other => other.Any(words => words.IsNarrowed && words.Indicator is null));
        // วิสาหกิจชุมชนบ้านนาดี | 120,000: one producer's figure, also where no other row stands beside it.
        var isOfProducer = isOfRows && kind == ClaimKind.Reported && left is { Kinds.Count: 0, District: null, Month: null, Indicator: null } && left.Labels.Any(label => Producers.Begin(_grid.Cell(row, label).Text));
        return isUnknownPart || isRowOfSum || isBesidePart || isOfProducer || above.IsSatang || IsOverSeveral(row, column) || IsRowOfPart(row) || IsRowOfDetail(row, column) || ((_listsParts || (_sumsGroups && kind is ClaimKind.Reported or ClaimKind.Total)) && IsStock(above, indicator));
    }

    private ClaimKind KindOf(ColumnHeadings above, RowHeadings left)
    {
        if (ClaimKinds.Strongest(above.Kinds.Concat(left.Kinds)) is { } said)
        {
            return _around.Limit is { } limit && !above.SaysResult && !left.SaysResult ? ClaimKinds.Strongest([said, limit])!.Value : said;
        }

        return _around.Kind(left.District is not null || above.District is not null);
    }

    // One figure merged over several months or districts is none of any of them.
    private bool IsOverSeveral(int row, int column)
    {
        bool IsCovered(int at, int beside) => _grid.Cell(at, beside) is var other && other.Has(CellMarks.Covered) && other.Text == _grid.Cell(row, column).Text;
        return (column + 1 < _grid.Width && IsCovered(row, column + 1) && _columns[column + 1].Month is { } next && next != _columns[column].Month)
            || (row + 1 < _grid.Height && IsCovered(row + 1, column) && Left(row, column).Labels.Any(label => _grid.Shape(row + 1, label) == CellShape.Words && _grid.Cell(row + 1, label).Text != _grid.Cell(row, label).Text));
    }

    // A row of one sub-district, one producer or one product is a part of the district's figure, however many such rows there are.
    private bool IsRowOfPart(int row) => Enumerable.Range(0, _grid.Width).Any(column => (_grid.CountsRows(column) && _grid.Shape(row, column) == CellShape.Figure && _columns[column].Kinds.Contains(ClaimKind.Part)) ||
        column != _districtColumn && _grid.Shape(row, column) == CellShape.Words && _columns[column].NamesParts && !HeadingLexicon.Key(_grid.Cell(row, column).Text).StartsWith("รวม", StringComparison.Ordinal) && _grid.Sense(row, column) is { Indicator: null, Kind: not (ClaimKind.Total or ClaimKind.Province) });

    // ผลิตภัณฑ์ใหม่ merged over กล้วยฉาบ | 1 and ผ้าทอ | 2: each is a part of what the label names.
    private bool IsRowOfDetail(int row, int column) => Left(row, column).Labels.Any(label => label < column && _grid.Sense(row, label).Indicator is not null && (ShareLabel(row - 1, row, label, column) || ShareLabel(row, row + 1, label, column)));

    private bool ShareLabel(int above, int below, int label, int column) => _rows.ContainsKey(above) && _rows.ContainsKey(below)
        && _grid.Cell(below, label).Has(CellMarks.Covered) && _grid.Cell(above, label).Text == _grid.Cell(below, label).Text && IsDetail(above, label, column) && IsDetail(below, label, column);

    private bool IsDetail(int row, int label, int column) => _grid.Shape(row, column) == CellShape.Figure
        && Enumerable.Range(label + 1, column - label - 1).Any(between => _grid.Shape(row, between) == CellShape.Words && _grid.Sense(row, between) is { Indicator: null, NamesSeveral: false, NamesMonths: false, Kind: null, Unknown.Count: > 0 } or { Indicator: null, Kind: ClaimKind.Part });

    // "จำนวนผลิตภัณฑ์" of producers or of groups is what they make, and not what is new.
    private static bool IsStock(ColumnHeadings above, Indicator? indicator) =>
        above.Indicator is not null && indicator is { CountsNew: true } && !above.Texts.Any(text => text.Contains("ใหม่", StringComparison.Ordinal) || text.Contains("เพิ่ม", StringComparison.Ordinal));

    private bool IsRowOfProvince(int row) => Enumerable.Range(0, _grid.Width).Any(column =>
        HeadingLexicon.Key(_columns[column].Leaf) == "จังหวัด" && _grid.Shape(row, column) == CellShape.Words && (column == _districtColumn || Left(row, column).District is null));

    private Reading<ReportingMonth>? MonthOf(ColumnHeadings above, RowHeadings left)
    {
        if (above.Month is Reading<ReportingMonth>.Value up && left.Month is Reading<ReportingMonth>.Value beside && up.Result != beside.Result)
        {
            return SeveralMonths([(beside.Original, beside.Result), (up.Original, up.Result)]);
        }

        if (_years.Month(above, left) is { } near)
        {
            return _onlyMonth is { } only && _around.TitledMonths.FirstOrDefault(title => title.Month != only) is { Month: not null } title ? SeveralMonths([(near.Original, only), title]) : near;
        }

        if (above.HasUnreadableMonth && _hasMonthColumns)
        {
            return new Reading<ReportingMonth>.Doubtful(above.Leaf, [Doubt.Of(DoubtCode.Unreadable, above.Leaf)]);
        }

        var titled = _around.Months.ToList();
        if (titled is [var file] && _around.NamesMonthByFile && _months.Where(_program.Quarter.Contains).ToList() is [var headed] && headed != file.Month)
        {
            return MonthFinder.Several([file.Month, headed]);
        }

        return _monthOfRows is not null && left.Kinds.Contains(ClaimKind.Total) ? _monthOfRows : titled.Count switch
        {
            0 => null,
            1 => new Reading<ReportingMonth>.Value(titled[0].Text, titled[0].Month),
            _ => SeveralMonths(titled),
        };
    }

    // Of a table with a column or a row for each month, the one that is filled in.
    private ReportingMonth? OnlyMonth() =>
        _rows.SelectMany(row => Enumerable.Range(0, _grid.Width).Where(column => IsValueColumn(column) && !IsLeftEmpty(row.Key, column) && _grid.Shape(row.Key, column) != CellShape.Words).Select(column => _columns[column].Month ?? Left(row.Key, column).Month))
            .OfType<Reading<ReportingMonth>>().Select(month => month.TryGetValue(out var known) ? known : null).Distinct().ToList() is [{ } only] && _program.Quarter.Contains(only) ? only : null;

    private static Reading<ReportingMonth>.Doubtful SeveralMonths(IEnumerable<(string Text, ReportingMonth Month)> months)
    {
        var named = months.ToList();
        return MonthFinder.Several(named.Select(month => month.Month), string.Join(" / ", named.Select(month => month.Text)));
    }

    private bool SpansMonths(ClaimKind kind, ColumnHeadings above, RowHeadings left) =>
        (kind is ClaimKind.Total or ClaimKind.Cumulative or ClaimKind.Target or ClaimKind.Base && ((above.SpansMonths || left.SpansMonths) || (_hasMonthColumns && above.Month is null && !StandsBesideOneMonth(above)) || (_hasMonthRows && _monthOfRows is null && left.Month is null)))
        || (kind == ClaimKind.Reported && (above.SpansMonths || left.SpansMonths || IsOfFiscalYear(above)) && above.Month is null && left.Month is null);

    // ยอดจำหน่าย ธ.ค. 66 | ผลิตภัณฑ์ใหม่: the one month stands over another indicator's column, so that there are no months to add up.
    private bool StandsBesideOneMonth(ColumnHeadings above) => above.Indicator is { } own && _columns.Where(column => column.Month is not null).ToList() is var named
        && named.TrueForAll(column => column.Indicator is { } other && other != own) && named.Select(column => column.Month!.TryGetValue(out var month) ? month : null).Distinct().ToList() is [not null];

    // ยอดจำหน่ายปีงบประมาณ 2567; where years stand beside each other they are compared, of one month.
    private bool IsOfFiscalYear(ColumnHeadings above) => _grid.SenseOf(above.Leaf) is { FiscalYear: not null, Indicator: not null, Month: null } && _columns.Count(column => column.FiscalYear is not null || column.Year is not null) == 1;

    private decimal FactorOf(ColumnHeadings above, RowHeadings left) => above.Factor != 1 ? above.Factor : left.Factor != 1 ? left.Factor : _around.Factor;

    // A row of one district alone in a sheet that bears another's name.
    private bool IsOfOtherThanSheet(RowHeadings left) =>
        !_listsDistricts && left.District?.TryGetValue(out var named) == true && _around.IsOfOther(named);

    // A heading or a label that is struck out takes its figures with it.
    private ClaimSight SightOf(int row, int column) => _grid.Cell(row, column) is var cell
        && (cell.Has(CellMarks.Struck) || Left(row, column).Labels.Any(label => _grid.Cell(row, label).Has(CellMarks.Struck)) || _block.Headings.Any(heading => _grid.Cell(heading, column).Has(CellMarks.Struck))) ? ClaimSight.Struck
        : cell.Has(CellMarks.Hidden) ? ClaimSight.Hidden
        : ClaimSight.Plain;

    private ValueList<IndicatorKey> CouldMean(ColumnHeadings above, RowHeadings left, int row, ReadCell cell)
    {
        if (IsAddressLike().IsMatch(ThaiScript.ArabicDigits(cell.Text)))
        {
            return [];
        }

        if ((above.CountUnit ?? left.CountUnit) is { } unit)
        {
            return _program.Indicators.Where(indicator => string.Equals(indicator.Unit, unit, StringComparison.Ordinal)).Select(indicator => indicator.Key).ToValueList();
        }

        // โคก หนอง นา | 4 | แปลง: its own unit is none in which the program counts.
        if (Enumerable.Range(0, _grid.Width).Any(column => _columns[column].NamesUnits && _grid.Shape(row, column) == CellShape.Words && !_grid.IsUnit(row, column)))
        {
            return [];
        }

        // A formula without its result, and a figure still to come, is of the size of the figures beside it.
        var sized = cell.Has(CellMarks.NoResult) || CellFigure.Read(null, cell, 1) is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Waiting or DoubtCode.NoData }] } ? Enumerable.Range(0, _grid.Width).Select(column => _grid.Cell(row, column)) : [cell];
        var isMoney = above.NamesBaht || left.NamesBaht || sized.Any(beside => CellFigure.Read(null, beside, 1).TryGetValue(out var value) && value >= 1000);
        return _program.Indicators.Where(indicator => isMoney ? indicator.IsMoney : indicator.IsCounted).Select(indicator => indicator.Key).ToValueList();
    }

    private int FindDistrictColumn()
    {
        for (var column = 0; column < _grid.Width; column++)
        {
            var names = _block.Rows.Where(row => _grid.Shape(row.Row, column) == CellShape.Words || _grid.Cell(row.Row, column).Has(CellMarks.Covered)).Select(row => _grid.Sense(row.Row, column)).ToList();
            // อำเภอ above a column of labels is a label itself: "อำเภอ | ท่าบ่อ" over "ยอดจำหน่าย | 100", "เดือน / อำเภอ" over months.
            if (_columns[column].NamesDistricts && names.Exists(name => name is { Indicator: null, NamesSeveral: false, Month: null }) && !names.Exists(name => name.Indicator is not null || name.NamesSubDistrict)
                && (!names.Exists(name => name.Month is not null) || names.Exists(name => _districts.Read(name.Text) is Reading<District>.Value)))
            {
                return column;
            }
        }

        for (var column = 0; column < _grid.Width; column++)
        {
            if (!_columns[column].NamesParts && _block.Rows.Any(row => _grid.Shape(row.Row, column) == CellShape.Words && _grid.Sense(row.Row, column).Indicator is null && _districts.Read(_grid.Cell(row.Row, column).Text) is Reading<District>.Value))
            {
                return column;
            }
        }

        return -1;
    }

    // A telephone, the number of a letter or of a house, an e-mail: nothing that counts.
    [GeneratedRegex(@"^\s*0[0-9](?:[ -]?[0-9]){7,8}\s*$|[0-9]/[0-9]|@", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex IsAddressLike();
}
