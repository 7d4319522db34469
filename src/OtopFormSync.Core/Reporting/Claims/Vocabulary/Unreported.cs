using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>
/// Words by which a sentence has figures and reports none of them: what was not done (ไม่ได้ลงทะเบียน… 2), what others set (จังหวัดกำหนดให้มียอดจำหน่าย 100), what came to count before,
/// and reports that are withdrawn or doubted themselves (ขอยกเลิกรายงาน…, ใครส่ง…). The one owner; lines without a figure of their own are TakingBack's.
/// </summary>
internal static partial class Unreported
{
    /// <summary>True for the words before a label and between it and its figure that deny what the figure counts: ไม่มียอดจำหน่าย 100 บาท. What goes on to a total is no such: ไม่มีผู้สมัครเพิ่ม คงเดิม 5 ราย.</summary>
    /// <param name="before">The words before the label, with what the label says was done.</param>
    /// <param name="between">The words between the label and the figure.</param>
    public static bool Deny(string before, string between) => (NilWords.EndWith(before) || NotDone().IsMatch(before)) && AtOnce().IsMatch(between);

    /// <summary>True for the words before a label, and between it and its figure, that say what the province or others set for the district, and not what it did.</summary>
    /// <param name="before">The words before the label.</param>
    /// <param name="between">The words between the label and the figure.</param>
    public static bool Assign(string before, string between) => Assigning().IsMatch(before) || ToReach().IsMatch(between);

    /// <summary>True for words behind a figure, up to the next label, that say that some of it came before, or that it is more or less so (15 ล้านได้). All else that may be said there is Reservation's.</summary>
    /// <param name="figure">The figure with its unit.</param>
    /// <param name="behind">The words.</param>
    public static bool Reject(string figure, string behind) => CountBefore(behind) || (Scaled().IsMatch(figure) && MoreOrLess().IsMatch(behind));

    /// <summary>True for words that count how many of a figure belong to a time before: 1 ผลิตภัณฑ์ลงทะเบียนไปแล้วเดือนก่อน.</summary>
    /// <param name="words">The words, Arabic digits.</param>
    public static bool CountBefore(string words) => OfThemBefore().IsMatch(words);

    /// <summary>True for a line that takes back all figures of its own, or asks who reported them; not where it sets one anew.</summary>
    /// <param name="line">The line, Arabic digits.</param>
    /// <param name="lastFigure">Where the last figure ends.</param>
    public static bool TakeBack(string line, int lastFigure) =>
        (Withdrawing().IsMatch(line) && !AmendingWords.SendAnew(line)) || Asking().IsMatch(line) || Borrowed().IsMatch(line) || (Misdirected().IsMatch(line[lastFigure..]) && !AmendingWords.SendAnew(line));

    /// <summary>True for a subject, or for a line that heads others, by which the report below is withdrawn; not where what was sent before is, and a new one comes in its place.</summary>
    /// <param name="title">The subject or the line.</param>
    public static bool WithdrawBelow(string title) => Withdrawing().IsMatch(title) && !AmendingWords.SendAnew(title) && (!TakingBack.SpeakOfBefore(title) || Opening().IsMatch(title));

