namespace OtopFormSync.Documents.Tests.Generated;

/// <summary>A cell as somebody wrote it.</summary>
/// <param name="Text">What is to be read.</param>
/// <param name="Number">The same as a number of the spreadsheet; null for a text.</param>
internal sealed record Written(string Text, decimal? Number = null)
{
    /// <summary>What was struck out before the text; empty for none.</summary>
    public string StruckBefore { get; init; } = "";

    /// <summary>A raised mark behind the text; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <summary>True when all of it is struck out.</summary>
    public bool IsStruck { get; init; }

    /// <summary>A formula without a result stands in its place.</summary>
    public bool IsFormula { get; init; }

    public int Across { get; init; } = 1;

    public int Down { get; init; } = 1;
}

/// <summary>A table before it becomes a file: rows of cells by column, null under merged and empty ones.</summary>
internal sealed class Sheet
{
    private readonly SortedDictionary<(int Row, int Column), Written> _cells = [];

    public string Name { get; set; } = "แบบรายงาน";

    public bool IsHidden { get; set; }

    public HashSet<int> HiddenColumns { get; } = [];

    public HashSet<int> HiddenRows { get; } = [];

    /// <summary>Lines above the table; rows of their own where the format has no lines.</summary>
    public List<string> Above { get; } = [];

    /// <summary>Lines below the table.</summary>
    public List<string> Below { get; } = [];

    /// <summary>True when the table stands in a cell of another one, as layouts of letters do.</summary>
    public bool IsNested { get; set; }

    public int Height => _cells.Count == 0 ? 0 : _cells.Max(cell => cell.Key.Row + cell.Value.Down);

    public int Width => _cells.Count == 0 ? 0 : _cells.Max(cell => cell.Key.Column + cell.Value.Across);

    public Written? this[int row, int column]
    {
        get => _cells.GetValueOrDefault((row, column));
        set
        {
            if (value is null)
            {
                _cells.Remove((row, column));
            }
            else
            {
                _cells[(row, column)] = value;
            }
        }
    }

    public IEnumerable<((int Row, int Column) At, Written Cell)> Cells => _cells.Select(cell => (cell.Key, cell.Value));

    public void Put(int row, int column, string text, int across = 1, int down = 1) => this[row, column] = new(text) { Across = across, Down = down };

    /// <summary>Makes room for a row; a cell that is merged across the place is not made longer.</summary>
    public void InsertRow(int at)
    {
        foreach (var (place, cell) in Cells.Where(cell => cell.At.Row >= at).OrderByDescending(cell => cell.At.Row).ToList())
        {
            _cells.Remove(place);
            _cells[(place.Row + 1, place.Column)] = cell;
        }
    }

    /// <summary>The same with the lines around it as rows.</summary>
    public Sheet WithLinesAsRows()
    {
        var whole = new Sheet { Name = Name, IsHidden = IsHidden };
        var down = Above.Count;
        whole.HiddenColumns.UnionWith(HiddenColumns);
        whole.HiddenRows.UnionWith(HiddenRows.Select(row => row + down));
        for (var i = 0; i < down; i++)
        {
            whole.Put(i, 0, Above[i]);
        }

        foreach (var (at, cell) in Cells)
        {
            whole[at.Row + down, at.Column] = cell;
        }

        var below = down + Height + (Below.Count % 2); // with and without an empty row
        for (var i = 0; i < Below.Count; i++)
        {
            whole.Put(below + i, 0, Below[i]);
        }

        return whole;
    }

    /// <summary>True for a cell under a merged one.</summary>
    public bool IsCovered(int row, int column) => _cells.Any(cell => cell.Key != (row, column) && row >= cell.Key.Row && row < cell.Key.Row + cell.Value.Down && column >= cell.Key.Column && column < cell.Key.Column + cell.Value.Across);
}
