namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>Where in a sheet our columns stand now.</summary>
public sealed class TabGrid
{
    private const int HeaderSearchRows = 200;

    private TabGrid(string tab) => Tab = tab;

    /// <summary>The tab's key.</summary>
    public string Tab { get; }

    /// <summary>The number of the hidden row with the columns' marks; 0 when it was lost.</summary>
    public int MarksRow { get; private init; }

    /// <summary>The number of the header row when it is known by its texts; 0 otherwise.</summary>
    public int HeaderRow { get; private init; }

    /// <summary>Our columns by their number in the sheet.</summary>
    public Dictionary<int, (string Key, bool IsOfficers)> Columns { get; } = [];

    /// <summary>The columns that hold keys of rows and lines; empty when they were lost.</summary>
    public HashSet<int> KeyColumns { get; } = [];

    /// <summary>Finds the columns by the marks of the hidden row.</summary>
    /// <returns>Null when the sheet has no such row.</returns>
    public static TabGrid? ByMarks(ScannedSheet sheet)
    {
        foreach (var row in sheet.Rows)
        {
            TabGrid? grid = null;
            foreach (var cell in row.Cells)
            {
                if (Marks.TryColumn(cell.Text, out var mark))
                {
                    grid ??= new TabGrid(mark.Tab) { MarksRow = row.Number };
                    if (mark.Column is null)
                    {
                        grid.KeyColumns.Add(cell.Column);
                    }
                    else if (grid.Columns.Values.All(column => column.Key != mark.Column))
                    {
                        grid.Columns[cell.Column] = (mark.Column, mark.IsOfficers);
                    }
                }
            }

            if (grid is not null)
            {
                return grid;
            }
        }

        return null;
    }

    /// <summary>Finds the columns by the header texts that were last written.</summary>
    /// <returns>Null when no row has at least half of them.</returns>
    public static TabGrid? ByHeaders(ScannedSheet sheet, TabNotes notes)
    {
        var marked = MarkedColumns(sheet);
        foreach (var row in sheet.Rows.Take(HeaderSearchRows))
        {
            var grid = new TabGrid(notes.Key) { HeaderRow = row.Number };

            // The hidden keys have a title as well, which one of our columns may share.
            foreach (var cell in row.Cells.OrderBy(cell => marked.Contains(cell.Column)))
            {
                var column = notes.Columns.FirstOrDefault(column => string.Equals(column.Title, cell.Text, StringComparison.Ordinal) && grid.Columns.Values.All(known => known.Key != column.Key));
                if (column.Key is not null)
                {
                    grid.Columns[cell.Column] = (column.Key, column.IsOfficers);
                }
            }

            if (grid.Columns.Count > 0 && grid.Columns.Count * 2 >= notes.Columns.Count)
            {
                grid.KeyColumns.UnionWith(marked.Where(column => !grid.Columns.ContainsKey(column)));
                return grid;
            }
        }

        return null;
    }

    /// <summary>Follows header texts where a table was moved past its marks: a text that belongs to just one column tells more than a mark above it.</summary>
    public void FollowHeaders(ScannedRow header, TabNotes notes)
    {
        var byTitle = notes.Columns.GroupBy(column => column.Title, StringComparer.Ordinal).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var seen = header.Cells.Where(cell => byTitle.ContainsKey(cell.Text)).ToList();
        foreach (var group in seen.GroupBy(cell => cell.Text, StringComparer.Ordinal).Where(group => group.Count() == 1))
        {
            var cell = group.First();
            var (key, _, isOfficers) = byTitle[cell.Text];
            if (!Columns.TryGetValue(cell.Column, out var marked) || marked.Key != key)
            {
                foreach (var old in Columns.Where(column => column.Value.Key == key).Select(column => column.Key).ToList())
                {
                    Columns.Remove(old);
                }

                Columns[cell.Column] = (key, isOfficers);
            }
        }
    }

    private static HashSet<int> MarkedColumns(ScannedSheet sheet) =>
        sheet.Rows.SelectMany(row => row.Cells).Where(cell => Marks.TryRow(cell.Text, out _) || Marks.TryLine(cell.Text, out _)).Select(cell => cell.Column).ToHashSet();
}
