using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;

namespace OtopFormSync.Core.Results.Words;

/// <summary>The full explanation of a grade, shown as the note of its cell.</summary>
internal static class GradeNote
{
    private const int MaxLength = 1_500;

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
