using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Results.Words;

/// <summary>Short labels of review items; the full sentence is the item's own reason.</summary>
internal static class ReviewText
{
    /// <summary>The key of the label: a new code has it from its name.</summary>
    public static string KeyOf(ReviewCode code) => $"matter.{KeyText.Of(code)}";

    /// <summary>What the matter is, in a few words.</summary>
    public static string Label(this IWording wording, ReviewCode code) => wording.Say(KeyOf(code));

    /// <summary>Where an item stands.</summary>
    public static StateText Status(this IWording wording, ReviewItem item) => item switch
    {
        { Decision: { } decision } => new(wording.Say("decide.status-done", ("decision", DecisionText.Of(decision.Kind))), CellLook.Good),
        { IsOpen: true } => new(wording.Say("decide.status-waiting"), CellLook.Attention),
        _ => new(wording.Say("decide.status-notice"), CellLook.Neutral),
    };
}
