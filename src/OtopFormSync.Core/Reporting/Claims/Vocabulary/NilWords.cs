using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>Words by which a sentence says that there is none of what a label names: ไม่มี before it or behind it.</summary>
internal static partial class NilWords
{
    /// <summary>What a sentence says of a label by a word of none before it; null when it says none.</summary>
    /// <param name="before">The words before the label.</param>
    /// <param name="indicator">What it labels.</param>
    /// <param name="after">The words behind it.</param>
    public static Reading<decimal>? Before(string before, Indicator indicator, string after)
    {
        var match = Tail().Match(before);
        return !match.Success ? null
            : LeavesOpen(before[..match.Index], after) ? new Reading<decimal>.Doubtful($"{match.Value.Trim()}{indicator.Name}{after}".Trim(), [Doubt.Of(DoubtCode.Unreadable, SentenceWords.Shortened($"{before}{indicator.Name}{after}".Trim()))])
            : Of(match.Groups["nil"].Value, match.Value.Trim(), $"{match.Groups["nil"].Value}{indicator.Name}{after}".Trim(), indicator);
    }

    /// <summary>What a sentence says of a label by a word of none behind it; null when it says none.</summary>
    /// <param name="indicator">What it labels.</param>
    /// <param name="after">The words behind it.</param>
    public static Reading<decimal>? After(Indicator indicator, string after)
    {
        var match = Behind().Match(LetterWords.WithoutClosing(after).TrimEnd(' ', '/', '|') + " "); // a slash leads to the next label
        return match.Success ? Of(match.Groups["nil"].Value, match.Value.Trim(), after.Trim(), indicator) : null;
    }

    /// <summary>ไม่มีค่ะ เพราะ…: where the words of none end, behind which stands why; 0 where they say none, or no reason.</summary>
    /// <param name="after">The words behind a label, up to the first figure.</param>
    public static int EndOfReasoned(string after) => Reasoned().Match(after) is { Success: true } match ? match.Groups["none"].Length : 0;

