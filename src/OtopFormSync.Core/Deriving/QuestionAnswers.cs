using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Answering;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Drafts.Mails;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Deriving;

/// <summary>Reads a district's answer to a question about its figure: "ยืนยันตัวเลขถูกต้องค่ะ คือ 8,525,000 บาท" names neither month nor indicator, as the question did. What fits more than one question is left to an officer.</summary>
/// <param name="program">The program.</param>
/// <param name="others">The workspace's other programs.</param>
/// <param name="province">The province.</param>
/// <param name="calendar">The office's days off.</param>
/// <param name="items">Makes review items.</param>
/// <param name="earlierFigures">What stands in the quarters before.</param>
/// <param name="books">What becomes of replies in the books of other programs.</param>
internal sealed partial class QuestionAnswers(Program program, IReadOnlyCollection<Program> others, Province province, OfficeCalendar calendar, ReviewItems items, EarlierFigures earlierFigures, OtherBooks books)
{
    private readonly AskedQuestions _asked = new(program, province, calendar, items, earlierFigures);
    private readonly OtherAskers _elsewhere = new(program, others, books);

    /// <summary>Whether a reply would be another's answer if it were known what the books ask that are still to come.</summary>
    public bool AwaitsBooks { get; private set; }

    /// <summary>Reads a mail as the answer to what was asked before it came.</summary>
    /// <param name="draft">The mail.</param>
    /// <param name="senders">Whose addresses are whose.</param>
    /// <param name="earlier">The reports before it, assessed.</param>
    /// <returns>The mail itself when it answers nothing; null when that is another program's to show.</returns>
    public DraftReport? Read(DraftReport draft, KnownSenders senders, IReadOnlyList<ReportAssessment> earlier) =>
        draft is { IsReport: true, Reply: { } words } ? ReadReply(draft, words, senders.DistrictOf(draft), earlier) : draft;

    // A figure that a reason tells of is none that is answered. What then answers nothing is as it was.
    private DraftReport? ReadReply(DraftReport draft, string words, District? sender, IReadOnlyList<ReportAssessment> earlier)
    {
        var (said, reason) = ReplyWords.WithReason(words);
        if (reason is null)
        {
            return ReadWords(draft, words, sender, earlier);
        }

        var confirming = draft with
        {
            Reason = reason,
            Explanation = draft.Explanation ?? reason,
            Months = FigureRun.Of(ReplyWords.TextOf(said)).Any() ? draft.Months : [],
        };
        var read = ReadWords(confirming, said, sender, earlier);
        return ReferenceEquals(read, confirming) ? draft : read;
    }

