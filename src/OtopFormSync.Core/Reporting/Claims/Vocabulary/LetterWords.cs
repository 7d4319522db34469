using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>What letters say with digits in it that is no figure of the month, and how they end.</summary>
internal static partial class LetterWords
{
    /// <summary>The text with quarters, years, dates, hours, rates, telephones and the project's own sum blanked, as long as before; so are the numbers of standards and licences.</summary>
    /// <param name="text">The text, Arabic digits.</param>
    public static string Blanked(string text) => NoFigures().Replace(text, match => new string(' ', match.Length));

    /// <summary>The text without the words by which a district speaks of itself, says to what a figure rose or fell, and goes on in a sentence, blanked, as long as before.</summary>
    /// <param name="text">The text.</param>
    public static string WithoutOwn(string text) => Own().Replace(text, match => new string(' ', match.Length));

    /// <summary>The text without the courtesies that may stand behind a figure.</summary>
    /// <param name="text">The text.</param>
    public static string WithoutClosing(string text) => Closing().Replace(text, " ");

    /// <summary>The text without telephones, addresses and dates, where letters are signed.</summary>
    /// <param name="text">The text, Arabic digits.</param>
    public static string WithoutSignature(string text) => Signature().Replace(NoFigures().Replace(text, " "), " ");

    /// <summary>True for the line that a mail program sets below every letter: who was not meant to read it is asked to delete it.</summary>
    /// <param name="line">The line.</param>
    public static bool KeepsSecret(string line) => Secret().IsMatch(line);

