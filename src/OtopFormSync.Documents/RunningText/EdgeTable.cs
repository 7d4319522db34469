using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.RunningText;

/// <summary>A table of an RTF or old Word file while it is read. Of a cell is known where its right edge lies; which columns it covers follows from those of all rows.</summary>
internal sealed class EdgeTable
{
    /// <summary>Edges within a millimetre and a half are one: programs round them.</summary>
    private const int SameEdge = 85;

    private readonly List<List<Cell>> _rows = [];
    private readonly List<Edge> _edges = [];
    private readonly List<MarkedText> _cells = [];
    private Edge _next;

    /// <summary>True when there is a row.</summary>
    public bool HasRows => _rows.Count > 0;

    /// <summary>True when a row has begun and not ended.</summary>
    public bool IsInRow => _cells.Count > 0;

    /// <summary>The description of a row begins.</summary>
    public void Describe() => _edges.Clear();

    /// <summary>The next cell continues the one above, or to its left.</summary>
    public void Continue(bool above, bool left) => _next = _next with { ContinuesAbove = _next.ContinuesAbove || above, ContinuesLeft = _next.ContinuesLeft || left };

    /// <summary>The right edge of a cell.</summary>
    /// <exception cref="UnreadableException">There are more than any program writes.</exception>
    public void End(int edge)
    {
        _edges.Add(_edges.Count < Limits.Columns ? _next with { At = edge } : throw new UnreadableException(Complaint.TooManyCells));
        _next = default;
    }

    /// <summary>A cell ends with its text.</summary>
    /// <exception cref="UnreadableException">There are more than any program writes.</exception>
    public void Add(MarkedText text) => _cells.Add(_cells.Count < Limits.Columns ? text : throw new UnreadableException(Complaint.TooManyCells));

    /// <summary>The row ends.</summary>
    /// <exception cref="UnreadableException">It has other cells than were described, or there are too many rows.</exception>
    public void EndRow()
    {
        if (_cells.Count > _edges.Count || _rows.Count >= Limits.Rows)
        {
            throw new UnreadableException(Complaint.BrokenDocument);
        }

        _rows.Add([.. _cells.Select((text, i) => new Cell(text, _edges[i]))]);
        _cells.Clear();
    }

    /// <summary>The file ends.</summary>
    /// <exception cref="UnreadableException">It ends within a row, whose cells would be lost.</exception>
    public void Close()
    {
        if (IsInRow)
        {
            throw new UnreadableException(Complaint.BrokenDocument);
        }
    }

    /// <summary>The table ends: gives it to the document.</summary>
    public void Write(TextDocument document)
    {
        var columns = Columns();
        document.BeginTable();
        foreach (var row in _rows)
        {
            var table = document.Table!;
            table.BeginRow();
            var column = 0;
            foreach (var (text, edge) in row)
            {
                table.BeginCell();
                table.Text.Append(text);
                var last = columns.FindIndex(at => Math.Abs(at - edge.At) <= SameEdge);
                (table.Across, table.IsContinued, table.IsContinuedAcross) = (Math.Max(1, last + 1 - column), edge.ContinuesAbove, edge.ContinuesLeft);
                column += table.Across;
                table.EndCell();
            }

            document.EndRow();
        }

        document.EndTable();
        _rows.Clear();
    }

    private List<int> Columns()
    {
        var columns = new List<int>();
        foreach (var edge in _rows.SelectMany(row => row).Select(cell => cell.Edge.At).Distinct().Order())
        {
            if (columns.Count == 0 || edge - columns[^1] > SameEdge)
            {
                columns.Add(edge);
            }
        }

        return columns;
    }

    private readonly record struct Edge(int At, bool ContinuesAbove, bool ContinuesLeft);

    private sealed record Cell(MarkedText Text, Edge Edge);
}
