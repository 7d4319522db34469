using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;

namespace OtopFormSync.Core.Sync.Ports;

/// <summary>Where officers look.</summary>
public interface IResultsTarget
{
    /// <summary>Reads what stands there now, officers' cells included.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The state; <see cref="ResultsState.None"/> when there is nothing yet.</returns>
    /// <exception cref="TargetUnavailableException">It is there and cannot be read now.</exception>
    Task<ResultsState> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Writes the book over what was read, in one step, keeping what officers own. Not called when nothing changed.</summary>
    /// <param name="book">What shall stand there.</param>
    /// <param name="known">The state that the changes were computed against.</param>
    /// <param name="changes">The cells that differ.</param>
    /// <param name="cancellationToken">Stops before the writing begins.</param>
    /// <returns>Published, or that a person changed it meanwhile: read and compute again.</returns>
    /// <exception cref="TargetUnavailableException">It cannot be written now; what stood there still stands.</exception>
    Task<PublishOutcome> PublishAsync(ResultsBook book, ResultsState known, ValueList<CellChange> changes, CancellationToken cancellationToken);
}

/// <summary>What became of a publication.</summary>
public enum PublishOutcome
{
    /// <summary>Written.</summary>
    Published,

    /// <summary>A person changed it between reading and writing; nothing was written.</summary>
    ChangedMeanwhile,
}

/// <summary>The results cannot be read or written now: locked, open in a program, away.</summary>
public sealed class TargetUnavailableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="telling">What happened, where and what to do.</param>
    /// <param name="innerException">The cause; null when there is none.</param>
    public TargetUnavailableException(Telling telling, Exception? innerException = null)
        : base(telling?.InEnglish, innerException) => Telling = telling ?? throw new ArgumentNullException(nameof(telling));

    /// <summary>What happened, where and what to do.</summary>
    public Telling Telling { get; }
}
