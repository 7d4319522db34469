namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>Finds the key of each row, by its hidden key and by what people call it.</summary>
public static class RowKeys
{
    /// <summary>Finds the keys.</summary>
    /// <returns>The key by row number, for rows that have one.</returns>
    public static Dictionary<int, string> Resolve(ScannedSheet sheet, TabGrid grid, TabNotes? notes)
    {
        var byMark = new Dictionary<int, string>();
        var byLabel = new Dictionary<int, string>();
        var labels = Labels(notes);
        var labelColumn = grid.Columns.Where(column => column.Value.Key == notes?.LabelColumn).Select(column => column.Key).FirstOrDefault();
        foreach (var row in sheet.Rows)
        {
            var mark = row.Cells.Where(cell => grid.KeyColumns.Contains(cell.Column)).Select(cell => Marks.TryRow(cell.Text, out var key) ? key : null).FirstOrDefault(key => key is not null);
            if (mark is not null)
            {
                byMark[row.Number] = mark;
            }

            var isLine = row.Cells.Any(cell => grid.KeyColumns.Contains(cell.Column) && Marks.TryLine(cell.Text, out _));
            if (labelColumn > 0 && !isLine && row.Number > Math.Max(grid.MarksRow, grid.HeaderRow) && row.At(labelColumn) is { } cell && labels.TryGetValue(cell.Text.Trim(), out var named))
            {
                byLabel[row.Number] = named;
            }
        }

        return Merge(byMark, byLabel);
    }

    /// <summary>
    /// Where mark and name differ, a range was sorted without its keys: the name, which people see beside what they
    /// typed, is right if no other row bears it. A row without a mark is known by a name that no marked row bears.
    /// </summary>
    private static Dictionary<int, string> Merge(Dictionary<int, string> byMark, Dictionary<int, string> byLabel)
    {
        var keys = new Dictionary<int, string>(byMark);
        var bearers = byLabel.GroupBy(row => row.Value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var marked = byMark.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var (row, label) in byLabel)
        {
            if (byMark.ContainsKey(row) ? bearers[label] == 1 : !marked.Contains(label))
            {
                keys[row] = label;
            }
        }

        return keys;
    }

    private static Dictionary<string, string> Labels(TabNotes? notes)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in (notes?.Rows ?? []).Where(row => row.Label.Length > 0).GroupBy(row => row.Label.Trim(), StringComparer.Ordinal).Where(group => group.Count() == 1))
        {
            labels[row.Key] = row.First().Key;
        }

        return labels;
    }
}
