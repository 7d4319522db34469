namespace OtopFormSync.Core.Results.Standing;

/// <summary>What of a tab is compared with what stands in the results: everything but stamp, group bands, key column and officers' cells.</summary>
public static class TabCells
{
    /// <summary>The computed cells of a tab, as a target reads them back right after writing them.</summary>
    /// <param name="tab">The tab.</param>
    /// <returns>Heading, intro, note and header lines, then the rows; empty cells left out.</returns>
    public static IEnumerable<StateCell> Of(Tab tab)
    {
        ArgumentNullException.ThrowIfNull(tab);
        if (tab.Heading.Length > 0)
        {
            yield return new(OuterRowKeys.Heading, "", tab.Heading, null);
        }

        for (var i = 0; i < tab.Intro.Count; i++)
        {
            if (Of(tab.Intro[i], OuterRowKeys.Intro(i), "") is { } line)
            {
                yield return line;
            }
        }

        foreach (var column in tab.Columns)
        {
            if (!column.IsKey && column.Title.Length > 0)
            {
                yield return new(OuterRowKeys.Header, column.Key, column.Title, null);
            }
        }

        foreach (var row in tab.Rows)
        {
            for (var i = 0; i < row.Cells.Count; i++)
            {
                if (tab.Columns[i] is { IsKey: false, IsOfficers: false } && Of(row.Cells[i], row.Key, tab.Columns[i].Key) is { } cell)
                {
                    yield return cell;
                }
            }
        }

        for (var i = 0; i < tab.Notes.Count; i++)
        {
            if (Of(tab.Notes[i], OuterRowKeys.Note(i), "") is { } line)
            {
                yield return line;
            }
        }
    }

    private static StateCell? Of(Cell cell, string row, string column) => cell switch
    {
        { Number: { } number } => new(row, column, NumberText.Of(number), number),
        { Text: { Length: > 0 } text } => new(row, column, text, null),
        _ => null,
    };
}
