using System.Globalization;
using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>จากเดิม 90 บาท เป็น 100 บาท: a figure that another one has come in place of. The one owner of such pairs: what stands now is read as if it stood alone, with all that is said around it.</summary>
/// <param name="From">Where the words begin that say so, the former figure among them; the figure that stands now is outside.</param>
/// <param name="End">Behind them.</param>
/// <param name="At">Where the former figure begins.</param>
/// <param name="Close">Behind it.</param>
/// <param name="Now">Where the figure begins that stands now.</param>
/// <param name="IsAmended">True where the one is put right by the other; false where it has only grown or shrunk to it.</param>
/// <param name="IsOpen">True where the sentence denies it, asks about it or intends it, or goes on to say another difference of the two: 8 ราย เป็น 10 ราย (เพิ่มขึ้น 3 ราย).</param>
internal sealed partial record FormerFigure(int From, int End, int At, int Close, int Now, bool IsAmended, bool IsOpen)
{
    /// <summary>What the two come to where the one that stands now is called new and is the smaller: เดิม 7 ราย ใหม่ 1 ราย may be one that came beside the seven. Null for any others.</summary>
    public decimal? Added { get; init; }

    private const string Figure = @"[0-9](?:[0-9,]*[0-9])?(?:\.[0-9]+)?(?:\s?\.-)?(?:\s*(?:ล้าน|แสน|หมื่น|พัน))?(?:\s*(?:บาทถ้วน|บาท|ราย(?!ได้|งาน)|คน|ผลิตภัณฑ์|ชุด|ฉบับ|กลุ่ม|รายการ))?";

    // (ห้าล้านบาทถ้วน): once more in words.
    private const string Behind = @"(?:\s*\([^()0-9]{1,80}\))?";
    private const string Slip = @"(?:(?:(?:แต่|และ)?(?:วันนี้|ตอนนี้|ขณะนี้)?\s?(?:ได้|มี)?(?:รับ)?(?:ข้อมูล|ยอด|ตัวเลข)(?:มา)?(?:ครบ|เพิ่ม(?:เติม)?)(?:ถ้วน)?(?:แล้ว)?(?:\s?(?:ค่ะ|คะ|ครับ))?[\s,]{0,3})|(?:ซึ่ง)?(?:มี)?สลับ(?:เลข|ตัวเลข|หลัก|ที่|กัน)+[\s,]{0,3})?(?:(?:ซึ่ง)?(?:(?:พิมพ์|ใส่|กรอก|แจ้ง|ส่ง|คีย์|คำนวณ|รายงาน)\S{0,12}?)?(?:ผิด(?:ไป|พลาด)?|คลาดเคลื่อน|เกิน(?:มา|ไป)?\s?(?:หนึ่ง|สอง|[12])?\s?หลัก)(?:\s?(?:นะ)?(?:ค่ะ|คะ|ครับ))?[\s,]{0,3})?";
    private const string Amending = @"(?:(?:โดย|และ|จึง)?(?:ขอ|ได้)?(?:แก้ไข|แก้|ปรับแก้|ปรับปรุง|ปรับ|เปลี่ยน)(?:ใหม่|แล้ว|ให้ถูกต้อง)?\s?เป็น|(?:ยอด|ตัวเลข)?ที่ถูก(?:ต้อง)?\s?(?:คือ|เป็น)?|-+>|=+>|[→⇒➔➜►▶])";

    /// <summary>The pairs of a sentence, in order.</summary>
    /// <param name="text">The sentence, Arabic digits.</param>
    /// <param name="withoutMonths">The same, as long, with its months blanked.</param>
    public static IReadOnlyList<FormerFigure> Of(string text, string withoutMonths)
    {
        if (!Hinting().IsMatch(text))
        {
            return [];
        }

        var isOpen = AmendingWords.LeaveOpen(text);
        var pairs = Forward().Matches(withoutMonths)
            // ต.ค. 90 → พ.ย. 100: each is of its own month, and in place of none.
            .Where(match => CountTheSame(match.Groups["former"].Value, match.Groups["figure"].Value) && Between(match) is var (from, end) && text.AsSpan(from, end - from).SequenceEqual(withoutMonths.AsSpan(from, end - from)) && !AreSummed(match, withoutMonths))
            .Select(match => new FormerFigure(match.Index, match.Groups["now"].Index, match.Groups["former"].Index, EndOf(match.Groups["former"]), match.Groups["now"].Index, !match.Groups["grown"].Success, isOpen || DifferFromGrowth(match, withoutMonths)) { Added = AddedTo(match) }).ToList();
        pairs.AddRange(Backward().Matches(withoutMonths)
            .Where(match => CountTheSame(match.Groups["former"].Value, match.Groups["now"].Value) && EndOf(match.Groups["now"]) is var end && !pairs.Exists(pair => match.Groups["now"].Index < pair.End && EndOf(match) > pair.From) && text.AsSpan(end, EndOf(match) - end).SequenceEqual(withoutMonths.AsSpan(end, EndOf(match) - end)))
            .Select(match => new FormerFigure(EndOf(match.Groups["now"]), EndOf(match), match.Groups["former"].Index, EndOf(match), match.Groups["now"].Index, IsAmended: true, isOpen)));
        return pairs;
    }