    private DraftReport? ReadWords(DraftReport draft, string words, District? sender, IReadOnlyList<ReportAssessment> earlier)
    {
        // Says nothing of any program's months: several may have asked.
        var isNameless = IsNameless(draft);
        var isShared = (draft.Months.IsEmpty || isNameless) && others.Count > 0;
        if (sender is null)
        {
            return isShared && !_elsewhere.IsShownHere(draft) ? null : draft;
        }

        if (isShared && books.Settle(draft.Raw.Id))
        {
            return null;
        }

        var own = earlier.Where(report => report.District == sender && report.Standing != ReceivedOutcome.Withdrawn).ToList();
        var (reports, months) = About(draft, sender, own);
        if (draft.Months.IsEmpty && OfNamedMonth(draft, words, reports, own) is { } told)
        {
            return told;
        }

        var isLeft = isShared && _elsewhere.IsLeft(draft, reports, own);
        if (reports.Count + months.Count == 0)
        {
            return isLeft ? null : draft;
        }

        var all = _asked.Open(draft, own);
        if (isNameless)
        {
            return OfNamedIndicator(draft, words, sender, reports, all, own) ?? (isLeft ? null : draft);
        }

        if (draft.Months.Count > 0)
        {
            return draft with { Months = draft.Months.Select(month => Marked(month, all)).ToValueList() };
        }

        // Whoever names a month speaks of that one, whichever month's mail he answers.
        var named = NamedIn(words);
        if (named is { Count: 0 })
        {
            return isLeft ? null : draft;
        }

        var open = all.FindAll(item => item.Indicator is not null);
        // Of a yes that did not choose the district was asked again.
        var left = own.Where(report => reports.Contains(report.Draft.Raw.Id)).SelectMany(report => report.Draft.LeavesOpen).ToHashSet();
        var questions = named is not null ? open.FindAll(item => named.Contains(item.Month!))
            : open.FindAll(item => (item.RawId is not null && reports.Contains(item.RawId)) || left.Contains(item.Id.Value)) is { Count: > 0 } asked ? asked : open.FindAll(item => months.Contains(item.Month!));
        var beside = named is not null ? [] : _elsewhere.Of(draft, sender, own.FindAll(report => reports.Contains(report.Draft.Raw.Id))).ToList();
        var elsewhere = beside.FindAll(other => _elsewhere.MayHaveAsked(other, draft));
        var mayMeanOther = elsewhere.Count > 0;
        var answers = Answers(words, questions, own, mayMeanOther);
        // Another figure than the one in question may as well put right what another quarter took.
        var mayCorrectOther = answers.Exists(answer => !(Repeats(answer, own) || answer.SpellsOut) && beside.Exists(other => _elsewhere.MayCorrect(other, answer, draft, sender)));
        answers = mayCorrectOther ? [] : answers;
        var fitsNone = answers.Count == 0 && FitsNone(words, questions);
        var nils = questions.Count > 0 ? [] : all.FindAll(item => item.Indicator is null && (named?.Contains(item.Month!) ?? (reports.Contains(item.RawId!) || months.Contains(item.Month!))));
        AwaitsBooks |= mayMeanOther && elsewhere.TrueForAll(other => other is not null && books.ToCome.Contains(other.Id))
            && (nils.Count > 0 || fitsNone || (answers.Count == 0 && Answers(words, questions, own, mayMeanOther: false).Count > 0));
        nils = mayMeanOther ? [] : nils;
        if (nils.Count == 0 && (questions.Count == 0 ? isLeft : fitsNone && books.Show(draft.Raw.Id)))
        {
            return null;
        }

        if (nils is [var nil])
        {
            return OfNothing(draft, words, nil);
        }

        if (answers.Count == 0)
        {
            return IsBareAssent(draft, words) ? Letter(draft) with { LeavesOpen = questions.Concat(nils).Where(question => question.IsOpen).Select(question => question.Id.Value).ToValueList() }
                : Late(draft, words, reports, own) is { } late ? late
                : OfUndone(draft, words, sender, reports, earlier, own) is { } undone ? undone
                : !mayMeanOther && (questions.Count == 0 || fitsNone) && Corrected(draft, words, named ?? [.. months, .. MonthsOf(own, reports)], own) is { } corrected ? corrected
                : questions.Count == 0 && RepeatsWhatIsKnown(draft, words, named ?? [.. months, .. MonthsOf(own, reports)], own) ? Letter(draft)
                : draft;
        }

        return Answering(draft, words, answers);
    }

    // An officer has decided since: that stands.
    private static DraftReport Answering(DraftReport draft, string words, List<FigureAnswer> answers) => answers.Exists(answer => answer.Question.Decision is not null) ? Letter(draft)
        : draft with
        {
            IsCorrespondence = false,
            Problems = Others(draft),
            Explanation = draft.Explanation ?? ReplyWords.OneLine(words),
            Months = answers.GroupBy(answer => answer.Question.Month!).Select(month => Month(month.Key, month)).ToValueList(),
        };

