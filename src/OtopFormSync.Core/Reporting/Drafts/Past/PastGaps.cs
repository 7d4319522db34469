using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Core.Reporting.Drafts.Past;

/// <summary>What stands in a table of past figures and is taken by nobody: figures of what is no district of the province, and dashes in place of figures. Each is told, so that none is taken for imported, or for zero.</summary>
/// <param name="districts">Reads district names.</param>
/// <param name="wording">The office's wording.</param>
public sealed class PastGaps(DistrictReader districts, IWording wording)
{
    private const string Dashes = "-–—−";

    /// <summary>What is to be told of a table.</summary>
    /// <param name="table">The table.</param>
    /// <returns>One text for each place.</returns>
    public IEnumerable<string> Of(ReadTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (NameColumn(table) is not { } column)
        {
            yield break;
        }

        foreach (var row in table.Rows.Where(row => column < row.Cells.Count && row.Cells[column].Own.Trim().Length > 0))
        {
            var place = ReadTable.PlaceOfRow(table.Place, row.Number);
            var others = row.Cells.Index().Where(cell => cell.Index != column).Select(cell => (cell.Index, Text: cell.Item.Own.Trim())).ToList();
            switch (districts.Read(row.Cells[column].Own))
            {
                case Reading<District>.Value named:
                    foreach (var (at, _) in others.Where(cell => cell.Text is [var sign] && Dashes.Contains(sign, StringComparison.Ordinal)))
                    {
                        yield return wording.Say("history.dash", ("place", place), ("district", named.Result.Name), ("column", Heading(table, at)));
                    }

                    break;
                case Reading<District>.Doubtful unknown when !unknown.Doubts.Any(doubt => doubt.Code == DoubtCode.TotalRow) && others.Exists(cell => AmountReader.Read(cell.Text) is Reading<decimal>.Value):
                    yield return wording.Say("history.no-district", ("place", place), ("doubts", wording.Say(unknown.Doubts)));
                    break;
            }
        }
    }

    // Where most of the districts stand.
    private int? NameColumn(ReadTable table) => table.Rows
        .SelectMany(row => row.Cells.Index().Where(cell => districts.Named(cell.Item.Own) is not null).Select(cell => cell.Index))
        .CountBy(column => column).OrderByDescending(count => count.Value).Select(count => (int?)count.Key).FirstOrDefault();

    private static string Heading(ReadTable table, int column) => table.Rows.Select(row => column < row.Cells.Count ? row.Cells[column].Text.Trim() : "").FirstOrDefault(text => text.Length > 0) ?? "";
}
