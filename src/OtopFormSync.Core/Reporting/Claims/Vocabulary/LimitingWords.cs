using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>Words that take a figure back, narrow it or measure it: the one owner, for headings and for sentences.</summary>
internal static partial class LimitingWords
{
    // What is not in a figure yet: ขาดของ ต.นาข่า, ขาดอีก 2 ตำบล. What lacks to a target counts baht or people.
    private const string Lack = @"ขาด(?:ไป|ข้อมูล|ของ|ยอด|ตำบล|กลุ่ม|ต\.|(?:อีก)?\s?[0-9]{1,3}\s?(?:ตำบล|กลุ่ม|แห่ง|ร้าน|หมู่บ้าน|เจ้า))";

    // Of those who make and sell no more than these have told what they sold: จากการสุ่มตัวอย่าง, ผู้ประกอบการที่ส่งข้อมูลแล้ว.
    private const string Some = @"(?:จากการ|จาก|เฉพาะ|ข้อมูล)*(?:กลุ่ม|สุ่ม)ตัวอย่าง|สุ่มสำรวจ|(?:เฉพาะ|จาก|เพียง|แค่|^\W*)(?:ข้อมูล|ยอด|ของ|\s)*(?:ผู้ประกอบการ|ผู้ผลิต|กลุ่ม|ราย)(?:ราย)?ที่(?:ได้)?(?:ส่ง|รายงาน|ตอบ|ให้ข้อมูล)";

    /// <summary>What is called so was never a report, or is none any more.</summary>
    public static FrozenSet<string> Void { get; } = FrozenSet.Create(StringComparer.Ordinal, "ตัวอย่าง", "ร่าง", "ฉบับร่าง", "(ร่าง)", "ยกเลิก", "ยกเลิกแล้ว", "draft", "example", "sample", "cancelled");

    /// <summary>What narrows or turns round what is counted.</summary>
    public static FrozenSet<string> Narrowing { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "ก่อน", "หลัง", "ไม่เข้าร่วม", "ไม่ได้เข้าร่วม", "ผู้ไม่เข้าร่วม", "ผู้ไม่ได้เข้าร่วม", "ยังไม่", "ที่ยังไม่", "ยังไม่ได้", "ยังไม่ส่ง", "ไม่รวม", "ไม่นับ", "ขอยกเลิก", "ผู้ขอยกเลิก", "ที่ยกเลิก", "สนใจ", "ผู้สนใจ", "ค้าง", "ค้างรับ", "ค้างชำระ", "ที่รอตรวจ", "รอตรวจ", "ลดลง",
        "ผู้ผ่านการอบรม", "ผ่านการอบรม", "อบรม", "ผู้ซื้อ", "จำนวนผู้ซื้อ", "ขั้นต่ำ", "ที่ต้อง", "ต้อง", "ที่ต้องทำ", "ที่ต้องส่ง", "เด่น", "ในระบบ");

    /// <summary>True when the words of a sentence take its figure back, or leave it open.</summary>
    /// <param name="text">The words.</param>
    public static bool TakeBack(string text) => WithoutMeasure(text) is var said && (Denying().IsMatch(said) || Provisional().IsMatch(said));

    /// <summary>The words that say that a figure is still to come: รอข้อมูล, ยังไม่ส่ง; null for none.</summary>
    /// <param name="text">The words.</param>
    public static string? Await(string text) => Awaiting().Match(WithoutLateness(text)) is { Success: true } match ? match.Value.Trim() : null;

    /// <summary>True for words behind a figure that say what is not in it yet, as many as there may be: ยังขาดของ ต.นาข่า 1 กลุ่ม.</summary>
    /// <param name="behind">The words.</param>
    public static bool SayWhatLacks(string behind) => Lacking().IsMatch(behind);

    /// <summary>True for words between two figures that set the second beside the first: ยังไม่รวมออนไลน์, หน้าร้านอีก. Whether both are meant they do not say.</summary>
    /// <param name="words">The words.</param>
    public static bool SetBeside(string words) => Beside().IsMatch(words);

