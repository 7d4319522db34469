using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;


namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>Tells rows, lines and people's own texts of one tab apart.</summary>
public sealed class PublishedTabReader
{
    private readonly ScannedSheet _sheet;
    private readonly TabGrid _grid;
    private readonly TabNotes? _notes;
    private readonly Dictionary<string, string> _headers = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _foreignHeaders = [];
    private readonly HashSet<int> _namedForeign = [];
    private readonly OrderedDictionary<string, PublishedRow> _rows = new(StringComparer.Ordinal);
    private readonly List<StateCell> _lines = [];
    private readonly List<string> _strays = [];
    private readonly List<string> _keptStrays = [];
    private readonly Dictionary<int, string> _rowMarks = [];
    private readonly List<int> _copies = [];
    private readonly List<RowStray> _rowStrays = [];
    private readonly List<PeoplesCell> _peoples = [];
    private readonly Dictionary<string, string> _linesByText = new(StringComparer.Ordinal);

    private PublishedTabReader(ScannedSheet sheet, TabGrid grid, TabNotes? notes)
    {
        (_sheet, _grid, _notes) = (sheet, grid, notes);
        foreach (var (key, text) in notes?.Lines ?? [])
        {
            _linesByText.TryAdd(text, key);
        }
    }

    /// <summary>Reads a tab.</summary>
    public static PublishedTab Read(ScannedSheet sheet, TabGrid grid, TabNotes? notes) => new PublishedTabReader(sheet, grid, notes).Read();

    private PublishedTab Read()
    {
        var header = HeaderRow();
        if (header is not null && _notes is not null)
        {
            _grid.FollowHeaders(header, _notes);
        }

        var keys = RowKeys.Resolve(_sheet, _grid, _notes);
        foreach (var row in _sheet.Rows)
        {
            if (row.Number == _grid.MarksRow)
            {
                _rowMarks[row.Number] = Marks.HiddenRow;
                continue;
            }

            if (row == header)
            {
                _rowMarks[row.Number] = Marks.OfLine(OuterRowKeys.Header);
                ReadHeader(row);
            }
            else if (keys.TryGetValue(row.Number, out var key))
            {
                ReadRow(row, key);
            }
            else
            {
                ReadLine(row);
            }
        }

        _strays.AddRange(_foreignHeaders.Where(foreign => foreign.Value.Length > 0 && !_namedForeign.Contains(foreign.Key)).Select(foreign => $"คอลัมน์ {Columns.Letters(foreign.Key)}: {foreign.Value}"));
        return new PublishedTab
        {
            Key = _grid.Tab,
            Sheet = _sheet,
            Notes = _notes,
            Lines = _lines,
            Headers = _headers,
            Rows = [.. _rows.Values],
            Strays = [.. _strays.Distinct(StringComparer.Ordinal)],
            KeptStrays = [.. _keptStrays.Distinct(StringComparer.Ordinal)],
            RowStrays = _rowStrays,
            Peoples = _grid.Columns.Count > 0 ? _peoples : [],
            Grid = _grid,
            RowMarks = _rowMarks,
            Copies = _copies,
            OfficersColumns = _grid.Columns.Values.Where(column => column.IsOfficers).Select(column => column.Key).ToHashSet(StringComparer.Ordinal),
            Widths = _grid.Columns.Where(column => _sheet.Widths.ContainsKey(column.Key)).ToDictionary(column => column.Value.Key, column => _sheet.Widths[column.Key], StringComparer.Ordinal),
        };
    }

    private ScannedRow? HeaderRow()
    {
        if (_grid.HeaderRow > 0)
        {
            return _sheet.Rows.First(row => row.Number == _grid.HeaderRow);
        }

        return _sheet.Rows.FirstOrDefault(row => LinesOf(row).Contains(OuterRowKeys.Header, StringComparer.Ordinal))
            ?? (_grid.Columns.Count == 0 ? null : _sheet.Rows.FirstOrDefault(row => row.Number > _grid.MarksRow));
    }

    private void ReadHeader(ScannedRow row)
    {
        foreach (var cell in Held(row))
        {
            if (_grid.Columns.TryGetValue(cell.Column, out var column))
            {
                _headers[column.Key] = cell.Text;
            }
            else
            {
                _peoples.Add(new(row.Number, cell, ""));
                _foreignHeaders[cell.Column] = cell.Text.Trim();
            }
        }
    }

    private void ReadRow(ScannedRow row, string key)
    {
        var cells = new OrderedDictionary<string, ScannedCell>(StringComparer.Ordinal);
        var foreign = new List<ScannedCell>();
        foreach (var cell in Held(row))
        {
            if (_grid.Columns.TryGetValue(cell.Column, out var column))
            {
                cells[column.Key] = cell;
            }
            else
            {
                foreign.Add(cell);
            }
        }

        var label = _notes?.LabelColumn is { Length: > 0 } named && cells.TryGetValue(named, out var name) ? name.Text : "";
        foreach (var cell in foreign)
        {
            var stray = AddStray(label.Length > 0 ? label : Place(row), cell);
            _rowStrays.Add(new(key, _rows.ContainsKey(key), stray));
            _peoples.Add(new(row.Number, cell, stray));
        }

        if (_rows.TryAdd(key, new PublishedRow(key, label, cells)))
        {
            _rowMarks[row.Number] = Marks.OfRow(key);
        }
        else
        {
            _copies.Add(row.Number);
            Join(_rows[key], cells);
        }
    }

