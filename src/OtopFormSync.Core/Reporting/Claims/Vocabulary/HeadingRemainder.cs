using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>
/// What is left of a heading beside the words that a program knows: words that change nothing, words that call the figure rounded,
/// and all others. Those may narrow a figure to a part of it (ร้านค้า, งาน, ตำบล), so that nobody takes it for the district's without a question.
/// </summary>
internal static class HeadingRemainder
{
    private static readonly string[] Harmless =
    [
        "ที่", "จาก", "ของ", "ใน", "การ", "ณ", "สิ้น", "สิ้นเดือน", "เดือน", "วันที่", "ข้อมูล", "จำหน่าย", "ขาย", "ที่จำหน่าย", "ที่ขาย", "เกิดขึ้น", "ที่เกิดขึ้น", "ที่มี", "ต่อเดือน", "ต่อ", "ราย", "รายเดือน", "สุทธิ", "ชุมชน", "ท้องถิ่น", "ผู้ประกอบการ", "ผู้ผลิต", "ผู้ผลิตผู้ประกอบการ", "โปรดระบุ", "ระบุ", "กรอก", "ตัวเลข", "ทุก", "นี้", "ทุกประเภท", "ทุกช่องทาง",
        "ทั้งอำเภอ", "ภาพรวม", "ภาพรวมอำเภอ", "พื้นที่", "ให้", "แต่ละ", "แต่ละเดือน", "ไว้", "ส่ง", "ส่งแล้ว", "ที่ส่ง", "เข้าร่วม", "ที่เข้าร่วม", "ผู้เข้าร่วม", "ผ่าน", "กับ", "ตัวชี้วัด", "ตัวชี้วัดที่", "กิจกรรม", "กิจกรรมที่", "ผู้", "ตาม", "โดย", "นับ", "เงิน", "กรม", "พช", "สะสม", "ขึ้นทะเบียน", "ที่ขึ้นทะเบียน", "ที่ลงทะเบียน", "ได้รับ",
        "ไม่น้อยกว่า", "ไม่ต่ำกว่า", "อย่างน้อย", // the criterion that a label repeats
        "in", "of", "for", "the", "per", "monthly", "and", "district", "sent", "new", "registered", "participants", "value", "number", "no",
    ];

    private static readonly string[] Rounding = ["ประมาณ", "ราวๆ", "ราว ๆ", "ปัดเศษ", "ปัดเป็น", "ปัดขึ้น", "ปัดลง", "ปัดทศนิยม", "คร่าว", "เบื้องต้น", "ไม่เป็นทางการ", "approx", "estimate"];

    private static readonly string[] Selling = ["ร้าน", "ตลาด", "ศูนย์", "บูธ", "มหกรรม", "ห้าง", "ถนนคนเดิน", "งานกาชาด", "งานแสดง", "งานจำหน่าย", "งานเทศกาล", "งานมหกรรม"];

    private static readonly HashSet<string> Asides =
    [
        "ผู้ผลิต", "ผู้ผลิตผู้ประกอบการ", "ผู้ประสาน", "ผู้ประสานงาน", "ผู้รับผิดชอบ", "ผู้กรอก", "ผู้กรอกข้อมูล", "ติดต่อ", "เบอร์", "เบอร์ติดต่อ", "เบอร์โทรติดต่อ", "โทรศัพท์ติดต่อ", "ไลน์", "ไลน์ไอดี", "line", "id", "lineid", "ที่อยู่", "บ้านเลขที่", "เลขที่", "เลขที่บ้าน", "เลขที่หนังสือ", "หนังสือ", "รหัสไปรษณีย์", "ไปรษณีย์", "เลขบัญชี", "บัญชี", "บัญชีธนาคาร", "ธนาคาร", "เลขประจำตัว",
        "เลขประจำตัวประชาชน", "บัตรประชาชน", "เลขบัตรประชาชน", "ตำแหน่ง", "ลงชื่อ", "ส่ง", "พิกัด", "เว็บไซต์", "เพจ", "facebook", "phone", "mobile", "address", "contact", "ประสานงาน",
    ];

    private static readonly int Longest = Harmless.Max(word => word.Length);

    /// <summary>True for a word that changes nothing of what the heading counts.</summary>
    /// <param name="word">A word that the lexicon does not know, as <see cref="HeadingLexicon.Key"/> gives it.</param>
    public static bool ChangesNothing(string word)
    {
        // One letter is left of an abbreviation: ฯ. Of a sub-district (ต.) and a village (ม.), too.
        if (word.Length == 1)
        {
            return word[0] is not ('ต' or 'ม');
        }

        for (var at = 0; at < word.Length;)
        {
            var length = Math.Min(Longest, word.Length - at);
            while (length > 0 && !(Array.IndexOf(Harmless, word.Substring(at, length)) >= 0 && (at + length == word.Length || !ThaiLetters.IsMark(word[at + length]))))
            {
                length--;
            }

            if (length == 0)
            {
                return false;
            }

            at += length;
        }

        return true;
    }

    /// <summary>True for a word that calls a figure rounded or preliminary.</summary>
    /// <param name="word">A word that the lexicon does not know.</param>
    public static bool CallsRounded(string word) => Array.Exists(Rounding, rough => word.Contains(rough, StringComparison.Ordinal));

    /// <summary>True for a shop, a fair or a market: what is sold there is a part of what a district sells.</summary>
    /// <param name="word">A word that the lexicon does not know.</param>
    public static bool NamesPlaceOfSale(string word) => word is "งาน" or "ในงาน" || Array.Exists(Selling, place => word.StartsWith(place, StringComparison.Ordinal));

    /// <summary>True for what stands beside figures in many tables and is none of them: a telephone, an address.</summary>
    /// <param name="word">A word that the lexicon does not know.</param>
    public static bool IsAside(string word) => Asides.Contains(word);
}
