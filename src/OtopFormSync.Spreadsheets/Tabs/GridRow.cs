using OtopFormSync.Core.Results;

namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>A row of a sheet.</summary>
/// <param name="Mark">What it is, as its hidden cell says; unique within the sheet but for people's texts.</param>
/// <param name="Points">Its height.</param>
/// <param name="Cells">Its cells from left to right, that of the mark among them.</param>
public sealed record GridRow(string Mark, double Points, GridCell[] Cells)
{
    /// <summary>What it is within the table; null outside.</summary>
    public RowKind? Kind { get; init; }

    /// <summary>True when the height is part of the look, not only an estimate for programs that do not measure.</summary>
    public bool IsFixed { get; init; }

    /// <summary>True when people do not see it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Its number, where it does not follow the row before it; null where it does.</summary>
    public int? Number { get; init; }

    /// <summary>The row with what people wrote on it in columns of their own; no merged cell covers that.</summary>
    /// <param name="peoples">Their cells by column.</param>
    public GridRow With(IReadOnlyDictionary<int, ScannedCell> peoples) => this with
    {
        Cells =
        [
            .. Cells.Select(cell => cell with { Last = peoples.Keys.Where(place => place > cell.Place && place <= cell.Last).Select(place => place - 1).DefaultIfEmpty(cell.Last).Min() })
                .Concat(peoples.Select(cell => new GridCell(cell.Key, Cell.Empty, null) { Typed = cell.Value }))
                .OrderBy(cell => cell.Place),
        ],
    };
}

/// <summary>A cell of a sheet.</summary>
/// <param name="Place">Its column, from 1.</param>
/// <param name="Value">What stands in it; nothing in officers' cells.</param>
/// <param name="Style">How it looks; null for hidden ones.</param>
public readonly record struct GridCell(int Place, Cell Value, CellStyle? Style)
{
    private readonly int _last;

    /// <summary>The last column that it is merged over; its own when it is not merged.</summary>
    public int Last
    {
        get => Math.Max(_last, Place);
        init => _last = value;
    }

    /// <summary>True when officers own it.</summary>
    public bool IsOfficers { get; init; }

    /// <summary>What an officer typed; null when nothing.</summary>
    public ScannedCell? Typed { get; init; }
}
