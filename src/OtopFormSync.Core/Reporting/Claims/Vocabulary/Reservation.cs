using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>
/// What stands beside a figure must be known to leave it as it is, or the figure is asked about. The one owner of what is known so: how the figure came about, what was sold, how it stands
/// against others, that it was checked, courtesies. Whatever else is said there may doubt, limit, withdraw or condition it, in words that no list could hold.
/// </summary>
internal static partial class Reservation
{
    private static readonly char[] Apart = [' ', '\t', '\r', '\n', '\u00a0', ',', ';', ':', '(', ')', '[', ']', '{', '}', '"', '“', '”', '\'', '!', '/', '|', '•', '*', '–', '—', '-', '=', '>', '<', '~', '…', '\uFFFC'];

    /// <summary>The first words behind a figure that are not known to leave it as it is; null for none.</summary>
    /// <param name="behind">What stands behind the figure, to the end of its line, without months, districts and what it is measured by.</param>
    /// <param name="isKnown">True for words that say only what, when, whose or how many; what that makes of the figure is said by its kind.</param>
    /// <param name="mayBeNamed">True where names of what was counted may stand behind the figure as they are.</param>
    public static string? Behind(string behind, Func<string, bool> isKnown, bool mayBeNamed)
    {
        var (isOpen, compares) = (false, false);
        foreach (var (words, isFirst) in Clauses(behind))
        {
            if (OfOthers().IsMatch(words))
            {
                return null;
            }

            var goesOn = compares && Compared().IsMatch(words); // เพิ่มขึ้นร้อยละ 5 จากปีก่อน
            compares = Comparing().IsMatch(words);
            if (goesOn || Whole().IsMatch(words))
            {
                isOpen = false;
                continue;
            }

            if (Operators().IsMatch(Idioms().Replace(words, " ")))
            {
                return words;
            }

            if (Opening().IsMatch(words))
            {
                isOpen = true;
            }
            else if (!isOpen && !isKnown(words))
            {
                if (!(mayBeNamed && isFirst && !Saying().IsMatch(words)))
                {
                    return words;
                }

                isOpen = true;
            }
        }

        return null;
    }

    /// <summary>True for words behind a figure that do no more than say how it stands against others, that it is the whole, or what sold best; of which kind it is they do not say.</summary>
    /// <param name="behind">The words.</param>
    public static bool SayNothing(string behind)
    {
        var (any, isOpen) = (false, false);
        foreach (var (words, _) in Clauses(behind))
        {
            isOpen = !Whole().IsMatch(words) && (isOpen || Mostly().IsMatch(words)) && !Operators().IsMatch(Idioms().Replace(words, " "));
            if (!isOpen && !Whole().IsMatch(words))
            {
                return false;
            }

            any = true;
        }

        return any;
    }

    /// <summary>The first words that deny, delay, condition, doubt, change or narrow what stands beside them; null for none. For words that may as well be said of something else.</summary>
    /// <param name="words">The words.</param>
    public static string? Among(string words) => Clauses(words).Select(clause => clause.Words).FirstOrDefault(clause => !Whole().IsMatch(clause) && Operators().IsMatch(Idioms().Replace(clause, " ")));