    // The figure for a question that a newer report has answered since: what stands came after the question, and what is said now after both. Which of them is right the district is asked.
    private DraftReport? Late(DraftReport draft, string words, HashSet<RawReportId> asked, List<ReportAssessment> own)
    {
        var ledger = _asked.LedgerOf(own);
        var about = own.FindAll(report => asked.Contains(report.Draft.Raw.Id));
        var questions = about.SelectMany(report => report.Items).SelectMany(item => item.Parts.IsEmpty ? [item] : item.Parts).Where(item => item.Code == ReviewCode.UnclearFigure)
            .Concat(_asked.AskedThen(about, own))
            .Where(item => item.Decision is null && AskedQuestions.IsAnswered(item, ledger)).DistinctBy(item => (item.Month, item.Indicator)).ToList();
        var late = Answers(words, questions, own, mayMeanOther: false)
            .ConvertAll(answer => (Answer: answer, Standing: ledger.Find(answer.Question.District!, answer.Question.Month!, answer.Question.Indicator!)!.Accepted!.Figure));
        return late.Count == 0 ? null
            : late.TrueForAll(of => of.Answer.Reading.TryGetValue(out var value) && value == of.Standing.Value) ? Letter(draft)
            : draft with
            {
                IsCorrespondence = false,
                Problems = Others(draft),
                Explanation = draft.Explanation ?? ReplyWords.OneLine(words),
                Months = late.GroupBy(of => of.Answer.Question.Month!).Select(month => new DraftMonth
                {
                    Month = new Reading<ReportingMonth>.Value(month.Key.ToString(), month.Key),
                    Figures = month.Select(of => Against(of.Standing, of.Answer.Reading)).ToValueList(),
                }).ToValueList(),
            };
    }

    private static DraftFigure Against(Figure standing, Reading<decimal> late) =>
        !late.TryGetValue(out var value) || value == standing.Value ? new(standing.Indicator, late, MailPlaces.Body)
            : new(standing.Indicator, new Reading<decimal>.Doubtful(late.Original, [Doubt.Of(DoubtCode.SeveralFigures, $"{ThaiText.Money(standing.Value)} หรือ {ThaiText.Money(value)}")]), MailPlaces.Body) { Candidates = [NumberText.Of(standing.Value), NumberText.Of(value)] };

    private static DraftReport Letter(DraftReport draft) => draft with { IsCorrespondence = true, Problems = Others(draft) };

    // "ยืนยันค่ะ" to the question whether there is nothing where there were figures.
    private static DraftReport OfNothing(DraftReport draft, string words, ReviewItem asked) => FigureRun.Of(ReplyWords.TextOf(words)).Any() || !ReplyWords.IsAssent(ReplyWords.TextOf(words)) ? draft
        : asked.Decision is not null ? Letter(draft)
        : draft with
        {
            IsCorrespondence = false,
            Problems = Others(draft),
            Explanation = draft.Explanation ?? ReplyWords.OneLine(words),
            Months = [new() { Month = new Reading<ReportingMonth>.Value(asked.Month!.ToString(), asked.Month!), Figures = [], NothingToReport = true, IsAnswer = true }],
        };

    // "ธันวาคม 2566 ค่ะ" to the question which month a report is about: that report's figures, for that month.
    private DraftReport? OfNamedMonth(DraftReport draft, string words, HashSet<RawReportId> asked, List<ReportAssessment> own)
    {
        var nameless = own.FindAll(report => asked.Contains(report.Draft.Raw.Id) && report.Items.Any(item => item is { AsksMonth: true, IsOpen: true }));
        return nameless is [{ Draft: { Months: [var part] } before }] && !FigureRun.Of(ReplyWords.TextOf(words)).Any() && MonthFinder.Single(ReplyWords.BeforeSignature(words)) is { } month && program.Quarter.Contains(month) && MonthAssessor.MayBe(part.Month, month)
            ? draft with
            {
                NamesMonthOf = before.Raw.Id,
                IsCorrespondence = false,
                Problems = Others(draft),
                Explanation = draft.Explanation ?? before.Explanation,
                Months = [part with { Month = new Reading<ReportingMonth>.Value(month.ToString(), month), Figures = part.Figures.Select(figure => figure with { IsAnswer = true }).ToValueList() }],
            }
            : null;
    }

