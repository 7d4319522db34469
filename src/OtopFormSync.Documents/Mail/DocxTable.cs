using System.Text;

namespace OtopFormSync.Documents.Mail;

/// <summary>A table while it is read. A cell merged over several rows is repeated in each; over several columns it stands in the first.</summary>
internal sealed class DocxTable(int order)
{
    private readonly StringBuilder _cell = new();
    private List<string> _row = [];
    private List<string> _above = [];

    /// <summary>Its place among all tables of the document.</summary>
    public int Order { get; } = order;

    public List<IReadOnlyList<string>> Rows { get; } = [];

    /// <summary>Columns that the current cell covers.</summary>
    public int Across { get; set; } = 1;

    /// <summary>True when the current cell continues the one above.</summary>
    public bool IsContinued { get; set; }

    public void BeginRow() => _row = [];

    public void BeginCell()
    {
        _cell.Clear();
        (Across, IsContinued) = (1, false);
    }

    public void Append(string text) => _cell.Append(text);

    public void EndCell()
    {
        var text = _cell.ToString().Replace('\n', ' ').Trim();
        _row.Add(IsContinued && text.Length == 0 && _row.Count < _above.Count ? _above[_row.Count] : text);
        for (var i = 1; i < Across; i++)
        {
            _row.Add("");
        }

        if (_row.Count > Limits.Columns)
        {
            throw new UnreadableException(Complaint.TooManyCells);
        }

        _cell.Clear();
    }

    /// <returns>How many cells the row has.</returns>
    public int EndRow()
    {
        _above = _row;
        if (_row.Exists(cell => cell.Length > 0))
        {
            Rows.Add(_row);
        }

        return _row.Count;
    }
}
