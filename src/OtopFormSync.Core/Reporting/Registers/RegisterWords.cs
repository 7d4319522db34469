using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>
/// The words in which a register's titles, sheets' names and headings of figures may speak of the whole of it. What they say beside these (ใหม่, เลิกกิจการ, ร้อยละ, ออนไลน์)
/// may make a part, a movement or another measure of the table: nobody knows all such words, so what is left over is asked, whatever it is.
/// </summary>
internal sealed class RegisterWords
{
    private const int LeastLatin = 3; // letters: shorter ones number sheets and paragraphs
    private const int LongestGlue = 4;

    private static readonly string[] LeavingOut = ["ไม่รวม", "ไม่รวมที่", "ไม่นับ", "ไม่นับที่", "ยกเว้น", "ยกเว้นที่"];

    private static readonly string[] Common =
    [
        "ข้อมูล", "ฐานข้อมูล", "ระบบ", "รายงาน", "แบบรายงาน", "แบบ", "แบบสรุป", "สรุป", "สรุปผล", "ผล", "ผลการ", "ผลงาน", "ผลการดำเนินงาน", "ดำเนินงาน", "ดำเนินการ", "จำนวน", "จำนวนและมูลค่า", "ตาราง", "บัญชี", "ทะเบียน", "สถิติ", "รายละเอียด", "รายชื่อ", "รายการ", "รายงานผล", "การ", "การรายงาน", "ลำดับ", "เอกสาร", "เอกสารแนบ", "สิ่งที่ส่งมาด้วย", "ไฟล์", "แผ่น", "แผ่นงาน", "หน้า",
        "ที่", "ของ", "ใน", "จาก", "ตาม", "และ", "หรือ", "กับ", "เมื่อ", "ณ", "ถึง", "ระหว่าง", "ตั้งแต่", "นี้", "เป็น", "แล้ว", "ไว้", "มี", "มีการ", "ที่มา", "แหล่งที่มา", "แหล่งข้อมูล", "ล่าสุด", "ปรับปรุงข้อมูล", "ข้อมูลปรับปรุง",
        "วัน", "วันที่", "สิ้น", "สิ้นเดือน", "เดือน", "ประจำ", "รอบ", "งวด", "ปี", "ปีงบประมาณ", "ปีงบฯ", "งบประมาณ", "พ.ศ.", "พ.ศ", "พศ.", "พุทธศักราช", "ค.ศ.", "ค.ศ", "ไตรมาส", "ครั้งที่", "เวลา", "น.", "พิมพ์", "ออกรายงาน", "ประมวลผล",
        "ทั้ง", "ทุก", "รวม", "ยอดรวม", "รวมทั้ง", "ทั้งสิ้น", "ทั้งหมด", "ภาพรวม", "แยก", "จำแนก", "แยกตาม", "จำแนกตาม", "รายวัน", "รายเดือน", "รายไตรมาส", "รายปี", "เปรียบเทียบ",
        "อำเภอ", "อ.", "เมือง", "จังหวัด", "จ.", "พื้นที่", "เขต", "โซน", "ระดับอำเภอ", "ระดับจังหวัด", "ภาค", "ประเทศ", "สำนักงาน", "สำนักงานพัฒนาชุมชน", "พัฒนาชุมชน", "สพจ.", "สพจ", "สพอ.", "สพอ", "พช.", "พช", "นว.พช.", "นวพช.", "กรม", "กรมการพัฒนาชุมชน", "กระทรวงมหาดไทย", "กลุ่มงานส่งเสริมการพัฒนาชุมชน", "กลุ่มงานสารสนเทศการพัฒนาชุมชน", "กลุ่มงานยุทธศาสตร์การพัฒนาชุมชน", "ศูนย์ข้อมูล", "ศูนย์ข้อมูลกลาง", "หน่วยงาน",
        "otop", "โอทอป", "หนึ่งตำบล", "หนึ่งผลิตภัณฑ์", "หนึ่งตำบลหนึ่งผลิตภัณฑ์", "โครงการ", "ชุมชน", "big", "data", "bigdata", "doc", "บิ๊กดาต้า",
        "ผู้ผลิต", "ผู้ประกอบการ", "ผู้ลงทะเบียน", "ผู้ขึ้นทะเบียน", "ผลิตภัณฑ์", "สินค้า", "ลงทะเบียน", "ขึ้นทะเบียน", "จดทะเบียน", "การลงทะเบียน", "การขึ้นทะเบียน", "ได้ลงทะเบียน", "ได้ขึ้นทะเบียน", "ผ่านการลงทะเบียน", "ผ่านการขึ้นทะเบียน",
        "หน่วย", "หน่วยนับ", "ราย", "คน", "ชิ้น",
        "report", "summary", "table", "list", "sheet", "export", "result", "results", "total", "number", "count", "name", "month", "months", "monthly", "quarter", "quarterly", "year", "fiscal", "date", "day", "and", "the", "for", "from", "with", "all", "unit", "units", "page", "register", "registry", "registered", "registration", "producer", "producers", "product", "products", "entrepreneur", "entrepreneurs", "registrant", "registrants", "province", "district", "districts", "amphoe", "amphur",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ];

