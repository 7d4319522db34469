using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Totals;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Drafts.Responses;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>From raw reports to scorecards: pure, the same for the same input in any order. One instance per program keeps readings and assessments of unchanged reports.</summary>
public sealed class Derivation
{
    private readonly Program _program;
    private readonly Province _whole;
    private readonly OfficeCalendar _calendar;
    private readonly IReadOnlyCollection<Program> _others;
    private readonly bool _isMain;
    private readonly DistrictReader _districts;
    private readonly IWording _wording;
    private readonly FormQuestions _questions;
    private readonly DraftReading _reading;
    private readonly KeptAssessments _assessments = new();
    private Province _province; // as it is in the quarter, on the day that was derived last
    private HashSet<RawReportId> _idle = []; // late reports by which no grade changes, in the derivation that runs
    private ProgramRegisters _registers = ProgramRegisters.None; // as of the instant that was derived last

    /// <summary>Prepares a derivation.</summary>
    /// <param name="program">The program.</param>
    /// <param name="province">The province.</param>
    /// <param name="calendar">The office's days off.</param>
    /// <param name="others">The workspace's other programs: their months and mails are not in question here.</param>
    /// <param name="isMain">True for the workspace's first program, to whose mission mails belong that name none, and which shows what mail servers say of addresses.</param>
    /// <param name="districts">Reads district names.</param>
    /// <param name="mails">Takes mails apart.</param>
    /// <param name="wording">The office's wording.</param>
    public Derivation(Program program, Province province, OfficeCalendar calendar, IReadOnlyCollection<Program> others, bool isMain, DistrictReader districts, IMailReader mails, IWording wording)
    {
        ArgumentNullException.ThrowIfNull(province);
        _program = program;
        (_whole, _province) = (province, province);
        _calendar = calendar;
        _others = others;
        _isMain = isMain;
        _districts = districts;
        _wording = wording;
        _questions = new(program);
        _reading = new(program, province, others, isMain, districts, mails);
    }

    /// <summary>The program.</summary>
    public Program Program => _program;

    /// <summary>Reads names of the province's districts.</summary>
    public DistrictReader Districts => _districts;

    /// <summary>The files of registers that officers mailed; such a mail is no report.</summary>
    /// <param name="reports">Every report that was ever stored.</param>
    /// <param name="asOf">The instant.</param>
    /// <returns>The files in the order of receipt.</returns>
    public ValueList<RegisterDocument> RegistersIn(IEnumerable<StoredReport> reports, DateTimeOffset asOf) =>
    [
        .. reports.Where(stored => stored.Report.Content is RawContent.Mail && stored.WithdrawnAt is null && !stored.IsPurged && stored.Report.ReceivedAt <= asOf)
            .InOrderOfReceipt(stored => stored.Report)
            .Where(stored => _reading.TryRead(stored.Report, asOf, out _))
            .SelectMany(stored => _reading.RegistersOf(stored.Report.Id)),
    ];