    /// <summary>True when a sentence's words before a label end with one that narrows what it names: ผู้สนใจ Digital Wallet.</summary>
    /// <param name="before">The words.</param>
    public static bool NarrowNext(string before)
    {
        var words = Doing().Replace(before, "").TrimEnd();
        return Narrowing.Any(word => words.EndsWith(word, StringComparison.Ordinal)) || OtherActivity().IsMatch(words) || Reported().IsMatch(words);
    }

    /// <summary>True for the words between a label and its count that say what was sold, or has its stars, and not what the label counts: ผลิตภัณฑ์ที่จำหน่ายได้, ผลิตภัณฑ์ระดับ 5 ดาว.</summary>
    /// <param name="words">The words.</param>
    public static bool CountKnown(string words) => Sold().IsMatch(words);

    /// <summary>True for words that name all products that there are, and not those that are new: ลงทะเบียนทั้งหมด, เพิ่มเป็น.</summary>
    /// <param name="text">The words, with the label.</param>
    public static bool NameStock(string text) => Stock().IsMatch(text) && !New().IsMatch(text);

    /// <summary>True for words that say of the figure behind them that so much is taken away from one before.</summary>
    /// <param name="words">The words.</param>
    public static bool Deduct(string words) => Deducting().IsMatch(words);

    /// <summary>True for words that say of the figure behind them that one before it is less by so much: ลดลง, ต่ำกว่าเดือนก่อน; not for what it is less to.</summary>
    /// <param name="words">The words.</param>
    public static bool Lower(string words) => Lowering().IsMatch(words);

    /// <summary>True for words among which a target or a plan is named.</summary>
    /// <param name="words">The words.</param>
    public static bool NameTarget(string words) => words.Contains("เป้า", StringComparison.Ordinal) || words.Contains("แผน", StringComparison.Ordinal);

    /// <summary>True for words that say of the figure behind them that so much is left of one before; not for what is still to be done.</summary>
    /// <param name="words">The words.</param>
    public static bool Remain(string words) => Remaining().IsMatch(words);

    /// <summary>The words without what says how a figure stands against its target or against what was before, which limits nothing: ซึ่งสูงกว่าเป้าหมายที่กำหนด, เหมือนเดิม.</summary>
    /// <param name="text">The words.</param>
    public static string WithoutMeasure(string text) => AgainstTarget().Replace(WithoutLateness(text), " ");

    /// <summary>True for words that say nothing but that: บรรลุเป้าหมาย, ครบตามเป้า.</summary>
    /// <param name="text">The words.</param>
    public static bool OnlyMeasure(string text) => (AgainstTarget().IsMatch(text) && WithoutMeasure(text).AsSpan().Trim(" ().[]").IsEmpty) || AsAimed().IsMatch(text);

