using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Thai;
using OtopFormSync.Views.Sentences;

namespace OtopFormSync.Views.Letters;

/// <summary>Composes a receipt: what was understood, what is unclear, where the district stands, what it still owes.</summary>
internal static class ReceiptLetter
{
    /// <summary>More questions would hide the first ones; the rest is counted.</summary>
    private const int QuestionsShown = 8;

    public static Letter Of(Notice.Receipt notice, LetterParts parts)
    {
        var content = notice.Content;
        if (content.SentBy is { } author)
        {
            return OfOther(notice, author, parts);
        }

        ValueList<ReceiptContent> all = [.. notice.Parts];
        var report = content.Report;
        var say = parts.Wording;
        var program = ProgramsOf(all);
        var months = all.SelectMany(part => Months(part.Report)).Distinct().Order().ToValueList();
        var questions = all.SelectMany(part => Questions(part.Report)).DistinctBy(item => item.Id).ToList(); // whose report it is, is asked for every program
        var waiting = questions.Count;
        var officers = questions.Count(IsOfficers);
        var received = ThaiText.LongInstant(report.ReceivedAt);
        var isTold = months.Count == 0 || all.Any(part => Figures(part, say).Any(block => block is Block.Table)); // in figures, or that none could be read
        var card = all is [{ Scorecard: { } only }] ? only : null; // of several each stands with its quarter
        var grade = card is null || all.Any(part => QuartersOf(part).Any(quarter => quarter != card.Quarter)) ? null : GradeMark.Of(card);
        return new()
        {
            Subject = months.Count == 0
                ? say.Say("receipt.subject-unread", ("program", program), ("district", content.District.Name))
                : say.Say(
                    "receipt.subject",
                    ("program", program),
                    ("months", MonthWords.InSubject(months)),
                    ("district", content.District.Name),
                    ("grade", grade ?? ""),
                    ("waiting", waiting - officers),
                    ("officers", officers)),
            Preheader = isTold || waiting > officers ? say.Say("receipt.preheader", ("received", received), ("waiting", waiting - officers)) : say.Say("receipt.preheader-held", ("received", received)),
            Office = parts.Province.Office,
            Topic = string.Join(" · ", all.Select(TopicOf)),
            Greeting = parts.Greeting(content.District),
            Opening = months.Count == 0
                ? say.Say("receipt.opening-unread", ("office", parts.Province.Office), ("program", program), ("district", content.District.Name), ("received", received))
                : say.Say(
                    !report.LeftOpen.IsEmpty ? "receipt.opening-unchosen" : all.All(part => part.IsUndone) ? "receipt.opening-undone" : all.All(part => part.WasKept) ? "receipt.opening-kept" : report.IsPassedOn ? "receipt.opening-passed-on" : isTold ? "receipt.opening" : "receipt.opening-held",
                    ("office", parts.Province.Office),
                    ("program", program),
                    ("district", content.District.Name),
                    ("months", MonthWords.Long(months)),
                    ("received", received)),
            Result = Result(all, waiting - officers, say),
            GradeLabel = card is null ? null : say.Say("receipt.grade-today"),
            Grade = card is null ? null : parts.Chip(content.Program.Grading, card),
            Blocks =
            [
                .. all is [var one] ? Part(one, [], notice.At, parts) : Parts(all, notice.At, parts),
                .. all.All(part => part.Owed.IsEmpty) ? Owed(notice, [], parts) : OwedElsewhere(notice, parts),
                .. parts.ToFillIn(notice, all.SelectMany(part => ToReport(part.Program, part.District, part.Owed, [.. Questions(part.Report)]))),
            ],
            Closing = say.Say(waiting > officers && report.LeftOpen.IsEmpty ? "receipt.closing-unclear" : "receipt.closing"),
            Thanks = say.Say("common.thanks"),
            Foot = parts.Foot(notice.Key),
        };
    }

    private static string TopicOf(ReceiptContent content) => LetterParts.TopicOf(content.Program, QuartersOf(content));

    private static ValueList<FiscalQuarter> QuartersOf(ReceiptContent content) => content.Report.QuartersWith(content.Program.Quarter);