    [GeneratedRegex(@"^(?<none>\W*(?:(?:ใน)?เดือนนี้)?\s*ไม่มี\s*(?:(?:นะ)?(?:ค่ะ|คะ|ครับ))?)\s*(?:เพราะ|เนื่องจาก|เนื่องด้วย)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Reasoned();

    /// <summary>True when the words end with one of none.</summary>
    /// <param name="before">The words before a label.</param>
    public static bool EndWith(string before) => Tail().IsMatch(before);

    /// <summary>True for words that say that nothing was sold, without a label: ไม่มีการจำหน่าย.</summary>
    /// <param name="words">The words.</param>
    public static bool SayNothingSold(string words) => NothingSold().IsMatch(words);

    /// <summary>True when the words begin with one of none.</summary>
    /// <param name="after">The words behind a label.</param>
    public static bool BeginWith(string after) => Beginning().IsMatch(after);

    /// <summary>True for words that say none, and nothing else: - ไม่มีค่ะ.</summary>
    /// <param name="words">The words, without months.</param>
    public static bool SayOnlyNone(string words) => OnlyNone().IsMatch(words);

    /// <summary>True where a word of none is asked, supposed, feared, or said of less than the district: ถ้าไม่มี, กลุ่มบ้านโคกไม่มี, ผลิตภัณฑ์ที่ไม่มี.</summary>
    /// <param name="lead">The words before the word of none.</param>
    /// <param name="after">The words behind what there is none of.</param>
    public static bool LeavesOpen(string lead, string after) => Supposing().IsMatch(lead) || OfLess().IsMatch(lead) || Asking().IsMatch(after) || Narrowing().IsMatch(after);

    /// <summary>ยังไม่มีผู้เข้าร่วม: true for words of none that say none so far, and not that what was asked for is still to come. Either may be meant; it is offered, and never read.</summary>
    /// <param name="words">The words.</param>
    public static bool SayNoneSoFar(string words) => NoneSoFar().IsMatch(words);

    /// <summary>ไม่มี (…): true for words that say none and that are doubted for the others around it. It may be meant, where no more than an increase is denied; it is offered, and never read.</summary>
    /// <param name="words">The words.</param>
    public static bool MaySayNone(string words) => !SentenceWords.HasDigits(words) && MayBeNone().IsMatch(words);

    /// <summary>True for words that deny something was done or came to be.</summary>
    /// <param name="words">The words.</param>
    public static bool Deny(string words) => Denying().IsMatch(words);

    /// <summary>None in the month: of a running total that is none added, and no total.</summary>
    /// <param name="none">The nought that was read.</param>
    /// <param name="indicator">What there is none of.</param>
    public static Reading<decimal> InMonth(Reading<decimal> none, Indicator indicator) =>
        indicator.Accumulation == Accumulation.RunningTotal ? new Reading<decimal>.Doubtful(none.Original, [Doubt.Of(DoubtCode.NoneAdded)]) : none;

    private static Reading<decimal> Of(string word, string words, string original, Indicator indicator) =>
        word.StartsWith("ยัง", StringComparison.Ordinal) ? new Reading<decimal>.Doubtful(original, [Doubt.Of(DoubtCode.Waiting, word)])
            : words.Contains("ข้อมูล", StringComparison.Ordinal) || (indicator.IsMoney && words.Contains("ส่ง", StringComparison.Ordinal)) ? new Reading<decimal>.Doubtful(original, [Doubt.Of(DoubtCode.NoData, words)])
            : InMonth(new Reading<decimal>.Value(original, 0, [ReadingStep.Nil]), indicator);

    [GeneratedRegex(@"(?<nil>(?:ยัง)?ไม่มี|(?:ยัง)?ไม่ปรากฏ|ไม่พบ)(?:ว่ามี|การ|จำนวน|ยอด|ข้อมูล|ผู้ประกอบการ|ผู้ผลิต|ผู้|ผล|มา|ราย|กลุ่ม|ใด|ใคร)*(?:ลงทะเบียน|ขึ้นทะเบียน|เพิ่ม|สมัคร|เข้าร่วม|จำหน่าย|ขาย|ส่ง|ใน|\s)*$|(?<nil>(?:ยัง)?(?:ไม่|มิ)ได้)(?:มี|การ|ขอ|มา)*(?:ลงทะเบียน|ขึ้นทะเบียน|สมัคร|เข้าร่วม)(?:เพิ่ม|\s)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^ฯ?\W*(?:ในเดือนนี้|เดือนนี้|สะสม)?\s*(?<nil>(?:ยัง)?(?:ไม่มี|ไม่ปรากฏ|ไม่พบ))(?:ผู้ประกอบการ|ผู้ผลิต|ผู้|การ|มา|จำนวน|ขอ|ราย|ใด|ลงทะเบียน|ขึ้นทะเบียน|เพิ่ม|สมัคร|เข้าร่วม|จำหน่าย|ขาย|ใหม่|ในเดือนนี้|เดือนนี้|\s)+(?:\((?:ยัง)?ไม่(?:บรรลุ|ผ่าน|ถึง|เป็นไป)(?:ตาม)?(?:เป้าหมาย|เป้า|เกณฑ์)\)\s*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Behind();

    [GeneratedRegex(@"^[\s:=•*\-–]*(?:ใน)?(?:เดือนนี้)?\s*ไม่มี(?:นะ|ค่ะ|คะ|ครับ|[\s.\-–])*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OnlyNone();

    [GeneratedRegex("^(?:ใน)?(?:เดือนนี้)?ไม่(?:มีการ|ได้)(?:จำหน่าย|ขาย)(?:สินค้า|ผลิตภัณฑ์|OTOP|ในเดือนนี้|เดือนนี้|เลย|ค่ะ|คะ|ครับ)*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NothingSold();

    [GeneratedRegex("ถ้า|หาก|กรณี|ทำไม|เหตุใด|ใช่ว่า|ใช่ไหมว่า|กลัว|เกรง|จะ$|(?:ตาราง|ระบบ|สรุป|ประกาศ|รายชื่อ)[^ ]{0,20}$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Supposing();

    [GeneratedRegex("(?<!ทุก)(?:กลุ่ม|ตำบล|ต\\.|บ้าน|หมู่|ร้าน|วิสาหกิจ)[ก-๎]{0,30}(?<!จึง|เลย|ทำให้)\\s*$|(?<!พื้น|เนื่องจาก)ที่\\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfLess();

    [GeneratedRegex("ไหม|มั้ย|หรือไม่|หรือเปล่า|หรือยัง|อย่างไร|ยังไง|\\?", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Asking();

    // ไม่มีผลิตภัณฑ์ที่ยกเลิก, ไม่มียอดจำหน่ายค้างรายงาน: there is none of something less.
    [GeneratedRegex(@"^\s*(?:(?:ที่|ซึ่ง)(?!(?:ได้|มา|ขอ)*(?:ลงทะเบียน|ขึ้นทะเบียน|เพิ่ม|จำหน่าย|ขาย|เข้าร่วม|สมัคร|จะ))|ต่ำ|สูง|เกิน|ค้าง|จาก(?!การ)|ใน(?:งาน|ระบบ|ร้าน|ตลาด|ห้าง|ตำบล|ต\.|หมู่บ้าน))|ของ\s*(?:ตำบล|ต\.|กลุ่ม|บ้าน|ร้าน|หมู่)|แต่(?:ขาย|จำหน่าย|จริง|มีการ)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Narrowing();

    [GeneratedRegex(@"^\W*ยังไม่มี(?!ข้อมูล|ยอด|ตัวเลข|รายงาน|ผล(?!ิต))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NoneSoFar();

    [GeneratedRegex("^(?!.*(?:เพิ่ม|ข้อมูล|ยังไม่มี|รอ)).*ไม่มี", RegexOptions.CultureInvariant | RegexOptions.Singleline, PatternTime.Most)]
    private static partial Regex MayBeNone();

    [GeneratedRegex("(?:ไม่|มิ)(?:มี(?!ปัญหา|ข้อ)|ได้(?!รับ|แนบ|ส่ง)|เพิ่ม|ปรากฏ|พบ|เกิด)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Denying();

    [GeneratedRegex("^(?:ยัง)?(?:ไม่มี|ไม่ปรากฏ|ไม่พบ)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Beginning();
}
