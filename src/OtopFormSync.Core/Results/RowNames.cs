namespace OtopFormSync.Core.Results;

/// <summary>The text by which people know a row of a tab, such as the district's name.</summary>
public static class RowNames
{
    /// <summary>The first column whose texts name every row apart.</summary>
    /// <param name="tab">The tab.</param>
    /// <returns>Its index; -1 when there is none.</returns>
    public static int Column(Tab tab)
    {
        ArgumentNullException.ThrowIfNull(tab);
        for (var i = 0; i < tab.Columns.Count; i++)
        {
            if (!tab.Columns[i].IsOfficers && !tab.Columns[i].IsKey && NamesRows(tab, i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A row's own.</summary>
    /// <param name="tab">The tab.</param>
    /// <param name="row">One of its rows.</param>
    /// <returns>As it will read back; null where no column names every row apart.</returns>
    public static string? Of(Tab tab, Row row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Column(tab) is >= 0 and var column ? CellText.Of(row.Cells[column]) : null;
    }

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
