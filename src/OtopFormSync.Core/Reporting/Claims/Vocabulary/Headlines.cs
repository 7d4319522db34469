using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>
/// Lines without a figure that say of the figures below or around them that they are no results of the month: those of another year (ผลงานปี 2565), what is to be reached
/// (เกณฑ์ระดับ A, สิ่งที่ต้องทำให้ได้), what was reported before (ตัวเลขเดิมที่ผิด), a draft, a trial, a question. The one owner, for lines of texts, and for titles and notes of tables.
/// </summary>
internal static partial class Headlines
{
    private const int Longest = 100;

    // A bullet, the mark of a footnote, the number of a list.
    private const string Lead = @"^[\s*•\-–—(\[""“]*(?:หมายเหตุ\s*[:=]?\s*)?(?:[0-9]{1,2}[.)]\s*)?";
    private const string Close = @"(?:นะ)?(?:ค่ะ|คะ|ครับ|จ้า)?[\s:.,)\]""”]*$";

    /// <summary>The kind of figures that a line heads which is none of results; null for any other line. Years are <see cref="YearIn"/>'s.</summary>
    /// <param name="line">The line, without its district.</param>
    public static ClaimKind? KindOf(string line) => line.Length > Longest || !MayHead().IsMatch(line) ? null : KindOfKey(HeadingLexicon.Key(line));

    private static ClaimKind? KindOfKey(string key) => Marks().IsMatch(key) && !Results().IsMatch(key) ? ClaimKind.Target
        : Former().IsMatch(key) ? ClaimKind.Base
        : null;

    /// <summary>True for a line that calls what stands below it a draft, or withdrawn.</summary>
    /// <param name="line">The line.</param>
    public static bool CallDraft(string line) => line.Length <= Longest && MayHead().IsMatch(line) && Draft().IsMatch(HeadingLexicon.Key(line));

    /// <summary>The year that a line names, and nothing else: ข้อมูลปี 2565 นะคะ, * เป็นตัวเลขปี 2565, ผลงานปีก่อน. Null for any other line; whether the year is over is <see cref="IsYearBefore"/>'s to say.</summary>
    /// <param name="line">The line, without its district.</param>
    public static string? YearIn(string line) => line.Length <= Longest && MayNameYear().IsMatch(line) && Year().Match(HeadingLexicon.Key(line)) is { Success: true } match ? match.Groups["year"].Value : null;

    /// <summary>True for words of no month that name a year before the program's.</summary>
    /// <param name="words">The words.</param>
    /// <param name="program">The program.</param>
    public static bool IsYearBefore(HeadingSense words, Program program) => words.Month is null && (words.Year < program.Quarter.FirstMonth.Year || words.FiscalYear < BuddhistEra.ToCommon(program.Quarter.FiscalYear));

    /// <summary>True for a line that leaves open what is reported around it: nobody has checked it, it is a trial, or it is asked whether it is right, or whose it is.</summary>
    /// <param name="line">The line.</param>
    public static bool LeaveOpen(string line) => line.Length <= Longest && MayLeaveOpen().IsMatch(line) && HeadingLexicon.Key(line) is var key && (Open().IsMatch(key) || (Question().IsMatch(key) && !Receipt().IsMatch(key)));

    /// <summary>From where a line says that the figures were copied: ไลน์ของท่าบ่อ. Null for any other line.</summary>
    /// <param name="line">The line.</param>
    public static string? CopiedFrom(string line) => line.Length <= Longest && Copied().Match(HeadingLexicon.Key(line)) is { Success: true } match ? match.Groups["whose"].Value : null;

    /// <summary>True for words from where figures were copied that name others than the district: อำเภออื่น.</summary>
    /// <param name="whose">The words.</param>
    public static bool AreOthers(string whose) => Others().IsMatch(whose);

    /// <summary>True for a line that may say anything of figures; most do not.</summary>
    /// <param name="line">The line.</param>
    public static bool MaySay(string line) => MayNameYear().IsMatch(line) || MayLeaveOpen().IsMatch(line);

    /// <summary>True for a line that heads results again, below one that headed others: ฉบับจริง, ผลการดำเนินงาน, ที่ถูกต้อง.</summary>
    /// <param name="line">The line.</param>
    public static bool HeadResults(string line) => line.Length <= Longest && (Anew().IsMatch(line) || YearIn(line) is not null);

