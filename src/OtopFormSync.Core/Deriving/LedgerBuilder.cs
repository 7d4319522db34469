using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Checks;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Deriving;

/// <summary>Chooses, for each district, month and indicator, the figure that stands. The result does not depend on the order in which reports are given.</summary>
internal sealed class LedgerBuilder
{
    private readonly Program _program;
    private readonly Province _province;
    private readonly OfficeCalendar _calendar;
    private readonly ReviewItems _items;
    private readonly HeldCorrections _held;
    private readonly Dictionary<(DistrictCode, ReportingMonth, IndicatorKey), List<Submission>> _candidates = []; // in the order of receipt
    private readonly Dictionary<(DistrictCode, ReportingMonth, IndicatorKey), HashSet<RawReportId>> _waiting = []; // by which reports
    private readonly Dictionary<(DistrictCode, ReportingMonth, IndicatorKey), List<Submission>> _edited = []; // what rows said before they were edited
    private readonly HashSet<(DistrictCode, ReportingMonth, IndicatorKey)> _withdrawn = [];
    private readonly Dictionary<(DistrictCode, ReportingMonth, IndicatorKey), List<Submission>> _heldBack = [];
    private readonly Dictionary<(DistrictCode, ReportingMonth, IndicatorKey), LedgerEntry> _entries = [];
    private readonly ComparedFigures _compared;
    private readonly List<ReviewItem> _found = [];
    private readonly HashSet<ReviewItemId> _foundIds = [];

    /// <summary>Prepares a ledger.</summary>
    /// <param name="program">The program.</param>
    /// <param name="province">The province.</param>
    /// <param name="calendar">The office's days off.</param>
    /// <param name="items">Makes review items.</param>
    /// <param name="reports">The assessed reports, in the order of receipt.</param>
    /// <param name="held">Corrections of final grades, which do not count.</param>
    /// <param name="earlier">What stands in the quarters before.</param>
    public LedgerBuilder(Program program, Province province, OfficeCalendar calendar, ReviewItems items, IReadOnlyList<ReportAssessment> reports, HeldCorrections held, EarlierFigures earlier)
    {
        _held = held;
        _program = program;
        _province = province;
        _calendar = calendar;
        _items = items;
        _compared = new(program, items, _entries, _candidates, earlier);
        foreach (var report in reports)
        {
            Add(report);
        }
    }

    /// <summary>What a person must see or decide about single figures.</summary>
    public IReadOnlyList<ReviewItem> Items => _found;

    /// <summary>Figures that stand, by raw report.</summary>
    public ILookup<RawReportId, LedgerEntry> Standing => _entries.Values.Where(entry => entry.Accepted is not null).ToLookup(entry => entry.Accepted!.RawId);

    /// <summary>Builds the ledger.</summary>
    public Ledger Build()
    {
        foreach (var month in _program.Quarter.Months)
        {
            foreach (var district in _province.Districts)
            {
                // A sum follows its parts.
                foreach (var indicator in _program.Indicators.OrderBy(indicator => !indicator.SumOf.IsEmpty))
                {
                    _entries[(district.Code, month, indicator.Key)] = Entry(district, month, indicator);
                }
            }
        }

        return new(_province.Districts
            .SelectMany(district => _program.Quarter.Months.SelectMany(month => _program.Indicators.Select(indicator => _entries[(district.Code, month, indicator.Key)])))
            .ToValueList());
    }

    /// <summary>The state of each district's month over the required indicators.</summary>
    public ValueList<MonthStatus> Months(DateTimeOffset asOf) =>
        _province.Districts.SelectMany(district => _program.MonthsOf(district.Code).Select(month => Status(district.Code, month, asOf))).ToValueList();

    private void Add(ReportAssessment report)
    {
        if (report.District is not { } district)
        {
            return;
        }

        foreach (var waiting in report.Waiting)
        {
            foreach (var indicator in Indicators(waiting.Indicator, waiting.Month))
            {
                var key = (district.Code, waiting.Month, indicator);
                if (!_waiting.TryGetValue(key, out var by))
                {
                    _waiting.Add(key, by = []);
                }

                by.Add(report.Draft.Raw.Id);
            }
        }

        foreach (var submission in report.Submissions)
        {
            if (report.Standing == ReceivedOutcome.Withdrawn && !_held.Keeps(submission))
            {
                foreach (var indicator in submission.NothingToReport ? Indicators(null, submission.Month) : submission.Figures.Select(figure => figure.Indicator))
                {
                    _withdrawn.Add((submission.District, submission.Month, indicator));
                }

                if (_held.EditOf(submission) is not null)
                {
                    AddSubmission(submission, _edited);
                }
            }
            else if (report.Counts || report.Standing == ReceivedOutcome.Withdrawn)
            {
                AddSubmission(submission, _held.Holds(submission) ? _heldBack : _candidates);
            }
        }
    }

