using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Deriving;

/// <summary>
/// Holds grades that were final: neither a later report nor a new reader or rule changes them, until an officer says so.
/// A report that would is held back, so that figures and grade agree; a grade that lost what it rested on is put in question.
/// </summary>
internal sealed class FinalGrades
{
    private readonly Program _program;
    private readonly ReviewItems _items;
    private readonly Closings _closings;
    private readonly DateTimeOffset _asOf;
    private readonly ILookup<RawReportId, ReportAssessment> _reports;
    private readonly Dictionary<DistrictCode, FinalGrade> _finals;
    private readonly Dictionary<DistrictCode, Correction> _taken = []; // the latest report that an officer took
    private readonly Dictionary<DistrictCode, FinalQuestion> _asked = [];
    private readonly HashSet<(DistrictCode, ReportingMonth, IndicatorKey)> _inQuestion = [];
    private readonly List<FinalGrade> _settled = [];
    private readonly List<ReviewItem> _found = [];
    private readonly List<Correction> _changing = [];

    /// <summary>Prepares.</summary>
    /// <param name="program">The program.</param>
    /// <param name="items">Makes review items.</param>
    /// <param name="reports">The assessed reports.</param>
    /// <param name="finals">The grades that were final.</param>
    /// <param name="closings">The months that are closed.</param>
    /// <param name="asOf">The instant that the scorecards hold for: what became final later is not known yet.</param>
    public FinalGrades(Program program, ReviewItems items, IReadOnlyList<ReportAssessment> reports, IReadOnlyList<FinalGrade> finals, Closings closings, DateTimeOffset asOf)
    {
        (_program, _items, _closings, _asOf) = (program, items, closings, asOf);
        _reports = (finals.Count == 0 ? [] : reports).ToLookup(report => report.Draft.Raw.Id);
        _finals = finals.Where(final => final is { IsOpenAgain: false } && final.At <= asOf).DistinctBy(final => final.District).Select(Standing).OfType<FinalGrade>().ToDictionary(final => final.District);
        foreach (var final in _finals.Values.Where(final => !final.Rests.IsEmpty).ToList())
        {
            KeepRefused(final);
        }

        foreach (var final in finals.Where(final => final is { IsOpenAgain: true } && final.At <= asOf))
        {
            Reopen(final);
        }
    }

    // Where it is not on record: a month that it did without was not in.
    private bool IsByClosing(FinalGrade final) => final.IsByClosing ?? (!final.Rests.IsEmpty && _program.MonthsOf(final.District) is var months && _program.Indicators.Any(indicator =>
        indicator.Accumulation.Needed(months).Any(month => indicator.RequiredIn(month) && !final.Rests.Any(rest => rest.Month == month && rest.Indicator == indicator.Key))));

    // What one word of an officer made final another makes open, for all or for one district.
    private bool IsOpen(DistrictCode district) => !_program.MonthsOf(district).All(month => _closings.IsClosed(district, month, _asOf));

    /// <summary>What an officer is asked, or has decided.</summary>
    public IReadOnlyList<ReviewItem> Items => _found;

    /// <summary>The grades that are final now.</summary>
    public ValueList<FinalGrade> Finals => _settled.ToValueList();

    /// <summary>The reports that do not count, so that what a final grade rests on stands.</summary>
    public HeldCorrections Held { get; } = new();

    /// <summary>Finds the latest report of each district by which its final grade would be another.</summary>
    /// <param name="cards">The scorecards as computed now.</param>
    /// <param name="ledger">What they were computed from.</param>
    /// <returns>The districts that have one to hold back, or one that an officer took: their figures are others by that.</returns>
    public HashSet<DistrictCode> FindCorrections(ValueList<Scorecard> cards, Ledger ledger) =>
        cards.Where(card => _finals.TryGetValue(card.District, out var final) && card.Grade != final.Grade && IsAnother(card, final, ledger)).Select(card => card.District).ToHashSet();

    /// <summary>Has each question about a report, open or refused, name what a yes to it gives: that settles more than which grade it is, and leaves what else waits.</summary>
    /// <param name="ifTaken">The scorecards of some districts as they would be computed once an officer took what is asked, of each of them one report.</param>
    public void Name(Func<IReadOnlySet<ReviewItemId>, IReadOnlySet<DistrictCode>, ValueList<Scorecard>> ifTaken)
    {
        foreach (var round in IfTaken.Rounds(_changing.FindAll(correction => correction.At is not null), correction => correction.Final.District))
        {
            var cards = ifTaken(round.Select(correction => correction.Item.Id).ToHashSet(), round.Select(correction => correction.Final.District).ToHashSet());
            foreach (var correction in round)
            {
                Name(correction, cards.First(card => card.District == correction.Final.District));
            }
        }
    }