    // What was asked in one part is not asked again in the next.
    private static IEnumerable<Block> Parts(ValueList<ReceiptContent> all, DateTimeOffset at, LetterParts parts)
    {
        var asked = new HashSet<ReviewItemId>();
        foreach (var content in all)
        {
            yield return new Block.Heading(TopicOf(content));
            if (content.Scorecard is { } card && parts.Chip(content.Program.Grading, card) is var chip)
            {
                yield return new Block.Paragraph($"{parts.Wording.Say("receipt.grade-today")}: {chip.Symbol} {chip.Text}");
            }

            foreach (var block in Part(content, asked, at, parts))
            {
                yield return block;
            }

            asked.UnionWith(content.Report.Items.Concat(Questions(content.Report)).Select(item => item.Id));
        }
    }

    private static List<Block> Part(ReceiptContent content, HashSet<ReviewItemId> asked, DateTimeOffset at, LetterParts parts)
    {
        var say = parts.Wording;
        return
        [
            .. Figures(content, say),
            .. Kept(content.Report.Items.Where(item => !asked.Contains(item.Id)), say),
            .. Unclear(content, asked, say),
            .. Standing(content.Program, content.Scorecard, at, say),
            .. Owed(content.Owed, at, parts),
        ];
    }

    private static string ProgramsOf(IEnumerable<ReceiptContent> all) => string.Join(" และ ", all.Select(part => part.Program.ShortTitle).Distinct(StringComparer.Ordinal));

    // Who reported for another district hears whether it counts, and nothing of what only that district is told.
    private static Letter OfOther(Notice.Receipt notice, District author, LetterParts parts)
    {
        var (content, say) = (notice.Content, parts.Wording);
        var (program, district, sender) = (ProgramsOf(notice.Parts), content.District.Name, author.Name);
        var result = say.Say(
            content.Report.Outcome switch
            {
                ReceivedOutcome.Waiting or ReceivedOutcome.NotYet => "receipt.sent-by-waiting",
                ReceivedOutcome.Rejected or ReceivedOutcome.Withdrawn or ReceivedOutcome.NotAReport or ReceivedOutcome.Correspondence => "receipt.sent-by-rejected",
                ReceivedOutcome.Accepted or ReceivedOutcome.PartlyAccepted or ReceivedOutcome.Replaced => "receipt.sent-by-accepted",
            },
            ("district", district),
            ("sender", sender));
        return new()
        {
            Subject = say.Say("receipt.sent-by-subject", ("district", district)),
            Preheader = result,
            Office = parts.Province.Office,
            Topic = string.Join(" · ", notice.Parts.Select(TopicOf)),
            Greeting = parts.Greeting(author),
            Opening = say.Say("receipt.sent-by-opening", ("office", parts.Province.Office), ("program", program), ("district", district), ("sender", sender), ("received", ThaiText.LongInstant(content.Report.ReceivedAt))),
            Result = result,
            Blocks = [],
            Closing = say.Say("receipt.closing"),
            Thanks = say.Say("common.thanks"),
            Foot = parts.Foot(notice.Key),
        };
    }

    /// <summary>The months that a report is about, read figures or not.</summary>
    public static ValueList<ReportingMonth> Months(ReceivedReport report) =>
        report.Submissions.Select(submission => submission.Month).Concat(report.Items.Concat(report.LeftOpen).Where(item => item.Code != ReviewCode.BlankForm).Select(item => item.Month).OfType<ReportingMonth>()).Distinct().Order().ToValueList();

    private static bool IsAnswer(ReceivedReport report) => report.Submissions.Any(submission => submission.IsAnswer || submission.Figures.Any(figure => figure.IsAnswer));

    // What is asked is counted over all programs; where a report fared alike for all of them, one sentence says it.
    private static string Result(ValueList<ReceiptContent> all, int asked, MailWording say)
    {
        var results = all.Select(part => Result(part.Report, part.Owed, say)).ToList();
        return results.Distinct(StringComparer.Ordinal).Count() == 1 && (all.Count == 1 || asked == 0) ? results[0]
            : asked > 0 ? say.Say("receipt.result-partly", ("waiting", asked))
            : string.Join(" · ", all.Zip(results, (part, result) => $"{TopicOf(part)}: {result}"));
    }

