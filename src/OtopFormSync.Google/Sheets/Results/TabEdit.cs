using Google.Apis.Sheets.v4.Data;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Google.Sheets.Results;

/// <summary>
/// What changes one tab from how it stands to how it shall stand. Our rows and columns are put into place without
/// touching people's; only cells that differ are written; cells that officers own never are.
/// </summary>
internal sealed class TabEdit
{
    private const double PixelsPerPoint = 4 / 3.0;
    private const double PixelsPerCharacter = 7;
    private const int CellPixels = 5;
    private const string RowKeys = "#rows";
    private const string OuterRowKeys = "#lines";
    private const string LoneColumn = "#column";

    private readonly Tab _tab;
    private readonly PublishedTab? _was;
    private readonly Sheet? _standing;
    private readonly bool _isAnew;
    private readonly TabPlan _plan;
    private readonly TabLayout _layout;
    private readonly TabSheet _sheet;
    private readonly List<GridRow> _rows;
    private readonly List<string> _names;
    private readonly Dictionary<int, ScannedRow> _standingRows;
    private readonly Dictionary<int, string> _standingNames = [];
    private readonly Dictionary<int, string> _standingColumns;
    private readonly HashSet<int> _cleared = [];
    private readonly DimensionPlacement _rowPlacement;
    private readonly DimensionPlacement _columnPlacement;
    private readonly CellPrints _prints;

    /// <summary>Plans the edit.</summary>
    /// <param name="sheetId">The tab's id.</param>
    /// <param name="tab">What shall stand there.</param>
    /// <param name="was">What stands there; null for a new tab.</param>
    /// <param name="standing">The same as Google told it; null for a new tab.</param>
    /// <param name="isAnew">True when all looks are to be written.</param>
    /// <param name="prints">Makes the prints of looks.</param>
    public TabEdit(int sheetId, Tab tab, PublishedTab? was, Sheet? standing, bool isAnew, CellPrints prints)
    {
        (SheetId, _tab, _was, _standing, _isAnew, _prints) = (sheetId, tab, was, standing, isAnew || was is null, prints);
        _plan = TabPlan.Make(tab, was, keepsWidths: false, leavesForeign: true);
        _layout = new TabLayout(_plan, mergesOverFrozen: false);
        _sheet = new TabSheet(_plan, _layout);
        _rows = [.. _sheet.Rows()];
        _names = [.. Numbered(_rows.Select(row => row.Mark))];
        _standingRows = (was?.Sheet.Rows ?? []).ToDictionary(row => row.Number);
        _rowPlacement = DimensionPlacement.Of(StandingRows(), _names);
        _standingColumns = StandingColumns();
        _columnPlacement = DimensionPlacement.Of(ListOf(_standingColumns), ColumnNames());
    }

    /// <summary>The tab's id.</summary>
    public int SheetId { get; }

    /// <summary>Texts of people that stand below the table.</summary>
    public IReadOnlyList<string> Strays => _plan.Strays;

    /// <summary>Rows that a new tab needs.</summary>
    public int RowCount => _rows.Count;

    /// <summary>Columns that a new tab needs.</summary>
    public int ColumnCount => _layout.LineKeyColumn;

    /// <summary>The requests, in order.</summary>
    /// <param name="program">The program's id.</param>
    /// <param name="name">The name of the table as it stands; null when there is none.</param>
    public IEnumerable<Request> Requests(ProgramId program, NamedRange? name) =>
        Unmerge()
            .Concat(Steps(_columnPlacement, "COLUMNS", _standing?.Properties.GridProperties?.ColumnCount))
            .Concat(Steps(_rowPlacement, "ROWS", _standing?.Properties.GridProperties?.RowCount))
            .Concat(Cells())
            .Concat(Merge())
            .Concat(Columns())
            .Concat(Heights())
            .Concat(new TabObjects(program, SheetId, _tab, _standing, name, _isAnew, ObjectPlaces()).Requests());

