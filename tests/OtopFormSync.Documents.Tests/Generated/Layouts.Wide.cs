using System.Globalization;
using OtopFormSync.Testing;

namespace OtopFormSync.Documents.Tests.Generated;

/// <content>Tables of several months with sums among them, and those that run the other way.</content>
internal sealed partial class Layouts
{
    // Each month with its weeks and their sum.
    private void MonthsOfWeeks()
    {
        var row = Title(Any("ยอดจำหน่าย OTOP ไตรมาส 1", "รายงานยอดจำหน่าย OTOP (บาท)"), 8);
        _sheet.Put(row, 0, "ที่", down: 2);
        _sheet.Put(row, 1, "อำเภอ", down: 2);
        var line = random.Next(2) == 0 ? Districts(row + 2, 1) : OneRow(row + 2);
        var at = 2;
        foreach (var month in report.Months)
        {
            _sheet.Put(row, at, spelling.Month(month), across: 5);
            var left = report.Sales[month];
            for (var week = 1; week <= 4; week++)
            {
                var part = week == 4 ? left : decimal.Round(left * random.Next(15, 40) / 100m);
                _sheet.Put(row + 1, at, $"{Any("สัปดาห์ที่", "สัปดาห์")} {spelling.Digits(week.ToString(CultureInfo.InvariantCulture))}");
                Money(line, at++, part);
                left -= part;
            }

            _sheet.Put(row + 1, at, Any("รวม", "รวมทั้งเดือน"));
            Sales(line, at++, month);
        }
    }

    // Months, the quarter's sum, its target and the share of it.
    private void QuarterTotal()
    {
        var row = Title(Any("ยอดจำหน่าย OTOP", "รายงานยอดจำหน่ายสินค้า OTOP รายเดือน"), 7);
        _sheet.Put(row, 0, "ลำดับที่");
        _sheet.Put(row, 1, "อำเภอ");
        var line = random.Next(2) == 0 ? Districts(row + 1, 1) : OneRow(row + 1);
        for (var i = 0; i < 3; i++)
        {
            _sheet.Put(row, 2 + i, spelling.Month(Quarter[i]));
        }

        foreach (var month in report.Months)
        {
            Sales(line, 2 + Quarter.ToList().IndexOf(month), month);
        }

        _sheet.Put(row, 5, Any("ไตรมาส 1", "รวมไตรมาส 1", "รวมไตรมาส 1/2567", "ไตรมาสที่ 1 ปีงบประมาณ 2567"));
        Money(line, 5, report.Sales.Values.Sum());
        _sheet.Put(row, 6, Any("เป้าหมายไตรมาส 1", "เป้าหมาย"));
        var target = Quarter.Sum(report.Target);
        Money(line, 6, target);
        if (random.Next(2) == 0)
        {
            _sheet.Put(row, 7, Any("ร้อยละ", "% ของเป้าหมาย", "คิดเป็นร้อยละ"));
            _sheet.Put(line, 7, spelling.Digits((report.Sales.Values.Sum() / target * 100).ToString("0.00", CultureInfo.InvariantCulture)));
        }
    }

    // A district merged over the rows of its indicators.
    private void MergedDistricts()
    {
        var row = Title(Any("รายงานผลการดำเนินงาน OTOP ไตรมาส 1", "แบบรายงานผลการดำเนินงานโครงการ OTOP"), 6);
        _sheet.Put(row, 0, "ที่");
        _sheet.Put(row, 1, "อำเภอ");
        _sheet.Put(row, 2, Any("ตัวชี้วัด", "รายการ", "กิจกรรม"));
        for (var i = 0; i < report.Months.Count; i++)
        {
            _sheet.Put(row, 3 + i, spelling.Month(report.Months[i]));
        }

        var (sales, unit) = (Any(SalesLabels), Any("ผลิตภัณฑ์ใหม่", "จำนวนผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่ม"));
        var at = row + 1;
        foreach (var district in random.Next(2) == 0 ? [.. ShippedConfiguration.Province.Districts] : new[] { report.District })
        {
            _sheet.Put(at, 0, spelling.Digits((((at - row) / 3) + 1).ToString(CultureInfo.InvariantCulture)), down: 3);
            _sheet.Put(at, 1, district.Name, down: 3);
            _sheet.Put(at, 2, sales);
            _sheet.Put(at + 1, 2, unit);
            _sheet.Put(at + 2, 2, "ผู้เข้าร่วม Digital Wallet สะสม");
            for (var i = 0; district.Code == report.District.Code && i < report.Months.Count; i++)
            {
                var month = report.Months[i];
                Sales(at, 3 + i, month);
                Count(at + 1, 3 + i, report.Products[month], "ผลิตภัณฑ์");
                _figures.Add((KnownReport.ProductsKey, month, at + 1, 3 + i));
                Count(at + 2, 3 + i, report.Wallet[month], "ราย");
                _figures.Add((KnownReport.WalletKey, month, at + 2, 3 + i));
            }

            at += 3;
        }
    }

    // Months down, the nine districts across.
    private void DistrictsAcross()
    {
        var row = Title(Any("ยอดจำหน่าย OTOP (บาท)", "ยอดจำหน่ายสินค้า OTOP แยกรายอำเภอ"), 10);
        var districts = ShippedConfiguration.Province.Districts;
        _sheet.Put(row, 0, Any("เดือน", "เดือน / อำเภอ"));
        for (var i = 0; i < districts.Count; i++)
        {
            _sheet.Put(row, 1 + i, districts[i].Name);
        }

        var own = 1 + districts.ToList().FindIndex(district => district.Code == report.District.Code);
        for (var i = 0; i < 3; i++)
        {
            _sheet.Put(row + 1 + i, 0, spelling.Month(Quarter[i]));
        }

        foreach (var month in report.Months)
        {
            Sales(row + 1 + Quarter.ToList().IndexOf(month), own, month);
        }

        if (random.Next(2) == 0)
        {
            _sheet.Put(row + 4, 0, Any("รวม", "รวมไตรมาส 1"));
            Money(row + 4, own, report.Sales.Values.Sum());
        }
    }

    // The unit stands above the table, and the figures are thousands.
    private void ThousandBaht()
    {
        _sheet.Put(0, 0, "รายงานยอดจำหน่าย OTOP", across: 4);
        _sheet.Put(1, 0, Any("(หน่วย : พันบาท)", "หน่วย: พันบาท"));
        _sheet.Put(2, 0, "ที่");
        _sheet.Put(2, 1, "อำเภอ");
        var line = OneRow(3);
        for (var i = 0; i < report.Months.Count; i++)
        {
            var month = report.Months[i];
            _sheet.Put(2, 2 + i, spelling.Month(month));
            var thousands = report.Sales[month] / 1000;
            _sheet[line, 2 + i] = new(spelling.Digits(thousands.ToString("#,##0.000##", CultureInfo.InvariantCulture)), random.Next(2) == 0 ? thousands : null);
            _figures.Add((KnownReport.SalesKey, month, line, 2 + i));
        }
    }
}
