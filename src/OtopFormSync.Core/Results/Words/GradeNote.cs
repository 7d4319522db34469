using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Results.Words;

/// <summary>The full explanation of a grade, shown as the note of its cell.</summary>
internal static class GradeNote
{
    private const int MaxLength = 1_500;

    public static string Of(Program program, Scorecard card)
    {
        string?[] lines =
        [
            ScorecardText.GradeLine(card),
            ScorecardText.Standing(card),
            ScorecardText.LiteralNote(program, card.Result),
            ScorecardText.Provisional(program, card.Result),
            .. card.Criteria.Select(result => ScorecardText.Criterion(program, result)),
            ScorecardText.Gap(program, card.Result),
        ];
        return CellText.Shorten(string.Join('\n', lines.OfType<string>()), MaxLength);
    }
}