    /// <summary>Strays bear the same mark: the first, the second and so on.</summary>
    private static IEnumerable<string> Numbered(IEnumerable<string> marks)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mark in marks)
        {
            var count = seen[mark] = seen.GetValueOrDefault(mark) + 1;
            yield return count == 1 ? mark : FormattableString.Invariant($"{mark}\u001f{count}");
        }
    }

    private static List<string?> ListOf(Dictionary<int, string> names) =>
        [.. Enumerable.Range(1, names.Keys.DefaultIfEmpty(0).Max()).Select(number => names.GetValueOrDefault(number))];

    private List<string?> StandingRows()
    {
        if (_was is null)
        {
            return [];
        }

        var wanted = _names.ToHashSet(StringComparer.Ordinal);
        var marks = _was.RowMarks.OrderBy(mark => mark.Key).ToList();
        var stray = Marks.OfLine(Marks.StrayLine);
        foreach (var (number, name) in marks.Select(mark => mark.Key).Zip(Numbered(marks.Select(mark => mark.Value))))
        {
            if (wanted.Contains(name) || !HasForeign(number))
            {
                // A line that was copied is left where it is; texts that we kept for people may be many.
                if (name.Contains('\u001f', StringComparison.Ordinal) && !name.StartsWith(stray, StringComparison.Ordinal))
                {
                    continue;
                }

                _standingNames[number] = name;
            }
            else
            {
                _cleared.Add(number);
            }
        }

        foreach (var copy in _was.Copies)
        {
            _standingNames[copy] = FormattableString.Invariant($"#copy{copy}");
        }

        return ListOf(_standingNames);
    }

    /// <summary>People's texts in a line of ours; those beside rows of the table are kept below it.</summary>
    private bool HasForeign(int number) =>
        !Marks.TryRow(_was!.RowMarks[number], out _) && _standingRows.TryGetValue(number, out var row)
        && row.Cells.Count(cell => !_was.Grid.KeyColumns.Contains(cell.Column)) > _was.RowMarks[number].Split(Marks.LineSeparator).Length;

    private Dictionary<int, string> StandingColumns()
    {
        var columns = new Dictionary<int, string>();
        if (_was is not { Grid: { } grid })
        {
            return columns;
        }

        foreach (var (number, column) in grid.Columns)
        {
            columns[number] = ColumnName(column.Key);
        }

        var keys = grid.KeyColumns.Order().ToList();
        if (keys.Count > 1)
        {
            (columns[keys[0]], columns[keys[^1]]) = (RowKeys, OuterRowKeys);
        }
        else if (keys.Count == 1)
        {
            columns[keys[0]] = _was.Sheet.Rows.Any(row => row.At(keys[0]) is { } cell && Marks.TryRow(cell.Text, out _)) ? RowKeys : OuterRowKeys;
        }

        if (_tab.Columns.Count == 0 && keys.Count > 0 && keys[0] > 1)
        {
            columns.TryAdd(keys[0] - 1, LoneColumn);
        }

        return columns;
    }

    private static string ColumnName(string key) => "c:" + key;

    private List<string> ColumnNames() => [.. Enumerable.Range(1, _layout.LineKeyColumn).Select(NameOfColumn)];

    private string NameOfColumn(int place) =>
        place == _layout.RowKeyColumn ? RowKeys
        : place == _layout.LineKeyColumn ? OuterRowKeys
        : Array.IndexOf(_layout.Places, place) is >= 0 and var index ? ColumnName(_tab.Columns[index].Key)
        : LoneColumn;

    private int ColumnAt(int place) => _columnPlacement.Places[NameOfColumn(place)];

    private int RowAt(int index) => _rowPlacement.Places[_names[index]];

    private IEnumerable<Request> Steps(DimensionPlacement placement, string dimension, int? size)
    {
        // A new tab is made large enough.
        foreach (var step in _was is null ? [] : placement.Steps)
        {
            var range = new DimensionRange { SheetId = SheetId, Dimension = dimension, StartIndex = step.At, EndIndex = step.At + step.Count };
            switch (step.Kind)
            {
                case DimensionStepKind.Delete:
                    size -= step.Count;
                    yield return new() { DeleteDimension = new() { Range = range } };
                    break;
                case DimensionStepKind.Move:
                    yield return new() { MoveDimension = new() { Source = range, DestinationIndex = step.To } };
                    break;
                case DimensionStepKind.Insert when step.At >= size:
                    yield return new() { AppendDimension = new() { SheetId = SheetId, Dimension = dimension, Length = step.At + step.Count - size } };
                    size = step.At + step.Count;
                    break;
                case DimensionStepKind.Insert:
                    size += step.Count;
                    yield return new() { InsertDimension = new() { Range = range, InheritFromBefore = step.At > 0 } };
                    break;
                default:
                    throw new InvalidOperationException($"Unknown step {step.Kind}.");
            }
        }
    }

    private IEnumerable<Request> Cells()
    {
        var writes = new CellWrites(SheetId);
        var standing = _standingNames.ToDictionary(name => name.Value, name => name.Key, StringComparer.Ordinal);
        var columns = _standingColumns.ToDictionary(name => name.Value, name => name.Key, StringComparer.Ordinal);
        foreach (var (index, row) in _rows.Index())
        {
            var was = standing.TryGetValue(_names[index], out var number) ? _standingRows.GetValueOrDefault(number) : null;
            WriteRow(writes, row, RowAt(index), was, isNew: number == 0, columns);
        }

        foreach (var number in _cleared.Where(number => _rowPlacement.Now(number) is not null))
        {
            Clear(writes, number);
        }

        return writes.Requests();
    }

    private void WriteRow(CellWrites writes, GridRow row, int at, ScannedRow? was, bool isNew, Dictionary<string, int> columns)
    {
        var isInTable = row.Kind is not null && row.Cells.All(cell => cell.Place != _layout.LineKeyColumn);
        var prints = isInTable ? _prints.Of(row, place => Choices(row, place)) : null;
        var standingPrints = Standing(_layout.LineKeyColumn)?.Text;
        var looks = -1;
        foreach (var cell in row.Cells)
        {
            var column = ColumnAt(cell.Place);
            var isColumnNew = !columns.ContainsKey(NameOfColumn(cell.Place));
            var stands = Standing(cell.Place);
            looks += cell.Style is null ? 0 : 1;
            var isLookNew = isNew || _isAnew || isColumnNew || (prints is not null && cell.Style is not null && !CellPrints.IsSame(standingPrints, prints, looks));
            if (cell.IsOfficers)
            {
                // Texts of copied rows are joined to the first; nothing else is ever written here.
                if (cell.Typed is { } typed && !string.Equals(typed.Text, stands?.Text, StringComparison.Ordinal))
                {
                    writes.Value(at, column, Cell.Of(typed.Text));
                }

                if (isLookNew)
                {
                    writes.OfficersLook(at, column, cell.Style!, Choices(row, cell.Place));
                }

                continue;
            }

            if (isLookNew || !IsSame(stands, cell.Value))
            {
                writes.Value(at, column, cell.Value);
                if (cell.Style is not null)
                {
                    writes.Look(at, column, cell.Style);
                }
            }
        }

        if (prints is not null && !string.Equals(prints, standingPrints, StringComparison.Ordinal))
        {
            writes.Value(at, ColumnAt(_layout.LineKeyColumn), Cell.Of(prints));
        }

        ScannedCell? Standing(int place) => was is not null && columns.TryGetValue(NameOfColumn(place), out var number) ? was.At(number) : null;
    }

    private static bool IsSame(ScannedCell? stands, Cell wanted) => stands is null
        ? wanted.Text is null && wanted.Number is null
        : BookDiff.IsSame(new StateCell("", "", stands.Text, stands.Number), new StateCell("", "", CellText.Of(wanted), wanted.Number));

    /// <summary>A line that is no more, with people's texts beside it: theirs stay.</summary>
    private void Clear(CellWrites writes, int number)
    {
        var parts = _was!.RowMarks[number].Split(Marks.LineSeparator).Length;
        var row = _standingRows[number];
        foreach (var cell in row.Cells.Where(cell => _was.Grid.KeyColumns.Contains(cell.Column)).Concat(row.Cells.Where(cell => !_was.Grid.KeyColumns.Contains(cell.Column)).Take(parts)))
        {
            if (_columnPlacement.Now(cell.Column) is { } column)
            {
                writes.Value(_rowPlacement.Now(number)!.Value, column, Cell.Empty);
            }
        }
    }

    private ValueList<string> Choices(GridRow row, int place) => row.Kind == RowKind.Item ? _tab.Columns[Array.IndexOf(_layout.Places, place)].Choices : [];

    /// <summary>Merged cells among ours that shall not be: left by a line that was laid out otherwise, or made by a person and hiding figures.</summary>
    private IEnumerable<Request> Unmerge() =>
        (_standing?.Merges ?? []).Where(merge => TouchesOurs(merge) && !IsKept(merge)).Select(merge => new Request { UnmergeCells = new() { Range = merge } });

    private IEnumerable<Request> Merge()
    {
        var kept = (_standing?.Merges ?? []).Where(merge => TouchesOurs(merge) && IsKept(merge)).Select(merge => (Row: _rowPlacement.Now(merge.StartRowIndex!.Value + 1)!.Value, First: (merge.StartColumnIndex ?? 0) + 1)).ToHashSet();
        return WantedMerges().Where(merge => !kept.Contains((merge.Row, merge.First)))
            .Select(merge => new Request { MergeCells = new() { MergeType = "MERGE_ALL", Range = Ranges.Of(SheetId, merge.Row, merge.Row, merge.First, merge.Last) } });
    }

    private IEnumerable<(int Row, int First, int Last)> WantedMerges()
    {
        var origins = _standingNames.ToDictionary(name => name.Value, name => name.Key, StringComparer.Ordinal);
        foreach (var (index, row) in _rows.Index())
        {
            var was = origins.TryGetValue(_names[index], out var number) ? _standingRows.GetValueOrDefault(number) : null;
            foreach (var cell in row.Cells.Where(cell => cell.Last > cell.Place))
            {
                var (first, last) = (ColumnAt(cell.Place), ColumnAt(cell.Last));
                // A merged cell would swallow what people wrote beside.
                var texts = (was?.Cells ?? []).Where(text => !_was!.Grid.KeyColumns.Contains(text.Column)).Select(text => _columnPlacement.Now(text.Column)).Where(column => column > first && column <= last && row.Cells.All(other => ColumnAt(other.Place) != column));
                last = Math.Min(last, (texts.Min() ?? int.MaxValue) - 1);
                if (last > first)
                {
                    yield return (RowAt(index), first, last);
                }
            }
        }
    }

    private bool TouchesOurs(GridRange merge) =>
        _standingNames.Keys.Concat(_cleared).Any(row => row > (merge.StartRowIndex ?? 0) && row <= merge.EndRowIndex)
        && _standingColumns.Keys.Any(column => column > (merge.StartColumnIndex ?? 0) && column <= merge.EndColumnIndex);

    private bool IsKept(GridRange merge)
    {
        if (_columnPlacement.Steps.Count > 0 || merge.EndRowIndex - (merge.StartRowIndex ?? 0) != 1 || _rowPlacement.Now((merge.StartRowIndex ?? 0) + 1) is not { } row)
        {
            return false;
        }

        _wanted ??= [.. WantedMerges()];
        return _wanted.Contains((row, (merge.StartColumnIndex ?? 0) + 1, merge.EndColumnIndex ?? 0));
    }

    private HashSet<(int Row, int First, int Last)>? _wanted;

    private IEnumerable<Request> Columns()
    {
        for (var place = 1; place <= _layout.LineKeyColumn; place++)
        {
            if (!_isAnew && _standingColumns.ContainsValue(NameOfColumn(place)))
            {
                continue;
            }

            var index = Array.IndexOf(_layout.Places, place);
            var isHidden = place == _layout.RowKeyColumn || place == _layout.LineKeyColumn || (index >= 0 && _tab.Columns[index].IsKey);
            var width = isHidden ? CellStyle.BodySize : index < 0 ? _layout.TotalWidth : _layout.Widths[index];
            if (isHidden && index < 0)
            {
                // Marks must not run over into people's columns.
                yield return new() { RepeatCell = new() { Range = new() { SheetId = SheetId, StartColumnIndex = ColumnAt(place) - 1, EndColumnIndex = ColumnAt(place) }, Cell = new() { UserEnteredFormat = new() { WrapStrategy = "CLIP" } }, Fields = "userEnteredFormat.wrapStrategy" } };
            }

            yield return new()
            {
                UpdateDimensionProperties = new()
                {
                    Range = Ranges.Columns(SheetId, ColumnAt(place), ColumnAt(place)),
                    Properties = new() { PixelSize = (int)Math.Round(width * PixelsPerCharacter) + CellPixels, HiddenByUser = isHidden },
                    Fields = "pixelSize,hiddenByUser",
                },
            };
        }
    }

    /// <summary>New rows as high as they shall be; rows of the table as high as their texts need.</summary>
    private IEnumerable<Request> Heights()
    {
        var standing = _standingNames.Values.ToHashSet(StringComparer.Ordinal);
        var heights = _rows.Index()
            .Where(row => _isAnew || !standing.Contains(_names[row.Index]))
            .Select(row => (At: RowAt(row.Index), Pixels: row.Item.IsFixed || row.Item.IsHidden ? (int)Math.Round(row.Item.Points * PixelsPerPoint) : 0, row.Item.IsHidden, IsInserted: _was is not null && !standing.Contains(_names[row.Index])))
            .OrderBy(row => row.At).ToList();
        for (var i = 0; i < heights.Count;)
        {
            var end = i + 1;
            while (end < heights.Count && heights[end].At == heights[end - 1].At + 1 && heights[end].Pixels == heights[i].Pixels && heights[end].IsHidden == heights[i].IsHidden && heights[end].IsInserted == heights[i].IsInserted)
            {
                end++;
            }

            var rows = Ranges.Rows(SheetId, heights[i].At, heights[end - 1].At);
            if (heights[i].Pixels == 0 && heights[i].IsInserted)
            {
                // A new row takes after the one before, which somebody may have hidden.
                yield return new() { UpdateDimensionProperties = new() { Range = rows, Properties = new() { HiddenByUser = false }, Fields = "hiddenByUser" } };
            }

            yield return heights[i].Pixels == 0
                ? new() { AutoResizeDimensions = new() { Dimensions = rows } }
                : new() { UpdateDimensionProperties = new() { Range = rows, Properties = new() { PixelSize = heights[i].Pixels, HiddenByUser = heights[i].IsHidden }, Fields = "pixelSize,hiddenByUser" } };
            i = end;
        }
    }

    private ObjectPlaces ObjectPlaces() => new()
    {
        Header = RowAt(_sheet.HeaderRow - 1),
        StandingHeader = _standingNames.FirstOrDefault(name => name.Value == _names[_sheet.HeaderRow - 1]).Key,
        FirstItem = _sheet.LastItem >= _sheet.FirstItem ? RowAt(_sheet.FirstItem - 1) : 0,
        LastItem = _sheet.LastItem >= _sheet.FirstItem ? RowAt(_sheet.LastItem - 1) : 0,
        LastRow = _sheet.LastRow >= _sheet.FirstItem ? RowAt(_sheet.LastRow - 1) : RowAt(_sheet.HeaderRow - 1),
        LastLine = RowAt(_rows.Count - 1),
        FirstColumn = ColumnAt(1),
        LastColumn = ColumnAt(_layout.LastColumn),
        LineKeyColumn = ColumnAt(_layout.LineKeyColumn),
        Columns = [.. _layout.Places.Select(ColumnAt)],
        Frozen = _layout.Frozen == 0 ? 0 : ColumnAt(_layout.Frozen),
        HasTable = _sheet.HasTable,
        IsFiltered = _sheet.IsFiltered,
        HasChart = _sheet.HasChart,
        PointsToHeader = _sheet.PointsToHeader,
        HasMoved = _was is not null && (_rowPlacement.Steps.Count > 0 || _columnPlacement.Steps.Count > 0),
        HasMovedColumns = _was is not null && _columnPlacement.Steps.Count > 0,
    };
}