    /// <summary>True for a note that stands by figures, whatever else it stands by, and begins with such words, or says them of what it calls figures: ห้ามใช้, ตัวเลขอาจเปลี่ยน. What explains a result may hold them, too: กลุ่มไม่มีตลาด.</summary>
    /// <param name="note">The note.</param>
    public static bool InNote(string note)
    {
        if (SomeDays().IsMatch(note))
        {
            return true;
        }

        if (Done().IsMatch(note))
        {
            return false;
        }

        var isPointing = false;
        foreach (var (words, _) in Clauses(MonthFinder.WithoutMonths(Reason().Replace(note, " "))))
        {
            var said = Idioms().Replace(words, " ");
            isPointing |= Pointing().IsMatch(words);
            if (!Whole().IsMatch(words) && !Correcting().IsMatch(words) && (Refusing().IsMatch(said) || ((isPointing || Figures().IsMatch(said)) && Operators().IsMatch(said))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for words before a label that only suppose what it labels, or guess it: หากยอดจำหน่าย.</summary>
    /// <param name="before">The words, up to the label.</param>
    public static bool Suppose(string before) => Supposing().IsMatch(Idioms().Replace(before, " "));

    private static IEnumerable<(string Words, bool IsFirst)> Clauses(string text)
    {
        var isFirst = true;
        foreach (var part in UntickedBox().Replace(LetterWords.Blanked(text), " ").Split(Apart, StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Closing().Replace(Joining().Replace(part.Trim('.'), ""), "");
            if (words.Length > 0 && words.AsSpan().ContainsAnyInRange('ก', 'ฮ'))
            {
                yield return (words, isFirst);
                isFirst = false;
            }
        }
    }

    // ☐ ไม่มี.
    [GeneratedRegex(@"[☐□◻]\s*\S+", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex UntickedBox();

    // What leads on from the figure.
    [GeneratedRegex(@"^(?:ซึ่ง|โดยที่|และ|ทั้งนี้|อันนี้|ยอดนี้|นี้|นั้น|ดังกล่าว|ก็|ถ้วน|บ\.?(?![ก-๎])|(?:บาท|ราย|คน|ผลิตภัณฑ์|รายการ|ตัว)(?![ก-๎]))+", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Joining();

    [GeneratedRegex(@"(?:นะ|ค่ะ|คะ|ครับ|คับ|ครับผม|พี่|จ้า|จ้ะ|จ๊ะ|ฮะ|น้า|เลย|ด้วย|ๆ|ผม|5{3,}|\s)+$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Closing();

    // Another matter begins.
    [GeneratedRegex(@"^(?:ส่วน(?!ใหญ่|มาก|หนึ่ง|ยอด|ตัวเลข|นี้)|(?:ตัว|ข้อ|อย่าง|เรื่อง|รายการ)อื่น|นอก(?:จาก)?นั้น|ที่เหลือ|ปัญหา|อุปสรรค|ข้อเสนอ|นอกจากนี้|อนึ่ง)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfOthers();

    // Nothing but that: how the figure stands against others, that it was checked, that it is the whole, how it is judged, courtesies.
    [GeneratedRegex(
        """
        ^(?:
          (?:ยอด(?:ขาย|จำหน่าย)?)?(?:เพิ่ม|ลด|สูง|ต่ำ|มาก|น้อย|ดี|เติบโต|โต|ขยับ)(?:ขึ้น|ลง)?(?:มาก|เยอะ|เล็กน้อย|นิดหน่อย|พอสมควร)?(?:(?:จาก|กว่า|เมื่อเทียบกับ)(?:ช่วงเดียวกัน(?:ของ)?)?(?:เดือน|ปี|งวด|ครั้ง|รอบ)(?:ก่อน(?:หน้า)?|ที่แล้ว|ที่ผ่านมา|[^ก-๎]*)?(?:มาก|เยอะ|เล็กน้อย|นิดหน่อย|พอสมควร)?(?:(?:เพราะ|เนื่องจาก)\S*)?)?
          |(?:เท่า|พอ|ใกล้เคียง|เท่ากับ|เท่ากัน|คล้าย)(?:กับ)?เดือน(?:ก่อน(?:หน้า)?|ที่แล้ว|ที่ผ่านมา)
          |(?:ซึ่ง)?(?:ทำ|ขาย)?(?:เกิน|ทะลุ|ผ่าน|บรรลุ|ถึง|เข้า|ได้ตาม|ได้เกิน|ครบตาม|เป็นไปตาม)(?:กว่า)?(?:เป้าหมาย|เป้า|เกณฑ์|ตัวชี้วัด)(?:ที่(?:ตั้ง|กำหนด|วาง|ได้รับ)(?:ไว้)?)?(?:แล้ว)?(?:นิดหน่อย|เล็กน้อย|มาก)?
          |(?:ได้|มีการ|ผ่านการ|ได้รับการ|กลุ่ม|นายอำเภอ|หัวหน้า|พัฒนาการ|พัฒนากร|ท่าน|พี่|เจ้าหน้าที่|เรา|หนู|ผม)*(?:ตรวจ(?:สอบ|ทาน|นับ|ดู|เช็[คก])?|เช็[คก]|ยืนยัน|รับรอง|เซ็น(?:รับรอง|ชื่อ)?|ลงนาม|เห็นชอบ|อนุมัติ|ลง(?:ใน)?(?:ระบบ|ทะเบียน|ข้อมูล|บัญชี|ในระบบ|ในแบบฟอร์ม)|บันทึก|คีย์|กรอก|สรุป|รวบรวม|เก็บ|ส่ง|รายงาน)(?:ข้อมูล|ยอด|ตัวเลข|กับ\S{0,30}|โดย\S{0,30}|ของท่าน\S{0,20}|มา|ให้|ครบ|ทุก\S{0,20}|ถูกต้อง|เรียบร้อย)*(?:แล้ว|ครบ(?:ถ้วน)?|ถูกต้อง|เรียบร้อย)+(?:เมื่อ\S*)?
          |(?:ข้อมูล|ยอด|ตัวเลข)?(?:ถูกต้อง|ครบ(?:ถ้วน)?|เรียบร้อย|สมบูรณ์)(?:ทุก\S{0,20}|ตาม\S{0,20}|ตรงกับ\S{0,20}|แล้ว|ค่ะ|ครับ)*
          |(?:เป็น)?(?:ข้อมูล|ยอด|ตัวเลข)(?:จริง|สุดท้าย|ที่ถูกต้อง|ล่าสุด|ตามจริง)(?:แล้ว)?|ยืนยัน(?:ยอด|ตัวเลข|ข้อมูล)?(?:ตาม)?(?:นี้|เดิม)?
          |(?:(?:เป็น)?(?:ยอด|ตัวเลข|ข้อมูล)?(?:รวม|นับรวม|คิดรวม|จาก|ครบ|ครอบคลุม)?(?:ของ)?)(?:ทั้ง|ทุก)(?:หมด|สิ้น|อำเภอ|เดือน|ตำบล|หมู่บ้าน|กลุ่ม|ราย|ร้าน|แห่ง|ช่องทาง|ประเภท|ชนิด|ผู้ประกอบการ|ปลีก|ขายปลีก|ออนไลน์|ออฟไลน์|หน้าร้าน|ใน)(?:(?:และ|ทั้ง|กับ)(?:ส่ง|ขายส่ง|ออนไลน์|ออฟไลน์|หน้าร้าน|นอก\S{0,12}))*(?:ส่งครบ|แล้ว)*
          |รวม(?:ทั้งหมด|ทั้งสิ้น|แล้ว|เป็นเงิน|VAT|ภาษี\S{0,20}แล้ว|ออนไลน์แล้ว|(?:สินค้า)?ทุกประเภทแล้ว)
          |(?:รู้สึก)?(?:ดีใจ|เลขสวย|ดีมาก|ดีเยี่ยม|ภูมิใจ|เยี่ยม|ปลื้ม|ยินดี|น่าพอใจ|น่ายินดี|ถือว่า(?:ดี|น่าพอใจ|ประสบความสำเร็จ|ขายดี))(?:มาก|จัง|ที่สุด)*
          |ไม่มี(?:ปัญหา|อุปสรรค|ข้อ(?:เสนอแนะ|ขัดข้อง|ติดขัด)|อะไร|เพิ่มเติม)\S*|ไม่มี(?:ผู้|ราย|ใคร|สินค้า|ผลิตภัณฑ์|รายการ|กลุ่ม|ร้าน)(?:ที่|ใด|ไหน)?(?:ถอน|ถูก|ตก|ค้าง|ขาด|ส่ง(?:ล่า)?ช้า|ยกเลิก|ลาออก|ไม่)\S*
          |(?:ต้อง|กราบ)?ขอ(?:อภัย|โทษ)\S*|(?:ขออภัยที่)?(?:ส่ง|รายงาน)(?:รายงาน)?(?:ล่า)?ช้า\S*|(?:ขอ)?แสดงความนับถือ|ด้วยความ(?:เคารพ|นับถือ)\S*|(?:จึง|นำ)เรียน\S*|เรียนมา\S*|จึง(?:แจ้ง|รายงาน|ส่ง)\S*|เพื่อ(?:โปรด|ทราบ|พิจารณา|ดำเนินการต่อ|รวบรวม|ประกอบ)\S*|โปรดทราบ|สวัสดี\S*|ขอให้(?:มีความ|ท่าน|โชคดี|สุขภาพ|ปีใหม่|เป็น)\S*|ฝาก(?:ด้วย|ดู|พิจารณา|ติดตาม|งาน)
          |(?:ตาม(?!ที่)|ดูตาม|ดู|ใน|แนบ|พร้อม|รายละเอียด|ภาพ|รูป|เอกสาร|ไฟล์|หลักฐาน|ใบเสร็จ)\S*(?:แนบ|ไฟล์|เอกสาร|ตาราง|แบบ|รายละเอียด|ภาพ|รูป|รายชื่อ|บัญชี|ด้านล่าง|ลิงก์|ไดรฟ์)\S*
          |ตามที่(?:ส่ง|แนบ|แจ้ง|รายงาน)(?:ต่อ|ไป|ไว้|มา)?(?:แล้ว)?|มั่นใจ|ใช้ได้|ผ่าน|ของ|เฉพาะ(?:ใน|ของ)?(?:เดือน|อำเภอ|อ\.)?|(?:จะ|ก็)?(?:ครบ|ถึง|ได้)(?:ตาม)?เป้า\S*
          |(?:ซึ่ง)?(?:เป็นไป)?ตามแผน(?:งาน|การดำเนินงาน)?(?:ที่(?:กำหนด|ตั้ง|วาง)(?:ไว้)?)?|(?:ตาม|ดัง)(?:นี้|เดิม|ลำดับ|ปกติ|จริง)
          |(?:จะ|ก็|ยัง)+|(?:โดย|ซึ่ง)?(?:แยก|แบ่ง|จำแนก)(?:ออก)?(?:ได้)?เป็น|ประกอบด้วย|ดังต่อไปนี้|หมายเหตุ|แล้ว|พอดี|สุทธิ|เป๊ะ|อยู่|จริง|สด|(?:ใน|ของ|ประจำ)?เดือน(?:นี้)?|(?:ใน|ของ)?(?:งวด|รอบ|ครั้ง|ปี)นี้|เท่าเดิม|เหมือนเดิม|คงเดิม|คงที่|ล่าสุด|ใหม่|สะสม|เพิ่ม(?:ขึ้น)?|ลดลง
        )$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        PatternTime.Most)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?:เพิ่ม|ลด|สูง|ต่ำ|คิดเป็น|โต|เติบโต|มาก|น้อย|ดี)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Comparing();

    [GeneratedRegex(@"^(?:จาก|กว่า|เทียบกับ|ของ)(?:ช่วงเดียวกัน(?:ของ)?)?(?:เดือน|ปี)(?:ก่อน(?:หน้า)?|ที่แล้ว|ที่ผ่านมา)?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Compared();

    [GeneratedRegex(@"^(?:ส่วน(?:ใหญ่|มาก)|\S{0,30}ขายดี)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Mostly();

    // What goes on as it likes: why it is so, where, by whom and what was sold, who reports, where to call.
    [GeneratedRegex(
        """
        ^(?:
          เพราะ|เนื่องจาก|เนื่องด้วย|ด้วยเหตุ|สาเหตุ|เป็นผล(?:จาก|มาจาก)|หลังจาก|อันเนื่อง
          |(?:ได้|มา|ที่ได้|ขาย)*จาก(?:ทุก|ทั้ง|กลุ่ม|งาน|ร้าน|ผู้|วิสาหกิจ|การ|ตลาด|ช่องทาง|ออนไลน์|หน้าร้าน|สินค้า|ผลิตภัณฑ์|ผ้า|อาหาร|เครื่อง|ของ|ยอด(?:ขาย|จำหน่าย)?(?:หน้าร้าน|ออนไลน์|งาน|ของทุก)|ศูนย์|โครงการ|กิจกรรม|บูธ|นักท่องเที่ยว|ลูกค้า|ชุมชน|สมาชิก|เพจ|เฟซ)
          |โดย(?:กลุ่ม|ผู้|วิสาหกิจ|ร้าน|สินค้า|ผลิตภัณฑ์|ผ้า|อาหาร|มี|เฉพาะ|ส่วน|ขาย|จำหน่าย|นาย|นาง|พัฒนา|ชุมชน|ความร่วมมือ)
          |ณ|(?:ขาย|จำหน่าย|ออกร้าน|ออกบูธ|จัด)?(?:ที่|ใน|ผ่าน)(?:งาน|ตลาด|ศูนย์|ร้าน|ศาลา|วัด|ลาน|ห้าง|พื้นที่|เทศกาล|ช่วง|ชุมชน|ช่องทาง|หน้าร้าน|ออนไลน์|เพจ|โครงการ|ถนนคนเดิน)|ช่วง|ออกบูธ|ออกร้าน|งาน
          |ได้แก่|อาทิ|เช่น|คือ(?=ผ้า|น้ำ|ปลา|กลุ่ม|ร้าน|ข้าว|กล้วย|เสื่อ|เครื่อง|ขนม)|เป็น(?:สินค้า|ผ้า|อาหาร|เครื่อง|ของ(?:ฝาก|ใช้|ที่ระลึก|กิน)|ผลิตภัณฑ์|กลุ่ม|การขาย|ยอดจาก|ผลจาก|ผลมาจาก)|ส่วน(?:ใหญ่|มาก)|หลัก|สินค้า|ผลิตภัณฑ์|ขาย(?:ดี|ได้(?:ดี|มาก))|ผ้า|อาหาร|เครื่อง|กลุ่ม|ร้าน|วิสาหกิจ|ของ(?:ฝาก|ที่ระลึก|ขวัญ)|ตลาด|ลูกค้า|นักท่องเที่ยว|คน(?:มา|ซื้อ|เที่ยว)|อากาศ|เทศกาล
          |ประชุม|ที่ประชุม|มติ|ปรับปรุง|พัฒนา(?:ผลิตภัณฑ์|สินค้า|บรรจุ)|ขอ(?:รายงาน|ส่ง|แจ้ง|เรียน)|ยินดี|ได้รับ(?!แจ้ง)
          |ผู้(?:รายงาน|จัดทำ|ส่ง|ประสาน|รับผิดชอบ|ประกอบการ)|รายงานโดย|ลงชื่อ|นาย(?!อำเภอ)|นาง|น\.?ส|ว่าที่|พัฒนา(?:การ|กร)|นักวิชาการ|สำนักงาน|สพอ|เจ้าหน้าที่|จนท
          |โทร|ติดต่อ|สอบถาม|(?:หาก)?มี(?:ปัญหา|อะไร|ข้อสงสัย|คำถาม|ข้อซักถาม|ข้อแก้ไข)|รบกวน(?:รับ|ตอบ|ยืนยันการรับ|แจ้งกลับ)|รับทราบ|แจ้งเพื่อ
          |ขอบคุณ|ขอบพระคุณ|รายละเอียด|รวม(?:ยอด|ทั้ง|ของ)?(?:ศูนย์|ออนไลน์|ออฟไลน์|หน้าร้าน|งาน|บูธ|ทุก|ตลาด|ร้าน|ช่องทาง)|(?:มาก|สูง|ดี)(?:ที่สุด|เป็น)|\S{0,30}ขายดี|คิดเป็น|(?:เมื่อ|หาก)?(?:นำมา)?(?:เปรียบ)?เทียบ|เพิ่มขึ้น|ลดลง|สูงกว่า|ดีกว่า|ปีนี้|เดือนนี้
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        PatternTime.Most)]
    private static partial Regex Opening();

    // Words that hold an operator and change nothing.
    [GeneratedRegex(
        """
        ไม่มี(?:ปัญหา|อุปสรรค|ข้อ)\S*|(?:ยัง)?ไม่(?:มี(?!หลักฐาน|เอกสาร|ใบ|ข้อมูล|ตัวเลข|ยอด)|สามารถ(?:จัด|ลง|ดำเนินการ|เข้าร่วม|ขาย|ผลิต)|ได้(?:จัด|เข้าร่วม|ดำเนิน|ออก|ผลิต|รับงบ))|(?:จะ|เตรียม|กำลัง|อยู่ระหว่าง)(?:จัด|เร่ง|ส่งเสริม|ประชาสัมพันธ์|ขยาย|พัฒนา|อบรม|เชิญชวน|ออก|เปิด)|รอ(?:งบ|การจัด|ฤดู|เทศกาล|ผลผลิต|อบรม)|ขาด(?:แคลน|เงินทุน|ทุน|แรงงาน|ตลาด|ความรู้|งบ|วัตถุดิบ|สภาพคล่อง)|เปลี่ยนแปลง|เฉพาะ(?:ใน|ของ)?(?:เดือน(?!ก่อน|หน้า|ที่)|อำเภอ|$)|ไม่(?:แพ้|น้อยหน้า|ขาดสาย|เว้น)|รับผิดชอบ|ผิดพลาดประการใด|ปีใหม่|(?:ปลาย|ต้น|สิ้น|กลาง)(?:ปี|เดือน)|ปีนี้|เดือนนี้|ทั้งปี(?=ใหม่)|หน้า(?:ร้าน|หนาว|ฝน|ร้อน|ที่ว่าการ|อำเภอ|วัด|งาน)|หัวหน้า|เจ้าหน้าที่|ก้าวหน้า|โดยเฉพาะ|จังหวัด(?=หนองคาย|ได้รับ|จัด)|ในจังหวัด|งาน\S{0,20}จังหวัด|ต่อเนื่อง|ติดต่อ|ต่อไป|ต่างจังหวัด
        |(?:เพิ่ม|ลด|สูง|ต่ำ|มาก|น้อย|ดี|โต|ขยับ)(?:ขึ้น|ลง)?(?:จาก|กว่า)(?:ช่วงเดียวกัน(?:ของ)?)?(?:เดือน|ปี)(?:ก่อน(?:หน้า)?|ที่แล้ว|ที่ผ่านมา)|(?:เมื่อ|หาก)?(?:นำมา)?(?:เปรียบ)?เทียบ(?:กับ|ช่วง|เดือน|ปี)\S*|เมื่อ(?:เทียบ|วันที่)\S*|ช่วงเดียวกัน\S*|(?:ของ)?เป้า(?:หมาย)?(?:ที่(?:ตั้ง|กำหนด)(?:ไว้)?)?
        |(?:หาก|ถ้า)(?:มี(?:ข้อ|คำถาม|ปัญหา|อะไร)|ท่าน(?:ต้อง|มี)|สงสัย|ต้องการ)\S*|ข้อสงสัย|(?:จะ|ก็)?(?:ครบ|ถึง|ได้)(?:ตาม)?เป้า\S*|ปรับปรุง|แก้(?:ปัญหา|หนาว)|ตัด(?:เย็บ|ชุด|ผ้า)|รอง|รอบ|รอย|(?<=[กคตพ])รอ|หากิน|อาจารย์|อย่าง|คงเดิม|คงที่|ตก(?:แต่ง)|เมืองเก่า|กองทุน\S*|เพียงพอ|ค้าขาย|ตัดยอด
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.Most)]
    private static partial Regex Idioms();

    // Each a morpheme that turns round, delays, conditions, doubts, changes, narrows or lends to another time or purpose what it stands by.
    [GeneratedRegex(
        """
        \?|ไม่|มิ(?:ใช่|ได้)|ยัง|ห้าม|อย่า|งด(?![ก-๎])|แต่|ทว่า|ยกเว้น|เว้น
        |รอ|เดี๋ยว|ค่อย|จะ|ถ้า|หาก|กรณี|เผื่อ|เมื่อ|จนกว่า|จนถึง|ภายหลัง|ทีหลัง|พรุ่งนี้|มะรืน|ไว้|ก่อน|กำลัง|อยู่ระหว่าง|ค้าง
        |อาจ|น่าจะ|คงจะ|คง(?!เหลือ)|คิดว่า|คิดเอา|เดา|กะ(?:เอา|ว่า|ประมาณ)|ราว|ประมาณ|เกือบ|แน่ใจ|ชัวร์|มั่ว|สงสัย|หรือ|(?:ดี|ได้|ใช่|ถูก|ไป|ตรง|มา|ครบ|พอ|แล้ว|จริง|ถึง|ต้อง|มี|ผ่าน)ไหม|มั้ย|เหรอ|ดูเหมือน|เหมือนจะ|ว่ากัน|เขาว่า|ลือ
        |แก้(?!ว)|เปลี่ยน|ปรับ|ลบ|ตัด|ยกเลิก|ถอน|เลื่อน|สลับ|ผิด|ซ้ำ|เกิน|ขาด|ปน|หัก|บวก|คูณ|หาร|ตก|ลืม|หลุด|พลาด|โมฆะ|ทิ้ง|คลาดเคลื่อน|ตีกลับ|ระงับ|ติดปัญหา|ติดขัด|ตกค้าง
        |ปี(?:ก่อน|ที่แล้ว|กลาย|หน้า|ที่ผ่านมา|ฐาน)|เดือน(?:ก่อน|ที่แล้ว|หน้า|ที่ผ่านมา|อื่น)|ไตรมาส|งวด(?:ก่อน|หน้า)|เก่า|เดิม|(?<![ก-๎])หน้า|อื่น|ทั้งจังหวัด|ทั้งปี|ทั้งไตรมาส|ครึ่ง|สัปดาห์|อาทิตย์
        |บางส่วน|เฉพาะ|แค่|เพียง|เท่านั้น|เท่าที่|เฉลี่ย|ต่อ(?:เดือน|ราย|ร้าน|กลุ่ม|วัน|ปี|คน)|อย่างเดียว|สุ่ม
        |ตัวอย่าง|ทดลอง|ทดสอบ|เทส|สมมติ|สมมุติ|เป้า|แผน|คาด|ตั้งใจ|อยาก|ร่าง|ชั่วคราว|เบื้องต้น|ลอก|ก๊อป|ยืม|จอง|มัดจำ|เล่น
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.Most)]
    private static partial Regex Operators();

    // A statement, and no name.
    [GeneratedRegex(@"^(?:ซึ่ง|โดย|เป็น|ที่|มี|ยอด|ตัวเลข|ข้อมูล|อันนี้|นี้|ทั้ง|ให้|ขอ(?!ง)|พี่|น้อง|หนู|ผม|เรา|คน|ใน|รวม|เอา|ใส่|ลง|ส่ง|นับ|สอง|สาม|ตาม|หมด|ทาง|ถูก|ช่วย|ฝาก)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Saying();

    // ขอแก้ไขยอดที่ส่งเมื่อวันที่ 6: the figure beside it is the right one, unless it is still to come.
    [GeneratedRegex(@"^(?:หมายเหตุ|ป\.?ล\.?)?(?:ขอ(?:แก้|ปรับ)|แก้ไข(?=ยอด|ตัวเลข|ข้อมูล|จำนวน|รายงาน|ผล|ครั้ง|จาก))(?!\S*(?:ภายหลัง|ทีหลัง|วันหลัง|พรุ่งนี้|อีก(?:ครั้ง|ที|รอบ)|ใหม่|(?<!ครั้ง|เดือน|ราย)ก่อน(?!หน้า)))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Correcting();

    // What takes back with its first word, and is no result's reason.
    [GeneratedRegex(@"^(?:หมายเหตุ|ป\.?ล\.?)?(?:ไม่|ยังไม่|ห้าม|อย่า|รอ|เดี๋ยว|ถ้า|หาก|อาจ|น่าจะ|คงจะ|เดา|กะ|ราว|ประมาณ|เบื้องต้น|ชั่วคราว|แก้|ผิด|ซ้ำ|ขาด|เกิน(?!เป้า)|ลืม|ตกหล่น|สลับ|โมฆะ|ยกเลิก|ถอน|ขอ(?:ถอน|แก้(?!(?:ไข)?เดือน)|ยกเลิก|ตรวจ|เช็)|บางส่วน|เฉพาะ|แค่|เพียง(?!พอ)|ครึ่ง|เฉลี่ย|ตัวอย่าง|ทดลอง|ทดสอบ|สมมติ|สมมุติ|เป้า|แผน|คาด|ร่าง|ลอก|ก๊อป|ยืม|จอง|สั่งจอง|ของ(?:เดือนก่อน|ปีก่อน|เก่า|อำเภออื่น))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Refusing();

    // ยอดลดลงเนื่องจากงานเลื่อน: why a result is as it is.
    [GeneratedRegex(@"(?:เนื่องจาก|เพราะ|เนื่องด้วย)\S*", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Reason();

    // ลืมรวมยอดของตำบล รวมให้แล้วค่ะ.
    [GeneratedRegex(@"(?:ให้|เข้า|ครบ|เรียบร้อย|ถูกต้อง|แก้(?:ไข)?|รวม)\S{0,6}แล้ว(?:นะ|ค่ะ|คะ|ครับ|[\s.)])*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Done();

    // What a note calls the figures that it stands by.
    [GeneratedRegex(@"(?:ยอด|ตัวเลข|เลข|ข้อมูล)(?!ทะเบียน|สินค้า|ผู้|กลุ่ม|พื้นฐาน|ที่อยู่)|ช่องนี้|แถวนี้|บรรทัดนี้", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Figures();

    // ปล. เลขข้างบนเพี้ยน ขอกดใหม่ก่อน: what follows is said of them, too.
    [GeneratedRegex("(?:ยอด|ตัวเลข|เลข|ข้อมูล)[^\\s0-9]{0,12}(?:ข้าง(?:ต้น|บน|ล่าง)|ด้าน(?:บน|ล่าง)|ดังกล่าว|(?<!เดือน|ปี|ครั้ง|วัน|ไตรมาส)นี้)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Pointing();

    // เฉพาะ 1-20 ธ.ค.
    [GeneratedRegex(@"เฉพาะ(?:ใน)?(?:ช่วง|วันที่|\s)*[0-9๐-๙]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex SomeDays();

    [GeneratedRegex(@"(?:^|[\s,(]|[ก-๎](?<=ฝาก|ว่า|และ|แต่|ก็))(?:หาก|ถ้า|สมมติ|สมมุติ|เผื่อ|(?:ขอ)?(?:ทดสอบ|ทดลอง|ลอง|เทส)(?:ส่ง|ระบบ|กรอก|พิมพ์|รายงาน))|(?:เดา|คิดเอา|กะเอา|ลือ|เขาว่า|ว่ากัน|อยากให้|อยากได้|คาดว่า)[ก-๎\s]{0,12}$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Supposing();
}