    /// <summary>What became of a report, in one sentence.</summary>
    /// <param name="report">The report.</param>
    /// <param name="owed">What the district still owes.</param>
    /// <param name="say">The office's wording.</param>
    public static string Result(ReceivedReport report, ValueList<OwedMonth> owed, MailWording say)
    {
        var questions = Questions(report).ToList();
        var months = Months(report);
        return !report.LeftOpen.IsEmpty ? say.Say("receipt.result-unchosen")
            : report.Items.Any(IsBlankAfter) && !report.Items.Any(item => item.IsOpen) ? say.Say("receipt.result-blank")
            : questions.Count == 0 && report.Outcome == ReceivedOutcome.Waiting && report.Items.Any(IsKept) ? say.Say("receipt.result-kept")
            : questions.Count > 0 || report.Outcome != ReceivedOutcome.Accepted ? Result(report.Outcome, questions, say)
            : IsAnswer(report) ? say.Say("receipt.result-confirmed")
            : owed.Any(month => month.IsPartial && months.Contains(month.Month)) ? say.Say("receipt.result-lacking") // all that it says was read, and it does not say all
            : Result(report.Outcome, questions, say);
    }

    // What the district itself can answer does not wait for an officer.
    private static string Result(ReceivedOutcome outcome, List<ReviewItem> questions, MailWording say) => outcome switch
    {
        ReceivedOutcome.Waiting or ReceivedOutcome.PartlyAccepted or ReceivedOutcome.Accepted when questions.FindAll(item => !IsOfficers(item)) is { Count: > 0 } asked => say.Say("receipt.result-partly", ("waiting", asked.Count)),
        ReceivedOutcome.PartlyAccepted or ReceivedOutcome.Accepted when questions.Count > 0 => say.Say("receipt.result-waiting"),
        ReceivedOutcome.Accepted or ReceivedOutcome.PartlyAccepted => say.Say("receipt.result-accepted"),
        ReceivedOutcome.Waiting or ReceivedOutcome.NotYet or ReceivedOutcome.NotAReport or ReceivedOutcome.Correspondence => say.Say("receipt.result-waiting"),
        ReceivedOutcome.Rejected or ReceivedOutcome.Withdrawn => say.Say("receipt.result-rejected"),
        ReceivedOutcome.Replaced => say.Say("receipt.result-replaced"),
    };

    private static IEnumerable<Block> Figures(ReceiptContent content, MailWording say)
    {
        foreach (var submission in content.Report.Submissions.OrderBy(submission => submission.Month))
        {
            var rows = Rows(content, submission, say).ToValueList();
            if (!rows.IsEmpty)
            {
                yield return new Block.Table(
                    say.Say("receipt.figures", ("month", ThaiText.Month(submission.Month))),
                    [new(say.Say("receipt.column-indicator")), new(say.Say("receipt.column-figure"), IsNumber: true, IsSilent: true)],
                    rows);
            }
        }

        // What answers a question explains nothing more: it has been understood.
        foreach (var explanation in content.Report.Submissions.Where(submission => !submission.IsAnswer && !submission.Figures.Any(figure => figure.IsAnswer)).Select(submission => submission.Explanation).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            yield return new Block.Paragraph(say.Say("receipt.explanation", ("explanation", LetterParts.Quote(explanation))), IsMuted: true);
        }
    }

    private static IEnumerable<TableRow> Rows(ReceiptContent content, Submission submission, MailWording say)
    {
        // That nothing was done is asked of the answer as a whole.
        var nil = content.Report.Items.FirstOrDefault(item => item is { IsOpen: true, Code: ReviewCode.Implausible, IsAboutFigures: false } && item.Month == submission.Month);
        foreach (var indicator in content.Program.Indicators)
        {
            var question = content.Report.Items.FirstOrDefault(item => item.IsOpen && item.Month == submission.Month && item.IsAbout(indicator.Key));
            var figure = submission.Figures.FirstOrDefault(figure => figure.Indicator == indicator.Key);
            if (figure is not null || question is not null)
            {
                yield return new([new(indicator.Name), FigureCell(indicator, figure, question ?? (figure is { IsNilInWords: true } ? nil : null), say)]);
            }
            else if (submission.SaysNothingOf(indicator))
            {
                yield return new([new(indicator.Name), NothingCell(indicator, nil, say)]);
            }
        }
    }

