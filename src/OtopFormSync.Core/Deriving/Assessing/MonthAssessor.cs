using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>One month of a report: what was read of it, what is asked, what waits.</summary>
internal sealed record MonthAssessment
{
    /// <summary>A month that belongs to another program.</summary>
    public static MonthAssessment OfOtherProgram { get; } = new() { ConcernsProgram = false };

    /// <summary>False when the month belongs to another program.</summary>
    public bool ConcernsProgram { get; init; } = true;

    /// <summary>What was read; null when nothing can be taken yet.</summary>
    public Submission? Submission { get; init; }

    /// <summary>What a person must see or decide.</summary>
    public ValueList<ReviewItem> Items { get; init; } = [];

    /// <summary>The month, or single figures of it, that wait for an officer.</summary>
    public ValueList<WaitingFigure> Waiting { get; init; } = [];
}

/// <summary>Decides what of one month can be taken: which month it is, whether it may still be reported, what its figures say.</summary>
/// <param name="program">The program.</param>
/// <param name="others">The workspace's other programs: their months are not in question.</param>
/// <param name="districts">Decides whose report it is.</param>
/// <param name="figures">Decides which figures can be taken.</param>
/// <param name="closings">The months that are closed for reports.</param>
/// <param name="edits">What was edited in the sheet was said when it was edited.</param>
/// <param name="items">Makes review items.</param>
internal sealed class MonthAssessor(Program program, IReadOnlyCollection<Program> others, DistrictAssessor districts, FigureAssessor figures, Closings closings, EditedRowTimes edits, ReviewItems items)
{
    private readonly ProgramMonths _months = new(program, others);

    /// <summary>Assesses a month.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="part">The month.</param>
    /// <param name="district">The district; null while it is not known: it is asked first, months and figures once it is known.</param>
    /// <param name="sender">What an officer must decide about the sender; null when nothing.</param>
    public MonthAssessment Assess(DraftReport draft, DraftMonth part, District? district, ReviewItem? sender)
    {
        if (IsOfOtherProgram(draft.Raw, part))
        {
            return MonthAssessment.OfOtherProgram;
        }

        if (district is null)
        {
            return new();
        }

        var (month, asked) = MonthOf(draft.Raw, part);
        ValueList<ReviewItem> before = asked is null ? [] : [asked with { Month = month ?? asked.Month }];
        if (month is null || asked is { IsOpen: true } or { Decision.Kind: DecisionKind.Reject })
        {
            return new() { Items = before };
        }

        if (!program.MonthsOf(district.Code).Contains(month))
        {
            var (successor, absent) = Successor(items.DistrictNotThere(draft.Raw, month, district) with { Candidates = FiguresOf(part) }, month);
            before = [.. before, absent];
            if (successor is null)
            {
                return new() { Items = before };
            }

            district = successor;
        }

        var waits = closings.Waits(district.Code, month, edits.SaidAt(draft.Raw));
        // What an officer decided of a late report holds on when its month is opened again.
        if (waits || (items.HasDecisions && items.IsDecided(ReviewItems.ClosedMonthId(draft.Raw.Id, month))))
        {
            var closed = items.ClosedMonth(draft.Raw, month, district, part.Figures.Select(figure => $"{program.FindIndicator(figure.Indicator)!.Name} {figure.Shown}").ToValueList());
            // Who takes a stranger's report has read in the same question that its month is closed.
            if (closed.Decision is not null || (waits && sender is not { AsksBesideFinal: true, Decision.Kind: DecisionKind.Accept or DecisionKind.AcceptAndRemember }))
            {
                before = [.. before, closed];
                if (closed.Decision?.Kind != DecisionKind.Accept)
                {
                    return new() { Items = before, Waiting = closed.IsOpen ? [new(month, null)] : [] };
                }
            }
        }

        var taken = Figures(draft, part, month, district);
        return before.IsEmpty ? taken : taken with { Items = [.. before, .. taken.Items] };
    }

    // A report that names several months is asked about where one of them belongs, and where an officer has answered.
    private bool IsOfOtherProgram(RawReport raw, DraftMonth part) => others.Count > 0 && _months.IsOfOther(part)
        && !(part.Month is Reading<ReportingMonth>.Doubtful unclear && items.UnclearMonth(raw, unclear, []).Decision is not null);

    /// <summary>The months between which a report leaves the choice; none where it names no month at all.</summary>
    public static List<ReportingMonth> NamedBy(Reading<ReportingMonth>.Doubtful unclear) =>
        [.. unclear.Doubts.Where(doubt => doubt.Code == DoubtCode.SeveralMonths).SelectMany(doubt => doubt.Facts).SelectMany(names => names.Split(", ")).Select(PeriodReader.Read).OfType<Reading<ReportingMonth>.Value>().Select(named => named.Result)];

    /// <summary>Whether a report may be about a month: of several that it names it is one of them, a third one is a question more.</summary>
    /// <param name="asked">The month as it was read; null when the report names none.</param>
    /// <param name="said">The month.</param>
    public static bool MayBe(Reading<ReportingMonth>? asked, ReportingMonth said) =>
        asked is not Reading<ReportingMonth>.Doubtful unclear || NamedBy(unclear) is not { Count: > 0 } named || named.Contains(said);

