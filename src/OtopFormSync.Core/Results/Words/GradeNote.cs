using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs.Criteria;

namespace OtopFormSync.Core.Results.Words;

/// <summary>The full explanation of a grade, shown as the note of its cell.</summary>
internal static class GradeNote
{
    private const int MaxLength = 1_500;

    /// <summary>A district's grade as a cell, with the note; the dash for a district without a scorecard.</summary>
    public static Cell CellOf(GradingRules rules, ScorecardText text, Scorecard? card) => card is null
        ? Cell.Of(GradeText.None, CellLook.GradeNone)
        : Cell.Of(GradeText.Chip(rules, card), GradeText.Look(rules, card.EffectiveGrade), Of(text, card));

    public static string Of(ScorecardText text, Scorecard card)
    {
        string?[] lines =
        [
            text.GradeLine(card),
            text.Drift(card),
            text.Standing(card),
            text.LiteralNote(card.Result),
            text.Provisional(card),
            .. card.Criteria.Select(text.Criterion),
            text.Gap(card),
        ];
        return CellText.Shorten(string.Join('\n', lines.OfType<string>()), MaxLength);
    }
}
