using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>Words that lead to a figure which comes after others: in place of one that stands elsewhere (ขอแก้เป็น, ที่ถูกคือ, ยอดใหม่), or as the latest (ล่าสุด). The one owner.</summary>
internal static partial class AmendingWords
{
    /// <summary>True when words set a figure in place of one that stands elsewhere: ขอแก้เป็น 100.</summary>
    /// <param name="text">The words, with the figure, Arabic digits.</param>
    public static bool Amend(string text) => Anew().IsMatch(text) || OfLabel().IsMatch(text);

    /// <summary>Where in a text the figure begins that is set anew; -1 where none is.</summary>
    /// <param name="text">The words, with the figure, Arabic digits.</param>
    public static int EndIn(string text) => Math.Max(End(Anew().Match(text)), End(OfLabel().Match(text)));

    /// <summary>True for a sentence that denies or forbids a change, asks about it or intends it: ไม่ต้องแก้, จะแก้ได้หรือไม่, ใครแก้. Its figure is not what stands now.</summary>
    /// <param name="text">The sentence.</param>
    public static bool LeaveOpen(string text) => Open().IsMatch(text);

    /// <summary>True where such a sentence goes on to the figure itself: อย่าแก้ยอดจำหน่ายเป็น 100.</summary>
    /// <param name="text">The sentence, Arabic digits.</param>
    /// <param name="figure">Where the figure begins.</param>
    public static bool LeaveOpen(string text, int figure) => Change().IsMatch(text[..figure]) && LeaveOpen(text);

    /// <summary>The text with the words that lead to such a figure blanked, as long as before; where they stand between two figures they say which is which, and stay.</summary>
    /// <param name="text">The text, Arabic digits.</param>
    public static string Without(string text) => Latest().Replace(Anew().Replace(Former().Replace(text, Blank), Blank), Blank);

    /// <summary>The text, as long, with a nought for what a figure is put right to: 1 ผลิตภัณฑ์ ขอแก้เป็นไม่มี.</summary>
    /// <param name="text">The text, Arabic digits.</param>
    public static string WithNought(string text) => text.Contains("เป็นไม่มี", StringComparison.Ordinal) ? ToNone().Replace(text, match => "0".PadRight(match.Length)) : text;

    /// <summary>True for a line by which a report or a figure comes in place of one that was sent before: ขอส่งใหม่, แทนฉบับเดิม.</summary>
    /// <param name="line">The line.</param>
    public static bool SendAnew(string line) => SentAnew().IsMatch(line);

    private static int End(Match match) => match.Success ? match.Index + match.Length : -1;

    private static string Blank(Match match) => new(' ', match.Length);