    private static readonly string[] Money = ["บาท", "ล้าน", "พัน", "หมื่น", "แสน", "ร้อย", "สิบ", "ลบ.", "มบ.", "baht", "thb", "million", "thousand", "mil"];

    // What they count in all, by what they may be told apart.
    private static readonly string[] Parted = ["ตาม", "แยก", "แยกตาม", "จำแนก", "จำแนกตาม", "ราย", "ทุก"];
    private static readonly string[] Parts = ["ช่องทาง", "ช่องทางการจำหน่าย", "ช่องทางจำหน่าย", "ประเภท", "ประเภทผลิตภัณฑ์", "ประเภทผู้ประกอบการ", "ประเภทสินค้า", "หมวด", "กลุ่มผลิตภัณฑ์", "ตำบล", "หมู่บ้าน", "อำเภอ", "จังหวัด"];

    private readonly HashSet<string> _words;
    private readonly int _longest;

    /// <summary>Gathers the words.</summary>
    /// <param name="kind">The register.</param>
    /// <param name="known">What headings mean, by key: those of the figures are words of the register.</param>
    /// <param name="rules">How the program reads registers: that it leaves out what counts no more narrows nothing.</param>
    /// <param name="districts">Names places.</param>
    public RegisterWords(RegisterKind kind, IReadOnlyDictionary<string, RegisterColumn> known, RegisterRules rules, DistrictReader districts)
    {
        var figure = kind == RegisterKind.Sales ? RegisterColumn.Amount : RegisterColumn.Count;
        _words =
        [
            .. Common.Concat(OwnWords(kind)).Concat(TotalWords.InHeadings).Concat(ThaiMonths.Names).Concat(ThaiMonths.Abbreviations).Concat(ThaiMonths.Abbreviations.Select(month => month[..^1])).Select(Plain),
            .. Parted.SelectMany(parted => Parts.Select(part => Plain(parted + part))),
            .. rules.NotCounted.SelectMany(ended => LeavingOut.Select(without => Plain(without + ended))),
            .. known.Where(heading => heading.Value == figure).Select(heading => heading.Key),
            .. districts.PlaceNames.Select(Plain),
        ];
        _longest = _words.Max(word => word.Length);
    }

    /// <summary>What a text says beside them; none where it says nothing else.</summary>
    /// <param name="text">A title, a name or a heading.</param>
    public List<string> LeftOf(string text)
    {
        var plain = Plain(text);
        var isLeft = Left(plain);
        var left = new List<(int From, int End)>();
        for (var at = 0; at < plain.Length; at++)
        {
            if (!isLeft[at])
            {
                continue;
            }

            if (left.Count > 0 && left[^1] is var last && at - last.End is var gap && (gap == 0 || (gap <= LongestGlue && plain.AsSpan(last.End, gap).IndexOf(' ') < 0)))
            {
                left[^1] = (last.From, at + 1);
            }
            else
            {
                left.Add((at, at + 1));
            }
        }

        // เลิกกิจการ is one word.
        return [.. left.Select(part => plain[part.From..part.End] + (plain.AsSpan(part.End).StartsWith("การ", StringComparison.Ordinal) ? "การ" : ""))];
    }

