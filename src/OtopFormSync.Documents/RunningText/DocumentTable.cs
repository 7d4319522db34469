using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.RunningText;

/// <summary>A table while it is read, on a grid: what a merged cell covers repeats it.</summary>
internal sealed class DocumentTable(int order)
{
    private static readonly ReadCell Empty = new("");
    private List<ReadCell> _row = [];
    private List<ReadCell> _above = [];
    private int _number;
    private int _cells;
    private string? _ground;
    private string? _cellGround;

    /// <summary>Its place among all tables of the document.</summary>
    public int Order { get; } = order;

    public List<(int Number, IReadOnlyList<ReadCell> Cells)> Rows { get; } = [];

    /// <summary>The text of the current cell, or of the last one.</summary>
    public MarkedText Text { get; } = new();

    /// <summary>True when one cell is all it has.</summary>
    public bool IsSingleCell => _cells == 1;

    /// <summary>Columns that the current cell covers.</summary>
    public int Across { get; set; } = 1;

    /// <summary>True when the current cell continues the one above.</summary>
    public bool IsContinued { get; set; }

    /// <summary>True when the current cell continues the one to its left.</summary>
    public bool IsContinuedAcross { get; set; }

    /// <summary>True when nobody sees the current row.</summary>
    public bool IsHiddenRow { get; set; }

    /// <summary>The ground of the current cell.</summary>
    public string Ground => _cellGround ?? _ground ?? Letters.White;

    /// <summary>Colours the ground: of the table before its first row, then of the current cell.</summary>
    public void Shade(string ground)
    {
        if (_number == 0)
        {
            _ground = ground;
        }
        else
        {
            _cellGround = ground;
        }
    }

    public void BeginRow()
    {
        _row = [];
        _number++;
        IsHiddenRow = false;
    }

    /// <summary>Leaves columns free, as a row does that begins further to the right.</summary>
    public void Indent(int columns)
    {
        for (var i = 0; i < columns; i++)
        {
            Add(Empty);
        }
    }

    public void BeginCell()
    {
        Text.Clear();
        _cells++;
        (Across, IsContinued, IsContinuedAcross, _cellGround) = (1, false, false, null);
    }

    /// <summary>The current cell ends; called again, another one stands beside it that is the same.</summary>
    /// <param name="isHidden">True when nobody sees it, though its row is seen.</param>
    public void EndCell(bool isHidden = false)
    {
        var cell = IsContinued && _row.Count < _above.Count ? Covered(_above[_row.Count])
            : IsContinuedAcross && _row.Count > 0 ? Covered(_row[^1])
            : Text.Cell();
        Add((IsHiddenRow || isHidden) && ReadTables.IsFilled(cell) ? cell with { Marks = cell.Marks | CellMarks.Hidden } : cell);
        for (var i = 1; i < Across; i++)
        {
            Add(Covered(_row[^1]));
        }
    }

    /// <returns>How many cells the row has.</returns>
    public int EndRow()
    {
        _above = _row;
        if (_row.Exists(ReadTables.IsFilled))
        {
            Rows.Add((_number, _row));
        }

        return _row.Count;
    }

    private void Add(ReadCell cell)
    {
        _row.Add(cell);
        if (_row.Count > Limits.Columns)
        {
            throw new UnreadableException(Complaint.TooManyCells);
        }
    }

    private static ReadCell Covered(ReadCell cell) => cell with { Marks = cell.Marks | CellMarks.Covered };
}
