using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>What stands in brackets behind a figure and changes nothing of it: that it was checked, why it is so, by how much it has grown, what the new products are called. All else may limit it.</summary>
internal static partial class BracketRemark
{
    /// <summary>True for a remark that changes nothing.</summary>
    /// <param name="indicator">What the figure counts; null when that is not known.</param>
    /// <param name="said">The remark, in its brackets.</param>
    public static bool ChangesNothing(Indicator? indicator, HeadingSense said) =>
        ThaiScript.ArabicDigits(said.Text).Trim(' ', '(', ')', '[', ']') is var text && !TakingBack.Deny(text) && !TakingBack.Disown(text.ToLowerInvariant())
        && (Aside().IsMatch(text) || LimitingWords.OnlyMeasure(text) || Growth().IsMatch(text) || (indicator is { CountsNew: true } && NamesProducts(said, text)));

    /// <summary>A cell's text without such a remark behind its figure; else the text as it is.</summary>
    /// <param name="indicator">What the cell counts; null when that is not known.</param>
    /// <param name="text">The text.</param>
    /// <param name="sense">Takes words apart.</param>
    public static string Without(Indicator? indicator, string text, Func<string, HeadingSense> sense) =>
        Bracket().Match(text) is { Success: true } match && ChangesNothing(indicator, sense(match.Groups["said"].Value)) ? match.Groups["figure"].Value : text;

    // ผ้าไหม, น้ำพริก: goods, and nothing that says whose, when, how many or which kind of figure.
    private static bool NamesProducts(HeadingSense said, string text) => !SentenceWords.HasDigits(LetterWords.Blanked(text))
        && said is { Kind: null or ClaimKind.Part, Unknown.Count: > 0, IsLimited: false, IsVoid: false, IsFormer: false, NamesMonths: false, Month: null, Indicator: null, NamesSeveral: false, NamesOther: false, NamesBaht: false, Correction: 0, Rounded: null, NamesSubDistrict: false };

    [GeneratedRegex(
        """
        ^(?:
          (?:ได้)?(?:ตรวจ(?:สอบ|ทาน)|ยืนยัน|รับรอง|บันทึก|ลงทะเบียน|ลงระบบ|คีย์)[^0-9]{0,25}แล้ว
          |(?:ยอด|ตัวเลข)?(?:ที่)?(?:แก้ไข|ปรับแก้)(?:แล้ว|ใหม่)?$
          |ข้อมูลจริง|ยอดจริง|ตัวเลขจริง|ครบ(?:ถ้วน|ทุก)|ผู้ประกอบการส่ง[^0-9]{0,15}ครบ
          |(?:รวม|จาก)?(?:ทุก|ทั้ง\s*[0-9]\s*)ช่องทาง(?:การ)?(?:จำหน่าย|ขาย)?$|ทั้งออนไลน์และ(?:ออฟไลน์|หน้าร้าน)$
          |เนื่องจาก|เพราะ|ปัญหา|อุปสรรค|ข้อเสนอแนะ|ไม่มี(?:ปัญหา|อุปสรรค|ข้อ)
          |(?:เพิ่ม|ลด|สูง|ต่ำ|มาก|น้อย)(?:ขึ้น|ลง)?(?:จาก|กว่า|เพราะ|เนื่องจาก)(?!.*[0-9])
          |อยู่ระหว่างจัด|จะจัด|เตรียมจัด
          |ผ่าน(?:เกณฑ์|เป้าหมาย|เป้า|ตัวชี้วัด|ที่กำหนด|แล้ว)*$
          |ขอบคุณ|ขอบพระคุณ|ค่ะ$|ครับ$|จ้า
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.Most)]
    private static partial Regex Aside();

    // 8.97%, เพิ่มขึ้นร้อยละ 5.47, คิดเป็น 104 % ของเป้าหมาย.
    [GeneratedRegex(@"^(?:(?:เพิ่ม(?:ขึ้น)?|ลด(?:ลง)?|คิดเป็น|สูงขึ้น|โต(?:ขึ้น)?|[+-])\s*)*(?:ร้อยละ\s*[+-]?[0-9]{1,4}(?:\.[0-9]+)?|[+-]?[0-9]{1,4}(?:\.[0-9]+)?\s*(?:%|เปอร์เซ็นต์|เปอร์เซนต์))\s*(?:(?:ของ|จาก|เทียบ(?:กับ)?)(?:ค่า)?(?:เป้าหมาย|เป้า|ปีก่อน|ปีที่แล้ว|ปีฐาน|เดือนก่อน|เดือนที่แล้ว))?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Growth();

    [GeneratedRegex(@"^\s*(?<figure>[0-9๐-๙][0-9๐-๙,]*(?:\.[0-9๐-๙]+)?\s*(?:บาท|ราย|คน|ผลิตภัณฑ์)?)\s*(?<said>\([^()]{1,60}\))\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Bracket();
}
