using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;

namespace OtopFormSync.Testing.Contracts;

/// <summary>Compares a book with what stands there.</summary>
public static class BookAssert
{
    /// <summary>Holds that the book stands there, and nothing beside it.</summary>
    public static void Stands(ResultsBook book, ResultsState state)
    {
        Assert.Equal(book.Tabs.Select(tab => tab.Key), state.Tabs.Select(tab => tab.Key));
        OursStand(book, state);
        Assert.All(state.Tabs, tab => Assert.Empty(tab.StrayTexts));
    }

    /// <summary>Holds that each cell of the book stands there, and no other, wherever people moved the tabs and whatever they wrote beside.</summary>
    public static void OursStand(ResultsBook book, ResultsState state)
    {
        foreach (var tab in book.Tabs)
        {
            Assert.Equal(Expected(tab), state.Find(tab.Key)!.Cells.Select(cell => (cell.Row, cell.Column, cell.Text, cell.Number)).ToHashSet());
        }
    }

    /// <summary>The state without what officers wrote into their columns.</summary>
    public static ResultsState WithoutOfficers(ResultsBook book, ResultsState state)
    {
        var columns = book.Tabs.ToDictionary(tab => tab.Key, tab => tab.Columns.Where(column => column.IsOfficers).Select(column => column.Key).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return state with { Tabs = [.. state.Tabs.Select(tab => new TabState(tab.Key, [.. tab.Cells.Where(cell => cell.Row == "#header" || !columns[tab.Key].Contains(cell.Column))]) { StrayTexts = tab.StrayTexts })] };
    }

    /// <summary>What officers wrote into their columns, by tab, row and column key.</summary>
    public static IReadOnlyDictionary<(string Tab, string Row, string Column), string> OfficersOf(ResultsBook book, ResultsState state) =>
        book.Tabs
            .SelectMany(tab => (state.Find(tab.Key)?.Cells ?? [])
                .Where(cell => cell.Row != "#header" && tab.Columns.Any(column => column.IsOfficers && column.Key == cell.Column))
                .Select(cell => (Key: (tab.Key, cell.Row, cell.Column), cell.Text)))
            .ToDictionary(cell => cell.Key, cell => cell.Text);

    private static HashSet<(string, string, string, decimal?)> Expected(Tab tab)
    {
        var expected = new HashSet<(string, string, string, decimal?)>();
        void Add(string row, string column, Cell cell)
        {
            var text = CellText.Of(cell);
            if (!string.IsNullOrWhiteSpace(text))
            {
                expected.Add((row, column, text, cell.Number));
            }
        }

        Add("#heading", "", Cell.Of(tab.Heading));
        Add("#stamp", "", Cell.Of(tab.Stamp));
        foreach (var (index, cell) in tab.Intro.Index())
        {
            Add($"#intro{index}", "", cell);
        }

        foreach (var (index, cell) in tab.Notes.Index())
        {
            Add($"#note{index}", "", cell);
        }

        foreach (var column in tab.Columns)
        {
            Add("#header", column.Key, Cell.Of(column.Title));
        }

        foreach (var row in tab.Rows)
        {
            foreach (var (index, cell) in row.Cells.Index())
            {
                Add(row.Key, tab.Columns[index].Key, cell);
            }
        }

        return expected;
    }
}
