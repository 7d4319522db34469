using OtopFormSync.Core;

namespace OtopFormSync.Spreadsheets.Responses;

/// <summary>Makes tables of rows that come one after the other: finds the header, and makes all rows of a table equally wide.</summary>
public sealed class ResponseTableBuilder
{
    private readonly List<ResponseTable> _tables = [];
    private readonly List<(int Number, string[] Cells)> _above = [];
    private string _sheet = "";
    private int _headerRow;
    private ValueList<string>? _headers;
    private List<ResponseRow> _rows = [];
    private int _width;
    private string[] _buffer = [];

    /// <summary>What follows stands in another sheet.</summary>
    /// <param name="name">Its name.</param>
    public void BeginSheet(string name)
    {
        Finish();
        _sheet = name;
    }

    /// <summary>The next row of the sheet.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="cells">Its texts; the span may be used again.</param>
    public void Row(int number, ReadOnlySpan<string> cells)
    {
        if (_headers is null)
        {
            FindHeader(number, cells);
            return;
        }

        if (cells.Length > _buffer.Length)
        {
            Widen(cells.Length);
        }

        _width = Math.Max(_width, cells.Length);
        cells.CopyTo(_buffer);
        var width = Math.Max(_headers.Count, cells.Length);
        _buffer.AsSpan(cells.Length, width - cells.Length).Fill("");
        _rows.Add(new ResponseRow(number, ValueList.Create<string>(_buffer.AsSpan(0, width))));
    }

    /// <summary>The tables of all sheets.</summary>
    /// <returns>The tables; a sheet without any text has none.</returns>
    public ValueList<ResponseTable> Tables()
    {
        Finish();
        return _tables.ToValueList();
    }

    private void FindHeader(int number, ReadOnlySpan<string> cells)
    {
        // A line with one cell is a title that somebody put above the header, unless the sheet has just one column.
        var filled = 0;
        foreach (var cell in cells)
        {
            filled += string.IsNullOrWhiteSpace(cell) ? 0 : 1;
        }

        if (filled >= 2)
        {
            BeginTable(number, cells);
        }
        else
        {
            _above.Add((number, cells.ToArray()));
        }
    }

    private void BeginTable(int number, ReadOnlySpan<string> headers)
    {
        _headerRow = number;
        _headers = ValueList.Create(headers);
        _width = headers.Length;
        Widen(headers.Length);
    }

    private void Widen(int width) => Array.Resize(ref _buffer, width);

    private void Finish()
    {
        if (_headers is null && _above.Count > 0)
        {
            var above = _above.ToArray();
            BeginTable(above[0].Number, above[0].Cells);
            foreach (var (number, cells) in above[1..])
            {
                Row(number, cells);
            }
        }

        if (_headers is not null)
        {
            _tables.Add(new ResponseTable(_sheet, _headerRow, Padded(_headers, _width), EqualWidth()));
        }

        _above.Clear();
        (_headers, _rows, _width, _buffer) = (null, [], 0, []);
    }

    private List<ResponseRow> EqualWidth()
    {
        if (_headers!.Count < _width)
        {
            for (var i = 0; i < _rows.Count; i++)
            {
                _rows[i] = new ResponseRow(_rows[i].Number, Padded(_rows[i].Cells, _width));
            }
        }

        return _rows;
    }

    private static ValueList<string> Padded(ValueList<string> cells, int width) =>
        cells.Count == width ? cells : cells.Concat(Enumerable.Repeat("", width - cells.Count)).ToValueList();
}