    /// <summary>Derives everything.</summary>
    /// <param name="input">Reports, decisions, instant.</param>
    /// <returns>The state.</returns>
    public DerivedState Derive(DerivationInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        TakeNames(input.AsOf);
        _registers = ProgramRegisters.Of(input.Registers, _program);
        var items = new ReviewItems(input.Decisions, _wording);
        var unfinished = new List<UnfinishedMail>();
        var edits = new Lazy<EditedRowTimes>(() => EditedRowTimes.Of(input.Reports));
        var (reports, unreached, awaitsBooks) = Assess(input, items, edits, unfinished, draft => null, _assessments);
        var ifTaken = new IfTaken(input.Decisions, _wording, reports, (taking, known) => Assess(input, taking, edits, [], known, null).Reports);
        _idle = [];
        _idle = Idle(input, reports, items, ifTaken);
        var (finals, builder, ledger, computed, found) = Settle(input, items, reports, edits, _province);
        var decided = found.Where(item => item.Decision is not null); // of a figure that is held back, too, so that it can be taken back
        finals.Name((asked, districts) => ifTaken.Take(asked, new HashSet<RawReportId>(), input.AsOf) is var taken ? Settle(input, taken.Items, taken.Reports, edits, Only(districts)).Cards : []);
        var scorecards = finals.Hold(computed, ledger);
        var following = GradesIfTaken(input with { Finals = finals.Finals }, reports, edits, ifTaken);
        var program = ProgramOn(input.AsOf);
        var figures = ProvinceFigures.Of(program, ledger, scorecards);
        var later = new LaterReports(_program, ledger, reports, items);
        var review = reports.SelectMany(later.StillAsked)
            .Concat(builder.Items)
            .Concat(decided)
            .Concat(input.Problems.Select(items.ColumnProblem))
            .Concat(input.OfficerItems)
            .Concat(finals.Items)
            .Concat(NotYet(reports, items))
            .Concat(new RegisterLedger(program, _province, _registers, items).Questions(ledger))
            .Concat(_isMain ? unreached.Select(failed => failed.Item) : [])
            .Concat(scorecards.Where(card => !card.Doubts.IsEmpty && !card.MonthsReported.IsEmpty) // before the first report there is nothing to ask
                .Select(card => items.GradeNotComputable(card.District, card.Quarter, card.Doubts, card.AwaitsOfficer)))
            .DistinctBy(item => item.Id)
            .Select(item => item is { AsksBesideFinal: true, IsOpen: true, RawId: { } late } && following.GetValueOrDefault(late) is { } grade ? ReviewItems.WithWhatFollows(item, grade) : item)
            .OrderBy(item => item.ReceivedAt ?? DateTimeOffset.MaxValue)
            .ThenBy(item => item.Id)
            .ToValueList();
        review = WithMatters(review);
        return new()
        {
            Province = _province,
            Program = program,
            AsOf = input.AsOf,
            Closings = input.Closings,
            Ledger = ledger,
            Months = builder.Months(input.AsOf),
            Scorecards = scorecards,
            Figures = figures,
            Registers = _registers,
            Finals = finals.Finals,
            ProvinceScorecard = Scorecards.OfProvince(program, _province, scorecards, figures),
            Review = review,
            Unreached = unreached.Select(failed => failed.Address).OfType<UnreachedAddress>().ToValueList(),
            Unfinished = unfinished.ToValueList(),
            AwaitsBooks = awaitsBooks,
            Received = ReceivedReports.Of(reports, review, builder.Standing, ledger, edits.Value),
        };
    }

    // A district may begin, end or be called otherwise; its code stays, and so does what was read.
    private void TakeNames(DateTimeOffset asOf)
    {
        var province = _program.Of(_whole, asOf.DayInBangkok());
        if (!ReferenceEquals(province, _province))
        {
            _province = province;
            _reading.Take(province);
        }
    }

    // Reports are read alike on every day; what is asked for and counted depends on it.
    private Program ProgramOn(DateTimeOffset asOf) => _registers.Over(_program.On(asOf.DayInBangkok()));

    // What was accepted before a month was closed stays, also when its row was edited afterwards: the edit waits, and one that was refused is refused still when the month is open again.
    // Else what the row said before stands for as long as the edit is in question, figure by figure.
    private static void KeepEdited(List<ReportAssessment> reports, Lazy<EditedRowTimes> edits, HeldCorrections held)
    {
        var known = new Lazy<Dictionary<RawReportId, RawReport>>(() => reports.DistinctBy(report => report.Draft.Raw.Id).ToDictionary(report => report.Draft.Raw.Id, report => report.Draft.Raw));
        foreach (var report in reports.Where(report => report.Counts))
        {
            var depth = 0;
            var seen = new HashSet<RawReportId> { report.Draft.Raw.Id };
            for (var before = edits.Value.Before(report.Draft.Raw); before is not null && seen.Add(before); before = known.Value.TryGetValue(before, out var raw) ? edits.Value.Before(raw) : null)
            {
                held.StandIn(before, report.Draft.Raw.Id, ++depth);
            }
        }

        foreach (var report in reports.Where(report => report.District is not null && report.Items.Any(item => item is { Code: ReviewCode.ClosedMonth, Decision: null or { Kind: DecisionKind.Reject } })))
        {
            if (edits.Value.Before(report.Draft.Raw) is { } before)
            {
                held.Keep(before, report.District!.Code);
            }
        }
    }