    /// <summary>The word of the time that a title of a stock names where it says no day: those of a month or quarter may be the new ones of it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>เดือน or ไตรมาส; empty where it names none, or its day.</returns>
    public static string PeriodIn(string text) =>
        AsOfDay.Find(ThaiScript.ArabicDigits(ThaiScript.Canonical(text))).Count > 0 ? ""
        : StatedYear.In(text).Any(year => year.Quarter is not null) ? "ไตรมาส"
        : NamedMonth.In(text).Count > 0 ? "เดือน"
        : "";

    private static string[] OwnWords(RegisterKind kind) => kind switch
    {
        RegisterKind.Registrants => ["ปัจจุบัน", "คงอยู่", "คงเหลือ"],
        RegisterKind.Products => ["ใหม่", "รายใหม่", "เพิ่ม", "เพิ่มขึ้น", "เพิ่มใหม่", "new"],
        RegisterKind.Sales => [.. Money, "ยอด", "ยอดจำหน่าย", "ยอดขาย", "จำหน่าย", "ขาย", "มูลค่า", "รายได้", "เงิน", "จำนวนเงิน", "เกิดขึ้น", "เกิดขึ้นจริง", "จริง", "ทำได้", "สุทธิ", "บริการ", "ผ่าน", "ช่องทาง", "sales", "sold", "amount", "value", "revenue", "actual"],
    };

    // Of all ways to part the text into words the one that leaves the fewest letters.
    private bool[] Left(string text)
    {
        var letters = Letters(text);
        var (cost, step) = (new int[text.Length + 1], new int[text.Length]);
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = text.Length - 1; at >= 0; at--)
        {
            cost[at] = cost[at + 1] + (letters[at] ? 1 : 0);
            if (!IsWithin(text, at))
            {
                for (var length = Math.Min(_longest, text.Length - at); length > 0; length--)
                {
                    if (cost[at + length] < cost[at] && words.Contains(text.AsSpan(at, length)) && !IsWithin(text, at + length))
                    {
                        (cost[at], step[at]) = (cost[at + length], length);
                    }
                }
            }
        }

        var left = new bool[text.Length];
        for (var at = 0; at < text.Length; at += Math.Max(1, step[at]))
        {
            left[at] = step[at] == 0 && letters[at];
        }

        return left;
    }

    // No word ends before a mark, and none within letters of another script.
    private static bool IsWithin(string text, int at) => at < text.Length && (ThaiLetters.IsMark(text[at]) || (at > 0 && char.IsAsciiLetter(text[at]) && char.IsAsciiLetter(text[at - 1])));

    // Letters that stand alone number something: ก., ฯ.
    private static bool[] Letters(string text)
    {
        var letters = new bool[text.Length];
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsThai(text[end]) == IsThai(text[at]) && char.IsAsciiLetter(text[end]) == char.IsAsciiLetter(text[at]))
            {
                end++;
            }

            Array.Fill(letters, IsThai(text[at]) ? end - at > 1 : char.IsAsciiLetter(text[at]) && end - at >= LeastLatin, at, end - at);
            at = end;
        }

        return letters;
    }

    private static bool IsThai(char letter) => ThaiLetters.Of(letter) != ThaiLetter.None;

    // Thai is written with spaces and without.
    private static string Plain(string text)
    {
        var canonical = ThaiScript.ArabicDigits(ThaiScript.Canonical(text)).ToLowerInvariant();
        return string.Concat(canonical.Where((letter, at) => letter != ' ' || at == 0 || at == canonical.Length - 1 || !IsThai(canonical[at - 1]) || !IsThai(canonical[at + 1])));
    }
}
