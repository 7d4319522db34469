using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Testing;

namespace OtopFormSync.Documents.Tests.Generated;

/// <summary>What a layout made: a table, and where its figures stand.</summary>
internal sealed record Laid(Sheet Sheet, IReadOnlyList<(IndicatorKey Indicator, ReportingMonth Month, int Row, int Column)> Figures);

/// <summary>The tables that offices draw, from a known report.</summary>
internal sealed partial class Layouts(Random random, KnownReport report, Spelling spelling)
{
    private static readonly string[] Groups = ["อาหาร", "เครื่องดื่ม", "ผ้าและเครื่องแต่งกาย", "ของใช้ของตกแต่งของที่ระลึก", "สมุนไพรที่ไม่ใช่อาหาร"];
    private static readonly string[] SalesLabels = ["ยอดจำหน่าย (บาท)", "ยอดจำหน่าย OTOP", "ยอดจำหน่ายในเดือน (บาท)", "ยอดขาย (บาท)"];
    private readonly List<(IndicatorKey Indicator, ReportingMonth Month, int Row, int Column)> _figures = [];
    private readonly Sheet _sheet = new();

    public static IReadOnlyList<string> Names { get; } =
    [
        "enclosure", "months-down", "indicators-across", "label-value", "target-result", "base-actual", "weeks", "product-groups", "satang", "groups-over-months", "two-rows-a-district", "three-headings", "month-and-cumulative",
        "months-of-weeks", "quarter-total", "merged-districts", "districts-across", "thousand-baht", "sections",
    ];

    public Laid Make(string name)
    {
        switch (name)
        {
            case "enclosure":
                Enclosure(threeRows: false);
                break;
            case "months-down":
                MonthsDown();
                break;
            case "indicators-across":
                IndicatorsAcross();
                break;
            case "label-value":
                LabelValue();
                break;
            case "target-result":
                SubColumns(month => [("เป้าหมาย", report.Target(month)), (Any("ผลงาน", "ผล", "ผลการดำเนินงาน", "ทำได้"), report.Sales[month])], 1);
                break;
            case "base-actual":
                SubColumns(month => [($"ปี {spelling.Digits((month.BuddhistYear - 1).ToString(System.Globalization.CultureInfo.InvariantCulture))}", report.Base(month)), ($"ปี {spelling.Digits(month.BuddhistYear.ToString(System.Globalization.CultureInfo.InvariantCulture))}", report.Sales[month])], 1, monthsWithoutYear: true);
                break;
            case "weeks":
                Parted([.. Enumerable.Range(1, 4).Select(week => $"สัปดาห์ที่ {week}")]);
                break;
            case "product-groups":
                Parted(Groups);
                break;
            case "satang":
                Satang();
                break;
            case "groups-over-months":
                GroupsOverMonths();
                break;
            case "two-rows-a-district":
                TwoRowsADistrict();
                break;
            case "three-headings":
                Enclosure(threeRows: true);
                break;
            case "month-and-cumulative":
                MonthAndCumulative();
                break;
            case "months-of-weeks":
                MonthsOfWeeks();
                break;
            case "quarter-total":
                QuarterTotal();
                break;
            case "merged-districts":
                MergedDistricts();
                break;
            case "districts-across":
                DistrictsAcross();
                break;
            case "sections":
                Sections();
                break;
            case "thousand-baht":
                ThousandBaht();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(name));
        }

