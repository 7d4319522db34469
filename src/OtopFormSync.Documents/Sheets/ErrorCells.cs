using OtopFormSync.Documents.Workbooks;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Error values such as #N/A, which ExcelDataReader tells apart from empty cells in no way: an error must not pass for "nothing reported".</summary>
internal static class ErrorCells
{
    /// <summary>The error texts by sheet, row and column.</summary>
    public static Dictionary<string, Dictionary<(int Row, int Column), string>> Of(CheckedPackage xlsx, Budget budget)
    {
        var sheets = new Dictionary<string, Dictionary<(int, int), string>>(StringComparer.Ordinal);
        foreach (var sheet in WorkbookScanner.Scan(xlsx, budget).Sheets)
        {
            sheets[sheet.Name] = sheet.Rows
                .SelectMany(row => row.Cells.Where(cell => cell.Text.StartsWith('#')).Select(cell => (row.Number, cell)))
                .GroupBy(found => (found.Number, found.cell.Column))
                .ToDictionary(found => found.Key, found => found.First().cell.Text);
        }

        return sheets;
    }
}
