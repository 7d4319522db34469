using System.Globalization;
using System.Text.Json;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Notices;

/// <summary>Decisions that had their answer. Kept as a fact: each decision is answered when it is first seen, and what was decided before answers were given is not answered at all.</summary>
/// <param name="Prints">One print per decision, in order.</param>
public sealed record AnsweredDecisions(ValueList<string> Prints)
{
    private readonly Lazy<HashSet<string>> _known = new(() => Prints.Select(Meaning).ToHashSet(StringComparer.Ordinal));

    /// <summary>All of these decisions.</summary>
    /// <param name="decisions">The latest decision of each item.</param>
    /// <returns>The record.</returns>
    public static AnsweredDecisions Of(IReadOnlyList<Decision> decisions) => new(decisions.Select(Print).Order(StringComparer.Ordinal).ToValueList());

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
        var standing = decisions.Select(decision => decision.ItemId.Value).ToHashSet(StringComparer.Ordinal);
        return Prints.Select(print => (Print: print, Parts: print.Split(' ', 4)))
            .Where(known => known.Parts is [var item, _, var kind, _] && !standing.Contains(item) && kind != nameof(DecisionKind.Acknowledge))
            .Select(known => new TakenBackDecision(known.Parts[0], known.Parts[2] == nameof(DecisionKind.Reject), known.Print))
            .ToValueList();
    }

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
/// <param name="ItemId">The item, as a text.</param>
/// <param name="IsRejection">True when it had left the report out.</param>
/// <param name="Print">What tells it from every other.</param>
public sealed record TakenBackDecision(string ItemId, bool IsRejection, string Print);