    private static TableCell FigureCell(Indicator indicator, Figure? figure, ReviewItem? question, MailWording say)
    {
        var notes = new List<string>();
        if (question is not null)
        {
            notes.Add(say.Say(question.Code == ReviewCode.ChannelConflict ? "receipt.awaiting-conflict" : "receipt.awaiting"));
        }

        if (figure is { IsConfirmedZero: true })
        {
            notes.Add(say.Say("receipt.confirmed-zero"));
        }
        else if (figure is not null && indicator.Kind.IsNumber() && !IsPlain(figure))
        {
            notes.Add(say.Say("receipt.read-from", ("original", LetterParts.Quote(figure.Original))));
        }

        return new(
            figure is null ? say.Say("receipt.no-figure") : LetterParts.Quote(FigureWords.Of(indicator, figure)),
            notes.Count == 0 ? null : string.Join(" · ", notes),
            Look: question is null ? CellLook.Plain : CellLook.Attention);
    }

    // What "nothing to report" was understood as.
    private static TableCell NothingCell(Indicator indicator, ReviewItem? question, MailWording say) => new(
        indicator.Accumulation switch
        {
            Accumulation.Increment => $"0 {indicator.Unit}",
            Accumulation.RunningTotal => say.Say("receipt.unchanged"),
        },
        question is null ? say.Say("receipt.confirmed-zero") : $"{say.Say("receipt.awaiting")} · {say.Say("receipt.confirmed-zero")}",
        Look: question is null ? CellLook.Plain : CellLook.Attention);

    /// <summary>A figure is plain when nothing but its spelling was set right.</summary>
    private static bool IsPlain(Figure figure) =>
        figure.Steps.All(step => step is ReadingStep.Spacing or ReadingStep.Separators or ReadingStep.Marks or ReadingStep.Affix or ReadingStep.ThaiDigits);

    // What an officer decides at once is asked figure by figure: how several values are typed is no matter of the district's.
    public static IEnumerable<ReviewItem> Questions(ReceivedReport report) =>
        report.Items.Concat(report.LeftOpen).Where(item => item.IsOpen && !IsKept(item)).SelectMany(item => item.Parts.IsEmpty ? [item] : item.Parts);

    // Nothing is asked of the district: its report counts as soon as the province has set the quarter up.
    private static bool IsKept(ReviewItem item) => item is { Code: ReviewCode.MonthNotSetUp, IsOpen: true };

    /// <summary>What is kept until the province has set its quarter up.</summary>
    public static IEnumerable<Block> Kept(IEnumerable<ReviewItem> items, MailWording say) =>
        items.Where(IsKept).Select(item => new Block.Paragraph(say.Say("receipt.kept", ("month", ThaiText.Month(item.Month!)), ("quarter", ThaiText.Quarter(item.Month!.Quarter)))));

    private static IEnumerable<Block> Unclear(ReceiptContent content, HashSet<ReviewItemId> asked, MailWording say)
    {
        foreach (var item in content.Report.LeftOpen.SelectMany(item => item.Parts.IsEmpty ? [item] : item.Parts).Where(item => !item.Candidates.IsEmpty))
        {
            yield return new Block.Paragraph(say.Say("receipt.candidates", ("about", About(content.Program, item)), ("candidates", string.Join(" / ", item.Candidates.Select(candidate => LetterParts.Quote(InUnits(content.Program, item, candidate)))))));
        }

        foreach (var block in Asked(content.Program, [.. Questions(content.Report).Where(item => !asked.Contains(item.Id))], [content.Report], say, content.Report.LeftOpen.IsEmpty ? "receipt.unclear-action" : "receipt.unclear-choose"))
        {
            yield return block;
        }

        var remarks = content.Report.Items.Where(item => item.Severity == ReviewSeverity.Notice && item.Decision is null && !asked.Contains(item.Id)).Take(QuestionsShown).ToList();
        if (remarks.Count > 0)
        {
            yield return new Block.Heading(say.Say("receipt.remarks"));
            yield return new Block.Questions(remarks.Select(item => Ask(content.Program, item, say) with { IsRemark = true }).ToValueList());
        }
    }

