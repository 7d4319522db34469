using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>Years that stand across the months: 2565 and 2566 over the columns of months in rows, or beside the rows of months in columns.</summary>
/// <param name="program">The program.</param>
/// <param name="columns">The headings of all columns.</param>
/// <param name="rows">The words of all rows.</param>
/// <param name="around">What stands around them.</param>
internal sealed class YearsBeside(Program program, IEnumerable<ColumnHeadings> columns, IEnumerable<RowHeadings> rows, BlockSurroundings around)
{
    // 2566 and 2567 of a quarter that ends with 2566 are fiscal years that do not say so, or mistaken.
    private readonly bool _areOpen = columns.Select(column => column.Year).Concat(rows.Select(row => row.Year)).Append(around.Year).Any(year => year > program.Quarter.FirstMonth.Plus(2).Year);

    /// <summary>The month that a column and a row name together; the nearest that one of them names alone; null for none.</summary>
    /// <param name="above">The headings of the column.</param>
    /// <param name="left">The words of the row.</param>
    public Reading<ReportingMonth>? Month(ColumnHeadings above, RowHeadings left) =>
        (above.Month is null && left.MonthAlone is { } row ? Of(row, left.Month!.Original, above.Year, above.FiscalYear) : null)
        ?? (left.Month is null && above.MonthAlone is { } column ? Of(column, above.Leaf, left.Year, left.FiscalYear) : null)
        ?? (above.Month is null && left is { Month: Reading<ReportingMonth>.Doubtful, MonthAlone: { } named } ? Of(named, left.Month.Original, around.Year, null) : null)
        ?? above.Month ?? left.Month;

    /// <summary>True for "ปี 2565" beside or above what stands under December 2566, and for a year before the program's where nothing names a month.</summary>
    /// <param name="above">The headings of the column.</param>
    /// <param name="left">The words of the row.</param>
    /// <param name="month">The figure's month; null for none.</param>
    public bool AreEarlier(ColumnHeadings above, RowHeadings left, Reading<ReportingMonth>? month) =>
        month is null ? (above.Year ?? left.Year) < program.Quarter.FirstMonth.Year || (above.FiscalYear ?? left.FiscalYear) < BuddhistEra.ToCommon(program.Quarter.FiscalYear)
        : month.TryGetValue(out var named) && ((above.Month is null && above.Year < named.Year) || (left.Month is null && left.Year < named.Year) || around.IsOfYearBefore(named.Year));

    private Reading<ReportingMonth>.Value? Of(int month, string words, int? year, int? fiscal) =>
        year is { } common ? _areOpen ? null : new(words, new(common, month))
        : fiscal is { } ends ? new(words, ReportingMonth.OfFiscalYear(ends, month), [ReadingStep.FiscalYear])
        : null;
}
