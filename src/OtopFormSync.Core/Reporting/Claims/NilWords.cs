using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Reporting.Claims;

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
        return match.Success ? Of(match.Groups["nil"].Value, match.Value.Trim(), $"{match.Groups["nil"].Value}{indicator.Name}{after}".Trim(), indicator) : null;
    }

    /// <summary>What a sentence says of a label by a word of none behind it; null when it says none.</summary>
    /// <param name="indicator">What it labels.</param>
    /// <param name="after">The words behind it.</param>
    public static Reading<decimal>? After(Indicator indicator, string after)
    {
        var match = Behind().Match(LetterWords.WithoutClosing(after));
        return match.Success ? Of(match.Groups["nil"].Value, match.Value.Trim(), after.Trim(), indicator) : null;
    }

    /// <summary>True when the words end with one of none.</summary>
    /// <param name="before">The words before a label.</param>
    public static bool EndWith(string before) => Tail().IsMatch(before);

    /// <summary>True when the words begin with one of none.</summary>
    /// <param name="after">The words behind a label.</param>
    public static bool BeginWith(string after) => Beginning().IsMatch(after);

    /// <summary>None in the month: of a running total that is none added, and no total.</summary>
    /// <param name="none">The nought that was read.</param>
    /// <param name="indicator">What there is none of.</param>
    public static Reading<decimal> InMonth(Reading<decimal> none, Indicator indicator) =>
        indicator.Accumulation == Accumulation.RunningTotal ? new Reading<decimal>.Doubtful(none.Original, [Doubt.Of(DoubtCode.NoneAdded)]) : none;

    private static Reading<decimal> Of(string word, string words, string original, Indicator indicator) =>
        word.StartsWith("ยัง", StringComparison.Ordinal) ? new Reading<decimal>.Doubtful(original, [Doubt.Of(DoubtCode.Waiting, word)])
            : words.Contains("ข้อมูล", StringComparison.Ordinal) ? new Reading<decimal>.Doubtful(original, [Doubt.Of(DoubtCode.NoData, words)])
            : InMonth(new Reading<decimal>.Value(original, 0, [ReadingStep.Nil]), indicator);

    [GeneratedRegex(@"(?<nil>(?:ยัง)?ไม่มี|(?:ยัง)?ไม่ปรากฏ|ไม่พบ)(?:การ|จำนวน|ยอด|ข้อมูล|ผู้ประกอบการ|ผู้ผลิต|ผู้|ผล|มา|ราย|กลุ่ม|ใด)*(?:ลงทะเบียน|ขึ้นทะเบียน|เพิ่ม|สมัคร|เข้าร่วม|จำหน่าย|ขาย|ส่ง|ใน|\s)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^\W*(?:ในเดือนนี้|เดือนนี้)?\s*(?<nil>(?:ยัง)?(?:ไม่มี|ไม่ปรากฏ|ไม่พบ))(?:ผู้ประกอบการ|ผู้ผลิต|ผู้|การ|มา|จำนวน|ขอ|ราย|ใด|ลงทะเบียน|ขึ้นทะเบียน|เพิ่ม|สมัคร|เข้าร่วม|จำหน่าย|ขาย|ใหม่|ในเดือนนี้|เดือนนี้|\s)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Behind();

    [GeneratedRegex("^(?:ยัง)?(?:ไม่มี|ไม่ปรากฏ|ไม่พบ)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Beginning();
}