    private void Name(Correction correction, Scorecard card)
    {
        var (asked, report, final, grades, at) = correction;
        if (asked.IsOpen)
        {
            _asked.TryAdd(final.District, new(Mark(card), [], IsByReport: true, IsOpen: true));
        }

        _found[at!.Value] = Asked(report, final, Said(card), grades);
    }

    /// <summary>What becomes of the final grade by each of these reports, in words: both grades where it would be another, else that it stays. Nothing where a figure of the report waits still, and where no grade is final.</summary>
    /// <param name="reports">The reports, as they were taken.</param>
    /// <param name="cards">The scorecards as computed with them.</param>
    public Dictionary<RawReportId, string> SaidOf(IEnumerable<ReportAssessment> reports, ValueList<Scorecard> cards)
    {
        var said = new Dictionary<RawReportId, string>();
        foreach (var report in reports)
        {
            if (_changing.Find(correction => correction.Item.IsOpen && correction.Item.RawId == report.Draft.Raw.Id) is { } correction)
            {
                said.Add(report.Draft.Raw.Id, correction.Item.Reason);
            }
            else if (report.District is { } district && report.Waiting.IsEmpty && _finals.TryGetValue(district.Code, out var final) && cards.First(card => card.District == district.Code) is var card && card.Grade == final.Grade)
            {
                said.Add(report.Draft.Raw.Id, _items.FinalGradeStays($"{final.Grade} ({Figures(card)})"));
            }
        }

        return said;
    }

    /// <summary>Puts the grades that were final in their place.</summary>
    /// <param name="cards">The scorecards as computed now, without the reports that are held back.</param>
    /// <param name="ledger">What they were computed from.</param>
    public ValueList<Scorecard> Hold(ValueList<Scorecard> cards, Ledger ledger) =>
        cards.Select(card => _finals.TryGetValue(card.District, out var final) ? Kept(card, final, ledger) : Settled(card, ledger) is { } settled ? With(card, settled) : card).ToValueList();

    // Without those whose decision was taken back, or whose closing; null when none is left.
    private FinalGrade? Standing(FinalGrade final)
    {
        if (IsByClosing(final) && IsOpen(final.District))
        {
            Reopen(final);
            return null;
        }

        if (final.Replaced is not { } before)
        {
            return final;
        }

        var grades = $"{before.Grade} → {final.Grade}";
        var report = final.Through is { } through ? _reports[through].FirstOrDefault() : null;
        var item = report is not null
            ? Asked(report, before, Said(final), grades)
            : _items.FinalGradeChanged(final.District, _program.Quarter, Said(before), before.At, Said(final), grades);
        if (!IsTaken(item, report, before))
        {
            return Standing(before);
        }

        FindDecided(item);
        if (final.Through is { } taken)
        {
            Held.Take(taken, final.District);
        }

        return final;
    }

    // What an officer did not take because of a grade is not taken by opening its quarter again; under which grade it was asked has to be known as long.
    private void Reopen(FinalGrade final)
    {
        if (KeepRefused(final))
        {
            _settled.Add(final with { IsOpenAgain = true });
        }
    }

    // What an officer refused counts for nothing till he takes that back, whatever grade it would give by now, and leaves what it would have replaced.
    private bool KeepRefused(FinalGrade final)
    {
        var isRefused = false;
        foreach (var report in _items.HasDecisions ? _reports.SelectMany(report => report).Where(report => report.Standing == ReceivedOutcome.Accepted) : [])
        {
            if (report.Submissions.Any(submission => submission.District == final.District) && _items.IsDecided(ReviewItems.FinalGradeCorrectedId(report.Draft.Raw, final.District, _program.Quarter, final.At)) && Asked(report, final, Said(final), "") is { Decision.Kind: DecisionKind.Reject } item)
            {
                isRefused = true;
                Held.Hold(report.Draft.Raw.Id, final.District, isRefused: true);
                _changing.Add(new(item, report, final, "", _found.Count));
                _found.Add(item);
                foreach (var rest in final.Rests.Where(rest => report.Submissions.Any(submission => submission.District == final.District && submission.Month == rest.Month)))
                {
                    if (_reports[rest.RawId].Any(before => before.Standing == ReceivedOutcome.Withdrawn))
                    {
                        Held.Keep(rest.RawId, final.District);
                    }
                }
            }
        }

        return isRefused;
    }

    // Who takes a late report, or a stranger's, after the grade was final has read in the question which grade changes by it: one word for both.
    private static bool IsTaken(ReviewItem item, ReportAssessment? report, FinalGrade before) => item.Decision is { } decision
        ? decision.Kind == DecisionKind.Accept
        : report?.Items.Any(asked => asked is { AsksBesideFinal: true, Decision: { Kind: DecisionKind.Accept or DecisionKind.AcceptAndRemember } late } && late.DecidedAt >= before.At) == true;

