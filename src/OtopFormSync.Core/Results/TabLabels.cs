namespace OtopFormSync.Core.Results;

/// <summary>The text by which people know a row, such as the district's name.</summary>
public static class TabLabels
{
    /// <summary>The first column whose texts name every row apart.</summary>
    /// <returns>Its index; -1 when there is none.</returns>
    public static int Column(Tab tab)
    {
        for (var i = 0; i < tab.Columns.Count; i++)
        {
            if (!tab.Columns[i].IsOfficers && !tab.Columns[i].IsKey && NamesRows(tab, i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What a cell will read back as.</summary>
    public static string Of(Cell cell) => cell.Text is { } text ? CellText.Of(text) : cell.Number is { } number ? NumberText.Of(number) : "";

    private static bool NamesRows(Tab tab, int column)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in tab.Rows)
        {
            if (row.Kind == RowKind.Item && (row.Cells[column].Text is not { } text || string.IsNullOrWhiteSpace(text) || !seen.Add(text)))
            {
                return false;
            }
        }

        return seen.Count > 0;
    }
}
