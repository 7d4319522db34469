using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>The words of headings and sentences that a program knows, in canonical lower-case text with Arabic digits.</summary>
internal sealed partial class HeadingLexicon
{
    private static readonly string[] Times = ["สัปดาห์", "สัปดาห์ที่", "อาทิตย์ที่", "สัปดาห์แรก", "สป.", "สป.ที่", "week", "wk", "งวดที่", "ช่วงที่", "ช่วงวันที่", "ครึ่งเดือนแรก", "ครึ่งเดือนหลัง", "ครึ่งแรก", "ครึ่งหลัง"];

    private static readonly (HeadingRole Role, ClaimKind Kind, decimal Factor, string[] Words)[] Common =
    [
        (HeadingRole.Kind, ClaimKind.Target, 0, ["เป้าหมาย", "เป้าหมายที่ได้รับ", "เป้าหมายที่ได้รับมอบหมาย", "ค่าเป้าหมาย", "เป้า", "แผน", "แผนงาน", "ตามแผน", "ประมาณการ", "คาดว่า", "คาดการณ์", "คาดว่าจะ", "พยากรณ์", "ตั้งไว้", "ที่ตั้งไว้", "จะมี", "จะได้", "จะจำหน่าย", "จะลงทะเบียน", "จะขึ้นทะเบียน", "จะเข้าร่วม", "ที่จะลงทะเบียน", "ที่จะขึ้นทะเบียน", "ที่จะเข้าร่วม", "ที่จะจำหน่าย", "พรุ่งนี้", "เดือนหน้า", "อยากได้", "อยากให้", "หวังว่า", "ต้องการ", "target", "targets", "plan", "planned", "forecast", "goal"]),
        (HeadingRole.Kind, ClaimKind.Base, 0,
        [
            "ปีฐาน", "ปีก่อน", "ปีก่อนหน้า", "ปีที่แล้ว", "ปีที่ผ่านมา", "ปีงบประมาณที่แล้ว", "ปีงบประมาณก่อน", "ช่วงเดียวกัน", "ช่วงเดียวกันของปีก่อน", "ช่วงเดียวกันปีก่อน", "ช่วงเดียวกันของปีที่แล้ว", "เดือนเดียวกันของปี", "เดือนเดียวกันของปีก่อน",
            "เดือนเดียวกันปีก่อน", "เดือนเดียวกันของปีที่แล้ว", "เดือนเดียวกัน", "ยกมา", "ยอดยกมา", "ก่อนแก้ไข", "ก่อนปรับแก้", "ก่อนปรับปรุง", "ที่ยังไม่แก้ไข", "ยังไม่แก้ไข", "ยังไม่ได้แก้ไข", "ขอแก้ไขจาก", "แก้ไขจาก", "เดือนก่อน", "เดือนก่อนหน้า", "เดือนที่แล้ว", "เดือนที่ผ่านมา", "ไตรมาสก่อน", "ไตรมาสที่แล้ว", "ฐาน", "base", "baseline", "base year", "last year", "previous", "previous year", "last month",
        ]),
        (HeadingRole.Kind, ClaimKind.Province, 0, ["ทั้งจังหวัด", "รวมทั้งจังหวัด", "รวมจังหวัด", "รวมทุกอำเภอ", "ทุกอำเภอ", "ระดับจังหวัด", "ภาพรวมจังหวัด", "ภาพรวมทั้งจังหวัด", "ของจังหวัด", "9 อำเภอ", "ทั้ง 9 อำเภอ"]),
        (HeadingRole.Kind, ClaimKind.Cumulative, 0, ["สะสม", "ยอดสะสม", "ตั้งแต่ต้นปี", "ตั้งแต่ต้น", "ตั้งแต่เดือน", "ตั้งแต่ตุลาคม", "นับแต่ต้นปี", "รวมตั้งแต่", "รวมสะสม", "ยกไป", "ยอดยกไป", "cumulative", "ytd", "to date"]),
        (HeadingRole.Kind, ClaimKind.Total, 0, [.. TotalWords.InHeadings]),
        (HeadingRole.Kind, ClaimKind.Part, 0,
        [
            .. Times, "ประเภท", "ประเภทที่", "หมวด", "หมวดที่", "กลุ่ม", "กลุ่มที่", "อาหาร", "เครื่องดื่ม", "ผ้า", "เครื่องแต่งกาย",
            "ผ้าและเครื่องแต่งกาย", "ของใช้", "ของตกแต่ง", "ของประดับ", "ของที่ระลึก", "ของใช้ของตกแต่งของที่ระลึก", "ของใช้/ของตกแต่ง/ของที่ระลึก", "สมุนไพร", "สมุนไพรที่ไม่ใช่อาหาร", "ที่ไม่ใช่อาหาร", "ออนไลน์", "ออฟไลน์", "หน้าร้าน", "ปลีก", "ขายปลีก", "ขายส่ง", "ในจังหวัด", "ต่างจังหวัด",
            "ในประเทศ", "ภายในประเทศ", "ภายในจังหวัด", "ภายในอำเภอ", "ต่างประเทศ", "ส่งออก", "ในอำเภอ", "รายเดียว", "ในชุมชน", "นอกชุมชน", "นอกพื้นที่", "นอกจังหวัด", "ชาย", "หญิง",
        ]),
        (HeadingRole.Kind, ClaimKind.Comparison, 0,
        [
            "ร้อยละ", "%", "เปอร์เซ็นต์", "เปอร์เซนต์", "ร้อยละที่เพิ่มขึ้น", "อัตรา", "ผลต่าง", "ส่วนต่าง", "เพิ่มขึ้น/ลดลง", "เพิ่ม/ลด", "เพิ่มขึ้นหรือลดลง", "เพิ่ม(ลด)", "+/-", "เปรียบเทียบ", "เทียบ", "เทียบกับ", "สัดส่วน", "คิดเป็น", "growth", "percent", "diff", "difference",
            "ร้อยละของเป้าหมาย", "เทียบเป้าหมาย", "ร้อยละเทียบเป้าหมาย", "% ของเป้าหมาย", "ร้อยละของเป้า", "เทียบกับเป้าหมาย", "เทียบปีฐาน", "เทียบกับปีฐาน", "เทียบกับช่วงเดียวกัน", "เทียบช่วงเดียวกัน", "สูงกว่าเป้าหมาย", "ต่ำกว่าเป้าหมาย", "ยังขาด", "ขาดอีก", "เหลืออีก", "คงเหลือ", "ส่วนที่เหลือ", "เกินเป้า", "เกินเป้าหมาย", "บรรลุเป้าหมาย", "บรรลุเป้า", "ตามเป้าหมาย", "จากเป้าหมาย", "จาก", "จากทั้งหมด", "จากผู้ลงทะเบียน", "เฉลี่ย", "เฉลี่ยวันละ", "วันละ", "สูงสุด", "ต่ำสุด",
        ]),
        (HeadingRole.Kind, ClaimKind.Reported, 0,
        [
            "ผล", "ผลงาน", "ผลการดำเนินงาน", "ผลการดำเนินการ", "ผลดำเนินงาน", "ผลการจำหน่าย", "จริง", "เกิดขึ้นจริง", "ที่เกิดขึ้นจริง", "ทำได้", "ที่ทำได้", "ทำได้ที่", "ทำได้จริง", "ดำเนินการได้", "ที่ดำเนินการได้", "ขายได้", "ที่ขายได้", "ขายจริง", "ขายได้จริง", "จำหน่ายจริง", "จำหน่ายได้จริง", "ยอดจริง", "จำหน่ายได้", "ที่จำหน่ายได้", "ที่ได้", "actual", "result", "results", "achieved",
            "เดือนนี้", "ในเดือน", "ในเดือนนี้", "เฉพาะเดือน", "เฉพาะเดือนนี้", "ประจำเดือนนี้", "ปีปัจจุบัน", "ปีนี้",
        ]),
        (HeadingRole.Kind, ClaimKind.Added, 0, ["เพิ่ม", "เพิ่มขึ้น", "เพิ่มเติม", "ใหม่", "รายใหม่", "สมัครเพิ่ม", "สมัครใหม่", "ที่เพิ่ม", "เพิ่มใหม่", "มาใหม่", "+"]),
        (HeadingRole.Satang, ClaimKind.Part, 0, ["สตางค์", "สต.", "สต", "ส.ต.", "satang"]),
        (HeadingRole.Unit, ClaimKind.Reported, 0, ["บาท", "รายได้", "฿", "baht", "thb", "ราย", "คน", "ผลิตภัณฑ์", "ชิ้น", "แห่ง", "ชุด", "ฉบับ"]),
        (HeadingRole.Multiple, ClaimKind.Reported, 10, ["(สิบบาท)"]),
        (HeadingRole.Multiple, ClaimKind.Reported, 100, ["(ร้อยบาท)"]),
        (HeadingRole.Multiple, ClaimKind.Reported, 1_000, ["พันบาท", "(พัน)", "หน่วยพัน", "หลักพัน", "(k)", "('000)", "(000s)", "(thousand)", "thousand baht", "'000 บาท", "'000 baht", "'000 thb", "k baht"]),
        (HeadingRole.Multiple, ClaimKind.Reported, 10_000, ["หมื่นบาท", "(หมื่น)"]),
        (HeadingRole.Multiple, ClaimKind.Reported, 100_000, ["แสนบาท", "(แสน)"]),
        (HeadingRole.Multiple, ClaimKind.Reported, 1_000_000, ["ล้านบาท", "ล้าน บาท", "(ล้าน)", "หน่วยล้าน", "หลักล้าน", "ลบ.", "(ลบ)", "มบ.", "(m)", "(mb)", "(mn)", "(mil)", "(mil.)", "(million)", "mbaht", "mthb", "million baht"]),
        (HeadingRole.Multiple, ClaimKind.Reported, 10_000_000, ["สิบล้านบาท", "(สิบล้าน)"]),
        (HeadingRole.Multiple, ClaimKind.Reported, 100_000_000, ["ร้อยล้านบาท", "(ร้อยล้าน)"]),
        (HeadingRole.Multiple, ClaimKind.Reported, 1_000_000_000, ["พันล้านบาท", "(พันล้าน)"]),
        (HeadingRole.Other, ClaimKind.Reported, 0,
        [
            "ที่", "ลำดับ", "ลำดับที่", "no", "no.", "#", "ข้อ", "อันดับ", "อันดับที่", "คะแนน", "น้ำหนัก", "คะแนนถ่วงน้ำหนัก", "ระดับ", "ระดับคะแนน", "โทร", "โทร.", "โทรศัพท์", "เบอร์โทร", "เบอร์โทรศัพท์", "หมายเลขโทรศัพท์", "มือถือ", "tel", "tel.", "อีเมล", "email", "e-mail", "หมายเหตุ", "ชื่อ", "ชื่อ-สกุล", "รหัส", "รหัสอำเภอ", "code", "วันที่", "ผู้รายงาน", "ผู้ลงทะเบียน", "จำนวนผู้ลงทะเบียน",
            "ผู้ประกอบการ", "จำนวนผู้ประกอบการ", "จำนวนกลุ่ม", "กลุ่มผู้ผลิต", "กลุ่มผู้ผลิตชุมชน", "เจ้าของรายเดียว", "ผู้ผลิตรายเดียว", "วิสาหกิจชุมชน", "วิสาหกิจขนาดกลางและขนาดย่อม", "sme", "smes", "จำนวนหมู่บ้าน", "จำนวนตำบล", "ตำบล", "หมู่บ้าน", "ประชากร", "ครัวเรือน", "จำนวนครัวเรือน", "สมาชิก", "จำนวนสมาชิก", "งบประมาณ",
            // What other missions of the same offices count.
            "กองทุน", "กองทุนพัฒนาบทบาทสตรี", "กองทุนบทบาทสตรี", "กองทุนหมู่บ้าน", "กทบ.", "กข.คจ.", "จปฐ.", "จปฐ", "กชช.2ค", "ผู้สูงอายุ", "เบี้ยผู้สูงอายุ", "เบี้ยยังชีพ", "ครัวเรือนยากจน", "คนจน", "สัมมาชีพ", "สัมมาชีพชุมชน", "โคกหนองนา", "ออมทรัพย์", "กลุ่มออมทรัพย์", "เงินกู้", "ลูกหนี้", "ผู้พิการ", "คนพิการ",
        ]),
        (HeadingRole.Correction, ClaimKind.Reported, 0, ["แก้ไข", "หลังแก้ไข", "หลังปรับแก้", "ฉบับแก้ไข", "ขอแก้ไข", "แก้ไขแล้ว", "แก้ไขใหม่", "ปรับแก้", "ปรับปรุง", "ที่ถูกต้อง", "ที่แก้ไข", "ที่แก้ไขแล้ว", "ที่ปรับแก้", "ที่ขอแก้ไข", "ฉบับถูกต้อง", "corrected", "correction", "revised", "แก้ไขครั้งที่", "(แก้ไขครั้งที่"]),
        (HeadingRole.Former, ClaimKind.Base, 0, ["เดิม", "ของเดิม", "ฉบับเดิม", "เก่า", "ของเก่า", "ฉบับเก่า"]),
        (HeadingRole.Limit, ClaimKind.Part, 0, [.. LimitingWords.Narrowing]),
        (HeadingRole.Void, ClaimKind.Reported, 0, [.. LimitingWords.Void]),
        (HeadingRole.Filler, ClaimKind.Reported, 0,
        [
            "และ", "หรือ", "ของ", "ใน", "การ", "จำนวน", "ค่า", "ค่าที่รายงาน", "ค่าที่ได้", "ที่รายงาน", "ที่เกิดขึ้น", "ที่รวบรวมได้", "รวบรวมได้", "ซึ่งรวบรวมได้", "นับได้", "เก็บได้", "เก็บยอดได้", "โดยรวม", "เรา", "นั้น", "ทำยอด", "ทำยอดได้", "เกิดรายได้", "สร้างรายได้", "เข้ามา", "สามารถ", "สามารถจำหน่ายได้", "สามารถขายได้", "สามารถทำได้", "สำเร็จ", "ดำเนินการแล้ว", "จำนวนเงิน", "เป็นเงิน", "ยอด", "ยอดเงิน", "มูลค่า", "มี", "ได้", "otop", "โอทอป", "สินค้า", "เดือน", "ประจำเดือน", "ประจำ", "งวด", "งวดเดือน", "รอบ", "รอบเดือน", "หน่วย", "อำเภอ", "อ.", "สพอ.", "จังหวัด", "รายงาน",
            "รายงานผล", "แบบ", "แบบรายงาน", "ตาราง", "สรุป", "ข้อมูล", "ตัวเลข", "ครั้งที่", "ครั้ง", "ค่ะ", "ครับ", "คะ", "นะคะ", "นะครับ", "คือ", "เท่ากับ", "เป็น", "แล้ว", "ลงทะเบียน", "ขึ้นทะเบียน", "มาลงทะเบียน", "มาขึ้นทะเบียน", "มาจดทะเบียน", "เข้าร่วม", "โครงการ", "จากการ", "เนื่องจาก", "สืบเนื่องจาก", "เพิ่มเติมจากรายงาน", "จากรายงาน", "ดังนี้", "แผนปฏิบัติการ", "ตามแผนปฏิบัติการ", "แผนปฏิบัติราชการ", "ตามแผนปฏิบัติราชการ", "พ.ศ.", "พศ", "ปี", "ปีงบประมาณ", "month", "amount", "in", "of", "for", "the", "was", "were", "is", "are", "แผนกพัฒนาชุมชน", "รอบที่", "ตามรอบ", "ตามรอบรายงาน", "ตามรอบการรายงาน", "รอบรายงาน", "รอบการรายงาน", "หนึ่งตำบล หนึ่งผลิตภัณฑ์", "หนึ่งตำบลหนึ่งผลิตภัณฑ์", "หนึ่งตำบล", "หนึ่งผลิตภัณฑ์",
        ]),
    ];

