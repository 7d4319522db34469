using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Testing.Contracts;

/// <summary>A place where reports come in, empty at first, and the people who send them.</summary>
public abstract class SourceWorld : IAsyncDisposable
{
    public abstract IReportSource Source { get; }

    /// <summary>A new process: nothing of the old one's memory is left.</summary>
    public abstract void Restart();

    /// <summary>A district sends a report with a figure of its own.</summary>
    public abstract Task SendAsync(int figure);

    /// <summary>The figure by which a report is known.</summary>
    public abstract int FigureOf(RawReport report);

    /// <summary>From now on it cannot be read.</summary>
    public abstract void Break();

    public abstract void Mend();

    public Task<Collected> CollectAsync(string? cursor = null) => Source.CollectAsync(cursor, TestContext.Current.CancellationToken);

    /// <summary>Collects until a collection changes nothing.</summary>
    /// <returns>All that was collected, and the cursor.</returns>
    public async Task<(IReadOnlyList<RawReport> Reports, string? Cursor)> CollectAllAsync(string? cursor = null)
    {
        var reports = new List<RawReport>();
        for (var i = 0; i < 10; i++)
        {
            var collected = await CollectAsync(cursor);
            Assert.Empty(collected.Problems);
            if (collected.IsUnchanged)
            {
                return (reports, collected.Cursor);
            }

            reports.AddRange(collected.Reports);
            cursor = collected.Cursor;
        }

        throw new InvalidOperationException("It never comes to rest.");
    }

    public abstract ValueTask DisposeAsync();
}