    private void AddSubmission(Submission submission, Dictionary<(DistrictCode, ReportingMonth, IndicatorKey), List<Submission>> to)
    {
        foreach (var indicator in _program.Indicators)
        {
            if (!submission.SaysNothingOf(indicator) && submission.FigureOf(indicator.Key) is null)
            {
                continue;
            }

            var key = (submission.District, submission.Month, indicator.Key);
            if (!to.TryGetValue(key, out var list))
            {
                to.Add(key, list = []);
            }

            list.Add(submission);
        }
    }

    // A month as a whole speaks of what it must hold.
    private IEnumerable<IndicatorKey> Indicators(IndicatorKey? one, ReportingMonth month) => one is null ? _program.Indicators.Where(indicator => indicator.RequiredIn(month)).Select(indicator => indicator.Key) : [one];

    private LedgerEntry Entry(District district, ReportingMonth month, Indicator indicator)
    {
        var key = (district.Code, month, indicator.Key);
        var candidates = _candidates.GetValueOrDefault(key) ?? [];
        var competing = new CompetingReports(indicator, candidates, candidate => _compared.FigureOf(candidate, district, month, indicator), _program.LatestWins, _held, _items, Found);
        AcceptedFigure? standing = null;
        var (held, isCorrected, isSum) = (false, false, false);
        var rejected = new List<Submission>();
        foreach (var candidate in competing.Preferred)
        {
            var figure = _compared.FigureOf(candidate, district, month, indicator);
            var verdict = Judge(district, month, indicator, candidate, figure, IsConfirmed(figure, candidate, candidates), isCorrected);
            isCorrected |= figure.IsAnswer && _program.LatestWins;
            if (verdict is Verdict.Stands stands)
            {
                standing = competing.Weigh(new(stands.Figure, candidate, stands.Explanation));
                break;
            }

            held |= verdict is Verdict.Held;
            if (verdict is Verdict.Rejected)
            {
                rejected.Add(candidate);
            }
        }

        standing ??= BeforeEdit(district, month, indicator, held ? candidates : []);
        var accepted = standing;
        if (accepted is { Explanation: null })
        {
            // A later report may repeat the figure without a word: what was said of it holds.
            accepted = accepted with { Explanation = competing.Preferred.Find(candidate => candidate.Explanation is not null && _compared.FigureOf(candidate, district, month, indicator).Value == accepted.Figure.Value)?.Explanation };
        }

        var first = candidates.Find(candidate => !rejected.Contains(candidate));
        if (accepted is null && !held && !_waiting.ContainsKey(key) && SumOf(district, month, indicator) is { } sum)
        {
            accepted = sum;
            isSum = true;
        }

        return new()
        {
            District = district.Code,
            Month = month,
            Indicator = indicator.Key,
            State = accepted is not null
                ? accepted.Figure.IsConfirmedZero ? ReportState.ConfirmedZero : ReportState.Reported
                : held || _waiting.ContainsKey(key) || _heldBack.GetValueOrDefault(key)?.Exists(submission => !_held.IsRefused(submission)) == true ? ReportState.UnderReview
                : _withdrawn.Contains(key) ? ReportState.Withdrawn
                : ReportState.Missing,
            Timeliness = isSum ? TimelinessOf(month, accepted!.ReceivedAt) : first is null ? null : TimelinessOf(month, first.ReceivedAt),
            Accepted = accepted,
            History = FigureHistory.Of(CompetingReports.LatestFirst(candidates.FindAll(candidate => !ReferenceEquals(candidate, standing?.Report))), candidate => _compared.FigureOf(candidate, district, month, indicator)),
            HeldBack = CompetingReports.LatestFirst(_heldBack.GetValueOrDefault(key) ?? [])
                .Select(submission => new HeldFigure(new(_compared.FigureOf(submission, district, month, indicator), submission, submission.Explanation), _held.IsRefused(submission)))
                .ToValueList(),
        };
    }