    /// <summary>The text as it would be if what stands now stood alone: the former figures blanked with the words that lead from them, and what slip there was.</summary>
    /// <param name="text">The text.</param>
    /// <param name="formers">Its pairs.</param>
    public static string Blanked(string text, IReadOnlyList<FormerFigure> formers)
    {
        if (formers.Count == 0)
        {
            return text;
        }

        var blanked = text.ToCharArray();
        foreach (var former in formers)
        {
            blanked.AsSpan(former.From, former.End - former.From).Fill(' ');
        }

        return formers.Any(former => former.IsAmended) ? Mistaken().Replace(new string(blanked), slip => new string(' ', slip.Length)) : new string(blanked);
    }

    /// <summary>The two figures as they were written, with what stands between them.</summary>
    /// <param name="text">The sentence, with its months blanked.</param>
    /// <param name="end">Where the figure ends that stands now.</param>
    public string Pair(string text, int end) => At < Now ? text[At..end] : text[Now..Close];

    // จาก 79 ราย เป็น 100 บาท: who sold is nothing that baht come in place of.
    private static bool CountTheSame(string former, string now) => Unit().Match(former).Value is var one && Unit().Match(now).Value is var other && (one.Length == 0 || other.Length == 0 || one == other);

    // เดิม 4 ราย ใหม่ 2 ราย รวม 6 ราย: the new ones have come beside the former, and in place of none.
    private static bool AreSummed(Match match, string text) => Sum().Match(text, match.Groups["now"].Index) is { Success: true } sum
        && NumberOf(match.Groups["former"].Value) + NumberOf(sum.Groups["now"].Value) == NumberOf(sum.Groups["sum"].Value);

    private static decimal? AddedTo(Match match) => match.Groups["anew"].Success && NumberOf(match.Groups["former"].Value) is { } former && NumberOf(match.Groups["figure"].Value) is { } now && now < former ? former + now : null;

    // What is told in millions is rounded.
    private static bool DifferFromGrowth(Match match, string text) => (match.Groups["between"].Success && NumberOf(match.Groups["former"].Value) is { } from && NumberOf(match.Groups["figure"].Value) is { } to && NumberOf(match.Groups["between"].Value) is var by && decimal.Abs(to - from) != by)
        || Growth().Match(text, match.Groups["now"].Index) is { Success: true } growth
        && NumberOf(match.Groups["former"].Value) is { } former && NumberOf(growth.Groups["now"].Value) is { } now && NumberOf(growth.Groups["growth"].Value) is { } said && decimal.Abs(now - former) != said;

