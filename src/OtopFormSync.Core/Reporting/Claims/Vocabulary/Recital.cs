using System.Text.RegularExpressions;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>What letters recite of the order that they answer: its criteria ("เพิ่มขึ้นร้อยละ 6", "อย่างน้อย 1 ผลิตภัณฑ์"), the numbers of what is to be reported, and what is enclosed. None of it is a figure.</summary>
internal static partial class Recital
{
    /// <summary>The text with the numbers of recitals blanked, as long as before. Sums stay: the district's own may stand in the same sentence.</summary>
    /// <param name="text">Canonical text, Arabic digits.</param>
    public static string Blanked(string text)
    {
        if (Enclosed().IsMatch(text))
        {
            text = Copies().Replace(text, Blank);
        }

        if (Beginning().Match(text) is not { Success: true } beginning || Asking().Match(text, beginning.Index) is not { Success: true } asking)
        {
            return text;
        }

        var end = Turn().Match(text, asking.Index + asking.Length) is { Success: true } turn ? turn.Index : text.Length;
        return $"{text[..beginning.Index]}{Numbers().Replace(text[beginning.Index..end], Blank)}{text[end..]}";

        static string Blank(Match match) => new(' ', match.Length);
    }

    /// <summary>A line without what it says that another district wrote: ตามที่อำเภอเมืองหนองคายแจ้งแนวทาง นั้น. A figure in it stays: of whom it is, is asked.</summary>
    /// <param name="line">Canonical text.</param>
    public static string WithoutCited(string line) => Cited().Replace(line, match => Counted().IsMatch(match.Value) ? match.Value : "");

    /// <summary>True for a label that names what is to be reached: ยอดจำหน่ายเพิ่มขึ้น 6 %, ไม่น้อยกว่าร้อยละ 10.</summary>
    /// <param name="label">The label.</param>
    public static bool NamesCriterion(string label) => Criterion().IsMatch(ThaiScript.ArabicDigits(label));

    [GeneratedRegex(@"^[\s*•\-–]*(?:ตาม|อ้างถึง)(?:ที่)?\s?(?:หนังสือ)?(?:สำนักงานพัฒนาชุมชนอำเภอ|ที่ว่าการอำเภอ|อำเภอ|อ\.|สพอ\.?)\s?[ก-๎]{2,30}?\s?(?:ได้)?(?:แจ้ง|เชิญ|ประสาน|ขอความ|มีหนังสือ|กำหนด|ชี้แจง)[^\n]{0,200}?(?:นั้น(?=\s|$)|$)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Cited();

    [GeneratedRegex(@"[0-9๐-๙],[0-9๐-๙]{3}|[0-9๐-๙]\s*(?:บาท|ราย|คน|ผลิตภัณฑ์|ล้าน|แสน)|ไม่มี", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?:เพิ่มขึ้น|ไม่น้อยกว่า|อย่างน้อย|ไม่ต่ำกว่า)\s*(?:จำนวน\s*)?(?:ร้อยละ\s*)?[0-9]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Criterion();

    [GeneratedRegex("ตามที่|ตามหนังสือ|ตามข้อสั่งการ|ตามนโยบาย|อ้างถึง|ด้วย(?=จังหวัด|สำนักงาน|กรม)|หนังสือจังหวัด|(?:จังหวัด|กรม(?:การพัฒนาชุมชน)?|สพจ\\S*|ท่าน)\\s*(?:ได้)?(?:แจ้ง|ขอให้|กำหนด|มอบหมาย|สั่งการ)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Beginning();

    [GeneratedRegex("ให้(?:อำเภอ|ทุก|รายงาน|ดำเนิน|ส่ง|จัดส่ง|มี)|ขอให้|ขอความร่วมมือ|กำหนด|มอบหมาย|สั่งการ|แจ้ง", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Asking();

    // Where the letter turns to what the district did itself.
    [GeneratedRegex("(?<=\\s)นั้น(?=\\s|$)|บัดนี้|ขอรายงาน|ขอส่ง|ขอสรุป|ขอเรียน|ได้ดำเนินการ|ปรากฏ|มีผลการดำเนินงาน", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Turn();

    [GeneratedRegex(
        """
        (?:เพิ่มขึ้น|ไม่น้อยกว่า|อย่างน้อย|ไม่ต่ำกว่า|ขั้นต่ำ|อัตรา|\s)*ร้อยละ\s*[0-9]+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?\s*%
        |(?:ไม่น้อยกว่า|อย่างน้อย|ไม่ต่ำกว่า|ขั้นต่ำ|อำเภอละ|ตำบลละ|ไตรมาสละ|เดือนละ)\s*(?:จำนวน\s*)?[0-9][0-9,.]*\s*(?:บาท|ราย|คน|ผลิตภัณฑ์|กลุ่ม|ชุด|ฉบับ)?
        |(?<![0-9,.])\(?[0-9]{1,2}\)|(?<=\s)[0-9]{1,2}\.(?=\s*[^0-9\s])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        PatternTime.Most)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^\s*(?:สิ่งที่ส่งมาด้วย|เอกสารแนบ|สิ่งที่แนบ)|แบบรายงาน|รายละเอียดแนบ", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Enclosed();

    [GeneratedRegex(@"(?:จำนวน\s*)?(?<![0-9,.])[0-9]{1,2}\s*(?:ชุด|ฉบับ|แผ่น|ไฟล์|หน้า)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Copies();
}
