using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>Rows that somebody edited in the response sheet. The time that such a row shows is that of its first answer; what it says now was said when it was found so.</summary>
internal sealed class EditedRowTimes
{
    private readonly Dictionary<RawReportId, (DateTimeOffset At, RawReportId Before)> _edits;

    private readonly Dictionary<RawReportId, UndoneEdit> _undone;

    private readonly Dictionary<RawReportId, RewrittenRow> _rewritten;

    private EditedRowTimes(Dictionary<RawReportId, (DateTimeOffset At, RawReportId Before)> edits, Dictionary<RawReportId, UndoneEdit> undone, Dictionary<RawReportId, RewrittenRow> rewritten) => (_edits, _undone, _rewritten) = (edits, undone, rewritten);

    /// <summary>None.</summary>
    public static EditedRowTimes None { get; } = new([], [], []);

    /// <summary>Finds them: a row that was found when another of its very time was gone.</summary>
    /// <param name="reports">Every report that was ever stored.</param>
    public static EditedRowTimes Of(IReadOnlyList<StoredReport> reports)
    {
        var edits = new Dictionary<RawReportId, (DateTimeOffset, RawReportId)>();
        var undone = new Dictionary<RawReportId, UndoneEdit>();
        var rewritten = new Dictionary<RawReportId, RewrittenRow>();
        var gone = reports.Where(report => report.WithdrawnAt is not null && report.Report.Content is RawContent.FormRow).ToLookup(NameOf);
        if (gone.Count == 0)
        {
            return None;
        }

        foreach (var report in reports.Where(report => report.Report.Content is RawContent.FormRow))
        {
            if (gone[NameOf(report)].Where(before => before.Report.Id != report.Report.Id && before.IsBefore(report) && before.WithdrawnAt <= report.StoredAt).MaxBy(before => before.WithdrawnAt) is { } before)
            {
                edits[report.Report.Id] = (report.StoredAt, before.Report.Id);
            }

            // It was there before the other one came, or went: a clock that was set back in between hides neither.
            if (report.WithdrawnAt is null && gone[NameOf(report)].Where(edit => report.IsBefore(edit) || edit.WithdrawnAt > report.StoredAt).MaxBy(edit => edit.WithdrawnAt) is { } edited)
            {
                undone[report.Report.Id] = new(edited.Report.Id, edited.WithdrawnAt!.Value);
            }
        }

        // Of two that stand in one second it is not known which a third became; nor is one of two that were found together an edit of the other.
        foreach (var now in reports.Where(report => report.WithdrawnAt is null && report.Report.Content is RawContent.FormRow && gone.Contains(NameOf(report))).GroupBy(NameOf).Where(standing => standing.Count() == 1))
        {
            var standing = now.First();
            foreach (var before in gone[now.Key].Where(before => before.StoredAt != standing.StoredAt))
            {
                rewritten[before.Report.Id] = new(standing.Report.Id, before.WithdrawnAt!.Value);
            }
        }

        return new(edits, undone, rewritten);
    }

    /// <summary>When what a report says was said.</summary>
    /// <param name="raw">The report.</param>
    public DateTimeOffset SaidAt(RawReport raw) => _edits.TryGetValue(raw.Id, out var edit) && edit.At > raw.ReceivedAt ? edit.At : raw.ReceivedAt;

    /// <summary>The row as it stood before it was edited; null when it was not.</summary>
    /// <param name="raw">The report.</param>
    public RawReportId? Before(RawReport raw) => _edits.TryGetValue(raw.Id, out var edit) ? edit.Before : null;

    /// <summary>The edit that was undone last, by which the row says again what it said before; null when there was none.</summary>
    /// <param name="raw">The report.</param>
    public UndoneEdit? Undone(RawReport raw) => _undone.GetValueOrDefault(raw.Id);

    /// <summary>What a row says that is gone in this state; null for a row that stands, and for one that was deleted.</summary>
    /// <param name="raw">The report.</param>
    public RewrittenRow? Rewritten(RawReport raw) => _rewritten.GetValueOrDefault(raw.Id);

    private static (string, string) NameOf(StoredReport report) => (report.Report.Source, FormRowKey.MomentOf(report.Report.Key));
}
