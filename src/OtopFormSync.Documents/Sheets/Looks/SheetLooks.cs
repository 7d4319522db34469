namespace OtopFormSync.Documents.Sheets.Looks;

/// <summary>What ExcelDataReader does not tell of a sheet.</summary>
internal sealed class SheetLooks
{
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private readonly HashSet<int> _hiddenRows = [];
    private readonly Dictionary<(int Row, int Column), CellLook> _cells = [];

    /// <summary>True when no cell has anything that the library does not tell.</summary>
    public bool HasNoCells => _cells.Count == 0;

    private readonly Dictionary<(int Row, int Column), string> _notes = [];

    /// <summary>Keeps what is noted on a cell, beside what was noted before.</summary>
    public void Note(int row, int column, string text)
    {
        if (text.Length > 0)
        {
            _notes[(row, column)] = _notes.TryGetValue((row, column), out var before) ? $"{before}\n{text}" : text;
        }
    }

    /// <summary>What is noted on a cell; null for nothing. Rows and columns count from 1.</summary>
    public string? NoteOn(int row, int column) => _notes.GetValueOrDefault((row, column));

    public void HideRow(int row) => _hiddenRows.Add(row);

    /// <summary>Ranges of columns do not overlap, so that there are never more of them than columns that are read.</summary>
    public void HideColumns(int first, int last)
    {
        if (first <= Limits.Columns && _hiddenColumns.Count < Limits.Columns)
        {
            _hiddenColumns.Add((first, last));
        }
    }

    public void Set(int row, int column, CellLook look) => _cells[(row, column)] = look;

    /// <summary>Whether a row is hidden; rows count from 1.</summary>
    public bool IsHiddenRow(int row) => _hiddenRows.Contains(row);

    /// <summary>Whether a column is hidden; columns count from 1.</summary>
    public bool IsHiddenColumn(int column) => _hiddenColumns.Exists(range => range.First <= column && column <= range.Last);

    /// <summary>What is known of a cell; rows and columns count from 1.</summary>
    public bool TryGet(int row, int column, out CellLook look) => _cells.TryGetValue((row, column), out look);
}
