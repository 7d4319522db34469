using Google.Apis.Sheets.v4.Data;
using OtopFormSync.Core.Results;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Google.Sheets.Results;

/// <summary>What changes the hidden tab that remembers names and order.</summary>
internal static class KeysEdit
{
    /// <summary>The key of the hidden tab.</summary>
    public const string Tab = KeyNotes.SheetName;

    private const int Columns = 5;

    /// <summary>A new hidden tab for so many rows.</summary>
    public static Request Add(int sheetId, string title, int rows) => new()
    {
        AddSheet = new() { Properties = new() { SheetId = sheetId, Title = title, Hidden = true, GridProperties = new() { RowCount = rows, ColumnCount = Columns } } },
    };

    /// <summary>The requests that make the tab say what it shall.</summary>
    /// <param name="sheetId">The tab's id.</param>
    /// <param name="rows">What it shall say.</param>
    /// <param name="stands">What it says; null for a new tab.</param>
    /// <param name="rowCount">How many rows it has.</param>
    public static IEnumerable<Request> Requests(int sheetId, IReadOnlyList<string[]> rows, ScannedSheet? stands, int rowCount)
    {
        var writes = new CellWrites(sheetId);
        var known = (stands?.Rows ?? []).ToDictionary(row => row.Number);
        for (var number = 1; number <= Math.Max(rows.Count, known.Keys.DefaultIfEmpty(0).Max()); number++)
        {
            var row = number <= rows.Count ? rows[number - 1] : [];
            for (var column = 1; column <= Columns; column++)
            {
                var text = column <= row.Length ? CellText.Of(row[column - 1]) : "";
                if (!string.Equals(text, known.GetValueOrDefault(number)?.At(column)?.Text ?? "", StringComparison.Ordinal))
                {
                    writes.Value(number, column, Cell.Of(text));
                }
            }
        }

        return rows.Count > rowCount
            ? writes.Requests().Prepend(new() { AppendDimension = new() { SheetId = sheetId, Dimension = "ROWS", Length = rows.Count - rowCount } })
            : writes.Requests();
    }
}
