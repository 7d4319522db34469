using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Sync.Ports;

/// <summary>Where reports come from: a response sheet or an inbox.</summary>
public interface IReportSource
{
    /// <summary>The name of the source, stable over time; the key of its cursor.</summary>
    string Name { get; }

    /// <summary>Reads what is there. Reading changes nothing at the source.</summary>
    /// <param name="cursor">What the last collection returned; null at the first.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What was read; a place that cannot be read now is a problem in it, not an exception.</returns>
    Task<Collected> CollectAsync(string? cursor, CancellationToken cancellationToken);
}

/// <summary>A source that can show people, where they look at it, which of its reports wait for an officer.</summary>
public interface IReviewMarks : IReportSource
{
    /// <summary>Marks reports and takes marks away. For people's eyes only; called when something changed, and safe to repeat.</summary>
    /// <param name="waiting">Keys of reports that wait from now on.</param>
    /// <param name="settled">Keys of reports that no longer wait.</param>
    /// <param name="cancellationToken">Stops it between two calls.</param>
    /// <returns>False when it is to be tried again in the next cycle.</returns>
    Task<bool> MarkAsync(IReadOnlyList<string> waiting, IReadOnlyList<string> settled, CancellationToken cancellationToken);
}

/// <summary>What a source holds.</summary>
public sealed record Collected
{
    /// <summary>True when nothing changed since the cursor; the reports are then empty and say nothing.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>The reports that are there.</summary>
    public IReadOnlyList<RawReport> Reports { get; init; } = [];

    /// <summary>The response sheets that were read, with or without rows.</summary>
    public IReadOnlyList<ReadSheet> Sheets { get; init; } = [];

    /// <summary>True when the reports are all that the source holds now, so that stored ones that are absent were taken back.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Keys of reports that whoever sent them took back, where the source tells of these alone; what came before or comes with them is meant alike.</summary>
    public IReadOnlyCollection<string> TakenBack { get; init; } = [];

    /// <summary>Places that could not be read, or columns that are missing or doubled: the last good state stays; and notes, which hold up nothing.</summary>
    public ValueList<SourceProblem> Problems { get; init; } = [];

    /// <summary>To be given at the next collection, once the reports are stored; null when the next one must read everything.</summary>
    public string? Cursor { get; init; }
}