    // Behind a figure without brackets it may be the target's own: 100 บาท ตามเป้าหมาย.
    [GeneratedRegex(@"^[\s(]*(?:ได้|ทำได้)?ตาม(?:ค่า)?(?:เป้าหมาย|เป้า)(?:ที่(?:กำหนด|ตั้ง|วาง)(?:ไว้)?)?(?:แล้ว)?[\s)]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex AsAimed();

    /// <summary>True for a line that takes figures back which stand elsewhere, or leaves them open; not where it speaks of what was sent before.</summary>
    /// <param name="line">The line, lower case.</param>
    public static bool Disown(string line) => Disowning().IsMatch(WithoutLateness(line)) && !OfBefore().IsMatch(line);

    /// <summary>True for a line that speaks of what was sent before.</summary>
    /// <param name="line">The line, lower case.</param>
    public static bool SpeakOfBefore(string line) => OfBefore().IsMatch(line);

    /// <summary>True for a line that holds back what is reported, whatever it points at: it waits for somebody's word, stands for the time being, or is withdrawn (ยังไม่ต้องบันทึก, หัวหน้ายังไม่เซ็น, ขอถอนตัวเลข).</summary>
    /// <param name="line">The line, lower case.</param>
    public static bool HoldBack(string line) => (HoldingBack().IsMatch(line) && !OfBefore().IsMatch(line)) || ForNow().IsMatch(line);

    /// <summary>True for a note that ends what is counted on a day before the month does: เป็นข้อมูลถึงวันที่ 25 ธันวาคม.</summary>
    /// <param name="note">The note.</param>
    public static bool CutShort(string note) => UpToDay().IsMatch(note);

    /// <summary>True for a note that says of which month besides the figures are: รวมเดือน พ.ย.</summary>
    /// <param name="note">The note.</param>
    public static bool CountMonthIn(string note) => WithMonth().IsMatch(note);

    /// <summary>True for words beside a figure that limit it to a part: เฉพาะงานกาชาด, เฉพาะตลาดนัดวันเสาร์; not for what names the whole, as เฉพาะเดือนนี้ does.</summary>
    /// <param name="words">The words, without months.</param>
    public static bool LimitToPart(string words) => OnlyPart().Match(words) is { Success: true } match && ThaiMonths.Match(words, match.Index + match.Length, out _) == 0;

    /// <summary>True for words between a label and its figure that name some of those who make and sell, or of what is sold: (กลุ่มตัวอย่าง 20 ราย), สินค้า 5 ดาว.</summary>
    /// <param name="words">The words, with the figures among them.</param>
    public static bool NameSome(string words) => OfSome().IsMatch(words);

    /// <summary>True for what a note says of the figures that it stands by when they are less or more than the district's of the month; the like in a letter may speak of anything.</summary>
    /// <param name="note">The note, lower case.</param>
    public static bool Qualify(string note) => Qualifying().IsMatch(note);

    /// <summary>True for a note that says so with its first word.</summary>
    /// <param name="note">The note, lower case.</param>
    public static bool QualifyAtOnce(string note) => Qualifying().Match(note) is { Success: true } match && note.AsSpan(0, match.Index).Trim(" ([*•-").IsEmpty;

    /// <summary>True when what stands in brackets behind a figure does either: 100 บาท (ไม่รวมยอดขายออนไลน์).</summary>
    /// <param name="behind">What stands behind the figure.</param>
    public static bool TakeBackInBrackets(string behind) => InBrackets().Match(behind) is { Success: true } match && (Disowning().IsMatch(match.Value) || Qualify(match.Value));

    /// <summary>True for words that go on a label with what is not in its figure: ยอดจำหน่ายยังไม่รวมงานกาชาด.</summary>
    /// <param name="behind">What stands behind the label.</param>
    public static bool LeaveOut(string behind) => LeavingOut().IsMatch(behind);

    /// <summary>True for a line that does so with its first word, and needs none that points at figures.</summary>
    /// <param name="line">The line, lower case.</param>
    public static bool DisownAtOnce(string line) => Disowning().Match(line) is { Success: true } match && line.AsSpan(0, match.Index).Trim(" ([*•-").IsEmpty;

    [GeneratedRegex(@"^\s*(?:นี้|ดังกล่าว|ข้างต้น)?\s*(?:ยัง)?ไม่(?:ได้)?(?:รวม(?!กลุ่ม(?:กัน|\s|$)|ตัว)|นับ)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex LeavingOut();

    private static string WithoutLateness(string text) => Late().Replace(text, "");

    // Why a report came late is over: ส่งรายงานล่าช้าเนื่องจากรอข้อมูลจากผู้ประกอบการ.
    [GeneratedRegex(@"(?<=ช้า\s*(?:กว่ากำหนด|ไป)?)\s*(?:เนื่องจาก|เพราะ(?:ว่า)?|ด้วยเหตุ(?:ที่)?)\s*(?:ต้อง)?รอ\S*", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Late();

    // What a sentence says of a figure besides, to deny it or leave it open: each a word of its own, and no part of พิเศษ or ผู้รับผิดชอบ.
    [GeneratedRegex(
        """
        ไม่ผ่าน|ขอตรวจสอบก่อน|รอ(?:การ)?(?:ตรวจสอบ|ยืนยัน)|อยู่ระหว่างตรวจสอบ|ไม่ถูกต้อง|ไม่ตรง|(?<!รับ)ผิด(?!ชอบ)|ใช่(?:ไหม|มั้ย|หรือไม่)|ถูก(?:ต้อง)?(?:ไหม|มั้ย|หรือ)|ได้ไหม|โอเคไหม|ไม่ใช่|\?
        |นับ(?:แต่|ตั้งแต่)|ไม่รวม|ยังไม่|เป็นของ|โดยประมาณ|(?<!พิ)เศษ(?!ผ้า|ไม้|วัสดุ)|ติดลบ|ขาดทุน
        |ไม่ทราบว่า|ด้วยไหม|หรือเปล่า
        |ตัวอย่าง|(?<!รูป)ร่าง(?!กาย)|ยกเลิก|draft|example|sample|cancelled
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        PatternTime.Most)]
    private static partial Regex Denying();

    [GeneratedRegex(@"(?:^|[\s:(])(?:รอ(?:ข้อมูล|ยอด|ตัวเลข|รายงาน|ผล|สรุป|รวบรวม|การ(?:ยืนยัน|ตรวจสอบ|สรุป|รวบรวม))|ยังไม่(?:ได้)?(?:ส่ง|รายงาน|แจ้ง|สรุป|ทราบ)|ไม่มีข้อมูล|ขาดข้อมูล)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Awaiting();

    [GeneratedRegex(
        """
        (?<!ไม่มีข้อ|ข้อ|ความ|ไม่|หาก|ถ้า|รับ)ผิด(?!ชอบ|พลาดประการใด|ปกติ|นัด|กฎ)
        |(?<!ที่|หาก|ถ้า|ใช่หรือ)ไม่(?:ใช่|ถูก(?!ใจ)|ตรง(?!(?:กับ|ตาม)?(?:แผน|เป้า))|สมบูรณ์|แน่นอน|เป็นทางการ|นิ่ง)
        |(?<!ที่)(?:ยัง)?ไม่(?:ได้)?(?:ครบ(?!กำหนด)|รวม(?!กลุ่ม(?:กัน|\s|$)|ตัว)|นับ)
        |(?<!ที่)ยังไม่(?:ได้)?(?:รับ(?:การ)?)?(?:แก้|ปรับ|ใส่|ยืนยัน|เรียบร้อย|สรุป|เสร็จ|ตรวจ|หัก|อนุมัติ(?!งบ|โครงการ|เงิน)|ผ่านการ(?:ตรวจ|ยืนยัน|รับรอง(?!มาตรฐาน|คุณภาพ)))
        |(?:ตัวเลข|ยอด|ข้อมูล)(?:นี้)?(?:เป็น)?(?:การ|ค่า)?ประมาณ(?:การ|ไว้)?\s*(?:นะ)?(?:ค่ะ|คะ|ครับ)?[\s.)]*$
        |(?:อย่า|ไม่ต้อง|ห้าม)(?:เพิ่ง|พึ่ง)?(?:ใช้|เอา|นำ|นับ|ยึด)
        |(?<!มีการ|ผู้|ผู้ขอ|ที่|ไม่)ยกเลิก(?!งาน|กิจกรรม|การจัด|การอบรม)
        |สลับ(?:กัน|ที่|เดือน|แถว|ช่อง|คอลัมน์|หลัก|เลข|ตัวเลข)|ตก(?:ไป|หล่น)|
        """ + Lack + """
        |ซ้ำ(?:กับ|กัน)|(?:นับ|รวม|คีย์|กรอก)ซ้ำ
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
        |(?:ข้อมูล|ยอด|ตัวเลข)(?:เพียง|แค่|ของ)?ครึ่งเดือน
        |ตัดยอด(?:\s?(?:ณ|เมื่อ|ถึง))?\s?(?:วันที่\s?)?(?:0?[1-9]|1[0-9]|2[0-7])(?![0-9])
        |รวม(?:ของ|ยอด(?:ของ)?)?เดือน[^\n]{1,30}(?:ด้วย|แล้ว|ไว้)|รวม(?:ยอด)?(?:ค้าง|ตกหล่น)|รวม\s?(?:[2-9]|สอง|สาม)\s?เดือน
        |เฉพาะ(?:ยอด|การ|ของ|ที่|ขาย|จำหน่าย){0,2}(?:ออนไลน์|ออฟไลน์|หน้าร้าน|งาน(?!เดือน)|กลุ่ม|ตำบล|ต\.|ร้าน|บ้าน|บูธ|ตลาด)
        |ใช้(?:ยอด|ตัวเลข|ข้อมูล|ของ){0,2}เดือน(?:ก่อน|ที่แล้ว)
        |(?<!กว่า|ตาม|ถึง|งบ|เกิน|เท่า|จาก)(?:การ|ค่า)?ประมาณการ(?:ไว้)?\s*(?:นะ)?(?:ค่ะ|คะ|ครับ)?[\s.)]*$
        |(?:ข้อมูล|ตัวเลข|ยอด(?:ขาย|จำหน่าย)?|เป็น|เพียง|แค่|เฉพาะ|^\W*)บางส่วน(?:เท่านั้น)?[\s.)\]]*$|
        """ + Some + """
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
        ยังไม่ต้อง(?:บันทึก|ลง(?:ระบบ|ข้อมูล)|คีย์|นับ|ใช้)
        |รอ(?:ท่าน|พี่)?(?:หัวหน้า|พัฒนาการ(?:อำเภอ)?|ผอ|นายอำเภอ|ผู้บังคับบัญชา)\S{0,10}?(?:ตรวจ|ดู|เซ็น|ลงนาม|รับรอง|อนุมัติ|ยืนยัน|เห็นชอบ)
        |(?:หัวหน้า|พัฒนาการ(?:อำเภอ)?|นายอำเภอ|ผู้บังคับบัญชา)\s?ยังไม่(?:ได้)?(?:เซ็น|ลงนาม|ตรวจ|รับรอง|อนุมัติ|ดู|เห็น|ยืนยัน)
        |ยังไม่(?:ได้)?(?:เซ็น|ลงนาม)?รับรอง(?:ตัวเลข|ยอด|ข้อมูล)
        |(?:ถ้า|หาก|เมื่อ)[^\n]{0,40}(?:จะ|ค่อย)ส่ง(?:ให้|มา)?(?:อย่าง)?เป็นทางการ|ช่วย(?:ดู|ตรวจ|เช็[คก])(?:ให้)?ก่อน
        |(?:ส่ง|รายงาน|แจ้ง)(?:ให้|มา|อย่าง|แบบ|ยอด|ตัวเลข)*ไม่เป็นทางการ
        |(?:ตัวเลข|ยอด|ข้อมูล)(?!\S*(?:หน้า|ถัดไป))[^\n0-9]{0,20}อาจ(?:จะ)?(?:มีการ)?(?:เปลี่ยน|ปรับ|แก้)(?!\S*ตาม)
        |(?:ทัก|ท้วง|แย้ง|คัดค้าน)[^\n]{0,40}ถือ(?:ว่า|เป็น)
        |(?:เลข|ยอด|ข้อมูล|ของ)[^\n]{0,40}(?:ใส่|ลง|กรอก|คีย์|พิมพ์)ไว้ก่อน(?!หน้า|แล้ว)
        |(?:ขอ|ต้อง|จึง)ถอน(?:ตัวเลข|ยอด|รายงาน|ข้อมูล|ไฟล์|ฉบับ|เรื่อง)|^\W*ถูก(?:ถอน|ยกเลิก|ตัดออก)\S{0,20}\s*$
        |(?:ยอด|ตัวเลข|ข้อมูล)(?:จำหน่าย|ขาย)?ชั่วคราว
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        PatternTime.Most)]
    private static partial Regex HoldingBack();

    // What was sent before is to stand: it speaks of this report.
    [GeneratedRegex("ใช้(?:ตัวเลข|ยอด|ข้อมูล|ของ|เลข)?เดิม\\S{0,6}ไปก่อน", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex ForNow();

    [GeneratedRegex(@"(?:ข้อมูล|ยอด|ตัวเลข)(?:จำหน่าย|ขาย)?(?:นี้)?\s?ถึง(?:แค่|เพียง)?\s?(?:วันที่\s?)?(?:0?[1-9]|1[0-9]|2[0-7])(?![0-9])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex UpToDay();

    [GeneratedRegex(@"^\W*(?:หมายเหตุ\W*)?(?:เป็น)?(?:ยอด|ตัวเลข)?(?:นี้)?\s?รวม(?:ของ|ยอด(?:ของ)?)?\s?เดือน\D{2,14}(?:\s[0-9]{2,4})?\W*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex WithMonth();

    // What is limited to the whole that is asked for is no part; nor is โดยเฉพาะ a limit.
    [GeneratedRegex(@"(?<!โดย|ไม่|ไม่ใช่|มิใช่|ลักษณะ|คุณสมบัติ|จำเพาะ)เฉพาะ(?>(?:ยอด|การ|ของ|ขาย|จำหน่าย|ตัวเลข|ข้อมูล|ใน|จาก|\s)*)(?!เดือน|ประจำเดือน|งวด|รอบ|ปี|ไตรมาส|วัน|สัปดาห์|(?:พื้นที่)?" + DistrictContext.Lead + @"|otop|โอทอป|ผลิตภัณฑ์(?:\s*otop|ใหม่|ที่(?:ลง|ขึ้น)ทะเบียน|ชุมชน)?(?:\s|$)|สินค้า\s?otop|ราย(?:ใหม่|ที่)|ใหม่|ที่(?:ลง|ขึ้น)ทะเบียน|ที่เพิ่ม|ผู้|ยอด|ตัว|กิจ|เจาะจง|หน้า$|บาท|ที่ใหม่|นี้|จำนวน|เป็น|คือ|เท่ากับ|ได้)(?=[ก-ฮเ-ไa-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex OnlyPart();

    [GeneratedRegex(Some + @"|(?<![0-9])[1-5]\s?ดาว", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfSome();

    [GeneratedRegex(Lack, RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Lacking();

    [GeneratedRegex(@"ไม่(?:ได้)?(?:รวม|นับ)|(?<!ขาด|เหลือ|ต้อง|ต้องการ|เพิ่ม)อีก\s*$|และ\S*เพิ่ม\S*อีก\s*$|^\s*(?:\+|บวก)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Beside();

    // Another district's figure is in it, or the one that counts is still to come.
    [GeneratedRegex(@"รวม(?:ยอด|ตัวเลข|ผล)?(?:ขาย|จำหน่าย)?(?:ของ)?\s?" + DistrictContext.Lead + @"\s?[ก-๎]{2,20}\s?(?:ด้วย|ไว้|แล้ว|เข้า|มา)|(?:จะ|เดี๋ยว)(?:แจ้ง|ส่ง|รายงาน)(?:ยอด|ตัวเลข|ข้อมูล|ผล)(?:จริง|ที่(?:ถูกต้อง|แน่นอน|แท้จริง)|(?:ขั้น)?สุดท้าย)|ไปก่อน(?!หน้า|แล้ว|กำหนด|วัน|เวลา)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Provisional();

    [GeneratedRegex(@"^\s{0,3}[(\[][^()\[\]]{3,80}[)\]]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex InBrackets();

    [GeneratedRegex("ทั้งหมด|(?:เพิ่ม|เพิ่มขึ้น)เป็น", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Stock();

    [GeneratedRegex("ใหม่|เพิ่ม(?!(?:ขึ้น)?เป็น)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex New();

    // ผู้สนใจสมัคร narrows as ผู้สนใจ does.
    [GeneratedRegex(@"(?:สมัคร|ลงทะเบียน|\s)+$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Doing();

    [GeneratedRegex("ยกเลิก|ถอน|ลาออก|เลิก|หัก|คืน|ลบออก|ตัดออก|ปิดกิจการ|เสียชีวิต|ไม่ผ่าน", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Deducting();

    [GeneratedRegex(@"^[\s,(]*(?:ซึ่ง)?(?:ลดลง|น้อยลง|ต่ำกว่าเดือน(?:ก่อน|ที่แล้ว)|น้อยกว่าเดือน(?:ก่อน|ที่แล้ว))(?:จาก(?:เดือน|ปี)(?:ก่อน|ที่แล้ว))?\s*(?:จำนวน|เป็นเงิน)?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Lowering();

    [GeneratedRegex("เหลือ(?!อีก)|สุทธิ", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Remaining();

    // What is done about a programme: those who are reached by it do not take part yet.
    [GeneratedRegex("(?:ประชาสัมพันธ์|ชี้แจง|แนะนำ|ให้ความรู้|ให้คำปรึกษา|เผยแพร่|รณรงค์|เชิญชวน|สำรวจ|ติดตาม|สาธิต|สอน|(?<!(?:จาก|หลัง|ระหว่าง|ใน|ที่|ตาม|ผล)(?:การ|ที่)?)(?:อบรม|ประชุม|สัมมนา|รับฟัง|บรรยาย|เรียนรู้|ศึกษา)|ดาวน์โหลด|โหลด|ติดตั้ง|ทดลอง|ทดสอบ)(?:การ|ใช้|งาน|โครงการ|เรื่อง|กิจกรรม|เกี่ยวกับ|ด้าน|เข้าร่วม|ผู้|ชี้แจง|แอป(?:พลิเคชัน|พลิเคชั่น)?|app|ระบบ|วิธี|\\s)*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OtherActivity();

    // Others said it: ท่านแจ้งว่ายอดจำหน่าย.
    [GeneratedRegex("(?:ท่าน|จังหวัด|หนังสือ|ระบบ|สพจ)[^ ]{0,20}\\s*(?:ได้)?แจ้ง(?:มา|ไว้)?(?:ว่า|ผล)?\\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Reported();

    [GeneratedRegex("(?:จำหน่าย|ขาย)(?:ได้|แล้ว|ออก|ไป)?|[1-5]\\s*ดาว", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Sold();

    // A correction says what was wrong with the one before.
    [GeneratedRegex(@"เดิม|(?:ครั้ง|ฉบับ|รอบ|ไฟล์|อัน|เมล)(?:ก่อน|แรก|ที่แล้ว)|ก่อนหน้า|ที่(?:ได้)?ส่ง(?:ไป|ให้|มา)*(?:แล้ว|ก่อน|เมื่อ)|เมื่อ(?:วาน|เช้า|กี้|สักครู่)|แทน|(?<!เดี๋ยว|เดี๋ยวจะ|จะ|พรุ่งนี้)ส่ง(?:ให้|มา)?ใหม่(?!\s?(?:ใน)?(?:วัน)?(?:พรุ่งนี้|ภายหลัง|ทีหลัง|หลัง))|ผิดพลาดประการใด", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfBefore();

    [GeneratedRegex("^\\s*[:|;,/–-]\\s*(?:เพิ่มขึ้น|ลดลง|คงที่|เท่าเดิม)\\s*$|^\\s*(?:เหมือน|เท่า|คง|ตาม|เช่น)เดิม(?=\\s*(?:$|นะ|ค่ะ|คะ|ครับ|[,.;)]))|^\\s*(?:ซึ่ง)?(?:เป็นไป)?ตามแผน(?:งาน|การดำเนินงาน)?(?:ที่(?:กำหนด|ตั้ง|วาง)(?:ไว้)?)?(?!ที่|[ก-๎]{0,6}จะ|\\s*[0-9])|(?:ซึ่ง)?(?:ยัง)?(?:ไม่)?(?:เกิน|บรรลุ(?:ผล)?(?:ตาม)?|ครบ(?:ตาม)?|ผ่าน|สูงกว่า|ต่ำกว่า|มากกว่า|น้อยกว่า|ถึง|เกินกว่า|เป็นไปตาม)(?:ค่า)?(?>เป้าหมาย|เป้า)(?!\\s*[0-9])(?:ที่(?:กำหนด|ตั้ง|วาง)(?:ไว้)?)?(?:แล้ว)?", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex AgainstTarget();
}
