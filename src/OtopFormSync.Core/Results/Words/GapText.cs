using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Results.Words;

/// <summary>The cell ขาดอีก: what is missing for the next grade, or why nothing can be said.</summary>
internal static class GapText
{
    public static Cell Of(Program program, Scorecard card) =>
        ScorecardText.Gap(program, card.Result) is { } gap ? Cell.Of(gap)
        : card.Doubt is { } doubt ? Cell.Of(doubt, CellLook.Muted)
        : Cell.Of("–", CellLook.Muted);
}