    // What a row said before it was edited, the last first, while its edit waits or is held. Nothing is asked of what is gone.
    private AcceptedFigure? BeforeEdit(District district, ReportingMonth month, Indicator indicator, List<Submission> held)
    {
        var key = (district.Code, month, indicator.Key);
        var waiting = _waiting.GetValueOrDefault(key);
        foreach (var before in (_edited.GetValueOrDefault(key) ?? []).OrderBy(before => _held.EditOf(before)!.Value.Depth))
        {
            var edit = _held.EditOf(before)!.Value.Edit;
            if (waiting?.Contains(edit) != true && !held.Exists(candidate => candidate.RawId == edit))
            {
                continue;
            }

            var asked = _found.Count;
            var verdict = Judge(district, month, indicator, before, _compared.FigureOf(before, district, month, indicator), isConfirmed: false, isCorrected: false);
            _found.RemoveRange(asked, _found.Count - asked);
            if (verdict is Verdict.Stands stands)
            {
                return new(stands.Figure, before, stands.Explanation);
            }
        }

        return null;
    }

    // Known once all parts are, with the report that came last.
    private AcceptedFigure? SumOf(District district, ReportingMonth month, Indicator indicator)
    {
        var parts = indicator.SumOf.Select(part => _entries.GetValueOrDefault((district.Code, month, part))?.Accepted).OfType<AcceptedFigure>().ToList();
        if (parts.Count == 0 || parts.Count < indicator.SumOf.Count)
        {
            return null;
        }

        var latest = parts.MaxBy(part => part.ReceivedAt)!;
        return latest with
        {
            Figure = new()
            {
                Indicator = indicator.Key,
                Value = parts.Sum(part => part.Figure.Value),
                Original = string.Join(" + ", parts.Select(part => ThaiText.Money(part.Figure.Value))),
                Place = string.Join(" + ", indicator.SumOf.Select(part => _program.FindIndicator(part)?.Name ?? part.Value)),
                IsConfirmedZero = parts.TrueForAll(part => part.Figure.IsConfirmedZero),
            },
        };
    }

    // Asked about its figure, the district said it again.
    private static bool IsConfirmed(Figure figure, Submission candidate, List<Submission> candidates) =>
        figure.IsAnswer && candidates.Exists(other => other.ReceivedAt < candidate.ReceivedAt && (candidate.IsAnswer ? other.NothingToReport : other.FigureOf(figure.Indicator)?.Value == figure.Value));

    private Verdict Judge(District district, ReportingMonth month, Indicator indicator, Submission candidate, Figure figure, bool isConfirmed, bool isCorrected)
    {
        string? explanation = null;
        var held = false;
        var failures = CheckEvaluation.Failed(_program, figure, candidate.Explanation, (check, operand) => _compared.ValueOf(check, operand, district, month, indicator, figure.Value, candidate)).ToList();
        var isAsked = failures.Exists(failed => failed.Check.Severity == CheckSeverity.Hold);
        var isAskedItself = failures.Exists(failed => failed.Check is { Severity: CheckSeverity.Hold, IsOfAnyFigure: false });
        foreach (var failed in failures)
        {
            var item = failed.Check.IsOfAnyFigure ? _items.ImplausibleAnswer(candidate, district, failed, FiguresBefore(candidate, district)) : _items.Implausible(candidate, district, indicator, figure, failed);
            if (isConfirmed && item.IsOpen)
            {
                explanation = candidate.Explanation;
                item = _items.Confirmed(item, candidate.ReceivedAt);
            }
            else if (isCorrected && item.IsOpen)
            {
                held = true; // the district has answered with another figure, which is asked about in its turn
                continue;
            }

            if ((isAsked && failed.Check.Severity == CheckSeverity.Warn && item.Decision is null)
                || (isAskedItself && failed.Check.IsOfAnyFigure && item.Decision is null))
            {
                continue; // whoever answers the question has looked at the figure
            }

            switch (item.Decision?.Kind)
            {
                case DecisionKind.Reject:
                    Found(item);
                    return new Verdict.Rejected();
                case DecisionKind.UseValue:
                    (var typed, item) = TypedFigure.Of(item, indicator, _items);
                    if (typed is not null)
                    {
                        Found(item);
                        return new Verdict.Stands(typed, item.Decision?.Reason);
                    }

                    held = true;
                    break;
                case DecisionKind.Accept:
                    // The district's explanation is kept beside the figure; the check is not raised again for this value.
                    explanation = candidate.Explanation ?? item.Decision.Reason;
                    break;
                case DecisionKind.Acknowledge or DecisionKind.AcceptAndRemember or null:
                    held |= item.IsOpen;
                    break;
            }

            Found(item);
        }

        return held ? new Verdict.Held() : new Verdict.Stands(figure, explanation ?? candidate.Explanation);
    }

