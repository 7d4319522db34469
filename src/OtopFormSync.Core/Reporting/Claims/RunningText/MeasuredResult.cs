using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>ยอดจำหน่าย เป้าหมาย 90 บาท, and below it ผลการดำเนินงาน 100 บาท: a result in the line below the target that it is measured by.</summary>
internal static partial class MeasuredResult
{
    /// <summary>True for a line of one result below a line of one label with its target.</summary>
    /// <param name="above">The line with the label.</param>
    /// <param name="next">The line below it.</param>
    public static bool GoesOn(ReadSentence above, ReadSentence next) =>
        above.Labels is [var label] && Target().IsMatch(above.Plain[label.End..]) && next.Months.Count == 0 && Result().IsMatch(next.Plain);

    [GeneratedRegex(@"^\s*[:(]?\s*(?:ค่า)?(?:เป้าหมาย|เป้า|แผน)\s*[:=]?\s*(?:จำนวน)?\s*[0-9][0-9,.]*\s*[ก-๎]{0,12}[\s).]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Target();

    [GeneratedRegex(@"^[\s*•\-–]*(?:ผล(?:การดำเนินงาน|การดำเนินการ|งาน|ที่ได้)?|ทำได้(?:จริง)?|ขายได้จริง|จริง)\s*[:=]?\s*(?:จำนวน)?\s*[0-9][0-9,.]*\s*[ก-๎]{0,12}[\s.]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Result();
}
