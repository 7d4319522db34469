using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Standing;

/// <summary>What an officer wrote into one cell.</summary>
/// <param name="Tab">The tab's key.</param>
/// <param name="Row">The row's key.</param>
/// <param name="Column">The column's key.</param>
/// <param name="Text">The text.</param>
public sealed record OfficerEntry(string Tab, string Row, string Column, string Text)
{
    /// <summary>The cell.</summary>
    internal (string Tab, string Row, string Column) Cell => (Tab, Row, Column);
}

/// <summary>Finds what officers wrote in results, and puts it back.</summary>
internal static class OfficerEntries
{
    /// <summary>What officers wrote, in the order in which it stands.</summary>
    public static ValueList<OfficerEntry> In(ResultsState state) => OfficerCells.Tabs
        .SelectMany(tab => (state.Find(tab.Key)?.Cells ?? [])
            .Where(cell => !OuterRowKeys.IsOuter(cell.Row) && !string.IsNullOrWhiteSpace(cell.Text) && tab.Columns.Any(column => column.Key == cell.Column))
            .Select(cell => new OfficerEntry(tab.Key, cell.Row, cell.Column, cell.Text)))
        .DistinctBy(entry => entry.Cell)
        .ToValueList();

    /// <summary>The rows that stand there, by tab.</summary>
    public static IReadOnlySet<(string Tab, string Row)> RowsOf(ResultsState state) =>
        OfficerCells.Tabs.SelectMany(tab => (state.Find(tab.Key)?.Cells ?? []).Select(cell => (tab.Key, cell.Row))).ToHashSet();

    /// <summary>Whether the column of an entry stands there: a column that was deleted is no cell that was emptied.</summary>
    public static bool HasColumn(ResultsState state, OfficerEntry entry)
    {
        var headers = (state.Find(entry.Tab)?.Cells ?? []).Where(cell => cell.Row == OuterRowKeys.Header).ToList();
        return headers.Count == 0 || headers.Exists(header => header.Column == entry.Column);
    }

    /// <summary>Whether results are another program's: by what they say, else, where they say nothing, by the quarter in their heading.</summary>
    public static bool AreOfOther(ResultsState state, Program program) => state.Program is { } named
        ? named != program.Id
        : HeadingOf(state) is { } heading && !Names(heading, program.Quarter) && QuartersAround(program.Quarter).Any(other => Names(heading, other));

    /// <summary>The same results with other entries of officers.</summary>
    /// <param name="state">The results.</param>
    /// <param name="entries">What shall stand in officers' cells of summary and reporting; decisions stay as they stand.</param>
    public static ResultsState With(ResultsState state, ValueList<OfficerEntry> entries)
    {
        var tabs = state.Tabs.ToList();
        foreach (var tab in OfficerCells.Tabs.Where(tab => tab.Key != TabKeys.Review))
        {
            var wanted = entries.Where(entry => entry.Tab == tab.Key).ToList();
            var index = tabs.FindIndex(other => other.Key == tab.Key);
            var standing = index < 0 ? [] : tabs[index].Cells;
            var known = wanted.Select(entry => (entry.Row, entry.Column)).ToHashSet();
            var kept = standing.Where(cell => OuterRowKeys.IsOuter(cell.Row) || tab.Columns.All(column => column.Key != cell.Column) || known.Contains((cell.Row, cell.Column))).ToList();
            var held = kept.Select(cell => (cell.Row, cell.Column)).ToHashSet();
            var added = wanted.Where(entry => !held.Contains((entry.Row, entry.Column))).Select(entry => new StateCell(entry.Row, entry.Column, entry.Text, null)).ToList();
            if (added.Count == 0 && kept.Count == standing.Count)
            {
                continue;
            }

            var changed = new TabState(tab.Key, [.. kept, .. added]) { StrayTexts = index < 0 ? [] : tabs[index].StrayTexts };
            if (index < 0)
            {
                tabs.Add(changed);
            }
            else
            {
                tabs[index] = changed;
            }
        }

        return state with { Tabs = tabs.ToValueList() };
    }

