namespace OtopFormSync.Testing.Hands;

/// <summary>How a person finds a place: by what is written there.</summary>
public static class Hand
{
    /// <summary>The first place of a text, row by row.</summary>
    public static (int Row, int Column) Find(this IHand hand, string tab, string text)
    {
        var found = hand.Cells(tab).Where(cell => string.Equals(cell.Value, text, StringComparison.Ordinal)).Select(cell => cell.Key).Order().ToList();
        Assert.True(found.Count > 0, $"'{text}' does not stand in '{tab}'.");
        return found[0];
    }

    public static int RowOf(this IHand hand, string tab, string text) => hand.Find(tab, text).Row;

    public static int ColumnOf(this IHand hand, string tab, string text) => hand.Find(tab, text).Column;

    /// <summary>What a cell holds; empty when nothing.</summary>
    public static string TextAt(this IHand hand, string tab, int row, int column) => hand.Cells(tab).GetValueOrDefault((row, column), "");

    /// <summary>Types beside a row's name, under a column's title.</summary>
    public static void Type(this IHand hand, string tab, string rowText, string header, string text) => hand.Type(tab, hand.RowOf(tab, rowText), hand.ColumnOf(tab, header), text);

    /// <summary>What stands in a column from one row on, downwards.</summary>
    public static IReadOnlyList<string> Down(this IHand hand, string tab, int row, int column, int count) => [.. Enumerable.Range(row, count).Select(at => hand.TextAt(tab, at, column))];

    /// <summary>All that a tab shows, line by line.</summary>
    public static string AllOf(this IHand hand, string tab) =>
        string.Join('\n', hand.Cells(tab).GroupBy(cell => cell.Key.Row).OrderBy(row => row.Key).Select(row => string.Join('|', row.OrderBy(cell => cell.Key.Column).Select(cell => cell.Value))));
}
