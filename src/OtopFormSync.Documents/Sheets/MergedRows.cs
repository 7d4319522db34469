using ExcelDataReader;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Cells merged over several rows, of which a file holds only the first: such as อำเภอ over two header rows.</summary>
internal sealed class MergedRows
{
    private const int MaxRanges = 5_000;
    private readonly Dictionary<int, List<CellRange>> _byColumn = [];
    private readonly Dictionary<CellRange, string> _texts = [];

    /// <summary>How many ranges there are: a row of the sheet may be held against each of them.</summary>
    public int Count { get; private init; }

    /// <summary>Notes the ranges; null when there are none worth filling.</summary>
    public static MergedRows? Of(CellRange[]? ranges)
    {
        var tall = (ranges ?? []).Where(range => range.ToRow > range.FromRow).Take(MaxRanges).ToList();
        if (tall.Count == 0)
        {
            return null;
        }

        var merged = new MergedRows { Count = tall.Count };
        foreach (var range in tall)
        {
            if (!merged._byColumn.TryGetValue(range.FromColumn, out var list))
            {
                merged._byColumn[range.FromColumn] = list = [];
            }

            list.Add(range);
        }

        return merged;
    }

    /// <summary>The cell's text, or that of the merged cell that covers it.</summary>
    public string Fill(int row, int column, string text)
    {
        if (_byColumn.TryGetValue(column, out var ranges))
        {
            foreach (var range in ranges)
            {
                if (row == range.FromRow)
                {
                    _texts[range] = text;
                }
                else if (text.Length == 0 && row > range.FromRow && row <= range.ToRow)
                {
                    return _texts.GetValueOrDefault(range, "");
                }
            }
        }

        return text;
    }
}
