using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;

namespace OtopFormSync.Core.Results.Words;

/// <summary>The cell ขาดอีก: what is missing for the next grade, or why nothing can be said.</summary>
internal static class GapText
{
    public static Cell Of(ScorecardText text, Scorecard card, IWording wording) =>
        text.Gap(card) is { } gap ? Cell.Of(gap)
        : !card.Doubts.IsEmpty ? Cell.Of(wording.Say(card.Doubts), CellLook.Muted)
        : Cell.Dash();
}
