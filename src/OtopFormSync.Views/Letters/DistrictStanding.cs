using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Thai;
using OtopFormSync.Views.Sentences;

namespace OtopFormSync.Views.Letters;

/// <summary>Where a district stands by criteria and grade, and what it still owes.</summary>
internal static class DistrictStanding
{
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

    public static IEnumerable<Block> Owed(ValueList<OwedMonth> months, DateTimeOffset at, LetterParts parts) =>
        months.IsEmpty ? [] : [new Block.Heading(parts.Wording.Say("receipt.owed")), Points(months, at, parts)];

    public static IEnumerable<Block> OwedElsewhere(Notice notice, LetterParts parts) => notice.OwedElsewhere.SelectMany(part => (Block[])
    [
        new Block.Heading(parts.Wording.Say("receipt.owed-elsewhere", ("program", part.Program.ShortTitle), ("quarter", LetterParts.QuartersOf(LetterParts.QuartersOf(part))))),
        Points(part.Owed, notice.At, parts),
    ]);

    private static Block.Points Points(ValueList<OwedMonth> months, DateTimeOffset at, LetterParts parts) => new(months.Select(owed => parts.Owed(owed, at.DayInBangkok())).ToValueList());

    /// <summary>What is owed, and what the district may answer by reporting anew.</summary>
    public static IEnumerable<DistrictForm> ToReport(Program program, District district, ValueList<OwedMonth> months, List<ReviewItem> questions) =>
        months.Select(owed => owed.Month).Concat(questions.Where(item => !ReceiptQuestions.IsOfficers(item)).Select(item => item.Month).OfType<ReportingMonth>())
            .Distinct().Order().Select(month => new DistrictForm(program, district, month));
}
