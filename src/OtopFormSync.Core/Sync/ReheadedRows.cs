using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Core.Sync;

/// <summary>Rows whose sheet lost a question although nobody edited them: the row on record stays, so that nothing is withdrawn, asked or answered anew.</summary>
/// <param name="programs">The questions of each program.</param>
internal sealed class ReheadedRows(IReadOnlyList<FormQuestions> programs)
{
    private readonly Dictionary<ValueList<string>, IReadOnlyList<ColumnMap>> _maps = [];

    /// <summary>Puts the rows on record in place of those that say nothing else.</summary>
    /// <param name="stored">The source's rows on record.</param>
    /// <param name="present">What the source holds.</param>
    /// <param name="damaged">The headings of the sheets that lost a question.</param>
    /// <returns>What the source holds, as it is to be stored.</returns>
    public IReadOnlyList<RawReport> Kept(IEnumerable<StoredReport> stored, IReadOnlyList<RawReport> present, IReadOnlySet<ValueList<string>> damaged)
    {
        var standing = stored.Where(report => report.WithdrawnAt is null).ToLookup(report => report.Report.Key, report => report.Report, StringComparer.Ordinal);
        return [.. present.Select(row => row.Content.Match(
            content => !damaged.Contains(content.Headers) ? row
                : standing[row.Key].FirstOrDefault(known => known.Content.Match(old => SaysTheSame(old, content), _ => false)) is { } known ? known with { Place = row.Place, ReceivedAt = row.ReceivedAt }
                : row,
            _ => row))];
    }

    // All that can still be read of the row is what it said before.
    private bool SaysTheSame(RawContent.FormRow before, RawContent.FormRow now)
    {
        var (old, present) = (MapsOf(before.Headers), MapsOf(now.Headers));
        return Enumerable.Range(0, programs.Count).All(program =>
            DistrictsOf(before, old[program]).All(DistrictsOf(now, present[program]).Contains)
            && string.Equals(Text(before, old[program].Explanation), Text(now, present[program].Explanation), StringComparison.Ordinal)
            && present[program].Answers.All(column => old[program].Answers.FirstOrDefault(other => other.Question == column.Question) is { } same
                && string.Equals(Text(before, same.Index), Text(now, column.Index), StringComparison.Ordinal)));
    }

    // A second column of the district takes none away from the row on record.
    private static HashSet<string> DistrictsOf(RawContent.FormRow row, ColumnMap map) => [.. map.Districts.Select(column => Text(row, column)).Where(text => text.Length > 0)];

    private static string Text(RawContent.FormRow row, int column) => column >= 0 && column < row.Cells.Count ? row.Cells[column].Trim() : "";

    private IReadOnlyList<ColumnMap> MapsOf(ValueList<string> headers)
    {
        if (!_maps.TryGetValue(headers, out var maps))
        {
            _maps.Add(headers, maps = [.. programs.Select(questions => ColumnMap.Of(questions, headers))]);
        }

        return maps;
    }
}
