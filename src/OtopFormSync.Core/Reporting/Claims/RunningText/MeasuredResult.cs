using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>ยอดจำหน่าย เป้าหมาย 90 บาท, and below it ผลการดำเนินงาน 100 บาท: a result in the line below the target that it is measured by.</summary>
internal static partial class MeasuredResult
{
    /// <summary>True for a line of one result below a line of one label with its target.</summary>
    /// <param name="above">The line with the label.</param>
    /// <param name="next">The line below it.</param>
    public static bool GoesOn(ReadSentence above, ReadSentence next) =>
        above.Labels is [var label] && (Target().IsMatch(above.Plain[label.End..]) || (Targeting().IsMatch(above.Plain[..label.Start]) && Figure().IsMatch(above.Plain[label.End..]))) && next.Months.Count == 0 && Result().IsMatch(next.Plain);

    /// <summary>True for a line that says that there is no result, below one label with its target: ผลงาน ไม่มี.</summary>
    /// <param name="above">What has the label.</param>
    /// <param name="next">The line below it.</param>
    public static bool IsNone(ReadSentence above, ReadSentence next) =>
        above.Labels is [var label] && Target().IsMatch(above.Plain[label.End..]) && next.Months.Count == 0 && NoResult().IsMatch(next.Plain);

    // เป้าหมายยอดจำหน่าย 90 บาท.
    [GeneratedRegex(@"^[\s*•\-–]*(?:[0-9]{1,2}[.)]\s*)?(?:ค่า)?(?:เป้าหมาย|เป้า|แผน)(?:ของ)?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Targeting();

    [GeneratedRegex(@"^\s*[:=]?\s*(?:จำนวน)?\s*[0-9][0-9,.]*\s*[ก-๎]{0,12}[\s.]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^[\s*•\-–]*(?:ผล(?:การดำเนินงาน|การดำเนินการ|งาน|ที่ได้)?|ทำได้(?:จริง)?|จริง)\s*[:=]?\s*ไม่มี(?:ค่ะ|คะ|ครับ|[\s.])*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NoResult();

    [GeneratedRegex(@"^\s*[-–:(]?\s*(?:ค่า)?(?:เป้าหมาย|เป้า|แผน)\s*[:=]?\s*(?:จำนวน)?\s*[0-9][0-9,.]*\s*[ก-๎]{0,12}[\s).]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Target();

    [GeneratedRegex(@"^[\s*•\-–]*(?:ผล(?:การดำเนินงาน|การดำเนินการ|งาน|ที่ได้)?|ทำได้(?:จริง)?|ขายได้จริง|จริง)\s*[:=]?\s*(?:จำนวน)?\s*[0-9][0-9,.]*\s*[ก-๎]{0,12}[\s.]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Result();
}