    private static ValueList<DraftProblem> Others(DraftReport draft) => draft.Problems.Where(problem => problem is not DraftProblem.NoFigures).ToValueList();

    private static DraftMonth Month(ReportingMonth month, IEnumerable<FigureAnswer> answers) => new()
    {
        Month = new Reading<ReportingMonth>.Value(month.ToString(), month),
        Figures = answers.Select(answer => new DraftFigure(answer.Question.Indicator!, answer.Reading, MailPlaces.Body) { IsAnswer = true }).ToValueList(),
    };

    // What names its indicator is read as any report; that it answers is to be known all the same, of whichever month: our mails name all that is owed.
    private static DraftMonth Marked(DraftMonth part, List<ReviewItem> questions) => part.Month?.TryGetValue(out var month) != true ? part : part with
    {
        Figures = part.Figures.Select(figure => questions.Exists(question => question.Month == month && question.Indicator == figure.Indicator) ? figure with { IsAnswer = true } : figure).ToValueList(),
        IsAnswer = part.NothingToReport && questions.Exists(question => question.Month == month && question.Indicator is null),
    };

    // Our receipt's Message-ID, the report's own, or the thread in which both stand: mail programs pass on all, Google changes the first.
    private (HashSet<RawReportId> Reports, HashSet<ReportingMonth> Months) About(DraftReport draft, District sender, List<ReportAssessment> own)
    {
        var (reports, months) = (new HashSet<RawReportId>(), new HashSet<ReportingMonth>());
        foreach (var id in draft.Answers)
        {
            var local = id.Split('@')[0];
            if (NoticeName.TryReadReceipt(local, sender.Code, out var report))
            {
                reports.Add(report);
            }
            else if (NoticeThread.TryRead(local, program.Id, sender.Code, out var month))
            {
                months.Add(month);
            }
            else if (own.Find(known => string.Equals(known.Draft.MessageId, id, StringComparison.Ordinal)) is { } mail)
            {
                reports.Add(mail.Draft.Raw.Id);
            }
        }

        return (reports, months);
    }

    private List<FigureAnswer> Answers(string words, List<ReviewItem> questions, List<ReportAssessment> own, bool mayMeanOther)
    {
        if (questions.Count == 0)
        {
            return [];
        }

        var figures = ReplyWords.FiguresIn(words);
        if (figures.Count == 0)
        {
            return !mayMeanOther && questions is [{ Code: ReviewCode.Implausible } only] && ReplyWords.IsAssent(ReplyWords.TextOf(words)) && !IsNoneOrUnchanged(only, own) && Said(only, own) is { } said ? [new(only, said)] : [];
        }

        var fits = FiguresOfMonths.In(ReplyWords.WithoutSignature(words)) is { } each
            ? [.. each.Where(own => !_elsewhere.IsOfAnotherQuarter(own.Month)).Select(own => (own.Figure, Questions: questions.FindAll(question => question.Month!.Month == own.Month && ReplyWords.Fits(own.Figure, program.FindIndicator(question.Indicator!)!))))]
            : figures.ConvertAll(figure => (Figure: figure, Questions: questions.FindAll(question => ReplyWords.Fits(figure, program.FindIndicator(question.Indicator!)!))));
        if (fits.Exists(figure => figure.Questions.Count != 1))
        {
            return [];
        }

        var answers = fits.ConvertAll(figure => new FigureAnswer(figure.Questions[0], IndicatorReader.Read(program.FindIndicator(figure.Questions[0].Indicator!)!, figure.Figure)));
        return answers.DistinctBy(answer => answer.Question.Id).Count() == answers.Count && !(mayMeanOther && answers.Exists(answer => !Repeats(answer, own))) ? answers : [];
    }