    // All that an answer "nothing" would take away, with names and units.
    private ValueList<string> FiguresBefore(Submission answer, District district) =>
    [
        .. _program.Indicators.Where(indicator => answer.SaysNothingOf(indicator) || answer.FigureOf(indicator.Key) is { IsNilInWords: true })
            .Select(indicator => (Indicator: indicator, Figure: _candidates.GetValueOrDefault((district.Code, answer.Month, indicator.Key))?.LastOrDefault(report => report.RawId != answer.RawId && report.ReceivedAt <= answer.ReceivedAt && report.FigureOf(indicator.Key) is { Value: not 0 })?.FigureOf(indicator.Key)))
            .Where(of => of.Figure is not null)
            .Select(of => $"{of.Indicator.Name} {FigureWords.Of(of.Indicator, of.Figure!)}"),
    ];

    private void Found(ReviewItem item)
    {
        if (_foundIds.Add(item.Id))
        {
            _found.Add(item);
        }
    }

    private Timeliness TimelinessOf(ReportingMonth month, DateTimeOffset receivedAt) =>
        receivedAt.DayInBangkok() <= _program.Deadline.DueDate(month, _calendar) ? Timeliness.OnTime : Timeliness.Late;

    private MonthStatus Status(DistrictCode district, ReportingMonth month, DateTimeOffset asOf)
    {
        var required = _program.Indicators.Where(indicator => indicator.RequiredIn(month)).Select(indicator => _entries[(district, month, indicator.Key)]).ToList();
        var accepted = required.Where(entry => entry.Accepted is not null).ToList();
        var covered = accepted.Count == 0 ? [] : required.FindAll(IsCoveredLater);
        required = required.FindAll(entry => !covered.Contains(entry));
        var owed = required.Where(entry => entry.State is ReportState.Missing or ReportState.Withdrawn).Select(entry => entry.Indicator).ToValueList();
        var state = accepted.Count == required.Count
            ? accepted.TrueForAll(entry => entry.State == ReportState.ConfirmedZero) ? ReportState.ConfirmedZero : ReportState.Reported
            : required.Exists(entry => entry.State == ReportState.UnderReview)
            ? owed.IsEmpty ? ReportState.UnderReview : ReportState.Partial // what waits was sent, the rest is owed
            : accepted.Count > 0 ? ReportState.Partial
            : required.Exists(entry => entry.State == ReportState.Withdrawn) ? ReportState.Withdrawn
            : ReportState.Missing;
        var due = _program.Deadline.DueDate(month, _calendar);
        return new()
        {
            District = district,
            Month = month,
            Due = due,
            State = state,
            Timeliness = owed.IsEmpty && required.TrueForAll(entry => entry.Timeliness is not null)
                ? required.Exists(entry => entry.Timeliness == Timeliness.Late) ? Timeliness.Late : Timeliness.OnTime
                : null,
            FirstReceivedAt = FirstReceived(district, month),
            Owed = owed,
            CoveredLater = covered.Select(entry => entry.Indicator).ToValueList(),
            IsDue = asOf > Bangkok.EndOf(due),
        };
    }

    // What a month's report left out of a running total a later total contains.
    private bool IsCoveredLater(LedgerEntry entry) =>
        entry.State is ReportState.Missing or ReportState.Withdrawn
        && _program.FindIndicator(entry.Indicator)!.Accumulation == Accumulation.RunningTotal
        && _program.MonthsOf(entry.District).Any(later => later.CompareTo(entry.Month) > 0 && _entries[(entry.District, later, entry.Indicator)].Accepted is not null);

    private DateTimeOffset? FirstReceived(DistrictCode district, ReportingMonth month) => _program.Indicators
        .Select(indicator => _candidates.GetValueOrDefault((district, month, indicator.Key))?[0].ReceivedAt)
        .Min();

    private abstract record Verdict
    {
        private Verdict()
        {
        }

        public sealed record Stands(Figure Figure, string? Explanation) : Verdict;

        public sealed record Held : Verdict;

        public sealed record Rejected : Verdict;
    }
}
