using System.Xml;
using OtopFormSync.Documents.RunningText;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.OpenDocument;

/// <summary>Where in a table of an OpenDocument text the reader stands. LibreOffice writes every cell that another covers; pandoc leaves them out, and they are put where a cell stands that none can stand.</summary>
internal sealed class OpenTable
{
    private readonly List<(int First, int Last)> _hidden = [];

    /// <summary>How many rows a merged cell still covers, by column.</summary>
    private readonly Dictionary<int, int> _hanging = [];

    /// <summary>The same for those that began in this row.</summary>
    private readonly Dictionary<int, int> _begun = [];

    private int _columns;
    private int _column;
    private int _coveredTo;
    private int _repeated = 1;

    /// <summary>How letters look in the current cell.</summary>
    public Letters Letters { get; private set; } = Letters.Unsaid;

    /// <summary>A column.</summary>
    public void Add(XmlReader column)
    {
        var count = column.Count("number-columns-repeated");
        if (IsHidden(column) && _hidden.Count < Limits.Columns)
        {
            _hidden.Add((_columns, _columns + count - 1));
        }

        _columns += count;
    }

    public void BeginRow(XmlReader row, DocumentTable table)
    {
        (_column, _coveredTo) = (0, 0);
        table.BeginRow();
        table.IsHiddenRow = IsHidden(row);
    }

    public void BeginCell(XmlReader cell, DocumentTable table, OpenStyles styles)
    {
        if (cell.LocalName == "table-cell")
        {
            Cover(table);
            table.BeginCell();
            var (across, down) = (Math.Min(cell.Count("number-columns-spanned"), Limits.Columns), cell.Count("number-rows-spanned"));
            _coveredTo = _column + across;
            for (var i = 0; i < across && down > 1; i++)
            {
                _begun[_column + i] = down - 1;
            }
        }
        else
        {
            BeginCovered(table);
        }

        Letters = styles.LettersOf("table-cell", cell.Own("style-name"));
        _repeated = Math.Min(cell.Count("number-columns-repeated"), Limits.Columns);
    }

    public void EndCell(DocumentTable table)
    {
        for (var i = 0; i < _repeated; i++)
        {
            table.EndCell(isHidden: _hidden.Exists(range => range.First <= _column && _column <= range.Last));
            _column++;
        }

        (_repeated, Letters) = (1, Letters.Unsaid);
    }

    public void EndRow(DocumentTable table)
    {
        Cover(table);
        foreach (var column in _hanging.Keys.ToList())
        {
            if (--_hanging[column] == 0)
            {
                _hanging.Remove(column);
            }
        }

        foreach (var (column, rows) in _begun)
        {
            _hanging[column] = rows;
        }

        _begun.Clear();
    }

    // What covers this place and is not written.
    private void Cover(DocumentTable table)
    {
        while (_column < _coveredTo || _hanging.ContainsKey(_column))
        {
            BeginCovered(table);
            EndCell(table);
        }
    }

    // By the cell to its left, or by the one above.
    private void BeginCovered(DocumentTable table)
    {
        table.BeginCell();
        (table.IsContinuedAcross, table.IsContinued) = _column < _coveredTo ? (true, false) : (false, true);
    }

    private static bool IsHidden(XmlReader part) => part.Own("visibility") is "collapse" or "filter";
}
