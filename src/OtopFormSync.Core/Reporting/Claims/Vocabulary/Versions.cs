using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>เดิม ยอดจำหน่าย 90 บาท, ใหม่ ยอดจำหน่าย 100 บาท: words that call a label's figure what was reported before, or what is set in its place. The one owner.</summary>
internal static partial class Versions
{
    private const string Past = "(?:(?:ของ|ยอด|ค่า|ตัวเลข|ข้อมูล|รายงาน)?(?:ที่แจ้ง|ที่รายงาน|ที่ส่ง)?(?:เดิม|เก่า)|ก่อน(?:การ)?(?:แก้ไข|แก้|ปรับแก้|ปรับปรุง|ปรับ))";
    private const string Present = "(?:(?:ของ|ยอด|ค่า|ตัวเลข|ข้อมูล|รายงาน)?(?:ใหม่|ที่ถูก(?:ต้อง)?|ที่แก้ไข)|(?:ขอ)?แก้ไข(?:ใหม่|แล้ว|เป็น)?|หลัง(?:การ)?(?:แก้ไข|แก้|ปรับแก้|ปรับปรุง|ปรับ))";

    // At the beginning, or behind the figure before it.
    private const string Begin = @"(?:^|[:;,/]|[0-9]\s?(?:บาท|ราย|คน|ผลิตภัณฑ์)?\s)[\s\-–•*(]*(?:[0-9]{1,2}[.)]\s*)?";
    private const string End = @"\s*[):=\-–]?\s*(?:(?:ประจำ)?เดือน|คือ|มี)?\s*$";

    /// <summary>Where the words stand that call a label's figure the former one; null where none do.</summary>
    /// <param name="text">The sentence, without its months.</param>
    /// <param name="start">Where the label begins.</param>
    /// <param name="end">Behind it.</param>
    /// <param name="figure">Where its figure begins.</param>
    public static (int Index, int Length)? Former(string text, int start, int end, int figure) => Find(FormerBefore(), FormerBehind(), text, start, end, figure);

    /// <summary>The same for the new one. What stands before the label can be said of nothing else; behind it ใหม่ may also be said of what was sold, or of who takes part.</summary>
    public static (int Index, int Length)? New(string text, int start, int end, int figure) => Find(NewBefore(), NewBehind(), text, start, end, figure);

    private static (int Index, int Length)? Find(Regex before, Regex behind, string text, int start, int end, int figure) =>
        before.Match(text[..start]) is { Success: true } lead ? (lead.Groups["said"].Index, lead.Groups["said"].Length)
        : behind.Match(text[end..figure]) is { Success: true } follow ? (end + follow.Groups["said"].Index, follow.Groups["said"].Length)
        : null;

    [GeneratedRegex(Begin + "(?<said>" + Past + ")" + End, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex FormerBefore();

    [GeneratedRegex(Begin + "(?<said>" + Present + ")" + End, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex NewBefore();

    [GeneratedRegex(@"^\s*(?<said>\(\s*" + Past + @"\s*\)|" + Past + @")\s*[:=]?\s*(?:จำนวน|คือ|เป็นเงิน)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex FormerBehind();

    [GeneratedRegex(@"^\s*(?<said>\(\s*" + Present + @"\s*\)|" + Present + @")\s*[:=]?\s*(?:จำนวน|คือ|เป็นเงิน)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex NewBehind();
}
