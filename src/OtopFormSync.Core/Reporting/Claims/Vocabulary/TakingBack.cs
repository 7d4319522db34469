using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization.Districts;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>
/// Words that take figures back, hold them back, qualify them or owe something to them: the one owner, for what stands behind a figure, in brackets, in a line of its own,
/// in a note of a table and in an answer of the Form. Of which figures a line speaks, FigureRemarks finds, and of a table's own notes Remark; what stands in place of a figure is AmendingWords' and FormerFigure's.
/// </summary>
internal static partial class TakingBack
{
    /// <summary>True when the words of a sentence, wherever they stand in it, take its figure back, or leave it open.</summary>
    /// <param name="text">The words.</param>
    public static bool Deny(string text) => LimitingWords.WithoutMeasure(text) is var said && (Denying().IsMatch(said) || Provisional().IsMatch(said));

    /// <summary>True for words behind a figure, as many figures as there may be among them, that count of how many it is, and of how many it is not: ได้ข้อมูลมาครึ่งเดียว, คิดเป็น 3 กลุ่มจาก 10 กลุ่ม.</summary>
    /// <param name="behind">The words.</param>
    public static bool CountSome(string behind) => SomeOnly().IsMatch(behind);

    /// <summary>True when an answer that explains figures, or a note that stands by them, takes them back, holds them back, qualifies them, or owes something to them.</summary>
    /// <param name="answer">The answer.</param>
    public static bool InExplanation(string answer) => answer.ToLowerInvariant() is var said && (Disown(said) || Qualify(said) || HoldBack(said) || OweIn(said) >= 0);

    /// <summary>True for a line that is nothing by itself, and is said of the figure above it: (ประมาณการ), ถูกถอนภายหลัง.</summary>
    /// <param name="line">The line.</param>
    public static bool Hangs(string line) => Hanging().IsMatch(line);

    /// <summary>True for a line that takes figures back which stand elsewhere, or leaves them open; not where it speaks of what was sent before.</summary>
    /// <param name="line">The line, lower case.</param>
    public static bool Disown(string line) => Disowning().IsMatch(LimitingWords.WithoutLateness(line)) && !OfBefore().IsMatch(line);

    /// <summary>True for a line that does so with its first word, and needs none that points at figures.</summary>
    /// <param name="line">The line, lower case.</param>
    public static bool DisownAtOnce(string line) => Disowning().Match(line) is { Success: true } match && Apologizing().Replace(line[..match.Index], "").AsSpan().Trim(" ([*•-").IsEmpty;

    /// <summary>True for a line that speaks of what was sent before.</summary>
    /// <param name="line">The line, lower case.</param>
    public static bool SpeakOfBefore(string line) => OfBefore().IsMatch(line);

    /// <summary>True for a line that holds back what is reported, whatever it points at: it waits for somebody's word, stands for the time being, or is withdrawn (ยังไม่ต้องบันทึก, หัวหน้ายังไม่เซ็น, ขอถอนตัวเลข).</summary>
    /// <param name="line">The line, lower case.</param>
    public static bool HoldBack(string line) => (HoldingBack().IsMatch(line) && !OfBefore().IsMatch(line)) || ForNow().IsMatch(line);

    /// <summary>True for what a note says of the figures that it stands by when they are less or more than the district's of the month; the like in a letter may speak of anything.</summary>
    /// <param name="note">The note, lower case.</param>
    public static bool Qualify(string note) => Qualifying().IsMatch(note);

    /// <summary>True for a note that says so with its first word.</summary>
    /// <param name="note">The note, lower case.</param>
    public static bool QualifyAtOnce(string note) => Qualifying().Match(note) is { Success: true } match && note.AsSpan(0, match.Index).Trim(" ([*•-").IsEmpty;

    /// <summary>True when what stands in brackets behind a figure does either: 100 บาท (ไม่รวมยอดขายออนไลน์).</summary>
    /// <param name="behind">What stands behind the figure.</param>
    public static bool InBrackets(string behind) => Bracket().Match(behind) is { Success: true } match && (Disowning().IsMatch(match.Value) || Qualify(match.Value));