    // As the figures of a question are written, with separators and unit.
    private static string InUnits(Program program, ReviewItem item, string candidate) =>
        item.Indicator is { } key && program.FindIndicator(key) is { } indicator && indicator.Kind.IsNumber() && decimal.TryParse(candidate, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? FigureWords.Of(indicator, value) : candidate;

    /// <summary>What the district is asked.</summary>
    public static IEnumerable<Block> Asked(Program program, List<ReviewItem> questions, IEnumerable<ReceivedReport> reports, MailWording say, string action = "receipt.unclear-action")
    {
        var standing = reports.SelectMany(report => report.Meanwhile).ToHashSet();
        foreach (var (asked, isOfficers) in new[] { (questions.FindAll(item => !IsOfficers(item)), false), (questions.FindAll(IsOfficers), true) }.Where(part => part.Item1.Count > 0))
        {
            yield return new Block.Heading(say.Say(isOfficers ? "receipt.officers" : "receipt.unclear", ("waiting", asked.Count)));
            yield return new Block.Questions(asked.Take(QuestionsShown).Select(item => Ask(program, item, say)).ToValueList());
            if (asked.Count > QuestionsShown)
            {
                yield return new Block.Paragraph(say.Say("receipt.more", ("more", asked.Count - QuestionsShown)), IsMuted: true);
            }

            // Where two reports differ, the question itself says what counts till then.
            var meanwhile = asked.Exists(item => item.Code is ReviewCode.ChannelConflict or ReviewCode.OlderForward || !standing.Contains(item.Id)) ? "" : $" {say.Say("receipt.unclear-meanwhile")}";
            yield return new Block.Paragraph($"{say.Say(isOfficers ? "receipt.officers-action" : action)}{meanwhile}");
        }
    }

    // Nothing that the district could say would settle it.
    private static bool IsOfficers(ReviewItem item) => item.Code is ReviewCode.ClosedMonth or ReviewCode.DistrictNotThere or ReviewCode.FinalGradeChanged;

    // A form that came back empty after its month had been reported.
    private static bool IsBlankAfter(ReviewItem item) => item is { Code: ReviewCode.BlankForm, Severity: ReviewSeverity.Notice };

    private static string About(Program program, ReviewItem item) => string.Join(' ', new[] { item.Month is { } month ? ThaiText.ShortMonth(month) : null, item.Indicator is { } key ? program.FindIndicator(key)?.Name : null }.OfType<string>());

    private static Question Ask(Program program, ReviewItem item, MailWording say) => new(
        About(program, item),
        MailWording.OnOneLine(Reason(item, say)),
        LetterParts.Quote(item.Original),
        "");

    // The sentence of an item speaks to officers; where it asks for what only they can do, the district is told what it can do.
    private static string Reason(ReviewItem item, MailWording say) => item.Code switch
    {
        ReviewCode.UnknownSender => say.Say("receipt.ask-unknown-sender"),
        ReviewCode.SenderOfOtherDistrict => say.Say("receipt.ask-sender-of-other-district"),
        ReviewCode.ClosedMonth => say.Say("receipt.ask-closed-month"),
        ReviewCode.DistrictNotThere => say.Say("receipt.ask-district-not-there"),
        ReviewCode.FinalGradeChanged => say.Say("receipt.ask-final-grade"),
        ReviewCode.SameFileTwice => say.Say("receipt.ask-same-file"),
        ReviewCode.TargetsInsteadOfFigures => say.Say("receipt.ask-targets"),
        ReviewCode.SeveralDistricts => say.Say("receipt.ask-several-districts"),
        ReviewCode.BlankForm when !IsBlankAfter(item) => say.Say("receipt.ask-blank-form"),
        ReviewCode.ZeroContradictsFigures => say.Say("receipt.ask-zero-contradicts-figures"),
        ReviewCode.Unreadable when item.Severity == ReviewSeverity.Waiting => say.Say("receipt.ask-unreadable"),
        ReviewCode.Unreadable or ReviewCode.BlankForm or ReviewCode.UnclearFigure or ReviewCode.UnclearFigures or ReviewCode.UnclearDistrict or ReviewCode.NearestDistrict or ReviewCode.UnclearMonth
            or ReviewCode.MonthOutsideQuarter or ReviewCode.MonthNotSetUp or ReviewCode.Implausible or ReviewCode.ChannelConflict or ReviewCode.OlderForward
            or ReviewCode.ColumnProblem or ReviewCode.UnreadFile or ReviewCode.RowsVanished or ReviewCode.ReceivedInFuture or ReviewCode.UnclearDecision or ReviewCode.CellRestored or ReviewCode.AddressFails or ReviewCode.GradeNotComputable
            or ReviewCode.OwnGradeWithoutReason or ReviewCode.EntriesPutBack or ReviewCode.RegisterDiffers or ReviewCode.RegisterOffered or ReviewCode.RegisterUnclear => item.Asked ?? item.Reason,
    };

    /// <summary>Where the district stands.</summary>
    public static IEnumerable<Block> Standing(Program program, Scorecard? scorecard, DateTimeOffset at, MailWording say)
    {
        if (scorecard is not { } card)
        {
            yield break;
        }

        yield return new Block.Table(
            say.Say("receipt.standing", ("quarter", ThaiText.Quarter(card.Quarter)), ("today", ThaiText.LongDate(at.DayInBangkok()))),
            [new(say.Say("receipt.column-criterion")), new(say.Say("receipt.column-measured"), IsNumber: true, IsSilent: true), new(say.Say("receipt.column-state"), IsSilent: true)],
            program.Grading.Criteria.Select(criterion => CriterionRow(program, criterion, card, say)).ToValueList());
        if (card.EffectiveGrade is null)
        {
            yield return new Block.Paragraph(say.Say("receipt.no-grade", ("reason", card.Doubts.IsEmpty ? "–" : say.Say(card.Doubts))));
        }
        else if (card.Override is null)
        {
            var text = new ScorecardText(program, say);
            foreach (var sentence in new[] { text.Gap(card.Result), text.Provisional(card), text.LiteralNote(card.Result) }.OfType<string>())
            {
                yield return new Block.Paragraph(sentence);
            }
        }

        if (card is { Override: null, IsProvisional: false, Question: null } && card.EffectiveGrade == program.Grading.Grades[0].Grade)
        {
            yield return new Block.Paragraph(say.Say("receipt.best", ("grade", card.EffectiveGrade.ToString())));
        }
    }

    private static TableRow CriterionRow(Program program, Criterion criterion, Scorecard card, MailWording say)
    {
        var result = card.ResultOf(criterion.Key);
        return new(
        [
            new(criterion.Name),
            new(ScoreWords.MeasuredInUnits(program, criterion, result), ScoreWords.OutOf(program, criterion, result, say)),
            new(ScoreWords.State(result, say), result?.NotMeasuredBecause is { } reason ? say.Say(reason) : result is null ? null : new ScorecardText(program, say).PrintedTarget(result), Look: ScoreWords.Look(result)),
        ]);
    }

    /// <summary>What the district still owes, in the program that the notice is about and in all others.</summary>
    public static IEnumerable<Block> Owed(Notice notice, ValueList<OwedMonth> months, LetterParts parts) =>
        months.IsEmpty && notice.OwedElsewhere.IsEmpty ? [new Block.Paragraph(parts.Wording.Say("receipt.owed-none"))] : [.. Owed(months, notice.At, parts), .. OwedElsewhere(notice, parts)];

    private static IEnumerable<Block> Owed(ValueList<OwedMonth> months, DateTimeOffset at, LetterParts parts) =>
        months.IsEmpty ? [] : [new Block.Heading(parts.Wording.Say("receipt.owed")), Points(months, at, parts)];

    private static IEnumerable<Block> OwedElsewhere(Notice notice, LetterParts parts) => notice.OwedElsewhere.SelectMany(part => (Block[])
    [
        new Block.Heading(parts.Wording.Say("receipt.owed-elsewhere", ("program", part.Program.ShortTitle), ("quarter", LetterParts.QuartersOf(LetterParts.QuartersOf(part))))),
        Points(part.Owed, notice.At, parts),
    ]);

    private static Block.Points Points(ValueList<OwedMonth> months, DateTimeOffset at, LetterParts parts) => new(months.Select(owed => parts.Owed(owed, at.DayInBangkok())).ToValueList());

    /// <summary>What is owed, and what the district may answer by reporting anew.</summary>
    public static IEnumerable<DistrictForm> ToReport(Program program, District district, ValueList<OwedMonth> months, List<ReviewItem> questions) =>
        months.Select(owed => owed.Month).Concat(questions.Where(item => !IsOfficers(item)).Select(item => item.Month).OfType<ReportingMonth>())
            .Distinct().Order().Select(month => new DistrictForm(program, district, month));
}
