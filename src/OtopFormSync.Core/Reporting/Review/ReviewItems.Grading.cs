using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Review;

/// <content>Grades.</content>
internal sealed partial class ReviewItems
{
    /// <summary>A grade that cannot be computed, said by the grading.</summary>
    public ReviewItem GradeNotComputable(DistrictCode district, FiscalQuarter quarter, string why) =>
        Item(ReviewCode.GradeNotComputable, ReviewSeverity.Notice, Seen, ThaiText.Quarter(quarter), why, "", district.Value, why) with { District = district };
}
