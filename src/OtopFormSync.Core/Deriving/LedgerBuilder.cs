using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>Chooses, for each district, month and indicator, the figure that stands. The result does not depend on the order in which reports are given.</summary>
internal sealed class LedgerBuilder
{
    private static readonly TimeSpan ConflictWindow = TimeSpan.FromDays(1);

    private readonly Program _program;
    private readonly Province _province;
    private readonly OfficeCalendar _calendar;
    private readonly ReviewItems _items;
    private readonly Dictionary<(DistrictCode, ReportingMonth, IndicatorKey), List<Submission>> _candidates = []; // in the order of receipt
    private readonly HashSet<(DistrictCode, ReportingMonth, IndicatorKey)> _waiting = [];
    private readonly HashSet<(DistrictCode, ReportingMonth, IndicatorKey)> _withdrawn = [];
    private readonly Dictionary<(DistrictCode, ReportingMonth, IndicatorKey), LedgerEntry> _entries = [];
    private readonly List<ReviewItem> _found = [];
    private readonly HashSet<ReviewItemId> _foundIds = [];

    /// <summary>Prepares a ledger.</summary>
    /// <param name="program">The program.</param>
    /// <param name="province">The province.</param>
    /// <param name="calendar">The office's days off.</param>
    /// <param name="items">Makes review items.</param>
    /// <param name="reports">The assessed reports, in the order of receipt.</param>
    public LedgerBuilder(Program program, Province province, OfficeCalendar calendar, ReviewItems items, IReadOnlyList<ReportAssessment> reports)
    {
        _program = program;
        _province = province;
        _calendar = calendar;
        _items = items;
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
                foreach (var indicator in _program.Indicators)
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
        _province.Districts.SelectMany(district => _program.Quarter.Months.Select(month => Status(district.Code, month, asOf))).ToValueList();

    private void Add(ReportAssessment report)
    {
        if (report.District is not { } district)
        {
            return;
        }

        foreach (var waiting in report.Waiting)
        {
            foreach (var indicator in Indicators(waiting.Indicator))
            {
                _waiting.Add((district.Code, waiting.Month, indicator));
            }
        }

        foreach (var submission in report.Submissions)
        {
            if (report.Standing == ReceivedOutcome.Withdrawn)
            {
                foreach (var indicator in submission.NothingToReport ? Indicators(null) : submission.Figures.Select(figure => figure.Indicator))
                {
                    _withdrawn.Add((submission.District, submission.Month, indicator));
                }
            }
            else if (report.Counts)
            {
                AddSubmission(submission);
            }
        }
    }

    private void AddSubmission(Submission submission)
    {
        foreach (var indicator in _program.Indicators)
        {
            if (!submission.SaysNothingOf(indicator) && submission.FigureOf(indicator.Key) is null)
            {
                continue;
            }

            var key = (submission.District, submission.Month, indicator.Key);
            if (!_candidates.TryGetValue(key, out var list))
            {
                _candidates.Add(key, list = []);
            }

            list.Add(submission);
        }
    }

    // A month as a whole speaks of what it must hold.
    private IEnumerable<IndicatorKey> Indicators(IndicatorKey? one) => one is null ? _program.Indicators.Where(indicator => indicator.Required).Select(indicator => indicator.Key) : [one];

    private LedgerEntry Entry(District district, ReportingMonth month, Indicator indicator)
    {
        var key = (district.Code, month, indicator.Key);
        var candidates = _candidates.GetValueOrDefault(key) ?? [];
        var preferred = _program.LatestWins ? Enumerable.Reverse(candidates).ToList() : candidates;
        AcceptedFigure? accepted = null;
        Submission? standing = null;
        var held = false;
        var rejected = new List<Submission>();
        foreach (var candidate in preferred)
        {
            var figure = FigureOf(candidate, district, month, indicator);
            var verdict = Judge(district, month, indicator, candidate, figure);
            if (verdict is Verdict.Stands stands)
            {
                (accepted, standing) = (Accept(candidate, stands.Figure, stands.Explanation), candidate);
                break;
            }

            held |= verdict is Verdict.Held;
            if (verdict is Verdict.Rejected)
            {
                rejected.Add(candidate);
            }
        }

        if (standing is not null)
        {
            (accepted, standing) = Reconciled(district, month, indicator, preferred, accepted!, standing);
        }

        var first = candidates.Find(candidate => !rejected.Contains(candidate));
        return new()
        {
            District = district.Code,
            Month = month,
            Indicator = indicator.Key,
            State = accepted is not null
                ? accepted.Figure.IsConfirmedZero ? ReportState.ConfirmedZero : ReportState.Reported
                : held || _waiting.Contains(key) ? ReportState.UnderReview
                : _withdrawn.Contains(key) ? ReportState.Withdrawn
                : ReportState.Missing,
            Timeliness = first is null ? null : TimelinessOf(month, first.ReceivedAt),
            Accepted = accepted,
            History = Enumerable.Reverse(candidates)
                .Where(candidate => !ReferenceEquals(candidate, standing))
                .Select(candidate => Accept(candidate, FigureOf(candidate, district, month, indicator), null))
                .ToValueList(),
        };
    }

    private Verdict Judge(District district, ReportingMonth month, Indicator indicator, Submission candidate, Figure figure)
    {
        string? explanation = null;
        var held = false;
        foreach (var failed in CheckEvaluation.Failed(_program, indicator.Key, operand => ValueOf(operand, district, month, indicator, figure.Value, candidate)))
        {
            var item = _items.Implausible(candidate, district, indicator, figure, failed);
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

        return held ? new Verdict.Held() : new Verdict.Stands(figure, explanation);
    }

    // Two channels that differ within a day are put before an officer while the latest stands.
    private (AcceptedFigure Accepted, Submission Standing) Reconciled(District district, ReportingMonth month, Indicator indicator, List<Submission> preferred, AcceptedFigure accepted, Submission standing)
    {
        var other = preferred.Find(candidate => !ReferenceEquals(candidate, standing)
            && candidate.Channel != standing.Channel
            && (candidate.ReceivedAt - standing.ReceivedAt).Duration() <= ConflictWindow
            && FigureOf(candidate, district, month, indicator).Value != accepted.Figure.Value);
        if (other is null)
        {
            return (accepted, standing);
        }

        var otherFigure = FigureOf(other, district, month, indicator);
        var item = _items.ChannelConflict(standing, accepted.Figure, other, otherFigure, indicator);
        switch (item.Decision?.Kind)
        {
            case DecisionKind.Reject:
                (accepted, standing) = (Accept(other, otherFigure, item.Decision.Reason), other);
                break;
            case DecisionKind.UseValue:
                (var typed, item) = TypedFigure.Of(item, indicator, _items);
                accepted = typed is null ? accepted : Accept(standing, typed, item.Decision?.Reason);
                break;
            case DecisionKind.Accept or DecisionKind.Acknowledge or DecisionKind.AcceptAndRemember or null:
                break;
        }

        Found(item);
        return (accepted, standing);
    }

    private void Found(ReviewItem item)
    {
        if (_foundIds.Add(item.Id))
        {
            _found.Add(item);
        }
    }

    private decimal? ValueOf(CheckOperand operand, District district, ReportingMonth month, Indicator indicator, decimal value, Submission submission) => operand.Match(
        figure => ValueOf(figure, district, month, indicator, value, submission),
        reference => _program.FindReference(reference.Reference)?.Of(district.Code));

    private decimal? ValueOf(CheckOperand.OfIndicator operand, District district, ReportingMonth month, Indicator indicator, decimal value, Submission submission) => operand.Aspect switch
    {
        CheckAspect.Current when operand.Indicator == indicator.Key => value,
        CheckAspect.Current => submission.FigureOf(operand.Indicator)?.Value,
        // Ten times nothing says nothing: after a month of zero there is nothing to compare with.
        CheckAspect.Previous => _entries.GetValueOrDefault((district.Code, month.Plus(-1), operand.Indicator))?.Accepted?.Figure.Value is { } previous and not 0 ? previous : null,
        CheckAspect.Target => _program.FindIndicator(operand.Indicator)?.TargetOf(district.Code)?.OfMonth(month),
        CheckAspect.Base => _program.FindIndicator(operand.Indicator)?.TargetOf(district.Code)?.BaseOf(BaseMonth.Of(_program.Grading.BaseYear, month)),
    };

    private Figure FigureOf(Submission submission, District district, ReportingMonth month, Indicator indicator) =>
        submission.FigureOf(indicator.Key) ?? NothingFigure(district, month, indicator);

    private Figure NothingFigure(District district, ReportingMonth month, Indicator indicator) => Figure.OfNothingToReport(
        indicator.Key,
        indicator.Accumulation.Nothing(_entries.GetValueOrDefault((district.Code, month.Plus(-1), indicator.Key))?.Accepted?.Figure.Value));

    private static AcceptedFigure Accept(Submission submission, Figure figure, string? explanation) =>
        new(figure, submission.RawId, submission.Channel, submission.ReceivedAt, submission.Place, explanation);

    private Timeliness TimelinessOf(ReportingMonth month, DateTimeOffset receivedAt) =>
        receivedAt.DayInBangkok() <= _program.Deadline.DueDate(month, _calendar) ? Timeliness.OnTime : Timeliness.Late;

    private MonthStatus Status(DistrictCode district, ReportingMonth month, DateTimeOffset asOf)
    {
        var required = _program.Indicators.Where(indicator => indicator.Required).Select(indicator => _entries[(district, month, indicator.Key)]).ToList();
        var accepted = required.Where(entry => entry.Accepted is not null).ToList();
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
            IsDue = asOf > Bangkok.EndOf(due),
        };
    }

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
