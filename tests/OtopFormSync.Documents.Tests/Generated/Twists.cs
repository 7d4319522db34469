using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Documents.Tests.Generated;

/// <summary>What people do to a finished table: strike out, raise, hide, forget. Each leaves the known figure readable or makes it a question.</summary>
internal sealed class Twists(Random random, KnownReport report, Spelling spelling)
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "none", "none", "none", "struck-before", "note-mark", "note-character", "words-instead", "only-struck", "no-result", "hidden-column", "older-sheet", "hidden-older-sheet", "total-off", "body-differs", "body-agrees", "doubled-month",
    ];

    /// <summary>Those after which every figure can still be told.</summary>
    public static IReadOnlySet<string> LeaveReadable { get; } = new HashSet<string>(StringComparer.Ordinal) { "none", "struck-before", "note-mark", "note-character", "hidden-column", "hidden-older-sheet", "body-agrees" };

    /// <summary>Changes a laid-out table.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="laid">The table.</param>
    /// <param name="others">Further sheets of the file are added here.</param>
    /// <param name="body">Lines of the mail are added here.</param>
    /// <returns>The figure that can no longer be read, and must be asked about; null for none.</returns>
    public (IndicatorKey Indicator, ReportingMonth Month)? Apply(string name, Laid laid, List<Sheet> others, List<string> body)
    {
        var (indicator, month, row, column) = laid.Figures[random.Next(laid.Figures.Count)];
        var cell = laid.Sheet[row, column]!;
        switch (name)
        {
            case "struck-before":
                laid.Sheet[row, column] = new(cell.Text) { StruckBefore = Other(indicator) };
                return null;
            case "note-mark":
                laid.Sheet[row, column] = new(cell.Text) { Note = random.Next(2) == 0 ? "1" : "2)" };
                return null;
            case "note-character":
                laid.Sheet[row, column] = new(cell.Text + (random.Next(2) == 0 ? "¹" : "²"));
                return null;
            case "words-instead":
                laid.Sheet[row, column] = new(random.Next(2) == 0 ? "รอข้อมูล" : "ยังไม่สรุป");
                return (indicator, month);
            case "only-struck":
                laid.Sheet[row, column] = cell with { IsStruck = true };
                return (indicator, month);
            case "no-result":
                laid.Sheet[row, column] = new("") { IsFormula = true };
                return (indicator, month);
            case "hidden-column":
                HideOldColumn(laid, row, column, indicator, month);
                return null;
            case "older-sheet" or "hidden-older-sheet":
                others.Add(Older(laid, name[0] == 'h'));
                return null;
            case "total-off":
                TotalOff(laid);
                return null;
            case "body-differs":
                body.Add($"ยอดจำหน่าย {spelling.Money(report.Sales[report.Last] + 87_700)} บาท".Replace("บาท บาท", "บาท", StringComparison.Ordinal));
                return null;
            case "body-agrees":
                body.Add($"ยอดจำหน่าย {spelling.Money(report.Sales[report.Last])} บาท".Replace("บาท บาท", "บาท", StringComparison.Ordinal));
                return null;
            case "doubled-month":
                DoubleMonth(laid, row, column, indicator);
                return null;
            default:
                return null;
        }
    }

    private string Other(IndicatorKey indicator) => indicator == KnownReport.SalesKey ? spelling.Money(report.Target(report.Last) - 1_000) : spelling.Digits("6");

    // The same heading again at the right end, with an old figure, in a hidden column.
    private void HideOldColumn(Laid laid, int row, int column, IndicatorKey indicator, ReportingMonth month)
    {
        _ = month;
        var last = laid.Sheet.Width;
        CopyHeadings(laid, row, column, last);
        laid.Sheet[row, last] = new(Other(indicator));
        laid.Sheet.HiddenColumns.Add(last);
    }

    private void DoubleMonth(Laid laid, int row, int column, IndicatorKey indicator)
    {
        var last = laid.Sheet.Width;
        CopyHeadings(laid, row, column, last);
        laid.Sheet[row, last] = new(Other(indicator));
    }

    private static void CopyHeadings(Laid laid, int row, int column, int last)
    {
        for (var above = 0; above < row; above++)
        {
            if (laid.Sheet[above, column] is { Across: 1, Number: null } heading && column > 1)
            {
                laid.Sheet[above, last] = heading with { Down = 1 };
            }
        }
    }

    private Sheet Older(Laid laid, bool hidden)
    {
        var older = new Sheet { Name = random.Next(2) == 0 ? "ฉบับเดิม" : "Sheet2", IsHidden = hidden };
        foreach (var (at, cell) in laid.Sheet.Cells)
        {
            older[at.Row, at.Column] = cell;
        }

        foreach (var (indicator, _, row, column) in laid.Figures)
        {
            older[row, column] = new(Other(indicator));
        }

        return older;
    }

    private void TotalOff(Laid laid)
    {
        var sales = laid.Figures.Where(figure => figure.Indicator == KnownReport.SalesKey).ToList();
        foreach (var (at, cell) in laid.Sheet.Cells.ToList())
        {
            if (cell.Text is "รวม" or "ยอดจำหน่ายรวม เพิ่ม 6%" && at.Column > 1 && sales.Count > 0 && !sales.Exists(figure => figure.Column == at.Column))
            {
                laid.Sheet[sales[0].Row, at.Column] = new(spelling.Money(report.Sales.Values.Sum() + 9_000_000));
            }
        }
    }
}
