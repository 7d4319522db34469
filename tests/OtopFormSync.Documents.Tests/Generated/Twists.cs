using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Documents.Tests.Generated;

/// <summary>What people do to a finished table: strike out, raise, hide, forget. Each leaves the known figure readable or makes it a question.</summary>
internal sealed partial class Twists(Random random, KnownReport report, Spelling spelling)
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "none", "none", "none", "none", "none", "none", "struck-before", "note-mark", "note-character", "words-instead", "only-struck", "no-result", "hidden-column", "older-sheet", "hidden-older-sheet", "total-off", "body-differs", "body-agrees", "doubled-month",
        "note-below", "preliminary", "caption", "caption-limits", "sheet-name", "sheet-name-limits", "sheet-name-month", "limited-sheet-beside", "limited-table-beside", "other-district-beside", "hidden-row", "struck-row", "nested", "body-other-month", "remark-cell", "body-disowns", "body-courtesy",
    ];

    /// <summary>Those that only a spreadsheet's file can carry.</summary>
    public static IReadOnlySet<string> OfSpreadsheets { get; } = new HashSet<string>(StringComparer.Ordinal) { "no-result", "hidden-column", "older-sheet", "hidden-older-sheet", "sheet-name", "sheet-name-limits", "sheet-name-month", "limited-sheet-beside", "hidden-row" };

    /// <summary>Those that plain text cannot carry.</summary>
    public static IReadOnlySet<string> OfLooks { get; } = new HashSet<string>(StringComparer.Ordinal) { "struck-before", "note-mark", "only-struck", "struck-row", "nested" };

    /// <summary>Those after which every figure can still be told.</summary>
    public static IReadOnlySet<string> LeaveReadable { get; } = new HashSet<string>(StringComparer.Ordinal) { "none", "struck-before", "note-mark", "note-character", "hidden-column", "hidden-older-sheet", "body-agrees", "body-courtesy", "caption", "sheet-name", "hidden-row", "nested" };

    /// <summary>Changes a laid-out table.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="laid">The table.</param>
    /// <param name="others">Further tables or sheets of the file are added here.</param>
    /// <param name="body">Lines of the mail are added here.</param>
    /// <returns>The figures that can no longer be read, and must be asked about.</returns>
    public IEnumerable<(IndicatorKey Indicator, ReportingMonth Month)> Apply(string name, Laid laid, List<Sheet> others, List<string> body)
    {
        var (indicator, month, row, column) = laid.Figures[random.Next(laid.Figures.Count)];
        var cell = laid.Sheet[row, column]!;
        switch (name)
        {
            case "struck-before":
                laid.Sheet[row, column] = new(cell.Text) { StruckBefore = Other(indicator) };
                return [];
            case "note-mark":
                laid.Sheet[row, column] = new(cell.Text) { Note = Any("1", "2)", "*", "1/") };
                return [];
            case "note-character":
                laid.Sheet[row, column] = new(cell.Text + Any("¹", "²"));
                return [];
            case "words-instead":
                laid.Sheet[row, column] = new(Any("รอข้อมูล", "ยังไม่สรุป"));
                return [(indicator, month)];
            case "only-struck":
                laid.Sheet[row, column] = cell with { IsStruck = true };
                return [(indicator, month)];
            case "no-result":
                laid.Sheet[row, column] = new("") { IsFormula = true };
                return [(indicator, month)];
            case "hidden-column":
                laid.Sheet.HiddenColumns.Add(OldColumn(laid, row, column, indicator));
                return [];
            case "doubled-month":
                OldColumn(laid, row, column, indicator);
                return [];
            case "older-sheet" or "hidden-older-sheet":
                others.Add(Copy(laid, Any("ฉบับเดิม", "Sheet2"), Other) is var older && name[0] == 'h' ? Hidden(older) : older);
                return [];
            case "total-off":
                TotalOff(laid);
                return [];
            case "body-differs":
                body.Add($"ยอดจำหน่าย {Baht(report.Sales[report.Last] + 87_700)}");
                return [];
            case "body-agrees":
                body.Add($"ยอดจำหน่าย {Baht(report.Sales[report.Last])}");
                return [];
            case "body-disowns":
                body.Add(Any("ไฟล์แนบเป็นของปีที่แล้วนะครับ", "ตัวเลขนี้ยังไม่ใช่ตัวเลขจริงครับ", "ข้อมูลข้างต้นเป็นประมาณการค่ะ", "ตัวเลขในไฟล์เป็นร่าง ขอส่งอีกครั้งพรุ่งนี้", "ขอยกเลิกไฟล์ที่แนบมา"));
                return laid.Figures.Select(figure => (figure.Indicator, figure.Month));
            case "body-courtesy":
                body.Add(Any("ส่งรายงานตามแนบครับ ตรวจสอบแล้วถูกต้อง", "ส่งไฟล์มาพร้อมนี้ หากผิดพลาดประการใดขออภัย", "ไฟล์ที่ส่งไปเมื่อวานผิด ขอส่งใหม่ครับ", "ยอดนี้รวมทุกกลุ่มแล้ว ผู้รับผิดชอบ สมชาย"));
                return [];
            case "body-other-month":
                body.Add(Any($"เดือนก่อนจำหน่ายได้ {Baht(report.Base(report.Last) - 3_100)}", $"เป้าหมายยอดจำหน่ายเดือนนี้ {Baht(report.Target(report.Last))}", $"ปีที่แล้วยอดจำหน่าย {Baht(report.Base(report.Last))}"));
                return [];
            default:
                return Around(name, laid, others);
        }
    }

    private string Any(params string[] forms) => forms[random.Next(forms.Length)];

    private string Baht(decimal value) => $"{spelling.Money(value)} บาท".Replace("บาท บาท", "บาท", StringComparison.Ordinal);

    private string Other(IndicatorKey indicator) => indicator == KnownReport.SalesKey ? spelling.Money(report.Target(report.Last) - 1_000) : spelling.Digits("6");

    // The same heading again at the right end, with an old figure.
    private int OldColumn(Laid laid, int row, int column, IndicatorKey indicator)
    {
        var last = laid.Sheet.Width;
        CopyHeadings(laid, row, column, last);
        laid.Sheet[row, last] = new(Other(indicator));
        return last;
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

    // The same table with other figures.
    private static Sheet Copy(Laid laid, string name, Func<IndicatorKey, string> figure)
    {
        var copy = new Sheet { Name = name };
        foreach (var (at, cell) in laid.Sheet.Cells)
        {
            copy[at.Row, at.Column] = cell;
        }

        foreach (var (indicator, _, row, column) in laid.Figures)
        {
            copy[row, column] = new(figure(indicator));
        }

        return copy;
    }

    private static Sheet Hidden(Sheet sheet)
    {
        sheet.IsHidden = true;
        return sheet;
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
