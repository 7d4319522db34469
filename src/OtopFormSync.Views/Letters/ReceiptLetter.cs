using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Notices;
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
    public static Letter Of(Notice.Receipt notice, LetterParts parts)
    {
        var content = notice.Content;
        if (content.SentBy is { } author)
        {
            return OfOther(notice, author, parts);
        }

        if (content.IsMoved)
        {
            return OfMoved(notice, parts);
        }

        ValueList<ReceiptContent> all = [.. notice.Parts];
        var report = content.Report;
        var say = parts.Wording;
        var program = ProgramsOf(all);
        var months = all.SelectMany(part => Months(part.Report)).Distinct().Order().ToValueList();
        var questions = all.SelectMany(part => ReceiptQuestions.Questions(part.Report)).DistinctBy(item => item.Id).ToList(); // whose report it is, is asked for every program
        var waiting = questions.Count;
        var officers = questions.Count(ReceiptQuestions.IsOfficers);
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
                    !report.LeftOpen.IsEmpty ? "receipt.opening-unchosen" : all.All(part => part.IsUndone) ? "receipt.opening-undone" : all.All(part => part.WasKept) ? "receipt.opening-kept" : all.All(part => IsAnswer(part.Report)) ? "receipt.opening-answer" : report.IsPassedOn ? "receipt.opening-passed-on" : isTold ? "receipt.opening" : "receipt.opening-held",
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
                .. all.All(part => part.Owed.IsEmpty) ? DistrictStanding.Owed(notice, [], parts) : DistrictStanding.OwedElsewhere(notice, parts),
                .. parts.ToFillIn(notice, all.SelectMany(part => DistrictStanding.ToReport(part.Program, part.District, part.Owed, [.. ReceiptQuestions.Questions(part.Report)]))),
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

            asked.UnionWith(content.Report.Items.Concat(ReceiptQuestions.Questions(content.Report)).Select(item => item.Id));
        }
    }

    private static List<Block> Part(ReceiptContent content, HashSet<ReviewItemId> asked, DateTimeOffset at, LetterParts parts)
    {
        var say = parts.Wording;
        return
        [
            .. Figures(content, say),
            .. ReceiptQuestions.Kept(content.Report.Items.Where(item => !asked.Contains(item.Id)), say),
            .. ReceiptQuestions.Unclear(content, asked, say),
            .. DistrictStanding.Standing(content.Program, content.Scorecard, at, say),
            .. DistrictStanding.Owed(content.Owed, at, parts),
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

    // Whose report it was thought to be hears that it is not, and where it stands without it.
    private static Letter OfMoved(Notice.Receipt notice, LetterParts parts)
    {
        var (content, say, all) = (notice.Content, parts.Wording, notice.Parts.ToList());
        var months = all.SelectMany(part => Months(part.Report)).Distinct().Order().ToValueList();
        var (program, district) = (ProgramsOf(all), content.District.Name);
        var result = say.Say("receipt.moved-result", ("district", district));
        return new()
        {
            Subject = say.Say("receipt.moved-subject", ("program", program), ("months", months.IsEmpty ? "" : MonthWords.InSubject(months)), ("district", district)),
            Preheader = result,
            Office = parts.Province.Office,
            Topic = string.Join(" · ", all.Select(TopicOf)),
            Greeting = parts.Greeting(content.District),
            Opening = say.Say("receipt.moved-opening", ("office", parts.Province.Office), ("program", program), ("months", months.IsEmpty ? "" : MonthWords.Long(months)), ("district", district), ("received", ThaiText.LongInstant(content.Report.ReceivedAt))),
            Result = result,
            Blocks =
            [
                .. all.SelectMany(part => (IEnumerable<Block>)[.. DistrictStanding.Standing(part.Program, part.Scorecard, notice.At, say), .. DistrictStanding.Owed(part.Owed, notice.At, parts)]),
                .. all.TrueForAll(part => part.Owed.IsEmpty) ? DistrictStanding.Owed(notice, [], parts) : DistrictStanding.OwedElsewhere(notice, parts),
                .. parts.ToFillIn(notice, all.SelectMany(part => DistrictStanding.ToReport(part.Program, part.District, part.Owed, []))),
            ],
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
        var questions = ReceiptQuestions.Questions(report).ToList();
        var months = Months(report);
        return !report.LeftOpen.IsEmpty ? say.Say("receipt.result-unchosen")
            : report.Items.Any(ReceiptQuestions.IsBlankAfter) && !report.Items.Any(item => item.IsOpen) ? say.Say("receipt.result-blank")
            : questions.Count == 0 && report.Outcome == ReceivedOutcome.Waiting && report.Items.Any(ReceiptQuestions.IsKept) ? say.Say("receipt.result-kept")
            : questions.Count > 0 || report.Outcome != ReceivedOutcome.Accepted ? Result(report.Outcome, questions, say)
            : IsAnswer(report) ? say.Say("receipt.result-confirmed")
            : owed.Any(month => month.IsPartial && months.Contains(month.Month)) ? say.Say("receipt.result-lacking") // all that it says was read, and it does not say all
            : Result(report.Outcome, questions, say);
    }

    // What the district itself can answer does not wait for an officer.
    private static string Result(ReceivedOutcome outcome, List<ReviewItem> questions, MailWording say) => outcome switch
    {
        ReceivedOutcome.Waiting or ReceivedOutcome.PartlyAccepted or ReceivedOutcome.Accepted when questions.FindAll(item => !ReceiptQuestions.IsOfficers(item)) is { Count: > 0 } asked => say.Say("receipt.result-partly", ("waiting", asked.Count)),
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

        // What answers a question explains nothing more, it has been understood; but why it is so does.
        foreach (var explanation in content.Report.Submissions.Select(submission => submission.IsAnswer || submission.Figures.Any(figure => figure.IsAnswer) ? content.Report.Reason : submission.Explanation).OfType<string>().Distinct(StringComparer.Ordinal))
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
}
