namespace OtopFormSync.Core.Results.Tabs;

/// <summary>A table in the making: each column with the way its cells are made, so that columns and cells cannot come apart.</summary>
internal sealed class TabTable<T>
{
    private readonly List<(Column Column, Func<T, Cell> Cell, Func<Cell> Total)> _columns = [];

    public ValueList<Column> Columns => _columns.Select(entry => entry.Column).ToValueList();

    public TabTable<T> Add(Column column, Func<T, Cell> cell, Func<Cell>? total = null)
    {
        _columns.Add((column, cell, total ?? (() => Cell.Empty)));
        return this;
    }

    public TabTable<T> AddOfficers(string key, string title, double width, ValueList<string>? choices = null, string group = "เจ้าหน้าที่กรอก") =>
        Add(new() { Key = key, Title = title, Group = group, Width = width, IsOfficers = true, Choices = choices ?? [] }, _ => Cell.Empty);

    public Row Row(string key, T item, RowKind kind = RowKind.Item) => new(key, kind, _columns.Select(entry => entry.Cell(item)).ToValueList());

    public Row TotalRow() => new("total", RowKind.Total, _columns.Select(entry => entry.Total()).ToValueList());
}
