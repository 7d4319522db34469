using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Puts the cells of sheets that are read as a stream on their places: merged ones, hidden ones, rows that are written once for many.</summary>
/// <param name="sink">Takes the rows.</param>
/// <param name="budget">What they may cost.</param>
internal sealed class SheetGrid(ISheetSink sink, Budget budget)
{
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private readonly List<ReadCell> _cells = [];
    private readonly List<(int Column, int Across, int Down)> _merges = [];
    private MergedCells _merged = new([]);
    private bool _isHidden;
    private bool _isHiddenRow;
    private int _rows;

    /// <summary>A sheet begins.</summary>
    public void BeginSheet(string name, bool isHidden)
    {
        (_merged, _isHidden, _rows) = (new([]), isHidden, 0);
        _hiddenColumns.Clear();
        sink.BeginSheet(name, isHidden);
    }

    /// <summary>Nobody sees these columns; they count from 0.</summary>
    public void HideColumns(int first, int last)
    {
        if (first < Limits.Columns && _hiddenColumns.Count < Limits.Columns)
        {
            _hiddenColumns.Add((first, last));
        }
    }

    /// <summary>A row begins.</summary>
    public void BeginRow(bool isHidden)
    {
        _isHiddenRow = isHidden;
        _cells.Clear();
        _merges.Clear();
    }

    /// <summary>A cell of the row, which covers others to the right and below. Cells come in order; those between are empty.</summary>
    /// <param name="column">Its column, from 0.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="across">How many columns it covers, with its own.</param>
    /// <param name="down">How many rows it covers, with its own.</param>
    /// <exception cref="UnreadableException">It stands too far to the right.</exception>
    public void Put(int column, ReadCell cell, int across = 1, int down = 1)
    {
        budget.Spend(Cost.SeenCell);
        if (!ReadTables.IsFilled(cell))
        {
            return;
        }

        if (column >= Limits.Columns)
        {
            throw new UnreadableException(Complaint.TooManyCells);
        }

        while (_cells.Count < column)
        {
            _cells.Add(new(""));
        }

        var isHidden = _isHidden || _isHiddenRow || _hiddenColumns.Exists(range => range.First <= column && column <= range.Last);
        _cells.Add(isHidden ? cell with { Marks = cell.Marks | CellMarks.Hidden } : cell);
        if (across > 1 || down > 1)
        {
            _merges.Add((column, Math.Min(across, Limits.Columns - column), down));
        }
    }

    /// <summary>The row ends.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="times">How many rows it stands for.</param>
    /// <exception cref="UnreadableException">More rows or cells than are allowed.</exception>
    public void EndRow(int number, int times = 1)
    {
        foreach (var (column, across, down) in _merges)
        {
            _merged.Open(new(number - 1, column, (int)Math.Min(number + down - 2L, int.MaxValue), column + across - 1), _cells[column]);
        }

        for (var i = 0; i < times && (_cells.Count > 0 || _merged.Reach > 0); i++)
        {
            var row = new ReadCell[Math.Max(_cells.Count, _merged.Reach)];
            _cells.CopyTo(row);
            Array.Fill(row, new ReadCell(""), _cells.Count, row.Length - _cells.Count);
            _merged.Cover(number - 1 + i, row, budget);
            var used = Array.FindLastIndex(row, ReadTables.IsFilled) + 1;
            budget.Keep(used);
            if (used > 0)
            {
                sink.Row(++_rows <= Limits.Rows ? number + i : throw new UnreadableException(Complaint.TooManyCells), row.AsSpan(0, used));
            }
        }
    }
}