    /// <summary>True for words that go on a label with what is not in its figure: ยอดจำหน่ายยังไม่รวมงานกาชาด.</summary>
    /// <param name="behind">What stands behind the label.</param>
    public static bool LeaveOut(string behind) => LeavingOut().IsMatch(behind);

    /// <summary>True for a note that ends what is counted on a day before the month does: เป็นข้อมูลถึงวันที่ 25 ธันวาคม.</summary>
    /// <param name="note">The note.</param>
    public static bool CutShort(string note) => UpToDay().IsMatch(note);

    /// <summary>True for a note that says of which month besides the figures are: รวมเดือน พ.ย.</summary>
    /// <param name="note">The note.</param>
    public static bool CountMonthIn(string note) => WithMonth().IsMatch(note);

    /// <summary>Where words begin that say of a figure that it is still to be added to one that stands elsewhere, or taken off it: ลืมรวมยอดของตำบลโพนสา, ให้ลบออกด้วย; -1 where none do, where it is done, or where a figure is set anew.</summary>
    /// <param name="text">The words, with the figure, Arabic digits.</param>
    public static int OweIn(string text) => Owed().Match(text) is { Success: true } match && !AmendingWords.Amend(text) ? match.Index : -1;

    // 100 บาท เฉพาะ 5 กลุ่ม, รวม 2 อำเภอ, คิดเป็น 3 กลุ่มจาก 10 กลุ่ม: with a count of its own, which parts it from what Reservation looks at.
    [GeneratedRegex(@"ของ(?:ร้านค้า|ร้าน|กลุ่ม)[ก-๎]{0,12}\s?[0-9]{1,2}\s?(?:ร้าน|กลุ่ม|แห่ง)|(?<!โดย)เฉพาะ(?:ของ|ใน|จาก)?\s?[0-9]{1,3}\s?(?:กลุ่ม|ร้าน|ราย|แห่ง|ตำบล|หมู่บ้าน|เจ้า|คน)|รวม(?:ยอด|ผล)?(?:ของ)?\s?[2-9]\s?อำเภอ|[0-9]{1,3}\s?(?:ตำบล|กลุ่ม|ร้าน|แห่ง|หมู่บ้าน|เจ้า|ราย|คน)\s?(?:จาก|ใน)(?:ทั้งหมด)?\s?[0-9]{1,3}\s?(?:ตำบล|กลุ่ม|ร้าน|แห่ง|หมู่บ้าน|เจ้า|ราย|คน)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex SomeOnly();

    [GeneratedRegex(@"^\s*(?:นี้|ดังกล่าว|ข้างต้น)?\s*(?:ยัง)?ไม่(?:ได้)?(?:รวม(?!กลุ่ม(?:กัน|\s|$)|ตัว)|นับ)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex LeavingOut();

    // ขออภัยค่ะ ดูใหม่แล้ว: what such a line begins with.
    [GeneratedRegex(@"(?:(?:ต้อง|กราบ)?(?:ขอ(?:โทษ|อภัย)|โทษที)(?:ด้วย)?|(?:ดู|ตรวจ(?:สอบ)?|เช็[คก])(?:ใหม่|ดู|แล้ว)+|อ้าว|เอ่อ|เอ๊ะ|เมื่อกี้)(?:\s?(?:นะ)?(?:ค่ะ|คะ|ครับ))?", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Apologizing();

    // What a sentence says of a figure besides, to deny it or leave it open: each a word of its own, and no part of พิเศษ or ผู้รับผิดชอบ.
    [GeneratedRegex(
        """
        ไม่ผ่าน|ขอตรวจสอบก่อน|รอ(?:การ)?(?:ตรวจสอบ|ยืนยัน)|อยู่ระหว่างตรวจสอบ|ไม่ถูกต้อง|ไม่ตรง|(?<!รับ)ผิด(?!ชอบ)|ใช่(?:ไหม|มั้ย|หรือไม่)|ถูก(?:ต้อง)?(?:ไหม|มั้ย|หรือ)|ได้ไหม|โอเคไหม|ไม่ใช่|\?
        |นับ(?:แต่|ตั้งแต่)|ไม่รวม|ยังไม่|เป็นของ|โดยประมาณ|(?<!พิ)เศษ(?!ผ้า|ไม้|วัสดุ)|ติดลบ|ขาดทุน
        |ไม่ทราบว่า|ด้วยไหม|หรือเปล่า
        |
        """ + LimitingWords.Voiding,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        PatternTime.Most)]
    private static partial Regex Denying();

    [GeneratedRegex(
        """
        (?<!ไม่มีข้อ|ข้อ|ความ|ไม่|หาก|ถ้า|รับ)ผิด(?!ชอบ|พลาดประการใด|ปกติ|นัด|กฎ)
        |(?<!ที่|หาก|ถ้า|ใช่หรือ)ไม่(?:ใช่|จริง(?!จัง)|ถูก(?!ใจ)|ตรง(?!(?:กับ|ตาม)?(?:แผน|เป้า))|สมบูรณ์|แน่นอน|เป็นทางการ|นิ่ง)
        |(?<!ที่)(?:ยัง)?ไม่(?:ได้)?(?:ครบ(?!กำหนด)|รวม(?!กลุ่ม(?:กัน|\s|$)|ตัว)|นับ)
        |(?<!ที่)ยังไม่(?:ได้)?(?:รับ(?:การ)?)?(?:แก้|ปรับ|ใส่|ยืนยัน|เรียบร้อย|สรุป|เสร็จ|ตรวจ|หัก|อนุมัติ(?!งบ|โครงการ|เงิน)|ผ่านการ(?:ตรวจ|ยืนยัน|รับรอง(?!มาตรฐาน|คุณภาพ)))
        |(?:ตัวเลข|ยอด|ข้อมูล)(?:นี้)?(?:เป็น)?(?:การ|ค่า)?ประมาณ(?:การ|ไว้)?\s*(?:นะ)?(?:ค่ะ|คะ|ครับ)?[\s.)]*$
        |(?:อย่า|ไม่ต้อง|ห้าม)(?:เพิ่ง|พึ่ง)?(?:ใช้|เอา|นำ|นับ|ยึด)
        |(?<!มีการ|ผู้|ผู้ขอ|ที่|ไม่)ยกเลิก(?!งาน|กิจกรรม|การจัด|การอบรม)
        |สลับ(?:กัน|ที่|เดือน|แถว|ช่อง|คอลัมน์|หลัก|เลข|ตัวเลข)|ตก(?:ไป|หล่น)|
        """ + LimitingWords.Lack + """
        |ซ้ำ(?:กับ|กัน)|(?:นับ|รวม|คีย์|กรอก)ซ้ำ
        |(?<!ความ|ไม่|(?:หาก|ถ้า|กรณี)[^\n]{0,30})คลาดเคลื่อน(?!ประการใด)
        |(?:จะ|เดี๋ยว)(?:แจ้ง|ส่ง|รายงาน|แก้)(?:ยอด|ตัวเลข|ข้อมูล|ให้|มา|ไป|กลับ)*(?:อีกครั้ง|ใหม่(?!\S*(?:เดือน|ไตรมาส|ปี)(?:หน้า|ถัดไป)))
        |^[\s*•\-–0-9.)]*(?:ต\.|ตำบล|บ้าน|กลุ่ม|วิสาหกิจ|ร้าน|หน้าร้าน|ออนไลน์)[^\n0-9]{0,40}?(?:รอ(?:ข้อมูล|ยอด|ตัวเลข|รายงาน|ผล)|ยังไม่(?:ได้)?(?:ส่ง|รายงาน|แจ้ง)|ขาดข้อมูล|ไม่มีข้อมูล)
        |(?:รอ|อยู่ระหว่าง)(?:การ)?(?:ตรวจสอบ|ยืนยัน|รวบรวม)|รอ(?:ข้อมูล|ยอด|ตัวเลข|ผล)(?:เพิ่ม(?:เติม)?)?\s?(?:จาก|ของ|กลุ่ม|ตำบล|อีก)|เบื้องต้น|คร่าว|โดยประมาณ
        |(?:ยอด|ตัวเลข|ข้อมูล)[^\n0-9]{0,30}ไปก่อน(?!หน้า|แล้ว|กำหนด|วัน|เวลา)
        |(?:ยอด|ตัวเลข)(?:จริง|สุดท้าย|ที่แน่นอน)?จะ(?:แจ้ง|ส่ง|แก้|ปรับ)|(?:ยอด|ตัวเลข|ข้อมูล)(?:นี้)?(?:เป็น)?(?:สมมติ|สมมุติ|ทดสอบ|ทดลอง)
        |ส่ง(?:ยอด|ตัวเลข|ข้อมูล|รายงาน|ไฟล์)?(?:ให้)?ใหม่(?:ให้|อีกครั้ง)?\s?(?:ใน)?(?:วัน)?(?:พรุ่งนี้|ภายหลัง|ทีหลัง|หลัง)
        |(?:ตัวเลข|ยอด|ข้อมูล|^\s*)\S*(?:ใช่|ถูก)(?:ต้อง)?(?:ไหม|มั้ย|หรือไม่|หรือเปล่า)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        PatternTime.Most)]
    private static partial Regex Disowning();

    [GeneratedRegex(
        """
        (?:ยัง)?(?:เก็บ|ส่ง|รวบรวม|กรอก)(?:ข้อมูล|ยอด|มา|ได้)?ไม่ครบ
        |(?:ข้อมูล|ยอด|ตัวเลข)(?:มา)?(?:เพียง|แค่|ของ)?ครึ่งเดือน
        |ตัดยอด(?:\s?(?:ณ|เมื่อ|ถึง))?\s?(?:วันที่\s?)?(?:0?[1-9]|1[0-9]|2[0-7])(?![0-9])
        |รวม(?:ของ|ยอด(?:ของ)?)?เดือน[^\n]{1,30}(?:ด้วย|แล้ว|ไว้)|รวม(?:ยอด)?(?:ค้าง|ตกหล่น)|รวม\s?(?:[2-9]|สอง|สาม)\s?เดือน
        |(?:เป็น|คือ)(?:ยอด|ตัวเลข|ข้อมูล)?(?:ขาย|จำหน่าย)[^\n0-9]{1,30}อย่างเดียว
        |เฉพาะ(?:ยอด|การ|ของ|ที่|ขาย|จำหน่าย|สินค้า|ผลิตภัณฑ์){0,2}(?:ประเภท|หมวด|ชนิด|ออนไลน์|ออฟไลน์|หน้าร้าน|งาน(?!เดือน)|กลุ่ม|ตำบล|ต\.|ร้าน|บ้าน|บูธ|ตลาด)
        |ใช้(?:ยอด|ตัวเลข|ข้อมูล|ของ){0,2}เดือน(?:ก่อน|ที่แล้ว)
        |(?:ยอด|ข้อมูล|ตัวเลข|ของ|จาก|เพียง|แค่|เฉพาะ|คิดเป็น|^\W*)\s?[0-9]{1,3}\s?(?:ตำบล|กลุ่ม|ร้าน|แห่ง|หมู่บ้าน|เจ้า)\s?(?:จาก(?:ทั้งหมด)?\s?[0-9]{1,3}|เท่านั้น|[\s)\]]*$)
        |ได้(?:ข้อมูล|ยอด|ตัวเลข)?(?:มา)?(?:แค่|เพียง)?ครึ่งเดียว
        |อีก\s?[0-9]{1,3}\s?(?:ตำบล|กลุ่ม|ร้าน|แห่ง|หมู่บ้าน|เจ้า)\s?(?:ที่)?(?:ยังไม่|ไม่ได้|ค้าง|รอ)
        |(?:(?:เป็น|คือ)|^\W*(?:หมายเหตุ\W*)?)(?:ยอด|ค่า|ตัวเลข|ข้อมูล|รายได้)?(?:ขาย|จำหน่าย)?\s?(?:(?:โดย)?เฉลี่ย|ต่อ(?:สัปดาห์|อาทิตย์|วัน|ร้าน|กลุ่ม|ราย|คน|แห่ง|ครัวเรือน|ชิ้น|ตำบล)|(?:ร้าน|กลุ่ม|ราย|คน|แห่ง|วัน|สัปดาห์|อาทิตย์|ตำบล|ครัวเรือน)ละ)
        |(?:เป็น|คือ)(?:ยอด|ตัวเลข|ข้อมูล)?(?:ขาย|จำหน่าย)?(?:ของ|แค่|เพียง|เฉพาะ|\s)*(?:(?:[1-3]|หนึ่ง|สอง|สาม)\s?)?(?:สัปดาห์|อาทิตย์|ครึ่งเดือน)(?:เดียว|แรก|หลัง|สุดท้าย|ที่\s?[1-5]|นี้)?
        |(?<!กว่า|ตาม|ถึง|งบ|เกิน|เท่า|จาก)(?:การ|ค่า)?ประมาณการ(?:ไว้)?\s*(?:นะ)?(?:ค่ะ|คะ|ครับ)?[\s.)]*$
        |(?:ข้อมูล|ตัวเลข|ยอด(?:ขาย|จำหน่าย)?|เป็น|เพียง|แค่|เฉพาะ|^\W*)บางส่วน(?:เท่านั้น)?[\s.)\]]*$|
        """ + LimitingWords.Some + """
        |เฉพาะ[ก-๎]{0,30}รายเดียว
        |(?:เป็น|คือ)(?:ยอด|ตัวเลข|ข้อมูล)?(?:ขาย|จำหน่าย)?ของ(?!
        """ + DistrictContext.Lead + """
        |ทั้ง|เดือน|ประจำ|ทุก|[ตพธ]\.\s?[คย])[^\n0-9]{2,40}(?:เท่านั้น|อย่างเดียว)
        |ยังไม่ใช่ยอด|ยื่นคำขอ|รอ(?:การ|ผล)?(?:อนุมัติ|พิจารณา|ตรวจ)|อยู่ระหว่าง
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        PatternTime.Most)]
    private static partial Regex Qualifying();

    [GeneratedRegex(
        """
        ^\W*(?:แล้ว)?(?:จะ|เดี๋ยว|ไว้)*(?:ขอ)?ส่ง(?:ให้|มา|ยอด|ตัวเลข|ข้อมูล|รายงาน)*ใหม่(?:ให้|อีกครั้ง)?\s?(?:ใน)?(?:วัน)?(?:พรุ่งนี้|ภายหลัง|ทีหลัง)
        |(?:ยังไม่ต้อง|อย่า(?:เพิ่ง|พึ่ง)\s?)(?:บันทึก|ลง(?:ระบบ|ข้อมูล)|คีย์|นับ|ใช้)
        |^\W*(?:ยังไม่ผ่าน\S{0,20}\s?)?(?:ห้ามใช้|รอแก้(?:ไข)?|ตัวอย่าง(?:การ)?กรอก)\S{0,12}\W*$
        |รอ(?:ท่าน|พี่)?(?:หัวหน้า|พัฒนาการ(?:อำเภอ)?|ผอ|นายอำเภอ|ผู้บังคับบัญชา)\S{0,10}?(?:ตรวจ|ดู|เซ็น|ลงนาม|รับรอง|อนุมัติ|ยืนยัน|เห็นชอบ)
        |(?:หัวหน้า|พัฒนาการ(?:อำเภอ)?|นายอำเภอ|ผู้บังคับบัญชา)\s?ยังไม่(?:ได้)?(?:เซ็น|ลงนาม|ตรวจ|รับรอง|อนุมัติ|ดู|เห็น|ยืนยัน)
        |ยังไม่(?:ได้)?(?:เซ็น|ลงนาม)?รับรอง(?:ตัวเลข|ยอด|ข้อมูล)
        |(?:ถ้า|หาก|เมื่อ)[^\n]{0,40}(?:จะ|ค่อย)ส่ง(?:ให้|มา)?(?:อย่าง)?เป็นทางการ|(?:ฝาก|รบกวน|ช่วย|ขอ|โปรด|กรุณา)(?:พี่|จังหวัด|ท่าน|ทาง|ช่วย|ให้)*(?:ดู|ตรวจ(?:สอบ|ทาน)?|เช็[คก]|ทวน)(?:ให้|อีกที|อีกครั้ง|อีกรอบ)?ก่อน
        |(?:ส่ง|รายงาน|แจ้ง)(?:ให้|มา|อย่าง|แบบ|ยอด|ตัวเลข)*ไม่เป็นทางการ
        |(?:ตัวเลข|ยอด|ข้อมูล)(?!\S*(?:หน้า|ถัดไป))[^\n0-9]{0,20}(?:อาจ(?:จะ)?|เดี๋ยว(?:จะ)?|ยังจะ)(?:มีการ|ต้อง)?(?:เปลี่ยน|ปรับ|แก้)(?!\S*ตาม)
        |แนบ\S{0,10}(?:แบบฟอร์ม|แบบ|ฟอร์ม|ไฟล์|ตาราง)เปล่า|มีตัวอย่าง(?:การ)?กรอก
        |(?:ทัก|ท้วง|แย้ง|คัดค้าน)[^\n]{0,40}ถือ(?:ว่า|เป็น)
        |(?:เลข|ยอด|ข้อมูล|ของ)[^\n]{0,40}(?:ใส่|ลง|กรอก|คีย์|พิมพ์)ไว้ก่อน(?!หน้า|แล้ว)
        |(?:ขอ|ต้อง|จึง)ถอน(?:ตัวเลข|ยอด|รายงาน|ข้อมูล|ไฟล์|ฉบับ|เรื่อง)|^\W*(?:ถูก(?:ถอน|ยกเลิก|ตัดออก|ตีกลับ|ส่งกลับ|ปฏิเสธ|คัดออก)|ค้าง(?:อยู่)?ในระบบ|ติดปัญหา(?:เรื่อง|ด้าน)?เอกสาร|(?:เป็น)?(?:ตัวเลข|ยอด|ข้อมูล)เก่า|(?:ถอนตัว|ลาออก)(?:ไป|ออก|แล้ว)*(?:ทั้ง)?หมด)\S{0,20}\s*$
        |(?:ยอด|ตัวเลข|ข้อมูล)(?:จำหน่าย|ขาย)?ชั่วคราว
        |(?:พิมพ์|ใส่|กรอก|คีย์)(?:ยอด|ตัวเลข|เลข)?(?:ตก|เกิน|ขาด)|(?:ตก|เกิน|ขาด)(?:มา|ไป)?\s?(?:[1-3]|หนึ่ง|สอง|สาม)\s?(?:หลัก|ตัวเลข)
        |(?:ลบ|ตัด|ยกเลิก)(?:ข้อความ|ยอด|ตัวเลข|รายงาน|อีเมล์?|เมล์?|ไฟล์)(?:ที่|ส่ง|อัน)*(?:ข้าง|ด้าน)?(?:บน|ต้น|นี้|แรก|ก่อน)
        |(?:อีเมล์?|เมล์?|ไฟล์|รายงาน|ฉบับ)(?:ฉบับ)?(?:นี้)?ส่งผิด
        |(?:ไม่ต้อง|อย่า|ห้าม)(?:เพิ่ง|พึ่ง)?(?:สนใจ|อ่าน|พิจารณา|รับ)(?:ยอด|ตัวเลข|ข้อความ|รายงาน|อีเมล์?|เมล์?|ไฟล์|ฉบับ)
        |ของ(?:อำเภอ|สพอ\.?|จังหวัด|หน่วยงาน)อื่น(?!ๆ|\s?ๆ|ด้วย)|(?:เป็น|คือ)คน(?:นอก|ต่าง)(?:พื้นที่|อำเภอ|จังหวัด|เขต)
        |ไม่ใช่(?:ราคา|ยอด)(?:ขาย|จำหน่าย)?จริง|(?:ยอด|ตัวเลข|ข้อมูล)(?:จำหน่าย|ขาย)?(?:นี้|ดังกล่าว|ข้างต้น)?(?:เอา|นำ)?(?:มา)?(?:คูณ|หาร)
        |(?:ขอ|ต้อง|จึง)(?:ดึง|เรียก)(?:เรื่อง|ตัวเลข|ยอด|รายงาน|ข้อมูล|ไฟล์|เมล์?|อีเมล์?|คืน)*กลับ
        |(?:(?<![ก-๎])(?:ไม่|บ่)|ยัง(?:ไม่|บ่))(?:ค่อย)?(?:ชัวร์|แน่ใจ|มั่นใจ|แม่น)(?!\S*(?:ตลาด|ลูกค้า|ว่าจะ(?:มา|จัด|ขาย)))|เดา(?:เอา|มา|ล้วน|\s*(?:นะ)?(?:ค่ะ|คะ|ครับ)|\s*$)|จำไม่(?:ค่อย)?(?:แม่น|ได้)
        |กลัว(?:ว่า)?(?:จะ)?(?:บวก|ใส่|คิด|พิมพ์|คีย์|กรอก|รวม|นับ)?(?:ผิด|พลาด)|(?:เขียน|ใส่|พิมพ์|คีย์|กรอก)ผิด(?:ค่ะ|ครับ|\s)*(?:ไม่ใช่)|ไม่ใช่(?:เลข|ยอด|ตัวเลข)(?:นี้|ที่(?:จะ)?ส่ง)
        |(?:ยังไม่|ยังบ่)(?:ได้)?(?:เช็[คก]|ตรวจทาน|ทวน)(?:เลย|ซ้ำ|\s|นะ|ค่ะ|คะ|ครับ)*$|^\W*(?:อัน|ตัว)?(?:นี้)?(?:ก็)?ยังไม่นิ่ง|อาจ(?:จะ)?(?:มี)?(?:เปลี่ยน|ขยับ)(?:อีก|ได้|แปลง)*(?:นะ|ค่ะ|คะ|ครับ|\s)*$
        |ใส่ไว้ก่อน|(?:เดี๋ยว|แล้ว(?:จะ|ค่อย))(?:จะ|ค่อย)?ส่ง(?:ตัว|ของ|ฉบับ)จริง|ยังไม่ใช่(?:ของ|ตัว|ฉบับ)จริง|(?:ส่ง)?ทดสอบ(?:ระบบ|ส่ง)|^\W*(?:ยัง)?ไม่ต้องนับ|ส่งร่าง|(?:ขอ)?แก้(?:ที)?หลัง(?:ค่ะ|คะ|ครับ|นะ|\s)*$|ขอแก้ทีหลัง|ฝาก(?:พี่|ช่วย)*(?:ช่วย)?บวก(?:เพิ่ม|ให้|ด้วย)|รอ(?:นาย|พี่|ท่าน)\S{0,10}(?:เซ็น|ตรวจ|ดู|ยืนยัน)
        |(?:เรื่อง|ข้อ)(?:เงิน|ยอด|ตัวเลข)\S{0,12}(?:อย่า(?:เพิ่ง|พึ่ง)\s?เชื่อ|เดา)|นี่คือแผน|(?:ช่วย|ฝาก)\S{0,6}(?:ทวน|ตรวจ|เช็[คก])(?:ดู|ให้)?อีก(?:ที|ครั้ง|รอบ)|ถึงวันที่\s?(?:0?[1-9]|1[0-9]|2[0-7])\s?เท่านั้น
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        PatternTime.Most)]
    private static partial Regex HoldingBack();

    // What was sent before is to stand: it speaks of this report.
    [GeneratedRegex(@"ใช้(?:ตัวเลข|ยอด|ข้อมูล|ของ|เลข)?เดิม\S{0,6}ไปก่อน|^\W*(?:ทั้งหมด)?(?:เป็น|คือ)(?:ผลิตภัณฑ์|สินค้า|ราย|ของ)เดิม(?:ที่|ซึ่ง|ทั้งหมด)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex ForNow();

    [GeneratedRegex(@"(?:ข้อมูล|ยอด|ตัวเลข)(?:จำหน่าย|ขาย)?(?:นี้)?\s?ถึง(?:แค่|เพียง)?\s?(?:วันที่\s?)?(?:0?[1-9]|1[0-9]|2[0-7])(?![0-9])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex UpToDay();

    [GeneratedRegex(@"^\W*(?:หมายเหตุ\W*)?(?:เป็น)?(?:ยอด|ตัวเลข)?(?:นี้)?\s?รวม(?:ของ|ยอด(?:ของ)?)?\s?เดือน\D{2,14}(?:\s[0-9]{2,4})?\W*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex WithMonth();

    // Another district's figure is in it, or the one that counts is still to come.
    [GeneratedRegex(@"รวม(?:ยอด|ตัวเลข|ผล)?(?:ขาย|จำหน่าย)?(?:ของ)?\s?" + DistrictContext.Lead + @"\s?[ก-๎]{2,20}\s?(?:ด้วย|ไว้|แล้ว|เข้า|มา)|(?:จะ|เดี๋ยว)(?:แจ้ง|ส่ง|รายงาน)(?:ยอด|ตัวเลข|ข้อมูล|ผล)(?:จริง|ที่(?:ถูกต้อง|แน่นอน|แท้จริง)|(?:ขั้น)?สุดท้าย)|(?:ไป|ไว้)ก่อน(?!หน้า|แล้ว|กำหนด|วัน|เวลา)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Provisional();

    [GeneratedRegex(@"^\s{0,3}[(\[][^()\[\]]{3,80}[)\]]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Bracket();

    // A correction says what was wrong with the one before.
    [GeneratedRegex(@"เดิม|(?:ครั้ง|ฉบับ|รอบ|ไฟล์|อัน|เมล)(?:ก่อน|แรก|ที่แล้ว)|ก่อนหน้า|ที่(?:ได้)?ส่ง(?:ไป|ให้|มา)*(?:แล้ว|ก่อน|เมื่อ)|เมื่อ(?:วาน|เช้า|กี้|สักครู่)|แทน|(?<!เดี๋ยว|เดี๋ยวจะ|จะ|พรุ่งนี้)ส่ง(?:ให้|มา)?ใหม่(?!\s?(?:ใน)?(?:วัน)?(?:พรุ่งนี้|ภายหลัง|ทีหลัง|หลัง))|ผิดพลาดประการใด", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfBefore();

    [GeneratedRegex(
        """
        (?:ลืม(?:รวม|บวก|นับ|หัก|ลบ|คิด|(?:ใส่|กรอก|ลง|เพิ่ม)(?:ยอด|ของ|ตัวเลข))
            |(?:ยัง)?ต้อง(?:บวก|หักออก|ลบออก|หักยอด)
            |(?<!เพื่อ|ช่วย)ให้(?:ช่วย)?(?:หัก|ลบ|ตัด|บวก)(?:ยอด|ออก|เพิ่ม|ของ|ด้วย|อีก|เข้า)
            |(?:รบกวน|ช่วย|ขอ(?:ให้)?|โปรด|กรุณา|ฝาก)(?:พี่|จังหวัด)?(?:ช่วย)?(?:บวก|รวม|หัก|ลบ|ตัด|เพิ่ม)(?:ยอด|ให้|อีก|ออก|เข้า|ด้วย|เพิ่ม)
            |ส่ง(?:ยอด|ข้อมูล|ตัวเลข)?(?:มา)?เพิ่ม(?!เติม|ขึ้น)
            |^\W*\+\s?(?=[0-9][0-9,]*(?:\.[0-9]+)?\s*บาท)
            |ตก(?:หล่น|ไป(?=\s?อีก))
            |(?:รวม|นับ|บวก|คีย์|กรอก)ซ้ำ
            |แก้(?:ไข)?เฉพาะ(?:กลุ่ม|ตำบล|ต\.|ร้าน|บ้าน|วิสาหกิจ))
        (?!.*แล้ว)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.Most)]
    private static partial Regex Owed();

    [GeneratedRegex(@"^\s*(?:[(\[][^()\[\]0-9๐-๙]{3,80}[)\]]|ถูก(?:ถอน|ยกเลิก|ตัดออก|ตีกลับ|ส่งกลับ|ปฏิเสธ|คัดออก)[^\s0-9]{0,20})\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Hanging();
}
