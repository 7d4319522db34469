using OtopFormSync.Core;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Thai;
using OtopFormSync.Views.Sentences;

namespace OtopFormSync.Views.Letters;

/// <summary>Composes the answer to what an officer decided: what, which figures stand now, the grade.</summary>
internal static class AnswerLetter
{
    public static Letter Of(Notice.Answer notice, LetterParts parts)
    {
        var content = notice.Content;
        var say = parts.Wording;
        var (program, district) = (content.Program.ShortTitle, content.District.Name);
        var months = content.Months.IsEmpty ? "" : MonthWords.Long(content.Months);
        var questions = content.Received.Concat(content.LetIn).SelectMany(ReceiptQuestions.Questions).DistinctBy(item => item.Id).ToList();
        return new()
        {
            Subject = say.Say("answer.subject", ("program", program), ("months", content.Months.IsEmpty ? "" : MonthWords.InSubject(content.Months)), ("district", district)),
            Preheader = say.Say("answer.preheader", Counts(content)),
            Office = parts.Province.Office,
            Topic = LetterParts.TopicOf(content.Program),
            Greeting = content.IsToStranger ? say.Say("common.greeting-sender", ("district", district)) : parts.Greeting(content.District),
            Opening = say.Say(content.IsToStranger ? "answer.opening-sender" : content.IsPassedOn ? "answer.opening-passed-on" : "answer.opening", ("office", parts.Province.Office), ("program", program), ("district", district), ("months", months)),
            Result = say.Say("answer.result", Counts(content)),
            GradeLabel = content.Scorecard is null ? null : say.Say("answer.grade-now"),
            Grade = content.Scorecard is { } standing ? parts.Chip(content.Program.Grading, standing) : null,
            Blocks = [new Block.Points([.. content.Items.Select(item => content.Replacing.Contains(item.Id) ? say.Say("answer.replacing", ("decided", Decided(content, item, say))) : Decided(content, item, say)), .. content.TakenBack.Select(item => say.Say(content.ByReceipt.Contains(item.Id) ? "answer.counts-no-more" : "answer.taken-back", ("about", About(content, item, say)), ("original", Original(item)))), .. content.Opened.Select(month => say.Say("answer.opened", ("month", ThaiText.Month(month)))), .. content.LetGo.Select(month => say.Say("answer.let-go", ("month", ThaiText.Month(month)))), .. content.Superseded.Select(late => say.Say("answer.superseded", ("months", MonthWords.Long(late.Months)), ("received", ThaiText.ShortInstant(late.Report.ReceivedAt))))]), .. Figures(content, say), .. ReceiptQuestions.Asked(content.Program, questions, content.Received.Concat(content.LetIn), say), .. content.Scorecard is { } card ? GradeWords.Of(content.Program, card, say) : [], .. Receipt(notice, questions, parts)],
            Closing = say.Say("answer.closing"),
            Thanks = say.Say("common.thanks"),
            Foot = parts.Foot(notice.Key),
        };
    }

    // What was decided and what was taken back are not the same news.
    private static (string Name, object Value)[] Counts(AnswerContent content) => [("count", content.Items.Count), ("back", content.TakenBack.Count), ("counting", content.Opened.Count + content.LetGo.Count)];

    // Where no receipt went before, the answer says what a receipt would; else what of its months must still be sent.
    private static IEnumerable<Block> Receipt(Notice.Answer notice, List<ReviewItem> questions, LetterParts parts)
    {
        var content = notice.Content;
        return content.Received.IsEmpty && content.Owed.IsEmpty ? []
            : [.. DistrictStanding.Owed(notice, content.Owed, parts), .. parts.ToFillIn(notice, DistrictStanding.ToReport(content.Program, content.District, content.Owed, questions))];
    }

    private static string Decided(AnswerContent content, ReviewItem item, MailWording say)
    {
        var decision = item.Decision!;
        var isAwaitingGrade = content.AwaitingGrade.Contains(item.Id);
        if (!isAwaitingGrade && item.Rivals is { } rivals && decision.Kind is DecisionKind.Accept or DecisionKind.Reject)
        {
            var (used, other) = decision.Kind == DecisionKind.Accept ? (rivals.Stands, rivals.Other) : (rivals.Other, rivals.Stands);
            return say.Say("answer.chosen", ("about", About(content, item, say)), ("used", LetterParts.Quote(used)), ("other", LetterParts.Quote(other)), ("reason", LetterParts.Quote(decision.Reason ?? "")));
        }

        return say.Say(
            isAwaitingGrade ? "answer.awaits-grade" : decision.Kind switch
            {
                DecisionKind.Accept => "answer.accepted",
                DecisionKind.AcceptAndRemember => "answer.remembered",
                DecisionKind.UseValue => "answer.value",
                DecisionKind.Reject => "answer.rejected",
                DecisionKind.Acknowledge or DecisionKind.AddressWorks => "answer.seen",
            },
            ("about", About(content, item, say)),
            ("original", Original(item)),
            ("value", LetterParts.Decided(content.Program, item)),
            ("reason", LetterParts.Quote(decision.Reason ?? "")));
    }

    // What speaks of a report as a whole says of which: its sender may have sent others. What other districts reported is none of this one's.
    private static string About(AnswerContent content, ReviewItem item, MailWording say) =>
        string.Join(' ', new[] { item.Month is { } month ? ThaiText.ShortMonth(month) : null, item.Indicator is { } key ? content.Program.FindIndicator(key)?.Name : item.Code == ReviewCode.SeveralDistricts ? say.Say("answer.several-districts") : item is { Month: null, ReceivedAt: { } received } ? say.Say("answer.report", ("received", ThaiText.ShortInstant(received))) : null }.OfType<string>());

    private static string Original(ReviewItem item) => item.Code == ReviewCode.SeveralDistricts ? "" : LetterParts.Quote(item.Original);

    private static IEnumerable<Block> Figures(AnswerContent content, MailWording say) => content.Figures.GroupBy(entry => entry.Month).OrderBy(month => month.Key).Select(month => new Block.Table(
        say.Say("answer.figures", ("month", ThaiText.Month(month.Key))),
        [new(say.Say("receipt.column-indicator")), new(say.Say("receipt.column-figure"), IsNumber: true, IsSilent: true)],
        month.Select(entry => Row(content, entry, say)).ToValueList()));

    private static TableRow Row(AnswerContent content, LedgerEntry entry, MailWording say)
    {
        var indicator = content.Program.FindIndicator(entry.Indicator)!;
        return new([new(indicator.Name), new(entry.Accepted is { } accepted ? LetterParts.Quote(FigureWords.Of(indicator, accepted.Figure)) : say.Say(entry.State == ReportState.UnderReview ? "answer.figure-waits" : "answer.figure-none"))]);
    }
}