        return new(_sheet, _figures);
    }

    private static Core.ValueList<ReportingMonth> Quarter => ShippedConfiguration.Program.Quarter.Months;

    private string Any(params string[] forms) => forms[random.Next(forms.Length)];

    private void Sales(int row, int column, ReportingMonth month)
    {
        Money(row, column, report.Sales[month]);
        _figures.Add((KnownReport.SalesKey, month, row, column));
    }

    private void Money(int row, int column, decimal baht) => _sheet[row, column] = new(spelling.Money(baht), random.Next(2) == 0 && !spelling.Units ? baht : null);

    private void Count(int row, int column, int count, string unit) => _sheet[row, column] = new(spelling.Count(count, unit), random.Next(2) == 0 && !spelling.Units ? count : null);

    // A title within the sheet, above the table.
    private int Title(string text, int width)
    {
        _sheet.Put(0, 0, text, random.Next(2) == 0 ? width : 1);
        if (random.Next(3) > 0)
        {
            return 1;
        }

        _sheet.Put(1, 0, Any("(หน่วย : บาท)", "หน่วย: บาท", "มียอดจำหน่ายเพิ่มขึ้น ร้อยละ 6"));
        return 2;
    }

    // Nine districts down, the report's own row filled in.
    private int Districts(int from, int column)
    {
        var own = -1;
        for (var i = 0; i < ShippedConfiguration.Province.Districts.Count; i++)
        {
            var district = ShippedConfiguration.Province.Districts[i];
            if (column > 0)
            {
                _sheet[from + i, 0] = new(spelling.Digits((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)), random.Next(2) == 0 ? i + 1 : null);
            }

            _sheet.Put(from + i, column, district.Name);
            own = district.Code == report.District.Code ? from + i : own;
        }

        return own;
    }

    private void Enclosure(bool threeRows)
    {
        var row = Title($"แบบรายงานยอดจำหน่ายผลิตภัณฑ์ OTOP {Any("ไตรมาส 1", "ไตรมาส 1 ปีงบประมาณ พ.ศ. 2567", "")}".Trim(), 6);
        var heads = threeRows ? 3 : random.Next(2) + 1;
        _sheet.Put(row, 0, "ที่", down: heads);
        _sheet.Put(row, 1, "อำเภอ", down: heads);
        if (heads == 3)
        {
            _sheet.Put(row, 2, Any(SalesLabels), across: 4);
            _sheet.Put(row + 1, 2, "ผลการดำเนินงาน", across: 3);
            _sheet.Put(row + 1, 5, "รวม", down: 2);
        }
        else if (heads == 2)
        {
            _sheet.Put(row, 2, Any("เดือน", "ยอดจำหน่าย (บาท)", "ผลการดำเนินงาน"), across: 3);
            _sheet.Put(row, 5, Any("รวม", "ยอดจำหน่ายรวม เพิ่ม 6%", "รวมทั้งไตรมาส"), down: 2);
        }
        else
        {
            _sheet.Put(row, 5, Any("รวม", "ยอดจำหน่ายรวม เพิ่ม 6%"));
        }

        for (var i = 0; i < 3; i++)
        {
            _sheet.Put(row + heads - 1, 2 + i, spelling.Month(Quarter[i]));
        }

        var own = Districts(row + heads, 1);
        foreach (var month in report.Months)
        {
            Sales(own, 2 + Quarter.ToList().IndexOf(month), month);
        }

        if (random.Next(2) == 0)
        {
            Money(own, 5, report.Sales.Values.Sum());
        }

        var last = row + heads + 9;
        _sheet.Put(last, 1, Any("รวม", "รวมทั้งจังหวัด"));
        if (random.Next(3) == 0)
        {
            foreach (var month in report.Months)
            {
                Money(last, 2 + Quarter.ToList().IndexOf(month), report.Sales[month]);
            }
        }
    }

    private void MonthsDown()
    {
        var row = random.Next(2) == 0 ? Title($"รายงานผลการดำเนินงาน OTOP อำเภอ{report.District.Name}", 4) : 0;
        _sheet.Put(row, 0, Any("เดือน", "ประจำเดือน"));
        _sheet.Put(row, 1, Any(SalesLabels));
        _sheet.Put(row, 2, Any("ผลิตภัณฑ์ใหม่", "จำนวนผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่ม"));
        _sheet.Put(row, 3, Any("Digital Wallet", "ผู้เข้าร่วม Digital Wallet (ราย)"));
        var at = row + 1;
        foreach (var month in report.Months)
        {
            _sheet.Put(at, 0, spelling.Month(month));
            Sales(at, 1, month);
            Counts(at, 2, month);
            at++;
        }

        if (random.Next(2) == 0)
        {
            _sheet.Put(at, 0, "รวม");
            Money(at, 1, report.Sales.Values.Sum());
            Count(at, 2, report.Products.Values.Sum(), "ผลิตภัณฑ์");
        }
    }

    private void Counts(int row, int column, ReportingMonth month)
    {
        Count(row, column, report.Products[month], "ผลิตภัณฑ์");
        _figures.Add((KnownReport.ProductsKey, month, row, column));
        Count(row, column + 1, report.Wallet[month], "ราย");
        _figures.Add((KnownReport.WalletKey, month, row, column + 1));
    }

    private void IndicatorsAcross()
    {
        var row = Title($"รายงานผลการดำเนินงาน OTOP ประจำเดือน{spelling.Month(report.Last).Replace("เดือน", "", StringComparison.Ordinal)}", 5);
        _sheet.Put(row, 0, "ลำดับ");
        _sheet.Put(row, 1, "อำเภอ");
        _sheet.Put(row, 2, Any(SalesLabels));
        _sheet.Put(row, 3, "ผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่ม");
        _sheet.Put(row, 4, "ผู้เข้าร่วม Digital Wallet สะสม");
        if (random.Next(2) == 0)
        {
            _sheet.Put(row, 5, Any("หมายเหตุ", "จำนวนผู้ลงทะเบียน"));
        }

        var own = Districts(row + 1, 1);
        Sales(own, 2, report.Last);
        Counts(own, 3, report.Last);
        if (_sheet[row, 5] is { Text: "จำนวนผู้ลงทะเบียน" })
        {
            Count(own, 5, 79, "ราย");
        }
    }

    private void LabelValue()
    {
        var row = random.Next(2) == 0 ? Title($"รายงานผล OTOP ประจำเดือน{spelling.Month(report.Last).Replace("เดือน", "", StringComparison.Ordinal)} อำเภอ{report.District.Name}", 2) : Head();
        _sheet.Put(row, 0, Any(SalesLabels));
        Sales(row, 1, report.Last);
        _sheet.Put(row + 1, 0, "ผลิตภัณฑ์ใหม่");
        Count(row + 1, 1, report.Products[report.Last], "ผลิตภัณฑ์");
        _figures.Add((KnownReport.ProductsKey, report.Last, row + 1, 1));
        _sheet.Put(row + 2, 0, "ผู้เข้าร่วมโครงการ Digital Wallet สะสม");
        Count(row + 2, 1, report.Wallet[report.Last], "ราย");
        _figures.Add((KnownReport.WalletKey, report.Last, row + 2, 1));
    }

    private int Head()
    {
        _sheet.Put(0, 0, "อำเภอ");
        _sheet.Put(0, 1, report.District.Name);
        _sheet.Put(1, 0, "ประจำเดือน");
        _sheet.Put(1, 1, spelling.Month(report.Last));
        return 2;
    }

    private void SubColumns(Func<ReportingMonth, IReadOnlyList<(string Heading, decimal Value)>> columns, int own, bool monthsWithoutYear = false)
    {
        var row = Title(Any("ยอดจำหน่าย OTOP", "รายงานยอดจำหน่าย OTOP (บาท)"), 4);
        _sheet.Put(row, 0, "ที่", down: 2);
        _sheet.Put(row, 1, "อำเภอ", down: 2);
        var (at, line) = (2, -1);
        var whole = random.Next(2) == 0;
        line = whole ? Districts(row + 2, 1) : OneRow(row + 2);
        foreach (var month in report.Months)
        {
            var made = columns(month);
            _sheet.Put(row, at, monthsWithoutYear ? spelling.Name(month) : spelling.Month(month), across: made.Count);
            for (var i = 0; i < made.Count; i++)
            {
                _sheet.Put(row + 1, at + i, made[i].Heading);
                if (i == own)
                {
                    Sales(line, at + i, month);
                }
                else
                {
                    Money(line, at + i, made[i].Value);
                }
            }

            at += made.Count;
        }
    }

    private int OneRow(int row)
    {
        _sheet.Put(row, 0, "1");
        _sheet.Put(row, 1, report.District.Name);
        return row;
    }

    private void Parted(string[] parts)
    {
        var month = report.Last;
        var row = Title(Any("ยอดจำหน่าย OTOP", "รายงานยอดจำหน่าย OTOP (บาท)"), 4);
        _sheet.Put(row, 0, "ที่", down: 2);
        _sheet.Put(row, 1, "อำเภอ", down: 2);
        _sheet.Put(row, 2, spelling.Month(month), across: parts.Length + 1);
        var line = random.Next(2) == 0 ? Districts(row + 2, 1) : OneRow(row + 2);
        var left = report.Sales[month];
        for (var i = 0; i < parts.Length; i++)
        {
            _sheet.Put(row + 1, 2 + i, parts[i]);
            var part = i == parts.Length - 1 ? left : decimal.Round(left * random.Next(10, 40) / 100m);
            Money(line, 2 + i, part);
            left -= part;
        }

        _sheet.Put(row + 1, 2 + parts.Length, Any("รวม", "รวมทั้งสิ้น"));
        Sales(line, 2 + parts.Length, month);
    }

    // An indicator over its parts and their sum, and the next one below.
    private void Sections()
    {
        var month = report.Last;
        var row = Title($"รายงาน OTOP อำเภอ{report.District.Name} ประจำเดือน{spelling.Month(month).Replace("เดือน", "", StringComparison.Ordinal)}", 3);
        _sheet.Put(row, 0, "ที่");
        _sheet.Put(row, 1, "รายการ");
        _sheet.Put(row, 2, Any("จำนวน", "ผล"));
        _sheet.Put(row + 1, 0, "1");
        _sheet.Put(row + 1, 1, Any(SalesLabels));
        var left = report.Sales[month];
        for (var i = 0; i < 2; i++)
        {
            var part = i == 1 ? left : decimal.Round(left * random.Next(10, 40) / 100m);
            _sheet.Put(row + 2 + i, 0, $"1.{i + 1}");
            _sheet.Put(row + 2 + i, 1, i == 0 ? Any("อาหาร", "หน้าร้าน", "กลุ่มบ้านดอน") : Any("ผ้า", "ออนไลน์", "กลุ่มบ้านโคก"));
            Money(row + 2 + i, 2, part);
            left -= part;
        }

        _sheet.Put(row + 4, 1, Any("รวม", "รวมทั้งสิ้น"));
        Sales(row + 4, 2, month);
        _sheet.Put(row + 5, 0, "2");
        _sheet.Put(row + 5, 1, "ผู้เข้าร่วมโครงการ Digital Wallet");
        Count(row + 5, 2, report.Wallet[month], "ราย");
        _figures.Add((KnownReport.WalletKey, month, row + 5, 2));
    }

    private void Satang()
    {
        var month = report.Last;
        var row = Title("ยอดจำหน่าย OTOP", 4);
        _sheet.Put(row, 0, "ที่", down: 2);
        _sheet.Put(row, 1, "อำเภอ", down: 2);
        _sheet.Put(row, 2, spelling.Month(month), across: 2);
        _sheet.Put(row + 1, 2, "บาท");
        _sheet.Put(row + 1, 3, Any("สต.", "สตางค์"));
        var line = OneRow(row + 2);
        var baht = decimal.Truncate(report.Sales[month]);
        var hundredths = (int)((report.Sales[month] - baht) * 100);
        _sheet[line, 2] = new(spelling.Digits(baht.ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture)), random.Next(2) == 0 ? baht : null);
        _sheet[line, 3] = new(spelling.Digits(hundredths.ToString("00", System.Globalization.CultureInfo.InvariantCulture)), random.Next(2) == 0 ? hundredths : null);
        _figures.Add((KnownReport.SalesKey, month, line, 2));
    }

    private void GroupsOverMonths()
    {
        var row = Title(Any("ยอดจำหน่าย OTOP ไตรมาส 1", "ยอดจำหน่าย OTOP"), 8);
        _sheet.Put(row, 0, "ที่", down: 2);
        _sheet.Put(row, 1, "อำเภอ", down: 2);
        _sheet.Put(row, 2, Any("เป้าหมาย", "แผน"), across: 3);
        _sheet.Put(row, 5, Any("ผลการดำเนินงาน", "ผลงาน"), across: 3);
        var line = random.Next(2) == 0 ? Districts(row + 2, 1) : OneRow(row + 2);
        for (var i = 0; i < 3; i++)
        {
            _sheet.Put(row + 1, 2 + i, spelling.Month(Quarter[i]));
            _sheet.Put(row + 1, 5 + i, spelling.Month(Quarter[i]));
            Money(line, 2 + i, report.Target(Quarter[i]));
        }

        foreach (var month in report.Months)
        {
            Sales(line, 5 + Quarter.ToList().IndexOf(month), month);
        }
    }

    private void TwoRowsADistrict()
    {
        var row = Title("ยอดจำหน่าย OTOP (บาท)", 5);
        _sheet.Put(row, 0, "อำเภอ");
        _sheet.Put(row, 1, "รายการ");
        for (var i = 0; i < 3; i++)
        {
            _sheet.Put(row, 2 + i, spelling.Month(Quarter[i]));
        }

        _sheet.Put(row + 1, 0, report.District.Name, down: 2);
        _sheet.Put(row + 1, 1, "เป้าหมาย");
        _sheet.Put(row + 2, 1, Any("ผลงาน", "ผล", "ทำได้"));
        for (var i = 0; i < 3; i++)
        {
            Money(row + 1, 2 + i, report.Target(Quarter[i]));
        }

        foreach (var month in report.Months)
        {
            Sales(row + 2, 2 + Quarter.ToList().IndexOf(month), month);
        }
    }

    private void MonthAndCumulative()
    {
        var month = report.Last;
        var row = Title($"ยอดจำหน่าย OTOP ประจำเดือน{spelling.Month(month).Replace("เดือน", "", StringComparison.Ordinal)}", 4);
        _sheet.Put(row, 0, "ที่");
        _sheet.Put(row, 1, "อำเภอ");
        _sheet.Put(row, 2, Any("ยอดจำหน่ายเดือนนี้", "ยอดจำหน่ายในเดือน", "ยอดจำหน่าย"));
        _sheet.Put(row, 3, Any("ยอดจำหน่ายสะสม", "ยอดสะสม", "สะสมตั้งแต่ต้นปี"));
        var line = random.Next(2) == 0 ? Districts(row + 1, 1) : OneRow(row + 1);
        Sales(line, 2, month);
        Money(line, 3, report.Sales[month] + report.Target(Quarter[0]));
    }
}