    // "8 ราย" answers no question about baht.
    private bool FitsNone(string words, List<ReviewItem> questions) =>
        ReplyWords.FiguresIn(words) is { Count: > 0 } figures && figures.TrueForAll(figure => !questions.Exists(question => ReplyWords.Fits(figure, program.FindIndicator(question.Indicator!)!)));

    // "ยืนยันค่ะ" to a question that asks which figure it is: a letter, the question stays as it is, and the district is told so.
    private static bool IsBareAssent(DraftReport draft, string words)
    {
        var text = ReplyWords.TextOf(words);
        return draft.Claims.IsEmpty && !FigureRun.Of(text).Any() && ReplyWords.IsAssent(text);
    }

    // The months of the quarter that the words name, within a thread also without a year; null when they name no month.
    private HashSet<ReportingMonth>? NamedIn(string words)
    {
        if (MonthFinder.Single(ReplyWords.BeforeSignature(words)) is { } said)
        {
            return program.Quarter.Contains(said) ? [said] : [];
        }

        var names = MonthFinder.Names(HeadingLexicon.Key(ReplyWords.BeforeSignature(words)));
        return names.Count == 0 ? null : [.. program.Quarter.Months.Where(month => names.Contains(month.Month))];
    }

    private static IEnumerable<ReportingMonth> MonthsOf(List<ReportAssessment> own, HashSet<RawReportId> reports) =>
        own.Where(report => reports.Contains(report.Draft.Raw.Id)).SelectMany(report => report.Submissions).Select(submission => submission.Month);

    // "ส่งแล้วครับทางแบบฟอร์ม" of a month that has come, and "ยืนยัน … ถูกต้อง" with the very figures that came last: nothing is asked, and nothing said that is not known.
    private bool RepeatsWhatIsKnown(DraftReport draft, string words, HashSet<ReportingMonth> months, List<ReportAssessment> own)
    {
        var text = ReplyWords.TextOf(words);
        var known = own.SelectMany(report => report.Submissions).Where(submission => months.Contains(submission.Month)).ToList();
        var figures = FigureRun.Of(text).Select(part => text[part.At..part.End].Trim()).ToList();
        if (figures.Count == 0)
        {
            return draft.Claims.IsEmpty && ReplyWords.SaySent(text) && months.Count > 0 && months.All(month => known.Exists(submission => submission.Month == month));
        }

        var latest = known.SelectMany(submission => submission.Figures, (submission, figure) => (submission.Month, Figure: figure)).GroupBy(said => (said.Month, said.Figure.Indicator)).Select(said => said.Last().Figure).ToList();
        return ReplyWords.IsAssent(text) && figures.TrueForAll(said => latest.Exists(figure =>
            program.FindIndicator(figure.Indicator) is { } indicator && ReplyWords.Fits(said, indicator) && IndicatorReader.Read(indicator, said).TryGetValue(out var value) && value == figure.Value));
    }

    private static Reading<decimal>? Said(ReviewItem question, List<ReportAssessment> own) => FigureAsked(question, own) is { } figure ? new Reading<decimal>.Value(figure.Original, figure.Value) : null;

    private static Figure? FigureAsked(ReviewItem question, List<ReportAssessment> own) =>
        own.Find(report => report.Draft.Raw.Id == question.RawId)?.Submissions.FirstOrDefault(submission => submission.Month == question.Month)?.FigureOf(question.Indicator!);

    // "ไม่มี" of a running total is asked about as either: none any more, or none added. A yes does not say which.
    private bool IsNoneOrUnchanged(ReviewItem question, List<ReportAssessment> own) =>
        program.FindIndicator(question.Indicator!)!.Accumulation == Accumulation.RunningTotal && FigureAsked(question, own) is { IsNilInWords: true };

    // The very figure that was asked about.
    private static bool Repeats(FigureAnswer answer, List<ReportAssessment> own) =>
        answer.Reading.TryGetValue(out var value) && Said(answer.Question, own)?.TryGetValue(out var said) == true && value == said;

}
