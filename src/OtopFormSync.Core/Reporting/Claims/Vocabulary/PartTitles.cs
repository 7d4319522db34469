using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization.Districts;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>
/// Lines of their own, titles and names of sheets that narrow what stands below them to a part of the district's: กลุ่มทอผ้าบ้านนาข่า, ต.บ้านฝาง,
/// งาน OTOP City, ช่องทางออนไลน์, ประเภทอาหาร, ผู้ประกอบการ : นางแก้ว ใจดี. The one owner; what names the whole district, all groups or an office's own section is none.
/// </summary>
internal static partial class PartTitles
{
    private const int Longest = 100;

    /// <summary>True for a text that does so.</summary>
    /// <param name="text">The text.</param>
    public static bool Narrow(string text) => text.Length is > 2 and <= Longest && HeadingLexicon.Key(text) is var key && (Begins().IsMatch(key) || Field().IsMatch(key) || Channel().IsMatch(key) || Named().IsMatch(key)) && !Whole().IsMatch(key) && !Office().IsMatch(key);

    /// <summary>True for the name of a sheet or the words behind a label in a subject that do so; they are no sentences, and a person's name among them is the writer's.</summary>
    /// <param name="text">The text.</param>
    public static bool NarrowInShort(string text) => Narrow(text) && !NamePerson(text);

    /// <summary>True for a title or the name of a sheet that names one week or half of a month: สัปดาห์ที่ 1. Weeks 1 to 4 are the month.</summary>
    /// <param name="text">The text.</param>
    public static bool NameWeek(string text) => text.Length is > 2 and <= Longest && Week().IsMatch(HeadingLexicon.Key(text));

    /// <summary>True for a person's name, which under a letter's head may be the writer's.</summary>
    /// <param name="text">The text.</param>
    public static bool NamePerson(string text) => Person().IsMatch(HeadingLexicon.Key(text));

    /// <summary>True for an office or a post, as they stand beside a writer's name.</summary>
    /// <param name="text">The text.</param>
    public static bool NameOffice(string text) => text.Contains("สพอ", StringComparison.Ordinal) || text.Contains("สำนักงาน", StringComparison.Ordinal) || Office().IsMatch(text);

    /// <summary>True for words that speak of the whole district: what they stand in holds against such a line above it.</summary>
    /// <param name="text">The words.</param>
    public static bool NameWhole(string text) => OfDistrict().IsMatch(text) || Whole().IsMatch(text);

    // ต.ค. is no sub-district, and งาน OTOP alone is an office's section.
    [GeneratedRegex(
        """
        ^[\s*•\-–(\[]*(?:[0-9]{1,2}[.)]\s*)?(?:(?:ขอ|ส่ง|แจ้ง|สรุป|รายงาน|ข้อมูล|ยอด|ผลงาน|ผล|การ|จำหน่าย|ขาย)*\s?(?:ของ|เฉพาะ|จาก|ณ|ใน(?!ระบบ))\s*)?(?:
          วิสาหกิจ(?!ขนาด)|วสช\.?|กลุ่ม(?!งาน|ผู้(?:ผลิต|ประกอบการ)|เป้าหมาย|จังหวัด|อำเภอ|ละ|ที่|ต่าง)\s*[ก-๎a-z0-9]|ร้าน(?!ค้า\s*(?:$|otop\s*(?:$|อ|ใน)|ที่|ใน|ทั้ง))|ตลาด(?!$)|ถนนคนเดิน|otop\s?shop|ศูนย์\s?(?:จำหน่าย|แสดง|สาธิต|otop|โอทอป)|บริษัท|บจก|หจก|ห้างหุ้นส่วน|สหกรณ์(?!จังหวัด)
          |(?<!\(\s*)(?:นาง(?:สาว)?|นาย(?!อำเภอ|ก)|น\.\s?ส\.)\s*[ก-๎]{2,}\s+[ก-๎]{2,}[\s)]*$
          |บ้าน[ก-๎]{2}|หมู่บ้าน[ก-๎]{2}|ชุมชน(?!$)\s?[ก-๎]|(?:[ตม]\.(?!\s?ค(?![ก-๎]))|ตำบล(?!ละ)|หมู่(?:ที่)?|เทศบาล|อบต\.?)\s*[ก-๎0-9]
          |งาน\s?(?!พัฒนา|ส่งเสริม|สาร|ธุรการ|ข้อมูล|รายงาน|ประจำ(?!ปี)|ที่|นโยบาย|ยุทธศาสตร์|บริหาร|การ|ของ|ตาม|ใน|นี้|โครงการ|ด้าน|กลุ่ม|ผลิตภัณฑ์|(?:otop|โอทอป)\s*(?:$|อ|จ|ของ|ประจำ|เดือน|[:0-9]))[ก-๎a-z]
          |มหกรรม|เทศกาล|บูธ|ปั๊ม|ปตท|ห้าง(?!หุ้น)|โลตัส|บิ๊กซี|แม็คโคร|เซเว่น|โรงแรม|สนามบิน
          |(?:otop|โอทอป)\s?(?:city|mid\s?year|fair|festival|ซิตี้|มิดเยียร์)
          |(?:สินค้า|ผลิตภัณฑ์)?(?:ประเภท|หมวด)\s?(?:อาหาร|เครื่องดื่ม|ผ้า|เครื่องแต่งกาย|ของใช้|ของตกแต่ง|ของที่ระลึก|สมุนไพร)
          |(?:ตัวอย่าง(?:การ(?:กรอก|รายงาน|เขียน)|รายงาน|แบบ(?:รายงาน|ฟอร์ม)?)?|(?:ฉบับ)?ร่าง|ยกเลิก(?:แล้ว)?|example|sample)\s*[:)]?\s*$
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.Most)]
    private static partial Regex Begins();

    // การออกร้านงานกาชาด, ผู้ประกอบการ SME, ผู้ผลิตรายเดียว; and by themselves in their line สินค้า 5 ดาว, ผ้าไหม, Lazada, ยอดสั่งจองล่วงหน้า.
    [GeneratedRegex(
        """
        ^[\s*•\-–(\[]*(?:[0-9]{1,2}[.)]\s*)?(?:ขอ|ส่ง|แจ้ง|สรุป|รายงาน|ข้อมูล|หัวข้อ|ผลงาน|ผล|การ|ของ|เฉพาะ|จาก|ผ่าน|ทาง|ยอด(?:ขาย|จำหน่าย)?|ขาย|จำหน่าย|\s)*(?:
          (?:ไป|ร่วม)?ออก(?:ร้าน|บูธ|บูท)
          |(?:ผู้ประกอบการ|ผู้ผลิต|กลุ่ม|สินค้า|ผลิตภัณฑ์)*\s*(?:sme|เอสเอ็มอี)
          |(?:ผู้ประกอบการ|ผู้ผลิต)[ก-๎]{0,20}รายเด(?:ีย|ี่ย)ว
          |(?:สินค้า|ผลิตภัณฑ์)เด่น
          |(?:ช่วง)?ครึ่งเดือน(?:แรก|หลัง)
          |(?:(?:สินค้า|ผลิตภัณฑ์|ระดับ|otop|\s)*[1-5]\s?ดาว
            |(?:สินค้า|ผลิตภัณฑ์)?(?:ผ้า[ก-๎]{0,20}|อาหาร|เครื่องดื่ม|เครื่องแต่งกาย|ของใช้|ของตกแต่ง|ของที่ระลึก|สมุนไพร|(?:เครื่อง)?จักสาน)
            |(?:facebook|เฟ[ซส]บุ๊[กค]|lazada|ลาซาด้า|shopee|[ชซ]้อปปี้|tik\s?tok|ติ๊กต[๊็]?อก|line\s?(?:shop|my)|ไลน์ช[้็]อป|ไลฟ์สด)(?:\s?(?:live|ไลฟ์|page|เพจ|shop))?
            |(?:สั่ง)?(?:จอง|ซื้อ)ล่วงหน้า|พรีออเดอร์|pre-?order
          )(?=[\s:)\]]*$)
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.Most)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:สัปดาห์|อาทิตย์)(?:ที่)?\s?[1-5](?![0-9,.]|\s*(?:[-–]|ถึง)\s*[45])|(?:สัปดาห์|ครึ่งเดือน)(?:แรก|หลัง|สุดท้าย)|(?<![a-z])(?:week|wk)\.?\s?[1-5](?![0-9,.]|\s*[-–]\s*[45])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Week();

