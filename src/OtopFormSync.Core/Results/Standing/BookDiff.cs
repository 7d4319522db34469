namespace OtopFormSync.Core.Results.Standing;

/// <summary>One cell that differs.</summary>
/// <param name="Tab">The tab's key.</param>
/// <param name="Row">The row's key.</param>
/// <param name="Column">The column's key; empty for heading, intro and note lines.</param>
/// <param name="Was">What stands there; null when nothing.</param>
/// <param name="Becomes">What will stand there; null when nothing.</param>
public sealed record CellChange(string Tab, string Row, string Column, string? Was, string? Becomes);

/// <summary>What differs between the results as they stand and the book as it should be.</summary>
public static class BookDiff
{
    // Spreadsheets keep numbers as binary doubles of 15 digits; a satang is far coarser than this.
    private const int ComparedDecimals = 4;

    /// <summary>The cells that differ. Officers' cells and stamps never count, neither does the order of rows.</summary>
    /// <param name="current">What stands there.</param>
    /// <param name="book">What shall stand there.</param>
    /// <returns>The changes, in the book's order, then what goes away; empty when nothing differs.</returns>
    /// <remarks>Hover notes and colours are not read back and so are not compared; both follow from texts that are.</remarks>
    public static ValueList<CellChange> Between(ResultsState current, ResultsBook book)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(book);
        var changes = new List<CellChange>();
        foreach (var tab in book.Tabs)
        {
            Compare(current.Find(tab.Key), tab, changes);
        }

        var known = book.Tabs.Select(tab => tab.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in current.Tabs.Where(tab => !known.Contains(tab.Key)))
        {
            changes.AddRange(gone.Cells.Where(cell => !IsStamp(cell) && cell.Text.Length > 0 && IsCompared(cell, [])).Select(cell => new CellChange(gone.Key, cell.Row, cell.Column, cell.Text, null)));
        }

        return changes.ToValueList();
    }

    /// <summary>Computed cells of the table that a person overwrote or emptied since the last publication.</summary>
    /// <param name="current">What stands there.</param>
    /// <param name="published">The marks of the last publication and of one that may not have been finished.</param>
    /// <returns>The cells with the person's text as <see cref="CellChange.Was"/>; <see cref="CellChange.Becomes"/> is null, since it follows only from the next book.</returns>
    public static ValueList<CellChange> Overwritten(ResultsState current, ValueList<PublishedMark> published)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(published);
        var overwritten = new List<CellChange>();
        foreach (var tab in current.Tabs.Where(tab => tab.Key != TabKeys.Received))
        {
            var columns = tab.Cells.Select(cell => cell.Column).Where(column => column.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            foreach (var row in tab.Cells.Select(cell => cell.Row).Where(row => !OuterRowKeys.IsOuter(row)).Distinct(StringComparer.Ordinal))
            {
                foreach (var column in columns)
                {
                    var cell = tab.CellAt(row, column);
                    var answers = published.Select(mark => mark.WasPublished(tab.Key, row, column, cell?.Number, cell?.Text)).OfType<bool>().ToList();
                    if (answers.Count > 0 && !answers.Contains(true))
                    {
                        overwritten.Add(new(tab.Key, row, column, cell?.Text, null));
                    }
                }
            }
        }

        return overwritten.ToValueList();
    }

    private static void Compare(TabState? current, Tab tab, List<CellChange> changes)
    {
        var standing = new Dictionary<(string, string), StateCell>();
        foreach (var cell in current?.Cells ?? [])
        {
            standing.TryAdd(Position(cell), cell);
        }

        var ignored = tab.Columns.Where(column => column.IsKey || column.IsOfficers).Select(column => column.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var wanted in TabCells.Of(tab))
        {
            standing.Remove(Position(wanted), out var was);
            if (was is null || !IsSame(was, wanted))
            {
                changes.Add(new(tab.Key, wanted.Row, wanted.Column, was is { Text.Length: > 0 } ? was.Text : null, wanted.Text));
            }
        }

        foreach (var left in current?.Cells ?? [])
        {
            // Removing makes sure that of doubled rows only the first is reported, and once.
            if (!IsStamp(left) && left.Text.Length > 0 && IsCompared(left, ignored) && standing.Remove(Position(left)))
            {
                changes.Add(new(tab.Key, left.Row, left.Column, left.Text, null));
            }
        }
    }

    private static bool IsCompared(StateCell cell, HashSet<string> ignored) =>
        (!OuterRowKeys.IsOuter(cell.Row) || OuterRowKeys.IsKnown(cell.Row)) && !ignored.Contains(cell.Column);

    private static bool IsStamp(StateCell cell) => string.Equals(cell.Row, OuterRowKeys.Stamp, StringComparison.Ordinal);

    private static (string Row, string Column) Position(StateCell cell) =>
        OuterRowKeys.IsOuter(cell.Row) && cell.Row != OuterRowKeys.Header ? (cell.Row, "") : (cell.Row, cell.Column);

    /// <summary>Whether two cells hold the same number or text, up to line ends.</summary>
    /// <param name="left">One cell.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when nothing has to be written.</returns>
    public static bool IsSame(StateCell left, StateCell right) => (left.Number, right.Number) switch
    {
        ({ } one, { } other) => decimal.Round(one, ComparedDecimals) == decimal.Round(other, ComparedDecimals),
        (null, null) => string.Equals(Plain(left.Text), Plain(right.Text), StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Line ends as LibreOffice and Excel may have changed them.</summary>
    internal static string Plain(string text) => text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
}