    private (ReportingMonth? Month, ReviewItem? Item) MonthOf(RawReport raw, DraftMonth part) =>
        DecidedWithoutYear(raw, part) is { } decided ? Decided(decided)
        : part.Month?.TryGetValue(out var month) != true ? Decided(items.UnclearMonth(raw, part.Month, FiguresOf(part)))
        : program.Quarter.Contains(month!) ? (month, null)
        : IsNotSetUp(raw, month!) ? Decided(items.MonthNotSetUp(raw, month!, program) with { Candidates = FiguresOf(part) })
        : Decided(items.MonthOutsideQuarter(raw, month!, program.Quarter) with { Candidates = FiguresOf(part) });

    // A month without a year was once asked about; what an officer decided of it holds.
    private ReviewItem? DecidedWithoutYear(RawReport raw, DraftMonth part) => items.HasDecisions && part.Month is Reading<ReportingMonth>.Value named
        && items.UnclearMonth(raw, new Reading<ReportingMonth>.Doubtful(named.Original, [Doubt.Of(DoubtCode.NoYear)]), FiguresOf(part)) is { Decision: not null } item ? item : null;

    // Nobody reports on a month that has not begun: such a one is a slip of the pen.
    private bool IsNotSetUp(RawReport raw, ReportingMonth month) => month.CompareTo(program.Quarter.LastMonth) > 0 && month.FirstDay <= raw.ReceivedAt.DayInBangkok();

    private static ValueList<string> FiguresOf(DraftMonth part) => part.Figures.Select(figure => figure.Shown).ToValueList();

    // The officer's own month, where it is one of the quarter. One of another quarter of the mission is taken there, and settles the question here.
    private (ReportingMonth? Month, ReviewItem Item) Decided(ReviewItem item)
    {
        if (item.Decision is not { Kind: DecisionKind.UseValue } decision)
        {
            return (null, item);
        }

        return PeriodReader.Read(decision.Value ?? "").Match<(ReportingMonth?, ReviewItem)>(
            typed => (program.Quarter.Contains(typed.Result) ? typed.Result : null, program.Quarter.Contains(typed.Result) || _months.IsTakenInMission(typed.Result.Quarter) ? item : items.Undecidable(item, [Doubt.Of(DoubtCode.Unreadable)])),
            unread => (null, items.Undecidable(item, unread.Doubts)));
    }

    // The district that an officer named, where it reports the month.
    private (District? District, ReviewItem Item) Successor(ReviewItem item, ReportingMonth month)
    {
        var (named, asked) = districts.Decided(item, null);
        return named is not null && !program.MonthsOf(named.Code).Contains(month) ? (null, items.Undecidable(item, [Doubt.Of(DoubtCode.Unreadable)])) : (named, asked!);
    }

    private MonthAssessment Figures(DraftReport draft, DraftMonth part, ReportingMonth month, District district)
    {
        var read = figures.Assess(draft, part, month, district);
        var (asked, nothing) = (read.Items, part.NothingToReport);
        var waiting = asked.IsEmpty ? [] : WaitingFor(asked, month);
        if (nothing && ContradictsNothing(read.Figures, part))
        {
            var contradiction = items.ZeroContradictsFigures(draft.Raw, month, read.Figures);
            asked = [.. asked, contradiction];
            if (contradiction.Decision?.Kind != DecisionKind.Accept)
            {
                return new() { Items = asked, Waiting = contradiction.IsOpen ? [.. waiting, new(month, null)] : waiting };
            }

            nothing = false; // accepted all the same, the figures stand alone
        }

        return new() { Submission = read.Figures.IsEmpty && !nothing ? null : Submission(draft, part, month, district, read.Figures, nothing), Items = asked, Waiting = waiting };
    }

    private static ValueList<WaitingFigure> WaitingFor(ValueList<ReviewItem> asked, ReportingMonth month) =>
        [.. asked.Where(item => item.IsOpen).SelectMany(item => item.Parts.IsEmpty ? [item] : item.Parts).Select(item => new WaitingFigure(month, item.Indicator))];

    private static bool ContradictsNothing(ValueList<Figure> figures, DraftMonth part) =>
        figures.Any(figure => figure.Value != 0 && part.Figures.Any(said => said.Indicator == figure.Indicator && !said.SaysNoneAdded));

    private static Submission Submission(DraftReport draft, DraftMonth part, ReportingMonth month, District district, ValueList<Figure> figures, bool nothing) => new()
    {
        RawId = draft.Raw.Id,
        Channel = draft.Raw.Channel,
        ReceivedAt = draft.Raw.ReceivedAt,
        Place = draft.Raw.Place,
        District = district.Code,
        Month = month,
        Figures = figures,
        NothingToReport = nothing,
        IsAnswer = nothing && part.IsAnswer,
        SaidAt = part.SaidAt,
        Explanation = draft.Explanation,
    };
}
