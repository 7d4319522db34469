using System.Globalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Blocks;
using OtopFormSync.Core.Reporting.Claims.RunningText;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Tests.Grading;
using OtopFormSync.Core.Tests.Normalization.Districts;

namespace OtopFormSync.Core.Tests.Reporting.Claims;

/// <summary>The unit that a mission names for an indicator is that indicator's unit wherever a report writes it, whatever the word means elsewhere: a place, a group, a plan, or nothing that is known.</summary>
public sealed class OwnUnitTests
{
    private static readonly string[] Units = ["ครัวเรือน", "หมู่บ้าน", "กลุ่ม", "แผน", "ประเภท", "แปลง", "คน", "ครั้ง", "ตำบล", "ไร่", "ชุมชน", "วิสาหกิจ", "แห่ง", "กิจกรรม", "โครงการ", "เรื่อง"];

    private static readonly string[] Texts =
    [
        "{0}ต้นแบบ 16 {0}",
        "{0}ต้นแบบ จำนวน 16 {0}",
        "{0}ต้นแบบ 16{0}ค่ะ",
        "{0}ต้นแบบ ({0}) 16",
        "- มี{0}ต้นแบบ ๑๖ {0} และขอบคุณค่ะ",
    ];

    private static readonly string[] Tables =
    [
        "ตัวชี้วัด / หน่วย / ผลการดำเนินงาน|{0}ต้นแบบ / {0} / 16",
        "ตัวชี้วัด / หน่วยนับ / เป้าหมาย / ผลงาน|{0}ต้นแบบ / {0} / 20 / 16",
        "{0}ต้นแบบ / {0} / 16",
        "{0}ต้นแบบ / 16 / {0}",
        "ตัวชี้วัด / ผลการดำเนินงาน|{0}ต้นแบบ ({0}) / 16",
        "ตัวชี้วัด / ผลการดำเนินงาน|{0}ต้นแบบ / 16 {0}",
        "อำเภอ / {0}ต้นแบบ ({0})|ท่าบ่อ / 16",
        "อำเภอ / {0}ต้นแบบ| / ({0})|ท่าบ่อ / 16",
    ];

    public static TheoryData<string, string> InText => [.. from unit in Units from text in Texts select (text, unit)];

    public static TheoryData<string, string> InTables => [.. from unit in Units from table in Tables select (table, unit)];

    [Theory]
    [MemberData(nameof(InText))]
    public void In_running_text(string text, string unit) =>
        Assert.Equal("16", string.Join(", ", new TextClaims(Counting(unit), new(Counting(unit))).Read(string.Format(CultureInfo.InvariantCulture, text, unit), "จดหมาย").Select(Told)));

    [Theory]
    [MemberData(nameof(InTables))]
    public void In_a_table(string table, string unit)
    {
        var program = Counting(unit);
        var rows = string.Format(CultureInfo.InvariantCulture, table, unit).Split('|').Select((row, at) => new ReadRow(at + 1, row.Split('/').Select(cell => new ReadCell(cell.Trim())).ToValueList()));
        Assert.Equal("16", string.Join(", ", new TableClaims(program, new(program), NongKhai.Reader).Read(new("ก", rows.ToValueList()), 0, "").Where(claim => claim.Kind != ClaimKind.Target).Select(Told)));
    }

    [Theory]
    [InlineData("ครัวเรือนต้นแบบ 16 ครัวเรือนยากจน", "ครัวเรือน")]
    [InlineData("ครัวเรือนต้นแบบ 16 หมู่บ้าน", "ครัวเรือน")]
    [InlineData("ไร่ต้นแบบ 16 ไร่/ปี", "ไร่")]
    public void Another_unit_is_still_asked_about(string text, string unit) =>
        Assert.DoesNotContain("16", new TextClaims(Counting(unit), new(Counting(unit))).Read(text, "จดหมาย").Select(Told));

    private static Program Counting(string unit) => A.Program() with { Indicators = [A.Indicator("models", $"{unit}ต้นแบบ", unit, IndicatorKind.Count)], References = [] };

    private static string Told(Claim claim) => claim is { Kind: ClaimKind.Reported, Sight: ClaimSight.Plain } ? Drafted.Told(claim.Value, value => value.ToString(CultureInfo.InvariantCulture)) : $"{claim.Indicator} {claim.Kind} {claim.Sight} {Drafted.Told(claim.Value, value => value.ToString(CultureInfo.InvariantCulture))}";
}
