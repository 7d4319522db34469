namespace OtopFormSync.Testing.Hands;

/// <summary>
/// A person with the results open: what can be done to them with mouse and keyboard, whatever program shows them. Rows and
/// columns count from 1; every act is saved at once. What a kind of results cannot have throws <see cref="NotPossibleException"/>.
/// </summary>
public interface IHand
{
    /// <summary>The tabs in their order, without the hidden ones.</summary>
    IReadOnlyList<string> Tabs { get; }

    /// <summary>What the cells of a tab hold, by row and column; empty cells are absent.</summary>
    IReadOnlyDictionary<(int Row, int Column), string> Cells(string tab);

    /// <summary>Types a text, which stays a text whatever it looks like.</summary>
    void Type(string tab, int row, int column, string text);

    void TypeNumber(string tab, int row, int column, decimal number);

    void Empty(string tab, int row, int column);

    /// <summary>Sorts the rows of a block by one of its columns, as texts.</summary>
    void Sort(string tab, Block block, int by, bool descending);

    /// <summary>Cuts and pastes rows of cells: each place gets the cells of the row beside it in the list. Only the columns between the given ones move.</summary>
    void Rearrange(string tab, IReadOnlyList<(int Place, int From)> rows, IReadOnlySet<int> columns);

    void InsertRows(string tab, int before, int count);

    void InsertColumns(string tab, int before, int count);

    void DeleteRows(string tab, int first, int count);

    void DeleteColumns(string tab, int first, int count);

    /// <summary>Drags a row so that it comes to stand before another one.</summary>
    void MoveRow(string tab, int row, int before);

    void MoveColumn(string tab, int column, int before);

    /// <summary>Copies a row over another.</summary>
    void CopyRow(string tab, int row, int over);

    void Merge(string tab, Block block);

    void HideRow(string tab, int row);

    void Note(string tab, int row, int column, string text);

    void SetWidth(string tab, int column, int pixels);

    int WidthOf(string tab, int column);

    /// <summary>Hides the rows with a text by the table's filter.</summary>
    void Filter(string tab, int column, string hidden);

    /// <summary>The texts that the table's filter hides.</summary>
    IReadOnlyList<string> FilteredOut(string tab);

    /// <summary>A filter that only this person sees.</summary>
    void AddFilterView(string tab, string title, Block block);

    IReadOnlyList<string> FilterViews(string tab);

    /// <summary>A new tab before all others.</summary>
    void AddTab(string name);

    /// <summary>A copy of a tab before all others.</summary>
    void DuplicateTab(string tab, string name);

    void RenameTab(string tab, string name);

    /// <summary>Deletes a tab, a hidden one as well.</summary>
    void DeleteTab(string tab);

    /// <summary>Drags a tab to a place, counted from 1 over all tabs.</summary>
    void MoveTab(string tab, int place);

    void DeleteChart(string tab);

    int ChartsOf(string tab);

    /// <summary>Deletes the empty rows below and the empty columns beside what is written.</summary>
    void DeleteSpare(string tab);

    /// <summary>The columns that nobody sees.</summary>
    IReadOnlySet<int> HiddenColumns(string tab);
}
