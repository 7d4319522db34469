namespace OtopFormSync.Core.Reporting.Claims;

/// <summary>Which of several kinds that words around one figure tell is its kind.</summary>
internal static class ClaimKinds
{
    // A week of a target is a target; the total of last year is last year's; a week's sum is a sum.
    private static readonly ClaimKind[] Stronger = [ClaimKind.Comparison, ClaimKind.Target, ClaimKind.Base, ClaimKind.Province, ClaimKind.Cumulative, ClaimKind.Part, ClaimKind.Total, ClaimKind.Added, ClaimKind.Reported];

    /// <summary>The strongest of several kinds.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <returns>The kind; null for none.</returns>
    public static ClaimKind? Strongest(IEnumerable<ClaimKind> kinds)
    {
        var said = kinds.ToHashSet();
        foreach (var kind in Stronger)
        {
            if (said.Contains(kind))
            {
                return kind;
            }
        }

        return null;
    }
}