    // The scorecards with every report held back by which a final grade would be another, and what is asked on the way there.
    private (FinalGrades Finals, LedgerBuilder Builder, Ledger Ledger, ValueList<Scorecard> Cards, List<ReviewItem> Found) Settle(DerivationInput input, ReviewItems items, List<ReportAssessment> reports, Lazy<EditedRowTimes> edits, Province province)
    {
        var finals = new FinalGrades(_program, items, reports, input.Finals, input.Closings, input.AsOf);
        KeepEdited(reports, edits, finals.Held);
        var (builder, ledger, cards) = Grade(input, items, reports, finals.Held, province);
        var found = new List<ReviewItem>(builder.Items);
        var corrected = finals.FindCorrections(cards, ledger);
        if (corrected.Count == 0)
        {
            return (finals, builder, ledger, cards, found);
        }

        // What is held back in a district leaves the others as they are.
        while (corrected.Count > 0)
        {
            var (further, figures, again) = Grade(input, items, reports, finals.Held, Only(corrected));
            found.AddRange(further.Items);
            corrected = finals.FindCorrections(again, figures);
        }

        (builder, ledger, cards) = Grade(input, items, reports, finals.Held, province);
        return (finals, builder, ledger, cards, [.. found, .. builder.Items]);
    }

    private Province Only(IReadOnlySet<DistrictCode> districts) => _province with { Districts = [.. _province.Districts.Where(district => districts.Contains(district.Code))] };

    // Late reports that a grade does not wait for: an officer takes them or leaves them, and it is the same by either.
    private HashSet<RawReportId> Idle(DerivationInput input, List<ReportAssessment> reports, ReviewItems items, IfTaken ifTaken)
    {
        var late = reports.FindAll(report => report is { MayBeAnswered: true, Standing: ReceivedOutcome.Accepted, District: not null } && report.Items.Any(item => item.IsOpen) && report.Items.All(item => !item.IsOpen || item.Code == ReviewCode.ClosedMonth));
        if (late.Count == 0)
        {
            return [];
        }

        var without = Grade(input, items, reports, new(), Only(late.Select(report => report.District!.Code).ToHashSet())).Cards.ToDictionary(card => card.District, card => card.Grade);
        var idle = new List<ReportAssessment>();
        foreach (var round in IfTaken.Rounds(late, report => report.District!.Code))
        {
            var same = Same(round);
            idle.AddRange(round.Where(report => same.Contains(report.District!.Code)));
        }

        // What each alone leaves as it is two may change together.
        var together = idle.GroupBy(report => report.District!.Code).Where(district => district.Count() > 1).SelectMany(district => district).ToList();
        var unchanged = together.Count == 0 ? [] : Same(together);
        return [.. idle.Where(report => !together.Contains(report) || unchanged.Contains(report.District!.Code)).Select(report => report.Draft.Raw.Id)];

        // The districts whose grade is the same with these reports, and of which nothing more is asked then.
        HashSet<DistrictCode> Same(List<ReportAssessment> asked)
        {
            var (taking, taken) = ifTaken.Take(asked.SelectMany(report => report.Items).Where(item => item.IsOpen).Select(item => item.Id).ToHashSet(), asked.Select(report => report.Draft.Raw.Id).ToHashSet(), input.AsOf);
            var (builder, _, cards) = Grade(input, taking, taken, new(), Only(asked.Select(report => report.District!.Code).ToHashSet()));
            var further = taken.SelectMany(report => report.Items).Concat(builder.Items).Where(item => item.IsOpen).Select(item => item.RawId).OfType<RawReportId>().ToHashSet();
            return [.. cards.Where(card => card.Grade == without[card.District] && !asked.Exists(report => report.District!.Code == card.District && further.Contains(report.Draft.Raw.Id))).Select(card => card.District)];
        }
    }

    // What becomes of final grades once an officer takes the reports that came after the closing, or from strangers before it: it is said in the question about these.
    private Dictionary<RawReportId, string> GradesIfTaken(DerivationInput input, List<ReportAssessment> reports, Lazy<EditedRowTimes> edits, IfTaken ifTaken)
    {
        IEnumerable<ReportAssessment> asking = input.Finals.Count == 0 ? [] : reports;
        var late = asking
            .SelectMany(report => report.Items.Where(item => item is { AsksBesideFinal: true, IsOpen: true }).Select(item => (District: report.District?.Code, RawId: item.RawId!, item.Id)))
            .GroupBy(item => (item.District, item.RawId), item => item.Id);
        return IfTaken.Rounds(late, report => report.Key.District)
            .SelectMany(round => GradesIfTaken(input, round.Select(report => report.Key.RawId).ToHashSet(), round.SelectMany(report => report).ToHashSet(), edits, ifTaken))
            .DistinctBy(grade => grade.Key)
            .ToDictionary();
    }

