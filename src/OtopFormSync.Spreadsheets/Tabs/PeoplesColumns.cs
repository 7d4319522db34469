namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>
/// Where people's own columns, and the cells that their formulas look at, come to stand when our tab is written anew.
/// A cell follows its row; above the header it keeps its distance to that, below the table to the last row.
/// </summary>
public sealed class PeoplesColumns
{
    private readonly IReadOnlyList<PeoplesCell> _cells;
    private readonly PublishedTab? _was;
    private readonly TabLayout _layout;
    private readonly Dictionary<int, int> _rows = [];
    private readonly Dictionary<int, int> _columns = [];
    private readonly (int Header, int Last) _before;
    private readonly (int Header, int Last) _now;

    /// <summary>Finds the places.</summary>
    /// <param name="plan">What shall stand there, and what stood.</param>
    /// <param name="layout">Which column will hold what.</param>
    /// <param name="header">The header's row.</param>
    /// <param name="firstItem">The first row of the table's body.</param>
    public PeoplesColumns(TabPlan plan, TabLayout layout, int header, int firstItem)
    {
        (_cells, _was, _layout) = (plan.Peoples, plan.Was, layout);
        if (_was is null)
        {
            return;
        }

        var places = plan.Rows.Index().ToDictionary(row => Marks.OfRow(row.Item.Key), row => firstItem + row.Index, StringComparer.Ordinal);
        _before = _was.Table;
        _now = (header, firstItem + plan.Rows.Count - 1);
        foreach (var (row, mark) in _was.RowMarks)
        {
            if (places.TryGetValue(mark, out var place))
            {
                _rows[row] = place;
            }
        }

        var columns = plan.Tab.Columns.Index().ToDictionary(column => column.Item.Key, column => layout.Places[column.Index], StringComparer.Ordinal);
        foreach (var (was, (key, _)) in _was.Grid.Columns.Where(column => columns.ContainsKey(column.Value.Key)))
        {
            _columns[was] = columns[key];
        }
    }

    /// <summary>The columns as they will stand, with the widths that people gave them; 0 where they gave none.</summary>
    public IEnumerable<(int Place, double Width)> Widths =>
        _cells.Select(cell => cell.Cell.Column).Distinct().Order().Select(column => (ColumnAt(column), _was!.Sheet.Widths.GetValueOrDefault(column)));

    /// <summary>The cells by row and column; none where there are none.</summary>
    public SortedDictionary<int, SortedDictionary<int, ScannedCell>> Cells()
    {
        var placed = new SortedDictionary<int, SortedDictionary<int, ScannedCell>>();
        foreach (var (row, cell, _) in _cells)
        {
            // What stood above a head that became smaller stands on the next free row.
            var (at, place) = (Math.Max(1, RowAt(row)), ColumnAt(cell.Column));
            while (placed.TryGetValue(at, out var there) && there.ContainsKey(place))
            {
                at++;
            }

            placed.TryAdd(at, []);
            placed[at][place] = Moved(cell);
        }

        return placed;
    }

    /// <summary>A cell of people whose formula looks at the same cells as before.</summary>
    public ScannedCell Moved(ScannedCell cell) => cell.Formula is not { } formula || _was is null || _before.Header == 0 ? cell : cell with
    {
        Formula = new(FormulaReferences.Moved(formula.Text, RowsAt, ColumnAt), formula.Array is { } array ? FormulaReferences.Moved(array, RowsAt, ColumnAt) : null),
    };

    private int RowAt(int row) =>
        row <= _before.Header ? row + _now.Header - _before.Header
        : row > _before.Last ? row + _now.Last - _before.Last
        : _rows.TryGetValue(row, out var now) ? now
        : _now.Header;

    /// <summary>A range over rows of ours runs over all of them again, in whatever order they stand.</summary>
    private (int First, int Last) RowsAt(int first, int last)
    {
        var ends = _rows.Where(row => row.Key >= first && row.Key <= last).Select(row => row.Value).ToList();
        ends.AddRange(((int[])[first, last]).Where(row => row <= _before.Header || row > _before.Last).Select(row => Math.Max(1, RowAt(row))));
        return ends.Count == 0 ? (first, last) : (ends.Min(), ends.Max());
    }

    private int ColumnAt(int column) => _columns.TryGetValue(column, out var now) ? now : _layout.PlaceOfPeoples(column);
}
