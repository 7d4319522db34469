using System.Collections.Frozen;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Figures;

/// <summary>Sentences by which a district says that there is nothing to report.</summary>
public static class NilStatement
{
    // A sentence that says "nothing" is short; a page that also does is no such statement.
    private const int Budget = 200;

    /// <summary>What a word does in such a sentence.</summary>
    private enum Part
    {
        None,

        /// <summary>ไม่มี and its like: one is needed.</summary>
        Nothing,

        /// <summary>What there is nothing of: money, units, or anything.</summary>
        Money,
        Units,
        Anything,

        /// <summary>Time, courtesy and ticks.</summary>
        Aside,

        /// <summary>An announcement that stands before "nothing" only.</summary>
        Opening,

        /// <summary>0, beside a figure's "nothing".</summary>
        ZeroDigit,
    }

    private static readonly FrozenDictionary<string, Part> Words = Build();
    private static readonly FrozenDictionary<string, Part>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int Longest = Words.Keys.Max(word => word.Length);

    /// <summary>True when the text says that there was nothing in the month; false for "no data", "not yet", questions, other negations and anything that carries figures.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>Whether it says so.</returns>
    public static bool SaysNothingToReport(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= Budget && IsNothing(ThaiScript.ArabicDigits(ThaiScript.Canonical(text)).ToLowerInvariant(), zeroDigits: false, out _);
    }

    /// <summary>True when a figure's text says that there is none of it, so that it is zero.</summary>
    /// <param name="canonical">Canonical text, lower case, Arabic digits.</param>
    /// <param name="measure">What the sentence says there is none of; <see cref="FigureMeasure.None"/> when it does not say.</param>
    /// <returns>Whether it is zero.</returns>
    internal static bool IsZero(string canonical, out FigureMeasure measure)
    {
        measure = FigureMeasure.None;
        return canonical.Length <= Budget && IsNothing(canonical, zeroDigits: true, out measure);
    }

    private static bool IsNothing(string text, bool zeroDigits, out FigureMeasure measure)
    {
        var rest = MonthPhrase.SetAside(text);
        var said = false;
        var (money, units) = (false, false);
        measure = FigureMeasure.None;
        for (var i = 0; i < rest.Length;)
        {
            if (rest[i] is ' ' or '.' or '¦')
            {
                i++;
                continue;
            }

            var part = Match(rest, i, out var length);
            if (part == Part.None || (part == Part.ZeroDigit && !zeroDigits) || (part == Part.Opening && said))
            {
                return false;
            }

            (said, money, units) = (said || part == Part.Nothing, money || part == Part.Money, units || part == Part.Units);
            i += length;
        }

        measure = (money, units) switch
        {
            (true, false) => FigureMeasure.Baht,
            (false, true) => FigureMeasure.Count,
            _ => FigureMeasure.None,
        };
        return said;
    }

    private static Part Match(string text, int start, out int length)
    {
        for (length = Math.Min(Longest, text.Length - start); length > 0; length--)
        {
            var end = start + length;
            if (BySpan.TryGetValue(text.AsSpan(start, length), out var part) && (end == text.Length || !ThaiLetters.IsMark(text[end])) && !CutsWord(text, end))
            {
                return part;
            }
        }

        return Part.None;
    }

    private static bool CutsWord(string text, int end) => end < text.Length && (text[end] is (>= 'a' and <= 'z') or (>= '0' and <= '9')) && text[end - 1] is (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static FrozenDictionary<string, Part> Build()
    {
        var words = new Dictionary<string, Part>(StringComparer.Ordinal);
        Add(Part.Nothing, "ไม่มี", "ไม่มีการ", "ไม่มีผล", "ไม่ปรากฏ", "ไม่ปรากฎ", "ไม่ได้จำหน่าย", "ไม่ได้ขาย", "ขายไม่ได้", "จำหน่ายไม่ได้", "none", "nil", "nothing", "nothing to report", "no sales", "no activity", "ไม่มีอะไร", "ไม่มีสิ่งใด");
        Add(Part.Money, "ยอด", "ยอดขาย", "ยอดจำหน่าย", "รายได้", "การขาย", "การจำหน่าย", "จำหน่าย", "ขาย", "มูลค่า", "ยอดเงิน", "บาท", "การซื้อขาย", "รายรับ");
        Add(
            Part.Units,
            "ผลิตภัณฑ์", "สินค้าใหม่", "ผู้เข้าร่วม", "ผู้ประกอบการ", "ผู้ผลิต", "ผู้ลงทะเบียน", "ผู้สมัคร", "ผู้สนใจ", "การลงทะเบียน", "การขึ้นทะเบียน", "การสมัคร", "แบบสำรวจ", "การสำรวจ", "ผู้เข้าร่วมโครงการ", "กลุ่ม", "ราย", "คน", "ศูนย์จำหน่าย",
            "ผู้ตอบแบบสำรวจ", "ผู้ส่งแบบสำรวจ", "การส่งแบบสำรวจ", "รายใหม่");
        Add(
            Part.Anything,
            "ผลการดำเนินงาน", "ผลการดำเนินการ", "การดำเนินงาน", "การดำเนินการ", "ดำเนินงาน", "ดำเนินการ", "ผลงาน", "ผล", "กิจกรรม", "รายการ", "สินค้า", "การ", "เพิ่ม", "เพิ่มขึ้น", "เพิ่มเติม", "ใหม่", "ลงทะเบียน", "ขึ้นทะเบียน",
            "สมัคร", "เข้าร่วม", "โครงการ", "otop", "โอทอป", "digital wallet", "wallet", "ที่ต้องรายงาน", "ที่จะรายงาน", "จะรายงาน", "ต้องรายงาน", "เรื่องที่จะรายงาน", "สิ่งที่ต้องรายงาน", "ความเคลื่อนไหว", "ใดๆ", "ใด ๆ", "และ", "หรือ", "ของ", "ใน", "ที่", "จำนวน", "ชุมชน");
        Add(
            Part.Aside,
            "เดือนนี้", "ในเดือนนี้", "ประจำเดือนนี้", "ประจำเดือน", "เดือน", "ในเดือน", "ไตรมาสนี้", "ในไตรมาสนี้", "รอบนี้", "ในรอบนี้", "รอบเดือนนี้", "ในรอบเดือนนี้", "งวดนี้", "ช่วงนี้", "ในช่วงนี้", "เลย", "ทั้งสิ้น", "แต่อย่างใด", "อย่างใด",
            "ครับ", "ค่ะ", "คะ", "นะคะ", "นะครับ", "จ้า", "จ้ะ", "ครับผม", ":", "-", "(", ")", "✓", "✔", "☑", "☒", "[x]", "*", "\"", "this month", "อำเภอ", "ทางอำเภอ", "ของอำเภอ", "in", "for", "สำหรับ", ",");
        Add(Part.Opening, "ขอรายงานว่า", "รายงานว่า", "ขอเรียนว่า", "เรียนว่า", "แจ้งว่า", "ขอแจ้งว่า", "รายงาน", "สรุป", "สรุปว่า");
        Add(Part.ZeroDigit, "0", "0.00", "0.0", "0.-");
        return words.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(Part part, params string[] forms)
        {
            foreach (var form in forms)
            {
                words[form] = part;
            }
        }
    }
}