    [GeneratedRegex("เกณฑ์|มาตรฐาน|หาก|ถ้า|ต้อง|ควร|พึง|กำหนด|มอบหมาย|สั่ง|เดิม|เก่า|ก่อนแก้|ร่าง|draft|ยกเลิก", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex MayHead();

    [GeneratedRegex(@"ปี|พ\s?\.?\s?ศ", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex MayNameYear();

    [GeneratedRegex(@"ทดสอบ|ทดลอง|เทส|test|ใคร|ไหม|มั้ย|หรือ|รึ|\?|ลอก|ก๊อป|copy|ยืม|ดึง|เอา|นำ|รอ|ยังไม่", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex MayLeaveOpen();

    [GeneratedRegex(
        Lead + """
        (?:รายงาน|สรุป|ผล(?:งาน|การดำเนิน(?:งาน|การ)|การปฏิบัติงาน|การจำหน่าย)?|ข้อมูล|ตัวเลข|ยอด(?:จำหน่าย|ขาย)?|การ(?:จำหน่าย|ดำเนินงาน)|ตาราง|ชุด|ไฟล์|เอกสาร|ทั้งหมด|ข้าง(?:ต้น|บน|ล่าง)|ด้าน(?:บน|ล่าง)|นี้|นี่|ดังกล่าว|ต่อไปนี้|เป็น|คือ|ของ|ใน|ประจำ|สำหรับ|เมื่อ|จาก(?<=ข้อมูลจาก|ตัวเลขจาก)|otop|โอทอป|สินค้า|\s)*
        (?<year>(?:ปี(?:งบประมาณ)?\s*)?(?:พ\.?\s?ศ\.?|พุทธศักราช)\s*25[0-9]{2}(?![0-9,])|ปี(?:งบประมาณ)?\s*(?:25)?[0-9]{2}(?![0-9,])|ปี(?:งบประมาณ)?(?:ก่อน(?:หน้า)?|ที่แล้ว|ที่ผ่านมา))
        (?:นี้|ทั้งหมด|ทั้งปี)?\s*
        """ + Close,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.Most)]
    private static partial Regex Year();

    [GeneratedRegex(
        Lead + """
        (?:
          (?:ค่า|ตาราง|หลัก|ตัวเลข|รายการ|ยอด)*(?:เกณฑ์|มาตรฐาน(?=ขั้นต่ำ|ที่|ระดับ))
          |(?:หาก|ถ้า)[^\n]{0,40}?(?:ผ่าน|ได้|บรรลุ|ถึง|เต็ม)[^\n]{0,20}(?:เกณฑ์|เป้า|ระดับ|เกรด|คะแนน)
          |(?:สิ่ง|งาน|ตัวเลข|ยอด(?:จำหน่าย|ขาย)?|ผลงาน|ผล|รายการ|ตัวชี้วัด|ค่า|จำนวน|\s)*ที่(?:เรา|อำเภอ|ทุกอำเภอ|ยัง|จะ)*(?:จำเป็น)?(?:ต้อง|ควร|พึง)(?:จะ)?(?:ทำ|ดำเนินการ|ได้|บรรลุ|ขาย|จำหน่าย|หา|เร่ง|ผลักดัน|ลงทะเบียน|เพิ่ม)
          |(?:สิ่ง|งาน|ตัวเลข|ยอด(?:จำหน่าย|ขาย)?|ผลงาน|รายการ|ค่า|จำนวน)+ที่(?:จังหวัด|สพจ\.?|กรม|พช\.?|ทาง[ก-๎]{1,15})?(?:กำหนด|มอบหมาย|สั่ง)
          |ต้อง(?:ทำ|ขาย|จำหน่าย|หา)(?:ให้)?ได้
        )[^\n]*$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.Most)]
    private static partial Regex Marks();

    // ผลการดำเนินงานตามเกณฑ์ ขอรายงานดังนี้: what is told is what was reached.
    [GeneratedRegex("รายงาน|ส่ง|ผลการดำเนิน|ผลงาน(?!ที่)|ทำได้แล้ว|แล้ว|เทียบ|ไม่ผ่าน|ได้ตามเกณฑ์", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Results();

    [GeneratedRegex(Lead + @"(?:ตัวเลข|ยอด(?:จำหน่าย|ขาย)?|ข้อมูล|รายงาน|ฉบับ|ของ|ค่า|\s)+(?:เดิม|เก่า|ก่อน(?:การ)?(?:แก้|ปรับ)(?:ไข|แก้|ปรุง)?)(?:\s?(?:ที่|ซึ่ง)?(?:ได้)?(?:ผิด|ยกเลิก|ไม่ใช้|แจ้ง|ส่ง|รายงาน|คลาดเคลื่อน)[^\n0-9]{0,20})?\s*" + Close, RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Former();

    [GeneratedRegex(Lead + @"(?:(?:รายงาน|ข้อมูล|ตัวเลข|ยอด|ฉบับ|เอกสาร|\s)*ร่าง(?:(?=รายงาน|ผล|ข้อมูล|ตัวเลข|ยอด)|(?![ก-๎]))|draft(?![a-z])|(?:ฉบับ|ชุด|ตัวเลข|ข้อมูล|รายงาน)?(?:ที่)?ยกเลิก(?:แล้ว)?[\s:)\]]*$)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Draft();

    [GeneratedRegex(
        Lead + """
        (?:
          (?:ข้อมูล|ตัวเลข|ยอด|รายงาน|(?:ฉบับ)?ร่าง|ฉบับ|[\s()])*(?:ที่)?(?:ยังไม่(?:ได้)?(?:ผ่าน(?:การ)?|รับ(?:การ)?)?(?:ตรวจ|ยืนยัน|รับรอง|เห็นชอบ)|รอ(?:การ)?(?:แก้ไข|ปรับแก้|ตรวจสอบ|ยืนยัน|รับรอง))[^\n0-9]{0,30}$
          |(?:ขอ)?(?:ทดสอบ|ทดลอง|เทสต์?)(?:การ)?\s*(?:ส่ง|ระบบ|อีเมล|เมล|กรอก|รายงาน|โปรแกรม|ๆ|(?:นะ|ค่ะ|คะ|ครับ|\s)*$)[^\n]{0,50}$
          |test(?:ing)?[\s.!0-9]*$
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.Most)]
    private static partial Regex Open();

    // ใช่ตัวเลขนี้ไหม, รายงานแบบนี้ได้ไหม, ใครส่งตัวเลขนี้มา: of the figures, and not of how or when they are sent.
    [GeneratedRegex(
        """
        (?:ตัวเลข|ยอด|ข้อมูล|รายงาน|ผลงาน|แบบ(?!ฟอร์ม)|อย่าง|ตาม|เท่า)[^\s0-9]{0,15}(?<!เดือน|ปี|ครั้ง|วัน|ไตรมาส)นี้(?:ถือว่า|จะ|มา|ค่ะ|คะ|ครับ|\s)*(?:ใช่|ถูก(?:ต้อง)?|ตรง|ใช้ได้|ได้|โอเค|ok|ผ่าน)?(?:แล้ว|\s)*(?:ไหม|มั้ย|หรือ(?:ไม่|เปล่า)|รึเปล่า)
        |ใคร(?:เป็น)?(?:คน|ผู้)?\s?(?:ส่ง|ใส่|แจ้ง|กรอก|รายงาน|คีย์|ลง|ให้)\s?(?:ตัวเลข|ยอด|ข้อมูล|รายงาน|อันนี้|แบบนี้)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.Most)]
    private static partial Regex Question();

    [GeneratedRegex("ได้รับ|เห็น|เปิดได้|เปิดไฟล์|อ่านได้|เข้าไหม|(?:ต้อง|ควร|ให้)(?:ส่ง|รายงาน|ทำ|กรอก)|ลิงก์|ลิงค์|ช่องทาง|ฟอร์ม|ระบบ", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Receipt();

    [GeneratedRegex(Lead + @"(?:ขอ)?(?:คัดลอก|ลอก|ก๊อป(?:ปี้)?|copy|ยืม|ดึง|เอา|นำ)(?:มา|ตัวเลข|ข้อมูล|ยอด|รายงาน|\s)*(?:จาก|ของ)\s?(?<whose>[^\n0-9]{2,60})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Copied();

    [GeneratedRegex("(?:อำเภอ|ที่|คน|หน่วย|แห่ง|จังหวัด)อื่น", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Others();

    [GeneratedRegex("จริง|ใหม่|แก้ไข|ถูกต้อง|ปัจจุบัน|เดือนนี้|รายงาน|ผล(?!ิต)|ทำได้", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Anew();
}
