using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.RunningText;

/// <summary>A document of running text, as its reader comes upon its parts: lines, and tables, which may stand in cells of others.</summary>
/// <param name="place">Where it stands, in Thai.</param>
/// <param name="budget">What it may cost.</param>
internal sealed class TextDocument(string place, Budget budget)
{
    /// <summary>Letters that a frame may hold: a figure with its unit or a name, not a page.</summary>
    private const int FrameChars = 1_000;

    private readonly List<(int Order, ReadTable Table)> _tables = [];
    private readonly MarkedText _text = new();
    private readonly Stack<DocumentTable> _open = new();
    private readonly NearbyLines _lines = new();
    private int _begun;

    /// <summary>The innermost table that is open; null outside of tables.</summary>
    public DocumentTable? Table => _open.Count > 0 ? _open.Peek() : null;

    /// <summary>What takes text here.</summary>
    public MarkedText Target => Table?.Text ?? _text;

    /// <summary>The ground here.</summary>
    public string Ground => Table?.Ground ?? Letters.White;

    /// <summary>A table begins.</summary>
    /// <exception cref="UnreadableException">It lies within too many others.</exception>
    public void BeginTable()
    {
        if (_open.Count == 0)
        {
            _lines.BeginTable(_begun);
        }

        _open.Push(new DocumentTable(_begun++));
        if (_open.Count > Limits.MimeDepth)
        {
            throw new UnreadableException(Complaint.TooDeep);
        }
    }

    /// <summary>The row ends.</summary>
    public void EndRow()
    {
        if (Table is { } table)
        {
            budget.Keep(table.EndRow() + 1);
        }
    }

    /// <summary>The innermost table ends. A table of one cell within a cell is only a frame around its text.</summary>
    public void EndTable()
    {
        if (!_open.TryPop(out var table))
        {
            return;
        }

        if (table.Rows.Count > 0)
        {
            _tables.Add((table.Order, ReadTables.Make(place, table.Rows, budget)));
        }

        if (_open.Count == 0)
        {
            _lines.EndTable();
        }

        if (table.IsSingleCell && table.Text.Length <= FrameChars && _open.Count > 0)
        {
            _open.Peek().Text.Append(table.Text);
        }
    }

    /// <summary>Takes text, where it stands.</summary>
    public void Append(string text, Look look)
    {
        if (_open.Count > 0 || _text.Length < Limits.TextChars)
        {
            Target.Append(text, look);
            if (_open.Count == 0)
            {
                _lines.Append(text, look);
            }
        }
    }

    /// <summary>Takes text whose looks are known.</summary>
    public void Append(MarkedText text)
    {
        foreach (var (piece, look) in text.Pieces())
        {
            Append(piece, look);
        }
    }

    /// <summary>A paragraph ends.</summary>
    public void EndLine() => Append("\n", Look.Plain);

    /// <summary>The document ends.</summary>
    /// <param name="marks">Keys of our forms that stand in no text.</param>
    /// <param name="edges">What stands at the edges of its pages; null for nothing.</param>
    /// <returns>Its text outside tables, and its tables in order; nested ones are tables of their own.</returns>
    public (string Text, IReadOnlyList<ReadTable> Tables) End(string marks, PageEdges? edges = null)
    {
        _lines.End();
        edges ??= PageEdges.None;
        return (
            $"{edges.Around(_text.Running().Trim())}\n{marks}".Trim(),
            [.. _tables.OrderBy(table => table.Order).Select((table, index) => edges.Around(_lines.Beside(table.Order, table.Table)) with { Place = FormattableString.Invariant($"{place} ตารางที่ {index + 1}") })]);
    }
}
