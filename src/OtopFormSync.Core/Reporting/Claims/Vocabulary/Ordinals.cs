using System.Text.RegularExpressions;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>The numbers by which forms name their indicators, chapters and tables (ตัวชี้วัดที่ 2, KPI 2), and letters the forms and enclosures that they speak of (ตามแบบ 3, เอกสารแนบ 2). They count nothing.</summary>
internal static partial class Ordinals
{
    // What stands behind a number that counts something: 2 ราย, 12 ธันวาคม.
    private static readonly string[] Counted = ["บาท", "ราย", "คน", "ครั้ง", "เดือน", "วัน", "ปี", "ไตรมาส", "แห่ง", "ชุด", "ฉบับ", "ล้าน", "แสน", "หมื่น", "พัน", "อำเภอ", "ตำบล", "กลุ่ม", "ร้าน", "ท่าน", "ชนิด", "แผ่น", "หน้า"];

    // They begin with such a word, and go on.
    private static readonly string[] Naming = ["รายงาน", "รายการ", "รายได้", "รายชื่อ"];

    /// <summary>True when a text begins with such a number and goes on with words.</summary>
    /// <param name="text">The text.</param>
    public static bool Begin(string text) => Find(text).Any(found => string.IsNullOrWhiteSpace(text[..found.Index]));

    /// <summary>The text, as long as it was, with such numbers blanked.</summary>
    /// <param name="text">The text.</param>
    public static string Blanked(string text)
    {
        var blanked = text;
        foreach (var (index, length) in Find(text))
        {
            blanked = string.Concat(blanked.AsSpan(0, index), new string(' ', length), blanked.AsSpan(index + length));
        }

        return blanked;
    }

