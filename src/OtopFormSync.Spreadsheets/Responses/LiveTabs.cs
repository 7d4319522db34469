using OtopFormSync.Core;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Spreadsheets.Responses;

/// <summary>Remembers, in the record as well, which tabs Forms write to, so that a copy with the same rows is not taken for one of them.</summary>
/// <param name="record">The record; null to remember for this process only.</param>
/// <param name="fact">The name under which it is kept.</param>
public sealed class LiveTabs(IReportStore? record, string fact)
{
    private string? _kept;

    /// <summary>The tabs that were kept.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What they are remembered by.</returns>
    public async Task<IReadOnlySet<string>> RecallAsync(CancellationToken cancellationToken)
    {
        _kept ??= (record is null ? null : await record.GetFactAsync(fact, cancellationToken)) ?? "";
        return _kept.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Keeps the tabs, when they are others.</summary>
    /// <param name="tabs">What they are remembered by.</param>
    /// <param name="cancellationToken">Stops the keeping.</param>
    /// <returns>A task.</returns>
    public async Task KeepAsync(ValueList<string> tabs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tabs);
        var kept = string.Join('\n', tabs);

        // While no tab can be read, the last ones are still the ones.
        if (tabs.IsEmpty || string.Equals(kept, _kept, StringComparison.Ordinal))
        {
            return;
        }

        if (record is not null)
        {
            await record.SetFactAsync(fact, kept, cancellationToken);
        }

        _kept = kept;
    }
}
