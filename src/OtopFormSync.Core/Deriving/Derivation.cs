using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Totals;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Drafts.Mails;
using OtopFormSync.Core.Reporting.Drafts.Responses;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>From raw reports to scorecards: pure, the same for the same input in any order. One instance per program keeps readings of unchanged reports.</summary>
public sealed class Derivation
{
    private const int MostCached = 200_000; // bounds the memory of a long-running process

    private readonly Program _program;
    private readonly Province _whole;
    private readonly OfficeCalendar _calendar;
    private readonly IReadOnlyCollection<Program> _others;
    private readonly List<MailReportReader> _otherMailReports;
    private readonly bool _isMain;
    private readonly DistrictReader _districts;
    private readonly IMailReader _mails;
    private readonly IWording _wording;
    private readonly FormQuestions _questions;
    private readonly FormRowReader _rows;
    private readonly MailReportReader _mailReports;
    private readonly Dictionary<RawReportId, (RawReport Raw, DraftReport? Draft)> _drafts = [];
    private readonly Dictionary<RawReportId, (DateTimeOffset At, bool IsPutOff)> _unfinished = []; // when it was last tried: once per instant is enough
    private ValueList<FormerContact> _formerContacts = [];
    private readonly Dictionary<RawReportId, ValueList<RegisterDocument>> _registerMails = [];
    private ValueList<LineBinding> _lineBindings = [];
    private ValueList<LineRelease> _lineReleases = [];
    private Province _province; // as it is in the quarter, on the day that was derived last
    private KnownSenders _senders;
    private ProgramRegisters _registers = ProgramRegisters.None; // as of the instant that was derived last
    private bool _hasDecided;

    /// <summary>Prepares a derivation.</summary>
    /// <param name="program">The program.</param>
    /// <param name="province">The province.</param>
    /// <param name="calendar">The office's days off.</param>
    /// <param name="others">The workspace's other programs: their months and mails are not in question here.</param>
    /// <param name="isMain">True for the workspace's first program, which shows mails that no program can read.</param>
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
        _otherMailReports = others.Select(other => new MailReportReader(other, districts)).ToList();
        _isMain = isMain;
        _districts = districts;
        _mails = mails;
        _wording = wording;
        _questions = new(program);
        _rows = new(program, districts);
        _mailReports = new(program, districts);
        _senders = KnownSenders.Of(province, _formerContacts, _lineBindings, _lineReleases);
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
            .OrderBy(stored => stored.Report.ReceivedAt).ThenBy(stored => stored.Report.Id)
            .Where(stored => TryRead(stored.Report, asOf, out _))
            .SelectMany(stored => _registerMails.GetValueOrDefault(stored.Report.Id) ?? []),
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
        var edits = input.Closings.Months.IsEmpty ? RowEdits.None : RowEdits.Of(input.Reports);
        var (reports, unreached) = Assess(input, items, edits, unfinished);
        var finals = new FinalGrades(_program, items, reports, input.Finals, input.Closings, input.AsOf);
        KeepEdited(reports, edits, finals.Held);
        var changing = GradesIfTaken(input, reports, edits);
        var (builder, ledger, computed) = Grade(input, items, reports, finals.Held);
        var decided = new List<ReviewItem>(); // of a figure that is held back, too, so that it can be taken back
        while (finals.FindCorrections(computed, ledger))
        {
            decided.AddRange(builder.Items.Where(item => item.Decision is not null));
            (builder, ledger, computed) = Grade(input, items, reports, finals.Held);
        }

