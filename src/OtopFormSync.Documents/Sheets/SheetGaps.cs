namespace OtopFormSync.Documents.Sheets;

/// <summary>Which rows and columns of a sheet are read: those that hold anything, and of a wide gap between them only its beginning.</summary>
internal sealed class SheetGaps
{
    /// <summary>Enough to show that things stand apart.</summary>
    private const int Widest = 20;

    private readonly int[] _rows;
    private readonly int[] _columns;

    private SheetGaps(int[] rows, int[] columns) => (_rows, _columns) = (rows, columns);

    /// <summary>Every row and column is read.</summary>
    public static SheetGaps None { get; } = new([], []);

    /// <summary>The gaps between these.</summary>
    /// <param name="rows">The rows that hold anything, from 1.</param>
    /// <param name="columns">The columns that hold anything, from 1.</param>
    public static SheetGaps Between(IEnumerable<int> rows, IEnumerable<int> columns) => new([.. Read(rows)], [.. Read(columns)]);

    /// <summary>The number in the sheet of a row as it is read; both from 1.</summary>
    public int RowOf(int read) => read <= _rows.Length ? _rows[read - 1] : read;

    /// <summary>The number in the sheet of a column as it is read; both from 1.</summary>
    public int ColumnOf(int read) => read <= _columns.Length ? _columns[read - 1] : read;

    /// <summary>Which row is read for one of the sheet; null when none is.</summary>
    public int? ReadRow(int row) => Array.BinarySearch(_rows, row) is >= 0 and var at ? at + 1 : null;

    /// <summary>Which column is read for one of the sheet; null when none is.</summary>
    public int? ReadColumn(int column) => Array.BinarySearch(_columns, column) is >= 0 and var at ? at + 1 : null;

    /// <summary>The last row that is read up to one of the sheet; 0 for none.</summary>
    public int LastReadRow(int row) => Last(_rows, row);

    /// <summary>The last column that is read up to one of the sheet; 0 for none.</summary>
    public int LastReadColumn(int column) => Last(_columns, column);

    private static int Last(int[] read, int number) => Array.BinarySearch(read, number) is var at && at >= 0 ? at + 1 : ~at;

    private static IEnumerable<int> Read(IEnumerable<int> filled)
    {
        var before = 0;
        foreach (var number in filled.Order())
        {
            for (var empty = before + 1; empty < number && empty <= before + Widest; empty++)
            {
                yield return empty;
            }

            yield return number;
            before = number;
        }
    }
}
