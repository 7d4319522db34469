using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Figures;

/// <summary>Sentences by which a district says that there is nothing to report.</summary>
public static class NilStatement
{
    // A sentence that says "nothing" is short; a page that also does is no such statement.
    private const int Budget = 200;

    /// <summary>What words do in such a sentence.</summary>
    [Flags]
    private enum Part
    {
        None = 0,

        /// <summary>ไม่มี and its like: one is needed.</summary>
        Nothing = 1 << 0,

        /// <summary>What there is nothing of: money, units, or anything.</summary>
        Money = 1 << 1,
        Units = 1 << 2,
        Anything = 1 << 3,

        /// <summary>One of the things that are counted, or what is done for it.</summary>
        Single = 1 << 4,

        /// <summary>The month that is spoken of.</summary>
        Time = 1 << 5,

        /// <summary>Courtesy and ticks.</summary>
        Aside = 1 << 6,

        /// <summary>An announcement that stands before "nothing" only.</summary>
        Opening = 1 << 7,

        /// <summary>0, beside a figure's "nothing".</summary>
        ZeroDigit = 1 << 8,
    }

    private static readonly WordTable<Part> Words = new(Build(), StandsThere);

    /// <summary>True when the text says that there was nothing in the month; false for "no data", "not yet", questions, other negations and anything that carries figures.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>Whether it says so.</returns>
    public static bool SaysNothingToReport(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= Budget && Parts(Key(text), zeroDigits: false) != Part.None;
    }

    /// <summary>False for most lines that say no such thing, told at a glance.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>Whether it is worth reading.</returns>
    internal static bool MaySayNothing(string text) => text.Contains("ไม", StringComparison.Ordinal) || text.AsSpan().IndexOfAny('n', 'N') >= 0;

    /// <summary>True when a sentence says on its own that nothing was done in the month; false also where it names one thing of which there is none, and for a mere "none", which may answer anything.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>Whether it says so.</returns>
    public static bool SaysNothingWasDone(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Length <= Budget ? Parts(Key(text), zeroDigits: false) : Part.None;
        return (parts & (Part.Anything | Part.Time)) != Part.None && (parts & (Part.Money | Part.Units | Part.Single)) == Part.None;
    }

    /// <summary>True for a mere "none" or a dash, as people fill what must not stay empty: it may answer anything, and explains nothing.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>Whether it is no more than that.</returns>
    public static bool IsMereNone(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().Trim() is "-" or "–" || (text.Length <= Budget && Parts(Key(text), zeroDigits: false) is not Part.None and var parts && (parts & ~Part.Aside) == Part.Nothing);
    }

    /// <summary>True when a figure's text says that there is none of it, so that it is zero.</summary>
    /// <param name="canonical">Canonical text, lower case, Arabic digits.</param>
    /// <param name="measure">What the sentence says there is none of; <see cref="FigureMeasure.None"/> when it does not say.</param>
    /// <returns>Whether it is zero.</returns>
    internal static bool IsZero(string canonical, out FigureMeasure measure)
    {
        var parts = canonical.Length <= Budget ? Parts(canonical, zeroDigits: true) : Part.None;
        measure = (parts & (Part.Money | Part.Units)) switch
        {
            Part.Money => FigureMeasure.Baht,
            Part.Units => FigureMeasure.Count,
            _ => FigureMeasure.None,
        };
        return parts != Part.None;
    }

    private static string Key(string text) => ThaiScript.ArabicDigits(ThaiScript.Canonical(text)).ToLowerInvariant();

    // What the words do; none when the text is no such sentence.
    private static Part Parts(string text, bool zeroDigits)
    {
        var rest = MonthPhrase.SetAside(text);
        var parts = Part.None;
        for (var i = 0; i < rest.Length;)
        {
            if (rest[i] is ' ' or '.' or '¦')
            {
                i++;
                continue;
            }

            var length = Words.Match(rest, i, out var part);
            if (part == Part.None || (part == Part.ZeroDigit && !zeroDigits) || (part == Part.Opening && (parts & Part.Nothing) != Part.None))
            {
                return Part.None;
            }

            parts |= part;
            i += length;
        }

        return (parts & Part.Nothing) != Part.None ? parts : Part.None;
    }

