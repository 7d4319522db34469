using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>นอกนั้นเป็นศูนย์, ที่เหลือไม่มี: words that end a line and say that there is none of what the report does not name.</summary>
internal static partial class RestOfReport
{
    /// <summary>The words of a line that say so; null for none.</summary>
    /// <param name="line">The line.</param>
    public static string? In(string line) => MaySay(line) && Nil().Match(line) is { Success: true } match ? match.Value.Trim() : null;

    /// <summary>The line, as long, with those words blanked: they say nothing of the figure before them.</summary>
    /// <param name="line">The line.</param>
    public static string Blanked(string line) => MaySay(line) ? ToCome().Replace(Nil().Replace(line, match => new string(' ', match.Length)), match => new string(' ', match.Length)) : line;

    private static bool MaySay(string line) => line.Contains("นอก", StringComparison.Ordinal) || line.Contains("เหลือ", StringComparison.Ordinal) || line.Contains("อื่น", StringComparison.Ordinal);

    // ส่งยอดจำหน่ายก่อน 100 บาท ที่เหลือส่งพรุ่งนี้: what else is asked for. Without ก่อน it may be the rest of the amount.
    [GeneratedRegex(@"(?<=(?<!ที่(?:ได้)?)ส่ง[^0-9\n]{0,80}ก่อน.*)(?:ส่วน)?(?:ตัวชี้วัด|รายการ|ข้อ|เรื่อง|ตัว|ข้อมูล)?ที่เหลือ\s?(?:ขอ|จะ|เดี๋ยว|ทยอย|\s)*(?:ส่ง|รายงาน|แจ้ง|ตาม)(?:ตาม|ให้|มา|ไป|ใน|วัน|\s)*(?:พรุ่งนี้|ภายหลัง|ทีหลัง|หลัง|ต่อไป)?(?:นะ|ค่ะ|คะ|ครับ|[\s.])*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex ToCome();

    // กลุ่มอื่นไม่มี, เดือนที่เหลือไม่มี are said of other things; a district without data has not said that there is none.
    [GeneratedRegex(
        """
        (?:(?<=^|[^ก-๎]|บาท|ราย|ผลิตภัณฑ์|คน))(?:และ|ส่วน|แต่|โดย|สำหรับ)?
        (?:(?:ตัวชี้วัด|รายการ|ข้อ|เรื่อง|ด้าน|ช่อง)?(?:อื่น(?:\s?ๆ)?|ที่เหลือ)|นอก(?:จาก|เหนือจาก)?(?:นั้น|นี้))
        \s*(?:ทั้งหมด|ทั้งสิ้น)?\s*(?:ไม่มี(?:ผล(?:การ)?(?:ดำเนินงาน|ดำเนินการ)?|การดำเนินงาน|ความเคลื่อนไหว|อะไร)?|(?:เป็น|เท่ากับ|=|:)\s*(?:ศูนย์|[0๐])|ศูนย์)
        (?:ทั้งหมด|ทั้งสิ้น|เลย|(?:นะ)?(?:ค่ะ|คะ|ครับ)|[\s.)])*$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        PatternTime.Most)]
    private static partial Regex Nil();
}
