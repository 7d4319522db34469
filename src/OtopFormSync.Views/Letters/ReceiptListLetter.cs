using OtopFormSync.Core;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Thai;
using OtopFormSync.Views.Sentences;

namespace OtopFormSync.Views.Letters;

/// <summary>Composes the one receipt for all that came beyond the receipts of a day.</summary>
internal static class ReceiptListLetter
{
    /// <summary>A mail with more rows is no longer read; the rest is counted, and stands in the results.</summary>
    private const int ReportsShown = 100;

    public static Letter Of(Notice.ReceiptList notice, LetterParts parts)
    {
        var content = notice.Content;
        var say = parts.Wording;
        var program = content.Program.ShortTitle;
        var count = content.Reports.Count;
        var questions = content.Reports.SelectMany(ReceiptQuestions.Questions).DistinctBy(item => item.Id).ToList();
        var waiting = questions.Count;
        var day = ThaiText.LongDate(content.Day);
        return new()
        {
            Subject = say.Say("receipt-list.subject", ("program", program), ("count", count), ("district", content.District.Name), ("waiting", waiting)),
            Preheader = say.Say("receipt-list.preheader", ("count", count), ("day", day), ("waiting", waiting)),
            Office = parts.Province.Office,
            Topic = LetterParts.TopicOf(content.Program, content.Reports.SelectMany(report => report.QuartersWith(content.Program.Quarter))),
            Greeting = parts.Greeting(content.District),
            Opening = say.Say(
                "receipt-list.opening",
                ("office", parts.Province.Office),
                ("program", program),
                ("district", content.District.Name),
                ("count", count),
                ("day", day),
                ("most", content.Program.Notices.ReceiptsPerDay)),
            Result = say.Say("receipt-list.result", ("count", count), ("waiting", waiting)),
            GradeLabel = content.Scorecard is null ? null : say.Say("receipt.grade-today"),
            Grade = content.Scorecard is { } card ? parts.Chip(content.Program.Grading, card) : null,
            Blocks =
            [
                .. Reports(content, say),
                .. ReceiptQuestions.Asked(content.Program, questions, content.Reports, say),
                .. DistrictStanding.Standing(content.Program, content.Scorecard, notice.At, say),
                .. DistrictStanding.Owed(notice, content.Owed, parts),
                .. parts.ToFillIn(notice, content.Owed.Select(owed => new DistrictForm(content.Program, content.District, owed.Month))),
            ],
            Closing = say.Say(waiting > 0 ? "receipt.closing-unclear" : "receipt.closing"),
            Thanks = say.Say("common.thanks"),
            Foot = parts.Foot(notice.Key),
        };
    }

    private static IEnumerable<Block> Reports(ReceiptListContent content, MailWording say)
    {
        yield return new Block.Table(
            say.Say("receipt-list.reports", ("count", content.Reports.Count)),
            [new(say.Say("receipt-list.column-received")), new(say.Say("receipt.column-figure")), new(say.Say("receipt.column-measured"))],
            content.Reports.Take(ReportsShown).Select(report => Row(content, report, say)).ToValueList());
        if (content.Reports.Count > ReportsShown)
        {
            yield return new Block.Paragraph(say.Say("receipt.more", ("more", content.Reports.Count - ReportsShown)), IsMuted: true);
        }
    }

    private static TableRow Row(ReceiptListContent content, ReceivedReport report, MailWording say)
    {
        var waiting = ReceiptQuestions.Questions(report).Count();
        var read = string.Join(" / ", report.Submissions.OrderBy(submission => submission.Month).Select(submission => Read(content.Program, submission, say)));
        return new(
        [
            new(ThaiText.ShortInstant(report.ReceivedAt)),
            new(read.Length > 0 ? read : ReceiptLetter.Months(report) is { Count: > 0 } months ? MonthWords.Short(months) : say.Say("receipt.no-figure")),
            new(ReceiptLetter.Result(report, content.Owed, say), Look: waiting > 0 ? CellLook.Attention : CellLook.Plain),
        ]);
    }

    private static string Read(Program program, Submission submission, MailWording say)
    {
        var month = ThaiText.ShortMonth(submission.Month);
        var figures = submission.Figures
            .Select(figure => (Figure: figure, Indicator: program.FindIndicator(figure.Indicator)))
            .Select(known => $"{known.Indicator?.Name ?? known.Figure.Indicator.Value} {LetterParts.Quote(FigureWords.Of(known.Indicator, known.Figure))}")
            .ToList();
        return figures.Count > 0 ? $"{month}: {string.Join(" · ", figures)}"
            : submission.NothingToReport ? $"{month}: {say.Say("receipt.confirmed-zero")}"
            : month;
    }
}