        var scorecards = finals.Hold(computed, ledger);
        var program = ProgramOn(input.AsOf);
        var figures = ProvinceFigures.Of(program, ledger, scorecards);
        var review = reports.SelectMany(report => report.Items.Select(item => StillAsked(item, report, ledger, items)))
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
            .Select(item => item is { Code: ReviewCode.ClosedMonth, IsOpen: true, RawId: { } late } && changing.GetValueOrDefault(late) is { } grade ? ReviewItems.WithGrade(item, grade) : item)
            .OrderBy(item => item.ReceivedAt ?? DateTimeOffset.MaxValue)
            .ThenBy(item => item.Id)
            .ToValueList();
        review = WithMatters(review);
        var standing = builder.Standing;
        var mails = reports.Where(report => report.Draft.MessageId is not null).DistinctBy(report => report.Draft.MessageId, StringComparer.Ordinal).ToDictionary(report => report.Draft.MessageId!, report => report.Draft.Raw.Place, StringComparer.Ordinal);
        var byReport = review.Where(item => item.RawId is not null).ToLookup(item => item.RawId!);
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
            Received = reports.Select(report => Received(report, byReport[report.Draft.Raw.Id].Concat(report.Items.Where(item => item.RawId is null)), standing, mails)).ToValueList(),
        };
    }

    // A district may begin, end or be called otherwise; its code stays, and so does what was read.
    private void TakeNames(DateTimeOffset asOf)
    {
        var province = _program.Of(_whole, asOf.DayInBangkok());
        if (!ReferenceEquals(province, _province))
        {
            _province = province;
            _senders = KnownSenders.Of(province, _formerContacts, _lineBindings, _lineReleases);
        }
    }

    // Reports are read alike on every day; what is asked for and counted depends on it.
    private Program ProgramOn(DateTimeOffset asOf) => _registers.Over(_program.On(asOf.DayInBangkok()));

    // What was accepted before a month was closed stays, also when its row was edited afterwards: the edit waits.
    private static void KeepEdited(List<ReportAssessment> reports, RowEdits edits, HeldCorrections held)
    {
        foreach (var report in reports.Where(report => report.District is not null && report.Items.Any(item => item is { Code: ReviewCode.ClosedMonth, Decision: null or { Kind: DecisionKind.Reject } })))
        {
            if (edits.Before(report.Draft.Raw) is { } before)
            {
                held.Keep(before, report.District!.Code);
            }
        }
    }

    // What an officer would be asked about final grades once he took the reports that came after the closing: it is said in the question about these.
    private Dictionary<RawReportId, ReviewItem> GradesIfTaken(DerivationInput input, List<ReportAssessment> reports, RowEdits edits)
    {
        var late = input.Finals.Count == 0 ? [] : reports.SelectMany(report => report.Items).Where(item => item is { Code: ReviewCode.ClosedMonth, IsOpen: true }).Select(item => item.Id).ToHashSet();
        if (late.Count == 0)
        {
            return [];
        }

        // Taken long ago, that is before any grade was final: the grades are still asked about.
        var items = new ReviewItems([.. input.Decisions.Where(decision => !late.Contains(decision.ItemId)), .. late.Select(id => new Decision(id, DecisionKind.Accept, null, null, DateTimeOffset.MinValue))], _wording);
        var (taken, _) = Assess(input, items, edits, []);
        var finals = new FinalGrades(_program, items, taken, input.Finals, input.Closings, input.AsOf);
        KeepEdited(taken, edits, finals.Held);
        while (Grade(input, items, taken, finals.Held) is var graded && finals.FindCorrections(graded.Cards, graded.Ledger))
        {
        }

        return finals.Changing.Where(item => item.IsOpen).DistinctBy(item => item.RawId).ToDictionary(item => item.RawId!);
    }

    private (LedgerBuilder Builder, Ledger Ledger, ValueList<Scorecard> Cards) Grade(DerivationInput input, ReviewItems items, List<ReportAssessment> reports, HeldCorrections held)
    {
        var program = ProgramOn(input.AsOf);
        var builder = new LedgerBuilder(program, _province, _calendar, items, reports, held, input.Earlier);
        var ledger = new RegisterLedger(program, _province, _registers, items).Counting(builder.Build());
        return (builder, ledger, Scorecards.Build(new()
        {
            Program = program,
            Province = _province,
            Ledger = ledger,
            AsOf = input.AsOf,
            Overrides = input.Overrides,
            Closings = input.Closings,
            Waiting = new WaitingChanges(program, ledger).Of(reports, builder.Items),
        }));
    }

    private (List<ReportAssessment> Reports, List<(UnreachedAddress? Address, ReviewItem Item)> Unreached) Assess(DerivationInput input, ReviewItems items, RowEdits edits, List<UnfinishedMail> unfinished)
    {
        if (!_hasDecided && input.Decisions.Count > 0)
        {
            _hasDecided = true;
            _drafts.Clear(); // read without the questions on record
        }

        if (!input.FormerContacts.Equals(_formerContacts) || !input.LineBindings.Equals(_lineBindings) || !input.LineReleases.Equals(_lineReleases))
        {
            (_formerContacts, _lineBindings, _lineReleases) = (input.FormerContacts, input.LineBindings, input.LineReleases);
            _senders = KnownSenders.Of(_province, _formerContacts, _lineBindings, _lineReleases);
            _drafts.Clear(); // of the rows of several districts a mail's sender's own is read
        }

        var left = new PurgedReports(_program, _province, _wording);
        var failures = new List<DraftReport>();
        var drafts = new List<(DraftReport Draft, bool IsWithdrawn, bool IsExempt)>(input.Reports.Count);
        _drafts.EnsureCapacity(Math.Min(input.Reports.Count, MostCached));
        // By time of receipt, then by content: the order in which reports were stored plays no part.
        var kept = new KeptAnswers(_questions, input.Reports);
        Func<RawReport, DraftReport?> readAgain = DraftOf;
        var purged = new List<ReportAssessment>();
        var looked = 0;
        foreach (var stored in input.Reports.OrderBy(stored => stored.Report.ReceivedAt).ThenBy(stored => stored.Report.Id))
        {
            input.Progress(new(WorkPart.ReadingReports, looked++, input.Reports.Count));
            if (stored.IsPurged)
            {
                purged.AddRange(left.Assess(stored, input.AsOf));
            }
            else if (!TryRead(stored.Report, input.AsOf, out var read))
            {
                unfinished.Add(new(stored.Report.Id, stored.Report.Place, _unfinished[stored.Report.Id].IsPutOff));
            }
            else if (kept.Complete(stored, read, readAgain) is { } draft)
            {
                if (draft.UnnamedServer is not null || draft.SenderAuthenticated == false)
                {
                    draft = input.FormerServers.Any(server => server.Vouched(draft.VouchedBy, stored.StoredAt)) ? draft with { UnnamedServer = null, SenderAuthenticated = true } : draft;
                }

                if (stored.StoredAt < input.ServersSince && (draft.UnnamedServer is not null || draft.SenderAuthenticated == false))
                {
                    draft = draft with { UnnamedServer = null, SenderAuthenticated = draft.SenderPassedBefore ? null : false };
                }

                if (draft.Failure is not null)
                {
                    // Every program must know of it; the main one shows it.
                    failures.Add(draft);
                    if (!_isMain)
                    {
                        continue;
                    }
                }

                drafts.Add((draft, stored.WithdrawnAt is not null, stored.StoredAt < input.SendersSince));
            }
        }

        drafts = OfOneServer(drafts);

        var files = FileMonths.Of(drafts.Select(report => report.Draft).Where(draft => draft.IsReport && draft.Raw.ReceivedAt <= input.AsOf));
        var districts = new DistrictAssessor(_districts, _province, items);
        var senders = input.Decisions.Any(decision => decision.Kind == DecisionKind.AcceptAndRemember) ? _senders.Remembering(drafts.Select(report => report.Draft), districts, items) : _senders;
        var assessor = new ReportAssessor(_program, _others, districts, senders, files, input.Closings, edits, new(_program, items), items);
        var answers = new QuestionAnswers(_program, _province, _calendar, items, input.Earlier);
        var assessed = new List<ReportAssessment>(drafts.Count);
        foreach (var (draft, isWithdrawn, isExempt) in drafts)
        {
            var report = assessor.Assess(answers.Read(draft, senders.DistrictOf(draft), assessed), input.AsOf, isWithdrawn, isExempt);
            if (report.ConcernsProgram)
            {
                if (report is { Counts: true, Draft.NamesMonthOf: { } nameless } && assessed.FindIndex(earlier => earlier.Draft.Raw.Id == nameless) is var at and >= 0)
                {
                    assessed[at] = assessed[at] with { Items = assessed[at].Items.Select(item => item is { AsksMonth: true, IsOpen: true } ? items.AnsweredSince(item, draft.Raw.ReceivedAt) : item).ToValueList() };
                }

                assessed.Add(report);
            }
        }

        if (purged.Count > 0)
        {
            assessed = [.. purged.Concat(assessed).OrderBy(report => report.Draft.Raw.ReceivedAt).ThenBy(report => report.Draft.Raw.Id)];
        }

        var told = failures.Where(draft => draft.Raw.ReceivedAt <= input.AsOf);
        return (assessed, failures.Count == 0 ? [] : [.. new UnreachedAddresses(_province, senders, input.Mails, items).Of(told)]);
    }

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

    // False when the machine was too slow: nothing is kept, or slowness would become what the mail says.
    private bool TryRead(RawReport raw, DateTimeOffset asOf, out DraftReport? draft)
    {
        draft = null;
        if (_unfinished.TryGetValue(raw.Id, out var tried) && tried.At == asOf)
        {
            return false;
        }

        try
        {
            draft = DraftOf(raw);
            _unfinished.Remove(raw.Id);
            return true;
        }
        catch (Exception slow) when (slow is UnfinishedReadingException or RegexMatchTimeoutException)
        {
            _unfinished[raw.Id] = (asOf, slow is UnfinishedReadingException { IsPutOff: true });
            return false;
        }
    }

    private DraftReport? DraftOf(RawReport raw)
    {
        // A row may stand otherwise than before under the same identity.
        if (_drafts.TryGetValue(raw.Id, out var known) && (ReferenceEquals(known.Raw, raw) || (known.Raw.ReceivedAt == raw.ReceivedAt && known.Raw.Content.Equals(raw.Content))))
        {
            return known.Draft is null || ReferenceEquals(known.Draft.Raw, raw) ? known.Draft : known.Draft with { Raw = raw };
        }

        var draft = raw.Content.Match((Of: this, Raw: raw), static (state, row) => state.Of._rows.Read(state.Raw, row), static (state, mail) => state.Of.ReadMail(state.Raw, state.Of._mails.Read(mail)), static (state, message) => state.Of.ReadMail(state.Raw, state.Of._mails.Read(message)), static (_, _) => null);
        if (_drafts.Count < MostCached || _drafts.ContainsKey(raw.Id))
        {
            _drafts[raw.Id] = (raw, draft);
        }

        return draft;
    }

    // Null for a mail that speaks of another program only; one that speaks of none is shown by the main program.
    private DraftReport? ReadMail(RawReport raw, MailContent content)
    {
        if (MailedRegisters(raw, content) is { IsEmpty: false } registers)
        {
            _registerMails[raw.Id] = registers;
            return null;
        }

        var sender = _senders.ContactOf(content.From, raw.ReceivedAt);
        // What the office itself wrote reports nothing when it comes back.
        var heard = content.Forwarded?.From is { } writer && _senders.IsOffice(writer) ? content with { Forwarded = null } : content;
        var draft = _mailReports.Read(raw, heard, sender, _senders.ContactOf(heard.Forwarded?.From, raw.ReceivedAt));
        draft = _hasDecided ? _mailReports.WithRecorded(draft, content, sender) : draft;
        var holds = HoldsFigures(draft);
        if ((holds && NamesIndicator(draft)) || draft.Failure is not null || _otherMailReports.Count == 0)
        {
            return draft;
        }

        // "None" in a mail with another program's figures is about those, and so is a figure that nothing names. Without any figures "none" is said to every program.
        var isOthers = _otherMailReports.Exists(other => other.Read(raw, heard, sender) is var theirs && HoldsFigures(theirs) && NamesIndicator(theirs));
        return !isOthers && (_isMain || (!draft.Months.IsEmpty && !holds)) ? draft : null;
    }

    // Only of whom the receiving server vouches for.
    private ValueList<RegisterDocument> MailedRegisters(RawReport raw, MailContent content) =>
        content is { From: { } from, UnnamedServer: null, SenderAuthenticated: not false, IsOfList: false, IsAutomatic: false } && _whole.Officers.Contains(from) && _others.Append(_program).Any(program => program.Registers is not null)
            ? RegisterMails.Of(raw, content)
            : [];

    private static bool NamesIndicator(DraftReport draft) => draft.Claims.Any(claim => claim.Indicator is not null);

    private static bool HoldsFigures(DraftReport draft) => draft.Months.Any(month => !month.Figures.IsEmpty);

    private static IEnumerable<ReviewItem> NotYet(List<ReportAssessment> reports, ReviewItems items)
    {
        var future = reports.Where(report => report.Standing == ReceivedOutcome.NotYet).Select(report => report.Draft.Raw).ToList();
        return future.Count > 0 ? [items.ReceivedInFuture(future)] : [];
    }

    private static ReceivedReport Received(ReportAssessment report, IEnumerable<ReviewItem> items, ILookup<RawReportId, LedgerEntry> standing, Dictionary<string, string> mails)
    {
        var raw = report.Draft.Raw;
        var own = items.ToValueList();
        return new()
        {
            RawId = raw.Id,
            Channel = raw.Channel,
            ReceivedAt = raw.ReceivedAt,
            Place = raw.Place,
            District = report.District?.Code,
            Submissions = report.Submissions,
            Explanation = report.Draft.Explanation,
            Items = own,
            Outcome = Outcome(report, own, standing[raw.Id].Any()),
            Sender = report.Draft.Sender,
            Signing = report.Draft.Signing,
            IsFromRemembered = report.IsFromRemembered,
            SentBy = report.SentBy?.Code,
            IsPassedOn = report.IsPassedOn,
            MessageId = report.Draft.MessageId,
            Claims = report.Draft.Claims,
            AnswersPlace = report.Draft.Answers.IsEmpty ? null : PlaceOf(report.Draft.Answers, mails),
            MayBeAnswered = report.MayBeAnswered,
        };
    }

    // A decision that cannot be obeyed is about what it was to decide.
    private static ValueList<ReviewItem> WithMatters(ValueList<ReviewItem> review) => !review.Any(item => item.Decides is not null) ? review
        : [.. review.Select(item => item.Decides is { } decides && review.FirstOrDefault(other => other.Id == decides) is { } matter ? item with { District = matter.District, Month = matter.Month, Indicator = matter.Indicator } : item)];

    // A later report that says it clearly has answered what was asked of an earlier one.
    private ReviewItem StillAsked(ReviewItem item, ReportAssessment report, Ledger ledger, ReviewItems items)
    {
        if (item is not { IsOpen: true, ReceivedAt: { } asked, District: { } district } || !_program.LatestWins || InQuestion(item, report) is not { Count: > 0 } figures)
        {
            return item;
        }

        var given = figures.ConvertAll(figure => ledger.Find(district, figure.Month, figure.Indicator)?.Accepted?.ReceivedAt);
        return given.TrueForAll(at => at > asked) ? items.AnsweredSince(item, given.Max()!.Value) : item;
    }

    // What a later report can make void: the figures that are all in question. Who may report, and which month it was, no later report of figures says.
    private List<(ReportingMonth Month, IndicatorKey Indicator)> InQuestion(ReviewItem item, ReportAssessment report) => item switch
    {
        { Code: ReviewCode.UnclearFigure or ReviewCode.UnclearFigures, Month: { } month } => [.. (item.Parts.IsEmpty ? [item] : item.Parts).Select(part => (month, part.Indicator!))],
        { Code: ReviewCode.ZeroContradictsFigures or ReviewCode.BlankForm, Month: { } month } => [.. _program.Indicators.Where(indicator => indicator.RequiredIn(month)).Select(indicator => (month, indicator.Key))],
        { Code: ReviewCode.TargetsInsteadOfFigures or ReviewCode.SameFileTwice } => [.. report.Submissions.SelectMany(submission => submission.Figures.Select(figure => (submission.Month, figure.Indicator)))],
        _ => [],
    };

    private static string? PlaceOf(ValueList<string> answered, Dictionary<string, string> mails) => answered.Select(mails.GetValueOrDefault).FirstOrDefault(place => place is not null);

    private static ReceivedOutcome Outcome(ReportAssessment report, ValueList<ReviewItem> items, bool stands)
    {
        if (!report.Counts)
        {
            // What waited as a whole and was made void by a later report waits no more.
            return report.Standing == ReceivedOutcome.Waiting && items.Any(item => item.AnsweredAt is not null) && !items.Any(item => item.IsOpen) ? ReceivedOutcome.Replaced : report.Standing;
        }

        var open = items.Any(item => item.IsOpen);
        return stands
            ? open ? ReceivedOutcome.PartlyAccepted : ReceivedOutcome.Accepted
            : open ? ReceivedOutcome.Waiting
            : (report.Submissions.IsEmpty && !items.Any(item => item.AnsweredAt is not null)) || items.Any(item => item is { Code: ReviewCode.FinalGradeChanged, Decision.Kind: DecisionKind.Reject }) ? ReceivedOutcome.Rejected
            : ReceivedOutcome.Replaced;
    }
}
