using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Testing;

namespace OtopFormSync.Documents.Tests.Generated;

/// <content>What stands around a table: captions, notes, names of sheets, further tables and rows.</content>
internal sealed partial class Twists
{
    private static readonly string[] Limits = ["เป้าหมาย", "ปีที่แล้ว", "แผน", "ร่าง"];

    private IEnumerable<(IndicatorKey Indicator, ReportingMonth Month)> Around(string name, Laid laid, List<Sheet> others)
    {
        switch (name)
        {
            case "note-below":
                laid.Sheet.Below.Add(Any("หมายเหตุ เป้าหมายทั้งไตรมาส 25,000,000 บาท", "หมายเหตุ: ปีที่แล้วจำหน่ายได้ 12,345,678 บาท", "ผู้รายงาน นางสาวตัวอย่าง ใจดี โทร. 0 4200 0000", "ข้อมูล ณ วันที่ 5 มกราคม 2567", "1/ ข้อมูลจากกลุ่มผู้ผลิตในอำเภอ"));
                return [];
            case "remark-cell":
                return Remarked(laid);
            case "preliminary":
                laid.Sheet.Below.Add(Any("* ตัวเลขเบื้องต้น", "หมายเหตุ : ข้อมูลเบื้องต้น", "*ยังไม่รวมยอดออนไลน์", "หมายเหตุ : ยังขาดตำบลบ้านโคก"));
                return [.. laid.Figures.Select(figure => (figure.Indicator, figure.Month))];
            case "caption":
                laid.Sheet.Above.Add(Any("ตารางที่ 1 ยอดจำหน่ายสินค้า OTOP", "แบบรายงานผลการดำเนินงาน OTOP", $"อำเภอ{report.District.Name} จังหวัดหนองคาย", "ตารางแสดงผลการดำเนินงาน"));
                return [];
            case "caption-limits":
                laid.Sheet.Above.Add(Any("เป้าหมายการจำหน่ายสินค้า OTOP", "แผนการจำหน่ายสินค้า OTOP", "ยอดจำหน่ายปีที่แล้ว", "(ร่าง)", "ตัวอย่างการกรอก"));
                return Limited(laid);
            case "sheet-name":
                laid.Sheet.Name = Any("Sheet1", "ผลงาน", "OTOP", "รายงาน", new Spelling(random.Next(7), false, false, false).Month(report.Last).Replace('/', '-'));
                return [];
            case "sheet-name-limits":
                laid.Sheet.Name = Any(Limits);
                return Limited(laid);
            case "sheet-name-month":
                laid.Sheet.Name = new Spelling(random.Next(4), false, false, false).Month(report.Last.Plus(random.Next(2) == 0 ? -1 : 1));
                return [];
            case "limited-sheet-beside":
                others.Add(Copy(laid, Any(Limits), Other));
                return [];
            case "limited-table-beside":
                var beside = Copy(laid, "Sheet2", Other);
                beside.Above.Add(Any("เป้าหมายการจำหน่าย", "ยอดจำหน่ายปีที่แล้ว", "แผนการจำหน่าย"));
                laid.Sheet.Above.Add(Any("ผลการดำเนินงาน", "ผลการจำหน่าย"));
                others.Add(beside);
                return [];
            case "other-district-beside":
                others.Add(OfOther(laid));
                return [];
            case "hidden-row":
                if (OldRow(laid, struck: false) is { } hidden)
                {
                    laid.Sheet.HiddenRows.Add(hidden);
                }

                return [];
            case "struck-row":
                OldRow(laid, struck: true);
                return [];
            case "nested":
                laid.Sheet.IsNested = true;
                return [];
            default:
                return [];
        }
    }

    // What is called a target or a draft as a whole can only be asked about, unless its own title or headings say which figures are results.
    private static IEnumerable<(IndicatorKey Indicator, ReportingMonth Month)> Limited(Laid laid) =>
        laid.Sheet.Cells.Any(cell => SaysResult(cell.Cell.Text)) ? [] : laid.Figures.Select(figure => (figure.Indicator, figure.Month));

    private static bool SaysResult(string text) =>
        text is "ผล" or "ผลงาน" or "ทำได้" || text.Contains("ผลการดำเนินงาน", StringComparison.Ordinal) || text.Contains("รายงานผล", StringComparison.Ordinal) || text.StartsWith("ปี ", StringComparison.Ordinal);

    // Words at the end of a figure's row that leave none of the row's figures what it seems.
    private IEnumerable<(IndicatorKey Indicator, ReportingMonth Month)> Remarked(Laid laid)
    {
        var row = laid.Figures[random.Next(laid.Figures.Count)].Row;
        laid.Sheet[row, laid.Sheet.Width] = new(Any("ยังไม่ใช่ตัวเลขจริง", "เป็นประมาณการ", "เป็นของปีที่แล้ว", "ยกเลิก", "ยังเก็บไม่ครบทุกตำบล", "ยอดนี้รวม 2 เดือน"));
        return laid.Figures.Where(figure => figure.Row == row).Select(figure => (figure.Indicator, figure.Month));
    }

    // The same table of another district: its rows carry that district's name.
    private Sheet OfOther(Laid laid)
    {
        var other = ShippedConfiguration.Province.Districts.First(district => district.Code != report.District.Code);
        var copy = Copy(laid, other.Name, Other);
        foreach (var (at, cell) in laid.Sheet.Cells.Where(cell => cell.Cell.Text.Contains(report.District.Name, StringComparison.Ordinal)))
        {
            copy[at.Row, at.Column] = cell with { Text = cell.Text.Replace(report.District.Name, other.Name, StringComparison.Ordinal) };
        }

        foreach (var (at, _) in laid.Sheet.Cells.Where(cell => cell.Cell.Text == other.Name))
        {
            copy[at.Row, at.Column] = new(report.District.Name);
        }

        copy.Above.Add($"อำเภอ{other.Name}");
        laid.Sheet.Above.Add($"อำเภอ{report.District.Name}");
        return copy;
    }

    // The district's row a second time below, with old figures; where they are struck out, the new ones come below the old.
    private int? OldRow(Laid laid, bool struck)
    {
        var rows = laid.Figures.Select(figure => figure.Row).Distinct().ToList();
        if (rows is not [var row] || laid.Sheet.Cells.Any(cell => cell.At.Row < row && cell.At.Row + cell.Cell.Down > row) || !laid.Sheet.Cells.Any(cell => cell.At.Row == row && cell.Cell.Text == report.District.Name))
        {
            return null;
        }

        laid.Sheet.InsertRow(row + 1);
        foreach (var (at, cell) in laid.Sheet.Cells.Where(cell => cell.At.Row == row).ToList())
        {
            laid.Sheet[row + 1, at.Column] = cell;
        }

        foreach (var (indicator, _, _, column) in laid.Figures)
        {
            laid.Sheet[struck ? row : row + 1, column] = new(Other(indicator)) { IsStruck = struck };
        }

        return row + 1;
    }
}