    // No word goes on with a mark, and none of Latin letters and digits with another of them.
    private static bool StandsThere(string text, int start, int end) => end == text.Length || !(ThaiLetters.IsMark(text[end]) || (IsLatinOrDigit(text[end]) && IsLatinOrDigit(text[end - 1])));

    private static bool IsLatinOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static Dictionary<string, Part> Build()
    {
        var words = new Dictionary<string, Part>(StringComparer.Ordinal);
        Add(Part.Nothing, "ไม่มี", "ไม่มีการ", "ไม่ปรากฏ", "ไม่ปรากฎ", "ไม่ได้จำหน่าย", "ไม่ได้ขาย", "ขายไม่ได้", "จำหน่ายไม่ได้", "none", "nil", "nothing", "nothing to report", "no sales", "no activity", "ไม่มีอะไร", "ไม่มีสิ่งใด");
        Add(Part.Money, "ยอด", "ยอดขาย", "ยอดจำหน่าย", "รายได้", "การขาย", "การจำหน่าย", "จำหน่าย", "ขาย", "มูลค่า", "ยอดเงิน", "บาท", "การซื้อขาย", "รายรับ");
        Add(
            Part.Units,
            "ผลิตภัณฑ์", "สินค้าใหม่", "ผู้เข้าร่วม", "ผู้ประกอบการ", "ผู้ผลิต", "ผู้ลงทะเบียน", "ผู้สมัคร", "ผู้สนใจ", "การลงทะเบียน", "การขึ้นทะเบียน", "การสมัคร", "แบบสำรวจ", "การสำรวจ", "ผู้เข้าร่วมโครงการ", "กลุ่ม", "ราย", "คน", "ศูนย์จำหน่าย",
            "ผู้ตอบแบบสำรวจ", "ผู้ส่งแบบสำรวจ", "การส่งแบบสำรวจ", "รายใหม่");
        Add(
            Part.Anything,
            "ผลการดำเนินงาน", "ผลการดำเนินการ", "การดำเนินงาน", "การดำเนินการ", "ดำเนินงาน", "ดำเนินการ", "ผลงาน", "ผล", "กิจกรรม", "รายการ", "การ", "โครงการ", "otop", "โอทอป", "ที่ต้องรายงาน", "ที่จะรายงาน", "จะรายงาน", "ต้องรายงาน", "เรื่องที่จะรายงาน", "สิ่งที่ต้องรายงาน", "ความเคลื่อนไหว", "ใดๆ", "ใด ๆ", "และ", "หรือ", "ของ", "ใน", "ที่", "ชุมชน", "ทุกตัวชี้วัด", "ทุกกิจกรรม", "ทุกรายการ", "ทุกด้าน");
        Add(Part.Single, "สินค้า", "เพิ่ม", "เพิ่มขึ้น", "เพิ่มเติม", "ใหม่", "ลงทะเบียน", "ขึ้นทะเบียน", "สมัคร", "เข้าร่วม", "digital wallet", "wallet", "จำนวน");
        Add(
            Part.Time,
            "เดือนนี้", "ในเดือนนี้", "ประจำเดือนนี้", "ประจำเดือน", "เดือน", "ในเดือน", "ไตรมาสนี้", "ในไตรมาสนี้", "รอบนี้", "ในรอบนี้", "รอบเดือนนี้", "ในรอบเดือนนี้", "งวดนี้", "ช่วงนี้", "ในช่วงนี้", "this month");
        Add(
            Part.Aside,
            "เลย", "ทั้งสิ้น", "แต่อย่างใด", "อย่างใด",
            "ครับ", "ค่ะ", "คะ", "นะคะ", "นะครับ", "จ้า", "จ้ะ", "ครับผม", ":", "-", "(", ")", "✓", "✔", "☑", "☒", "[x]", "*", "\"", "อำเภอ", "ทางอำเภอ", "ของอำเภอ", "in", "for", "สำหรับ", ",");
        Add(Part.Opening, "ขอรายงานว่า", "รายงานว่า", "ขอเรียนว่า", "เรียนว่า", "แจ้งว่า", "ขอแจ้งว่า", "รายงาน", "สรุป", "สรุปว่า");
        Add(Part.ZeroDigit, "0", "0.00", "0.0", "0.-");
        return words;

        void Add(Part part, params string[] forms)
        {
            foreach (var form in forms)
            {
                words[form] = part;
            }
        }
    }
}
