using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Core.Sync;

/// <summary>Shows at the sources which of their reports wait for an officer. What is shown is on record, so that nothing is asked while it stays the same.</summary>
/// <param name="store">The record.</param>
/// <param name="sources">The sources.</param>
internal sealed class WaitingReports(IReportStore store, ValueList<IReportSource> sources)
{
    /// <summary>Shows what changed.</summary>
    /// <param name="stored">Every report.</param>
    /// <param name="programs">What was derived.</param>
    /// <param name="cancellationToken">Stops it between two sources.</param>
    /// <returns>False when something is to be shown in the next cycle.</returns>
    public async Task<bool> ShowAsync(IReadOnlyList<StoredReport> stored, ValueList<ProgramReport> programs, CancellationToken cancellationToken)
    {
        // While results cannot be read, what officers decided there is not known.
        if (programs.Any(program => program.State is null))
        {
            return false;
        }

        var isShown = true;
        var open = programs.SelectMany(program => program.State!.Review).Where(item => item.IsOpen && item.RawId is not null).Select(item => item.RawId!).ToHashSet();
        foreach (var source in sources.OfType<IReviewMarks>())
        {
            var waiting = stored
                .Where(known => string.Equals(known.Report.Source, source.Name, StringComparison.Ordinal) && open.Contains(known.Report.Id))
                .Select(known => known.Report.Key)
                .Order(StringComparer.Ordinal)
                .ToList();
            var shown = (await store.GetFactAsync(Fact(source), cancellationToken) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var added = waiting.Except(shown, StringComparer.Ordinal).ToList();
            var removed = shown.Except(waiting, StringComparer.Ordinal).ToList();
            if (added.Count + removed.Count == 0)
            {
                continue;
            }

            if (await source.MarkAsync(added, removed, cancellationToken))
            {
                await store.SetFactAsync(Fact(source), string.Join('\n', waiting), cancellationToken);
            }
            else
            {
                isShown = false;
            }
        }

        return isShown;
    }

    private static string Fact(IReviewMarks source) => $"waiting.{source.Name}";
}
