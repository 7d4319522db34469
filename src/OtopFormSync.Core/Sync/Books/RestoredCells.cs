using System.Text.Json;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;

namespace OtopFormSync.Core.Sync.Books;

/// <summary>Computed cells that people overwrote and that were put right: remembered, so that the tab of matters to review can mention them.</summary>
/// <param name="Cells">The cells, the latest last.</param>
internal sealed record RestoredCells(ValueList<RestoredCell> Cells)
{
    private const int Most = 20; // enough to notice; the figures themselves are right again

    /// <summary>None.</summary>
    public static RestoredCells None { get; } = new(ValueList<RestoredCell>.Empty);

    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Keep"/> gave; null when nothing was kept.</param>
    public static RestoredCells Parse(string? kept)
    {
        try
        {
            return kept is null ? None : new((JsonSerializer.Deserialize<List<RestoredCell>>(kept) ?? []).ToValueList());
        }
        catch (JsonException)
        {
            return None;
        }
    }

    /// <summary>The cells as a text.</summary>
    public string Keep() => JsonSerializer.Serialize(Cells.ToList());

    /// <summary>With the cells that were found overwritten now.</summary>
    /// <param name="overwritten">The cells, with what people typed.</param>
    /// <param name="book">The book that puts them right, by which people know them.</param>
    /// <param name="at">The instant.</param>
    public RestoredCells With(ValueList<CellChange> overwritten, ResultsBook book, DateTimeOffset at)
    {
        var found = overwritten.Select(cell => Of(cell, book, at)).OfType<RestoredCell>().ToList();
        return found.Count == 0 ? this : new(Cells.Where(cell => !found.Exists(other => other.IsSameMatter(cell))).Concat(found).TakeLast(Most).ToValueList());
    }

    /// <summary>The items that mention them.</summary>
    /// <param name="items">Makes the items.</param>
    public IEnumerable<ReviewItem> Items(ReviewItems items) => Cells.Select(cell => items.CellRestored(cell.Tab, cell.Row, cell.Column, cell.Typed, cell.Place, cell.At));

    private static RestoredCell? Of(CellChange cell, ResultsBook book, DateTimeOffset at)
    {
        var tab = book.Tabs.FirstOrDefault(tab => string.Equals(tab.Key, cell.Tab, StringComparison.Ordinal));
        var row = tab?.Rows.FirstOrDefault(row => string.Equals(row.Key, cell.Row, StringComparison.Ordinal));
        var column = tab?.Columns.FirstOrDefault(column => string.Equals(column.Key, cell.Column, StringComparison.Ordinal));
        if (tab is null || row is null || column is null)
        {
            return null; // what is no more needs no putting right
        }

        return new(cell.Tab, cell.Row, cell.Column, CellText.Shorten(cell.Was), $"แท็บ {tab.Title} แถว {RowNames.Of(tab, row) ?? row.Key} ช่อง {column.Title}", at);
    }
}

/// <summary>A computed cell that was put right.</summary>
/// <param name="Tab">The tab's key.</param>
/// <param name="Row">The row's key.</param>
/// <param name="Column">The column's key.</param>
/// <param name="Typed">What a person had typed; empty when they had deleted it.</param>
/// <param name="Place">Where, as people call it.</param>
/// <param name="At">When it was put right.</param>
internal sealed record RestoredCell(string Tab, string Row, string Column, string Typed, string Place, DateTimeOffset At)
{
    /// <summary>Whether both are about the same text in the same cell.</summary>
    public bool IsSameMatter(RestoredCell other) => this with { At = other.At, Place = other.Place } == other;
}
