using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>Words that narrow a figure or measure it: the one owner, for headings and for sentences. What takes one back is <see cref="TakingBack"/>'s.</summary>
internal static partial class LimitingWords
{
    // What is not in a figure yet: ขาดของ ต.นาข่า, ขาดอีก 2 ตำบล. What lacks to a target counts baht or people.
    internal const string Lack = @"ขาด(?:ไป|ข้อมูล|ของ|ยอด|ตำบล|กลุ่ม|ต\.|(?:อีก)?\s?[0-9]{1,3}\s?(?:ตำบล|กลุ่ม|แห่ง|ร้าน|หมู่บ้าน|เจ้า))";

    // Of those who make and sell no more than these have told what they sold: จากการสุ่มตัวอย่าง, ผู้ประกอบการที่ส่งข้อมูลแล้ว.
    internal const string Some = @"(?:จากการ|จาก|เฉพาะ|ข้อมูล)*(?:กลุ่ม|สุ่ม)ตัวอย่าง|สุ่มสำรวจ|(?:เฉพาะ|จาก|เพียง|แค่|^\W*)(?:ข้อมูล|ยอด|ของ|\s)*(?:ผู้ประกอบการ|ผู้ผลิต|กลุ่ม|ราย)(?:ราย)?ที่(?:ได้)?(?:ส่ง|รายงาน|ตอบ|ให้ข้อมูล)";

    /// <summary>What is called so was never a report, or is none any more.</summary>
    public static FrozenSet<string> Void { get; } = FrozenSet.Create(StringComparer.Ordinal, "ตัวอย่าง", "ร่าง", "ฉบับร่าง", "(ร่าง)", "ยกเลิก", "ยกเลิกแล้ว", "draft", "example", "sample", "cancelled");

    // The same, wherever it stands in a sentence.
    internal const string Voiding = "ตัวอย่าง|(?<!รูป)ร่าง(?!กาย)|ยกเลิก|draft|example|sample|cancelled";

    /// <summary>What narrows or turns round what is counted.</summary>
    public static FrozenSet<string> Narrowing { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "ก่อน", "หลัง", "ไม่เข้าร่วม", "ไม่ได้เข้าร่วม", "ผู้ไม่เข้าร่วม", "ผู้ไม่ได้เข้าร่วม", "ยังไม่", "ที่ยังไม่", "ยังไม่ได้", "ยังไม่ส่ง", "ไม่รวม", "ไม่นับ", "ขอยกเลิก", "ผู้ขอยกเลิก", "ที่ยกเลิก", "สนใจ", "ผู้สนใจ", "ค้าง", "ค้างรับ", "ค้างชำระ", "ที่รอตรวจ", "รอตรวจ", "ลดลง",
        "ผู้ผ่านการอบรม", "ผ่านการอบรม", "อบรม", "ผู้ซื้อ", "จำนวนผู้ซื้อ", "ขั้นต่ำ", "ที่ต้อง", "ต้อง", "ที่ต้องทำ", "ที่ต้องส่ง", "เด่น", "ในระบบ");

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

    /// <summary>True for words beside a figure that limit it to a part: เฉพาะงานกาชาด, เฉพาะตลาดนัดวันเสาร์; not for what names the whole, as เฉพาะเดือนนี้ does.</summary>
    /// <param name="words">The words, without months.</param>
    public static bool LimitToPart(string words) => OnlyPart().Match(words) is { Success: true } match && ThaiMonths.Match(words, match.Index + match.Length, out _) == 0;

    /// <summary>True for words between a label and its figure that name some of those who make and sell, or of what is sold: (กลุ่มตัวอย่าง 20 ราย), สินค้า 5 ดาว.</summary>
    /// <param name="words">The words, with the figures among them.</param>
    public static bool NameSome(string words) => OfSome().IsMatch(words);

    /// <summary>The words without why a report came late, which is over.</summary>
    /// <param name="text">The words.</param>
    internal static string WithoutLateness(string text) => Late().Replace(text, "");