    private void FindDecided(ReviewItem item)
    {
        if (item.Decision is not null)
        {
            _found.Add(item);
        }
    }

    // Whether a correction was found that is held back, or one that an officer took and which was not known to be taken.
    private bool IsAnother(Scorecard card, FinalGrade final, Ledger ledger)
    {
        var isTaken = false;
        foreach (var correction in Corrections(card.District, final, ledger).GroupBy(corrected => corrected.By.RawId).OrderByDescending(correction => correction.First().By.ReceivedAt).ThenByDescending(correction => correction.Key))
        {
            if (_reports[correction.Key].FirstOrDefault() is not { } report)
            {
                continue;
            }

            var grades = $"{final.Grade} → {Letter(card)}";
            var item = Asked(report, final, Said(card), grades);
            if (IsTaken(item, report, final))
            {
                _taken.TryAdd(card.District, new(item, report, final, grades, null));
                isTaken |= Held.Take(correction.Key, card.District);
                continue;
            }

            Held.Hold(correction.Key, card.District, item.Decision is not null);
            foreach (var gone in correction.Select(corrected => corrected.Gone).OfType<RawReportId>())
            {
                Held.Keep(gone, card.District);
            }

            // An earlier one in whose place a later one waits is not asked about as well.
            var entries = correction.Select(corrected => (card.District, corrected.Of.Month, corrected.Of.Indicator)).ToList();
            var isAsked = !item.IsOpen || !entries.TrueForAll(_inQuestion.Contains);
            _changing.Add(new(item, report, final, grades, isAsked ? _found.Count : null));
            if (isAsked)
            {
                _found.Add(item);
            }

            if (item.IsOpen)
            {
                _inQuestion.UnionWith(entries);
            }

            return true;
        }

        return isTaken;
    }

    private ReviewItem Asked(ReportAssessment report, FinalGrade before, string now, string grades)
    {
        var submissions = report.Submissions.Where(submission => submission.District == before.District).OrderBy(submission => submission.Month).ToList();
        var item = _items.FinalGradeCorrected(report.Draft.Raw, before.District, _program.Quarter, Said(before), before.At, now, grades, string.Join(" · ", submissions.Select(FiguresOf)));
        return item with { Month = submissions is [var only] ? only.Month : null, Explanation = report.Draft.Explanation };
    }

    // What came after the figures that the grade rests on, was put in their place in the sheet, or is of a month that it did without.
    private IEnumerable<Corrected> Corrections(DistrictCode district, FinalGrade final, Ledger ledger)
    {
        var rests = (final.Rests.IsEmpty ? RestsOf(district, ledger, final.At) : final.Rests).ToDictionary(rest => (rest.Month, rest.Indicator));
        foreach (var entry in ledger.Entries.Where(entry => entry.District == district && entry.Accepted is not null))
        {
            var (key, standing) = ((entry.Month, entry.Indicator), entry.Accepted!);
            if (!rests.TryGetValue(key, out var rest))
            {
                yield return new(key, standing, null);
            }
            else if (standing.RawId != rest.RawId && _reports[rest.RawId].FirstOrDefault() is { } before)
            {
                var isGone = before.Standing == ReceivedOutcome.Withdrawn;
                if (standing.ReceivedAt > before.Draft.Raw.ReceivedAt || (isGone && standing.ReceivedAt == before.Draft.Raw.ReceivedAt))
                {
                    yield return new(key, standing, isGone ? rest.RawId : null);
                }
            }
        }
    }

    private Scorecard Kept(Scorecard card, FinalGrade final, Ledger ledger)
    {
        var isSupported = card.Lacking.IsEmpty && (card.Standing == GradeStanding.Final || !HasLost(card.District, final, ledger));
        if (card.Grade == final.Grade && isSupported)
        {
            // While a report waits nothing new is known of what the quarter was closed without.
            var isByClosing = card.Standing == GradeStanding.Final ? !card.ClosedWithout.IsEmpty : final.IsByClosing;
            return With(card, final with { Rests = RestsOf(card.District, ledger, _asOf), IsByClosing = isByClosing }, _asked.GetValueOrDefault(card.District));
        }

        if (_taken.GetValueOrDefault(card.District) is { } taken)
        {
            FindDecided(Asked(taken.Report, final, Said(card), taken.Grades));
            return Settled(AsTaken(card, taken.Report), ledger) is { } corrected ? With(card, corrected with { Replaced = final, Through = taken.Item.RawId, IsByClosing = card.Standing == GradeStanding.Final ? corrected.IsByClosing : null }) : card;
        }

        var because = isSupported ? [] : card.Lacking.IsEmpty ? card.OpenBecause : card.Lacking;
        var grades = $"{final.Grade} → {Letter(card)}{(card.Grade == final.Grade ? GradeMark.Provisional : "")}";
        var item = _items.FinalGradeChanged(card.District, card.Quarter, Said(final), final.At, Said(card), grades, because);
        // A report that would change the grade brings what is lacking: that is the one question.
        if (item.IsOpen && _asked.GetValueOrDefault(card.District) is { } byReport)
        {
            return With(card, final, byReport);
        }

        _found.Add(item);
        return item.Decision?.Kind != DecisionKind.Accept ? With(card, final, new(Mark(card), because, IsByReport: false, item.IsOpen))
            : Settled(card, ledger) is { } settled ? With(card, settled with { Replaced = final })
            : card;
    }

