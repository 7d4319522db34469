using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Merged cells, of which a file holds only the first: such as อำเภอ over two header rows.</summary>
/// <param name="ranges">Those that are known before the first row.</param>
internal sealed class MergedCells(IEnumerable<MergedRange> ranges)
{
    private readonly MergedRange[] _ranges = [.. ranges.OrderBy(range => range.FromRow)];
    private readonly List<(MergedRange Range, ReadCell First)> _open = [];
    private int _next;

    /// <summary>How many columns a row needs for what covers it.</summary>
    public int Reach => _open.Count == 0 ? 0 : _open.Max(open => open.Range.ToColumn) + 1;

    /// <summary>Merges cells from the current row on.</summary>
    public void Open(MergedRange range, ReadCell first) => _open.Add((range, first));

    /// <summary>Repeats the merged cells' content in the cells that they cover. To be called for every row, from the first on.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="budget">What it may cost.</param>
    public void Cover(int row, Span<ReadCell> cells, Budget budget)
    {
        for (; _next < _ranges.Length && _ranges[_next].FromRow <= row; _next++)
        {
            var range = _ranges[_next];
            if (range.FromColumn >= 0 && range.FromColumn < cells.Length && range.ToRow >= row)
            {
                Open(range, cells[range.FromColumn]);
            }
        }

        if (_open.Count == 0)
        {
            return;
        }

        budget.Spend(Cost.SeenCell * (long)_open.Count);
        foreach (var (range, first) in _open)
        {
            var from = range.FromColumn + (row == range.FromRow ? 1 : 0);
            var to = Math.Min(range.ToColumn + 1, cells.Length);
            if (from < to)
            {
                budget.Spend(Cost.SeenCell * (long)(to - from));
                cells[from..to].Fill(first with { Marks = first.Marks | CellMarks.Covered });
            }
        }

        _open.RemoveAll(open => open.Range.ToRow <= row);
    }
}