    [GeneratedRegex(
        """
        (?<![0-9]\s?(?:บาท|ราย|คน|ผลิตภัณฑ์)?\s?)
        (?:(?:พิมพ์|ใส่|กรอก|แจ้ง|ส่ง|คีย์)?ผิด(?:ไป|พลาด)?(?:\s?(?:นะ)?(?:ค่ะ|คะ|ครับ))?[\s,]{0,3})?
        (?:(?:ขอ|ได้)?(?:แก้ไข|แก้|ปรับแก้|ปรับ|เปลี่ยน|อั[พป]เด[ทต])(?:ใหม่|ยอด|ตัวเลข|แล้ว)?\s?(?:เป็น|(?:นะ)?(?:ค่ะ|คะ|ครับ))
            |(?:(?:ยอด|ตัวเลข)\s?)?ที่ถูก(?:ต้อง)?\s?(?:คือ|เป็น)?
            |(?:ยอด|ตัวเลข)(?:จริง|ใหม่)(?:\s?(?:ค่ะ|ครับ))?\s?(?:คือ|เป็น)?
            |(?<=ผิด\S{0,8}\s?)(?:ต้อง|ควร(?:จะ)?)(?:เป็น|คือ)
            |ให้ใช้)
        (?=[\s:=]*[0-9])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.Most)]
    private static partial Regex Anew();

    // ขอแก้ยอดจำหน่ายเป็น 100.
    [GeneratedRegex("(?:ขอแก้(?:ไข)?|แก้ไข|ปรับแก้|ขอเปลี่ยน|ขอปรับ|แก้(?=ยอด|จำนวน|ตัวเลข|ข้อมูล))[^0-9]{1,60}เป็น\\s*(?=[0-9])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfLabel();

    // 100 บาท (เดิม 90), (ของเดิม 90 พิมพ์ผิด): what the figure before the brackets stands in place of.
    [GeneratedRegex(@"(?<=[0-9]\s?(?:บาท|ราย|คน|ผลิตภัณฑ์)?\s?)\((?:ของ|ยอด|ตัวเลข|จาก|ฉบับ|ครั้ง|รายงาน)?(?:เดิม|เก่า|ที่แจ้งไป|ที่ส่งไป)[^()0-9]{0,20}[0-9][0-9,.]*\s?(?:บาท|ราย|คน|ผลิตภัณฑ์)?(?:[^()0-9]{0,30}ผิด[^()0-9]{0,20})?\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Former();

    [GeneratedRegex(@"ขอ(?:ส่ง|รายงาน|แจ้ง)(?!ยกเลิก|ถอน|ระงับ|\S*เมื่อ)|ส่ง(?:ให้)?ใหม่|แทน|ที่ถูก(?:ต้อง)?|(?:แก้(?:ไข)?|ปรับ|เปลี่ยน)\S{0,20}เป็น|(?:ให้|ขอ)ใช้|(?:ยอด|ตัวเลข|รายงาน|ฉบับ|ข้อมูล)ใหม่|(?:รายงาน|ยอด|ตัวเลข|ข้อมูล|ฉบับ)(?:จำหน่าย|ขาย|ฉบับ|ครั้ง)?(?:เดิม|เก่า|แรก|ก่อน)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex SentAnew();

    // It says nothing against another figure.
    [GeneratedRegex(@"(?<![0-9]\s?(?:บาท|ราย|คน|ผลิตภัณฑ์)?\s?)(?:ล่าสุด(?:คือ|เป็น|อยู่ที่)?|(?:เพิ่ม|ขยับ|ขยับขึ้น)(?:มา)?เป็น|(?:เพิ่ม|ลด|สูง|ต่ำ)(?:ขึ้น|ลง)?\s?(?:คิดเป็น)?\s?(?:ร้อยละ\s?[0-9.]+|[0-9.]+\s?(?:%|เปอร์เซ็นต์))\s?(?:มา)?(?:เป็น|อยู่ที่|เหลือ)|(?:เพิ่ม|ลด|สูง|ต่ำ)(?:ขึ้น|ลง)?(?:จาก[^0-9]{0,30})?\s?[0-9][0-9,.]*\s?(?:บาท|ราย|ผลิตภัณฑ์)?\s?(?:มา)?(?:เป็น|อยู่ที่|เหลือ))(?=[\s:=]*[0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Latest();

    [GeneratedRegex(@"(?:แก้|ปรับ|เปลี่ยน)[^0-9\n]{0,80}(?:เป็น|เหลือ)\s*(?:จำนวน|[:=])?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Change();

    [GeneratedRegex(@"(?<=[0-9]\s*(?:บาท|ราย|คน|ผลิตภัณฑ์)?\s*(?:ขอ|ได้)?(?:แก้ไข|แก้|ปรับ|เปลี่ยน)(?:ใหม่|แล้ว)?เป็น)ไม่มี(?![ก-๎])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex ToNone();

    // ไม่ต้องแก้, จะแก้ได้หรือไม่, ตั้งเป้าเพิ่ม: not done, or not yet.
    [GeneratedRegex(@"(?:ไม่|มิ)(?:ต้อง|ได้|ควร|ขอ|สามารถ|อาจ|ให้|มีการ|จำเป็น|อนุมัติ|อนุญาต|เห็น(?:ชอบ|ด้วย|ควร)|ยินยอม|ยอม|ประสงค์|คิด|จะ|ที่)*\s?(?:ให้|ขอ)?(?:มี)?(?:การ)?(?:แก้|ปรับ|เปลี่ยน)|(?:อย่า|ห้าม|งด)(?:เพิ่ง|พึ่ง|ไป)?(?:แก้|ปรับ|เปลี่ยน)|(?:ยกเลิก|ปฏิเสธ|ระงับ)(?:การ|คำ)?(?:ขอ)?(?:แก้|ปรับ|เปลี่ยน)|ใคร(?:เป็น)?(?:คน|ผู้)?(?:ขอ|ให้)?(?:แก้|ปรับ|เปลี่ยน)|หรือ(?:ไม่|เปล่า|ยัง)|(?:ได้|ดี|ใช่|ถูก|ต้อง)(?:ไหม|มั้ย)|หารือ|สอบถาม|เดิม(?:นั้น)?(?:ถูก|ใช่)|\?|(?:หาก|ถ้า)(?!ผิดพลาด|มีข้อ)|(?:จะ|ตั้งใจ|คิดว่า|อาจ|ควร|น่าจะ)(?:ต้อง)?(?:แก้|ปรับ|เปลี่ยน|เพิ่ม|ลด)|เสนอ(?:ให้)?(?:แก้|ปรับ|เปลี่ยน)|(?:ปี|เดือน|ไตรมาส)(?:หน้า|ถัดไป)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Open();
}
