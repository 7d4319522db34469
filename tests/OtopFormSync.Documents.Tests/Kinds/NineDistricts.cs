using System.Globalization;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Documents.Tests.Kinds;

/// <summary>The letter's table of nine districts and three months with figures made up, as several programs saved it.</summary>
internal static class NineDistricts
{
    /// <summary>Of each district October to December, in baht.</summary>
    public static readonly (string District, decimal[] Sales)[] Sales =
    [
        ("เมืองหนองคาย", [41_235_017, 42_110_458, 45_120_699]),
        ("ท่าบ่อ", [9_321_450, 9_877_210.50m, 10_234_500]),
        ("โพนพิสัย", [8_100_200, 8_231_145, 9_004_310]),
        ("ศรีเชียงใหม่", [4_012_334, 4_100_987, 4_555_120]),
        ("สังคม", [2_910_450, 2_877_001, 3_300_212]),
        ("สระใคร", [2_544_100, 2_760_433, 3_121_004]),
        ("เฝ้าไร่", [4_811_222, 4_902_310, 5_100_877]),
        ("รัตนวาปี", [2_411_098, 2_800_123, 3_410_555]),
        ("โพธิ์ตาก", [2_701_004, 2_655_980, 2_877_441]),
    ];

    private static readonly string[] Months = ["ตุลาคม 2566", "พฤศจิกายน 2566", "ธันวาคม 2566"];

    /// <summary>Holds that a table says them all, each in its column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="isWhole">False for a program that saved what it showed, without satang.</param>
    public static void AssertIn(ReadTable table, bool isWhole = true)
    {
        var rows = table.Rows.Select(row => row.Cells.Select(cell => ThaiScript.ArabicDigits(cell.Text)).ToList()).ToList();
        var heading = rows.Single(row => row.Contains(Months[0]));
        var name = rows.Single(row => row.Contains("ท่าบ่อ")).IndexOf("ท่าบ่อ");
        foreach (var (district, sales) in Sales)
        {
            var row = rows.Single(row => row[name] == district);
            var read = Months.Select(month => decimal.Parse(row[heading.IndexOf(month)], NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
            Assert.Equal(sales.Select(amount => isWhole ? amount : Math.Round(amount, MidpointRounding.AwayFromZero)), read);
        }
    }
}
