using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Sync;

/// <summary>Notices when an unusual share of a source's rows is gone at once: a cleared or half-written sheet, a wrong file.</summary>
internal static class VanishedRows
{
    private const int FewRows = 4; // so few may be cleaned up by hand in one go
    private const decimal UnusualShare = 0.2m;

    /// <summary>The item to hold for; null when the loss is ordinary or an officer accepted it.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="stored">Every stored report.</param>
    /// <param name="present">What the source holds now.</param>
    /// <param name="items">Makes the item.</param>
    public static ReviewItem? Hold(string source, IReadOnlyList<StoredReport> stored, IReadOnlyList<RawReport> present, ReviewItems items)
    {
        var active = stored
            .Where(report => report.WithdrawnAt is null && string.Equals(report.Report.Source, source, StringComparison.Ordinal))
            .Select(report => report.Report)
            .ToList();
        var keys = present.Select(report => report.Key).ToHashSet(StringComparer.Ordinal);
        var there = present.Where(report => report.IsRestated).Select(report => report.Id).ToHashSet();
        var gone = active.Where(report => !keys.Contains(report.Key) && !there.Contains(report.Id)).ToList();
        if (gone.Count > FewRows)
        {
            // A time that is read otherwise gives a row another key, and takes nothing away.
            var contents = present.Select(report => report.Content).ToHashSet();
            gone.RemoveAll(report => contents.Contains(report.Content));
        }

        if (gone.Count <= FewRows || gone.Count < active.Count * UnusualShare)
        {
            return null;
        }

        var item = items.RowsVanished(source, gone, active.Count);
        return item.Decision?.Kind == DecisionKind.Accept ? null : item;
    }
}