    /// <summary>A copied row: its computed cells are ours anyway, what officers typed is joined to the first.</summary>
    private void Join(PublishedRow first, OrderedDictionary<string, ScannedCell> copy)
    {
        foreach (var (_, (column, _)) in _grid.Columns.Where(column => column.Value.IsOfficers))
        {
            if (!copy.TryGetValue(column, out var cell))
            {
                continue;
            }

            if (!first.Cells.TryGetValue(column, out var known))
            {
                first.Cells[column] = cell;
            }
            else if (!string.Equals(known.Text.Trim(), cell.Text.Trim(), StringComparison.Ordinal))
            {
                first.Cells[column] = known with { Text = $"{known.Text.Trim()} / {cell.Text.Trim()}", Number = null, RawNumber = null };
            }
        }
    }

    private void ReadLine(ScannedRow row)
    {
        var cells = Visible(row).ToList();
        _peoples.AddRange(Held(row).Where(cell => cell.Formula is not null && string.IsNullOrWhiteSpace(cell.Text) && !_grid.Columns.ContainsKey(cell.Column)).Select(cell => new PeoplesCell(row.Number, cell, Stray(Place(row), cell))));
        var keys = LinesOf(row);
        if (keys.Length == 0 && cells.Count > 0 && cells.All(cell => _linesByText.ContainsKey(cell.Text)))
        {
            keys = [.. cells.Select(cell => _linesByText[cell.Text])];
        }

        if (keys.Length > 0)
        {
            _rowMarks[row.Number] = Marks.OfLine(string.Join(Marks.LineSeparator, keys));
        }

        if (keys is [Marks.BandLine, ..] or [Marks.StrayHeadLine, ..])
        {
            return;
        }

        // A text in a column that people put in is not a part of our line.
        if (cells.Count > keys.Length && cells.Count(cell => _grid.Columns.ContainsKey(cell.Column)) >= keys.Length)
        {
            cells = [.. cells.Where(cell => _grid.Columns.ContainsKey(cell.Column)), .. cells.Where(cell => !_grid.Columns.ContainsKey(cell.Column))];
        }

        for (var i = 0; i < cells.Count; i++)
        {
            if (i >= keys.Length)
            {
                var stray = AddStray(Place(row), cells[i]);
                if (!_grid.Columns.ContainsKey(cells[i].Column))
                {
                    _peoples.Add(new(row.Number, cells[i], stray));
                }
            }
            else if (string.Equals(keys[i], Marks.StrayLine, StringComparison.Ordinal))
            {
                _strays.Add(cells[i].Text.Trim());
                _keptStrays.Add(cells[i].Text.Trim());
            }
            else
            {
                _lines.Add(new StateCell(keys[i], "", cells[i].Text, cells[i].Number));
            }
        }
    }

    private string[] LinesOf(ScannedRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (_grid.KeyColumns.Contains(cell.Column) && Marks.TryLine(cell.Text, out var keys))
            {
                return keys.Split(Marks.LineSeparator);
            }
        }

        return [];
    }

    private IEnumerable<ScannedCell> Visible(ScannedRow row) =>
        row.Cells.Where(cell => !_grid.KeyColumns.Contains(cell.Column) && !string.IsNullOrWhiteSpace(cell.Text));

    /// <summary>A formula that no program has calculated yet shows nothing, but is there.</summary>
    private IEnumerable<ScannedCell> Held(ScannedRow row) =>
        row.Cells.Where(cell => !_grid.KeyColumns.Contains(cell.Column) && (cell.Formula is not null || !string.IsNullOrWhiteSpace(cell.Text)));

    private string AddStray(string place, ScannedCell cell)
    {
        var stray = Stray(place, cell);
        _strays.Add(stray);
        return stray;
    }

    private string Stray(string place, ScannedCell cell)
    {
        var column = $"คอลัมน์ {Columns.Letters(cell.Column)}";
        if (_foreignHeaders.TryGetValue(cell.Column, out var header))
        {
            column = header;
            _namedForeign.Add(cell.Column);
        }
        else if (_grid.Columns.TryGetValue(cell.Column, out var ours) && _headers.TryGetValue(ours.Key, out var title))
        {
            column = title;
        }

        return $"{place} {column}: {(cell is { Formula: { } formula, Text: "" } ? $"={formula.Text}" : cell.Text.Trim())}";
    }

    private static string Place(ScannedRow row) => FormattableString.Invariant($"แถว {row.Number}");
}