    /// <summary>True for a word that names a part of a month: สัปดาห์ที่, ครึ่งเดือนแรก.</summary>
    /// <param name="word">A word of this lexicon.</param>
    public static bool NamesTime(string word) => Array.IndexOf(Times, word) >= 0;

    private static readonly FrozenSet<string> CommonUnits = Common.Where(group => group.Role == HeadingRole.Unit).SelectMany(group => group.Words).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a text that is a unit and nothing else: one that everybody knows, or the program's own.</summary>
    /// <param name="text">The text.</param>
    public bool IsUnit(string text) => Key(text) is var key && (CommonUnits.Contains(key) || _units.Contains(key));

    /// <summary>True for a number with a unit of the program behind it: 16 แปลง, 16 แผน.</summary>
    /// <param name="text">The text.</param>
    public bool IsInUnit(string text) => Key(text) is var key && _units.Any(unit => key.EndsWith(unit, StringComparison.Ordinal) && PlainFigure.TryRead(key[..^unit.Length].TrimEnd(), out _, out _));

    private static readonly FrozenDictionary<string, decimal> Multiples = Common.Where(group => group.Role == HeadingRole.Multiple)
        .SelectMany(group => group.Words.Select(word => (Word: Compact(word), group.Factor))).DistinctBy(multiple => multiple.Word, StringComparer.Ordinal).ToFrozenDictionary(multiple => multiple.Word, multiple => multiple.Factor, StringComparer.Ordinal);

