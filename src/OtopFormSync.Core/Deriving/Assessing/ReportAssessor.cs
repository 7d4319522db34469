using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>Decides, report by report, what counts and what a person must decide. Pure over its inputs.</summary>
/// <param name="program">The program.</param>
/// <param name="others">The workspace's other programs: their months are not in question.</param>
/// <param name="districts">Decides whose report it is.</param>
/// <param name="senders">Whose addresses are whose.</param>
/// <param name="files">What is known of attached files over all reports.</param>
/// <param name="closings">The months that are closed for reports.</param>
/// <param name="edits">The rows that were edited in the sheet.</param>
/// <param name="figures">Decides which figures can be taken.</param>
/// <param name="items">Makes review items.</param>
internal sealed class ReportAssessor(Program program, IReadOnlyCollection<Program> others, DistrictAssessor districts, KnownSenders senders, FileMonths files, Closings closings, EditedRowTimes edits, FigureAssessor figures, ReviewItems items)
{
    private readonly SenderAssessor _senders = new(program.Form, senders, items);
    private readonly MonthAssessor _months = new(program, others, districts, figures, closings, edits, items);
    private readonly RecordAssessor _record = new(program, figures, items);

    /// <summary>Assesses a report.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="asOf">The instant that the result holds for.</param>
    /// <param name="withdrawn">True when it was taken back at its source.</param>
    /// <param name="isExempt">True for a row that was on record before the form's addresses were looked at.</param>
    public ReportAssessment Assess(DraftReport draft, DateTimeOffset asOf, bool withdrawn, bool isExempt)
    {
        if (!draft.IsReport)
        {
            return new() { Draft = draft, Standing = ReceivedOutcome.NotAReport };
        }

        // A row names its district; a mail may leave it to its sender.
        var (district, naming) = districts.Assess(draft, draft.Signing is null ? senders.DistrictOf(draft) : null);
        (draft, var decided) = _record.Assess(draft, district);
        draft = draft.Pictured.IsEmpty ? draft : WithPicturesAsked(draft, district);
        if (draft.IsCorrespondence)
        {
            // Of talk in a chat there is more than of reports: nobody looks for it among them.
            return new() { Draft = draft, Standing = ReceivedOutcome.Correspondence, District = senders.DistrictOf(draft), ConcernsProgram = !draft.IsChat, MayBeAnswered = draft is { LeavesOpen.IsEmpty: false, IsOfList: false, UnnamedServer: null, SenderAuthenticated: not false } };
        }

        if (draft.Raw.ReceivedAt > asOf)
        {
            return new() { Draft = draft, Standing = withdrawn ? ReceivedOutcome.Withdrawn : ReceivedOutcome.NotYet };
        }

        // In a chat it plays no part who sent what no figure is taken from, and for which district.
        var isTalk = draft is { IsChat: true, Months.IsEmpty: true };
        var (asked, isDistricts) = isTalk ? default : _senders.Assess(draft, district, isExempt);
        var whole = OfWhole(draft, decided, naming, asked, isTalk);
        var standing = StandingOf(whole, district);
        var months = new MonthAssessment[draft.Months.Count];
        for (var i = 0; i < months.Length; i++)
        {
            months[i] = _months.Assess(draft, draft.Months[i], district, asked);
        }

        if (months.Length > 0 && Array.TrueForAll(months, static month => !month.ConcernsProgram))
        {
            return new() { Draft = draft, Standing = standing, ConcernsProgram = false };
        }

        var sentBy = asked is { Code: ReviewCode.SenderOfOtherDistrict } && !isDistricts && draft is { IsChat: false, Signing: null or FormSigning.Verified } ? senders.ContactOf(draft.Sender, draft.Raw.ReceivedAt) : null;
        return Together(draft, whole, months, standing, district, sentBy, isDistricts, mayHear: !isExempt, withdrawn);
    }

    // What an officer decided while its pictures were only shown stands.
    private DraftReport WithPicturesAsked(DraftReport draft, District? district) =>
        draft.Problems.Any(problem => ItemOf(draft, problem, isAll: false).Decision is not null) ? draft : PicturedMonths.AskedIn(draft, district);

    // What is asked about the report as a whole, and what was decided about it.
    private List<ReviewItem> OfWhole(DraftReport draft, IEnumerable<ReviewItem> decided, ReviewItem? naming, ReviewItem? asked, bool isTalk)
    {
        var whole = new List<ReviewItem>(decided);
        // Of a letter that holds no figure nothing more is asked while it is open whether its sender may report at all.
        var isLetter = asked is { IsOpen: true } && draft.Months.IsEmpty && draft.Problems.All(problem => problem is DraftProblem.NoFigures);
        if (naming is not null && !((isLetter || isTalk) && naming.Decision is null))
        {
            whole.Add(naming);
        }

        if (asked is not null)
        {
            whole.Add(asked);
        }

        // Files that cannot be read are why no figure was found: the one question says so of each.
        var isUnread = !isTalk && draft.Problems.Any(problem => problem is DraftProblem.NoFigures { IsBlankForm: false });
        foreach (var problem in draft.Problems)
        {
            var item = ItemOf(draft, problem, isTalk);
            if ((!isLetter && !(isUnread && problem is DraftProblem.UnreadablePart)) || item.Decision is not null)
            {
                whole.Add(item);
            }
        }

        if (draft is { Excerpt: { } excerpt, Months.Count: > 0 } && items.SetAsideUnread(draft.Raw, excerpt) is { } setAside)
        {
            whole.Add(setAside);
        }

        whole.AddRange(files.Assess(draft, items));
        return whole;
    }