    // Why a report came late is over: ส่งรายงานล่าช้าเนื่องจากรอข้อมูลจากผู้ประกอบการ.
    [GeneratedRegex(@"(?<=ช้า\s*(?:กว่ากำหนด|ไป)?)\s*(?:เนื่องจาก|เพราะ(?:ว่า)?|ด้วยเหตุ(?:ที่)?)\s*(?:ต้อง)?รอ\S*", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Late();

    [GeneratedRegex(@"(?:^|[\s:(])(?:รอ(?:ข้อมูล|ยอด|ตัวเลข|รายงาน|ผล|สรุป|รวบรวม|การ(?:ยืนยัน|ตรวจสอบ|สรุป|รวบรวม))|ยังไม่(?:ได้)?(?:ส่ง|รายงาน|แจ้ง|สรุป|ทราบ)|ไม่มีข้อมูล|ขาดข้อมูล)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Awaiting();

    // What is limited to the whole that is asked for is no part; nor is โดยเฉพาะ a limit.
    [GeneratedRegex(@"(?<!โดย|ไม่|ไม่ใช่|มิใช่|ลักษณะ|คุณสมบัติ|จำเพาะ)เฉพาะ(?>(?:ยอด|การ|ของ|ขาย|จำหน่าย|ตัวเลข|ข้อมูล|ใน|จาก|\s)*)(?!เดือน|ประจำเดือน|งวด|รอบ|ปี|ไตรมาส|วัน|สัปดาห์|(?:พื้นที่)?" + DistrictContext.Lead + @"|otop|โอทอป|ผลิตภัณฑ์(?:\s*otop|ใหม่|ที่(?:ลง|ขึ้น)ทะเบียน|ชุมชน)?(?:\s|$)|สินค้า\s?otop|ราย(?:ใหม่|ที่)|ใหม่|ที่(?:ลง|ขึ้น)ทะเบียน|ที่เพิ่ม|ผู้|ยอด|ตัว|กิจ|เจาะจง|หน้า$|บาท|ที่ใหม่|นี้|จำนวน|เป็น|คือ|เท่ากับ|ได้)(?=[ก-ฮเ-ไa-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex OnlyPart();

    [GeneratedRegex(Some + @"|(?<![0-9])[1-5]\s?ดาว", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfSome();

    [GeneratedRegex(Lack, RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Lacking();

    [GeneratedRegex(@"ไม่(?:ได้)?(?:รวม|นับ)|(?<!ขาด|เหลือ|ต้อง|ต้องการ|เพิ่ม)อีก\s*$|และ\S*เพิ่ม\S*อีก\s*$|^\s*(?:\+|บวก|ลบ|กับอีก|ขณะที่|ถ้า|หาก|แต่ถ้า|แต่หาก|แต่(?:ใน)?บัญชี)|แต่ถ้า|รวมของเดือน", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Beside();

    [GeneratedRegex("ทั้งหมด|(?:เพิ่ม|เพิ่มขึ้น)เป็น", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Stock();

    [GeneratedRegex("ใหม่|เพิ่ม(?!(?:ขึ้น)?เป็น)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex New();

    // ผู้สนใจสมัคร narrows as ผู้สนใจ does.
    [GeneratedRegex(@"(?:สมัคร|ลงทะเบียน|\s)+$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Doing();

    [GeneratedRegex("ยกเลิก|ถอน|ลาออก|เลิก|หัก|คืน|ลบออก|ตัดออก|ปิดกิจการ|เสียชีวิต|ไม่ผ่าน|ตีกลับ|ปฏิเสธ|ไม่อนุมัติ", RegexOptions.CultureInvariant, PatternTime.Most)]
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

    [GeneratedRegex("^\\s*[:|;,/–-]\\s*(?:เพิ่มขึ้น|ลดลง|คงที่|เท่าเดิม)\\s*$|^\\s*(?:เหมือน|เท่า|คง|ตาม|เช่น)เดิม(?=\\s*(?:$|นะ|ค่ะ|คะ|ครับ|[,.;)]))|^\\s*(?:ซึ่ง)?(?:เป็นไป)?ตามแผน(?:งาน|การดำเนินงาน)?(?:ที่(?:กำหนด|ตั้ง|วาง)(?:ไว้)?)?(?!ที่|[ก-๎]{0,6}จะ|\\s*[0-9])|(?:ซึ่ง)?(?:ยัง)?(?:ไม่)?(?:เกิน|บรรลุ(?:ผล)?(?:ตาม)?|ครบ(?:ตาม)?|ผ่าน|สูงกว่า|ต่ำกว่า|มากกว่า|น้อยกว่า|ถึง|เกินกว่า|เป็นไปตาม)(?:ค่า)?(?>เป้าหมาย|เป้า)(?!\\s*[0-9])(?:ที่(?:กำหนด|ตั้ง|วาง)(?:ไว้)?)?(?:แล้ว)?", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex AgainstTarget();
}