    /// <summary>What a text stands for that is a multiple of baht and nothing else: 1,000 for พันบาท and '000 THB.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The factor; 1 for any other text.</returns>
    public static decimal MultipleOf(string text) => Compact(text) is var key && Multiples.TryGetValue(key, out var factor) ? factor : Multiples.GetValueOrDefault(Baht().Replace(key, ""), 1);

    private static string Compact(string text) => string.Concat(Key(text).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('(' or ')' or '\'' or '’' or '‘')));

    /// <summary>The kind that the first word of a text tells, such as a row's: เป้าหมายที่ได้รับ, ยอดขายปีก่อน. Words that change nothing may stand before it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The kind; null where the text begins with anything else, as a name does: ฐานรองแก้ว.</returns>
    public static ClaimKind? LeadingKind(string text)
    {
        var key = Key(text);
        for (var at = 0; at < key.Length;)
        {
            var length = Plain.Match(key, at, out var word);
            if (length == 0 && char.IsLetterOrDigit(key[at]))
            {
                return null;
            }

            if (length > 0 && word.Role == HeadingRole.Kind)
            {
                // Short ones begin names as well, unless another word of headings goes on.
                var end = at + length;
                return length > LongestOfNames || end == key.Length || !ThaiLetters.IsLetter(key[end]) || Plain.Match(key, end, out _) > 0 ? word.Kind : null;
            }

            at += Math.Max(length, 1);
        }

        return null;
    }

    private const int LongestOfNames = 3; // letters: แผน, ฐาน, จาก

    // Of no program: what registers count is sold.
    private static readonly WordTable<(HeadingRole Role, ClaimKind Kind)> Plain = new(
        Common.Where(group => group.Role is HeadingRole.Kind or HeadingRole.Filler).SelectMany(group => group.Words.Select(word => (Word: word, group.Role, group.Kind)))
            .Concat(new[] { "ยอดจำหน่าย", "ยอดขาย", "จำหน่าย", "ขาย", "การจำหน่าย", "การขาย" }.Select(word => (Word: word, Role: HeadingRole.Filler, Kind: ClaimKind.Reported)))
            .DistinctBy(known => known.Word, StringComparer.Ordinal).ToDictionary(known => known.Word, known => (known.Role, known.Kind), StringComparer.Ordinal),
        EndsThere);

    // Beside the multiple, on either side.
    [GeneratedRegex(@"^(?:baht|thb)|(?:บาท|บ\.|baht|thb)$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Baht();

    private readonly WordTable<HeadingWord> _words;
    private readonly ComposedLabels _composed;
    private readonly FrozenSet<string> _units;

    /// <summary>What headings say that came before.</summary>
    internal LineMemory<HeadingSense> Senses { get; }

    /// <summary>The words of a program: its indicators' labels before common words of the same length.</summary>
    /// <param name="program">The program.</param>
    public HeadingLexicon(Program program)
    {
        Senses = new(text => HeadingSense.Read(this, text));
        var words = new Dictionary<string, HeadingWord>(StringComparer.Ordinal);
        foreach (var (role, kind, factor, forms) in Common)
        {
            foreach (var form in forms)
            {
                words[form] = new(role, kind, factor, null);
            }
        }

        foreach (var name in program.Form.Ignored.Concat(program.References.Where(figure => program.ReportedFor(figure.Key) is null).Select(figure => figure.Name)))
        {
            Add(name, new(HeadingRole.Other, ClaimKind.Reported, 0, null));
        }

        foreach (var indicator in program.Indicators)
        {
            foreach (var label in indicator.Columns.SelectMany(Labels))
            {
                Add(label, new(HeadingRole.Indicator, ClaimKind.Reported, 0, indicator));
            }
        }

        _words = new(words, EndsThere);
        _composed = new(program);
        _units = program.Indicators.Select(indicator => Key(indicator.Unit)).Where(unit => unit.Length > 0).ToFrozenSet(StringComparer.Ordinal);

        void Add(string text, HeadingWord word)
        {
            var key = Key(text);
            if (key.Length > 1)
            {
                words[key] = word;
            }
        }
    }

    /// <summary>The form in which headings are taken apart.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Canonical, lower case, Arabic digits.</returns>
    public static string Key(string text) => ThaiScript.ArabicDigits(ThaiScript.Canonical(text)).ToLowerInvariant().Trim();

    /// <summary>The longest known word at a place.</summary>
    /// <param name="text">Text as <see cref="Key"/> gives it.</param>
    /// <param name="start">The place.</param>
    /// <param name="word">The word.</param>
    /// <returns>Its length; 0 when none is known there.</returns>
    public int Match(string text, int start, out HeadingWord word)
    {
        var known = _words.Match(text, start, out word);
        if (_composed.Match(text, start, out var indicator) is var composed && composed <= known)
        {
            return known;
        }

        word = new(HeadingRole.Indicator, ClaimKind.Reported, 0, indicator);
        return composed;
    }

    // ผล is not the beginning of ผลิตภัณฑ์.
    private static bool EndsThere(string text, int start, int end) => WordEdges.AreFree(text, start, end)
        && (end == text.Length || end - start > 2 || !ThaiLetters.IsLetter(text[end]) || !ThaiLetters.IsLetter(text[end - 1]) || IsJoining(text.AsSpan(start, end - start)));

    // Words of two letters that other words follow without a space.
    private static bool IsJoining(ReadOnlySpan<char> word) => word is "มี" or "ใน" or "ปี";

    // With and without the unit in brackets: ยอดจำหน่าย (บาท).
    private static IEnumerable<string> Labels(string column)
    {
        yield return column;
        if (column.IndexOf('(', StringComparison.Ordinal) is > 3 and var at)
        {
            yield return column[..at];
        }
    }
}

/// <summary>What a known word says.</summary>
/// <param name="Role">Its part.</param>
/// <param name="Kind">For <see cref="HeadingRole.Kind"/>: the kind.</param>
/// <param name="Factor">For <see cref="HeadingRole.Multiple"/>: the factor.</param>
/// <param name="Indicator">For <see cref="HeadingRole.Indicator"/>: the indicator; else null.</param>
internal readonly record struct HeadingWord(HeadingRole Role, ClaimKind Kind, decimal Factor, Indicator? Indicator);