    private ReportAssessment Together(DraftReport draft, List<ReviewItem> asked, MonthAssessment[] months, ReceivedOutcome standing, District? district, District? sentBy, bool isDistricts, bool mayHear, bool withdrawn)
    {
        var (submissions, waiting) = (new List<Submission>(months.Length), new List<WaitingFigure>());
        foreach (var month in months)
        {
            waiting.AddRange(month.Waiting);
            NameClosed(asked, month);
            if (standing == ReceivedOutcome.Accepted) // one question after the other: figures of a report that may not count at all are not asked yet
            {
                asked.AddRange(month.Items);
            }

            if (month.Submission is { } submission)
            {
                submissions.Add(submission);
            }
        }

        if (standing == ReceivedOutcome.Waiting)
        {
            waiting.AddRange(submissions.Select(submission => new WaitingFigure(submission.Month, null)));
        }

        return new()
        {
            Draft = draft,
            Standing = withdrawn ? ReceivedOutcome.Withdrawn : standing,
            District = district,
            Submissions = submissions.ToValueList(),
            Items = asked.Count == 0 ? [] : Placed(asked, district, withdrawn),
            // A stranger's mail does not speak for the district until an officer takes it: its month stays missing, and it is reminded. Of a rejected report nobody is asked anything more.
            Waiting = withdrawn || standing == ReceivedOutcome.Rejected || district is null || !(isDistricts || standing == ReceivedOutcome.Accepted) ? [] : waiting.ToValueList(),
            // What others report for a district, it hears of once it counts; not of what was on record before that was so.
            IsFromRemembered = district is not null && senders.IsRemembered(draft.Sender, district, draft.Raw.ReceivedAt),
            MayBeAnswered = !draft.IsOfList && district is not null && (isDistricts || (mayHear && standing == ReceivedOutcome.Accepted)),
            SentBy = sentBy,
            IsPassedOn = draft.Sender is not null && !senders.IsOf(draft.Sender, district, draft.Raw.ReceivedAt),
        };
    }

    // Who decides of a stranger decides of the closed month as well, and reads so.
    private static void NameClosed(List<ReviewItem> whole, MonthAssessment month)
    {
        var sender = whole.FindIndex(item => item is { AsksBesideFinal: true, IsOpen: true, Code: not ReviewCode.ClosedMonth });
        if (sender >= 0)
        {
            whole[sender] = month.Items.Where(item => item is { Code: ReviewCode.ClosedMonth, IsOpen: true }).Aggregate(whole[sender], (asked, closed) => ReviewItems.WithWhatFollows(asked, closed.Reason));
        }
    }

    // What was taken back is no longer asked, but a decision stays on record.
    private static ValueList<ReviewItem> Placed(List<ReviewItem> asked, District? district, bool withdrawn) => asked
        .Where(item => !withdrawn || item.Decision is not null)
        .Select(item => item is { District: null, RawId: not null } ? item with { District = district?.Code } : item)
        .ToValueList();

    private ReviewItem ItemOf(DraftReport draft, DraftProblem problem, bool isAll) => problem.Match(
        unreadable => items.UnreadablePart(draft.Raw, unreadable.Part.Place, unreadable.Part.Reason, isAll).Showing(unreadable.Part.Picture is { } picture ? [picture] : []),
        noFigures => noFigures.IsBlankForm ? items.BlankForm(draft.Raw, noFigures.Excerpt) with { Month = noFigures.FormMonth } : items.Unreadable(draft.Raw, noFigures.Excerpt, isAll ? [] : draft.Problems.OfType<DraftProblem.UnreadablePart>().Select(unreadable => unreadable.Part)).Showing(PicturesOf(draft)),
        targets => items.TargetsInsteadOfFigures(draft.Raw, targets.Place, targets.Row),
        several => items.SeveralDistricts(draft.Raw, several.Place, several.Rows, several.Districts));

    private static ValueList<string> PicturesOf(DraftReport draft) => draft.Problems.OfType<DraftProblem.UnreadablePart>().Select(part => part.Part.Picture).OfType<string>().Distinct(StringComparer.Ordinal).ToValueList();

    private static ReceivedOutcome StandingOf(List<ReviewItem> whole, District? district)
    {
        if (whole.Exists(item => item.Decision?.Kind == DecisionKind.Reject || (item.Code is ReviewCode.Unreadable or ReviewCode.BlankForm && item.Severity == ReviewSeverity.Waiting && item.Decision is not null)))
        {
            return ReceivedOutcome.Rejected;
        }

        return district is null || whole.Exists(item => item.IsOpen) ? ReceivedOutcome.Waiting : ReceivedOutcome.Accepted;
    }
}
