using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;

namespace OtopFormSync.Core.Tests.Results;

/// <summary>Results as a target reads them back, and changes laid over them.</summary>
internal static class Published
{
    public static ResultsState State(ResultsBook book) => new()
    {
        Version = "1",
        LayoutVersion = ResultsBook.LayoutVersion,
        Tabs = book.Tabs.Select(tab => new TabState(tab.Key, [new(OuterRowKeys.Stamp, "", tab.Stamp, null), new("#band", "code", "แถบ", null), .. TabCells.Of(tab)])).ToValueList(),
    };

    public static ResultsState With(this ResultsState state, string tab, string row, string column, string? text, decimal? number = null) => state with
    {
        Tabs = state.Tabs.Select(old => old.Key != tab ? old : new TabState(tab, old.Cells.Where(cell => (cell.Row, cell.Column) != (row, column))
            .Concat(text is null ? [] : [new StateCell(row, column, text, number)]).ToValueList())).ToValueList(),
    };

    /// <summary>Lays the changes over a state as a target does.</summary>
    public static ResultsState Apply(ResultsState state, ResultsBook book, ValueList<CellChange> changes)
    {
        foreach (var tab in changes.Select(change => change.Tab).Distinct().Where(key => state.Find(key) is null))
        {
            state = state with { Tabs = [.. state.Tabs, new TabState(tab, [])] };
        }

        var wanted = book.Tabs.SelectMany(tab => TabCells.Of(tab).Select(cell => (tab.Key, cell))).ToDictionary(pair => (pair.Key, pair.cell.Row, pair.cell.Column), pair => pair.cell);
        foreach (var change in changes)
        {
            state = state.With(change.Tab, change.Row, change.Column, change.Becomes, wanted.GetValueOrDefault((change.Tab, change.Row, change.Column))?.Number);
        }

        return state;
    }
}
