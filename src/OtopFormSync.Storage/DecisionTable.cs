using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Storage.Rows;

namespace OtopFormSync.Storage;

/// <summary>Decisions: only added; the latest of an item counts, and one that was taken back counts as none.</summary>
internal static class DecisionTable
{
    private const string TakenBack = "TakenBack";

    internal static int Record(StoreContext context, IReadOnlyList<Decision> decisions)
    {
        var latest = Latest(context);
        foreach (var decision in decisions)
        {
            // When it was seen is not part of what was decided: every cycle sees the same cells anew.
            if (latest.TryGetValue(decision.ItemId, out var known) && known with { DecidedAt = decision.DecidedAt } == decision)
            {
                continue;
            }

            latest[decision.ItemId] = decision;
            context.Decisions.Add(new DecisionRow
            {
                ItemId = decision.ItemId.Value,
                Kind = decision.Kind.ToString(),
                Value = decision.Value,
                Reason = decision.Reason,
                DecidedAt = decision.DecidedAt,
            });
        }

        return 0;
    }

    internal static int TakeBack(StoreContext context, IReadOnlyList<ReviewItemId> items, DateTimeOffset at)
    {
        var latest = Latest(context);
        context.Decisions.AddRange(items.Where(latest.ContainsKey).Select(item => new DecisionRow { ItemId = item.Value, Kind = TakenBack, DecidedAt = at }));
        return 0;
    }

    internal static Dictionary<ReviewItemId, Decision> Latest(StoreContext context)
    {
        var latest = new Dictionary<ReviewItemId, Decision>();
        foreach (var row in context.Decisions.OrderBy(row => row.Seq))
        {
            // Earlier versions kept what stood beside a row that was no item's; it decides nothing.
            if (!ReviewItemId.TryParse(row.ItemId, null, out var item))
            {
                continue;
            }

            if (row.Kind == TakenBack)
            {
                latest.Remove(item);
            }
            else
            {
                latest[item] = new Decision(item, Enum.Parse<DecisionKind>(row.Kind), row.Value, row.Reason, row.DecidedAt);
            }
        }

        return latest;
    }
}