    [GeneratedRegex("(?:ข้อความ|อีเมล์?|จดหมาย|เอกสาร|ไฟล์)[^\n]{0,30}ความลับ|ได้รับ(?:อีเมล|ข้อความ|จดหมาย|เอกสาร)?(?:ฉบับ)?(?:นี้)?โดย(?:มิได้|ไม่ได้|ผิดพลาด|ความผิดพลาด|บังเอิญ)|confidential|intended recipient", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Secret();

    [GeneratedRegex(
        """
        ไตรมาส(?:ที่)?\s*[1-4](?![0-9,])(?:\s*/\s*(?:25)?[0-9]{2})?
        |(?:ปีงบประมาณ|ปี|พ\.?\s?ศ\.?|ค\.?\s?ศ\.?)\s*(?:พ\.?\s?ศ\.?\s*)?(?:25|20)?[0-9]{2}(?![0-9,])
        |(?:เดือน\s*)?(?<![0-9])(?:0?[1-9]|1[0-2])\s*/\s*25[0-9]{2}(?![0-9])|เดือน\s*(?:0?[1-9]|1[0-2])\s*/\s*[0-9]{2}(?![0-9])
        |(?<![0-9])[0-9]{1,2}/[0-9]{1,2}/(?:25|20)?[0-9]{2}(?![0-9])
        |วันที่\s*[0-9]{1,2}(?:\s*(?:-|–|ถึง)\s*[0-9]{1,2})?(?![0-9,])
        |(?<![0-9])[0-9]{1,2}[.:][0-9]{2}\s*น\.
        |(?:ครั้งที่|รอบที่|รุ่นที่)\s*[0-9]+(?:\s*/\s*(?:25)?[0-9]{2}(?![0-9,]))?|หมู่(?:ที่)?\s*[0-9]{1,2}(?=\s*(?:ต\.|ตำบล))|(?:ระดับ\s*)?(?<![0-9,.])[1-5]\s*ดาว|เลขทะเบียน(?:ที่)?\s*[0-9][0-9-]*|(?<![0-9,.])[0-9]{1,4}\s*(?:สี|ตะกอ|ลาย|กรัม|ซีซี|มล\.)(?![ก-๎])
        |รางวัล(?:ชนะเลิศ)?(?:อันดับ)?(?:ที่)?\s*[0-9]{1,2}(?![0-9,.]|\s*(?:รางวัล|บาท))
        |ข้อ(?:ที่)?\s*[0-9]+|(?<![0-9,.])[0-9]{1,2}\s*อำเภอ(?!\s*[ก-๎])|ทั้ง\s*[0-9]{1,2}\s*อำเภอ
        |(?<![0-9,.])(?:[1-9]|1[0-2])\s*เดือน(?!ละ|ก่อน|นี้|ที่แล้ว|หน้า|\s*(?:มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา|[มกพสตธ]ิ?ี?\.|เม\.))
        |เติมเงิน\s*10,000\s*บาท|(?<![0-9,.])10,000\s*บาท\s*(?=ผ่าน\s*(?:โครงการ\s*)?(?:digital|wallet|ดิจิ|วอล|กระเป๋า|แอป|app|dw))|(?<=(?:wallet|วอลเล็ต|ดิจิทัล)\s*)\(?10,000\s*บาท\)?
        |(?:โทร\S*\s*|tel\S*\s*|มท\.?\s*|\+66\s*)[0-9][0-9 \-]{3,16}(?:\s*ต่อ\s*[0-9]+)?|(?<![0-9,.])0[0-9][0-9 \-]{7,14}(?:\s*ต่อ\s*[0-9]+)?
        |ที่\s*[ก-ฮ]{2}\s*[0-9][0-9./]*(?:/\s*ว?\s*[0-9]+)?
        |\((?:รหัส|เลขที่|เลขทะเบียน|ทะเบียนเลขที่)[^()]{1,80}\)|\((?:ได้)?(?:ลงทะเบียน|ขึ้นทะเบียน|จดทะเบียน)(?:แล้ว)?เมื่อ(?:วันที่)?[^()]{1,40}\)
        |(?<![0-9,.])25[67][0-9](?=\s+(?:จำนวน\s*)?[0-9]{1,3}(?:,[0-9]{3})+|\s+จำนวน\s*[0-9])|(?<=(?:otop|โอทอป)\s?)25[67][0-9](?![0-9,.]|\s*(?:บาท|ราย|คน|ผลิตภัณฑ์|กลุ่ม|ชุด|ฉบับ|ล้าน|แสน|ชิ้น))(?=[^0-9]{1,60}[0-9])
        |(?:มผช|มอก|อย)\.?\s*(?:เลขที่|ที่)?\s*[0-9]{1,4}(?:\s*\([0-9]{1,3}\))?(?:\s*[/-]\s*[0-9]{1,5})+(?![0-9])
        |(?:รวม|ทั้ง|จาก)\s*[0-9]{1,2}\s*ช่องทาง|(?<![0-9,.])1\s*ตำบล\s*1\s*ผลิตภัณฑ์
        |(?<=(?:city|fair|expo|midyear)\s?)(?:25|20)[0-9]{2}(?![0-9,])
        |(?<=(?:ครับ|ค่ะ|คะ|นะ|เลย|จ้า|จ้ะ|ล่ะ|เนอะ)\s*)5{3,}\+?(?=\s*$)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        PatternTime.Most)]
    private static partial Regex NoFigures();

    [GeneratedRegex("(?:(?:เท่ากับ|เท่า|เหมือน)(?:กับ)?เดือน(?:ก่อน|ที่แล้ว)|(?:เท่า|เหมือน|คง)เดิม|ยังคง)(?=[\\s,]*(?:คือ|เป็น|ที่)?\\s*[0-9])|ยัง(?=(?:เป็น|มี|อยู่ที่)\\s*[0-9])|ทั้งอำเภอ|ทุกช่องทาง|ทุกประเภท|(?:ตอนนี้|ขณะนี้)(?=มี\\s*[0-9]{1,4}\\s*(?:ราย(?!ได้|งาน)|คน))|(?<=(?<!ที่(?:ได้)?)ส่ง)เฉพาะ(?=[^0-9]{0,60}ก่อน)|(?<=(?<!ที่(?:ได้)?)ส่ง[^0-9]{0,60})(?:ให้ก่อน|(?<!ไป)ก่อน(?=\\s?(?:นะ|คะ|ค่ะ|ครับ)))(?=(?:\\s|นะ|คะ|ค่ะ|ครับ)*[0-9])|(?:ถ้า|หาก)(?:มี)?(?:ข้อ|สิ่งใด)?ผิดพลาดประการใด[^0-9]{0,10}ขออภัย[^0-9]{0,30}$|ของ(?:อำเภอ)?เรา|ของทาง(?:เรา|อำเภอ(?![ก-๎]))|ของหน่วยงาน(?:เรา)?(?![ก-๎])|ซึ่ง(?=มี|เป็น|คือ)|(?:เพิ่มขึ้น|ลดลง|สูงขึ้น|ต่ำลง|พุ่งขึ้น|ขยับขึ้น)(?:มา)?(?:เป็น|เหลือ|อยู่ที่)(?=\\s*[0-9])(?!\\s*[0-9.,]+\\s*(?:เท่า|%|เปอร์))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Own();

    [GeneratedRegex("จึงเรียนมา.*$|(?:ปัญหา(?:\\s*(?:/|และ)?\\s*อุปสรรค)?|อุปสรรค|ข้อเสนอแนะ|หมายเหตุ)\\s*[:=-]?\\s*(?:ไม่มี|-)\\s*$|ขอบคุณ.*$|ขอบพระคุณ.*$|รายละเอียดตาม.*$|ตาม(?:ไฟล์|เอกสาร|สิ่งที่ส่งมา|ที่)?แนบ.*$|(?:นะ)?(?:ครับ|ค่ะ|คะ)(?:ผม)?|จ้า|จ้ะ|จ๊ะ|ดังกล่าว|ทั้งอำเภอ|ทั้งเดือน|เรียบร้อย(?:แล้ว)?|พอดี", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Closing();

    [GeneratedRegex(@"(?<![0-9])[0-9]{5}(?![0-9,])|(?:line|id|ไลน์)\s*(?:id)?\s*:?\s*\S*[0-9]\S*|(?<![0-9])(?:25|20)[0-9]{2}(?![0-9,])|5{3,}|\+[0-9][0-9 \-]{8,16}|(?<![0-9])0[0-9\- ]{7,16}(?:ต่อ\s*[0-9]+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Signature();
}
