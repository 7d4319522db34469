using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Review;

/// <content>Grades.</content>
internal sealed partial class ReviewItems
{
    /// <summary>A grade that cannot be computed, for the grading's reasons.</summary>
    public ReviewItem GradeNotComputable(DistrictCode district, FiscalQuarter quarter, ValueList<Saying> why) =>
        Item(ReviewCode.GradeNotComputable, ReviewSeverity.Notice, Seen, ThaiText.Quarter(quarter), wording.Say(why), "", district.Value, string.Join("; ", why.Select(IdentityOf))) with { District = district };

    // The words under which decisions are on record, however an office words the sentence today; a reason that is not among them has its key and values.
    private static string IdentityOf(Saying reason) => reason.Key switch
    {
        "grading.no-figures" => "ยังไม่มีตัวเลขที่ใช้จัดระดับได้",
        "grading.review" => "เกณฑ์ตามหนังสือไม่ได้ระบุกรณีนี้ รอเจ้าหน้าที่กำหนดระดับ",
        "grading.impossible" => $"ตัวเลขของเกณฑ์ “{reason["criterion"]}” มากหรือละเอียดเกินกว่าจะเป็นไปได้ โปรดตรวจสอบ",
        "grading.no-divisor" => $"ไม่มี{reason["divisor"]}ที่มากกว่า 0 จึงคำนวณเกณฑ์ “{reason["criterion"]}” ไม่ได้ โปรดระบุ{reason["divisor"]}",
        "grading.no-target" => $"ไม่มีเป้าหมายหรือตัวเลขปีฐานของเกณฑ์ “{reason["criterion"]}” จึงเทียบการเพิ่มขึ้นไม่ได้ โปรดระบุเป้าหมาย",
        _ => $"{reason.Key} {string.Join(' ', reason.Values.Select(value => value.Value))}",
    };
}
