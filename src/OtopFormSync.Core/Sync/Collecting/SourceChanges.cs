using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Sync.Collecting;

/// <summary>What is new at a source, and what is no longer there. A row that somebody edited is both: its new content is a new report, its old content a withdrawn one; nothing is deleted.</summary>
/// <param name="New">Reports that were never stored, in the source's order, each once.</param>
/// <param name="Withdrawn">Stored reports that are gone.</param>
/// <param name="Returned">Withdrawn reports that are there again.</param>
public sealed record SourceChanges(IReadOnlyList<RawReport> New, IReadOnlyList<RawReportId> Withdrawn, IReadOnlyList<RawReportId> Returned)
{
    /// <summary>Compares what a source holds with what is on record of it.</summary>
    /// <param name="known">Every report of the source that was ever stored, in the order of storing, with whether it is withdrawn now.</param>
    /// <param name="present">What the source holds.</param>
    /// <param name="isWhole">True when that is all it holds. In a part, an older download may show a row as it was before its correction, so nothing is withdrawn and nothing returns.</param>
    /// <returns>What changed.</returns>
    public static SourceChanges Between(IReadOnlyList<(RawReportId Id, bool IsWithdrawn)> known, IReadOnlyList<RawReport> present, bool isWhole)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(present);
        var ever = known.Select(report => report.Id).ToHashSet();
        var there = new HashSet<RawReportId>();
        var fresh = present.Where(report => there.Add(report.Id) && !ever.Contains(report.Id)).ToList();
        return isWhole
            ? new(fresh, Ids(report => !report.IsWithdrawn && !there.Contains(report.Id)), Ids(report => report.IsWithdrawn && there.Contains(report.Id)))
            : new(fresh, [], []);

        IReadOnlyList<RawReportId> Ids(Func<(RawReportId Id, bool IsWithdrawn), bool> condition) => [.. known.Where(condition).Select(report => report.Id)];
    }
}
