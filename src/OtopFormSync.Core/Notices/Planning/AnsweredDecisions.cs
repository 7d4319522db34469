using System.Globalization;
using System.Text.Json;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>Decisions that had their answer. Kept as a fact: each decision is answered when it is first seen, and what was decided before answers were given is not answered at all.</summary>
/// <param name="Prints">One print per decision, in order.</param>
public sealed record AnsweredDecisions(ValueList<string> Prints)
{
    private const string Gone = "~"; // before the print of a decision that was taken back, and after which nothing was decided yet

    private readonly Lazy<HashSet<string>> _known = new(() => Prints.Select(Meaning).ToHashSet(StringComparer.Ordinal));

    /// <summary>All of these decisions.</summary>
    /// <param name="decisions">The latest decision of each item.</param>
    /// <returns>The record.</returns>
    public static AnsweredDecisions Of(IReadOnlyList<Decision> decisions) => new(decisions.Select(Print).Order(StringComparer.Ordinal).ToValueList());

    /// <summary>The record once these decisions were answered. Of a matter that waits again it keeps what had been told of it.</summary>
    /// <param name="decisions">The latest decision of each item.</param>
    /// <returns>The record.</returns>
    public AnsweredDecisions Next(IReadOnlyList<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var standing = decisions.Select(decision => decision.ItemId).ToHashSet();
        var gone = Prints.Where(print => Decided(print.TrimStart(Gone[0])) is { Kind: not (DecisionKind.Acknowledge or DecisionKind.Reject) } told && !standing.Contains(told.ItemId)).Select(print => Gone + print.TrimStart(Gone[0]));
        return new(decisions.Select(Print).Concat(gone).Order(StringComparer.Ordinal).ToValueList());
    }

    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Keep"/> gave; null when nothing was kept.</param>
    /// <returns>The record; null before the first.</returns>
    public static AnsweredDecisions? Parse(string? kept) => kept is null ? null : new((JsonSerializer.Deserialize<List<string>>(kept) ?? []).ToValueList());

    /// <summary>The record as a text.</summary>
    /// <returns>JSON.</returns>
    public string Keep() => JsonSerializer.Serialize(Prints.ToList());

    /// <summary>What tells a decision from every other.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>The print.</returns>
    public static string Print(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return string.Create(CultureInfo.InvariantCulture, $"{decision.ItemId} {decision.DecidedAt.ToUniversalTime():yyyyMMdd'T'HHmmssfff} {decision.Kind} {decision.Value}");
    }

    /// <summary>Whether a decision had its answer.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>True also when it was typed anew, or the same figure in other words: the district has heard of it.</returns>
    public bool Holds(Decision decision) => _known.Value.Contains(Meaning(Print(decision)));

    /// <summary>Decisions that had their answer and stand no more: the cell was emptied. What was only taken note of is none.</summary>
    /// <param name="decisions">The latest decision of each item.</param>
    public ValueList<TakenBackDecision> TakenBack(IReadOnlyList<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var standing = decisions.Select(decision => decision.ItemId).ToHashSet();
        return Prints.Select(Decided).OfType<TakenBackDecision>().Where(known => known.Kind != DecisionKind.Acknowledge && !standing.Contains(known.ItemId)).ToValueList();
    }

    /// <summary>Whether a decision is another one than the matter had before: that the report counts, or that an address is remembered with it, is one.</summary>
    /// <param name="decision">The decision.</param>
    public bool Replaces(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return Before(decision) is { } before && !(IsAccepting(before) && IsAccepting(decision.Kind));
    }

    /// <summary>Whether by a decision counts what had been refused, or is refused what had counted.</summary>
    /// <param name="decision">The decision.</param>
    public bool Turns(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return !Holds(decision) && ToldOf(decision.ItemId) is { } before && (before == DecisionKind.Reject) != (decision.Kind == DecisionKind.Reject);
    }

    /// <summary>What was told last of a matter, also where that was taken back and waits again; null where nothing was.</summary>
    /// <param name="item">The item.</param>
    public DecisionKind? ToldOf(ReviewItemId item) => Prints.Select(print => Decided(print.TrimStart(Gone[0]))).OfType<TakenBackDecision>().FirstOrDefault(known => known.ItemId == item && known.Kind != DecisionKind.Acknowledge)?.Kind;

    /// <summary>Decisions by which addresses were remembered.</summary>
    public ValueList<TakenBackDecision> Remembering => Prints.Select(Decided).OfType<TakenBackDecision>().Where(known => known.Kind == DecisionKind.AcceptAndRemember).ToValueList();

    // What the matter's answer said; nothing where it had none, or this very decision has had it.
    private DecisionKind? Before(Decision decision) => Holds(decision) ? null
        : Prints.Select(Decided).OfType<TakenBackDecision>().FirstOrDefault(known => known.ItemId == decision.ItemId && known.Kind != DecisionKind.Acknowledge)?.Kind;

    private static bool IsAccepting(DecisionKind kind) => kind is DecisionKind.Accept or DecisionKind.AcceptAndRemember;

    private static TakenBackDecision? Decided(string print) =>
        print.Split(' ', 4) is [var item, _, var kind, _] && ReviewItemId.TryParse(item, null, out var id) && Enum.TryParse<DecisionKind>(kind, out var decided) ? new(id, decided, print) : null;

    // What was decided on which matter, whenever it was typed.
    private static string Meaning(string print) => print.Split(' ', 4) is [var item, _, var kind, var value]
        ? $"{item} {kind} {(AmountReader.Read(value).TryGetValue(out var figure) ? NumberText.Of(figure) : value.Trim())}"
        : print;

    /// <inheritdoc/>
    public bool Equals(AnsweredDecisions? other) => other is not null && Prints.Equals(other.Prints);

    /// <inheritdoc/>
    public override int GetHashCode() => Prints.GetHashCode();
}

/// <summary>A decision that was taken back after it had its answer.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Kind">What had been decided.</param>
/// <param name="Print">What tells it from every other.</param>
public sealed record TakenBackDecision(ReviewItemId ItemId, DecisionKind Kind, string Print);