    // ชื่อกลุ่ม : กลุ่มทอผ้า, ผู้ประกอบการ : นางแก้ว ใจดี.
    [GeneratedRegex(@"^[\s*•\-–(]*(?:[0-9]{1,2}[.)]\s*)?(?:ชื่อ)?(?:ผู้ประกอบการ|ผู้ผลิต|กลุ่ม|ร้าน(?:ค้า)?|วิสาหกิจ(?:ชุมชน)?|สถานที่(?:จำหน่าย|ขาย)?|ตำบล|หมู่บ้าน|ตลาด|งาน)\s*[:=]\s*[ก-๎a-z]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Field();

    // ช่องทางออนไลน์, ตารางสรุปช่องทางออนไลน์ อำเภอสระใคร.
    [GeneratedRegex(@"^[\s*•\-–(]*(?:[0-9]{1,2}[.)]\s*)?(?:ตาราง|สรุป|แบบ|รายงาน|ผล|ข้อมูล|การ|ยอด(?:ขาย|จำหน่าย)?|จำหน่าย|ขาย|ผ่าน|ทาง|ของ|สินค้า|ผลิตภัณฑ์|otop|\s)*(?:ช่องทาง(?:การ)?(?:จำหน่าย|ขาย)?\s?)?(?:ออนไลน์|ออฟไลน์|หน้าร้าน|online|offline)(?!\s*(?:และ|กับ|/|\+|,))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Channel();

    [GeneratedRegex(@"ทั้งอำเภอ|ภาพรวม|ทุก(?:กลุ่ม|ตำบล|ช่องทาง|ประเภท|ราย|แห่ง|ร้าน|หมู่บ้าน)|^\s*[*•\-–]?\s*(?:รวม|ยอดรวม|สรุปรวม)|รวมทั้ง(?:สิ้น|หมด)|ทั้ง\s?[0-9]{1,2}\s?(?:กลุ่ม|ตำบล)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![ก-๎])" + DistrictContext.Lead + "|ของ" + DistrictContext.Lead, RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfDistrict();

    // An address, a signature, who writes and to whom.
    [GeneratedRegex(@"^\W*(?:หมู่|ม\.|ต\.|ตำบล|บ้าน|ชุมชน|เทศบาล)[^\n]*(?:(?<![ก-๎])จ\.|จังหวัด|(?<![0-9])[0-9]{5}(?![0-9]))|โทร|รายงาน(?=โดย|ว่า)|(?<=\S\s*)ขอ(?:ส่ง|รายงาน|แจ้ง)|นักวิชาการ|พัฒนาการ|เจ้าหน้าที่|เจ้าพนักงาน|ปลัด|(?<!โรง|การ)เรียน|ค่ะ|ครับ|คะ(?![ก-๎])|(?:ส่ง|เสนอ)(?:แล้ว|ครบ)|ประชุม|อบรม", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Office();

    [GeneratedRegex(@"^\s*(?:นาง|นาย|น\.\s?ส\.)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Person();
}