    // Whatever else is asked of them is taken as well: the late question is the only one that speaks of grades.
    private Dictionary<RawReportId, string> GradesIfTaken(DerivationInput input, HashSet<RawReportId> late, HashSet<ReviewItemId> accepted, Lazy<EditedRowTimes> edits, IfTaken ifTaken)
    {
        // Taken long ago, that is before any grade was final: the grades are still asked about.
        var (items, taken) = ifTaken.Take(accepted, late, DateTimeOffset.MinValue);
        var settled = Settle(input, items, taken, edits, Only(taken.Where(report => late.Contains(report.Draft.Raw.Id)).Select(report => report.District?.Code).OfType<DistrictCode>().ToHashSet()));
        var further = taken.SelectMany(report => report.Items).Concat(settled.Found).Where(item => item is { IsOpen: true, RawId: { } raw } && late.Contains(raw) && item.Choices.Contains(DecisionKind.Accept)).Select(item => item.Id).ToList();
        return further.Count > 0
            ? GradesIfTaken(input, late, [.. accepted, .. further], edits, ifTaken)
            : settled.Finals.SaidOf(taken.Where(report => late.Contains(report.Draft.Raw.Id)), settled.Cards);
    }

    private (LedgerBuilder Builder, Ledger Ledger, ValueList<Scorecard> Cards) Grade(DerivationInput input, ReviewItems items, List<ReportAssessment> reports, HeldCorrections held, Province province)
    {
        var program = ProgramOn(input.AsOf);
        var builder = new LedgerBuilder(program, province, _calendar, items, reports, held, input.Earlier);
        var ledger = new RegisterLedger(program, province, _registers, items).Counting(builder.Build());
        return (builder, ledger, Scorecards.Build(new()
        {
            Program = program,
            Province = province,
            Ledger = ledger,
            AsOf = input.AsOf,
            Overrides = input.Overrides,
            Closings = input.Closings,
            Waiting = new WaitingChanges(program, ledger, new(program, ledger, reports, items)).Of(_idle.Count == 0 ? reports : reports.Where(report => !_idle.Contains(report.Draft.Raw.Id)), builder.Items),
        }));
    }

    private (List<ReportAssessment> Reports, List<(UnreachedAddress? Address, ReviewItem Item)> Unreached, bool AwaitsBooks) Assess(DerivationInput input, ReviewItems items, Lazy<EditedRowTimes> edited, List<UnfinishedMail> unfinished, Func<DraftReport, ReportAssessment?> known, KeptAssessments? assessments)
    {
        var edits = input.Closings.Months.IsEmpty ? EditedRowTimes.None : edited.Value;
        _reading.Take(input);
        var read = Read(input, unfinished);
        // Every program must know of what mail servers say of addresses; the main one shows it.
        var drafts = OfOneServer(_isMain ? read : read.FindAll(report => report.Draft.Failure is null));
        var files = FileMonths.Of(drafts.Select(report => report.Draft).Where(draft => draft.IsReport && draft.Raw.ReceivedAt <= input.AsOf));
        var districts = new DistrictAssessor(_districts, _province, items);
        var senders = input.Decisions.Any(decision => decision.Kind == DecisionKind.AcceptAndRemember) ? _reading.Senders.Remembering(drafts.Select(report => report.Draft), districts, items) : _reading.Senders;
        var assessor = new ReportAssessor(_program, _others, districts, senders, files, input.Closings, edits, new(_program, items), items);
        var answers = new QuestionAnswers(_program, _others, _province, _calendar, items, input.Earlier, input.Others);
        var notices = new AnsweredNotices([.. _others, _program], input.Mails, drafts.Select(report => report.Draft), _reading.OwnerOf);
        var assessed = new List<ReportAssessment>(drafts.Count);
        assessments?.Begin(new(_province, senders, edits, input.Closings, input.Decisions));
        foreach (var (draft, isWithdrawn, isExempt) in drafts)
        {
            if (!notices.IsSaidToOthers(draft, _program) && answers.Read(draft, senders, assessed) is { } answered
                && (known(answered) ?? assessments?.Assess(assessor, answered, input.AsOf, isWithdrawn, isExempt) ?? assessor.Assess(answered, input.AsOf, isWithdrawn, isExempt)) is { ConcernsProgram: true } report)
            {
                assessed.Add(report);
            }
        }

        NamedMonths.Settle(assessed, items);
        var left = new PurgedReports(_program, _province, _wording);
        var purged = input.Reports.Where(stored => stored.IsPurged).SelectMany(stored => left.Assess(stored, input.AsOf)).ToList();
        if (purged.Count > 0)
        {
            assessed = [.. purged.Concat(assessed).InOrderOfReceipt(report => report.Draft.Raw)];
        }

        var failures = read.Select(report => report.Draft).Where(draft => draft.Failure is not null).ToList();
        return (assessed, failures.Count == 0 ? [] : [.. new UnreachedAddresses(_province, senders, input.Mails, items).Of(failures.Where(draft => draft.Raw.ReceivedAt <= input.AsOf))], answers.AwaitsBooks);
    }

