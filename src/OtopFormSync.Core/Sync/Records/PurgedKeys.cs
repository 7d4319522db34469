using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Sync.Records;

/// <summary>The reports whose content was removed after its time, as their sources name them: what stands there still is neither new nor another state of them.</summary>
/// <param name="stored">Every report.</param>
internal sealed class PurgedKeys(IEnumerable<StoredReport> stored)
{
    private readonly HashSet<(string Source, string Name)> _names = [.. stored.Where(report => report.IsPurged).Select(report => NameOf(report.Report))];

    /// <summary>What a source holds without them.</summary>
    /// <param name="found">What it holds.</param>
    public IReadOnlyList<RawReport> Without(IReadOnlyList<RawReport> found) => _names.Count == 0 ? found : [.. found.Where(report => !_names.Contains(NameOf(report)))];

    // A row by the second in which it came: its place among equal ones may change when others are deleted.
    private static (string, string) NameOf(RawReport report) => (report.Source, report.Channel switch
    {
        ReportChannel.Form => FormRowKey.MomentOf(report.Key),
        ReportChannel.Mail or ReportChannel.Line => report.Key,
    });
}