    /// <summary>The same results with what is on record in place of entries that do not count.</summary>
    /// <param name="state">The results.</param>
    /// <param name="held">The entries that do not count.</param>
    /// <param name="record">What is on record.</param>
    public static ResultsState Without(ResultsState state, ValueList<OfficerEntry> held, ValueList<OfficerEntry> record)
    {
        if (held.IsEmpty)
        {
            return state;
        }

        var texts = record.ToDictionary(entry => entry.Cell, entry => entry.Text);
        var cells = held.Select(entry => entry.Cell).ToHashSet();
        return state with
        {
            Tabs = state.Tabs.Select(tab => new TabState(tab.Key, tab.Cells.Select(cell => cells.Contains((tab.Key, cell.Row, cell.Column)) ? new StateCell(cell.Row, cell.Column, texts.GetValueOrDefault((tab.Key, cell.Row, cell.Column), ""), null) : cell).ToValueList()) { StrayTexts = tab.StrayTexts }).ToValueList(),
        };
    }

    /// <summary>The book with what is put back: entries whose cells are empty where it will be written, or hold what does not count; such a cell is emptied where nothing is on record any more.</summary>
    /// <param name="book">The book.</param>
    /// <param name="entries">What is on record.</param>
    /// <param name="standing">What officers' cells hold that stays.</param>
    /// <param name="older">What they hold that gives way to the record: the texts of an older copy.</param>
    public static ResultsBook PutBack(ResultsBook book, ValueList<OfficerEntry> entries, ValueList<OfficerEntry> standing, ValueList<OfficerEntry> older)
    {
        var held = standing.Select(entry => entry.Cell).ToHashSet();
        var giveWay = older.ToDictionary(entry => entry.Cell, entry => entry.Text);
        var emptied = older.Select(entry => entry.Cell).Except(entries.Select(entry => entry.Cell)).Select(cell => new OfficerEntry(cell.Tab, cell.Row, cell.Column, ""));
        var missing = entries.Where(entry => !held.Contains(entry.Cell)).Concat(emptied).Select(entry => (entry.Tab, entry.Row, entry.Column, Cell: Cell.Of(entry.Text) with { InPlaceOf = giveWay.GetValueOrDefault(entry.Cell) })).ToLookup(entry => (entry.Tab, entry.Row));
        var tabs = missing.Select(entries => entries.Key.Tab).ToHashSet(StringComparer.Ordinal);
        return tabs.Count == 0 ? book : book with { Tabs = book.Tabs.Select(tab => tabs.Contains(tab.Key) ? tab with { Rows = tab.Rows.Select(row => PutBack(tab, row, missing[(tab.Key, row.Key)])).ToValueList() } : tab).ToValueList() };
    }

    /// <summary>Whether a book puts something back.</summary>
    public static bool ArePutBackBy(ResultsBook book) =>
        book.Tabs.Any(tab => tab.Columns.Index().Any(column => column.Item.IsOfficers && tab.Rows.Any(row => row.Cells[column.Index] != Cell.Empty)));

    private static Row PutBack(Tab tab, Row row, IEnumerable<(string Tab, string Row, string Column, Cell Cell)> entries)
    {
        var cells = entries.ToDictionary(entry => entry.Column, entry => entry.Cell, StringComparer.Ordinal);
        return cells.Count == 0 || row.Kind != RowKind.Item ? row
            : row with { Cells = tab.Columns.Select((column, index) => column.IsOfficers && cells.TryGetValue(column.Key, out var cell) ? cell : row.Cells[index]).ToValueList() };
    }

    private static IEnumerable<FiscalQuarter> QuartersAround(FiscalQuarter quarter) =>
        Enumerable.Range(quarter.FiscalYear - 2, 5).SelectMany(year => Enumerable.Range(1, 4).Select(number => new FiscalQuarter(year, number)));

    private static bool Names(string heading, FiscalQuarter quarter) => heading.Contains(ThaiText.QuarterFormal(quarter), StringComparison.Ordinal);

    private static string? HeadingOf(ResultsState state) => state.Find(TabKeys.Summary)?.Cells.FirstOrDefault(cell => cell.Row == OuterRowKeys.Heading)?.Text;
}