    // ไม่ได้มียอดจำหน่าย, มิได้ดำเนินการลงทะเบียนผลิตภัณฑ์.
    [GeneratedRegex(@"(?<!หาก|ถ้า|ที่|ใช่ว่า)(?:ไม่|มิ)(?:ได้|เคย|สามารถ)(?:ดำเนินการ|ยืนยัน|รับรอง|ทำ|มี|การ|ขอ|มา|จัด|ยื่น|จด|จำนวน|ยอด|ผลิต|ลงทะเบียน|ขึ้นทะเบียน|จดทะเบียน|สมัคร|เข้าร่วม|เพิ่ม|\s)*$|(?:ไม่|มิ)(?:ใช่|ขอ(?:รับรอง|รายงาน|ส่ง)|รับรอง|ยืนยัน)(?:ยอด|จำนวน|เป็น|ว่า|มี|\s)*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NotDone();

    [GeneratedRegex(@"^(?:จำนวน|เพิ่ม(?:เติม|ขึ้น)?|ใหม่|อีก|ถึง|ได้|ทั้ง(?=\s*$)|[\s:=])*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex AtOnce();

    // What was ordered to be reported, and what the letter turns to behind it, is none of it.
    [GeneratedRegex(@"(?:จังหวัด|กรม(?:การพัฒนาชุมชน)?|สพจ\S{0,12}|ท่าน)[^\n0-9]{0,30}?(?:กำหนด|มอบหมาย|สั่งการ|สั่ง|มีนโยบาย|จัดสรร)(?!\S*เป้าหมาย\s)[^\n0-9]{0,20}?ให้(?:(?!รายงาน|ส่ง|แจ้ง|สรุป|(?<=\s)นั้น|บัดนี้|ปรากฏ|ขอ|ได้ดำเนินการ)[^\n0-9]){0,80}(?:มี|ให้ได้|ทำ|ให้ถึง|เพิ่ม)\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Assigning();

    // ทำยอดจำหน่ายให้ได้ 100 บาท.
    [GeneratedRegex(@"^\s*(?:จะ)?(?:ต้อง)?ให้(?:ได้|ถึง)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex ToReach();

    [GeneratedRegex(@"(?<![0-9,.])[0-9]{1,3}\s*(?:ผลิตภัณฑ์|รายการ|ราย|คน|ตัว|อย่าง|ชนิด)(?:นี้)?\s?(?:ที่|ได้)?(?:ลง(?:ทะเบียน)?|ขึ้นทะเบียน|สมัคร|เข้าร่วม)(?:ไป|ไว้)?(?:แล้ว)?(?:ตั้งแต่|เมื่อ|ใน)?\s?(?:เดือน|ปี|ไตรมาส)(?:ก่อน|ที่แล้ว)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfThemBefore();

    // 15 ล้านได้: more or less.
    [GeneratedRegex(@"(?:ล้าน|แสน|หมื่น|พัน)(?:บาท)?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Scaled();

    [GeneratedRegex(@"^\s*(?:เห็นจะ|น่าจะ)?ได้(?:มั้ง|กระมัง|แหละ)?(?:นะ)?(?:ค่ะ|คะ|ครับ)?(?![ก-๎])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex MoreOrLess();

    // A request that is withdrawn, or somebody's who took part, is no report.
    [GeneratedRegex(@"(?:(?<!ผู้)ขอ|ต้อง|จึง|แจ้ง|^\W*)\s?(?:อนุญาต|แจ้ง)*(?:ยกเลิก|ถอน|ระงับ|เพิกถอน)(?:การ|ใช้|ส่ง)*(?:ผล(?:การ)?|แบบ)?(?:รายงาน|ยอด|ตัวเลข|ข้อมูล)(?!สั่ง|จอง|ซื้อ|หนี้|ผู้)|^\W*(?:รายงาน|ยอด|ตัวเลข|ข้อมูล|เมล|อีเมล)[^\s0-9]{0,20}ขอ(?:ถอน|ยกเลิก|ระงับ)|(?:ขอ|โปรด|กรุณา|รบกวน|ช่วย)(?:ให้|ช่วย|พี่|จังหวัด)*(?:ลบ|ทิ้ง|ไม่นับ)(?:รายงาน|ยอด|ตัวเลข|ข้อมูล|อีเมล|เมล)(?!\S*(?:กลุ่ม|ตำบล|ร้าน|ต\.))|(?:อย่า|ไม่ต้อง|ห้าม)(?:เพิ่ง|พึ่ง)?(?:ใช้|เอา|นำ|นับ|บันทึก|สนใจ)(?:รายงาน|ยอด|ตัวเลข|ข้อมูล|อีเมล|เมล)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Withdrawing();

    [GeneratedRegex(@"(?<!ไม่มี|ไม่มีผู้)ใคร(?:เป็น)?(?:คน|ผู้)?(?:ส่ง|ใส่|กรอก|คีย์|รายงาน|แจ้ง)|(?:กรอก|ใส่|ลง)(?:แบบ|ช่อง|ตาม)[^\n0-9]{0,12}(?:ไหน|ไหม|มั้ย|หรือเปล่า)|ขอถามรูปแบบ|ตัวอย่าง(?:การ)?(?:กรอก|รายงาน)ที่", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Asking();

    // ขอยืมตัวเลขอำเภออื่น.
    [GeneratedRegex(@"ยืม(?:ตัวเลข|ยอด|ข้อมูล)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Borrowed();

    // (… 100 บาท …) ส่งผิดเดือนค่ะ.
    [GeneratedRegex(@"(?:ส่ง|รายงาน|แจ้ง|กรอก|คีย์|ใส่)(?:มา|ไป|ยอด|ข้อมูล|ตัวเลข)?ผิด(?:เดือน|อำเภอ|ไฟล์|ฉบับ|ช่อง|เมล|หมด|ทั้งหมด)|ขอ(?:ยกเลิก|ถอน)(?:คืน|ทั้ง(?:ฉบับ|หมด))|ไม่ต้องใช้(?:แล้ว)|โมฆะ|ทิ้ง(?:ไป)?(?:เลย|ทั้งฉบับ|ได้)|ไปทิ้ง", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Misdirected();

    [GeneratedRegex(@"(?:ดังนี้|ต่อไปนี้|:)\s*(?:นะ)?(?:ค่ะ|คะ|ครับ)?\W*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Opening();
}