    // The grade that an officer takes is final while other reports wait, as the one was in whose place it comes: what they would make of it is asked of each.
    private static Scorecard AsTaken(Scorecard card, ReportAssessment taken) =>
        card.Lacking.IsEmpty && taken.Waiting.IsEmpty && card.OpenBecause.All(because => because == GradingReasons.ReportsWait) ? card with { Standing = GradeStanding.Final } : card;

    private Scorecard With(Scorecard card, FinalGrade final, FinalQuestion? question = null)
    {
        _settled.Add(final);
        return card.With(final, question);
    }

    // A figure that it rests on counts no more, and nothing later came in its place: its report was taken back, or what was decided on it.
    private bool HasLost(DistrictCode district, FinalGrade final, Ledger ledger) => final.Rests.Any(rest =>
        ledger.Find(district, rest.Month, rest.Indicator)?.Accepted is not { } standing
        || (standing.RawId == rest.RawId ? standing.Figure.Value != rest.Value : standing.ReceivedAt < _reports[rest.RawId].FirstOrDefault()?.Draft.Raw.ReceivedAt));

    private FinalGrade? Settled(Scorecard card, Ledger ledger) => FinalGrade.Of(card, _asOf) is { } final ? final with { Rests = RestsOf(card.District, ledger, _asOf) } : null;

    private static ValueList<FinalRest> RestsOf(DistrictCode district, Ledger ledger, DateTimeOffset till) => ledger.Entries
        .Where(entry => entry.District == district)
        .Select(entry => (Entry: entry, Figure: entry.Accepted is { } accepted && accepted.ReceivedAt <= till ? accepted : entry.History.FirstOrDefault(older => older.ReceivedAt <= till)))
        .Where(rest => rest.Entry.Accepted is not null && rest.Figure is not null)
        .Select(rest => new FinalRest(rest.Entry.Month, rest.Entry.Indicator, rest.Figure!.RawId, rest.Figure.Figure.Value))
        .ToValueList();

    private static string Letter(Scorecard card) => card.Grade is { } grade ? $"{grade}" : "–";

    private static string Mark(Scorecard card) => GradeMark.Of(card with { Override = null }) ?? "–";

    private string Said(FinalGrade final) => $"{final.Grade} ({Figures(final.Figures)})";

    private string Said(Scorecard card) => card.Standing == GradeStanding.Final
        ? $"{Letter(card)} ({Figures(card)})"
        : $"{Mark(card)} ({Figures(card)})";

    private string Figures(Scorecard card) => Figures(card.Criteria.Select(result => new FinalFigure(result.Criterion, result.Actual, result.Against)));

    private string Figures(IEnumerable<FinalFigure> figures) => string.Join(" · ", figures.Select(figure =>
    {
        var name = _program.Grading.Criteria.FirstOrDefault(criterion => criterion.Key == figure.Criterion)?.Name ?? figure.Criterion;
        var actual = figure.Actual is { } known ? ThaiText.Money(ThaiText.Cut(known)) : "–";
        return figure.Against is { } against ? $"{name} {actual}/{ThaiText.Money(ThaiText.Cut(against))}" : $"{name} {actual}";
    }));

    private string FiguresOf(Submission submission)
    {
        var figures = submission.Figures.Select(figure => _program.FindIndicator(figure.Indicator) is { } indicator && !indicator.Kind.IsNumber()
            ? $"{indicator.Name} {FigureWords.Of(indicator, figure)}"
            : $"{_program.FindIndicator(figure.Indicator)?.Name ?? figure.Indicator.Value} {ThaiText.Money(figure.Value)}");
        return $"{ThaiText.ShortMonth(submission.Month)} {(submission.Figures.IsEmpty ? Figure.Nothing : string.Join(", ", figures))}";
    }

    // At: where it stands among what was found; null where it is not asked about.
    private sealed record Correction(ReviewItem Item, ReportAssessment Report, FinalGrade Final, string Grades, int? At);

    private sealed record Corrected((ReportingMonth Month, IndicatorKey Indicator) Of, AcceptedFigure By, RawReportId? Gone);
}