    private static decimal? NumberOf(string figure) => decimal.TryParse(Number().Match(figure).Value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static (int From, int End) Between(Match match) => (EndOf(match.Groups["former"]), match.Groups["now"].Index);

    private static int EndOf(Group group) => group.Index + group.Length;

    [GeneratedRegex(@"\G(?<now>" + Figure + @")[\s,()]*(?:และ)?รวม[^0-9]{0,30}(?<sum>[0-9][0-9,]*(?:\.[0-9]+)?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Sum();

    [GeneratedRegex(@"\G(?<now>" + Figure + @")[\s,()]*(?:ซึ่ง|โดย|คิดเป็น|หรือ)*\s?(?:เพิ่ม|ลด|สูง|ต่ำ)(?:ขึ้น|ลง|ไป)?(?:เป็นเงิน|จำนวน|อีก|[\s:=])*(?<growth>" + Figure + @")(?!\s*(?:%|เปอร์เซ็นต์|เท่า|[0-9.,]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Growth();

    [GeneratedRegex(@"^[0-9](?:[0-9,]*[0-9])?(?:\.[0-9]+)?(?!.*(?:ล้าน|แสน|หมื่น|พัน))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Number();

    [GeneratedRegex("(?:บาท|ราย|คน|ผลิตภัณฑ์|ชุด|ฉบับ|กลุ่ม|รายการ)(?=(?:ถ้วน)?$)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Unit();

    [GeneratedRegex(@"จาก|เดิม|ก่อน|ไม่ใช่|แทน|เป็น|ที่ถูก|->|=>|[→⇒➔➜►▶]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Hinting();

    // จากเดิม 90 เป็น 100, เดิมแจ้งยอดจำหน่าย 90 ใหม่ 100, เดิม 90 แก้เป็น 100, เพิ่มขึ้นจาก 90 เป็น 100, ไม่ใช่ 90 แต่เป็น 100; 90 แก้เป็น 100, 90 → 100.
    [GeneratedRegex(
        """
        (?<![0-9,.])
        (?:
            (?:\((?=[^()0-9]*[0-9][0-9,.]*\s?[ก-๎]*\s?\)))?(?:
                (?:(?<grown>(?:เพิ่ม|ลด|สูง|ต่ำ|ขยับ|เติบโต)(?:ขึ้น|ลง)?)\s?|(?:แก้ไข|แก้|ปรับแก้|ปรับปรุง|ปรับ|เปลี่ยนแปลง|เปลี่ยน)(?:ยอด|ตัวเลข)?\s?)?
                (?:จาก\s?(?:(?:ยอด|ค่า|ของ|ตัวเลข)?(?:เดิม|เก่า)|ที่(?:ได้)?(?:แจ้ง|รายงาน|ส่ง))?|(?<!จาก|คง|เหมือน|เท่า|ตาม)(?:ของ|ยอด|ค่า|ตัวเลข)?เดิม)\s?(?:ที่)?(?:แจ้ง|รายงาน|ส่ง)?(?:ไว้|ไป)?(?:(?<=(?:แจ้ง|รายงาน|ส่ง)(?:ไว้|ไป)?)[^0-9\n]{1,40})?
                |ก่อน(?:การ)?(?:แก้ไข|แก้|ปรับแก้|ปรับปรุง|ปรับ)
                |ไม่ใช่
            )
            \s*[:=]?\s*(?:จำนวน|คือ|เป็น)?\s*(?<former>
        """ + Figure + @")" + Behind + @"(?:นั้น|ไว้|ไป)?\)?(?:[\s,]{0,3}(?:เพิ่ม|ลด|สมัคร|ลงทะเบียน)(?:เพิ่ม|ขึ้น|ลง|อีก|ใหม่|จำนวน|\s)*(?<between>" + Figure + @"))?[\s,/]{0,3}\(?" + Slip + "(?:" + Amending + """
        |แต่(?:เป็น)?|(?:มา)?(?:เป็น|เหลือ|อยู่ที่)|(?:(?<anew>(?<!ของ|ยอด|ค่า|ตัวเลข)ใหม่)|(?:ของ|ยอด|ค่า|ตัวเลข)ใหม่|ปัจจุบัน)(?:คือ|เป็น|มี)?|(?:หลัง(?:การ)?)?(?:แก้ไข|แก้|ปรับแก้|ปรับปรุง|ปรับ)(?:แล้ว|ใหม่)?)
            |(?<former>
        """ + Figure + @")" + Behind + @"\s?(?:นั้น|ไว้|ไป)?[\s,]{0,3}" + Slip + Amending + """
        )
        \s*[:=]?\s*(?:จำนวน)?\s*(?=(?<figure>
        """ + Figure + """
        ))(?<now>[0-9])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.Most)]
    private static partial Regex Forward();

    // 100 บาท แทนของเดิม 90 บาท, 100 บาท ไม่ใช่ 90 บาท; ขอแก้เป็น 100 บาท (…) จากเดิม 90 บาท.
    [GeneratedRegex(@"(?<![0-9,.])(?<now>" + Figure + ")" + Behind + @"[\s,]{0,3}(?:แทน(?:ที่)?(?:ของ|ยอด|ตัวเลข|ค่า)?(?:เดิม|เก่า)?|ไม่ใช่|(?<=(?:แก้|ปรับ|เปลี่ยน)[^\n]{1,120})(?:(?:เนื่องจาก|เพราะ)[^\n]{1,60}?\s)?(?:จาก|ของ|ยอด)?เดิม)\s*[:=]?\s*(?:จำนวน|คือ|เป็น)?\s*(?<former>" + Figure + ")(?!\\s*(?:" + Amending + "|เป็น|เหลือ))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Backward();

    // Why it was put right, and that it was reported before: ที่รายงานยอดจำหน่ายไว้.
    [GeneratedRegex(@"(?<!ไม่|รับ)ผิด(?:พลาด|ไป)?(?!ชอบ|ปกติ)|(?:ตาม)?ที่(?:ได้)?(?:แจ้ง|รายงาน|ส่ง)(?:ไว้|ไป)?(?:แล้ว)?|(?<=\s)ไว้(?=\s)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Mistaken();
}
