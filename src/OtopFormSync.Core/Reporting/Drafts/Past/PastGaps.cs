using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Core.Reporting.Drafts.Past;

/// <summary>What stands in a table of past figures and is taken by nobody: figures of what is no district of the province, dashes in place of figures, and columns that belong to no month or quarter. Each is told, so that none is taken for imported, or for zero.</summary>
/// <param name="districts">Reads district names.</param>
/// <param name="wording">The office's wording.</param>
public sealed class PastGaps(DistrictReader districts, IWording wording)
{
    private const string Dashes = "-–—−";

    /// <summary>What is to be told of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="read">The columns that were read.</param>
    /// <returns>One text for each place.</returns>
    public IEnumerable<string> Of(ReadTable table, IReadOnlySet<PastColumn> read)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (NameColumn(table) is not { } column)
        {
            yield break;
        }

        foreach (var told in Columns(table, column, read))
        {
            yield return told;
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

    // Figures and grades of districts in a column that nobody read. Numbers in order, codes of districts and years are neither.
    private IEnumerable<string> Columns(ReadTable table, int names, IReadOnlySet<PastColumn> read)
    {
        var rows = table.Rows.Where(row => names < row.Cells.Count && districts.Read(row.Cells[names].Own) is Reading<District>.Value).ToList();
        for (var column = 0; column < rows.Max(row => row.Cells.Count); column++)
        {
            var heading = Heading(table, column);
            var texts = rows.Where(row => column < row.Cells.Count).Select(row => row.Cells[column].Own.Trim()).Where(text => text.Length > 0).ToList();
            if (column != names && !read.Contains(new(table.Place, column)) && texts.Exists(text => IsFigureOrGrade(text, heading)) && !IsOrder(texts) && !texts.TrueForAll(IsYear))
            {
                yield return wording.Say("history.column", ("place", table.Place), ("column", heading));
            }
        }
    }

    private bool IsFigureOrGrade(string text, string heading) =>
        districts.Read(text) is not Reading<District>.Value
        && (AmountReader.Read(text) is Reading<decimal>.Value || (heading.Contains(PastQuarters.GradeWord, StringComparison.Ordinal) && !Dashes.Contains(text, StringComparison.Ordinal)));

    private static bool IsOrder(List<string> texts) => texts.Index().All(text => AmountReader.Read(text.Item).TryGetValue(out var number) && number == text.Index + 1);

    private static bool IsYear(string text) => AmountReader.Read(text).TryGetValue(out var number) && number is > 2500 and < 2600 && decimal.IsInteger(number);

    // Where most of the districts stand.
    private int? NameColumn(ReadTable table) => table.Rows
        .SelectMany(row => row.Cells.Index().Where(cell => districts.Named(cell.Item.Own) is not null).Select(cell => cell.Index))
        .CountBy(column => column).OrderByDescending(count => count.Value).Select(count => (int?)count.Key).FirstOrDefault();

    // The nearest above the districts.
    private string Heading(ReadTable table, int column) =>
        table.Rows.TakeWhile(row => !row.Cells.Any(cell => districts.Named(cell.Own) is not null)).Select(row => column < row.Cells.Count ? row.Cells[column].Text.Trim() : "").LastOrDefault(text => text.Length > 0) ?? "";
}