    // In the order of receipt: the one in which reports were stored plays no part.
    private List<(DraftReport Draft, bool IsWithdrawn, bool IsExempt)> Read(DerivationInput input, List<UnfinishedMail> unfinished)
    {
        var drafts = new List<(DraftReport, bool, bool)>(input.Reports.Count);
        var kept = new KeptAnswers(_questions, input.Reports);
        Func<RawReport, DraftReport?> readAgain = _reading.Read;
        var looked = 0;
        foreach (var stored in input.Reports.InOrderOfReceipt(stored => stored.Report))
        {
            input.Progress(new(WorkPart.ReadingReports, looked++, input.Reports.Count));
            if (stored.IsPurged)
            {
                continue;
            }

            if (!_reading.TryRead(stored.Report, input.AsOf, out var read))
            {
                unfinished.Add(new(stored.Report.Id, stored.Report.Place, _reading.IsPutOff(stored.Report.Id)));
            }
            else if (kept.Complete(stored, read, readAgain) is { } draft)
            {
                drafts.Add((Vouched(draft, stored, input), stored.WithdrawnAt is not null, stored.StoredAt < input.SendersSince));
            }
        }

        return drafts;
    }

    // What a server vouched for that the settings named then, or that came before any server was asked.
    private static DraftReport Vouched(DraftReport draft, StoredReport stored, DerivationInput input)
    {
        if (draft is { UnnamedServer: null, SenderAuthenticated: not false })
        {
            return draft;
        }

        return WasVouched(draft, stored, input) ? draft with { UnnamedServer = null, SenderAuthenticated = true }
            : stored.StoredAt < input.ServersSince ? draft with { UnnamedServer = null, SenderAuthenticated = draft.SenderPassedBefore ? null : false }
            : draft;
    }

    private static bool WasVouched(DraftReport draft, StoredReport stored, DerivationInput input) => input.FormerServers.Any(server => server.Vouched(draft.VouchedBy, stored.StoredAt));

    // All that wait for the settings to name the server wait under one name, which most of them give it.
    private static List<(DraftReport Draft, bool IsWithdrawn, bool IsExempt)> OfOneServer(List<(DraftReport Draft, bool IsWithdrawn, bool IsExempt)> drafts)
    {
        if (!drafts.Exists(report => report.Draft.UnnamedServer is not null))
        {
            return drafts;
        }

        var server = UnnamedServer.MostSeen(drafts.Select(report => report.Draft.UnnamedServer?.Seen));
        return drafts.ConvertAll(report => report.Draft.UnnamedServer is null ? report : report with { Draft = report.Draft with { UnnamedServer = server } });
    }

    private static IEnumerable<ReviewItem> NotYet(List<ReportAssessment> reports, ReviewItems items)
    {
        var future = reports.Where(report => report.Standing == ReceivedOutcome.NotYet).Select(report => report.Draft.Raw).ToList();
        return future.Count > 0 ? [items.ReceivedInFuture(future)] : [];
    }

    // A decision that cannot be obeyed is about what it was to decide.
    private static ValueList<ReviewItem> WithMatters(ValueList<ReviewItem> review) => !review.Any(item => item.Decides is not null) ? review
        : [.. review.Select(item => item.Decides is { } decides && review.FirstOrDefault(other => other.Id == decides) is { } matter ? item with { District = matter.District, Month = matter.Month, Indicator = matter.Indicator } : item)];
}
