using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>A row whose parts do not come to the sum that stands beside them.</summary>
/// <param name="Row">The row's number.</param>
/// <param name="Said">The sum that stands there.</param>
/// <param name="Sum">What the parts come to.</param>
internal readonly record struct UnsummedRow(int Row, decimal Said, decimal Sum);

/// <summary>Columns that sum up their neighbours: of parts and รวม below a month, or side by side, that is the figure, and its parts need no name.</summary>
internal static class RegisterTotals
{
    /// <summary>Whether a heading says nothing else but that the column is a sum, with or without its unit.</summary>
    /// <param name="heading">The heading.</param>
    public static bool Is(string heading) => TotalWords.StandAlone(heading);

    /// <summary>Says of such columns and their parts what they hold: what sums up in every row is the figure, whatever it is called.</summary>
    /// <param name="columns">The table's columns.</param>
    /// <param name="body">Its rows.</param>
    /// <param name="figure">What the register counts.</param>
    /// <returns>The rows that do not add up, where others do.</returns>
    public static List<UnsummedRow> Find(List<TableColumn> columns, IReadOnlyList<ReadRow> body, RegisterColumn figure)
    {
        var unsummed = new List<UnsummedRow>();
        foreach (var group in columns.GroupBy(column => (column.Month, column.District)).Select(group => group.ToList()))
        {
            var parts = group.FindAll(column => !Is(column.Own) && (column.Holds == figure || column.IsPart || column.IsUnknown) && !column.TellsOther && body.Any(row => Value(row, column) is not null));
            if (parts.Count < 2 || group.FindAll(column => Is(column.Own)) is not [{ Holds: null or RegisterColumn.Count or RegisterColumn.Amount } total] || parts.Count(part => part.Holds == figure) == 1)
            {
                continue;
            }

            var rows = body.Select(row => (row.Number, Said: Value(row, total), Sum: parts.Sum(part => Value(row, part) ?? 0))).Where(row => row.Said is not null && (row.Said != 0 || row.Sum != 0)).ToList();
            var wrong = rows.FindAll(row => Math.Abs(row.Said!.Value - row.Sum) > (decimal.IsInteger(row.Sum) ? 0 : 0.5m)); // a sum may be rounded
            if (wrong.Count < rows.Count && (wrong.Count == 0 || total.Holds == figure))
            {
                total.Holds = figure;
                parts.ForEach(part => part.Holds = RegisterColumn.Ignored);
                unsummed.AddRange(wrong.Select(row => new UnsummedRow(row.Number, row.Said!.Value, row.Sum)));
            }
        }

        return unsummed;
    }

    private static decimal? Value(ReadRow row, TableColumn column) => AmountReader.Read(row.Cells[column.At].Text, row.Cells[column.At].Has(CellMarks.Number)).TryGetValue(out var value) ? value : null;
}
