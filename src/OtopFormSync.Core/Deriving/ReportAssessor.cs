using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>Decides, report by report, what counts and what a person must decide. Pure over its inputs.</summary>
/// <param name="program">The program.</param>
/// <param name="province">The province.</param>
/// <param name="otherQuarters">Quarters of the workspace's other programs: their months are not in question.</param>
/// <param name="districts">Reads district names.</param>
/// <param name="files">What is known of attached files over all reports.</param>
/// <param name="items">Makes review items.</param>
internal sealed class ReportAssessor(Program program, Province province, IReadOnlyCollection<FiscalQuarter> otherQuarters, DistrictReader districts, FileMonths files, ReviewItems items)
{
    private readonly DistrictAssessor _districts = new(districts, items);
    private readonly MonthAssessor _months = new(program, otherQuarters, items);

    /// <summary>Assesses a report.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="senderDistrict">The district whose contact the sender is; null when it is nobody's.</param>
    /// <param name="asOf">The instant that the result holds for.</param>
    /// <param name="withdrawn">True when it was taken back at its source.</param>
    public ReportAssessment Assess(DraftReport draft, District? senderDistrict, DateTimeOffset asOf, bool withdrawn)
    {
        if (!draft.IsReport)
        {
            return new() { Draft = draft, Standing = ReceivedOutcome.NotAReport };
        }

        if (draft.Raw.ReceivedAt > asOf)
        {
            return new() { Draft = draft, Standing = ReceivedOutcome.NotYet };
        }

        var namesSender = draft.Raw.Channel.NamesSender();
        var contactOf = namesSender ? senderDistrict : null;
        var (district, naming) = _districts.Assess(draft, contactOf);
        var sender = namesSender ? SenderAssessor.Assess(draft, contactOf, district, province, items) : null;
        ValueList<ReviewItem> whole =
        [
            .. Asked(naming),
            .. Asked(sender),
            .. draft.Problems.Select(problem => ItemOf(draft.Raw, problem)),
            .. files.Assess(draft, items),
        ];
        var standing = StandingOf(whole, district);
        var months = draft.Months.Select(part => _months.Assess(draft, part, district)).ToValueList();
        if (!months.IsEmpty && months.All(month => !month.ConcernsProgram))
        {
            return new() { Draft = draft, Standing = standing, ConcernsProgram = false };
        }

        var isDistricts = district is not null && (!namesSender || (contactOf == district && draft.SenderAuthenticated != false));
        var submissions = months.Select(month => month.Submission).OfType<Submission>().ToValueList();
        // One question after the other: figures of a report that may not count at all are not asked yet.
        var asked = standing == ReceivedOutcome.Accepted ? [.. whole, .. months.SelectMany(month => month.Items)] : whole;
        return new()
        {
            Draft = draft,
            Standing = withdrawn ? ReceivedOutcome.Withdrawn : standing,
            District = district,
            Submissions = submissions,
            // What was taken back is no longer asked, but a decision stays on record.
            Items = asked.Where(item => !withdrawn || item.Decision is not null).Select(item => Placed(item, district)).ToValueList(),
            // A stranger's mail does not speak for the district: its month stays missing, and it is reminded.
            Waiting = withdrawn || !isDistricts ? [] : Waiting(months, submissions, standing),
            MayBeAnswered = isDistricts,
        };
    }

    private static IEnumerable<ReviewItem> Asked(ReviewItem? item) => item is null ? [] : [item];

    private static ReviewItem Placed(ReviewItem item, District? district) => item.District is null ? item with { District = district?.Code } : item;

    private ReviewItem ItemOf(RawReport raw, DraftProblem problem) => problem.Match(
        unreadable => items.UnreadablePart(raw, unreadable.Part.Place, unreadable.Part.Reason),
        noFigures => items.Unreadable(raw, noFigures.Excerpt),
        targets => items.TargetsInsteadOfFigures(raw, targets.Place, targets.Row),
        several => items.SeveralDistricts(raw, several.Place, several.Rows));

    private static ValueList<WaitingFigure> Waiting(ValueList<MonthAssessment> months, ValueList<Submission> submissions, ReceivedOutcome standing) =>
    [
        .. months.SelectMany(month => month.Waiting),
        .. standing == ReceivedOutcome.Waiting ? submissions.Select(submission => new WaitingFigure(submission.Month, null)) : [],
    ];

    private static ReceivedOutcome StandingOf(ValueList<ReviewItem> whole, District? district)
    {
        if (whole.Any(item => item.Decision?.Kind == DecisionKind.Reject || (item.Code == ReviewCode.Unreadable && item.Severity == ReviewSeverity.Waiting && item.Decision is not null)))
        {
            return ReceivedOutcome.Rejected;
        }

        return district is null || whole.Any(item => item.IsOpen) ? ReceivedOutcome.Waiting : ReceivedOutcome.Accepted;
    }
}
