using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Review;

/// <content>Grades.</content>
internal sealed partial class ReviewItems
{
    /// <summary>A grade that cannot be computed, for the grading's reasons.</summary>
    /// <param name="district">The district.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="why">The reasons.</param>
    /// <param name="waits">True when the district's grade is an officer's to give, who has not given it.</param>
    public ReviewItem GradeNotComputable(DistrictCode district, FiscalQuarter quarter, ValueList<Saying> why, bool waits) =>
        Item(ReviewCode.GradeNotComputable, waits ? ReviewSeverity.Waiting : ReviewSeverity.Notice, Seen, ThaiText.Quarter(quarter), wording.Say(why), "", district.Value, string.Join("; ", why.Select(IdentityOf))) with { District = district };

    /// <summary>A grade that was final, and that would be another by what is known now.</summary>
    /// <param name="district">The district.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="before">The final grade, with its figures.</param>
    /// <param name="since">Since when it is final.</param>
    /// <param name="now">The grade that it would be, with its figures.</param>
    /// <param name="grades">Both letters: another grade is another question.</param>
    /// <param name="lacking">What it rested on and is no longer in; empty when all is.</param>
    public ReviewItem FinalGradeChanged(DistrictCode district, FiscalQuarter quarter, string before, DateTimeOffset since, string now, string grades, ValueList<Saying>? lacking = null) => Item(
        ReviewCode.FinalGradeChanged,
        ReviewSeverity.Waiting,
        TakeOrLeave,
        ThaiText.Quarter(quarter),
        FinalGradeReason(before, since, lacking is null or { IsEmpty: true } ? now : $"{now} {wording.Say(lacking)}"),
        grades,
        district.Value,
        quarter.ToString(),
        since.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        grades) with
    { District = district };

    /// <summary>A report by which a final grade would be another. Its figures do not count until an officer takes them.</summary>
    /// <param name="raw">The report.</param>
    /// <param name="district">The district.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="before">The final grade, with its figures.</param>
    /// <param name="since">Since when it is final.</param>
    /// <param name="now">The grade that it would be, with its figures.</param>
    /// <param name="grades">Both letters.</param>
    /// <param name="figures">The figures that it would put in the place of others, in words.</param>
    public ReviewItem FinalGradeCorrected(RawReport raw, DistrictCode district, FiscalQuarter quarter, string before, DateTimeOffset since, string now, string grades, string figures)
    {
        var asked = FinalGradeChanged(district, quarter, before, since, now, grades);
        // Once it was asked by the letters alone; what was decided then speaks of the reports of then.
        var item = asked.Decision is { } decision && decision.DecidedAt >= raw.ReceivedAt ? asked : Item(
            ReviewCode.FinalGradeChanged,
            ReviewSeverity.Waiting,
            TakeOrLeave,
            raw.Place,
            FinalGradeReason(before, since, now),
            figures,
            CorrectedIdentity(raw, district, quarter, since));
        return From(raw, item with { District = district, Original = figures, Place = raw.Place });
    }

    /// <summary>The identity of the question about a report by which a final grade would be another.</summary>
    /// <param name="raw">The report.</param>
    /// <param name="district">The district.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="since">Since when the grade is final.</param>
    public static ReviewItemId FinalGradeCorrectedId(RawReport raw, DistrictCode district, FiscalQuarter quarter, DateTimeOffset since) => ReviewItemId.Of(ReviewCode.FinalGradeChanged, CorrectedIdentity(raw, district, quarter, since));

    private static string[] CorrectedIdentity(RawReport raw, DistrictCode district, FiscalQuarter quarter, DateTimeOffset since) =>
        [district.Value, quarter.ToString(), since.ToString("O", System.Globalization.CultureInfo.InvariantCulture), raw.Id.Value];

    /// <summary>That a final grade stays where a report is taken.</summary>
    /// <param name="grade">The grade, with the figures that it would have.</param>
    public string FinalGradeStays(string grade) => wording.Say("review.final-grade-stays", ("grade", grade));

    private string FinalGradeReason(string before, DateTimeOffset since, string now) =>
        wording.Say("review.final-grade-changed", ("before", before), ("since", ThaiText.ShortInstant(since)), ("now", now));

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
