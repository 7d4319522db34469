using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Storage.Sqlite;

/// <summary>Decisions: only added; the latest of an item counts, and one that was taken back counts as none.</summary>
internal static class DecisionTable
{
    private const string TakenBack = "TakenBack";

    internal static int Record(StoreWriting writing, IReadOnlyList<Decision> decisions)
    {
        var latest = Latest(writing.Reading);
        foreach (var decision in decisions)
        {
            if (IsKnown(latest, decision))
            {
                continue;
            }

            latest[decision.ItemId] = decision;
            Add(writing, decision.ItemId, decision.Kind.ToString(), decision.Value, decision.Reason, decision.DecidedAt);
        }

        return 0;
    }

    internal static int TakeBack(StoreWriting writing, IReadOnlyList<ReviewItemId> items, DateTimeOffset at)
    {
        var latest = Latest(writing.Reading);
        foreach (var item in items.Where(latest.ContainsKey))
        {
            Add(writing, item, TakenBack, null, null, at);
        }

        return 0;
    }

    private static void Add(StoreWriting writing, ReviewItemId item, string kind, string? value, string? reason, DateTimeOffset at) => writing.Execute(
        """INSERT INTO decisions ("ItemId", "Kind", "Value", "Reason", "DecidedAt") VALUES ($item, $kind, $value, $reason, $at)""",
        ("$item", item.Value),
        ("$kind", kind),
        ("$value", value),
        ("$reason", reason),
        ("$at", at.ToUnixTimeMilliseconds()));

    /// <summary>Whether a decision is the latest of its item already. When it was seen is not part of what was decided: every cycle sees the same cells anew.</summary>
    internal static bool IsKnown(Dictionary<ReviewItemId, Decision> latest, Decision decision) =>
        latest.TryGetValue(decision.ItemId, out var known) && known with { DecidedAt = decision.DecidedAt } == decision;

    internal static Dictionary<ReviewItemId, Decision> Latest(StoreReading reading)
    {
        var latest = new Dictionary<ReviewItemId, Decision>();
        foreach (var row in reading.Rows("""SELECT "ItemId", "Kind", "Value", "Reason", "DecidedAt" FROM decisions ORDER BY "Seq" """, row => (Item: row.GetString(0), Kind: row.GetString(1), Value: row.IsDBNull(2) ? null : row.GetString(2), Reason: row.IsDBNull(3) ? null : row.GetString(3), At: UnixMilliseconds.Instant(row.GetInt64(4)))))
        {
            // Earlier versions kept what stood beside a row that was no item's; it decides nothing.
            if (!ReviewItemId.TryParse(row.Item, null, out var item))
            {
                continue;
            }

            if (row.Kind == TakenBack)
            {
                latest.Remove(item);
            }
            else
            {
                latest[item] = new Decision(item, Enum.Parse<DecisionKind>(row.Kind), row.Value, row.Reason, row.At);
            }
        }

        return latest;
    }
}
