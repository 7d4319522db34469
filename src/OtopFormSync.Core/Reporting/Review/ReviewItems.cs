using OtopFormSync.Core.Normalization;

namespace OtopFormSync.Core.Reporting.Review;

/// <summary>
/// The catalogue of review items: one method per <see cref="ReviewCode"/>, which owns severity, choices, place, sentence and identity,
/// in one file per area. Here: how an item is made, and whether the decision that was taken on it can be obeyed.
/// </summary>
/// <param name="decisions">The latest decision of each item that has one.</param>
/// <param name="wording">The office's wording.</param>
/// <remarks>An identity may not change: the decisions on record hang on it.</remarks>
internal sealed partial class ReviewItems(IEnumerable<Decision> decisions, IWording wording)
{
    private static readonly ValueList<DecisionKind> TakeOrLeave = [DecisionKind.Accept, DecisionKind.Reject];
    private static readonly ValueList<DecisionKind> TakeRememberOrLeave = [DecisionKind.Accept, DecisionKind.AcceptAndRemember, DecisionKind.Reject];
    private static readonly ValueList<DecisionKind> NameOrLeave = [DecisionKind.UseValue, DecisionKind.Reject];
    private static readonly ValueList<DecisionKind> AnyFigure = [DecisionKind.Accept, DecisionKind.UseValue, DecisionKind.Reject];
    private static readonly ValueList<DecisionKind> SetAside = [DecisionKind.Reject, DecisionKind.Acknowledge];
    private static readonly ValueList<DecisionKind> WorksOrSeen = [DecisionKind.AddressWorks, DecisionKind.Acknowledge];
    private static readonly ValueList<DecisionKind> Seen = [DecisionKind.Acknowledge];

    private readonly Dictionary<ReviewItemId, Decision> _decisions = decisions.ToDictionary(decision => decision.ItemId);

    /// <summary>False when nobody has decided anything yet.</summary>
    public bool HasDecisions => _decisions.Count > 0;

    /// <summary>Whether somebody decided an item.</summary>
    /// <param name="item">The item.</param>
    public bool IsDecided(ReviewItemId item) => _decisions.ContainsKey(item);

    /// <summary>The item as undecided, because the value that the officer typed cannot be read.</summary>
    public ReviewItem Undecidable(ReviewItem item, ValueList<Doubt> doubts) => item with
    {
        Decision = null,
        Severity = ReviewSeverity.Waiting,
        Asked = item.Reason,
        Reason = item.Decision?.Value is { } typed
            ? wording.Say("review.value-unclear", ("reason", item.Reason), ("value", typed), ("doubts", wording.Say(doubts)))
            : wording.Say("review.value-missing", ("reason", item.Reason)),
    };

    // The one place where a decision meets its item: one that the item does not offer is not obeyed, and said so.
    private ReviewItem Item(ReviewCode code, ReviewSeverity severity, ValueList<DecisionKind> choices, string place, string reason, string original, params ReadOnlySpan<string> identity)
    {
        var item = new ReviewItem
        {
            Id = ReviewItemId.Of(code, identity),
            Code = code,
            Severity = severity,
            Reason = reason,
            Original = original,
            Place = place,
            Choices = choices,
        };
        return !_decisions.TryGetValue(item.Id, out var decision) ? item
            : choices.Contains(decision.Kind) ? item with { Decision = decision }
            : decision.Kind == DecisionKind.Reject && choices.Contains(DecisionKind.AddressWorks) ? item with { Decision = decision with { Kind = DecisionKind.AddressWorks } } // its word before it had one of its own
            : item with { Asked = reason, Reason = wording.Say("review.decision-not-offered", ("reason", reason)) };
    }

    private static ReviewItem From(RawReport raw, ReviewItem item) => item with { RawId = raw.Id, ReceivedAt = raw.ReceivedAt };

    private static string Within(string report, string part) => part.Length == 0 ? report : $"{report} › {part}";

    // Silence is a doubt as well.
    private string WhyUnclear<T>(Reading<T>? reading)
        where T : notnull => wording.Say(reading is Reading<T>.Doubtful doubtful ? doubtful.Doubts : [Doubt.Of(DoubtCode.Empty)]);
}
