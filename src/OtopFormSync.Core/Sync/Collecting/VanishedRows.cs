using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts.Responses;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Core.Sync.Collecting;

/// <summary>Notices when rows are gone that nobody takes away by the way: an unusual share of a source, or all that it said of something. A cleared or half-written sheet, a wrong file, a folder that was made anew.</summary>
internal static class VanishedRows
{
    private const int FewRows = 4; // so few may be cleaned up by hand in one go
    private const int SeveralRows = 2; // a single one may be somebody's mistake
    private const decimal UnusualShare = 0.2m;

    /// <summary>What is gone and to be asked about; null when the loss is ordinary.</summary>
    /// <param name="questions">The questions of each program.</param>
    /// <param name="source">The source's name.</param>
    /// <param name="stored">Every stored report.</param>
    /// <param name="found">What the source holds now.</param>
    public static VanishedLoss? In(IReadOnlyList<FormQuestions> questions, string source, IReadOnlyList<StoredReport> stored, Collected found)
    {
        var active = stored
            .Where(report => report.WithdrawnAt is null && string.Equals(report.Report.Source, source, StringComparison.Ordinal))
            .Select(report => report.Report)
            .ToList();
        var keys = found.Reports.Select(report => report.Key).ToHashSet(StringComparer.Ordinal);
        var there = found.Reports.Where(report => report.IsRestated).Select(report => report.Id).ToHashSet();
        var gone = active.Where(report => !keys.Contains(report.Key) && !there.Contains(report.Id)).ToList();
        if (gone.Count == 0)
        {
            return null;
        }

        // A time that is read otherwise gives a row another key, and takes nothing away.
        var contents = found.Reports.Select(report => report.Content).ToHashSet();
        gone.RemoveAll(report => contents.Contains(report.Content));
        return gone.Count > 0 && (IsUnusual(gone.Count, active.Count) || found.Reports.Count == 0 || IsWholeSheet(gone, found) || IsAllOfSomething(questions, gone, found))
            ? new VanishedLoss(gone.Select(report => report.Id).Order().ToValueList(), active.Count)
            : null;
    }

    private static bool IsUnusual(int gone, int active) => gone > FewRows && gone >= active * UnusualShare;

    private static bool IsWholeSheet(List<RawReport> gone, Collected found)
    {
        var sheets = found.Sheets.Select(sheet => sheet.Place).Concat(found.Reports.Select(SheetOf)).ToHashSet(StringComparer.Ordinal);
        return gone.Exists(report => !sheets.Contains(SheetOf(report)));
    }

    private static bool IsAllOfSomething(IReadOnlyList<FormQuestions> questions, List<RawReport> gone, Collected found)
    {
        var topics = new Topics(questions);
        var left = found.Reports.SelectMany(topics.Of).ToHashSet(StringComparer.Ordinal);
        return gone.SelectMany(topics.Of).CountBy(topic => topic, StringComparer.Ordinal).Any(topic => topic.Value >= SeveralRows && !left.Contains(topic.Key));
    }

    // The place without the row.
    private static string SheetOf(RawReport report) => report.Place.LastIndexOf(" แถว ", StringComparison.Ordinal) is >= 0 and var at ? report.Place[..at] : report.Place;

    /// <summary>What rows speak of: a month, an indicator.</summary>
    private sealed class Topics(IReadOnlyList<FormQuestions> questions)
    {
        private readonly Dictionary<ValueList<string>, List<ColumnMap>> _maps = [];

        public IEnumerable<string> Of(RawReport report)
        {
            if (report.Content is not RawContent.FormRow row)
            {
                yield break;
            }

            if (!_maps.TryGetValue(row.Headers, out var maps))
            {
                _maps.Add(row.Headers, maps = [.. questions.Select(of => ColumnMap.Of(of, row.Headers))]);
            }

            foreach (var map in maps)
            {
                if (CellOf(row, map.Month) is { Length: > 0 } month)
                {
                    yield return $"month {month}";
                }

                foreach (var column in map.Indicators.Where(column => CellOf(row, column.Index).Length > 0))
                {
                    yield return $"indicator {column.Indicator.Key}";
                }
            }
        }

        private static string CellOf(RawContent.FormRow row, int column) => column >= 0 && column < row.Cells.Count ? row.Cells[column].Trim() : "";
    }
}

/// <summary>Rows that were gone at once.</summary>
/// <param name="Reports">The rows.</param>
/// <param name="Stored">How many the source had.</param>
internal sealed record VanishedLoss(ValueList<RawReportId> Reports, int Stored)
{
    /// <summary>The question about it.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="stored">Every stored report.</param>
    /// <param name="items">Makes the item.</param>
    public ReviewItem Item(string source, IReadOnlyList<StoredReport> stored, ReviewItems items) => items.RowsVanished(source, ReportsOf(stored).ConvertAll(report => report.Report), Stored);

    /// <summary>True while an officer agrees to it.</summary>
    public bool IsAgreed(string source, IReadOnlyList<StoredReport> stored, ReviewItems items) => Item(source, stored, items).Decision?.Kind == DecisionKind.Accept;

    /// <summary>Its rows that are still gone.</summary>
    public List<StoredReport> Gone(IReadOnlyList<StoredReport> stored) => ReportsOf(stored).FindAll(report => report.WithdrawnAt is not null);

    private List<StoredReport> ReportsOf(IReadOnlyList<StoredReport> stored) => [.. stored.Where(report => Reports.Contains(report.Report.Id))];
}
