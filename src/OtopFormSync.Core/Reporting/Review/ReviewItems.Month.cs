using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Drafts.Mails;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Review;

/// <content>Which month a report is about, and whether it may still be reported.</content>
internal sealed partial class ReviewItems
{
    private const string MonthPlace = "เดือนที่รายงาน";

    public ReviewItem UnclearMonth(RawReport raw, Reading<ReportingMonth>? named, ValueList<string> candidates) => From(raw, Item(
        ReviewCode.UnclearMonth,
        ReviewSeverity.Waiting,
        NameOrLeave,
        Within(raw.Place, MonthPlace),
        wording.Say("review.unclear-month", ("doubts", WhyUnclear(named))),
        named?.Original ?? "",
        raw.Id.Value,
        named?.Original ?? "")) with
    { Candidates = candidates };

    public ReviewItem MonthOutsideQuarter(RawReport raw, ReportingMonth month, FiscalQuarter quarter) =>
        Outside(raw, month, wording.Say("review.month-outside-quarter", ("month", ThaiText.Month(month)), ("quarter", ThaiText.Quarter(quarter))));

    private ReviewItem Outside(RawReport raw, ReportingMonth month, string reason) => From(raw, Item(
        ReviewCode.MonthOutsideQuarter,
        ReviewSeverity.Waiting,
        NameOrLeave,
        Within(raw.Place, MonthPlace),
        reason,
        ThaiText.Month(month),
        raw.Id.Value,
        month.ToString()));

    /// <summary>The month has begun, and its quarter is not set up. What an officer decided of it as of a month outside the quarter holds.</summary>
    /// <param name="raw">The report.</param>
    /// <param name="month">The month.</param>
    /// <param name="program">The mission's program that goes before it.</param>
    public ReviewItem MonthNotSetUp(RawReport raw, ReportingMonth month, Program program) =>
        Outside(raw, month, wording.Say("review.month-not-set-up", ("month", ThaiText.Month(month)), ("quarter", ThaiText.Quarter(month.Quarter)), ("command", new ComingQuarter(program, month.Quarter).Command))) with
        {
            Code = ReviewCode.MonthNotSetUp,
            Month = month,
        };

    /// <summary>The district does not report the month. It counts for the district that an officer names in its place.</summary>
    /// <param name="raw">The report.</param>
    /// <param name="month">The month.</param>
    /// <param name="district">The district.</param>
    public ReviewItem DistrictNotThere(RawReport raw, ReportingMonth month, District district) => From(raw, Item(
        ReviewCode.DistrictNotThere,
        ReviewSeverity.Waiting,
        NameOrLeave,
        Within(raw.Place, DistrictPlace),
        month.LastDay < district.From
            ? wording.Say("review.district-not-there-yet", ("district", district.Name), ("month", ThaiText.Month(month)), ("from", ThaiText.LongDate(district.From.Value)))
            : wording.Say("review.district-not-there", ("district", district.Name), ("month", ThaiText.Month(month)), ("until", ThaiText.LongDate(district.Until ?? month.FirstDay))),
        district.Name,
        raw.Id.Value,
        month.ToString())) with
    { Month = month };

    /// <summary>The identity of <see cref="ClosedMonth"/>.</summary>
    public static ReviewItemId ClosedMonthId(RawReportId raw, ReportingMonth month) => ReviewItemId.Of(ReviewCode.ClosedMonth, raw.Value, month.ToString());

    /// <summary>A report for a month that is closed; who decides sees its figures.</summary>
    /// <param name="raw">The report.</param>
    /// <param name="month">The month.</param>
    /// <param name="district">The district.</param>
    /// <param name="figures">The figures as they stand in it.</param>
    public ReviewItem ClosedMonth(RawReport raw, ReportingMonth month, District district, ValueList<string> figures) => From(raw, Item(
        ReviewCode.ClosedMonth,
        ReviewSeverity.Waiting,
        TakeOrLeave,
        Within(raw.Place, MonthPlace),
        wording.Say("review.closed-month", ("month", ThaiText.Month(month)), ("district", district.Name)),
        figures.IsEmpty ? ThaiText.Month(month) : $"{ThaiText.Month(month)}: {string.Join(" · ", figures)}",
        raw.Id.Value,
        month.ToString())) with
    { Month = month };

    /// <summary>Two matters that one word decides: of a stranger's report its month that is closed, and of either what becomes of the final grade. Who decides sees both.</summary>
    /// <param name="asked">The question about the sender or the month.</param>
    /// <param name="following">What follows, in words.</param>
    public static ReviewItem WithWhatFollows(ReviewItem asked, string following) => asked with { Reason = $"{asked.Reason} {following}" };

    /// <summary>The same file was sent for another month before.</summary>
    /// <param name="raw">The report.</param>
    /// <param name="hash">The file's hash.</param>
    /// <param name="before">The month that it was sent for first.</param>
    /// <param name="month">The month that this report names.</param>
    public ReviewItem SameFileTwice(RawReport raw, string hash, ReportingMonth before, ReportingMonth month) => From(raw, Item(
        ReviewCode.SameFileTwice,
        ReviewSeverity.Waiting,
        TakeOrLeave,
        Within(raw.Place, MailPlaces.Attachments),
        wording.Say("review.same-file-twice", ("before", ThaiText.Month(before)), ("month", ThaiText.Month(month))),
        ThaiText.Month(month),
        hash,
        month.ToString()));
}