    private static IEnumerable<(int Index, int Length)> Find(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && text.AsSpan().IndexOfAnyInRange('๐', '๙') < 0 ? []
        : Ordinal().Matches(text).Where(match => !Counts(text[(match.Index + match.Length)..])).Select(match => (match.Index, match.Length))
            .Concat(Named().Matches(text).Where(match => !CountsNamed(text, match.Index + match.Length)).Select(match => (match.Index, match.Length)))
            .Concat(Section().Matches(text).Where(match => LeadsToMonth(text[(match.Index + match.Length)..])).Select(match => (match.Index, match.Length)))
            .Concat(FootnoteMark().Matches(text).Select(match => (match.Index, match.Length)))
            .Concat(InWords().Matches(text).Select(match => (match.Index, match.Length)))
            .Concat(Keycap().Matches(text).Select(match => (match.Index, match.Length)))
            .Concat(NamedList().Matches(text).Concat(BracketedList().Matches(text)).SelectMany(list => list.Groups["number"].Captures.Select(number => (number.Index, number.Length))));

    /// <summary>A line without the number of its section, where it leads to a month: 1.1 เดือน ธ.ค. 66.</summary>
    /// <param name="line">The line.</param>
    public static string WithoutSection(string line) => Section().Match(line) is { Success: true } number && LeadsToMonth(line[(number.Index + number.Length)..]) ? line[(number.Index + number.Length)..] : line;

    private static bool LeadsToMonth(string behind) => behind.TrimStart() is var words && (words.StartsWith("เดือน", StringComparison.Ordinal) || words.StartsWith("ประจำเดือน", StringComparison.Ordinal) || ThaiMonths.Match(words, 0, out _) > 0);

    /// <summary>True for words behind a number that make it one that counts: ราย, ล้านบาท, the month of a day.</summary>
    /// <param name="behind">The words.</param>
    public static bool Counts(string behind) => (Array.Exists(Counted, unit => behind.StartsWith(unit, StringComparison.Ordinal)) && !Array.Exists(Naming, word => behind.StartsWith(word, StringComparison.Ordinal))) || ThaiMonths.Match(behind, 0, out _) > 0;

    // แบบ 3 ราย counts people; ฉบับที่ 2 of a correction is its number.
    private static bool CountsNamed(string text, int end) => Counts(text[end..].TrimStart()) || CountedThings().IsMatch(text[end..]) || (text[..end].Contains("ฉบับ", StringComparison.Ordinal) && Corrected().IsMatch(text));

    [GeneratedRegex(@"^\s*(?:ผลิตภัณฑ์|ชิ้น|รายการ)(?![ก-๎])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex CountedThings();

    [GeneratedRegex("แก้|ปรับปรุง", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Corrected();

    // (แบบ 3), ตามข้อ 3, เอกสารแนบ 2: a form, a clause, an enclosure or a table by its number, wherever it is spoken of.
    [GeneratedRegex(
        """
        (?<bracket>\()?(?:(?<![ก-๎])|(?=ตาม|ดัง)|(?<=ใน|จาก))(?:ตาม|ดัง)?\s?
        (?:แบบ(?:รายงาน|ฟอร์ม)?|ฟอร์ม|ข้อ|เอกสาร(?:แนบ|ประกอบ|หมายเลข)|ไฟล์แนบ|สิ่งที่ส่งมาด้วย|ตาราง|ภาคผนวก|ฉบับ(?=ที่))(?:ที่|หมายเลข|เลขที่)?
        \s*(?:[0-9๐-๙]{1,2}(?:[./][0-9๐-๙]{1,2})*)(?![0-9๐-๙]|[.,][0-9๐-๙])(?(bracket)\s*\))
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.Most)]
    private static partial Regex Named();

    // ได้แก่ 1) ผ้าขาวม้า 2) ปลาส้ม 3 สูตร.
    [GeneratedRegex(@"(?:ได้แก่|อาทิ|เช่น)\s*(?<number>[1๑][.)])[^0-9๐-๙]*[ก-๎A-Za-z][^0-9๐-๙]*(?:(?:(?<number>[0-9๐-๙]{1,2}[.)])|(?<number>[0-9๐-๙]{1,4}\s*(?=สูตร|ขนาด|กรัม|กก|ซีซี|มล|สี|ลาย|รส)))[^0-9๐-๙]*[ก-๎A-Za-z][^0-9๐-๙]*)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex NamedList();

    // (1) ต.ค. 66, 1.1 ธ.ค. 66.
    [GeneratedRegex(@"^[ \t]*(?:\([0-9๐-๙]{1,2}\)|[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})+[.)]?)(?=\s)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Section();

    // ยอดจำหน่าย 2/ stands over figures of which a note below speaks.
    [GeneratedRegex(@"(?<=^[^0-9๐-๙]*[ก-๎A-Za-z)]\s?)[1-9๑-๙]/\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex FootnoteMark();

    // ข้อแรก ผลิตภัณฑ์ใหม่ 1 ข้อสอง ยอดจำหน่าย 100 บาท: a list in words, as people talk.
    [GeneratedRegex(@"(?<![ก-๎])(?:และ)?(?:ข้อ|เรื่อง)(?:ที่)?(?:แรก|หนึ่ง|สอง|สาม|สี่|ห้า|สุดท้าย)(?![ก-๎])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex InWords();

    // 1️⃣
    [GeneratedRegex(@"[0-9]\uFE0F?\u20E3", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Keycap();

    // (1. แหนมหมู 2. หมูยอ) behind a figure names what it counts.
    [GeneratedRegex(@"(?<=[0-9๐-๙]\s?(?:[ก-๎]{2,12}\s?)?)\(\s*(?<number>[1๑][.)])[^0-9๐-๙()]+(?:(?<number>[0-9๐-๙]{1,2}[.)])[^0-9๐-๙()]+)+\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex BracketedList();

    // เป้าหมาย 2 ผลิตภัณฑ์ is a target, เป้าหมายที่ 2 a chapter; a bare ที่ or แบบ numbers a line only where it begins it.
    [GeneratedRegex(
        """
        (?:(?:^|(?<=[\s,;]))(?:(?:ตัวชี้วัด|กิจกรรม|หัวข้อ|มาตรการ)(?:ที่)?|(?:ข้อ|ประเด็น|ส่วน|ตาราง|เรื่อง|งาน|เป้าหมาย|ภารกิจ|ยุทธศาสตร์|กลยุทธ์|ด้าน|ตอน|รายการ|โครงการ|ผลผลิต|ผลลัพธ์|แบบ(?:รายงาน|ฟอร์ม)?)ที่|kpis?|task|indicator)
          |(?<=^[\s(•*-]*)(?:ที่|ลำดับ(?:ที่)?|ข้อ|แบบ(?:รายงาน|ฟอร์ม)?|ตาราง|item|no\.?))
        \s*[.:]?\s*(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[๐-๙]{1,2}(?:\.[๐-๙]{1,2})*)(?![0-9๐-๙])[.)]?\s*[:–-]?\s*(?=[A-Za-zก-ฮเ-ไ])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        PatternTime.Most)]
    private static partial Regex Ordinal();
}
